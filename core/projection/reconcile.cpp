// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a place and what they leave open.
#include "core/projection/reconcile.h"

#include "core/projection/ceiling.h"
#include "core/projection/growth.h"
#include "core/projection/projection.h"
#include "core/projection/totals.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Reconcile", text);
}

constexpr int kMostDecimals = 6;

bool contains(const std::vector<PlaceId>& places, PlaceId place) {
    return std::ranges::find(places, place) != places.end();
}

std::vector<PlaceId> partsOf(const Plan& plan, ScenarioId scenario, SeriesKey whole, int year) {
    std::vector<PlaceId> near; // children, and members of its layouts: parts even where nothing is known
    for (const Place* child : plan.childrenOf(whole.place)) {
        near.push_back(child->id);
    }
    for (const LayoutMember& m : plan.members()) {
        const Layout* layout = plan.layouts().find(m.layout);
        if (layout != nullptr && layout->place == whole.place && !m.within.isValid() &&
            m.place != whole.place && !contains(near, m.place)) {
            near.push_back(m.place);
        }
    }
    std::vector<PlaceId> withValue;
    for (const Place& p : plan.places()) {
        if (p.id != whole.place && (contains(near, p.id) || liesIn(plan, p.id, whole.place)) &&
            valueIn(plan, scenario, {p.id, whole.indicator}, year)) {
            withValue.push_back(p.id);
        }
    }
    std::vector<PlaceId> counted;
    for (const PlaceId p : withValue) {
        if (!containerAmong(plan, p, withValue).isValid()) {
            counted.push_back(p);
        }
    }
    std::vector<PlaceId> parts;
    for (const Place& p : plan.places()) {
        const bool unknown = contains(near, p.id) && !contains(withValue, p.id) &&
                             !containerAmong(plan, p.id, counted).isValid() &&
                             !containerAmong(plan, p.id, near).isValid() &&
                             std::ranges::none_of(counted, [&](PlaceId c) { return liesIn(plan, c, p.id); });
        if (unknown || contains(counted, p.id)) {
            parts.push_back(p.id);
        }
    }
    return parts;
}

/// The digits that the value of a year is printed with, in the base unit; −1 where no figure states it.
int decimalsOf(const Plan& plan, ScenarioId scenario, SeriesKey series, int year) {
    const Indicator* indicator = plan.indicators().find(series.indicator);
    int most = -1;
    for (const Figure* f : plan.effective(scenario, series)) {
        const bool aValue = f->slot.aspect == Aspect::Actual || f->slot.aspect == Aspect::Base ||
                            f->slot.aspect == Aspect::Target || f->slot.aspect == Aspect::Level;
        if (!aValue || f->isMissing() || f->slot.year != year || f->slot.fromYear != 0) {
            continue;
        }
        int decimals = indicator->digits;
        if (f->unit != nullptr) {
            const double shift = std::log10(indicator->unit->factor / f->unit->factor);
            const bool wholeDigits = std::abs(shift - std::round(shift)) < 1e-9;
            decimals = wholeDigits ? f->decimals + static_cast<int>(std::round(shift)) : kMostDecimals;
        }
        most = std::max(most, std::clamp(decimals, 0, kMostDecimals));
    }
    return most;
}

Part partIn(const Plan& plan, ScenarioId scenario, SeriesKey series, int year) {
    Part part;
    part.place = series.place;
    const Projection p = project(plan, scenario, series, year, year);
    const SeriesFacts facts = factsOf(plan, scenario, series);
    part.value = p.at(year);
    part.ceiling = ceilingIn(plan, scenario, series, year).value;
    part.known = facts.actualIn(year) != nullptr;
    if (p.base != nullptr && p.model != GrowthModel::Level) {
        part.known = part.known || p.base->slot.year == year;
        if (p.base->slot.year < year && p.base->value > 0) {
            part.base = p.base->value;
            part.years = year - p.base->slot.year;
            part.rate = part.value ? impliedRate(*part.base, *part.value, part.years) : std::nullopt;
        }
    }
    return part;
}

} // namespace

int Reconciliation::known() const {
    return static_cast<int>(std::ranges::count_if(parts, [](const Part& p) { return p.value.has_value(); }));
}

std::optional<double> Reconciliation::unallocated() const {
    return gap && *gap > 0 ? gap : std::nullopt;
}

Result<Reconciliation> reconcile(const Plan& plan, ScenarioId scenario, SeriesKey whole, int year) {
    const Indicator* indicator = plan.indicators().find(whole.indicator);
    if (indicator == nullptr || plan.places().find(whole.place) == nullptr) {
        return badUsage(tr("The place or the indicator is not in the plan."));
    }
    if (!indicator->additive) {
        return badUsage(
            tr("Values of this indicator do not add up over places; compare the places instead."));
    }
    Reconciliation r;
    r.scenario = scenario;
    r.whole = whole;
    r.year = year;
    const std::vector<PlaceId> places = partsOf(plan, scenario, whole, year);
    if (places.empty()) {
        return badUsage(tr("This place has no parts that its value could be held against."));
    }
    r.stated = valueIn(plan, scenario, whole, year);
    int decimals = decimalsOf(plan, scenario, whole, year);
    for (const PlaceId place : places) {
        r.parts.push_back(partIn(plan, scenario, {place, whole.indicator}, year));
        decimals = std::max(decimals, decimalsOf(plan, scenario, {place, whole.indicator}, year));
    }
    r.decimals = decimals < 0 ? indicator->digits : decimals;
    auto total = totalOf(plan, scenario, whole.indicator, places, year);
    if (!total) {
        return passOn(total);
    }
    r.sum = total->value;
    r.overlapping = total->overlapping;
    if (r.stated && r.sum) {
        // Sums of decimal numbers leave dust behind their last digit.
        const double gap = *r.stated - *r.sum;
        r.gap = std::abs(gap) < 1e-9 * std::max(1.0, std::abs(*r.stated)) ? 0 : gap;
    }
    return r;
}

std::optional<int> reconciliationYear(const Plan& plan, ScenarioId scenario, SeriesKey whole) {
    std::vector<SeriesKey> candidates{whole};
    for (const Place& p : plan.places()) {
        if (liesIn(plan, p.id, whole.place)) {
            candidates.push_back({p.id, whole.indicator});
        }
    }
    for (const SeriesKey& key : candidates) {
        const SeriesFacts facts = factsOf(plan, scenario, key);
        if (!facts.targets.empty()) {
            return facts.targets.back()->slot.year;
        }
    }
    for (const SeriesKey& key : candidates) {
        const SeriesFacts facts = factsOf(plan, scenario, key);
        for (const Figure* f : {facts.lastActual(), facts.base}) {
            if (f != nullptr) {
                return f->slot.year;
            }
        }
    }
    return {};
}

} // namespace yuantu
