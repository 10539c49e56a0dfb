// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tornado and two-way grid against numbers worked by hand.
#include "core/projection/sensitivity.h"
#include "tests/support/sample_plan.h"

#include <QTest>

using namespace yuantu;
using namespace yuantu::testing;

namespace {

bool near(double a, double b, double tolerance = 1e-9) {
    return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b));
}

/// a: 100 at 10 % (5 to 20 %), 62 of floor at 2 (1.5 to 2.5), 10 more in 2022 (0 to 2 years late).
/// b: 50 at 10 %, deviation 2 %. 2022: 121 and 60.5.
PlanBuilder two() {
    PlanBuilder b;
    b.place("a").place("b").place("inA", "a");
    for (const auto& [code, base] : {std::pair("a", 100.0), std::pair("b", 50.0), std::pair("inA", 10.0)}) {
        b.figure(code, "output", Aspect::Base, 0, 2020, base);
        b.figure(code, "output", Aspect::Rate, 2020, 2025, 0.1);
    }
    b.growth("a", "output", "rate-low", "0.05").growth("a", "output", "rate-high", "0.2");
    b.growth("b", "output", "rate-sd", "0.02");
    b.figure("a", "floor-area", Aspect::Level, 0, 2020, 50)
        .figure("a", "floor-output", Aspect::Density, 0, 2020, 2);
    b.figure("a", "new-floor", Aspect::Increment, 0, 2022, 10);
    b.growth("a", "floor-output", "density-low", "1.5").growth("a", "floor-output", "density-high", "2.5");
    b.growth("a", "new-floor", "delay-low", "0").growth("a", "new-floor", "delay-high", "2");
    return b;
}

SensitivityRequest of(const Plan& plan, bool capped) {
    return {plan.asDocumented(),
            indicatorId(plan, "output"),
            {placeId(plan, "a"), placeId(plan, "b"), placeId(plan, "inA")},
            2022,
            capped,
            {}};
}

} // namespace

class TestSensitivity : public QObject {
    Q_OBJECT

private slots:
    void tornadoOfTheTotal() {
        const Plan plan = two().build();
        const auto t = tornado(plan, of(plan, false));
        QVERIFY(t);
        QVERIFY(near(t->value, 181.5)); // inA counts in a
        QCOMPARE(t->bars[0].input, (UncertainInput{placeId(plan, "a"), UncertainInput::Kind::Rate}));
        QVERIFY(near(t->bars[0].atLow, 100 * 1.05 * 1.05 + 60.5));
        QVERIFY(near(t->bars[0].atHigh, 144 + 60.5));
        const double low = 0.1 - 0.02 * 1.6448536269514722;
        QVERIFY(near(t->bars[1].low, low));
        QVERIFY(near(t->bars[1].atLow, 121 + 50 * (1 + low) * (1 + low)));
        QCOMPARE(t->bars.size(), size_t(4));
        QCOMPARE(t->bars[2].swing(), 0.0); // uncapped, neither density nor delay moves the value
        QCOMPARE(t->bars[3].swing(), 0.0);
    }
    void tornadoUnderTheCeiling() {
        const Plan plan = two().build();
        const auto t = tornado(plan, of(plan, true));
        QVERIFY(near(t->value, 120 + 60.5)); // 60 of floor at 2
        const auto bar = [&](UncertainInput::Kind kind) {
            return *std::ranges::find(t->bars, UncertainInput{placeId(plan, "a"), kind}, &TornadoBar::input);
        };
        const TornadoBar density = bar(UncertainInput::Kind::FloorDensity);
        QVERIFY(near(density.low, 1.5) && near(density.likely, 2) && near(density.high, 2.5));
        QVERIFY(near(density.atLow, 90 + 60.5) && near(density.atHigh, 121 + 60.5)); // then growth limits
        const TornadoBar delay = bar(UncertainInput::Kind::NewFloorDelay);
        QVERIFY(near(delay.atLow, 120 + 60.5) && near(delay.atHigh, 100 + 60.5));
        QVERIFY(std::ranges::is_sorted(t->bars, std::greater(),
                                       [](const TornadoBar& b) { return std::abs(b.swing()); }));
    }
    void grid() {
        const Plan plan = two().build();
        const UncertainInput rate{placeId(plan, "a"), UncertainInput::Kind::Rate};
        const UncertainInput density{placeId(plan, "a"), UncertainInput::Kind::FloorDensity};
        SensitivityRequest request = of(plan, true);
        request.places = {placeId(plan, "a")};
        const auto g = twoWayGrid(plan, request, rate, density, 4);
        QVERIFY(g);
        QVERIFY(near(g->xs[1], 0.1) && near(g->xs[3], 0.2) && near(g->ys[0], 1.5) && near(g->ys[3], 2.5));
        QCOMPARE(g->values.size(), size_t(16));
        QVERIFY(near(g->values[0], 90));      // 60 · 1.5
        QVERIFY(near(g->values[12], 110.25)); // 100 · 1.05², below 150
        QVERIFY(near(g->values[13], 121));
        QVERIFY(near(g->values[15], 144));
        const auto says = [&](UncertainInput x, UncertainInput y, int steps) {
            const auto r = twoWayGrid(plan, request, x, y, steps);
            return r ? QString() : r.error().sentence;
        };
        QVERIFY(says(rate, rate, 3).contains(u"different"));
        QVERIFY(says(rate, density, 1).contains(u"2 to 101"));
        QVERIFY(says(rate, density, 1'000'000).contains(u"2 to 101"));
        QVERIFY(says(rate, {placeId(plan, "a"), UncertainInput::Kind::LandDensity}, 3).contains(u"certain"));
        QVERIFY(says(rate, {placeId(plan, "b"), UncertainInput::Kind::Rate}, 3).contains(u"certain"));
    }
    void whatCannotBeLookedAt() {
        PlanBuilder b = two();
        b.place("none");
        b.figure("none", "plot-ratio", Aspect::Level, 0, 2020, 2)
            .figure("a", "plot-ratio", Aspect::Level, 0, 2020, 2);
        const Plan plan = b.build();
        SensitivityRequest request = of(plan, false);
        request.places = {};
        QVERIFY(!tornado(plan, request));
        request.places = {placeId(plan, "none")};
        QVERIFY(tornado(plan, request).error().sentence.contains(u"no value in 2022"));
        request.places = {placeId(plan, "a"), placeId(plan, "none")};
        request.indicator = indicatorId(plan, "plot-ratio");
        QVERIFY(tornado(plan, request).error().sentence.contains(u"do not add up"));
    }
};

QTEST_GUILESS_MAIN(TestSensitivity)
#include "test_sensitivity.moc"
