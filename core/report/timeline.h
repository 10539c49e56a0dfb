// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// All plans on one axis of years, as plain data: their periods, and what each states for which year.
#pragma once

#include "core/domain/plan.h"

#include <span>

namespace yuantu {

/// The period of a document.
struct TimelinePlan {
    DocumentId document;
    QString title;
    int from = 0;
    int to = 0; ///< that year included
    bool superseded = false;
    bool draft = false;
    bool isPlan = true; ///< a reply has a time it reports of, but is no plan
};

struct TimelineMark {
    enum class Kind { Actual, Base, Target };
    FigureId figure;
    Kind kind = Kind::Actual;
    int from = 0; ///< first year where the value is counted over several; 0 otherwise
    int year = 0;
    QString text;            ///< the value with its bound as a sign
    QStringList tip;         ///< lines: value, what it is, document, section
    bool superseded = false; ///< its document is followed by another
    bool assumed = false;
};

/// Between the two years the series is said to be measured otherwise.
struct TimelineBreak {
    int from = 0;
    int to = 0;
    QString text; ///< what it is before and after
};

struct TimelineRow {
    PlaceId place;
    QString placeName;
    QString name; ///< the indicator with its unit
    std::vector<TimelineMark> marks;
    std::vector<TimelineBreak> breaks;
};

struct TimelineSpec {
    int from = 2018;
    int to = 2027;
    std::vector<TimelinePlan> plans;
    std::vector<TimelineRow> rows;
    std::optional<int> now;
    QString title;
    QString emptyText;
    QString actual, base, target, superseded, scopeBreak; ///< for the legend

    [[nodiscard]] bool isEmpty() const { return rows.empty(); }
};

/// The values that the scenario has for the places: actuals, bases and targets of every series that has a
/// target or values of several documents. A break of scope lies between two documents that word what they
/// count differently (the note of a figure says how).
[[nodiscard]] TimelineSpec timelineOf(const Plan& plan, ScenarioId scenario, std::span<const PlaceId> places,
                                      std::optional<int> now, Language language);

} // namespace yuantu
