// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keeping what is shared consistent with the plan.
#include "app/session.h"

#include "core/projection/ceiling.h"

namespace yuantu {

void Session::setDocument(std::unique_ptr<PlanDocument> document) {
    if (m_document) {
        m_document->disconnect(this);
    }
    m_document = std::move(document);
    m_plan = m_document->plan();
    connect(m_document.get(), &PlanDocument::changed, this, &Session::follow);
    connect(m_document.get(), &PlanDocument::fileStateChanged, this, &Session::fileStateChanged);
    m_scenario = m_plan->asDocumented();
    const Indicator* output = m_plan->indicators().findCode(QStringLiteral("output"));
    m_indicator = output != nullptr                 ? output->id
                  : m_plan->indicators().size() > 0 ? m_plan->indicators().rows().front().id
                                                    : IndicatorId{};
    m_selection.clear();
    m_figure = {};
    m_previous.reset();
    emit documentReplaced();
    emit fileStateChanged();
}

void Session::follow(const Change& change) {
    const PlanPtr before = std::exchange(m_plan, m_document->plan());
    m_valuesMoved = change.everything || std::ranges::any_of(change.rows, [&](const RowChange& row) {
                        return mayMove(row, *before);
                    });
    if (change.touches(u"scenario")) {
        m_previous.reset(); // what was a value of which scenario cannot be said any more
    } else if (m_previous == nullptr &&
               (change.touches(u"figure") || change.touches(u"growth") || change.touches(u"project"))) {
        m_previous = before;
    }
    std::erase_if(m_selection, [this](PlaceId p) { return m_plan->places().find(p) == nullptr; });
    const bool scenarioGone = m_plan->scenarios().find(m_scenario) == nullptr;
    if (scenarioGone) {
        m_scenario = m_plan->asDocumented();
    }
    emit planChanged(change);
    if (scenarioGone) {
        emit scenarioChanged();
    }
}

bool Session::mayMove(const RowChange& row, const Plan& before) const {
    if (row.table == u"acceptance" || row.table == u"change") {
        return false;
    }
    const auto matters = [&](const auto* is, const auto* was, auto indicatorOf) {
        const auto* any = is != nullptr ? is : was; // deleted rows are in the plan before
        const Indicator* indicator = any == nullptr ? nullptr : m_plan->indicators().find(indicatorOf(*any));
        const std::vector<ScenarioId> chain = m_plan->chain(m_scenario);
        return indicator == nullptr || (std::ranges::find(chain, any->scenario) != chain.end() &&
                                        (indicator->id == m_indicator || isCapacityInput(*indicator)));
    };
    if (row.table == u"figure") {
        return matters(m_plan->figures().find({row.id}), before.figures().find({row.id}),
                       [](const Figure& f) { return f.slot.indicator; });
    }
    if (row.table == u"growth") {
        return matters(m_plan->growth().find({row.id}), before.growth().find({row.id}),
                       [](const GrowthSetting& g) { return g.indicator; });
    }
    return true;
}

std::vector<PlaceId> Session::places() const {
    if (!m_selection.empty()) {
        return m_selection;
    }
    std::vector<PlaceId> all;
    for (const SeriesKey& key : m_plan->series(m_scenario)) {
        if (all.empty() || all.back() != key.place) {
            all.push_back(key.place);
        }
    }
    return all;
}

const std::vector<Finding>& Session::findings() const {
    // Kept by scenario, so that going to and fro between scenarios checks each of them once.
    if (m_findings.plan != m_plan) {
        m_findings = {m_plan, {}};
    }
    auto& found = m_findings.all[m_scenario];
    if (!found) {
        found = std::make_shared<const std::vector<Finding>>(audit(*m_plan, m_scenario));
    }
    return *found;
}

void Session::setScenario(ScenarioId scenario) {
    if (scenario != m_scenario && m_plan->scenarios().find(scenario) != nullptr) {
        m_scenario = scenario;
        emit scenarioChanged();
    }
}

void Session::setYear(int year) {
    const int bounded = std::clamp(year, kFirst, kLast);
    if (bounded != m_year) {
        m_year = bounded;
        emit yearChanged();
    }
}

void Session::setIndicator(IndicatorId indicator) {
    if (indicator != m_indicator && m_plan->indicators().find(indicator) != nullptr) {
        m_indicator = indicator;
        emit themeChanged();
    }
}

void Session::setMode(ThematicMode mode) {
    if (mode != m_mode) {
        m_mode = mode;
        emit themeChanged();
    }
}

void Session::setCircles(bool circles) {
    if (circles != m_circles) {
        m_circles = circles;
        emit themeChanged();
    }
}

void Session::setSelection(const std::vector<PlaceId>& places) {
    if (places != m_selection) {
        m_selection = places;
        emit selectionChanged();
    }
}

void Session::dismissPrevious() {
    if (m_previous != nullptr) {
        m_previous.reset();
        emit previousDismissed();
    }
}

void Session::setCurrentFigure(FigureId figure) {
    if (figure != m_figure) {
        m_figure = figure;
        emit figureChanged();
    }
}

} // namespace yuantu
