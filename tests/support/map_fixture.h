// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plans for tests of the map: squares laid out by hand, and the outlines that ship with the base map.
#pragma once

#include "core/geo/map_projection.h"
#include "core/map/map_request.h"

#include <sqlite3.h>

namespace yuantu::test {

inline Place squarePlace(const QString& code, const QString& nameZh, double x, double y, double side,
                         BoundaryQuality quality = BoundaryQuality::Published) {
    Place place;
    place.id = PlaceId{idFromKey(code)};
    place.code = code;
    place.nameZh = nameZh;
    place.nameEn = code;
    place.quality = quality;
    auto g = std::make_shared<Geometry>();
    if (side <= 0) {
        g->kind = Geometry::Kind::Point;
        g->points = {lonLatFromMap({x, y})};
    } else {
        g->kind = Geometry::Kind::Polygon;
        g->points = {lonLatFromMap({x, y}), lonLatFromMap({x + side, y}), lonLatFromMap({x + side, y + side}),
                     lonLatFromMap({x, y + side}), lonLatFromMap({x, y})};
        g->ringEnds = {5};
        g->partEnds = {1};
    }
    place.outline = g;
    return place;
}

inline PlanPtr planOf(std::vector<Place> places) {
    Plan::Parts parts;
    parts.places = std::make_shared<Table<Place>>(std::move(places));
    return std::make_shared<Plan>(parts);
}

inline PlaceId idOf(const char* code) {
    return PlaceId{idFromKey(QString::fromLatin1(code))};
}

/// The parks of maps/shanghai.gpkg: everything in place_outline that is no district and not the city.
inline std::vector<Place> shippedParks(const QString& gpkg) {
    std::vector<Place> places;
    sqlite3* db = nullptr;
    sqlite3_open_v2(gpkg.toUtf8().constData(), &db, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_stmt* s = nullptr;
    sqlite3_prepare_v2(db,
                       "SELECT id, name_zh, name_en, quality, geom FROM place_outline "
                       "WHERE id NOT IN (SELECT id FROM district UNION SELECT id FROM municipality)",
                       -1, &s, nullptr);
    const auto text = [&](int c) {
        return QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(s, c)));
    };
    while (s && sqlite3_step(s) == SQLITE_ROW) {
        Place place;
        place.code = text(0);
        place.id = PlaceId{idFromKey(place.code)};
        place.nameZh = text(1);
        place.nameEn = text(2);
        place.quality = boundaryQualityFromId(text(3)).value_or(BoundaryQuality::Schematic);
        auto g = geometryFromGpkg(
            QByteArray(static_cast<const char*>(sqlite3_column_blob(s, 4)), sqlite3_column_bytes(s, 4)));
        if (g) {
            place.outline = std::make_shared<Geometry>(std::move(*g));
            places.push_back(place);
        }
    }
    sqlite3_finalize(s);
    sqlite3_close(db);
    return places;
}

} // namespace yuantu::test
