// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What printed digits stand for, and interval arithmetic on them.
#pragma once

#include "core/audit/finding.h"

#include <span>

namespace yuantu {

/// How the words around a number are taken. A document that prints base, growth and target in one breath has
/// made them from one another: its “达到85.2” is the 85.2 of the sum. Another document's number may lie
/// anywhere the word allows.
enum class Reading {
    Digits, ///< at least and at most say nothing about the digits
    Words,  ///< at least v is [v, ∞), at most v is (−∞, v]
};
/// Digits where the figures stem from one document; those a planner entered join any document.
[[nodiscard]] Reading readingOf(std::span<const Figure* const> figures);

/// The unit in which a figure's value is stored.
[[nodiscard]] const Unit& unitOf(const Plan& plan, const Figure& figure);

/// A figure as a number with its interval. Printed with d decimals: value ± ½·10⁻ᵈ, in the unit as printed.
/// Things that are counted and printed whole are exact. A range reaches from its lower to its upper number,
/// each with its rounding; its value is the middle. About: ± 5 % of the value or the rounding, whichever is
/// wider.
[[nodiscard]] Amount amountOf(const Plan& plan, const Figure& figure, Reading reading);

/// Nothing where a result is not finite or has no meaning: growth of −100 % or less, a rate from or to what
/// is not above zero.
[[nodiscard]] std::optional<Amount> grownBy(const Amount& base, const Amount& rate, int years);
[[nodiscard]] Amount sumOf(std::span<const Amount> parts);
[[nodiscard]] std::optional<Amount> productOf(const Amount& a, const Amount& b);
[[nodiscard]] std::optional<Amount> quotientOf(const Amount& a, const Amount& b);
/// The yearly rate that leads from base to end.
[[nodiscard]] std::optional<Amount> rateBetween(const Amount& base, const Amount& end, int years);
/// The same where the increment is stated instead of the base: (1 − increment/end)^(−1/n) − 1, in which each
/// number stands once, so that the interval is no wider than it must be.
[[nodiscard]] std::optional<Amount> rateBefore(const Amount& increment, const Amount& end, int years);
/// The same from base and increment: (1 + increment/base)^(1/n) − 1.
[[nodiscard]] std::optional<Amount> rateAfter(const Amount& base, const Amount& increment, int years);

/// Consistent where the stated number is the implied one, rounded as printed.
[[nodiscard]] Verdict compared(const Amount& stated, const Amount& implied);
/// Whether a lies above b whatever their digits stand for.
[[nodiscard]] bool isAbove(const Amount& a, const Amount& b);

/// A figure's number with the decimals as printed and its bound as a sign: "≥85.2", "4.5%", "35—40".
[[nodiscard]] QString digitsOf(const Figure& figure, const Plan& plan);
/// A computed number, shown in the unit of a printed one, with one decimal more where that tells more.
[[nodiscard]] QString digitsLike(const Figure& printed, const Plan& plan, double value);
/// The same with its unit, as one would type it.
[[nodiscard]] QString typedAs(const Figure& printed, const Plan& plan, double value);

} // namespace yuantu
