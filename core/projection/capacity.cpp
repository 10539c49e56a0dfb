// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Use, run-out and shortage.
#include "core/projection/capacity.h"

#include <array>

namespace yuantu {

namespace {

struct RunOut {
    double at = 0;
    int year = 0;
};

std::optional<RunOut> runOutOf(const std::vector<YearValue>& values) {
    const YearValue* before = nullptr;
    for (const YearValue& v : values) {
        if (!v.ceiling) {
            before = nullptr;
            continue;
        }
        const double over = v.value - *v.ceiling;
        if (over > 0) {
            if (before == nullptr || before->year != v.year - 1) {
                return RunOut{static_cast<double>(v.year), v.year};
            }
            // The ceiling steps in the year its floor is due, so within the year only the value moves.
            const double start = before->value - *v.ceiling;
            return RunOut{start >= 0 ? v.year - 1.0 : v.year - 1 + start / (start - over), v.year};
        }
        before = &v;
    }
    return {};
}

} // namespace

Capacity capacityOf(const Plan& plan, ScenarioId scenario, SeriesKey series, int year, int lastYear) {
    Capacity c;
    c.year = year;
    const Projection p =
        project(plan, scenario, series, std::min(year, kFirstYear), std::max(year, lastYear));
    c.value = p.at(year);
    c.ceiling = ceilingIn(plan, scenario, series, year);
    if (!c.ceiling.value) {
        return c;
    }
    if (c.value && *c.ceiling.value > 0) {
        c.use = *c.value / *c.ceiling.value;
    }
    if (const std::optional<RunOut> full = runOutOf(p.values)) {
        c.runOut = full->at;
        c.fullYear = full->year;
    }
    if (c.value && *c.value > *c.ceiling.value) {
        c.shortValue = *c.value - *c.ceiling.value;
        if (c.ceiling.floorOutput && *c.ceiling.floorOutput > 0) {
            c.shortFloor = *c.shortValue / *c.ceiling.floorOutput;
        }
        if (c.ceiling.landOutput && *c.ceiling.landOutput > 0) {
            c.shortMu = *c.shortValue / *c.ceiling.landOutput * kMuPerSquareKilometre;
        }
    }
    return c;
}

std::vector<CapacityRow> capacityRows(const Plan& plan, ScenarioId scenario, int year) {
    const Indicator* output = plan.indicators().findCode(QStringLiteral("output"));
    if (output == nullptr) {
        return {};
    }
    std::vector<IndicatorId> relevant;
    for (const Indicator& i : plan.indicators()) {
        if (i.id == output->id || isCapacityInput(i)) {
            relevant.push_back(i.id);
        }
    }
    std::vector<CapacityRow> rows;
    for (const Place& place : plan.places()) {
        const bool any = std::ranges::any_of(relevant, [&](IndicatorId i) {
            return !factsOf(plan, scenario, {place.id, i}).isEmpty();
        });
        if (any) {
            const SeriesKey key{place.id, output->id};
            rows.push_back({key, capacityOf(plan, scenario, key, year)});
        }
    }
    return rows;
}

Needed neededFor(const Ceiling& ceiling, double value) {
    Needed n;
    const auto quotient = [value](std::optional<double> by) -> std::optional<double> {
        return by && *by > 0 ? std::optional(value / *by) : std::nullopt;
    };
    n.floor = quotient(ceiling.floorOutput);
    n.land = quotient(ceiling.landOutput);
    n.floorOutput = quotient(ceiling.floor);
    return n;
}

} // namespace yuantu
