// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows and cells for views.
#include "app/models/figure_table_model.h"

#include "app/look.h"
#include "core/domain/growth_setting.h"
#include "core/domain/range_fields.h"
#include "core/edits/figure_edits.h"

#include <QFont>

namespace yuantu {

FigureTableModel::FigureTableModel(TableKind kind, Session& session, QObject* parent)
    : QAbstractTableModel(parent), m_kind(kind), m_session(session) {
    const auto fresh = [this] {
        m_previousPlan.reset(); // of another scenario, year or choice of places
        rebuild();
    };
    connect(&session, &Session::documentReplaced, this, fresh);
    connect(&session, &Session::scenarioChanged, this, fresh);
    connect(&session, &Session::themeChanged, this, fresh);
    connect(&session, &Session::selectionChanged, this, fresh);
    connect(&session, &Session::yearChanged, this, fresh);
    connect(&session, &Session::planChanged, this, &FigureTableModel::rebuild);
    connect(&session, &Session::previousDismissed, this, [this] {
        rebuild();
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {GhostRole});
    });
}

void FigureTableModel::setActive(bool active) {
    m_active = active;
    if (m_active && m_stale) {
        m_previousPlan.reset();
        rebuild();
    }
}

void FigureTableModel::readPrevious(std::span<const PlaceId> places) {
    const PlanPtr& previous = m_session.previous();
    if (previous != m_previousPlan) {
        m_previous = previous == nullptr ? CellTable()
                                         : cellTable(m_kind,
                                                     {previous,
                                                      m_session.scenario(),
                                                      m_session.indicator(),
                                                      m_session.year(),
                                                      m_session.language(),
                                                      {}},
                                                     places);
        m_previousPlan = previous;
    }
    m_former.clear();
    for (const CellRow& row : m_table.rows) {
        const auto at = std::ranges::find_if(
            m_previous.rows, [&row](const CellRow& o) { return o.place == row.place && o.key == row.key; });
        m_former.push_back(at == m_previous.rows.end() ? -1 : static_cast<int>(at - m_previous.rows.begin()));
    }
}

QString FigureTableModel::ghostAt(const QModelIndex& index) const {
    const int row = m_former.empty() ? -1 : m_former[static_cast<size_t>(index.row())];
    if (row < 0 || m_previous.columns != m_table.columns) {
        return {};
    }
    const QString& before = m_previous.rows[row].cells[index.column()].text;
    return before == cellAt(index).text ? QString() : before;
}

void FigureTableModel::rebuild() {
    if (!m_active) {
        m_stale = true;
        return;
    }
    m_stale = false;
    if (!m_session.hasDocument()) {
        return;
    }
    const std::vector<PlaceId> places = m_session.places();
    CellTable next = cellTable(m_kind,
                               {m_session.plan(), m_session.scenario(), m_session.indicator(),
                                m_session.year(), m_session.language(), m_session.findings()},
                               places);
    const auto sameRow = [](const CellRow& a, const CellRow& b) {
        return a.place == b.place && a.key == b.key;
    };
    if (next.columns != m_table.columns || !std::ranges::equal(next.rows, m_table.rows, sameRow)) {
        beginResetModel();
        m_table = std::move(next);
        readPrevious(places);
        endResetModel();
    } else {
        readPrevious(places);
        for (int r = 0; r < static_cast<int>(next.rows.size()); ++r) {
            auto& old = m_table.rows[r].cells;
            auto& now = next.rows[r].cells;
            int first = -1;
            int last = -1;
            for (int c = 0; c < static_cast<int>(now.size()); ++c) {
                if (!(old[c] == now[c])) {
                    first = first < 0 ? c : first;
                    last = c;
                }
            }
            if (first >= 0) {
                old = std::move(now);
                emit dataChanged(index(r, first), index(r, last));
            }
        }
        m_table.note = next.note;
    }
    emit noteChanged();
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

int FigureTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int FigureTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

const Cell& FigureTableModel::cellAt(const QModelIndex& index) const {
    return m_table.rows[index.row()].cells[index.column()];
}

QVariant FigureTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount()) {
        return {};
    }
    const Cell& cell = cellAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::EditRole:
        return cell.typed;
    case Qt::ToolTipRole:
        return plainTip(cell.tip);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue<int>((cell.isValue ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (cell.text == u"—") {
            return tones().quiet;
        }
        return cell.derived ? QVariant(tones().quiet)
               : cell.own   ? QVariant(tones().accent)
                            : QVariant(tones().text);
    case Qt::FontRole:
        if (cell.derived && cell.isValue) {
            QFont font = interfaceFont(13);
            font.setItalic(true);
            return font;
        }
        return {};
    case CellStatusRole:
        return static_cast<int>(cell.status);
    case CellFlagsRole:
        return (cell.own ? 1 : 0) | (cell.derived ? 2 : 0) |
               (m_table.columns[index.column()].isYear &&
                        m_table.columns[index.column()].year == m_session.year()
                    ? 4
                    : 0) |
               (cell.isValue ? 8 : 0);
    case GhostRole:
        return ghostAt(index);
    case ChoicesRole:
        return cell.choices;
    case FigureRole:
        return QVariant::fromValue<qint64>(cell.figure.value);
    case NumberRole:
        return cell.number ? QVariant(*cell.number) : QVariant();
    case PlaceRole:
        return QVariant::fromValue<qint64>(m_table.rows[index.row()].place.value);
    case FindingRole:
        return cell.finding ? QVariant(static_cast<int>(*cell.finding)) : QVariant();
    default:
        return {};
    }
}

QVariant FigureTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Vertical) {
        if (section >= rowCount()) {
            return {};
        }
        switch (role) {
        case Qt::DisplayRole:
            return m_table.rows[section].name;
        case Qt::ToolTipRole:
            return plainTip(m_table.rows[section].fullName);
        case Qt::TextAlignmentRole:
            return QVariant::fromValue<int>(Qt::AlignLeft | Qt::AlignVCenter);
        case PlaceRole:
            return QVariant::fromValue<qint64>(m_table.rows[section].place.value);
        default:
            return {};
        }
    }
    if (section >= columnCount()) {
        return {};
    }
    const CellColumn& column = m_table.columns[section];
    if (role == Qt::DisplayRole) {
        return column.unit.isEmpty() ? column.title : QStringLiteral("%1\n%2").arg(column.title, column.unit);
    }
    if (role == Qt::ToolTipRole) {
        return plainTip(column.title);
    }
    if (role == Qt::FontRole && column.isYear && column.year == m_session.year()) {
        return interfaceFont(12, QFont::Bold);
    }
    return {};
}

Qt::ItemFlags FigureTableModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    Qt::ItemFlags f = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    if (cellAt(index).edit != Cell::Edit::None) {
        f |= Qt::ItemIsEditable;
    }
    return f;
}

Result<void> FigureTableModel::check(const QModelIndex& index, const QString& text) const {
    const Cell& cell = cellAt(index);
    if (auto ok = checkEditable(*m_session.plan(), m_session.scenario()); !ok) {
        return ok;
    }
    if (cell.edit == Cell::Edit::Figure) {
        auto figure = readTyped(*m_session.plan(), m_session.scenario(), {cell.slot, text});
        if (!figure) {
            return passOn(figure);
        }
    }
    if (cell.edit == Cell::Edit::Setting) {
        auto kept = readSetting(cell, text);
        if (!kept) {
            return passOn(kept);
        }
    }
    return {};
}

Result<QString> FigureTableModel::readSetting(const Cell& cell, const QString& text) const {
    if (const GrowthField* field = findGrowthField(cell.field)) {
        return readGrowthField(*field, text, *m_session.plan(), m_session.scenario(),
                               {cell.slot.place, cell.slot.indicator});
    }
    return readRangeField(*m_session.plan(), m_session.scenario(), {cell.slot.place, cell.slot.indicator},
                          cell.field, text);
}

PlanPtr FigureTableModel::planWithText(const QModelIndex& index, const QString& text) const {
    const Cell& cell = cellAt(index);
    const Plan& plan = *m_session.plan();
    if (cell.edit == Cell::Edit::Figure) {
        const auto figure = readTyped(plan, m_session.scenario(), {cell.slot, text});
        return figure ? planWith(plan, *figure) : nullptr;
    }
    const auto kept = cell.edit == Cell::Edit::Setting ? readSetting(cell, text) : badUsage({});
    if (!kept) {
        return nullptr;
    }
    GrowthSetting setting{{}, m_session.scenario(), cell.slot.place, cell.slot.indicator, cell.field, *kept};
    setting.id = growthSettingIdFor(setting);
    return planWith(plan, setting);
}

bool FigureTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid()) {
        return false;
    }
    const Cell cell = cellAt(index);
    const QString text = value.toString().trimmed();
    if (cell.edit == Cell::Edit::None || text == cell.typed ||
        (text.isEmpty() && cell.edit == Cell::Edit::Figure)) {
        return false;
    }
    Result<Change> done;
    if (cell.edit == Cell::Edit::Setting) {
        done = setGrowthField(m_session.document(), m_session.scenario(),
                              {cell.slot.place, cell.slot.indicator}, cell.field, text);
    } else {
        done = setFigure(m_session.document(), m_session.scenario(), cell.slot, text);
    }
    if (!done) {
        emit editFailed(done.error().sentence);
    }
    return done.has_value();
}

Result<void> FigureTableModel::paste(const QModelIndexList& targets, const QList<QStringList>& block) {
    if (targets.isEmpty() || block.isEmpty()) {
        return {};
    }
    int top = rowCount();
    int left = columnCount();
    for (const QModelIndex& i : targets) {
        top = std::min(top, i.row());
        left = std::min(left, i.column());
    }
    const bool single = block.size() == 1 && block[0].size() == 1;
    std::vector<TypedFigure> typed;
    int outside = 0;
    const auto add = [&](const QModelIndex& at, const QString& text) {
        if (!at.isValid() || cellAt(at).edit != Cell::Edit::Figure) {
            ++outside;
        } else if (!text.trimmed().isEmpty()) {
            typed.push_back({cellAt(at).slot, text});
        }
    };
    if (single) {
        for (const QModelIndex& i : targets) {
            add(i, block[0][0]);
        }
    } else {
        for (int r = 0; r < block.size(); ++r) {
            for (int c = 0; c < block[r].size(); ++c) {
                add(top + r < rowCount() && left + c < columnCount() ? index(top + r, left + c)
                                                                     : QModelIndex(),
                    block[r][c]);
            }
        }
    }
    if (outside > 0) {
        return badUsage(tr("%1 of the cells to paste fall on cells that cannot be edited or outside the "
                           "table; nothing was pasted.")
                            .arg(outside));
    }
    auto done = setFigures(m_session.document(), m_session.scenario(), typed);
    return done ? Result<void>() : passOn(done);
}

Result<void> FigureTableModel::restore(const QModelIndexList& cells) {
    std::vector<FigureSlot> which;
    for (const QModelIndex& i : cells) {
        if (cellAt(i).own && cellAt(i).edit == Cell::Edit::Figure) {
            which.push_back(cellAt(i).slot);
        }
    }
    if (which.empty()) {
        return badUsage(tr("These are the documents' figures already."));
    }
    auto done = restoreFigures(m_session.document(), m_session.scenario(), which);
    return done ? Result<void>() : passOn(done);
}

} // namespace yuantu
