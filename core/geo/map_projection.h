// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The map's own metres: a transverse Mercator through the middle of Shanghai.
#pragma once

#include "core/geo/box.h"

#include <QPointF>

namespace yuantu {

/// `+proj=tmerc +lat_0=31.2 +lon_0=121.4667 +k=1 +x_0=0 +y_0=0 +ellps=GRS80`, in closed form, so that a start
/// needs neither PROJ's database nor its contexts. Lengths inside the city are true to 45 ppm.
/// Krüger's series to n⁴, as in C. F. F. Karney, "Transverse Mercator with an accuracy of a few nanometers",
/// J. Geodesy 85 (2011), eqs. 7–36; the error is below a micrometre within 10° of the meridian.
/// Pure functions, any thread.
[[nodiscard]] QPointF mapFromLonLat(QPointF lonLat);
[[nodiscard]] QPointF lonLatFromMap(QPointF metres);

/// The box in map metres around a box of longitudes and latitudes (its corners and edge middles).
[[nodiscard]] Box mapBoxFromLonLat(double west, double south, double east, double north);

/// True where a longitude and latitude is near enough for the map: finite, within 10° of its origin.
[[nodiscard]] bool isMappable(QPointF lonLat);

} // namespace yuantu
