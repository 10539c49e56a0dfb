// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The check-up in the window: the list, its filters, the jump to a figure, fixing and accepting; marks in the
// tables; progress entered in its table.
#include "app/panels/figure_panel.h"
#include "app/panels/findings_panel.h"
#include "core/edits/figure_edits.h"
#include "tests/support/verify.h"
#include "tests/support/window_test.h"

#include <QAbstractItemModelTester>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace yuantu;

class TestFindings : public WindowTest {
    Q_OBJECT

    FindingsPanel& panel() { return m_window->findingsPanel(); }
    SeriesKey series(const char* code, const char* indicator = "output") {
        return {place(code), plan().indicators().findCode(QString::fromLatin1(indicator))->id};
    }
    void set(const FigureSlot& slot, const QString& text) {
        VERIFY_OK(setFigure(session().document(), session().scenario(), slot, text));
    }
    /// The one finding of a rule about a series, at the end of a period.
    const Finding* find(AuditRule rule, SeriesKey key) {
        for (int r = 0; r < panel().model()->rowCount(); ++r) {
            const Finding& f = panel().model()->at(r);
            if (f.rule == rule && f.series == key && f.year == 2023) {
                return &f;
            }
        }
        return nullptr;
    }
    QToolButton* filter(Verdict verdict) {
        for (QToolButton* b : panel().findChildren<QToolButton*>()) {
            if (b->accessibleName().startsWith(verdictName(verdict))) {
                return b;
            }
        }
        return nullptr;
    }
    QPushButton* button(const QString& beginning) {
        for (QPushButton* b : panel().findChildren<QPushButton*>()) {
            if (b->isVisible() && b->text().startsWith(beginning)) {
                return b;
            }
        }
        return nullptr;
    }
    int shown() { return panel().view()->model()->rowCount(); }
    QString title() { return m_window->findChild<QDockWidget*>(QStringLiteral("findings"))->windowTitle(); }
    /// Xinzhuang's target of 85.2 becomes 100, which 62.3 grown by 11 % never is.
    void breakXinzhuang() {
        newScenario();
        set({place("xinzhuang"), series("xinzhuang").indicator, Aspect::Target, 0, 2023},
            QStringLiteral("100.0"));
    }

private slots:
    void init() {
        openWindow();
        m_window->actions()[Act::Findings]->trigger();
        QTRY_VERIFY(panel().isVisible() && panel().model()->rowCount() > 0);
        QCoreApplication::processEvents();
    }
    void cleanup() { closeWindow(); }

    void theModelIsSound() {
        QAbstractItemModelTester model(panel().model(),
                                       QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester shownModel(panel().view()->model(),
                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
        breakXinzhuang();
        m_window->actions()[Act::Undo]->trigger();
        m_window->actions()[Act::Redo]->trigger();
        filter(Verdict::Consistent)->click();
        panel().findChild<QLineEdit*>()->setText(QStringLiteral("紫竹"));
        QVERIFY(shown() > 0);
        session().setScenario(plan().asDocumented());
    }

    void everyFindingTheGravestFirst() {
        QCOMPARE(panel().model()->rowCount(), static_cast<int>(session().findings().size()));
        QCOMPARE(panel().model()->count(Verdict::Inconsistent),
                 0); // the documents do not contradict themselves
        const int open = panel().model()->count(Verdict::Incomplete);
        QVERIFY(open > 0);
        QTRY_COMPARE(title(), QStringLiteral("Findings %1").arg(open));
        breakXinzhuang();
        QVERIFY(panel().model()->at(0).verdict == Verdict::Inconsistent);
        const int wrong = panel().model()->count(Verdict::Inconsistent);
        QTRY_COMPARE(title(), QStringLiteral("Findings %1").arg(open + wrong));
        m_window->actions()[Act::Undo]->trigger();
        QCOMPARE(panel().model()->count(Verdict::Inconsistent), 0);
        QTRY_COMPARE(title(), QStringLiteral("Findings %1").arg(open));
    }

    void filters() {
        const auto count = [this](Verdict v) { return panel().model()->count(v); };
        QCOMPARE(shown(), count(Verdict::WithinRounding) + count(Verdict::Incomplete));
        QCOMPARE(filter(Verdict::Incomplete)->text().toInt(), count(Verdict::Incomplete));
        filter(Verdict::Incomplete)->click();
        QCOMPARE(shown(), count(Verdict::WithinRounding));
        filter(Verdict::Consistent)->click();
        filter(Verdict::Incomplete)->click();
        QCOMPARE(shown(), panel().model()->rowCount());
        panel().findChild<QLineEdit*>()->setText(QStringLiteral("no such text"));
        QCOMPARE(shown(), 0);
        panel().findChild<QLineEdit*>()->clear();
        // Only what is about the selected places; choosing one of them keeps the list.
        session().setSelection({place("zizhu"), place("xinzhuang")});
        for (QToolButton* b : panel().findChildren<QToolButton*>()) {
            if (b->accessibleName() == u"Selected places only") {
                b->click();
            }
        }
        const int some = shown();
        QVERIFY(some > 1 && some < panel().model()->rowCount());
        panel().view()->setCurrentIndex(panel().view()->model()->index(0, 0));
        QCOMPARE(shown(), some);
        session().setSelection({place("zizhu")});
        QVERIFY(shown() < some);
    }

    void choosingOneGoesToItsFigure() {
        session().setSelection({});
        breakXinzhuang();
        session().setYear(2030);
        const Finding finding = *find(AuditRule::Increment, series("xinzhuang"));
        QVERIFY(finding.verdict == Verdict::Inconsistent);
        panel().choose(finding.id);
        QCOMPARE(session().selection(), std::vector<PlaceId>{place("xinzhuang")});
        QCOMPARE(session().currentFigure(), finding.figures.front());
        QCOMPARE(session().indicator(), finding.series.indicator);
        QCOMPARE(session().year(), 2023); // of the target that the increment leads to
        QCOMPARE(
            m_window->targetsPanel().view()->currentIndex().data(FigureTableModel::FigureRole).toLongLong(),
            finding.figures.front().value);
        bool formula = false;
        for (const QLabel* l : panel().findChildren<QLabel*>()) {
            formula = formula || (l->isVisible() && l->text() == finding.formula);
        }
        QVERIFY(formula);
    }

    void aFixIsEnteredAndUndone() {
        breakXinzhuang();
        const Finding* f = find(AuditRule::Increment, series("xinzhuang"));
        QVERIFY(f != nullptr && f->fix);
        QVERIFY(f->verdict == Verdict::Inconsistent);
        const Finding before = *f;
        panel().choose(before.id);
        QPushButton* fix = button(QStringLiteral("Fix"));
        QVERIFY(fix != nullptr);
        fix->click();
        QVERIFY(panel().current()->verdict == Verdict::Consistent);
        QCOMPARE(panel().current()->id, before.id); // still the one that is shown
        m_window->actions()[Act::Undo]->trigger();
        QVERIFY(panel().current()->verdict == Verdict::Inconsistent);
        m_window->actions()[Act::Redo]->trigger();
        QVERIFY(panel().current()->verdict == Verdict::Consistent);
    }

    void aFixOfFrozenFiguresGoesIntoAScenario() {
        breakXinzhuang();
        panel().choose(find(AuditRule::Increment, series("xinzhuang"))->id);
        m_window->actions()[Act::ScenarioFreeze]->trigger();
        const qsizetype changes = session().document().file().unsavedChanges();
        button(QStringLiteral("Fix"))->click(); // no name is given
        QCOMPARE(session().document().file().unsavedChanges(), changes);
        QVERIFY(m_ask->asked.last().contains(QStringLiteral("frozen")));
        m_ask->texts << QStringLiteral("fixed");
        button(QStringLiteral("Fix"))->click();
        QCOMPARE(session().scenarioRow()->name, QStringLiteral("fixed"));
        QVERIFY(panel().current()->verdict == Verdict::Consistent);
    }

    void acceptingAndWithdrawing() {
        breakXinzhuang();
        panel().choose(panel().model()->at(0).id);
        const FindingId id = panel().current()->id;
        button(QStringLiteral("Accept"))->click(); // no reason is given: nothing happens
        QVERIFY(!panel().current()->isAccepted());
        m_ask->texts << QStringLiteral("新口径");
        button(QStringLiteral("Accept"))->click();
        QCOMPARE(panel().current()->id, id);
        QCOMPARE(panel().current()->accepted, QStringLiteral("新口径"));
        QVERIFY(button(QStringLiteral("Accept…")) == nullptr);
        m_window->actions()[Act::Undo]->trigger();
        QVERIFY(!panel().current()->isAccepted());
        m_window->actions()[Act::Redo]->trigger();
        button(QStringLiteral("Withdraw"))->click();
        QVERIFY(!panel().current()->isAccepted());
    }

    void figuresCarryTheMark() {
        session().setSelection({place("xinzhuang")});
        const auto marked = [this](Verdict verdict) {
            int count = 0;
            const FigureTableModel* m = m_window->targetsPanel().model();
            for (int c = 0; c < m->columnCount(); ++c) {
                const QModelIndex at = m->index(0, c);
                count +=
                    at.data(FigureTableModel::FindingRole) == QVariant(static_cast<int>(verdict)) ? 1 : 0;
            }
            return count;
        };
        QCOMPARE(marked(Verdict::Inconsistent), 0);
        breakXinzhuang();
        QCOMPARE(marked(Verdict::Inconsistent), 4); // base, rate, increment and target answer to it
        const FigureTableModel* m = m_window->targetsPanel().model();
        QVERIFY(m->index(0, 5).data(Qt::ToolTipRole).toString().contains(verdictName(Verdict::Inconsistent)));
        m_window->actions()[Act::Undo]->trigger();
        QCOMPARE(marked(Verdict::Inconsistent), 0);
    }

    void anActualIsTypedAndHeldAgainstThePath() {
        newScenario();
        session().setYear(2022);
        session().setSelection({place("xinzhuang"), place("zizhu")});
        FigurePanel& progress = m_window->progressPanel();
        m_window->findChild<QDockWidget*>(QStringLiteral("progress"))->raise();
        QTRY_VERIFY(progress.isVisible() && progress.model()->rowCount() == 2);
        QAbstractItemModelTester tester(progress.model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTableView* view = progress.view();
        view->setFocus();
        view->setCurrentIndex(progress.model()->index(0, 0));
        for (const char* typed : {"75", "7"}) {
            QTest::keyClick(view, typed[0]);
            auto* editor = view->viewport()->findChild<QLineEdit*>();
            QVERIFY(editor != nullptr);
            editor->setText(QString::fromLatin1(typed));
            QTest::keyClick(editor, Qt::Key_Return);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        const auto cell = [&](int row, int column) {
            return progress.model()->index(row, column).data().toString();
        };
        // The path: 62.3·(85.2/62.3)^(2/3) = 76.76, so 75 is 2.3 % behind; 85.2/75 = 13.6 % are needed.
        QCOMPARE(cell(0, 0), QStringLiteral("75.0"));
        QVERIFY(cell(0, 1).contains(QStringLiteral("Behind")));
        QCOMPARE(cell(0, 2), QStringLiteral("−2.3"));
        QCOMPARE(cell(0, 3), QStringLiteral("−1.76"));
        QCOMPARE(cell(0, 4), QStringLiteral("76.8"));
        QCOMPARE(cell(0, 6), QStringLiteral("13.6"));
        QCOMPARE(cell(0, 7), QStringLiteral("11.0"));
        QVERIFY(cell(1, 1).contains(QStringLiteral("Reached"))); // 7.0 is zizhu's target of 2023
        m_window->actions()[Act::Undo]->trigger();
        QVERIFY(cell(1, 1).contains(QStringLiteral("No actual yet")));
        QCOMPARE(cell(1, 0), QStringLiteral("—"));
        QCOMPARE(cell(1, 2), QStringLiteral("—"));
    }
};

int main(int argc, char** argv) {
    return runWindowTest<TestFindings>(argc, argv);
}
#include "test_findings.moc"
