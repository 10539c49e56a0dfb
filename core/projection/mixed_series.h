// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A series in a scenario made of two: some assumptions as in one, the others as in the other.
#pragma once

#include "core/domain/assumption.h"
#include "core/projection/projection.h"

#include <span>
#include <vector>

namespace yuantu {

/// The chain of a mixed scenario: a row keeps the generation it has in its own scenario, counted from the
/// oldest ancestor, since of two figures the nearer one can lead.
class MixedScenarios {
public:
    MixedScenarios(const Plan& plan, ScenarioId a, ScenarioId b);

    [[nodiscard]] const Plan& plan() const { return m_plan; }
    [[nodiscard]] ScenarioId a() const { return m_a; }
    [[nodiscard]] ScenarioId b() const { return m_b; }
    /// Of a row that `setter` sets, in the chain of a or b.
    [[nodiscard]] int generation(ScenarioId setter, bool inB) const;
    [[nodiscard]] const std::shared_ptr<const Table<Scenario>>& scenarios() const { return m_levels; }
    [[nodiscard]] static ScenarioId level(int generation) { return {generation + 1}; }
    [[nodiscard]] ScenarioId leaf() const { return {m_levels->size()}; }

private:
    const Plan& m_plan;
    ScenarioId m_a, m_b;
    std::vector<ScenarioId> m_chainA, m_chainB;
    std::shared_ptr<const Table<Scenario>> m_levels;
};

/// Everything that the projection of one series depends on, ready to be mixed.
class MixedSeries {
public:
    /// `keys` are the assumptions that may come from either scenario; all others are a's.
    MixedSeries(const MixedScenarios& scenarios, SeriesKey series, std::span<const AssumptionKey> keys);
    /// The projection with those keys from b that `fromB` says so of. Its pointers do not outlive the next
    /// call.
    [[nodiscard]] Projection with(const std::vector<bool>& fromB, int fromYear, int toYear);

private:
    struct Rows {
        std::vector<Figure> figures;
        std::vector<GrowthSetting> growth;
        std::vector<Project> projects;
    };
    void add(Rows& rows, const Assumption& assumption, bool inB) const;

    const MixedScenarios& m_scenarios;
    SeriesKey m_series;
    Rows m_always;
    struct Choice {
        Rows a, b;
    };
    std::vector<Choice> m_choices;
    PlanPtr m_mixed;
};

} // namespace yuantu
