// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// All actions of the window in one table: text, icon, shortcut, menu.
#pragma once

#include <QAction>
#include <QHash>
#include <QMenuBar>

namespace yuantu {

enum class Act {
    New,
    NewEmpty,
    Open,
    Save,
    SaveAs,
    SaveCopy,
    Revert,
    ExportTables,
    ExportMap,
    ExportPlaces,
    ExportAnimation,
    Briefing,
    ComparePlan,
    MergeCopies,
    ExportClean,
    WhoChanged,
    Quit,
    Undo,
    Redo,
    Copy,
    Paste,
    FillDown,
    RestoreDocument,
    MarkMissing,
    DismissGhosts,
    Find,
    ScenarioNew,
    ScenarioCopy,
    ScenarioRename,
    ScenarioDescribe,
    ScenarioFreeze,
    ScenarioRemove,
    Compare,
    ZoomIn,
    ZoomOut,
    ZoomAll,
    ZoomSelection,
    ViewBack,
    ViewForward,
    ToolPan,
    ToolSelect,
    ToolZoomBox,
    Circles,
    YearBack,
    YearForward,
    PlayYears,
    NextPanel,
    PreviousPanel,
    ResetLayout,
    Light,
    Dark,
    SystemLook,
    Chinese,
    English,
    ProjectAdd,
    ProjectMatch,
    Solve,
    Reconcile,
    Findings,
    About,
};

class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(QWidget* window);
    [[nodiscard]] QAction* operator[](Act act) const { return m_actions.value(static_cast<int>(act)); }
    /// `scenarioMenus` follow the description of a scenario.
    void fillMenus(QMenuBar* bar, QMenu* recent, QMenu* panels, const QList<QMenu*>& scenarioMenus = {});
    /// Texts anew, after the language changed.
    [[nodiscard]] QList<QAction*> all() const { return m_actions.values(); }

private:
    QHash<int, QAction*> m_actions;
};

} // namespace yuantu
