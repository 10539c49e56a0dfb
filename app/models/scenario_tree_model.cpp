// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios as nodes.
#include "app/models/scenario_tree_model.h"

#include "app/look.h"
#include "core/report/figure_text.h"

#include <QPainter>

namespace yuantu {

QIcon scenarioDot(int colour) {
    QPixmap dot(24, 24);
    dot.setDevicePixelRatio(2);
    dot.fill(Qt::transparent);
    QPainter p(&dot);
    p.setRenderHint(QPainter::Antialiasing);
    p.setBrush(scenarioColour(colour));
    p.setPen(Qt::NoPen);
    p.drawEllipse(QRectF(2, 2, 8, 8));
    p.end();
    QIcon icon;
    for (const auto mode : {QIcon::Normal, QIcon::Disabled, QIcon::Selected}) {
        icon.addPixmap(dot, mode); // the colour is what it says, also where it cannot be chosen
    }
    return icon;
}

ScenarioTreeModel::ScenarioTreeModel(Session& session, QObject* parent)
    : QAbstractItemModel(parent), m_session(session) {
    connect(&session, &Session::documentReplaced, this, &ScenarioTreeModel::rebuild);
    connect(&session, &Session::planChanged, this, &ScenarioTreeModel::rebuild);
    rebuild();
}

void ScenarioTreeModel::rebuild() {
    std::vector<Node> nodes;
    std::vector<int> roots;
    const Plan& plan = *m_session.plan();
    QHash<ScenarioId, int> at;
    for (const Scenario& s : plan.scenarios()) {
        at.insert(s.id, static_cast<int>(nodes.size()));
        nodes.push_back({s, -1, 0, {}, 0});
    }
    const auto count = [&](ScenarioId scenario) {
        if (const int node = at.value(scenario, -1); node >= 0) {
            ++nodes[static_cast<size_t>(node)].own;
        }
    };
    std::ranges::for_each(plan.figures(), count, &Figure::scenario);
    std::ranges::for_each(plan.growth(), count, &GrowthSetting::scenario);
    std::ranges::for_each(plan.projects(), count, &Project::scenario);
    for (int i = 0; i < static_cast<int>(nodes.size()); ++i) {
        Node& node = nodes[static_cast<size_t>(i)];
        // Scenarios that are made from one another, as only a damaged file has them, stand at the top.
        const std::vector<ScenarioId> above = plan.chain(node.scenario.parent);
        const bool circle = std::ranges::find(above, node.scenario.id) != above.end();
        node.parent = circle ? -1 : at.value(node.scenario.parent, -1);
        std::vector<int>& siblings =
            node.parent < 0 ? roots : nodes[static_cast<size_t>(node.parent)].children;
        node.row = static_cast<int>(siblings.size());
        siblings.push_back(i);
    }
    const bool sameTree = std::ranges::equal(nodes, m_nodes, [](const Node& a, const Node& b) {
        return a.scenario.id == b.scenario.id && a.parent == b.parent;
    });
    if (!sameTree) {
        beginResetModel();
        m_nodes = std::move(nodes);
        m_roots = std::move(roots);
        endResetModel();
        return;
    }
    m_nodes = std::move(nodes);
    for (int i = 0; i < static_cast<int>(m_nodes.size()); ++i) {
        emit dataChanged(
            createIndex(m_nodes[static_cast<size_t>(i)].row, 0, static_cast<quintptr>(i)),
            createIndex(m_nodes[static_cast<size_t>(i)].row, Columns - 1, static_cast<quintptr>(i)));
    }
}

QModelIndex ScenarioTreeModel::index(int row, int column, const QModelIndex& parent) const {
    if (row < 0 || column < 0 || column >= Columns || (parent.isValid() && parent.column() != 0)) {
        return {};
    }
    const std::vector<int>& list = parent.isValid() ? m_nodes[parent.internalId()].children : m_roots;
    return row < static_cast<int>(list.size())
               ? createIndex(row, column, static_cast<quintptr>(list[static_cast<size_t>(row)]))
               : QModelIndex();
}

QModelIndex ScenarioTreeModel::parent(const QModelIndex& index) const {
    const int parent = index.isValid() ? m_nodes[index.internalId()].parent : -1;
    return parent < 0
               ? QModelIndex()
               : createIndex(m_nodes[static_cast<size_t>(parent)].row, 0, static_cast<quintptr>(parent));
}

int ScenarioTreeModel::rowCount(const QModelIndex& parent) const {
    return static_cast<int>(!parent.isValid()      ? m_roots.size()
                            : parent.column() == 0 ? m_nodes[parent.internalId()].children.size()
                                                   : 0);
}

int ScenarioTreeModel::columnCount(const QModelIndex& /*parent*/) const {
    return Columns;
}

QVariant ScenarioTreeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const Node& node = m_nodes[index.internalId()];
    const Scenario& s = node.scenario;
    switch (role) {
    case ScenarioRole:
        return QVariant::fromValue<qint64>(s.id.value);
    case Qt::DisplayRole:
        if (index.column() == Name) {
            return nameOf(s, m_session.language());
        }
        return node.parent < 0 ? QVariant() : QVariant(QString::number(node.own));
    case Qt::DecorationRole:
        if (index.column() == Name) {
            return scenarioDot(s.colour);
        }
        return s.frozen ? QVariant(icon(QStringLiteral("lock"))) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue<int>((index.column() == Name ? Qt::AlignLeft : Qt::AlignRight) |
                                        Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return index.column() == Name ? QVariant() : QVariant(tones().quiet);
    case Qt::AccessibleTextRole:
        return index.column() == Name
                   ? QVariant(s.frozen ? tr("%1, frozen").arg(nameOf(s, m_session.language()))
                                       : nameOf(s, m_session.language()))
                   : QVariant();
    case Qt::ToolTipRole: {
        QStringList lines{nameOf(s, m_session.language())};
        if (s.frozen) {
            lines << tr("Frozen: its values cannot be changed.");
        }
        if (node.parent >= 0) {
            lines << tr("Made from “%1”; %2 differences")
                         .arg(
                             nameOf(m_nodes[static_cast<size_t>(node.parent)].scenario, m_session.language()))
                         .arg(node.own);
        }
        if (const QString note = noteOf(s, m_session.language()); !note.isEmpty()) {
            lines << note;
        }
        return plainTip(lines.join(u'\n'));
    }
    default:
        return {};
    }
}

QVariant ScenarioTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Name ? tr("Scenario") : tr("Differences");
}

QModelIndex ScenarioTreeModel::indexOf(ScenarioId scenario) const {
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes[i].scenario.id == scenario) {
            return createIndex(m_nodes[i].row, 0, i);
        }
    }
    return {};
}

ScenarioId ScenarioTreeModel::scenarioAt(const QModelIndex& index) const {
    return index.isValid() ? m_nodes[index.internalId()].scenario.id : ScenarioId{};
}

} // namespace yuantu
