// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What makes a working copy a GeoPackage (OGC 12-128r18, version 1.3).
#include "core/store/plan_writer.h"

#include "core/store/change_log.h"
#include "core/store/schema.h"

#include <sqlite3.h>

#include <QCryptographicHash>
#include <QDateTime>
#include <QRectF>

namespace yuantu::store {

namespace {

constexpr int kSrsId = 4490;

// EPSG:4490 and the three rows that the standard asks for.
constexpr auto kSystemTables = R"(
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
  organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
  definition TEXT NOT NULL, scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined',
  'undefined cartesian coordinate reference system');
INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined',
  'undefined geographic coordinate reference system');
INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84 geodetic', 4326, 'EPSG', 4326,
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]',
  'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid');
INSERT INTO gpkg_spatial_ref_sys VALUES ('China Geodetic Coordinate System 2000', 4490, 'EPSG', 4490,
  'GEOGCS["China Geodetic Coordinate System 2000",DATUM["China_2000",SPHEROID["CGCS2000",6378137,298.257222101,AUTHORITY["EPSG","1024"]],AUTHORITY["EPSG","1043"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4490"]]',
  'CGCS2000 geographic coordinates, longitude before latitude');
CREATE TABLE layer_styles (id INTEGER PRIMARY KEY, f_table_catalog TEXT(256), f_table_schema TEXT(256),
  f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,
  useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30), update_time DATETIME);
)";

// The standard's triggers of the R-tree extension; %1 table, %2 geometry column, %3 key, %4 index table.
constexpr auto kIndexTriggers = R"(
CREATE TRIGGER "rtree_%1_%2_insert" AFTER INSERT ON "%1" WHEN (NEW."%2" NOT NULL AND NOT ST_IsEmpty(NEW."%2"))
BEGIN INSERT OR REPLACE INTO "%4" VALUES (NEW."%3", ST_MinX(NEW."%2"), ST_MaxX(NEW."%2"), ST_MinY(NEW."%2"), ST_MaxY(NEW."%2")); END;
CREATE TRIGGER "rtree_%1_%2_update1" AFTER UPDATE OF "%2" ON "%1" WHEN OLD."%3" = NEW."%3" AND (NEW."%2" NOTNULL AND NOT ST_IsEmpty(NEW."%2"))
BEGIN INSERT OR REPLACE INTO "%4" VALUES (NEW."%3", ST_MinX(NEW."%2"), ST_MaxX(NEW."%2"), ST_MinY(NEW."%2"), ST_MaxY(NEW."%2")); END;
CREATE TRIGGER "rtree_%1_%2_update2" AFTER UPDATE OF "%2" ON "%1" WHEN OLD."%3" = NEW."%3" AND (NEW."%2" ISNULL OR ST_IsEmpty(NEW."%2"))
BEGIN DELETE FROM "%4" WHERE id = OLD."%3"; END;
CREATE TRIGGER "rtree_%1_%2_update3" AFTER UPDATE ON "%1" WHEN OLD."%3" != NEW."%3" AND (NEW."%2" NOTNULL AND NOT ST_IsEmpty(NEW."%2"))
BEGIN DELETE FROM "%4" WHERE id = OLD."%3"; INSERT OR REPLACE INTO "%4" VALUES (NEW."%3", ST_MinX(NEW."%2"), ST_MaxX(NEW."%2"), ST_MinY(NEW."%2"), ST_MaxY(NEW."%2")); END;
CREATE TRIGGER "rtree_%1_%2_update4" AFTER UPDATE ON "%1" WHEN OLD."%3" != NEW."%3" AND (NEW."%2" ISNULL OR ST_IsEmpty(NEW."%2"))
BEGIN DELETE FROM "%4" WHERE id IN (OLD."%3", NEW."%3"); END;
CREATE TRIGGER "rtree_%1_%2_delete" AFTER DELETE ON "%1" WHEN OLD."%2" NOT NULL
BEGIN DELETE FROM "%4" WHERE id = OLD."%3"; END;
)";

QByteArray now() {
    return QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ")).toLatin1();
}

bool tableExists(SQLite::Database& db, const QString& name) {
    SQLite::Statement s(db, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?");
    bindText(s, 1, name);
    return s.executeStep();
}

void registerContents(SQLite::Database& db, const QString& table, const char* type, const QString& title,
                      const QRectF& extent, std::optional<int> srs) {
    SQLite::Statement s(
        db, "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, "
            "min_x, min_y, max_x, max_y, srs_id) VALUES (?,?,?,?,?,?,?,?,?,?)");
    bindText(s, 1, table);
    s.bind(2, type);
    bindText(s, 3, table);
    bindText(s, 4, title);
    s.bind(5, now().constData());
    if (!extent.isNull()) {
        s.bind(6, extent.left());
        s.bind(7, extent.top());
        s.bind(8, extent.right());
        s.bind(9, extent.bottom());
    }
    if (srs) {
        s.bind(10, *srs);
    }
    s.exec();
}

void registerGeometry(SQLite::Database& db, const QString& table, const char* type) {
    SQLite::Statement s(db, "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)");
    bindText(s, 1, table);
    s.bind(2, type);
    s.bind(3, kSrsId);
    s.exec();
}

/// Fills and registers the R-tree of a feature table and gives it the standard's triggers. Returns the
/// extent.
QRectF buildSpatialIndex(SQLite::Database& db, const QString& table, const QString& geometry,
                         const QString& key) {
    const QString index = QStringLiteral("rtree_") + table + u'_' + geometry;
    db.exec(
        ("CREATE VIRTUAL TABLE " + quoted(index) + " USING rtree(id, minx, maxx, miny, maxy)").constData());
    SQLite::Statement get(db, ("SELECT " + quoted(key) + ", " + quoted(geometry) + " FROM " + quoted(table) +
                               " WHERE " + quoted(geometry) + " IS NOT NULL")
                                  .constData());
    SQLite::Statement put(db, ("INSERT INTO " + quoted(index) + " VALUES (?,?,?,?,?)").constData());
    QRectF extent;
    bool any = false;
    while (get.executeStep()) {
        const auto shape = geometryFromGpkg(blobAt(get, 1));
        if (!shape || shape->isEmpty()) {
            continue;
        }
        const QRectF b = shape->bounds();
        put.bind(1, get.getColumn(0).getInt64());
        put.bind(2, b.left());
        put.bind(3, b.right());
        put.bind(4, b.top());
        put.bind(5, b.bottom());
        put.exec();
        put.reset();
        // QRectF::united ignores boxes without area; points have none.
        extent =
            any ? QRectF(QPointF(std::min(extent.left(), b.left()), std::min(extent.top(), b.top())),
                         QPointF(std::max(extent.right(), b.right()), std::max(extent.bottom(), b.bottom())))
                : b;
        any = true;
    }
    const auto doubled = [](QString s) { return s.replace(u'"', QStringLiteral("\"\"")); };
    db.exec(QString::fromLatin1(kIndexTriggers)
                .arg(doubled(table), doubled(geometry), doubled(key), doubled(index))
                .toUtf8()
                .constData());
    SQLite::Statement ext(db, "INSERT INTO gpkg_extensions VALUES (?, ?, 'gpkg_rtree_index', "
                              "'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')");
    bindText(ext, 1, table);
    bindText(ext, 2, geometry);
    ext.exec();
    return extent;
}

void setExtent(SQLite::Database& db, const QString& table, const QRectF& extent) {
    SQLite::Statement s(db, "UPDATE gpkg_contents SET min_x=?, min_y=?, max_x=?, max_y=? WHERE table_name=?");
    s.bind(1, extent.left());
    s.bind(2, extent.top());
    s.bind(3, extent.right());
    s.bind(4, extent.bottom());
    bindText(s, 5, table);
    s.exec();
}

void writeStyle(SQLite::Database& db, const QString& table, const QString& geometry, const QString& qml) {
    SQLite::Statement s(
        db, "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, "
            "f_geometry_column, styleName, styleQML, styleSLD, useAsDefault, description, owner, ui, "
            "update_time) VALUES ('', '', ?, ?, 'Yuantu', ?, '', 1, 'Yuantu', '', NULL, ?)");
    bindText(s, 1, table);
    bindText(s, 2, geometry);
    bindText(s, 3, qml);
    s.bind(4, now().constData());
    s.exec();
}

void writeDerived(SQLite::Database& db, const PublishedTable& table) {
    QByteArray sql = "CREATE TABLE " + quoted(table.name) + " (\"id\" INTEGER PRIMARY KEY NOT NULL";
    QByteArray marks = "?";
    const bool spatial = table.shape != PublishedTable::Shape::None;
    const char* type = table.shape == PublishedTable::Shape::Point ? "POINT" : "MULTIPOLYGON";
    if (spatial) {
        sql += QByteArray(", \"geom\" ") + type;
        marks += ",?";
    }
    for (const PublishedTable::Column& c : table.columns) {
        sql += ", " + quoted(c.name) + (c.isNumber ? " DOUBLE" : " TEXT");
        marks += ",?";
    }
    db.exec((sql + ")").constData());
    SQLite::Statement put(db, ("INSERT INTO " + quoted(table.name) + " VALUES (" + marks + ")").constData());
    for (const PublishedTable::Row& row : table.rows) {
        int at = 1;
        put.clearBindings();
        put.bind(at++, static_cast<int64_t>(row.id));
        if (spatial) {
            if (row.geometry) {
                bindBlob(put, at, geometryToGpkg(*row.geometry, kSrsId));
            }
            ++at;
        }
        for (size_t i = 0; i < row.cells.size(); ++i, ++at) {
            if (!row.cells[i].isValid()) {
                continue;
            }
            if (table.columns[i].isNumber) {
                put.bind(at, row.cells[i].toDouble());
            } else {
                bindText(put, at, row.cells[i].toString());
            }
        }
        put.exec();
        put.reset();
    }
    registerContents(db, table.name, spatial ? "features" : "attributes", table.title, {},
                     spatial ? std::optional(kSrsId) : std::nullopt);
    if (spatial) {
        registerGeometry(db, table.name, type);
        setExtent(db, table.name,
                  buildSpatialIndex(db, table.name, QStringLiteral("geom"), QStringLiteral("id")));
        if (!table.styleQml.isEmpty()) {
            writeStyle(db, table.name, QStringLiteral("geom"), table.styleQml);
        }
    }
}

/// Copies a table row by row between two databases of ours; the columns of `to` decide.
void copyRows(SQLite::Database& from, SQLite::Database& to, const QString& table, const char* insert,
              const QString& where = {}) {
    SQLite::Statement get(from, ("SELECT * FROM " + quoted(table) + where.toUtf8()).constData());
    SQLite::Statement info(to, ("SELECT * FROM " + quoted(table) + " LIMIT 0").constData());
    std::vector<int> columns; // of `from`, in the order of those that `to` has too
    QByteArray names;
    QByteArray marks;
    for (int i = 0; i < info.getColumnCount(); ++i) {
        for (int j = 0; j < get.getColumnCount(); ++j) {
            if (QByteArrayView(info.getColumnName(i)) == get.getColumnName(j)) {
                columns.push_back(j);
                names += (names.isEmpty() ? "" : ",") + quoted(QString::fromUtf8(info.getColumnName(i)));
                marks += marks.isEmpty() ? "?" : ",?";
            }
        }
    }
    SQLite::Statement put(
        to, (QByteArray(insert) + quoted(table) + " (" + names + ") VALUES (" + marks + ")").constData());
    while (get.executeStep()) {
        put.clearBindings();
        for (size_t i = 0; i < columns.size(); ++i) {
            const SQLite::Column cell = get.getColumn(columns[i]);
            const int at = static_cast<int>(i) + 1;
            switch (cell.getType()) {
            case SQLITE_INTEGER:
                put.bind(at, cell.getInt64());
                break;
            case SQLITE_FLOAT:
                put.bind(at, cell.getDouble());
                break;
            case SQLITE_TEXT:
                put.bind(at, std::string(cell.getText(""), cell.getBytes()));
                break;
            case SQLITE_BLOB:
                put.bind(at, cell.getBlob(), cell.getBytes());
                break;
            default:
                break;
            }
        }
        put.exec();
        put.reset();
    }
}

QStringList columnNames(SQLite::Database& db, const QString& table) {
    QStringList names;
    SQLite::Statement info(db, ("PRAGMA table_info(" + quoted(table) + ")").constData());
    while (info.executeStep()) {
        names << textAt(info, 1);
    }
    return names;
}

void carryForeignTables(SQLite::Database& db, SQLite::Database& foreign) {
    std::vector<std::pair<QString, QString>> tables;
    {
        SQLite::Statement list(foreign, "SELECT name, sql FROM sqlite_master WHERE type = 'table'");
        while (list.executeStep()) {
            tables.emplace_back(textAt(list, 0), textAt(list, 1));
        }
    }
    // A system table that lacks the standard's columns is not one.
    const auto has = [&](const char* table, std::initializer_list<const char*> columns) {
        const QStringList there = columnNames(foreign, QString::fromLatin1(table));
        return std::ranges::all_of(columns,
                                   [&](const char* c) { return there.contains(QLatin1StringView(c)); });
    };
    for (const auto& [name, sql] : tables) {
        if (!tableExists(db, name)) {
            db.exec(sql.toUtf8().constData()); // written by our own reader, names quoted, types checked
            copyRows(foreign, db, name, "INSERT INTO ");
        }
    }
    if (has("gpkg_spatial_ref_sys", {"srs_id", "srs_name", "organization"})) {
        copyRows(foreign, db, QStringLiteral("gpkg_spatial_ref_sys"), "INSERT OR IGNORE INTO ");
    }
    // Registrations follow only for tables that came along; of layer_styles only the rows of foreign layers.
    const QString carried = QStringLiteral(" WHERE table_name IN (SELECT name FROM sqlite_master)");
    std::vector<std::pair<QString, QString>> indexed;
    if (has("gpkg_contents", {"table_name", "data_type"})) {
        SQLite::Statement names(foreign, "SELECT table_name FROM gpkg_contents");
        std::vector<QString> ours;
        while (names.executeStep()) {
            const QString name = textAt(names, 0);
            if (findTable(name) != nullptr || isDerivedTable(name)) {
                ours.push_back(name);
            }
        }
        copyRows(foreign, db, QStringLiteral("gpkg_contents"), "INSERT OR IGNORE INTO ", carried);
    }
    if (has("gpkg_geometry_columns", {"table_name", "column_name"})) {
        copyRows(foreign, db, QStringLiteral("gpkg_geometry_columns"), "INSERT OR IGNORE INTO ", carried);
    }
    if (has("gpkg_extensions", {"table_name", "column_name", "extension_name"})) {
        SQLite::Statement s(foreign,
                            "SELECT table_name, column_name FROM gpkg_extensions WHERE extension_name = "
                            "'gpkg_rtree_index' AND table_name IN (SELECT name FROM sqlite_master)");
        while (s.executeStep()) {
            indexed.emplace_back(textAt(s, 0), textAt(s, 1));
        }
        copyRows(foreign, db, QStringLiteral("gpkg_extensions"), "INSERT OR IGNORE INTO ",
                 QStringLiteral(
                     " WHERE extension_name <> 'gpkg_rtree_index' AND (table_name IS NULL OR table_name IN "
                     "(SELECT name FROM sqlite_master))"));
    }
    for (const auto& [table, geometry] : indexed) {
        QString key;
        SQLite::Statement info(db, ("PRAGMA table_info(" + quoted(table) + ")").constData());
        while (info.executeStep()) {
            if (info.getColumn(5).getInt() == 1) {
                key = textAt(info, 1);
            }
        }
        if (!key.isEmpty() && columnNames(db, table).contains(geometry)) {
            buildSpatialIndex(db, table, geometry, key);
        }
    }
    if (has("layer_styles", {"f_table_name"})) {
        copyRows(foreign, db, QStringLiteral("layer_styles"), "INSERT OR IGNORE INTO ",
                 QStringLiteral(" WHERE f_table_name IN (SELECT name FROM sqlite_master)"));
    }
}

} // namespace

void completeGeoPackage(SQLite::Database& db, SQLite::Database& foreign, const Publication& publication) {
    db.exec(QStringLiteral("PRAGMA application_id = %1").arg(0x47504B47).toLatin1().constData());
    db.exec("PRAGMA user_version = 10300");
    SQLite::Transaction transaction(db);
    db.exec(kSystemTables);
    for (const TableSpec& table : allTables()) {
        const QString name = QString::fromLatin1(table.name);
        if (name == u"place") {
            registerContents(db, name, "features", QString::fromUtf8(table.titleZh), {}, kSrsId);
            registerGeometry(db, name, "MULTIPOLYGON");
            setExtent(db, name, buildSpatialIndex(db, name, QStringLiteral("geom"), QStringLiteral("id")));
        } else if (table.logged) {
            registerContents(db, name, "attributes", QString::fromUtf8(table.titleZh), {}, {});
        }
    }
    registerContents(db, QStringLiteral("layer_styles"), "attributes", QStringLiteral("QGIS"), {}, {});
    for (const PublishedTable& table : publication.tables) {
        writeDerived(db, table);
    }
    for (const PublishedStyle& style : publication.styles) {
        writeStyle(db, style.table, style.geometryColumn, style.qml);
    }
    carryForeignTables(db, foreign);
    writeMeta(db, QStringLiteral("digest"), QString::fromLatin1(digestOf(db).toHex()));
    transaction.commit();
}

namespace {

template <class Visit> void visitCells(SQLite::Database& db, bool loggedOnly, Visit&& visit) {
    for (const TableSpec& table : allTables()) {
        if (table.name == QByteArrayView("yuantu_meta") || (loggedOnly && !table.logged)) {
            continue; // the digest itself lies there
        }
        SQLite::Statement s(db, (selectStatement(table) + " ORDER BY id").constData());
        while (s.executeStep()) {
            for (int c = 0; c < s.getColumnCount(); ++c) {
                visit(table, c, s.getColumn(c));
            }
        }
    }
}

QByteArray cellText(const SQLite::Column& cell) {
    switch (cell.getType()) {
    case SQLITE_INTEGER:
        return "i" + QByteArray::number(static_cast<qlonglong>(cell.getInt64()));
    case SQLITE_FLOAT:
        return "r" + QByteArray::number(cell.getDouble(), 'g', 17);
    case SQLITE_TEXT:
        return "t" + QByteArray(cell.getText(""), cell.getBytes());
    case SQLITE_BLOB:
        return "b" + QByteArray(static_cast<const char*>(cell.getBlob()), cell.getBytes()).toHex();
    default:
        return "n";
    }
}

} // namespace

QByteArray digestOf(SQLite::Database& db) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    visitCells(db, false, [&](const TableSpec& table, int c, const SQLite::Column& cell) {
        const QByteArray text = cellText(cell);
        if (c == 0) {
            hash.addData(QByteArrayView(table.name));
        }
        hash.addData(QByteArray::number(text.size()) + ':' + text);
    });
    // Where undo stands belongs to it; the ids of these rows do not.
    SQLite::Statement meta(db, "SELECT key, value FROM yuantu_meta WHERE key <> 'digest' ORDER BY key");
    while (meta.executeStep()) {
        for (int c = 0; c < 2; ++c) {
            const QByteArray text = cellText(meta.getColumn(c));
            hash.addData(QByteArray::number(text.size()) + ':' + text);
        }
    }
    return hash.result();
}

QByteArray dumpOf(SQLite::Database& db) {
    QByteArray out;
    visitCells(db, true, [&](const TableSpec& table, int c, const SQLite::Column& cell) {
        out += c == 0 ? QByteArray("\n") + table.name + '|' : QByteArray("|");
        out += cellText(cell);
    });
    return out;
}

} // namespace yuantu::store
