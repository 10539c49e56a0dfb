// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The hardened reader.
#include "core/store/plan_reader.h"

#include "core/store/change_log.h"
#include "core/store/migration.h"
#include "core/store/plan_writer.h"
#include "core/store/schema.h"

#include <sqlite3.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtEndian>
#include <QUrl>

#include <ctime>
#include <set>

namespace yuantu::store {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Store", text);
}

[[noreturn]] void refuse(const QString& sentence, const QString& detail = {}) {
    throw StoreFailure{{Error::Kind::Input, sentence, detail}};
}

constexpr qint64 kDeadlineMs = 4'000;
constexpr int kMaxCellBytes = 50'000'000;
constexpr int kMaxForeignTables = 500;

constexpr std::array kDroppedSilently{"gpkg_ogr_contents", "sqlite_sequence", "sqlite_stat1"};

bool isIn(const auto& list, const QString& name) {
    return std::ranges::any_of(list, [&](const char* n) { return name == QLatin1StringView(n); });
}

/// Refuses what is not an SQLite file before any library sees it.
void checkHeader(const QString& path) {
    const QString name = displayName(path);
    const QFileInfo info(path);
    if (!info.exists()) {
        refuse(tr("%1: there is no such file; check the path.").arg(name));
    }
    if (!info.isFile()) {
        refuse(tr("%1: this is not a file; choose a plan (.gpkg).").arg(name));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        refuse(tr("%1: reading is not allowed; ask its owner for the right to read it.").arg(name),
               file.errorString());
    }
    const QByteArray head = file.read(100);
    if (head.isEmpty()) {
        refuse(tr("%1: the file is empty; it is not a plan.").arg(name));
    }
    if (!head.startsWith(QByteArray("SQLite format 3\0", 16))) {
        refuse(tr("%1: this is not a plan; choose a .gpkg file saved by Yuantu.").arg(name));
    }
    if (head.size() < 100) {
        refuse(tr("%1: the file is damaged: it is cut off.").arg(name));
    }
    const auto u16 = [&](int at) { return qFromBigEndian<quint16>(head.constData() + at); };
    const auto u32 = [&](int at) { return qFromBigEndian<quint32>(head.constData() + at); };
    const qint64 pageSize = u16(16) == 1 ? 65536 : u16(16);
    const bool power = pageSize >= 512 && (pageSize & (pageSize - 1)) == 0;
    if (!power) {
        refuse(tr("%1: the file is damaged: its header makes no sense.").arg(name));
    }
    if (u32(68) != 0x47504B47 && u32(68) != 0x47503130) {
        refuse(tr("%1: this is an SQLite database, but not a GeoPackage and so not a plan.").arg(name));
    }
    // With a WAL beside it the file may be shorter than its header says.
    if (u32(28) * pageSize > info.size() && !QFileInfo::exists(path + QStringLiteral("-wal"))) {
        refuse(tr("%1: the file is damaged: it is cut off.").arg(name));
    }
}

int authorize(void*, int action, const char* a, const char*, const char*, const char*) {
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
        return SQLITE_OK;
    case SQLITE_PRAGMA: {
        static const std::set<std::string_view> allowed{"table_info", "quick_check", "cell_size_check"};
        return allowed.contains(a) ? SQLITE_OK : SQLITE_DENY;
    }
    default:
        return SQLITE_DENY;
    }
}

/// An untrusted file, opened so that nothing in it runs.
class HardenedFile {
public:
    explicit HardenedFile(const QString& path) {
        QString source = path;
        bool immutable = true;
        for (const char* suffix : {"-wal", "-journal"}) {
            if (QFileInfo::exists(path + QLatin1StringView(suffix)) &&
                QFileInfo(path + QLatin1StringView(suffix)).size() > 0) {
                immutable = false;
            }
        }
        if (!immutable) {
            // What another program has not yet folded into the file is read from a private copy.
            m_copy = std::make_unique<QTemporaryDir>();
            source = m_copy->filePath(QStringLiteral("plan.gpkg"));
            QFile::copy(path, source);
            for (const char* suffix : {"-wal", "-journal"}) {
                QFile::copy(path + QLatin1StringView(suffix), source + QLatin1StringView(suffix));
            }
            QFile::setPermissions(source, QFile::ReadOwner | QFile::WriteOwner);
        }
        const QByteArray uri = QUrl::fromLocalFile(source).toEncoded(QUrl::FullyEncoded) +
                               (immutable ? "?mode=ro&immutable=1" : "?mode=rw");
        m_db = std::make_unique<SQLite::Database>(
            uri.toStdString(),
            SQLite::OPEN_URI | (immutable ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE));
        sqlite3* h = m_db->getHandle();
        sqlite3_db_config(h, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_db_config(h, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        sqlite3_db_config(h, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
        sqlite3_db_config(h, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
        sqlite3_db_config(h, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
        sqlite3_limit(h, SQLITE_LIMIT_LENGTH, kMaxCellBytes);
        sqlite3_limit(h, SQLITE_LIMIT_SQL_LENGTH, 100'000);
        sqlite3_limit(h, SQLITE_LIMIT_COLUMN, 500);
        sqlite3_limit(h, SQLITE_LIMIT_EXPR_DEPTH, 50);
        sqlite3_limit(h, SQLITE_LIMIT_ATTACHED, 0);
        sqlite3_limit(h, SQLITE_LIMIT_VDBE_OP, 250'000);
        sqlite3_limit(h, SQLITE_LIMIT_VARIABLE_NUMBER, 1'000);
        restartClock();
        sqlite3_progress_handler(
            h, 1000,
            [](void* self) {
                return spentMs() - static_cast<HardenedFile*>(self)->m_begin > kDeadlineMs ? 1 : 0;
            },
            this);
        m_db->exec("PRAGMA cell_size_check = ON");
        sqlite3_set_authorizer(h, &authorize, nullptr);
    }
    [[nodiscard]] SQLite::Database& db() { return *m_db; }
    /// Each foreign table has its own time.
    void restartClock() { m_begin = spentMs(); }

private:
    /// Processor time of this thread: a slow share or a busy machine makes no file hostile.
    static qint64 spentMs() {
        timespec t{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
        return t.tv_sec * 1000 + t.tv_nsec / 1'000'000;
    }

    std::unique_ptr<QTemporaryDir> m_copy;
    std::unique_ptr<SQLite::Database> m_db;
    qint64 m_begin = 0;
};

struct TableColumn {
    QString name;
    QString type;
    bool key = false;
};

std::vector<TableColumn> columnsOf(SQLite::Database& db, const QString& table) {
    std::vector<TableColumn> columns;
    SQLite::Statement s(db, ("PRAGMA table_info(" + quoted(table) + ")").constData());
    while (s.executeStep()) {
        columns.push_back({textAt(s, 1), textAt(s, 2), s.getColumn(5).getInt() != 0});
    }
    return columns;
}

/// Whether a cell may stand in a column of ours: right type, valid UTF-8, finite.
bool cellFits(const SQLite::Column& cell, const Column& column) {
    const int type = cell.getType();
    if (type == SQLITE_NULL) {
        return column.nullable;
    }
    switch (column.type) {
    case ColumnType::Integer:
        return type == SQLITE_INTEGER;
    case ColumnType::Real:
        return type == SQLITE_INTEGER || (type == SQLITE_FLOAT && std::isfinite(cell.getDouble()));
    case ColumnType::Text: {
        if (type != SQLITE_TEXT) {
            return false;
        }
        const QByteArray utf8(cell.getText(""), cell.getBytes());
        return utf8.size() <= 1'000'000 && utf8.isValidUtf8();
    }
    case ColumnType::Blob:
    case ColumnType::Geometry:
        return type == SQLITE_BLOB;
    }
    return false;
}

void bindCell(SQLite::Statement& put, int index, const SQLite::Column& cell) {
    switch (cell.getType()) {
    case SQLITE_INTEGER:
        put.bind(index, cell.getInt64());
        break;
    case SQLITE_FLOAT:
        put.bind(index, cell.getDouble());
        break;
    case SQLITE_TEXT:
        put.bind(index, std::string(cell.getText(""), cell.getBytes()));
        break;
    case SQLITE_BLOB:
        put.bind(index, cell.getBlob(), cell.getBytes());
        break;
    default:
        put.bind(index);
        break;
    }
}

void copyOurTable(HardenedFile& file, SQLite::Database& working, const TableSpec& table, bool salvage,
                  ReadReport& report, const QString& name) {
    const std::vector<TableColumn> present = columnsOf(file.db(), QString::fromLatin1(table.name));
    for (const Column& c : table.columns) {
        if (std::ranges::none_of(present,
                                 [&](const TableColumn& p) { return p.name == QLatin1StringView(c.name); })) {
            if (salvage) {
                report.notices
                    << tr("The table “%1” has lost its columns.").arg(QString::fromLatin1(table.name));
                return;
            }
            refuse(tr("%1: the file is damaged: the table “%2” is not whole; try “yuantu check --repair”.")
                       .arg(name, QString::fromLatin1(table.name)));
        }
    }
    SQLite::Statement put(working, putStatement(table).constData());
    try {
        SQLite::Statement get(file.db(), selectStatement(table).constData());
        while (get.executeStep()) {
            bool fits = true;
            for (int c = 0; c < static_cast<int>(table.columns.size()) && fits; ++c) {
                fits = cellFits(get.getColumn(c), table.columns[c]);
            }
            if (!fits) {
                if (!salvage) {
                    refuse(tr("%1: the file is damaged: a row of “%2” makes no sense; try “yuantu check "
                              "--repair”.")
                               .arg(name, QString::fromLatin1(table.name)));
                }
                ++report.rowsLost;
                continue;
            }
            for (int c = 0; c < static_cast<int>(table.columns.size()); ++c) {
                bindCell(put, c + 1, get.getColumn(c));
            }
            put.exec();
            put.reset();
        }
    } catch (const SQLite::Exception& e) {
        if (!salvage) {
            throw;
        }
        ++report.rowsLost;
        report.notices
            << tr("The rest of the table “%1” cannot be read.").arg(QString::fromLatin1(table.name));
    }
}

void copyForeignTable(HardenedFile& file, SQLite::Database& foreign, const QString& table) {
    file.restartClock();
    const std::vector<TableColumn> columns = columnsOf(file.db(), table);
    if (columns.empty()) {
        return;
    }
    QByteArray definition;
    QByteArray names;
    QByteArray marks;
    const auto keys = std::ranges::count_if(columns, &TableColumn::key);
    for (const TableColumn& c : columns) {
        static const QRegularExpression harmless(QStringLiteral("^[A-Za-z_]*( ?\\(\\d+\\))?$"));
        const QByteArray type = harmless.match(c.type).hasMatch() ? c.type.toUtf8() : QByteArray("BLOB");
        definition += (definition.isEmpty() ? "" : ", ") + quoted(c.name) + ' ' + type;
        if (c.key && keys == 1) {
            definition += c.type.compare(u"INTEGER", Qt::CaseInsensitive) == 0 ? " PRIMARY KEY NOT NULL"
                                                                               : " PRIMARY KEY";
        }
        names += (names.isEmpty() ? "" : ",") + quoted(c.name);
        marks += marks.isEmpty() ? "?" : ",?";
    }
    foreign.exec(("CREATE TABLE " + quoted(table) + " (" + definition + ")").constData());
    SQLite::Statement get(file.db(), ("SELECT " + names + " FROM " + quoted(table)).constData());
    SQLite::Statement put(
        foreign, ("INSERT INTO " + quoted(table) + " (" + names + ") VALUES (" + marks + ")").constData());
    while (get.executeStep()) {
        for (int c = 0; c < static_cast<int>(columns.size()); ++c) {
            bindCell(put, c + 1, get.getColumn(c));
        }
        put.exec();
        put.reset();
    }
}

struct SchemaEntry {
    QString type;
    QString name;
    bool isVirtual = false;
};

std::vector<SchemaEntry> schemaOf(SQLite::Database& db) {
    std::vector<SchemaEntry> entries;
    SQLite::Statement s(db, "SELECT type, name, sql FROM sqlite_master");
    while (s.executeStep()) {
        entries.push_back(
            {textAt(s, 0), textAt(s, 1), textAt(s, 2).startsWith(u"CREATE VIRTUAL", Qt::CaseInsensitive)});
    }
    return entries;
}

int versionIn(SQLite::Database& db, const QString& name) {
    int version = 0;
    try {
        SQLite::Statement s(db, "SELECT value FROM yuantu_meta WHERE key = 'schema_version'");
        version = s.executeStep() ? textAt(s, 0).toInt() : 0;
    } catch (const SQLite::Exception& e) {
        if ((e.getErrorCode() & 0xff) == SQLITE_INTERRUPT) {
            throw;
        }
    }
    if (version < 1 || version > 1'000'000) {
        refuse(tr("%1: the file is damaged: its version cannot be read; try “yuantu check --repair”.")
                   .arg(name));
    }
    if (version > kSchemaVersion) {
        refuse(tr("%1: the plan was saved by a newer Yuantu; update the program to open it.").arg(name));
    }
    return version;
}

bool isOwnDerived(const QString& name) {
    return findTable(name) != nullptr || isDerivedTable(name);
}

} // namespace

Result<ReadReport> readPlanFile(const QString& path, SQLite::Database& working, SQLite::Database& foreign,
                                bool salvage) {
    return guarded(path, [&]() -> ReadReport {
        const QString name = displayName(path);
        checkHeader(path);
        HardenedFile file(path);
        ReadReport report;

        const std::vector<SchemaEntry> schema = schemaOf(file.db());
        const auto has = [&](const char* table) {
            return std::ranges::any_of(schema, [&](const SchemaEntry& e) {
                return e.type == u"table" && !e.isVirtual && e.name == QLatin1StringView(table);
            });
        };
        if (!has("figure") || !has("scenario") || !has("yuantu_meta")) {
            refuse(tr("%1: this is a GeoPackage, but not a plan; import it as a layer instead.").arg(name));
        }
        int version = kSchemaVersion;
        if (salvage) {
            try {
                version = versionIn(file.db(), name);
            } catch (const StoreFailure& f) {
                report.notices << f.error.sentence;
            }
        } else {
            version = versionIn(file.db(), name);
            SQLite::Statement check(file.db(), "PRAGMA quick_check(1)");
            if (!check.executeStep() || textAt(check, 0) != u"ok") {
                refuse(tr("%1: the file is damaged; try “yuantu check --repair”.").arg(name),
                       textAt(check, 0));
            }
        }

        {
            SQLite::Transaction transaction(working);
            for (const TableSpec& table : allTables()) {
                if (table.since > version) {
                    continue; // the file is older than the table; migrate() fills it
                }
                if (has(table.name)) {
                    copyOurTable(file, working, table, salvage, report, name);
                } else if (salvage) {
                    report.notices << tr("The table “%1” is missing.").arg(QString::fromLatin1(table.name));
                } else {
                    refuse(
                        tr("%1: the file is damaged: the table “%2” is missing; try “yuantu check --repair”.")
                            .arg(name, QString::fromLatin1(table.name)));
                }
            }
            transaction.commit();
        }
        const QString stored = readMeta(working, QStringLiteral("digest"));
        report.digestFits = stored == QString::fromLatin1(digestOf(working).toHex());
        if (!report.digestFits) {
            report.notices
                << tr("%1: the content is not what was saved; another program changed it, or it is damaged.")
                       .arg(name);
        }
        migrate(working, version);

        SQLite::Transaction transaction(foreign);
        int count = 0;
        QStringList dropped;
        for (const SchemaEntry& e : schema) {
            const bool ours = isOwnDerived(e.name) || e.name.startsWith(u"rtree_") ||
                              e.name.startsWith(u"sqlite_") || isIn(kDroppedSilently, e.name);
            if (e.type == u"trigger" || e.type == u"view") {
                if (!e.name.startsWith(u"rtree_") && !e.name.startsWith(u"trigger_insert_feature_count_") &&
                    !e.name.startsWith(u"trigger_delete_feature_count_")) {
                    dropped << e.name;
                }
            } else if (e.type == u"table" && e.isVirtual) {
                if (!e.name.startsWith(u"rtree_")) {
                    dropped << e.name;
                }
            } else if (e.type == u"table" && !ours) {
                if (++count > kMaxForeignTables) {
                    refuse(tr("%1: the file holds more tables than a plan can have.").arg(name));
                }
                try {
                    copyForeignTable(file, foreign, e.name);
                } catch (const SQLite::Exception&) {
                    dropped << e.name;
                }
            }
        }
        transaction.commit();
        if (!dropped.isEmpty()) {
            report.notices
                << tr("%1: triggers, views and special tables of other programs were left out: %2.")
                       .arg(name, dropped.mid(0, 5).join(QStringLiteral(", ")));
        }
        return report;
    });
}

} // namespace yuantu::store
