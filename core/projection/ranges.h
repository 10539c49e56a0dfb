// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The ranges that planners enter for rates, densities and the completion of floor, as growth settings.
#pragma once

#include "core/domain/range_fields.h"
#include "core/projection/distribution.h"
#include "core/projection/growth_path.h"

#include <optional>

namespace yuantu {

/// Growth settings, inherited from the parent scenario field by field:
///
/// | of | field | meaning |
/// |---|---|---|
/// | a flow (output, revenue …) | rate-low, rate-likely, rate-high | triangular yearly rate, fractions |
/// | | rate-mean, rate-sd | normal yearly rate instead: mean and deviation |
/// | floor-output, land-output | density-low, density-likely, density-high | triangular, in the base unit |
/// | new-floor, renewed-floor | delay-low, delay-likely, delay-high | triangular, years; below 0: earlier |
///
/// Without rate-likely or rate-mean the rate of the projection is the likely one, without density-likely the
/// last density, without delay-likely what lies nearest to no delay. An end that is left out is the likely
/// value. No field at all: the value is certain; nothing is made up.
struct RateRange {
    Distribution rate;
    bool assumed = false; ///< from `spread`, not entered
};

/// The range of the rate of a growing series. `spread` stands in where no range is entered: likely ± spread,
/// triangular; `assumed` then says so. Errors (input): ends the wrong way round, a likely value outside them,
/// a range together with a deviation, rates of −100 % or less, growth out of range.
[[nodiscard]] Result<RateRange> rateRangeOf(const Plan& plan, ScenarioId scenario, const GrowthPath& path,
                                            std::optional<double> spread = {});

/// The range of a density (`indicator` floor-output or land-output) around the likely one, as a factor of it.
/// Errors (input): as above, or a density that is not above zero.
[[nodiscard]] Result<Distribution> densityRangeOf(const Plan& plan, ScenarioId scenario, PlaceId place,
                                                  const char* indicator, std::optional<double> likely);

/// The delay of new-floor or renewed-floor in years; certain 0 where none is entered. Errors (input): as
/// above, or outside kEarliest to kLatest.
[[nodiscard]] Result<Distribution> delayRangeOf(const Plan& plan, ScenarioId scenario, PlaceId place,
                                                const char* indicator);

} // namespace yuantu
