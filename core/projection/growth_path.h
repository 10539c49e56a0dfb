// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The growth of a series as a run of multiplications, to be repeated with other rates many times.
#pragma once

#include "core/projection/projection.h"

#include <optional>
#include <span>
#include <vector>

namespace yuantu {

/// One year of growth: the running value, which `restart` sets anew, times (factor + shift).
struct GrowthStep {
    int year = 0;
    double factor = 1;             ///< 1 + the rate of the leg
    std::optional<double> restart; ///< the figure that the leg starts from, in its first year
    int index = -1;                ///< which of the years shows the result; −1: none, or a known value
};

/// What project() gives, taken apart. `shift` is added to the rate of every leg: rates that turn out two
/// points higher than planned are so in every year that is not known yet.
struct GrowthPath {
    SeriesKey series;
    std::vector<YearValue> planned; ///< as projected; years that show an actual never move
    std::vector<GrowthStep> steps;
    std::vector<TargetPoint> targets;
    std::optional<double> rate; ///< the planned rate of the leg to the last target; none: nothing grows
    WhyEmpty why = WhyEmpty::NotEmpty;

    [[nodiscard]] int indexOf(int year) const; ///< −1 where the year has no value
};

[[nodiscard]] GrowthPath growthPathOf(const Plan& plan, ScenarioId scenario, SeriesKey series,
                                      int fromYear = kFirstYear, int toYear = kLastYear);

/// The values of the path's years with rates moved by `shift`; `out` has the size of `planned`. With shift 0
/// the very numbers of the projection.
void valuesAt(const GrowthPath& path, double shift, std::span<double> out);
[[nodiscard]] std::vector<double> valuesAt(const GrowthPath& path, double shift);

/// Why rates moved by these shifts cannot be computed; NotEmpty where they can.
[[nodiscard]] WhyEmpty limitsOf(const GrowthPath& path, double lowest, double highest);

} // namespace yuantu
