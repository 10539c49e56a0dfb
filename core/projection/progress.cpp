// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Actuals held against the path to the target.
#include "core/projection/progress.h"

#include "core/domain/enum_names.h"
#include "core/projection/growth.h"
#include "core/projection/growth_path.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Progress", text);
}

constexpr std::array kStatuses{"no-actual", "reached", "missed", "ahead", "on-path", "behind"};

/// The first year of the period that a target ends; 0 where none is stated.
int periodStart(const SeriesFacts& facts, int targetYear) {
    int from = 0;
    for (const auto* list : {&facts.rates, &facts.increments}) {
        for (const Figure* f : *list) {
            if (f->slot.year == targetYear) {
                from = f->slot.fromYear;
            }
        }
    }
    return from;
}

/// What a target counts from. Actuals that came in later are no base, whoever entered them.
const Figure* baseOf(const Plan& plan, ScenarioId scenario, SeriesKey series, int targetYear) {
    const SeriesFacts documented = factsOf(plan, plan.asDocumented(), series);
    SeriesFacts facts = factsOf(plan, scenario, series);
    const Figure* stated = baseFor(documented, periodStart(documented, targetYear), targetYear);
    const int last = stated != nullptr        ? stated->slot.year
                     : !facts.actuals.empty() ? facts.actuals.front()->slot.year
                                              : targetYear;
    std::erase_if(facts.actuals, [last](const Figure* f) { return f->slot.year > last; });
    return baseFor(facts, periodStart(facts, targetYear), targetYear);
}

const Figure* lastActual(const SeriesFacts& facts, int after, int upTo) {
    const Figure* found = nullptr;
    for (const Figure* f : facts.actuals) {
        if (f->slot.year > after && f->slot.year <= upTo) {
            found = f;
        }
    }
    return found;
}

/// The place as it was when nothing after the base was known.
Plan withoutActualsAfter(const Plan& plan, ScenarioId scenario, SeriesKey series, int year) {
    std::vector<Figure> figures;
    for (const Indicator& indicator : plan.indicators()) {
        for (const Figure* f : plan.effective(scenario, {series.place, indicator.id})) {
            const bool own = indicator.id == series.indicator;
            if (!own || f->slot.aspect != Aspect::Actual || f->slot.year <= year) {
                figures.push_back(*f);
            }
        }
    }
    Plan::Parts parts = plan.parts();
    parts.figures = std::make_shared<Table<Figure>>(std::move(figures));
    return Plan(parts);
}

std::optional<double> expectedIn(const Plan& plan, ScenarioId scenario, const Progress& p,
                                 const Figure& base) {
    if (p.year >= p.targetYear) {
        return p.target;
    }
    const Projection path = project(withoutActualsAfter(plan, scenario, p.series, base.slot.year), scenario,
                                    p.series, p.year, p.targetYear);
    const auto end = path.at(p.targetYear);
    if (end && std::abs(*end - p.target) <= 1e-9 * std::abs(p.target)) {
        return path.at(p.year);
    }
    return p.plannedRate ? grown(base.value, *p.plannedRate, p.year - base.slot.year) : std::nullopt;
}

/// What the digits of an actual stand for, in the base unit of its indicator.
Interval meant(const Plan& plan, const Figure& actual) {
    const Unit& stored = *plan.indicators().find(actual.slot.indicator)->unit;
    if (actual.unit == nullptr || stored.dimension == Dimension::Count) { // what is counted is exact
        return Interval::point(actual.value);
    }
    const double half = convert(0.5 * std::pow(10.0, -actual.decimals), *actual.unit, stored);
    return {actual.value - half, actual.high.value_or(actual.value) + half};
}

ProgressStatus statusOf(const Plan& plan, const Progress& p, double base) {
    if (p.actual == nullptr) {
        return ProgressStatus::NoActual;
    }
    const double up = p.target < base ? -1 : 1; // some targets are to bring a value down
    const double actual = p.actual->value;
    if (up * (actual - p.target) >= 0) {
        return ProgressStatus::Reached;
    }
    if (p.year >= p.targetYear) {
        return ProgressStatus::Missed;
    }
    if (!p.expected) {
        return ProgressStatus::NoActual;
    }
    const Interval digits = meant(plan, *p.actual);
    const double dust = 1e-12 * std::abs(*p.expected);
    if (Interval{digits.low - dust, digits.high + dust}.contains(*p.expected)) {
        return ProgressStatus::OnPath;
    }
    return up * (actual - *p.expected) > 0 ? ProgressStatus::Ahead : ProgressStatus::Behind;
}

} // namespace

std::optional<double> Progress::variance() const {
    return actual != nullptr && expected ? std::optional(actual->value - *expected) : std::nullopt;
}

std::optional<double> Progress::varianceShare() const {
    const auto v = variance();
    return v && *expected != 0 ? std::optional(*v / *expected) : std::nullopt;
}

std::optional<Progress> progressOf(const Plan& plan, ScenarioId scenario, SeriesKey series, int year) {
    const Indicator* indicator = plan.indicators().find(series.indicator);
    if (indicator == nullptr || isLevel(*indicator)) {
        return {};
    }
    const SeriesFacts facts = factsOf(plan, scenario, series);
    std::optional<Progress> found;
    const Figure* base = nullptr;
    for (const TargetPoint& target : targetsOf(plan, scenario, series)) {
        const Figure* from = baseOf(plan, scenario, series, target.year);
        if (from == nullptr) {
            continue;
        }
        const Figure* actual = lastActual(facts, from->slot.year, year);
        if (const Figure* then = facts.actualIn(target.year);
            then != nullptr && actual != nullptr && actual->slot.year > target.year) {
            actual = then; // the target is held to its own year where that is known
        }
        base = from;
        found = Progress{series,
                         actual == nullptr ? year : actual->slot.year,
                         actual,
                         {},
                         from->slot.year,
                         target.year,
                         target.value,
                         {},
                         {},
                         {}};
        if (target.year >= year) {
            break;
        }
    }
    if (!found) {
        return {};
    }
    Progress& p = *found;
    p.plannedRate = impliedRate(base->value, p.target, p.targetYear - p.baseYear);
    if (p.year >= p.baseYear) {
        p.expected = expectedIn(plan, scenario, p, *base);
    }
    p.status = statusOf(plan, p, base->value);
    if (p.actual != nullptr && p.status != ProgressStatus::Reached && p.yearsLeft() > 0) {
        p.neededRate = impliedRate(p.actual->value, p.target, p.yearsLeft());
    }
    return found;
}

int lastKnownYear(const Plan& plan, ScenarioId scenario) {
    int last = 0;
    for (const SeriesKey& series : plan.series(scenario)) {
        const Indicator* indicator = plan.indicators().find(series.indicator);
        const SeriesFacts facts = factsOf(plan, scenario, series);
        if (indicator != nullptr && !isLevel(*indicator) && facts.lastActual() != nullptr) {
            last = std::max(last, facts.lastActual()->slot.year);
        }
    }
    return last;
}

std::vector<Progress> progressOf(const Plan& plan, ScenarioId scenario, int year) {
    std::vector<Progress> all;
    for (const SeriesKey& series : plan.series(scenario)) {
        if (auto p = progressOf(plan, scenario, series, year)) {
            all.push_back(*p);
        }
    }
    return all;
}

QString progressStatusId(ProgressStatus status) {
    return enumId(kStatuses, status);
}

QString progressStatusName(ProgressStatus status) {
    switch (status) {
    case ProgressStatus::NoActual:
        return tr("No actual yet");
    case ProgressStatus::Reached:
        return tr("Reached");
    case ProgressStatus::Missed:
        return tr("Missed");
    case ProgressStatus::Ahead:
        return tr("Ahead");
    case ProgressStatus::OnPath:
        return tr("On the path");
    case ProgressStatus::Behind:
        return tr("Behind");
    }
    Q_UNREACHABLE();
}

} // namespace yuantu
