// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Five hundred kills while a plan is being saved: the file is at every moment a whole plan, old or new.
#include "tests/support/faults.h"
#include "tests/support/verify.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QTest>

using namespace yuantu;
using namespace yuantu::testing;

namespace {

struct Note {
    quint32 what = 0; // 0 ready, 1 about to save, 2 saved
    char digest[32] = {};
};

QByteArray digestOf(const PlanDocument& document) {
    return QCryptographicHash::hash(*document.file().dump(), QCryptographicHash::Sha256);
}

Note note(quint32 what, const QByteArray& digest) {
    Note n{what, {}};
    std::copy_n(digest.constData(), std::min<qsizetype>(32, digest.size()), n.digest);
    return n;
}

} // namespace

class TestKillSaves : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir{fastFolder()};
    QString m_folder;
    QString m_path;

    int work(int pipe, unsigned seed) const {
        auto document = openPlan(m_path, PlanFile::Storage::Working);
        if (!document) {
            return 1;
        }
        tell(pipe, note(0, digestOf(**document)));
        RandomWork work(**document, seed);
        for (;;) {
            if (!work.step()) {
                return 2;
            }
            const QByteArray digest = digestOf(**document);
            const Publication publication = publicationFor(**document);
            tell(pipe, note(1, digest));
            if (!(*document)->save(m_path, publication)) {
                return 3;
            }
            tell(pipe, note(2, digest));
        }
    }
    [[nodiscard]] QStringList leftovers() const {
        return QDir(m_folder).entryList({QStringLiteral("*.part*")}, QDir::Files | QDir::Hidden);
    }

private slots:
    void initTestCase() {
        qputenv("XDG_STATE_HOME", m_dir.filePath(QStringLiteral("state")).toUtf8());
        m_folder = m_dir.filePath(QStringLiteral("plans"));
        QVERIFY(QDir().mkpath(m_folder));
        m_path = m_folder + QStringLiteral("/plan.gpkg");
    }

    void killsDuringSaves() {
        constexpr auto size = static_cast<qsizetype>(sizeof(Note));
        std::mt19937 random(4);
        QByteArray start;
        QByteArray saved;
        int newer = 0;
        int saves = 0;
        int parts = 0;
        qint64 oneSave =
            30'000; // µs, measured here: a sanitizer or a busy machine makes it many times longer
        const int kills = faultCount(500);
        for (int i = 0; i < kills; ++i) {
            if (i % 50 == 0) { // so that the history does not grow without end
                QFile::remove(m_path);
                auto fresh = newShanghai();
                QVERIFY(fresh);
                VERIFY_OK(savePlan(*fresh, m_path));
                start = *fresh->file().dump();
                saved = digestOf(*fresh);
                const QString kept = m_dir.filePath(QStringLiteral("kept.gpkg"));
                QVERIFY(QFile::copy(m_path, kept));
                Child measured([&](int pipe) { return work(pipe, static_cast<unsigned>(kills + i)); });
                QVERIFY(measured.read(2 * size).size() >= 2 * size);
                QElapsedTimer timer;
                timer.start();
                QVERIFY(measured.read(size).size() >= size);
                oneSave = std::max<qint64>(1000, timer.nsecsElapsed() / 1000);
                measured.kill();
                QFile::remove(m_path);
                QVERIFY(QFile::rename(kept, m_path));
            }
            Child child([&](int pipe) { return work(pipe, static_cast<unsigned>(i) + 1); });
            // Mostly a moment within a save, at times any moment.
            QByteArray log = child.read(i % 5 == 0 ? size : 2 * size);
            QVERIFY(log.size() >= size);
            ::usleep(static_cast<unsigned>(random() % static_cast<unsigned>(2 * oneSave)));
            child.kill();
            log += child.readAll();
            parts += leftovers().isEmpty() ? 0 : 1;

            QByteArray pending = saved;
            for (qsizetype at = 0; at + size <= log.size(); at += size) {
                Note n;
                std::memcpy(&n, log.constData() + at, sizeof n);
                const QByteArray digest(n.digest, 32);
                if (n.what == 0) {
                    QCOMPARE(digest, saved);
                } else if (n.what == 1) {
                    pending = digest;
                } else {
                    saved = digest;
                    ++saves;
                }
            }
            auto opened = openPlan(m_path); // checks every page and our digest
            VERIFY_OK(opened);
            const QStringList& notices = (*opened)->file().notices();
            QVERIFY2(notices.isEmpty(), qPrintable(notices.join(u'\n')));
            const QByteArray found = digestOf(**opened);
            QVERIFY2(found == saved || found == pending, "the file is neither the old plan nor the new one");
            newer += found == saved ? 0 : 1;
            saved = found;
            // The history came along, whole.
            while ((*opened)->undo()) {
            }
            QCOMPARE(*(*opened)->file().dump(), start);
        }
        qInfo("%d kills, %d acknowledged saves, 0 lost, %d times the new plan unacknowledged, %d times "
              "leftovers",
              kills, saves, newer, parts);
        QVERIFY(saves > kills / 4);
        QVERIFY(parts > kills / 10); // or the kills missed the saves

        // Whatever lies about is swept when the plan is next opened for work.
        VERIFY_OK(openPlan(m_path, PlanFile::Storage::Working));
        QCOMPARE(leftovers(), QStringList());
        for (const Recoverable& left : PlanFile::recoverable()) {
            VERIFY_OK(PlanFile::recover(left));
        }
    }

    void aSaveSweepsToo() {
        Child child([&](int pipe) { return work(pipe, 1); });
        child.read(static_cast<qsizetype>(sizeof(Note)) * 2);
        ::usleep(10'000);
        child.kill();
        writeBytes(m_folder + QStringLiteral("/.plan.gpkg.yuantu-%1-12345678.part").arg(4'000'000), "x");
        writeBytes(m_folder + QStringLiteral("/.plan.gpkg.yuantu-%1-12345678.part-journal").arg(4'000'000),
                   "x");
        auto document = openPlan(m_path);
        VERIFY_OK(document);
        VERIFY_OK(savePlan(**document, m_path));
        QCOMPARE(leftovers(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestKillSaves)
#include "test_kill_saves.moc"
