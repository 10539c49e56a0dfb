// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What projects could receive under the documents' funding rules.
#pragma once

#include "core/domain/plan.h"

#include <optional>
#include <vector>

namespace yuantu {

/// One rule applied to one project. The amounts are the most that the rule gives, never a promise: who gets
/// what is decided by those who pay.
struct SupportLine {
    /// Measures run for the years of their document; what holds after them the documents do not say.
    enum class Period { Within, After, Unknown };

    const Project* project = nullptr; ///< of the plan
    const SupportRule* rule = nullptr;
    std::optional<double> amount; ///< 亿元; nothing where it follows from neither base nor cap
    bool baseKnown = false;       ///< false: the amount is the cap, since what the rate is of is not known
    bool capped = false;          ///< the rate would give more
    bool eligible = true;         ///< false: below the rule's threshold; the amount is 0
    Period period = Period::Within;
    QString why; ///< the arithmetic, for people, in their language
};

/// The rules for a project: those of its kind, of places that it lies in (of cities, where it has no place
/// yet), begun by its finish year. Of several of one place the latest holds, since it replaces those before
/// it. The amount is due in the finish year: rate × base, not above the cap. The base is the research
/// spending or the investment of the project; all of a project's investment counts as additional. A rule that
/// needs a least investment gives 0 below it.
[[nodiscard]] std::vector<SupportLine> supportOf(const Plan& plan, const Project& project, Language language);

/// Of a scenario's projects in their order.
[[nodiscard]] std::vector<SupportLine> supportLines(const Plan& plan, ScenarioId scenario, Language language);

/// The lines of one finish year (0: not known) and period.
struct SupportTotal {
    int year = 0;
    SupportLine::Period period = SupportLine::Period::Within;
    int projects = 0;    ///< with at least one line that is eligible
    double computed = 0; ///< 亿元, of lines whose base is known
    double atMost = 0;   ///< 亿元, caps of lines whose base is not known
    int open = 0;        ///< lines without any amount
};
/// By year, then period.
[[nodiscard]] std::vector<SupportTotal> supportTotals(const std::vector<SupportLine>& lines);

[[nodiscard]] QString supportPeriodId(SupportLine::Period period); ///< within, after, unknown
/// "≤ 800万元", "—"; for people.
[[nodiscard]] QString supportAmountText(const SupportLine& line, Language language);

} // namespace yuantu
