// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A projection as steps of a year each.
#include "core/projection/growth_path.h"

#include "core/projection/growth.h"

#include <algorithm>
#include <cmath>

namespace yuantu {

int GrowthPath::indexOf(int year) const {
    const auto at = std::ranges::find(planned, year, &YearValue::year);
    return at == planned.end() ? -1 : static_cast<int>(at - planned.begin());
}

namespace {

/// One point that growth goes through, from figure to figure.
struct CurvePoint {
    int year = 0;
    double value = 0;
    bool fromFigure = false; ///< growth starts anew here
};

/// The base, the years that were grown from it, and those beyond, which grow from what became known last.
std::vector<CurvePoint> curveOf(const Projection& p) {
    std::vector<CurvePoint> curve{{p.base->slot.year, p.base->value, true}};
    bool beyond = false;
    for (const YearValue& v : p.values) {
        if (v.kind == YearValue::Kind::Actual || v.year <= curve.front().year) {
            continue;
        }
        if (v.kind == YearValue::Kind::Beyond && !beyond) {
            beyond = true;
            for (const YearValue& known : p.values) {
                if (known.kind == YearValue::Kind::Actual && known.year >= p.targetYear &&
                    known.year < v.year && known.value > 0) {
                    curve.push_back({known.year, known.value, true});
                }
            }
        }
        curve.push_back({v.year, v.value, false});
    }
    return curve;
}

} // namespace

GrowthPath growthPathOf(const Plan& plan, ScenarioId scenario, SeriesKey series, int fromYear, int toYear) {
    Projection p = project(plan, scenario, series, fromYear, toYear);
    if (p.base != nullptr && p.base->slot.year < fromYear) {
        p = project(plan, scenario, series, p.base->slot.year, toYear);
    }
    GrowthPath path;
    path.series = series;
    path.why = p.why;
    for (const YearValue& v : p.values) {
        if (v.year >= fromYear) {
            path.planned.push_back(v);
        }
    }
    const bool grows = p.model != GrowthModel::None && p.model != GrowthModel::Level;
    if (!grows || p.base == nullptr || !(p.base->value > 0)) {
        return path;
    }
    const std::vector<CurvePoint> curve = curveOf(p);
    for (size_t i = 1; i < curve.size(); ++i) {
        const CurvePoint& from = curve[i - 1];
        const CurvePoint& to = curve[i];
        if (to.fromFigure) {
            continue;
        }
        // Years between that show an actual count all the same: growth passes under them.
        const double ratio = to.value / from.value;
        const int years = to.year - from.year;
        const double factor = years == 1 ? ratio : std::pow(ratio, 1.0 / years);
        for (int year = from.year + 1; year <= to.year; ++year) {
            path.steps.push_back({year, factor, {}, year == to.year ? path.indexOf(year) : -1});
            if (from.fromFigure && year == from.year + 1) {
                path.steps.back().restart = from.value;
            }
        }
    }
    path.rate = path.steps.empty() ? std::nullopt : p.rate;
    return path;
}

std::vector<TargetPoint> targetsOf(const Plan& plan, ScenarioId scenario, SeriesKey series) {
    const SeriesFacts facts = factsOf(plan, scenario, series);
    std::vector<TargetPoint> points;
    for (const Figure* f : facts.targets) {
        points.push_back({f->slot.year, f->value});
    }
    const Figure* increment = facts.increment;
    if (increment == nullptr || facts.base == nullptr || increment->slot.fromYear != facts.base->slot.year) {
        return points;
    }
    const TargetPoint reached{increment->slot.year, facts.base->value + increment->value};
    if (points.empty() && facts.rate == nullptr) {
        points.push_back(reached);
    } else if (facts.target != nullptr && facts.target->slot.year == reached.year &&
               depthOf(plan, scenario, *increment) < depthOf(plan, scenario, *facts.target)) {
        points.back() = reached;
    }
    return points;
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
