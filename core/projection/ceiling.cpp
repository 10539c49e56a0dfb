// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ceilings from land, floor and densities.
#include "core/projection/ceiling.h"

#include <map>

namespace yuantu {

namespace {

constexpr double kFloorPerKm2 = 100; ///< 万㎡ in a km²

/// Floor or land that joins in the years after `sinceYear` and by `year`; of several figures of one year the
/// most certain one counts.
double dueBetween(const SeriesFacts& facts, int sinceYear, int year) {
    std::map<int, double> byYear;
    for (const auto* list :
         {&facts.actuals, &facts.levels, &facts.increments, &facts.targets, &facts.totals}) {
        for (const Figure* f : *list) {
            byYear.try_emplace(f->slot.year, f->value);
        }
    }
    double sum = 0;
    for (const auto& [y, value] : byYear) {
        sum += y > sinceYear && y <= year ? value : 0;
    }
    return sum;
}

/// Land added by increments only: a planned area that is stated as a level is not land in use.
double landAddedBetween(const SeriesFacts& facts, int sinceYear, int year) {
    double sum = 0;
    for (const Figure* f : facts.increments) {
        sum += f->slot.year > sinceYear && f->slot.year <= year ? f->value : 0;
    }
    return sum;
}

std::optional<double> densityIn(const SeriesFacts& facts, int year) {
    if (const Figure* f = levelIn(facts, year)) {
        return f->value;
    }
    for (const auto* list : {&facts.levels, &facts.actuals, &facts.bases}) {
        if (!list->empty()) {
            return list->front()->value;
        }
    }
    return {};
}

} // namespace

CeilingFacts::CeilingFacts(const Plan& plan, ScenarioId scenario, SeriesKey series) {
    const Indicator* indicator = plan.indicators().find(series.indicator);
    if (indicator == nullptr || indicator->code != u"output") {
        return;
    }
    const auto facts = [&](const char* code) {
        const Indicator* i = plan.indicators().findCode(QString::fromLatin1(code));
        return i == nullptr ? SeriesFacts{} : factsOf(plan, scenario, {series.place, i->id});
    };
    m_floorOutput = facts("floor-output");
    m_landOutput = facts("land-output");
    m_floor = facts("floor-area");
    m_newFloor = facts("new-floor");
    m_renewedFloor = facts("renewed-floor");
    m_land = facts("land-area");
    m_plannedLand = facts("planned-land");
    m_plotRatio = facts("plot-ratio");
    m_known = !m_floorOutput.isEmpty() || !m_landOutput.isEmpty();
}

Ceiling CeilingFacts::in(int year, FloorDelay delay) const {
    Ceiling c;
    if (const Figure* land = levelIn(m_land, year)) {
        c.land = land->value + landAddedBetween(m_plannedLand, land->slot.year, year);
    }
    if (const Figure* floor = levelIn(m_floor, year)) {
        c.floor = floor->value + dueBetween(m_newFloor, floor->slot.year, year - delay.newFloor) +
                  dueBetween(m_renewedFloor, floor->slot.year, year - delay.renewedFloor);
    } else if (const std::optional<double> ratio = densityIn(m_plotRatio, year); ratio && c.land) {
        c.floor = *c.land * kFloorPerKm2 * *ratio;
        c.floorFromPlotRatio = true;
    }
    c.floorOutput = densityIn(m_floorOutput, year);
    c.landOutput = densityIn(m_landOutput, year);
    if (!m_known) {
        return c;
    }
    const auto product = [](std::optional<double> a, std::optional<double> b) -> std::optional<double> {
        return a && b && *a >= 0 && *b > 0 && std::isfinite(*a * *b) ? std::optional(*a * *b) : std::nullopt;
    };
    const std::optional<double> byFloor = product(c.floor, c.floorOutput);
    const std::optional<double> byLand = product(c.land, c.landOutput);
    if (byFloor && (!byLand || *byFloor <= *byLand)) {
        c.value = byFloor;
        c.binding = Ceiling::Binding::Floor;
    } else if (byLand) {
        c.value = byLand;
        c.binding = Ceiling::Binding::Land;
    }
    return c;
}

bool isCapacityInput(const Indicator& indicator) {
    static constexpr std::array kCodes{u"land-area",     u"planned-land", u"floor-area",   u"new-floor",
                                       u"renewed-floor", u"plot-ratio",   u"floor-output", u"land-output"};
    return std::ranges::any_of(kCodes, [&](const char16_t* code) { return indicator.code == code; });
}

Ceiling ceilingIn(const Plan& plan, ScenarioId scenario, SeriesKey series, int year) {
    return CeilingFacts(plan, scenario, series).in(year);
}

} // namespace yuantu
