// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths and areas on the ellipsoid through PROJ's geodesic routines.
#include "core/geo/geodesic.h"

#include <geodesic.h>

#include <cmath>

namespace yuantu {

namespace {

const geod_geodesic& grs80() {
    static const geod_geodesic geodesic = [] {
        geod_geodesic g;
        geod_init(&g, 6378137.0, 1 / 298.257222101);
        return g;
    }();
    return geodesic;
}

} // namespace

double geodesicLength(std::span<const QPointF> line) {
    double sum = 0;
    for (size_t i = 1; i < line.size(); ++i) {
        double s = 0;
        geod_inverse(&grs80(), line[i - 1].y(), line[i - 1].x(), line[i].y(), line[i].x(), &s, nullptr,
                     nullptr);
        sum += s;
    }
    return sum;
}

double geodesicRingArea(std::span<const QPointF> ring) {
    size_t count = ring.size();
    if (count > 1 && ring.front() == ring.back()) {
        --count;
    }
    if (count < 3) {
        return 0;
    }
    geod_polygon polygon;
    geod_polygon_init(&polygon, 0);
    for (size_t i = 0; i < count; ++i) {
        geod_polygon_addpoint(&grs80(), &polygon, ring[i].y(), ring[i].x());
    }
    double area = 0;
    geod_polygon_compute(&grs80(), &polygon, 0, 1, &area, nullptr);
    return std::abs(area);
}

double geodesicArea(const Geometry& geometry) {
    if (geometry.kind != Geometry::Kind::Polygon) {
        return 0;
    }
    const std::span<const QPointF> points(geometry.points);
    double sum = 0;
    int ring = 0;
    int from = 0;
    for (const int partEnd : geometry.partEnds) {
        for (bool outer = true; ring < partEnd; ++ring, outer = false) {
            const int to = geometry.ringEnds[static_cast<size_t>(ring)];
            const double area =
                geodesicRingArea(points.subspan(static_cast<size_t>(from), static_cast<size_t>(to - from)));
            sum += outer ? area : -area;
            from = to;
        }
    }
    return sum;
}

double geodesicLength(const Geometry& geometry) {
    if (geometry.kind != Geometry::Kind::Line && geometry.kind != Geometry::Kind::Polygon) {
        return 0;
    }
    const std::span<const QPointF> points(geometry.points);
    double sum = 0;
    int from = 0;
    for (const int to : geometry.ringEnds) {
        sum += geodesicLength(points.subspan(static_cast<size_t>(from), static_cast<size_t>(to - from)));
        from = to;
    }
    return sum;
}

} // namespace yuantu
