// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the log of changes tells: who changed what, when and why; states with a name. Inside the store; these
// throw.
#pragma once

#include "core/store/change.h"
#include "core/store/sqlite.h"

#include <QHash>

namespace yuantu::store {

[[nodiscard]] std::vector<ChangeEntry> readHistory(SQLite::Database& db);
/// What the log says one change did; throws StoreFailure where there is no such change.
[[nodiscard]] std::vector<RowEdit> readEdits(SQLite::Database& db, const QString& uuid);
/// The rows one change touched, whole, before and after it; only the cells that the log names where its state
/// cannot be worked out.
[[nodiscard]] std::vector<RowDifference> readDifferences(SQLite::Database& db, const QString& uuid);
/// The changes that made a row what it is, oldest first; what a merge brought is the colleague's change.
[[nodiscard]] std::vector<Blame> readBlame(SQLite::Database& db, const QString& table, qint64 id);
/// Every change of any figure of a place and indicator, oldest first, undone ones too.
[[nodiscard]] std::vector<Blame> readSeriesHistory(SQLite::Database& db, qint64 place, qint64 indicator);
/// What each change, by uuid, was about: the places and indicators of the rows it touched.
[[nodiscard]] QHash<QString, std::vector<ChangeSubject>> readSubjects(SQLite::Database& db);

/// Gives a change its reason, afterwards. Not part of the history itself.
void writeReason(SQLite::Database& db, const QString& uuid, const QString& reason);

[[nodiscard]] std::vector<NamedVersion> readVersions(SQLite::Database& db);
void addVersion(SQLite::Database& db, NamedVersion version);
void removeVersion(SQLite::Database& db, qint64 id);

/// Counts what a save has to keep beside the changes: reasons and names given since the last one.
void countMark(SQLite::Database& db);
[[nodiscard]] int marks(SQLite::Database& db);

} // namespace yuantu::store
