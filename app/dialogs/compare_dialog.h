// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between two states or two plans, as a table that can be searched and copied.
#pragma once

#include "app/models/change_lines_model.h"

#include <QDialog>
#include <QSortFilterProxyModel>

class QLabel;
class QLineEdit;
class QTableView;

namespace yuantu {

class CompareDialog : public QDialog {
    Q_OBJECT
public:
    /// `before` and `after` are what the two are called; `note` is said under the table. With `by` a column
    /// tells whose change it is.
    CompareDialog(std::vector<ChangeLinesModel::Row> rows, const QString& title, const QString& before,
                  const QString& after, const QString& note, bool by, QWidget* parent = nullptr);

    [[nodiscard]] QTableView* view() const { return m_view; }
    [[nodiscard]] ChangeLinesModel* model() const { return m_model; }
    [[nodiscard]] QLineEdit* search() const { return m_search; }

private:
    void copy();

    ChangeLinesModel* m_model;
    QSortFilterProxyModel* m_shown;
    QLineEdit* m_search;
    QTableView* m_view;
    QLabel* m_count;
};

} // namespace yuantu
