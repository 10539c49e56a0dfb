// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Results of the compared scenarios in one year, one row a place, with the difference to the first scenario.
#pragma once

#include "app/compare/comparison_source.h"

#include <QAbstractTableModel>

namespace yuantu {

class ResultModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// Numbers of cells, for sorting; missing ones come last.
    enum Role { NumberRole = Qt::UserRole + 1, PlaceRole };

    explicit ResultModel(ComparisonSource& source, QObject* parent = nullptr);
    void refresh();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The columns of the difference of the last scenario to the first, and of its share.
    [[nodiscard]] int differenceColumn(size_t scenario = 1) const {
        return 1 + static_cast<int>(m_scenarios.size()) + 2 * (static_cast<int>(scenario) - 1);
    }

private:
    struct Row {
        PlaceId place;
        QString name, fullName;
        std::vector<std::optional<double>> values;
        bool operator==(const Row&) const = default;
    };
    [[nodiscard]] std::optional<double> number(int row, int column) const;
    [[nodiscard]] bool isShare(int column) const;

    ComparisonSource& m_source;
    std::vector<ScenarioId> m_scenarios;
    std::vector<Row> m_rows;
    int m_digits = 1;
};

} // namespace yuantu
