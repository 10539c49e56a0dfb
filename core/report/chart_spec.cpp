// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Axes of charts.
#include "core/report/chart_spec.h"

#include <algorithm>
#include <cmath>

namespace yuantu {

bool isDrawable(QPointF point) {
    return std::isfinite(point.x()) && std::isfinite(point.y()) && std::abs(point.x()) < 1e6 &&
           std::abs(point.y()) <= 1e15;
}

bool ChartSpec::isEmpty() const {
    return steps.empty() && marks.empty() && std::ranges::none_of(series, [](const ChartSeries& s) {
               return std::ranges::any_of(s.points, isDrawable);
           });
}

ChartAxis niceAxis(double low, double high, int ticks) {
    low = std::clamp(std::isfinite(low) ? low : 0.0, -1e15, 1e15);
    high = std::clamp(std::isfinite(high) ? high : 1.0, -1e15, 1e15);
    if (high < low) {
        std::swap(low, high);
    }
    // A span that doubles cannot tell apart would give no steps.
    const double least = std::max(1e-9, std::max(std::abs(low), std::abs(high)) * 1e-9);
    if (high - low < least) {
        const double half = std::max(std::abs(high) * 0.1, 0.5);
        low -= half;
        high += half;
    }
    const double rough = (high - low) / std::max(1, ticks - 1);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    ChartAxis axis;
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0, 20.0}) {
        axis.step = factor * power;
        axis.low = std::floor(low / axis.step + 1e-9) * axis.step;
        axis.high = std::ceil(high / axis.step - 1e-9) * axis.step;
        if (std::lround((axis.high - axis.low) / axis.step) <= ticks - 1) {
            break;
        }
    }
    for (axis.decimals = 0; axis.decimals < 9; ++axis.decimals) {
        const double scaled = axis.step * std::pow(10.0, axis.decimals);
        if (std::abs(scaled - std::round(scaled)) < 1e-6) {
            break;
        }
    }
    return axis;
}

ChartAxis valueAxis(const ChartSpec& spec, int ticks) {
    if (spec.range) {
        return niceAxis(spec.range->first, spec.range->second, ticks);
    }
    double low = HUGE_VAL;
    double high = -HUGE_VAL;
    const auto hold = [&](QPointF p) {
        if (isDrawable(p) && p.x() >= spec.from - 0.5 && p.x() <= spec.to + 0.5) {
            low = std::min(low, p.y());
            high = std::max(high, p.y());
        }
    };
    bool fromZero = spec.fromZero;
    for (const ChartSeries& s : spec.series) {
        fromZero = fromZero || s.kind == ChartSeries::Kind::Bars;
        std::ranges::for_each(s.points, hold);
        std::ranges::for_each(s.upper, hold);
    }
    for (const ChartMark& m : spec.marks) {
        hold({m.year, m.value});
    }
    if (low > high) {
        return niceAxis(0, 1, ticks);
    }
    // A far away limit must not press the lines flat; a near one is worth its room.
    const double span = std::max(high - low, std::abs(high) * 0.1);
    for (const ChartLimit& limit : spec.limits) {
        for (const QPointF p : limit.points) {
            if (p.y() < high + 0.8 * span && p.y() > low - 0.8 * span) {
                hold(p);
            }
        }
    }
    if (fromZero || (low > 0 && low < 0.5 * high)) {
        low = std::min(low, 0.0);
    } else {
        low = low >= 0 ? std::max(0.0, low - 0.06 * (high - low)) : low - 0.06 * (high - low);
    }
    high = fromZero && high <= 0 ? 0 : high + 0.06 * (high - low);
    return niceAxis(low, high, ticks);
}

} // namespace yuantu
