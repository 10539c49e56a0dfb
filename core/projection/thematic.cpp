// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Values for the map.
#include "core/projection/thematic.h"

#include "core/projection/projection.h"

namespace yuantu {

namespace {

std::optional<double> of(const YearValue& v, ThematicMode mode) {
    if (mode == ThematicMode::Value) {
        return v.value;
    }
    return v.ceiling && *v.ceiling > 0 ? std::optional(v.value / *v.ceiling) : std::nullopt;
}

} // namespace

std::vector<ThematicValue> thematicValues(const Plan& plan, ScenarioId scenario, IndicatorId indicator,
                                          int year, ThematicMode mode, std::span<const PlaceId> places) {
    std::vector<ThematicValue> values;
    values.reserve(places.size());
    for (const PlaceId place : places) {
        const SeriesKey key{place, indicator};
        std::optional<double> value;
        if (mode == ThematicMode::Growth) {
            value = rateOf(plan, scenario, key);
        } else {
            const Projection p = project(plan, scenario, key, year, year);
            if (const YearValue* v = p.find(year)) {
                value = of(*v, mode);
            }
        }
        values.emplace_back(place, value);
    }
    return values;
}

std::vector<double> thematicRange(const Plan& plan, ScenarioId scenario, IndicatorId indicator, int fromYear,
                                  int toYear, ThematicMode mode, std::span<const PlaceId> places) {
    std::vector<double> values;
    for (const PlaceId place : places) {
        const SeriesKey key{place, indicator};
        if (mode == ThematicMode::Growth) {
            if (const std::optional<double> rate = rateOf(plan, scenario, key)) {
                values.push_back(*rate);
            }
            continue;
        }
        for (const YearValue& v : project(plan, scenario, key, fromYear, toYear).values) {
            if (const std::optional<double> value = of(v, mode)) {
                values.push_back(*value);
            }
        }
    }
    std::ranges::sort(values);
    return values;
}

} // namespace yuantu
