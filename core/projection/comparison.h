// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios held against one another: what they assume differently, what that changes where and when, and
// which assumption makes how much of it.
#pragma once

#include "core/base/result.h"
#include "core/domain/assumption.h"
#include "core/projection/projection.h"
#include "core/projection/totals.h"

#include <optional>
#include <span>
#include <vector>

namespace yuantu {

inline constexpr size_t kMostCompared = 4;

/// Errors (usage): fewer than two, more than four, one of them twice, one that is not in the plan.
[[nodiscard]] Result<void> checkComparable(const Plan& plan, std::span<const ScenarioId> scenarios);

enum class ComparedMeasure {
    Value,   ///< as projected
    Carried, ///< held to what the place carries; the same where its capacity is unknown
};
[[nodiscard]] std::optional<double> measured(const Projection& projection, int year, ComparedMeasure measure);

/// One series in every scenario, in their order.
struct ComparedSeries {
    SeriesKey series;
    std::vector<Projection> projections;

    /// Whether a year's value or ceiling is not the same in all of them.
    [[nodiscard]] bool differs() const;
};

/// All places with a figure of the indicator in any of the scenarios, in the order of places; `places`
/// narrows it to these and what lies in them. A series that no differing assumption touches is projected
/// once.
[[nodiscard]] std::vector<ComparedSeries> compareSeries(const Plan& plan,
                                                        std::span<const ScenarioId> scenarios,
                                                        IndicatorId indicator, int fromYear, int toYear,
                                                        std::span<const PlaceId> places = {});

/// What a total of the year adds up: of the places that are known in one of the scenarios those that no other
/// known one lies in, each area once, so that a whole gives way to its known parts; and those without a value
/// that neither hold one of these nor lie in one. So "5 of 6 known" is said of the same six in every
/// scenario.
[[nodiscard]] std::vector<PlaceId> partsOf(const Plan& plan, std::span<const ComparedSeries> series,
                                           int year);
/// Of the `parts`, in the year, one for each scenario. Errors (usage): there is nothing to add; the
/// indicator does not add up, and there are several parts.
[[nodiscard]] Result<std::vector<Total>> comparedTotals(const Plan& plan,
                                                        std::span<const ComparedSeries> series,
                                                        std::span<const PlaceId> parts, int year,
                                                        ComparedMeasure measure = ComparedMeasure::Value);

struct BridgeStep {
    AssumptionKey key;
    double value = 0; ///< what the change of this assumption adds to the total
};
struct BridgePlace {
    PlaceId place;
    std::optional<double> from;
    std::optional<double> to;
    double value = 0;
};

/// The way from one scenario's total to another's. from + the steps = to, and from + the places = to, to
/// 1e-9 of the indicator's unit. What is unknown adds nothing to a total; a value that becomes known adds
/// all of itself.
struct Bridge {
    Total from;
    Total to;
    std::vector<BridgeStep> steps;   ///< one for each differing assumption that the total depends on
    std::vector<BridgePlace> places; ///< those that differ, in the order of places
    /// What else is assumed differently, without a part in this total.
    std::vector<AssumptionKey> others;
    /// A place has more than twelve changes: they count in the order in which they are listed, each on top of
    /// those before it.
    bool ordered = false;
};
inline constexpr size_t kMostShared = 12;

/// Where changes act together on a place, each gets its Shapley value: the mean of what it adds over all
/// orders in which they could be made. Since a total is a sum over places, this is the Shapley value of the
/// total too. Errors: as checkComparable and comparedTotals; (usage) nothing is known in either scenario.
[[nodiscard]] Result<Bridge> bridgeBetween(const Plan& plan, ScenarioId from, ScenarioId to,
                                           IndicatorId indicator, int year,
                                           ComparedMeasure measure = ComparedMeasure::Value,
                                           std::span<const PlaceId> places = {});

} // namespace yuantu
