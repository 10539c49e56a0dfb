// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Saving the years as they go by: the map as it stands in the window, with the chart below it.
#pragma once

#include "app/ask.h"
#include "core/map/furniture.h"
#include "core/report/chart_spec.h"

#include <QDialog>
#include <QFutureWatcher>

#include <atomic>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace yuantu {

class AnimationDialog : public QDialog {
    Q_OBJECT
public:
    using MapOf = std::function<MapRequest(int year)>;
    using ChartOf = std::function<ChartSpec(int year)>;

    /// Both are asked in the window's thread; `chart` may give empty charts, which are left out.
    AnimationDialog(MapOf map, ChartOf chart, Ask& ask, QWidget* parent);
    ~AnimationDialog() override;

    [[nodiscard]] bool isRunning() const { return m_watcher.isRunning(); }

public slots:
    void save();
    void reject() override;

private:
    void show(int done);
    void finish();

    MapOf m_map;
    ChartOf m_chart;
    Ask& m_ask;
    QSpinBox* m_from;
    QSpinBox* m_to;
    QDoubleSpinBox* m_seconds;
    QCheckBox* m_withChart;
    QProgressBar* m_progress;
    QLabel* m_state;
    QPushButton* m_saveButton;
    QFutureWatcher<Result<QStringList>> m_watcher;
    std::atomic<bool> m_stop = false;
};

} // namespace yuantu
