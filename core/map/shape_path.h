// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From packed features to painter paths: clipped to the view, in style pixels; and the hatch of unknown
// places.
#pragma once

#include "core/geo/packed_layer.h"
#include "core/map/map_extent.h"

#include <QLineF>
#include <QPainterPath>

#include <vector>

namespace yuantu {

/// Keeps its buffers from feature to feature. One thread.
class ShapePath {
public:
    ShapePath(const MapExtent& extent, QSizeF size);

    /// The view with a margin wide enough for every outline, in map metres.
    [[nodiscard]] const Box& view() const { return m_view; }
    /// Makes path() and rings() of a feature; false where nothing of it is in view.
    bool build(const PackedLayer& layer, int feature);
    [[nodiscard]] const QPainterPath& path() const { return m_path; }
    /// The rings in style pixels, closed.
    [[nodiscard]] const std::vector<std::vector<QPointF>>& rings() const { return m_rings; }

private:
    void clipRing();

    MapExtent m_extent;
    QSizeF m_size;
    Box m_view;
    QRectF m_pixelView;
    QPainterPath m_path;
    std::vector<std::vector<QPointF>> m_rings;
    std::vector<QPointF> m_ring;
    std::vector<QPointF> m_scratch;
};

/// Lines at 45° (rising to the right), `spacing` pixels apart and through `phase`, clipped to the inside of
/// the rings (even-odd).
void hatchLines(const std::vector<std::vector<QPointF>>& rings, double spacing, QPointF phase,
                std::vector<QLineF>& lines);
/// A closed ring around a circle.
[[nodiscard]] std::vector<QPointF> circleRing(QPointF centre, double radius);

} // namespace yuantu
