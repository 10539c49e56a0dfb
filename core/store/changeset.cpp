// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite's session extension behind owning handles.
#include "core/store/changeset.h"

#include "core/store/changeset_form.h"
#include "core/store/schema.h"

#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

#include <QCoreApplication>

#include <cmath>

namespace yuantu::store {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Store", text);
}

[[noreturn]] void damaged() {
    throw StoreFailure{{Error::Kind::Input, tr("The history of the plan is damaged."), {}}};
}

void check(int rc) {
    if (rc == SQLITE_NOMEM) {
        throw StoreFailure{{Error::Kind::Input, tr("There is not enough memory."), {}}};
    }
    if (rc != SQLITE_OK) {
        damaged();
    }
}

struct IteratorDeleter {
    void operator()(sqlite3_changeset_iter* i) const { sqlite3changeset_finalize(i); }
};
using IteratorPtr = std::unique_ptr<sqlite3_changeset_iter, IteratorDeleter>;

IteratorPtr iterate(const QByteArray& changeset) {
    checked(changeset);
    sqlite3_changeset_iter* raw = nullptr;
    check(sqlite3changeset_start(&raw, static_cast<int>(changeset.size()),
                                 const_cast<char*>(changeset.constData())));
    return IteratorPtr(raw);
}

struct Position {
    RowChange row;
    int columns = 0;
};

Position positionOf(sqlite3_changeset_iter* it) {
    const char* table = nullptr;
    int columns = 0;
    int op = 0;
    sqlite3changeset_op(it, &table, &columns, &op, nullptr);
    Position p{{QString::fromUtf8(table), 0,
                op == SQLITE_INSERT   ? RowChange::Kind::Inserted
                : op == SQLITE_DELETE ? RowChange::Kind::Deleted
                                      : RowChange::Kind::Updated},
               columns};
    sqlite3_value* key = nullptr;
    if (op == SQLITE_INSERT) {
        sqlite3changeset_new(it, 0, &key);
    } else {
        sqlite3changeset_old(it, 0, &key);
    }
    p.row.id = key == nullptr ? 0 : sqlite3_value_int64(key);
    return p;
}

QVariant toVariant(sqlite3_value* value) {
    if (value == nullptr) {
        return {};
    }
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return QVariant::fromValue<qint64>(sqlite3_value_int64(value));
    case SQLITE_FLOAT:
        return sqlite3_value_double(value);
    case SQLITE_TEXT:
        return QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_value_text(value)),
                                 sqlite3_value_bytes(value));
    case SQLITE_BLOB:
        return QByteArray(static_cast<const char*>(sqlite3_value_blob(value)), sqlite3_value_bytes(value));
    default:
        return QVariant::fromValue(nullptr);
    }
}

int onlyLogged(void*, const char* table) {
    const TableSpec* spec = findTable(QString::fromUtf8(table));
    return spec != nullptr && spec->logged ? 1 : 0;
}
int refuseConflicts(void*, int, sqlite3_changeset_iter*) {
    return SQLITE_CHANGESET_ABORT;
}

/// Whether a value may stand in a column, as when a file is read.
bool fits(sqlite3_value* value, const Column& column) {
    switch (sqlite3_value_type(value)) {
    case SQLITE_NULL:
        return column.nullable;
    case SQLITE_INTEGER:
        return column.type == ColumnType::Integer || column.type == ColumnType::Real;
    case SQLITE_FLOAT:
        return column.type == ColumnType::Real && std::isfinite(sqlite3_value_double(value));
    case SQLITE_TEXT:
        return column.type == ColumnType::Text &&
               QByteArrayView(reinterpret_cast<const char*>(sqlite3_value_text(value)),
                              sqlite3_value_bytes(value))
                   .isValidUtf8();
    default:
        return column.type == ColumnType::Blob || column.type == ColumnType::Geometry;
    }
}

/// What a stranger's log would put into the tables has to fit them as what stands in a file does.
void checkCells(const QByteArray& changeset) {
    const IteratorPtr it = iterate(changeset);
    while (sqlite3changeset_next(it.get()) == SQLITE_ROW) {
        const Position p = positionOf(it.get());
        const TableSpec* spec = findTable(p.row.table);
        if (spec == nullptr || !spec->logged) {
            continue; // left out when it is applied
        }
        if (p.columns != static_cast<int>(spec->columns.size())) {
            damaged();
        }
        for (int c = 0; c < p.columns && p.row.kind != RowChange::Kind::Deleted; ++c) {
            sqlite3_value* value = nullptr;
            sqlite3changeset_new(it.get(), c, &value);
            if (value != nullptr && !fits(value, spec->columns[static_cast<size_t>(c)])) {
                damaged();
            }
        }
    }
}

QByteArray taken(int size, void* bytes) {
    const std::unique_ptr<void, decltype(&sqlite3_free)> owner(bytes, &sqlite3_free);
    return size == 0 ? QByteArray("") : QByteArray(static_cast<const char*>(bytes), size);
}

} // namespace

const QByteArray& checked(const QByteArray& changeset) {
    if (!isWholeChangeset(changeset)) {
        damaged();
    }
    return changeset;
}

QByteArray inverted(const QByteArray& changeset) {
    checked(changeset);
    int size = 0;
    void* bytes = nullptr;
    check(sqlite3changeset_invert(static_cast<int>(changeset.size()), changeset.constData(), &size, &bytes));
    return taken(size, bytes);
}

void applyChangeset(SQLite::Database& db, QByteArray changeset) {
    checkCells(changeset);
    const int rc = sqlite3changeset_apply(db.getHandle(), static_cast<int>(changeset.size()),
                                          changeset.data(), &onlyLogged, &refuseConflicts, nullptr);
    if (rc == SQLITE_ABORT || rc == SQLITE_CORRUPT) {
        throw StoreFailure{
            {Error::Kind::Input, tr("The history does not fit the tables; the plan is left as it is."), {}}};
    }
    if (rc != SQLITE_OK) {
        throw SQLite::Exception(db.getHandle(), rc);
    }
}

std::vector<RowEdit> rowEdits(const QByteArray& changeset) {
    std::vector<RowEdit> edits;
    const IteratorPtr it = iterate(changeset);
    while (sqlite3changeset_next(it.get()) == SQLITE_ROW) {
        const Position p = positionOf(it.get());
        RowEdit edit{p.row.table, p.row.id, p.row.kind, {}};
        const TableSpec* spec = findTable(p.row.table);
        const int columns = spec == nullptr ? 0 : std::min(p.columns, static_cast<int>(spec->columns.size()));
        for (int c = 0; c < columns; ++c) {
            sqlite3_value* before = nullptr;
            sqlite3_value* after = nullptr;
            if (p.row.kind != RowChange::Kind::Inserted) {
                sqlite3changeset_old(it.get(), c, &before);
            }
            if (p.row.kind != RowChange::Kind::Deleted) {
                sqlite3changeset_new(it.get(), c, &after);
            }
            if (p.row.kind != RowChange::Kind::Updated || after != nullptr) {
                edit.cells.push_back(
                    {QString::fromLatin1(spec->columns[c].name), toVariant(before), toVariant(after)});
            }
        }
        edits.push_back(std::move(edit));
    }
    return edits;
}

std::vector<RowChange> rowsOf(const QByteArray& changeset) {
    std::vector<RowChange> rows;
    const IteratorPtr it = iterate(changeset);
    while (sqlite3changeset_next(it.get()) == SQLITE_ROW) {
        rows.push_back(positionOf(it.get()).row);
    }
    return rows;
}

QByteArray changesetOfNothing() {
    // The head of a table without any row: T, three columns, the first of them the key, its name.
    return QByteArray("T\x03\x01\x00\x00setting\x00", 13);
}

struct ChangesetChain::Group {
    sqlite3_changegroup* handle = nullptr;
};

ChangesetChain::ChangesetChain() : m_group(std::make_unique<Group>()) {
    check(sqlite3changegroup_new(&m_group->handle));
}

ChangesetChain::~ChangesetChain() {
    sqlite3changegroup_delete(m_group->handle);
}

void ChangesetChain::add(const QByteArray& changeset) {
    checked(changeset);
    check(sqlite3changegroup_add(m_group->handle, static_cast<int>(changeset.size()),
                                 const_cast<char*>(changeset.constData())));
}

QByteArray ChangesetChain::net() const {
    int size = 0;
    void* bytes = nullptr;
    check(sqlite3changegroup_output(m_group->handle, &size, &bytes));
    return taken(size, bytes);
}

} // namespace yuantu::store
