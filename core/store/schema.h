// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a plan as data: what is created, what is read from a stranger's file, what is logged.
#pragma once

#include <QString>

#include <span>

namespace yuantu::store {

/// Version of our own tables. A file with a higher one is refused; a lower one is migrated at opening.
inline constexpr int kSchemaVersion = 2;

enum class ColumnType { Integer, Real, Text, Blob, Geometry };

struct Column {
    const char* name;
    ColumnType type;
    bool nullable = false;
};

/// The first column is the INTEGER PRIMARY KEY.
struct TableSpec {
    const char* name;
    const char* titleZh;
    std::span<const Column> columns;
    bool logged;   ///< edits of it are recorded, undone and merged
    int since = 1; ///< the schema version it came with; older files lack it
};

[[nodiscard]] std::span<const TableSpec> allTables();
[[nodiscard]] const TableSpec* findTable(QStringView name);

/// CREATE TABLE of a spec, in the types that GeoPackage allows.
[[nodiscard]] QByteArray createStatement(const TableSpec& table);
/// The one function that quotes an identifier for SQL.
[[nodiscard]] QByteArray quoted(QStringView identifier);
/// "INSERT OR REPLACE INTO t (…) VALUES (?,…)".
[[nodiscard]] QByteArray putStatement(const TableSpec& table);
/// "SELECT c,… FROM t".
[[nodiscard]] QByteArray selectStatement(const TableSpec& table);

/// Tables that a save derives from the others; never read back.
[[nodiscard]] bool isDerivedTable(QStringView name);

} // namespace yuantu::store
