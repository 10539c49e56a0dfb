// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Classes for values on a map.
#pragma once

#include <QString>

#include <span>
#include <vector>

namespace yuantu {

enum class BreakMethod { Nice, Equal, Quantile, Natural };

/// n classes have n + 1 strictly rising bounds. Class i is [bounds[i], bounds[i+1]), the last also holds its
/// upper bound. Values outside fall into the first or last class. Empty where there was no value.
struct ClassBreaks {
    std::vector<double> bounds;

    [[nodiscard]] int count() const { return bounds.size() < 2 ? 0 : static_cast<int>(bounds.size()) - 1; }
    /// The class of a value; -1 without classes or for a value that is not finite.
    [[nodiscard]] int classOf(double value) const;
    bool operator==(const ClassBreaks&) const = default;
};

/// At most `classes` classes over the values (of all years, so that they do not jump between years). Values
/// that are not finite are left out. No class is empty of extent and none overlap; fewer distinct values
/// give fewer classes, one value gives one class around it.
/// Nice: bounds are multiples of a round step (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 × 10ⁿ); where the largest value
/// is over 15 times the median, the bounds follow the quantiles, rounded to a half of the leading digit. The
/// others: as every GIS does. Natural: Fisher's exact optimum (least squared deviation inside the classes).
[[nodiscard]] ClassBreaks classBreaks(std::span<const double> values, BreakMethod method = BreakMethod::Nice,
                                      int classes = 5);

/// Seven classes that are symmetric about 0, for differences. Each is about a third as wide as the next one
/// outward (a round m, then m/3, m/10 and m/30), since differences of all years and places range over
/// magnitudes and small ones of the first years shall be seen. Empty where there was no value.
[[nodiscard]] ClassBreaks divergingBreaks(std::span<const double> values);

/// The fewest decimals that tell all bounds apart as printed, at most 4.
[[nodiscard]] int breakDecimals(const ClassBreaks& breaks);

} // namespace yuantu
