// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of actions.
#include "app/actions.h"

#include "app/look.h"

#include <QActionGroup>
#include <QCoreApplication>

namespace yuantu {

namespace {

struct Row {
    Act act;
    const char* menu; ///< id of the menu; '-' in front of the text of a row starts a new section
    const char* text;
    const char* icon;
    QKeySequence shortcut;
    bool checkable = false;
};

const std::vector<Row>& rows() {
    static const std::vector<Row> all{
        {Act::New, "file", QT_TRANSLATE_NOOP("Actions", "&New Shanghai plan"), "new", QKeySequence::New},
        {Act::NewEmpty, "file", QT_TRANSLATE_NOOP("Actions", "New &empty plan"), "", {}},
        {Act::Open, "file", QT_TRANSLATE_NOOP("Actions", "&Open…"), "open", QKeySequence::Open},
        {Act::Save, "file-", QT_TRANSLATE_NOOP("Actions", "&Save"), "save", QKeySequence::Save},
        {Act::SaveAs, "file", QT_TRANSLATE_NOOP("Actions", "Save &as…"), "",
         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)},
        {Act::SaveCopy, "file", QT_TRANSLATE_NOOP("Actions", "Save a &copy…"), "", {}},
        {Act::Revert, "file", QT_TRANSLATE_NOOP("Actions", "Re&vert to saved"), "restore", {}},
        {Act::ComparePlan, "file-", QT_TRANSLATE_NOOP("Actions", "Compare &with another plan…"), "", {}},
        {Act::MergeCopies, "file", QT_TRANSLATE_NOOP("Actions", "Mer&ge a colleague's copy…"), "", {}},
        {Act::ExportTables, "file-", QT_TRANSLATE_NOOP("Actions", "Export &tables…"), "export", {}},
        {Act::ExportMap, "file", QT_TRANSLATE_NOOP("Actions", "Export &map…"), "", {}},
        {Act::ExportPlaces, "file", QT_TRANSLATE_NOOP("Actions", "Export &places…"), "", {}},
        {Act::ExportAnimation,
         "file",
         QT_TRANSLATE_NOOP("Actions", "Export &years as an animation…"),
         "",
         {}},
        {Act::Briefing, "file", QT_TRANSLATE_NOOP("Actions", "Export &briefing…"), "briefing",
         QKeySequence(Qt::CTRL | Qt::Key_B)},
        {Act::ExportClean, "file", QT_TRANSLATE_NOOP("Actions", "Export a c&lean copy…"), "", {}},
        {Act::Quit, "file-", QT_TRANSLATE_NOOP("Actions", "&Quit"), "", QKeySequence(Qt::CTRL | Qt::Key_Q)},

        {Act::Undo, "edit", QT_TRANSLATE_NOOP("Actions", "&Undo"), "undo", QKeySequence::Undo},
        {Act::Redo, "edit", QT_TRANSLATE_NOOP("Actions", "&Redo"), "redo",
         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)},
        {Act::Copy, "edit-", QT_TRANSLATE_NOOP("Actions", "&Copy"), "copy", {}},
        {Act::Paste, "edit", QT_TRANSLATE_NOOP("Actions", "&Paste"), "paste", {}},
        {Act::FillDown, "edit", QT_TRANSLATE_NOOP("Actions", "&Fill down"), "fill-down", {}},
        {Act::RestoreDocument,
         "edit-",
         QT_TRANSLATE_NOOP("Actions", "Back to the &document's figure"),
         "restore",
         {}},
        {Act::MarkMissing, "edit", QT_TRANSLATE_NOOP("Actions", "Mark as &missing"), "delete", {}},
        {Act::WhoChanged, "edit", QT_TRANSLATE_NOOP("Actions", "Wh&o changed this…"), "history", {}},
        {Act::DismissGhosts, "edit", QT_TRANSLATE_NOOP("Actions", "Dismiss previous &values"), "", {}},
        {Act::ProjectAdd, "edit-", QT_TRANSLATE_NOOP("Actions", "&Add project"), "", {}},
        {Act::ProjectMatch, "edit", QT_TRANSLATE_NOOP("Actions", "Matc&h projects to places…"), "", {}},
        {Act::Solve, "edit-", QT_TRANSLATE_NOOP("Actions", "&Solve for…"), "solve",
         QKeySequence(Qt::CTRL | Qt::Key_G)},
        {Act::Reconcile, "edit", QT_TRANSLATE_NOOP("Actions", "Reco&ncile with the parts…"), "reconcile",
         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G)},
        {Act::Find, "edit", QT_TRANSLATE_NOOP("Actions", "F&ind a place"), "search", QKeySequence::Find},

        {Act::ScenarioNew, "scenario", QT_TRANSLATE_NOOP("Actions", "&New scenario…"), "scenario-new",
         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)},
        {Act::ScenarioCopy, "scenario", QT_TRANSLATE_NOOP("Actions", "&Copy scenario…"), "copy", {}},
        {Act::ScenarioRename, "scenario", QT_TRANSLATE_NOOP("Actions", "&Rename scenario…"), "", {}},
        {Act::ScenarioDescribe, "scenario", QT_TRANSLATE_NOOP("Actions", "&Describe scenario…"), "", {}},
        {Act::ScenarioFreeze,
         "scenario-",
         QT_TRANSLATE_NOOP("Actions", "&Freeze scenario"),
         "lock",
         {},
         true},
        {Act::Compare, "scenario-", QT_TRANSLATE_NOOP("Actions", "Co&mpare scenarios…"), "compare",
         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)},
        {Act::ScenarioRemove, "scenario-", QT_TRANSLATE_NOOP("Actions", "De&lete scenario"), "delete", {}},

        {Act::ZoomIn, "view", QT_TRANSLATE_NOOP("Actions", "Zoom &in"), "zoom-in", QKeySequence::ZoomIn},
        {Act::ZoomOut, "view", QT_TRANSLATE_NOOP("Actions", "Zoom &out"), "zoom-out", QKeySequence::ZoomOut},
        {Act::ZoomAll, "view", QT_TRANSLATE_NOOP("Actions", "Whole &city"), "zoom-all",
         QKeySequence(Qt::CTRL | Qt::Key_0)},
        {Act::ZoomSelection, "view", QT_TRANSLATE_NOOP("Actions", "Zoom to &selection"), "zoom-selection",
         QKeySequence(Qt::CTRL | Qt::Key_J)},
        {Act::ViewBack, "view", QT_TRANSLATE_NOOP("Actions", "Previous &view"), "back",
         QKeySequence(Qt::ALT | Qt::Key_Left)},
        {Act::ViewForward, "view", QT_TRANSLATE_NOOP("Actions", "Next vie&w"), "forward",
         QKeySequence(Qt::ALT | Qt::Key_Right)},
        {Act::ToolPan, "view-", QT_TRANSLATE_NOOP("Actions", "&Pan"), "pan",
         QKeySequence(Qt::ALT | Qt::Key_1), true},
        {Act::ToolSelect, "view", QT_TRANSLATE_NOOP("Actions", "S&elect"), "select",
         QKeySequence(Qt::ALT | Qt::Key_2), true},
        {Act::ToolZoomBox, "view", QT_TRANSLATE_NOOP("Actions", "Zoom to &box"), "box-zoom",
         QKeySequence(Qt::ALT | Qt::Key_3), true},
        {Act::Circles, "view-", QT_TRANSLATE_NOOP("Actions", "Propor&tional circles"), "circles", {}, true},
        {Act::YearBack, "view-", QT_TRANSLATE_NOOP("Actions", "Year bac&k"), "previous",
         QKeySequence(Qt::CTRL | Qt::Key_PageUp)},
        {Act::YearForward, "view", QT_TRANSLATE_NOOP("Actions", "Year &forward"), "next",
         QKeySequence(Qt::CTRL | Qt::Key_PageDown)},
        {Act::PlayYears, "view", QT_TRANSLATE_NOOP("Actions", "Pla&y the years"), "play",
         QKeySequence(Qt::Key_F5), true},
        {Act::Findings, "view-", QT_TRANSLATE_NOOP("Actions", "Findin&gs"), "check",
         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)},
        {Act::NextPanel, "view", QT_TRANSLATE_NOOP("Actions", "Ne&xt panel"), "", QKeySequence(Qt::Key_F6)},
        {Act::PreviousPanel, "view", QT_TRANSLATE_NOOP("Actions", "Previo&us panel"), "",
         QKeySequence(Qt::SHIFT | Qt::Key_F6)},
        {Act::ResetLayout, "view", QT_TRANSLATE_NOOP("Actions", "&Reset layout"), "restore", {}},
        {Act::Light, "look", QT_TRANSLATE_NOOP("Actions", "&Light"), "", {}, true},
        {Act::Dark, "look", QT_TRANSLATE_NOOP("Actions", "&Dark"), "", {}, true},
        {Act::SystemLook, "look", QT_TRANSLATE_NOOP("Actions", "As the &system"), "", {}, true},
        {Act::Chinese, "language", "简体中文", "", {}, true},
        {Act::English, "language", "English", "", {}, true},

        {Act::About, "help", QT_TRANSLATE_NOOP("Actions", "&About Yuantu"), "info", {}},
    };
    return all;
}

QString translated(const char* text) {
    return QCoreApplication::translate("Actions", text);
}

} // namespace

Actions::Actions(QWidget* window) : QObject(window) {
    for (const Row& row : rows()) {
        auto* action = new QAction(translated(row.text), window);
        action->setCheckable(row.checkable);
        action->setShortcut(row.shortcut);
        if (*row.icon != '\0') {
            action->setIcon(icon(QString::fromLatin1(row.icon)));
        }
        const QString plain = translated(row.text).remove(u'&');
        action->setToolTip(
            row.shortcut.isEmpty()
                ? plain
                : QStringLiteral("%1 (%2)").arg(plain, row.shortcut.toString(QKeySequence::NativeText)));
        window->addAction(action);
        m_actions.insert(static_cast<int>(row.act), action);
    }
    const auto exclusive = [this, window](std::initializer_list<Act> acts) {
        auto* group = new QActionGroup(window);
        for (const Act act : acts) {
            group->addAction((*this)[act]);
        }
    };
    exclusive({Act::ToolPan, Act::ToolSelect, Act::ToolZoomBox});
    exclusive({Act::Light, Act::Dark, Act::SystemLook});
    exclusive({Act::Chinese, Act::English});
}

void Actions::fillMenus(QMenuBar* bar, QMenu* recent, QMenu* panels, const QList<QMenu*>& scenarioMenus) {
    QHash<QByteArray, QMenu*> menus;
    menus["file"] = bar->addMenu(tr("&File"));
    menus["edit"] = bar->addMenu(tr("&Edit"));
    menus["scenario"] = bar->addMenu(tr("&Scenario"));
    menus["view"] = bar->addMenu(tr("&View"));
    menus["help"] = bar->addMenu(tr("&Help"));
    menus["look"] = new QMenu(tr("&Appearance"), bar);
    menus["language"] = new QMenu(tr("&Language"), bar);
    for (const Row& row : rows()) {
        QByteArray name(row.menu);
        const bool section = name.endsWith('-');
        name.chop(section ? 1 : 0);
        if (section) {
            menus[name]->addSeparator();
        }
        menus[name]->addAction((*this)[row.act]);
        if (row.act == Act::ScenarioDescribe) {
            for (QMenu* menu : scenarioMenus) {
                menus["scenario"]->addMenu(menu);
            }
        }
        if (row.act == Act::Open) {
            recent->setTitle(tr("Open &recent"));
            menus["file"]->addMenu(recent);
        }
    }
    panels->setTitle(tr("Pa&nels"));
    menus["view"]->addMenu(panels);
    menus["view"]->addMenu(menus["look"]);
    menus["view"]->addMenu(menus["language"]);
}

} // namespace yuantu
