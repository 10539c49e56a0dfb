// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of changes, what the chosen one did, and what can be done with its state.
#include "app/panels/history_panel.h"

#include "app/author.h"
#include "app/look.h"
#include "app/panels/padded_cells.h"
#include "app/panels/panel_parts.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace yuantu {

namespace {

constexpr int kMostLines = 200; // of one change; a merge may have thousands

void makeQuiet(QTableView* view, const QString& name) {
    setUpReadTable(*view, name, 22);
    view->setItemDelegate(new PaddedCells(view));
    view->setSelectionMode(QAbstractItemView::SingleSelection);
}

} // namespace

HistoryPanel::HistoryPanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new HistoryModel(session, this)),
      m_details(new ChangeLinesModel(
          {ChangeLinesModel::Field::Subject, ChangeLinesModel::Field::Before, ChangeLinesModel::Field::After},
          {tr("What"), tr("Before"), tr("After")}, this)),
      m_places(new QComboBox(this)), m_indicators(new QComboBox(this)), m_authors(new QComboBox(this)),
      m_view(new QTableView(this)), m_detailsView(new QTableView(this)), m_reason(new QLineEdit(this)),
      m_author(new QLineEdit(this)), m_goBack(new QPushButton(tr("Go back to this state"), this)),
      m_compare(new QPushButton(tr("Compare with now"), this)),
      m_name(new QPushButton(tr("Name this version…"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 4);
    column->setSpacing(4);
    const auto addRow = [&](std::initializer_list<std::pair<QWidget*, int>> widgets) {
        auto* row = new QHBoxLayout;
        row->setContentsMargins(8, 0, 8, 0);
        row->setSpacing(4);
        for (const auto& [widget, stretch] : widgets) {
            row->addWidget(widget, stretch);
        }
        column->addLayout(row);
    };
    column->addSpacing(4);
    addRow({{m_places, 1}, {m_indicators, 1}, {m_authors, 1}});
    for (QComboBox* box : {m_places, m_indicators, m_authors}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
    }
    m_places->setAccessibleName(tr("Changes of which places"));
    m_indicators->setAccessibleName(tr("Changes of which indicator"));
    m_authors->setAccessibleName(tr("Changes by whom"));

    m_view->setModel(m_model);
    makeQuiet(m_view, tr("History"));
    m_view->horizontalHeader()->setSectionResizeMode(HistoryModel::What, QHeaderView::Stretch);
    m_view->horizontalHeader()->setMinimumSectionSize(56);
    m_view->setColumnWidth(HistoryModel::Who, 72);
    m_view->setColumnWidth(HistoryModel::When, 140);
    m_view->horizontalHeader()->hide(); // what, who and when tell themselves
    m_view->setMinimumHeight(30);
    column->addWidget(m_view, 3);
    m_detailsView->setModel(m_details);
    makeQuiet(m_detailsView, tr("What the change did"));
    m_detailsView->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_detailsView->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_detailsView->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    column->addWidget(m_detailsView, 2);

    m_reason->setPlaceholderText(tr("Why? Kept with the change"));
    m_reason->setAccessibleName(tr("Why the change was made"));
    m_reason->setMaxLength(500);
    auto* as = new QLabel(tr("Recorded as"), this);
    as->setProperty("role", "note");
    as->setBuddy(m_author);
    m_author->setAccessibleName(tr("The name that changes are recorded with"));
    m_author->setToolTip(tr("The name that changes are recorded with"));
    m_author->setMaxLength(80);
    addRow({{m_reason, 3}, {as, 0}, {m_author, 1}});
    addRow({{m_goBack, 0}, {m_compare, 0}, {m_name, 0}});

    connect(&session, &Session::documentReplaced, this, [this] {
        m_follow = true;
        rebuildLater();
    });
    connect(&session, &Session::planChanged, this, [this] {
        m_follow = true; // what was just done is what a reason is given for
        rebuildLater();
    });
    connect(&session, &Session::fileStateChanged, this, &HistoryPanel::rebuildLater);
    connect(&session, &Session::selectionChanged, this, &HistoryPanel::rebuildLater);
    connect(&session, &Session::themeChanged, this, &HistoryPanel::rebuildLater);
    for (QComboBox* box : {m_places, m_indicators, m_authors}) {
        connect(box, &QComboBox::activated, this, &HistoryPanel::filter);
    }
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) {
                if (now.isValid()) {
                    m_chosen = currentChange();
                    m_follow = now.row() == m_model->presentRow();
                    showDetails();
                }
            });
    connect(m_view, &QTableView::doubleClicked, this, [this](const QModelIndex& at) {
        const auto steps = m_model->stepsTo(at.row());
        if (!steps) {
            emit goBackWanted(currentChange());
        } else if (*steps != 0) {
            emit stepsWanted(*steps);
        }
    });
    connect(m_reason, &QLineEdit::editingFinished, this, &HistoryPanel::keepReason);
    connect(m_author, &QLineEdit::editingFinished, this, [this] {
        keepAuthor(m_author->text());
        m_author->setText(authorName());
        if (m_session.hasDocument()) {
            m_session.document().file().setAuthor(authorName());
        }
    });
    connect(m_goBack, &QPushButton::clicked, this, [this] { emit goBackWanted(currentChange()); });
    connect(m_compare, &QPushButton::clicked, this, [this] { emit compareWanted(currentChange()); });
    connect(m_name, &QPushButton::clicked, this, [this] { emit nameWanted(currentChange()); });
}

void HistoryPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_author->setText(authorName());
    rebuild();
}

void HistoryPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // Where there is little room, one line tells what the change did; it scrolls.
    constexpr int kRoomy = 250;
    const bool roomy = height() >= kRoomy;
    m_detailsView->horizontalHeader()->setVisible(roomy);
    m_detailsView->setMinimumHeight(24);
    m_detailsView->setMaximumHeight(roomy ? QWIDGETSIZE_MAX : 24);
}

void HistoryPanel::rebuildLater() {
    if (!m_stale && isVisible()) {
        m_stale = true;
        QTimer::singleShot(0, this, &HistoryPanel::rebuild);
    }
}

void HistoryPanel::rebuild() {
    m_stale = false;
    if (!isVisible()) {
        return;
    }
    const QString chosen = m_chosen;
    const bool follow = m_follow;
    m_model->refresh();
    fillFilters();
    filter();
    const int row = follow ? m_model->presentRow() : m_model->rowOf(chosen);
    const QModelIndex at = m_model->index(std::max(row, 0), 0);
    m_view->setCurrentIndex(at);
    m_view->scrollTo(at);
    m_follow = follow;
    showDetails();
}

void HistoryPanel::fillFilters() {
    const auto fill = [](QComboBox* box, const QStringList& texts) {
        const QString kept = box->currentIndex() > 0 ? box->currentText() : QString();
        box->clear();
        box->addItems(texts);
        box->setCurrentIndex(std::max<int>(0, static_cast<int>(texts.indexOf(kept))));
    };
    const int places = m_places->currentIndex();
    fill(m_places, {tr("All places"), tr("Selected places")});
    m_places->setCurrentIndex(std::max(0, places));
    const int indicators = m_indicators->currentIndex();
    QStringList choice{tr("All indicators")};
    if (m_session.hasDocument()) {
        if (const Indicator* i = m_session.plan()->indicators().find(m_session.indicator())) {
            choice << nameOf(*i, m_session.language());
        }
    }
    fill(m_indicators, choice);
    m_indicators->setCurrentIndex(std::clamp(indicators, 0, static_cast<int>(choice.size()) - 1));
    fill(m_authors, QStringList{tr("Everyone")} + m_model->authors());
}

void HistoryPanel::filter() {
    HistoryModel::Filter f;
    if (m_places->currentIndex() > 0) {
        f.places.emplace();
        for (const PlaceId place : m_session.selection()) {
            f.places->insert(place);
        }
    }
    if (m_indicators->currentIndex() > 0) {
        f.indicator = m_session.indicator();
    }
    if (m_authors->currentIndex() > 0) {
        f.author = m_authors->currentText();
    }
    m_model->setFilter(f);
    if (!m_view->currentIndex().isValid()) {
        m_view->setCurrentIndex(m_model->index(0, 0));
    }
}

int HistoryPanel::currentRow() const {
    return m_view->currentIndex().row();
}

QString HistoryPanel::currentChange() const {
    const ChangeEntry* e = m_model->entry(currentRow());
    return e == nullptr ? QString() : e->uuid;
}

void HistoryPanel::showDetails() {
    const ChangeEntry* e = m_model->entry(currentRow());
    const bool any = m_session.hasDocument() && currentRow() >= 0;
    const bool present = currentRow() == m_model->presentRow();
    const bool reachable = any && (e == nullptr || e->reachable);
    m_goBack->setEnabled(reachable && !present);
    m_compare->setEnabled(reachable && !present);
    m_name->setEnabled(reachable);
    m_reason->setEnabled(e != nullptr);
    if (!m_reason->hasFocus() || m_reasonOf != (e == nullptr ? QString() : e->uuid)) {
        m_reasonOf = e == nullptr ? QString() : e->uuid;
        m_reason->setText(e == nullptr ? QString() : e->reason);
    }
    std::vector<ChangeLinesModel::Row> rows;
    if (e != nullptr && any) {
        const auto differences = m_session.document().file().differencesOf(e->uuid);
        const ChangeText text({m_session.plan()}, m_session.language());
        for (const RowDifference& d : differences.value_or(std::vector<RowDifference>())) {
            for (ChangeLine& line : text.lines(d)) {
                if (rows.size() < kMostLines) {
                    rows.push_back({std::move(line), {}, {}});
                }
            }
        }
    }
    m_details->setRows(std::move(rows));
}

void HistoryPanel::keepReason() {
    const QString reason = m_reason->text().simplified();
    const int row = m_model->rowOf(m_reasonOf);
    const ChangeEntry* e = m_reasonOf.isEmpty() ? nullptr : m_model->entry(row);
    if (e == nullptr || e->reason == reason || !m_session.hasDocument()) {
        return;
    }
    if (auto done = m_session.document().annotate(m_reasonOf, reason); !done) {
        emit failed(done.error().sentence);
    }
}

} // namespace yuantu
