// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The model of the list of projects: those of the selected places, all where nothing is selected. It has the
// roles of FigureTableModel, so that the same delegate draws and edits it.
#pragma once

#include "app/models/checked_cells.h"
#include "app/session.h"
#include "core/edits/project_edits.h"

#include <QAbstractTableModel>

namespace yuantu {

class ProjectTableModel : public QAbstractTableModel, public CheckedCells {
    Q_OBJECT
public:
    explicit ProjectTableModel(Session& session, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Result<void> check(const QModelIndex& index, const QString& text) const override;
    [[nodiscard]] bool mayBeEmpty() const override { return true; }

    [[nodiscard]] QString keyOf(int row) const { return m_rows[static_cast<size_t>(row)].key; }
    [[nodiscard]] int rowOf(const QString& key) const; ///< −1 where it is not shown
    /// Nothing for the column of support.
    [[nodiscard]] static std::optional<ProjectField> fieldOf(int column);
    [[nodiscard]] static int columnOf(ProjectField field);
    /// What the shown projects need, bring and could receive, in one line.
    [[nodiscard]] QString note() const { return m_note; }
    /// Enters a block of texts from a cell on, one undo step; what goes beyond the last row are new projects.
    [[nodiscard]] Result<void> paste(int row, int column, const QList<QStringList>& block);
    /// Builds the cells anew; nothing is done while nobody looks.
    void setActive(bool active);

signals:
    void noteChanged();
    void editFailed(const QString& sentence);

private:
    struct Cell {
        QString text;
        QString typed;
        QString tip;
        std::optional<double> number;
        bool operator==(const Cell&) const = default;
    };
    struct Row {
        QString key;
        bool own = false; ///< the scenario's own row, not inherited
        std::vector<Cell> cells;
    };
    void rebuild();
    [[nodiscard]] std::vector<Row> rowsOf(const Plan& plan) const;
    [[nodiscard]] std::vector<const Project*> shownOf(const Plan& plan) const;
    [[nodiscard]] Cell supportCell(const Plan& plan, const Project& project) const;
    [[nodiscard]] QString ghostAt(const QModelIndex& index) const;
    [[nodiscard]] QString noteFor(const std::vector<const Project*>& shown) const;

    Session& m_session;
    std::vector<Row> m_rows;
    QString m_note;
    std::vector<Row> m_previous; ///< the rows before the edits of late; empty where there were none
    bool m_active = true;
    QStringList m_order; ///< keys as shown; empty: the next rebuild sorts
    bool m_stale = true;
};

} // namespace yuantu
