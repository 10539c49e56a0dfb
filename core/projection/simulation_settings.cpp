// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Simulation settings as settings of a plan.
#include "core/projection/simulation_settings.h"

#include "core/domain/growth_setting.h"

namespace yuantu {

namespace {
const QString kDraws = QStringLiteral("simulation-draws");
const QString kSeed = QStringLiteral("simulation-seed");
const QString kCorrelation = QStringLiteral("simulation-correlation");
const QString kSpread = QStringLiteral("simulation-spread");
} // namespace

SimulationSettings simulationSettings(const Plan& plan) {
    SimulationSettings s;
    bool isNumber = false;
    if (const qint64 draws = plan.setting(kDraws).toLongLong(&isNumber);
        isNumber && draws >= 1 && draws <= kMostDraws) {
        s.draws = draws;
    }
    if (const quint64 seed = plan.setting(kSeed).toULongLong(&isNumber); isNumber) {
        s.seed = seed;
    }
    if (const auto c = keptNumber(plan.setting(kCorrelation)); c && *c >= 0 && *c <= 1) {
        s.correlation = *c;
    }
    if (const auto spread = keptNumber(plan.setting(kSpread)); spread && *spread > 0 && *spread < 1) {
        s.spread = spread;
    }
    return s;
}

QHash<QString, QString> settingsOf(const SimulationSettings& s) {
    const SimulationSettings usual;
    const auto number = [](double v) { return QString::number(v, 'g', 12); };
    return {
        {kDraws, s.draws == usual.draws ? QString() : QString::number(s.draws)},
        {kSeed, s.seed == usual.seed ? QString() : QString::number(s.seed)},
        {kCorrelation, s.correlation == usual.correlation ? QString() : number(s.correlation)},
        {kSpread, s.spread ? number(*s.spread) : QString()},
    };
}

SimulationRequest simulationRequest(const Plan& plan, ScenarioId scenario, IndicatorId indicator) {
    const SimulationSettings s = simulationSettings(plan);
    SimulationRequest request;
    request.scenario = scenario;
    request.indicator = indicator;
    request.draws = s.draws;
    request.seed = s.seed;
    request.correlation = s.correlation;
    request.spread = s.spread;
    return request;
}

} // namespace yuantu
