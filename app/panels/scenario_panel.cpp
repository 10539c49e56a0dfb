// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing a scenario in its tree, and moving or giving up what it sets.
#include "app/panels/scenario_panel.h"

#include "app/look.h"
#include "app/panels/panel_parts.h"
#include "app/scenario_acts.h"
#include "core/report/figure_text.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace yuantu {

ScenarioPanel::ScenarioPanel(Session& session, const QList<QAction*>& acts, const QList<QMenu*>& menus,
                             QWidget* parent)
    : QWidget(parent), m_session(session), m_scenarios(new ScenarioTreeModel(session, this)),
      m_differences(new AssumptionModel(session, this)), m_splitter(new QSplitter(this)),
      m_tree(new QTreeView(this)), m_table(new QTableView(this)), m_note(makeNote(this)),
      m_heading(new LineLabel(this)), m_empty(new QLabel(m_table->viewport())),
      m_promote(new QToolButton(this)), m_revert(new QToolButton(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_splitter);

    auto* above = new QWidget(m_splitter);
    auto* aboveColumn = new QVBoxLayout(above);
    aboveColumn->setContentsMargins(0, 0, 0, 0);
    aboveColumn->setSpacing(0);
    m_tree->setParent(above);
    m_tree->setModel(m_scenarios);
    m_tree->setIndentation(14);
    m_tree->setUniformRowHeights(true);
    m_tree->setRootIsDecorated(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setAccessibleName(tr("Scenarios"));
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(ScenarioTreeModel::Name, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(ScenarioTreeModel::Differences, QHeaderView::ResizeToContents);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QWidget::customContextMenuRequested, this, [this, acts, menus](const QPoint& at) {
        QMenu menu(this);
        menu.addActions(acts);
        for (QMenu* each : menus) {
            menu.addMenu(each);
        }
        menu.exec(m_tree->viewport()->mapToGlobal(at));
    });
    aboveColumn->addWidget(m_tree, 1);
    m_note->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_note->setMaximumHeight(2 * QFontMetrics(interfaceFont(11)).lineSpacing() + 8); // all of it in the tip
    aboveColumn->addWidget(m_note);

    auto* below = new QWidget(m_splitter);
    auto* belowColumn = new QVBoxLayout(below);
    belowColumn->setContentsMargins(0, 0, 0, 0);
    belowColumn->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 4, 4, 4);
    row->setSpacing(4);
    m_heading->setFont(interfaceFont(12, QFont::DemiBold));
    row->addWidget(m_heading, 1);
    const auto button = [&](QToolButton* b, const char* iconName, const QString& text, const QString& tip,
                            auto slot) {
        setUpButton(*b, iconName, text, tip);
        connect(b, &QToolButton::clicked, this, slot);
        row->addWidget(b);
    };
    button(m_promote, "promote", tr("To the parent"),
           tr("Move the selected differences (all, where none is selected) to the scenario this one is made "
              "from"),
           &ScenarioPanel::promoteSelected);
    button(m_revert, "restore", tr("Give up"),
           tr("Give the selected differences up, so that the parent's values hold again"),
           &ScenarioPanel::revertSelected);
    belowColumn->addLayout(row);
    m_table->setModel(m_differences);
    setUpReadTable(*m_table, tr("Differences from the parent"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const auto action = [this](const char* iconName, const QString& text, const QKeySequence& key,
                               auto slot) {
        connect(addTableAction(*m_table, iconName, text, key), &QAction::triggered, this, slot);
    };
    action("promote", tr("Move to the parent"), {}, &ScenarioPanel::promoteSelected);
    action("restore", tr("Give up"), QKeySequence(Qt::CTRL | Qt::Key_Delete), &ScenarioPanel::revertSelected);
    belowColumn->addWidget(m_table, 1);
    m_empty->setAlignment(Qt::AlignCenter);
    m_splitter->addWidget(above);
    m_splitter->addWidget(below);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 5);
    m_splitter->setChildrenCollapsible(false);

    connect(m_scenarios, &QAbstractItemModel::modelReset, m_tree, &QTreeView::expandAll);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) {
                if (now.isValid()) {
                    m_session.setScenario(m_scenarios->scenarioAt(now));
                }
            });
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex& at) {
        const PlaceId place{at.data(AssumptionModel::PlaceRole).toLongLong()};
        if (place.isValid()) {
            m_session.setSelection({place});
            emit placeActivated(place);
        }
    });
    for (const auto signal : {&Session::documentReplaced, &Session::scenarioChanged}) {
        connect(&session, signal, this, &ScenarioPanel::refresh);
    }
    connect(&session, &Session::planChanged, this, &ScenarioPanel::refresh);
    m_tree->expandAll();
    refresh();
}

void ScenarioPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void ScenarioPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const Qt::Orientation wanted = width() > 560 ? Qt::Horizontal : Qt::Vertical;
    if (m_splitter->orientation() != wanted) {
        m_splitter->setOrientation(wanted);
        m_splitter->setSizes(wanted == Qt::Horizontal ? QList<int>{width() * 3 / 10, width() * 7 / 10}
                                                      : QList<int>{height() / 2, height() / 2});
    }
    m_empty->setGeometry(m_table->viewport()->rect().adjusted(16, 8, -16, -8));
}

void ScenarioPanel::refresh() {
    if (!isVisible() || !m_session.hasDocument()) {
        return; // nothing is worked out while nobody looks
    }
    const Plan& plan = *m_session.plan();
    const Scenario* s = m_session.scenarioRow();
    const QModelIndex at = m_scenarios->indexOf(m_session.scenario());
    if (m_tree->currentIndex().siblingAtColumn(0) != at) {
        m_tree->setCurrentIndex(at);
    }
    const bool wasEmpty = m_differences->rowCount() == 0;
    const auto before = m_differences->scenarios();
    m_differences->showOwn(m_session.scenario());
    if (wasEmpty || before != m_differences->scenarios()) {
        m_table->resizeColumnsToContents();
        for (int c = 0; c + 1 < m_differences->columnCount(); ++c) {
            m_table->setColumnWidth(c, std::min(m_table->columnWidth(c) + 8, 150));
        }
    }
    const Scenario* parent = s == nullptr ? nullptr : plan.scenarios().find(s->parent);
    const int count = m_differences->rowCount();
    m_heading->setText(
        parent == nullptr
            ? tr("No parent")
            : tr("%1 differences from “%2”").arg(count).arg(nameOf(*parent, m_session.language())));
    m_note->setText(s == nullptr ? QString() : noteOf(*s, m_session.language()));
    m_note->setToolTip(plainTip(m_note->text()));
    m_note->setVisible(!m_note->text().isEmpty());
    m_empty->setVisible(count == 0);
    m_table->horizontalHeader()->setVisible(count > 0);
    m_empty->setText(parent == nullptr
                         ? tr("This is what the documents say; all other scenarios are made from it.")
                         : tr("Everything is as in the parent. A value typed in a table appears here."));
    m_empty->setGeometry(m_table->viewport()->rect().adjusted(16, 8, -16, -8));
    const bool editable = s != nullptr && !s->frozen && count > 0;
    m_revert->setEnabled(editable);
    m_promote->setEnabled(editable);
    for (QAction* a : m_table->actions()) {
        a->setEnabled(editable);
    }
}

std::vector<AssumptionKey> ScenarioPanel::selected() const {
    std::vector<AssumptionKey> keys;
    for (const QModelIndex& row : m_table->selectionModel()->selectedRows()) {
        keys.push_back(m_differences->keyAt(row.row()));
    }
    if (keys.empty()) {
        for (int r = 0; r < m_differences->rowCount(); ++r) {
            keys.push_back(m_differences->keyAt(r));
        }
    }
    return keys;
}

void ScenarioPanel::promoteSelected() {
    if (auto done = promote(m_session.document(), m_session.scenario(), selected()); !done) {
        emit failed(done.error().sentence);
    }
}

void ScenarioPanel::revertSelected() {
    if (auto done = revertAssumptions(m_session.document(), m_session.scenario(), selected()); !done) {
        emit failed(done.error().sentence);
    }
}

} // namespace yuantu
