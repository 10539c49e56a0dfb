// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A planner's day in the whole window: open, choose, make a scenario, edit, look, undo, save, come back.
#include "app/application.h"
#include "app/charts/chart_view.h"
#include "app/dialogs/briefing_dialog.h"
#include "app/dialogs/solve_dialog.h"
#include "app/map/map_view.h"
#include "app/panels/curve_preview.h"
#include "app/panels/documents_panel.h"
#include "app/panels/figure_panel.h"
#include "app/panels/findings_panel.h"
#include "app/panels/history_panel.h"
#include "app/panels/layout_panel.h"
#include "core/edits/figure_edits.h"
#include "core/edits/scenario_edits.h"
#include "core/store/template_loader.h"
#include "tests/support/verify.h"
#include "tests/support/window_test.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTextDocument>

using namespace yuantu;

class TestMainWindow : public WindowTest {
    Q_OBJECT

    void type(FigurePanel& panel, const QModelIndex& at, const QString& text) {
        panel.view()->setFocus();
        panel.view()->setCurrentIndex(at);
        panel.view()->edit(at);
        auto* editor = panel.view()->viewport()->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        editor->setText(text);
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the closed editor goes
    }

private slots:
    void init() { freshFolders(); }
    void cleanup() { closeWindow(); }

    void theShanghaiPlanIsThere() {
        openWindow();
        QCOMPARE(plan().layouts().size(), 5);
        QVERIFY(!m_window->layoutPanel().groups().empty());
        QVERIFY(m_window->windowTitle().contains(QStringLiteral("[*]")));
        QVERIFY(!m_window->isWindowModified());
        // tables show every place that has figures, the chart says how to begin
        QVERIFY(m_window->targetsPanel().model()->rowCount() > 10);
        QTRY_VERIFY(!m_window->chart().spec().emptyText.isEmpty());
    }

    void oneSelectionEverywhere() {
        openWindow();
        const std::vector<PlaceId> two{place("zizhu"), place("xinzhuang")};
        session().setSelection(two);
        QCOMPARE(m_window->map().selection(), QSet<PlaceId>(two.begin(), two.end()));
        QCOMPARE(m_window->targetsPanel().model()->rowCount(), 2);
        QSet<QString> inTree;
        for (const QTreeWidgetItem* item : m_window->layoutPanel().tree()->selectedItems()) {
            inTree.insert(item->text(0));
        }
        QCOMPARE(inTree.size(), 2);
        QTRY_VERIFY(m_window->chart().spec().emptyText.isEmpty());
        // and from the map back to the tables
        emit m_window->map().selectionRequested({place("minhang-etdz")});
        QCOMPARE(m_window->targetsPanel().model()->rowCount(), 1);
        QCOMPARE(session().selection().size(), size_t(1));
    }

    void aPanelTakenOutStandsAside() {
        openWindow();
        auto* dock = m_window->findChild<QDockWidget*>(QStringLiteral("place"));
        const QPoint before = dock->mapToGlobal(QPoint());
        dock->setFloating(true);
        QCoreApplication::processEvents();
        QVERIFY((dock->mapToGlobal(QPoint()) - before).manhattanLength() >= 40);
        dock->setFloating(false);
        QVERIFY(!dock->isFloating());
    }

    void oneGoesOnWhereOneLeftOff() {
        openWindow();
        newScenario(QStringLiteral("快速增长"));
        const QString path = m_dir->filePath(QStringLiteral("p.gpkg"));
        m_ask->files << path;
        m_window->actions()[Act::Save]->trigger();
        m_window.reset();
        openWindow(path);
        QCOMPARE(session().scenarioRow()->name, QStringLiteral("快速增长"));
        session().setScenario(plan().asDocumented());
        m_window.reset();
        openWindow(path);
        QCOMPARE(session().scenario(), plan().asDocumented());
    }

    void sumsAreOfOneUnit() {
        openWindow();
        session().setSelection({place("xinzhuang"), place("zizhu")});
        FigurePanel& panel = m_window->targetsPanel();
        QString said;
        connect(&panel, &FigurePanel::summaryChanged, this, [&said](const QString& s) { said = s; });
        panel.view()->selectColumn(1);                                     // the bases
        QVERIFY2(said.contains(QStringLiteral("67.9")), qPrintable(said)); // 62.3 + 5.6
        panel.view()->selectRow(0);                                        // a year, 亿元 and %
        QCOMPARE(said, QString());
    }

    void theTablesAsAWorkbook() {
        openWindow();
        session().setSelection({place("xinzhuang"), place("zizhu")});
        newScenario(QStringLiteral("=1+1")); // a text, never a formula
        const QString path = m_dir->filePath(QStringLiteral("tables.xlsx"));
        m_ask->files << path;
        m_window->actions()[Act::ExportTables]->trigger();
        const auto sheet = [&path](const QString& name) { // as another program reads it
            QProcess reader;
            reader.start(QStringLiteral("ogrinfo"),
                         {QStringLiteral("-ro"), QStringLiteral("-al"), path, name});
            reader.waitForFinished();
            return QString::fromUtf8(reader.readAllStandardOutput());
        };
        const QString targets = sheet(QStringLiteral("Targets"));
        for (const char* line :
             {"Place (String) = 莘庄工业区", "亿元 (Real) = 62.3", "% a year (Integer) = 11",
              "Base year (Integer) = 2020", "亿元 (Real) = 85.2"}) {
            QVERIFY2(targets.contains(QString::fromUtf8(line)), line);
        }
        QVERIFY(!targets.contains(QStringLiteral("临港浦江"))); // not selected
        for (const char* name : {"Capacity", "Growth", "Progress"}) {
            QVERIFY2(sheet(QString::fromLatin1(name)).contains(QStringLiteral("紫竹")), name);
        }
        const QString sources = sheet(QStringLiteral("Figures and sources"));
        QVERIFY2(sources.contains(QStringLiteral("62.3亿")), qPrintable(sources)); // as printed
        QVERIFY(!sources.contains(QStringLiteral("临港浦江")));                    // not selected
        // a folder that is not there: a sentence
        m_ask->files << QStringLiteral("/nowhere/t.xlsx");
        m_window->actions()[Act::ExportTables]->trigger();
        QVERIFY(m_ask->asked.last().contains(QStringLiteral("/nowhere/t.xlsx")));
    }

    void tipsShowNamesAsTheyAreTyped() { // never as rich text, and never the escapes themselves
        const QString name = QStringLiteral("<b>A</b> & B < C");
        QString seen;
        QTextDocument document;
        for (const QString& tip : {plainTip(name), plainTip(QStringLiteral("一行\n两行"))}) {
            QVERIFY(Qt::mightBeRichText(tip)); // or Qt would show the escapes
            document.setHtml(tip);
            seen += document.toPlainText() + u'|';
        }
        QCOMPARE(seen, name + QStringLiteral("|一行\n两行|"));
        QVERIFY(plainTip({}).isEmpty());
    }

    void theDocumentsScenarioCannotBeTyped() {
        openWindow();
        session().setSelection({place("xinzhuang")});
        FigurePanel& panel = m_window->targetsPanel();
        panel.view()->setCurrentIndex(cell(panel, "xinzhuang", QStringLiteral("Growth")));
        QTest::keyClick(panel.view(), Qt::Key_F2);
        QVERIFY(panel.view()->viewport()->findChild<QLineEdit*>() == nullptr);
        bool said = false;
        for (const QLabel* label : panel.findChildren<QLabel*>()) {
            said = said || (label->isVisible() && label->text().contains(QStringLiteral("frozen")));
        }
        QVERIFY(said);
    }

    void anEditReachesEverything() {
        openWindow();
        session().setSelection({place("zizhu")});
        session().setYear(2022);
        newScenario(QStringLiteral("快速增长"));
        FigurePanel& panel = m_window->targetsPanel();
        const QModelIndex rate = cell(panel, "zizhu", QStringLiteral("Growth"));
        QVERIFY(rate.isValid());
        QCOMPARE(rate.data().toString(), QStringLiteral("8"));
        QSignalSpy changed(&session(), &Session::planChanged);
        type(panel, rate, QStringLiteral("20%"));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(rate.data().toString(), QStringLiteral("20"));
        QCOMPARE(rate.data(FigureTableModel::GhostRole).toString(),
                 QStringLiteral("8")); // the previous value stays
        // 5.6 × 1.2² = 8.064 in 2022, in the table of growth, in the map's theme and in the chart
        FigurePanel& growth = m_window->growthPanel();
        growth.window()->findChild<QDockWidget*>(QStringLiteral("growth"))->raise();
        QTRY_COMPARE(cell(growth, "zizhu", QStringLiteral("2022")).data().toString(), QStringLiteral("8.1"));
        QTRY_VERIFY([&] {
            const auto value = m_window->map().request().theme.valueOf(place("zizhu"));
            return value && std::abs(*value - 8.064) < 1e-9;
        }());
        QTRY_VERIFY([&] {
            for (const ChartSeries& s : m_window->chart().spec().series) {
                for (const QPointF& p : s.points) {
                    if (p.x() == 2022 && std::abs(p.y() - 8.064) < 1e-9) {
                        return true;
                    }
                }
            }
            return false;
        }());
        QVERIFY(m_window->isWindowModified());
        // What was there before: the documents' way from 5.6 to 7.0 in three years is 5.6 × 1.25^(2/3).
        QCOMPARE(cell(growth, "zizhu", QStringLiteral("2022")).data(FigureTableModel::GhostRole).toString(),
                 QStringLiteral("6.5"));
        const auto former = [&](double year) -> std::optional<double> {
            for (const ChartSeries& s : m_window->chart().spec().series) {
                for (const QPointF& p : s.points) {
                    if (s.name == QStringLiteral("修改前") && p.x() == year) {
                        return p.y();
                    }
                }
            }
            return {};
        };
        QVERIFY(former(2022) && std::abs(*former(2022) - 5.6 * std::pow(1.25, 2.0 / 3)) < 1e-9);
        // A second edit leaves the first one's former value where it is, until it is dismissed.
        type(panel, rate, QStringLiteral("25%"));
        QCOMPARE(rate.data(FigureTableModel::GhostRole).toString(), QStringLiteral("8"));
        m_window->actions()[Act::DismissGhosts]->trigger();
        QVERIFY(rate.data(FigureTableModel::GhostRole).toString().isEmpty());
        QTRY_VERIFY(!former(2022));
        m_window->actions()[Act::Undo]->trigger();
        QCOMPARE(rate.data(FigureTableModel::GhostRole).toString(), QStringLiteral("25"));
        // undo by its name
        QVERIFY(m_window->actions()[Act::Undo]->text().contains(QStringLiteral("20%")));
        m_window->actions()[Act::Undo]->trigger();
        QCOMPARE(cell(panel, "zizhu", QStringLiteral("Growth")).data().toString(), QStringLiteral("8"));
        m_window->actions()[Act::Redo]->trigger();
        QCOMPARE(cell(panel, "zizhu", QStringLiteral("Growth")).data().toString(), QStringLiteral("20"));
    }

    void onlyWhatDependsOnAnEditIsDrawnAgain() {
        openWindow();
        newScenario(QStringLiteral("甲"));
        const ScenarioId first = session().scenario();
        session().setScenario(plan().asDocumented());
        newScenario(QStringLiteral("乙"));
        const auto id = [&](const char* code) {
            return plan().indicators().findCode(QString::fromLatin1(code))->id;
        };
        const auto enter = [&](ScenarioId scenario, const char* indicator, Aspect aspect, const char* text) {
            const FigureSlot slot{place("zizhu"), id(indicator), aspect, aspect == Aspect::Rate ? 2020 : 0,
                                  2023};
            return setFigure(session().document(), scenario, slot, QString::fromUtf8(text)).has_value();
        };
        // The map shows output. What was put into the chart by hand stays while nothing it shows has moved.
        const auto charted = [&](const auto& edit) {
            QCoreApplication::processEvents(); // what is still to be drawn
            ChartSpec marked;
            marked.title = QStringLiteral("as it was");
            m_window->chart().setSpec(marked);
            edit();
            QCoreApplication::processEvents();
            return m_window->chart().spec().title != QStringLiteral("as it was");
        };
        QVERIFY(!charted([&] { QVERIFY(enter(session().scenario(), "revenue", Aspect::Target, "12亿元")); }));
        QVERIFY(!charted([&] { QVERIFY(session().document().undo()); }));                // the row is gone
        QVERIFY(!charted([&] { QVERIFY(enter(first, "output", Aspect::Rate, "9%")); })); // another's
        QVERIFY(charted([&] { QVERIFY(enter(session().scenario(), "output", Aspect::Rate, "9%")); }));
        QVERIFY(charted([&] { QVERIFY(enter(session().scenario(), "floor-area", Aspect::Level, "3万㎡")); }));
        QVERIFY(charted([&] { QVERIFY(session().document().undo()); }));
    }

    void aWrongValueStaysWithItsReason() {
        openWindow();
        session().setSelection({place("zizhu")});
        newScenario(QStringLiteral("s"));
        FigurePanel& panel = m_window->targetsPanel();
        const QModelIndex rate = cell(panel, "zizhu", QStringLiteral("Growth"));
        type(panel, rate, QStringLiteral("abc"));
        auto* editor = panel.view()->viewport()->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr); // still open, the text as typed
        QCOMPARE(editor->text(), QStringLiteral("abc"));
        auto* reason = panel.view()->viewport()->findChild<QLabel*>(QStringLiteral("reason"));
        QVERIFY(reason->isVisible());
        QVERIFY2(reason->text().contains(QStringLiteral("not a number")), qPrintable(reason->text()));
        editor->setText(QStringLiteral("-100%"));
        QTest::keyClick(editor, Qt::Key_Return);
        QVERIFY(reason->text().contains(QStringLiteral("−100 %")));
        QTest::keyClick(editor, Qt::Key_Escape);
        QCOMPARE(rate.data().toString(), QStringLiteral("8"));
        QCOMPARE(session().document().file().unsavedChanges(), 1); // only the scenario
    }

    void blocksGoToASpreadsheetAndBack() {
        openWindow();
        session().setSelection({place("xinzhuang"), place("minhang-etdz"), place("zizhu")});
        newScenario(QStringLiteral("s"));
        FigurePanel& panel = m_window->targetsPanel();
        const QModelIndex base = cell(panel, "xinzhuang", QStringLiteral("Base"));
        const QModelIndex rate = cell(panel, "zizhu", QStringLiteral("Growth"));
        panel.view()->selectionModel()->select(QItemSelection(base, rate),
                                               QItemSelectionModel::ClearAndSelect);
        panel.copy();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("62.3\t11\n107.3\t4.5\n5.6\t8\n"));
        QVERIFY(QApplication::clipboard()->mimeData()->hasHtml());
        QApplication::clipboard()->setText(QStringLiteral("60\t10%\n100\t5\n5\t9\n"));
        panel.view()->selectionModel()->select(base, QItemSelectionModel::ClearAndSelect);
        panel.paste();
        QCOMPARE(cell(panel, "zizhu", QStringLiteral("Growth")).data().toString(), QStringLiteral("9"));
        QCOMPARE(cell(panel, "minhang-etdz", QStringLiteral("Base")).data().toString(),
                 QStringLiteral("100.0"));
        QCOMPARE(session().document().file().unsavedChanges(), 2); // one step for the block
        // one bad cell: nothing is entered
        QApplication::clipboard()->setText(QStringLiteral("61\tnan\n"));
        panel.paste();
        QCOMPARE(cell(panel, "xinzhuang", QStringLiteral("Base")).data().toString(), QStringLiteral("60.0"));
        // a single cell fills the selection
        QApplication::clipboard()->setText(QStringLiteral("7%"));
        panel.view()->selectionModel()->select(
            QItemSelection(cell(panel, "xinzhuang", QStringLiteral("Growth")),
                           cell(panel, "zizhu", QStringLiteral("Growth"))),
            QItemSelectionModel::ClearAndSelect);
        panel.paste();
        QCOMPARE(cell(panel, "minhang-etdz", QStringLiteral("Growth")).data().toString(),
                 QStringLiteral("7"));
        // fill down from the first row, then back to the documents
        type(panel, cell(panel, "xinzhuang", QStringLiteral("Growth")), QStringLiteral("3"));
        panel.view()->selectionModel()->select(
            QItemSelection(cell(panel, "xinzhuang", QStringLiteral("Growth")),
                           cell(panel, "zizhu", QStringLiteral("Growth"))),
            QItemSelectionModel::ClearAndSelect);
        QTest::keyClick(panel.view(), Qt::Key_D, Qt::ControlModifier);
        QCOMPARE(cell(panel, "zizhu", QStringLiteral("Growth")).data().toString(), QStringLiteral("3"));
        panel.restoreDocument();
        QCOMPARE(cell(panel, "zizhu", QStringLiteral("Growth")).data().toString(), QStringLiteral("8"));
        QCOMPARE(cell(panel, "xinzhuang", QStringLiteral("Growth")).data().toString(), QStringLiteral("11"));
    }

    void capacityMakesACeiling() {
        openWindow();
        session().setSelection({place("zizhu")});
        newScenario(QStringLiteral("s"));
        m_window->findChild<QDockWidget*>(QStringLiteral("capacity"))->raise();
        FigurePanel& panel = m_window->capacityPanel();
        QTRY_COMPARE(panel.model()->rowCount(), 1);
        QCOMPARE(cell(panel, "zizhu", QStringLiteral("Ceiling")).data().toString(),
                 QStringLiteral("—")); // unknown, not free
        type(panel, cell(panel, "zizhu", QStringLiteral("建筑面积")), QStringLiteral("10万平方米"));
        type(panel, cell(panel, "zizhu", QStringLiteral("单位建筑面积产值")), QStringLiteral("1.4"));
        QCOMPARE(cell(panel, "zizhu", QStringLiteral("Ceiling")).data().toString(), QStringLiteral("14.0"));
        // 7.0 of 2023 over 14 is half
        QCOMPARE(cell(panel, "zizhu", QStringLiteral("Use")).data().toString(), QStringLiteral("50"));
        // 7.0 in 2023 grows by (7.0/5.6)^(1/3) a year; ln 2 / ln 1.0772 = 9.32 years later it is 14
        // 7.0·1.08⁹ = 13.99 in 2032 is still below 14, 15.1 in 2033 is not
        QCOMPARE(cell(panel, "zizhu", QStringLiteral("Full in")).data().toString(), QStringLiteral("2033"));
    }

    void theCurveFollowsTheTyping() {
        openWindow();
        newScenario(QStringLiteral("分段"));
        session().setSelection({place("xinzhuang")});
        FigurePanel& panel = m_window->growthPanel();
        auto* tab = qobject_cast<QDockWidget*>(panel.parentWidget());
        tab->raise();
        QTRY_VERIFY(panel.isVisible() && panel.model()->rowCount() == 1);
        // The model is chosen, then its stages are typed: 62.3·1.1³, then ·1.2 a year.
        const QModelIndex model = cell(panel, "xinzhuang", QStringLiteral("Model"));
        QVERIFY(model.isValid());
        QVERIFY(panel.model()->setData(model, QStringLiteral("staged"), Qt::EditRole));
        const QModelIndex stages = cell(panel, "xinzhuang", QStringLiteral("Stages, values or limit"));
        panel.view()->setCurrentIndex(stages);
        panel.view()->edit(stages);
        auto* editor = panel.view()->viewport()->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        QTest::keyClicks(editor, QStringLiteral("2023 10%; 2025 2"));
        QVERIFY(panel.curve()->isTyping()); // 2 % so far
        QVERIFY(std::abs(*panel.curve()->typed().at(2025) - 62.3 * 1.331 * 1.0404) < 1e-9);
        QTest::keyClicks(editor, QStringLiteral("0%"));
        QVERIFY(std::abs(*panel.curve()->typed().at(2025) - 62.3 * 1.331 * 1.44) < 1e-9);
        QVERIFY(!session()
                     .plan()
                     ->growthField(session().scenario(), {place("xinzhuang"), session().indicator()},
                                   QStringLiteral("stages"))
                     .contains(u'2')); // nothing is entered yet
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!panel.curve()->isTyping());
        QCOMPARE(cell(panel, "xinzhuang", QStringLiteral("Stages, values or limit")).data().toString(),
                 QStringLiteral("2023 10%; 2025 20%"));
        QCOMPARE(cell(panel, "xinzhuang", QStringLiteral("2025")).data().toString(), QStringLiteral("119.4"));
        // An impossible one stays with its reason.
        panel.view()->edit(cell(panel, "xinzhuang", QStringLiteral("Stages, values or limit")));
        editor = panel.view()->viewport()->findChild<QLineEdit*>();
        editor->setText(QStringLiteral("2025 -100%"));
        QTest::keyClick(editor, Qt::Key_Return);
        QVERIFY(panel.view()->viewport()->findChild<QLabel*>(QStringLiteral("reason"))->isVisible());
        QTest::keyClick(editor, Qt::Key_Escape);
        // undo, step by step
        QVERIFY(session().document().undo().has_value());
        QVERIFY(session().document().undo().has_value());
        QCOMPARE(cell(panel, "xinzhuang", QStringLiteral("Model")).data().toString(),
                 QStringLiteral("automatic"));
    }
    void aFigureShowsItsDocument() {
        openWindow();
        session().setSelection({place("xinzhuang")});
        FigurePanel& panel = m_window->targetsPanel();
        panel.view()->setCurrentIndex(cell(panel, "xinzhuang", QStringLiteral("Target")));
        const QTreeWidgetItem* item = m_window->documentsPanel().tree()->currentItem();
        QVERIFY(item != nullptr);
        QCOMPARE(item->text(1), QStringLiteral("85.2亿元"));
        QVERIFY(item->parent()->parent()->text(0).contains(QStringLiteral("闵行区")));
    }

    void yearMovesTogether() {
        openWindow();
        auto* slider = m_window->findChild<QSlider*>();
        QTest::keyClick(slider, Qt::Key_Right);
        QCOMPARE(session().year(), 2024);
        QTRY_VERIFY(m_window->map().request().theme.title.contains(QStringLiteral("2024")));
        const ClassBreaks breaks = m_window->map().request().theme.breaks;
        session().setYear(2030);
        QTRY_VERIFY(m_window->map().request().theme.title.contains(QStringLiteral("2030")));
        QCOMPARE(m_window->map().request().theme.breaks, breaks); // classes do not jump
        m_window->actions()[Act::YearBack]->trigger();
        QCOMPARE(session().year(), 2029);
    }

    void scenariosAreKept() {
        openWindow();
        newScenario(QStringLiteral("甲"));
        m_ask->texts << QStringLiteral("乙");
        m_window->actions()[Act::ScenarioRename]->trigger();
        QCOMPARE(session().scenarioRow()->name, QStringLiteral("乙"));
        m_ask->texts << QStringLiteral("丙");
        m_window->actions()[Act::ScenarioCopy]->trigger();
        QCOMPARE(session().scenarioRow()->name, QStringLiteral("丙"));
        m_ask->choices << 0;
        m_window->actions()[Act::ScenarioRemove]->trigger();
        QCOMPARE(session().scenario(), plan().asDocumented());
        QVERIFY(findScenario(plan(), QStringLiteral("乙")) != nullptr);
        QVERIFY(!m_window->actions()[Act::ScenarioRemove]->isEnabled());
        // the history lists them by name and goes back
        m_window->findChild<QDockWidget*>(QStringLiteral("history"))->raise();
        QTRY_VERIFY(m_window->historyPanel().isVisible());
        QTableView* list = m_window->historyPanel().view();
        QTRY_VERIFY(list->model()->rowCount() >= 5);
        emit list->doubleClicked(list->model()->index(list->model()->rowCount() - 1, 0)); // the start
        QCOMPARE(plan().scenarios().size(), 5); // those that come with the plan
    }

    void saveCloseAndComeBack() {
        const QString path = m_dir->filePath(QStringLiteral("my plan.gpkg"));
        openWindow();
        session().setSelection({place("zizhu")});
        newScenario(QStringLiteral("快速增长"));
        type(m_window->targetsPanel(), cell(m_window->targetsPanel(), "zizhu", QStringLiteral("Growth")),
             QStringLiteral("12"));
        m_ask->files << path;
        m_window->actions()[Act::Save]->trigger();
        QVERIFY(QFile::exists(path));
        QVERIFY(!m_window->isWindowModified());
        QVERIFY(m_window->close());
        m_window.reset();
        openWindow(); // the last plan comes back
        QCOMPARE(session().document().file().path(), path);
        session().setScenario(findScenario(plan(), QStringLiteral("快速增长"))->id);
        session().setSelection({place("zizhu")});
        QCOMPARE(cell(m_window->targetsPanel(), "zizhu", QStringLiteral("Growth")).data().toString(),
                 QStringLiteral("12"));
        m_window->actions()[Act::Undo]->trigger(); // undo goes on after the restart
        QCOMPARE(cell(m_window->targetsPanel(), "zizhu", QStringLiteral("Growth")).data().toString(),
                 QStringLiteral("8"));
        // closing with changes asks, and Cancel stays
        QVERIFY(!m_window->close());
        QVERIFY(m_ask->asked.last().contains(QStringLiteral("my plan.gpkg")));
        m_ask->choices << 1; // discard
        QVERIFY(m_window->close());
    }

    void aChangedFileIsNeverOverwrittenSilently() {
        const QString path = m_dir->filePath(QStringLiteral("p.gpkg"));
        openWindow();
        m_ask->files << path;
        m_window->actions()[Act::Save]->trigger();
        newScenario(QStringLiteral("s"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        file.write("x");
        file.close();
        m_window->actions()[Act::Save]->trigger(); // the question is cancelled
        QVERIFY(m_ask->asked.last().contains(QStringLiteral("changed by another program")));
        QVERIFY(m_window->isWindowModified());
        m_ask->choices << 1; // overwrite
        m_window->actions()[Act::Save]->trigger();
        QVERIFY(!m_window->isWindowModified());
    }

    void whatIsNoPlanIsABanner() {
        const QString path = m_dir->filePath(QStringLiteral("no.gpkg"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("hello");
        file.close();
        openWindow(path); // falls back to the Shanghai plan
        bool said = false;
        for (const QLabel* label : m_window->findChildren<QLabel*>()) {
            said = said || (label->isVisible() && label->text().contains(QStringLiteral("not a plan")));
        }
        QVERIFY(said);
    }

    void solvingLive() {
        openWindow();
        session().setSelection({place("zizhu")});
        newScenario(QStringLiteral("s"));
        SolveDialog dialog(session());
        dialog.show();
        QList<QLineEdit*> edits;
        for (QLineEdit* e : dialog.findChildren<QLineEdit*>()) {
            if (!e->accessibleName().isEmpty()) {
                edits << e;
            }
        }
        QCOMPARE(edits.size(), 9); // base, rate, increment, target, years; floor, land and their outputs
        edits[2]->clear();
        QTest::keyClicks(edits[2], QString());
        edits[3]->setFocus();
        edits[3]->selectAll();
        QTest::keyClicks(edits[3], QStringLiteral("11.2"));  // twice the base in three years
        QCOMPARE(edits[1]->text(), QStringLiteral("25.99")); // 2^(1/3) − 1
        QCOMPARE(edits[2]->text(), QStringLiteral("5.6"));   // what is between base and target
        edits[2]->setFocus();
        edits[2]->selectAll();
        QTest::keyClicks(edits[2], QStringLiteral("1.4")); // and the other way round
        QCOMPARE(edits[3]->text(), QStringLiteral("7"));
        edits[3]->setFocus();
        edits[3]->selectAll();
        QTest::keyClicks(edits[3], QStringLiteral("11.2"));
        // 4 万㎡ at 2 亿元 each carry 8: 3.2 are short, or 1.6 万㎡
        QTest::keyClicks(edits[5], QStringLiteral("4"));
        QTest::keyClicks(edits[6], QStringLiteral("2"));
        const auto says = [&](const QString& text) {
            return std::ranges::any_of(dialog.findChildren<QLabel*>(),
                                       [&](const QLabel* l) { return l->text().contains(text); });
        };
        QVERIFY(says(QStringLiteral("short of 3.2 亿元, 1.6 万㎡")));
        // 0.06 km² at 100 亿元 each carry 6: 5.2 are short, or 0.052 km², which is 78 亩
        QTest::keyClicks(edits[7], QStringLiteral("0.06"));
        QTest::keyClicks(edits[8], QStringLiteral("100"));
        QVERIFY(says(QStringLiteral("short of 5.2 亿元, 78 亩")));
    }

    void theBriefingIsPreviewed() {
        openWindow();
        auto* dialog = new BriefingDialog(session(), m_window->map().request().base, *m_ask, m_window.get());
        dialog->show();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->pdf().isEmpty(), 20'000);
        QVERIFY(dialog->pdf().startsWith("%PDF"));
        const QString path = m_dir->filePath(QStringLiteral("b.pdf"));
        m_ask->files << path;
        for (QPushButton* b : dialog->findChildren<QPushButton*>()) {
            if (b->isDefault()) {
                QTest::mouseClick(b, Qt::LeftButton);
            }
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.size() > 50'000);
    }

    void modelsAreSound() {
        openWindow();
        for (FigurePanel* panel :
             {&m_window->targetsPanel(), &m_window->capacityPanel(), &m_window->growthPanel()}) {
            panel->model()->setActive(true);
            QAbstractItemModelTester tester(panel->model(),
                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
            session().setSelection({place("zizhu"), place("xinzhuang")});
            session().setSelection({});
            session().setYear(session().year() + 1);
            session().setIndicator(plan().indicators().findCode(QStringLiteral("revenue"))->id);
            session().setIndicator(plan().indicators().findCode(QStringLiteral("output"))->id);
        }
    }

    void everyActionCanBeFound() {
        openWindow();
        QSet<QAction*> inMenus;
        const std::function<void(QMenu*)> walk = [&](QMenu* menu) {
            for (QAction* a : menu->actions()) {
                inMenus.insert(a);
                if (a->menu() != nullptr) {
                    walk(a->menu());
                }
            }
        };
        for (QAction* a : m_window->menuBar()->actions()) {
            walk(a->menu());
        }
        for (QAction* a : m_window->actions().all()) {
            QVERIFY2(inMenus.contains(a), qPrintable(a->text()));
            QVERIFY(!a->text().isEmpty());
        }
    }

    void panelsAreMadeWhenTheyComeToTheFront() {
        openWindow();
        auto* growth = m_window->findChild<QDockWidget*>(QStringLiteral("growth"));
        QVERIFY(growth->widget() == nullptr); // behind the targets
        growth->raise();
        QTRY_VERIFY(growth->widget() != nullptr);
        QTRY_VERIFY(m_window->growthPanel().isVisible());
        QVERIFY(m_window->growthPanel().model()->rowCount() > 5);
        QVERIFY(!cell(m_window->growthPanel(), "zizhu", QStringLiteral("2023")).data().toString().isEmpty());
    }

    void theArrangementOfDocksIsKept() {
        openWindow();
        auto* findings = m_window->findChild<QDockWidget*>(QStringLiteral("findings"));
        m_window->findChild<QDockWidget*>(QStringLiteral("layouts"))->hide();
        m_window->addDockWidget(Qt::LeftDockWidgetArea, findings);
        m_window->close();
        openWindow();
        m_window->restoreLayout();
        findings = m_window->findChild<QDockWidget*>(QStringLiteral("findings"));
        QCOMPARE(m_window->dockWidgetArea(findings), Qt::LeftDockWidgetArea);
        QVERIFY(!m_window->findChild<QDockWidget*>(QStringLiteral("layouts"))->isVisible());
        QTRY_VERIFY(m_window->findingsPanel().isVisible());
        QCOMPARE(m_window->findingsPanel().view()->model()->rowCount(), 36); // all but the consistent
        m_window->actions()[Act::ResetLayout]->trigger();
        QCOMPARE(m_window->dockWidgetArea(findings), Qt::RightDockWidgetArea);
        QVERIFY(m_window->findChild<QDockWidget*>(QStringLiteral("layouts"))->isVisible());
    }

    void anEmptyPlanSaysWhatToDo() {
        openWindow();
        m_window->actions()[Act::NewEmpty]->trigger();
        QCOMPARE(plan().places().size(), 0);
        QCOMPARE(m_window->targetsPanel().model()->rowCount(), 0);
        QTest::qWait(50); // paint everything once
    }
};

int main(int argc, char** argv) {
    return runWindowTest<TestMainWindow>(argc, argv);
}
#include "test_main_window.moc"
