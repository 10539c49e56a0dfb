// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Values of a series by year: actuals, the growth to the target, and what comes after it.
#pragma once

#include "core/projection/series.h"

#include <QString>

#include <optional>
#include <vector>

namespace yuantu {

/// The years that tables and charts show unless told otherwise.
inline constexpr int kFirstYear = 2018;
inline constexpr int kLastYear = 2035;

struct YearValue {
    enum class Kind { Actual, Projected, Beyond };
    int year = 0;
    double value = 0; ///< in the indicator's base unit
    Kind kind = Kind::Actual;
    std::optional<double> ceiling; ///< what the place can carry in that year; nothing where it is unknown
    double added = 0;              ///< of the value, the output of projects (setting "projects": add)
};
[[nodiscard]] QString kindId(YearValue::Kind kind); ///< actual, projected, beyond

/// How the growth setting "model" was understood. With no setting: through the documents' own target where
/// base and target are known, since that is what a plan is held to; else at the stated rate. A rate that a
/// scenario sets nearer than the target goes before it, so that changing a rate moves the curve.
///
/// Target: compound growth from known value to known value. Rate: the stated rate. Linear: the same step each
/// year, to the targets or, without one, base × rate. Staged: a rate for each period, those of the setting
/// "stages" or else the stated ones. Logistic: toward the setting "limit" (the place's capacity where it is
/// not set), through the last target, or beginning at the stated rate. Values: through the setting "values".
enum class GrowthModel { None, Rate, Target, Level, Linear, Staged, Logistic, Values };

enum class WhyEmpty {
    NotEmpty,
    NoFigures,
    NoBase,
    NoGrowth,
    NotPositive,
    RateTooLow,
    OutOfRange,
    NoStages,
    NoValues,
    NoLimit,
    LimitTooLow,
};
/// For people, in the language of the program; empty for NotEmpty.
[[nodiscard]] QString reasonText(WhyEmpty why);

struct Projection {
    std::vector<YearValue> values; ///< by year, without gaps where the model gives a value
    GrowthModel model = GrowthModel::None;
    std::optional<double> rate;        ///< the yearly rate up to the target (of the last period)
    const Figure* base = nullptr;      ///< what it starts from
    int targetYear = 0;                ///< the year up to which values are `projected`; 0 for none
    WhyEmpty why = WhyEmpty::NotEmpty; ///< why there is no growth, where there is none

    [[nodiscard]] std::optional<double> at(int year) const;
    [[nodiscard]] const YearValue* find(int year) const;
};

/// Growth settings of a series are those of core/domain/growth_setting.h.
/// Before the base year only actuals are given. A year with an actual shows it. After the target year growth
/// goes on in its shape, from the last value that is known, unless set otherwise.
/// Where the setting "projects" of industrial output is "add", each year that is not known also gets the
/// output of the place's own projects that finish by it and after the last known year (addedOutput in
/// projects.h). Unless it is set, growth is taken to be what projects bring, and nothing is counted twice.
[[nodiscard]] Projection project(const Plan& plan, ScenarioId scenario, SeriesKey series,
                                 int fromYear = kFirstYear, int toYear = kLastYear);

/// The value of one year, whatever its kind.
[[nodiscard]] std::optional<double> valueIn(const Plan& plan, ScenarioId scenario, SeriesKey series,
                                            int year);

/// The growth that is stated for a series, or implied by base and target where no rate is stated.
[[nodiscard]] std::optional<double> rateOf(const Plan& plan, ScenarioId scenario, SeriesKey series);

} // namespace yuantu
