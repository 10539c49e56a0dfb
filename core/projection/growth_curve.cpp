// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes of growth.
#include "core/projection/growth_curve.h"

#include "core/projection/growth.h"

#include <cmath>

namespace yuantu {

std::optional<double> GrowthLeg::at(double years) const {
    double reached = 0;
    switch (shape) {
    case Shape::Compound:
        return grown(value, rate, years);
    case Shape::Linear:
        reached = value + rate * years;
        break;
    case Shape::Logistic:
        reached = limit / (1 + (limit / value - 1) * std::exp(-rate * years));
        break;
    }
    return std::isfinite(reached) && reached > 0 && reached <= kLargestValue ? std::optional(reached)
                                                                             : std::nullopt;
}

GrowthLeg GrowthLeg::from(int year, double start, int lastYear) const {
    GrowthLeg leg = *this;
    leg.fromYear = year;
    leg.toYear = lastYear;
    leg.value = start;
    return leg;
}

std::optional<double> steepness(double value, double reached, double years, double limit) {
    if (!(value > 0 && reached > 0 && years > 0 && limit > value && limit > reached)) {
        return {};
    }
    return std::log((limit / value - 1) / (limit / reached - 1)) / years;
}

} // namespace yuantu
