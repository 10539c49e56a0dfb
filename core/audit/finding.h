// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the check-up says about figures, as plain data.
#pragma once

#include "core/domain/plan.h"

#include <optional>
#include <vector>

namespace yuantu {

/// The rules of the check-up, in the order in which findings of one series stand.
enum class AuditRule {
    Growth,     ///< base·(1 + rate)^n against the value at the end
    Increment,  ///< base + increment against the value at the end
    Rate,       ///< the rate that base and end imply against the stated one
    Parts,      ///< the sum of a place's parts against the place
    Components, ///< the sum of the indicators that make up another against it
    Share,      ///< share × total against the part
    Restated,   ///< the same indicator, place and year in two documents
    Unlike,     ///< 产值 and 营收 added: the sum has no one meaning
    Repeated,   ///< a later document asks for no more than an earlier one
    Passed,     ///< an actual has reached the target before its time
    NoBase,     ///< a target without a value to start from
    NoRate,     ///< growth that no document states
    NoCarrier,  ///< a target of a city or district that no part carries
};

/// Consistent: the stated number is the computed one, rounded as printed. WithinRounding: printed numbers
/// differ, but what they stand for overlaps. Inconsistent: no values behind the printed digits fit together.
/// Incomplete: something is not stated that is needed to check the figure, to read it or to carry it out.
enum class Verdict { Consistent, WithinRounding, Inconsistent, Incomplete };

/// A number and everything it may stand for. An end is infinite only where a bound leaves it open.
struct Amount {
    double value = 0;
    Interval interval;
    double rounding = 0; ///< of things counted, which are exact: how far a computed number may be rounded
};

/// The value of one figure that would make the finding consistent.
struct Fix {
    FigureSlot slot;
    QString text; ///< as one would type it, with the decimals of the figure: "122.4亿元"
};

struct Finding {
    FindingId id; ///< of the rule and the figures, not of their values: stable while values change
    AuditRule rule = AuditRule::Growth;
    Verdict verdict = Verdict::Consistent;
    SeriesKey series;
    int year = 0;
    QString formula; ///< with the numbers as printed, in the language of the program
    /// In the unit of `unit`: the indicator's base unit, or fractions where the finding is about a rate.
    std::optional<Amount> stated;
    std::optional<Amount> implied;
    const Unit* unit = nullptr;
    std::vector<FigureId> figures; ///< what takes part, the stated one first
    std::optional<Fix> fix;
    QString digest;             ///< of the figures' values, for an acceptance
    QString accepted;           ///< the reason; empty where it is not accepted
    bool acceptedOther = false; ///< it was accepted for other values, which does not count any more

    /// implied − stated, where both are there.
    [[nodiscard]] std::optional<double> difference() const {
        return stated && implied ? std::optional(implied->value - stated->value) : std::nullopt;
    }
    [[nodiscard]] bool isAccepted() const { return !accepted.isEmpty(); }
    /// Whether a planner should look at it.
    [[nodiscard]] bool isOpen() const {
        return !isAccepted() && (verdict == Verdict::Inconsistent || verdict == Verdict::Incomplete);
    }
};

[[nodiscard]] QString auditRuleId(AuditRule rule); ///< growth, increment, …, no-carrier
[[nodiscard]] QString verdictId(Verdict verdict);  ///< consistent, within-rounding, inconsistent, incomplete
/// For people, in the language of the program.
[[nodiscard]] QString auditRuleName(AuditRule rule);
[[nodiscard]] QString verdictName(Verdict verdict);
/// The id as it is shown and typed: 16 hexadecimal digits.
[[nodiscard]] QString findingIdText(FindingId id);

} // namespace yuantu
