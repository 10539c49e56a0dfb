// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Turning a working copy into a complete GeoPackage.
#pragma once

#include "core/domain/published_table.h"
#include "core/store/sqlite.h"

namespace yuantu::store {

/// Makes the database at `path` (a copy of the working copy) a valid GeoPackage: system tables, contents,
/// derived tables, styles, spatial indexes, the foreign tables of `foreignPath` (may be empty), the digest.
/// Throws.
void completeGeoPackage(SQLite::Database& db, SQLite::Database& foreign, const Publication& publication);

/// SHA-256 over every row of our tables in a canonical form.
[[nodiscard]] QByteArray digestOf(SQLite::Database& db);
/// The rows of the logged tables as text, one a line, in order.
[[nodiscard]] QByteArray dumpOf(SQLite::Database& db);

} // namespace yuantu::store
