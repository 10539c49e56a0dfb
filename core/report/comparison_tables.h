// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison of scenarios as tables, with columns that scripts may rely on, and its bridge as a chart.
#pragma once

#include "core/projection/comparison.h"
#include "core/report/chart_spec.h"
#include "core/report/data_table.h"

namespace yuantu {

/// For scripts: place, indicator, field, then one column a scenario (a, b, c, d) in base units.
[[nodiscard]] DataTable changesTable(const Plan& plan, std::span<const ScenarioId> scenarios,
                                     std::span<const PlaceId> places = {},
                                     std::span<const IndicatorId> indicators = {});
/// place, indicator, year, a, b[, c, d], difference (of b to a). Without places and indicators only series
/// that differ; without a year every year that is known.
[[nodiscard]] DataTable resultsTable(const Plan& plan, std::span<const ScenarioId> scenarios,
                                     std::span<const PlaceId> places, std::span<const IndicatorId> indicators,
                                     std::optional<int> year, ComparedMeasure measure);
/// step, label, value: a's total, one step for each assumption (or place), b's total.
[[nodiscard]] DataTable bridgeTable(const Plan& plan, ScenarioId a, ScenarioId b, const Bridge& bridge,
                                    bool byPlace, Language language);

/// The bridge as bars from a's total to b's, the largest changes first; `most` of them, the rest together.
[[nodiscard]] ChartSpec bridgeChart(const Plan& plan, ScenarioId a, ScenarioId b, const Bridge& bridge,
                                    const Indicator& indicator, int year, bool byPlace, Language language,
                                    int most = 10);

} // namespace yuantu
