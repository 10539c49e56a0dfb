// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Working copies of older schema versions, brought to the present one. Inside the store; this throws.
#pragma once

#include "core/store/sqlite.h"

namespace yuantu::store {

/// Moves a working copy from an older schema version to the present one, all in one transaction: tables that
/// are not there yet are made, then each version's step fills them.
void migrate(SQLite::Database& working, int fromVersion);

} // namespace yuantu::store
