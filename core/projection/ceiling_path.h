// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The ceilings of a place by year, to be repeated with other densities and delays many times.
#pragma once

#include "core/projection/ceiling.h"
#include "core/projection/ranges.h"

#include <limits>
#include <vector>

namespace yuantu {

/// What stays likely of a ceiling in one draw, and what moves.
struct CeilingDraw {
    double floorFactor = 1; ///< on the output of floor
    double landFactor = 1;  ///< on the output of land
    int newFloorDelay = 0;  ///< years
    int renewedFloorDelay = 0;
};

class CeilingPath {
public:
    /// Ceilings of the years given. Errors (input): a range of a density or a delay that cannot be used.
    [[nodiscard]] static Result<CeilingPath> of(const Plan& plan, ScenarioId scenario, SeriesKey series,
                                                const std::vector<int>& years);

    [[nodiscard]] bool isKnown(size_t year) const { return m_known[year]; }
    [[nodiscard]] bool isKnownAnywhere() const;
    /// True where no draw differs from another.
    [[nodiscard]] bool isCertain() const;
    /// 亿元; infinite where nothing limits.
    [[nodiscard]] double at(size_t year, const CeilingDraw& draw) const;

    [[nodiscard]] const Distribution& floorDensity() const { return m_floorDensity; }
    [[nodiscard]] const Distribution& landDensity() const { return m_landDensity; }
    [[nodiscard]] const Distribution& newFloorDelay() const { return m_newFloor; }
    [[nodiscard]] const Distribution& renewedFloorDelay() const { return m_renewedFloor; }

private:
    CeilingPath() = default;

    Distribution m_floorDensity = Distribution::certain(1); ///< factors of the likely density
    Distribution m_landDensity = Distribution::certain(1);
    Distribution m_newFloor = Distribution::certain(0); ///< years
    Distribution m_renewedFloor = Distribution::certain(0);
    int m_newFrom = 0, m_newCount = 1; ///< whole years of delay that occur
    int m_renewedFrom = 0, m_renewedCount = 1;
    std::vector<double> m_byFloor; ///< by year, delay of new floor, delay of renewed floor; likely density
    std::vector<double> m_byLand;  ///< by year
    std::vector<char> m_known;
};

/// A delay in whole years: half a year and more moves the floor to the next one.
[[nodiscard]] int wholeYears(double delay);

} // namespace yuantu
