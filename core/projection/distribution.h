// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is not known for certain: a likely value and how far from it the true one may lie.
#pragma once

#include "core/base/result.h"
#include "core/projection/draw_kernels.h"

#include <optional>

namespace yuantu {

struct Distribution {
    enum class Shape { Certain, Triangular, Normal };
    Shape shape = Shape::Certain;
    double likely = 0;    ///< of a normal one the mean
    double low = 0;       ///< triangular
    double high = 0;      ///< triangular
    double deviation = 0; ///< normal

    [[nodiscard]] static Distribution certain(double value);
    /// Errors (input): low ≤ likely ≤ high does not hold, or a number is not finite. Low = high is certain.
    [[nodiscard]] static Result<Distribution> triangular(double low, double likely, double high);
    /// Errors (input): a deviation below zero or not finite. Deviation 0 is certain.
    [[nodiscard]] static Result<Distribution> normal(double mean, double deviation);

    [[nodiscard]] bool isCertain() const { return shape == Shape::Certain; }
    /// (low + likely + high) / 3, or the mean.
    [[nodiscard]] double mean() const;
    /// What no draw lies below and above; of a normal one kLargestDeviation deviations.
    [[nodiscard]] double lowest() const;
    [[nodiscard]] double highest() const;
    /// The value that a share of `probability` lies below; 0 < probability < 1. Triangular, with
    /// c = (likely − low)/(high − low): low + √(p(high−low)(likely−low)) for p < c, else
    /// high − √((1−p)(high−low)(high−likely)).
    [[nodiscard]] double quantile(double probability) const;
    /// The same shape, moved.
    [[nodiscard]] Distribution shifted(double by) const;
    /// The form that the kernels use; triangular only.
    [[nodiscard]] Triangle triangle() const;
    bool operator==(const Distribution&) const = default;
};

} // namespace yuantu
