// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of projects, its buttons and its banner.
#include "app/panels/project_panel.h"

#include "app/dialogs/match_dialog.h"
#include "app/panels/cell_clipboard.h"
#include "app/panels/edit_banner.h"
#include "app/panels/figure_panel.h"
#include "app/panels/panel_parts.h"

#include <QAction>
#include <QFrame>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace yuantu {

ProjectPanel::ProjectPanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new ProjectTableModel(session, this)),
      m_view(new QTableView(this)), m_banner(new EditBanner(session, *m_view, this)),
      m_empty(makeNote(m_view->viewport())), m_note(makeNote(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);

    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(4, 4, 4, 4);
    buttons->setSpacing(4);
    const auto button = [&](const char* iconName, const QString& text, const QString& tip, auto slot) {
        auto* b = new QToolButton(this);
        setUpButton(*b, iconName, text, tip);
        connect(b, &QToolButton::clicked, this, slot);
        buttons->addWidget(b);
        return b;
    };
    m_add = button("new", tr("Add"), tr("Add a project"), &ProjectPanel::add);
    m_remove =
        button("delete", tr("Remove"), tr("Remove the selected projects"), &ProjectPanel::removeSelected);
    m_match = button("target", tr("Match to places…"),
                     tr("Propose places for the projects that have none, by free floor and land"),
                     &ProjectPanel::match);
    buttons->addStretch(1);
    column->addLayout(buttons);

    m_view->setModel(m_model);
    m_view->setItemDelegate(new FigureDelegate(m_view));
    m_view->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    setUpTable(*m_view, tr("Projects"));
    const auto action = [this](const char* iconName, const QString& text, const QKeySequence& key,
                               auto slot) {
        connect(addTableAction(*m_view, iconName, text, key), &QAction::triggered, this, slot);
    };
    action("new", tr("Add a project"), QKeySequence(Qt::Key_Insert), &ProjectPanel::add);
    action("delete", tr("Remove the selected projects"), QKeySequence(Qt::CTRL | Qt::Key_Delete),
           &ProjectPanel::removeSelected);
    action("copy", tr("Copy"), QKeySequence::Copy, &ProjectPanel::copy);
    action("paste", tr("Paste"), QKeySequence::Paste, &ProjectPanel::paste);
    column->addWidget(m_view, 1);

    m_empty->setAlignment(Qt::AlignCenter);
    column->addWidget(m_note);

    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { fit(true); });
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] { fit(false); });
    connect(m_model, &ProjectTableModel::noteChanged, this, &ProjectPanel::refresh);
    connect(m_model, &ProjectTableModel::editFailed, this, &ProjectPanel::tell);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_remove->setEnabled(m_add->isEnabled() && m_view->selectionModel()->hasSelection()); });
    for (const auto signal : {&Session::documentReplaced, &Session::scenarioChanged}) {
        connect(&session, signal, this, &ProjectPanel::refresh);
    }
    connect(m_banner, &EditBanner::scenarioWanted, this, &ProjectPanel::scenarioWanted);
    m_model->setActive(false);
    refresh();
}

void ProjectPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_model->setActive(true);
    refresh();
}

void ProjectPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_model->setActive(false);
}

void ProjectPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_empty->setGeometry(m_view->viewport()->rect().adjusted(16, 8, -16, -8));
}

void ProjectPanel::refresh() {
    const bool editable = m_banner->mayEdit();
    m_add->setEnabled(editable);
    m_match->setEnabled(editable && hasUnplaced());
    m_match->setToolTip(!editable || hasUnplaced()
                            ? tr("Propose places for the projects that have none, by free floor and land")
                            : tr("Every project has a place; there is none to match."));
    m_remove->setEnabled(editable && m_view->selectionModel()->hasSelection());
    const bool empty = m_model->rowCount() == 0;
    m_empty->setVisible(empty);
    m_empty->setText(
        m_session.selection().empty()
            ? tr("No projects yet. Add one with the floor or land it needs and the year it finishes; "
                 "then match it to a place that has room.")
            : tr("No projects in the selected places."));
    m_empty->setGeometry(m_view->viewport()->rect().adjusted(16, 8, -16, -8));
    m_note->setText(m_model->note());
    m_note->setVisible(!m_model->note().isEmpty());
}

void ProjectPanel::fit(bool anew) {
    const QFontMetrics metrics = m_view->fontMetrics();
    const auto widest = [&](const QString& text) {
        int width = 0;
        for (const QString& line : text.split(u'\n')) {
            width = std::max(width, metrics.horizontalAdvance(line));
        }
        return width;
    };
    for (int c = 0; c < m_model->columnCount(); ++c) {
        int width = widest(m_model->headerData(c, Qt::Horizontal, Qt::DisplayRole).toString()) + 16;
        for (int r = 0; r < std::min(m_model->rowCount(), 200); ++r) {
            width = std::max(width, widest(m_model->index(r, c).data().toString()) + 26);
        }
        const int now = anew ? 0 : m_view->columnWidth(c);
        m_view->setColumnWidth(
            c, std::max(now, std::clamp(width, 52,
                                        c == ProjectTableModel::columnOf(ProjectField::Name)    ? 124
                                        : c == ProjectTableModel::columnOf(ProjectField::Place) ? 92
                                                                                                : 180)));
    }
}

void ProjectPanel::tell(const QString& sentence) {
    m_banner->tell(sentence);
}

void ProjectPanel::add() {
    if (!m_session.hasDocument()) {
        return;
    }
    const PlanPtr plan = m_session.plan();
    QString name = tr("New project");
    for (int n = 2; findProject(*plan, m_session.scenario(), name) != nullptr; ++n) {
        name = QStringLiteral("%1 %2").arg(tr("New project")).arg(n);
    }
    std::vector<TypedProjectField> fields;
    const std::vector<PlaceId>& selected = m_session.selection();
    const Place* place = selected.size() == 1 ? plan->places().find(selected[0]) : nullptr;
    if (place != nullptr && place->kind != PlaceKind::City && place->kind != PlaceKind::District) {
        fields.push_back({ProjectField::Place, place->code});
    } else if (!selected.empty()) {
        m_session.setSelection({}); // a project without a place is on the list of all
    }
    if (auto done = addProject(m_session.document(), m_session.scenario(), name, fields); !done) {
        tell(done.error().sentence);
        return;
    }
    const Project* added = findProject(*m_session.plan(), m_session.scenario(), name);
    const int row = added == nullptr ? -1 : m_model->rowOf(added->key);
    if (row >= 0) {
        const QModelIndex index = m_model->index(row, ProjectTableModel::columnOf(ProjectField::Name));
        m_view->scrollTo(index);
        m_view->setCurrentIndex(index);
        m_view->edit(index);
    }
}

void ProjectPanel::removeSelected() {
    QStringList keys;
    for (const QModelIndex& index : m_view->selectionModel()->selectedIndexes()) {
        if (const QString key = m_model->keyOf(index.row()); !keys.contains(key)) {
            keys << key;
        }
    }
    if (keys.isEmpty()) {
        return;
    }
    if (auto done = removeProjects(m_session.document(), m_session.scenario(), keys); !done) {
        tell(done.error().sentence);
    }
}

void ProjectPanel::copy() {
    copyCells(cellsOf(*m_view->selectionModel()));
}

void ProjectPanel::paste() {
    const QModelIndexList cells = cellsOf(*m_view->selectionModel());
    auto block = copiedCells();
    const auto done =
        !block ? Result<void>(passOn(block))
        : cells.isEmpty()
            ? m_model->paste(m_model->rowCount(), 0, *block)
            : m_model->paste(cells.front().row(), std::ranges::min(cells, {}, &QModelIndex::column).column(),
                             *block);
    if (!done) {
        tell(done.error().sentence);
    }
}

bool ProjectPanel::hasUnplaced() const {
    return m_session.hasDocument() &&
           std::ranges::any_of(m_session.plan()->projectsOf(m_session.scenario()),
                               [](const Project* p) { return !p->place.isValid(); });
}

void ProjectPanel::match() {
    if (!hasUnplaced()) {
        tell(tr("Every project has a place; there is none to match."));
        return;
    }
    auto* dialog = new MatchDialog(m_session, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace yuantu
