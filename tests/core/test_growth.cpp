// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Growth arithmetic, targets and projections against numbers worked by hand.
#include "core/domain/growth_setting.h"
#include "core/projection/growth.h"
#include "core/projection/projection.h"
#include "core/projection/target_table.h"
#include "core/projection/thematic.h"
#include "tests/support/sample_plan.h"

#include <QTest>

using namespace yuantu;
using namespace yuantu::testing;

namespace {

bool near(double a, double b, double tolerance = 1e-9) {
    return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b));
}

PlanBuilder minhang() {
    PlanBuilder b;
    b.place("minhang", "", PlaceKind::District);
    b.place("xinzhuang", "minhang").place("zizhu", "minhang");
    b.figure("xinzhuang", "output", Aspect::Base, 0, 2020, 62.3);
    b.figure("xinzhuang", "output", Aspect::Rate, 2020, 2023, 0.11);
    b.figure("xinzhuang", "output", Aspect::Target, 0, 2023, 85.2);
    b.figure("xinzhuang", "output", Aspect::Increment, 2020, 2023, 22.9);
    return b;
}

} // namespace

class TestGrowth : public QObject {
    Q_OBJECT
    PlanPtr m_shanghai;

private slots:
    void initTestCase() { m_shanghai = shanghaiPlan(QStringLiteral(YUANTU_SOURCE_DIR)); }

    void grows() {
        QVERIFY(near(*grown(62.3, 0.11, 3), 85.2034113));          // 62.3 · 1.367631
        QVERIFY(near(*grown(107.3, 0.045, 3), 122.4471252125));    // 107.3 · 1.141166125
        QVERIFY(near(*grown(31.9, 0.14, 3), 47.2612536));          // 31.9 · 1.481544
        QVERIFY(near(*grown(5.6, 0.08, 3), 7.0543872));            // 5.6 · 1.259712
        QVERIFY(near(*grown(32.7, 0.05, 3), 37.8543375));          // 32.7 · 1.157625
        QVERIFY(near(*impliedRate(1319, 1860, 4), 0.08973, 1e-4)); // 8.97 %, printed as 9 %
        QVERIFY(near(*impliedRate(201, 240, 3), 0.0609, 1e-3));
    }
    void neverInfinite() {
        QVERIFY(!grown(1, -1, 3));
        QVERIFY(!grown(1, -2, 3));
        QVERIFY(!grown(1e14, 10, 100));
        QVERIFY(!grown(1, std::nan(""), 1));
        QVERIFY(!grown(std::nan(""), 0.1, 1));
        QVERIFY(!impliedRate(0, 5, 3));
        QVERIFY(!impliedRate(-1, 5, 3));
        QVERIFY(!impliedRate(5, 0, 3));
        QVERIFY(!impliedRate(5, 6, 0));
        QVERIFY(!impliedRate(1e-300, 1e300, 0.001));
        const std::array wild{0.0, -1.0, 1.0, 1e308, -1e308, 5e-324, 1e-9, std::nan(""), HUGE_VAL};
        for (const double b : wild) {
            for (const double r : wild) {
                for (const double t : wild) {
                    for (const Unknown u : {Unknown::Base, Unknown::Rate, Unknown::Target, Unknown::Increment,
                                            Unknown::Years}) {
                        const auto s = solve({b, r, t, {}, 2020, 2023}, u);
                        QVERIFY(!s || std::isfinite(s->value));
                        QVERIFY(s || !s.error().sentence.isEmpty());
                    }
                }
            }
        }
    }

    void solves() {
        const TargetTerms all{62.3, 0.11, 85.2, 22.9, 2020, 2023};
        QVERIFY(near(solve(all, Unknown::Rate)->value, 0.109985, 1e-4));
        QVERIFY(near(solve(all, Unknown::Target)->value, 85.2034113));
        QVERIFY(near(solve(all, Unknown::Increment)->value, 22.9));
        QVERIFY(near(solve(all, Unknown::Base)->value, 62.2975057, 1e-8)); // 85.2 / 1.367631
        QVERIFY(near(solve(all, Unknown::Years)->value, 2.999639, 1e-5));
        QCOMPARE(*solve(all, Unknown::Years)->terms.targetYear, 2023);
        // 100 to 278 in three years: 40.6 % a year.
        QVERIFY(near(solve({100, {}, 278, {}, 2022, 2025}, Unknown::Rate)->value, 0.406, 1e-3));
        QVERIFY(near(solve({100, {}, {}, 178, 2022, 2025}, Unknown::Rate)->value, 0.406, 1e-3));
        QVERIFY(near(*solve({100, 0.1, {}, {}, 2022, 2024}, Unknown::Target)->terms.increment, 21));
        QVERIFY(near(solve({{}, 0.1, {}, 21, 2022, 2024}, Unknown::Base)->value, 100));
        QVERIFY(near(solve({{}, {}, 121, 21, {}, {}}, Unknown::Base)->value, 100));
        QCOMPARE(solve({100, -0.1, 81, {}, 2022, {}}, Unknown::Years)->terms.targetYear, std::optional(2024));
    }
    void solvedTermsAgree() {
        for (double base : {0.5, 62.3, 4000.0}) {
            for (double rate : {-0.5, -0.01, 0.0, 0.045, 1.5}) {
                for (int years : {1, 3, 15}) {
                    const double target = *grown(base, rate, years);
                    QVERIFY(
                        near(solve({base, {}, target, {}, 2020, 2020 + years}, Unknown::Rate)->value, rate));
                    QVERIFY(
                        near(solve({{}, rate, target, {}, 2020, 2020 + years}, Unknown::Base)->value, base));
                    if (rate != 0) {
                        QVERIFY(
                            near(solve({base, rate, target, {}, 2020, {}}, Unknown::Years)->value, years));
                    }
                }
            }
        }
    }
    void refuses_data() {
        QTest::addColumn<TargetTerms>("terms");
        QTest::addColumn<int>("unknown");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, TargetTerms t, Unknown u, const char* says) {
            QTest::newRow(name) << t << static_cast<int>(u) << QString::fromUtf8(says);
        };
        row("zero base", {0, {}, 85, {}, 2020, 2023}, Unknown::Rate, "base above zero");
        row("negative base", {-3, 0.1, {}, {}, 2020, 2023}, Unknown::Target, "base above zero");
        row("no target left", {62, {}, 0, {}, 2020, 2023}, Unknown::Rate, "above zero");
        row("rate of -100 %", {62, -1, {}, {}, 2020, 2023}, Unknown::Target, "−100 %");
        row("years reversed", {62, {}, 85, {}, 2023, 2020}, Unknown::Rate,
            "2020 must lie after the base year 2023");
        row("same year", {62, {}, 85, {}, 2023, 2023}, Unknown::Rate, "must lie after");
        row("never reached", {62, -0.05, 85, {}, 2020, {}}, Unknown::Years, "never becomes");
        row("standing still", {62, 0, 85, {}, 2020, {}}, Unknown::Years, "never becomes");
        row("too far away", {62, 1e-9, 85, {}, 2020, {}}, Unknown::Years, "1,000 years");
        row("not enough", {62, {}, {}, {}, 2020, 2023}, Unknown::Rate, "needs a base");
        row("nothing", {}, Unknown::Base, "needs two");
        row("too large", {1e14, 10, {}, {}, 2020, 2040}, Unknown::Target, "too large");
        row("increment above target", {{}, {}, 20, 30, {}, {}}, Unknown::Base, "no base");
    }
    void refuses() {
        QFETCH(TargetTerms, terms);
        QFETCH(int, unknown);
        QFETCH(QString, says);
        const auto s = solve(terms, static_cast<Unknown>(unknown));
        QVERIFY(!s);
        QVERIFY2(s.error().sentence.contains(says), qPrintable(s.error().sentence));
        QCOMPARE(s.error().exitCode(), 2);
    }

    void floorCarriesTheTarget() {
        TargetTerms t{62.3, 0.11, {}, {}, 2020, 2023, {}, 1.4};
        const auto floor = solve(t, Unknown::Floor); // 85.2034113 / 1.4
        QVERIFY(floor && near(floor->value, 60.8595795));
        QVERIFY(!floor->shortValue);
        const auto density = solve({62.3, {}, 85.2, {}, 2020, 2023, 60, {}}, Unknown::FloorOutput);
        QVERIFY(density && near(density->value, 1.42));
        // The target needs (85.2/62.3)^(1/3) − 1 = 11.0 % a year, but 50 万㎡ at 1.4 carry 70: 15.2
        // short, 10.857 万㎡
        const auto rate = solve({62.3, {}, 85.2, {}, 2020, 2023, 50, 1.4}, Unknown::Rate);
        QVERIFY(rate && near(rate->value, 0.10998, 1e-4));
        QVERIFY(near(*rate->shortValue, 15.2) && near(*rate->shortFloor, 10.857142857142858));
        QVERIFY(!solve({62.3, {}, {}, {}, 2020, 2023, {}, 1.4}, Unknown::Floor));
        const auto zero = solve({62.3, {}, 85.2, {}, 2020, 2023, 0, {}}, Unknown::FloorOutput);
        QVERIFY(!zero && zero.error().sentence.contains(QStringLiteral("above zero")));
    }
    void goesThroughTheTarget() {
        const Plan plan = minhang().build();
        const Projection p = project(plan, plan.asDocumented(), seriesOf(plan, "xinzhuang", "output"));
        QCOMPARE(p.model, GrowthModel::Target);
        QCOMPARE(p.at(2020), std::optional(62.3));
        QCOMPARE(p.find(2020)->kind, YearValue::Kind::Actual);
        QVERIFY(near(*p.at(2021), 62.3 * std::cbrt(85.2 / 62.3)));
        QCOMPARE(p.find(2021)->kind, YearValue::Kind::Projected);
        QCOMPARE(p.at(2023), std::optional(85.2));
        QCOMPARE(p.find(2023)->kind, YearValue::Kind::Projected);
        QVERIFY(near(*p.at(2024), 85.2 * std::cbrt(85.2 / 62.3)));
        QCOMPARE(p.find(2024)->kind, YearValue::Kind::Beyond);
        QVERIFY(!p.at(2019));
        QCOMPARE(p.values.size(), size_t(16)); // 2020 to 2035
    }
    void ratesOfANearerScenarioLead() {
        PlanBuilder b = minhang();
        b.scenario("fast", "as-documented");
        b.figure("xinzhuang", "output", Aspect::Rate, 2020, 2023, 0.15, "fast");
        const Plan plan = b.build();
        const SeriesKey key = seriesOf(plan, "xinzhuang", "output");
        const Projection fast = project(plan, scenarioId(plan, "fast"), key);
        QCOMPARE(fast.model, GrowthModel::Rate);
        QVERIFY(near(*fast.at(2023), 62.3 * 1.15 * 1.15 * 1.15));
        QCOMPARE(project(plan, plan.asDocumented(), key).at(2023), std::optional(85.2));
        QVERIFY(near(*rateOf(plan, scenarioId(plan, "fast"), key), 0.15));
    }
    void nearerIncrementMovesTheTarget() {
        PlanBuilder b = minhang();
        b.scenario("more", "as-documented");
        b.figure("xinzhuang", "output", Aspect::Increment, 2020, 2023, 37.7, "more");
        const Plan plan = b.build();
        QVERIFY(near(*project(plan, scenarioId(plan, "more"), seriesOf(plan, "xinzhuang", "output")).at(2023),
                     100.0));
    }
    void missingMasks() {
        PlanBuilder b = minhang();
        b.scenario("s", "as-documented");
        b.figure("xinzhuang", "output", Aspect::Base, 0, 2020, 0, "s", Status::Missing);
        const Plan plan = b.build();
        const Projection p = project(plan, scenarioId(plan, "s"), seriesOf(plan, "xinzhuang", "output"));
        QVERIFY(p.values.empty());
        QCOMPARE(p.why, WhyEmpty::NoBase);
        QVERIFY(!reasonText(p.why).isEmpty());
    }
    void settingsAreFollowed() {
        PlanBuilder b = minhang();
        for (const char* s : {"stop", "slow", "none", "rate", "short"}) {
            b.scenario(s, "as-documented");
        }
        b.growth("xinzhuang", "output", "after", "stop", "stop");
        b.growth("xinzhuang", "output", "after", "rate", "slow");
        b.growth("xinzhuang", "output", "after-rate", "0.02", "slow");
        b.growth("xinzhuang", "output", "model", "none", "none");
        b.growth("xinzhuang", "output", "model", "rate", "rate");
        b.growth("xinzhuang", "output", "horizon", "2027", "short");
        const Plan plan = b.build();
        const SeriesKey key = seriesOf(plan, "xinzhuang", "output");
        const auto run = [&](const char* s) { return project(plan, scenarioId(plan, s), key); };
        QCOMPARE(run("stop").values.back().year, 2023);
        QVERIFY(near(*run("slow").at(2025), 85.2 * 1.02 * 1.02));
        QCOMPARE(run("none").values.size(), size_t(1));
        QVERIFY(near(*run("rate").at(2023), 85.2034113));
        QCOMPARE(run("short").values.back().year, 2027);
    }
    void modelsFollowTheirFormulas() {
        PlanBuilder b = minhang();
        const auto model = [&b](const char* id, const char* field = "", const char* value = "") {
            b.scenario(id, "as-documented");
            b.growth("xinzhuang", "output", "model", QString::fromLatin1(id).section(u'-', 0, 0).toLatin1(),
                     id);
            if (*field != 0) {
                b.growth("xinzhuang", "output", field, value, id);
            }
        };
        model("linear");
        model("staged", "stages", "2023 0.11; 2026 0.05");
        model("logistic", "limit", "100");
        model("logistic-low", "limit", "80");
        model("logistic-none");
        model("values", "values", "2022 70; 2026 112");
        model("values-none");
        const Plan plan = b.build();
        const auto run = [&](const char* s) {
            return project(plan, scenarioId(plan, s), seriesOf(plan, "xinzhuang", "output"));
        };
        // 62.3 + 22.9/3 a year
        const Projection linear = run("linear");
        QVERIFY(near(*linear.at(2021), 69.93333333333333));
        QVERIFY(near(*linear.at(2023), 85.2));
        QVERIFY(near(*linear.at(2024), 92.83333333333333));
        QCOMPARE(linear.find(2024)->kind, YearValue::Kind::Beyond);
        QVERIFY(near(*linear.rate, 0.1099857, 1e-6)); // (85.2/62.3)^(1/3) − 1
        // 62.3·1.11³ = 85.2034113, then ·1.05 a year
        const Projection staged = run("staged");
        QVERIFY(near(*staged.at(2023), 85.2034113));
        QVERIFY(near(*staged.at(2026), 98.63359900616251));
        QCOMPARE(staged.find(2026)->kind, YearValue::Kind::Projected);
        QVERIFY(near(*staged.at(2027), 98.63359900616251 * 1.05));
        QCOMPARE(staged.targetYear, 2026);
        // Verhulst through 62.3 and 85.2 under 100, worked with another program
        const Projection logistic = run("logistic");
        QVERIFY(near(*logistic.at(2021), 71.47008202180385, 1e-10));
        QVERIFY(near(*logistic.at(2023), 85.2, 1e-12));
        QVERIFY(near(*logistic.at(2024), 89.71912478233888, 1e-10));
        QVERIFY(near(*logistic.at(2035), 99.8821891088445, 1e-10));
        QCOMPARE(run("logistic-low").why, WhyEmpty::LimitTooLow);
        QCOMPARE(run("logistic-none").why, WhyEmpty::NoLimit);
        // √(62.3·70), √(70·112), 112·1.6^¼
        const Projection values = run("values");
        QVERIFY(near(*values.at(2021), 66.0378679243, 1e-10));
        QCOMPARE(values.at(2022), std::optional(70.0));
        QVERIFY(near(*values.at(2024), 88.5437744847, 1e-10));
        QVERIFY(near(*values.at(2027), 125.96445684263819, 1e-10));
        QCOMPARE(run("values-none").why, WhyEmpty::NoValues);
    }
    void ratesAloneMakeLinesStagesAndLogistics() {
        PlanBuilder b;
        b.place("p").place("q");
        b.figure("p", "output", Aspect::Base, 0, 2020, 62.3);
        b.figure("p", "output", Aspect::Rate, 2020, 2023, 0.11);
        b.figure("p", "output", Aspect::Rate, 2023, 2025, 0.04);
        b.figure("q", "output", Aspect::Base, 0, 2020, 62.3);
        b.figure("q", "output", Aspect::Rate, 2020, 2023, 0.11);
        b.growth("p", "output", "model", "staged");
        b.scenario("line", "as-documented").scenario("curve", "as-documented");
        b.growth("q", "output", "model", "linear", "line");
        b.growth("q", "output", "model", "logistic", "curve");
        b.growth("q", "output", "limit", "100", "curve");
        const Plan plan = b.build();
        const Projection staged = project(plan, plan.asDocumented(), seriesOf(plan, "p", "output"));
        QVERIFY(near(*staged.at(2023), 85.2034113));
        QVERIFY(near(*staged.at(2025), 85.2034113 * 1.0816)); // 1.04²
        const Projection line = project(plan, scenarioId(plan, "line"), seriesOf(plan, "q", "output"));
        QVERIFY(near(*line.at(2022), 62.3 + 2 * 6.853)); // 11 % of 62.3 a year
        const Projection curve = project(plan, scenarioId(plan, "curve"), seriesOf(plan, "q", "output"));
        QVERIFY(near(*curve.at(2021), 69.153)); // begins at the stated rate
        QVERIFY(*curve.at(2035) < 100 && *curve.at(2035) > 95);
    }
    void growthThatDiesOutEnds() {
        PlanBuilder b;
        b.place("p");
        b.figure("p", "output", Aspect::Base, 0, 2020, 30);
        b.figure("p", "output", Aspect::Target, 0, 2023, 15); // −5 a year: nothing is left in 2026
        b.growth("p", "output", "model", "linear");
        const Plan plan = b.build();
        const Projection p = project(plan, plan.asDocumented(), seriesOf(plan, "p", "output"));
        QVERIFY(near(*p.at(2025), 5));
        QVERIFY(!p.at(2026));
        QCOMPARE(p.why, WhyEmpty::OutOfRange);
    }
    void settingsAreReadAsTyped_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* field, const char* typed, const char* kept, const char* says = "") {
            QTest::addRow("%s %s", field, typed) << QString::fromUtf8(field) << QString::fromUtf8(typed)
                                                 << QString::fromUtf8(kept) << QString::fromUtf8(says);
        };
        row("model", "linear", "linear");
        row("model", "quadratic", "", "not a choice");
        row("after-rate", "50%", "0.5");
        row("after-rate", "-100%", "", "leaves nothing");
        row("stages", "2025 12.5%; 2030 25%", "2025 0.125; 2030 0.25");
        row("stages", "2025年：12.5；2030：25%", "2025 0.125; 2030 0.25");
        row("stages", "2030 6%; 2025 11%", "", "must ascend");
        row("stages", "2025", "", "type years with their numbers");
        row("stages", "2025 -100%", "", "leaves nothing");
        row("values", "2025 120; 2030 18000000万元", "2025 120; 2030 1800");
        row("values", "2025 0", "", "above zero");
        row("values", "2025 12亩", "", "亩");
        row("limit", "capacity", "capacity");
        row("limit", "100亿元", "100");
        row("limit", "1e400", "", "1e400");
        row("limit", "nan", "", "nan");
        row("overflow", "莘庄工业区、minhang-etdz", "xinzhuang; minhang-etdz");
        row("overflow", "zizhu", "", "itself");
        row("overflow", "nowhere", "", "no place “nowhere”");
        row("horizon", "3000", "", "outside 1900 to 2200");
        row("horizon", "", "");
    }
    void settingsAreReadAsTyped() {
        QFETCH(QString, field);
        QFETCH(QString, typed);
        QFETCH(QString, kept);
        QFETCH(QString, says);
        const Plan& plan = *m_shanghai;
        const SeriesKey key = seriesOf(plan, "zizhu", "output");
        const auto read = readGrowthField(*findGrowthField(field), typed, plan, plan.asDocumented(), key);
        QCOMPARE(read.has_value(), says.isEmpty());
        if (!read) {
            QVERIFY2(read.error().sentence.contains(says), qPrintable(read.error().sentence));
            return;
        }
        QCOMPARE(*read, kept);
        // What is shown can be typed again.
        QCOMPARE(*readGrowthField(*findGrowthField(field), typedGrowthField(*findGrowthField(field), kept),
                                  plan, plan.asDocumented(), key),
                 kept);
    }
    void laterActualsCarryOn() {
        PlanBuilder b;
        b.place("shanghai", "", PlaceKind::City);
        b.figure("shanghai", "output", Aspect::Actual, 0, 2019, 1319);
        b.figure("shanghai", "output", Aspect::Actual, 0, 2023, 1860);
        b.figure("shanghai", "output", Aspect::Rate, 2019, 2023, 0.09);
        const Plan plan = b.build();
        const Projection p = project(plan, plan.asDocumented(), seriesOf(plan, "shanghai", "output"));
        QVERIFY(near(*p.at(2020), 1319 * 1.09));
        QCOMPARE(p.at(2023), std::optional(1860.0));
        QCOMPARE(p.find(2023)->kind, YearValue::Kind::Actual);
        QVERIFY(near(*p.at(2024), 1860 * 1.09));
        QVERIFY(!p.at(2018));
    }
    void twoTargetsMakeTwoLegs() {
        PlanBuilder b = minhang();
        b.figure("xinzhuang", "output", Aspect::Target, 0, 2027, 120);
        const Plan plan = b.build();
        const Projection p = project(plan, plan.asDocumented(), seriesOf(plan, "xinzhuang", "output"));
        QCOMPARE(p.at(2023), std::optional(85.2));
        QCOMPARE(p.at(2027), std::optional(120.0));
        QVERIFY(near(*p.at(2025), std::sqrt(85.2 * 120)));
        QCOMPARE(p.find(2025)->kind, YearValue::Kind::Projected);
        QCOMPARE(p.find(2028)->kind, YearValue::Kind::Beyond);
    }
    void hostileValuesStayFinite() {
        PlanBuilder b;
        b.place("a").place("b").place("c");
        b.figure("a", "output", Aspect::Base, 0, 2020, 1e14);
        b.figure("a", "output", Aspect::Rate, 2020, 2023, 99);
        b.figure("b", "output", Aspect::Base, 0, 2020, 0);
        b.figure("b", "output", Aspect::Target, 0, 2023, 5);
        b.figure("c", "output", Aspect::Base, 0, 2020, 5);
        b.figure("c", "output", Aspect::Rate, 2020, 2023, -1);
        const Plan plan = b.build();
        for (const char* place : {"a", "b", "c"}) {
            const Projection p =
                project(plan, plan.asDocumented(), seriesOf(plan, place, "output"), -1000000, 1000000);
            QVERIFY(p.why != WhyEmpty::NotEmpty);
            for (const YearValue& v : p.values) {
                QVERIFY(std::isfinite(v.value));
            }
        }
    }

    void shanghaiPlanProjects() {
        const Plan& plan = *m_shanghai;
        const ScenarioId s = plan.asDocumented();
        QCOMPARE(valueIn(plan, s, seriesOf(plan, "minhang", "output"), 2023), std::optional(300.0));
        QCOMPARE(valueIn(plan, s, seriesOf(plan, "minhang", "output"), 2020), std::optional(240.0));
        QCOMPARE(valueIn(plan, s, seriesOf(plan, "minhang-etdz", "output"), 2023), std::optional(122.5));
        QCOMPARE(valueIn(plan, s, seriesOf(plan, "shanghai", "output"), 2023), std::optional(1860.0));
        QVERIFY(near(*valueIn(plan, s, seriesOf(plan, "shanghai", "scale"), 2024), 9337 * 1.049));
        const Projection pudong = project(plan, s, seriesOf(plan, "pudong", "scale"));
        QVERIFY(pudong.values.empty());
        QCOMPARE(pudong.why, WhyEmpty::NoBase);
        const auto values =
            thematicValues(plan, s, indicatorId(plan, "output"), 2023, ThematicMode::Value,
                           std::array{placeId(plan, "zizhu"), placeId(plan, "ecust-meilong")});
        QCOMPARE(values[0].second, std::optional(7.0));
        QVERIFY(!values[1].second);
        QCOMPARE(thematicValues(plan, s, indicatorId(plan, "output"), 2023, ThematicMode::Growth,
                                std::array{placeId(plan, "zizhu")})[0]
                     .second,
                 std::optional(0.08));
    }
    void targetTable() {
        const Plan& plan = *m_shanghai;
        const ScenarioId s = plan.asDocumented();
        const auto rows = targetRowsOf(plan, s, seriesOf(plan, "xinzhuang", "output"));
        QCOMPARE(rows.size(), size_t(1));
        const TargetRow& x = rows[0];
        QCOMPARE(*x.baseYear, 2020);
        QCOMPARE(*x.targetYear, 2023);
        QCOMPARE(*x.base.value, 62.3);
        QCOMPARE(*x.target.value, 85.2);
        QCOMPARE(*x.rate.value, 0.11);
        QCOMPARE(*x.increment.value, 22.9);
        QVERIFY(!x.rate.isDerived());
        QCOMPARE(x.status, Status::Official);

        // Services: base 72, target 200, increment 128 stated; the rate follows: (200/72)^(1/3) − 1 = 40.6 %.
        const auto services = targetRowsOf(plan, s, seriesOf(plan, "minhang", "service-revenue"));
        QVERIFY(services[0].rate.isDerived());
        QVERIFY(near(*services[0].rate.value, 0.40572, 1e-4));

        // Listed firms: 2 and 3 to 4 more give a target of 5 to 6.
        const auto listed = targetRowsOf(plan, s, seriesOf(plan, "minhang", "listed-firms"));
        QCOMPARE(*listed[0].target.value, 5.0);
        QCOMPARE(*listed[0].target.high, 6.0);

        // Pudong prints two targets for the scale and no base: nothing is made up.
        const auto scale = targetRowsOf(plan, s, seriesOf(plan, "pudong", "scale"));
        QCOMPARE(scale.size(), size_t(2));
        QCOMPARE(*scale[1].target.value, 5000.0);
        QVERIFY(!scale[1].base.value && !scale[1].rate.value && !scale[1].increment.value);
        QCOMPARE(scale[1].base.status, Status::Missing);

        // A total over a period has no growth.
        const auto drugs = targetRowsOf(plan, s, seriesOf(plan, "pudong", "class1-drugs"));
        QVERIFY(drugs[0].overPeriod && !drugs[0].rate.value);

        // Growth of the past is shown where there is no target, and only then.
        const auto city = targetRowsOf(plan, s, seriesOf(plan, "shanghai", "output"));
        QCOMPARE(city.size(), size_t(1));
        QVERIFY(city[0].achieved);
        QCOMPARE(*city[0].base.value, 1319.0);
        QCOMPARE(*city[0].rate.value, 0.09);
        const auto minhang = targetRowsOf(plan, s, seriesOf(plan, "minhang", "output"));
        QCOMPARE(minhang.size(), size_t(1));
        QCOMPARE(*minhang[0].target.value, 300.0);
        QCOMPARE(targetRowsOf(plan, s, seriesOf(plan, "minhang", "output"), true).size(), size_t(2));
        for (const TargetRow& row : targetRows(plan, s, true)) {
            for (const TargetCell* c : {&row.base, &row.target, &row.rate, &row.increment}) {
                QVERIFY(!c->value || std::isfinite(*c->value));
                QCOMPARE(c->value.has_value(), c->status != Status::Missing);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestGrowth)
#include "test_growth.moc"
