// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The scenarios as a tree: each below the one it is made from, with how much it sets itself.
#pragma once

#include "app/session.h"

#include <QAbstractItemModel>

namespace yuantu {

class ScenarioTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Name, Differences, Columns };
    enum Role { ScenarioRole = Qt::UserRole + 1 }; ///< qint64

    explicit ScenarioTreeModel(Session& session, QObject* parent = nullptr);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] QModelIndex indexOf(ScenarioId scenario) const;
    [[nodiscard]] ScenarioId scenarioAt(const QModelIndex& index) const;

private:
    void rebuild();

    struct Node {
        Scenario scenario;
        int parent = -1;
        int row = 0;
        std::vector<int> children;
        int own = 0;
    };
    Session& m_session;
    std::vector<Node> m_nodes;
    std::vector<int> m_roots;
};

/// A dot in the scenario's colour, for lists, trees and menus.
[[nodiscard]] QIcon scenarioDot(int colour);

} // namespace yuantu
