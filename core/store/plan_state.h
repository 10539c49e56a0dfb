// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// All logged rows of a plan at one moment, to be compared and merged. Inside the store; these throw.
#pragma once

#include "core/store/change.h"
#include "core/store/schema.h"
#include "core/store/sqlite.h"

#include <QHash>

#include <map>
#include <vector>

namespace yuantu::store {

/// A row's cells in one string of bytes, so that two rows are compared at once; null: there is no such row.
using RowBytes = QByteArray;

struct RowKey {
    int table = 0; ///< index in allTables()
    qint64 id = 0;
    auto operator<=>(const RowKey&) const = default;
};

struct PlanState {
    std::vector<QHash<qint64, RowBytes>> tables; ///< as in allTables(); empty for those that are not logged
    [[nodiscard]] RowBytes row(const RowKey& key) const { return tables[key.table].value(key.id); }
};

[[nodiscard]] PlanState readState(SQLite::Database& db);
/// The state after a change. Throws StoreFailure where it cannot be worked out.
[[nodiscard]] PlanState stateAfter(SQLite::Database& db, const QString& uuid);
[[nodiscard]] std::vector<RowDifference> differences(const PlanState& before, const PlanState& after);

[[nodiscard]] std::vector<QVariant> cellsOf(const RowBytes& row);
[[nodiscard]] RowBytes bytesOf(const std::vector<QVariant>& cells);
/// Its cells by column; empty for no row.
[[nodiscard]] QVariantHash namedCells(const TableSpec& table, const RowBytes& row);
/// The present cells of one row; empty where there is no such row or table.
[[nodiscard]] QVariantHash readCells(SQLite::Database& db, const QString& table, qint64 id);
/// Writes rows (null: deletes them) into the tables.
void writeRows(SQLite::Database& db, const std::map<RowKey, RowBytes>& rows);

/// The index of a table in allTables().
[[nodiscard]] int tableIndex(QStringView name);

} // namespace yuantu::store
