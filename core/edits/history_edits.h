// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Going back to earlier states.
#pragma once

#include "core/edits/plan_document.h"

namespace yuantu {

/// The change that a state is named by: a version's name, "start", the number of a change in the history or
/// the first letters of its id. Empty for the start. Errors (usage): there is none, or several begin so.
[[nodiscard]] Result<QString> findState(const PlanFile& file, const QString& text);

/// What a state is called: its version's name, else the label of its change.
[[nodiscard]] QString stateName(const PlanFile& file, const QString& change);

/// Makes the state after a change (empty: the start) the present one, as a new change that can be undone. No
/// rows: it is the present one already. Errors (input): it cannot be worked out.
[[nodiscard]] Result<Change> goBackTo(PlanDocument& document, const QString& change,
                                      const QString& reason = {});

} // namespace yuantu
