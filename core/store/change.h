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
    bool applied = true; ///< false: undone; it can be redone, or lies on a branch that was left
};

struct CellChange {
    QString column;
    QVariant before;
    QVariant after;
};

/// One change of one row: who, when, why, and its cells before and after.
struct Blame {
    ChangeEntry entry;
    qint64 row = 0; ///< id of the row
    RowChange::Kind kind = RowChange::Kind::Updated;
    std::vector<CellChange> cells;
};

} // namespace yuantu
