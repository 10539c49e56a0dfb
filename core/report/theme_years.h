// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Themes of one choice for year after year: what all years need is worked out once.
#pragma once

#include "core/projection/projection.h"
#include "core/report/map_theme.h"

namespace yuantu {

/// Keeps projections and classes of the plan, for the choices asked for of late: going through the years, or
/// to and fro between scenarios, works out each of them once.
class ThemeYears {
public:
    /// As themeOf() gives it.
    [[nodiscard]] Theme theme(const PlanPtr& plan, const ThemeChoice& choice,
                              const std::vector<PlaceId>& places, int fromYear, int toYear);

private:
    static constexpr size_t kMostKept = 12;
    struct Kept {
        ThemeChoice choice; ///< but for the year
        std::vector<PlaceId> places;
        int from = 0, to = 0;
        std::vector<Projection> projections; ///< of values and use
        ClassBreaks classes;
    };
    [[nodiscard]] const Kept& kept(const ThemeChoice& choice, const std::vector<PlaceId>& places,
                                   int fromYear, int toYear);

    PlanPtr m_plan;
    std::vector<Kept> m_kept; ///< the latest last
};

} // namespace yuantu
