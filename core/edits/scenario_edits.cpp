// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Adding, copying, describing, moving, freezing and removing scenarios, and moving what they assume.
#include "core/edits/scenario_edits.h"

#include "core/edits/figure_edits.h"

#include <QCoreApplication>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Edits", text);
}

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
    std::array<int, kScenarioColours> used{};
    for (const Scenario& s : plan.scenarios()) {
        if (s.colour > 0) {
            ++used[(s.colour - 1) % kScenarioColours];
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

/// Why a scenario cannot be removed at all.
Result<const Scenario*> removable(const Plan& plan, ScenarioId scenario) {
    const Scenario* found = plan.scenarios().find(scenario);
    if (found == nullptr) {
        return badInput(tr("There is no such scenario; choose one of the list."));
    }
    if (scenario == plan.asDocumented()) {
        return badInput(tr("The documents' scenario cannot be removed; all others are made from it."));
    }
    return found;
}

void write(RowWriter& writer, const ScenarioRows& rows) {
    std::ranges::for_each(rows.droppedFigures, [&](FigureId id) { writer.remove<Figure>(id); });
    std::ranges::for_each(rows.droppedGrowth, [&](GrowthSettingId id) { writer.remove<GrowthSetting>(id); });
    std::ranges::for_each(rows.droppedProjects, [&](ProjectId id) { writer.remove<Project>(id); });
    std::ranges::for_each(rows.droppedScenarios, [&](ScenarioId id) { writer.remove<Scenario>(id); });
    std::ranges::for_each(rows.scenarios, [&](const Scenario& s) { writer.put(s); });
    std::ranges::for_each(rows.figures, [&](const Figure& f) { writer.put(f); });
    std::ranges::for_each(rows.growth, [&](const GrowthSetting& g) { writer.put(g); });
    std::ranges::for_each(rows.projects, [&](const Project& p) { writer.put(p); });
}

Result<Change> write(PlanDocument& document, const QString& label, const QString& reason,
                     const ScenarioRows& rows) {
    return document.edit(label, reason, [&](RowWriter& writer) -> Result<void> {
        write(writer, rows);
        return {};
    });
}

/// Everything that the scenario itself holds.
void dropAll(const Plan& plan, ScenarioId scenario, ScenarioRows& rows) {
    for (const Figure& f : plan.figures()) {
        if (f.scenario == scenario) {
            rows.droppedFigures.push_back(f.id);
        }
    }
    for (const GrowthSetting& g : plan.growth()) {
        if (g.scenario == scenario) {
            rows.droppedGrowth.push_back(g.id);
        }
    }
    for (const Project& p : plan.projects()) {
        if (p.scenario == scenario) {
            rows.droppedProjects.push_back(p.id);
        }
    }
    rows.droppedScenarios.push_back(scenario);
}

/// Errors (usage): one of them is not set by the scenario itself, or there is none.
Result<void> checkOwn(const Plan& plan, ScenarioId scenario, std::span<const AssumptionKey> keys) {
    const std::vector<AssumptionKey> own = ownAssumptions(plan, scenario);
    if (keys.empty() || std::ranges::any_of(keys, [&own](const AssumptionKey& key) {
            return std::ranges::find(own, key) == own.end();
        })) {
        return badUsage(tr("Nothing of this is set by the scenario itself; choose one of its differences."));
    }
    return {};
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

Result<Change> colourScenario(PlanDocument& document, ScenarioId scenario, int colour) {
    if (colour < 1 || colour > kScenarioColours) {
        return badUsage(
            tr("There is no colour %1; choose one from 1 to %2.").arg(colour).arg(kScenarioColours));
    }
    if (scenario == document.plan()->asDocumented()) {
        return badInput(tr("The documents' scenario stays grey, so that it is known everywhere."));
    }
    return change(document, tr("Colour scenario"), scenario, [&](Scenario& s) { s.colour = colour; });
}

Result<Change> setScenarioParent(PlanDocument& document, ScenarioId scenario, ScenarioId parent) {
    const PlanPtr plan = document.plan();
    const Scenario* moved = plan->scenarios().find(scenario);
    const Scenario* to = plan->scenarios().find(parent);
    if (moved == nullptr || to == nullptr) {
        return badInput(tr("There is no such scenario; choose one of the list."));
    }
    if (scenario == plan->asDocumented()) {
        return badInput(tr("The documents' scenario has no parent; all others are made from it."));
    }
    const std::vector<ScenarioId> above = plan->chain(parent);
    if (std::ranges::find(above, scenario) != above.end()) {
        return badUsage(scenario == parent
                            ? tr("“%1” cannot be made from itself; choose another parent.").arg(moved->name)
                            : tr("“%1” is made from “%2” and cannot be its parent; choose another one.")
                                  .arg(to->name, moved->name));
    }
    if (auto ok = checkEditable(*plan, scenario); !ok) {
        return passOn(ok);
    }
    return change(document, tr("Make “%1” from “%2”").arg(moved->name, to->name), scenario,
                  [&](Scenario& s) { s.parent = parent; });
}

Result<Change> removeScenario(PlanDocument& document, ScenarioId scenario) {
    const PlanPtr plan = document.plan();
    auto found = removable(*plan, scenario);
    if (!found) {
        return passOn(found);
    }
    for (const Scenario& s : plan->scenarios()) {
        if (s.parent == scenario) {
            return badInput(tr("“%1” is made from this scenario; remove that one first, or say what becomes "
                               "of it.")
                                .arg(s.name));
        }
    }
    ScenarioRows rows;
    dropAll(*plan, scenario, rows);
    return write(document, tr("Remove scenario “%1”").arg((*found)->name), {}, rows);
}

Result<Change> removeScenarioWithChildren(PlanDocument& document, ScenarioId scenario) {
    const PlanPtr plan = document.plan();
    auto found = removable(*plan, scenario);
    if (!found) {
        return passOn(found);
    }
    ScenarioRows rows;
    for (const Scenario& s : plan->scenarios()) {
        const std::vector<ScenarioId> chain = plan->chain(s.id);
        if (s.id != plan->asDocumented() && std::ranges::find(chain, scenario) != chain.end()) {
            dropAll(*plan, s.id, rows);
        }
    }
    const auto children = rows.droppedScenarios.size() - 1;
    return write(document,
                 children == 0
                     ? tr("Remove scenario “%1”").arg((*found)->name)
                     : tr("Remove scenario “%1” and %2 made from it").arg((*found)->name).arg(children),
                 {}, rows);
}

Result<Change> removeScenario(PlanDocument& document, ScenarioId scenario, const ScenarioRows& handOver) {
    const PlanPtr plan = document.plan();
    auto found = removable(*plan, scenario);
    if (!found) {
        return passOn(found);
    }
    return write(document, tr("Remove scenario “%1”, its children stay").arg((*found)->name), {}, handOver);
}

Result<Change> freezeScenario(PlanDocument& document, ScenarioId scenario, bool frozen) {
    if (scenario == document.plan()->asDocumented() && !frozen) {
        return badInput(tr("The documents' scenario stays frozen; add a scenario of your own instead."));
    }
    return change(document, frozen ? tr("Freeze scenario") : tr("Unfreeze scenario"), scenario,
                  [&](Scenario& s) { s.frozen = frozen; });
}

Result<void> checkPromotion(const Plan& plan, ScenarioId scenario, std::span<const AssumptionKey> keys) {
    if (auto ok = checkEditable(plan, scenario); !ok) {
        return ok;
    }
    const Scenario* parent = plan.scenarios().find(plan.scenarios().find(scenario)->parent);
    if (parent == nullptr || parent->id == plan.asDocumented()) {
        return badInput(tr("The documents' scenario stays as the documents have it; a difference from it "
                           "cannot be moved there."));
    }
    if (parent->frozen) {
        return badInput(
            tr("“%1” is frozen; unfreeze it before moving a difference there.").arg(parent->name));
    }
    return checkOwn(plan, scenario, keys);
}

Result<Change> promoteAssumptions(PlanDocument& document, ScenarioId scenario,
                                  std::span<const AssumptionKey> keys, const ScenarioRows& rows,
                                  const QString& reason) {
    const PlanPtr plan = document.plan();
    if (auto ok = checkPromotion(*plan, scenario, keys); !ok) {
        return passOn(ok);
    }
    const Scenario* parent = plan->scenarios().find(plan->scenarios().find(scenario)->parent);
    return write(document, tr("Move %1 differences to “%2”").arg(keys.size()).arg(parent->name), reason,
                 rows);
}

Result<Change> revertAssumptions(PlanDocument& document, ScenarioId scenario,
                                 std::span<const AssumptionKey> keys, const QString& reason) {
    const PlanPtr plan = document.plan();
    if (auto ok = checkEditable(*plan, scenario); !ok) {
        return passOn(ok);
    }
    if (auto ok = checkOwn(*plan, scenario, keys); !ok) {
        return passOn(ok);
    }
    ScenarioRows rows;
    for (const AssumptionKey& key : keys) {
        dropAssumption(*plan, scenario, key, rows);
    }
    return write(document, tr("Give up %1 differences").arg(keys.size()), reason, rows);
}

} // namespace yuantu
