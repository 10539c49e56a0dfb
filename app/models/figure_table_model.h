// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The model of an editable table of figures: diffs new cells against old ones, edits through the verbs.
#pragma once

#include "app/models/checked_cells.h"
#include "app/models/figure_cells.h"
#include "app/session.h"

#include <QAbstractTableModel>

namespace yuantu {

class FigureTableModel : public QAbstractTableModel, public CheckedCells {
    Q_OBJECT
public:
    enum Role {
        CellStatusRole = Qt::UserRole + 1, ///< int of Status
        CellFlagsRole,                     ///< 1 own, 2 derived, 4 current year
        GhostRole,                         ///< the text before the edits of late; empty for none
        ChoicesRole,                       ///< QStringList of "id|name" for a cell with choices
        FigureRole,                        ///< qint64 id of the figure shown
        NumberRole,                        ///< the number shown; invalid where missing
        PlaceRole,                         ///< qint64 id of the row's place
        FindingRole,                       ///< int of the Verdict the figure answers to; invalid for none
    };

    FigureTableModel(TableKind kind, Session& session, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    [[nodiscard]] Result<void> check(const QModelIndex& index, const QString& text) const override;
    /// The plan as it would be with the text entered; null where the text cannot be entered.
    [[nodiscard]] PlanPtr planWithText(const QModelIndex& index, const QString& text) const;
    /// Enters a block of texts from its top left cell on, one undo step; a single text fills all of
    /// `targets`.
    [[nodiscard]] Result<void> paste(const QModelIndexList& targets, const QList<QStringList>& block);
    /// Back to the documents' (the parent's) figures.
    [[nodiscard]] Result<void> restore(const QModelIndexList& cells);

    [[nodiscard]] QString note() const { return m_table.note; }
    /// Columns of one unit can be summed together.
    [[nodiscard]] QString unitOf(int column) const { return m_table.columns[column].unit; }
    [[nodiscard]] const Cell& cellAt(const QModelIndex& index) const;
    /// Builds the cells anew; nothing is done while nobody looks.
    void setActive(bool active);

signals:
    void noteChanged();
    void editFailed(const QString& sentence);

private:
    void rebuild();
    void readPrevious(std::span<const PlaceId> places);
    [[nodiscard]] QString ghostAt(const QModelIndex& index) const;
    [[nodiscard]] Result<QString> readSetting(const Cell& cell, const QString& text) const;

    TableKind m_kind;
    Session& m_session;
    CellTable m_table;
    PlanPtr m_previousPlan;    ///< that m_previous is of
    CellTable m_previous;      ///< the same table before the edits of late
    std::vector<int> m_former; ///< by row: its row in m_previous, or -1
    bool m_active = true;
    bool m_stale = true;
};

} // namespace yuantu
