// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tables and layer styles that a saved plan carries for people who open it in QGIS or with SQL.
#pragma once

#include "core/domain/plan.h"
#include "core/domain/published_table.h"

namespace yuantu {

/// `capacity`, `target` and `projection` (one column a year) of the scenario, with the outline of the place
/// where it has one; `place_point` for the places that have only a point; styles that draw them as the
/// program does. Values in base units, what is unknown is NULL. The same plan gives the same tables.
[[nodiscard]] Publication publicationOf(const Plan& plan, ScenarioId scenario, int year);

} // namespace yuantu
