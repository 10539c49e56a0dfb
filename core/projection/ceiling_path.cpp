// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ceilings for every delay that occurs, worked out once.
#include "core/projection/ceiling_path.h"

#include <algorithm>
#include <cmath>

namespace yuantu {

namespace {
constexpr double kNoLimit = std::numeric_limits<double>::infinity();
}

int wholeYears(double delay) {
    return static_cast<int>(std::floor(delay + 0.5));
}

Result<CeilingPath> CeilingPath::of(const Plan& plan, ScenarioId scenario, SeriesKey series,
                                    const std::vector<int>& years) {
    CeilingPath path;
    path.m_known.assign(years.size(), 0);
    const CeilingFacts facts(plan, scenario, series);
    if (!facts.isKnown() || years.empty()) {
        return path;
    }
    const Ceiling last = facts.in(years.back());
    auto floorDensity = densityRangeOf(plan, scenario, series.place, "floor-output", last.floorOutput);
    auto landDensity = densityRangeOf(plan, scenario, series.place, "land-output", last.landOutput);
    auto newFloor = delayRangeOf(plan, scenario, series.place, "new-floor");
    auto renewedFloor = delayRangeOf(plan, scenario, series.place, "renewed-floor");
    for (const auto* range : {&floorDensity, &landDensity, &newFloor, &renewedFloor}) {
        if (!*range) {
            return tl::unexpected<Error>(range->error());
        }
    }
    path.m_floorDensity = *floorDensity;
    path.m_landDensity = *landDensity;
    path.m_newFloor = *newFloor;
    path.m_renewedFloor = *renewedFloor;
    path.m_newFrom = wholeYears(newFloor->lowest());
    path.m_newCount = wholeYears(newFloor->highest()) - path.m_newFrom + 1;
    path.m_renewedFrom = wholeYears(renewedFloor->lowest());
    path.m_renewedCount = wholeYears(renewedFloor->highest()) - path.m_renewedFrom + 1;
    const auto product = [](std::optional<double> a, std::optional<double> b) {
        return a && b && *a >= 0 && *b > 0 && std::isfinite(*a * *b) ? *a * *b : kNoLimit;
    };
    for (size_t i = 0; i < years.size(); ++i) {
        const Ceiling c = facts.in(years[i]);
        path.m_known[i] = c.value ? 1 : 0;
        path.m_byLand.push_back(product(c.land, c.landOutput));
        for (int n = 0; n < path.m_newCount; ++n) {
            for (int r = 0; r < path.m_renewedCount; ++r) {
                const Ceiling moved = facts.in(years[i], {path.m_newFrom + n, path.m_renewedFrom + r});
                path.m_byFloor.push_back(product(moved.floor, moved.floorOutput));
            }
        }
    }
    return path;
}

bool CeilingPath::isKnownAnywhere() const {
    return std::ranges::find(m_known, 1) != m_known.end();
}

bool CeilingPath::isCertain() const {
    return m_floorDensity.isCertain() && m_landDensity.isCertain() && m_newFloor.isCertain() &&
           m_renewedFloor.isCertain();
}

double CeilingPath::at(size_t year, const CeilingDraw& draw) const {
    const int n = std::clamp(draw.newFloorDelay - m_newFrom, 0, m_newCount - 1);
    const int r = std::clamp(draw.renewedFloorDelay - m_renewedFrom, 0, m_renewedCount - 1);
    const double byFloor = m_byFloor[(year * m_newCount + n) * m_renewedCount + r];
    return std::min(byFloor * draw.floorFactor, m_byLand[year] * draw.landFactor);
}

} // namespace yuantu
