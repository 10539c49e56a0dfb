// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A table of the comparison that can be sorted, copied as text and saved as a sheet.
#pragma once

#include "app/compare/compare_page.h"

class QAbstractTableModel;
class QLabel;
class QSortFilterProxyModel;
class QTableView;

namespace yuantu {

class AssumptionModel;
class ResultModel;

class TablePage : public ComparePage {
    Q_OBJECT
public:
    TablePage(ComparisonSource& source, QAbstractTableModel* model, int placeRole, QWidget* parent);

    [[nodiscard]] QTableView* view() const { return m_view; }
    [[nodiscard]] QSortFilterProxyModel* sorted() const { return m_sorted; }
    [[nodiscard]] QString fileFilter() const override { return tr("Tables (*.xlsx *.csv)"); }
    [[nodiscard]] Result<void> saveTo(const QString& path) override;
    /// The selected cells, or all with the header, as Excel and WPS paste them.
    void copy() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// Widths for the texts, as far as they leave room for the others.
    void fit();
    void setNote(const QString& text);
    /// A cell as it is written to a sheet.
    [[nodiscard]] virtual QVariant plainCell(const QModelIndex& index) const;

private:
    QSortFilterProxyModel* m_sorted;
    QTableView* m_view;
    QLabel* m_note;
};

/// A, B, Δ and Δ % of every place, the largest differences first.
class ResultPage : public TablePage {
    Q_OBJECT
public:
    explicit ResultPage(ComparisonSource& source, QWidget* parent = nullptr);
    [[nodiscard]] ResultModel* model() const { return m_model; }
    [[nodiscard]] QString fileName() const override { return QStringLiteral("comparison.xlsx"); }

protected:
    void refresh(bool content) override;
    [[nodiscard]] QVariant plainCell(const QModelIndex& index) const override;

private:
    ResultModel* m_model;
};

/// Everything that is assumed differently, with all values.
class AssumptionPage : public TablePage {
    Q_OBJECT
public:
    explicit AssumptionPage(ComparisonSource& source, QWidget* parent = nullptr);
    [[nodiscard]] AssumptionModel* model() const { return m_model; }
    [[nodiscard]] QString fileName() const override { return QStringLiteral("assumptions.xlsx"); }

protected:
    void refresh(bool content) override;

private:
    AssumptionModel* m_model;
};

} // namespace yuantu
