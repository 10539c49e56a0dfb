// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Vector export through GDAL. A module of its own: GDAL brings a hundred libraries, which starting the
// program and most commands can do without, so it is loaded by the first export.
#include "core/exchange/export_places.h"
#include "core/exchange/gdal/gdal_writing.h"

#include <QCoreApplication>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

struct Format {
    const char* ending;
    const char* driver;
};
constexpr std::array kFormats{Format{"geojson", "GeoJSON"}, Format{"gpkg", "GPKG"}, Format{"kml", "KML"},
                              Format{"shp", "ESRI Shapefile"}};

std::unique_ptr<OGRGeometry> toOgr(const Geometry& g) {
    if (g.kind == Geometry::Kind::Point) {
        return std::make_unique<OGRPoint>(g.points[0].x(), g.points[0].y());
    }
    auto multi = std::make_unique<OGRMultiPolygon>();
    int ring = 0;
    int point = 0;
    for (const int partEnd : g.partEnds) {
        OGRPolygon polygon;
        for (; ring < partEnd; ++ring) {
            OGRLinearRing line;
            for (; point < g.ringEnds[ring]; ++point) {
                line.addPoint(g.points[point].x(), g.points[point].y());
            }
            polygon.addRing(&line);
        }
        multi->addGeometry(&polygon);
    }
    return multi;
}

bool write(GDALDataset& dataset, const PlaceFeatures& places, bool shape) {
    OGRSpatialReference srs;
    srs.importFromEPSG(4490);
    srs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    char** options = shape ? CSLSetNameValue(nullptr, "ENCODING", "UTF-8") : nullptr;
    OGRLayer* layer = dataset.CreateLayer("places", &srs, shape ? wkbMultiPolygon : wkbUnknown, options);
    CSLDestroy(options);
    if (layer == nullptr) {
        return false;
    }
    for (const auto& field : places.fields) {
        OGRFieldDefn definition(field.name.toUtf8().constData(), field.isNumber ? OFTReal : OFTString);
        if (layer->CreateField(&definition) != OGRERR_NONE) {
            return false;
        }
    }
    return std::ranges::all_of(places.features, [&](const PlaceFeature& place) {
        OGRFeature feature(layer->GetLayerDefn());
        for (size_t i = 0; i < place.values.size(); ++i) {
            if (!place.values[i].isValid()) {
                continue;
            }
            if (places.fields[i].isNumber) {
                feature.SetField(static_cast<int>(i), place.values[i].toDouble());
            } else {
                feature.SetField(static_cast<int>(i), place.values[i].toString().toUtf8().constData());
            }
        }
        if (place.geometry && !(shape && place.geometry->kind == Geometry::Kind::Point)) {
            feature.SetGeometryDirectly(toOgr(*place.geometry).release());
        }
        return layer->CreateFeature(&feature) == OGRERR_NONE;
    });
}

Result<void> write(const PlaceFeatures& places, const QString& path) {
    const auto* format = std::ranges::find_if(kFormats, [suffix = QFileInfo(path).suffix()](const Format& f) {
        return suffix.compare(QLatin1StringView(f.ending), Qt::CaseInsensitive) == 0;
    });
    if (format == kFormats.end()) {
        return badUsage(tr("%1: places can be written as geojson, gpkg, kml or shp.").arg(path));
    }
    return writeThroughGdal(path, format->driver,
                            tr("%1: the file could not be written; check the disk and the rights."),
                            [&](GDALDataset& dataset) {
                                return write(dataset, places, QByteArrayView(format->ending) == "shp");
                            });
}

} // namespace

extern "C" Q_DECL_EXPORT void yuantuExportPlaceFeatures(const PlaceFeatures& places, const QString& path,
                                                        Result<void>& result) {
    result = write(places, path);
}

} // namespace yuantu
