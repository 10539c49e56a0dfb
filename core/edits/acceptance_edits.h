// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Accepting what the check-up found, with a reason, and taking that back.
#pragma once

#include "core/edits/plan_document.h"

namespace yuantu {

/// Accepts a finding for the values it was found with (`digest`); one accepted before gets the new reason.
/// `what` names the finding in the history. Errors (usage): no reason is given.
[[nodiscard]] Result<Change> acceptFinding(PlanDocument& document, FindingId finding, const QString& digest,
                                           const QString& what, const QString& reason);
/// Errors (usage): the finding is not accepted.
[[nodiscard]] Result<Change> withdrawAcceptance(PlanDocument& document, FindingId finding,
                                                const QString& what);

} // namespace yuantu
