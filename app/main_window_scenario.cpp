// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios in the window.
#include "app/compare/compare_window.h"
#include "app/dialogs/briefing_dialog.h"
#include "app/look.h"
#include "app/main_window.h"
#include "app/map/map_view.h"
#include "app/models/scenario_tree_model.h"
#include "app/panel_dock.h"
#include "app/panels/scenario_panel.h"
#include "app/scenario_acts.h"
#include "core/edits/figure_edits.h"
#include "core/edits/scenario_edits.h"

#include <QMenu>

namespace yuantu {

void MainWindow::newScenario() {
    scenarioAct(Act::ScenarioNew);
}

bool MainWindow::madeEditable() {
    if (!checkEditable(*m_session.plan(), m_session.scenario())) {
        scenarioAct(Act::ScenarioNew);
    }
    return checkEditable(*m_session.plan(), m_session.scenario()).has_value();
}

void MainWindow::scenarioAct(Act act) {
    if (!m_session.hasDocument()) {
        return;
    }
    PlanDocument& document = m_session.document();
    const Scenario current = *m_session.scenarioRow();
    const auto freeName = [&](const QString& stem) {
        QString name = stem;
        for (int n = 2; findScenario(*m_session.plan(), name) != nullptr; ++n) {
            name = QStringLiteral("%1 %2").arg(stem).arg(n);
        }
        return name;
    };
    Result<Change> done;
    switch (act) {
    case Act::ScenarioNew:
    case Act::ScenarioCopy: {
        const bool copy = act == Act::ScenarioCopy;
        const auto name =
            m_ask->text(copy ? tr("Copy scenario") : tr("New scenario"),
                        copy             ? tr("Name of the copy of “%1”:").arg(current.name)
                        : current.frozen ? tr("“%1” is frozen. Name of the scenario made from it:")
                                               .arg(nameOf(current, m_session.language()))
                                         : tr("Name of the scenario made from “%1”:").arg(current.name),
                        freeName(copy ? tr("%1 copy").arg(current.name) : tr("Scenario")));
        if (!name) {
            return;
        }
        done = copy ? copyScenario(document, current.id, *name) : addScenario(document, *name, current.id);
        if (done) {
            m_session.setScenario(findScenario(*m_session.plan(), name->simplified())->id);
        }
        break;
    }
    case Act::ScenarioRename: {
        const auto name = m_ask->text(tr("Rename scenario"), tr("New name:"), current.name);
        if (!name) {
            return;
        }
        done = renameScenario(document, current.id, *name);
        break;
    }
    case Act::ScenarioDescribe: {
        const auto note = m_ask->text(tr("Describe scenario"), tr("What it assumes and why:"), current.note);
        if (!note) {
            return;
        }
        done = describeScenario(document, current.id, *note);
        break;
    }
    case Act::ScenarioFreeze:
        done = freezeScenario(document, current.id, !current.frozen);
        break;
    case Act::ScenarioRemove:
        removeScenarioAsked(current);
        return;
    default:
        return;
    }
    if (!done) {
        report(done.error());
    }
    fillScenarios();
}

void MainWindow::removeScenarioAsked(const Scenario& scenario) {
    const auto children = std::ranges::count(m_session.plan()->scenarios(), scenario.id, &Scenario::parent);
    const QString name = scenario.name;
    Result<Change> done;
    if (children == 0) {
        if (m_ask->choose(tr("Delete scenario"),
                          tr("Delete “%1” with all its values? It can be undone.").arg(name),
                          {{tr("Delete"), true}}) != 0) {
            return;
        }
        done = removeScenario(m_session.document(), scenario.id);
    } else {
        const Scenario* parent = m_session.plan()->scenarios().find(scenario.parent);
        const auto choice = m_ask->choose(
            tr("Delete scenario"),
            tr("%1 scenarios are made from “%2”. They can stay: then they are made from “%3” and keep their "
               "results.")
                .arg(children)
                .arg(name, parent == nullptr ? QString() : nameOf(*parent, m_session.language())),
            {{tr("Delete it, keep the others"), true}, {tr("Delete all"), true}});
        if (!choice) {
            return;
        }
        done = *choice == 0 ? removeKeepingChildren(m_session.document(), scenario.id)
                            : removeScenarioWithChildren(m_session.document(), scenario.id);
    }
    if (!done) {
        report(done.error());
    }
    fillScenarios();
}

void MainWindow::buildScenarioMenus() {
    m_colourMenu = new QMenu(tr("C&olour"), this);
    connect(m_colourMenu, &QMenu::aboutToShow, this, [this] {
        static constexpr std::array names{
            QT_TRANSLATE_NOOP("MainWindow", "Blue"),   QT_TRANSLATE_NOOP("MainWindow", "Vermilion"),
            QT_TRANSLATE_NOOP("MainWindow", "Green"),  QT_TRANSLATE_NOOP("MainWindow", "Purple"),
            QT_TRANSLATE_NOOP("MainWindow", "Orange"), QT_TRANSLATE_NOOP("MainWindow", "Sky blue")};
        static_assert(names.size() == kScenarioColours);
        m_colourMenu->clear();
        const Scenario* s = m_session.hasDocument() ? m_session.scenarioRow() : nullptr;
        for (int colour = 1; colour <= kScenarioColours; ++colour) {
            QAction* a =
                m_colourMenu->addAction(scenarioDot(colour), tr(names[static_cast<size_t>(colour - 1)]));
            a->setCheckable(true);
            a->setChecked(s != nullptr && s->colour == colour);
            a->setEnabled(s != nullptr && s->id != m_session.plan()->asDocumented());
            connect(a, &QAction::triggered, this, [this, colour] {
                if (auto done = colourScenario(m_session.document(), m_session.scenario(), colour); !done) {
                    report(done.error());
                }
            });
        }
    });
    m_parentMenu = new QMenu(tr("M&ade from"), this);
    connect(m_parentMenu, &QMenu::aboutToShow, this, [this] {
        m_parentMenu->clear();
        const Scenario* s = m_session.hasDocument() ? m_session.scenarioRow() : nullptr;
        if (s == nullptr) {
            return;
        }
        for (const Scenario& each : m_session.plan()->scenarios()) {
            const std::vector<ScenarioId> above = m_session.plan()->chain(each.id);
            QAction* a = m_parentMenu->addAction(
                scenarioDot(each.colour),
                nameOf(each, m_session.language()).replace(u'&', QStringLiteral("&&")));
            a->setCheckable(true);
            a->setChecked(s->parent == each.id);
            a->setEnabled(!s->frozen && s->id != m_session.plan()->asDocumented() &&
                          std::ranges::find(above, s->id) == above.end());
            connect(a, &QAction::triggered, this, [this, to = each.id] {
                if (auto done = setScenarioParent(m_session.document(), m_session.scenario(), to); !done) {
                    report(done.error());
                }
            });
        }
    });
}

QWidget* MainWindow::makeScenarioPanel(QWidget* parent) {
    const QList<QAction*> acts{m_actions[Act::ScenarioNew],    m_actions[Act::ScenarioCopy],
                               m_actions[Act::ScenarioRename], m_actions[Act::ScenarioDescribe],
                               m_actions[Act::ScenarioFreeze], m_actions[Act::Compare],
                               m_actions[Act::ScenarioRemove]};
    auto* panel = new ScenarioPanel(m_session, acts, {m_colourMenu, m_parentMenu}, parent);
    connect(panel, &ScenarioPanel::failed, this, [this](const QString& why) { banner(why); });
    connect(panel, &ScenarioPanel::placeActivated, this,
            [this](PlaceId place) { m_map->zoomToPlaces({place}); });
    return panel;
}

ScenarioPanel& MainWindow::scenarioPanel() {
    return m_scenarios->panel<ScenarioPanel>();
}

void MainWindow::openComparison() {
    if (!m_session.hasDocument()) {
        return;
    }
    if (m_comparison == nullptr) {
        m_comparison = new CompareWindow(
            m_session, [this] { return m_map->request(); }, [this]() -> Ask& { return *m_ask; }, this);
        connect(m_comparison, &CompareWindow::briefingWanted, this, &MainWindow::exportBriefing);
        connect(m_comparison, &CompareWindow::placeActivated, this,
                [this](PlaceId place) { m_map->zoomToPlaces({place}); });
    }
    m_comparison->present();
}

void MainWindow::exportBriefing(const std::vector<ScenarioId>& compare) {
    if (m_session.hasDocument()) {
        BriefingDialog dialog(m_session, m_base, *m_ask, this, compare);
        dialog.exec();
    }
}

} // namespace yuantu
