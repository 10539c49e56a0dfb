// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tables that the command line lists and exports, columns as scripts rely on them.
#pragma once

#include "core/domain/plan.h"
#include "core/report/data_table.h"

namespace yuantu {

[[nodiscard]] DataTable placesTable(const Plan& plan);
[[nodiscard]] DataTable layoutsTable(const Plan& plan);
[[nodiscard]] DataTable indicatorsTable(const Plan& plan);
[[nodiscard]] DataTable documentsTable(const Plan& plan);
[[nodiscard]] DataTable scenariosTable(const Plan& plan);
/// The figures that hold in a scenario, in the order of places, indicators, aspects and years.
[[nodiscard]] DataTable figuresTable(const Plan& plan, ScenarioId scenario);

/// "2020", or "2020-2023" for a period.
[[nodiscard]] QString periodText(const FigureSlot& slot);
/// The unit a stored value is in, as scripts see it: "1" for fractions.
[[nodiscard]] QString storedUnitText(const Plan& plan, const FigureSlot& slot);

} // namespace yuantu
