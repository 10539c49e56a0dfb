// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Histories made to harm: damaged records of changes end as a sentence, never as a crash, and what could be
// undone leaves a plan that can be read, saved and opened.
#include "core/edits/history_edits.h"
#include "core/edits/merge_edits.h"
#include "tests/support/faults.h"
#include "tests/support/verify.h"

#include <QTest>

#include <sqlite3.h>

using namespace yuantu;
using namespace yuantu::testing;

namespace {
void mutate(QByteArray& blob, std::mt19937& random) {
    const unsigned changes = 1 + random() % 4;
    for (unsigned c = 0; c < changes && !blob.isEmpty(); ++c) {
        const auto at = static_cast<qsizetype>(random() % static_cast<size_t>(blob.size()));
        switch (random() % 6) {
        case 0:
            blob[at] = static_cast<char>(blob[at] ^ (1 << (random() % 8)));
            break;
        case 1:
            blob[at] = static_cast<char>(random());
            break;
        case 2:
            blob.truncate(at);
            break;
        case 3:
            blob.insert(at, blob.mid(at / 2, static_cast<qsizetype>(random() % 40)));
            break;
        case 4:
            blob.replace(at, 2, QByteArray::fromHex("ff7f"));
            break;
        default: // a length of nine bytes, as long as there can be
            blob.replace(at, 1, QByteArray::fromHex("ffffffffffffffffff"));
        }
    }
}

bool setChangeset(const QString& path, const QByteArray& changeset) {
    sqlite3* db = nullptr;
    sqlite3_stmt* s = nullptr;
    bool done = sqlite3_open(path.toUtf8().constData(), &db) == SQLITE_OK &&
                sqlite3_prepare_v2(db,
                                   "UPDATE change SET changeset = ? WHERE uuid = (SELECT value FROM "
                                   "yuantu_meta WHERE key = 'head')",
                                   -1, &s, nullptr) == SQLITE_OK &&
                sqlite3_bind_blob(s, 1, changeset.constData(), static_cast<int>(changeset.size()),
                                  SQLITE_TRANSIENT) == SQLITE_OK &&
                sqlite3_step(s) == SQLITE_DONE && sqlite3_changes(db) == 1;
    sqlite3_finalize(s);
    sqlite3_close(db);
    return done;
}

QByteArray changesetOf(const QString& path) {
    sqlite3* db = nullptr;
    sqlite3_stmt* s = nullptr;
    QByteArray found;
    if (sqlite3_open(path.toUtf8().constData(), &db) == SQLITE_OK &&
        sqlite3_prepare_v2(db,
                           "SELECT changeset FROM change WHERE uuid = (SELECT value FROM yuantu_meta WHERE "
                           "key = 'head')",
                           -1, &s, nullptr) == SQLITE_OK &&
        sqlite3_step(s) == SQLITE_ROW) {
        found = QByteArray(static_cast<const char*>(sqlite3_column_blob(s, 0)), sqlite3_column_bytes(s, 0));
    }
    sqlite3_finalize(s);
    sqlite3_close(db);
    return found;
}

QString described(int number, const QByteArray& blob, int ended) {
    return QStringLiteral("record %1 (%2) ended with %3")
        .arg(number)
        .arg(QString::fromLatin1(blob.toHex().left(400)))
        .arg(ended);
}
} // namespace

class TestHostileHistory : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir{fastFolder()};

private slots:
    void initTestCase() { qputenv("XDG_STATE_HOME", m_dir.filePath(QStringLiteral("state")).toUtf8()); }

    void mutatedChanges() {
        const QString plan = m_dir.filePath(QStringLiteral("plan.gpkg"));
        auto document = newShanghai();
        QVERIFY(document);
        RandomWork work(*document, 7);
        for (int i = 0; i < 12; ++i) {
            QVERIFY(work.step());
        }
        VERIFY_OK(savePlan(*document, plan));
        const QByteArray whole = changesetOf(plan);
        QVERIFY(whole.size() > 20);

        std::mt19937 random(21);
        int undone = 0;
        const int count = faultCount(300);
        for (int i = 0; i < count; ++i) {
            QByteArray blob = whole;
            mutate(blob, random);
            const QString path = m_dir.filePath(QStringLiteral("hostile.gpkg"));
            QVERIFY(writeBytes(path, bytesOf(plan)));
            QVERIFY(setChangeset(path, blob));
            Child child([&](int) {
                ::alarm(60);
                auto opened = openPlan(path);
                if (!opened) {
                    return opened.error().sentence.isEmpty() ? 10 : 1;
                }
                PlanDocument& d = **opened;
                std::ignore = d.file().history();
                for (const Figure& f : d.plan()->figures()) {
                    std::ignore = d.file().blame(QStringLiteral("figure"), f.id.value);
                    std::ignore = d.file().seriesHistory(f.slot.place, f.slot.indicator);
                    break;
                }
                const auto done = d.undo();
                if (!done && done.error().sentence.isEmpty()) {
                    return 11;
                }
                std::ignore = d.undo();
                std::ignore = d.redo();
                std::ignore = d.redo();
                if (!savePlan(d, path, PlanFile::IfChanged::Overwrite)) {
                    return 12;
                }
                if (!openPlan(path)) {
                    return 13;
                }
                return done ? 0 : 2;
            });
            const int ended = child.wait();
            QVERIFY2(ended >= 0 && ended <= 2, qPrintable(described(i, blob, ended)));
            undone += ended == 0 ? 1 : 0;
        }
        qInfo("%d records, %d undone", count, undone);
    }

    void mutatedCopies() { // merged: a sentence or a merge that can be undone, saved and opened
        const QString plan = m_dir.filePath(QStringLiteral("ours.gpkg"));
        const QString copy = m_dir.filePath(QStringLiteral("copy.gpkg"));
        const QString hostile = m_dir.filePath(QStringLiteral("hostile copy.gpkg"));
        auto ours = newShanghai();
        RandomWork work(*ours, 8);
        for (int i = 0; i < 6; ++i) {
            QVERIFY(work.step());
        }
        VERIFY_OK(savePlan(*ours, plan));
        QVERIFY(QFile::copy(plan, copy));
        auto theirs = openPlan(copy);
        RandomWork more(**theirs, 9);
        for (int i = 0; i < 10; ++i) {
            QVERIFY(more.step());
        }
        VERIFY_OK(savePlan(**theirs, copy));
        const QByteArray whole = changesetOf(copy);
        const QByteArray before = *ours->file().dump();

        std::mt19937 random(22);
        int merged = 0;
        const int count = faultCount(300);
        for (int i = 0; i < count; ++i) {
            QByteArray blob = whole;
            mutate(blob, random);
            QVERIFY(writeBytes(hostile, bytesOf(copy)));
            QVERIFY(setChangeset(hostile, blob));
            {
                // With a digest that fits, as one who means harm would make it.
                auto file = PlanFile::open(hostile, PlanFile::Storage::Memory);
                QVERIFY(!file || (*file)->save(hostile, {}, PlanFile::IfChanged::Overwrite));
            }
            Child child([&](int) {
                ::alarm(60);
                auto opened = openPlan(plan);
                if (!opened) {
                    return 10;
                }
                PlanDocument& d = **opened;
                auto proposal = prepareMerge(d, hostile);
                if (!proposal) {
                    return proposal.error().sentence.isEmpty() ? 11 : 1;
                }
                const auto done = mergeCopy(
                    d, *proposal, std::vector<MergeSide>(proposal->conflicts.size(), MergeSide::Theirs));
                if (!done) {
                    return done.error().sentence.isEmpty() ? 12 : *d.file().dump() == before ? 2 : 13;
                }
                const auto history = d.file().history();
                if (!history) {
                    return 14;
                }
                for (const ChangeEntry& e : *history) {
                    std::ignore = d.file().differencesOf(e.uuid);
                    std::ignore = d.file().stateAfter(e.uuid);
                }
                if (!done->rows.empty() && (!d.undo() || *d.file().dump() != before || !d.redo())) {
                    return 15;
                }
                for (const ChangeEntry& e : *history) {
                    std::ignore = goBackTo(d, e.uuid);
                }
                if (!savePlan(d, plan + QStringLiteral(".merged"), PlanFile::IfChanged::Overwrite)) {
                    return 16;
                }
                return openPlan(plan + QStringLiteral(".merged")) ? 0 : 17;
            });
            const int ended = child.wait();
            QVERIFY2(ended >= 0 && ended <= 2, qPrintable(described(i, blob, ended)));
            merged += ended == 0 ? 1 : 0;
        }
        qInfo("%d copies, %d merged", count, merged);
    }
};

QTEST_GUILESS_MAIN(TestHostileHistory)
#include "test_hostile_history.moc"
