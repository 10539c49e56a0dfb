// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Typed figures, checked and entered.
#include "core/edits/figure_edits.h"

#include "core/domain/growth_setting.h"
#include "core/domain/range_fields.h"

#include <QCoreApplication>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Edits", text);
}

bool isFraction(Aspect aspect) {
    return aspect == Aspect::Rate || aspect == Aspect::Share;
}

/// The year of the base that the scenario holds for a series; 0 where there is none.
int baseYearOf(const Plan& plan, ScenarioId scenario, const FigureSlot& slot) {
    for (const Figure* f : plan.effective(scenario, {slot.place, slot.indicator})) {
        if (f->slot.aspect == Aspect::Base && !f->isMissing()) {
            return f->slot.year;
        }
    }
    return 0;
}

QString describe(const Plan& plan, const FigureSlot& slot) {
    const Place* place = plan.places().find(slot.place);
    const Indicator* indicator = plan.indicators().find(slot.indicator);
    return QStringLiteral("%1 %2 %3")
        .arg(place == nullptr ? QString() : place->nameZh,
             indicator == nullptr ? QString() : indicator->nameZh, aspectName(slot.aspect));
}

tl::unexpected<Error> refuseAt(const Plan& plan, const FigureSlot& slot, const QString& why) {
    return badUsage(why, describe(plan, slot));
}

} // namespace

const Unit& storedUnit(const Plan& plan, const FigureSlot& slot) {
    if (isFraction(slot.aspect)) {
        return *findUnit(u"1", Dimension::Ratio);
    }
    return *plan.indicators().find(slot.indicator)->unit;
}

const Unit& typedUnit(const Plan& plan, const FigureSlot& slot) {
    const Unit& stored = storedUnit(plan, slot);
    return stored.dimension == Dimension::Ratio ? *findUnit(u"%", Dimension::Ratio) : stored;
}

Result<void> checkEditable(const Plan& plan, ScenarioId scenario) {
    const Scenario* s = plan.scenarios().find(scenario);
    if (s == nullptr) {
        return badInput(tr("There is no such scenario; choose one of the list."));
    }
    if (s->frozen) {
        return badInput(
            tr("The scenario “%1” is frozen; add a scenario of your own and change it there.").arg(s->name));
    }
    return {};
}

Result<Figure> readTyped(const Plan& plan, ScenarioId scenario, const TypedFigure& typed) {
    const FigureSlot& slot = typed.slot;
    const Indicator* indicator = plan.indicators().find(slot.indicator);
    if (plan.places().find(slot.place) == nullptr || indicator == nullptr) {
        return badUsage(tr("The place or the indicator is not in the plan."));
    }
    if (slot.year < 1900 || slot.year > 2200) {
        return badUsage(tr("The year %1 is outside 1900 to 2200.").arg(slot.year));
    }
    Figure figure;
    figure.scenario = scenario;
    figure.slot = slot;
    figure.id = figureIdFor(scenario, slot, {});
    const Unit& stored = storedUnit(plan, slot);
    if (meansMissing(typed.text)) {
        figure.status = Status::Missing;
        figure.unit = &stored;
        return figure;
    }
    auto quantity = parseQuantity(typed.text, typedUnit(plan, slot));
    if (!quantity) {
        return passOn(quantity);
    }
    figure.value = convert(quantity->value, *quantity->unit, stored);
    if (quantity->high) {
        figure.high = convert(*quantity->high, *quantity->unit, stored);
    }
    figure.decimals = quantity->decimals;
    figure.unit = quantity->unit;
    figure.bound = quantity->bound;
    figure.status = Status::Assumed;
    figure.printed = typed.text.trimmed();

    const QString shown = typed.text.trimmed();
    switch (slot.aspect) {
    case Aspect::Rate:
        if (figure.value <= -1) {
            return refuseAt(
                plan, slot,
                tr("“%1”: growth of −100 % or less leaves nothing; type a higher rate.").arg(shown));
        }
        if (figure.value > 100) {
            return refuseAt(plan, slot,
                            tr("“%1”: growth above 10,000 % a year is surely a slip.").arg(shown));
        }
        break;
    case Aspect::Base:
        if (figure.value <= 0) {
            return refuseAt(
                plan, slot,
                tr("“%1”: a base must be more than zero, since growth starts from it.").arg(shown));
        }
        break;
    case Aspect::Increment:
        break;
    case Aspect::Share:
        if (figure.value < 0 || figure.value > 1) {
            return refuseAt(plan, slot, tr("“%1”: a share lies between 0 % and 100 %.").arg(shown));
        }
        break;
    default:
        if (figure.value < 0) {
            return refuseAt(plan, slot, tr("“%1”: %2 cannot be negative.").arg(shown, indicator->nameZh));
        }
        if (indicator->code == u"occupancy" && figure.value > 1) {
            return refuseAt(plan, slot, tr("“%1”: a share lies between 0 % and 100 %.").arg(shown));
        }
    }
    if (slot.aspect == Aspect::Target || slot.aspect == Aspect::Rate) {
        const int baseYear = slot.fromYear != 0 ? slot.fromYear : baseYearOf(plan, scenario, slot);
        if (baseYear != 0 && slot.year <= baseYear) {
            return refuseAt(
                plan, slot,
                tr("The target year %1 is not after the base year %2.").arg(slot.year).arg(baseYear));
        }
    }
    return figure;
}

Result<Change> setFigures(PlanDocument& document, ScenarioId scenario, std::span<const TypedFigure> typed,
                          const QString& reason) {
    const PlanPtr plan = document.plan();
    if (auto ok = checkEditable(*plan, scenario); !ok) {
        return passOn(ok);
    }
    std::vector<Figure> figures;
    for (const TypedFigure& t : typed) {
        auto figure = readTyped(*plan, scenario, t);
        if (!figure) {
            return passOn(figure);
        }
        figure->note = reason;
        figures.push_back(std::move(*figure));
    }
    const QString label =
        figures.size() == 1
            ? tr("%1: %2").arg(describe(*plan, figures[0].slot),
                               figures[0].isMissing() ? statusName(Status::Missing) : figures[0].printed)
            : tr("Change %1 values").arg(figures.size());
    return document.edit(label, reason, [&](RowWriter& writer) -> Result<void> {
        for (const Figure& f : figures) {
            writer.put(f);
        }
        return {};
    });
}

Result<Change> restoreFigures(PlanDocument& document, ScenarioId scenario,
                              std::span<const FigureSlot> which) {
    const PlanPtr plan = document.plan();
    if (auto ok = checkEditable(*plan, scenario); !ok) {
        return passOn(ok);
    }
    return document.edit(
        which.size() == 1 ? tr("%1: back to the document's figure").arg(describe(*plan, which[0]))
                          : tr("%1 values back to the documents' figures").arg(which.size()),
        {}, [&](RowWriter& writer) -> Result<void> {
            for (const Figure& f : plan->figures()) {
                if (f.scenario == scenario && std::ranges::find(which, f.slot) != which.end()) {
                    writer.remove<Figure>(f.id);
                }
            }
            return {};
        });
}

Result<Change> setGrowthField(PlanDocument& document, ScenarioId scenario, SeriesKey series,
                              const QString& field, const QString& value, const QString& reason) {
    const PlanPtr plan = document.plan();
    if (auto ok = checkEditable(*plan, scenario); !ok) {
        return passOn(ok);
    }
    const GrowthField* spec = findGrowthField(field);
    const Indicator* indicator = plan->indicators().find(series.indicator);
    if (indicator == nullptr || (spec == nullptr && !rangeFields().contains(field))) {
        return badUsage(tr("There is no growth setting “%1”.").arg(field));
    }
    auto stored = spec != nullptr ? readGrowthField(*spec, value, *plan, scenario, series)
                                  : readRangeField(*plan, scenario, series, field, value);
    if (!stored) {
        return passOn(stored);
    }
    const Place* place = plan->places().find(series.place);
    const QString label =
        tr("%1: growth setting %2 = %3").arg(place == nullptr ? QString() : place->nameZh, field, value);
    return document.edit(label, reason, [&](RowWriter& writer) -> Result<void> {
        GrowthSetting g;
        g.scenario = scenario;
        g.place = series.place;
        g.indicator = series.indicator;
        g.field = field;
        g.value = *stored;
        g.id = growthSettingIdFor(g);
        if (stored->isEmpty()) {
            writer.remove<GrowthSetting>(g.id);
        } else {
            writer.put(g);
        }
        return {};
    });
}

} // namespace yuantu
