// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of scenarios.
#pragma once

#include "core/domain/assumption.h"
#include "core/edits/plan_document.h"

#include <span>

namespace yuantu {

/// A scenario by code or name; null where there is none.
[[nodiscard]] const Scenario* findScenario(const Plan& plan, const QString& codeOrName);

/// Adds a child of `parent`. The name serves as its code. Errors (usage): empty, too long or taken.
[[nodiscard]] Result<Change> addScenario(PlanDocument& document, const QString& name, ScenarioId parent);
/// Adds a sibling with the same own values and growth settings.
[[nodiscard]] Result<Change> copyScenario(PlanDocument& document, ScenarioId source, const QString& name);
[[nodiscard]] Result<Change> renameScenario(PlanDocument& document, ScenarioId scenario, const QString& name);
[[nodiscard]] Result<Change> describeScenario(PlanDocument& document, ScenarioId scenario,
                                              const QString& note);
/// `colour` counts from 1 to kScenarioColours. Errors (usage): another number; (input) the documents'
/// scenario, which stays grey.
inline constexpr int kScenarioColours = 6;
[[nodiscard]] Result<Change> colourScenario(PlanDocument& document, ScenarioId scenario, int colour);
/// Makes it a child of another scenario; its own values stay, what it does not set it inherits from there.
/// Errors (input): the documents' scenario or a frozen one; (usage) itself or one made from it.
[[nodiscard]] Result<Change> setScenarioParent(PlanDocument& document, ScenarioId scenario,
                                               ScenarioId parent);
/// Errors (input): the documents' scenario, or one that others are made from.
[[nodiscard]] Result<Change> removeScenario(PlanDocument& document, ScenarioId scenario);
/// Removes it with all that are made from it. Errors (input): the documents' scenario.
[[nodiscard]] Result<Change> removeScenarioWithChildren(PlanDocument& document, ScenarioId scenario);
/// Removes it; its children become its parent's, with the rows that keep their results (handOverOf).
[[nodiscard]] Result<Change> removeScenario(PlanDocument& document, ScenarioId scenario,
                                            const ScenarioRows& handOver);
/// Errors (input): the documents' scenario stays frozen.
[[nodiscard]] Result<Change> freezeScenario(PlanDocument& document, ScenarioId scenario, bool frozen);

/// Moves differences from their parent to the parent itself; `rows` are those of promotionOf. Errors (input):
/// the scenario or its parent is frozen, or the parent is the documents' one; (usage) one is no difference.
[[nodiscard]] Result<Change> promoteAssumptions(PlanDocument& document, ScenarioId scenario,
                                                std::span<const AssumptionKey> keys, const ScenarioRows& rows,
                                                const QString& reason = {});
/// The same refusals, before anything is worked out.
[[nodiscard]] Result<void> checkPromotion(const Plan& plan, ScenarioId scenario,
                                          std::span<const AssumptionKey> keys);
/// Drops what the scenario sets itself, so that the parent's holds again. Errors (input): it is frozen;
/// (usage) one is no difference.
[[nodiscard]] Result<Change> revertAssumptions(PlanDocument& document, ScenarioId scenario,
                                               std::span<const AssumptionKey> keys,
                                               const QString& reason = {});

} // namespace yuantu
