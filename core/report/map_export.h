// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A map as a file, and the places with their values as features.
#pragma once

#include "core/base/result.h"
#include "core/domain/place_features.h"
#include "core/map/furniture.h"

namespace yuantu {

/// PNG, SVG or PDF by the ending, with legend and furniture. Written beside and renamed over.
/// Errors: (usage) another ending; (write) the file cannot be written.
[[nodiscard]] Result<void> exportMapSheet(const MapRequest& request, const MapSheet& sheet,
                                          const QString& path);

/// One feature a place: id, names, kind, boundary, and the values of the main indicators in a year.
[[nodiscard]] PlaceFeatures placeFeatures(const Plan& plan, ScenarioId scenario, int year);

} // namespace yuantu
