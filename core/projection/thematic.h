// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the map colours places by: values, growth or use of one indicator.
#pragma once

#include "core/projection/simulation.h"

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
    ChanceOfTarget, ///< that the next target (the last one after it) is reached, in the simulation
    ChanceFull,     ///< that the place is full by the year, in the simulation
};

[[nodiscard]] constexpr bool isChance(ThematicMode mode) {
    return mode == ThematicMode::ChanceOfTarget || mode == ThematicMode::ChanceFull;
}

/// Stands for "not full by kLastYear".
inline constexpr int kNeverFull = 2036;

using ThematicValue = std::pair<PlaceId, std::optional<double>>;

/// In the order of `places`; nothing where it is unknown, as chances are without a simulation of the scenario
/// and indicator.
[[nodiscard]] std::vector<ThematicValue> thematicValues(const Plan& plan, ScenarioId scenario,
                                                        IndicatorId indicator, int year, ThematicMode mode,
                                                        std::span<const PlaceId> places,
                                                        const Simulation* simulation = nullptr);
/// All known values of the years, sorted: class breaks made of these keep a colour's meaning while the year
/// moves. Of years and chances, whose classes are fixed: none.
[[nodiscard]] std::vector<double> thematicRange(const Plan& plan, ScenarioId scenario, IndicatorId indicator,
                                                int fromYear, int toYear, ThematicMode mode,
                                                std::span<const PlaceId> places);

} // namespace yuantu
