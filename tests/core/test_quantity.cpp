// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as people type and print them.
#include "core/base/quantity.h"

#include <QTest>

using namespace yuantu;

class TestQuantity : public QObject {
    Q_OBJECT
private slots:
    void reads_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<double>("value"); // in the shown unit
        QTest::addColumn<int>("decimals");
        const auto row = [](const char* text, const char* shown, double value, int decimals) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(shown) << value << decimals;
        };
        row("62.3", "亿元", 62.3, 1);
        row("85.2亿元", "亿元", 85.2, 1);
        row("85.2 亿", "亿元", 85.2, 1);
        row("1，234.50", "亿元", 1234.5, 2);
        row("１２３", "亿元", 123, 0);
        row("5000万元", "亿元", 0.5, 0);
        row("11%", "%", 11, 0);
        row("6.08％", "%", 6.08, 2);
        row("11", "%", 11, 0);
        row("77亩", "km²", 77.0 / 1500.0, 0); // 1 亩 = 1/15 公顷 = 1/1500 km²
        row("189万平方米", "万㎡", 189, 0);
        row("2.15平方公里", "km²", 2.15, 2);
        row("446家", "个", 446, 0);
        row("1e3", "亿元", 1000, 0);
        row("−3.5", "亿元", -3.5, 1);
        row("35—40%", "%", 35, 0);
        row("15万元/亩", "亿元/km²", 2.25, 0); // 15 万元 over 1/1500 km² = 22500 万元 = 2.25 亿元
    }
    void reads() {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QFETCH(double, value);
        QFETCH(int, decimals);
        const Unit* unit = findUnit(shown);
        QVERIFY(unit != nullptr);
        const auto q = parseQuantity(text, *unit);
        QVERIFY2(q.has_value(), q ? "" : qPrintable(q.error().sentence));
        QVERIFY(std::abs(convert(q->value, *q->unit, *unit) - value) <= 1e-12 * std::abs(value));
        QCOMPARE(q->decimals, decimals);
    }
    void refuses_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* text, const char* shown, const char* says) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(shown)
                                << QString::fromUtf8(says);
        };
        row("abc", "亿元", "not a number");
        row("nan", "亿元", "not a number");
        row("inf", "亿元", "not a number");
        row("", "亿元", "needed");
        row("1e400", "亿元", "too large");
        row("5亩", "亿元", "money is needed");
        row("5亿元", "km²", "an area is needed");
        row("5 parsecs", "km²", "not known");
        row("11亩", "%", "a percentage is needed");
        row("40-35%", "%", "range");
    }
    void refuses() {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QFETCH(QString, says);
        const auto q = parseQuantity(text, *findUnit(shown));
        QVERIFY(!q.has_value());
        QVERIFY2(q.error().sentence.contains(says), qPrintable(q.error().sentence));
        QCOMPARE(q.error().exitCode(), 2);
    }
    void boundsAreRead() {
        const Unit& yi = *findUnit(u"亿元");
        QCOMPARE(parseQuantity(u"超过15亿元", yi)->bound, Bound::AtLeast);
        QCOMPARE(parseQuantity(u"约30", yi)->bound, Bound::About);
        QCOMPARE(parseQuantity(u"不超过1000万元", yi)->bound, Bound::AtMost);
        QCOMPARE(parseQuantity(u"50个以上", *findUnit(u"个"))->bound, Bound::AtLeast);
        const auto range = parseQuantity(u"35—40%", *findUnit(u"%"));
        QCOMPARE(range->bound, Bound::Range);
        QCOMPARE(*range->high, 40.0);
    }
    void printedDigitsAreAnInterval() {
        const auto q = parseQuantity(u"7.8%", *findUnit(u"%"));
        QVERIFY(std::abs(q->interval().low - 7.75) < 1e-12);
        QVERIFY(std::abs(q->interval().high - 7.85) < 1e-12);
    }
    void formats() {
        QCOMPARE(formatNumber(1234567.891, 1), QStringLiteral("1,234,567.9"));
        QCOMPARE(formatNumber(-5, 0), QStringLiteral("−5"));
        QCOMPARE(formatNumber(-0.04, 1), QStringLiteral("0.0"));
        QCOMPARE(formatNumber(std::nan(""), 1), QStringLiteral("—"));
    }
};

QTEST_GUILESS_MAIN(TestQuantity)
#include "test_quantity.moc"
