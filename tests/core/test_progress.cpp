// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Actuals against the path to the target, with numbers worked by hand.
#include "core/projection/progress.h"
#include "tests/support/sample_plan.h"

#include <QTest>

using namespace yuantu;
using namespace yuantu::testing;

namespace {

bool near(std::optional<double> a, double b, double tolerance = 1e-9) {
    return a && std::abs(*a - b) <= tolerance * std::max(1.0, std::abs(b));
}

/// 100 in 2020, to be 146.41 in 2024: 10 % a year, so 110, 121 and 133.1 on the way.
PlanBuilder tenPercent() {
    PlanBuilder b;
    b.place("park");
    b.figure("park", "output", Aspect::Base, 0, 2020, 100);
    b.figure("park", "output", Aspect::Target, 0, 2024, 146.41);
    return b;
}

std::optional<Progress> of(const PlanBuilder& b, int year, Plan& plan) {
    plan = b.build();
    return progressOf(plan, plan.asDocumented(), seriesOf(plan, "park", "output"), year);
}

} // namespace

class TestProgress : public QObject {
    Q_OBJECT
    Plan plan;

    PlanBuilder with(int year, double actual, int decimals = 1) {
        PlanBuilder b = tenPercent();
        b.figure("park", "output", Aspect::Actual, 0, year, actual)
            .printed(decimals, Bound::Exact, "", "亿元");
        return b;
    }

private slots:
    void behind() {
        const auto p = of(with(2022, 115), 2022, plan);
        QVERIFY(p);
        QCOMPARE(p->year, 2022);
        QVERIFY(near(p->expected, 121));
        QVERIFY(near(p->variance(), -6));
        QVERIFY(near(p->varianceShare(), -6.0 / 121));
        QVERIFY(near(p->plannedRate, 0.1));
        QCOMPARE(p->yearsLeft(), 2);
        QVERIFY(near(p->neededRate, 0.12833082, 1e-7)); // √(146.41 ÷ 115) = √1.27313043
        QVERIFY(p->status == ProgressStatus::Behind);
    }
    void ahead() {
        const auto p = of(with(2023, 140), 2024, plan);
        QCOMPARE(p->year, 2023); // the last that is known
        QVERIFY(near(p->expected, 133.1));
        QVERIFY(near(p->neededRate, 0.04578571, 1e-7)); // 146.41 ÷ 140
        QVERIFY(p->status == ProgressStatus::Ahead);
    }
    void onThePathWithinThePrintedDigits() {
        QVERIFY(of(with(2022, 121.0, 0), 2022, plan)->status == ProgressStatus::OnPath);
        QVERIFY(of(with(2023, 133, 0), 2023, plan)->status == ProgressStatus::OnPath);   // 132.5 to 133.5
        QVERIFY(of(with(2023, 133.0, 1), 2023, plan)->status == ProgressStatus::Behind); // 132.95 to 133.05
    }
    void reachedAndMissed() {
        const auto early = of(with(2022, 150), 2022, plan);
        QVERIFY(early->status == ProgressStatus::Reached);
        QVERIFY(!early->neededRate);
        const auto missed = of(with(2024, 146.3), 2024, plan);
        QVERIFY(missed->status == ProgressStatus::Missed);
        QVERIFY(near(missed->variance(), -0.11));
        QVERIFY(!missed->neededRate);
        // The target year's own actual counts, also when a later one is higher.
        PlanBuilder late = with(2024, 140);
        late.figure("park", "output", Aspect::Actual, 0, 2025, 150);
        const auto p = of(late, 2026, plan);
        QCOMPARE(p->year, 2024);
        QVERIFY(p->status == ProgressStatus::Missed);
    }
    void missingIsMissing() {
        const auto p = of(tenPercent(), 2022, plan);
        QVERIFY(p->status == ProgressStatus::NoActual);
        QVERIFY(p->actual == nullptr);
        QVERIFY(near(p->expected, 121));
        QVERIFY(!p->variance());
        QVERIFY(!p->neededRate);
        // An actual of later than the year that is asked for is not known yet.
        QVERIFY(of(with(2023, 140), 2022, plan)->status == ProgressStatus::NoActual);
        PlanBuilder noBase;
        noBase.place("park").figure("park", "output", Aspect::Target, 0, 2024, 100);
        QVERIFY(!of(noBase, 2022, plan));
        PlanBuilder noTarget;
        noTarget.place("park").figure("park", "output", Aspect::Actual, 0, 2020, 100);
        QVERIFY(!of(noTarget, 2022, plan));
        PlanBuilder land;
        land.place("park").figure("park", "land-area", Aspect::Actual, 0, 2020, 1);
        land.figure("park", "land-area", Aspect::Target, 0, 2024, 2);
        plan = land.build();
        QVERIFY(!progressOf(plan, plan.asDocumented(), seriesOf(plan, "park", "land-area"), 2022));
    }
    void anActualThatIsEnteredIsNoBase() {
        // The documents: 100 in 2020 as an actual, the target; no base and no period is stated.
        PlanBuilder b;
        b.place("park").scenario("mine", "as-documented");
        b.figure("park", "output", Aspect::Actual, 0, 2020, 100);
        b.figure("park", "output", Aspect::Target, 0, 2024, 146.41);
        b.figure("park", "output", Aspect::Actual, 0, 2022, 115, "mine", Status::Assumed);
        const Plan own = b.build();
        const auto p = progressOf(own, scenarioId(own, "mine"), seriesOf(own, "park", "output"), 2022);
        QCOMPARE(p->baseYear, 2020);
        QVERIFY(near(p->expected, 121));
        QVERIFY(p->status == ProgressStatus::Behind);
        // Without any of the documents the first one is the base.
        PlanBuilder free;
        free.place("park").scenario("mine", "as-documented");
        free.figure("park", "output", Aspect::Actual, 0, 2020, 100, "mine", Status::Assumed);
        free.figure("park", "output", Aspect::Actual, 0, 2022, 121, "mine", Status::Assumed);
        free.figure("park", "output", Aspect::Target, 0, 2024, 146.41, "mine", Status::Assumed);
        const Plan mine = free.build();
        const auto q = progressOf(mine, scenarioId(mine, "mine"), seriesOf(mine, "park", "output"), 2023);
        QCOMPARE(q->baseYear, 2020);
        QCOMPARE(q->year, 2022);
        QVERIFY(q->status == ProgressStatus::OnPath);
    }
    void thePathHasTheShapeOfTheModel() {
        PlanBuilder b = with(2022, 122);
        b.growth("park", "output", "model", "linear");
        QVERIFY(near(of(b, 2022, plan)->expected, 123.205)); // half of 46.41 on top of 100
        // At a rate that does not lead to the target the path to it is even growth.
        PlanBuilder slow = with(2022, 122);
        slow.figure("park", "output", Aspect::Rate, 2020, 2024, 0.02);
        slow.growth("park", "output", "model", "rate");
        QVERIFY(near(of(slow, 2022, plan)->expected, 121));
    }
    void theNextTargetCounts() {
        PlanBuilder b = with(2022, 121);
        b.figure("park", "output", Aspect::Target, 0, 2026, 200);
        QCOMPARE(of(b, 2022, plan)->targetYear, 2024);
        QCOMPARE(of(b, 2025, plan)->targetYear, 2026);
        QCOMPARE(of(b, 2030, plan)->targetYear, 2026);
    }
    void aTargetMayLieBelow() {
        PlanBuilder b;
        b.place("park").figure("park", "output", Aspect::Base, 0, 2020, 100);
        b.figure("park", "output", Aspect::Target, 0, 2022, 64); // 80 in between
        b.figure("park", "output", Aspect::Actual, 0, 2021, 75);
        QVERIFY(of(b, 2021, plan)->status == ProgressStatus::Ahead);
        b.figure("park", "output", Aspect::Actual, 0, 2022, 60);
        QVERIFY(of(b, 2022, plan)->status == ProgressStatus::Reached);
    }
    void shanghai() {
        const PlanPtr p = shanghaiPlan(QStringLiteral(YUANTU_SOURCE_DIR));
        const auto rows = progressOf(*p, p->asDocumented(), 2022);
        const auto at = std::ranges::find(rows, seriesOf(*p, "xinzhuang", "output"), &Progress::series);
        QVERIFY(at != rows.end());
        QVERIFY(at->status == ProgressStatus::NoActual);
        QVERIFY(near(at->expected, 76.7577812, 1e-7)); // 62.3·(85.2 ÷ 62.3)^(2/3)
        QVERIFY(near(at->plannedRate, 0.10998519, 1e-7));
        QCOMPARE(lastKnownYear(*p, p->asDocumented()), 2023);
    }
};

QTEST_GUILESS_MAIN(TestProgress)
#include "test_progress.moc"
