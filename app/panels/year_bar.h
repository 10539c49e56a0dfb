// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The year slider under the charts: one year for map, tables and charts.
#pragma once

#include "app/session.h"

#include <QWidget>

class QSlider;
class QLabel;

namespace yuantu {

class YearBar : public QWidget {
    Q_OBJECT
public:
    explicit YearBar(Session& session, QWidget* parent = nullptr);
    [[nodiscard]] QSlider* slider() const { return m_slider; }

private:
    QSlider* m_slider;
};

} // namespace yuantu
