// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Comma-separated values (RFC 4180), read and written.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <vector>

namespace yuantu {

/// A table with a header row.
class CsvTable {
public:
    /// UTF-8, with or without a byte order mark; quotes, doubled quotes and line breaks inside them. Errors
    /// name `name` and the line: a quote that is never closed, a row with more cells than the header.
    [[nodiscard]] static Result<CsvTable> parse(const QByteArray& utf8, const QString& name);

    [[nodiscard]] const QStringList& header() const { return m_header; }
    [[nodiscard]] int rowCount() const { return static_cast<int>(m_rows.size()); }
    /// The cell of a named column; empty where the row is short or the column does not exist.
    [[nodiscard]] QString cell(int row, const QString& column) const;
    [[nodiscard]] bool hasColumn(const QString& column) const { return m_columns.contains(column); }

private:
    QStringList m_header;
    QHash<QString, int> m_columns;
    std::vector<QStringList> m_rows;
};

/// One cell, quoted where it must be. With `guardFormulas` a text that a spreadsheet would run gets a leading
/// '.
[[nodiscard]] QString csvCell(const QString& text, bool guardFormulas = true);

} // namespace yuantu
