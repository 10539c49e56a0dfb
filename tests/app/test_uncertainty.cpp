// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The panel of ranges, fans and chances, and the maps made of them.
#include "app/charts/chart_view.h"
#include "app/map/map_view.h"
#include "app/panels/figure_panel.h"
#include "app/panels/uncertainty_panel.h"
#include "core/edits/figure_edits.h"
#include "core/edits/scenario_edits.h"
#include "core/report/map_theme.h"
#include "tests/support/verify.h"
#include "tests/support/window_test.h"

#include <QAbstractItemModelTester>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QTableWidget>

using namespace yuantu;

class TestUncertainty : public WindowTest {
    Q_OBJECT

    UncertaintyPanel& panel() { return m_window->uncertaintyPanel(); }
    void enter(const char* code, const char* what, const char* field, const char* text) {
        VERIFY_OK(setGrowthField(session().document(), session().scenario(), {place(code), indicator(what)},
                                 QString::fromLatin1(field), QString::fromUtf8(text)));
    }
    void figure(const char* code, const char* what, Aspect aspect, int year, const char* text) {
        VERIFY_OK(setFigure(session().document(), session().scenario(),
                            {place(code), indicator(what), aspect, 0, year}, QString::fromUtf8(text)));
    }
    double spreadOf(int column) { return panel().chances()->item(0, column)->text().toDouble(); }

private slots:
    void init() {
        openWindow({}, {1680, 1000});
        m_window->findChild<QDockWidget*>(QStringLiteral("uncertainty"))->raise();
    }
    void cleanup() { closeWindow(); }

    void nothingIsUncertainUntilSomeoneSaysSo() {
        session().setSelection({place("xinzhuang")});
        QTRY_VERIFY(!panel().isBusy() && panel().chances()->rowCount() == 1);
        QCOMPARE(panel().fan()->spec().series.size(), size_t(3));
        const auto& wide = panel().fan()->spec().series[0];
        QCOMPARE(wide.points, wide.upper); // a fan without width
        QCOMPARE(panel().tornadoTable()->rowCount(), 1);
        QVERIFY(panel().tornadoTable()->item(0, 0)->text().contains(QStringLiteral("uncertain")));
    }

    void anAssumedRangeMakesFansAndChances() {
        session().setSelection({place("xinzhuang")});
        QTRY_VERIFY(!panel().isBusy() && panel().chances()->rowCount() == 1);
        auto* spread = panel().findChildren<QDoubleSpinBox*>().front();
        spread->setValue(2);
        QTRY_COMPARE(plan().setting(QStringLiteral("simulation-spread")), QStringLiteral("0.02"));
        QTRY_VERIFY(!panel().isBusy() &&
                    panel().fan()->spec().series[0].points != panel().fan()->spec().series[0].upper);
        // The target is what the likely rate leads to, and the range is even: half of the draws reach it.
        QVERIFY(std::abs(spreadOf(5) - 50) <= 2);
        QCOMPARE(panel().chances()->item(0, 4)->text(), QStringLiteral("2023"));
        QCOMPARE(panel().chances()->item(0, 7)->text(), QStringLiteral("—")); // no ceiling is known
        // 62.3·(1.10998 ± 0.02·(1 − √0.1))³: a triangle's 5 % point lies √0.1 of its half from the end
        QVERIFY(std::abs(spreadOf(1) - 62.3 * std::pow(1.109984 - 0.02 * (1 - std::sqrt(0.1)), 3)) < 0.15);
        QVERIFY(std::abs(spreadOf(3) - 62.3 * std::pow(1.109984 + 0.02 * (1 - std::sqrt(0.1)), 3)) < 0.15);
        QVERIFY(session().document().undo().has_value());
        QTRY_COMPARE(spread->value(), 0.0);
    }

    void rangesAreTypedAndTwoOfThemMakeAGrid() {
        newScenario(QStringLiteral("变动"));
        session().setSelection({place("xinzhuang"), place("minhang-etdz")});
        FigureTableModel* model = panel().ranges()->model();
        new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, model);
        panel().tabs()->setCurrentIndex(1);
        QTRY_COMPARE(model->rowCount(), 2);
        QVERIFY(model->setData(model->index(0, 2), QStringLiteral("9%"), Qt::EditRole));
        QVERIFY(model->setData(model->index(0, 4), QStringLiteral("13%"), Qt::EditRole));
        QVERIFY(model->setData(model->index(1, 2), QStringLiteral("4%"), Qt::EditRole));
        QVERIFY(model->setData(model->index(1, 4), QStringLiteral("5%"), Qt::EditRole));
        QCOMPARE(model->index(0, 2).data().toString(), QStringLiteral("9%"));
        QVERIFY(!model->check(model->index(1, 4), QStringLiteral("3%"))); // below the low end
        QTRY_VERIFY(!panel().isBusy() && panel().tornadoTable()->rowCount() == 2);
        // 2023: 62.3·1.13³ − 62.3·1.09³ = 89.89 − 80.68 = 9.21; 107.3·(1.05³ − 1.04³) = 3.52
        QCOMPARE(panel().tornadoTable()->item(0, 4)->toolTip(), QStringLiteral("9.2"));
        QCOMPARE(panel().tornadoTable()->item(1, 4)->toolTip(), QStringLiteral("3.5"));
        QCOMPARE(panel().grid()->rowCount(), 7);
        QCOMPARE(panel().grid()->columnCount(), 7);
        // both at their low ends: 80.68 + 120.70
        QCOMPARE(panel().grid()->item(0, 0)->text(), QStringLiteral("201.4"));
    }

    void theMapShowsYearsAndChances() {
        newScenario(QStringLiteral("变动"));
        figure("zizhu", "floor-area", Aspect::Level, 2023, "10");
        figure("zizhu", "floor-output", Aspect::Density, 2023, "1");
        enter("zizhu", "output", "rate-low", "4%");
        enter("zizhu", "output", "rate-high", "12%");
        const std::vector<PlaceId> places{place("zizhu"), place("xinzhuang")};
        // The map waits for the simulation, which runs beside it.
        const auto theme = [&](ThematicMode mode, int year) {
            session().setMode(mode);
            session().setYear(year);
            const QString title = mode == ThematicMode::RunOut ? QStringLiteral("年份")
                                  : mode == ThematicMode::ChanceFull
                                      ? QStringLiteral("至%1年").arg(year)
                                      : QStringLiteral("实现概率 %1").arg(year);
            const bool there = QTest::qWaitFor(
                [&] { return m_window->map().request().theme.title.contains(title); }, 20'000);
            return there ? m_window->map().request().theme : Theme();
        };
        // 7.0 grows by 7.72 % a year: ln(10/7)/ln 1.0772 = 4.79 years after 2023, so 2028 is
        // the first year above 10
        const Theme full = theme(ThematicMode::RunOut, 2023);
        QCOMPARE(full.valueOf(places[0]), std::optional(2028.0));
        QVERIFY(!full.valueOf(places[1])); // unknown, not free
        QCOMPARE(full.classNames.size(), size_t(full.breaks.count()));
        const Theme early = theme(ThematicMode::ChanceFull, 2023);
        const Theme late = theme(ThematicMode::ChanceFull, 2035);
        QCOMPARE(early.valueOf(places[0]), std::optional(0.0));
        QCOMPARE(late.valueOf(places[0]), std::optional(100.0));
        QVERIFY(!late.valueOf(places[1]));
        const auto middle = theme(ThematicMode::ChanceOfTarget, 2023).valueOf(places[0]);
        QVERIFY(middle && *middle > 30 && *middle < 70);
    }
};

QTEST_MAIN(TestUncertainty)
#include "test_uncertainty.moc"
