// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an edit did, as values.
#pragma once

#include <QDateTime>
#include <QString>
#include <QVariant>

#include <vector>

namespace yuantu {

struct RowChange {
    enum class Kind { Inserted, Updated, Deleted };
    QString table;
    qint64 id = 0;
    Kind kind = Kind::Updated;
};

/// One change: an edit, an undo or a redo, with the rows it touched.
struct Change {
    QString label;
    std::vector<RowChange> rows;
    bool everything = false; ///< another plan was loaded: all views start anew

    [[nodiscard]] bool touches(QStringView table) const {
        for (const RowChange& r : rows) {
            if (r.table == table) {
                return true;
            }
        }
        return everything;
    }
};

/// One entry of the history, oldest first.
struct ChangeEntry {
    qint64 sequence = 0;
    QString uuid;
    QString parent; ///< uuid of the change it was made on; empty for the first
    QDateTime time; ///< UTC
    QString author;
    QString label;
    QString reason;
    QString second;      ///< of a merge: uuid of the colleague's last change
    bool applied = true; ///< on the line of changes that led to the present state
    bool merged = false; ///< a colleague's, in the present state through a merge
    bool redoable = false;
    bool reachable = true; ///< its state can be gone back to; not where a merge brought it from another plan
};

struct CellChange {
    QString column;
    QVariant before;
    QVariant after;
};

/// What one change did to one row.
struct RowEdit {
    QString table;
    qint64 id = 0;
    RowChange::Kind kind = RowChange::Kind::Updated;
    std::vector<CellChange> cells;
};

/// Two states of one row, by column; empty where it is not there. A NULL is a null value.
struct RowDifference {
    QString table;
    qint64 id = 0;
    QVariantHash before;
    QVariantHash after;
};

/// What a row that a change touched is about, where it belongs to a place.
struct ChangeSubject {
    qint64 scenario = 0;
    qint64 place = 0;
    qint64 indicator = 0;
};

/// A state of the plan that was given a name.
struct NamedVersion {
    qint64 id = 0;
    QString name;
    QString change; ///< uuid of the change it is the state after; empty for the start
    QDateTime time; ///< UTC, when it was named
    QString author;
    QString note;
};

/// One change of one row: who, when, why, and its cells before and after.
struct Blame {
    ChangeEntry entry;
    QString table;
    qint64 row = 0; ///< id of the row
    RowChange::Kind kind = RowChange::Kind::Updated;
    std::vector<CellChange> cells;
    QVariantHash before; ///< the whole row, where it is known; empty where it was not there
    QVariantHash after;
    bool taken = true; ///< false: a colleague's, but the merge that brought it kept our value
};

} // namespace yuantu
