// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Entering values that make parts add up to their whole, as one change.
#pragma once

#include "core/edits/plan_document.h"

#include <span>

namespace yuantu {

/// The new value of a part, in its indicator's base unit, and what the part gives or takes.
struct ClosedPart {
    SeriesKey series;
    double value = 0;
    QString note;
};

/// Enters the values as targets of the year (levels of indicators that hold until the next one is stated), in
/// one step of undo; a rate or an increment stated for the way to such a target is entered anew with it. A
/// part whose growth model does not lead through its targets is set to
/// one that does, else the value would not be reached. Errors: as setFigures (nothing is entered then);
/// (usage) no part.
[[nodiscard]] Result<Change> closeParts(PlanDocument& document, ScenarioId scenario, const QString& label,
                                        int year, int decimals, std::span<const ClosedPart> parts,
                                        const QString& reason = {});

} // namespace yuantu
