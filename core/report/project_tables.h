// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Projects, their matches and their support as tables, columns as scripts rely on them; in base units.
#pragma once

#include "core/projection/projects.h"
#include "core/projection/support.h"
#include "core/report/data_table.h"

namespace yuantu {

/// project, place, kind, status, floor, land, output, investment, research, start, finish, scenario, note:
/// the scenario that the row stands in, in the order of finish years.
[[nodiscard]] DataTable projectsTable(const Plan& plan, ScenarioId scenario);
/// place, year, usable_floor, used_floor, taken_floor, free_floor, usable_land, used_land, taken_land,
/// free_land, output_added: places with floor, land or projects.
[[nodiscard]] DataTable freeSpaceTable(const Plan& plan, ScenarioId scenario, int year);
/// project, finish, floor, land, place, free_before, free_after, unit, why.
[[nodiscard]] DataTable matchTable(const Plan& plan, const std::vector<Match>& matches);

/// rule, document, section, place, subject, base, rate, cap, threshold, from_year, to_year, stage, printed,
/// name, condition.
[[nodiscard]] DataTable supportRulesTable(const Plan& plan, Language language);
/// project, place, finish, rule, document, amount, base_known, capped, eligible, period, why.
[[nodiscard]] DataTable supportLinesTable(const Plan& plan, const std::vector<SupportLine>& lines);
/// scenario, year, period, projects, computed, at_most, open.
[[nodiscard]] DataTable supportTotalsTable(const Plan& plan, ScenarioId scenario,
                                           const std::vector<SupportTotal>& totals);

} // namespace yuantu
