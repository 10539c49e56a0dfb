// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Closing the gap between a whole and its parts.
#include "core/edits/closing_edits.h"

#include "core/edits/figure_edits.h"

#include <QCoreApplication>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Edits", text);
}

/// The rate and the increment that are stated for the way to a target, as they must be for a new one; else
/// the plan would contradict itself. Nothing where the way has no base.
Result<std::vector<Figure>> followingOf(const Plan& plan, ScenarioId scenario, const ClosedPart& part,
                                        int year, int decimals, const Unit& unit) {
    const std::vector<const Figure*> stated = plan.effective(scenario, part.series);
    std::vector<Figure> following;
    for (const Figure* f : stated) {
        const FigureSlot& slot = f->slot;
        if ((slot.aspect != Aspect::Rate && slot.aspect != Aspect::Increment) || slot.year != year ||
            slot.fromYear >= year || slot.fromYear == 0) {
            continue;
        }
        const auto base = std::ranges::find_if(stated, [&slot](const Figure* b) {
            return (b->slot.aspect == Aspect::Base || b->slot.aspect == Aspect::Actual) &&
                   b->slot.year == slot.fromYear && !b->isMissing() && b->value > 0;
        });
        if (base == stated.end() || part.value <= (*base)->value) {
            continue;
        }
        const double rate = std::pow(part.value / (*base)->value, 1.0 / (year - slot.fromYear)) - 1;
        auto figure = readTyped(plan, scenario,
                                {slot, slot.aspect == Aspect::Rate
                                           ? QString::number(rate * 100, 'f', 1) + u'%'
                                           : QString::number(part.value - (*base)->value, 'f', decimals) +
                                                 QString::fromUtf8(unit.id)});
        if (!figure) {
            return passOn(figure);
        }
        figure->note = part.note;
        following.push_back(std::move(*figure));
    }
    return following;
}

} // namespace

Result<Change> closeParts(PlanDocument& document, ScenarioId scenario, const QString& label, int year,
                          int decimals, std::span<const ClosedPart> parts, const QString& reason) {
    const PlanPtr plan = document.plan();
    if (auto ok = checkEditable(*plan, scenario); !ok) {
        return passOn(ok);
    }
    if (parts.empty()) {
        return badUsage(tr("No part changes; the plan is as it was."));
    }
    std::vector<Figure> figures;
    std::vector<GrowthSetting> models;
    for (const ClosedPart& part : parts) {
        const Indicator* indicator = plan->indicators().find(part.series.indicator);
        if (indicator == nullptr) {
            return badUsage(tr("The place or the indicator is not in the plan."));
        }
        const bool holds = indicator->kind == u"level" || indicator->kind == u"cap";
        auto figure = readTyped(
            *plan, scenario,
            {{part.series.place, part.series.indicator, holds ? Aspect::Level : Aspect::Target, 0, year},
             QString::number(part.value, 'f', decimals) + QString::fromUtf8(indicator->unit->id)});
        if (!figure) {
            return passOn(figure);
        }
        figure->note = part.note;
        figures.push_back(std::move(*figure));
        auto following = followingOf(*plan, scenario, part, year, decimals, *indicator->unit);
        if (!following) {
            return passOn(following);
        }
        std::ranges::move(*following, std::back_inserter(figures));
        const auto set = [&](const char* field, const char* value) {
            GrowthSetting g;
            g.scenario = scenario;
            g.place = part.series.place;
            g.indicator = part.series.indicator;
            g.field = QString::fromLatin1(field);
            g.value = QString::fromLatin1(value);
            g.id = growthSettingIdFor(g);
            models.push_back(std::move(g));
        };
        const QString model = plan->growthField(scenario, part.series, QStringLiteral("model"));
        if (!holds && !model.isEmpty() && model != u"target" && model != u"linear") {
            set("model", "target");
        }
        // The closed value is the whole of the part; what its projects bring is in it.
        if (plan->growthField(scenario, part.series, QStringLiteral("projects")) == u"add") {
            set("projects", "beside");
        }
    }
    return document.edit(label, reason, [&](RowWriter& writer) -> Result<void> {
        for (const Figure& f : figures) {
            writer.put(f);
        }
        for (const GrowthSetting& g : models) {
            writer.put(g);
        }
        return {};
    });
}

} // namespace yuantu
