// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Vector export through GDAL. A module of its own: GDAL brings a hundred libraries, which starting the
// program and most commands can do without, so it is loaded by the first export.
#include "core/exchange/export_places.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cerrno>
#include <cstdio>
#include <cstring>

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

/// Creates a dataset of `driver` for `path`, lets `fill` write it and moves what the driver made of it into
/// the place of `path`. `fill` says false where GDAL refused something. GDAL's own messages become the detail
/// of the error; what was at `path` before stays where anything fails.
template <class Fill> Result<void> writeThroughGdal(const QString& path, const char* driver, Fill fill) {
    const auto failed = [&](const QString& detail) {
        return cannotWrite(tr("%1: the file could not be written; check the disk and the rights.").arg(path),
                           detail);
    };
    const QFileInfo target(path);
    if (!QFileInfo(target.absolutePath()).isDir() || target.isDir()) {
        return failed(QStringLiteral("no such folder"));
    }
    CPLPushErrorHandler(CPLQuietErrorHandler);
    struct Popper {
        ~Popper() { CPLPopErrorHandler(); }
    } const popper;
    if (GDALGetDriverCount() == 0) {
        OGRRegisterAll();
    }
    GDALDriver* made = GetGDALDriverManager()->GetDriverByName(driver);
    if (made == nullptr) {
        return failed(QString::fromLatin1(driver));
    }
    const QTemporaryDir folder(target.absolutePath() + QStringLiteral("/.yuantu-export-XXXXXX"));
    if (!folder.isValid()) {
        return failed(folder.errorString());
    }
    CPLErrorReset();
    const QString part = folder.filePath(target.fileName());
    GDALDataset* dataset = made->Create(part.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr);
    const bool filled = dataset != nullptr && fill(*dataset);
    if (dataset != nullptr) {
        GDALClose(dataset); // some drivers write only now
    }
    if (!filled || CPLGetLastErrorType() >= CE_Failure) {
        return failed(QString::fromUtf8(CPLGetLastErrorMsg()));
    }
    // A shapefile is several files; each is moved.
    for (const QString& name : QDir(folder.path()).entryList(QDir::Files)) {
        if (std::rename(QFile::encodeName(folder.filePath(name)).constData(),
                        QFile::encodeName(target.absolutePath() + u'/' + name).constData()) != 0) {
            return failed(QString::fromLocal8Bit(std::strerror(errno)));
        }
    }
    return {};
}

Result<void> write(const PlaceFeatures& places, const QString& path) {
    const auto* format = std::ranges::find_if(kFormats, [suffix = QFileInfo(path).suffix()](const Format& f) {
        return suffix.compare(QLatin1StringView(f.ending), Qt::CaseInsensitive) == 0;
    });
    if (format == kFormats.end()) {
        return badUsage(tr("%1: places can be written as geojson, gpkg, kml or shp.").arg(path));
    }
    return writeThroughGdal(path, format->driver, [&](GDALDataset& dataset) {
        return write(dataset, places, QByteArrayView(format->ending) == "shp");
    });
}

} // namespace

extern "C" Q_DECL_EXPORT void yuantuExportPlaceFeatures(const PlaceFeatures& places, const QString& path,
                                                        Result<void>& result) {
    result = write(places, path);
}

} // namespace yuantu
