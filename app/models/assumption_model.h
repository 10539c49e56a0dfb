// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What scenarios assume differently, one row for each thing: of one scenario against its parent, or of
// several against one another.
#pragma once

#include "app/session.h"
#include "core/domain/assumption.h"

#include <QAbstractTableModel>

namespace yuantu {

class AssumptionModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Place, Indicator, Field, FirstValue }; ///< one value a scenario, then the reason
    enum Role { PlaceRole = Qt::UserRole + 1, OwnRole }; ///< qint64; whether the scenario sets it itself

    explicit AssumptionModel(Session& session, QObject* parent = nullptr);

    /// What the scenario sets itself, beside what its parent has.
    void showOwn(ScenarioId scenario);
    void showDiffering(const std::vector<ScenarioId>& scenarios);
    [[nodiscard]] const std::vector<ScenarioId>& scenarios() const { return m_scenarios; }
    [[nodiscard]] const AssumptionKey& keyAt(int row) const { return m_rows[static_cast<size_t>(row)].key; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Value {
        QString text;
        QString tip;
        bool own = false;
        bool missing = false;
        bool operator==(const Value&) const = default;
    };
    struct Row {
        AssumptionKey key;
        PlaceId place;
        QString placeName, indicatorName, field, reason;
        std::vector<Value> values;
        bool operator==(const Row&) const = default;
    };
    void show(std::vector<ScenarioId> scenarios, const std::vector<AssumptionKey>& keys, bool reasonOfLast);
    [[nodiscard]] Row rowOf(const AssumptionKey& key, const std::vector<ScenarioId>& scenarios,
                            bool reasonOfLast) const;
    [[nodiscard]] int reasonColumn() const { return FirstValue + static_cast<int>(m_scenarios.size()); }

    Session& m_session;
    std::vector<ScenarioId> m_scenarios;
    std::vector<Row> m_rows;
};

} // namespace yuantu
