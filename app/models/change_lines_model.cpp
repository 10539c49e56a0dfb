// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Changed fields as a table.
#include "app/models/change_lines_model.h"

#include "app/look.h"
namespace yuantu {

ChangeLinesModel::ChangeLinesModel(std::vector<Field> fields, QStringList titles, QObject* parent)
    : QAbstractTableModel(parent), m_fields(std::move(fields)), m_titles(std::move(titles)) {}

void ChangeLinesModel::setRows(std::vector<Row> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int ChangeLinesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChangeLinesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

QVariant ChangeLinesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const Row& row = m_rows[static_cast<size_t>(index.row())];
    const Field field = m_fields[static_cast<size_t>(index.column())];
    const auto text = [&]() -> QString {
        switch (field) {
        case Field::Subject:
            return row.line.subject();
        case Field::Scenario:
            return row.line.scenario;
        case Field::Place:
            return row.line.place;
        case Field::Indicator:
            return row.line.indicator;
        case Field::Item:
            return row.line.item;
        case Field::Before:
            return row.line.before;
        case Field::After:
            return row.line.after;
        case Field::By:
            return row.by;
        }
        return {};
    };
    switch (role) {
    case Qt::DisplayRole:
        return text();
    case Qt::ToolTipRole:
        return plainTip(row.tip.isEmpty() ? text() : row.tip);
    case Qt::TextAlignmentRole:
        return field == Field::Before || field == Field::After ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                               : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant ChangeLinesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= m_titles.size()) {
        return {};
    }
    const Field field = m_fields[static_cast<size_t>(section)];
    if (role == Qt::TextAlignmentRole) {
        return field == Field::Before || field == Field::After ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                               : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    }
    return role == Qt::DisplayRole ? QVariant(m_titles[section]) : QVariant();
}

} // namespace yuantu
