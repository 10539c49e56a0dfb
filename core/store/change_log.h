// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The log of changes of a plan: recorded, undone and redone through SQLite's session extension. Inside the
// store; these throw.
#pragma once

#include "core/store/change.h"
#include "core/store/sqlite.h"

#include <functional>

namespace yuantu::store {

/// Runs `work` in one transaction and logs what it did to the logged tables. No difference: nothing is logged
/// and the result has no rows. `work` may throw; then nothing has happened. A change with a `second` is a
/// merge that brought the state after it; it is logged in any case.
Change recordChange(SQLite::Database& db, const QString& label, const QString& reason, const QString& author,
                    const std::function<void()>& work, const QString& second = {});

/// Takes the newest applied change back, or applies the next undone one. Throws StoreFailure where there is
/// none.
Change undoChange(SQLite::Database& db);
Change redoChange(SQLite::Database& db);

[[nodiscard]] QString readMeta(SQLite::Database& db, const QString& key);
void writeMeta(SQLite::Database& db, const QString& key, const QString& value);

} // namespace yuantu::store
