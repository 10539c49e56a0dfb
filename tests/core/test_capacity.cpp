// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Capacity, run-out and shortage against numbers worked by hand.
#include "core/domain/growth_setting.h"
#include "core/projection/capacity.h"
#include "core/projection/overflow.h"
#include "tests/support/sample_plan.h"

#include <QTest>

using namespace yuantu;
using namespace yuantu::testing;

namespace {
bool near(std::optional<double> a, double b) {
    return a && std::abs(*a - b) <= 1e-9 * std::max(1.0, std::abs(b));
}

/// 100 亿元 in 2020 growing by 10 % a year; 50 万㎡ at 2.42 亿元/万㎡ carry 121, which is the value of 2022.
PlanBuilder park() {
    PlanBuilder b;
    b.place("park");
    b.figure("park", "output", Aspect::Base, 0, 2020, 100);
    b.figure("park", "output", Aspect::Rate, 2020, 2025, 0.1);
    b.figure("park", "floor-area", Aspect::Level, 0, 2020, 50);
    b.figure("park", "floor-output", Aspect::Density, 0, 2020, 2.42);
    return b;
}
} // namespace

class TestCapacity : public QObject {
    Q_OBJECT
private slots:
    void floorIsTheCeiling() {
        const Plan plan = park().build();
        const SeriesKey key = seriesOf(plan, "park", "output");
        const Capacity c = capacityOf(plan, plan.asDocumented(), key, 2021);
        QVERIFY(near(c.ceiling.value, 121));
        QCOMPARE(c.ceiling.binding, Ceiling::Binding::Floor);
        QVERIFY(near(c.value, 110));
        QVERIFY(near(c.use, 110.0 / 121));
        QVERIFY(!c.shortValue && !c.shortFloor && !c.shortMu);
    }
    void whatDoesNotFitGoesElsewhere() {
        // a: 100 against 70, b: 40 against 60, c: 10 against 15, d has no ceiling.
        PlanBuilder b;
        const auto place = [&b](const char* code, double value, double floor) {
            b.place(code);
            b.figure(code, "output", Aspect::Actual, 0, 2023, value);
            if (floor > 0) {
                b.figure(code, "floor-area", Aspect::Level, 0, 2023, floor);
                b.figure(code, "floor-output", Aspect::Density, 0, 2023, 1);
            }
        };
        place("a", 100, 70);
        place("b", 40, 60);
        place("c", 10, 15);
        place("d", 5, 0);
        b.growth("a", "output", "overflow", "d; b; c");
        b.scenario("short", "as-documented").scenario("circle", "as-documented");
        b.growth("a", "output", "overflow", "c", "short");
        b.growth("b", "output", "overflow", "c", "circle");
        b.growth("c", "output", "overflow", "a", "circle");
        const Plan plan = b.build();
        const IndicatorId output = plan.indicators().findCode(QStringLiteral("output"))->id;
        std::vector<PlaceId> places;
        for (const Place& p : plan.places()) {
            places.push_back(p.id);
        }
        const auto all = carriedIn(plan, plan.asDocumented(), output, 2023, places);
        QVERIFY(all.has_value());
        QVERIFY(near((*all)[0].carried, 70));
        QCOMPARE((*all)[0].unmet, 30.0);
        QCOMPARE((*all)[0].passedOn, 25.0); // 20 to b, 5 to c; d is unknown, not free
        QCOMPARE((*all)[0].unplaced(), 5.0);
        QCOMPARE((*all)[1].received, 20.0);
        QCOMPARE((*all)[2].received, 5.0);
        QCOMPARE((*all)[3].received, 0.0);
        QVERIFY(near((*all)[3].carried, 5));
        // the total loses only what is unplaced: 155 − 5
        double total = 0;
        for (const CarriedRow& r : *all) {
            total += r.carried.value_or(0) + r.received;
        }
        QCOMPARE(total, 150.0);
        // asked for one place alone, it receives the same
        const auto alone = carriedIn(plan, plan.asDocumented(), output, 2023, {&places[1], 1});
        QCOMPARE((*alone)[0].received, 20.0);
        QCOMPARE((*carriedIn(plan, scenarioId(plan, "short"), output, 2023, places))[0].unplaced(), 25.0);
        const auto circle = carriedIn(plan, scenarioId(plan, "circle"), output, 2023, places);
        QVERIFY(!circle);
        QVERIFY2(circle.error().sentence.contains(QStringLiteral("in a circle")),
                 qPrintable(circle.error().sentence));
        // and it cannot be entered
        const auto typed = readGrowthField(*findGrowthField(u"overflow"), QStringLiteral("a"), plan,
                                           plan.asDocumented(), seriesOf(plan, "b", "output"));
        QVERIFY(!typed && typed.error().sentence.contains(QStringLiteral("circle")));
    }
    void runsOutWithinAYear() {
        // 2022: 121 (or a hair above by rounding), 2023: 133.1. A ceiling of 125 is passed at
        // 2022 + (125 − 121) / (133.1 − 121) = 2022.3305…
        PlanBuilder b = park();
        b.scenario("s", "as-documented");
        b.figure("park", "floor-output", Aspect::Density, 0, 2020, 2.5, "s");
        const Plan plan = b.build();
        const Capacity c = capacityOf(plan, scenarioId(plan, "s"), seriesOf(plan, "park", "output"), 2025);
        QVERIFY(near(c.runOut, 2022 + 4.0 / 12.1));
        QCOMPARE(c.fullYear, 2023); // the first whose value is above
        QVERIFY(near(c.value, 161.051));
        QVERIFY(near(c.shortValue, 36.051));
        QVERIFY(near(c.shortFloor, 36.051 / 2.5));
        QVERIFY(!c.shortMu); // the output of a km² is not known
    }
    void newFloorPostpones() {
        // 20 万㎡ due in 2023: 125 up to 2022, then 175; 2025: 161.051, 2026: 177.1561 passes 175.
        PlanBuilder b = park();
        b.scenario("s", "as-documented");
        b.figure("park", "floor-output", Aspect::Density, 0, 2020, 2.5, "s");
        b.figure("park", "new-floor", Aspect::Increment, 2020, 2022, 15, "s");
        b.figure("park", "renewed-floor", Aspect::Level, 0, 2023, 5, "s");
        b.figure("park", "new-floor", Aspect::Level, 0, 2019, 99,
                 "s"); // before the stated floor: already in it
        const Plan plan = b.build();
        const ScenarioId s = scenarioId(plan, "s");
        const SeriesKey key = seriesOf(plan, "park", "output");
        QVERIFY(near(ceilingIn(plan, s, key, 2021).value, 125));
        QVERIFY(near(ceilingIn(plan, s, key, 2022).value, 162.5));
        QVERIFY(near(ceilingIn(plan, s, key, 2023).value, 175));
        const Capacity c = capacityOf(plan, s, key, 2026);
        QVERIFY(near(c.runOut, 2025 + (175 - 161.051) / (177.1561 - 161.051)));
        QCOMPARE(c.fullYear, 2026);
        const Projection p = project(plan, s, key);
        QVERIFY(near(p.find(2022)->ceiling, 162.5));
        QVERIFY(!p.find(2019));
    }
    void theLowerOneCounts() {
        PlanBuilder b = park();
        b.figure("park", "land-area", Aspect::Level, 0, 2020, 2);      // km²
        b.figure("park", "land-output", Aspect::Density, 0, 2020, 55); // 亿元/km²: 110
        const Plan plan = b.build();
        const Capacity c = capacityOf(plan, plan.asDocumented(), seriesOf(plan, "park", "output"), 2022);
        QVERIFY(near(c.ceiling.value, 110));
        QCOMPARE(c.ceiling.binding, Ceiling::Binding::Land);
        QVERIFY(near(c.shortValue, 11));
        QVERIFY(near(c.shortFloor, 11 / 2.42));
        QVERIFY(near(c.shortMu, 11.0 / 55 * 1500)); // 0.2 km² = 300 亩
    }
    void landAndPlotRatioGiveFloor() {
        PlanBuilder b;
        b.place("park");
        b.figure("park", "land-area", Aspect::Level, 0, 2020, 0.5);
        b.figure("park", "plot-ratio", Aspect::Level, 0, 2020, 1.6);
        b.figure("park", "floor-output", Aspect::Density, 0, 2020, 2);
        const Plan plan = b.build();
        const Ceiling c = ceilingIn(plan, plan.asDocumented(), seriesOf(plan, "park", "output"), 2020);
        QVERIFY(near(c.floor, 80)); // 50 万㎡ of land × 1.6
        QVERIFY(c.floorFromPlotRatio);
        QVERIFY(near(c.value, 160));
    }
    void unknownIsNeverFree() {
        PlanBuilder b;
        b.place("park");
        b.figure("park", "output", Aspect::Base, 0, 2020, 100);
        b.figure("park", "output", Aspect::Rate, 2020, 2025, 0.1);
        b.figure("park", "land-area", Aspect::Level, 0, 2022, 2);
        const Plan plan = b.build();
        const SeriesKey key = seriesOf(plan, "park", "output");
        const Capacity c = capacityOf(plan, plan.asDocumented(), key, 2025);
        QVERIFY(!c.isKnown() && !c.use && !c.runOut && !c.shortValue);
        QCOMPARE(c.ceiling.binding, Ceiling::Binding::Unknown);
        QVERIFY(near(c.ceiling.land, 2));
        // Before the first stated land nothing is known of it, even with a density.
        PlanBuilder d = b;
        d.figure("park", "land-output", Aspect::Density, 0, 2022, 50);
        const Plan later = d.build();
        QVERIFY(!ceilingIn(later, later.asDocumented(), key, 2021).value);
        QVERIFY(near(ceilingIn(later, later.asDocumented(), key, 2022).value, 100));
        // The densities measure output; of revenue they say nothing.
        QVERIFY(!ceilingIn(later, later.asDocumented(), seriesOf(later, "park", "revenue"), 2022).value);
    }
    void fullFromTheStart() {
        PlanBuilder b = park();
        b.scenario("s", "as-documented");
        b.figure("park", "floor-area", Aspect::Level, 0, 2020, 10, "s");
        const Plan plan = b.build();
        QVERIFY(near(capacityOf(plan, scenarioId(plan, "s"), seriesOf(plan, "park", "output"), 2021).runOut,
                     2020));
    }
    void whatATargetNeeds() {
        const Plan plan = park().build();
        const Needed n =
            neededFor(ceilingIn(plan, plan.asDocumented(), seriesOf(plan, "park", "output"), 2020), 242);
        QVERIFY(near(n.floor, 100));
        QVERIFY(near(n.floorOutput, 4.84));
        QVERIFY(!n.land);
    }
    void rowsShowTheUnknown() {
        const PlanPtr plan = shanghaiPlan(QStringLiteral(YUANTU_SOURCE_DIR));
        const auto rows = capacityRows(*plan, plan->asDocumented(), 2023);
        QVERIFY(rows.size() >= 8);
        for (const CapacityRow& r : rows) {
            QVERIFY(!r.capacity.isKnown()); // the documents state no density
        }
    }
};

QTEST_GUILESS_MAIN(TestCapacity)
#include "test_capacity.moc"
