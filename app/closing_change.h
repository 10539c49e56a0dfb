// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A closing as the change that enters it, the same in the window and on the command line.
#pragma once

#include "core/edits/closing_edits.h"
#include "core/projection/reconcile.h"

namespace yuantu {

struct ClosingChange {
    QString label;                 ///< in the history
    std::vector<ClosedPart> parts; ///< those that change; none where nothing differs
    QStringList notes;             ///< of every part, what it gives or takes
};

[[nodiscard]] ClosingChange closingChange(const Plan& plan, const Reconciliation& reconciliation,
                                          const Closing& closing);

} // namespace yuantu
