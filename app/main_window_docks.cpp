// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The docks of the window: what is in each, where they stand, and the keyboard's way among them.
#include "app/charts/chart_view.h"
#include "app/look.h"
#include "app/main_window.h"
#include "app/map/map_view.h"
#include "app/panel_dock.h"
#include "app/panels/documents_panel.h"
#include "app/panels/figure_panel.h"
#include "app/panels/findings_panel.h"
#include "app/panels/history_panel.h"
#include "app/panels/layout_panel.h"
#include "app/panels/place_header.h"
#include "app/panels/project_panel.h"
#include "app/panels/timeline_panel.h"
#include "app/panels/uncertainty_panel.h"
#include "app/panels/year_bar.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QScreen>
#include <QSettings>
#include <QToolButton>

namespace yuantu {

template <class View> void MainWindow::saveChart(const View& view, const QString& name) {
    const QString path = m_ask->saveFile(tr("Save the chart"), name, tr("Pictures (*.png *.svg *.pdf)"));
    if (!path.isEmpty()) {
        if (auto saved = view.saveTo(path); !saved) {
            m_ask->tell(saved.error().sentence, saved.error().detail);
        }
    }
}

void MainWindow::buildDocks() {
    // In the order of the View menu and of the tabs.
    const auto dock = [this](const char* name, const QString& title, Qt::DockWidgetArea area, auto make) {
        auto* d =
            new PanelDock(name, title, this, [this, make](QDockWidget* parent) { return make(parent); });
        addDockWidget(area, d);
        m_panelsMenu->addAction(d->toggleViewAction());
        return d;
    };
    const auto figures = [this](TableKind kind) {
        return [this, kind](QWidget* parent) {
            auto* panel = new FigurePanel(kind, m_session, parent);
            follow(panel);
            return panel;
        };
    };
    using enum Qt::DockWidgetArea;
    auto* left = dock("layouts", tr("Layouts and layers"), LeftDockWidgetArea,
                      [this](QWidget* parent) { return m_layouts = new LayoutPanel(m_session, parent); });
    auto* header = dock("place", tr("Selection"), RightDockWidgetArea, [this](QWidget* parent) {
        auto* head = new PlaceHeader(m_session, parent);
        connect(head, &PlaceHeader::reconciliationWanted, this, &MainWindow::openReconciliation);
        return head;
    });
    m_targets = dock("targets", tr("Targets"), RightDockWidgetArea, figures(TableKind::Targets));
    m_capacity = dock("capacity", tr("Capacity"), RightDockWidgetArea, figures(TableKind::Capacity));
    m_growth = dock("growth", tr("Growth"), RightDockWidgetArea, figures(TableKind::Growth));
    m_progress = dock("progress", tr("Progress"), RightDockWidgetArea, figures(TableKind::Progress));
    m_projects = dock("projects", tr("Projects"), RightDockWidgetArea, [this](QWidget* parent) {
        auto* panel = new ProjectPanel(m_session, parent);
        connect(panel, &ProjectPanel::scenarioWanted, this, &MainWindow::newScenario);
        return panel;
    });
    m_documents = dock("documents", tr("Documents"), RightDockWidgetArea,
                       [this](QWidget* parent) { return new DocumentsPanel(m_session, parent); });
    m_findings = dock("findings", tr("Findings"), RightDockWidgetArea, [this](QWidget* parent) {
        auto* panel = new FindingsPanel(m_session, parent);
        connectFindings(*panel);
        return panel;
    });
    m_history = dock("history", tr("History"), RightDockWidgetArea, [this](QWidget* parent) {
        auto* panel = new HistoryPanel(m_session, parent);
        connectHistory(*panel);
        return panel;
    });
    auto* chart = dock("chart", tr("Growth chart"), BottomDockWidgetArea,
                       [this](QWidget* parent) { return makeChart(parent); });
    m_uncertainty = dock("uncertainty", tr("Uncertainty"), BottomDockWidgetArea, [this](QWidget* parent) {
        auto* panel = new UncertaintyPanel(m_session, parent);
        connect(panel, &UncertaintyPanel::failed, this, [this](const QString& why) { banner(why); });
        follow(panel->ranges());
        return panel;
    });
    m_timeline = dock("timeline", tr("Timeline"), BottomDockWidgetArea, [this](QWidget* parent) {
        auto* panel = new TimelinePanel(m_session, parent);
        connect(panel, &TimelineView::figureChosen, this, [this](FigureId figure) {
            m_session.setCurrentFigure(figure);
            bringForward(*m_documents);
        });
        connect(panel, &TimelineView::saveAsked, this,
                [this, panel] { saveChart(*panel, QStringLiteral("timeline.png")); });
        return panel;
    });
    m_scenarios = dock("scenarios", tr("Scenarios"), BottomDockWidgetArea,
                       [this](QWidget* parent) { return makeScenarioPanel(parent); });
    // Those that are in front; the others are made when they come there.
    for (PanelDock* d : {left, header, m_targets, m_documents, chart}) {
        d->panel();
    }
    // Splits first: splitting a dock that is tabbed already would add to its tabs.
    splitDockWidget(header, m_targets, Qt::Vertical);
    splitDockWidget(m_targets, m_documents, Qt::Vertical);
    for (PanelDock* d : {m_capacity, m_growth, m_progress, m_projects}) {
        tabifyDockWidget(m_targets, d);
    }
    for (PanelDock* d : {m_findings, m_history}) {
        tabifyDockWidget(m_documents, d);
    }
    tabifyDockWidget(chart, m_timeline);
    tabifyDockWidget(chart, m_uncertainty);
    tabifyDockWidget(chart, m_scenarios);
    m_targets->raise();
    m_documents->raise();
    chart->raise();
    resize(1280, 800); // the sizes below are shares of it
    this->layout()->activate();
    resizeDocks({left, header}, {224, 424}, Qt::Horizontal);
    resizeDocks({chart}, {250}, Qt::Vertical);
    resizeDocks({header, m_targets, m_documents}, {132, 300, 250}, Qt::Vertical);
    header->setFeatures(QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetMovable);
    header->widget()->setMaximumHeight(140);
}

QWidget* MainWindow::makeChart(QWidget* parent) {
    auto* below = new QWidget(parent);
    m_chart = new ChartView(below);
    m_chart->setLook(chartLook());
    auto* column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_overlayButton = new QToolButton(m_chart);
    m_overlayButton->setIcon(icon(QStringLiteral("scenario")));
    m_overlayButton->setText(tr("Scenarios"));
    m_overlayButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_overlayButton->setPopupMode(QToolButton::InstantPopup);
    m_overlayButton->setToolTip(tr("Scenarios drawn over one another"));
    m_overlayMenu = new QMenu(m_overlayButton);
    m_overlayButton->setMenu(m_overlayMenu);
    auto* chartRow = new QGridLayout;
    chartRow->setContentsMargins(0, 0, 0, 0);
    chartRow->addWidget(m_chart, 0, 0);
    chartRow->addWidget(m_overlayButton, 0, 0, Qt::AlignTop | Qt::AlignRight);
    column->addLayout(chartRow, 1);
    column->addWidget(new YearBar(m_session, m_actions[Act::PlayYears], below));
    connect(m_chart, &ChartView::yearPicked, &m_session, &Session::setYear);
    connect(m_chart, &ChartView::saveAsked, this,
            [this] { saveChart(*m_chart, QStringLiteral("growth.png")); });
    return below;
}

void MainWindow::follow(FigurePanel* panel) {
    connect(panel, &FigurePanel::summaryChanged, this, [this, panel](const QString& text) {
        m_lastPanel = panel;
        m_summary->setText(text);
    });
    connect(panel, &FigurePanel::scenarioWanted, this, &MainWindow::newScenario);
    connect(panel, &FigurePanel::historyWanted, this, &MainWindow::showWhoChanged);
    connect(panel, &FigurePanel::placeActivated, this,
            [this](PlaceId place) { m_map->zoomToPlaces({place}); });
}

FigurePanel& MainWindow::targetsPanel() {
    return m_targets->panel<FigurePanel>();
}
FigurePanel& MainWindow::capacityPanel() {
    return m_capacity->panel<FigurePanel>();
}
FigurePanel& MainWindow::growthPanel() {
    return m_growth->panel<FigurePanel>();
}
FigurePanel& MainWindow::progressPanel() {
    return m_progress->panel<FigurePanel>();
}
UncertaintyPanel& MainWindow::uncertaintyPanel() {
    return m_uncertainty->panel<UncertaintyPanel>();
}
FindingsPanel& MainWindow::findingsPanel() {
    return m_findings->panel<FindingsPanel>();
}
ProjectPanel& MainWindow::projectPanel() {
    return m_projects->panel<ProjectPanel>();
}
DocumentsPanel& MainWindow::documentsPanel() {
    return m_documents->panel<DocumentsPanel>();
}
TimelinePanel& MainWindow::timelinePanel() {
    return m_timeline->panel<TimelinePanel>();
}
HistoryPanel& MainWindow::historyPanel() {
    return m_history->panel<HistoryPanel>();
}

std::vector<FigurePanel*> MainWindow::figurePanels() const {
    std::vector<FigurePanel*> made;
    for (const PanelDock* d : {m_targets, m_capacity, m_growth, m_progress}) {
        if (auto* panel = d->made<FigurePanel>()) {
            made.push_back(panel);
        }
    }
    if (auto* panel = m_uncertainty->made<UncertaintyPanel>()) {
        made.push_back(panel->ranges());
    }
    return made;
}

FigurePanel* MainWindow::activePanel() {
    for (FigurePanel* panel : figurePanels()) {
        if (panel->isAncestorOf(QApplication::focusWidget())) {
            return panel;
        }
    }
    return m_lastPanel != nullptr ? m_lastPanel.data() : &targetsPanel();
}

bool MainWindow::projectsHaveFocus() const {
    return m_projects->isAncestorOf(QApplication::focusWidget());
}

void MainWindow::bringForward(PanelDock& dock) {
    dock.panel();
    dock.show();
    dock.raise();
}

void MainWindow::focusPanel(int step) {
    // Where the keyboard goes in each panel: its table, tree or list, else its first control.
    QList<QWidget*> stops{m_map};
    for (const QDockWidget* d : findChildren<QDockWidget*>()) {
        QWidget* stop = nullptr;
        if (d->widget() == nullptr) {
            continue;
        }
        for (QWidget* w : d->widget()->findChildren<QWidget*>()) {
            const bool takes = (w->focusPolicy() & Qt::TabFocus) != 0 && w->isEnabled() &&
                               !w->visibleRegion().isEmpty(); // a dock behind another tab shows nothing
            if (takes && (stop == nullptr || (qobject_cast<QAbstractItemView*>(w) != nullptr &&
                                              qobject_cast<QAbstractItemView*>(stop) == nullptr))) {
                stop = w;
            }
        }
        if (stop != nullptr) {
            stops << stop;
        }
    }
    // Column by column as they stand in the window; raising a dock changes its place among the children.
    std::ranges::sort(stops, {}, [this](const QWidget* stop) {
        const QWidget* w = stop;
        while (qobject_cast<const QDockWidget*>(w) == nullptr && w != m_map) {
            w = w->parentWidget();
        }
        const QPoint at = w->mapTo(this, QPoint(0, 0));
        return std::pair(at.x(), at.y());
    });
    const QWidget* now = QApplication::focusWidget();
    const auto holds = [now](const QWidget* stop) {
        for (const QWidget* w = stop; w != nullptr && !w->isWindow(); w = w->parentWidget()) {
            if (w == now || (qobject_cast<const QDockWidget*>(w) != nullptr && w->isAncestorOf(now))) {
                return true;
            }
        }
        return false;
    };
    const auto at = std::ranges::find_if(stops, holds);
    const qsizetype from = at == stops.end() ? (step > 0 ? -1 : 0) : at - stops.begin();
    stops[(from + step + stops.size()) % stops.size()]->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::restoreLayout() {
    QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
    if (!restoreState(settings.value(QStringLiteral("state")).toByteArray(), kStateVersion)) {
        restoreState(m_defaultState, kStateVersion);
    }
    // A window left on a monitor that is gone comes back to one that is there.
    const QRect frame = frameGeometry();
    const bool visible = std::ranges::any_of(QGuiApplication::screens(), [&](const QScreen* s) {
        return s->availableGeometry().intersects(frame.adjusted(40, 0, -40, 0));
    });
    if (!visible) {
        move(QGuiApplication::primaryScreen()->availableGeometry().topLeft());
    }
}

void MainWindow::resetLayout() {
    restoreState(m_defaultState, kStateVersion);
}

} // namespace yuantu
