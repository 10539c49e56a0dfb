// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a plan file that nobody vouches for: rows of known tables, by type, into a working copy of our own.
#pragma once

#include "core/store/sqlite.h"

#include <QStringList>

namespace yuantu::store {

struct ReadReport {
    QStringList notices; ///< one sentence each: what was dropped, what does not fit
    int rowsLost = 0;    ///< in salvage mode
    bool digestFits = true;
};

/// Copies the rows of `path` into `working`, an empty database with our tables. Foreign plain tables go, as
/// data, into `foreign` with their registration; triggers, views and virtual tables are named and dropped.
/// Never writes to `path` or its folder. Salvage: damaged rows are left out and counted instead of refused.
[[nodiscard]] Result<ReadReport> readPlanFile(const QString& path, SQLite::Database& working,
                                              SQLite::Database& foreign, bool salvage);

} // namespace yuantu::store
