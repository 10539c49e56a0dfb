// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the map colours places by: values, growth or use of one indicator.
#pragma once

#include "core/domain/plan.h"

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace yuantu {

enum class ThematicMode {
    Value,          ///< value of the year, in the indicator's base unit
    Growth,         ///< stated or implied yearly growth, as a fraction
    Use,            ///< value over ceiling, as a fraction
    RunOut,         ///< the year in which the place is full; kNeverFull where it is not up to kLastYear
    ChanceOfTarget, ///< that the next target (the last one after it) is reached, by simulation
    ChanceFull,     ///< that the place is full by the year, by simulation
};

/// Stands for "not full by kLastYear".
inline constexpr int kNeverFull = 2036;

/// Chances come from the plan's own simulation settings; see simulation_settings.h.
using ThematicValue = std::pair<PlaceId, std::optional<double>>;

/// In the order of `places`; nothing where it is unknown.
[[nodiscard]] std::vector<ThematicValue> thematicValues(const Plan& plan, ScenarioId scenario,
                                                        IndicatorId indicator, int year, ThematicMode mode,
                                                        std::span<const PlaceId> places);
/// All known values of the years, sorted: class breaks made of these keep a colour's meaning while the year
/// moves. Of years and chances, whose classes are fixed: none.
[[nodiscard]] std::vector<double> thematicRange(const Plan& plan, ScenarioId scenario, IndicatorId indicator,
                                                int fromYear, int toYear, ThematicMode mode,
                                                std::span<const PlaceId> places);

} // namespace yuantu
