// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Three hundred damaged plans: refused with a sentence, or opened whole, or opened with a notice. No crash,
// no hang.
#include "tests/support/faults.h"
#include "tests/support/verify.h"

#include <QtEndian>
#include <QTest>

using namespace yuantu;
using namespace yuantu::testing;

namespace {

constexpr int kPage = 4096;
constexpr unsigned kSeconds = 5; // for opening, and again for salvaging

/// What a child found, as one letter, and the sentence.
enum Verdict : char { Refused = 'r', Same = 's', Noticed = 'n', SilentLoss = 'L', NoSentence = 'E' };

/// Everything that a person could miss: rows, history, what can be undone and redone.
QByteArray contentOf(PlanFile& file) {
    QByteArray all = file.dump().value_or("unreadable");
    const auto history = file.history();
    if (!history) {
        return "unreadable history";
    }
    for (const ChangeEntry& e : *history) {
        all += e.uuid.toUtf8() + e.label.toUtf8() + e.reason.toUtf8() + (e.applied ? '1' : '0');
    }
    return all + file.undoLabel().toUtf8() + '/' + file.redoLabel().toUtf8();
}

} // namespace

class TestDamagedFiles : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir{fastFolder()};
    QByteArray m_whole;
    QByteArray m_content;

    QByteArray damaged(std::mt19937& random, int i, QString* how) const {
        QByteArray bytes = m_whole;
        const auto pages = static_cast<unsigned>(bytes.size() / kPage);
        const auto at = [&] { return static_cast<qsizetype>(random() % static_cast<size_t>(bytes.size())); };
        switch (i % 6) {
        case 0:
        case 1: {
            const unsigned flips = 1 + random() % 16;
            for (unsigned f = 0; f < flips; ++f) {
                const qsizetype where = at();
                bytes[where] = static_cast<char>(bytes[where] ^ (1 << (random() % 8)));
            }
            *how = QStringLiteral("%1 bits flipped").arg(flips);
            break;
        }
        case 2: {
            const qsizetype from = at();
            const auto length =
                std::min<qsizetype>(1 + static_cast<qsizetype>(random() % 3000), bytes.size() - from);
            const char fill = random() % 2 == 0 ? '\0' : static_cast<char>(random());
            std::fill_n(bytes.begin() + from, length, fill);
            *how = QStringLiteral("%1 bytes from %2 are %3").arg(length).arg(from).arg(int(fill));
            break;
        }
        case 3: {
            const auto a = static_cast<qsizetype>(random() % pages) * kPage;
            const auto b = static_cast<qsizetype>(random() % pages) * kPage;
            const QByteArray first = bytes.mid(a, kPage);
            bytes.replace(a, kPage, m_whole.mid(b, kPage));
            bytes.replace(b, kPage, first);
            *how = QStringLiteral("pages %1 and %2 swapped").arg(a / kPage).arg(b / kPage);
            break;
        }
        case 4: { // as a page of an older file would be: bytes of a text exchanged in place
            const qsizetype where = bytes.indexOf("as-documented", at());
            const qsizetype from = where < 0 ? at() : where;
            for (qsizetype k = from; k < std::min(from + 8, bytes.size()); ++k) {
                bytes[k] = static_cast<char>('a' + random() % 26);
            }
            *how = QStringLiteral("eight letters at %1").arg(from);
            break;
        }
        default: {
            const auto field = static_cast<qsizetype>(16 + random() % 84);
            const qsizetype length = 1 + static_cast<qsizetype>(random() % 8);
            for (qsizetype k = field; k < field + length; ++k) {
                bytes[k] = random() % 3 == 0 ? static_cast<char>(random()) : '\0';
            }
            *how = QStringLiteral("header bytes %1 to %2").arg(field).arg(field + length);
        }
        }
        return bytes;
    }

    /// Opens and salvages the file in children of their own.
    void check(const QByteArray& bytes, const QString& how, QHash<char, int>& count, int* salvaged) {
        const QString path = m_dir.filePath(QStringLiteral("damaged.gpkg"));
        QVERIFY(writeBytes(path, bytes));
        Child opening([&](int pipe) {
            ::alarm(kSeconds);
            auto file = PlanFile::open(path, PlanFile::Storage::Memory);
            char verdict = Refused;
            if (!file) {
                const QString& s = file.error().sentence;
                verdict = s.isEmpty() || s.contains(u'\n') || !s.contains(path) ? NoSentence : Refused;
            } else if (auto document = PlanDocument::of(std::move(*file)); !document) {
                verdict = Refused;
            } else {
                PlanFile& open = (*document)->file();
                verdict = !open.notices().isEmpty()      ? Noticed
                          : contentOf(open) == m_content ? Same
                                                         : SilentLoss;
                while (open.undo()) {
                }
            }
            tell(pipe, verdict);
            return 0;
        });
        const QByteArray verdict = opening.read(1);
        const int ended = opening.wait();
        QVERIFY2(ended == 0, qPrintable(QStringLiteral("%1: opening ended with %2").arg(how).arg(ended)));
        QVERIFY2(verdict != QByteArray(1, SilentLoss), qPrintable(how + QStringLiteral(": lost in silence")));
        QVERIFY2(verdict != QByteArray(1, NoSentence),
                 qPrintable(how + QStringLiteral(": refused without a sentence")));
        ++count[verdict[0]];

        Child salvaging([&](int pipe) {
            ::alarm(kSeconds);
            auto file = PlanFile::salvage(path);
            int rows = -1;
            if (file) {
                if (auto document = PlanDocument::of(std::move(*file))) {
                    rows = (*document)->plan()->figures().size();
                    const QString out = path + QStringLiteral(".out.gpkg");
                    if (!savePlan(**document, out, PlanFile::IfChanged::Overwrite) || !openPlan(out)) {
                        return 3; // what was read must make a whole plan again
                    }
                }
            }
            tell(pipe, rows);
            return 0;
        });
        const QByteArray told = salvaging.read(sizeof(int));
        const int salvageEnded = salvaging.wait();
        QVERIFY2(salvageEnded == 0,
                 qPrintable(QStringLiteral("%1: salvaging ended with %2").arg(how).arg(salvageEnded)));
        int rows = 0;
        std::memcpy(&rows, told.constData(), sizeof rows);
        *salvaged += rows >= 0 ? 1 : 0;
    }

private slots:
    void initTestCase() {
        qputenv("XDG_STATE_HOME", m_dir.filePath(QStringLiteral("state")).toUtf8());
        auto document = newShanghai();
        QVERIFY(document);
        RandomWork work(*document, 8);
        for (int i = 0; i < 40; ++i) {
            QVERIFY(work.step());
        }
        QVERIFY(document->undo()); // so that there is something to redo
        const QString path = m_dir.filePath(QStringLiteral("whole.gpkg"));
        VERIFY_OK(savePlan(*document, path));
        m_whole = bytesOf(path);
        QVERIFY(m_whole.size() % kPage == 0);
        auto opened = openPlan(path);
        VERIFY_OK(opened);
        m_content = contentOf((*opened)->file());
        QVERIFY(!(*opened)->file().redoLabel().isEmpty());
    }

    void damage() {
        std::mt19937 random(13);
        QHash<char, int> count;
        int salvaged = 0;
        const int files = faultCount(300);
        for (int i = 0; i < files; ++i) {
            QString how;
            const QByteArray bytes = damaged(random, i, &how);
            check(bytes, how, count, &salvaged);
            if (QTest::currentTestFailed()) {
                std::ignore = writeBytes(QDir::temp().filePath(QStringLiteral("yuantu-damaged.gpkg")), bytes);
                return;
            }
        }
        qInfo("%d files: %d refused, %d opened with a notice, %d whole, %d salvaged", files, count[Refused],
              count[Noticed], count[Same], salvaged);
        QVERIFY(salvaged > files / 4);
    }

    void truncation() {
        QHash<char, int> count;
        int salvaged = 0;
        QList<qsizetype> sizes{0, 1, 16, 99, 100, 101, 4095};
        for (qsizetype page = 1; page * kPage < m_whole.size(); page += 1 + m_whole.size() / kPage / 60) {
            sizes << page * kPage;
        }
        for (const qsizetype size : sizes) {
            check(m_whole.left(size), QStringLiteral("cut to %1 bytes").arg(size), count, &salvaged);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
        QCOMPARE(count[Refused], sizes.size()); // a cut file is never opened as if it were whole
    }

    void whereUndoStandsIsGuardedToo() {
        auto opened = openPlan(m_dir.filePath(QStringLiteral("whole.gpkg")));
        VERIFY_OK(opened);
        const auto history = (*opened)->file().history();
        VERIFY_OK(history);
        QByteArray uuid;
        for (const ChangeEntry& e : *history) {
            uuid = e.applied ? e.uuid.toLatin1() : uuid;
        }
        QByteArray bytes = m_whole;
        QCOMPARE(bytes.count("head" + uuid), 2); // head and saved_head
        bytes.replace("head" + uuid, "head" + QByteArray(36, 'x'));
        QHash<char, int> count;
        int salvaged = 0;
        check(bytes, QStringLiteral("another head"), count, &salvaged);
        QCOMPARE(count[Noticed], 1);
    }

    void zeroedHeaderFields() {
        QHash<char, int> count;
        int salvaged = 0;
        // offset and length of each field of the SQLite header
        for (const auto& [at, length] : std::vector<std::pair<int, int>>{
                 {0, 16}, {16, 2}, {18, 1}, {19, 1}, {20, 1},  {21, 1}, {22, 1}, {23, 1},
                 {24, 4}, {28, 4}, {32, 4}, {36, 4}, {40, 4},  {44, 4}, {48, 4}, {52, 4},
                 {56, 4}, {60, 4}, {64, 4}, {68, 4}, {72, 20}, {92, 4}, {96, 4}}) {
            for (const char fill : {'\0', '\xff'}) {
                QByteArray bytes = m_whole;
                std::fill_n(bytes.begin() + at, length, fill);
                check(bytes, QStringLiteral("header bytes %1 to %2").arg(at).arg(at + length), count,
                      &salvaged);
                if (QTest::currentTestFailed()) {
                    return;
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestDamagedFiles)
#include "test_damaged_files.moc"
