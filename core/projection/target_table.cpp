// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the target table.
#include "core/projection/target_table.h"

#include "core/projection/growth.h"

#include <map>

namespace yuantu {

namespace {

TargetCell stated(const Figure* f) {
    if (f == nullptr) {
        return {};
    }
    return {f->value, f->high, f->status, f->bound, f};
}

TargetCell derived(std::optional<double> value, std::optional<double> high = {}) {
    if (!value || !std::isfinite(*value)) {
        return {};
    }
    if (high && *high == *value) {
        high.reset();
    }
    return {value, high, Status::Derived, high ? Bound::Range : Bound::Exact, nullptr};
}

std::optional<double> added(const TargetCell& a, std::optional<double> b) {
    return a.value && b ? std::optional(*a.value + *b) : std::nullopt;
}

/// Fills what follows from the rest. Ranges are carried where both ends follow.
void derive(TargetRow& row) {
    // 0 where a year is not known: nothing that needs the period is derived then.
    const int years = row.baseYear && row.targetYear ? std::max(0, *row.targetYear - *row.baseYear) : 0;
    if (!row.base.value && row.target.value && row.increment.value && !row.increment.high &&
        !row.target.high) {
        row.base = derived(*row.target.value - *row.increment.value);
    }
    if (!row.base.value && row.target.value && row.rate.value && *row.rate.value > -1 && years > 0 &&
        !row.target.high) {
        row.base = derived(grown(*row.target.value, 1 / (1 + *row.rate.value) - 1, years));
    }
    if (!row.target.value && row.base.value && row.increment.value) {
        row.target = derived(added(row.base, row.increment.value), added(row.base, row.increment.high));
    }
    if (!row.target.value && row.base.value && row.rate.value && years > 0) {
        row.target = derived(grown(*row.base.value, *row.rate.value, years));
    }
    if (!row.increment.value && row.base.value && row.target.value) {
        const double base = *row.base.value;
        row.increment = derived(*row.target.value - base,
                                row.target.high ? std::optional(*row.target.high - base) : std::nullopt);
    }
    if (!row.rate.value && row.base.value && row.target.value && years > 0) {
        row.rate =
            derived(impliedRate(*row.base.value, *row.target.value, years),
                    row.target.high ? impliedRate(*row.base.value, *row.target.high, years) : std::nullopt);
    }
}

/// The stated figures of one period end.
struct Period {
    const Figure* target = nullptr;
    const Figure* rate = nullptr;
    const Figure* increment = nullptr;
};

} // namespace

std::vector<TargetRow> targetRowsOf(const Plan& plan, ScenarioId scenario, SeriesKey series, bool withPast) {
    const SeriesFacts facts = factsOf(plan, scenario, series);
    const Indicator* indicator = plan.indicators().find(series.indicator);
    // The key is (last year, first year, over the period); a target without a first year joins the rate of
    // its last year below.
    std::map<std::tuple<int, int, bool>, Period> periods;
    for (const Figure* f : facts.rates) {
        periods[{f->slot.year, f->slot.fromYear, false}].rate = f;
    }
    for (const Figure* f : facts.increments) {
        periods[{f->slot.year, f->slot.fromYear, false}].increment = f;
    }
    for (const Figure* f : facts.targets) {
        const auto partner = std::ranges::find_if(periods, [f](const auto& p) {
            return std::get<0>(p.first) == f->slot.year && !std::get<2>(p.first);
        });
        (partner != periods.end() ? partner->second : periods[{f->slot.year, 0, false}]).target = f;
    }
    for (const Figure* f : facts.totals) {
        periods[{f->slot.year, f->slot.fromYear, true}].target = f;
    }

    std::vector<TargetRow> rows;
    for (const auto& [key, period] : periods) {
        const auto [toYear, fromYear, overPeriod] = key;
        TargetRow row;
        row.series = series;
        row.unit = indicator == nullptr ? nullptr : indicator->unit;
        row.overPeriod = overPeriod;
        row.targetYear = toYear;
        row.target = stated(period.target);
        row.rate = stated(period.rate);
        row.increment = stated(period.increment);
        const Figure* base = overPeriod ? nullptr : baseFor(facts, fromYear, toYear);
        row.base = stated(base);
        if (base != nullptr) {
            row.baseYear = base->slot.year;
        } else if (fromYear != 0) {
            row.baseYear = fromYear;
        }
        const Figure* reached = overPeriod ? nullptr : facts.actualIn(toYear);
        const Figure* leading = period.target != nullptr ? period.target
                                : period.rate != nullptr ? period.rate
                                                         : period.increment;
        const Document* document = plan.documents().find(leading->document);
        const bool before = document != nullptr && document->periodFrom > toYear;
        row.achieved = period.target == nullptr && (reached != nullptr || before);
        if (row.achieved) {
            row.target = stated(reached); // missing where no actual says what was reached
        }
        if (!overPeriod) {
            derive(row);
        }
        row.document = leading->document;
        row.status = Status::Official;
        for (const Figure* f : {period.target, period.rate, period.increment, base}) {
            if (f != nullptr) {
                row.status = std::max(row.status, f->status);
            }
        }
        rows.push_back(row);
    }
    if (!withPast && std::ranges::any_of(rows, [](const TargetRow& r) { return !r.achieved; })) {
        std::erase_if(rows, [](const TargetRow& r) { return r.achieved; });
    } else if (!withPast && rows.size() > 1) {
        rows.erase(rows.begin(), rows.end() - 1);
    }
    return rows;
}

std::vector<TargetRow> targetRows(const Plan& plan, ScenarioId scenario, bool withPast) {
    std::vector<TargetRow> rows;
    for (const SeriesKey& key : plan.series(scenario)) {
        std::vector<TargetRow> own = targetRowsOf(plan, scenario, key, withPast);
        rows.insert(rows.end(), own.begin(), own.end());
    }
    return rows;
}

} // namespace yuantu
