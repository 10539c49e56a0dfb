// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How sure a plan is: ranges, fan charts, chances, and what moves a value most.
#pragma once

#include "app/session.h"
#include "core/projection/sensitivity.h"
#include "core/projection/simulation.h"
#include "core/report/chart_spec.h"

#include <QFutureWatcher>
#include <QWidget>

#include <stop_token>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QSpinBox;
class QTableWidget;
class QTabWidget;

namespace yuantu {

class ChartView;
class FigurePanel;

class UncertaintyPanel : public QWidget {
    Q_OBJECT
public:
    explicit UncertaintyPanel(Session& session, QWidget* parent = nullptr);
    ~UncertaintyPanel() override;

    [[nodiscard]] FigurePanel* ranges() const { return m_ranges; }
    [[nodiscard]] ChartView* fan() const { return m_fan; }
    [[nodiscard]] QTableWidget* chances() const { return m_chances; }
    [[nodiscard]] QTableWidget* tornadoTable() const { return m_tornado; }
    [[nodiscard]] QTableWidget* grid() const { return m_grid; }
    [[nodiscard]] QTabWidget* tabs() const { return m_tabs; }
    /// True while numbers are being computed.
    [[nodiscard]] bool isBusy() const { return m_running; }

signals:
    void failed(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Outcome {
        Result<Simulation> simulation;
        Result<Tornado> tornado;
        std::optional<TwoWayGrid> grid;
    };
    void refresh();
    void store();
    void show(const Outcome& outcome);
    void showFan();
    void showChances();
    void showTornado(const Result<Tornado>& tornado);
    void showGrid(const std::optional<TwoWayGrid>& grid);
    void fillSettings();
    [[nodiscard]] QString inputName(const UncertainInput& input) const;

    Session& m_session;
    QDoubleSpinBox* m_spread;
    QDoubleSpinBox* m_correlation;
    QSpinBox* m_draws;
    QSpinBox* m_seed;
    QTabWidget* m_tabs;
    FigurePanel* m_ranges;
    ChartView* m_fan;
    QComboBox* m_shown; ///< the place of the fan
    QTableWidget* m_chances;
    QTableWidget* m_tornado;
    QTableWidget* m_grid;
    QLabel* m_note;
    QFutureWatcher<Outcome> m_watcher;
    std::stop_source m_stop;
    Simulation m_simulation;
    QString m_why; ///< why there is no simulation
    bool m_stale = true;
    bool m_running = false;
    bool m_filling = false;
};

} // namespace yuantu
