// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The changes of a plan as they were made on one another: lines, branches that were left, merges. Inside the
// store; these throw.
#pragma once

#include "core/store/sqlite.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <vector>

namespace yuantu::store {

/// Every change was made on one other, a merge stands on a second too. The empty uuid is the start of the
/// plan. A loop in a damaged file ends a walk.
class ChangeTree {
public:
    explicit ChangeTree(SQLite::Database& db);

    [[nodiscard]] bool contains(const QString& uuid) const { return m_parents.contains(uuid); }
    [[nodiscard]] QString parent(const QString& uuid) const { return m_parents.value(uuid); }
    [[nodiscard]] QString second(const QString& uuid) const { return m_seconds.value(uuid); }
    /// All changes, the oldest entry of the log first.
    [[nodiscard]] const QStringList& all() const { return m_order; }
    [[nodiscard]] int indexOf(const QString& uuid) const { return m_index.value(uuid, -1); }

    /// The changes from the first to `tip`, by the change each was made on.
    [[nodiscard]] QStringList line(const QString& tip) const;
    /// `head` and all that led to it, through merges too, and the starts of the plans they began in.
    [[nodiscard]] QSet<QString> ancestors(const QString& head, const QString& start) const;
    /// Whether the state after a change can be worked out from the present one.
    [[nodiscard]] bool isReachable(const QString& uuid) const;

private:
    QHash<QString, QString> m_parents;
    QHash<QString, QString> m_seconds;
    QHash<QString, int> m_index;
    QStringList m_order;
};

/// The changeset that leads from the state after one change to the state after another: back to the change
/// that both stand on, then forwards. Throws StoreFailure where there is no way or the log is damaged.
[[nodiscard]] QByteArray wayBetween(SQLite::Database& db, const ChangeTree& tree, const QString& from,
                                    const QString& to);

/// What tells the start of this plan from the starts of others: "plan:" and a digest of its rows. Copies of a
/// plan have the same, and so have plans that were begun with the same template.
[[nodiscard]] QString startOf(SQLite::Database& db, const ChangeTree& tree);
/// The same, for a plan at its start.
[[nodiscard]] QString presentAsStart(SQLite::Database& db);

} // namespace yuantu::store
