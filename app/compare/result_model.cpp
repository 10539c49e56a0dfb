// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Results as rows.
#include "app/compare/result_model.h"

#include "app/look.h"
#include "app/models/scenario_tree_model.h"
#include "core/report/figure_text.h"

namespace yuantu {

ResultModel::ResultModel(ComparisonSource& source, QObject* parent)
    : QAbstractTableModel(parent), m_source(source) {}

void ResultModel::refresh() {
    const Plan& plan = m_source.plan();
    const Language language = m_source.session().language();
    const int year = m_source.session().year();
    const Indicator* indicator = plan.indicators().find(m_source.session().indicator());
    m_digits = indicator == nullptr ? 1 : indicator->digits;
    std::vector<Row> rows;
    for (const ComparedSeries& s : m_source.series()) {
        Row row;
        row.place = s.series.place;
        for (const Projection& p : s.projections) {
            row.values.push_back(measured(p, year, m_source.measure()));
        }
        const Place* place = plan.places().find(row.place);
        if (place == nullptr ||
            std::ranges::none_of(row.values, [](const auto& v) { return v.has_value(); })) {
            continue;
        }
        row.name = shortNameOf(*place, language);
        row.fullName = nameOf(*place, language);
        rows.push_back(std::move(row));
    }
    const bool sameRows =
        m_scenarios == m_source.scenarios() && std::ranges::equal(rows, m_rows, {}, &Row::place, &Row::place);
    if (!sameRows) {
        beginResetModel();
        m_scenarios = m_source.scenarios();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (size_t i = 0; i < rows.size(); ++i) {
        if (!(rows[i] == m_rows[i])) {
            m_rows[i] = std::move(rows[i]);
            emit dataChanged(index(static_cast<int>(i), 0), index(static_cast<int>(i), columnCount() - 1));
        }
    }
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int ResultModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ResultModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || m_scenarios.empty()
               ? 0
               : 1 + static_cast<int>(m_scenarios.size()) + 2 * (static_cast<int>(m_scenarios.size()) - 1);
}

bool ResultModel::isShare(int column) const {
    const int beyond = column - 1 - static_cast<int>(m_scenarios.size());
    return beyond >= 0 && beyond % 2 == 1;
}

std::optional<double> ResultModel::number(int row, int column) const {
    const Row& r = m_rows[static_cast<size_t>(row)];
    const int count = static_cast<int>(m_scenarios.size());
    if (column <= count) {
        return r.values[static_cast<size_t>(column - 1)];
    }
    const std::optional<double> a = r.values.front();
    const std::optional<double> b = r.values[static_cast<size_t>((column - 1 - count) / 2 + 1)];
    if (!a || !b) {
        return {};
    }
    if (isShare(column)) {
        return *a == 0 ? std::nullopt : std::optional((*b / *a - 1) * 100);
    }
    return *b - *a;
}

QVariant ResultModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount()) {
        return {};
    }
    const Row& row = m_rows[static_cast<size_t>(index.row())];
    const bool name = index.column() == 0;
    const std::optional<double> value = name ? std::nullopt : number(index.row(), index.column());
    const bool difference = index.column() > static_cast<int>(m_scenarios.size());
    switch (role) {
    case Qt::DisplayRole: {
        if (name) {
            return row.name;
        }
        if (!value) {
            return QStringLiteral("—");
        }
        const QString text = formatNumber(*value, isShare(index.column()) ? 1 : m_digits);
        return difference && *value > 0 && !text.startsWith(u'0') ? u'+' + text
               : difference && *value > 0 && text.contains(QRegularExpression(QStringLiteral("[1-9]")))
                   ? u'+' + text
                   : text;
    }
    case Qt::ToolTipRole:
        return name ? QVariant(plainTip(row.fullName)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue<int>((name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return !name && (!value || (difference && *value == 0)) ? QVariant(tones().quiet) : QVariant();
    case NumberRole:
        return name ? QVariant(row.name) : value ? QVariant(*value) : QVariant();
    case PlaceRole:
        return QVariant::fromValue<qint64>(row.place.value);
    default:
        return {};
    }
}

QVariant ResultModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const int count = static_cast<int>(m_scenarios.size());
    const size_t which = section == 0       ? 0
                         : section <= count ? static_cast<size_t>(section - 1)
                                            : static_cast<size_t>((section - 1 - count) / 2 + 1);
    const Scenario* s = m_source.plan().scenarios().find(m_scenarios[which]);
    const QString name = s == nullptr ? QString() : nameOf(*s, m_source.session().language());
    if (role == Qt::DecorationRole && section > 0) {
        return scenarioDot(s == nullptr ? 0 : s->colour);
    }
    if (role == Qt::ToolTipRole && section > 0) {
        return plainTip(section <= count ? name : tr("%1 less the first scenario").arg(name));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    if (section == 0) {
        return tr("Place");
    }
    if (section <= count) {
        return name;
    }
    return isShare(section) ? QStringLiteral("Δ %") : QStringLiteral("Δ");
}

} // namespace yuantu
