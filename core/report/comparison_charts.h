// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios over one another as charts, and beside one another as maps with the same classes.
#pragma once

#include "core/projection/comparison.h"
#include "core/report/chart_spec.h"
#include "core/report/map_theme.h"

namespace yuantu {

/// The growth chart of one place in the scenarios, with the band of P10 to P90 of those in which a range is
/// entered for it.
[[nodiscard]] ChartSpec comparedGrowthChart(const Plan& plan, std::span<const ScenarioId> scenarios,
                                            SeriesKey series, int fromYear, int toYear, Language language);

/// One small chart a series, all with the same value axis where `sameAxis`; without titles of the indicator,
/// marks and periods, which are the same in all.
[[nodiscard]] std::vector<ChartSpec> smallMultiples(const Plan& plan, std::span<const ScenarioId> scenarios,
                                                    std::span<const ComparedSeries> series, int fromYear,
                                                    int toYear, bool sameAxis, Language language);

/// Classes of the values of all scenarios and years, for themeOf(); empty where the mode has classes of its
/// own.
[[nodiscard]] ClassBreaks comparedClasses(const Plan& plan, std::span<const ScenarioId> scenarios,
                                          ThemeChoice choice, std::span<const PlaceId> places, int fromYear,
                                          int toYear);
/// What the scenario `target` of the series has more than the first in the year, around zero, with classes
/// made of all years of the series.
[[nodiscard]] Theme differenceTheme(const Plan& plan, std::span<const ComparedSeries> series,
                                    std::span<const ScenarioId> scenarios, size_t target,
                                    const ThemeChoice& choice, std::span<const PlaceId> places);

} // namespace yuantu
