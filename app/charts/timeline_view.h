// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Shows all plans on one axis of years; a mark opens its document.
#pragma once

#include "app/charts/chart_view.h"
#include "core/report/timeline.h"

#include <QAbstractScrollArea>

namespace yuantu {

/// The height it takes at a width, in pixels of 1/96 inch.
[[nodiscard]] int timelineHeight(const TimelineSpec& spec, double width);
/// Paints all of it into a width.
void paintTimeline(QPainter& painter, double width, const TimelineSpec& spec,
                   const ChartLook& look = paperLook());

class TimelineView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit TimelineView(QWidget* parent = nullptr);

    void setSpec(const TimelineSpec& spec);
    [[nodiscard]] const TimelineSpec& spec() const { return m_spec; }
    void setLook(const ChartLook& look);
    /// Marked with a ring.
    void setCurrentFigure(FigureId figure);
    /// The middle of a mark in the viewport; null where it is not shown.
    [[nodiscard]] std::optional<QPoint> positionOf(FigureId figure) const;

    [[nodiscard]] Result<void> saveTo(const QString& path) const;
    void copyToClipboard() const;

    [[nodiscard]] QSize minimumSizeHint() const override { return {220, 120}; }

signals:
    void figureChosen(yuantu::FigureId figure);
    void saveAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void fitScroll();
    [[nodiscard]] const TimelineMark* markAt(QPoint point) const;
    void step(int by);

    TimelineSpec m_spec;
    ChartLook m_look;
    FigureId m_current;
};

} // namespace yuantu
