// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The history of the plan as rows, the newest first, those of some places, an indicator or a person.
#pragma once

#include "app/session.h"

#include <QAbstractTableModel>
#include <QSet>

namespace yuantu {

class HistoryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { What, Who, When };
    struct Filter {
        std::optional<QSet<PlaceId>> places;
        IndicatorId indicator; ///< invalid: of any
        QString author;        ///< empty: everyone
        bool operator==(const Filter&) const = default;
    };

    explicit HistoryModel(Session& session, QObject* parent = nullptr)
        : QAbstractTableModel(parent), m_session(session) {}

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setFilter(const Filter& filter);
    /// Reads the history anew.
    void refresh();

    /// The change of a row; nothing for the start of the plan, which is the last row.
    [[nodiscard]] const ChangeEntry* entry(int row) const;
    /// −1 where it is not shown.
    [[nodiscard]] int rowOf(const QString& change) const;
    /// The row of the present state, −1 where it is not shown.
    [[nodiscard]] int presentRow() const { return rowOf(m_present); }
    /// Undo (negative) or redo steps that lead to it; nothing where undo and redo do not.
    [[nodiscard]] std::optional<int> stepsTo(int row) const;
    /// All who changed something, whatever the filter.
    [[nodiscard]] QStringList authors() const;

private:
    void show();
    [[nodiscard]] QString changeOf(int row) const;

    Session& m_session;
    Filter m_filter;
    std::vector<ChangeEntry> m_all; ///< the first first
    std::vector<int> m_shown;       ///< indexes into it, the newest first
    QHash<QString, QStringList> m_names;
    QHash<QString, int> m_steps; ///< from the present state
    QString m_present;
};

} // namespace yuantu
