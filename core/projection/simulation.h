// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the ranges of rates, densities and completion years make of the values: percentiles and chances.
#pragma once

#include "core/projection/percentiles.h"
#include "core/projection/ranges.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace yuantu {

inline constexpr std::int64_t kDefaultDraws = 10'000;
inline constexpr std::int64_t kMostDraws = 10'000'000;

/// In each draw every place gets one rate for all its years, one factor on its densities and one delay of
/// its new and of its renewed floor, each from its range (see ranges.h). The rates of places are tied by a
/// Gaussian copula with one common factor: z = √ρ·F + √(1−ρ)·e, so that the normal numbers behind the rates
/// of any two places correlate with ρ; densities and delays are independent of it and of each other.
struct SimulationRequest {
    ScenarioId scenario;
    IndicatorId indicator;
    std::vector<PlaceId> places; ///< empty: all that have figures of the indicator
    int fromYear = kFirstYear;
    int toYear = kLastYear;
    std::int64_t draws = kDefaultDraws;
    std::uint64_t seed = 1;
    double correlation = 0;       ///< ρ, 0 to 1
    std::optional<double> spread; ///< where no range of a rate is entered: likely ± spread, an assumption
    PlaceId whole;                ///< whose targets the total is held against; may be left out
};

struct SimulatedYear {
    int year = 0;
    Percentiles percentiles{};
    double mean = 0;
    /// The share of draws that reach the target, in years that have one.
    std::optional<double> chanceOfTarget;
    /// The share of draws in which the value has passed the ceiling in this year or one before it; nothing
    /// while no ceiling is known.
    std::optional<double> chanceFull;
};

struct SimulatedSeries {
    SeriesKey series;
    Distribution rate;
    bool assumed = false; ///< the range of the rate is the request's spread
    QString why;          ///< not computed, because …; empty where it is
    std::vector<SimulatedYear> years;
};

struct SimulatedTotal {
    std::vector<PlaceId> counted;     ///< of what is in another place of the request, only the other
    int of = 0;                       ///< places that count, also those without a value
    std::vector<SimulatedYear> years; ///< those in which every counted place has a value
};

struct Simulation {
    std::vector<SimulatedSeries> series;
    std::optional<SimulatedTotal> total; ///< of two places that count and more, where values add up
    std::int64_t draws = 0;
    std::uint64_t seed = 0;
    double correlation = 0;
};

/// The same request gives the same bits on any number of threads (0: one for each processor) and any
/// machine. Percentiles are exact order statistics, interpolated as rankOf() says. Target and ceiling are
/// compared with the uncapped value. Memory does not grow with the draws but for the few gathered values.
/// Errors (usage): draws outside 1 to kMostDraws, a correlation outside 0 to 1, a negative spread, no place
/// or years the wrong way round; (input) stopped.
[[nodiscard]] Result<Simulation> simulate(const Plan& plan, const SimulationRequest& request, int threads = 0,
                                          const std::stop_token& stop = {});

} // namespace yuantu
