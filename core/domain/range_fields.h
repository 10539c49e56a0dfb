// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The growth settings that say how uncertain a series is: rate-low, density-high, delay-likely …
#pragma once

#include "core/base/result.h"
#include "core/domain/plan.h"

#include <QStringList>

namespace yuantu {

/// The least and most delay of floor that may be entered, in years; below 0 it comes earlier.
inline constexpr int kEarliest = -5;
inline constexpr int kLatest = 15;

/// rate-low, rate-likely, rate-high, rate-mean, rate-sd of a series that grows; density-low, -likely, -high
/// of floor-output and land-output; delay-low, -likely, -high of new-floor and renewed-floor. What they mean
/// is in core/projection/ranges.h.
[[nodiscard]] const QStringList& rangeFields();

/// What is kept of typed text: rates and deviations as fractions, densities in the base unit, delays in
/// years; empty for empty. Errors (usage): not one number, another dimension, the wrong indicator, a rate of
/// −100 % or less, a deviation below zero, a density that is not above zero, a delay outside kEarliest to
/// kLatest, a low end above the high one that holds in the scenario.
[[nodiscard]] Result<QString> readRangeField(const Plan& plan, ScenarioId scenario, SeriesKey series,
                                             const QString& field, const QString& typed);

} // namespace yuantu
