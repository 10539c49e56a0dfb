// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lengths and areas on the ellipsoid (GRS80), as the map law and the eye of a surveyor want them.
#pragma once

#include "core/geo/geometry.h"

#include <span>

namespace yuantu {

/// All points are (longitude, latitude) in degrees. Computed with PROJ's geodesic.h. Pure, any thread.
/// The length of a line through the points, in metres.
[[nodiscard]] double geodesicLength(std::span<const QPointF> line);
/// The area inside a ring, in m², whatever its direction; closed or not.
[[nodiscard]] double geodesicRingArea(std::span<const QPointF> ring);
/// The area of a polygon, holes taken off, in m². Lines and points: 0.
[[nodiscard]] double geodesicArea(const Geometry& geometry);
/// The length of a line, or of all rings of a polygon, in metres.
[[nodiscard]] double geodesicLength(const Geometry& geometry);

} // namespace yuantu
