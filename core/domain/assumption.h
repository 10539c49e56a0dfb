// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a scenario may set for itself, one thing at a time: where it differs from its parent and from others.
#pragma once

#include "core/domain/plan.h"

#include <span>
#include <vector>

namespace yuantu {

/// One thing that a scenario overrides as a whole: a figure's slot, a growth field of a series, a project.
struct AssumptionKey {
    enum class Kind { Figure, Growth, Project };
    Kind kind = Kind::Figure;
    FigureSlot slot; ///< of a Growth key only place and indicator
    QString name;    ///< Growth: the field; Project: the project's key

    [[nodiscard]] SeriesKey series() const { return {slot.place, slot.indicator}; }
    bool operator==(const AssumptionKey&) const = default;
    friend bool operator<(const AssumptionKey& a, const AssumptionKey& b) {
        return std::tie(a.kind, a.slot, a.name) < std::tie(b.kind, b.slot, b.name);
    }
};

/// What holds for a key in a scenario, inherited where the scenario does not set it itself. Pointers live as
/// long as the plan.
struct Assumption {
    std::vector<const Figure*> figures; ///< of a slot, one for each document that states it
    const GrowthSetting* growth = nullptr;
    const Project* project = nullptr; ///< null also where a scenario takes an inherited one off
    ScenarioId from;                  ///< who sets it; invalid where nobody does

    [[nodiscard]] bool isSet() const { return from.isValid(); }
    /// The figure that counts: of several documents' the one of the latest.
    [[nodiscard]] const Figure* figure() const { return figures.empty() ? nullptr : figures.back(); }
};

[[nodiscard]] AssumptionKey keyOf(const Figure& figure);
[[nodiscard]] AssumptionKey keyOf(const GrowthSetting& setting);
[[nodiscard]] AssumptionKey keyOf(const Project& project);

[[nodiscard]] Assumption assumptionOf(const Plan& plan, ScenarioId scenario, const AssumptionKey& key);
/// True where both say the same; who says it does not matter.
[[nodiscard]] bool isSame(const Assumption& a, const Assumption& b);

/// What the scenario sets itself, in the order of places, indicators, aspects and years; projects last.
[[nodiscard]] std::vector<AssumptionKey> ownAssumptions(const Plan& plan, ScenarioId scenario);
/// What does not hold alike in all of the scenarios, in the same order.
[[nodiscard]] std::vector<AssumptionKey> differingAssumptions(const Plan& plan,
                                                              std::span<const ScenarioId> scenarios);
/// What may not hold alike: everything that is set by a scenario which not all have as an ancestor.
[[nodiscard]] std::vector<AssumptionKey> overriddenAmong(const Plan& plan,
                                                         std::span<const ScenarioId> scenarios);

/// Rows that change together where assumptions move between scenarios.
struct ScenarioRows {
    std::vector<Scenario> scenarios;
    std::vector<Figure> figures;
    std::vector<GrowthSetting> growth;
    std::vector<Project> projects;
    std::vector<FigureId> droppedFigures;
    std::vector<GrowthSettingId> droppedGrowth;
    std::vector<ProjectId> droppedProjects;
    std::vector<ScenarioId> droppedScenarios;
};
/// Adds what `from` sets for the key, as `to`'s own rows with the ids of those.
void copyAssumption(const Plan& plan, ScenarioId from, ScenarioId to, const AssumptionKey& key,
                    ScenarioRows& rows);
/// Drops what the scenario itself sets for the key.
void dropAssumption(const Plan& plan, ScenarioId scenario, const AssumptionKey& key, ScenarioRows& rows);
/// The plan as it would be: what is dropped goes first, then rows are put.
[[nodiscard]] PlanPtr planWith(const Plan& plan, const ScenarioRows& rows);

} // namespace yuantu
