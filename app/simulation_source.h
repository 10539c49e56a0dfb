// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The simulation of all places that maps of chances are made from, run beside the window's thread.
#pragma once

#include "core/projection/simulation.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <stop_token>

namespace yuantu {

using SimulationPtr = std::shared_ptr<const Simulation>;

/// Keeps the last result. Lives in the window's thread.
class SimulationSource : public QObject {
    Q_OBJECT
public:
    explicit SimulationSource(QObject* parent = nullptr);
    ~SimulationSource() override;

    /// The simulation with the plan's own settings, if it is there; else it is begun, ready() follows, and
    /// what was asked for before is given up. Empty where the plan cannot be simulated.
    [[nodiscard]] SimulationPtr of(const PlanPtr& plan, ScenarioId scenario, IndicatorId indicator);
    [[nodiscard]] bool isRunning() const { return m_running; }

signals:
    void ready();

private:
    struct Subject {
        PlanPtr plan;
        ScenarioId scenario;
        IndicatorId indicator;
        bool operator==(const Subject&) const = default;
    };
    void begin();
    void finish();

    Subject m_wanted;
    Subject m_computed;
    Subject m_done;
    SimulationPtr m_result;
    bool m_running = false;
    QFutureWatcher<SimulationPtr> m_watcher;
    std::stop_source m_stop;
};

} // namespace yuantu
