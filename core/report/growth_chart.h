// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The growth chart of series in scenarios: actuals, projections, targets, plan periods and ceilings.
#pragma once

#include "core/projection/ceiling.h"
#include "core/report/chart_spec.h"

#include <span>

namespace yuantu {

/// Colour of a scenario on paper and light backgrounds; index 0 is the documents' dark grey.
[[nodiscard]] QColor scenarioInk(int index);
/// Colour of the n-th thing of a chart that shows several places.
[[nodiscard]] QColor seriesInk(int index);

/// The targets of a series within the chart's years, as marks.
void addTargets(ChartSpec& spec, const Plan& plan, const SeriesFacts& facts, const Indicator& indicator,
                const QColor& colour, Language language);
/// The ceiling of the chart's years as a limit, where two years and more have one.
void addCeiling(ChartSpec& spec, const CeilingFacts& ceiling, Language language);

/// Lines are solid up to the target year and dashed beyond it; dots are actuals. Several series of one
/// scenario are told apart by colour; several scenarios by the scenario's colour; several of both by name.
/// The first series' indicator names the chart; series of another unit are left out.
[[nodiscard]] ChartSpec growthChart(const Plan& plan, std::span<const ScenarioId> scenarios,
                                    std::span<const SeriesKey> series, int fromYear, int toYear,
                                    std::optional<int> currentYear, Language language);

/// The lines of a scenario as they were before the edits of late, where they have changed.
void addPrevious(ChartSpec& spec, const Plan& now, const Plan& before, ScenarioId scenario,
                 std::span<const SeriesKey> series, Language language);

} // namespace yuantu
