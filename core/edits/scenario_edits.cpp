// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Adding, copying, renaming, freezing and removing scenarios.
#include "core/edits/scenario_edits.h"

#include "core/edits/figure_edits.h"

#include <QCoreApplication>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Edits", text);
}

constexpr int kPaletteSize = 6;

Result<QString> checkName(const Plan& plan, const QString& name, ScenarioId self = {}) {
    const QString trimmed = name.simplified();
    if (trimmed.isEmpty()) {
        return badUsage(tr("A scenario needs a name."));
    }
    if (trimmed.size() > 80) {
        return badUsage(tr("The name is too long; 80 characters at most."));
    }
    for (const Scenario& s : plan.scenarios()) {
        if (s.id != self && (s.name == trimmed || s.code == trimmed)) {
            return badUsage(tr("There is already a scenario “%1”; choose another name.").arg(trimmed));
        }
    }
    return trimmed;
}

/// A free colour of the palette, so that scenarios shown together differ.
int freeColour(const Plan& plan) {
    std::array<int, kPaletteSize> used{};
    for (const Scenario& s : plan.scenarios()) {
        if (s.colour > 0) {
            ++used[(s.colour - 1) % kPaletteSize];
        }
    }
    return static_cast<int>(std::ranges::min_element(used) - used.begin()) + 1;
}

Scenario newScenario(const Plan& plan, const QString& name, ScenarioId parent) {
    Scenario s;
    s.code = name;
    // By name, so that the same scenario added to two copies of a plan is one; a taken id gets a number.
    QString key = QStringLiteral("scenario/") + name;
    for (int n = 2; !s.id.isValid() || plan.scenarios().find(s.id) != nullptr; ++n) {
        s.id = {idFromKey(key)};
        key = QStringLiteral("scenario/%1/%2").arg(name).arg(n);
    }
    s.parent = parent;
    s.name = name;
    s.colour = freeColour(plan);
    for (const Scenario& other : plan.scenarios()) {
        s.order = std::max(s.order, other.order + 1);
    }
    return s;
}

Result<Change> change(PlanDocument& document, const QString& label, ScenarioId id,
                      const std::function<void(Scenario&)>& how) {
    const Scenario* found = document.plan()->scenarios().find(id);
    if (found == nullptr) {
        return badInput(tr("There is no such scenario; choose one of the list."));
    }
    Scenario s = *found;
    how(s);
    return document.edit(label, {}, [&](RowWriter& writer) -> Result<void> {
        writer.put(s);
        return {};
    });
}

} // namespace

const Scenario* findScenario(const Plan& plan, const QString& codeOrName) {
    if (const Scenario* s = plan.scenarios().findCode(codeOrName)) {
        return s;
    }
    for (const Scenario& s : plan.scenarios()) {
        if (s.name == codeOrName) {
            return &s;
        }
    }
    return nullptr;
}

Result<Change> addScenario(PlanDocument& document, const QString& name, ScenarioId parent) {
    const Plan& plan = *document.plan();
    auto checked = checkName(plan, name);
    if (!checked) {
        return passOn(checked);
    }
    if (plan.scenarios().find(parent) == nullptr) {
        return badInput(tr("There is no such scenario; choose one of the list."));
    }
    const Scenario s = newScenario(plan, *checked, parent);
    return document.edit(tr("Add scenario “%1”").arg(s.name), {}, [&](RowWriter& writer) -> Result<void> {
        writer.put(s);
        return {};
    });
}

Result<Change> copyScenario(PlanDocument& document, ScenarioId source, const QString& name) {
    const PlanPtr plan = document.plan();
    auto checked = checkName(*plan, name);
    if (!checked) {
        return passOn(checked);
    }
    const Scenario* from = plan->scenarios().find(source);
    if (from == nullptr) {
        return badInput(tr("There is no such scenario; choose one of the list."));
    }
    // A copy of the documents' scenario is a child of it: its values are the documents', not assumptions.
    if (source == plan->asDocumented()) {
        return addScenario(document, name, source);
    }
    Scenario s = newScenario(*plan, *checked, from->parent);
    s.note = from->note;
    return document.edit(tr("Copy scenario “%1” as “%2”").arg(from->name, s.name), {},
                         [&](RowWriter& writer) -> Result<void> {
                             writer.put(s);
                             for (Figure f : plan->figures()) {
                                 if (f.scenario == source) {
                                     f.scenario = s.id;
                                     f.id = figureIdFor(s.id, f.slot, f.document);
                                     writer.put(f);
                                 }
                             }
                             for (GrowthSetting g : plan->growth()) {
                                 if (g.scenario == source) {
                                     g.scenario = s.id;
                                     g.id = growthSettingIdFor(g);
                                     writer.put(g);
                                 }
                             }
                             for (Project p : plan->projects()) {
                                 if (p.scenario == source) {
                                     p.scenario = s.id;
                                     p.id = projectIdFor(s.id, p.key);
                                     writer.put(p);
                                 }
                             }
                             return {};
                         });
}

Result<Change> renameScenario(PlanDocument& document, ScenarioId scenario, const QString& name) {
    const Plan& plan = *document.plan();
    auto checked = checkName(plan, name, scenario);
    if (!checked) {
        return passOn(checked);
    }
    if (scenario == plan.asDocumented()) {
        return badInput(tr("The documents' scenario keeps its name."));
    }
    return change(document, tr("Rename scenario to “%1”").arg(*checked), scenario, [&](Scenario& s) {
        s.name = *checked;
        s.code = *checked;
    });
}

Result<Change> describeScenario(PlanDocument& document, ScenarioId scenario, const QString& note) {
    return change(document, tr("Describe scenario"), scenario, [&](Scenario& s) { s.note = note.trimmed(); });
}

Result<Change> removeScenario(PlanDocument& document, ScenarioId scenario) {
    const PlanPtr plan = document.plan();
    const Scenario* found = plan->scenarios().find(scenario);
    if (found == nullptr) {
        return badInput(tr("There is no such scenario; choose one of the list."));
    }
    if (scenario == plan->asDocumented()) {
        return badInput(tr("The documents' scenario cannot be removed; all others are made from it."));
    }
    for (const Scenario& s : plan->scenarios()) {
        if (s.parent == scenario) {
            return badInput(tr("“%1” is made from this scenario; remove that one first.").arg(s.name));
        }
    }
    return document.edit(tr("Remove scenario “%1”").arg(found->name), {},
                         [&](RowWriter& writer) -> Result<void> {
                             for (const Figure& f : plan->figures()) {
                                 if (f.scenario == scenario) {
                                     writer.remove<Figure>(f.id);
                                 }
                             }
                             for (const GrowthSetting& g : plan->growth()) {
                                 if (g.scenario == scenario) {
                                     writer.remove<GrowthSetting>(g.id);
                                 }
                             }
                             for (const Project& p : plan->projects()) {
                                 if (p.scenario == scenario) {
                                     writer.remove<Project>(p.id);
                                 }
                             }
                             writer.remove<Scenario>(scenario);
                             return {};
                         });
}

Result<Change> freezeScenario(PlanDocument& document, ScenarioId scenario, bool frozen) {
    if (scenario == document.plan()->asDocumented() && !frozen) {
        return badInput(tr("The documents' scenario stays frozen; add a scenario of your own instead."));
    }
    return change(document, frozen ? tr("Freeze scenario") : tr("Unfreeze scenario"), scenario,
                  [&](Scenario& s) { s.frozen = frozen; });
}

} // namespace yuantu
