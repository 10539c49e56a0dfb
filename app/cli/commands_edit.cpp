// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// set, undo, redo.
#include "app/cli/invocation.h"
#include "core/edits/figure_edits.h"
#include "core/projection/series.h"

#include <QCoreApplication>

namespace yuantu::cli {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

/// The slot that FIELD and --year mean for a series; years come from what the series already holds.
Result<FigureSlot> slotFor(const Plan& plan, ScenarioId scenario, SeriesKey series, Aspect aspect,
                           std::optional<int> year) {
    const SeriesFacts facts = factsOf(plan, scenario, series);
    FigureSlot slot{series.place, series.indicator, aspect, 0, year.value_or(0)};
    const Figure* present = nullptr;
    for (const Figure* f : plan.effective(scenario, series)) {
        const bool fits = f->slot.aspect == aspect && (!year || f->slot.year == *year);
        present = fits ? f : present; // the last one, since they come by year
    }
    if (present != nullptr) {
        slot.year = present->slot.year;
        slot.fromYear = present->slot.fromYear;
        return slot;
    }
    if (aspect == Aspect::Rate || aspect == Aspect::Increment) {
        const int from = facts.base != nullptr           ? facts.base->slot.year
                         : facts.lastActual() != nullptr ? facts.lastActual()->slot.year
                                                         : 0;
        if (!year && facts.target != nullptr) {
            slot.year = facts.target->slot.year;
        }
        slot.fromYear = from < slot.year ? from : 0;
    }
    if (slot.year == 0) {
        return badUsage(
            tr("the plan holds no %1 of this series; say which year with --year.").arg(aspectName(aspect)));
    }
    return slot;
}

} // namespace

int runSet(const Invocation& inv, PlanDocument& document) {
    const PlanPtr plan = document.plan();
    auto scenario = inv.scenario(*plan);
    if (!scenario) {
        return inv.fail(scenario.error());
    }
    auto place = findPlace(*plan, inv.argument(1));
    if (!place) {
        return inv.fail(place.error());
    }
    auto indicator = findIndicator(*plan, inv.argument(2));
    if (!indicator) {
        return inv.fail(indicator.error());
    }
    auto year = inv.year("year");
    if (!year) {
        return inv.fail(year.error());
    }
    const SeriesKey series{*place, *indicator};
    const QString field = inv.argument(3);
    const QString value = inv.argument(4);
    Result<Change> change;
    if (const auto aspect = aspectFromId(field)) {
        auto slot = slotFor(*plan, *scenario, series, *aspect, *year);
        if (!slot) {
            return inv.fail(slot.error());
        }
        change = setFigure(document, *scenario, *slot, value, inv.option("reason"));
    } else {
        change = setGrowthField(document, *scenario, series, field, value, inv.option("reason"));
    }
    if (!change) {
        return inv.fail(change.error());
    }
    return change->rows.empty() ? (Invocation::say(tr("Nothing differs; the plan is as it was.")), 0)
                                : inv.saveAndSay(document, change->label);
}

int runUndo(const Invocation& inv, PlanDocument& document) {
    auto change = document.undo();
    return change ? inv.saveAndSay(document, tr("Undone: %1").arg(change->label)) : inv.fail(change.error());
}

int runRedo(const Invocation& inv, PlanDocument& document) {
    auto change = document.redo();
    return change ? inv.saveAndSay(document, tr("Redone: %1").arg(change->label)) : inv.fail(change.error());
}

} // namespace yuantu::cli
