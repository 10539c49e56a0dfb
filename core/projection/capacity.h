// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Growth held against land and floor: use, the time a place is full, and what it then lacks.
#pragma once

#include "core/projection/ceiling.h"
#include "core/projection/projection.h"

#include <optional>
#include <vector>

namespace yuantu {

struct Capacity {
    int year = 0;
    std::optional<double> value; ///< projected output of the year, 亿元
    Ceiling ceiling;             ///< of the year
    std::optional<double> use;   ///< value / ceiling; nothing where either is unknown
    /// The first time the value passes the ceiling, in years (2026.25 is a quarter into 2026's step),
    /// searched from the base to `lastYear`; nothing where it never does or nothing is known.
    std::optional<double> runOut;
    /// The first year whose value is above the ceiling: what people call the year in which it is full.
    std::optional<int> fullYear;
    /// What is short in `year`, where the value is above the ceiling: the value, and the same as floor and as
    /// land at the year's densities (where those are known).
    std::optional<double> shortValue; ///< 亿元
    std::optional<double> shortFloor; ///< 万㎡
    std::optional<double> shortMu;    ///< 亩

    [[nodiscard]] bool isKnown() const { return ceiling.value.has_value(); }
};

[[nodiscard]] Capacity capacityOf(const Plan& plan, ScenarioId scenario, SeriesKey series, int year,
                                  int lastYear = kLastYear);

struct CapacityRow {
    SeriesKey series;
    Capacity capacity;
};
/// One row for each place that has land, floor or density figures, or a value of the indicator; in the order
/// of places. Rows without a ceiling are there too: unknown is shown, not left out.
[[nodiscard]] std::vector<CapacityRow> capacityRows(const Plan& plan, ScenarioId scenario, int year);

/// Floor in 万㎡, land in km², or a density in 亿元/万㎡ that `value` needs; nothing where the other factor
/// is unknown.
struct Needed {
    std::optional<double> floor;
    std::optional<double> land;
    std::optional<double> floorOutput;
};
[[nodiscard]] Needed neededFor(const Ceiling& ceiling, double value);

} // namespace yuantu
