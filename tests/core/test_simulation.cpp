// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The simulation against published vectors, closed forms and itself on other numbers of threads.
#include "core/projection/ceiling_path.h"
#include "core/projection/draw_kernels.h"
#include "core/projection/simulation.h"
#include "tests/support/sample_plan.h"

#include <QTest>

#include <random>

using namespace yuantu;
using namespace yuantu::testing;

namespace {

bool near(double a, double b, double tolerance = 1e-9) {
    return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b));
}

/// Parks of base 100 in 2020 that grow at 10 % to 2030.
PlanBuilder parks(int count) {
    PlanBuilder b;
    for (int i = 0; i < count; ++i) {
        const QByteArray code = "p" + QByteArray::number(i);
        b.place(code.constData());
        b.figure(code.constData(), "output", Aspect::Base, 0, 2020, 100);
        b.figure(code.constData(), "output", Aspect::Rate, 2020, 2030, 0.1);
    }
    return b;
}

SimulationRequest request(const Plan& plan, std::int64_t draws = 100'000) {
    SimulationRequest r;
    r.scenario = plan.asDocumented();
    r.indicator = indicatorId(plan, "output");
    r.fromYear = 2020;
    r.toYear = 2025;
    r.draws = draws;
    return r;
}

Simulation run(const Plan& plan, const SimulationRequest& r, int threads = 2) {
    auto s = simulate(plan, r, threads);
    if (!s) {
        qFatal("%s", qPrintable(s.error().sentence));
    }
    return *s;
}

const SimulatedYear& in(const std::vector<SimulatedYear>& years, int year) {
    return *std::ranges::find(years, year, &SimulatedYear::year);
}

bool same(const std::vector<SimulatedYear>& a, const std::vector<SimulatedYear>& b) {
    return std::ranges::equal(a, b, [](const SimulatedYear& x, const SimulatedYear& y) {
        return x.year == y.year && x.percentiles == y.percentiles && x.mean == y.mean &&
               x.chanceOfTarget == y.chanceOfTarget && x.chanceFull == y.chanceFull;
    });
}

bool same(const Simulation& a, const Simulation& b) {
    return std::ranges::equal(a.series, b.series,
                              [](const SimulatedSeries& x, const SimulatedSeries& y) {
                                  return x.series == y.series && same(x.years, y.years);
                              }) &&
           a.total.has_value() == b.total.has_value() && (!a.total || same(a.total->years, b.total->years));
}

/// z of the percents, from tables.
constexpr std::array kZ{-1.6448536269514722, -1.2815515655446004, -0.6744897501960817, 0.0,
                        0.6744897501960817,  1.2815515655446004,  1.6448536269514722};

} // namespace

class TestSimulation : public QObject {
    Q_OBJECT

private slots:
    void philoxKnownAnswers() {
        // kat_vectors of Random123, philox4x32 with 10 rounds.
        QCOMPARE(philox({0, 0, 0, 0}, {0, 0}),
                 (PhiloxCounter{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
        QCOMPARE(philox({~0U, ~0U, ~0U, ~0U}, {~0U, ~0U}),
                 (PhiloxCounter{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
        QCOMPARE(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
                 (PhiloxCounter{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
    }
    void blocksAreThePublishedGenerator() {
        const RandomStream stream{0x123456789abcdef0, 0xfedcba9876543210};
        std::array<double, kBlock> z{}, plain{};
        for (const std::uint64_t block : {std::uint64_t{0}, std::uint64_t{3}, std::uint64_t{1} << 27}) {
            drawKernels().normals(stream, block, z.data());
            drawKernels(Vectors::Plain).normals(stream, block, plain.data());
            QVERIFY(z == plain);
            for (const int i : {0, 1, 63, 64, 130, 255}) {
                const std::uint64_t n = block * 64 + static_cast<std::uint64_t>(i % 64);
                const PhiloxCounter words =
                    philox({static_cast<std::uint32_t>(n), static_cast<std::uint32_t>(n >> 32), 0x76543210,
                            0xfedcba98},
                           {0x9abcdef0, 0x12345678});
                QCOMPARE(z[i], normalOfWord(words[i / 64]));
            }
        }
    }
    void everyVectorWidthGivesTheSameBits() {
        std::array<double, kBlock> z{}, a{}, b{}, total{}, other{};
        drawKernels().normals({7, 9}, 11, z.data());
        const Triangle triangle = Distribution::triangular(0.02, 0.05, 0.11)->triangle();
        drawKernels().triangular(z.data(), triangle, a.data());
        drawKernels(Vectors::Plain).triangular(z.data(), triangle, b.data());
        QVERIFY(a == b);
        std::array<double, kBlock> v = z, w = z;
        QCOMPARE(drawKernels().grow(v.data(), a.data(), 1.05, total.data()),
                 drawKernels(Vectors::Plain).grow(w.data(), b.data(), 1.05, other.data()));
        QVERIFY(v == w && total == other);
    }
    void normalNumbersAgainstTheirDistribution() {
        double worst = 0;
        for (std::uint64_t word = 0; word < (std::uint64_t{1} << 32); word += 99'991) {
            const double u = (static_cast<double>(word) + 0.5) * 0x1p-32;
            const double z = normalOfWord(static_cast<std::uint32_t>(word));
            const double p =
                z < 0 ? 0.5 * std::erfc(-z / std::sqrt(2.0)) : 1 - 0.5 * std::erfc(z / std::sqrt(2.0));
            worst = std::max(worst, std::abs(p - u));
            QVERIFY(std::abs(normalProbability(z) - p) < 1e-15);
        }
        QVERIFY2(worst < 1e-15, QByteArray::number(worst).constData());
        QVERIFY(-kLargestDeviation < normalOfWord(0) && normalOfWord(~0U) < kLargestDeviation);
        QVERIFY(near(normalProbability(1.959963984540054), 0.975, 1e-15));
    }
    void distributions() {
        const auto t = Distribution::triangular(2, 3, 6);
        QVERIFY(near(t->mean(), 11.0 / 3));
        QVERIFY(near(t->quantile(0.25), 3));                 // the peak, (3−2)/(6−2)
        QVERIFY(near(t->quantile(0.0625), 2.5));             // 2 + √(1/16·4·1)
        QVERIFY(near(t->quantile(0.5), 6 - std::sqrt(6.0))); // 6 − √(½·4·3)
        QVERIFY(near(Distribution::normal(5, 2)->quantile(0.975), 5 + 2 * 1.959963984540054, 1e-8));
        QVERIFY(Distribution::triangular(3, 3, 3)->isCertain());
        QVERIFY(Distribution::normal(3, 0)->isCertain());
        QVERIFY(!Distribution::triangular(6, 3, 2));
        QVERIFY(!Distribution::triangular(2, 7, 6));
        QVERIFY(!Distribution::triangular(2, 1, 6));
        QVERIFY(!Distribution::triangular(2, std::nan(""), 6));
        QVERIFY(!Distribution::normal(0, -1));
        QVERIFY(!Distribution::normal(HUGE_VAL, 1));
        for (const Distribution& oneSided :
             {*Distribution::triangular(0, 0, 1), *Distribution::triangular(0, 1, 1)}) {
            for (const double p : {1e-12, 0.3, 0.999999}) {
                QVERIFY(oneSided.quantile(p) >= 0 && oneSided.quantile(p) <= 1);
            }
        }
    }
    void ranksAreExact() {
        std::mt19937 random(5);
        for (const int n : {1, 2, 3, 7, 20, 21, 101, 5000}) {
            for (const bool ties : {false, true}) {
                std::vector<double> x(n);
                for (double& v : x) {
                    v = ties ? random() % 5 : std::ldexp(random(), -32);
                }
                RankFinder finder(ties ? -3 : 0.2, ties ? 4 : 0.9); // bounds that do not hold: still exact
                RankFinder::Counts counts{};
                std::vector<std::int32_t> bins(n + kBlock);
                std::vector<double> padded = x;
                padded.resize(n + kBlock);
                for (int i = 0; i < n; i += kBlock) {
                    drawKernels().bins(&padded[i], finder.low(), finder.scale(), RankFinder::kBins - 1,
                                       &bins[i]);
                }
                for (int i = 0; i < n; ++i) {
                    ++counts[bins[i]];
                }
                finder.choose(counts, n);
                std::vector<double> gathered;
                for (int i = 0; i < n; ++i) {
                    if (finder.wants(bins[i])) {
                        gathered.push_back(x[i]);
                    }
                }
                const Percentiles found = between(finder.find(gathered), n);
                std::ranges::sort(x);
                for (int k = 0; k < kPercentCount; ++k) {
                    const double h = (n - 1) * kPercents[k] / 100.0;
                    const auto below = static_cast<size_t>(h);
                    const double high = x[std::min(below + 1, x.size() - 1)];
                    QVERIFY(near(found[k], x[below] + (h - static_cast<double>(below)) * (high - x[below]),
                                 1e-12));
                }
            }
        }
    }

    void triangularRatesAgainstClosedForm() {
        PlanBuilder b = parks(1);
        b.growth("p0", "output", "rate-low", "0.05").growth("p0", "output", "rate-high", "0.2");
        const Plan plan = b.build();
        const Simulation s = run(plan, request(plan));
        const Distribution rate = *Distribution::triangular(0.05, 0.1, 0.2);
        QCOMPARE(s.series[0].rate, rate);
        QVERIFY(!s.series[0].assumed);
        // The standard error of a percentile is √(p(1−p)/n)/density; of these at most 0.0003.
        for (int k = 0; k < kPercentCount; ++k) {
            const double g = rate.quantile(kPercents[k] / 100.0);
            QVERIFY(near(in(s.series[0].years, 2021).percentiles[k], 100 * (1 + g), 0.001));
            QVERIFY(near(in(s.series[0].years, 2025).percentiles[k], 100 * std::pow(1 + g, 5), 0.005));
        }
        QVERIFY(near(in(s.series[0].years, 2021).mean, 100 * (1 + 0.35 / 3), 0.0005));
        QCOMPARE(in(s.series[0].years, 2020).percentiles[0], 100.0);
        QCOMPARE(in(s.series[0].years, 2020).percentiles[6], 100.0);
    }
    void normalRatesAgainstClosedForm() {
        PlanBuilder b = parks(1);
        b.growth("p0", "output", "rate-sd", "0.02");
        const Plan plan = b.build();
        const Simulation s = run(plan, request(plan, 400'000));
        for (int k = 0; k < kPercentCount; ++k) {
            for (const int years : {1, 5}) {
                QVERIFY(near(in(s.series[0].years, 2020 + years).percentiles[k],
                             100 * std::pow(1.1 + 0.02 * kZ[k], years), 0.0005 * years));
            }
        }
        // E(1+g)² = 1.1² + 0.02²
        QVERIFY(near(in(s.series[0].years, 2022).mean, 100 * (1.21 + 0.0004), 0.0002));
    }
    void correlationShowsInTheTotal() {
        PlanBuilder b = parks(2);
        b.growth("p0", "output", "rate-sd", "0.02").growth("p1", "output", "rate-sd", "0.03");
        const Plan plan = b.build();
        for (const double rho : {0.0, 0.3, 0.7, 1.0}) {
            SimulationRequest r = request(plan, 400'000);
            r.correlation = rho;
            const Simulation s = run(plan, r);
            // 100·(g₁ + g₂): variance 100²·(0.02² + 0.03² + 2ρ·0.02·0.03), normal.
            const double sd = 100 * std::sqrt(0.0004 + 0.0009 + 2 * rho * 0.0006);
            for (int k = 0; k < kPercentCount; ++k) {
                QVERIFY(std::abs(in(s.total->years, 2021).percentiles[k] - (220 + sd * kZ[k])) < 0.012 * sd);
            }
            QVERIFY(near(in(s.total->years, 2021).mean,
                         in(s.series[0].years, 2021).mean + in(s.series[1].years, 2021).mean, 1e-12));
        }
    }
    void correlationOfTriangularRates() {
        PlanBuilder b = parks(2);
        for (const char* p : {"p0", "p1"}) {
            b.growth(p, "output", "rate-low", "0").growth(p, "output", "rate-high", "0.3");
        }
        const Plan plan = b.build();
        SimulationRequest r = request(plan);
        r.correlation = 1; // the places move as one: percentiles add up
        const Simulation s = run(plan, r);
        for (int k = 0; k < kPercentCount; ++k) {
            QVERIFY(near(in(s.total->years, 2025).percentiles[k],
                         2 * in(s.series[0].years, 2025).percentiles[k], 1e-12));
        }
    }
    void sameNumbersOnAnyNumberOfThreads() {
        PlanBuilder b = parks(5);
        for (const char* p : {"p0", "p1", "p3"}) {
            b.growth(p, "output", "rate-low", "0.01").growth(p, "output", "rate-high", "0.2");
        }
        b.growth("p4", "output", "rate-sd", "0.03");
        b.figure("p0", "floor-area", Aspect::Level, 0, 2020, 50);
        b.figure("p0", "floor-output", Aspect::Density, 0, 2020, 2.5);
        b.growth("p0", "floor-output", "density-low", "2").growth("p0", "floor-output", "density-high", "3");
        b.figure("p0", "output", Aspect::Target, 0, 2024, 150);
        const Plan plan = b.build();
        for (const std::int64_t draws :
             {std::int64_t{1}, std::int64_t{255}, std::int64_t{10'001}, std::int64_t{100'000}}) {
            SimulationRequest r = request(plan, draws);
            r.correlation = 0.4;
            const Simulation one = run(plan, r, 1);
            QVERIFY(same(one, run(plan, r, 2)));
            QVERIFY(same(one, run(plan, r, 7)));
            r.seed = 2;
            QVERIFY(!same(one, run(plan, r, 2)));
        }
    }
    void aPlaceDrawsTheSameWhateverIsBesideIt() {
        PlanBuilder b = parks(3);
        for (const char* p : {"p0", "p1", "p2"}) {
            b.growth(p, "output", "rate-low", "0.05").growth(p, "output", "rate-high", "0.15");
        }
        const Plan plan = b.build();
        SimulationRequest r = request(plan, 5000);
        r.correlation = 0.5;
        const Simulation all = run(plan, r);
        r.places = {placeId(plan, "p1")};
        const Simulation alone = run(plan, r);
        QVERIFY(same(all.series[1].years, alone.series[0].years));
        QVERIFY(!alone.total);
        QVERIFY(!same(all.series[1].years, all.series[0].years));
    }
    void millionsOfDrawsAreDrawnTwiceNotKept() {
        PlanBuilder b = parks(2);
        b.growth("p0", "output", "rate-sd", "0.02").growth("p1", "output", "rate-sd", "0.02");
        const Plan plan = b.build();
        SimulationRequest r =
            request(plan, kMostDraws); // 2 places and 2 years of the total: 40 million numbers
        r.fromYear = 2021;
        r.toYear = 2022;
        const Simulation s = run(plan, r);
        for (int k = 0; k < kPercentCount; ++k) {
            QVERIFY(near(in(s.series[0].years, 2021).percentiles[k], 110 + 2 * kZ[k], 3e-5));
            QVERIFY(near(in(s.total->years, 2021).percentiles[k], 220 + std::sqrt(8.0) * kZ[k], 3e-5));
        }
    }

    void chanceOfTheTarget() {
        PlanBuilder b = parks(2);
        b.figure("p0", "output", Aspect::Target, 0, 2024, 100 * std::pow(1.1, 4));
        b.growth("p0", "output", "rate-low", "0.05").growth("p0", "output", "rate-high", "0.2");
        b.figure("p1", "output", Aspect::Target, 0, 2024, 150);
        const Plan plan = b.build();
        const Simulation s = run(plan, request(plan));
        // The likely rate reaches it; it lies at (0.1−0.05)/(0.2−0.05) = ⅓ of the draws.
        QVERIFY(std::abs(*in(s.series[0].years, 2024).chanceOfTarget - 2.0 / 3) < 0.006);
        QVERIFY(!in(s.series[0].years, 2023).chanceOfTarget);
        QCOMPARE(in(s.series[1].years, 2024).chanceOfTarget,
                 std::optional(1.0)); // certain, through its target
        QCOMPARE(in(s.series[1].years, 2024).percentiles[0], 150.0);
    }
    void chanceOfTheWholesTarget() {
        PlanBuilder b;
        b.place("whole").place("a", "whole").place("b", "whole").place("inA", "a");
        b.figure("whole", "output", Aspect::Target, 0, 2021, 220);
        for (const char* p : {"a", "b", "inA"}) {
            b.figure(p, "output", Aspect::Base, 0, 2020, 100);
            b.figure(p, "output", Aspect::Rate, 2020, 2021, 0.1);
            b.growth(p, "output", "rate-sd", "0.02");
        }
        const Plan plan = b.build();
        SimulationRequest r = request(plan);
        r.places = {placeId(plan, "a"), placeId(plan, "b"), placeId(plan, "inA")};
        r.whole = placeId(plan, "whole");
        const Simulation s = run(plan, r);
        QCOMPARE(s.total->of, 2); // what lies in a counts in it
        QVERIFY(std::abs(*in(s.total->years, 2021).chanceOfTarget - 0.5) < 0.007);
        QVERIFY(near(in(s.total->years, 2021).percentiles[3], 220, 0.0005));
    }
    void chanceOfBeingFull() {
        PlanBuilder b = parks(1);
        b.growth("p0", "output", "rate-low", "0.05").growth("p0", "output", "rate-high", "0.2");
        b.figure("p0", "floor-area", Aspect::Level, 0, 2020, 50);
        b.figure("p0", "floor-output", Aspect::Density, 0, 2020, 2.3); // ceiling 115
        const Plan plan = b.build();
        const Simulation s = run(plan, request(plan));
        QCOMPARE(in(s.series[0].years, 2020).chanceFull, std::optional(0.0));
        // P(g > 0.15) = (0.2−0.15)²/((0.2−0.05)(0.2−0.1)) = 1/6
        QVERIFY(std::abs(*in(s.series[0].years, 2021).chanceFull - 1.0 / 6) < 0.005);
        // P(g > √1.15 − 1 = 0.072381) = 1 − 0.022381²/(0.15·0.05)
        QVERIFY(std::abs(*in(s.series[0].years, 2022).chanceFull - (1 - 0.022381 * 0.022381 / 0.0075)) <
                0.004);
    }
    void densityAndCompletionMoveTheCeiling() {
        PlanBuilder b = parks(1); // 110, 121, 133.1, 146.41, 161.051: certain
        b.figure("p0", "floor-area", Aspect::Level, 0, 2020, 60);
        b.figure("p0", "floor-output", Aspect::Density, 0, 2020, 2); // 120
        b.figure("p0", "new-floor", Aspect::Increment, 0, 2022, 40); // 200 from 2022
        b.scenario("late", "as-documented").scenario("dense", "as-documented");
        b.growth("p0", "new-floor", "delay-low", "0", "late")
            .growth("p0", "new-floor", "delay-high", "2", "late");
        b.growth("p0", "floor-output", "density-low", "1.5", "dense");
        b.growth("p0", "floor-output", "density-high", "2.5", "dense");
        const Plan plan = b.build();
        SimulationRequest r = request(plan);
        QCOMPARE(in(run(plan, r).series[0].years, 2025).chanceFull, std::optional(0.0));
        r.scenario = scenarioId(plan, "late");
        const Simulation late = run(plan, r);
        QCOMPARE(in(late.series[0].years, 2021).chanceFull, std::optional(0.0));
        // Triangular 0, 0, 2: half a year and more moves it past 2022, where 121 > 120: (1 − ¼)² = 0.5625.
        QVERIFY(std::abs(*in(late.series[0].years, 2022).chanceFull - 0.5625) < 0.006);
        QVERIFY(std::abs(*in(late.series[0].years, 2025).chanceFull - 0.5625) < 0.006);
        r.scenario = scenarioId(plan, "dense");
        const Simulation dense = run(plan, r);
        // Full in 2021 where 60·d < 110, d < 11/6: (⅓)²/(2·… ) = (11/6 − 1.5)²/(1·0.5) = 2/9.
        QVERIFY(std::abs(*in(dense.series[0].years, 2021).chanceFull - 2.0 / 9) < 0.005);
        // In 2025 where 100·d < 161.051: nobody who was not already full in 2021.
        QVERIFY(std::abs(*in(dense.series[0].years, 2025).chanceFull - 2.0 / 9) < 0.005);
    }

    void withoutRangesItIsTheProjection() {
        const PlanPtr plan = shanghaiPlan(QStringLiteral(YUANTU_SOURCE_DIR));
        SimulationRequest r = request(*plan, 100);
        r.toYear = 2030;
        const Simulation s = run(*plan, r);
        int computed = 0;
        for (const SimulatedSeries& series : s.series) {
            const Projection p = project(*plan, r.scenario, series.series, r.fromYear, r.toYear);
            QCOMPARE(series.why.isEmpty(), !p.values.empty());
            QCOMPARE(series.years.size(), p.values.size());
            for (size_t i = 0; i < p.values.size(); ++i) {
                QVERIFY(std::ranges::all_of(series.years[i].percentiles,
                                            [&](double v) { return v == p.values[i].value; }));
                QCOMPARE(series.years[i].mean, p.values[i].value);
                ++computed;
            }
        }
        QVERIFY(computed > 50);
    }
    void pathsAreTheProjection() {
        const PlanPtr plan = shanghaiPlan(QStringLiteral(YUANTU_SOURCE_DIR));
        for (const SeriesKey& key : plan->series(plan->asDocumented())) {
            const GrowthPath path = growthPathOf(*plan, plan->asDocumented(), key);
            const std::vector<double> values = valuesAt(path, 1e-300); // the steps, with the planned rates
            for (size_t i = 0; i < values.size(); ++i) {
                QVERIFY(near(values[i], path.planned[i].value, 1e-12));
            }
        }
    }
    void aSpreadIsMarkedAsAssumed() {
        PlanBuilder b = parks(2);
        b.growth("p0", "output", "rate-low", "0.08").growth("p0", "output", "rate-high", "0.12");
        const Plan plan = b.build();
        SimulationRequest r = request(plan, 1000);
        r.spread = 0.01;
        const Simulation s = run(plan, r);
        QVERIFY(!s.series[0].assumed && s.series[1].assumed);
        QVERIFY(near(s.series[1].rate.low, 0.09) && near(s.series[1].rate.high, 0.11));
    }
    void rangesAreInherited() {
        PlanBuilder b = parks(1);
        b.scenario("child", "as-documented").scenario("own", "child");
        b.growth("p0", "output", "rate-low", "0.05", "child")
            .growth("p0", "output", "rate-high", "0.2", "child");
        b.growth("p0", "output", "rate-high", "0.3", "own");
        const Plan plan = b.build();
        const auto rateIn = [&](const char* scenario) {
            SimulationRequest r = request(plan, 10);
            r.scenario = scenarioId(plan, scenario);
            return run(plan, r).series[0].rate;
        };
        QVERIFY(rateIn("as-documented").isCertain());
        QCOMPARE(rateIn("child"), *Distribution::triangular(0.05, 0.1, 0.2));
        QCOMPARE(rateIn("own"), *Distribution::triangular(0.05, 0.1, 0.3));
    }
    void yearsThatAreKnownStay() {
        PlanBuilder b = parks(1);
        b.figure("p0", "output", Aspect::Actual, 0, 2022, 130);
        b.growth("p0", "output", "rate-low", "0").growth("p0", "output", "rate-high", "0.2");
        const Plan plan = b.build();
        const Simulation s = run(plan, request(plan, 1000));
        QCOMPARE(in(s.series[0].years, 2022).percentiles[0], 130.0);
        QCOMPARE(in(s.series[0].years, 2022).percentiles[6], 130.0);
        QVERIFY(in(s.series[0].years, 2023).percentiles[0] < in(s.series[0].years, 2023).percentiles[6]);
    }

    void refusesInASentence() {
        const Plan plan = parks(1).build();
        const auto says = [&](const std::function<void(SimulationRequest&)>& change) {
            SimulationRequest r = request(plan);
            change(r);
            const auto s = simulate(plan, r);
            return s ? QString() : s.error().sentence;
        };
        for (const std::int64_t draws : {std::int64_t{0}, std::int64_t{-5}, std::int64_t{1'000'000'000}}) {
            QVERIFY(says([&](auto& r) { r.draws = draws; }).contains(u"between 1 and 10,000,000"));
        }
        for (const double rho : {-0.1, 1.1, std::nan("")}) {
            QVERIFY(says([&](auto& r) { r.correlation = rho; }).contains(u"between 0 and 1"));
        }
        QVERIFY(says([&](auto& r) { r.spread = -0.01; }).contains(u"spread"));
        QVERIFY(says([&](auto& r) { r.toYear = 2010; }).contains(u"lies before"));
        QVERIFY(says([&](auto& r) { r.indicator = indicatorId(plan, "revenue"); }).contains(u"no place"));
        std::stop_source stopped;
        stopped.request_stop();
        QVERIFY(!simulate(plan, request(plan), 2, stopped.get_token()));
    }
    void notComputedBecause_data() {
        QTest::addColumn<QStringList>("settings");
        QTest::addColumn<QString>("says");
        QTest::newRow("wrong way round")
            << QStringList{"rate-low=0.2", "rate-likely=0.1", "rate-high=0.05"} << "wrong way round";
        QTest::newRow("likely outside")
            << QStringList{"rate-low=0.01", "rate-high=0.05"} << "outside the range";
        QTest::newRow("both") << QStringList{"rate-low=0.01", "rate-sd=0.05"} << "either a range";
        QTest::newRow("negative deviation") << QStringList{"rate-sd=-0.05"} << "deviation";
        QTest::newRow("-100 %") << QStringList{"rate-low=-1"} << "−100 %";
        QTest::newRow("-100 % in the tail") << QStringList{"rate-sd=0.2"} << "−100 %";
        QTest::newRow("below") << QStringList{"rate-low=-3"} << "−100 %";
        QTest::newRow("out of range") << QStringList{"rate-high=5000"} << "out of range";
        QTest::newRow("no number") << QStringList{"rate-low=many"} << "not a number";
        QTest::newRow("nan") << QStringList{"rate-low=nan"} << "not a number";
    }
    void notComputedBecause() {
        QFETCH(QStringList, settings);
        QFETCH(QString, says);
        PlanBuilder b = parks(2);
        for (const QString& s : settings) {
            b.growth("p0", "output", qPrintable(s.section(u'=', 0, 0)), qPrintable(s.section(u'=', 1)));
        }
        const Plan plan = b.build();
        const Simulation s = run(plan, request(plan, 100));
        QVERIFY2(s.series[0].why.contains(says), qPrintable(s.series[0].why));
        QVERIFY(s.series[0].years.empty());
        QVERIFY(s.series[1].why.isEmpty());
        QCOMPARE(s.total->of, 2);
        QCOMPARE(s.total->counted.size(), size_t(1));
    }
    void hostileFiguresStayFinite() {
        PlanBuilder b;
        b.place("zero").place("negative").place("huge").place("fine");
        b.figure("zero", "output", Aspect::Base, 0, 2020, 0)
            .figure("negative", "output", Aspect::Base, 0, 2020, -5);
        b.figure("huge", "output", Aspect::Base, 0, 2020, 1e14)
            .figure("fine", "output", Aspect::Base, 0, 2020, 5);
        for (const char* p : {"zero", "negative", "huge", "fine"}) {
            b.figure(p, "output", Aspect::Rate, 2020, 2025, *p == 'h' ? 99 : 0.1);
            b.growth(p, "output", "rate-sd", "0.01");
        }
        const Plan plan = b.build();
        const Simulation s = run(plan, request(plan, 300));
        for (int i = 0; i < 3; ++i) {
            QVERIFY(!s.series[i].why.isEmpty());
        }
        for (const SimulatedYear& y : s.total->years) {
            QVERIFY(std::isfinite(y.mean) &&
                    std::ranges::all_of(y.percentiles, [](double v) { return std::isfinite(v); }));
        }
    }
};

QTEST_GUILESS_MAIN(TestSimulation)
#include "test_simulation.moc"
