// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of the tables of targets, capacity and growth as plain data, made from a snapshot.
#pragma once

#include "core/audit/finding.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace yuantu {

enum class TableKind { Targets, Capacity, Growth, Ranges, Progress };

struct Cell {
    enum class Edit { None, Figure, Setting };
    QString text;                 ///< as shown; "—" where missing
    QString typed;                ///< what the editor starts with
    std::optional<double> number; ///< as shown, for sums and sorting
    QString tip;                  ///< plain text
    Status status = Status::Missing;
    bool isValue = false; ///< a number to the right, not a text
    bool own = false;     ///< set by the scenario itself, not inherited
    bool derived = false;
    Edit edit = Edit::None;
    FigureSlot slot;     ///< of an editable figure
    FigureId figure;     ///< the figure shown; invalid where derived or missing
    QString field;       ///< of a growth setting
    QStringList choices; ///< of a growth setting: "id|name"
    /// The gravest of what the check-up holds against the figure, where it is no mere gap and not accepted.
    std::optional<Verdict> finding;

    bool operator==(const Cell&) const = default;
};

struct CellColumn {
    QString title;
    QString unit; ///< shown once, in the header
    bool isYear = false;
    int year = 0;
    bool operator==(const CellColumn&) const = default;
};

struct CellRow {
    PlaceId place;
    int key = 0;  ///< tells rows of one place apart: the target year, the uncertain input
    QString name; ///< short, for the row's header
    QString fullName;
    std::vector<Cell> cells;
    bool operator==(const CellRow&) const = default;
};

struct CellTable {
    std::vector<CellColumn> columns;
    std::vector<CellRow> rows;
    QString note; ///< totals and what is known, one line
};

struct CellContext {
    PlanPtr plan;
    ScenarioId scenario;
    IndicatorId indicator;
    int year = 2023;
    Language language = Language::Chinese;
    std::span<const Finding> findings; ///< of the plan and scenario
};

/// One row a place (targets: one a place and target year; ranges: one a place and uncertain input).
[[nodiscard]] CellTable cellTable(TableKind kind, const CellContext& context,
                                  std::span<const PlaceId> places);

} // namespace yuantu
