// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows to bytes and back.
#include "core/store/plan_state.h"

#include "core/store/change_log.h"
#include "core/store/change_tree.h"
#include "core/store/changeset.h"

#include <sqlite3.h>

#include <cstring>

namespace yuantu::store {

namespace {

enum Tag : char { Null = 0, Integer, Real, Text, Blob };

void append(RowBytes& row, Tag tag, const void* bytes, size_t size) {
    row.append(tag);
    if (tag == Text || tag == Blob) {
        const auto length = static_cast<quint32>(size);
        row.append(reinterpret_cast<const char*>(&length), sizeof length);
    }
    row.append(static_cast<const char*>(bytes), static_cast<qsizetype>(size));
}

RowBytes rowAt(SQLite::Statement& s) {
    RowBytes row;
    for (int c = 0; c < s.getColumnCount(); ++c) {
        const SQLite::Column cell = s.getColumn(c);
        switch (cell.getType()) {
        case SQLITE_INTEGER: {
            const qint64 v = cell.getInt64();
            append(row, Integer, &v, sizeof v);
            break;
        }
        case SQLITE_FLOAT: {
            const double v = cell.getDouble();
            append(row, Real, &v, sizeof v);
            break;
        }
        case SQLITE_TEXT:
            append(row, Text, cell.getText(""), static_cast<size_t>(cell.getBytes()));
            break;
        case SQLITE_BLOB:
            append(row, Blob, cell.getBlob(), static_cast<size_t>(cell.getBytes()));
            break;
        default:
            row.append(Null);
        }
    }
    return row;
}

} // namespace

int tableIndex(QStringView name) {
    const auto tables = allTables();
    for (size_t i = 0; i < tables.size(); ++i) {
        if (name == QLatin1StringView(tables[i].name)) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

PlanState readState(SQLite::Database& db) {
    PlanState state;
    for (const TableSpec& table : allTables()) {
        auto& rows = state.tables.emplace_back();
        if (!table.logged) {
            continue;
        }
        SQLite::Statement s(db, selectStatement(table).constData());
        while (s.executeStep()) {
            rows.insert(s.getColumn(0).getInt64(), rowAt(s));
        }
    }
    return state;
}

PlanState stateAfter(SQLite::Database& db, const QString& uuid) {
    const QByteArray way = wayBetween(db, ChangeTree(db), readMeta(db, QStringLiteral("head")), uuid);
    db.exec("SAVEPOINT state");
    try {
        applyChangeset(db, way);
        PlanState state = readState(db);
        db.exec("ROLLBACK TO state");
        db.exec("RELEASE state");
        return state;
    } catch (...) {
        db.exec("ROLLBACK TO state");
        db.exec("RELEASE state");
        throw;
    }
}

std::vector<RowDifference> differences(const PlanState& before, const PlanState& after) {
    std::vector<RowDifference> found;
    const auto tables = allTables();
    for (size_t t = 0; t < tables.size(); ++t) {
        std::vector<qint64> ids;
        const auto& old = before.tables[t];
        const auto& now = after.tables[t];
        for (auto it = now.begin(); it != now.end(); ++it) {
            if (old.value(it.key()) != it.value()) {
                ids.push_back(it.key());
            }
        }
        for (auto it = old.begin(); it != old.end(); ++it) {
            if (!now.contains(it.key())) {
                ids.push_back(it.key());
            }
        }
        std::ranges::sort(ids);
        for (const qint64 id : ids) {
            found.push_back({QString::fromLatin1(tables[t].name), id, namedCells(tables[t], old.value(id)),
                             namedCells(tables[t], now.value(id))});
        }
    }
    return found;
}

std::vector<QVariant> cellsOf(const RowBytes& row) {
    std::vector<QVariant> cells;
    const char* at = row.constData();
    const char* const end = at + row.size();
    while (at < end) {
        const auto tag = static_cast<Tag>(*at++);
        quint32 length = 8;
        if (tag == Text || tag == Blob) {
            std::memcpy(&length, at, sizeof length);
            at += sizeof length;
        }
        switch (tag) {
        case Integer: {
            qint64 v = 0;
            std::memcpy(&v, at, sizeof v);
            cells.push_back(QVariant::fromValue(v));
            break;
        }
        case Real: {
            double v = 0;
            std::memcpy(&v, at, sizeof v);
            cells.emplace_back(v);
            break;
        }
        case Text:
            cells.emplace_back(QString::fromUtf8(at, length));
            break;
        case Blob:
            cells.emplace_back(QByteArray(at, length));
            break;
        case Null:
            cells.push_back(QVariant::fromValue(nullptr));
            continue;
        }
        at += length;
    }
    return cells;
}

RowBytes bytesOf(const std::vector<QVariant>& cells) {
    RowBytes row;
    for (const QVariant& cell : cells) {
        switch (cell.typeId()) {
        case QMetaType::LongLong: {
            const qint64 v = cell.toLongLong();
            append(row, Integer, &v, sizeof v);
            break;
        }
        case QMetaType::Double: {
            const double v = cell.toDouble();
            append(row, Real, &v, sizeof v);
            break;
        }
        case QMetaType::QString: {
            const QByteArray utf8 = cell.toString().toUtf8();
            append(row, Text, utf8.constData(), static_cast<size_t>(utf8.size()));
            break;
        }
        case QMetaType::QByteArray: {
            const QByteArray bytes = cell.toByteArray();
            append(row, Blob, bytes.constData(), static_cast<size_t>(bytes.size()));
            break;
        }
        default:
            row.append(Null);
        }
    }
    return row;
}

QVariantHash namedCells(const TableSpec& table, const RowBytes& row) {
    QVariantHash named;
    if (row.isNull()) {
        return named;
    }
    const std::vector<QVariant> cells = cellsOf(row);
    for (size_t c = 0; c < cells.size() && c < table.columns.size(); ++c) {
        named.insert(QString::fromLatin1(table.columns[c].name), cells[c]);
    }
    return named;
}

QVariantHash readCells(SQLite::Database& db, const QString& table, qint64 id) {
    const TableSpec* spec = findTable(table);
    if (spec == nullptr) {
        return {};
    }
    SQLite::Statement s(db, (selectStatement(*spec) + " WHERE id = ?").constData());
    s.bind(1, static_cast<int64_t>(id));
    return s.executeStep() ? namedCells(*spec, rowAt(s)) : QVariantHash();
}

void writeRows(SQLite::Database& db, const std::map<RowKey, RowBytes>& rows) {
    const auto tables = allTables();
    std::map<int, SQLite::Statement> puts;
    for (const auto& [key, row] : rows) {
        const TableSpec& table = tables[key.table];
        if (row.isNull()) {
            SQLite::Statement s(
                db, ("DELETE FROM " + quoted(QString::fromLatin1(table.name)) + " WHERE id = ?").constData());
            s.bind(1, static_cast<int64_t>(key.id));
            s.exec();
            continue;
        }
        auto put = puts.find(key.table);
        if (put == puts.end()) {
            put = puts.emplace(key.table, SQLite::Statement(db, putStatement(table).constData())).first;
        }
        SQLite::Statement& s = put->second;
        s.reset();
        s.clearBindings();
        int at = 1;
        for (const QVariant& cell : cellsOf(row)) {
            switch (cell.typeId()) {
            case QMetaType::LongLong:
                s.bind(at, static_cast<int64_t>(cell.toLongLong()));
                break;
            case QMetaType::Double:
                s.bind(at, cell.toDouble());
                break;
            case QMetaType::QString:
                bindText(s, at, cell.toString());
                break;
            case QMetaType::QByteArray:
                bindBlob(s, at, cell.toByteArray());
                break;
            default:
                break;
            }
            ++at;
        }
        s.exec();
    }
}

} // namespace yuantu::store
