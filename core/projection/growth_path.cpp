// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Legs of a projection as steps of a year each.
#include "core/projection/growth_path.h"

#include "core/projection/growth.h"

#include <algorithm>
#include <cmath>

namespace yuantu {

int GrowthPath::indexOf(int year) const {
    const auto at = std::ranges::find(planned, year, &YearValue::year);
    return at == planned.end() ? -1 : static_cast<int>(at - planned.begin());
}

GrowthPath growthPathOf(const Plan& plan, ScenarioId scenario, SeriesKey series, int fromYear, int toYear) {
    Projection p = project(plan, scenario, series, fromYear, toYear);
    GrowthPath path;
    path.series = series;
    path.rate = p.legs.empty() ? std::nullopt : p.rate;
    path.why = p.why;
    path.planned = std::move(p.values);
    path.targets = std::move(p.targets);
    for (const GrowthLeg& leg : p.legs) {
        for (int year = leg.fromYear + 1; year <= std::min(leg.toYear, toYear); ++year) {
            GrowthStep step{year, 1 + leg.rate, {}, path.indexOf(year)};
            if (year == leg.fromYear + 1 && leg.fromFigure) {
                step.restart = leg.from;
            }
            if (step.index >= 0 && path.planned[step.index].kind == YearValue::Kind::Actual) {
                step.index = -1;
            }
            path.steps.push_back(step);
        }
    }
    return path;
}

void valuesAt(const GrowthPath& path, double shift, std::span<double> out) {
    for (size_t i = 0; i < path.planned.size(); ++i) {
        out[i] = path.planned[i].value;
    }
    if (shift == 0) {
        return;
    }
    double value = 0;
    for (const GrowthStep& step : path.steps) {
        value = step.restart.value_or(value) * (step.factor + shift);
        if (step.index >= 0) {
            out[step.index] = value;
        }
    }
}

std::vector<double> valuesAt(const GrowthPath& path, double shift) {
    std::vector<double> values(path.planned.size());
    valuesAt(path, shift, values);
    return values;
}

WhyEmpty limitsOf(const GrowthPath& path, double lowest, double highest) {
    if (path.why != WhyEmpty::NotEmpty) {
        return path.why;
    }
    double value = 0;
    for (const GrowthStep& step : path.steps) {
        if (!(step.factor + lowest > 0)) {
            return WhyEmpty::RateTooLow;
        }
        value = step.restart.value_or(value) * (step.factor + highest);
        if (!std::isfinite(value) || value > kLargestValue) {
            return WhyEmpty::OutOfRange;
        }
    }
    return WhyEmpty::NotEmpty;
}

} // namespace yuantu
