// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows for a changed tree, tried out on the plan as it would be.
#include "core/projection/hand_over.h"

#include "core/projection/projection.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Edits", text);
}

/// The first of the series whose results are not those of `before`.
std::vector<SeriesKey> changedSeries(const Plan& before, const Plan& after, ScenarioId scenario,
                                     const std::set<SeriesKey>& series) {
    std::vector<SeriesKey> changed;
    for (const SeriesKey& key : series) {
        const auto same = [](const YearValue& a, const YearValue& b) {
            return a.year == b.year && a.value == b.value && a.kind == b.kind;
        };
        if (!std::ranges::equal(project(before, scenario, key).values, project(after, scenario, key).values,
                                same)) {
            changed.push_back(key);
        }
    }
    return changed;
}

/// Sets the model that held before, for `who`, where results of `scenario` are no longer the same.
PlanPtr fixModels(const Plan& before, ScenarioId scenario, ScenarioId who,
                  const std::vector<SeriesKey>& changed, ScenarioRows& rows) {
    for (const SeriesKey& key : changed) {
        const GrowthModel model = project(before, scenario, key).model;
        const QString id = model == GrowthModel::Rate     ? QStringLiteral("rate")
                           : model == GrowthModel::Target ? QStringLiteral("target")
                                                          : QString();
        if (!id.isEmpty()) {
            GrowthSetting g{{}, who, key.place, key.indicator, QStringLiteral("model"), id};
            g.id = growthSettingIdFor(g);
            rows.growth.push_back(std::move(g));
        }
    }
    return planWith(before, rows);
}

/// A child's own increment stands in place of the target of its parent; as the child's own it would not.
void dropHiddenTargets(const Plan& plan, ScenarioId child, const std::vector<SeriesKey>& series,
                       ScenarioRows& rows) {
    std::erase_if(rows.figures, [&](const Figure& f) {
        return f.scenario == child && f.slot.aspect == Aspect::Target &&
               plan.figures().find(f.id) == nullptr &&
               std::ranges::find(series, SeriesKey{f.slot.place, f.slot.indicator}) != series.end();
    });
}

QString placeName(const Plan& plan, SeriesKey series) {
    const Place* place = plan.places().find(series.place);
    return place == nullptr ? QString() : place->nameZh;
}

std::set<SeriesKey> seriesOf(std::span<const AssumptionKey> keys) {
    std::set<SeriesKey> series;
    for (const AssumptionKey& key : keys) {
        if (key.kind != AssumptionKey::Kind::Project) {
            series.insert(key.series());
        }
    }
    return series;
}

} // namespace

std::vector<ScenarioId> withDescendants(const Plan& plan, ScenarioId scenario) {
    std::vector<ScenarioId> all{scenario};
    for (size_t i = 0; i < all.size(); ++i) {
        for (const Scenario& s : plan.scenarios()) {
            if (s.parent == all[i] && std::ranges::find(all, s.id) == all.end()) {
                all.push_back(s.id);
            }
        }
    }
    return all;
}

Result<ScenarioRows> handOverOf(const Plan& plan, ScenarioId scenario) {
    const Scenario* going = plan.scenarios().find(scenario);
    if (going == nullptr) {
        return badInput(tr("There is no such scenario; choose one of the list."));
    }
    ScenarioRows rows;
    const std::vector<AssumptionKey> keys = ownAssumptions(plan, scenario);
    for (const AssumptionKey& key : keys) {
        dropAssumption(plan, scenario, key, rows);
    }
    rows.droppedScenarios.push_back(scenario);
    std::vector<ScenarioId> children;
    for (const Scenario& s : plan.scenarios()) {
        if (s.parent == scenario && s.id != scenario) {
            children.push_back(s.id);
            rows.scenarios.push_back(s);
            rows.scenarios.back().parent = going->parent;
            const std::vector<AssumptionKey> own = ownAssumptions(plan, s.id);
            for (const AssumptionKey& key : keys) {
                if (std::ranges::find(own, key) == own.end()) {
                    copyAssumption(plan, scenario, s.id, key, rows);
                }
            }
        }
    }
    const std::set<SeriesKey> touched = seriesOf(keys);
    PlanPtr after = planWith(plan, rows);
    for (const ScenarioId child : children) {
        for (const ScenarioId each : withDescendants(plan, child)) {
            const auto changed = changedSeries(plan, *after, each, touched);
            if (changed.empty()) {
                continue;
            }
            after = fixModels(plan, each, each, changed, rows);
            auto still = changedSeries(plan, *after, each, touched);
            if (!still.empty()) {
                dropHiddenTargets(plan, child, still, rows);
                after = planWith(plan, rows);
                still = changedSeries(plan, *after, each, touched);
            }
            if (!still.empty()) {
                return badInput(
                    tr("“%1” would give other results for %2 without this scenario; set its growth "
                       "model there, or delete it too.")
                        .arg(plan.scenarios().find(each)->name, placeName(plan, still.front())));
            }
        }
    }
    return rows;
}

Result<ScenarioRows> promotionOf(const Plan& plan, ScenarioId scenario, std::span<const AssumptionKey> keys) {
    ScenarioRows rows;
    const Scenario* from = plan.scenarios().find(scenario);
    if (from == nullptr) {
        return badInput(tr("There is no such scenario; choose one of the list."));
    }
    for (const AssumptionKey& key : keys) {
        dropAssumption(plan, scenario, key, rows);
        dropAssumption(plan, from->parent, key, rows);
        copyAssumption(plan, scenario, from->parent, key, rows);
    }
    const std::set<SeriesKey> touched = seriesOf(keys);
    auto changed = changedSeries(plan, *planWith(plan, rows), scenario, touched);
    if (!changed.empty()) {
        changed =
            changedSeries(plan, *fixModels(plan, scenario, from->parent, changed, rows), scenario, touched);
    }
    if (!changed.empty()) {
        return badInput(
            tr("%1 would have other results with this moved to the parent; move what is set for it "
               "together, or set its growth model.")
                .arg(placeName(plan, changed.front())));
    }
    return rows;
}

} // namespace yuantu
