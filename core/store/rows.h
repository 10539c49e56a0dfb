// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Each domain type as a row of its table, both ways. Inside the store only; these throw.
#pragma once

#include "core/domain/plan.h"
#include "core/store/sqlite.h"

namespace yuantu::store {

template <class T> [[nodiscard]] const char* tableOf();
/// Reads the current row. Unknown texts in a damaged row fall back to the most cautious value.
template <class T> [[nodiscard]] T readRow(SQLite::Statement& row);
template <class T> void bindRow(SQLite::Statement& put, const T& value);

template <class T> void remove(SQLite::Database& db, qint64 id);
template <class T> [[nodiscard]] std::vector<T> readAll(SQLite::Database& db);
template <class T> [[nodiscard]] std::optional<T> readOne(SQLite::Database& db, qint64 id);

/// The order in which rows of a type stand in a snapshot.
template <class T> void sortRows(std::vector<T>& rows);

[[nodiscard]] Plan::Parts readParts(SQLite::Database& db);

} // namespace yuantu::store
