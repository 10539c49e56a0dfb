// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The targets of a scenario as a table: base, target, rate and increment of each period, stated or derived.
#pragma once

#include "core/projection/series.h"

#include <optional>
#include <vector>

namespace yuantu {

struct TargetCell {
    std::optional<double> value; ///< in the indicator's base unit, rates as fractions; nothing where missing
    std::optional<double> high;  ///< upper end of a range
    Status status = Status::Missing;
    Bound bound = Bound::Exact;
    const Figure* figure = nullptr; ///< null where derived or missing

    [[nodiscard]] bool isDerived() const { return status == Status::Derived && figure == nullptr; }
};

/// One period of one series.
struct TargetRow {
    SeriesKey series;
    std::optional<int> baseYear;
    std::optional<int> targetYear;
    TargetCell base;
    TargetCell target;
    TargetCell rate;
    TargetCell increment;
    const Unit* unit = nullptr;       ///< the indicator's base unit
    Status status = Status::Official; ///< the least certain of what is stated
    DocumentId document;              ///< of the target, else of the rate, else of the increment
    bool overPeriod = false;          ///< the target is a total over the period, not a value of its last year
    bool achieved =
        false; ///< growth of the past: no target, and an actual ends the period or it lies before the plan
};

/// A row for each period that a series has a target, rate or increment for, in the order of places,
/// indicators, years. Growth of the past (`achieved`) is left out where the series also has a target, unless
/// `withPast`. A missing one of base, target, rate and increment is derived where the others give it.
[[nodiscard]] std::vector<TargetRow> targetRows(const Plan& plan, ScenarioId scenario, bool withPast = false);
[[nodiscard]] std::vector<TargetRow> targetRowsOf(const Plan& plan, ScenarioId scenario, SeriesKey series,
                                                  bool withPast = false);

} // namespace yuantu
