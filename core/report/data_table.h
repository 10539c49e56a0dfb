// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A table of plain cells: what the command line prints and exports write.
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QVariant>

#include <vector>

namespace yuantu {

/// Cells are QString, double, int or invalid (missing). Values are in base units.
struct DataTable {
    QStringList columns;
    std::vector<std::vector<QVariant>> rows;
};

/// Columns aligned for people; numbers to the right, a Han character counts two cells, missing is "—".
[[nodiscard]] QString tableAsText(const DataTable& table);
/// Header row, '.' decimals, shortest digits that read back the same, empty for missing.
[[nodiscard]] QByteArray tableAsCsv(const DataTable& table, bool guardFormulas = true);
/// An array of objects with the same columns, null for missing.
[[nodiscard]] QByteArray tableAsJson(const DataTable& table);

} // namespace yuantu
