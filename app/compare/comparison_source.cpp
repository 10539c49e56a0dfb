// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Following the session, and keeping what was worked out.
#include "app/compare/comparison_source.h"

namespace yuantu {

ComparisonSource::ComparisonSource(Session& session, QObject* parent) : QObject(parent), m_session(session) {
    connect(&session, &Session::documentReplaced, this, [this] {
        m_scenarios.clear();
        follow();
    });
    connect(&session, &Session::planChanged, this, &ComparisonSource::follow);
    connect(&session, &Session::themeChanged, this, &ComparisonSource::follow);
    connect(&session, &Session::yearChanged, this, &ComparisonSource::yearChanged);
    connect(&session, &Session::selectionChanged, this, &ComparisonSource::placeChanged);
    follow();
}

void ComparisonSource::follow() {
    const Table<Scenario>& all = plan().scenarios();
    std::erase_if(m_scenarios, [&all](ScenarioId s) { return all.find(s) == nullptr; });
    // To begin with, the documents' scenario and the present one, or else one that sets a rate, since its
    // results are other ones.
    const auto add = [this](ScenarioId s) {
        if (m_scenarios.size() < 2 && s.isValid() && std::ranges::find(m_scenarios, s) == m_scenarios.end()) {
            m_scenarios.push_back(s);
        }
    };
    add(plan().asDocumented());
    add(m_session.scenario());
    for (const Figure& f : plan().figures()) {
        if (f.slot.aspect == Aspect::Rate) {
            add(f.scenario);
        }
    }
    for (const Scenario& s : all) {
        add(s.id);
    }
    m_target = std::clamp<size_t>(m_target, 1, std::max<size_t>(m_scenarios.size(), 2) - 1);
    forget();
}

void ComparisonSource::forget() {
    m_series.reset();
    m_parts.reset();
    m_bridge.reset();
    emit changed();
}

Result<void> ComparisonSource::setScenarios(const std::vector<ScenarioId>& scenarios) {
    if (auto ok = checkComparable(plan(), scenarios); !ok) {
        return ok;
    }
    if (scenarios != m_scenarios) {
        m_scenarios = scenarios;
        m_target = std::clamp<size_t>(m_target, 1, m_scenarios.size() - 1);
        forget();
    }
    return {};
}

void ComparisonSource::setMeasure(ComparedMeasure measure) {
    if (measure != m_measure) {
        m_measure = measure;
        m_bridge.reset();
        emit changed();
    }
}

void ComparisonSource::setTarget(size_t target) {
    if (target != m_target && target >= 1 && target < m_scenarios.size()) {
        m_target = target;
        m_bridge.reset();
        emit changed();
    }
}

const std::vector<ComparedSeries>& ComparisonSource::series() {
    if (!m_series) {
        m_series = compareSeries(plan(), m_scenarios, m_session.indicator(), Session::kFirst, Session::kLast);
    }
    return *m_series;
}

const std::vector<PlaceId>& ComparisonSource::parts() {
    if (!m_parts || m_partsYear != m_session.year()) {
        m_partsYear = m_session.year();
        m_parts = partsOf(plan(), series(), m_partsYear);
    }
    return *m_parts;
}

Result<std::vector<Total>> ComparisonSource::totals() {
    return comparedTotals(plan(), series(), parts(), m_session.year(), m_measure);
}

const Result<Bridge>& ComparisonSource::bridge() {
    if (!m_bridge || m_bridgeYear != m_session.year()) {
        m_bridgeYear = m_session.year();
        // Of fewer than two scenarios the error says so.
        m_bridge = bridgeBetween(plan(), m_scenarios.empty() ? ScenarioId{} : m_scenarios.front(),
                                 isComparable() ? m_scenarios[m_target] : ScenarioId{}, m_session.indicator(),
                                 m_bridgeYear, m_measure);
    }
    return *m_bridge;
}

PlaceId ComparisonSource::place() {
    if (m_session.selection().size() == 1) {
        return m_session.selection().front();
    }
    PlaceId found;
    double largest = -1;
    for (const ComparedSeries& s : series()) {
        for (size_t i = 1; i < s.projections.size(); ++i) {
            const auto a = measured(s.projections[0], m_session.year(), m_measure);
            const auto b = measured(s.projections[i], m_session.year(), m_measure);
            const double difference = a && b ? std::abs(*b - *a) : 0;
            if (difference > largest) {
                largest = difference;
                found = s.series.place;
            }
        }
    }
    return found;
}

} // namespace yuantu
