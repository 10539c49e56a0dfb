// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Changed rows in words: what they are about, and their values before and after, for people and for scripts.
#pragma once

#include "core/domain/plan.h"
#include "core/report/data_table.h"
#include "core/store/change.h"
#include "core/store/merge.h"

#include <vector>

namespace yuantu {

/// One logical field of a row in two states.
struct ChangeLine {
    QString scenario; ///< names in the reader's language; empty where the row has none
    QString place;
    QString indicator;
    QString item; ///< "target 2025", "name"
    QString before;
    QString after;
    // as scripts see them
    QString scenarioCode;
    QString placeCode;
    QString indicatorCode;
    QString itemCode;
    QVariant beforeValue; ///< a figure's value in its base unit, else the text
    QVariant afterValue;

    /// "紫竹 · 工业总产值 · 目标 2025", with the scenario behind it.
    [[nodiscard]] QString subject() const;
};

class ChangeText {
public:
    /// Names are looked up in the first plan that knows them.
    ChangeText(std::vector<PlanPtr> plans, Language language)
        : m_plans(std::move(plans)), m_language(language) {}

    /// The fields in which a row differs; one line for a row that came or went.
    [[nodiscard]] std::vector<ChangeLine> lines(const RowDifference& row) const;
    /// One field of a row, or the row as a whole where no columns are named.
    [[nodiscard]] ChangeLine line(const RowDifference& row, const QStringList& columns) const;
    /// The question of a conflict: before is ours, after is theirs.
    [[nodiscard]] ChangeLine line(const MergeConflict& conflict) const;
    /// What a figure's row says; "—" for none.
    [[nodiscard]] QString figureValue(const QVariantHash& row) const;

private:
    [[nodiscard]] const Place* place(qint64 id) const;
    [[nodiscard]] const Indicator* indicator(qint64 id) const;
    [[nodiscard]] const Scenario* scenario(qint64 id) const;
    [[nodiscard]] QString cellText(const QString& table, const QString& column,
                                   const QVariantHash& row) const;
    /// What the documents state in the place of a scenario's figure; "—" for nothing.
    [[nodiscard]] QString documented(const QVariantHash& row) const;
    [[nodiscard]] QString rowText(const QString& table, const QVariantHash& row) const;

    std::vector<PlanPtr> m_plans;
    Language m_language;
};

/// "王, 2026-11-23 10:05"; empty for none.
[[nodiscard]] QString whoAndWhen(const std::optional<ChangeEntry>& entry);

/// scenario, place, indicator, item and the two values, for scripts or, in words, for people.
[[nodiscard]] std::vector<QVariant> scriptCells(const ChangeLine& line, bool forPeople);

} // namespace yuantu
