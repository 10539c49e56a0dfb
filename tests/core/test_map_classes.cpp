// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Classes of values, worked out by hand.
#include "core/map/class_breaks.h"

#include <QTest>

#include <random>

using namespace yuantu;

class TestMapClasses : public QObject {
    Q_OBJECT

    static void expect(const std::vector<double>& values, BreakMethod method, int classes,
                       const std::vector<double>& bounds) {
        const ClassBreaks breaks = classBreaks(values, method, classes);
        QCOMPARE(breaks.bounds.size(), bounds.size());
        for (size_t i = 0; i < bounds.size(); ++i) {
            QVERIFY2(qAbs(breaks.bounds[i] - bounds[i]) < 1e-9,
                     qPrintable(QString::number(breaks.bounds[i])));
        }
    }

private slots:
    void nice() {
        expect({3, 27, 62.3, 85.2, 120}, BreakMethod::Nice, 5, {0, 25, 50, 75, 100, 125});
        expect({10, 20}, BreakMethod::Nice, 5, {10, 15, 20});                   // two values, two classes
        expect({0.12, 0.31, 0.44}, BreakMethod::Nice, 5, {0, 0.15, 0.3, 0.45}); // three
        expect({100, 100, 100}, BreakMethod::Nice, 5, {0, 100});
        expect({0}, BreakMethod::Nice, 5, {0, 1});
        expect({-7}, BreakMethod::Nice, 5, {-8, 0});
        expect({}, BreakMethod::Nice, 5, {});
        expect({qQNaN(), qInf()}, BreakMethod::Nice, 5, {});
        // 500 would leave the others in one class: quantiles 2.6, 4.2, 5.8, 7.4, rounded to halves.
        expect({1, 2, 3, 4, 5, 6, 7, 8, 500}, BreakMethod::Nice, 5, {0, 2.5, 4, 6, 7.5, 500});
    }
    void others() {
        expect({0, 1, 2, 3, 10}, BreakMethod::Equal, 5, {0, 2, 4, 6, 8, 10});
        expect({1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, BreakMethod::Quantile, 5, {1, 3, 5, 7, 9, 11});
        expect({0, 0, 0, 0, 5}, BreakMethod::Quantile, 5, {0, 5}); // repeated bounds fall together
        expect({51, 1, 2, 3, 50, 12, 11, 10}, BreakMethod::Natural, 3, {1, 10, 50, 51});
        expect({4, 4, 9}, BreakMethod::Natural, 5, {4, 9});
    }
    void diverging() {
        const ClassBreaks breaks = divergingBreaks(std::vector<double>{-30, 80});
        // 80, 80 / 3 = 26.7 → 25, 8, 2.7 → 2.5
        QCOMPARE(breaks.bounds, (std::vector<double>{-80, -25, -8, -2.5, 2.5, 8, 25, 80}));
        QCOMPARE(breaks.classOf(0), 3);
        QCOMPARE(breaks.classOf(-30), 0);
        QCOMPARE(breaks.classOf(-3.5), 2);
        QCOMPARE(divergingBreaks(std::vector<double>{0, 0}).classOf(0), 3);
        QCOMPARE(divergingBreaks({}).count(), 0);
    }
    void classOf() {
        const ClassBreaks breaks{{0, 25, 50, 75}};
        QCOMPARE(breaks.classOf(0), 0);
        QCOMPARE(breaks.classOf(24.999), 0);
        QCOMPARE(breaks.classOf(25), 1);
        QCOMPARE(breaks.classOf(75), 2);
        QCOMPARE(breaks.classOf(-5), 0);
        QCOMPARE(breaks.classOf(500), 2);
        QCOMPARE(breaks.classOf(qQNaN()), -1);
        QCOMPARE(ClassBreaks{}.classOf(1), -1);
        QCOMPARE(breakDecimals(ClassBreaks{{0, 2.5, 5}}), 1);
        QCOMPARE(breakDecimals(breaks), 0);
    }
    void alwaysSound() {
        std::mt19937 random(7);
        std::lognormal_distribution<double> spread(2, 2);
        for (int round = 0; round < 400; ++round) {
            std::vector<double> values;
            const int count = 1 + round % 40;
            for (int i = 0; i < count; ++i) {
                double v = spread(random) * (round % 3 == 0 && i % 2 ? -1 : 1);
                values.push_back(round % 5 == 0 ? std::round(v) : v);
            }
            for (const auto method :
                 {BreakMethod::Nice, BreakMethod::Equal, BreakMethod::Quantile, BreakMethod::Natural}) {
                const ClassBreaks breaks = classBreaks(values, method);
                QVERIFY(breaks.count() >= 1 && breaks.count() <= 5);
                for (size_t i = 1; i < breaks.bounds.size(); ++i) {
                    QVERIFY(breaks.bounds[i] > breaks.bounds[i - 1]);
                }
                for (const double v : values) {
                    QVERIFY(v >= breaks.bounds.front() - 1e-9 * std::abs(v));
                    QVERIFY2(v <= breaks.bounds.back() * (1 + 1e-9) + 1e-9 || breaks.bounds.back() < 0,
                             qPrintable(QStringLiteral("%1 %2").arg(v).arg(breaks.bounds.back())));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestMapClasses)
#include "test_map_classes.moc"
