// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of one series sorted by what they say: actuals, the base, targets, rates, increments.
#pragma once

#include "core/domain/plan.h"

#include <optional>
#include <vector>

namespace yuantu {

/// The figures that hold for a series in a scenario. Those marked missing are absent. Where two documents
/// state the same slot, the later document's counts. Pointers live as long as the plan.
struct SeriesFacts {
    std::vector<const Figure*> actuals; ///< by year; of one year only
    std::vector<const Figure*> levels;  ///< level and density figures, by year
    std::vector<const Figure*> targets; ///< values to be reached in a year, by year
    std::vector<const Figure*> totals;  ///< totals to be reached over a period (a target with a first year)
    std::vector<const Figure*> rates;   ///< by period
    std::vector<const Figure*> increments; ///< by period
    std::vector<const Figure*> bases;      ///< by year

    /// The base, rate, increment and target that the growth is computed from; null where there is none.
    const Figure* base = nullptr;
    const Figure* rate = nullptr;
    const Figure* increment = nullptr;
    const Figure* target = nullptr; ///< the last one after the base

    [[nodiscard]] const Figure* actualIn(int year) const;
    [[nodiscard]] const Figure* lastActual() const { return actuals.empty() ? nullptr : actuals.back(); }
    [[nodiscard]] bool isEmpty() const;
};

[[nodiscard]] SeriesFacts factsOf(const Plan& plan, ScenarioId scenario, SeriesKey series);

/// The figure a period counts from: the `base` figure of `fromYear` (0: the last base figure before
/// `toYear`), else the actual of `fromYear`, else, where fromYear is 0, the last actual before `toYear`.
[[nodiscard]] const Figure* baseFor(const SeriesFacts& facts, int fromYear, int toYear);

/// How many generations above `scenario` a figure was set; 0 is the scenario itself.
[[nodiscard]] int depthOf(const Plan& plan, ScenarioId scenario, const Figure& figure);

/// The value that holds in a year: the last level, density or actual not after it.
[[nodiscard]] const Figure* levelIn(const SeriesFacts& facts, int year);

/// Indicators whose values hold until the next one is stated (land, floor, densities) instead of growing.
[[nodiscard]] bool isLevel(const Indicator& indicator);

} // namespace yuantu
