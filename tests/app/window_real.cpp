// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window on a real window system: keys, mouse and wheel come from outside the program, by xdotool.
#include "app/dialogs/briefing_dialog.h"
#include "app/map/map_view.h"
#include "app/panels/figure_panel.h"
#include "app/panels/layout_panel.h"
#include "tests/support/window_test.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QDockWidget>
#include <QLineEdit>
#include <QProcess>
#include <QStandardPaths>

using namespace yuantu;

namespace {
void outside(const QStringList& words) {
    QCOMPARE(QProcess::execute(QStringLiteral("xdotool"), words), 0);
}
QStringList moveTo(QPoint global) {
    return {QStringLiteral("mousemove"), QString::number(global.x()), QString::number(global.y())};
}
void press(const char* key) {
    outside({QStringLiteral("key"), QStringLiteral("--clearmodifiers"), QString::fromLatin1(key)});
}
} // namespace

class WindowReal : public WindowTest {
    Q_OBJECT

    void open() {
        openWindow();
        m_window->raise();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(map().isCurrent());
    }
    MainWindow& window() { return *m_window; }
    MapView& map() { return m_window->map(); }
    /// The name of the panel with the keyboard; empty on the map.
    QString focusedDock() {
        for (const QDockWidget* d : window().findChildren<QDockWidget*>()) {
            if (d->isAncestorOf(QApplication::focusWidget())) {
                return d->objectName();
            }
        }
        return {};
    }

private slots:
    void initTestCase() {
        if (QGuiApplication::platformName() != u"xcb" ||
            QStandardPaths::findExecutable(QStringLiteral("xdotool")).isEmpty()) {
            QSKIP("needs an X server and xdotool");
        }
    }
    void cleanup() { closeWindow(); }

    void theKeyboardReachesEveryPanel() {
        open();
        map().setFocus();
        QTRY_VERIFY(map().hasFocus());
        QStringList seen;
        for (int i = 0; i < 12 && (seen.isEmpty() || !map().hasFocus()); ++i) {
            const QWidget* before = QApplication::focusWidget();
            press("F6");
            QTRY_VERIFY(QApplication::focusWidget() != before);
            seen << focusedDock();
        }
        QCOMPARE(seen.takeLast(), QString()); // round and back on the map
        QCOMPARE(seen,
                 QStringList({QStringLiteral("place"), QStringLiteral("targets"), QStringLiteral("documents"),
                              QStringLiteral("layouts"), QStringLiteral("chart")}));
        press("shift+F6");
        QTRY_COMPARE(focusedDock(), QStringLiteral("chart"));
        press("shift+F6");
        QTRY_COMPARE(focusedDock(), QStringLiteral("layouts"));
    }

    void typingIntoTheTable() {
        open();
        m_ask->texts << QStringLiteral("s");
        press("ctrl+shift+n");
        QTRY_COMPARE(session().scenarioRow()->name, QStringLiteral("s"));
        session().setSelection({place("zizhu")});
        const QModelIndex rate = cell(window().targetsPanel(), "zizhu", QStringLiteral("Growth"));
        QVERIFY(rate.isValid());
        QTableView* view = window().targetsPanel().view();
        view->setFocus();
        view->setCurrentIndex(rate);
        outside({QStringLiteral("type"), QStringLiteral("12%")});
        QTRY_VERIFY(view->viewport()->findChild<QLineEdit*>() != nullptr);
        QTRY_COMPARE(view->viewport()->findChild<QLineEdit*>()->text(), QStringLiteral("12%"));
        press("Return");
        QTRY_COMPARE(rate.data().toString(), QStringLiteral("12"));
        press("ctrl+z");
        QTRY_COMPARE(rate.data().toString(), QStringLiteral("8"));
    }

    void copiedInOneWindowPastedInAnother() {
        open();
        session().setSelection({place("xinzhuang"), place("zizhu")});
        QTableView* view = window().targetsPanel().view();
        view->setFocus();
        view->setCurrentIndex(cell(window().targetsPanel(), "xinzhuang", QStringLiteral("Growth")));
        press("ctrl+c");
        QTRY_COMPARE(QApplication::clipboard()->text().trimmed(), QStringLiteral("11"));

        const std::unique_ptr<MainWindow> first = std::move(m_window);
        open();
        newScenario();
        session().setSelection({place("zizhu")});
        const QModelIndex rate = cell(window().targetsPanel(), "zizhu", QStringLiteral("Growth"));
        QTableView* other = window().targetsPanel().view();
        other->setFocus();
        other->setCurrentIndex(rate);
        press("ctrl+v");
        QTRY_COMPARE(rate.data().toString(), QStringLiteral("11"));
        QCOMPARE(first->session().document().file().unsavedChanges(), 0); // as it was
    }

    void theMouseDragsTheMap() {
        open();
        const QPoint from = map().mapToGlobal(map().rect().center());
        const MapExtent before = map().extent();
        outside(moveTo(from) << QStringLiteral("mousedown") << QStringLiteral("1"));
        for (const int step : {30, 60, 90, 120}) {
            outside(moveTo(from + QPoint(step, step / 2)));
        }
        // The ground stays under the pointer: 120 px to the right is 120 px to the west for the centre.
        const QPointF wanted = before.centre + QPointF(-120, 60) * before.metresPerPixel;
        QTRY_VERIFY((map().extent().centre - wanted).manhattanLength() < 3 * before.metresPerPixel);
        outside({QStringLiteral("mouseup"), QStringLiteral("1")});
        QTRY_VERIFY(map().canGoBack());
        QCOMPARE(map().extent().metresPerPixel, before.metresPerPixel);
        press("alt+Left");
        QTRY_VERIFY((map().extent().centre - before.centre).manhattanLength() < before.metresPerPixel);
    }

    void theWheelZoomsUnderThePointer() {
        open();
        const QPoint at = map().rect().center() + QPoint(80, -40);
        const MapExtent before = map().extent();
        const QPointF ground = before.toMap(at, map().size());
        outside(moveTo(map().mapToGlobal(at)) << QStringLiteral("click") << QStringLiteral("4"));
        QTRY_VERIFY(map().extent().metresPerPixel < before.metresPerPixel * 0.8);
        const QPointF now = map().extent().toMap(at, map().size());
        QVERIFY((now - ground).manhattanLength() < 2 * before.metresPerPixel);
        outside({QStringLiteral("click"), QStringLiteral("5")});
        QTRY_VERIFY(std::abs(map().extent().metresPerPixel / before.metresPerPixel - 1) < 1e-6);
    }

    void theBriefingOpensAndCloses() {
        open();
        // The dialog has an event loop of its own: what is done in it waits there.
        bool made = false;
        QTimer watch;
        watch.setInterval(50);
        connect(&watch, &QTimer::timeout, this, [&] {
            auto* dialog = qobject_cast<BriefingDialog*>(QApplication::activeModalWidget());
            if (dialog != nullptr && dialog->isActiveWindow() && !dialog->pdf().isEmpty()) {
                made = true;
                watch.stop();
                press("Escape");
            }
        });
        watch.start();
        press("ctrl+b");
        QTRY_VERIFY_WITH_TIMEOUT(made && QApplication::activeModalWidget() == nullptr, 60'000);
        QTRY_VERIFY(window().isActiveWindow());
        QCOMPARE(session().document().file().unsavedChanges(), 0);
    }

    void darkAndBack() {
        open();
        const auto lightness = [this] {
            return window()
                .grab()
                .scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                .toImage()
                .pixelColor(0, 0)
                .lightness();
        };
        const int light = lightness();
        window().actions()[Act::Dark]->trigger();
        QVERIFY(isDark());
        QTRY_VERIFY(map().isCurrent());
        QTRY_VERIFY2(lightness() < light - 60, qPrintable(QString::number(lightness())));
        window().actions()[Act::Light]->trigger();
        QVERIFY(!isDark());
        QTRY_VERIFY(std::abs(lightness() - light) < 10);
    }
};

int main(int argc, char** argv) {
    return runWindowTest<WindowReal>(argc, argv);
}
#include "window_real.moc"
