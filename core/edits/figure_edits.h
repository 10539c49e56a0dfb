// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of figures: typed values in, one undoable change out. The window and the command line call these.
#pragma once

#include "core/edits/plan_document.h"

#include <span>

namespace yuantu {

/// A value as a person typed it, for one slot.
struct TypedFigure {
    FigureSlot slot;
    QString text; ///< "62.3", "77亩", "11%", "missing"
};

/// The unit a bare number of this slot is read in: the indicator's, percent for rates and shares.
[[nodiscard]] const Unit& typedUnit(const Plan& plan, const FigureSlot& slot);
/// The unit its value is stored in: the indicator's, the fraction for rates and shares.
[[nodiscard]] const Unit& storedUnit(const Plan& plan, const FigureSlot& slot);

/// Reads and checks a typed value against its slot without entering it. Errors (usage): not a number, wrong
/// unit, a rate of −100 % or less, a base that is not positive, negative land, a target year not after the
/// base year.
[[nodiscard]] Result<Figure> readTyped(const Plan& plan, ScenarioId scenario, const TypedFigure& typed);

/// Whether figures of the scenario may be changed; the error says what to do instead.
[[nodiscard]] Result<void> checkEditable(const Plan& plan, ScenarioId scenario);

/// Enters values into a scenario as assumptions, all in one step. Errors: as readTyped, for the first that
/// fails (nothing is entered then); (input) the scenario is frozen or unknown.
[[nodiscard]] Result<Change> setFigures(PlanDocument& document, ScenarioId scenario,
                                        std::span<const TypedFigure> typed, const QString& reason = {});
[[nodiscard]] inline Result<Change> setFigure(PlanDocument& document, ScenarioId scenario,
                                              const FigureSlot& slot, const QString& text,
                                              const QString& reason = {}) {
    const TypedFigure one{slot, text};
    return setFigures(document, scenario, {&one, 1}, reason);
}

/// Drops the scenario's own values of these slots, so that the parent's (the document's) hold again.
[[nodiscard]] Result<Change> restoreFigures(PlanDocument& document, ScenarioId scenario,
                                            std::span<const FigureSlot> which);

/// Sets a growth field (core/domain/growth_setting.h) or one of rangeFields(); an empty value goes back to
/// the parent's.
[[nodiscard]] Result<Change> setGrowthField(PlanDocument& document, ScenarioId scenario, SeriesKey series,
                                            const QString& field, const QString& value,
                                            const QString& reason = {});

} // namespace yuantu
