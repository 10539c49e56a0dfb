// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Kills while a copy is being merged: the plan is as before or merged whole, with the colleague's history.
#include "core/edits/merge_edits.h"
#include "tests/support/faults.h"
#include "tests/support/verify.h"

#include <QElapsedTimer>
#include <QTest>

using namespace yuantu;
using namespace yuantu::testing;

class TestKillMerges : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir{fastFolder()};
    QString m_path;
    QString m_other;
    QByteArray m_before;
    QByteArray m_after;
    size_t m_ourChanges = 0;
    size_t m_theirChanges = 0;

    static Result<Change> merge(PlanDocument& document, const QString& path,
                                const std::function<void()>& aboutTo = {}) {
        auto proposal = prepareMerge(document, path);
        if (!proposal) {
            return passOn(proposal);
        }
        if (aboutTo) {
            aboutTo();
        }
        return mergeCopy(document, *proposal,
                         std::vector<MergeSide>(proposal->conflicts.size(), MergeSide::Theirs));
    }

    /// Merges, takes it back, merges again, … and acknowledges each.
    int work(int pipe) const {
        auto document = openPlan(m_path, PlanFile::Storage::Working);
        if (!document) {
            return 1;
        }
        for (quint32 acts = 1;; ++acts) {
            const auto aboutTo = [&] {
                if (acts == 1) {
                    tell(pipe, quint32{0});
                }
            };
            if (acts % 2 == 1 ? !merge(**document, m_other, aboutTo) : !(*document)->undo()) {
                return 2;
            }
            tell(pipe, acts);
            if (acts % 2 == 1) {
                ::usleep(15'000); // a merge is prepared for longer than it takes to undo one
            }
        }
    }

private slots:
    void initTestCase() {
        qputenv("XDG_STATE_HOME", m_dir.filePath(QStringLiteral("state")).toUtf8());
        m_path = m_dir.filePath(QStringLiteral("plan.gpkg"));
        m_other = m_dir.filePath(QStringLiteral("other.gpkg"));
        auto document = newShanghai();
        QVERIFY(addScenario(*document, QStringLiteral("甲"), document->plan()->asDocumented()));
        VERIFY_OK(savePlan(*document, m_path));
        QVERIFY(QFile::copy(m_path, m_other));
        auto ours = openPlan(m_path);
        auto theirs = openPlan(m_other);
        RandomWork workOurs(**ours, 11);
        RandomWork workTheirs(**theirs, 12);
        for (int i = 0; i < 60; ++i) {
            QVERIFY(workOurs.step() && workTheirs.step());
        }
        VERIFY_OK(savePlan(**ours, m_path));
        VERIFY_OK(savePlan(**theirs, m_other));
        const auto history = (*ours)->file().history();
        m_ourChanges = history->size();
        m_before = *(*ours)->file().dump();
        const auto done = merge(**ours, m_other);
        VERIFY_OK(done);
        QVERIFY(!done->rows.empty());
        m_after = *(*ours)->file().dump();
        m_theirChanges = (*ours)->file().history()->size() - m_ourChanges; // and the merge itself
        QVERIFY(m_theirChanges > 30);
    }

    void killsDuringMerges() {
        std::mt19937 random(5);
        const QByteArray bytes = bytesOf(m_path);
        const QByteArray others = bytesOf(m_other);
        int before = 0;
        int after = 0;
        int untouched = 0;
        quint64 acts = 0;
        const int kills = faultCount(200);
        unsigned oneMerge = 0; // µs, measured here: a sanitizer or a busy machine makes it many times longer
        for (int i = 0; i < kills; ++i) {
            if (i % 50 == 0) {
                Child measured([&](int pipe) { return work(pipe); });
                QCOMPARE(measured.read(4).size(), 4);
                QElapsedTimer timer;
                timer.start();
                QCOMPARE(measured.read(4).size(), 4);
                oneMerge = static_cast<unsigned>(std::max<qint64>(1000, timer.nsecsElapsed() / 1000));
                measured.kill();
                std::ranges::for_each(PlanFile::recoverable(), &PlanFile::discard);
            }
            Child child([&](int pipe) { return work(pipe); });
            QCOMPARE(child.read(4).size(), 4);
            ::usleep(random() % ((i % 4 == 0 ? 12 : 2) * oneMerge));
            child.kill();
            const auto acknowledged = static_cast<quint32>(child.readAll().size() / 4);
            acts += acknowledged;
            const auto left = PlanFile::recoverable();
            if (left.empty()) { // nothing is unsaved: before the first merge, or it was just taken back
                ++untouched;
                continue;
            }
            QCOMPARE(left.size(), size_t(1));
            auto file = PlanFile::recover(left[0]); // does quick_check
            VERIFY_OK(file);
            auto document = PlanDocument::of(std::move(*file));
            VERIFY_OK(document);
            PlanDocument& plan = **document;
            const QByteArray dump = *plan.file().dump();
            const auto history = plan.file().history();
            VERIFY_OK(history);
            const bool merged = dump == m_after;
            QVERIFY(merged || dump == m_before);
            (merged ? after : before) += 1;
            // Acknowledged acts hold, at most one more was done: an entry of the log for each merge.
            const auto mergesLogged = static_cast<quint32>(
                std::ranges::count_if(*history, [](const ChangeEntry& e) { return !e.second.isEmpty(); }));
            const quint32 mergesTold = (acknowledged + 1) / 2;
            QVERIFY(mergesLogged == mergesTold || mergesLogged == (acknowledged + 2) / 2);
            // A colleague's history came whole with the first merge or not at all.
            const size_t colleagues = m_theirChanges - 1;
            QCOMPARE(history->size(), m_ourChanges + (mergesLogged > 0 ? colleagues : 0) + mergesLogged);
            for (size_t e = 0; e < history->size(); e += 20) {
                VERIFY_OK(plan.file().stateAfter((*history)[e].uuid));
            }
            if (merged) {
                QVERIFY(plan.undo());
                QCOMPARE(*plan.file().dump(), m_before);
            }
            VERIFY_OK(merge(plan, m_other));
            QCOMPARE(*plan.file().dump(), m_after);
        }
        QCOMPARE(bytesOf(m_path), bytes);
        QCOMPARE(bytesOf(m_other), others);
        qInfo("%d kills, %llu acknowledged merges and undos; %d as before, %d merged, %d nothing unsaved",
              kills, static_cast<unsigned long long>(acts), before, after, untouched);
        QVERIFY(after > kills / 10 && untouched > kills / 20);
    }
};

QTEST_GUILESS_MAIN(TestKillMerges)
#include "test_kill_merges.moc"
