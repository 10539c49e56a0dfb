// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Small plans of one series.
#include "core/projection/mixed_series.h"

#include "core/projection/ceiling.h"

#include <algorithm>
#include <array>

namespace yuantu {

MixedScenarios::MixedScenarios(const Plan& plan, ScenarioId a, ScenarioId b)
    : m_plan(plan), m_a(a), m_b(b), m_chainA(plan.chain(a)), m_chainB(plan.chain(b)) {
    std::vector<Scenario> levels;
    const size_t count = std::max(m_chainA.size(), m_chainB.size());
    for (size_t i = 0; i < std::max<size_t>(count, 1); ++i) {
        Scenario s;
        s.id = level(static_cast<int>(i));
        s.parent = i == 0 ? ScenarioId{} : level(static_cast<int>(i) - 1);
        levels.push_back(s);
    }
    m_levels = std::make_shared<Table<Scenario>>(std::move(levels));
}

int MixedScenarios::generation(ScenarioId setter, bool inB) const {
    const std::vector<ScenarioId>& chain = inB ? m_chainB : m_chainA;
    const auto at = std::ranges::find(chain, setter);
    return at == chain.end() ? 0 : static_cast<int>(chain.end() - at) - 1;
}

MixedSeries::MixedSeries(const MixedScenarios& scenarios, SeriesKey series,
                         std::span<const AssumptionKey> keys)
    : m_scenarios(scenarios), m_series(series) {
    const Plan& plan = scenarios.plan();
    const Indicator* own = plan.indicators().find(series.indicator);
    const bool output = own != nullptr && own->code == u"output";
    const auto isChoice = [&keys](const AssumptionKey& key) {
        return std::ranges::find(keys, key) != keys.end();
    };
    for (const Indicator& i : plan.indicators()) {
        if (i.id != series.indicator && !(output && isCapacityInput(i))) {
            continue;
        }
        for (const Figure* f : plan.effective(scenarios.a(), {series.place, i.id})) {
            if (!isChoice(keyOf(*f))) {
                Assumption one;
                one.figures = {f};
                add(m_always, one, false);
            }
        }
    }
    for (const GrowthSetting* g : plan.growthSettings(scenarios.a(), series)) {
        if (!isChoice(keyOf(*g))) {
            Assumption one;
            one.growth = g;
            add(m_always, one, false);
        }
    }
    if (output) {
        for (const Project* p : plan.projectsOf(scenarios.a())) {
            if (p->place == series.place && !isChoice(keyOf(*p))) {
                Assumption one;
                one.project = p;
                add(m_always, one, false);
            }
        }
    }
    for (const AssumptionKey& key : keys) {
        Choice choice;
        add(choice.a, assumptionOf(plan, scenarios.a(), key), false);
        add(choice.b, assumptionOf(plan, scenarios.b(), key), true);
        m_choices.push_back(std::move(choice));
    }
}

void MixedSeries::add(Rows& rows, const Assumption& assumption, bool inB) const {
    const auto level = [&](ScenarioId setter) {
        return MixedScenarios::level(m_scenarios.generation(setter, inB));
    };
    for (const Figure* f : assumption.figures) {
        rows.figures.push_back(*f);
        rows.figures.back().scenario = level(f->scenario);
    }
    if (assumption.growth != nullptr) {
        rows.growth.push_back(*assumption.growth);
        rows.growth.back().scenario = level(assumption.growth->scenario);
    }
    if (assumption.project != nullptr) {
        rows.projects.push_back(*assumption.project);
        rows.projects.back().scenario = level(assumption.project->scenario);
    }
}

Projection MixedSeries::with(const std::vector<bool>& fromB, int fromYear, int toYear) {
    Rows rows = m_always;
    const auto append = [&rows](const Rows& more) {
        rows.figures.insert(rows.figures.end(), more.figures.begin(), more.figures.end());
        rows.growth.insert(rows.growth.end(), more.growth.begin(), more.growth.end());
        rows.projects.insert(rows.projects.end(), more.projects.begin(), more.projects.end());
    };
    for (size_t i = 0; i < m_choices.size(); ++i) {
        append(fromB[i] ? m_choices[i].b : m_choices[i].a);
    }
    const Plan& plan = m_scenarios.plan();
    Plan::Parts parts;
    parts.places = plan.parts().places;
    parts.indicators = plan.parts().indicators;
    parts.documents = plan.parts().documents;
    parts.scenarios = m_scenarios.scenarios();
    parts.figures = std::make_shared<Table<Figure>>(std::move(rows.figures));
    parts.growth = std::make_shared<Table<GrowthSetting>>(std::move(rows.growth));
    parts.projects = std::make_shared<Table<Project>>(std::move(rows.projects));
    m_mixed = std::make_shared<Plan>(std::move(parts));
    return project(*m_mixed, m_scenarios.leaf(), m_series, fromYear, toYear);
}

} // namespace yuantu
