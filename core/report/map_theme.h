// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What colours the map for an indicator and year: the same for the window, the command line and the briefing.
#pragma once

#include "core/map/map_request.h"
#include "core/projection/thematic.h"

namespace yuantu {

struct ThemeChoice {
    ScenarioId scenario;
    IndicatorId indicator;
    int year = 2023;
    ThematicMode mode = ThematicMode::Value;
    Theme::Kind kind = Theme::Kind::Fill;
    Language language = Language::Chinese;
    std::shared_ptr<const Simulation> simulation = nullptr; ///< of the scenario and indicator, for chances
};

/// Values of the places in the unit shown (percent for fractions); classes made of all years from `fromYear`
/// to `toYear`, so that they do not jump.
[[nodiscard]] Theme themeOf(const Plan& plan, const ThemeChoice& choice, std::span<const PlaceId> places,
                            int fromYear, int toYear);
/// The same with classes made before, for views that go through the years.
[[nodiscard]] Theme themeOf(const Plan& plan, const ThemeChoice& choice, std::span<const PlaceId> places,
                            const ClassBreaks& classes);
/// The same of values known before, in the indicator's base unit and fractions.
[[nodiscard]] Theme themeOf(const Plan& plan, const ThemeChoice& choice,
                            std::span<const ThematicValue> values, const ClassBreaks& classes);
/// Classes of the values of all years in the unit shown; empty where the mode has classes of its own.
[[nodiscard]] ClassBreaks classesOf(const Plan& plan, const ThemeChoice& choice,
                                    std::span<const PlaceId> places, int fromYear, int toYear);
/// What a value is multiplied by to be shown: 100 where percent are.
[[nodiscard]] double shownScale(const Plan& plan, const ThemeChoice& choice);

/// The members of every layout that have a geometry, one group a layout.
[[nodiscard]] std::vector<PlaceGroup> layoutGroups(const Plan& plan);

} // namespace yuantu
