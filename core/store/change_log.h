// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The log of changes of a plan: recorded, undone, redone and read back through SQLite's session extension.
// Inside the store; these throw.
#pragma once

#include "core/store/change.h"
#include "core/store/sqlite.h"

#include <functional>

namespace yuantu::store {

/// Runs `work` in one transaction and logs what it did to the logged tables. No difference: nothing is logged
/// and the result has no rows. `work` may throw; then nothing has happened.
Change recordChange(SQLite::Database& db, const QString& label, const QString& reason, const QString& author,
                    const std::function<void()>& work);

/// Takes the newest applied change back, or applies the next undone one. Throws StoreFailure where there is
/// none.
Change undoChange(SQLite::Database& db);
Change redoChange(SQLite::Database& db);

[[nodiscard]] std::vector<ChangeEntry> readHistory(SQLite::Database& db);
/// What a logged change did to one row, column by column; empty where it did nothing to it.
[[nodiscard]] std::vector<CellChange> cellChanges(const QByteArray& changeset, QStringView table, qint64 id);
[[nodiscard]] std::vector<Blame> readBlame(SQLite::Database& db, const QString& table, qint64 id);

/// Every change of any figure of a place and indicator, oldest first.
[[nodiscard]] std::vector<Blame> readSeriesHistory(SQLite::Database& db, qint64 place, qint64 indicator);

[[nodiscard]] QString readMeta(SQLite::Database& db, const QString& key);
void writeMeta(SQLite::Database& db, const QString& key, const QString& value);

} // namespace yuantu::store
