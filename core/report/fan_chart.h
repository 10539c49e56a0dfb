// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fan chart of a simulation: percentiles as bands around the median, with targets and ceiling.
#pragma once

#include "core/projection/simulation.h"
#include "core/report/chart_spec.h"

namespace yuantu {

/// Of one place of the simulation, or of its total where `place` is invalid. Empty, with the reason, where
/// the simulation has no such result.
[[nodiscard]] ChartSpec fanChart(const Plan& plan, ScenarioId scenario, IndicatorId indicator,
                                 const Simulation& simulation, PlaceId place, int year, Language language);

/// "10,000 draws, seed 1, correlation 0.3": printed with every result.
[[nodiscard]] QString simulationNote(const Simulation& simulation, Language language);

} // namespace yuantu
