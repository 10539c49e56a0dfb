// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The change log on SQLite's session extension.
#include "core/store/change_log.h"

#include "core/base/id.h"
#include "core/store/change_tree.h"
#include "core/store/changeset.h"
#include "core/store/schema.h"

#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

#include <QCoreApplication>
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

void check(int rc, SQLite::Database& db) {
    if (rc != SQLITE_OK) {
        throw SQLite::Exception(db.getHandle(), rc);
    }
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
                    const std::function<void()>& work, const QString& second) {
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    if (readMeta(db, QStringLiteral("start")).isEmpty() && readMeta(db, QStringLiteral("head")).isEmpty() &&
        readMeta(db, QStringLiteral("tip")).isEmpty()) {
        writeMeta(db, QStringLiteral("start"), presentAsStart(db));
    }
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
    if (size == 0 && second.isEmpty()) {
        return {label, {}, false};
    }
    const QByteArray changeset =
        size == 0 ? changesetOfNothing() : QByteArray(static_cast<const char*>(bytes), size);
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
    if (!second.isEmpty()) {
        SQLite::Statement merge(db, "INSERT INTO merge_parent (id, change, parent) VALUES (?, ?, ?)");
        merge.bind(1, static_cast<int64_t>(idFromKey(QStringLiteral("merge/") + uuid)));
        bindText(merge, 2, uuid);
        bindText(merge, 3, second);
        merge.exec();
    }
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
    const QByteArray inverse = inverted(change->changeset);
    applyChangeset(db, inverse);
    writeMeta(db, QStringLiteral("head"), change->parent);
    transaction.commit();
    return {change->label, rowsOf(inverse), false};
}

Change redoChange(SQLite::Database& db) {
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    const QString head = readMeta(db, QStringLiteral("head"));
    const QStringList line = ChangeTree(db).line(readMeta(db, QStringLiteral("tip")));
    const auto at = std::ranges::find(line, head);
    const auto next = at == line.end() ? line.begin() : at + 1;
    if (next == line.end() || (at == line.end() && !head.isEmpty())) {
        throw StoreFailure{{Error::Kind::Input, tr("There is nothing to redo."), {}}};
    }
    const auto change = findChange(db, *next);
    applyChangeset(db, change->changeset);
    writeMeta(db, QStringLiteral("head"), *next);
    transaction.commit();
    return {change->label, rowsOf(change->changeset), false};
}

} // namespace yuantu::store
