// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing what is compared, and the pages that show it.
#include "app/compare/compare_window.h"

#include "app/charts/chart_view.h"
#include "app/compare/bridge_page.h"
#include "app/compare/growth_page.h"
#include "app/compare/map_page.h"
#include "app/compare/table_page.h"
#include "app/look.h"
#include "app/models/scenario_tree_model.h"

#include <QAction>
#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace yuantu {

CompareWindow::CompareWindow(Session& session, std::function<MapRequest()> map, std::function<Ask&()> ask,
                             QWidget* parent)
    : QWidget(parent, Qt::Window), m_session(session), m_source(session), m_ask(std::move(ask)),
      m_indicator(new QComboBox(this)), m_year(new QSpinBox(this)), m_banner(new QFrame(this)),
      m_message(new QLabel(m_banner)), m_pages(new QTabWidget(this)),
      m_growth(new GrowthPage(m_source, m_pages)), m_maps(new MapPage(m_source, std::move(map), m_pages)),
      m_results(new ResultPage(m_source, m_pages)), m_assumptions(new AssumptionPage(m_source, m_pages)),
      m_bridge(new BridgePage(m_source, m_pages)) {
    resize(1120, 740);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);

    auto* row = new QHBoxLayout;
    row->setContentsMargins(8, 8, 8, 8);
    row->setSpacing(4);
    for (size_t i = 0; i < m_boxes.size(); ++i) {
        m_boxes[i] = new QComboBox(this);
        m_boxes[i]->setMinimumWidth(96);
        m_boxes[i]->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        m_boxes[i]->setAccessibleName(tr("Scenario %1").arg(i + 1));
        m_boxes[i]->setToolTip(i == 0 ? tr("The scenario that the others are held against")
                                      : tr("Scenario %1").arg(i + 1));
        row->addWidget(m_boxes[i], 3);
        connect(m_boxes[i], &QComboBox::activated, this, [this, i] { choose(i); });
    }
    row->addSpacing(8);
    m_indicator->setAccessibleName(tr("Indicator"));
    m_indicator->setToolTip(tr("Indicator"));
    m_indicator->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_indicator->setMinimumWidth(110);
    row->addWidget(m_indicator, 3);
    m_year->setRange(Session::kFirst, Session::kLast);
    m_year->setFixedWidth(64);
    m_year->setAlignment(Qt::AlignCenter);
    m_year->setAccessibleName(tr("Year"));
    m_year->setToolTip(tr("Year"));
    row->addWidget(m_year);
    row->addSpacing(8);
    const auto button = [&](const char* iconName, const QString& text, const QString& tip, auto work) {
        auto* b = new QToolButton(this);
        b->setIcon(icon(QString::fromLatin1(iconName)));
        b->setText(text);
        b->setToolTip(tip);
        b->setAutoRaise(true);
        connect(b, &QToolButton::clicked, this, work);
        row->addWidget(b);
    };
    button("copy", tr("Copy"),
           tr("Copy this page as a picture or a table (%1)").arg(QStringLiteral("Ctrl+C")),
           &CompareWindow::copy);
    button("export", tr("Save as…"),
           tr("Save this page as a picture or a table (%1)").arg(QStringLiteral("Ctrl+S")),
           &CompareWindow::save);
    button("briefing", tr("Briefing"), tr("Put this comparison into the briefing"), [this] {
        std::vector<ScenarioId> others;
        for (const ScenarioId s : m_source.scenarios()) {
            if (s != m_session.scenario() && others.size() < 3) {
                others.push_back(s);
            }
        }
        emit briefingWanted(others);
    });
    column->addLayout(row);

    m_banner->setProperty("role", "banner");
    auto* bannerRow = new QHBoxLayout(m_banner);
    bannerRow->setContentsMargins(12, 4, 8, 4);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    auto* dismiss = new QPushButton(tr("Dismiss"), m_banner);
    bannerRow->addWidget(m_message, 1);
    bannerRow->addWidget(dismiss);
    m_banner->hide();
    connect(dismiss, &QPushButton::clicked, m_banner, &QWidget::hide);
    column->addWidget(m_banner);

    m_pages->setDocumentMode(true);
    m_pages->addTab(m_growth, tr("Growth lines"));
    m_pages->addTab(m_maps, tr("Map"));
    m_pages->addTab(m_results, tr("Results"));
    m_pages->addTab(m_assumptions, tr("Assumptions"));
    m_pages->addTab(m_bridge, tr("Bridge"));
    for (int i = 0; i < m_pages->count(); ++i) {
        m_pages->widget(i)->setWindowTitle(m_pages->tabText(i)); // what a sheet is called
        connect(static_cast<ComparePage*>(m_pages->widget(i)), &ComparePage::placeActivated, this,
                &CompareWindow::placeActivated);
    }
    column->addWidget(m_pages, 1);

    const auto shortcut = [this](const QKeySequence& key, auto slot) {
        auto* a = new QAction(this);
        a->setShortcut(key);
        a->setShortcutContext(Qt::WindowShortcut);
        connect(a, &QAction::triggered, this, slot);
        addAction(a);
    };
    shortcut(QKeySequence::Copy, &CompareWindow::copy);
    shortcut(QKeySequence::Save, &CompareWindow::save);
    shortcut(QKeySequence::Close, &QWidget::close);
    shortcut(QKeySequence(Qt::Key_Escape), &QWidget::close);
    // The plan's own undo holds here too; its window keeps the one action.
    shortcut(QKeySequence::Undo, [this] {
        if (auto done = m_session.document().undo(); !done) {
            tell(done.error().sentence);
        }
    });
    shortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] {
        if (auto done = m_session.document().redo(); !done) {
            tell(done.error().sentence);
        }
    });

    connect(m_indicator, &QComboBox::activated, this,
            [this](int i) { m_session.setIndicator({m_indicator->itemData(i).toLongLong()}); });
    connect(m_year, &QSpinBox::valueChanged, &m_session, &Session::setYear);
    connect(&m_source, &ComparisonSource::changed, this, [this] {
        fillBoxes();
        fillIndicators();
        updateTitle();
    });
    connect(&m_source, &ComparisonSource::yearChanged, this, [this] { m_year->setValue(m_session.year()); });
    fillBoxes();
    fillIndicators();
    m_year->setValue(m_session.year());
    updateTitle();
}

void CompareWindow::present() {
    if (!isVisible()) { // never larger than the screen, its frame included
        resize(size().boundedTo(screen()->availableSize() - QSize(16, 48)));
    }
    show();
    raise();
    activateWindow();
}

void CompareWindow::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_source.isComparable()) {
        tell(tr("A comparison needs two scenarios; add one and change a value in it."));
    }
}

void CompareWindow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        for (ChartView* chart : findChildren<ChartView*>()) {
            chart->setLook(chartLook());
        }
    }
}

void CompareWindow::fillBoxes() {
    const Plan& plan = m_source.plan();
    const std::vector<ScenarioId>& chosen = m_source.scenarios();
    for (size_t i = 0; i < m_boxes.size(); ++i) {
        const QSignalBlocker quiet(m_boxes[i]);
        m_boxes[i]->clear();
        if (i >= 2) {
            m_boxes[i]->addItem(QStringLiteral("—"), QVariant::fromValue<qint64>(0));
        }
        for (const Scenario& s : plan.scenarios()) {
            m_boxes[i]->addItem(scenarioDot(s.colour), nameOf(s, m_session.language()),
                                QVariant::fromValue<qint64>(s.id.value));
            // A box that holds a scenario can exchange it with another's; an empty one has nothing to give.
            const bool taken = i >= chosen.size() && std::ranges::find(chosen, s.id) != chosen.end();
            static_cast<QStandardItemModel*>(m_boxes[i]->model())
                ->item(m_boxes[i]->count() - 1)
                ->setEnabled(!taken);
        }
        const qint64 now = i < chosen.size() ? chosen[i].value : 0;
        m_boxes[i]->setCurrentIndex(m_boxes[i]->findData(QVariant::fromValue(now)));
        m_boxes[i]->setEnabled(i <= chosen.size() && plan.scenarios().size() > static_cast<int>(i));
    }
    m_banner->setVisible(m_banner->isVisible() && !m_source.isComparable());
}

void CompareWindow::choose(size_t changed) {
    const std::vector<ScenarioId> before = m_source.scenarios();
    const ScenarioId now{m_boxes[changed]->currentData().toLongLong()};
    std::vector<ScenarioId> scenarios = before;
    if (const auto other = std::ranges::find(scenarios, now);
        other != scenarios.end() && changed < scenarios.size()) {
        *other = scenarios[changed]; // the two change places
    }
    if (changed >= scenarios.size()) {
        scenarios.push_back(now);
    } else if (now.isValid()) {
        scenarios[changed] = now;
    } else {
        scenarios.erase(scenarios.begin() + static_cast<std::ptrdiff_t>(changed));
    }
    if (auto ok = m_source.setScenarios(scenarios); !ok) {
        fillBoxes();
        tell(ok.error().sentence);
    }
}

void CompareWindow::fillIndicators() {
    const Plan& plan = m_source.plan();
    const QSignalBlocker quiet(m_indicator);
    m_indicator->clear();
    for (const Indicator& i : plan.indicators()) {
        if (i.kind != u"cap") {
            m_indicator->addItem(nameOf(i, m_session.language()), QVariant::fromValue<qint64>(i.id.value));
        }
    }
    m_indicator->setCurrentIndex(
        m_indicator->findData(QVariant::fromValue<qint64>(m_session.indicator().value)));
}

void CompareWindow::updateTitle() {
    QStringList names;
    for (const ScenarioId id : m_source.scenarios()) {
        if (const Scenario* s = m_source.plan().scenarios().find(id)) {
            names << nameOf(*s, m_session.language());
        }
    }
    setWindowTitle(tr("Comparison: %1").arg(names.join(QStringLiteral(" · "))));
}

void CompareWindow::tell(const QString& sentence) {
    m_message->setText(sentence);
    m_banner->show();
}

ComparePage* CompareWindow::page() const {
    return static_cast<ComparePage*>(m_pages->currentWidget());
}

void CompareWindow::copy() {
    page()->copy();
}

void CompareWindow::save() {
    const QString path =
        m_ask().saveFile(tr("Save the comparison"), page()->fileName(), page()->fileFilter());
    if (path.isEmpty()) {
        return;
    }
    if (auto done = page()->saveTo(path); !done) {
        tell(done.error().sentence);
    }
}

} // namespace yuantu
