// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Units of the field, numbers as people type and print them.
#pragma once

#include "core/base/interval.h"
#include "core/base/result.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <span>

namespace yuantu {

/// 1 亩 is 1/15 ha.
inline constexpr double kMuPerSquareKilometre = 1500;

enum class Dimension { Money, Area, Count, Ratio, Plain, MoneyPerArea, Duration };

/// One unit. `factor` turns a value into the dimension's canonical unit (元, ㎡, 1, 元/㎡, 年).
struct Unit {
    const char* id; ///< as stored and printed, UTF-8: "亿元", "km²", "%"
    Dimension dimension;
    double factor;
    const char* synonyms; ///< further spellings, separated by '|'
    const char* english;  ///< how English text prints it
};

/// All units. Spellings are compared after NFKC, so ㎡ and m2, km² and km2, full and half width are the same.
[[nodiscard]] std::span<const Unit> allUnits();
/// The unit of this id or synonym within the dimension; null where there is none.
[[nodiscard]] const Unit* findUnit(QStringView text, std::optional<Dimension> dimension = {});
[[nodiscard]] QString unitName(const Unit& unit, bool english = false);
[[nodiscard]] QString dimensionName(Dimension dimension);
[[nodiscard]] std::optional<Dimension> dimensionFromId(QStringView id);
[[nodiscard]] QString dimensionId(Dimension dimension);

/// The value in another unit of the same dimension. Same unit: the very same double.
[[nodiscard]] double convert(double value, const Unit& from, const Unit& to);

enum class Bound { Exact, About, AtLeast, AtMost, Range };

/// A number as typed or printed.
struct Quantity {
    double value = 0;           ///< in `unit`
    std::optional<double> high; ///< upper end of a range, in `unit`
    int decimals = 0;           ///< digits printed after the point, in `unit`
    const Unit* unit = nullptr;
    Bound bound = Bound::Exact;

    /// What the printed digits stand for, in `unit` (the bound is not applied).
    [[nodiscard]] Interval interval() const;
};

/// Reads what a person types: "62.3", "１，234", "77亩", "189万平方米", "11%", "3.5亿", "约30%", "35—40%".
/// A bare number is in `shown`, the unit of the cell. Never accepts nan, inf or an overflow.
/// Errors (usage): not a number, a number too large, an unknown unit, a unit of another dimension.
[[nodiscard]] Result<Quantity> parseQuantity(QStringView text, const Unit& shown);

/// True for what people type for "no value": "missing", "缺", "缺失", "—", "-", "…", "n/a".
[[nodiscard]] bool meansMissing(QStringView text);

/// Thousands separators, a true minus, `decimals` digits. Not finite: "—".
[[nodiscard]] QString formatNumber(double value, int decimals);
/// The fewest digits, 0 to `most`, that print the value without loss at `most` digits.
[[nodiscard]] int decimalsNeeded(double value, int most = 4);

} // namespace yuantu
