// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The base map's GeoPackage through SQLite.
#include "core/store/base_map.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

#include <memory>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("BaseMap", text);
}

struct CloseDatabase {
    void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
};
struct Finalize {
    void operator()(sqlite3_stmt* s) const { sqlite3_finalize(s); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;
using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

QString text(sqlite3_stmt* s, int column) {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(s, column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(s, column));
}

struct LayerRows {
    PackedLayer layer;
    std::vector<BaseMap::Area> areas;
};

/// `select` names fid, geom, and then a code, the Chinese and the English name.
Result<LayerRows> readLayer(sqlite3* db, const char* select, const QString& path, bool labelPoints) {
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v2(db, select, -1, &raw, nullptr) != SQLITE_OK) {
        return badInput(tr("The base map “%1” lacks a layer; install the program again.").arg(path),
                        QString::fromUtf8(sqlite3_errmsg(db)));
    }
    const Statement statement(raw);
    std::vector<Geometry> geometries;
    std::vector<qint64> ids;
    std::vector<BaseMap::Area> areas;
    int step = SQLITE_ROW;
    while ((step = sqlite3_step(raw)) == SQLITE_ROW) {
        const QByteArray blob = QByteArray::fromRawData(static_cast<const char*>(sqlite3_column_blob(raw, 1)),
                                                        sqlite3_column_bytes(raw, 1));
        Result<Geometry> geometry = geometryFromGpkg(blob);
        if (!geometry) {
            return badInput(tr("The base map “%1” is damaged; install the program again.").arg(path),
                            geometry.error().sentence);
        }
        if (geometry->isEmpty()) {
            continue;
        }
        geometries.push_back(std::move(*geometry));
        ids.push_back(sqlite3_column_int64(raw, 0));
        areas.push_back({text(raw, 2), text(raw, 3), text(raw, 4), {}});
    }
    if (step != SQLITE_DONE) {
        return badInput(tr("The base map “%1” is damaged; install the program again.").arg(path),
                        QString::fromUtf8(sqlite3_errmsg(db)));
    }
    std::vector<PackedLayer::Source> sources;
    sources.reserve(ids.size());
    for (size_t i = 0; i < ids.size(); ++i) {
        sources.push_back({ids[i], &geometries[i]});
    }
    LayerRows rows{PackedLayer::pack(sources), std::move(areas)};
    if (rows.layer.size() != static_cast<int>(rows.areas.size())) {
        return badInput(
            tr("The base map “%1” has places outside the region; install the program again.").arg(path));
    }
    for (size_t i = 0; labelPoints && i < rows.areas.size(); ++i) {
        rows.areas[i].labelAt = rows.layer.labelPoint(static_cast<int>(i));
    }
    return rows;
}

} // namespace

Result<std::shared_ptr<const BaseMap>> readBaseMap(const QString& gpkgPath) {
    if (!QFileInfo(gpkgPath).isFile()) {
        return badInput(tr("The base map “%1” is missing; install the program again.").arg(gpkgPath));
    }
    const QByteArray uri =
        QUrl::fromLocalFile(QFileInfo(gpkgPath).absoluteFilePath()).toEncoded() + "?immutable=1";
    sqlite3* raw = nullptr;
    const int opened = sqlite3_open_v2(uri.constData(), &raw,
                                       SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
    const Database db(raw);
    if (opened != SQLITE_OK) {
        return badInput(tr("The base map “%1” cannot be opened; install the program again.").arg(gpkgPath),
                        raw ? QString::fromUtf8(sqlite3_errmsg(raw)) : QString());
    }
    sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(raw, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);

    auto municipality =
        readLayer(raw, "SELECT fid, geom, code, name_zh, name_en FROM municipality", gpkgPath, false);
    if (!municipality) {
        return passOn(municipality);
    }
    auto districts = readLayer(raw, "SELECT fid, geom, code, name_zh, name_en FROM district ORDER BY code",
                               gpkgPath, true);
    if (!districts) {
        return passOn(districts);
    }
    auto counties = readLayer(raw, "SELECT fid, geom, code, name_zh, name_en FROM county", gpkgPath, false);
    if (!counties) {
        return passOn(counties);
    }
    auto water = readLayer(raw, "SELECT fid, geom, kind, name_zh, name_en FROM water", gpkgPath, true);
    if (!water) {
        return passOn(water);
    }
    if (districts->layer.isEmpty()) {
        return badInput(tr("The base map “%1” has no districts; install the program again.").arg(gpkgPath));
    }
    auto map = std::make_shared<BaseMap>();
    map->municipality = std::move(municipality->layer);
    map->districts = std::move(districts->layer);
    map->districtAreas = std::move(districts->areas);
    map->counties = std::move(counties->layer);
    map->water = std::move(water->layer);
    map->waterAreas = std::move(water->areas);
    return std::shared_ptr<const BaseMap>(std::move(map));
}

} // namespace yuantu
