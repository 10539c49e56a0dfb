// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How far a series has come on its way to its target.
#pragma once

#include "core/domain/plan.h"

#include <optional>
#include <vector>

namespace yuantu {

enum class ProgressStatus {
    NoActual, ///< nothing is known since the base
    Reached,
    Missed, ///< the target year has passed below the target
    Ahead,
    OnPath, ///< the path runs through what the actual's printed digits stand for
    Behind,
};

/// Values in the indicator's base unit, rates and shares as fractions. What is not known is absent.
struct Progress {
    SeriesKey series;
    int year = 0;                   ///< of the actual; without one the year that was asked for
    const Figure* actual = nullptr; ///< the last one after the base; belongs to the plan
    std::optional<double> expected; ///< of the path in that year; after the target year the target
    int baseYear = 0;
    int targetYear = 0;
    double target = 0;
    std::optional<double> plannedRate; ///< a year, from the base to the target
    std::optional<double> neededRate;  ///< a year, from the actual to the target, where years are left
    ProgressStatus status = ProgressStatus::NoActual;

    [[nodiscard]] std::optional<double> variance() const;      ///< actual − expected
    [[nodiscard]] std::optional<double> varianceShare() const; ///< of what was expected
    [[nodiscard]] int yearsLeft() const { return std::max(0, targetYear - year); }
};

/// One for each series that grows and has a base and a target, in the order of places and indicators, as it
/// was known in `year`: for the first target not before it, else the last one.
///
/// The base is the one of the documents, else of the scenario, else the first actual; actuals after it are
/// what is measured and never move it. The path is the projection as it was before they were known, where it
/// leads to the target, else even growth from base to target.
[[nodiscard]] std::vector<Progress> progressOf(const Plan& plan, ScenarioId scenario, int year);
/// Of one series; nothing where it has no base or no target.
[[nodiscard]] std::optional<Progress> progressOf(const Plan& plan, ScenarioId scenario, SeriesKey series,
                                                 int year);

/// The last year that any growing series has an actual of; 0 where there is none.
[[nodiscard]] int lastKnownYear(const Plan& plan, ScenarioId scenario);

/// no-actual, reached, missed, ahead, on-path, behind
[[nodiscard]] QString progressStatusId(ProgressStatus status);
[[nodiscard]] QString progressStatusName(ProgressStatus status);

} // namespace yuantu
