// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The arithmetic of growth: compound rates, and any one term of a target from the others.
#pragma once

#include "core/base/result.h"

#include <optional>

namespace yuantu {

/// The largest magnitude that growth may reach; beyond it a value counts as out of range, never as infinite.
inline constexpr double kLargestValue = 1e15;

/// v0·(1+rate)^years. Nothing where the rate is −100 % or less, or the result is out of range.
[[nodiscard]] std::optional<double> grown(double v0, double rate, double years);
/// The constant yearly rate that leads from v0 to vt in `years`. Nothing unless all three are positive.
[[nodiscard]] std::optional<double> impliedRate(double v0, double vt, double years);

/// What is known of a target. Money, areas and counts in one unit of the caller's; the rate as a fraction.
struct TargetTerms {
    std::optional<double> base;
    std::optional<double> rate;
    std::optional<double> target;
    std::optional<double> increment;
    std::optional<int> baseYear;
    std::optional<int> targetYear;
    std::optional<double> floor = {};       ///< 万㎡ in the target year
    std::optional<double> floorOutput = {}; ///< 亿元/万㎡
    std::optional<double> land = {};        ///< km² in the target year
    std::optional<double> landOutput = {};  ///< 亿元/km²

    /// Years from the base to the target, where both years are known.
    [[nodiscard]] std::optional<int> years() const;
};

enum class Unknown { Base, Rate, Target, Increment, Years, Floor, FloorOutput, Land, LandOutput };

/// A solved target: `value` is the term asked for; the rest is completed where it follows.
struct Solution {
    Unknown unknown = Unknown::Rate;
    double value = 0; ///< of Years: a broken number of years from the base year
    TargetTerms
        terms; ///< completed; of Years, the target year is the first full year that reaches the target
    /// By how much the target is above what floor and land carry (the lower where both are known), and what
    /// of each is missing; nothing where it fits or is unknown.
    std::optional<double> shortValue = {};
    std::optional<double> shortFloor = {}; ///< 万㎡
    std::optional<double> shortLand = {};  ///< km²
};

/// Closed forms. What is asked for is ignored where it is given. A target given beside an increment wins.
/// Errors (usage): terms missing, a base or target that is not positive, a rate of −100 % or less, a target
/// year that does not lie after the base year, a target that the rate never reaches, floor, land or a
/// density that is not positive.
[[nodiscard]] Result<Solution> solve(const TargetTerms& given, Unknown unknown);

} // namespace yuantu
