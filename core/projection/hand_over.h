// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Moving assumptions up or down the tree of scenarios without moving anybody's results.
#pragma once

#include "core/base/result.h"
#include "core/domain/assumption.h"

#include <span>

namespace yuantu {

/// What is needed so that a scenario can go while its children stay as they are: they become children of its
/// parent and get what they inherited from it. Where only the generation told whether a rate or a target
/// leads, the growth model is set. Errors (input): a child's results would change all the same.
[[nodiscard]] Result<ScenarioRows> handOverOf(const Plan& plan, ScenarioId scenario);

/// What is needed to move assumptions of a scenario to its parent, in place of the parent's own ones; the
/// scenario's results stay. Errors (input): they would change all the same.
[[nodiscard]] Result<ScenarioRows> promotionOf(const Plan& plan, ScenarioId scenario,
                                               std::span<const AssumptionKey> keys);

/// The scenario and all that are made from it, parents before children.
[[nodiscard]] std::vector<ScenarioId> withDescendants(const Plan& plan, ScenarioId scenario);

} // namespace yuantu
