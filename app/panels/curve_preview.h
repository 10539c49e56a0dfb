// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A small curve of one series: as it is, and as it would be with what is being typed.
#pragma once

#include "app/session.h"
#include "core/projection/projection.h"

#include <QWidget>

namespace yuantu {

class CurvePreview : public QWidget {
    Q_OBJECT
public:
    explicit CurvePreview(Session& session, QWidget* parent = nullptr);

    /// The place whose curve is shown; an invalid id shows what to do.
    void setPlace(PlaceId place);
    /// The plan as it would be; null while nothing is typed.
    void setTyped(const PlanPtr& plan);

    [[nodiscard]] QSize sizeHint() const override { return {200, 104}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 56}; }
    [[nodiscard]] const Projection& typed() const { return m_typed; }
    [[nodiscard]] bool isTyping() const { return m_typing; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void renew();

    Session& m_session;
    PlaceId m_place;
    Projection m_now;
    Projection m_typed;
    bool m_typing = false;
};

} // namespace yuantu
