// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The year slider under the charts: one year for map, tables and charts.
#pragma once

#include "app/session.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QSlider;

namespace yuantu {

class YearBar : public QWidget {
    Q_OBJECT
public:
    /// `play` is shown as a button and follows the playing.
    YearBar(Session& session, QAction* play, QWidget* parent = nullptr);
    [[nodiscard]] QSlider* slider() const { return m_slider; }
    /// How long each year is shown while playing.
    static constexpr int kYearMs = 800;

private:
    /// From the present year to the last one, or from the first where it is the last; a year chosen meanwhile
    /// ends it.
    void setPlaying(bool playing);
    void playNext();

    Session& m_session;
    QAction* m_play;
    QSlider* m_slider;
    QTimer m_timer;
    bool m_stepping = false;
};

} // namespace yuantu
