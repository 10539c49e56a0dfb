// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The change log on SQLite's session extension.
#include "core/store/change_log.h"

#include "core/base/id.h"
#include "core/store/changeset_form.h"
#include "core/store/schema.h"

#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

#include <QCoreApplication>
#include <QSet>
#include <QUuid>

#include <memory>

namespace yuantu::store {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Store", text);
}

struct SessionDeleter {
    void operator()(sqlite3_session* s) const { sqlite3session_delete(s); }
};
using SessionPtr = std::unique_ptr<sqlite3_session, SessionDeleter>;

struct IteratorDeleter {
    void operator()(sqlite3_changeset_iter* i) const { sqlite3changeset_finalize(i); }
};
using IteratorPtr = std::unique_ptr<sqlite3_changeset_iter, IteratorDeleter>;

void check(int rc, SQLite::Database& db) {
    if (rc != SQLITE_OK) {
        throw SQLite::Exception(db.getHandle(), rc);
    }
}

/// What is given to SQLite may come from a stranger's file.
const QByteArray& checked(const QByteArray& changeset) {
    if (!isWholeChangeset(changeset)) {
        throw StoreFailure{{Error::Kind::Input, tr("The history of the plan is damaged."), {}}};
    }
    return changeset;
}

IteratorPtr iterate(const QByteArray& changeset) {
    checked(changeset);
    sqlite3_changeset_iter* raw = nullptr;
    if (sqlite3changeset_start(&raw, static_cast<int>(changeset.size()),
                               const_cast<char*>(changeset.constData())) != SQLITE_OK) {
        throw StoreFailure{{Error::Kind::Input, tr("The history of the plan is damaged."), {}}};
    }
    return IteratorPtr(raw);
}

struct Position {
    QString table;
    qint64 id = 0;
    RowChange::Kind kind = RowChange::Kind::Updated;
    int columns = 0;
};

Position positionOf(sqlite3_changeset_iter* it) {
    const char* table = nullptr;
    int columns = 0;
    int op = 0;
    sqlite3changeset_op(it, &table, &columns, &op, nullptr);
    Position p{QString::fromUtf8(table), 0,
               op == SQLITE_INSERT   ? RowChange::Kind::Inserted
               : op == SQLITE_DELETE ? RowChange::Kind::Deleted
                                     : RowChange::Kind::Updated,
               columns};
    sqlite3_value* key = nullptr;
    if (op == SQLITE_INSERT) {
        sqlite3changeset_new(it, 0, &key);
    } else {
        sqlite3changeset_old(it, 0, &key);
    }
    p.id = key == nullptr ? 0 : sqlite3_value_int64(key);
    return p;
}

std::vector<RowChange> rowsOf(const QByteArray& changeset) {
    std::vector<RowChange> rows;
    const IteratorPtr it = iterate(changeset);
    while (sqlite3changeset_next(it.get()) == SQLITE_ROW) {
        const Position p = positionOf(it.get());
        rows.push_back({p.table, p.id, p.kind});
    }
    return rows;
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

QByteArray inverted(const QByteArray& changeset, SQLite::Database& db) {
    int size = 0;
    void* bytes = nullptr;
    check(sqlite3changeset_invert(static_cast<int>(changeset.size()), changeset.constData(), &size, &bytes),
          db);
    const std::unique_ptr<void, decltype(&sqlite3_free)> owner(bytes, &sqlite3_free);
    return {static_cast<const char*>(bytes), size};
}

int onlyLogged(void*, const char* table) {
    const TableSpec* spec = findTable(QString::fromUtf8(table));
    return spec != nullptr && spec->logged ? 1 : 0;
}
int refuseConflicts(void*, int, sqlite3_changeset_iter*) {
    return SQLITE_CHANGESET_ABORT;
}

void apply(SQLite::Database& db, QByteArray changeset) {
    const int rc = sqlite3changeset_apply(db.getHandle(), static_cast<int>(changeset.size()),
                                          changeset.data(), &onlyLogged, &refuseConflicts, nullptr);
    if (rc == SQLITE_ABORT || rc == SQLITE_CORRUPT) {
        throw StoreFailure{
            {Error::Kind::Input, tr("The history does not fit the tables; the plan is left as it is."), {}}};
    }
    check(rc, db);
}

struct LoggedChange {
    QString parent;
    QString label;
    QByteArray changeset;
};

std::optional<LoggedChange> findChange(SQLite::Database& db, const QString& uuid) {
    SQLite::Statement s(db, "SELECT parent, label, changeset FROM change WHERE uuid = ?");
    bindText(s, 1, uuid);
    if (!s.executeStep()) {
        return {};
    }
    return LoggedChange{textAt(s, 0), textAt(s, 1), blobAt(s, 2)};
}

/// The changes from the first to `tip`, by parent; a loop in a damaged file ends the walk.
std::vector<QString> lineTo(SQLite::Database& db, const QString& tip) {
    QHash<QString, QString> parents;
    SQLite::Statement s(db, "SELECT uuid, parent FROM change");
    while (s.executeStep()) {
        parents.insert(textAt(s, 0), textAt(s, 1));
    }
    std::vector<QString> line;
    QSet<QString> seen;
    for (QString at = tip; parents.contains(at) && !seen.contains(at); at = parents.value(at)) {
        seen.insert(at);
        line.push_back(at);
    }
    std::ranges::reverse(line);
    return line;
}

} // namespace

QString readMeta(SQLite::Database& db, const QString& key) {
    SQLite::Statement s(db, "SELECT value FROM yuantu_meta WHERE key = ?");
    bindText(s, 1, key);
    return s.executeStep() ? textAt(s, 0) : QString();
}

void writeMeta(SQLite::Database& db, const QString& key, const QString& value) {
    SQLite::Statement erase(db, "DELETE FROM yuantu_meta WHERE key = ?");
    bindText(erase, 1, key);
    erase.exec();
    SQLite::Statement add(db, "INSERT INTO yuantu_meta (key, value) VALUES (?, ?)");
    bindText(add, 1, key);
    bindText(add, 2, value);
    add.exec();
}

Change recordChange(SQLite::Database& db, const QString& label, const QString& reason, const QString& author,
                    const std::function<void()>& work) {
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    sqlite3_session* raw = nullptr;
    check(sqlite3session_create(db.getHandle(), "main", &raw), db);
    const SessionPtr session(raw);
    for (const TableSpec& table : allTables()) {
        if (table.logged) {
            check(sqlite3session_attach(raw, table.name), db);
        }
    }
    work();
    int size = 0;
    void* bytes = nullptr;
    check(sqlite3session_changeset(raw, &size, &bytes), db);
    const std::unique_ptr<void, decltype(&sqlite3_free)> owner(bytes, &sqlite3_free);
    if (size == 0) {
        return {label, {}, false};
    }
    const QByteArray changeset(static_cast<const char*>(bytes), size);
    const QString uuid = QUuid::createUuid().toString(QUuid::WithoutBraces);
    SQLite::Statement add(
        db, "INSERT INTO change (id, seq, uuid, parent, time, author, label, reason, changeset) "
            "VALUES (?, (SELECT ifnull(max(seq), 0) + 1 FROM change), ?, ?, ?, ?, ?, ?, ?)");
    add.bind(1, static_cast<int64_t>(idFromKey(QStringLiteral("change/") + uuid)));
    bindText(add, 2, uuid);
    bindText(add, 3, readMeta(db, QStringLiteral("head")));
    bindText(add, 4, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    bindText(add, 5, author);
    bindText(add, 6, label);
    bindText(add, 7, reason);
    bindBlob(add, 8, changeset);
    add.exec();
    writeMeta(db, QStringLiteral("head"), uuid);
    writeMeta(db, QStringLiteral("tip"), uuid);
    transaction.commit();
    return {label, rowsOf(changeset), false};
}

Change undoChange(SQLite::Database& db) {
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const auto change = findChange(db, readMeta(db, QStringLiteral("head")));
    if (!change) {
        throw StoreFailure{{Error::Kind::Input, tr("There is nothing to undo."), {}}};
    }
    const QByteArray inverse = inverted(checked(change->changeset), db);
    apply(db, inverse);
    writeMeta(db, QStringLiteral("head"), change->parent);
    transaction.commit();
    return {change->label, rowsOf(inverse), false};
}

Change redoChange(SQLite::Database& db) {
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const QString head = readMeta(db, QStringLiteral("head"));
    const std::vector<QString> line = lineTo(db, readMeta(db, QStringLiteral("tip")));
    const auto at = std::ranges::find(line, head);
    const auto next = at == line.end() ? line.begin() : at + 1;
    if (next == line.end() || (at == line.end() && !head.isEmpty())) {
        throw StoreFailure{{Error::Kind::Input, tr("There is nothing to redo."), {}}};
    }
    const auto change = findChange(db, *next);
    apply(db, checked(change->changeset));
    writeMeta(db, QStringLiteral("head"), *next);
    transaction.commit();
    return {change->label, rowsOf(change->changeset), false};
}

std::vector<ChangeEntry> readHistory(SQLite::Database& db) {
    const std::vector<QString> line = lineTo(db, readMeta(db, QStringLiteral("head")));
    const QSet<QString> applied(line.begin(), line.end());
    SQLite::Statement s(db, "SELECT seq, uuid, parent, time, author, label, reason FROM change ORDER BY seq");
    std::vector<ChangeEntry> entries;
    while (s.executeStep()) {
        ChangeEntry e;
        e.sequence = s.getColumn(0).getInt64();
        e.uuid = textAt(s, 1);
        e.parent = textAt(s, 2);
        e.time = QDateTime::fromString(textAt(s, 3), Qt::ISODateWithMs);
        e.author = textAt(s, 4);
        e.label = textAt(s, 5);
        e.reason = textAt(s, 6);
        e.applied = applied.contains(e.uuid);
        entries.push_back(std::move(e));
    }
    return entries;
}

std::vector<CellChange> cellChanges(const QByteArray& changeset, QStringView table, qint64 id) {
    std::vector<CellChange> cells;
    const TableSpec* spec = findTable(table);
    const IteratorPtr it = iterate(changeset);
    while (sqlite3changeset_next(it.get()) == SQLITE_ROW) {
        const Position p = positionOf(it.get());
        if (p.table != table || p.id != id || spec == nullptr) {
            continue;
        }
        for (int c = 0; c < p.columns && c < static_cast<int>(spec->columns.size()); ++c) {
            sqlite3_value* before = nullptr;
            sqlite3_value* after = nullptr;
            if (p.kind != RowChange::Kind::Inserted) {
                sqlite3changeset_old(it.get(), c, &before);
            }
            if (p.kind != RowChange::Kind::Deleted) {
                sqlite3changeset_new(it.get(), c, &after);
            }
            const bool changed = p.kind == RowChange::Kind::Updated ? after != nullptr : true;
            if (changed) {
                cells.push_back(
                    {QString::fromLatin1(spec->columns[c].name), toVariant(before), toVariant(after)});
            }
        }
    }
    return cells;
}

std::vector<Blame> readBlame(SQLite::Database& db, const QString& table, qint64 id) {
    std::vector<Blame> blames;
    for (const ChangeEntry& entry : readHistory(db)) {
        if (!entry.applied) {
            continue;
        }
        const auto change = findChange(db, entry.uuid);
        for (const RowChange& row : rowsOf(change->changeset)) {
            if (row.table == table && row.id == id) {
                blames.push_back({entry, row.id, row.kind, cellChanges(change->changeset, table, id)});
            }
        }
    }
    return blames;
}

std::vector<Blame> readSeriesHistory(SQLite::Database& db, qint64 place, qint64 indicator) {
    // An update names only its key and what changed, so the rows of the series are found first: those that
    // are there, and those that a change inserted or deleted.
    QSet<qint64> ids;
    SQLite::Statement present(db, "SELECT id FROM figure WHERE place = ? AND indicator = ?");
    present.bind(1, static_cast<int64_t>(place));
    present.bind(2, static_cast<int64_t>(indicator));
    while (present.executeStep()) {
        ids.insert(present.getColumn(0).getInt64());
    }
    const QString table = QStringLiteral("figure");
    std::vector<Blame> all;
    for (const ChangeEntry& entry : readHistory(db)) {
        const auto change = findChange(db, entry.uuid);
        for (const RowChange& row : rowsOf(change->changeset)) {
            if (row.table == table) {
                all.push_back({entry, row.id, row.kind, cellChanges(change->changeset, table, row.id)});
            }
        }
    }
    for (const Blame& b : all) {
        qint64 ofPlace = 0;
        qint64 ofIndicator = 0;
        for (const CellChange& c : b.cells) {
            const QVariant& value = b.kind == RowChange::Kind::Deleted ? c.before : c.after;
            ofPlace = c.column == u"place" ? value.toLongLong() : ofPlace;
            ofIndicator = c.column == u"indicator" ? value.toLongLong() : ofIndicator;
        }
        if (ofPlace == place && ofIndicator == indicator) {
            ids.insert(b.row);
        }
    }
    std::erase_if(all, [&](const Blame& b) { return !ids.contains(b.row); });
    return all;
}

} // namespace yuantu::store
