// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Assumptions as rows.
#include "app/models/assumption_model.h"

#include "app/look.h"
#include "app/models/scenario_tree_model.h"
#include "core/report/assumption_text.h"
#include "core/report/figure_text.h"

namespace yuantu {

AssumptionModel::AssumptionModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent), m_session(session) {}

void AssumptionModel::showOwn(ScenarioId scenario) {
    const Plan& plan = *m_session.plan();
    const Scenario* s = plan.scenarios().find(scenario);
    if (s == nullptr || plan.scenarios().find(s->parent) == nullptr) {
        show({}, {}, true);
        return;
    }
    show({s->parent, scenario}, ownAssumptions(plan, scenario), true);
}

void AssumptionModel::showDiffering(const std::vector<ScenarioId>& scenarios) {
    show(scenarios, differingAssumptions(*m_session.plan(), scenarios), false);
}

AssumptionModel::Row AssumptionModel::rowOf(const AssumptionKey& key,
                                            const std::vector<ScenarioId>& scenarios,
                                            bool reasonOfLast) const {
    const Plan& plan = *m_session.plan();
    const Language language = m_session.language();
    Row row;
    row.key = key;
    row.place = key.slot.place;
    row.field = assumptionField(plan, key, language);
    for (const ScenarioId s : scenarios) {
        const Assumption a = assumptionOf(plan, s, key);
        Value value;
        value.text = assumptionText(plan, key, a, language);
        value.missing = value.text == u"—";
        value.own = a.isSet() && a.from == s && s != plan.asDocumented();
        const Scenario* from = plan.scenarios().find(a.from);
        QStringList tip{value.text};
        if (const Figure* f = a.figure()) {
            tip << statusText(f->status, language);
            if (const Document* d = plan.documents().find(f->document)) {
                tip << nameOf(*d, language);
            }
        }
        tip << (from == nullptr ? tr("Set by none of them")
                : a.from == s   ? tr("Set in “%1”").arg(nameOf(*from, language))
                                : tr("Inherited from “%1”").arg(nameOf(*from, language)));
        const QString reason = assumptionReason(a);
        if (!reason.isEmpty()) {
            tip << reason;
            if (value.own && (s == scenarios.back() || !reasonOfLast)) {
                row.reason += row.reason.isEmpty() || row.reason == reason ? QString() : QStringLiteral("; ");
                row.reason = row.reason == reason ? reason : row.reason + reason;
            }
        }
        value.tip = tip.join(u'\n');
        if (!row.place.isValid() && a.project != nullptr) {
            row.place = a.project->place;
        }
        row.values.push_back(std::move(value));
    }
    if (const auto* p = plan.places().find(row.place)) {
        row.placeName = shortNameOf(*p, language);
    }
    if (const auto* i = plan.indicators().find(key.slot.indicator)) {
        row.indicatorName = nameOf(*i, language);
    }
    return row;
}

void AssumptionModel::show(std::vector<ScenarioId> scenarios, const std::vector<AssumptionKey>& keys,
                           bool reasonOfLast) {
    std::vector<Row> rows;
    rows.reserve(keys.size());
    for (const AssumptionKey& key : keys) {
        rows.push_back(rowOf(key, scenarios, reasonOfLast));
    }
    if (scenarios == m_scenarios && rows == m_rows) {
        emit headerDataChanged(Qt::Horizontal, 0, std::max(0, columnCount() - 1)); // a name may have changed
        return;
    }
    const bool sameKeys =
        scenarios == m_scenarios && std::ranges::equal(rows, m_rows, {}, &Row::key, &Row::key);
    if (sameKeys) {
        for (size_t i = 0; i < rows.size(); ++i) {
            if (!(rows[i] == m_rows[i])) {
                m_rows[i] = std::move(rows[i]);
                emit dataChanged(index(static_cast<int>(i), 0),
                                 index(static_cast<int>(i), columnCount() - 1));
            }
        }
        return;
    }
    beginResetModel();
    m_scenarios = std::move(scenarios);
    m_rows = std::move(rows);
    endResetModel();
}

int AssumptionModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AssumptionModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : reasonColumn() + 1;
}

QVariant AssumptionModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount()) {
        return {};
    }
    const Row& row = m_rows[static_cast<size_t>(index.row())];
    const bool isValue = index.column() >= FirstValue && index.column() < reasonColumn();
    const Value* value = isValue ? &row.values[static_cast<size_t>(index.column() - FirstValue)] : nullptr;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Place:
            return row.placeName;
        case Indicator:
            return row.indicatorName;
        case Field:
            return row.field;
        default:
            return isValue ? value->text : row.reason;
        }
    case Qt::ToolTipRole: {
        const QString tip = isValue ? value->tip : data(index, Qt::DisplayRole).toString();
        return plainTip(tip);
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue<int>((isValue ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return isValue ? QVariant(value->missing || !value->own ? tones().quiet : tones().text)
               : index.column() == reasonColumn() ? QVariant(tones().quiet)
                                                  : QVariant();
    case PlaceRole:
        return QVariant::fromValue<qint64>(row.place.value);
    case OwnRole:
        return isValue && value->own;
    default:
        return {};
    }
}

QVariant AssumptionModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const bool isValue = section >= FirstValue && section < reasonColumn();
    const Scenario* s =
        isValue ? m_session.plan()->scenarios().find(m_scenarios[static_cast<size_t>(section - FirstValue)])
                : nullptr;
    const QString name = s == nullptr ? QString() : nameOf(*s, m_session.language());
    if (role == Qt::DecorationRole && s != nullptr) {
        return scenarioDot(s->colour);
    }
    if (role == Qt::ToolTipRole && s != nullptr) {
        return plainTip(name);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Place:
        return tr("Place");
    case Indicator:
        return tr("Indicator");
    case Field:
        return tr("Field");
    default:
        return isValue ? name : tr("Reason");
    }
}

} // namespace yuantu
