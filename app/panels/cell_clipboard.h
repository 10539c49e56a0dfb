// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks of cells to and from spreadsheets.
#pragma once

#include "core/base/result.h"

#include <QModelIndexList>
#include <QStringList>

class QItemSelectionModel;

namespace yuantu {

/// Cells as a spreadsheet takes them: tabs and lines, quoted where they must be.
[[nodiscard]] QString toTabSeparated(const QList<QStringList>& rows);
/// What a spreadsheet puts on the clipboard, taken apart.
[[nodiscard]] QList<QStringList> fromTabSeparated(const QString& text);

/// Row by row.
[[nodiscard]] QModelIndexList cellsOf(const QItemSelectionModel& selection);
/// Puts cells in this order on the clipboard, as text and as a table; numbers in full, what is missing empty.
void copyCells(const QModelIndexList& cells);
/// The block on the clipboard. Errors (usage): too much.
[[nodiscard]] Result<QList<QStringList>> copiedCells();

} // namespace yuantu
