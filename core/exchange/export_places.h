// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Places with their key values as GeoJSON or GeoPackage, written through GDAL.
#pragma once

#include "core/base/result.h"
#include "core/domain/place_features.h"

namespace yuantu {

/// Writes beside the target and renames over it. The format follows the ending: geojson, gpkg, shp, kml.
/// Errors: (usage) another ending; (write) the file cannot be written.
[[nodiscard]] Result<void> exportPlaceFeatures(const PlaceFeatures& places, const QString& path);

} // namespace yuantu
