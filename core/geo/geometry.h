// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Geometry values: packed coordinates of one feature, and the GeoPackage binary form of it.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QPointF>
#include <QRectF>

#include <vector>

namespace yuantu {

/// One feature's geometry. Points are (longitude, latitude) in degrees of EPSG:4490 unless said otherwise.
/// A polygon's rings follow each other in `points`; `ringEnds[i]` is one past ring i's last point;
/// `partEnds[i]` is one past part i's last ring. Rings are closed (last point equals first).
struct Geometry {
    enum class Kind : quint8 { None, Point, Line, Polygon };
    Kind kind = Kind::None;
    std::vector<QPointF> points;
    std::vector<int> ringEnds;
    std::vector<int> partEnds;

    [[nodiscard]] bool isEmpty() const { return points.empty(); }
    [[nodiscard]] QRectF bounds() const;
    bool operator==(const Geometry&) const = default;
};

/// Decodes a GeoPackage binary ("GP" header, ISO WKB). Bounds are checked before every allocation;
/// coordinates must be finite; at most 5 million vertices. Curves, Z and M are refused with a sentence.
[[nodiscard]] Result<Geometry> geometryFromGpkg(const QByteArray& blob);

/// Encodes as GeoPackage binary, little endian, with an XY envelope for lines and polygons. Polygons become
/// MULTIPOLYGON unless `single`; points POINT; lines MULTILINESTRING.
[[nodiscard]] QByteArray geometryToGpkg(const Geometry& geometry, int srsId);

} // namespace yuantu
