// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Changesets of SQLite's session extension: read, turned round, put one after the other, applied. They may
// come from a stranger's file; each is checked before SQLite sees it. Inside the store; these throw.
#pragma once

#include "core/store/change.h"
#include "core/store/sqlite.h"

#include <memory>

namespace yuantu::store {

/// The changeset itself. Throws StoreFailure where its form is none that SQLite can be given.
const QByteArray& checked(const QByteArray& changeset);

[[nodiscard]] QByteArray inverted(const QByteArray& changeset);
/// Does what it says, all or nothing. Throws StoreFailure where the rows are not those it was made on.
void applyChangeset(SQLite::Database& db, QByteArray changeset);

/// The rows it touches, with their cells. Of an updated row the cells that changed, of others all.
[[nodiscard]] std::vector<RowEdit> rowEdits(const QByteArray& changeset);
/// The rows it touches, without their cells.
[[nodiscard]] std::vector<RowChange> rowsOf(const QByteArray& changeset);

/// One that changes nothing, for an entry of the log that does not (SQLite keeps no empty blob apart from
/// NULL).
[[nodiscard]] QByteArray changesetOfNothing();

/// Several changesets, one after the other, as one.
class ChangesetChain {
public:
    ChangesetChain();
    ~ChangesetChain();
    ChangesetChain(const ChangesetChain&) = delete;
    ChangesetChain& operator=(const ChangesetChain&) = delete;
    void add(const QByteArray& changeset);
    [[nodiscard]] QByteArray net() const;

private:
    struct Group;
    std::unique_ptr<Group> m_group;
};

} // namespace yuantu::store
