// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of projects in the window: shown by place, edited in place, matched, undone.
#include "app/dialogs/match_dialog.h"
#include "app/panels/figure_panel.h"
#include "app/panels/project_panel.h"
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
#include <QPushButton>
#include <QTableWidget>

using namespace yuantu;

class TestProjectsWindow : public WindowTest {
    Q_OBJECT
    ScenarioId m_own;

    ProjectPanel& panel() { return m_window->projectPanel(); }
    ProjectTableModel& model() { return *panel().model(); }
    QModelIndex cell(const QString& project, ProjectField field) {
        const Project* p = findProject(plan(), m_own, project);
        return p == nullptr ? QModelIndex()
                            : model().index(model().rowOf(p->key), ProjectTableModel::columnOf(field));
    }
    void level(const char* placeCode, const char* indicator, const char* text) {
        const FigureSlot slot{place(placeCode),
                              plan().indicators().findCode(QString::fromLatin1(indicator))->id, Aspect::Level,
                              0, 2020};
        VERIFY_OK(setFigure(session().document(), m_own, slot, QString::fromUtf8(text)));
    }
    void type(const QModelIndex& index, const QString& text) {
        panel().view()->setCurrentIndex(index);
        panel().view()->edit(index);
        auto* edit = panel().view()->findChild<QLineEdit*>();
        QVERIFY(edit != nullptr);
        edit->setText(text);
        QTest::keyClick(edit, Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the closed editor goes
    }

private slots:
    void init() {
        openWindow();
        newScenario(QStringLiteral("招商"));
        m_own = session().scenario();
        auto* dock = m_window->findChild<QDockWidget*>(QStringLiteral("projects"));
        QVERIFY(dock != nullptr);
        dock->raise();
        QTRY_VERIFY(panel().isVisible());
    }
    void cleanup() { closeWindow(); }

    void theListFollowsScenarioSelectionAndEdits() {
        QAbstractItemModelTester tester(&model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model().rowCount(), 0);
        const TypedProjectField at{ProjectField::Place, QStringLiteral("zizhu")};
        VERIFY_OK(addProject(session().document(), m_own, QStringLiteral("甲"), {&at, 1}));
        VERIFY_OK(addProject(session().document(), m_own, QStringLiteral("乙")));
        QCOMPARE(model().rowCount(), 2);
        QVERIFY(model().note().contains(QStringLiteral("2")));
        session().setSelection({place("zizhu")});
        QCOMPARE(model().rowCount(), 1);
        session().setSelection({place("minhang")}); // what lies in it, too
        QCOMPARE(model().rowCount(), 1);
        session().setSelection({place("jinqiao")});
        QCOMPARE(model().rowCount(), 0);
        session().setSelection({});
        QCOMPARE(model().rowCount(), 2);
        session().setScenario(plan().asDocumented());
        QCOMPARE(model().rowCount(), 0);
        session().setScenario(m_own);
        VERIFY_OK(removeProjects(session().document(), m_own, {QStringLiteral("甲")}));
        QCOMPARE(model().rowCount(), 1);
        QVERIFY(session().document().undo());
        QCOMPARE(model().rowCount(), 2);
    }

    void blocksGoToAndComeFromSpreadsheets() {
        VERIFY_OK(addProject(session().document(), m_own, QStringLiteral("甲")));
        QClipboard* clipboard = QApplication::clipboard();
        // Name, place, kind, status, floor as in the columns of the table; the first row is 甲, two are new.
        const auto nameAt = ProjectTableModel::columnOf(ProjectField::Name);
        panel().view()->setFocus();
        panel().view()->setCurrentIndex(model().index(0, nameAt));
        QStringList line;
        for (int c = nameAt; c <= ProjectTableModel::columnOf(ProjectField::Floor); ++c) {
            line << QString();
        }
        const auto put = [&](ProjectField field, const QString& text) {
            line[ProjectTableModel::columnOf(field) - nameAt] = text;
        };
        QStringList lines;
        put(ProjectField::Name, QStringLiteral("甲"));
        put(ProjectField::Place, QStringLiteral("紫竹高新区"));
        put(ProjectField::Floor, QStringLiteral("3"));
        lines << line.join(u'\t');
        put(ProjectField::Name, QStringLiteral("丙"));
        put(ProjectField::Floor, QStringLiteral("5万㎡"));
        lines << line.join(u'\t');
        put(ProjectField::Name, QStringLiteral("丁"));
        put(ProjectField::Place, QString());
        put(ProjectField::Floor, QString());
        lines << line.join(u'\t');
        clipboard->setText(lines.join(u'\n') + u'\n');
        const int before = session().document().file().unsavedChanges();
        m_window->actions()[Act::Paste]->trigger();
        QCOMPARE(session().document().file().unsavedChanges(), before + 1); // one step
        QCOMPARE(model().rowCount(), 3);
        QCOMPARE(*findProject(plan(), m_own, QStringLiteral("甲"))->floor, 3.0);
        QCOMPARE(findProject(plan(), m_own, QStringLiteral("丙"))->place, place("zizhu"));
        QCOMPARE(*findProject(plan(), m_own, QStringLiteral("丙"))->floor, 5.0);
        QVERIFY(!findProject(plan(), m_own, QStringLiteral("丁"))->floor);
        // Copied again: numbers in full, what is missing empty.
        const int floorAt = ProjectTableModel::columnOf(ProjectField::Floor);
        panel().view()->selectionModel()->select(
            QItemSelection(model().index(0, floorAt), model().index(2, floorAt)),
            QItemSelectionModel::ClearAndSelect);
        QTest::keyClick(panel().view(), Qt::Key_C, Qt::ControlModifier);
        QStringList floors = clipboard->text().split(u'\n', Qt::SkipEmptyParts);
        floors.sort();
        QCOMPARE(floors, (QStringList{QStringLiteral("3"), QStringLiteral("5")}));
        // A wrong row leaves all of them out, and says which.
        clipboard->setText(QStringLiteral("戊\n丙\n"));
        panel().view()->clearSelection();
        panel().paste();
        QCOMPARE(model().rowCount(), 3);
        bool said = false;
        for (const QLabel* label : panel().findChildren<QLabel*>()) {
            said = said || (label->isVisible() && label->text().contains(QStringLiteral("Row 2")));
        }
        QVERIFY(said);
        QVERIFY(session().document().undo());
        QCOMPARE(model().rowCount(), 1);
        QVERIFY(session().document().redo());
        QCOMPARE(model().rowCount(), 3);
    }

    void cellsAreEditedAsTyped() {
        VERIFY_OK(addProject(session().document(), m_own, QStringLiteral("甲")));
        type(cell(QStringLiteral("甲"), ProjectField::Land), QStringLiteral("150亩"));
        QCOMPARE(*findProject(plan(), m_own, QStringLiteral("甲"))->land, 0.1);
        QCOMPARE(cell(QStringLiteral("甲"), ProjectField::Land).data().toString(), QStringLiteral("0.10"));
        type(cell(QStringLiteral("甲"), ProjectField::Finish), QStringLiteral("2027"));
        QCOMPARE(findProject(plan(), m_own, QStringLiteral("甲"))->finish, 2027);
        // A wrong unit stays in the editor with its reason beside the cell, and the plan is as it was.
        type(cell(QStringLiteral("甲"), ProjectField::Floor), QStringLiteral("3亿元"));
        auto* reason = panel().view()->findChild<QLabel*>(QStringLiteral("reason"));
        QVERIFY(reason != nullptr && reason->isVisible() && !reason->text().isEmpty());
        QVERIFY(!findProject(plan(), m_own, QStringLiteral("甲"))->floor);
        QTest::keyClick(panel().view()->findChild<QLineEdit*>(), Qt::Key_Escape);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        // Emptied, a value is taken away.
        type(cell(QStringLiteral("甲"), ProjectField::Land), QString());
        QVERIFY(!findProject(plan(), m_own, QStringLiteral("甲"))->land);
        QCOMPARE(cell(QStringLiteral("甲"), ProjectField::Land).data().toString(), QStringLiteral("—"));
        // Places and kinds are chosen.
        QVERIFY(model().setData(cell(QStringLiteral("甲"), ProjectField::Place), QStringLiteral("zizhu"),
                                Qt::EditRole));
        QCOMPARE(findProject(plan(), m_own, QStringLiteral("甲"))->place, place("zizhu"));
        QVERIFY(model().setData(cell(QStringLiteral("甲"), ProjectField::Kind), QStringLiteral("new-drug"),
                                Qt::EditRole));
        const QModelIndex kind = cell(QStringLiteral("甲"), ProjectField::Kind);
        QCOMPARE(kind.data().toString(), projectKindName(ProjectKind::NewDrug));
        QVERIFY(!model().setData(kind, QStringLiteral("new-drug"), Qt::EditRole)); // nothing differs
    }

    void supportNamesItsRule() {
        const std::vector<TypedProjectField> fields{{ProjectField::Kind, QStringLiteral("class3-device")},
                                                    {ProjectField::Research, QStringLiteral("8000万元")},
                                                    {ProjectField::Finish, QStringLiteral("2019")}};
        VERIFY_OK(addProject(session().document(), m_own, QStringLiteral("器械"), fields));
        int column = 0;
        while (ProjectTableModel::fieldOf(column)) {
            ++column;
        }
        const QModelIndex support = model().index(0, column);
        QCOMPARE(support.data().toString(), QStringLiteral("≤ 500")); // 10 % of 8000 are 800, above the cap
        QVERIFY(support.data(Qt::ToolTipRole).toString().contains(QStringLiteral("三类医疗器械研发支持")));
        QVERIFY(support.data(Qt::ToolTipRole).toString().contains(QStringLiteral("10% · 500万元")));
        QVERIFY((model().flags(support) & Qt::ItemIsEditable) == 0);
        VERIFY_OK(setProjectField(session().document(), m_own, QStringLiteral("器械"), ProjectField::Finish,
                                  QStringLiteral("2026")));
        QCOMPARE(model().index(0, column).data().toString(), QStringLiteral("≤ 500 ?")); // after the document
    }

    void addAndRemoveByButton() {
        session().setSelection({place("zizhu")});
        panel().add();
        QCOMPARE(plan().projectsOf(m_own).size(), size_t(1));
        QCOMPARE(plan().projectsOf(m_own)[0]->place, place("zizhu"));
        auto* edit = panel().view()->findChild<QLineEdit*>(); // its name is open for typing
        QVERIFY(edit != nullptr);
        edit->selectAll();
        QTest::keyClicks(edit, QStringLiteral("Vaccine"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(plan().projectsOf(m_own)[0]->name, QStringLiteral("Vaccine"));
        panel().view()->selectRow(0);
        panel().removeSelected();
        QCOMPARE(plan().projectsOf(m_own).size(), size_t(0));
        session().setScenario(plan().asDocumented()); // frozen: nothing can be added
        panel().add();
        QCOMPARE(plan().projects().size(), 0);
    }

    void theProposalIsSeenBeforeItIsApplied() {
        level("zizhu", "floor-area", "20万㎡");
        level("zizhu", "occupancy", "60%"); // 8 万㎡ are free
        for (const auto& [name, floor] : {std::pair("大", "12万㎡"), std::pair("小", "3万㎡")}) {
            const std::vector<TypedProjectField> fields{{ProjectField::Floor, QString::fromUtf8(floor)},
                                                        {ProjectField::Finish, QStringLiteral("2026")}};
            VERIFY_OK(addProject(session().document(), m_own, QString::fromUtf8(name), fields));
        }
        panel().match();
        auto* dialog = m_window->findChild<MatchDialog*>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->table()->rowCount(), 2);
        QCOMPARE(dialog->table()->item(0, 1)->text(), QStringLiteral("大")); // the largest need first
        QVERIFY((dialog->table()->item(0, 0)->flags() & Qt::ItemIsUserCheckable) == 0);
        QVERIFY(!findProject(plan(), m_own, QStringLiteral("小"))->place.isValid()); // nothing is entered yet
        dialog->table()->item(1, 0)->setCheckState(Qt::Unchecked);
        QVERIFY(!dialog->enterButton()->isEnabled());
        dialog->table()->item(1, 0)->setCheckState(Qt::Checked);
        dialog->enterButton()->click();
        QCOMPARE(findProject(plan(), m_own, QStringLiteral("小"))->place, place("zizhu"));
        QVERIFY(!findProject(plan(), m_own, QStringLiteral("大"))->place.isValid());
        // The floor it takes is missing in the capacity table: 20 − 12 − 3 = 5.
        session().setSelection({place("zizhu")});
        session().setYear(2026);
        auto* dock = m_window->findChild<QDockWidget*>(QStringLiteral("capacity"));
        dock->raise();
        QTRY_VERIFY(m_window->capacityPanel().isVisible());
        const auto* capacity = m_window->capacityPanel().model();
        const int last = capacity->columnCount() - 1;
        QCOMPARE(capacity->index(0, last).data().toString(), QStringLiteral("5.0"));
        QCOMPARE(capacity->index(0, last - 1).data().toString(), QStringLiteral("3.0"));
        QVERIFY(session().document().undo());
        QVERIFY(!findProject(plan(), m_own, QStringLiteral("小"))->place.isValid());
    }
};

int main(int argc, char** argv) {
    return runWindowTest<TestProjectsWindow>(argc, argv);
}
#include "test_projects_window.moc"
