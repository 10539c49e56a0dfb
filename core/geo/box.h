// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// An axis-parallel box in map metres: x to the east, y to the north.
#pragma once

#include <QPointF>

#include <algorithm>
#include <limits>

namespace yuantu {

/// Empty until something was added: low above high.
struct Box {
    double minX = std::numeric_limits<double>::infinity();
    double minY = std::numeric_limits<double>::infinity();
    double maxX = -std::numeric_limits<double>::infinity();
    double maxY = -std::numeric_limits<double>::infinity();

    [[nodiscard]] static Box around(QPointF centre, double halfWidth, double halfHeight) {
        return {centre.x() - halfWidth, centre.y() - halfHeight, centre.x() + halfWidth,
                centre.y() + halfHeight};
    }
    [[nodiscard]] bool isEmpty() const { return !(minX <= maxX && minY <= maxY); }
    [[nodiscard]] double width() const { return isEmpty() ? 0 : maxX - minX; }
    [[nodiscard]] double height() const { return isEmpty() ? 0 : maxY - minY; }
    [[nodiscard]] QPointF centre() const { return {0.5 * (minX + maxX), 0.5 * (minY + maxY)}; }
    [[nodiscard]] bool intersects(const Box& o) const {
        return minX <= o.maxX && o.minX <= maxX && minY <= o.maxY && o.minY <= maxY;
    }
    [[nodiscard]] bool contains(const Box& o) const {
        return minX <= o.minX && o.maxX <= maxX && minY <= o.minY && o.maxY <= maxY;
    }
    [[nodiscard]] bool contains(QPointF p) const {
        return minX <= p.x() && p.x() <= maxX && minY <= p.y() && p.y() <= maxY;
    }
    void add(double x, double y) {
        minX = std::min(minX, x);
        minY = std::min(minY, y);
        maxX = std::max(maxX, x);
        maxY = std::max(maxY, y);
    }
    void add(QPointF p) { add(p.x(), p.y()); }
    void add(const Box& o) {
        if (!o.isEmpty()) {
            add(o.minX, o.minY);
            add(o.maxX, o.maxY);
        }
    }
    [[nodiscard]] Box grown(double by) const { return {minX - by, minY - by, maxX + by, maxY + by}; }
    bool operator==(const Box&) const = default;
};

} // namespace yuantu
