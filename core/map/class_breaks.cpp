// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Nice, equal, quantile and natural classes.
#include "core/map/class_breaks.h"

#include "core/base/quantity.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace yuantu {

namespace {

std::vector<double> finiteSorted(std::span<const double> values) {
    std::vector<double> sorted;
    sorted.reserve(values.size());
    for (const double v : values) {
        if (std::isfinite(v)) {
            sorted.push_back(v == 0 ? 0 : v); // no negative zero
        }
    }
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

/// The smallest of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 × 10ⁿ that is at least `step`.
double niceStep(double step) {
    const double power = std::pow(10.0, std::floor(std::log10(step)));
    for (const double m : {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0}) {
        if (m * power >= step * (1 - 1e-9)) {
            return m * power;
        }
    }
    return 10 * power;
}

/// The value rounded to two significant digits of which the second is 0 or 5 (1, 1.5, 2, … 9.5 × 10ⁿ).
double niceRound(double value) {
    if (value == 0) {
        return 0;
    }
    const double power = std::pow(10.0, std::floor(std::log10(std::abs(value))));
    return std::round(value / power * 2) / 2 * power;
}

void dropRepeats(std::vector<double>& bounds) {
    const auto same = [](double a, double b) { return !(b > a); };
    bounds.erase(std::unique(bounds.begin(), bounds.end(), same), bounds.end());
}

ClassBreaks around(double value) {
    if (value == 0) {
        return {{0, 1}};
    }
    const double step = niceStep(std::abs(value));
    return value > 0 ? ClassBreaks{{0, step}} : ClassBreaks{{-step, 0}};
}

double quantile(const std::vector<double>& sorted, double share) {
    const double at = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<size_t>(std::floor(at));
    const size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (at - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

ClassBreaks niceBreaks(const std::vector<double>& sorted, int classes) {
    const double low = sorted.front();
    const double high = sorted.back();
    // A start at 0 where the values are near it: "0–20" reads better than "3–23".
    const double from = low > 0 && low < 0.5 * high ? 0 : low;
    const auto firstPositive = std::upper_bound(sorted.begin(), sorted.end(), 0.0);
    const bool wide = low >= 0 && firstPositive != sorted.end() && quantile(sorted, 0.5) > 0 &&
                      high > 15 * quantile(sorted, 0.5);
    std::vector<double> bounds;
    if (wide) {
        bounds.push_back(from);
        for (int i = 1; i < classes; ++i) {
            bounds.push_back(niceRound(quantile(sorted, static_cast<double>(i) / classes)));
        }
        const double top = niceStep(high);
        bounds.push_back(top);
        std::sort(bounds.begin(), bounds.end());
        dropRepeats(bounds);
        return {bounds};
    }
    double step = niceStep((high - from) / classes);
    for (int tries = 0; tries < 4; ++tries) {
        const double start = std::floor(from / step * (1 + 1e-12)) * step;
        bounds.clear();
        for (int i = 0; i <= classes + 1; ++i) {
            bounds.push_back(start + i * step == 0 ? 0 : start + i * step);
            if (bounds.back() >= high * (high > 0 ? 1 - 1e-12 : 1 + 1e-12)) {
                break;
            }
        }
        if (static_cast<int>(bounds.size()) - 1 <= classes) {
            break;
        }
        step = niceStep(step * 1.01);
    }
    return {bounds};
}

ClassBreaks naturalBreaks(const std::vector<double>& sorted, int classes) {
    // Fisher 1958: cost[k][j] is the least squared deviation of the first j values in k classes. Values of a
    // whole plan are few; past 2,000 every n-th stands for its neighbours.
    std::vector<double> v;
    const size_t stride = 1 + (sorted.size() - 1) / 2000;
    for (size_t i = 0; i < sorted.size(); i += stride) {
        v.push_back(sorted[i]);
    }
    v.back() = sorted.back();
    const size_t n = v.size();
    const double origin = v[n / 2];
    std::vector<double> sum(n + 1, 0);
    std::vector<double> squares(n + 1, 0);
    for (size_t i = 0; i < n; ++i) {
        sum[i + 1] = sum[i] + (v[i] - origin);
        squares[i + 1] = squares[i] + (v[i] - origin) * (v[i] - origin);
    }
    const auto deviation = [&](size_t from, size_t to) {
        const double s = sum[to] - sum[from];
        return squares[to] - squares[from] - s * s / static_cast<double>(to - from);
    };
    const auto k = static_cast<size_t>(classes);
    constexpr double kInfinite = std::numeric_limits<double>::infinity();
    std::vector<std::vector<double>> cost(k + 1, std::vector<double>(n + 1, kInfinite));
    std::vector<std::vector<size_t>> start(k + 1, std::vector<size_t>(n + 1, 0));
    cost[0][0] = 0;
    for (size_t c = 1; c <= k; ++c) {
        for (size_t to = c; to <= n; ++to) {
            for (size_t from = c - 1; from < to; ++from) {
                const double total = cost[c - 1][from] + deviation(from, to);
                if (total < cost[c][to]) {
                    cost[c][to] = total;
                    start[c][to] = from;
                }
            }
        }
    }
    std::vector<double> bounds{v.back()};
    size_t to = n;
    for (size_t c = k; c >= 1; --c) {
        to = start[c][to];
        bounds.push_back(v[to]);
    }
    std::reverse(bounds.begin(), bounds.end());
    dropRepeats(bounds);
    return {bounds};
}

} // namespace

int ClassBreaks::classOf(double value) const {
    if (count() == 0 || !std::isfinite(value)) {
        return -1;
    }
    const auto it = std::upper_bound(bounds.begin() + 1, bounds.end() - 1, value);
    return static_cast<int>(it - bounds.begin()) - 1;
}

ClassBreaks classBreaks(std::span<const double> values, BreakMethod method, int classes) {
    const std::vector<double> sorted = finiteSorted(values);
    if (sorted.empty()) {
        return {};
    }
    std::vector<double> distinct = sorted;
    dropRepeats(distinct);
    if (distinct.size() == 1) {
        return around(distinct.front());
    }
    const int wanted = std::clamp(classes, 1, static_cast<int>(std::min<size_t>(distinct.size(), 12)));
    const double low = sorted.front();
    const double high = sorted.back();
    switch (method) {
    case BreakMethod::Nice:
        return niceBreaks(sorted, wanted);
    case BreakMethod::Equal: {
        ClassBreaks breaks;
        for (int i = 0; i < wanted; ++i) {
            breaks.bounds.push_back(low + (high - low) * i / wanted);
        }
        breaks.bounds.push_back(high);
        dropRepeats(breaks.bounds);
        return breaks;
    }
    case BreakMethod::Quantile: {
        ClassBreaks breaks;
        for (int i = 0; i <= wanted; ++i) {
            breaks.bounds.push_back(quantile(sorted, static_cast<double>(i) / wanted));
        }
        dropRepeats(breaks.bounds);
        return breaks;
    }
    case BreakMethod::Natural:
        return naturalBreaks(sorted, wanted);
    }
    return {};
}

ClassBreaks divergingBreaks(std::span<const double> values) {
    const std::vector<double> sorted = finiteSorted(values);
    if (sorted.empty()) {
        return {};
    }
    const double most = std::max(std::abs(sorted.front()), std::abs(sorted.back()));
    const double top = most > 0 ? niceStep(most) : 1;
    ClassBreaks breaks;
    for (const double part : {1.0, 3.0, 10.0, 30.0}) {
        breaks.bounds.push_back(-niceRound(top / part));
    }
    for (size_t i = 4; i-- > 0;) {
        breaks.bounds.push_back(-breaks.bounds[i]);
    }
    return breaks;
}

int breakDecimals(const ClassBreaks& breaks) {
    int decimals = 0;
    for (const double b : breaks.bounds) {
        decimals = std::max(decimals, decimalsNeeded(b, 4));
    }
    return decimals;
}

} // namespace yuantu
