// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Targets, projections and capacity as tables, columns as scripts rely on them.
#pragma once

#include "core/base/result.h"
#include "core/projection/capacity.h"
#include "core/projection/projection.h"
#include "core/report/data_table.h"

#include <optional>

namespace yuantu {

[[nodiscard]] DataTable targetsTable(const Plan& plan, ScenarioId scenario);
/// The figures of land, floor, plot ratio and densities.
[[nodiscard]] DataTable capacityFiguresTable(const Plan& plan, ScenarioId scenario);
/// `places` and `indicators` narrow it; empty: all series of flows that have figures.
[[nodiscard]] DataTable projectionTable(const Plan& plan, ScenarioId scenario,
                                        const std::vector<PlaceId>& places,
                                        const std::vector<IndicatorId>& indicators, int fromYear, int toYear);
/// Actuals known in `year` against the path to the target.
[[nodiscard]] DataTable progressTable(const Plan& plan, ScenarioId scenario, int year);
[[nodiscard]] DataTable capacityTable(const Plan& plan, ScenarioId scenario, int year);
/// place, indicator, year, value, ceiling, carried, passed_on, received, unplaced. Errors: as carriedIn().
[[nodiscard]] Result<DataTable> overflowTable(const Plan& plan, ScenarioId scenario, int year);

} // namespace yuantu
