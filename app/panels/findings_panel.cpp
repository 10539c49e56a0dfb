// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of findings and the chosen one.
#include "app/panels/findings_panel.h"

#include "app/look.h"
#include "app/verdict_mark.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace yuantu {

namespace {

constexpr std::array kByGravity{Verdict::Inconsistent, Verdict::WithinRounding, Verdict::Incomplete,
                                Verdict::Consistent};

QLabel* plainLabel(QWidget* parent, const char* role = nullptr) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (role != nullptr) {
        label->setProperty("role", role);
    }
    return label;
}

/// "85.2 (85.15 to 85.25)"
QString withInterval(const Finding& f, const Amount& a) {
    QString value = amountOf(f, a.value);
    if (a.interval.low == a.interval.high) {
        return value;
    }
    return std::isfinite(a.interval.high) && std::isfinite(a.interval.low)
               ? FindingsPanel::tr("%1 (%2 to %3)")
                     .arg(value, amountOf(f, a.interval.low), amountOf(f, a.interval.high))
           : std::isfinite(a.interval.low)
               ? FindingsPanel::tr("%1 (%2 or more)").arg(value, amountOf(f, a.interval.low))
               : FindingsPanel::tr("%1 (%2 or less)").arg(value, amountOf(f, a.interval.high));
}

} // namespace

FindingsPanel::FindingsPanel(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(new FindingsModel(session, this)),
      m_filter(new FindingsFilter(this)), m_view(new QTreeView(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    buildFilters(layout);

    m_filter->setSourceModel(m_model);
    m_view->setModel(m_filter);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setIconSize(QSize(14, 14));
    m_view->setAccessibleName(tr("Findings"));
    QHeaderView* header = m_view->header();
    header->setMinimumSectionSize(40);
    header->setStretchLastSection(false);
    header->setSectionResizeMode(FindingsModel::Place, QHeaderView::Stretch);
    // Fixed widths: measuring every row would cost more than the check-up.
    header->resizeSection(FindingsModel::Rule, 108);
    header->resizeSection(FindingsModel::Stated, 60);
    header->resizeSection(FindingsModel::Implied, 60);
    header->resizeSection(FindingsModel::Documents, 140);
    m_view->setMinimumHeight(52);
    auto* split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_view);
    split->addWidget(makeDetail());
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    layout->addWidget(split, 1);

    connect(m_model, &FindingsModel::refreshed, this, &FindingsPanel::keepChoice);
    connect(&session, &Session::selectionChanged, this, &FindingsPanel::follow);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) {
                if (!m_quiet && !m_model->isRefreshing() && now.isValid()) {
                    m_chosen = m_model->at(m_filter->mapToSource(now).row());
                    showDetail();
                    jump();
                }
            });
    connect(m_view, &QTreeView::doubleClicked, this, [this](const QModelIndex& at) {
        emit placeActivated({at.data(FindingsModel::PlaceRole).toLongLong()});
    });
    showDetail();
}

void FindingsPanel::buildFilters(QVBoxLayout* into) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 2, 8, 2);
    row->setSpacing(4);
    for (const Verdict v : kByGravity) {
        auto* button = new QToolButton(this);
        button->setIcon(verdictIcon(v));
        button->setIconSize(QSize(14, 14));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setChecked(v != Verdict::Consistent);
        m_filter->setShown(v, button->isChecked());
        connect(button, &QToolButton::toggled, this, [this, v](bool on) {
            const QScopedValueRollback quiet(m_quiet, true);
            m_filter->setShown(v, on);
            keepChoice();
        });
        m_verdicts.at(static_cast<size_t>(v)) = button;
        row->addWidget(button);
    }
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Search the findings"));
    m_search->setAccessibleName(tr("Search the findings"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(80);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        const QScopedValueRollback quiet(m_quiet, true);
        m_filter->setText(text);
        keepChoice();
    });
    row->addWidget(m_search, 1);
    m_selectedOnly = new QToolButton(this);
    m_selectedOnly->setIcon(icon(QStringLiteral("zoom-selection")));
    m_selectedOnly->setCheckable(true);
    m_selectedOnly->setToolTip(tr("Selected places only"));
    m_selectedOnly->setAccessibleName(tr("Selected places only"));
    connect(m_selectedOnly, &QToolButton::toggled, this, &FindingsPanel::follow);
    row->addWidget(m_selectedOnly);
    into->addLayout(row);
}

QWidget* FindingsPanel::makeDetail() {
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumHeight(52);
    auto* page = new QWidget(scroll);
    auto* lines = new QVBoxLayout(page);
    lines->setContentsMargins(8, 2, 8, 2);
    lines->setSpacing(1);
    auto* top = new QHBoxLayout;
    top->setSpacing(4);
    m_title = plainLabel(page);
    top->addWidget(m_title, 1);
    m_fix = new QPushButton(page);
    m_accept = new QPushButton(tr("Accept…"), page);
    m_accept->setToolTip(tr("Keep the figures as they are, with a reason"));
    m_withdraw = new QPushButton(tr("Withdraw acceptance"), page);
    for (QPushButton* button : {m_fix, m_accept, m_withdraw}) {
        top->addWidget(button, 0, Qt::AlignTop);
    }
    lines->addLayout(top);
    m_formula = plainLabel(page);
    m_amounts = plainLabel(page);
    m_sources = plainLabel(page, "note");
    for (QLabel* label : {m_formula, m_amounts, m_sources}) {
        lines->addWidget(label);
    }
    lines->addStretch(1);
    scroll->setWidget(page);
    // A copy goes out: what listens changes the plan, and with it the finding.
    const auto pass = [this](QPushButton* button, void (FindingsPanel::*signal)(const Finding&)) {
        connect(button, &QPushButton::clicked, this, [this, signal] {
            if (const Finding* f = current()) {
                emit(this->*signal)(Finding(*f));
            }
        });
    };
    pass(m_fix, &FindingsPanel::fixWanted);
    pass(m_accept, &FindingsPanel::acceptWanted);
    pass(m_withdraw, &FindingsPanel::withdrawWanted);
    return scroll;
}

const Finding* FindingsPanel::current() const {
    const int row = m_chosen ? m_model->rowLike(*m_chosen) : -1;
    return row < 0 ? nullptr : &m_model->at(row);
}

void FindingsPanel::choose(FindingId finding) {
    m_model->setActive(true);
    const int row = m_model->rowOf(finding);
    if (row < 0) {
        return;
    }
    m_search->clear();
    m_selectedOnly->setChecked(false);
    m_verdicts.at(static_cast<size_t>(m_model->at(row).verdict))->setChecked(true);
    m_view->setCurrentIndex(m_filter->mapFromSource(m_model->index(row, 0)));
}

void FindingsPanel::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_model->setActive(true);
}

void FindingsPanel::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_model->setActive(false);
}

void FindingsPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // Where it is narrow the documents stand below, with the chosen finding.
    m_view->setColumnHidden(FindingsModel::Documents, width() < 520);
}

void FindingsPanel::follow() {
    const auto& selection = m_session.selection();
    // The list stays as it is when a finding of it is what was chosen.
    if (!m_quiet) {
        const QScopedValueRollback quiet(m_quiet, true);
        m_filter->setPlaces(m_selectedOnly->isChecked()
                                ? std::optional(QSet<PlaceId>(selection.begin(), selection.end()))
                                : std::nullopt);
        keepChoice();
    }
}

void FindingsPanel::jump() {
    const Finding* f = current();
    if (f == nullptr) {
        return;
    }
    const QScopedValueRollback quiet(m_quiet, true);
    const SeriesKey series = f->series;
    const FigureId figure = f->figures.empty() ? FigureId{} : f->figures.front();
    const auto& selection = m_session.selection();
    if (std::ranges::find(selection, series.place) == selection.end()) {
        m_session.setSelection({series.place});
    }
    m_session.setIndicator(series.indicator);
    if (f->year != 0) {
        m_session.setYear(f->year);
    }
    m_session.setCurrentFigure(figure);
}

void FindingsPanel::keepChoice() {
    const QScopedValueRollback quiet(m_quiet, true);
    for (const Verdict v : kByGravity) {
        QToolButton* button = m_verdicts.at(static_cast<size_t>(v));
        const int count = m_model->count(v);
        button->setText(QString::number(count));
        button->setToolTip(plainTip(QStringLiteral("%1: %2").arg(verdictName(v)).arg(count)));
        button->setAccessibleName(QStringLiteral("%1: %2").arg(verdictName(v)).arg(count));
    }
    const int row = m_chosen ? m_model->rowLike(*m_chosen) : -1;
    const QModelIndex at = row < 0 ? QModelIndex() : m_filter->mapFromSource(m_model->index(row, 0));
    m_view->setCurrentIndex(at);
    showDetail();
}

void FindingsPanel::showDetail() {
    const Finding* f = current();
    m_fix->setVisible(f != nullptr && f->fix);
    m_accept->setVisible(f != nullptr && !f->isAccepted() && f->verdict != Verdict::Consistent);
    m_withdraw->setVisible(f != nullptr && f->isAccepted());
    for (QLabel* label : {m_formula, m_amounts, m_sources}) {
        label->setVisible(f != nullptr);
    }
    if (f == nullptr) {
        m_title->setFont(interfaceFont(13));
        m_title->setText(tr("Choose a finding to see its formula, its figures and what would settle it."));
        return;
    }
    const Language language = m_session.language();
    m_title->setFont(interfaceFont(13, QFont::DemiBold));
    m_title->setText(QStringLiteral("%1 · %2").arg(verdictName(f->verdict), auditRuleName(f->rule)));
    m_formula->setText(f->formula);
    QStringList amounts;
    const QString unit = amountUnit(*f, language);
    if (f->stated) {
        amounts << tr("Stated %1").arg(withInterval(*f, *f->stated));
    }
    if (f->implied) {
        amounts << tr("implied %1").arg(withInterval(*f, *f->implied));
    }
    if (const auto d = f->difference()) {
        amounts << tr("difference %1").arg((*d > 0 ? QStringLiteral("+") : QString()) + amountOf(*f, *d));
    }
    m_amounts->setText(amounts.isEmpty() ? QString()
                                         : amounts.join(QStringLiteral(" · ")) +
                                               (unit.isEmpty() ? QString() : QStringLiteral("  ") + unit));
    m_amounts->setVisible(!amounts.isEmpty());
    QStringList sources;
    if (f->isAccepted()) {
        sources << tr("Accepted: %1").arg(f->accepted);
    } else if (f->acceptedOther) {
        sources << tr("It was accepted for other values, which does not count any more.");
    }
    for (const FigureId id : f->figures) {
        const Figure* figure = m_session.plan()->figures().find(id);
        if (figure == nullptr) {
            continue;
        }
        const Document* d = m_session.plan()->documents().find(figure->document);
        const QString where =
            d == nullptr
                ? tr("Assumed by a planner: %1").arg(figure->printed)
                : QStringLiteral("%1 · %2：%3").arg(nameOf(*d, language), figure->section, figure->printed);
        if (!sources.contains(where)) {
            sources << where;
        }
    }
    m_sources->setText(sources.join(u'\n'));
    if (f->fix) {
        m_fix->setText(tr("Fix: %1").arg(f->fix->text));
        m_fix->setToolTip(plainTip(tr("Enter %1 as an assumption of the scenario").arg(f->fix->text)));
    }
}

} // namespace yuantu
