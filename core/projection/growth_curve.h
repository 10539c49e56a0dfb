// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Growth from one known value on, year by year: the shapes that growth models are made of.
#pragma once

#include <optional>

namespace yuantu {

/// A stretch of growth. `years` counts from its beginning.
struct GrowthLeg {
    enum class Shape {
        Compound, ///< value·(1+rate)^years
        Linear,   ///< value + step·years
        Logistic, ///< limit / (1 + (limit/value − 1)·e^(−steepness·years)), Verhulst's curve
    };
    Shape shape = Shape::Compound;
    int fromYear = 0;
    int toYear = 0;
    double value = 0; ///< in fromYear, above zero
    double rate = 0;  ///< Compound: the yearly rate; Linear: the yearly step; Logistic: the steepness
    double limit = 0; ///< Logistic

    /// Nothing where growth leads to zero or below, or out of range.
    [[nodiscard]] std::optional<double> at(double years) const;
    [[nodiscard]] std::optional<double> in(int year) const { return at(year - fromYear); }
    /// The same growth from another known point on.
    [[nodiscard]] GrowthLeg from(int year, double start, int lastYear) const;
};

/// The steepness that leads from `value` to `reached` in `years` under `limit`. Nothing unless both lie
/// between zero and the limit.
[[nodiscard]] std::optional<double> steepness(double value, double reached, double years, double limit);

} // namespace yuantu
