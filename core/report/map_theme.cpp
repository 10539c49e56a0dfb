// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Themes from projections.
#include "core/report/map_theme.h"

namespace yuantu {

Theme themeOf(const Plan& plan, const ThemeChoice& choice, std::span<const PlaceId> places, int fromYear,
              int toYear) {
    Theme theme;
    const Indicator* indicator = plan.indicators().find(choice.indicator);
    if (indicator == nullptr) {
        return theme;
    }
    const bool english = choice.language == Language::English;
    const bool percent = choice.mode != ThematicMode::Value || indicator->unit->dimension == Dimension::Ratio;
    const QString what = nameOf(*indicator, choice.language);
    switch (choice.mode) {
    case ThematicMode::Value:
        theme.title = QStringLiteral("%1 %2").arg(what).arg(choice.year);
        break;
    case ThematicMode::Growth:
        theme.title = english ? QStringLiteral("Annual growth of %1").arg(what.toLower())
                              : what + QStringLiteral("年均增长");
        break;
    case ThematicMode::Use:
        theme.title = english ? QStringLiteral("Use of capacity %1").arg(choice.year)
                              : QStringLiteral("承载力利用率 %1").arg(choice.year);
        break;
    }
    theme.unit = percent ? QStringLiteral("%") : unitName(*indicator->unit, english);
    theme.kind = choice.kind;
    theme.decimals = 0;
    const double scale = percent ? 100 : 1;
    for (const auto& [place, value] :
         thematicValues(plan, choice.scenario, choice.indicator, choice.year, choice.mode, places)) {
        theme.values.push_back({place, value ? std::optional(*value * scale) : std::nullopt});
    }
    std::vector<double> range =
        thematicRange(plan, choice.scenario, choice.indicator, fromYear, toYear, choice.mode, places);
    for (double& v : range) {
        v *= scale;
    }
    theme.breaks = classBreaks(range);
    return theme;
}

std::vector<PlaceGroup> layoutGroups(const Plan& plan) {
    std::vector<PlaceGroup> groups;
    for (const Layout& l : plan.layouts()) {
        PlaceGroup group;
        for (const LayoutMember* m : plan.membersOf(l.id)) {
            const Place* p = plan.places().find(m->place);
            if (p != nullptr && p->outline) {
                group.places.push_back(m->place);
            }
        }
        if (!group.places.empty()) {
            groups.push_back(std::move(group));
        }
    }
    return groups;
}

} // namespace yuantu
