// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the base map that ships with the program (maps/shanghai.gpkg) into packed layers.
#pragma once

#include "core/base/result.h"
#include "core/geo/base_map_data.h"

#include <memory>

namespace yuantu {

/// Opens the file read-only and immutable, so nothing is ever written beside it. Any thread.
/// Errors (input): the file is missing, is no GeoPackage, lacks the districts, or holds a broken geometry.
[[nodiscard]] Result<std::shared_ptr<const BaseMap>> readBaseMap(const QString& gpkgPath);

} // namespace yuantu
