// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The line of a whole and its parts follows every edit; the dialog previews the closers and enters one.
#include "app/dialogs/reconcile_dialog.h"
#include "app/panels/reconcile_strip.h"
#include "core/edits/figure_edits.h"
#include "tests/support/verify.h"
#include "tests/support/window_test.h"

#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>

using namespace yuantu;

class TestReconcileDialog : public WindowTest {
    Q_OBJECT

    ReconcileStrip& strip() { return *m_window->findChild<ReconcileStrip*>(); }
    std::optional<double> gap() {
        return strip().reconciliation() ? strip().reconciliation()->gap : std::nullopt;
    }
    /// Opens the dialog by its action, or the line, and lets `work` have it.
    void inDialog(const std::function<void(ReconcileDialog&)>& work, bool byLine = false) {
        bool seen = false;
        QTimer::singleShot(0, this, [&] {
            auto* dialog = qobject_cast<ReconcileDialog*>(QApplication::activeModalWidget());
            if (dialog != nullptr) {
                seen = true;
                work(*dialog);
                dialog->reject();
            }
        });
        byLine ? strip().click() : m_window->actions()[Act::Reconcile]->trigger();
        QVERIFY(seen);
    }
    static int rowOf(const ReconcileDialog& dialog, const QString& name) {
        for (int r = 0; r < dialog.table()->rowCount(); ++r) {
            if (dialog.table()->item(r, 0)->text() == name) {
                return r;
            }
        }
        return -1;
    }
    QString name(const char* code) { return plan().places().findCode(QString::fromLatin1(code))->nameZh; }

private slots:
    void init() {
        openWindow();
        session().setSelection({place("minhang")});
    }
    void cleanup() { closeWindow(); }

    void theLineFollows() {
        QVERIFY(std::abs(*gap() - 0.1) < 1e-9); // 300 − (85.2 + 122.5 + 47.4 + 7.0 + 37.8)
        QVERIFY(strip().text().contains(QStringLiteral("299.9 of 300.0")));
        QVERIFY(strip().text().contains(QStringLiteral("0.1 unallocated")));
        session().setSelection({place("zizhu")}); // a part: what it is a part of
        QCOMPARE(strip().reconciliation()->whole.place, place("minhang"));
        newScenario();
        VERIFY_OK(setFigure(session().document(), session().scenario(),
                            {place("zizhu"), session().indicator(), Aspect::Target, 0, 2023},
                            QStringLiteral("8.0")));
        QVERIFY(std::abs(*gap() + 0.9) < 1e-9);
        QVERIFY(strip().text().contains(QStringLiteral("0.9 too much")));
        m_window->actions()[Act::Undo]->trigger();
        QVERIFY(std::abs(*gap() - 0.1) < 1e-9);
        session().setYear(2020); // 62.3 + 107.3 + 31.9 + 5.6 + 32.7 = 239.8 of 240
        QVERIFY(std::abs(*gap() - 0.2) < 1e-9);
    }

    void previewAndApply() {
        newScenario();
        inDialog([&](ReconcileDialog& dialog) {
            // The tenth goes to the largest remainder.
            const int etdz = rowOf(dialog, name("minhang-etdz"));
            QCOMPARE(dialog.table()->item(etdz, 5)->text(), QStringLiteral("122.6"));
            QCOMPARE(dialog.table()->item(etdz, 6)->text(), QStringLiteral("+0.1"));
            QVERIFY(dialog.result()->text().contains(QStringLiteral("Takes")));
            // Locked, another one takes it.
            dialog.table()->item(etdz, 1)->setCheckState(Qt::Checked);
            QCOMPARE(dialog.table()->item(etdz, 5)->text(), QStringLiteral("122.5"));
            QCOMPARE(dialog.table()->item(etdz, 6)->text(), QString());
            QVERIFY(dialog.applyButton()->isEnabled());
            // No ceiling is known, so nothing can be handed out by capacity.
            dialog.setCloser(Closer::Capacity);
            QVERIFY(!dialog.applyButton()->isEnabled());
            QVERIFY2(dialog.result()->text().contains(QStringLiteral("cannot be closed")),
                     qPrintable(dialog.result()->text()));
            dialog.setCloser(Closer::LeastChange);
            QVERIFY(dialog.applyButton()->isEnabled());
            dialog.applyButton()->click();
        });
        QCOMPARE(*gap(), 0.0);
        QVERIFY(strip().text().contains(QStringLiteral("closed")));
        QCOMPARE(session().document().file().unsavedChanges(), 2); // the scenario and one change
        m_window->actions()[Act::Undo]->trigger();
        QVERIFY(std::abs(*gap() - 0.1) < 1e-9);
        m_window->actions()[Act::Redo]->trigger();
        QCOMPARE(*gap(), 0.0);
        inDialog([&](ReconcileDialog& dialog) {
            QVERIFY(!dialog.applyButton()->isEnabled());
            QVERIFY(dialog.result()->text().contains(QStringLiteral("nothing has to change")));
        });
    }

    void frozenFiguresAreClosedInAScenario() {
        inDialog([&](ReconcileDialog& dialog) { dialog.applyButton()->click(); }, true);
        QVERIFY(!session().document().file().isModified()); // no name was given
        m_ask->texts << QStringLiteral("closed");
        inDialog([&](ReconcileDialog& dialog) { dialog.applyButton()->click(); }, true);
        QCOMPARE(session().scenarioRow()->name, QStringLiteral("closed"));
        QCOMPARE(*gap(), 0.0);
    }

    void whatHasNoPartsSaysSo() {
        session().setIndicator(plan().indicators().findCode(QStringLiteral("plot-ratio"))->id);
        QVERIFY(!strip().isEnabled());
        m_window->actions()[Act::Reconcile]->trigger();
        QCOMPARE(m_ask->asked.size(), 1);
    }
};

int main(int argc, char** argv) {
    return runWindowTest<TestReconcileDialog>(argc, argv);
}
#include "test_reconcile_dialog.moc"
