// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Simulations, tornado, grid and reconciliation as tables, columns as scripts rely on them.
#pragma once

#include "core/projection/reconcile.h"
#include "core/projection/sensitivity.h"
#include "core/projection/simulation.h"
#include "core/report/data_table.h"

namespace yuantu {

/// What the rows of totals have in the column `place`.
inline constexpr auto kTotalCode = "total";

/// place, indicator, year, p5 … p95, mean, chance_of_target, chance_full: the rows of each simulation in
/// turn, those of its total last. Chances are fractions. What is not computed has no row.
[[nodiscard]] DataTable simulationTable(const Plan& plan, const std::vector<Simulation>& simulations);
/// place, input, low, likely, high, value_low, value_likely, value_high, swing: the widest first.
[[nodiscard]] DataTable tornadoTable(const Plan& plan, const Tornado& tornado);
/// x_place, x_input, x, y_place, y_input, y, value: a row for each cell.
[[nodiscard]] DataTable gridTable(const Plan& plan, const TwoWayGrid& grid);
/// role, place, indicator, year, value, rate, ceiling; role: stated, part, sum, gap.
[[nodiscard]] DataTable reconciliationTable(const Plan& plan, const Reconciliation& reconciliation);
/// role, place, indicator, year, before, after, change, rate_before, rate_after, reason; role: part, sum.
[[nodiscard]] DataTable closingTable(const Plan& plan, const Reconciliation& reconciliation,
                                     const Closing& closing);

} // namespace yuantu
