// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Conflicts to rows, and their answers.
#include "app/models/conflict_model.h"

#include "app/look.h"

namespace yuantu {

namespace {

QString withWho(const QString& value, const std::optional<ChangeEntry>& by) {
    QStringList lines{value};
    if (by) {
        lines << whoAndWhen(by);
        if (!by->reason.isEmpty()) {
            lines << by->reason;
        }
    }
    return lines.join(u'\n');
}

} // namespace

ConflictModel::ConflictModel(const std::vector<MergeConflict>& conflicts, const ChangeText& text,
                             QObject* parent)
    : QAbstractTableModel(parent) {
    for (const MergeConflict& c : conflicts) {
        Row row{text.line(c), {}, {}, {}};
        row.ours = withWho(row.line.before, c.oursBy);
        row.theirs = withWho(row.line.after, c.theirsBy);
        m_rows.push_back(std::move(row));
    }
}

int ConflictModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ConflictModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : 3;
}

QVariant ConflictModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const Row& row = m_rows[static_cast<size_t>(index.row())];
    const int column = index.column();
    const QString text = column == Subject ? row.line.subject() : column == Ours ? row.ours : row.theirs;
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::ToolTipRole:
        return plainTip(text);
    case Qt::CheckStateRole:
        if (column == Subject) {
            return {};
        }
        return row.answer == (column == Ours ? MergeSide::Ours : MergeSide::Theirs) ? Qt::Checked
                                                                                    : Qt::Unchecked;
    case Qt::ForegroundRole: // what is not taken steps back
        return column != Subject && row.answer &&
                       *row.answer != (column == Ours ? MergeSide::Ours : MergeSide::Theirs)
                   ? QVariant(tones().quiet)
                   : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

bool ConflictModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() == Subject ||
        value.toInt() != Qt::Checked) {
        return false; // a question, once answered, keeps an answer
    }
    choose(index.row(), index.column() == Ours ? MergeSide::Ours : MergeSide::Theirs);
    return true;
}

QVariant ConflictModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    }
    return role != Qt::DisplayRole ? QVariant()
           : section == Subject    ? QVariant(tr("Both changed"))
           : section == Ours       ? QVariant(tr("This plan"))
                                   : QVariant(tr("The copy"));
}

Qt::ItemFlags ConflictModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) {
        return {};
    }
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == Subject ? flags : flags | Qt::ItemIsUserCheckable;
}

void ConflictModel::choose(int row, MergeSide side) {
    m_rows[static_cast<size_t>(row)].answer = side;
    emit dataChanged(index(row, Ours), index(row, Theirs));
    emit answersChanged();
}

void ConflictModel::chooseAll(MergeSide side) {
    for (Row& row : m_rows) {
        row.answer = side;
    }
    if (!m_rows.empty()) {
        emit dataChanged(index(0, Ours), index(rowCount() - 1, Theirs));
    }
    emit answersChanged();
}

int ConflictModel::open() const {
    return static_cast<int>(std::ranges::count_if(m_rows, [](const Row& r) { return !r.answer; }));
}

std::vector<MergeSide> ConflictModel::answers() const {
    std::vector<MergeSide> all;
    for (const Row& r : m_rows) {
        all.push_back(r.answer.value_or(MergeSide::Ours));
    }
    return all;
}

} // namespace yuantu
