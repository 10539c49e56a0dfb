// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a place can carry by its land and floor, year by year.
#pragma once

#include "core/projection/series.h"

#include <optional>

namespace yuantu {

/// Land, floor, plot ratio and densities: what ceilings are made of.
[[nodiscard]] bool isCapacityInput(const Indicator& indicator);

/// The ceiling of one year and what it is made of. Everything unknown stays empty, never free or zero.
struct Ceiling {
    enum class Binding { Unknown, Floor, Land };
    std::optional<double> value; ///< 亿元; the lower one where floor and land both give one
    Binding binding = Binding::Unknown;
    std::optional<double> floor;       ///< usable floor, 万㎡
    std::optional<double> land;        ///< usable land, km²
    std::optional<double> floorOutput; ///< 亿元/万㎡
    std::optional<double> landOutput;  ///< 亿元/km²
    bool floorFromPlotRatio = false;   ///< no floor area is stated; it is land × plot ratio
};

/// Whole years by which floor comes later than its figures say; negative: earlier.
struct FloorDelay {
    int newFloor = 0;
    int renewedFloor = 0;
};

/// The figures of a place that its ceilings come from, gathered once for all years.
///
/// floor(y) = the last stated floor area + new and renewed floor due after it and by y; where no floor area
/// is stated, land(y) × plot ratio. land(y) = the last stated land area + planned land added since. A density
/// holds from its year on, and before its first year too. Only industrial output has a ceiling: that is what
/// the densities measure.
class CeilingFacts {
public:
    CeilingFacts(const Plan& plan, ScenarioId scenario, SeriesKey series);
    [[nodiscard]] Ceiling in(int year, FloorDelay delay = {}) const;
    /// False where no year can have a ceiling.
    [[nodiscard]] bool isKnown() const { return m_known; }

private:
    SeriesFacts m_floor, m_newFloor, m_renewedFloor, m_land, m_plannedLand, m_plotRatio, m_floorOutput,
        m_landOutput;
    bool m_known = false;
};

[[nodiscard]] Ceiling ceilingIn(const Plan& plan, ScenarioId scenario, SeriesKey series, int year);

} // namespace yuantu
