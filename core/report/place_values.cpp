// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Collecting the values.
#include "core/report/place_values.h"

#include "core/projection/projection.h"

namespace yuantu {

PlaceFeatures placeFeatures(const Plan& plan, ScenarioId scenario, int year) {
    PlaceFeatures out;
    out.fields = {{QStringLiteral("id")},        {QStringLiteral("name_zh")}, {QStringLiteral("name_en")},
                  {QStringLiteral("parent")},    {QStringLiteral("kind")},    {QStringLiteral("boundary")},
                  {QStringLiteral("year"), true}};
    std::vector<IndicatorId> indicators;
    for (const Indicator& i : plan.indicators()) {
        const bool used =
            std::ranges::any_of(plan.figures(), [&](const Figure& f) { return f.slot.indicator == i.id; });
        if (used && (i.kind == u"flow" || i.kind == u"level")) {
            indicators.push_back(i.id);
            out.fields.push_back({QString(i.code).replace(u'-', u'_'), true});
        }
    }
    for (const Place& p : plan.places()) {
        const Place* parent = plan.places().find(p.parent);
        PlaceFeature f{p.outline,
                       {p.code, p.nameZh, p.nameEn, parent == nullptr ? QVariant() : QVariant(parent->code),
                        placeKindId(p.kind), boundaryQualityId(p.quality), year}};
        for (const IndicatorId i : indicators) {
            const auto value = valueIn(plan, scenario, {p.id, i}, year);
            f.values.push_back(value ? QVariant(*value) : QVariant());
        }
        out.features.push_back(std::move(f));
    }
    return out;
}

} // namespace yuantu
