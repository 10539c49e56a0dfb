// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What changed, field by field, as rows: in a change of the history, between two plans, through a merge.
#pragma once

#include "app/change_text.h"

#include <QAbstractTableModel>

namespace yuantu {

class ChangeLinesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Field { Subject, Scenario, Place, Indicator, Item, Before, After, By };
    struct Row {
        ChangeLine line;
        QString by; ///< whose change it is
        QString tip;
    };

    /// `titles` stand over the columns of these fields.
    ChangeLinesModel(std::vector<Field> fields, QStringList titles, QObject* parent = nullptr);

    void setRows(std::vector<Row> rows);
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Field> m_fields;
    QStringList m_titles;
    std::vector<Row> m_rows;
};

} // namespace yuantu
