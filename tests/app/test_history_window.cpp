// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The history in the window: what it shows, going back, names, reasons, who changed a value; comparing and
// merging copies.
#include "app/dialogs/blame_dialog.h"
#include "app/dialogs/compare_dialog.h"
#include "app/dialogs/merge_dialog.h"
#include "app/panels/figure_panel.h"
#include "app/panels/history_panel.h"
#include "core/edits/figure_edits.h"
#include "core/edits/merge_edits.h"
#include "core/edits/scenario_edits.h"
#include "tests/support/verify.h"
#include "tests/support/window_test.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTimer>
#include <QToolButton>

using namespace yuantu;

class TestHistoryWindow : public WindowTest {
    Q_OBJECT

    HistoryPanel& panel() { return m_window->historyPanel(); }
    FigureSlot rate(const char* code) { return {place(code), indicator("output"), Aspect::Rate, 2020, 2023}; }
    void set(const char* code, const char* text, const QString& reason = {}) {
        VERIFY_OK(setFigure(session().document(), session().scenario(), rate(code), QString::fromLatin1(text),
                            reason));
    }
    double value(const char* code) {
        const Figure* f = plan().figures().find(figureIdFor(session().scenario(), rate(code), {}));
        return f == nullptr ? -1 : f->value;
    }
    QStringList shown(int column = HistoryModel::What) {
        QStringList texts;
        for (int r = 0; r < panel().model()->rowCount(); ++r) {
            texts << panel().model()->index(r, column).data().toString();
        }
        return texts;
    }
    void showHistory() {
        m_window->findChild<QDockWidget*>(QStringLiteral("history"))->raise();
        QTRY_VERIFY(panel().isVisible());
        QTRY_VERIFY(panel().model()->rowCount() > 0);
    }
    void choose(const QString& beginning) {
        QTRY_VERIFY(std::ranges::any_of(shown(), [&](const QString& s) { return s.startsWith(beginning); }));
        for (int r = 0; r < panel().model()->rowCount(); ++r) {
            if (shown()[r].startsWith(beginning)) {
                panel().view()->setCurrentIndex(panel().model()->index(r, 0));
                return;
            }
        }
    }
    /// Does something with the dialog that comes next, and closes it.
    template <class Dialog> void withDialog(const std::function<void(Dialog&)>& what, bool* met) {
        *met = false;
        QTimer::singleShot(0, m_window.get(), [what, met] {
            auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
            if (dialog != nullptr) {
                *met = true;
                what(*dialog);
                dialog->close();
            }
        });
    }
    /// A colleague's copy of the saved plan, with changes.
    QString colleague(const QString& name, const std::function<void(PlanDocument&, ScenarioId)>& work) {
        const QString path = m_dir->filePath(name);
        QFile::remove(path);
        if (!QFile::copy(session().document().file().path(), path)) {
            return {};
        }
        auto file = PlanFile::open(path, PlanFile::Storage::Memory);
        auto document = PlanDocument::of(std::move(*file));
        (*document)->file().setAuthor(QStringLiteral("李"));
        work(**document, findScenario(*(*document)->plan(), QStringLiteral("mine"))->id);
        return (*document)->save(path, {}, PlanFile::IfChanged::Overwrite) ? path : QString();
    }
    void save() {
        m_ask->files << m_dir->filePath(QStringLiteral("plan.gpkg"));
        m_window->actions()[Act::Save]->trigger();
        QVERIFY(!m_window->isWindowModified());
    }
    QString banner() {
        for (QLabel* label : m_window->centralWidget()->findChildren<QLabel*>()) {
            if (label->isVisible() && label->parentWidget()->property("role") == QStringLiteral("banner")) {
                return label->text();
            }
        }
        return {};
    }

private slots:
    void init() {
        m_dir = std::make_unique<QTemporaryDir>();
        qputenv("XDG_STATE_HOME", m_dir->filePath(QStringLiteral("state")).toUtf8());
        qputenv("YUANTU_AUTHOR", "王");
        QSettings().clear();
        m_window = std::make_unique<MainWindow>(Language::Chinese);
        auto ask = std::make_unique<ScriptedAsk>();
        m_ask = ask.get();
        m_window->setAsk(std::move(ask));
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->start({});
        newScenario();
    }
    void cleanup() { closeWindow(); }

    void whatItShows() {
        showHistory();
        QAbstractItemModelTester tester(panel().model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester lines(panel().details(),
                                       QAbstractItemModelTester::FailureReportingMode::QtTest);
        set("xinzhuang", "12%", QStringLiteral("new plant"));
        QTRY_COMPARE(panel().model()->rowCount(), 3); // the newest first, the start last
        QVERIFY(shown()[0].contains(QStringLiteral("12%")));
        QCOMPARE(shown(HistoryModel::Who)[0], QStringLiteral("王"));
        QCOMPARE(panel().view()->currentIndex().row(), 0);
        QCOMPARE(panel().details()->rowCount(), 1);
        const ChangeLinesModel::Row& row = panel().details()->rows()[0];
        QCOMPARE(row.line.before, QStringLiteral("11% (documents)")); // it set none of its own
        QCOMPARE(row.line.after, QStringLiteral("12%"));
        QVERIFY2(row.line.subject().contains(plan().places().find(place("xinzhuang"))->nameZh),
                 qPrintable(row.line.subject()));
        QCOMPARE(panel().reason()->text(), QStringLiteral("new plant"));
        QVERIFY(!panel().goBackButton()->isEnabled()); // it is the present state
        m_window->actions()[Act::Undo]->trigger();
        QTRY_COMPARE(panel().view()->currentIndex().row(), 1);
        QCOMPARE(panel().model()->rowCount(), 3);
        m_window->actions()[Act::Redo]->trigger();
        QTRY_COMPARE(panel().view()->currentIndex().row(), 0);
    }

    void filters() {
        showHistory();
        set("xinzhuang", "12%");
        session().document().file().setAuthor(QStringLiteral("李"));
        set("zizhu", "13%");
        QTRY_COMPARE(panel().model()->rowCount(), 4);
        session().setSelection({place("zizhu")});
        panel().placeFilter()->setCurrentIndex(1);
        emit panel().placeFilter()->activated(1);
        QCOMPARE(panel().model()->rowCount(), 2); // one change and the start
        QVERIFY(shown()[0].contains(QStringLiteral("13%")));
        panel().placeFilter()->setCurrentIndex(0);
        emit panel().placeFilter()->activated(0);
        panel().authorFilter()->setCurrentText(QStringLiteral("王"));
        emit panel().authorFilter()->activated(panel().authorFilter()->currentIndex());
        QCOMPARE(shown(HistoryModel::Who),
                 QStringList({QStringLiteral("王"), QStringLiteral("王"), QString()}));
        panel().indicatorFilter()->setCurrentIndex(1); // the present one, output
        emit panel().indicatorFilter()->activated(1);
        QCOMPARE(panel().model()->rowCount(), 2);
        // it follows the selection and stays as chosen over edits
        set("xinzhuang", "14%");
        QTRY_COMPARE(panel().authorFilter()->currentText(), QStringLiteral("王"));
        QCOMPARE(panel().model()->rowCount(), 2);
    }

    void goBackNameAndCompare() {
        showHistory();
        set("xinzhuang", "12%");
        set("xinzhuang", "13%");
        choose(plan().places().find(place("xinzhuang"))->nameZh); // the newest of them
        QTRY_VERIFY(panel().details()->rowCount() == 1);
        const auto rows = shown();
        panel().view()->setCurrentIndex(panel().model()->index(1, 0));
        QVERIFY(rows[1].contains(QStringLiteral("12%")));
        m_ask->texts << QStringLiteral("送审稿");
        panel().nameButton()->click();
        QTRY_VERIFY(shown()[1].contains(QStringLiteral("送审稿")));
        QVERIFY(m_window->isWindowModified());
        QCOMPARE(panel().view()->currentIndex().row(), 1);
        bool met = false;
        withDialog<CompareDialog>(
            [&](CompareDialog& dialog) {
                QAbstractItemModelTester tester(dialog.model(),
                                                QAbstractItemModelTester::FailureReportingMode::QtTest);
                QCOMPARE(dialog.model()->rowCount(), 1);
                QCOMPARE(dialog.model()->rows()[0].line.before, QStringLiteral("12%"));
                QCOMPARE(dialog.model()->rows()[0].line.after, QStringLiteral("13%"));
                dialog.search()->setText(QStringLiteral("no such thing"));
                QCOMPARE(dialog.view()->model()->rowCount(), 0);
            },
            &met);
        panel().compareButton()->click();
        QVERIFY(met);
        panel().goBackButton()->click();
        QCOMPARE(value("xinzhuang"), 0.12);
        QTRY_VERIFY(shown()[0].contains(QStringLiteral("送审稿"))); // a change of its own
        QCOMPARE(panel().model()->rowCount(), 5);
        m_window->actions()[Act::Undo]->trigger();
        QCOMPARE(value("xinzhuang"), 0.13);
        // the same name again is refused where it is read
        m_ask->texts << QStringLiteral("送审稿");
        panel().nameButton()->click();
        QVERIFY(banner().contains(QStringLiteral("送审稿")));
    }

    void theReasonMayComeLater() {
        showHistory();
        set("xinzhuang", "12%");
        QTRY_VERIFY(shown()[0].contains(QStringLiteral("12%")));
        panel().reason()->setFocus();
        QTest::keyClicks(panel().reason(), QStringLiteral("because"));
        QTest::keyClick(panel().reason(), Qt::Key_Return);
        QCOMPARE(session().document().file().history()->back().reason, QStringLiteral("because"));
        // for an older one too
        panel().view()->setCurrentIndex(panel().model()->index(1, 0));
        QTRY_COMPARE(panel().reason()->text(), QString());
        panel().reason()->setText(QStringLiteral("earlier"));
        QTest::keyClick(panel().reason(), Qt::Key_Return);
        QCOMPARE((*session().document().file().history())[0].reason, QStringLiteral("earlier"));
        // and the name that changes are recorded with
        QCOMPARE(panel().author()->text(), QStringLiteral("王"));
        panel().author()->setText(QStringLiteral("王小明"));
        QTest::keyClick(panel().author(), Qt::Key_Return);
        set("zizhu", "9%");
        QCOMPARE(session().document().file().history()->back().author, QStringLiteral("王小明"));
        m_window->newPlan(false);
        QCOMPARE(session().document().file().author(), QStringLiteral("王小明"));
    }

    void whoChangedACell() {
        session().setSelection({place("xinzhuang")});
        set("xinzhuang", "12%", QStringLiteral("one"));
        set("xinzhuang", "13%", QStringLiteral("two"));
        FigurePanel& targets = m_window->targetsPanel();
        QTRY_VERIFY(targets.model()->rowCount() > 0);
        QModelIndex cell;
        QModelIndex base;
        for (int c = 0; c < targets.model()->columnCount(); ++c) {
            const QModelIndex at = targets.model()->index(0, c);
            cell = targets.model()->cellAt(at).slot == rate("xinzhuang") ? at : cell;
            base = targets.model()->cellAt(at).slot.aspect == Aspect::Base ? at : base;
        }
        QVERIFY(cell.isValid() && base.isValid());
        targets.view()->setCurrentIndex(cell);
        bool met = false;
        withDialog<BlameDialog>(
            [&](BlameDialog& dialog) {
                QTableWidget* t = dialog.table();
                QCOMPARE(t->rowCount(), 2); // the newest first
                QCOMPARE(t->item(0, 1)->text(), QStringLiteral("王"));
                QCOMPARE(t->item(0, 2)->text(), QStringLiteral("12%"));
                QCOMPARE(t->item(0, 3)->text(), QStringLiteral("13%"));
                QCOMPARE(t->item(0, 5)->text(), QStringLiteral("two"));
                QCOMPARE(t->item(1, 2)->text(), QStringLiteral("11% (documents)"));
            },
            &met);
        targets.askWhoChanged();
        QVERIFY(met);
        targets.view()->setCurrentIndex(base); // the document's
        withDialog<BlameDialog>([&](BlameDialog& dialog) { QCOMPARE(dialog.table()->rowCount(), 0); }, &met);
        m_window->actions()[Act::WhoChanged]->trigger();
        QVERIFY(met);
    }

    void copiesAreMerged() {
        set("xinzhuang", "12%", QStringLiteral("ours"));
        save();
        const QString free = colleague(QStringLiteral("free.gpkg"), [&](PlanDocument& d, ScenarioId s) {
            VERIFY_OK(setFigure(d, s, rate("zizhu"), QStringLiteral("9%")));
        });
        const QString clash = colleague(QStringLiteral("clash.gpkg"), [&](PlanDocument& d, ScenarioId s) {
            VERIFY_OK(setFigure(d, s, rate("xinzhuang"), QStringLiteral("15%"), QStringLiteral("theirs")));
            VERIFY_OK(setFigure(d, s, rate("minhang-etdz"), QStringLiteral("8%")));
        });
        QVERIFY(!free.isEmpty() && !clash.isEmpty());
        set("xinzhuang", "13%", QStringLiteral("ours again"));
        bool met = false;
        withDialog<MergeDialog>(
            [&](MergeDialog& dialog) {
                QAbstractItemModelTester tester(dialog.conflicts(),
                                                QAbstractItemModelTester::FailureReportingMode::QtTest);
                QCOMPARE(dialog.conflicts()->rowCount(), 1);
                QCOMPARE(dialog.taken()->rowCount(), 1);
                const auto text = [&](int c) { return dialog.conflicts()->index(0, c).data().toString(); };
                QVERIFY2(text(ConflictModel::Ours).startsWith(QStringLiteral("13%\n王")),
                         qPrintable(text(ConflictModel::Ours)));
                QVERIFY(text(ConflictModel::Ours).endsWith(QStringLiteral("ours again")));
                QVERIFY(text(ConflictModel::Theirs).startsWith(QStringLiteral("15%\n李")));
                QVERIFY(!dialog.mergeButton()->isEnabled());
                dialog.oursButton()->click();
                QVERIFY(dialog.mergeButton()->isEnabled());
                // a click on the value takes it
                const QRect at =
                    dialog.conflictView()->visualRect(dialog.conflicts()->index(0, ConflictModel::Theirs));
                QTest::mouseClick(dialog.conflictView()->viewport(), Qt::LeftButton, {}, at.center());
                QCOMPARE(dialog.conflicts()->answers(), std::vector{MergeSide::Theirs});
                dialog.takenButton()->click();
                dialog.mergeButton()->click();
            },
            &met);
        m_ask->files << QStringList{free, clash, free}.join(u'\n');
        m_window->actions()[Act::MergeCopies]->trigger();
        QVERIFY(met);
        QCOMPARE(value("zizhu"), 0.09);
        QCOMPARE(value("xinzhuang"), 0.15);
        QCOMPARE(value("minhang-etdz"), 0.08);
        QVERIFY2(banner().contains(QStringLiteral("free.gpkg")) &&
                     banner().contains(QStringLiteral("clash.gpkg")),
                 qPrintable(banner()));
        showHistory();
        const QStringList who = shown(HistoryModel::Who);
        QCOMPARE(who.count(QStringLiteral("李")), 3);
        m_window->actions()[Act::Undo]->trigger();
        QCOMPARE(value("xinzhuang"), 0.13);
        m_window->actions()[Act::Undo]->trigger();
        QCOMPARE(value("zizhu"), -1.0);
        // cancelled: nothing happens
        withDialog<MergeDialog>([](MergeDialog&) {}, &met);
        m_ask->files << clash;
        m_window->actions()[Act::MergeCopies]->trigger();
        QVERIFY(met);
        QCOMPARE(value("xinzhuang"), 0.13);
        // what cannot be merged is said, the plan stays
        m_ask->files << session().document().file().path();
        m_window->actions()[Act::MergeCopies]->trigger();
        QVERIFY(!banner().isEmpty());
        QCOMPARE(value("xinzhuang"), 0.13);
    }

    void anotherPlanIsCompared() {
        save();
        const QString other = colleague(QStringLiteral("other.gpkg"), [&](PlanDocument& d, ScenarioId s) {
            VERIFY_OK(setFigure(d, s, rate("zizhu"), QStringLiteral("9%")));
        });
        set("xinzhuang", "12%");
        bool met = false;
        withDialog<CompareDialog>(
            [&](CompareDialog& dialog) {
                QCOMPARE(dialog.model()->rowCount(), 2);
                QStringList by;
                for (const ChangeLinesModel::Row& row : dialog.model()->rows()) {
                    by << row.by + u'|' + row.line.before + u'|' + row.line.after;
                }
                by.sort();
                QVERIFY2(by.contains(QStringLiteral("other.gpkg|8% (documents)|9%")),
                         qPrintable(by.join(u';')));
                QVERIFY2(by.join(u';').contains(QStringLiteral("|12%|11% (documents)")),
                         qPrintable(by.join(u';')));
            },
            &met);
        m_ask->files << other;
        m_window->actions()[Act::ComparePlan]->trigger();
        QVERIFY(met);
    }

    void aCleanCopyIsExported() {
        set("xinzhuang", "12%", QStringLiteral("a secret"));
        save();
        const QString clean = m_dir->filePath(QStringLiteral("clean.gpkg"));
        m_ask->files << clean;
        m_window->actions()[Act::ExportClean]->trigger();
        QFile f(clean);
        QVERIFY(f.open(QIODevice::ReadOnly));
        const QByteArray bytes = f.readAll();
        QVERIFY(!bytes.contains("a secret") && !bytes.contains("王"));
        QVERIFY(PlanFile::open(clean, PlanFile::Storage::Memory));
        const qsizetype asked = m_ask->asked.size();
        m_ask->files << session().document().file().path(); // not over the plan itself
        m_window->actions()[Act::ExportClean]->trigger();
        QVERIFY(m_ask->asked.size() >= asked + 2);
        QVERIFY(session().document().file().history()->size() >= 2);
    }
};

int main(int argc, char** argv) {
    return runWindowTest<TestHistoryWindow>(argc, argv);
}
#include "test_history_window.moc"
