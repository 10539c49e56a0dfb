// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a plan is simulated: kept in the plan, so that window, command line and briefing give the same numbers.
#pragma once

#include "core/projection/simulation.h"

#include <QHash>

namespace yuantu {

struct SimulationSettings {
    std::int64_t draws = kDefaultDraws;
    std::uint64_t seed = 1;
    double correlation = 0;
    std::optional<double> spread; ///< assumed around rates without a range

    bool operator==(const SimulationSettings&) const = default;
};

/// From the plan's settings simulation-draws, -seed, -correlation and -spread; what cannot be read is as
/// above.
[[nodiscard]] SimulationSettings simulationSettings(const Plan& plan);
/// As settings of a plan; an empty value removes one.
[[nodiscard]] QHash<QString, QString> settingsOf(const SimulationSettings& settings);

/// A request for all places of an indicator with the plan's own settings.
[[nodiscard]] SimulationRequest simulationRequest(const Plan& plan, ScenarioId scenario,
                                                  IndicatorId indicator);

} // namespace yuantu
