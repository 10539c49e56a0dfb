// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Values for the map.
#include "core/projection/thematic.h"

#include "core/projection/capacity.h"
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

namespace {

std::optional<double> runOutOf(const Plan& plan, ScenarioId scenario, SeriesKey key) {
    const Capacity c = capacityOf(plan, scenario, key, kLastYear);
    if (!c.isKnown() || !c.value) {
        return {};
    }
    return c.fullYear ? *c.fullYear : kNeverFull;
}

/// Of the year's own target, else of the next one, else of the last one before.
std::optional<double> chanceOfTarget(const std::vector<SimulatedYear>& years, int year) {
    std::optional<double> before;
    for (const SimulatedYear& y : years) {
        if (y.chanceOfTarget && y.year >= year) {
            return y.chanceOfTarget;
        }
        before = y.chanceOfTarget ? y.chanceOfTarget : before;
    }
    return before;
}

std::vector<ThematicValue> chances(const Simulation* simulation, int year, ThematicMode mode,
                                   std::span<const PlaceId> places) {
    std::vector<ThematicValue> values;
    for (const PlaceId place : places) {
        std::optional<double> value;
        for (const SimulatedSeries& s :
             simulation != nullptr ? simulation->series : std::vector<SimulatedSeries>()) {
            if (s.series.place != place) {
                continue;
            }
            if (mode == ThematicMode::ChanceOfTarget) {
                value = chanceOfTarget(s.years, year);
            } else if (const auto at = std::ranges::find(s.years, year, &SimulatedYear::year);
                       at != s.years.end()) {
                value = at->chanceFull;
            }
        }
        values.emplace_back(place, value);
    }
    return values;
}

} // namespace

std::vector<ThematicValue> thematicValues(const Plan& plan, ScenarioId scenario, IndicatorId indicator,
                                          int year, ThematicMode mode, std::span<const PlaceId> places,
                                          const Simulation* simulation) {
    if (isChance(mode)) {
        return chances(simulation, year, mode, places);
    }
    std::vector<ThematicValue> values;
    values.reserve(places.size());
    for (const PlaceId place : places) {
        const SeriesKey key{place, indicator};
        std::optional<double> value;
        if (mode == ThematicMode::Growth) {
            value = rateOf(plan, scenario, key);
        } else if (mode == ThematicMode::RunOut) {
            value = runOutOf(plan, scenario, key);
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
    if (mode >= ThematicMode::RunOut) {
        return values;
    }
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
