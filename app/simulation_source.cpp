// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One simulation at a time.
#include "app/simulation_source.h"

#include "core/projection/simulation_settings.h"

#include <QtConcurrentRun>

namespace yuantu {

SimulationSource::SimulationSource(QObject* parent) : QObject(parent) {
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &SimulationSource::finish);
}

SimulationSource::~SimulationSource() {
    m_stop.request_stop();
    m_watcher.waitForFinished();
}

SimulationPtr SimulationSource::of(const PlanPtr& plan, ScenarioId scenario, IndicatorId indicator) {
    m_wanted = {plan, scenario, indicator};
    if (m_done == m_wanted) {
        return m_result;
    }
    if (!m_running) {
        begin();
    } else if (!(m_computed == m_wanted)) {
        m_stop.request_stop(); // begins anew when the present one has ended
    }
    return nullptr;
}

void SimulationSource::begin() {
    m_running = true;
    m_computed = m_wanted;
    m_stop = {};
    m_watcher.setFuture(
        QtConcurrent::run([subject = m_computed, stop = m_stop.get_token()]() -> SimulationPtr {
            auto simulated =
                simulate(*subject.plan, simulationRequest(*subject.plan, subject.scenario, subject.indicator),
                         0, stop);
            return simulated ? std::make_shared<Simulation>(std::move(*simulated))
                             : std::make_shared<Simulation>();
        }));
}

void SimulationSource::finish() {
    m_running = false;
    if (!(m_computed == m_wanted)) {
        begin();
        return;
    }
    m_done = m_computed;
    m_result = m_watcher.result();
    emit ready();
}

} // namespace yuantu
