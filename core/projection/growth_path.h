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
    double factor = 1;             ///< the planned value over that of the year before
    std::optional<double> restart; ///< the figure that growth starts from, in its first year
    int index = -1;                ///< which of the years shows the result; −1: none, or a known value
};

/// A value to be reached in a year.
struct TargetPoint {
    int year = 0;
    double value = 0;
};

/// What project() gives, taken apart into the growth of each year, whatever the model. `shift` is added to
/// the rate of every year: rates that turn out two points higher than planned are so in every year that is
/// not known yet.
struct GrowthPath {
    SeriesKey series;
    std::vector<YearValue> planned; ///< as projected; years that show an actual never move
    std::vector<GrowthStep> steps;
    std::optional<double> rate; ///< the planned yearly rate up to the last target; none: nothing grows
    WhyEmpty why = WhyEmpty::NotEmpty;

    [[nodiscard]] int indexOf(int year) const; ///< −1 where the year has no value
};

[[nodiscard]] GrowthPath growthPathOf(const Plan& plan, ScenarioId scenario, SeriesKey series,
                                      int fromYear = kFirstYear, int toYear = kLastYear);

/// The targets that a series is held to, by year; an increment of a nearer scenario replaces its target.
[[nodiscard]] std::vector<TargetPoint> targetsOf(const Plan& plan, ScenarioId scenario, SeriesKey series);

/// The values of the path's years with rates moved by `shift`; `out` has the size of `planned`. With shift 0
/// the very numbers of the projection.
void valuesAt(const GrowthPath& path, double shift, std::span<double> out);
[[nodiscard]] std::vector<double> valuesAt(const GrowthPath& path, double shift);

/// Why rates moved by these shifts cannot be computed; NotEmpty where they can.
[[nodiscard]] WhyEmpty limitsOf(const GrowthPath& path, double lowest, double highest);

} // namespace yuantu
