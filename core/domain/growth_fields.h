// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The growth settings that a series can have: their names and what their values are.
#pragma once

#include <QString>

#include <algorithm>
#include <array>

namespace yuantu {

struct GrowthField {
    enum class Kind {
        Choice,  ///< one of `choices`
        Year,    ///< a year
        Rate,    ///< a fraction above −1, of a series that grows
        Spread,  ///< a fraction from 0: the deviation of a rate
        Density, ///< above 0, in the base unit of floor-output or land-output
        Delay,   ///< years from kEarliest to kLatest, of new-floor or renewed-floor
    };
    const char* name;
    Kind kind;
    const char* choices = "";
};

/// The least and most delay of floor that may be entered, in years; below 0 it comes earlier.
inline constexpr int kEarliest = -5;
inline constexpr int kLatest = 15;

/// What a series may be set to. The ranges (from rate-low on) are for the simulation, see
/// core/projection/ranges.h.
inline constexpr std::array kGrowthFields{
    GrowthField{"model", GrowthField::Kind::Choice, "target,rate,none"},
    GrowthField{"after", GrowthField::Kind::Choice, "continue,rate,stop"},
    GrowthField{"after-rate", GrowthField::Kind::Rate},
    GrowthField{"horizon", GrowthField::Kind::Year},
    GrowthField{"rate-low", GrowthField::Kind::Rate},
    GrowthField{"rate-likely", GrowthField::Kind::Rate},
    GrowthField{"rate-high", GrowthField::Kind::Rate},
    GrowthField{"rate-mean", GrowthField::Kind::Rate},
    GrowthField{"rate-sd", GrowthField::Kind::Spread},
    GrowthField{"density-low", GrowthField::Kind::Density},
    GrowthField{"density-likely", GrowthField::Kind::Density},
    GrowthField{"density-high", GrowthField::Kind::Density},
    GrowthField{"delay-low", GrowthField::Kind::Delay},
    GrowthField{"delay-likely", GrowthField::Kind::Delay},
    GrowthField{"delay-high", GrowthField::Kind::Delay},
};

[[nodiscard]] inline const GrowthField* findGrowthField(QStringView name) {
    const auto* at = std::ranges::find_if(
        kGrowthFields, [&](const GrowthField& f) { return name == QLatin1StringView(f.name); });
    return at == kGrowthFields.end() ? nullptr : at;
}

} // namespace yuantu
