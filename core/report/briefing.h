// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The briefing as plain data: what is said and shown, in order; how it is laid out is the writer's.
#pragma once

#include "core/domain/plan.h"
#include "core/map/map_request.h"
#include "core/report/chart_spec.h"

#include <QDate>

#include <variant>
#include <vector>

namespace yuantu {

struct BriefingHeading {
    int level = 1; ///< 1 to 3
    QString text;  ///< with its number: "一、…", "（一）…", "1. …"
};

struct BriefingParagraph {
    QString text;
    bool isNote = false; ///< smaller, without the indent of two characters
};

/// A few large numbers in a row.
struct BriefingNumbers {
    struct Item {
        QString value; ///< "≥5,000"
        QString unit;
        QString label; ///< "浦东新区产业规模"
        QString note;  ///< "2027年目标"
    };
    std::vector<Item> items;
};

struct BriefingCell {
    enum class Style { Normal, Missing, Derived, Assumed, Strong };
    QString text;
    Style style = Style::Normal;
    int indent = 0; ///< levels, for names that are parts of the row above
};

struct BriefingTable {
    struct Column {
        QString title;
        bool isNumber = false;
        double least = 0; ///< millimetres; 0: as narrow as its words allow
    };
    QString caption; ///< with its number: "表1 …"
    QString unit;    ///< "单位：亿元"; upper right
    std::vector<Column> columns;
    std::vector<std::vector<BriefingCell>> rows;
    QStringList notes; ///< under the table: what marks mean, sources
};

struct BriefingMap {
    QString caption;
    std::vector<PlaceGroup> groups;
    Theme theme;
    std::vector<PlaceId> fit; ///< what the map must show
    double height = 120;      ///< millimetres
    QStringList notes;
};

struct BriefingChart {
    QString caption;
    ChartSpec spec;
    double height = 66; ///< millimetres
    QStringList notes;
};

struct BriefingPageBreak {};

using BriefingBlock = std::variant<BriefingHeading, BriefingParagraph, BriefingNumbers, BriefingTable,
                                   BriefingMap, BriefingChart, BriefingPageBreak>;

struct Briefing {
    PlanPtr plan;
    Language language = Language::Chinese;
    QString title;
    QString subtitle;
    QString issuer;
    QDate date;
    QString scenario;
    QString reviewNumber;
    QStringList coverNotes;
    QString header; ///< of every page but the cover
    std::vector<BriefingBlock> blocks;
};

struct BriefingOptions {
    Language language = Language::Chinese;
    QDate date;           ///< printed, and the only time in the file
    QString title;        ///< empty: the default one
    QString issuer;       ///< empty: a line to be filled in by hand
    QString reviewNumber; ///< 审图号; empty: a line to be filled in
    int year = 2023;
    bool summary = true;
    bool maps = true;
    bool targets = true;
    bool capacity = true;
    bool parks = true;
    bool progress = true;
    bool projects = true;
    bool uncertainty = true;
    bool findings = true;
    bool sources = true;
    std::vector<ScenarioId> compare; ///< beside the scenario, at most three
    std::vector<PlaceId> places;     ///< a page each; empty: the parks whose output is projected
};

/// Composes the briefing of a scenario. Every number comes from the plan; what is missing is said to be
/// missing. The same plan and options give the same briefing.
[[nodiscard]] Briefing composeBriefing(const PlanPtr& plan, ScenarioId scenario,
                                       const BriefingOptions& options);

/// Every text of the briefing in order, for tests and for searching.
[[nodiscard]] QStringList textsOf(const Briefing& briefing);

} // namespace yuantu
