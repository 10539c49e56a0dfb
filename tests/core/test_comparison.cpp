// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing scenarios: what differs, results, totals without counting twice, the bridge.
#include "core/audit/audit.h"
#include "core/projection/capacity.h"
#include "core/projection/comparison.h"
#include "core/projection/mixed_series.h"
#include "core/report/assumption_text.h"
#include "core/report/comparison_charts.h"
#include "core/report/comparison_tables.h"
#include "core/report/theme_years.h"
#include "tests/support/random_plan.h"
#include "tests/support/verify.h"

#include <QTest>

using namespace yuantu;
using namespace yuantu::testing;

namespace {

const Plan& shanghai() {
    static const PlanPtr plan = shanghaiPlan(QStringLiteral(YUANTU_SOURCE_DIR));
    return *plan;
}

bool near(double a, double b, double tolerance = 1e-9) {
    return std::abs(a - b) <= tolerance;
}

double stepOf(const Bridge& bridge, Aspect aspect) {
    for (const BridgeStep& s : bridge.steps) {
        if (s.key.slot.aspect == aspect) {
            return s.value;
        }
    }
    return -1e9;
}

double sumOf(const Bridge& bridge) {
    double sum = bridge.from.value.value_or(0);
    for (const BridgeStep& s : bridge.steps) {
        sum += s.value;
    }
    return sum;
}

} // namespace

class TestComparison : public QObject {
    Q_OBJECT

private slots:
    void aBridgeWorkedByHand() {
        // A: 100 in 2020 at 10 % is 121 in 2022. B: 120 at 20 % is 172.8.
        // The base alone: 145.2; the rate alone: 144.
        // base: ½ (145.2 − 121) + ½ (172.8 − 144) = 12.1 + 14.4 = 26.5
        // rate: ½ (144 − 121) + ½ (172.8 − 145.2) = 11.5 + 13.8 = 25.3
        PlanBuilder b;
        b.place("p").place("q").scenario("fast", "as-documented");
        b.figure("p", "output", Aspect::Base, 0, 2020, 100)
            .figure("p", "output", Aspect::Rate, 2020, 2025, 0.10);
        b.figure("q", "output", Aspect::Base, 0, 2020, 50)
            .figure("q", "output", Aspect::Rate, 2020, 2025, 0.0);
        b.figure("p", "output", Aspect::Base, 0, 2020, 120, "fast", Status::Assumed);
        b.figure("p", "output", Aspect::Rate, 2020, 2025, 0.20, "fast", Status::Assumed);
        b.figure("q", "scale", Aspect::Actual, 0, 2020, 9, "fast", Status::Assumed);
        const Plan plan = b.build();
        const auto bridge = bridgeBetween(plan, plan.asDocumented(), scenarioId(plan, "fast"),
                                          indicatorId(plan, "output"), 2022);
        VERIFY_OK(bridge);
        QVERIFY(near(*bridge->from.value, 171));
        QVERIFY(near(*bridge->to.value, 222.8));
        QCOMPARE(bridge->steps.size(), size_t(2));
        QVERIFY(near(stepOf(*bridge, Aspect::Base), 26.5));
        QVERIFY(near(stepOf(*bridge, Aspect::Rate), 25.3));
        QCOMPARE(bridge->places.size(), size_t(1));
        QVERIFY(near(bridge->places[0].value, 51.8));
        QCOMPARE(bridge->others.size(), size_t(1)); // of another indicator: no part in this total
        QVERIFY(!bridge->ordered);
        // The way back is the same with the other sign.
        const auto back = bridgeBetween(plan, scenarioId(plan, "fast"), plan.asDocumented(),
                                        indicatorId(plan, "output"), 2022);
        QVERIFY(near(stepOf(*back, Aspect::Base), -26.5));
    }

    void aBridgeHeldToCapacity() {
        // 100 growing by 10 % meets a ceiling of 40 万㎡ × 3 = 120 in 2022 (121); 10 万㎡ more that come in
        // 2021 lift it to 150. The floor adds 121 − 120 = 1; without the ceiling it adds nothing.
        PlanBuilder b;
        b.place("p").scenario("more", "as-documented");
        b.figure("p", "output", Aspect::Base, 0, 2020, 100)
            .figure("p", "output", Aspect::Rate, 2020, 2025, 0.10);
        b.figure("p", "floor-area", Aspect::Level, 0, 2020, 40);
        b.figure("p", "floor-output", Aspect::Density, 0, 2020, 3);
        b.figure("p", "new-floor", Aspect::Increment, 2020, 2021, 10, "more", Status::Assumed);
        const Plan plan = b.build();
        const IndicatorId output = indicatorId(plan, "output");
        const auto held = bridgeBetween(plan, plan.asDocumented(), scenarioId(plan, "more"), output, 2022,
                                        ComparedMeasure::Carried);
        VERIFY_OK(held);
        QVERIFY(near(*held->from.value, 120));
        QVERIFY(near(*held->to.value, 121));
        QVERIFY(near(held->steps.at(0).value, 1));
        const auto free = bridgeBetween(plan, plan.asDocumented(), scenarioId(plan, "more"), output, 2022);
        VERIFY_OK(free);
        QCOMPARE(free->steps.size(), size_t(0));
        QCOMPARE(free->others.size(), size_t(1));
    }

    void whatLeadsIsKept() {
        // s1 sets the target, s2 below it the rate: the rate leads in s2, since it is nearer. Between s2 and
        // a sibling that says the same figures all by itself, only what leads differs: 100 × 1.05² = 110.25
        // against 100 × 2^(2/5) = 131.95…
        PlanBuilder b;
        b.place("p").scenario("s1", "as-documented").scenario("s2", "s1").scenario("t", "as-documented");
        b.figure("p", "output", Aspect::Base, 0, 2020, 100);
        b.figure("p", "output", Aspect::Target, 0, 2025, 200, "s1", Status::Assumed);
        b.figure("p", "output", Aspect::Rate, 2020, 2025, 0.05, "s2", Status::Assumed);
        b.figure("p", "output", Aspect::Target, 0, 2025, 200, "t", Status::Assumed);
        b.figure("p", "output", Aspect::Rate, 2020, 2025, 0.05, "t", Status::Assumed);
        const Plan plan = b.build();
        const std::array both{scenarioId(plan, "s2"), scenarioId(plan, "t")};
        QVERIFY(differingAssumptions(plan, both).empty());
        const auto bridge = bridgeBetween(plan, both[0], both[1], indicatorId(plan, "output"), 2022);
        VERIFY_OK(bridge);
        QVERIFY(near(*bridge->from.value, 110.25));
        QVERIFY(near(*bridge->to.value, 100 * std::pow(2, 0.4)));
        QVERIFY(!bridge->steps.empty());
        QVERIFY(near(sumOf(*bridge), *bridge->to.value));
    }

    void bridgesAddUp() {
        int bridges = 0;
        for (unsigned seed = 0; seed < 300; ++seed) {
            const Plan plan = randomPlan(seed);
            for (int a = 0; a < 4; ++a) {
                const int b = (a + 1 + static_cast<int>(seed % 5)) % 6;
                if (a == b) {
                    continue;
                }
                for (const auto measure : {ComparedMeasure::Value, ComparedMeasure::Carried}) {
                    const auto bridge = bridgeBetween(plan, nthScenario(plan, a), nthScenario(plan, b),
                                                      indicatorId(plan, "output"),
                                                      2021 + static_cast<int>(seed % 9), measure);
                    VERIFY_OK(bridge);
                    const QByteArray where = "seed " + QByteArray::number(seed);
                    QVERIFY2(near(sumOf(*bridge), bridge->to.value.value_or(0)), where);
                    double places = bridge->from.value.value_or(0);
                    for (const BridgePlace& p : bridge->places) {
                        places += p.value;
                    }
                    QVERIFY2(near(places, bridge->to.value.value_or(0)), where);
                    ++bridges;
                }
            }
        }
        QVERIFY(bridges > 2000);
    }

    void aMixtureOfAllIsTheOther() {
        for (unsigned seed = 0; seed < 150; ++seed) {
            const Plan plan = randomPlan(seed);
            for (int a = 0; a < 6; ++a) {
                const std::array both{nthScenario(plan, a), nthScenario(plan, static_cast<int>(seed) % 6)};
                if (both[0] == both[1]) {
                    continue;
                }
                const MixedScenarios mixed(plan, both[0], both[1]);
                const auto keys = overriddenAmong(plan, both);
                for (const ComparedSeries& s :
                     compareSeries(plan, both, indicatorId(plan, "output"), 2018, 2035)) {
                    MixedSeries series(mixed, s.series, keys);
                    for (const bool b : {false, true}) {
                        const Projection p = series.with(std::vector<bool>(keys.size(), b), 2018, 2035);
                        const Projection& own = s.projections[b ? 1 : 0];
                        QCOMPARE(p.values.size(), own.values.size());
                        for (size_t y = 0; y < own.values.size(); ++y) {
                            QCOMPARE(p.values[y].value, own.values[y].value);
                            QCOMPARE(p.values[y].ceiling, own.values[y].ceiling);
                        }
                    }
                }
            }
        }
    }

    void manyChangesCountInTheirOrder() {
        // 15 actuals of one place: more than can be shared out, so each counts on top of those before it.
        PlanBuilder b;
        b.place("p").scenario("s", "as-documented");
        b.figure("p", "output", Aspect::Base, 0, 2010, 100)
            .figure("p", "output", Aspect::Rate, 2010, 2025, 0.05);
        for (int y = 2011; y <= 2025; ++y) {
            b.figure("p", "output", Aspect::Actual, 0, y, 100 + y - 2010, "s", Status::Assumed);
        }
        const Plan plan = b.build();
        const auto bridge = bridgeBetween(plan, plan.asDocumented(), scenarioId(plan, "s"),
                                          indicatorId(plan, "output"), 2030);
        VERIFY_OK(bridge);
        QVERIFY(bridge->ordered);
        QCOMPARE(bridge->steps.size(), size_t(15));
        QVERIFY(near(sumOf(*bridge), *bridge->to.value));
    }

    void totalsCountNothingTwice() {
        // A district with two parks, one of which has a part; the finest known ones count.
        PlanBuilder b;
        b.place("d", "", PlaceKind::District)
            .place("x", "d")
            .place("xx", "x")
            .place("y", "d")
            .place("z", "d");
        b.place("other")
            .relation("other", RelationKind::SamePlace, "y")
            .relation("y", RelationKind::Overlaps, "z");
        b.scenario("s", "as-documented");
        for (const auto& [place, value] :
             {std::pair("d", 300.0), {"x", 100.0}, {"xx", 40.0}, {"y", 50.0}, {"other", 50.0}}) {
            b.figure(place, "output", Aspect::Actual, 0, 2020, value);
        }
        b.figure("z", "output", Aspect::Actual, 0, 2020, 7, "s", Status::Assumed);
        const Plan plan = b.build();
        const std::array both{plan.asDocumented(), scenarioId(plan, "s")};
        const auto series = compareSeries(plan, both, indicatorId(plan, "output"), 2020, 2020);
        const auto parts = partsOf(plan, series, 2020);
        QCOMPARE(parts, (std::vector<PlaceId>{placeId(plan, "xx"), placeId(plan, "y"), placeId(plan, "z")}));
        const auto totals = comparedTotals(plan, series, parts, 2020);
        VERIFY_OK(totals);
        QVERIFY(near(*totals->at(0).value, 90));
        QCOMPARE(knownText(totals->at(0), Language::English), QStringLiteral("2 of 3 places known"));
        QVERIFY(near(*totals->at(1).value, 97));
        QVERIFY(totals->at(1).isComplete());
        QCOMPARE(totals->at(1).overlapping.size(), size_t(1));
        // the same as the plan's own totals
        for (size_t i = 0; i < 2; ++i) {
            const auto total = totalOf(plan, both[i], indicatorId(plan, "output"), parts, 2020);
            VERIFY_OK(total);
            QCOMPARE(total->value, totals->at(i).value);
            QCOMPARE(total->known, totals->at(i).known);
        }
        // d and what lies in it
        const std::array d{placeId(plan, "x")};
        QCOMPARE(
            partsOf(plan, compareSeries(plan, both, indicatorId(plan, "output"), 2020, 2020, d), 2020).size(),
            size_t(1));
        // A whole counts itself where its parts have figures but no value: of Minhang's revenue only two
        // parks have targets, without a base.
        const Plan& real = shanghai();
        const std::array scenarios{real.asDocumented(), scenarioId(real, "rates-one-point-lower")};
        QCOMPARE(
            partsOf(real, compareSeries(real, scenarios, indicatorId(real, "revenue"), 2023, 2023), 2023),
            (std::vector<PlaceId>{placeId(real, "minhang")}));
    }

    void resultsAreThoseOfTheScenario() {
        for (unsigned seed = 0; seed < 60; ++seed) {
            const Plan plan = randomPlan(seed);
            std::vector<ScenarioId> four;
            for (int i = 0; i < 4; ++i) {
                four.push_back(nthScenario(plan, (i + static_cast<int>(seed)) % 6));
            }
            for (const ComparedSeries& s :
                 compareSeries(plan, four, indicatorId(plan, "output"), 2018, 2035)) {
                for (size_t i = 0; i < 4; ++i) {
                    const Projection own = project(plan, four[i], s.series);
                    QCOMPARE(own.values.size(), s.projections[i].values.size());
                    for (size_t y = 0; y < own.values.size(); ++y) {
                        QCOMPARE(s.projections[i].values[y].value, own.values[y].value);
                        QCOMPARE(s.projections[i].values[y].ceiling, own.values[y].ceiling);
                    }
                }
            }
        }
    }

    void refusals() {
        const Plan& plan = shanghai();
        const ScenarioId a = plan.asDocumented();
        const ScenarioId b = scenarioId(plan, "published-areas");
        const auto says = [&](std::vector<ScenarioId> scenarios, const char* what) {
            const auto ok = checkComparable(plan, scenarios);
            return !ok && ok.error().sentence.contains(QString::fromUtf8(what));
        };
        QVERIFY(says({a}, "second one"));
        QVERIFY(says({a, a}, "itself"));
        QVERIFY(says({a, b, scenarioId(plan, "pudong-floor"), scenarioId(plan, "floor-two-years-late"),
                      scenarioId(plan, "rates-one-point-lower")},
                     "At most four"));
        QVERIFY(says({a, ScenarioId{4711}}, "no such scenario"));
        const auto bridge = [&](const char* indicator, int year) {
            return bridgeBetween(plan, a, b, indicatorId(plan, indicator), year);
        };
        QVERIFY(bridge("output", 1950).error().sentence.contains(u"1950"));
        QVERIFY(bridge("floor-output", 2023).error().sentence.contains(u"Nothing"));
        const Plan empty = PlanBuilder().scenario("s", "as-documented").build();
        const auto nothing = bridgeBetween(empty, empty.asDocumented(), scenarioId(empty, "s"),
                                           indicatorId(empty, "output"), 2023);
        QVERIFY(nothing.error().sentence.contains(u"Nothing"));
        // plot ratios of two places do not add up
        PlanBuilder two;
        two.place("p").place("q").scenario("s", "as-documented");
        two.figure("p", "plot-ratio", Aspect::Level, 0, 2020, 2)
            .figure("q", "plot-ratio", Aspect::Level, 0, 2020, 1);
        const Plan ratios = two.build();
        QVERIFY(bridgeBetween(ratios, ratios.asDocumented(), scenarioId(ratios, "s"),
                              indicatorId(ratios, "plot-ratio"), 2020)
                    .error()
                    .sentence.contains(u"does not add up"));
    }

    void aCircleOfParentsEnds() {
        // Two scenarios made from one another, as only a damaged file has them.
        Plan plan = PlanBuilder()
                        .place("p")
                        .figure("p", "output", Aspect::Actual, 0, 2020, 10, "x")
                        .figure("p", "output", Aspect::Actual, 0, 2020, 11, "y")
                        .scenario("x", "y")
                        .scenario("y", "x")
                        .build();
        const std::array both{scenarioId(plan, "x"), scenarioId(plan, "y")};
        QCOMPARE(differingAssumptions(plan, both).size(), size_t(1));
        const auto bridge = bridgeBetween(plan, both[0], both[1], indicatorId(plan, "output"), 2020);
        VERIFY_OK(bridge);
        QVERIFY(near(*bridge->to.value - *bridge->from.value, 1));
        QVERIFY(near(sumOf(*bridge), 11));
    }

    void theWorkedScenarios() {
        const Plan& plan = shanghai();
        const ScenarioId documented = plan.asDocumented();
        const auto scenario = [&](const char* code) { return scenarioId(plan, code); };
        for (const char* code : {"rates-one-point-lower", "pudong-floor", "floor-two-years-late"}) {
            QVERIFY2(scenario(code).isValid(), code);
            QVERIFY(!plan.scenarios().find(scenario(code))->note.isEmpty());
            for (const AssumptionKey& key : ownAssumptions(plan, scenario(code))) {
                for (const Figure* f : assumptionOf(plan, scenario(code), key).figures) {
                    QVERIFY(f->status == Status::Assumed || f->status == Status::Missing);
                    QVERIFY(!f->note.isEmpty());
                }
            }
        }
        // 62.3 × 1.10³
        QVERIFY(near(
            *valueIn(plan, scenario("rates-one-point-lower"), seriesOf(plan, "xinzhuang", "output"), 2023),
            62.3 * 1.331));
        QVERIFY(near(
            *valueIn(plan, scenario("rates-one-point-lower"), seriesOf(plan, "shanghai", "output"), 2025),
            1860 * 1.08 * 1.08));
        // 1000 × 1.09⁴ = 1411.6 in 2028: room for 1750 with the new floor, for 1250 without it.
        const SeriesKey pudong = seriesOf(plan, "pudong", "output");
        QVERIFY(!valueIn(plan, documented, pudong, 2028));
        const Capacity early = capacityOf(plan, scenario("pudong-floor"), pudong, 2028);
        const Capacity late = capacityOf(plan, scenario("floor-two-years-late"), pudong, 2028);
        QVERIFY(near(*early.value, 1000 * std::pow(1.09, 4), 1e-6));
        QCOMPARE(*early.ceiling.value, 1750.0);
        QCOMPARE(*late.ceiling.value, 1250.0);
        QVERIFY(*early.runOut > 2030 && *late.runOut < 2027);
        // They contradict none of the documents beyond what they are about.
        for (const char* code : {"pudong-floor", "floor-two-years-late"}) {
            for (const Finding& f : audit(plan, scenario(code))) {
                QVERIFY(f.verdict != Verdict::Inconsistent);
            }
        }
    }

    void wordsOfAssumptions() {
        const Plan& plan = shanghai();
        const std::array both{plan.asDocumented(), scenarioId(plan, "rates-one-point-lower")};
        const auto keys = differingAssumptions(plan, both);
        const auto at = std::ranges::find_if(keys, [&](const AssumptionKey& k) {
            return k.series() == seriesOf(plan, "xinzhuang", "output");
        });
        QVERIFY(at != keys.end());
        QCOMPARE(assumptionName(plan, *at, Language::Chinese),
                 QStringLiteral("莘庄工业区 工业总产值年均增速 2020—2023"));
        QCOMPARE(assumptionText(plan, *at, assumptionOf(plan, both[0], *at), Language::Chinese),
                 QStringLiteral("11%"));
        QCOMPARE(assumptionText(plan, *at, assumptionOf(plan, both[1], *at), Language::English),
                 QStringLiteral("10%"));
        QVERIFY(!assumptionReason(assumptionOf(plan, both[1], *at)).isEmpty());
    }

    void themesThroughTheYears() {
        const PlanPtr plan = shanghaiPlan(QStringLiteral(YUANTU_SOURCE_DIR));
        std::vector<PlaceId> places;
        for (const Place& p : plan->places()) {
            places.push_back(p.id);
        }
        ThemeYears years;
        for (const auto mode :
             {ThematicMode::Value, ThematicMode::Use, ThematicMode::Growth, ThematicMode::RunOut}) {
            for (const char* scenario : {"pudong-floor", "floor-two-years-late"}) {
                for (int year = 2018; year <= 2035; ++year) {
                    const ThemeChoice choice{scenarioId(*plan, scenario), indicatorId(*plan, "output"), year,
                                             mode};
                    const Theme kept = years.theme(plan, choice, places, 2017, 2035);
                    const Theme fresh = themeOf(*plan, choice, places, 2017, 2035);
                    QCOMPARE(kept.title, fresh.title);
                    QCOMPARE(kept.breaks.bounds, fresh.breaks.bounds);
                    for (const PlaceId place : places) {
                        QCOMPARE(kept.valueOf(place), fresh.valueOf(place));
                    }
                }
            }
        }
    }

    void mapsOfDifferences() {
        const Plan& plan = shanghai();
        const std::array both{plan.asDocumented(), scenarioId(plan, "rates-one-point-lower")};
        const std::vector<PlaceId> places{placeId(plan, "xinzhuang"), placeId(plan, "pudong")};
        const auto series = compareSeries(plan, both, indicatorId(plan, "output"), 2017, 2035);
        const ThemeChoice choice{{}, indicatorId(plan, "output"), 2023};
        const Theme theme = differenceTheme(plan, series, both, 1, choice, places);
        QVERIFY(theme.diverging);
        QVERIFY(near(*theme.valueOf(places[0]), 62.3 * 1.331 - 85.2));
        QVERIFY(!theme.valueOf(places[1])); // unknown in both: hatched, not alike
        QVERIFY(near(theme.breaks.bounds.front(), -theme.breaks.bounds.back()));
        // one set of classes for all scenarios holds the values of each
        const ClassBreaks classes = comparedClasses(plan, both, choice, places, 2017, 2035);
        QVERIFY(classes.bounds.back() >= 85.2);
        QVERIFY(comparedClasses(plan, both, {{}, indicatorId(plan, "output"), 2023, ThematicMode::RunOut},
                                places, 2017, 2035)
                    .bounds.empty());
    }

    void theChartOfABridge() {
        const Plan& plan = shanghai();
        const ScenarioId a = plan.asDocumented();
        const ScenarioId b = scenarioId(plan, "rates-one-point-lower");
        const Indicator& output = *plan.indicators().findCode(QStringLiteral("output"));
        const auto bridge = bridgeBetween(plan, a, b, output.id, 2023);
        VERIFY_OK(bridge);
        for (const bool byPlace : {false, true}) {
            const ChartSpec spec =
                bridgeChart(plan, a, b, *bridge, output, 2023, byPlace, Language::Chinese, 4);
            QCOMPARE(spec.steps.size(), size_t(6)); // two totals, three changes, the others together
            QVERIFY(spec.steps.front().isTotal && spec.steps.back().isTotal);
            QVERIFY(near(spec.steps[4].to, spec.steps.back().to));
            QVERIFY(spec.steps[4].label.contains(u'2'));
            QVERIFY(!spec.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestComparison)
#include "test_comparison.moc"
