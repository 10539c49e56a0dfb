// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Looking up what scenarios set.
#include "core/domain/assumption.h"

#include <QSet>

#include <algorithm>

namespace yuantu {

namespace {

/// Figures as their content, without who sets them.
bool sameContent(const Figure& a, const Figure& b) {
    if (a.isMissing() && b.isMissing()) {
        return true;
    }
    return a.value == b.value && a.high == b.high && a.bound == b.bound && a.isMissing() == b.isMissing() &&
           a.decimals == b.decimals && a.unit == b.unit && a.document == b.document;
}

bool sameContent(const Project& a, const Project& b) {
    Project other = b;
    other.id = a.id;
    other.scenario = a.scenario;
    return a == other;
}

/// Sorted as people read them: by place, indicator, aspect and year; projects by name at the end.
void sortKeys(const Plan& plan, std::vector<AssumptionKey>& keys) {
    const auto rank = [&plan](const AssumptionKey& k) {
        return std::tuple(k.kind == AssumptionKey::Kind::Project, plan.places().indexOf(k.slot.place),
                          plan.indicators().indexOf(k.slot.indicator), k.kind, k.slot.aspect, k.slot.year,
                          k.slot.fromYear, k.name);
    };
    std::ranges::sort(keys,
                      [&rank](const AssumptionKey& a, const AssumptionKey& b) { return rank(a) < rank(b); });
    const auto rest = std::ranges::unique(keys);
    keys.erase(rest.begin(), rest.end());
}

std::vector<AssumptionKey> setBy(const Plan& plan, const QSet<ScenarioId>& scenarios) {
    std::vector<AssumptionKey> keys;
    for (const Figure& f : plan.figures()) {
        if (scenarios.contains(f.scenario)) {
            keys.push_back(keyOf(f));
        }
    }
    for (const GrowthSetting& g : plan.growth()) {
        if (scenarios.contains(g.scenario)) {
            keys.push_back(keyOf(g));
        }
    }
    for (const Project& p : plan.projects()) {
        if (scenarios.contains(p.scenario)) {
            keys.push_back(keyOf(p));
        }
    }
    sortKeys(plan, keys);
    return keys;
}

} // namespace

AssumptionKey keyOf(const Figure& figure) {
    return {AssumptionKey::Kind::Figure, figure.slot, {}};
}

AssumptionKey keyOf(const GrowthSetting& setting) {
    AssumptionKey key{AssumptionKey::Kind::Growth, {}, setting.field};
    key.slot.place = setting.place;
    key.slot.indicator = setting.indicator;
    return key;
}

AssumptionKey keyOf(const Project& project) {
    return {AssumptionKey::Kind::Project, {}, project.key};
}

Assumption assumptionOf(const Plan& plan, ScenarioId scenario, const AssumptionKey& key) {
    Assumption a;
    switch (key.kind) {
    case AssumptionKey::Kind::Figure:
        a.figures = plan.effectiveIn(scenario, key.slot);
        if (!a.figures.empty()) {
            std::ranges::stable_sort(
                a.figures, {}, [&plan](const Figure* f) { return plan.documents().indexOf(f->document); });
            a.from = a.figures.front()->scenario;
        }
        break;
    case AssumptionKey::Kind::Growth:
        a.growth = plan.growthSetting(scenario, key.series(), key.name);
        a.from = a.growth == nullptr ? ScenarioId{} : a.growth->scenario;
        break;
    case AssumptionKey::Kind::Project:
        for (const ScenarioId id : plan.chain(scenario)) {
            const auto p = std::ranges::find_if(plan.projects(), [&](const Project& each) {
                return each.scenario == id && each.key == key.name;
            });
            if (p != plan.projects().end()) {
                a.project = p->removed ? nullptr : &*p;
                a.from = id;
                break;
            }
        }
        break;
    }
    return a;
}

bool isSame(const Assumption& a, const Assumption& b) {
    const auto value = [](const GrowthSetting* g) { return g == nullptr ? QString() : g->value; };
    if (value(a.growth) != value(b.growth) || (a.project == nullptr) != (b.project == nullptr)) {
        return false;
    }
    if (a.project != nullptr && !sameContent(*a.project, *b.project)) {
        return false;
    }
    // Something that is marked as missing is known as little as something that nobody entered.
    const auto known = [](const Assumption& x) {
        std::vector<const Figure*> list;
        std::ranges::copy_if(x.figures, std::back_inserter(list),
                             [](const Figure* f) { return !f->isMissing(); });
        return list;
    };
    return std::ranges::equal(known(a), known(b),
                              [](const Figure* x, const Figure* y) { return sameContent(*x, *y); });
}

std::vector<AssumptionKey> ownAssumptions(const Plan& plan, ScenarioId scenario) {
    return setBy(plan, {scenario});
}

std::vector<AssumptionKey> overriddenAmong(const Plan& plan, std::span<const ScenarioId> scenarios) {
    // Ancestors that all have in common, from the first one on, in the same order: what they set holds alike.
    std::vector<std::vector<ScenarioId>> chains;
    for (const ScenarioId s : scenarios) {
        chains.push_back(plan.chain(s));
        std::ranges::reverse(chains.back());
    }
    size_t common = chains.empty() ? 0 : chains.front().size();
    for (const auto& chain : chains) {
        const auto differs = std::ranges::mismatch(chains.front(), chain).in1;
        common = std::min(common, static_cast<size_t>(differs - chains.front().begin()));
    }
    QSet<ScenarioId> apart;
    for (const auto& chain : chains) {
        for (size_t i = common; i < chain.size(); ++i) {
            apart.insert(chain[i]);
        }
    }
    return setBy(plan, apart);
}

std::vector<AssumptionKey> differingAssumptions(const Plan& plan, std::span<const ScenarioId> scenarios) {
    std::vector<AssumptionKey> keys;
    if (scenarios.size() < 2) {
        return keys;
    }
    for (const AssumptionKey& key : overriddenAmong(plan, scenarios)) {
        const Assumption first = assumptionOf(plan, scenarios.front(), key);
        if (std::ranges::any_of(scenarios.subspan(1),
                                [&](ScenarioId s) { return !isSame(first, assumptionOf(plan, s, key)); })) {
            keys.push_back(key);
        }
    }
    return keys;
}

namespace {

/// Calls `work` for every row that the scenario itself has of the key.
template <class F, class G, class P>
void ofKey(const Plan& plan, ScenarioId scenario, const AssumptionKey& key, F figure, G growth, P project) {
    switch (key.kind) {
    case AssumptionKey::Kind::Figure:
        for (const Figure& f : plan.figures()) {
            if (f.scenario == scenario && f.slot == key.slot) {
                figure(f);
            }
        }
        break;
    case AssumptionKey::Kind::Growth:
        for (const GrowthSetting& g : plan.growth()) {
            if (g.scenario == scenario && keyOf(g) == key) {
                growth(g);
            }
        }
        break;
    case AssumptionKey::Kind::Project:
        for (const Project& p : plan.projects()) {
            if (p.scenario == scenario && p.key == key.name) {
                project(p);
            }
        }
        break;
    }
}

template <class T>
std::shared_ptr<const Table<T>> tableAfter(const Table<T>& table, const std::vector<decltype(T::id)>& dropped,
                                           const std::vector<T>& put) {
    std::vector<T> rows = table.rows();
    if (!dropped.empty()) {
        const QSet<decltype(T::id)> gone(dropped.begin(), dropped.end());
        std::erase_if(rows, [&gone](const T& row) { return gone.contains(row.id); });
    }
    for (const T& row : put) {
        const auto at = std::ranges::find(rows, row.id, &T::id);
        at == rows.end() ? rows.push_back(row) : void(*at = row);
    }
    return std::make_shared<Table<T>>(std::move(rows));
}

} // namespace

void copyAssumption(const Plan& plan, ScenarioId from, ScenarioId to, const AssumptionKey& key,
                    ScenarioRows& rows) {
    ofKey(
        plan, from, key,
        [&](Figure f) {
            f.scenario = to;
            f.id = figureIdFor(to, f.slot, f.document);
            rows.figures.push_back(std::move(f));
        },
        [&](GrowthSetting g) {
            g.scenario = to;
            g.id = growthSettingIdFor(g);
            rows.growth.push_back(std::move(g));
        },
        [&](Project p) {
            p.scenario = to;
            p.id = projectIdFor(to, p.key);
            rows.projects.push_back(std::move(p));
        });
}

void dropAssumption(const Plan& plan, ScenarioId scenario, const AssumptionKey& key, ScenarioRows& rows) {
    ofKey(
        plan, scenario, key, [&](const Figure& f) { rows.droppedFigures.push_back(f.id); },
        [&](const GrowthSetting& g) { rows.droppedGrowth.push_back(g.id); },
        [&](const Project& p) { rows.droppedProjects.push_back(p.id); });
}

PlanPtr planWith(const Plan& plan, const ScenarioRows& rows) {
    Plan::Parts parts = plan.parts();
    parts.scenarios = tableAfter(plan.scenarios(), rows.droppedScenarios, rows.scenarios);
    parts.figures = tableAfter(plan.figures(), rows.droppedFigures, rows.figures);
    parts.growth = tableAfter(plan.growth(), rows.droppedGrowth, rows.growth);
    parts.projects = tableAfter(plan.projects(), rows.droppedProjects, rows.projects);
    return std::make_shared<Plan>(std::move(parts));
}

} // namespace yuantu
