// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sorting a series' figures by what they say.
#include "core/projection/series.h"

namespace yuantu {

namespace {

/// Of figures with the same slot keeps the one of the later document; the list is in the order of slots.
void addLatest(const Plan& plan, std::vector<const Figure*>& list, const Figure* f) {
    if (!list.empty() && list.back()->slot == f->slot) {
        if (plan.documents().indexOf(f->document) >= plan.documents().indexOf(list.back()->document)) {
            list.back() = f;
        }
        return;
    }
    list.push_back(f);
}

void sortByEnd(std::vector<const Figure*>& list) {
    std::ranges::stable_sort(list, {},
                             [](const Figure* f) { return std::pair(f->slot.year, f->slot.fromYear); });
}

/// The rate or increment of the period that leads to the target, else the last one.
const Figure* ofPeriod(const std::vector<const Figure*>& list, const Figure* target) {
    if (target != nullptr) {
        const Figure* found = nullptr;
        for (const Figure* f : list) {
            if (f->slot.year == target->slot.year) {
                found = f;
            }
        }
        return found;
    }
    return list.empty() ? nullptr : list.back();
}

} // namespace

const Figure* SeriesFacts::actualIn(int year) const {
    const auto at = std::ranges::find(actuals, year, [](const Figure* f) { return f->slot.year; });
    return at == actuals.end() ? nullptr : *at;
}

bool SeriesFacts::isEmpty() const {
    return actuals.empty() && levels.empty() && targets.empty() && totals.empty() && rates.empty() &&
           increments.empty() && bases.empty();
}

const Figure* baseFor(const SeriesFacts& facts, int fromYear, int toYear) {
    const auto lastBefore = [toYear](const std::vector<const Figure*>& list) -> const Figure* {
        const Figure* found = nullptr;
        for (const Figure* f : list) {
            if (f->slot.year < toYear) {
                found = f;
            }
        }
        return found;
    };
    if (fromYear != 0) {
        for (const Figure* f : facts.bases) {
            if (f->slot.year == fromYear) {
                return f;
            }
        }
        if (const Figure* actual = facts.actualIn(fromYear)) {
            return actual;
        }
    }
    if (const Figure* base = lastBefore(facts.bases)) {
        return base;
    }
    return lastBefore(facts.actuals);
}

SeriesFacts factsOf(const Plan& plan, ScenarioId scenario, SeriesKey series) {
    SeriesFacts facts;
    for (const Figure* f : plan.effective(scenario, series)) {
        if (f->isMissing() || !std::isfinite(f->value)) {
            continue;
        }
        switch (f->slot.aspect) {
        case Aspect::Actual:
            // A count "since" a year is a running total, which no year's value may be read from.
            if (f->slot.fromYear == 0) {
                addLatest(plan, facts.actuals, f);
            }
            break;
        case Aspect::Base:
            addLatest(plan, facts.bases, f);
            break;
        case Aspect::Target:
            addLatest(plan, f->slot.fromYear == 0 ? facts.targets : facts.totals, f);
            break;
        case Aspect::Rate:
            addLatest(plan, facts.rates, f);
            break;
        case Aspect::Increment:
            addLatest(plan, facts.increments, f);
            break;
        case Aspect::Level:
        case Aspect::Density:
            addLatest(plan, facts.levels, f);
            break;
        case Aspect::Share:
        case Aspect::Cap:
            break;
        }
    }
    for (auto* list : {&facts.actuals, &facts.levels, &facts.targets, &facts.totals, &facts.rates,
                       &facts.increments, &facts.bases}) {
        sortByEnd(*list);
    }

    // The last target that has a base before it leads; then rate and increment of the same period.
    for (const Figure* target : facts.targets) {
        int from = 0;
        for (const auto* list : {&facts.rates, &facts.increments}) {
            for (const Figure* f : *list) {
                if (f->slot.year == target->slot.year) {
                    from = f->slot.fromYear;
                }
            }
        }
        const Figure* base = baseFor(facts, from, target->slot.year);
        if (base != nullptr) {
            facts.base = base;
            facts.target = target;
        }
    }
    facts.rate = ofPeriod(facts.rates, facts.target);
    facts.increment = ofPeriod(facts.increments, facts.target);
    if (facts.base == nullptr) {
        for (const Figure* period : {facts.rate, facts.increment}) {
            if (period != nullptr && facts.base == nullptr) {
                facts.base = baseFor(facts, period->slot.fromYear, period->slot.year);
                if (facts.base == nullptr) {
                    facts.base = facts.actualIn(period->slot.year);
                }
            }
        }
    }
    if (facts.base == nullptr) {
        facts.base = !facts.bases.empty() ? facts.bases.back() : facts.lastActual();
    }
    return facts;
}

int depthOf(const Plan& plan, ScenarioId scenario, const Figure& figure) {
    const std::vector<ScenarioId> chain = plan.chain(scenario);
    return static_cast<int>(std::ranges::find(chain, figure.scenario) - chain.begin());
}

const Figure* levelIn(const SeriesFacts& facts, int year) {
    const Figure* found = nullptr;
    for (const auto* list : {&facts.levels, &facts.actuals, &facts.bases}) {
        for (const Figure* f : *list) {
            if (f->slot.year <= year && (found == nullptr || f->slot.year > found->slot.year)) {
                found = f;
            }
        }
    }
    return found;
}

bool isLevel(const Indicator& indicator) {
    return indicator.kind == u"level" || indicator.kind == u"ratio" || indicator.kind == u"density" ||
           indicator.kind == u"cap";
}

} // namespace yuantu
