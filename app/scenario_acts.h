// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Verbs of the tree of scenarios that need results to be worked out first; for the window and the command
// line.
#pragma once

#include "core/edits/scenario_edits.h"

namespace yuantu {

/// Moves differences to the parent; the scenario's results stay. Errors: as promoteAssumptions.
[[nodiscard]] Result<Change> promote(PlanDocument& document, ScenarioId scenario,
                                     std::span<const AssumptionKey> keys, const QString& reason = {});
/// Removes a scenario; its children become its parent's and keep their results. Errors: as removeScenario and
/// handOverOf.
[[nodiscard]] Result<Change> removeKeepingChildren(PlanDocument& document, ScenarioId scenario);

} // namespace yuantu
