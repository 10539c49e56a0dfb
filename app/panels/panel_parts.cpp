// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of the parts.
#include "app/panels/panel_parts.h"

#include <QHeaderView>
#include <QStylePainter>
#include <QTableView>

namespace yuantu {

void setUpTable(QTableView& view, const QString& accessibleName, int rowHeight) {
    view.setAccessibleName(accessibleName);
    view.setWordWrap(false);
    view.verticalHeader()->hide();
    view.verticalHeader()->setDefaultSectionSize(rowHeight);
    view.horizontalHeader()->setMinimumSectionSize(48);
    view.horizontalHeader()->setHighlightSections(false);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
}

void setUpReadTable(QTableView& view, const QString& accessibleName, int rowHeight) {
    setUpTable(view, accessibleName, rowHeight);
    view.setShowGrid(false);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setTabKeyNavigation(false);
}

QLabel* makeNote(QWidget* parent) {
    auto* note = new QLabel(parent);
    note->setProperty("role", "note");
    note->setTextFormat(Qt::PlainText);
    note->setContentsMargins(8, 4, 8, 4);
    note->setWordWrap(true);
    return note;
}

LineLabel::LineLabel(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void LineLabel::setText(const QString& text) {
    QLabel::setText(text);
    setToolTip(plainTip(text));
}

void LineLabel::paintEvent(QPaintEvent* /*event*/) {
    QStylePainter painter(this);
    const QRect area = contentsRect();
    painter.drawItemText(area, static_cast<int>(alignment()), palette(), isEnabled(),
                         fontMetrics().elidedText(text(), Qt::ElideRight, area.width()), foregroundRole());
}

void setUpButton(QToolButton& button, const char* iconName, const QString& text, const QString& tip) {
    button.setIcon(icon(QString::fromLatin1(iconName)));
    button.setText(text);
    button.setToolTip(tip);
    button.setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button.setAutoRaise(true);
}

QAction* addTableAction(QWidget& table, const char* iconName, const QString& text, const QKeySequence& key) {
    auto* action = new QAction(icon(QString::fromLatin1(iconName)), text, &table);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    table.setContextMenuPolicy(Qt::ActionsContextMenu);
    table.addAction(action);
    return action;
}

} // namespace yuantu
