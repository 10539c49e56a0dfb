// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Closed forms of the distributions.
#include "core/projection/distribution.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Simulation", text);
}

} // namespace

Distribution Distribution::certain(double value) {
    return {Shape::Certain, value, value, value, 0};
}

Result<Distribution> Distribution::triangular(double low, double likely, double high) {
    if (!std::isfinite(low) || !std::isfinite(likely) || !std::isfinite(high)) {
        return badInput(tr("A range needs finite numbers."));
    }
    if (low > high) {
        return badInput(tr("The range is the wrong way round; the low end must not lie above the high one."));
    }
    if (likely < low || likely > high) {
        return badInput(
            tr("The likely value lies outside the range; widen the range or enter a likely value in it."));
    }
    return low == high ? certain(likely) : Distribution{Shape::Triangular, likely, low, high, 0};
}

Result<Distribution> Distribution::normal(double mean, double deviation) {
    if (!std::isfinite(mean) || !std::isfinite(deviation) || deviation < 0) {
        return badInput(tr("A deviation must be a number that is not below zero."));
    }
    return deviation == 0 ? certain(mean) : Distribution{Shape::Normal, mean, mean, mean, deviation};
}

double Distribution::mean() const {
    return shape == Shape::Triangular ? (low + likely + high) / 3 : likely;
}

double Distribution::lowest() const {
    return shape == Shape::Triangular ? low : likely - kLargestDeviation * deviation;
}

double Distribution::highest() const {
    return shape == Shape::Triangular ? high : likely + kLargestDeviation * deviation;
}

double Distribution::quantile(double probability) const {
    switch (shape) {
    case Shape::Certain:
        return likely;
    case Shape::Triangular: {
        const Triangle t = triangle();
        return probability < t.split ? t.low + std::sqrt(probability * t.left)
                                     : t.high - std::sqrt((1 - probability) * t.right);
    }
    case Shape::Normal: {
        const double word = std::clamp(probability * 0x1p32, 0.0, 0x1p32 - 1);
        return likely + deviation * normalOfWord(static_cast<std::uint32_t>(word));
    }
    }
    Q_UNREACHABLE();
}

Distribution Distribution::shifted(double by) const {
    return {shape, likely + by, low + by, high + by, deviation};
}

Triangle Distribution::triangle() const {
    return {low, high, (likely - low) / (high - low), (high - low) * (likely - low),
            (high - low) * (high - likely)};
}

} // namespace yuantu
