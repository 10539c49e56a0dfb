// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of scenarios.
#pragma once

#include "core/edits/plan_document.h"

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
/// Errors (input): the documents' scenario, or one that others are made from.
[[nodiscard]] Result<Change> removeScenario(PlanDocument& document, ScenarioId scenario);
/// Errors (input): the documents' scenario stays frozen.
[[nodiscard]] Result<Change> freezeScenario(PlanDocument& document, ScenarioId scenario, bool frozen);

} // namespace yuantu
