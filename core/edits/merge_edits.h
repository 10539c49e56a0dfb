// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Merging a colleague's copy of the plan.
#pragma once

#include "core/edits/plan_document.h"

namespace yuantu {

/// What merging the copy at `path` would do. Settings that contradict one another only when put together (a
/// range the wrong way round, places that pass on in a circle) are conflicts too. Errors: as
/// PlanFile::proposeMerge.
[[nodiscard]] Result<MergeProposal> prepareMerge(const PlanDocument& document, const QString& path);

/// Merges it, as one change. The answers are those to proposal.conflicts, in their order. Errors: as
/// PlanFile::merge; (input) with these answers the settings would contradict one another.
[[nodiscard]] Result<Change> mergeCopy(PlanDocument& document, const MergeProposal& proposal,
                                       const std::vector<MergeSide>& answers, const QString& reason = {});

} // namespace yuantu
