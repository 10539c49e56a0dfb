// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the parts of panels look and behave that many panels have: tables, notes, rows of buttons.
#pragma once

#include "app/look.h"

#include <QAction>
#include <QLabel>
#include <QToolButton>

class QTableView;

namespace yuantu {

/// Rows without numbers, of one height in pixels; nothing wraps, columns scroll smoothly.
void setUpTable(QTableView& view, const QString& accessibleName, int rowHeight = 26);
/// The same for a table that is only read: whole rows, no lattice, Tab leaves it.
void setUpReadTable(QTableView& view, const QString& accessibleName, int rowHeight = 26);

/// A line of plain, quiet text that wraps.
[[nodiscard]] QLabel* makeNote(QWidget* parent);

/// One line of plain text, ended with dots where it is too narrow for it; then the tip shows all of it.
class LineLabel : public QLabel {
    Q_OBJECT
public:
    explicit LineLabel(QWidget* parent);
    void setText(const QString& text); ///< and the tip

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// An icon with its word beside it, flat until the mouse is over it.
void setUpButton(QToolButton& button, const char* iconName, const QString& text, const QString& tip);

/// A command of the table's context menu with a key that works while the table has the keyboard.
[[nodiscard]] QAction* addTableAction(QWidget& table, const char* iconName, const QString& text,
                                      const QKeySequence& key = {});

} // namespace yuantu
