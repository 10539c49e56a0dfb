// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a briefing holds, kept in the plan.
#pragma once

#include "core/edits/plan_document.h"
#include "core/report/briefing.h"

namespace yuantu {

/// The choice kept in the plan; where there is none, the usual briefing.
[[nodiscard]] BriefingOptions storedBriefingOptions(const Plan& plan);
/// Keeps a choice, one undoable step. Date, language and scenarios compared are of the moment and not kept.
[[nodiscard]] Result<Change> storeBriefingOptions(PlanDocument& document, const BriefingOptions& options);

} // namespace yuantu
