// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Findings as rows.
#include "app/models/findings_model.h"

#include "app/look.h"
#include "app/verdict_mark.h"

#include <QScopedValueRollback>

namespace yuantu {

namespace {

/// The gravest first; what is accepted follows the rest of its verdict.
int gravity(const Finding& f) {
    static constexpr std::array order{3, 1, 0, 2}; // consistent, within rounding, inconsistent, incomplete
    return order.at(static_cast<size_t>(f.verdict)) * 2 + (f.isAccepted() ? 1 : 0);
}

bool isShare(const Finding& f) {
    return f.unit != nullptr && f.unit->dimension == Dimension::Ratio;
}

QString seriesText(const Plan& plan, const Finding& f, Language language) {
    const Place* place = plan.places().find(f.series.place);
    const Indicator* indicator = plan.indicators().find(f.series.indicator);
    return QStringLiteral("%1 · %2 %3")
        .arg(place == nullptr ? QString() : shortNameOf(*place, language),
             indicator == nullptr ? QString() : nameOf(*indicator, language))
        .arg(f.year);
}

} // namespace

QString amountOf(const Finding& finding, double value) {
    if (!std::isfinite(value)) {
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    }
    const double shown = isShare(finding) ? value * 100 : value;
    // Five digits tell an amount; more are noise in a list.
    const int most =
        shown == 0 ? 0 : std::clamp(4 - static_cast<int>(std::floor(std::log10(std::abs(shown)))), 0, 3);
    return formatNumber(shown, decimalsNeeded(shown, most));
}

QString amountUnit(const Finding& finding, Language language) {
    return isShare(finding)          ? QStringLiteral("%")
           : finding.unit == nullptr ? QString()
                                     : unitName(*finding.unit, language == Language::English);
}

QStringList documentsOf(const Plan& plan, const Finding& finding, Language language) {
    QStringList names;
    for (const FigureId id : finding.figures) {
        const Figure* figure = plan.figures().find(id);
        const Document* d = figure == nullptr ? nullptr : plan.documents().find(figure->document);
        if (d != nullptr && !names.contains(nameOf(*d, language))) {
            names << nameOf(*d, language);
        }
    }
    return names;
}

FindingsModel::FindingsModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent), m_session(session) {
    connect(&session, &Session::documentReplaced, this, &FindingsModel::refresh);
    connect(&session, &Session::planChanged, this, &FindingsModel::refresh);
    connect(&session, &Session::scenarioChanged, this, &FindingsModel::refresh);
}

void FindingsModel::setActive(bool active) {
    m_active = active;
    if (m_active && m_stale) {
        refresh();
    }
}

void FindingsModel::refresh() {
    m_stale = !m_active;
    if (!m_active || !m_session.hasDocument()) {
        return;
    }
    const QScopedValueRollback refreshing(m_refreshing, true);
    std::vector<Finding> next = m_session.findings();
    std::ranges::stable_sort(next, {}, gravity);
    if (std::ranges::equal(next, m_findings, {}, &Finding::id, &Finding::id)) {
        m_findings = std::move(next);
        if (!m_findings.empty()) {
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        }
    } else {
        beginResetModel();
        m_findings = std::move(next);
        endResetModel();
    }
    emit refreshed();
}

int FindingsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

int FindingsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Documents + 1;
}

int FindingsModel::rowOf(FindingId finding) const {
    const auto at = std::ranges::find(m_findings, finding, &Finding::id);
    return at == m_findings.end() ? -1 : static_cast<int>(at - m_findings.begin());
}

int FindingsModel::rowLike(const Finding& finding) const {
    if (const int row = rowOf(finding.id); row >= 0) {
        return row;
    }
    const auto at = std::ranges::find_if(m_findings, [&](const Finding& f) {
        return f.rule == finding.rule && f.series == finding.series && f.year == finding.year;
    });
    return at == m_findings.end() ? -1 : static_cast<int>(at - m_findings.begin());
}

int FindingsModel::count(Verdict verdict) const {
    return static_cast<int>(std::ranges::count(m_findings, verdict, &Finding::verdict));
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Finding& f = at(index.row());
    const Plan& plan = *m_session.plan();
    const Language language = m_session.language();
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Place:
            return seriesText(plan, f, language);
        case Rule:
            return auditRuleName(f.rule);
        case Stated:
            return f.stated ? amountOf(f, f.stated->value) : QStringLiteral("—");
        case Implied:
            return f.implied ? amountOf(f, f.implied->value) : QStringLiteral("—");
        case Documents:
            return documentsOf(plan, f, language).join(QStringLiteral("、"));
        default:
            return {};
        }
    case Qt::DecorationRole:
        return index.column() == Place ? QVariant(verdictIcon(f.verdict, f.isAccepted())) : QVariant();
    case Qt::ToolTipRole: {
        const QString verdict =
            verdictName(f.verdict) + (f.isAccepted() ? tr(", accepted: %1").arg(f.accepted) : QString());
        return plainTip(verdict + u'\n' + f.formula);
    }
    case Qt::AccessibleTextRole:
        return index.column() == Place
                   ? QVariant(verdictName(f.verdict) + QStringLiteral(": ") + seriesText(plan, f, language))
                   : QVariant();
    case Qt::TextAlignmentRole: {
        const bool number = index.column() == Stated || index.column() == Implied;
        return QVariant::fromValue<int>((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    case Qt::ForegroundRole:
        return f.isAccepted() ? QVariant(tones().quiet) : QVariant();
    case FindingRole:
        return QVariant::fromValue<qint64>(f.id.value);
    case VerdictRole:
        return static_cast<int>(f.verdict);
    case PlaceRole:
        return QVariant::fromValue<qint64>(f.series.place.value);
    case SearchRole:
        return QStringList{seriesText(plan, f, language),
                           auditRuleName(f.rule),
                           verdictName(f.verdict),
                           f.formula,
                           documentsOf(plan, f, language).join(u' '),
                           findingIdText(f.id),
                           f.accepted}
            .join(u'\n');
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue<int>(
            (section == Stated || section == Implied ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Place:
        return tr("Figure");
    case Rule:
        return tr("Check");
    case Stated:
        return tr("Stated");
    case Implied:
        return tr("Implied");
    case Documents:
        return tr("Documents");
    default:
        return {};
    }
}

void FindingsFilter::setShown(Verdict verdict, bool shown) {
    shown ? void(m_hidden.remove(static_cast<int>(verdict)))
          : void(m_hidden.insert(static_cast<int>(verdict)));
    invalidateFilter();
}

void FindingsFilter::setText(const QString& text) {
    m_text = text.trimmed();
    invalidateFilter();
}

void FindingsFilter::setPlaces(const std::optional<QSet<PlaceId>>& places) {
    m_places = places;
    invalidateFilter();
}

bool FindingsFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const QModelIndex at = sourceModel()->index(row, 0, parent);
    return !m_hidden.contains(at.data(FindingsModel::VerdictRole).toInt()) &&
           (!m_places || m_places->contains({at.data(FindingsModel::PlaceRole).toLongLong()})) &&
           (m_text.isEmpty() ||
            at.data(FindingsModel::SearchRole).toString().contains(m_text, Qt::CaseInsensitive));
}

} // namespace yuantu
