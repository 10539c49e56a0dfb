// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Themes from projections.
#include "core/report/map_theme.h"

namespace yuantu {

double shownScale(const Plan& plan, const ThemeChoice& choice) {
    const Indicator* indicator = plan.indicators().find(choice.indicator);
    const bool percent = choice.mode != ThematicMode::RunOut &&
                         (choice.mode != ThematicMode::Value ||
                          (indicator != nullptr && indicator->unit->dimension == Dimension::Ratio));
    return percent ? 100 : 1;
}

ClassBreaks classesOf(const Plan& plan, const ThemeChoice& choice, std::span<const PlaceId> places,
                      int fromYear, int toYear) {
    std::vector<double> range =
        thematicRange(plan, choice.scenario, choice.indicator, fromYear, toYear, choice.mode, places);
    for (double& v : range) {
        v *= shownScale(plan, choice);
    }
    return classBreaks(range);
}

Theme themeOf(const Plan& plan, const ThemeChoice& choice, std::span<const PlaceId> places, int fromYear,
              int toYear) {
    return themeOf(plan, choice, places, classesOf(plan, choice, places, fromYear, toYear));
}

Theme themeOf(const Plan& plan, const ThemeChoice& choice, std::span<const PlaceId> places,
              const ClassBreaks& classes) {
    const std::vector<ThematicValue> values = thematicValues(
        plan, choice.scenario, choice.indicator, choice.year, choice.mode, places, choice.simulation.get());
    return themeOf(plan, choice, values, classes);
}

Theme themeOf(const Plan& plan, const ThemeChoice& choice, std::span<const ThematicValue> values,
              const ClassBreaks& classes) {
    Theme theme;
    const Indicator* indicator = plan.indicators().find(choice.indicator);
    if (indicator == nullptr) {
        return theme;
    }
    const bool english = choice.language == Language::English;
    const bool years = choice.mode == ThematicMode::RunOut;
    const double scale = shownScale(plan, choice);
    const bool percent = scale != 1;
    const QString what = nameOf(*indicator, choice.language);
    switch (choice.mode) {
    case ThematicMode::Value:
        theme.title = QStringLiteral("%1 %2").arg(what).arg(choice.year);
        break;
    case ThematicMode::Growth:
        theme.title = english ? QStringLiteral("Annual growth of %1").arg(what.toLower())
                              : what + QStringLiteral("年均增长");
        break;
    case ThematicMode::RunOut:
        theme.title = english ? QStringLiteral("Full in") : QStringLiteral("承载力用尽年份");
        theme.reversed = true;
        theme.breaks.bounds = {1900, 2025, 2027, 2030, kNeverFull, kNeverFull + 1};
        theme.classNames = {english ? QStringLiteral("up to 2024") : QStringLiteral("2024年及以前"),
                            QStringLiteral("2025 – 2026"), QStringLiteral("2027 – 2029"),
                            QStringLiteral("2030 – 2035"),
                            english ? QStringLiteral("not by 2035") : QStringLiteral("2035年前未用尽")};
        break;
    case ThematicMode::ChanceOfTarget:
        theme.title = english ? QStringLiteral("Chance of the target %1").arg(choice.year)
                              : QStringLiteral("目标实现概率 %1").arg(choice.year);
        theme.breaks.bounds = {0, 20, 40, 60, 80, 100};
        break;
    case ThematicMode::ChanceFull:
        theme.title = english ? QStringLiteral("Chance of being full by %1").arg(choice.year)
                              : QStringLiteral("至%1年用尽承载力的概率").arg(choice.year);
        theme.breaks.bounds = {0, 20, 40, 60, 80, 100};
        break;
    case ThematicMode::Use:
        theme.title = english ? QStringLiteral("Use of capacity %1").arg(choice.year)
                              : QStringLiteral("承载力利用率 %1").arg(choice.year);
        break;
    }
    theme.unit = years ? QString() : percent ? QStringLiteral("%") : unitName(*indicator->unit, english);
    theme.kind = choice.kind;
    theme.decimals = 0;
    for (const auto& [place, value] : values) {
        theme.values.push_back({place, value ? std::optional(*value * scale) : std::nullopt});
    }
    if (theme.breaks.count() == 0) {
        theme.breaks = classes;
    }
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
