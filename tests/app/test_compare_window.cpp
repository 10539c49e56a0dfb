// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of scenarios and the comparison in the window: choosing, moving and giving up differences, pages,
// linked maps, copying and saving, and what is refused.
#include "app/charts/chart_view.h"
#include "app/compare/bridge_page.h"
#include "app/compare/compare_window.h"
#include "app/compare/growth_page.h"
#include "app/compare/map_page.h"
#include "app/compare/result_model.h"
#include "app/compare/table_page.h"
#include "app/map/map_view.h"
#include "app/panels/figure_panel.h"
#include "app/panels/scenario_panel.h"
#include "core/edits/figure_edits.h"
#include "core/edits/scenario_edits.h"
#include "tests/support/verify.h"
#include "tests/support/window_test.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QProcess>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTabWidget>
#include <QTreeView>

using namespace yuantu;

class TestCompareWindow : public WindowTest {
    Q_OBJECT

    ScenarioPanel& panel() {
        auto* dock = m_window->findChild<QDockWidget*>(QStringLiteral("scenarios"));
        ScenarioPanel& made = m_window->scenarioPanel();
        dock->show();
        dock->raise();
        QCoreApplication::processEvents();
        return made;
    }
    CompareWindow& comparison() {
        m_window->actions()[Act::Compare]->trigger();
        CompareWindow& window = *m_window->comparison();
        [&] { QVERIFY(QTest::qWaitForWindowExposed(&window)); }();
        return window;
    }
    void show(CompareWindow& window, QWidget* page) {
        window.pages()->setCurrentWidget(page);
        QCoreApplication::processEvents();
    }
    static int rowOf(const QAbstractItemModel& model, const QString& name) {
        for (int r = 0; r < model.rowCount(); ++r) {
            if (model.index(r, 0).data().toString() == name) {
                return r;
            }
        }
        return -1;
    }

private slots:
    void init() {
        openWindow();
        QVERIFY(session().hasDocument());
    }
    void cleanup() { closeWindow(); }

    void theTree() {
        ScenarioPanel& p = panel();
        auto* model = static_cast<ScenarioTreeModel*>(p.tree()->model());
        const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester differences(p.differences(),
                                                   QAbstractItemModelTester::FailureReportingMode::QtTest);
        // one root; the late floor below the floor
        QCOMPARE(model->rowCount(), 1);
        QCOMPARE(model->rowCount(model->index(0, 0)), 3);
        const QModelIndex late = model->indexOf(scenario("floor-two-years-late"));
        QCOMPARE(model->scenarioAt(late.parent()), scenario("pudong-floor"));
        QCOMPARE(late.siblingAtColumn(1).data().toString(), QStringLiteral("6"));
        QVERIFY(!model->index(0, 1).data(Qt::DecorationRole).isNull()); // the lock of the documents' one
        // choosing in the tree chooses everywhere
        p.tree()->setCurrentIndex(late);
        QCOMPARE(session().scenario(), scenario("floor-two-years-late"));
        QCOMPARE(p.differences()->rowCount(), 6);
        QVERIFY(p.differences()->index(0, 0).data().toString().contains(QStringLiteral("浦东")));
        const int reason = p.differences()->columnCount() - 1;
        QVERIFY(!p.differences()->index(0, reason).data().toString().isEmpty());
        session().setScenario(scenario("rates-one-point-lower"));
        QCOMPARE(model->scenarioAt(p.tree()->currentIndex()), scenario("rates-one-point-lower"));
        QCOMPARE(p.differences()->rowCount(), 11);
        // an edit appears, an added scenario too
        const FigureSlot slot{place("zizhu"), session().indicator(), Aspect::Base, 0, 2020};
        VERIFY_OK(setFigure(session().document(), session().scenario(), slot, QStringLiteral("6")));
        QCOMPARE(p.differences()->rowCount(), 12);
        VERIFY_OK(addScenario(session().document(), QStringLiteral("甲"), session().scenario()));
        QCOMPARE(model->rowCount(model->indexOf(scenario("rates-one-point-lower"))), 1);
        VERIFY_OK(removeScenario(session().document(), scenario("甲")));
        session().setScenario(plan().asDocumented());
        QCOMPARE(p.differences()->rowCount(), 0);
    }

    void whatIsInheritedSaysFromWhere() {
        session().setScenario(scenario("floor-two-years-late"));
        session().setSelection({place("pudong")});
        FigureTableModel* targets = m_window->targetsPanel().model();
        FigureTableModel* growth = m_window->growthPanel().model();
        growth->setActive(true);
        const auto tips = [](FigureTableModel* model) {
            QStringList all;
            for (int r = 0; r < model->rowCount(); ++r) {
                for (int c = 0; c < model->columnCount(); ++c) {
                    all << model->cellAt(model->index(r, c)).tip;
                }
            }
            return all.join(u'\n');
        };
        QVERIFY(tips(targets).contains(QStringLiteral("Inherited from “浦东新增载体到位”")));
        QVERIFY(tips(targets).contains(QStringLiteral("Inherited from “文件所载”")));
        QVERIFY(tips(growth).contains(QStringLiteral("Inherited from “浦东新增载体到位”")));
        session().setScenario(scenario("pudong-floor"));
        QVERIFY(tips(growth).contains(QStringLiteral("Set in “浦东新增载体到位”")));
    }

    void movingAndGivingUp() {
        ScenarioPanel& p = panel();
        session().setScenario(scenario("floor-two-years-late"));
        p.table()->selectRow(0);
        p.promoteSelected();
        QCOMPARE(p.differences()->rowCount(), 5);
        session().setScenario(scenario("pudong-floor"));
        QCOMPARE(p.differences()->rowCount(), 6);
        // the documents' scenario takes nothing
        QSignalSpy failed(&p, &ScenarioPanel::failed);
        p.promoteSelected();
        QCOMPARE(failed.count(), 1);
        p.table()->clearSelection();
        p.table()->selectRow(0);
        p.revertSelected();
        QCOMPARE(p.differences()->rowCount(), 5);
        QVERIFY(session().document().undo());
        QVERIFY(session().document().undo());
        QCOMPARE(p.differences()->rowCount(), 5);
        session().setScenario(scenario("floor-two-years-late"));
        QCOMPARE(p.differences()->rowCount(), 6);
    }

    void deletingAParent() {
        session().setScenario(scenario("pudong-floor"));
        m_window->actions()[Act::ScenarioRemove]->trigger(); // nothing chosen: nothing done
        QVERIFY(m_ask->asked.last().contains(QStringLiteral("载体晚两年交付")) ||
                m_ask->asked.last().contains(QStringLiteral("1")));
        QVERIFY(plan().scenarios().findCode(QStringLiteral("pudong-floor")) != nullptr);
        m_ask->choices << 0;
        m_window->actions()[Act::ScenarioRemove]->trigger();
        QVERIFY(plan().scenarios().findCode(QStringLiteral("pudong-floor")) == nullptr);
        QCOMPARE(plan().scenarios().find(scenario("floor-two-years-late"))->parent, plan().asDocumented());
        QVERIFY(session().document().undo());
        session().setScenario(scenario("pudong-floor"));
        m_ask->choices << 1;
        m_window->actions()[Act::ScenarioRemove]->trigger();
        QVERIFY(plan().scenarios().findCode(QStringLiteral("floor-two-years-late")) == nullptr);
    }

    void colourAndParentByMenu() {
        session().setScenario(scenario("rates-one-point-lower"));
        QMenu* colours = nullptr;
        QMenu* parents = nullptr;
        for (QMenu* menu : m_window->findChildren<QMenu*>()) {
            if (menu->title().contains(QStringLiteral("olour")) ||
                menu->title().contains(QStringLiteral("颜色"))) {
                colours = menu;
            }
            if (menu->title().contains(QStringLiteral("ade from")) ||
                menu->title().contains(QStringLiteral("上级"))) {
                parents = menu;
            }
        }
        QVERIFY(colours != nullptr && parents != nullptr);
        emit colours->aboutToShow();
        colours->actions().at(5)->trigger();
        QCOMPARE(session().scenarioRow()->colour, 6);
        emit parents->aboutToShow();
        for (QAction* a : parents->actions()) {
            if (a->text() == QStringLiteral("浦东新增载体到位")) {
                a->trigger();
                break;
            }
        }
        QCOMPARE(session().scenarioRow()->parent, scenario("pudong-floor"));
        // a scenario below cannot become the parent
        session().setScenario(scenario("pudong-floor"));
        emit parents->aboutToShow();
        for (QAction* a : parents->actions()) {
            QCOMPARE(a->isEnabled(),
                     a->text() == QStringLiteral("文件所载") || a->text() == QStringLiteral("公开面积"));
        }
    }

    void thePagesOfAComparison() {
        session().setScenario(scenario("rates-one-point-lower"));
        session().setYear(2023);
        CompareWindow& window = comparison();
        QCOMPARE(window.source().scenarios(),
                 (std::vector<ScenarioId>{plan().asDocumented(), scenario("rates-one-point-lower")}));
        // growth: the largest difference to begin with, then what is selected
        QVERIFY(window.growth()->chart()->spec().title.contains(QStringLiteral("闵行")));
        QVERIFY(window.growth()->multiples().size() >= 5);
        const auto range = window.growth()->multiples()[0]->spec().range;
        QVERIFY(range && window.growth()->multiples()[1]->spec().range == range);
        window.growth()->sameAxis()->setChecked(false);
        QVERIFY(!window.growth()->multiples()[0]->spec().range);
        session().setSelection({place("zizhu")});
        QTRY_VERIFY(window.growth()->chart()->spec().title.contains(QStringLiteral("紫竹")));
        session().setYear(2025);
        QTRY_COMPARE(window.growth()->chart()->spec().now, std::optional<double>(2025));
        session().setYear(2023);

        // results, the largest difference first: 闵行 300 → 292.4
        show(window, window.results());
        const QAbstractItemModelTester results(window.results()->model(),
                                               QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester assumed(window.assumptions()->sorted()->sourceModel(),
                                               QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSortFilterProxyModel& sorted = *window.results()->sorted();
        QCOMPARE(sorted.index(0, 0).data().toString(), QStringLiteral("闵行"));
        QCOMPARE(sorted.index(0, 1).data().toString(), QStringLiteral("300.0"));
        QCOMPARE(sorted.index(0, 2).data().toString(), QStringLiteral("292.4"));
        QCOMPARE(sorted.index(0, 3).data().toString(), QStringLiteral("−7.6"));
        QCOMPARE(sorted.index(0, 4).data().toString(), QStringLiteral("−2.5"));
        QVERIFY(rowOf(sorted, QStringLiteral("紫竹高新区")) > 0);
        session().setYear(2022); // the same rows, other values
        QTRY_VERIFY(sorted.index(0, 1).data().toString() != QStringLiteral("300.0"));
        session().setYear(2023);

        show(window, window.assumptions());
        QCOMPARE(window.assumptions()->model()->scenarios().size(), size_t(2));
        QCOMPARE(window.assumptions()->sorted()->rowCount(), 11);

        show(window, window.bridge());
        const auto& steps = window.bridge()->chart()->spec().steps;
        QCOMPARE(steps.size(), size_t(7));
        QVERIFY(std::abs(steps.front().to - 299.9) < 1e-9);
        window.bridge()->setByPlace(true);
        QCOMPARE(window.bridge()->chart()->spec().steps.size(), size_t(7));

        // an edit shows at once
        const FigureSlot slot{place("xinzhuang"), session().indicator(), Aspect::Rate, 2020, 2023};
        VERIFY_OK(
            setFigure(session().document(), scenario("rates-one-point-lower"), slot, QStringLiteral("11%")));
        QTRY_COMPARE(window.bridge()->chart()->spec().steps.size(), size_t(7)); // by the rate, not the target
        QVERIFY(session().document().undo());
    }

    void fourAndAFifth() {
        CompareWindow& window = comparison();
        const auto choose = [&](size_t box, const char* code) {
            QComboBox* b = window.box(box);
            b->setCurrentIndex(b->findData(QVariant::fromValue<qint64>(scenario(code).value)));
            emit b->activated(b->currentIndex());
        };
        choose(0, "as-documented");
        choose(1, "rates-one-point-lower");
        QVERIFY(!window.box(3)->isEnabled());
        // by keyboard, an empty box passes over what the others hold
        QTest::keyClick(window.box(2), Qt::Key_Down);
        QVERIFY(window.source().scenarios().size() == 3);
        QVERIFY(window.source().scenarios()[2] != scenario("as-documented"));
        choose(2, "pudong-floor");
        choose(3, "floor-two-years-late");
        QCOMPARE(window.source().scenarios().size(), size_t(4));
        session().setYear(2028);
        show(window, window.results());
        QCOMPARE(window.results()->model()->columnCount(), 1 + 4 + 6);
        show(window, window.maps());
        QCOMPARE(window.maps()->views().size(), size_t(4));
        // however small the maps, their colours are explained: once, on the screen and in a picture
        const QString pdf = m_dir->filePath(QStringLiteral("four.pdf"));
        VERIFY_OK(window.maps()->saveTo(pdf));
        QProcess text;
        text.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
        QVERIFY(text.waitForFinished());
        const QString words = QString::fromUtf8(text.readAllStandardOutput());
        QCOMPARE(words.count(QStringLiteral("工业总产值 2028 (亿元)")), 1);
        // the map of differences has its own legend, and only that
        window.maps()->setMode(MapPage::Mode::Difference);
        VERIFY_OK(window.maps()->saveTo(pdf));
        text.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
        QVERIFY(text.waitForFinished());
        QVERIFY(!QString::fromUtf8(text.readAllStandardOutput()).contains(QStringLiteral("2028 (亿元)")));
        window.maps()->setMode(MapPage::Mode::Beside);
        QVERIFY2(words.contains(QStringLiteral("60 – 120")), qPrintable(words));
        // one that another box holds changes places with it
        choose(1, "as-documented");
        QCOMPARE(window.source().scenarios()[0], scenario("rates-one-point-lower"));
        QCOMPARE(window.source().scenarios()[1], scenario("as-documented"));
        QVERIFY(!window.message()->isVisible());
        choose(0, "as-documented");
        QCOMPARE(window.source().scenarios()[1], scenario("rates-one-point-lower"));
        // the same one twice is refused in words
        const auto twice = window.source().setScenarios({plan().asDocumented(), plan().asDocumented()});
        QVERIFY(!twice && twice.error().sentence.contains(QStringLiteral("文件所载")));
        QVERIFY(!window.source().setScenarios({plan().asDocumented(), scenario("published-areas"),
                                               scenario("rates-one-point-lower"), scenario("pudong-floor"),
                                               scenario("floor-two-years-late")}));
        // held to capacity, two years later costs 161.6 in 2028
        choose(2, "published-areas");
        choose(0, "pudong-floor");
        QCOMPARE(window.source().scenarios().front(), scenario("pudong-floor"));
        window.source().setTarget(3);
        window.source().setMeasure(ComparedMeasure::Carried);
        show(window, window.bridge());
        const Result<Bridge>& bridge = window.source().bridge();
        VERIFY_OK(bridge);
        QVERIFY(std::abs(*bridge->to.value - *bridge->from.value + 161.58161) < 1e-3);
        // a scenario that goes leaves the comparison
        VERIFY_OK(removeScenario(session().document(), scenario("rates-one-point-lower")));
        QCOMPARE(window.source().scenarios().size(), size_t(3));
    }

    void linkedMaps() {
        session().setScenario(scenario("rates-one-point-lower"));
        CompareWindow& window = comparison();
        show(window, window.maps());
        MapPage& page = *window.maps();
        QCOMPARE(page.views().size(), size_t(2));
        MapView* a = page.views()[0];
        MapView* b = page.views()[1];
        QTRY_VERIFY(a->isCurrent() && b->isCurrent());
        QCOMPARE(a->extent(), b->extent());
        a->zoomIn();
        QCOMPARE(b->extent(), a->extent());
        b->panLeft();
        QCOMPARE(a->extent(), b->extent());
        // one set of classes, other values
        QCOMPARE(a->request().theme.breaks.bounds, b->request().theme.breaks.bounds);
        QVERIFY(a->request().theme.valueOf(place("xinzhuang")) !=
                b->request().theme.valueOf(place("xinzhuang")));
        const ClassBreaks before = a->request().theme.breaks;
        session().setYear(2025);
        QTRY_VERIFY(a->request().theme.title.contains(QStringLiteral("2025")));
        QCOMPARE(a->request().theme.breaks.bounds, before.bounds);
        session().setSelection({place("zizhu")});
        QTRY_COMPARE(b->selection(), QSet<PlaceId>{place("zizhu")});
        emit a->selectionRequested({place("xinzhuang")});
        QCOMPARE(session().selection(), std::vector<PlaceId>{place("xinzhuang")});

        page.setMode(MapPage::Mode::Swipe);
        page.setSwipe(0.25);
        QVERIFY(!b->mask().isEmpty());
        QVERIFY(!b->mask().contains(QPoint(b->width() / 8, 10)) &&
                b->mask().contains(QPoint(b->width() / 2, 10)));
        page.setMode(MapPage::Mode::Difference);
        const Theme theme = page.difference()->request().theme;
        QVERIFY(theme.diverging);
        QVERIFY(theme.valueOf(place("xinzhuang")) < 0);
        QCOMPARE(page.difference()->extent(), a->extent());
    }

    void copyAndSave() {
        session().setScenario(scenario("rates-one-point-lower"));
        session().setYear(2023);
        CompareWindow& window = comparison();
        for (QWidget* page : {static_cast<QWidget*>(window.growth()), static_cast<QWidget*>(window.maps()),
                              static_cast<QWidget*>(window.bridge())}) {
            show(window, page);
            for (const char* ending : {"png", "svg", "pdf"}) {
                const QString path = m_dir->filePath(QStringLiteral("p.") + QString::fromLatin1(ending));
                m_ask->files << path;
                window.save();
                QFile file(path);
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QByteArray bytes = file.readAll();
                QVERIFY2(bytes.size() > 3000, ending);
                QVERIFY(bytes.startsWith("\x89PNG") || bytes.startsWith("<?xml") || bytes.startsWith("%PDF"));
                QVERIFY(QFile::remove(path));
            }
            QApplication::clipboard()->clear();
            window.copy();
            QVERIFY(!QApplication::clipboard()->image().isNull());
        }
        for (QWidget* page :
             {static_cast<QWidget*>(window.results()), static_cast<QWidget*>(window.assumptions())}) {
            show(window, page);
            const QString sheet = m_dir->filePath(QStringLiteral("t.xlsx"));
            m_ask->files << sheet;
            window.save();
            QFile file(sheet);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.readAll().startsWith("PK"));
            const QString csv = m_dir->filePath(QStringLiteral("t.csv"));
            m_ask->files << csv;
            window.save();
            QFile text(csv);
            QVERIFY(text.open(QIODevice::ReadOnly));
            QVERIFY(QString::fromUtf8(text.readAll()).contains(QStringLiteral("闵行")));
            window.copy();
            const QStringList lines = QApplication::clipboard()->text().split(u'\n');
            QVERIFY(lines.size() > 5);
            QCOMPARE(lines[0].count(u'\t'), lines[1].count(u'\t'));
            m_ask->files << m_dir->filePath(QStringLiteral("t.doc"));
            window.save();
            QVERIFY(window.message()->text().contains(QStringLiteral(".xlsx")));
        }
        show(window, window.results());
        window.results()->view()->clearSelection();
        window.copy();
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("\t300.0\t292.4\t-7.6\t-2.5")));
    }

    void anEmptyPlan() {
        QVERIFY(m_window->newPlan(true));
        CompareWindow& window = comparison();
        QVERIFY(window.message()->text().size() > 5); // a second scenario is needed
        for (int i = 0; i < window.pages()->count(); ++i) {
            show(window, window.pages()->widget(i));
        }
        VERIFY_OK(addScenario(session().document(), QStringLiteral("甲"), plan().asDocumented()));
        QCOMPARE(window.source().scenarios().size(), size_t(2));
        show(window, window.bridge());
        QVERIFY(!window.bridge()->chart()->spec().emptyText.isEmpty());
        QVERIFY(window.bridge()->chart()->spec().isEmpty());
    }

    void pagesThatNobodyLooksAtRest() {
        CompareWindow& window = comparison();
        show(window, window.bridge());
        const auto before = window.growth()->chart()->spec().title;
        session().setSelection({place("minhang-etdz")});
        QCoreApplication::processEvents();
        QCOMPARE(window.growth()->chart()->spec().title, before);
        show(window, window.growth());
        QVERIFY(window.growth()->chart()->spec().title != before);
        window.close();
        session().setScenario(scenario("pudong-floor"));
        QVERIFY(m_window->isVisible());
    }
};

int main(int argc, char** argv) {
    return runWindowTest<TestCompareWindow>(argc, argv);
}
#include "test_compare_window.moc"
