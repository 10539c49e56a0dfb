// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The places with their values as features.
#pragma once

#include "core/domain/place_features.h"
#include "core/domain/plan.h"

namespace yuantu {

/// One feature a place: id, names, kind, boundary, and the values of the main indicators in a year.
[[nodiscard]] PlaceFeatures placeFeatures(const Plan& plan, ScenarioId scenario, int year);

} // namespace yuantu
