// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Charts: axes that fit, hostile values, what the view does with a mouse, and files.
#include "app/charts/chart_view.h"
#include "core/report/growth_chart.h"
#include "tests/support/sample_plan.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace yuantu;
using namespace yuantu::testing;

class TestChart : public QObject {
    Q_OBJECT
    PlanPtr m_plan;

    [[nodiscard]] ChartSpec specOf(const char* place, const char* indicator = "output") const {
        return growthChart(*m_plan, std::array{m_plan->asDocumented()},
                           std::array{seriesOf(*m_plan, place, indicator)}, 2018, 2030, 2023,
                           Language::Chinese);
    }

private slots:
    void initTestCase() { m_plan = shanghaiPlan(QStringLiteral(YUANTU_SOURCE_DIR)); }

    void axesAreNice() {
        const ChartAxis a = niceAxis(62.3, 85.2);
        QCOMPARE(a.step, 10.0);
        QCOMPARE(a.low, 60.0);
        QCOMPARE(a.high, 90.0);
        QCOMPARE(a.decimals, 0);
        const ChartAxis b = niceAxis(0, 0.07);
        QCOMPARE(b.decimals, 2);
        for (const auto& [low, high] : {std::pair(0.0, 0.0),
                                        {5.0, 5.0},
                                        {-3.0, 1e308},
                                        {std::nan(""), 2.0},
                                        {1e15, 1e15},
                                        {7.0, -7.0}}) {
            const ChartAxis c = niceAxis(low, high);
            QVERIFY(std::isfinite(c.low) && std::isfinite(c.high) && c.high > c.low && c.step > 0);
            QVERIFY((c.high - c.low) / c.step < 8);
        }
    }
    void growthIsComposed() {
        const ChartSpec spec = specOf("xinzhuang");
        QVERIFY(!spec.isEmpty());
        QCOMPARE(spec.unit, QStringLiteral("亿元"));
        QVERIFY(spec.title.contains(QStringLiteral("莘庄工业区")));
        QCOMPARE(spec.marks.size(), size_t(1));
        QCOMPARE(spec.marks[0].text, QStringLiteral("≥85.2"));
        QCOMPARE(spec.periods.size(), size_t(1));
        QCOMPARE(spec.series.size(), size_t(3)); // line, beyond, dots
        QCOMPARE(spec.series[0].points.front(), QPointF(2020, 62.3));
        QCOMPARE(spec.series[0].points.back(), QPointF(2023, 85.2));
        QCOMPARE(spec.series[1].kind, ChartSeries::Kind::Dashes);
        QCOMPARE(spec.series[1].points.front(), QPointF(2023, 85.2));
        // Targets without a base: marks, and no line.
        const ChartSpec pudong = specOf("pudong", "scale");
        QCOMPARE(pudong.marks.size(), size_t(2));
        QVERIFY(pudong.series.empty());
        QVERIFY(!pudong.isEmpty());
        const ChartSpec nothing = specOf("expo");
        QVERIFY(nothing.isEmpty() && !nothing.emptyText.isEmpty());
    }
    void hostileValuesAreLeftOut() {
        ChartSpec spec = specOf("xinzhuang");
        spec.series[0].points = {{2020, std::nan("")}, {2021, HUGE_VAL}, {2022, 1e308}, {2023, 50}};
        const ChartAxis axis = valueAxis(spec);
        QVERIFY(axis.high < 1000);
        ChartView view;
        view.resize(400, 240);
        view.setSpec(spec);
        QVERIFY(!view.grab().isNull());
        spec.series.clear();
        spec.marks.clear();
        view.setSpec(spec);
        view.grab();
        view.resize(20, 10);
        view.setSpec(specOf("minhang"));
        view.grab();
    }
    void legendHidesAndYearIsPicked() {
        ChartView view;
        view.resize(560, 260);
        view.setSpec(specOf("xinzhuang"));
        view.grab();
        QSignalSpy picked(&view, &ChartView::yearPicked);
        QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(20, 36)); // the first entry of the legend
        QCOMPARE(view.hiddenNames().size(), 1);
        view.grab();
        QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(20, 36));
        QVERIFY(view.hiddenNames().isEmpty());
        view.grab();
        QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(300, 150));
        QCOMPARE(picked.size(), 1);
        QVERIFY(picked[0][0].toInt() > 2018 && picked[0][0].toInt() < 2030);
    }
    void savesVectorFiles() {
        QTemporaryDir dir;
        ChartView view;
        view.resize(560, 260);
        view.setSpec(specOf("minhang"));
        for (const char* ending : {"png", "svg", "pdf"}) {
            const QString path = dir.filePath(QStringLiteral("c.") + QLatin1StringView(ending));
            QVERIFY(view.saveTo(path));
            QVERIFY(QFileInfo(path).size() > 1000);
        }
        QFile pdf(dir.filePath(QStringLiteral("c.pdf")));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(!pdf.readAll().contains("/Subtype /Image"));
        QFile svg(dir.filePath(QStringLiteral("c.svg")));
        QVERIFY(svg.open(QIODevice::ReadOnly));
        QVERIFY(!svg.readAll().contains("<image"));
        QCOMPARE(view.saveTo(dir.filePath(QStringLiteral("c.gif"))).error().exitCode(), 2);
        QCOMPARE(view.saveTo(QStringLiteral("/nowhere/c.png")).error().exitCode(), 4);
    }
};

QTEST_MAIN(TestChart)
#include "test_chart.moc"
