// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Themes of one choice for year after year: what all years need is worked out once.
#pragma once

#include "core/projection/projection.h"
#include "core/report/map_theme.h"

namespace yuantu {

/// Keeps the projections and classes until more than the year is asked for.
class ThemeYears {
public:
    /// As themeOf() gives it.
    [[nodiscard]] Theme theme(const PlanPtr& plan, const ThemeChoice& choice,
                              const std::vector<PlaceId>& places, int fromYear, int toYear);

private:
    PlanPtr m_plan;
    ThemeChoice m_choice;
    std::vector<PlaceId> m_places;
    int m_from = 0, m_to = 0;
    std::vector<Projection> m_projections; ///< of values and use
    ClassBreaks m_classes;
};

} // namespace yuantu
