// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keeping what years have in common.
#include "core/report/theme_years.h"

namespace yuantu {

namespace {

std::optional<double> valueOf(const YearValue& v, ThematicMode mode) {
    if (mode == ThematicMode::Value) {
        return v.value;
    }
    return v.ceiling && *v.ceiling > 0 ? std::optional(v.value / *v.ceiling) : std::nullopt;
}

} // namespace

Theme ThemeYears::theme(const PlanPtr& plan, const ThemeChoice& choice, const std::vector<PlaceId>& places,
                        int fromYear, int toYear) {
    const bool byYear = choice.mode == ThematicMode::Value || choice.mode == ThematicMode::Use;
    const bool kept = plan == m_plan && choice.scenario == m_choice.scenario &&
                      choice.indicator == m_choice.indicator && choice.mode == m_choice.mode &&
                      places == m_places && fromYear == m_from && toYear == m_to;
    if (!kept) {
        m_plan = plan;
        m_choice = choice;
        m_places = places;
        m_from = fromYear;
        m_to = toYear;
        m_projections.clear();
        std::vector<double> all;
        for (const PlaceId place : byYear ? std::span(places) : std::span<const PlaceId>()) {
            m_projections.push_back(
                project(*plan, choice.scenario, {place, choice.indicator}, fromYear, toYear));
            for (const YearValue& v : m_projections.back().values) {
                if (const std::optional<double> value = valueOf(v, choice.mode)) {
                    all.push_back(*value * shownScale(*plan, choice));
                }
            }
        }
        m_classes = byYear ? classBreaks(all) : classesOf(*plan, choice, places, fromYear, toYear);
    }
    if (!byYear || choice.year < fromYear || choice.year > toYear) {
        return themeOf(*plan, choice, places, m_classes);
    }
    std::vector<ThematicValue> values;
    values.reserve(places.size());
    for (size_t i = 0; i < places.size(); ++i) {
        const YearValue* v = m_projections[i].find(choice.year);
        values.emplace_back(places[i], v == nullptr ? std::nullopt : valueOf(*v, choice.mode));
    }
    return themeOf(*plan, choice, values, m_classes);
}

} // namespace yuantu
