// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A thousand kills while a plan is being edited: what was acknowledged is there, and at most one step more.
#include "tests/support/faults.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace yuantu;
using namespace yuantu::testing;

class TestKillEdits : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir{fastFolder()};
    QString m_path;
    QByteArray m_start;

    /// Opens the plan, says "ready" and works until it is killed, acknowledging each committed act.
    int edit(int pipe, unsigned seed) const {
        auto document = openPlan(m_path, PlanFile::Storage::Working);
        if (!document) {
            return 1;
        }
        tell(pipe, quint32{0});
        RandomWork work(**document, seed);
        for (quint32 acts = 1;; ++acts) {
            if (!work.step()) {
                return 2;
            }
            tell(pipe, acts);
        }
    }

    /// The recovered plan holds the state after `acknowledged` acts or after one more, and can be undone
    /// whole.
    void verify(PlanDocument& recovered, unsigned seed, quint32 acknowledged, quint32* beyond) {
        const auto dump = recovered.file().dump();
        VERIFY_OK(dump);
        const auto history = recovered.file().history();
        VERIFY_OK(history);
        const auto applied = std::ranges::count_if(*history, &ChangeEntry::applied);
        for (qsizetype i = 0; i < applied; ++i) {
            VERIFY_OK(recovered.undo());
        }
        QVERIFY(!recovered.undo());
        QCOMPARE(*recovered.file().dump(), m_start);
        // The same acts again lead to what was found.
        RandomWork again(recovered, seed);
        for (quint32 i = 0; i < acknowledged; ++i) {
            QVERIFY(again.step());
        }
        *beyond = 0;
        if (*recovered.file().dump() != *dump) {
            QVERIFY(again.step());
            *beyond = 1;
            QCOMPARE(*recovered.file().dump(), *dump);
        }
    }

private slots:
    void initTestCase() {
        qputenv("XDG_STATE_HOME", m_dir.filePath(QStringLiteral("state")).toUtf8());
        m_path = m_dir.filePath(QStringLiteral("plan.gpkg"));
        auto document = newShanghai();
        QVERIFY(document);
        VERIFY_OK(savePlan(*document, m_path));
        m_start = *document->file().dump();
    }

    void killsDuringEdits() {
        std::mt19937 random(1);
        const QByteArray bytes = bytesOf(m_path);
        quint64 acts = 0;
        quint64 oneBeyond = 0;
        int untouched = 0;
        const int kills = faultCount(1000);
        for (int i = 0; i < kills; ++i) {
            const unsigned seed = static_cast<unsigned>(i) + 1;
            Child child([&](int pipe) { return edit(pipe, seed); });
            QCOMPARE(child.read(4).size(), 4); // open and ready
            ::usleep(3'000 + random() % 25'000);
            child.kill();
            const QByteArray told = child.readAll();
            const auto acknowledged = static_cast<quint32>(told.size() / 4);
            acts += acknowledged;

            const auto left = PlanFile::recoverable();
            if (acknowledged == 0 && left.empty()) {
                ++untouched;
                continue;
            }
            if (left.empty()) {
                // The acts may have undone each other down to what is saved.
                auto document = openPlan(m_path);
                VERIFY_OK(document);
                RandomWork replay(**document, seed);
                bool backAtStart = false;
                for (quint32 a = 0; a < acknowledged + 1; ++a) {
                    QVERIFY(replay.step());
                    backAtStart =
                        a + 2 > acknowledged && !(*document)->file().isModified() ? true : backAtStart;
                }
                QVERIFY2(backAtStart, "acknowledged edits are lost");
                continue;
            }
            QCOMPARE(left.size(), size_t(1));
            QCOMPARE(left[0].path, m_path);
            auto file = PlanFile::recover(left[0]); // does quick_check
            VERIFY_OK(file);
            auto document = PlanDocument::of(std::move(*file));
            VERIFY_OK(document);
            quint32 beyond = 0;
            verify(**document, seed, acknowledged, &beyond);
            if (QTest::currentTestFailed()) {
                return;
            }
            oneBeyond += beyond;
        }
        QCOMPARE(bytesOf(m_path), bytes); // the plan itself was never touched
        qInfo("%d kills, %llu acknowledged acts, 0 lost, %llu times one beyond, %d before the first act",
              kills, static_cast<unsigned long long>(acts), static_cast<unsigned long long>(oneBeyond),
              untouched);
        QVERIFY(acts > static_cast<quint64>(kills));
    }

    void killsDuringOpening() {
        std::mt19937 random(2);
        const QByteArray bytes = bytesOf(m_path);
        for (int i = 0; i < faultCount(100); ++i) {
            Child child([&](int pipe) { return edit(pipe, 1); });
            ::usleep(random() % 30'000);
            child.kill();
            for (const Recoverable& left : PlanFile::recoverable()) {
                VERIFY_OK(PlanFile::recover(left));
            }
        }
        QCOMPARE(bytesOf(m_path), bytes);
        QVERIFY(PlanFile::recoverable().empty());
        const QDir work(stateFolder() + QStringLiteral("/work"));
        QCOMPARE(work.entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList());
    }

    void killsDuringRecovery() {
        std::mt19937 random(3);
        Child first([&](int pipe) { return edit(pipe, 77); });
        QCOMPARE(first.read(4 * 31).size(), 4 * 31); // ready and thirty acts
        first.kill();
        const auto acknowledged = static_cast<quint32>(30 + first.readAll().size() / 4);
        for (int i = 0; i < faultCount(100); ++i) {
            Child child([&](int pipe) {
                const auto left = PlanFile::recoverable();
                auto file =
                    left.empty() ? PlanFile::create(PlanFile::Storage::Memory) : PlanFile::recover(left[0]);
                auto document =
                    file ? PlanDocument::of(std::move(*file)) : Result<std::unique_ptr<PlanDocument>>();
                tell(pipe, quint32{1});
                ::pause();
                return 0;
            });
            if (i % 2 == 0) {
                child.read(4);
            } else {
                ::usleep(random() % 15'000);
            }
            child.kill();
        }
        const auto left = PlanFile::recoverable();
        QCOMPARE(left.size(), size_t(1));
        auto file = PlanFile::recover(left[0]);
        VERIFY_OK(file);
        auto document = PlanDocument::of(std::move(*file));
        VERIFY_OK(document);
        quint32 beyond = 0;
        verify(**document, 77, acknowledged, &beyond);
    }

    void aLockThatAKillLeftEmptyHoldsNobodyBack() {
        Child first([&](int pipe) { return edit(pipe, 5); });
        QCOMPARE(first.read(4 * 3).size(), 4 * 3);
        first.kill();
        const QDir work(stateFolder() + QStringLiteral("/work"));
        const QStringList folders = work.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(folders.size(), 1);
        QVERIFY(writeBytes(work.filePath(folders[0]) + QStringLiteral("/lock"), {}));
        const auto left = PlanFile::recoverable();
        QCOMPARE(left.size(), size_t(1));
        VERIFY_OK(PlanFile::recover(left[0]));
    }

    void workThatCannotBeReadIsNotThrownAway() {
        Child first([&](int pipe) { return edit(pipe, 6); });
        QCOMPARE(first.read(4 * 3).size(), 4 * 3);
        first.kill();
        const QDir work(stateFolder() + QStringLiteral("/work"));
        const QString folder = work.filePath(work.entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0));
        QFile::remove(folder + QStringLiteral("/plan.db-wal"));
        QVERIFY(writeBytes(folder + QStringLiteral("/plan.db"), QByteArray(8192, 'x')));
        const auto left = PlanFile::recoverable();
        QCOMPARE(left.size(), size_t(1));
        const auto refused = PlanFile::recover(left[0]);
        QVERIFY(!refused);
        QVERIFY(!refused.error().sentence.isEmpty());
        QVERIFY(QDir(folder).exists());
        PlanFile::discard(left[0]);
        QVERIFY(!QDir(folder).exists());
    }
};

QTEST_GUILESS_MAIN(TestKillEdits)
#include "test_kill_edits.moc"
