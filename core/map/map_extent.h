// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which part of the world a map shows, and the way between its pixels and map metres.
#pragma once

#include "core/geo/box.h"

#include <QPointF>
#include <QSizeF>

#include <algorithm>

namespace yuantu {

/// Pixels here are style pixels (1/96 inch on paper, logical pixels on screen).
struct MapExtent {
    QPointF centre; ///< map metres
    double metresPerPixel = 150;

    [[nodiscard]] QPointF toPixel(QPointF map, QSizeF size) const {
        return {(map.x() - centre.x()) / metresPerPixel + size.width() / 2,
                size.height() / 2 - (map.y() - centre.y()) / metresPerPixel};
    }
    [[nodiscard]] QPointF toMap(QPointF pixel, QSizeF size) const {
        return {centre.x() + (pixel.x() - size.width() / 2) * metresPerPixel,
                centre.y() - (pixel.y() - size.height() / 2) * metresPerPixel};
    }
    [[nodiscard]] Box box(QSizeF size) const {
        return Box::around(centre, size.width() / 2 * metresPerPixel, size.height() / 2 * metresPerPixel);
    }
    /// The extent that shows the whole box with `margin` pixels around it.
    [[nodiscard]] static MapExtent fitting(const Box& box, QSizeF size, double margin = 16) {
        const double w = std::max(16.0, size.width() - 2 * margin);
        const double h = std::max(16.0, size.height() - 2 * margin);
        return {box.centre(), std::max({box.width() / w, box.height() / h, 0.01})};
    }
    /// n of 1:n where a pixel is 1/`dpi` inch.
    [[nodiscard]] double scaleDenominator(double dpi = 96) const { return metresPerPixel * dpi / 0.0254; }
    [[nodiscard]] static double metresPerPixelAt(double denominator, double dpi = 96) {
        return denominator * 0.0254 / dpi;
    }
    bool operator==(const MapExtent&) const = default;
};

} // namespace yuantu
