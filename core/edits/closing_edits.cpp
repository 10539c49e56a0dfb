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
