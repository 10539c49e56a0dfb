// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Closed intervals of doubles: what a printed number stands for.
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

namespace yuantu {

/// A closed interval [low, high]; infinite ends stand for one-sided bounds.
struct Interval {
    double low = 0;
    double high = 0;

    [[nodiscard]] static Interval point(double v) { return {v, v}; }
    /// A number printed with `decimals` decimals stands for value ± ½·10⁻ᵈ.
    [[nodiscard]] static Interval ofPrinted(double value, int decimals) {
        const double half = 0.5 * std::pow(10.0, -decimals);
        return {value - half, value + half};
    }
    [[nodiscard]] bool contains(double v) const { return low <= v && v <= high; }
    [[nodiscard]] bool overlaps(const Interval& o) const { return low <= o.high && o.low <= high; }
    [[nodiscard]] double middle() const { return 0.5 * (low + high); }
    bool operator==(const Interval&) const = default;
};

[[nodiscard]] inline Interval operator+(Interval a, Interval b) {
    return {a.low + b.low, a.high + b.high};
}
[[nodiscard]] inline Interval operator-(Interval a, Interval b) {
    return {a.low - b.high, a.high - b.low};
}
[[nodiscard]] inline Interval operator*(Interval a, Interval b) {
    const auto [low, high] = std::minmax({a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high});
    return {low, high};
}
/// A positive interval to a power; the exponent may be negative or broken.
[[nodiscard]] inline Interval pow(Interval a, double n) {
    const double x = std::pow(a.low, n);
    const double y = std::pow(a.high, n);
    return {std::min(x, y), std::max(x, y)};
}

} // namespace yuantu
