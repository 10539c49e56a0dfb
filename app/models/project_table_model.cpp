// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Projects as rows and cells.
#include "app/models/project_table_model.h"

#include "app/look.h"
#include "app/models/figure_table_model.h"
#include "core/edits/figure_edits.h"
#include "core/projection/projects.h"
#include "core/projection/support.h"
#include "core/projection/totals.h"

namespace yuantu {

namespace {

const QString kMissing = QStringLiteral("—");

/// What matters most stands where a narrow dock shows it. Support is no field.
constexpr std::array<std::optional<ProjectField>, kProjectFields + 1> kColumns{
    ProjectField::Name,  ProjectField::Place,  ProjectField::Floor,      ProjectField::Finish,
    std::nullopt,        ProjectField::Output, ProjectField::Kind,       ProjectField::Status,
    ProjectField::Start, ProjectField::Land,   ProjectField::Investment, ProjectField::Research,
    ProjectField::Note};

QString titleOf(std::optional<ProjectField> field) {
    if (!field) {
        return ProjectTableModel::tr("Support");
    }
    switch (*field) {
    case ProjectField::Name:
        return ProjectTableModel::tr("Project");
    case ProjectField::Place:
        return ProjectTableModel::tr("Place");
    case ProjectField::Kind:
        return ProjectTableModel::tr("Kind");
    case ProjectField::Status:
        return ProjectTableModel::tr("State");
    case ProjectField::Floor:
        return ProjectTableModel::tr("Floor needed");
    case ProjectField::Land:
        return ProjectTableModel::tr("Land needed");
    case ProjectField::Output:
        return ProjectTableModel::tr("Output expected");
    case ProjectField::Investment:
        return ProjectTableModel::tr("Investment");
    case ProjectField::Research:
        return ProjectTableModel::tr("Research spending");
    case ProjectField::Start:
        return ProjectTableModel::tr("Start");
    case ProjectField::Finish:
        return ProjectTableModel::tr("Finish");
    case ProjectField::Note:
        return ProjectTableModel::tr("Note");
    }
    Q_UNREACHABLE();
}

bool isNumber(std::optional<ProjectField> field) {
    return !field || projectUnit(*field) != nullptr || *field == ProjectField::Start ||
           *field == ProjectField::Finish;
}

QStringList choicesOf(const Plan& plan, Language language, ProjectField field) {
    QStringList choices;
    switch (field) {
    case ProjectField::Place:
        choices << QStringLiteral("|") + ProjectTableModel::tr("not placed");
        for (const Place& p : plan.places()) {
            if (p.kind != PlaceKind::City) {
                choices << p.code + u'|' + nameOf(p, language);
            }
        }
        break;
    case ProjectField::Kind:
        for (int i = 0; i < kProjectKinds; ++i) {
            const auto kind = static_cast<ProjectKind>(i);
            choices << projectKindId(kind) + u'|' + projectKindName(kind);
        }
        break;
    case ProjectField::Status:
        for (int i = 0; i < kProjectStatuses; ++i) {
            const auto status = static_cast<ProjectStatus>(i);
            choices << projectStatusId(status) + u'|' + projectStatusName(status);
        }
        break;
    default:
        break;
    }
    return choices;
}

QString shownField(const Plan& plan, const Project& p, ProjectField field, Language language) {
    const Place* place = plan.places().find(p.place);
    switch (field) {
    case ProjectField::Place:
        return place == nullptr ? QString() : shortNameOf(*place, language);
    case ProjectField::Kind:
        return projectKindName(p.kind);
    case ProjectField::Status:
        return projectStatusName(p.status);
    default:
        break;
    }
    if (const std::optional<double> number = projectNumber(p, field)) {
        return formatNumber(*number,
                            std::max(field == ProjectField::Land ? 2 : 1, decimalsNeeded(*number, 3)));
    }
    return typedProjectField(plan, p, field);
}

} // namespace

ProjectTableModel::ProjectTableModel(Session& session, QObject* parent)
    : QAbstractTableModel(parent), m_session(session) {
    const auto fresh = [this] {
        m_order.clear();
        rebuild();
    };
    connect(&session, &Session::documentReplaced, this, fresh);
    connect(&session, &Session::scenarioChanged, this, fresh);
    connect(&session, &Session::selectionChanged, this, fresh);
    connect(&session, &Session::planChanged, this, &ProjectTableModel::rebuild);
    connect(&session, &Session::previousDismissed, this, [this] {
        m_previous.clear();
        if (rowCount() > 0) {
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                             {FigureTableModel::GhostRole});
        }
    });
}

void ProjectTableModel::setActive(bool active) {
    m_active = active;
    if (m_active && m_stale) {
        m_order.clear();
        rebuild();
    }
}

ProjectTableModel::Cell ProjectTableModel::supportCell(const Plan& plan, const Project& project) const {
    const Language language = m_session.language();
    Cell cell;
    QStringList tips;
    double sum = 0;
    bool any = false;
    bool open = false;
    bool doubtful = false; ///< outside the years of the documents
    for (const SupportLine& line : supportOf(plan, project, language)) {
        const Document* document = plan.documents().find(line.rule->document);
        QString tip = tr("%1: %2").arg(nameOf(*line.rule, language), supportAmountText(line, language)) +
                      u'\n' + line.why;
        if (document != nullptr) {
            tip += u'\n' + nameOf(*document, language) + QStringLiteral(" · ") + line.rule->section;
        }
        if (!line.rule->printed.isEmpty()) {
            tip += u'\n' + tr("Printed: %1").arg(line.rule->printed);
        }
        tip += u'\n' + (language == Language::English ? line.rule->conditionEn : line.rule->conditionZh);
        if (line.period == SupportLine::Period::After) {
            tip +=
                u'\n' + tr("The document's period ended in %1; whether the measure goes on it does not say.")
                            .arg(line.rule->toYear);
        } else if (line.period == SupportLine::Period::Unknown) {
            tip += u'\n' + tr("Without a finish year it is not known whether the measure still runs.");
        }
        tips << tip;
        any = any || (line.eligible && line.amount);
        open = open || (line.eligible && !line.amount);
        sum += line.amount.value_or(0);
        doubtful = doubtful || (line.eligible && line.period != SupportLine::Period::Within);
    }
    if (tips.isEmpty()) {
        cell.text = kMissing;
        cell.tip = tr("No measure of the documents is for projects of this kind, place and year.");
        return cell;
    }
    cell.tip = tips.join(QStringLiteral("\n\n"));
    if (any) {
        cell.number = sum * 10'000;
        cell.text = QStringLiteral("≤ ") + formatNumber(*cell.number, 0) +
                    (open ? QStringLiteral(" +") : QString()) + (doubtful ? QStringLiteral(" ?") : QString());
    } else {
        cell.text = open ? tr("not stated") : QStringLiteral("0");
    }
    return cell;
}

QString ProjectTableModel::noteFor(const std::vector<const Project*>& shown) const {
    if (shown.empty()) {
        return {};
    }
    double floor = 0;
    double output = 0;
    int unplaced = 0;
    std::vector<SupportLine> lines;
    for (const Project* p : shown) {
        floor += p->floor.value_or(0);
        output += p->output.value_or(0);
        unplaced += p->place.isValid() ? 0 : 1;
        std::ranges::move(supportOf(*m_session.plan(), *p, m_session.language()), std::back_inserter(lines));
    }
    double within = 0;
    double otherwise = 0;
    for (const SupportTotal& t : supportTotals(lines)) {
        (t.period == SupportLine::Period::Within ? within : otherwise) += (t.computed + t.atMost) * 10'000;
    }
    QString note = tr("%1 projects, %2 without a place; %3 万㎡ of floor, %4 亿元 of output.")
                       .arg(shown.size())
                       .arg(unplaced)
                       .arg(formatNumber(floor, 1), formatNumber(output, 1));
    if (within > 0 || otherwise > 0) {
        note += u' ' + tr("Support: at most %1 万元 in the documents' years, %2 万元 if measures go on (?).")
                           .arg(formatNumber(within, 0), formatNumber(otherwise, 0));
    }
    return note;
}

std::vector<const Project*> ProjectTableModel::shownOf(const Plan& plan) const {
    const std::vector<PlaceId>& selected = m_session.selection();
    std::vector<const Project*> shown;
    for (const Project* p : plan.projectsOf(m_session.scenario())) {
        const bool in = selected.empty() || std::ranges::any_of(selected, [&](PlaceId place) {
                            return p->place == place || (p->place.isValid() && liesIn(plan, p->place, place));
                        });
        if (in) {
            shown.push_back(p);
        }
    }
    return shown;
}

std::vector<ProjectTableModel::Row> ProjectTableModel::rowsOf(const Plan& plan) const {
    std::vector<Row> rows;
    for (const Project* p : shownOf(plan)) {
        Row row{p->key, p->scenario == m_session.scenario(), {}};
        const Scenario* from = plan.scenarios().find(p->scenario);
        for (const std::optional<ProjectField>& field : kColumns) {
            if (!field) {
                row.cells.push_back(supportCell(plan, *p));
                continue;
            }
            Cell cell;
            cell.typed = typedProjectField(plan, *p, *field);
            cell.number = projectNumber(*p, *field);
            cell.text = shownField(plan, *p, *field, m_session.language());
            cell.tip = *field == ProjectField::Note || *field == ProjectField::Name ? cell.text : QString();
            if (!row.own && from != nullptr) {
                cell.tip += (cell.tip.isEmpty() ? QString() : QStringLiteral("\n")) +
                            tr("Inherited from “%1”").arg(nameOf(*from, m_session.language()));
            }
            cell.text = cell.text.isEmpty() ? kMissing : cell.text.simplified();
            row.cells.push_back(std::move(cell));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

QString ProjectTableModel::ghostAt(const QModelIndex& index) const {
    const Row& now = m_rows[static_cast<size_t>(index.row())];
    const auto before = std::ranges::find(m_previous, now.key, &Row::key);
    const auto column = static_cast<size_t>(index.column());
    return before == m_previous.end() || before->cells[column].text == now.cells[column].text
               ? QString()
               : before->cells[column].text;
}

void ProjectTableModel::rebuild() {
    m_stale = !m_active;
    if (!m_active || !m_session.hasDocument()) {
        return;
    }
    const Plan& plan = *m_session.plan();
    m_note = noteFor(shownOf(plan));
    m_previous = m_session.previous() == nullptr ? std::vector<Row>() : rowsOf(*m_session.previous());
    std::vector<Row> next = rowsOf(plan);
    // While it is typed in, nothing moves away under the hand: rows keep their places, new ones come last.
    std::ranges::stable_sort(next, {}, [this](const Row& row) {
        const qsizetype at = m_order.indexOf(row.key);
        return at < 0 ? m_order.size() : at;
    });
    m_order.clear();
    for (const Row& row : next) {
        m_order << row.key;
    }
    if (!std::ranges::equal(next, m_rows, {}, &Row::key, &Row::key)) {
        beginResetModel();
        m_rows = std::move(next);
        endResetModel();
    } else {
        for (int r = 0; r < rowCount(); ++r) {
            Row& old = m_rows[static_cast<size_t>(r)];
            Row& now = next[static_cast<size_t>(r)];
            if (old.cells == now.cells && old.own == now.own) {
                continue;
            }
            old = std::move(now);
            emit dataChanged(index(r, 0), index(r, columnCount() - 1));
        }
    }
    emit noteChanged();
}

int ProjectTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProjectTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(kColumns.size());
}

int ProjectTableModel::rowOf(const QString& key) const {
    const auto at = std::ranges::find(m_rows, key, &Row::key);
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

std::optional<ProjectField> ProjectTableModel::fieldOf(int column) {
    return kColumns.at(static_cast<size_t>(column));
}

int ProjectTableModel::columnOf(ProjectField field) {
    return static_cast<int>(std::ranges::find(kColumns, std::optional(field)) - kColumns.begin());
}

QVariant ProjectTableModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount()) {
        return {};
    }
    const Row& row = m_rows[static_cast<size_t>(index.row())];
    const Cell& cell = row.cells[static_cast<size_t>(index.column())];
    const std::optional<ProjectField> field = fieldOf(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::EditRole:
        return cell.typed;
    case Qt::ToolTipRole:
        return plainTip(cell.tip);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue<int>((isNumber(field) ? Qt::AlignRight : Qt::AlignLeft) |
                                        Qt::AlignVCenter);
    case Qt::ForegroundRole:
        return cell.text == kMissing || !field || !row.own ? QVariant(tones().quiet) : QVariant(tones().text);
    case FigureTableModel::CellStatusRole:
        return static_cast<int>(Status::Missing); // no badge: all of it is entered
    case FigureTableModel::CellFlagsRole:
        return isNumber(field) ? 8 : 0;
    case FigureTableModel::GhostRole:
        return ghostAt(index);
    case FigureTableModel::ChoicesRole:
        return field ? choicesOf(*m_session.plan(), m_session.language(), *field) : QStringList();
    case FigureTableModel::NumberRole:
        return cell.number ? QVariant(*cell.number) : QVariant();
    default:
        return {};
    }
}

QVariant ProjectTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section >= columnCount()) {
        return {};
    }
    const std::optional<ProjectField> field = fieldOf(section);
    const Unit* unit = !field ? findUnit(u"万元") : projectUnit(*field);
    if (role == Qt::DisplayRole) {
        return unit == nullptr
                   ? titleOf(field)
                   : QStringLiteral("%1\n%2").arg(titleOf(field),
                                                  unitName(*unit, m_session.language() == Language::English));
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue<int>((isNumber(field) ? Qt::AlignRight : Qt::AlignLeft) |
                                        Qt::AlignVCenter);
    }
    if (role == Qt::ToolTipRole) {
        return field
                   ? titleOf(field)
                   : tr("What the documents' measures would give at most; the rule is named at each project");
    }
    return {};
}

Qt::ItemFlags ProjectTableModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    Qt::ItemFlags f = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    return fieldOf(index.column()) ? f | Qt::ItemIsEditable : f;
}

Result<void> ProjectTableModel::check(const QModelIndex& index, const QString& text) const {
    const Plan& plan = *m_session.plan();
    if (auto ok = checkEditable(plan, m_session.scenario()); !ok) {
        return ok;
    }
    const std::optional<ProjectField> field = fieldOf(index.column());
    const Project* project = findProject(plan, m_session.scenario(), keyOf(index.row()));
    if (!field || project == nullptr) {
        return {};
    }
    const TypedProjectField typed{*field, text};
    auto entered = projectWith(plan, *project, {&typed, 1});
    return entered ? Result<void>() : passOn(entered);
}

Result<void> ProjectTableModel::paste(int row, int column, const QList<QStringList>& block) {
    std::vector<ProjectEntry> entries;
    for (int r = 0; r < block.size(); ++r) {
        ProjectEntry entry{row + r < rowCount() ? keyOf(row + r) : QString(), {}};
        for (int c = 0; c < block[r].size(); ++c) {
            const QString text = block[r][c].trimmed();
            if (text.isEmpty()) {
                continue;
            }
            const auto field = column + c < columnCount() ? fieldOf(column + c) : std::nullopt;
            if (!field) {
                return badUsage(
                    tr("“%1” would fall on a column that is computed or beyond the table; nothing "
                       "was pasted.")
                        .arg(text.left(40)));
            }
            entry.fields.push_back({*field, text});
        }
        if (!entry.fields.empty()) {
            entries.push_back(std::move(entry));
        }
    }
    if (entries.empty()) {
        return {};
    }
    auto done = enterProjects(m_session.document(), m_session.scenario(), entries);
    return done ? Result<void>() : passOn(done);
}

bool ProjectTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid() || !fieldOf(index.column())) {
        return false;
    }
    const QString text = value.toString().trimmed();
    if (text == m_rows[static_cast<size_t>(index.row())].cells[static_cast<size_t>(index.column())].typed) {
        return false;
    }
    auto done = setProjectField(m_session.document(), m_session.scenario(), keyOf(index.row()),
                                *fieldOf(index.column()), text);
    if (!done) {
        emit editFailed(done.error().sentence);
    }
    return done.has_value();
}

} // namespace yuantu
