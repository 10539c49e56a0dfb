// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Palettes, fonts, icons.
#include "app/look.h"

#include "core/map/style.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QStyle>
#include <QStyleFactory>
#include <QSvgRenderer>

namespace yuantu {

namespace {

Tones makeTones(bool dark) {
    if (dark) {
        return {QColor(0x1E2227), QColor(0x262B31), QColor(0xE6E9ED), QColor(0x9AA4AF), QColor(0x3A4149),
                QColor(0x5AA9E6), QColor(0xE57368), QColor(0xD9A441), QColor(0x6BBF8A), QColor(0x2B3A49)};
    }
    return {QColor(0xFFFFFF), QColor(0xF6F7F8), QColor(0x1F2328), QColor(0x5A6470), QColor(0xDDE1E6),
            QColor(0x1769AA), QColor(0xC0392B), QColor(0xB7791F), QColor(0x2E7D4F), QColor(0xEAF3FA)};
}

struct Current {
    bool dark = false;
    Tones tones = makeTones(false);
};
Current& current() {
    static Current c;
    return c;
}

/// Draws an SVG of line strokes in the palette's colours at whatever size is asked for.
class LineIconEngine : public QIconEngine {
public:
    explicit LineIconEngine(const QByteArray& svg) : m_svg(svg) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        QColor colour = mode == QIcon::Disabled ? tones().quiet : tones().text;
        if (state == QIcon::On && mode != QIcon::Disabled) {
            colour = tones().accent;
        }
        QByteArray svg = m_svg;
        svg.replace("#1F2328", colour.name().toLatin1());
        QSvgRenderer renderer(svg);
        painter->save();
        painter->setOpacity(mode == QIcon::Disabled ? 0.45 : 1.0);
        renderer.render(painter, QRectF(rect));
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new LineIconEngine(m_svg); }

private:
    QByteArray m_svg;
};

} // namespace

const Tones& tones() {
    return current().tones;
}
bool isDark() {
    return current().dark;
}

ChartLook chartLook() {
    const Tones& t = tones();
    return {t.surface, t.text, t.quiet, t.line, t.accent, isDark(), QApplication::font()};
}

QIcon icon(const QString& name) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return QIcon(new LineIconEngine(file.readAll()));
}

QColor scenarioColour(int index) {
    static constexpr std::array<QRgb, 6> colours{0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9};
    if (index <= 0) {
        return isDark() ? QColor(0xB8BEC5) : QColor(0x4A4F55);
    }
    return QColor(colours[(index - 1) % colours.size()]);
}

QFont interfaceFont(int pixels, int weight) {
    QFont font = QApplication::font();
    font.setPixelSize(pixels);
    font.setWeight(static_cast<QFont::Weight>(weight));
    return font;
}

void applyLook(QApplication& app, Appearance appearance) {
    // Qt 6.4 knows no colour scheme; the platform's palette tells.
    static const bool systemDark = app.palette().color(QPalette::Window).lightness() < 128;
    Current& now = current();
    now.dark = appearance == Appearance::Dark || (appearance == Appearance::System && systemDark);
    now.tones = makeTones(now.dark);
    const Tones& t = now.tones;

    if (app.style()->objectName().compare(QStringLiteral("fusion"), Qt::CaseInsensitive) != 0) {
        app.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    }
    QPalette p;
    p.setColor(QPalette::Window, t.panel);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, t.panel);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::Button, t.panel);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::ToolTipBase, t.surface);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::PlaceholderText, t.quiet);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, now.dark ? QColor(0x10151A) : QColor(Qt::white));
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Midlight, t.line);
    p.setColor(QPalette::Dark, t.line.darker(115));
    p.setColor(QPalette::Light, t.surface);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        p.setColor(QPalette::Disabled, role, t.quiet);
    }
    app.setPalette(p);

    QFont font(hanFamily());
    font.setPixelSize(13);
    app.setFont(font);

    const auto css = QStringLiteral(
        "QToolTip { color: %2; background: %1; border: 1px solid %4; padding: 4px 6px; }"
        "QMainWindow::separator { background: %4; width: 1px; height: 1px; }"
        "QMainWindow::separator:hover { background: %5; }"
        "QDockWidget { font-size: 12px; font-weight: 600; color: %2; titlebar-close-icon: none; }"
        "QDockWidget::title { background: %6; padding: 6px 8px; border-bottom: 1px solid %4; text-align: "
        "left; }"
        "QToolBar { background: %6; border: none; border-bottom: 1px solid %4; spacing: 4px; padding: 4px "
        "8px; }"
        "QToolBar::separator { background: %4; width: 1px; margin: 4px 4px; }"
        "QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 3px; color: %2; }"
        "QToolButton:hover { background: %7; }"
        "QToolButton:checked { background: %7; border-color: %5; }"
        "QStatusBar { background: %6; border-top: 1px solid %4; color: %3; font-size: 12px; }"
        "QStatusBar::item { border: none; }"
        "QMenuBar { background: %6; color: %2; } QMenuBar::item { padding: 4px 8px; background: transparent; "
        "}"
        "QMenuBar::item:selected { background: %7; }"
        "QMenu { background: %1; color: %2; border: 1px solid %4; padding: 4px; }"
        "QMenu::item { padding: 4px 24px 4px 8px; border-radius: 3px; } QMenu::icon { padding-left: 6px; }"
        "QMenu::item:selected { background: %7; color: %2; } QMenu::item:disabled { color: %3; }"
        "QMenu::separator { height: 1px; background: %4; margin: 4px 6px; }"
        "QHeaderView { background: %6; }"
        "QHeaderView::section { background: %6; color: %3; border: none; border-bottom: 1px solid %4;"
        " border-right: 1px solid %4; padding: 3px 6px; font-size: 12px; }"
        "QTableView, QTreeView, QListView { border: none; gridline-color: %4; background: %1;"
        " selection-background-color: %7; selection-color: %2; outline: none; }"
        "QTreeView::item, QListView::item { height: 24px; }"
        "QTreeView::item:hover, QListView::item:hover { background: %6; }"
        "QTreeView::item:selected, QListView::item:selected { background: %7; color: %2; }"
        "QTableView::indicator:unchecked, QTreeView::indicator:unchecked { border: 1px solid %3; background: "
        "%1; border-radius: 3px; width: 11px; height: 11px; }"
        "QRadioButton::indicator:unchecked { border: 1px solid %3; background: %1; border-radius: 7px; "
        "width: "
        "12px; height: 12px; }"
        "QTabBar::tab { background: transparent; color: %3; padding: 5px 10px; border: none;"
        " border-bottom: 2px solid transparent; font-size: 12px; }"
        "QTabBar::tab:selected { color: %2; border-bottom-color: %5; font-weight: 600; }"
        "QTabBar::tab:hover { color: %2; }"
        "QComboBox, QSpinBox[buttonSymbols=\"2\"], QLineEdit { background: %1; color: %2; border: 1px solid "
        "%4; border-radius: "
        "4px;"
        " padding: 2px 6px; min-height: 20px; }"
        "QComboBox:focus, QSpinBox[buttonSymbols=\"2\"]:focus, QLineEdit:focus { border-color: %5; }"
        "QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 20px; }"
        "QComboBox::down-arrow, QDateEdit::down-arrow { image: url(:/icons/chevron.svg); width: 12px; "
        "height: 12px; }"
        "QComboBox QAbstractItemView { background: %1; border: 1px solid %4; padding: 2px; }"
        "QDateEdit { background: %1; color: %2; border: 1px solid %4; border-radius: 4px; padding: 2px 6px; "
        "min-height: 20px; }"
        "QToolButton::menu-indicator { image: url(:/icons/chevron.svg); width: 10px; subcontrol-position: "
        "right center;"
        " subcontrol-origin: padding; } QToolButton[popupMode='2'] { padding-right: 16px; }"
        "QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }"
        "QPushButton { background: %1; color: %2; border: 1px solid %4; border-radius: 4px; padding: 4px "
        "12px; }"
        "QPushButton:hover { border-color: %5; } QPushButton:disabled { color: %3; }"
        "QPushButton:default { background: %5; color: %8; border-color: %5; }"
        "QPushButton:default:disabled { background: %6; color: %3; border-color: %4; }"
        "QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }"
        "QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }"
        "QScrollBar::handle { background: %4; border-radius: 4px; min-height: 24px; min-width: 24px; margin: "
        "1px; }"
        "QScrollBar::handle:hover { background: %3; } QScrollBar::add-line, QScrollBar::sub-line { width: 0; "
        "height: 0; }"
        "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
        "QLabel[role='heading'] { font-size: 15px; font-weight: 600; color: %2; }"
        "QLabel[role='key'] { font-size: 22px; color: %2; }"
        "QLabel[role='note'] { font-size: 11px; color: %3; }"
        "QFrame[role='banner'] { background: %7; border-bottom: 1px solid %4; }");
    app.setStyleSheet(css.arg(t.surface.name(), t.text.name(), t.quiet.name(), t.line.name(), t.accent.name(),
                              t.panel.name(), t.edited.name(),
                              now.dark ? QStringLiteral("#10151A") : QStringLiteral("#FFFFFF")));
}

QString plainTip(const QString& text) {
    return text.isEmpty()
               ? QString()
               : QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(text.toHtmlEscaped());
}

} // namespace yuantu
