// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Growth held to what places can carry: what stays, what is not met, and where it goes.
#pragma once

#include "core/base/result.h"
#include "core/domain/plan.h"

#include <optional>
#include <span>
#include <vector>

namespace yuantu {

struct CarriedRow {
    PlaceId place;
    std::optional<double> value; ///< projected
    std::optional<double>
        ceiling; ///< nothing where it is unknown: then nothing is cut off and nothing taken in
    std::optional<double> carried; ///< min(value, ceiling)
    double unmet = 0;              ///< value − carried
    double passedOn = 0;           ///< of it, what the places of the setting "overflow" take
    double received = 0;           ///< from others; carried + received never passes the ceiling

    [[nodiscard]] double unplaced() const { return unmet - passedOn; }
};

/// The year's values of `places` in their order, in the indicator's base unit. Places pass on in the order of
/// the plan's places, each to the places of its setting in turn, as much as is free there after its own value
/// and what it took before. What was received is not passed on again, so a total loses only what is unplaced.
/// Errors (input): the settings pass on in a circle.
[[nodiscard]] Result<std::vector<CarriedRow>> carriedIn(const Plan& plan, ScenarioId scenario,
                                                        IndicatorId indicator, int year,
                                                        std::span<const PlaceId> places);

} // namespace yuantu
