// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Changes to rows.
#include "app/models/history_model.h"

#include "app/change_text.h"
#include "app/look.h"

#include <QLocale>

namespace yuantu {

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_session.hasDocument() ? 0 : static_cast<int>(m_shown.size()) + 1;
}

int HistoryModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 3;
}

const ChangeEntry* HistoryModel::entry(int row) const {
    return row < 0 || row >= static_cast<int>(m_shown.size())
               ? nullptr
               : &m_all[static_cast<size_t>(m_shown[static_cast<size_t>(row)])];
}

QString HistoryModel::changeOf(int row) const {
    const ChangeEntry* e = entry(row);
    return e == nullptr ? QString() : e->uuid;
}

int HistoryModel::rowOf(const QString& change) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (changeOf(row) == change) {
            return row;
        }
    }
    return -1;
}

std::optional<int> HistoryModel::stepsTo(int row) const {
    const auto at = m_steps.constFind(changeOf(row));
    return at == m_steps.constEnd() ? std::nullopt : std::optional(*at);
}

QStringList HistoryModel::authors() const {
    QStringList names;
    for (const ChangeEntry& e : m_all) {
        if (!e.author.isEmpty() && !names.contains(e.author)) {
            names << e.author;
        }
    }
    names.sort(Qt::CaseInsensitive);
    return names;
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const ChangeEntry* e = entry(index.row());
    const QString change = changeOf(index.row());
    const QStringList names = m_names.value(change);
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case What: {
            const QString label = e == nullptr ? tr("Opened or created") : e->label;
            const QString mark = e != nullptr && e->merged ? QStringLiteral("↳ ") : QString();
            return mark +
                   (names.isEmpty() ? label : tr("“%1” · %2").arg(names.join(QStringLiteral(", ")), label));
        }
        case Who:
            return e == nullptr ? QString() : e->author;
        default:
            return e == nullptr ? QString() : QLocale().toString(e->time.toLocalTime(), QLocale::ShortFormat);
        }
    case Qt::ForegroundRole: {
        const bool present = e == nullptr || e->applied || e->merged;
        return present && index.column() == What ? QVariant() : QVariant(tones().quiet);
    }
    case Qt::FontRole:
        return change == m_present ? QVariant(interfaceFont(13, QFont::DemiBold)) : QVariant();
    case Qt::ToolTipRole: {
        if (e == nullptr) {
            return {};
        }
        QStringList tip{e->label, whoAndWhen(*e)};
        if (!e->reason.isEmpty()) {
            tip << e->reason;
        }
        if (e->merged) {
            tip << tr("A colleague's change; it came with a merge.");
        } else if (!e->applied) {
            tip << (e->redoable ? tr("Undone; it can be redone.") : tr("On a branch that was left."));
        }
        return plainTip(tip.join(u'\n'));
    }
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    }
    return role != Qt::DisplayRole ? QVariant()
           : section == What       ? QVariant(tr("What changed"))
           : section == Who        ? QVariant(tr("Who"))
                                   : QVariant(tr("When"));
}

void HistoryModel::setFilter(const Filter& filter) {
    if (!(filter == m_filter)) {
        m_filter = filter;
        beginResetModel();
        show();
        endResetModel();
    }
}

void HistoryModel::refresh() {
    beginResetModel();
    m_all.clear();
    m_names.clear();
    m_steps.clear();
    m_present.clear();
    if (m_session.hasDocument()) {
        const PlanFile& file = m_session.document().file();
        m_all = file.history().value_or(std::vector<ChangeEntry>());
        for (const NamedVersion& v : file.versions().value_or(std::vector<NamedVersion>())) {
            m_names[v.change] << v.name;
        }
        // The line that undo and redo walk. A change comes after the one it was made on.
        QStringList line{QString()};
        for (const ChangeEntry& e : m_all) {
            if (e.applied) {
                line << e.uuid;
            }
        }
        m_present = line.last();
        const auto now = static_cast<int>(line.size()) - 1;
        for (const ChangeEntry& e : m_all) {
            if (e.redoable) {
                line << e.uuid;
            }
        }
        for (int i = 0; i < line.size(); ++i) {
            m_steps.insert(line[i], i - now);
        }
    }
    show();
    endResetModel();
}

void HistoryModel::show() {
    m_shown.clear();
    QHash<QString, std::vector<ChangeSubject>> subjects;
    const bool bySubject = m_filter.places || m_filter.indicator.isValid();
    if (bySubject && m_session.hasDocument()) {
        subjects = m_session.document().file().changeSubjects().value_or(subjects);
    }
    for (int i = static_cast<int>(m_all.size()) - 1; i >= 0; --i) {
        const ChangeEntry& e = m_all[static_cast<size_t>(i)];
        if (!m_filter.author.isEmpty() && e.author != m_filter.author) {
            continue;
        }
        if (bySubject) {
            const std::vector<ChangeSubject> of = subjects.value(e.uuid);
            const bool any = std::ranges::any_of(of, [&](const ChangeSubject& s) {
                return (!m_filter.places || m_filter.places->contains({s.place})) &&
                       (!m_filter.indicator.isValid() || s.indicator == m_filter.indicator.value);
            });
            if (!any) {
                continue;
            }
        }
        m_shown.push_back(i);
    }
}

} // namespace yuantu
