// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window: map in the centre, docks around it, one session behind all of them.
#pragma once

#include "app/actions.h"
#include "app/ask.h"
#include "app/session.h"
#include "app/simulation_source.h"
#include "core/geo/base_map_data.h"
#include "core/map/map_request.h"
#include "core/report/chart_spec.h"
#include "core/report/theme_years.h"

#include <QMainWindow>
#include <QPointer>

#include <future>

class QComboBox;
class QDockWidget;
class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace yuantu {

class ChartView;
class DocumentsPanel;
class FigurePanel;
class FindingsPanel;
class HistoryPanel;
class LayoutPanel;
class MapView;
class CompareWindow;
class PanelDock;
class ProjectPanel;
class ScenarioPanel;
class TimelinePanel;
class UncertaintyPanel;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    using BaseMapResult = Result<std::shared_ptr<const BaseMap>>;
    /// `base` is read while the window is built; without one it is read here.
    explicit MainWindow(Language language, std::future<BaseMapResult> base = {});
    ~MainWindow() override;

    using Opened = Result<std::unique_ptr<PlanDocument>>;
    /// The plan to begin with: the named one, else the last one, else none.
    [[nodiscard]] static QString firstPath(const QString& named);
    /// Opened on any thread, without a path the Shanghai plan as new. Belongs to `owner`.
    [[nodiscard]] static Opened firstPlan(const QString& path, QThread* owner);
    /// Begins with the first plan, which may have been opened already; with the Shanghai plan where it cannot
    /// be opened. Offers unsaved work of an earlier run first.
    void start(const QString& named, std::future<Opened> opened = {});
    bool openPlan(const QString& path);
    bool newPlan(bool empty);
    /// True where the plan could be saved or there was nothing to save.
    bool save();
    bool saveAs();
    void restoreLayout();
    void resetLayout();

    [[nodiscard]] Session& session() { return m_session; }
    [[nodiscard]] Actions& actions() { return m_actions; }
    [[nodiscard]] MapView& map() { return *m_map; }
    [[nodiscard]] LayoutPanel& layoutPanel() { return *m_layouts; }
    // Made where they are not yet.
    [[nodiscard]] FigurePanel& targetsPanel();
    [[nodiscard]] FigurePanel& capacityPanel();
    [[nodiscard]] FigurePanel& growthPanel();
    [[nodiscard]] FigurePanel& progressPanel();
    [[nodiscard]] UncertaintyPanel& uncertaintyPanel();
    [[nodiscard]] FindingsPanel& findingsPanel();
    [[nodiscard]] ProjectPanel& projectPanel();
    [[nodiscard]] DocumentsPanel& documentsPanel();
    [[nodiscard]] HistoryPanel& historyPanel();
    [[nodiscard]] TimelinePanel& timelinePanel();
    [[nodiscard]] ScenarioPanel& scenarioPanel();
    /// Null until it is opened.
    [[nodiscard]] CompareWindow* comparison() const { return m_comparison; }
    [[nodiscard]] ChartView& chart() { return *m_chart; }
    /// Tests put a scripted one in.
    void setAsk(std::unique_ptr<Ask> ask) { m_ask = std::move(ask); }

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// Of the arrangement of docks that is kept between runs.
    static constexpr int kStateVersion = 3;

    // building
    void buildToolBars();
    void buildDocks();
    void buildStatusBar();
    void connectActions();
    void connectSession();
    QWidget* makeChart(QWidget* parent);
    template <class View> void saveChart(const View& view, const QString& name);
    void follow(FigurePanel* panel);
    void connectFindings(FindingsPanel& panel);

    // file
    bool take(Opened opened);
    void adopt(std::unique_ptr<PlanDocument> document);
    bool offerRecovery(const QString& path);
    bool mayLeave();
    bool saveTo(const QString& path, bool copy);
    void revert();
    void exportTables();
    void exportMap();
    void exportPlaces();
    void exportAnimation();
    void remember(const QString& path);
    void rememberScenario();
    void fillRecent();
    void checkDisk();

    // scenarios
    void fillScenarios();
    void fillIndicators();
    void newScenario();
    void scenarioAct(Act act);
    void buildScenarioMenus();
    void removeScenarioAsked(const Scenario& scenario);
    QWidget* makeScenarioPanel(QWidget* parent);
    void openComparison();
    void exportBriefing(const std::vector<ScenarioId>& compare);
    /// Whether the scenario can be changed; where it is frozen, one made from it takes its place first, if
    /// the user gives it a name.
    bool madeEditable();

    // check-up
    void fixFinding(const Finding& finding);
    void updateFindings();
    void openReconciliation();

    // history and copies
    void connectHistoryActions();
    void connectHistory(HistoryPanel& panel);
    void goBack(const QString& change);
    void nameVersion(const QString& change);
    void compareWithNow(const QString& change);
    void comparePlans();
    void mergeCopies();
    void exportClean();
    void showWhoChanged(const FigureSlot& slot, FigureId shown, const QString& field);

    // following the session
    void updateMap();
    void updateChart();
    [[nodiscard]] Theme themeIn(int year, const std::vector<PlaceGroup>& groups);
    [[nodiscard]] ChartSpec chartIn(int year) const;
    void updateTitle();
    void updateUndo();
    void steps(int count);
    void report(const Error& error);
    void banner(const QString& text, const QString& button = {}, const std::function<void()>& act = {});
    /// The tables that were made so far.
    [[nodiscard]] std::vector<FigurePanel*> figurePanels() const;
    [[nodiscard]] FigurePanel* activePanel();
    [[nodiscard]] bool projectsHaveFocus() const;
    /// Shows a dock in front of those it shares tabs with.
    static void bringForward(PanelDock& dock);
    /// Moves the keyboard among the map and the panels that show, the only way out of a table, where Tab goes
    /// from cell to cell.
    void focusPanel(int step);
    void changeLanguage(Language language);
    void changeLook(int appearance);

    Session m_session;
    Actions m_actions;
    std::unique_ptr<Ask> m_ask;
    SimulationSource m_simulations;
    std::shared_ptr<const BaseMap> m_base;
    QPointer<FigurePanel> m_lastPanel;

    MapView* m_map = nullptr;
    LayoutPanel* m_layouts = nullptr;
    PanelDock* m_targets = nullptr;
    PanelDock* m_capacity = nullptr;
    PanelDock* m_growth = nullptr;
    PanelDock* m_progress = nullptr;
    PanelDock* m_projects = nullptr;
    PanelDock* m_documents = nullptr;
    PanelDock* m_findings = nullptr;
    PanelDock* m_history = nullptr;
    PanelDock* m_uncertainty = nullptr;
    PanelDock* m_timeline = nullptr;
    PanelDock* m_scenarios = nullptr;
    CompareWindow* m_comparison = nullptr; ///< made when it is first opened
    ChartView* m_chart = nullptr;

    QMenu* m_recentMenu = nullptr;
    QMenu* m_panelsMenu = nullptr;
    QMenu* m_colourMenu = nullptr;
    QMenu* m_parentMenu = nullptr;
    QComboBox* m_scenarioBox = nullptr;
    QComboBox* m_indicatorBox = nullptr;
    QComboBox* m_modeBox = nullptr;
    QSpinBox* m_yearBox = nullptr;
    QFrame* m_banner = nullptr;
    QLabel* m_bannerText = nullptr;
    QPushButton* m_bannerButton = nullptr;
    std::function<void()> m_bannerAct;
    QLabel* m_coordinates = nullptr;
    QLineEdit* m_scale = nullptr;
    QLabel* m_summary = nullptr;
    QLabel* m_state = nullptr;
    QToolButton* m_overlayButton = nullptr;
    QMenu* m_overlayMenu = nullptr;
    QSet<ScenarioId> m_overlaid; ///< drawn in the chart beside the present and the documents' one
    QByteArray m_defaultState;
    ThemeYears m_themes;
    bool m_mapStale = false;
    bool m_chartStale = false;
    bool m_findingsStale = false;
};

} // namespace yuantu
