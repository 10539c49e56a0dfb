// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a series' growth settings: what may be typed, what is kept, how it is shown.
#pragma once

#include "core/base/result.h"
#include "core/domain/plan.h"

#include <span>
#include <vector>

namespace yuantu {

struct GrowthField {
    enum class Kind {
        Choice, ///< one of `choices`
        Rate,   ///< "5%"; kept as a fraction
        Year,   ///< 1900 to 2200
        Rates,  ///< the last year of each stage and its rate: "2025 11%; 2030 6%"
        Values, ///< years and values: "2025 120; 2030 180亿元"
        Limit,  ///< a value, or "capacity" for what land and floor carry
        Places, ///< places by name or code: "紫竹; minhang-etdz"; kept as codes
    };
    QString name;
    Kind kind = Kind::Choice;
    QStringList choices;
};

/// model, stages, values, limit, after, after-rate, horizon, overflow, projects.
[[nodiscard]] std::span<const GrowthField> growthFields();
[[nodiscard]] const GrowthField* findGrowthField(QStringView name);

/// What is kept for typed text: numbers in the indicator's base unit, rates as fractions; empty for empty.
/// Errors (usage): no choice of the field, not a number, another dimension, a rate of −100 % or less, a value
/// that is not positive, years that do not ascend, an unknown place, the place itself, places that pass on
/// in a circle.
[[nodiscard]] Result<QString> readGrowthField(const GrowthField& field, const QString& typed,
                                              const Plan& plan, ScenarioId scenario, SeriesKey series);
/// The kept text as a person types it.
[[nodiscard]] QString typedGrowthField(const GrowthField& field, const QString& kept);

/// The places that a series passes on to what it cannot carry, in order; unknown codes are left out.
[[nodiscard]] std::vector<PlaceId> overflowPlaces(const Plan& plan, ScenarioId scenario, SeriesKey series);
/// A circle in which places pass on to one another, from `place` on and back to it; empty where there is
/// none.
[[nodiscard]] std::vector<PlaceId> overflowCircle(const Plan& plan, ScenarioId scenario, SeriesKey series);

struct YearNumber {
    int year = 0;
    double number = 0;
    bool operator==(const YearNumber&) const = default;
};
/// A kept list of years and numbers; what a damaged file makes unreadable is left out.
[[nodiscard]] std::vector<YearNumber> yearNumbers(const QString& kept);
/// A kept number.
[[nodiscard]] std::optional<double> keptNumber(const QString& kept);

} // namespace yuantu
