// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a scenario, sorted for the rules of the check-up, and the findings they make.
#pragma once

#include "core/audit/printed.h"

#include <QHash>
#include <QSet>

#include <initializer_list>

namespace yuantu {

/// What a figure states, for finding those that belong together. Base, actual and level all say what was
/// there in a year; a total is reached over a period.
enum class Topic { State, StateSince, Target, TotalOfPeriod, Rate, Increment, Share, Cap };
[[nodiscard]] Topic topicOf(const Figure& figure);

using FigureList = std::vector<const Figure*>;

/// One growth of one series: what it starts from, where it leads, and how. Null where not stated.
struct Period {
    int fromYear = 0; ///< 0 where no document says it
    int year = 0;
    const Figure* base = nullptr;
    const Figure* end = nullptr;
    const Figure* rate = nullptr;
    const Figure* increment = nullptr;

    [[nodiscard]] int years() const { return fromYear == 0 ? 0 : year - fromYear; }
};

class Statements {
public:
    Statements(const Plan& plan, ScenarioId scenario);

    [[nodiscard]] const Plan& plan() const { return m_plan; }
    /// In the order of places, then indicators.
    [[nodiscard]] const std::vector<SeriesKey>& series() const { return m_series; }
    /// The figures of a series that are not missing.
    [[nodiscard]] const FigureList& of(SeriesKey series) const;
    [[nodiscard]] const Indicator* indicator(SeriesKey series) const {
        return m_plan.indicators().find(series.indicator);
    }

    /// The figure of a series on a topic and year (and first year, where it is not −1). Of several: one of
    /// `document` or of none, then a base before an actual, then the latest document's.
    [[nodiscard]] const Figure* find(SeriesKey series, Topic topic, int year, int fromYear,
                                     DocumentId document) const;
    /// The last state before a year.
    [[nodiscard]] const Figure* stateBefore(SeriesKey series, int year, DocumentId document) const;
    /// Every period that a rate, an increment or a target speaks of. A rate is held against what was achieved
    /// only where no target is set for its last year and the same document tells both.
    [[nodiscard]] const std::vector<Period>& periods(SeriesKey series) const;

    [[nodiscard]] Amount amount(const Figure& f, Reading reading) const {
        return amountOf(m_plan, f, reading);
    }

    /// A finding about these figures (null ones left out), the stated one first, without a verdict yet.
    [[nodiscard]] Finding finding(AuditRule rule, std::initializer_list<const Figure*> figures) const;
    [[nodiscard]] Finding finding(AuditRule rule, const FigureList& figures) const;

private:
    [[nodiscard]] std::vector<Period> makePeriods(SeriesKey series) const;

    const Plan& m_plan;
    std::vector<SeriesKey> m_series;
    QHash<SeriesKey, FigureList> m_figures;
    QHash<SeriesKey, std::vector<Period>> m_periods;
};

/// Gives a finding its stated and implied numbers, the verdict of comparing them, and, where they do not fit,
/// the stated figure's value that would.
void settle(Finding& finding, const Statements& s, const Figure& statedFigure, const Amount& stated,
            const std::optional<Amount>& implied);

using Findings = std::vector<Finding>;
/// One function for each rule; each adds its findings for one series.
void checkGrowth(const Statements& s, SeriesKey series, Findings& out);
void checkIncrement(const Statements& s, SeriesKey series, Findings& out);
void checkRate(const Statements& s, SeriesKey series, Findings& out);
void checkParts(const Statements& s, SeriesKey series, Findings& out);
void checkComponents(const Statements& s, SeriesKey series, Findings& out);
void checkShare(const Statements& s, SeriesKey series, Findings& out);
void checkRestated(const Statements& s, SeriesKey series, Findings& out);
void checkUnlike(const Statements& s, SeriesKey series, Findings& out);
void checkRepeated(const Statements& s, SeriesKey series, Findings& out);
void checkPassed(const Statements& s, SeriesKey series, Findings& out);
void checkNoBase(const Statements& s, SeriesKey series, Findings& out);
void checkNoRate(const Statements& s, SeriesKey series, Findings& out);
void checkNoCarrier(const Statements& s, SeriesKey series, Findings& out);

} // namespace yuantu
