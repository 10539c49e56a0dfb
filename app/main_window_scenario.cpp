// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios in the window.
#include "app/main_window.h"
#include "core/edits/figure_edits.h"
#include "core/edits/scenario_edits.h"

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
        if (m_ask->choose(tr("Delete scenario"),
                          tr("Delete “%1” with all its values? It can be undone.").arg(current.name),
                          {{tr("Delete"), true}}) != 0) {
            return;
        }
        done = removeScenario(document, current.id);
        break;
    default:
        return;
    }
    if (!done) {
        report(done.error());
    }
    fillScenarios();
}

} // namespace yuantu
