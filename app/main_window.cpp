// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Building the window and following the session.
#include "app/main_window.h"

#include "app/application.h"
#include "app/charts/chart_view.h"
#include "app/charts/timeline_view.h"
#include "app/compare/compare_window.h"
#include "app/data_files.h"
#include "app/dialogs/solve_dialog.h"
#include "app/look.h"
#include "app/map/map_view.h"
#include "app/panels/figure_panel.h"
#include "app/panels/findings_panel.h"
#include "app/panels/layout_panel.h"
#include "app/panels/place_header.h"
#include "app/panels/project_panel.h"
#include "core/geo/map_projection.h"
#include "core/report/figure_text.h"
#include "core/report/growth_chart.h"
#include "core/store/base_map.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QStatusBar>
#include <QTabBar>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace yuantu {

MainWindow::MainWindow(Language language, std::future<BaseMapResult> base)
    : m_actions(this), m_ask(std::make_unique<DialogAsk>(this)) {
    setObjectName(QStringLiteral("window"));
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_session.setLanguage(language);
    m_recentMenu = new QMenu(this);
    m_panelsMenu = new QMenu(this);
    buildScenarioMenus();
    m_actions.fillMenus(menuBar(), m_recentMenu, m_panelsMenu, {m_colourMenu, m_parentMenu});

    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_banner = new QFrame(centre);
    m_banner->setProperty("role", "banner");
    auto* bannerRow = new QHBoxLayout(m_banner);
    bannerRow->setContentsMargins(12, 4, 8, 4);
    m_bannerText = new QLabel(m_banner);
    m_bannerText->setTextFormat(Qt::PlainText);
    m_bannerText->setWordWrap(true);
    m_bannerButton = new QPushButton(m_banner);
    auto* dismiss = new QPushButton(tr("Dismiss"), m_banner);
    bannerRow->addWidget(m_bannerText, 1);
    bannerRow->addWidget(m_bannerButton);
    bannerRow->addWidget(dismiss);
    m_banner->hide();
    connect(m_bannerButton, &QPushButton::clicked, this, [this] {
        m_banner->hide();
        if (m_bannerAct) {
            m_bannerAct();
        }
    });
    connect(dismiss, &QPushButton::clicked, m_banner, &QWidget::hide);
    m_map = new MapView(centre);
    m_map->setLanguage(language);
    column->addWidget(m_banner);
    column->addWidget(m_map, 1);
    setCentralWidget(centre);

    buildToolBars();
    buildDocks();
    buildStatusBar();
    connectActions();
    connectSession();
    fillRecent();

    BaseMapResult read =
        base.valid() ? base.get() : readBaseMap(dataFile(QStringLiteral("maps/shanghai.gpkg")));
    if (read) {
        m_base = *read;
        m_map->setBaseMap(m_base);
    } else {
        banner(read.error().sentence);
    }
    m_defaultState = saveState(kStateVersion);
}

MainWindow::~MainWindow() {
    // Panels and map read the session to their end; as a member it would go before the children do.
    hide();
    delete m_comparison;
    qDeleteAll(findChildren<QDockWidget*>());
    delete takeCentralWidget();
}

void MainWindow::buildToolBars() {
    QToolBar* bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("tools"));
    bar->setIconSize(QSize(20, 20));
    bar->setMovable(false);
    m_scenarioBox = new QComboBox(bar);
    m_scenarioBox->setMinimumWidth(150);
    m_scenarioBox->setAccessibleName(tr("Scenario"));
    m_scenarioBox->setToolTip(tr("Scenario"));
    m_indicatorBox = new QComboBox(bar);
    m_indicatorBox->setMinimumWidth(130);
    m_indicatorBox->setMaximumWidth(200);
    m_indicatorBox->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_indicatorBox->setAccessibleName(tr("Indicator"));
    m_indicatorBox->setToolTip(tr("Indicator"));
    m_modeBox = new QComboBox(bar);
    m_modeBox->setAccessibleName(tr("What the map shows"));
    m_modeBox->setToolTip(tr("What the map shows"));
    m_modeBox->addItem(tr("Value"), static_cast<int>(ThematicMode::Value));
    m_modeBox->addItem(tr("Growth"), static_cast<int>(ThematicMode::Growth));
    m_modeBox->addItem(tr("Use of capacity"), static_cast<int>(ThematicMode::Use));
    m_modeBox->addItem(tr("Year it is full"), static_cast<int>(ThematicMode::RunOut));
    m_modeBox->addItem(tr("Chance of the target"), static_cast<int>(ThematicMode::ChanceOfTarget));
    m_modeBox->addItem(tr("Chance of being full"), static_cast<int>(ThematicMode::ChanceFull));
    m_yearBox = new QSpinBox(bar);
    m_yearBox->setRange(Session::kFirst, Session::kLast);
    m_yearBox->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_yearBox->setFixedWidth(56);
    m_yearBox->setAlignment(Qt::AlignCenter);
    m_yearBox->setAccessibleName(tr("Year"));
    bar->addWidget(m_scenarioBox);
    bar->addAction(m_actions[Act::ScenarioNew]);
    bar->addSeparator();
    bar->addWidget(m_indicatorBox);
    bar->addWidget(m_modeBox);
    bar->addAction(m_actions[Act::Circles]);
    bar->addSeparator();
    bar->addAction(m_actions[Act::YearBack]);
    bar->addWidget(m_yearBox);
    bar->addAction(m_actions[Act::YearForward]);
    bar->addSeparator();
    for (const Act act : {Act::ToolPan, Act::ToolSelect, Act::ToolZoomBox, Act::ZoomIn, Act::ZoomOut,
                          Act::ZoomAll, Act::ZoomSelection, Act::ViewBack, Act::ViewForward}) {
        bar->addAction(m_actions[act]);
    }
    auto* gap = new QWidget(bar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(gap);
    for (const Act act :
         {Act::Undo, Act::Redo, Act::Solve, Act::Find, Act::Save, Act::Compare, Act::Briefing}) {
        bar->addAction(m_actions[act]);
    }
}

void MainWindow::buildStatusBar() {
    m_coordinates = new QLabel(this);
    m_coordinates->setMinimumWidth(190);
    m_coordinates->setContentsMargins(8, 0, 8, 0);
    m_scale = new QLineEdit(this);
    m_scale->setFixedWidth(96);
    m_scale->setAlignment(Qt::AlignCenter);
    m_scale->setAccessibleName(tr("Map scale"));
    m_scale->setToolTip(tr("Map scale; type 50000 or 1:50000"));
    auto* crs = new QLabel(QStringLiteral("EPSG:4490 · CGCS2000"), this);
    crs->setContentsMargins(8, 0, 8, 0);
    m_summary = new QLabel(this);
    m_state = new QLabel(this);
    m_state->setContentsMargins(8, 0, 8, 0);
    statusBar()->addWidget(m_coordinates);
    statusBar()->addWidget(m_scale);
    statusBar()->addWidget(crs);
    statusBar()->addWidget(m_summary, 1);
    statusBar()->addPermanentWidget(m_state);
    statusBar()->setSizeGripEnabled(false);
    connect(m_map, &MapView::cursorMoved, this, [this](QPointF lonLat) {
        m_coordinates->setText(
            QStringLiteral("%1°E  %2°N").arg(lonLat.x(), 0, 'f', 4).arg(lonLat.y(), 0, 'f', 4));
    });
    connect(m_map, &MapView::cursorLeft, m_coordinates, &QLabel::clear);
    connect(m_map, &MapView::viewChanged, this, [this](double denominator) {
        if (!m_scale->hasFocus()) {
            const double rounded = std::pow(10.0, std::max(0.0, std::floor(std::log10(denominator)) - 2));
            m_scale->setText(
                QStringLiteral("1:%1").arg(formatNumber(std::round(denominator / rounded) * rounded, 0)));
        }
        m_actions[Act::ViewBack]->setEnabled(m_map->canGoBack());
        m_actions[Act::ViewForward]->setEnabled(m_map->canGoForward());
    });
    connect(m_scale, &QLineEdit::returnPressed, this, [this] {
        QString text = m_scale->text().section(u':', -1).remove(u',').remove(u' ');
        bool ok = false;
        const double denominator = text.toDouble(&ok);
        if (ok && denominator >= 100 && denominator <= 10'000'000) {
            m_map->setFocus();
            m_map->setScaleDenominator(denominator);
        } else {
            m_scale->selectAll();
            statusBar()->showMessage(tr("A scale lies between 1:100 and 1:10,000,000."), 4000);
        }
    });
}

void MainWindow::connectActions() {
    const auto on = [this](Act act, auto&& work) {
        connect(m_actions[act], &QAction::triggered, this, work);
    };
    on(Act::New, [this] { newPlan(false); });
    on(Act::NewEmpty, [this] { newPlan(true); });
    on(Act::Open, [this] {
        const QString path = m_ask->openFile(tr("Open a plan"), tr("Plans (*.gpkg)"));
        if (!path.isEmpty() && mayLeave()) {
            openPlan(path);
        }
    });
    on(Act::Save, [this] { save(); });
    on(Act::SaveAs, [this] { saveAs(); });
    on(Act::SaveCopy, [this] {
        const QString path = m_ask->saveFile(tr("Save a copy"), {}, tr("Plans (*.gpkg)"));
        if (!path.isEmpty()) {
            saveTo(path, true);
        }
    });
    on(Act::Revert, [this] { revert(); });
    on(Act::ExportTables, [this] { exportTables(); });
    on(Act::ExportMap, [this] { exportMap(); });
    on(Act::ExportPlaces, [this] { exportPlaces(); });
    on(Act::ExportAnimation, [this] { exportAnimation(); });
    on(Act::Quit, [this] { close(); });
    on(Act::Undo, [this] { steps(-1); });
    on(Act::Redo, [this] { steps(1); });
    on(Act::Copy, [this] { projectsHaveFocus() ? projectPanel().copy() : activePanel()->copy(); });
    on(Act::Paste, [this] { projectsHaveFocus() ? projectPanel().paste() : activePanel()->paste(); });
    on(Act::FillDown, [this] { activePanel()->fillDown(); });
    on(Act::RestoreDocument, [this] { activePanel()->restoreDocument(); });
    on(Act::MarkMissing, [this] { activePanel()->markMissing(); });
    on(Act::DismissGhosts, [this] { m_session.dismissPrevious(); });
    on(Act::Find, [this] {
        if (auto* field = m_layouts->findChild<QLineEdit*>()) {
            field->setFocus();
            field->selectAll();
        }
    });
    on(Act::ProjectAdd, [this] {
        bringForward(*m_projects);
        projectPanel().add();
    });
    on(Act::ProjectMatch, [this] {
        bringForward(*m_projects);
        projectPanel().match();
    });
    on(Act::Solve, [this] {
        if (m_session.hasDocument()) {
            SolveDialog dialog(m_session, this);
            dialog.exec();
        }
    });
    on(Act::Reconcile, [this] { openReconciliation(); });
    connectHistoryActions();
    on(Act::Findings, [this] {
        bringForward(*m_findings);
        findingsPanel().view()->setFocus();
    });
    on(Act::Briefing, [this] { exportBriefing({}); });
    on(Act::Compare, [this] { openComparison(); });
    on(Act::About, [this] {
        m_ask->tell(tr("Yuantu %1\nPlanning of Shanghai's biomedical industrial parks. GPL-3.0-or-later.")
                        .arg(QCoreApplication::applicationVersion()),
                    tr("Qt %1, SQLite %2").arg(QString::fromLatin1(qVersion()), sqliteVersion()));
    });
    for (const Act act : {Act::ScenarioNew, Act::ScenarioCopy, Act::ScenarioRename, Act::ScenarioDescribe,
                          Act::ScenarioFreeze, Act::ScenarioRemove}) {
        on(act, [this, act] { scenarioAct(act); });
    }
    connect(m_actions[Act::ZoomIn], &QAction::triggered, m_map, &MapView::zoomIn);
    connect(m_actions[Act::ZoomOut], &QAction::triggered, m_map, &MapView::zoomOut);
    connect(m_actions[Act::ZoomAll], &QAction::triggered, m_map, &MapView::zoomAll);
    connect(m_actions[Act::ZoomSelection], &QAction::triggered, m_map, &MapView::zoomToSelection);
    connect(m_actions[Act::ViewBack], &QAction::triggered, m_map, &MapView::back);
    connect(m_actions[Act::ViewForward], &QAction::triggered, m_map, &MapView::forward);
    on(Act::ToolPan, [this] { m_map->setTool(MapView::Tool::Pan); });
    on(Act::ToolSelect, [this] { m_map->setTool(MapView::Tool::Select); });
    on(Act::ToolZoomBox, [this] { m_map->setTool(MapView::Tool::ZoomBox); });
    connect(m_map, &MapView::toolChanged, this, [this](MapView::Tool tool) {
        m_actions[tool == MapView::Tool::Pan      ? Act::ToolPan
                  : tool == MapView::Tool::Select ? Act::ToolSelect
                                                  : Act::ToolZoomBox]
            ->setChecked(true);
    });
    m_actions[Act::ToolPan]->setChecked(true);
    connect(m_actions[Act::Circles], &QAction::toggled, &m_session, &Session::setCircles);
    on(Act::YearBack, [this] { m_session.setYear(m_session.year() - 1); });
    on(Act::YearForward, [this] { m_session.setYear(m_session.year() + 1); });
    on(Act::NextPanel, [this] { focusPanel(1); });
    on(Act::PreviousPanel, [this] { focusPanel(-1); });
    on(Act::ResetLayout, [this] { resetLayout(); });
    on(Act::Light, [this] { changeLook(1); });
    on(Act::Dark, [this] { changeLook(2); });
    on(Act::SystemLook, [this] { changeLook(0); });
    on(Act::Chinese, [this] { changeLanguage(Language::Chinese); });
    on(Act::English, [this] { changeLanguage(Language::English); });
    const QString look = QSettings().value(QStringLiteral("look")).toString();
    m_actions[look == u"light"  ? Act::Light
              : look == u"dark" ? Act::Dark
                                : Act::SystemLook]
        ->setChecked(true);
    m_actions[m_session.language() == Language::Chinese ? Act::Chinese : Act::English]->setChecked(true);
    m_actions[Act::ViewBack]->setEnabled(false);
    m_actions[Act::ViewForward]->setEnabled(false);
}

void MainWindow::connectSession() {
    const auto later = [this](bool& stale, void (MainWindow::*work)()) {
        if (!stale) {
            stale = true;
            QTimer::singleShot(0, this, [this, &stale, work] {
                stale = false;
                (this->*work)();
            });
        }
    };
    const auto redraw = [this, later] {
        later(m_findingsStale, &MainWindow::updateFindings);
        later(m_mapStale, &MainWindow::updateMap);
        later(m_chartStale, &MainWindow::updateChart);
    };
    connect(&m_session, &Session::documentReplaced, this, [this, redraw] {
        m_map->setPlan(m_session.plan());
        fillScenarios();
        fillIndicators();
        m_yearBox->setValue(m_session.year());
        redraw();
    });
    connect(&m_session, &Session::planChanged, this, [this, later, redraw](const Change& change) {
        m_map->setPlan(m_session.plan());
        if (change.touches(u"scenario")) {
            fillScenarios();
        }
        if (m_session.valuesMoved() || !m_overlaid.isEmpty()) {
            redraw();
        } else {
            later(m_findingsStale, &MainWindow::updateFindings);
        }
    });
    connect(&m_session, &Session::scenarioChanged, this, [this, redraw] {
        fillScenarios();
        rememberScenario();
        redraw();
    });
    connect(&m_session, &Session::themeChanged, this, [this, redraw] {
        m_indicatorBox->setCurrentIndex(
            m_indicatorBox->findData(QVariant::fromValue<qint64>(m_session.indicator().value)));
        m_modeBox->setCurrentIndex(m_modeBox->findData(static_cast<int>(m_session.mode())));
        redraw();
    });
    connect(&m_session, &Session::yearChanged, this, [this, redraw] {
        m_yearBox->setValue(m_session.year());
        redraw();
    });
    connect(&m_session, &Session::selectionChanged, this, [this, later] {
        const auto& s = m_session.selection();
        m_map->setSelection(QSet<PlaceId>(s.begin(), s.end()));
        m_actions[Act::ZoomSelection]->setEnabled(!s.empty());
        later(m_chartStale, &MainWindow::updateChart);
    });
    connect(&m_session, &Session::previousDismissed, this,
            [this, later] { later(m_chartStale, &MainWindow::updateChart); });
    connect(&m_simulations, &SimulationSource::ready, this, &MainWindow::updateMap);
    connect(&m_session, &Session::fileStateChanged, this, [this] {
        updateTitle();
        updateUndo();
    });
    connect(m_scenarioBox, &QComboBox::activated, this,
            [this](int row) { m_session.setScenario({m_scenarioBox->itemData(row).toLongLong()}); });
    connect(m_indicatorBox, &QComboBox::activated, this,
            [this](int row) { m_session.setIndicator({m_indicatorBox->itemData(row).toLongLong()}); });
    connect(m_modeBox, &QComboBox::activated, this, [this](int row) {
        m_session.setMode(static_cast<ThematicMode>(m_modeBox->itemData(row).toInt()));
    });
    connect(m_yearBox, &QSpinBox::valueChanged, &m_session, &Session::setYear);
    connect(m_map, &MapView::selectionRequested, this, [this](const QSet<PlaceId>& places) {
        // Those already selected keep their order, new ones follow in the plan's.
        std::vector<PlaceId> next;
        for (const PlaceId p : m_session.selection()) {
            if (places.contains(p)) {
                next.push_back(p);
            }
        }
        for (const Place& p : m_session.plan()->places()) {
            if (places.contains(p.id) && std::ranges::find(next, p.id) == next.end()) {
                next.push_back(p.id);
            }
        }
        m_session.setSelection(next);
    });
    connect(m_map, &MapView::placeActivated, this, [this](PlaceId place) { m_map->zoomToPlaces({place}); });
    m_map->setTipText([this](PlaceId place) { return keyNumbersText(m_session, place); });
    connect(m_layouts, &LayoutPanel::groupsChanged, this,
            [later, this] { later(m_mapStale, &MainWindow::updateMap); });
    connect(m_layouts, &LayoutPanel::layerToggled, m_map, &MapView::setLayerVisible);
    connect(m_layouts, &LayoutPanel::placesActivated, m_map, &MapView::zoomToPlaces);
}

Theme MainWindow::themeIn(int year, const std::vector<PlaceGroup>& groups) {
    std::vector<PlaceId> places;
    for (const PlaceGroup& g : groups) {
        for (const PlaceId p : g.places) {
            if (std::ranges::find(places, p) == places.end()) {
                places.push_back(p);
            }
        }
    }
    const ThemeChoice choice{
        m_session.scenario(),
        m_session.indicator(),
        year,
        m_session.mode(),
        m_session.circles() ? Theme::Kind::Circles : Theme::Kind::Fill,
        m_session.language(),
        isChance(m_session.mode())
            ? m_simulations.of(m_session.plan(), m_session.scenario(), m_session.indicator())
            : nullptr};
    return m_themes.theme(m_session.plan(), choice, places, Session::kFirst, Session::kLast);
}

void MainWindow::updateMap() {
    if (m_session.hasDocument()) {
        std::vector<PlaceGroup> groups = m_layouts->groups();
        Theme theme = themeIn(m_session.year(), groups);
        const bool simulating = isChance(m_session.mode()) && m_simulations.isRunning();
        if (!simulating) { // until it is done the map stays as it is
            m_map->setTheme(std::move(theme));
        }
        m_map->setGroups(std::move(groups));
    }
}

ChartSpec MainWindow::chartIn(int year) const {
    // The chosen scenarios over one another for one place; several places side by side in the present one.
    // Without a selection the whole the plan is about.
    std::vector<ScenarioId> scenarios;
    if (m_session.selection().size() < 2) {
        for (const Scenario& s : m_session.plan()->scenarios()) {
            if (s.id == m_session.scenario() || s.id == m_session.plan()->asDocumented() ||
                m_overlaid.contains(s.id)) {
                scenarios.push_back(s.id);
            }
        }
    } else {
        scenarios.push_back(m_session.scenario());
    }
    std::vector<SeriesKey> series;
    for (const PlaceId place : m_session.selection()) {
        series.push_back({place, m_session.indicator()});
    }
    const std::vector<Place>& places = m_session.plan()->places().rows();
    if (series.empty() && !places.empty()) {
        series.push_back({places.front().id, m_session.indicator()});
    }
    ChartSpec spec = growthChart(*m_session.plan(), scenarios, series, Session::kFirst, Session::kLast, year,
                                 m_session.language());
    if (m_session.previous() != nullptr) {
        addPrevious(spec, *m_session.plan(), *m_session.previous(), m_session.scenario(), series,
                    m_session.language());
    }
    return spec;
}

void MainWindow::updateChart() {
    if (m_session.hasDocument()) {
        m_chart->setSpec(chartIn(m_session.year()));
    }
}

void MainWindow::fillScenarios() {
    m_scenarioBox->clear();
    for (const Scenario& s : m_session.plan()->scenarios()) {
        QPixmap dot(12, 12);
        dot.fill(Qt::transparent);
        QPainter p(&dot);
        p.setRenderHint(QPainter::Antialiasing);
        p.setBrush(scenarioColour(s.colour));
        p.setPen(Qt::NoPen);
        p.drawEllipse(2, 2, 8, 8);
        p.end();
        m_scenarioBox->addItem(QIcon(dot), nameOf(s, m_session.language()),
                               QVariant::fromValue<qint64>(s.id.value));
        m_scenarioBox->setItemData(
            m_scenarioBox->count() - 1,
            plainTip((s.frozen ? tr("Frozen. ") : QString()) + noteOf(s, m_session.language())),
            Qt::ToolTipRole);
    }
    m_scenarioBox->setCurrentIndex(
        m_scenarioBox->findData(QVariant::fromValue<qint64>(m_session.scenario().value)));
    const Scenario* s = m_session.scenarioRow();
    const bool documented = s != nullptr && s->id == m_session.plan()->asDocumented();
    m_overlayMenu->clear();
    for (const Scenario& each : m_session.plan()->scenarios()) {
        const ScenarioId id = each.id;
        const bool always = id == m_session.scenario() || id == m_session.plan()->asDocumented();
        QAction* action = m_overlayMenu->addAction(
            m_scenarioBox->itemIcon(m_scenarioBox->findData(QVariant::fromValue<qint64>(id.value))),
            nameOf(each, m_session.language()).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(always || m_overlaid.contains(id));
        action->setEnabled(!always);
        connect(action, &QAction::toggled, this, [this, id](bool on) {
            on ? void(m_overlaid.insert(id)) : void(m_overlaid.remove(id));
            updateChart();
        });
    }
    m_scenarioBox->view()->setMinimumWidth(200);
    m_actions[Act::ScenarioFreeze]->setChecked(s != nullptr && s->frozen);
    m_actions[Act::ScenarioFreeze]->setEnabled(!documented);
    m_actions[Act::ScenarioRename]->setEnabled(!documented);
    m_actions[Act::ScenarioRemove]->setEnabled(!documented);
}

void MainWindow::fillIndicators() {
    m_indicatorBox->clear();
    const Plan& plan = *m_session.plan();
    for (const Indicator& i : plan.indicators()) {
        if (i.kind == u"cap") {
            continue; // funding rules belong to no map
        }
        m_indicatorBox->addItem(nameOf(i, m_session.language()), QVariant::fromValue<qint64>(i.id.value));
        m_indicatorBox->setItemData(m_indicatorBox->count() - 1, nameOf(i, m_session.language()),
                                    Qt::ToolTipRole);
    }
    m_indicatorBox->setCurrentIndex(
        m_indicatorBox->findData(QVariant::fromValue<qint64>(m_session.indicator().value)));
    m_indicatorBox->view()->setMinimumWidth(260);
}

void MainWindow::updateTitle() {
    if (!m_session.hasDocument()) {
        return;
    }
    const PlanFile& file = m_session.document().file();
    const QString name =
        file.path().isEmpty() ? tr("Shanghai plan (not saved yet)") : QFileInfo(file.path()).fileName();
    setWindowTitle(QStringLiteral("%1[*]").arg(name));
    setWindowModified(file.isModified());
    setWindowFilePath({});
    const int unsaved = file.unsavedChanges();
    m_state->setText(unsaved == 0 ? tr("All changes saved")
                                  : tr("Protected as you work · %1 unsaved changes").arg(unsaved));
    m_actions[Act::Revert]->setEnabled(unsaved > 0 && !file.path().isEmpty());
}

void MainWindow::updateUndo() {
    const PlanFile& file = m_session.document().file();
    const QString undo = file.undoLabel();
    const QString redo = file.redoLabel();
    const auto label = [](QAction* action, const QString& verb, const QString& what) {
        action->setEnabled(!what.isEmpty());
        action->setText(what.isEmpty() ? verb
                                       : QStringLiteral("%1 “%2”").arg(
                                             verb, QString(what).replace(u'&', QStringLiteral("&&"))));
        action->setToolTip(plainTip(QStringLiteral("%1 (%2)").arg(
            action->text().remove(u'&'), action->shortcut().toString(QKeySequence::NativeText))));
    };
    label(m_actions[Act::Undo], tr("&Undo"), undo);
    label(m_actions[Act::Redo], tr("&Redo"), redo);
}

void MainWindow::steps(int count) {
    for (int i = 0; i < std::abs(count); ++i) {
        auto done = count < 0 ? m_session.document().undo() : m_session.document().redo();
        if (!done) {
            report(done.error());
            return;
        }
    }
}

void MainWindow::report(const Error& error) {
    banner(error.sentence);
}

void MainWindow::banner(const QString& text, const QString& button, const std::function<void()>& act) {
    m_bannerText->setText(text);
    m_bannerButton->setText(button);
    m_bannerButton->setVisible(!button.isEmpty());
    m_bannerAct = act;
    m_banner->show();
}

void MainWindow::changeLook(int appearance) {
    static constexpr std::array names{"system", "light", "dark"};
    QSettings().setValue(QStringLiteral("look"), QString::fromLatin1(names[static_cast<size_t>(appearance)]));
    applyLook(*qApp, static_cast<Appearance>(appearance));
    for (ChartView* view : findChildren<ChartView*>()) {
        view->setLook(chartLook());
    }
    for (TimelineView* view : findChildren<TimelineView*>()) {
        view->setLook(chartLook());
    }
}

void MainWindow::changeLanguage(Language language) {
    QSettings().setValue(QStringLiteral("language"),
                         language == Language::Chinese ? QStringLiteral("zh") : QStringLiteral("en"));
    if (language != m_session.language()) {
        banner(language == Language::Chinese ? QStringLiteral("下次启动时使用简体中文。")
                                             : QStringLiteral("English is used from the next start on."));
    }
}

} // namespace yuantu
