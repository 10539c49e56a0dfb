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

bool isByYear(ThematicMode mode) {
    return mode == ThematicMode::Value || mode == ThematicMode::Use;
}

} // namespace

const ThemeYears::Kept& ThemeYears::kept(const ThemeChoice& choice, const std::vector<PlaceId>& places,
                                         int fromYear, int toYear) {
    const auto same = [&](const Kept& k) {
        return k.choice.scenario == choice.scenario && k.choice.indicator == choice.indicator &&
               k.choice.mode == choice.mode && k.from == fromYear && k.to == toYear && k.places == places;
    };
    if (const auto at = std::ranges::find_if(m_kept, same); at != m_kept.end()) {
        std::rotate(at, at + 1, m_kept.end());
        return m_kept.back();
    }
    if (m_kept.size() == kMostKept) {
        m_kept.erase(m_kept.begin());
    }
    Kept k{choice, places, fromYear, toYear, {}, {}};
    if (isByYear(choice.mode)) {
        std::vector<double> all;
        for (const PlaceId place : places) {
            k.projections.push_back(
                project(*m_plan, choice.scenario, {place, choice.indicator}, fromYear, toYear));
            for (const YearValue& v : k.projections.back().values) {
                if (const std::optional<double> value = valueOf(v, choice.mode)) {
                    all.push_back(*value * shownScale(*m_plan, choice));
                }
            }
        }
        k.classes = classBreaks(all);
    } else {
        k.classes = classesOf(*m_plan, choice, places, fromYear, toYear);
    }
    m_kept.push_back(std::move(k));
    return m_kept.back();
}

Theme ThemeYears::theme(const PlanPtr& plan, const ThemeChoice& choice, const std::vector<PlaceId>& places,
                        int fromYear, int toYear) {
    if (plan != m_plan) {
        m_plan = plan;
        m_kept.clear();
    }
    const Kept& k = kept(choice, places, fromYear, toYear);
    if (!isByYear(choice.mode) || choice.year < fromYear || choice.year > toYear) {
        return themeOf(*plan, choice, places, k.classes);
    }
    std::vector<ThematicValue> values;
    values.reserve(places.size());
    for (size_t i = 0; i < places.size(); ++i) {
        const YearValue* v = k.projections[i].find(choice.year);
        values.emplace_back(places[i], v == nullptr ? std::nullopt : valueOf(*v, choice.mode));
    }
    return themeOf(*plan, choice, values, k.classes);
}

} // namespace yuantu
