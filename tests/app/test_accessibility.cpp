// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window in both languages and at two sizes: every control has a name, no text is cut.
#include "app/application.h"
#include "app/panels/panel_parts.h"
#include "tests/support/window_test.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSpinBox>
#include <QToolBar>

using namespace yuantu;

namespace {
QString described(const QWidget* w) {
    QString path;
    for (; w != nullptr; w = w->parentWidget()) {
        path = QStringLiteral("/%1(%2)").arg(QString::fromLatin1(w->metaObject()->className()),
                                             w->objectName()) +
               path;
    }
    return path;
}
QString nameOf(QWidget* w) {
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(w);
    return face == nullptr ? QString() : face->text(QAccessible::Name);
}
bool shows(const QWidget* w) {
    return !w->visibleRegion().isEmpty();
}
} // namespace

class TestAccessibility : public WindowTest {
    Q_OBJECT

    /// Every panel in turn shown before `look` sees the window.
    void eachPanel(const std::function<void()>& look) {
        for (QDockWidget* d : m_window->findChildren<QDockWidget*>()) {
            d->raise();
            QCoreApplication::processEvents();
            look();
        }
    }

private slots:
    void init() {
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(bool, chinese);
        const Language language = chinese ? Language::Chinese : Language::English;
        installTranslations(*qApp, language);
        openWindow({}, {width, height}, language);
        QCoreApplication::processEvents();
        QCOMPARE(m_window->size(), QSize(width, height)); // nothing forces the window wider
    }
    void cleanup() { closeWindow(); }

    void everyControlHasAName_data() { sizes(); }
    void everyControlHasAName() {
        QFETCH(bool, chinese);
        QStringList bad;
        int seen = 0;
        eachPanel([&] {
            for (QWidget* w : m_window->findChildren<QWidget*>()) {
                const bool part = w->objectName().startsWith(u"qt_"); // of a control that has the name
                if (part || !shows(w) || (w->focusPolicy() & Qt::TabFocus) == 0) {
                    continue;
                }
                ++seen;
                const QString name = nameOf(w);
                const bool foreign =
                    chinese && std::ranges::all_of(name, [](QChar c) { return c.unicode() < 128; });
                if (name.trimmed().isEmpty() || foreign) {
                    bad << described(w) + u' ' + name;
                }
            }
        });
        bad.removeDuplicates();
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));
        QVERIFY(seen > 20);
    }

    void noTextIsCut_data() { sizes(); }
    void noTextIsCut() {
        QStringList bad;
        const auto cut = [&bad](const QWidget* w, const QString& text) {
            const QSize wanted = w->sizeHint();
            if (w->width() < wanted.width() || w->height() < std::min(wanted.height(), 20)) {
                bad << QStringLiteral("%1 “%2” has %3×%4 of %5×%6")
                           .arg(described(w), text)
                           .arg(w->width())
                           .arg(w->height())
                           .arg(wanted.width())
                           .arg(wanted.height());
            }
        };
        eachPanel([&] {
            for (const QAbstractButton* b : m_window->findChildren<QAbstractButton*>()) {
                if (shows(b) && !b->text().isEmpty()) {
                    cut(b, b->text());
                }
            }
            for (const QLabel* l : m_window->findChildren<QLabel*>()) {
                if (shows(l) && !l->text().isEmpty() && !l->wordWrap() &&
                    qobject_cast<const LineLabel*>(l) == nullptr) { // which ends in dots
                    cut(l, l->text());
                }
            }
        });
        for (const QComboBox* box : m_window->findChildren<QComboBox*>()) {
            if (shows(box)) {
                const int room = box->width() - 34; // the arrow, the frame and a scenario's dot
                if (box->fontMetrics().horizontalAdvance(box->currentText()) > room) {
                    bad << described(box) + u' ' + box->currentText();
                }
            }
        }
        // Everything of the tool bar is in it, not behind its arrow.
        for (const QToolBar* bar : m_window->findChildren<QToolBar*>()) {
            for (QAction* action : bar->actions()) {
                const QWidget* w = bar->widgetForAction(action);
                if (w != nullptr && action->isVisible() && !w->isVisible()) {
                    bad << described(w) + u' ' + action->text();
                }
            }
        }
        bad.removeDuplicates();
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));
    }

    void mnemonicsAreOnce_data() { sizes(); }
    void mnemonicsAreOnce() {
        QFETCH(int, width);
        if (width > 1280) {
            return; // the menus are the same
        }
        QStringList bad;
        QList<QMenu*> menus = m_window->menuBar()->findChildren<QMenu*>();
        for (const QMenu* menu : menus) {
            QHash<QString, QString> used;
            for (const QAction* a : menu->actions()) {
                const QString key = QKeySequence::mnemonic(a->text()).toString();
                if (!key.isEmpty() && used.contains(key)) {
                    bad << QStringLiteral("%1: %2 and %3").arg(menu->title(), used.value(key), a->text());
                }
                used.insert(key, a->text());
            }
        }
        QVERIFY2(bad.isEmpty(), qPrintable(bad.join(u'\n')));
    }

private:
    static void sizes() {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<bool>("chinese");
        QTest::newRow("1280 Chinese") << 1280 << 800 << true;
        QTest::newRow("1280 English") << 1280 << 800 << false;
        QTest::newRow("2560 Chinese") << 2560 << 1440 << true;
        QTest::newRow("2560 English") << 2560 << 1440 << false;
    }
};

int main(int argc, char** argv) {
    return runWindowTest<TestAccessibility>(argc, argv);
}
#include "test_accessibility.moc"
