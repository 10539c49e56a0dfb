// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clipping (Sutherland-Hodgman) and hatching.
#include "core/map/shape_path.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace yuantu {

namespace {

constexpr double kMargin = 24; ///< pixels beyond the view; wider than half of any pen

} // namespace

ShapePath::ShapePath(const MapExtent& extent, QSizeF size)
    : m_extent(extent), m_size(size), m_view(extent.box(size).grown(kMargin * extent.metresPerPixel)),
      m_pixelView(QRectF(QPointF(), size).adjusted(-kMargin, -kMargin, kMargin, kMargin)) {
    m_path.setFillRule(Qt::OddEvenFill);
}

bool ShapePath::build(const PackedLayer& layer, int feature) {
    m_path.clear();
    m_rings.clear();
    const Box& box = layer.box(feature);
    if (!box.intersects(m_view)) {
        return false;
    }
    const PackedLevel& level = layer.levelFor(m_extent.metresPerPixel);
    const bool whole = m_view.contains(box);
    const bool line = layer.kind(feature) == Geometry::Kind::Line;
    const quint32 to = level.featureRings[static_cast<size_t>(feature) + 1];
    for (quint32 r = level.featureRings[static_cast<size_t>(feature)]; r < to; ++r) {
        m_ring.clear();
        for (const MapPoint p : level.ring(r)) {
            m_ring.push_back(m_extent.toPixel({p.x, p.y}, m_size));
        }
        if (!whole && !line) {
            clipRing();
        }
        if (m_ring.size() < 2) {
            continue;
        }
        m_path.moveTo(m_ring.front());
        for (size_t i = 1; i < m_ring.size(); ++i) {
            m_path.lineTo(m_ring[i]);
        }
        if (!line) {
            m_path.closeSubpath();
        }
        m_rings.push_back(m_ring);
    }
    return !m_rings.empty();
}

void ShapePath::clipRing() {
    const auto pass = [this](auto inside, auto cross) {
        m_scratch.clear();
        if (m_ring.empty()) {
            return;
        }
        QPointF previous = m_ring.back();
        bool previousIn = inside(previous);
        for (const QPointF& p : m_ring) {
            const bool in = inside(p);
            if (in != previousIn) {
                m_scratch.push_back(cross(previous, p));
            }
            if (in) {
                m_scratch.push_back(p);
            }
            previous = p;
            previousIn = in;
        }
        std::swap(m_ring, m_scratch);
    };
    const auto atX = [](double x) {
        return [x](QPointF a, QPointF b) {
            return QPointF(x, a.y() + (x - a.x()) / (b.x() - a.x()) * (b.y() - a.y()));
        };
    };
    const auto atY = [](double y) {
        return [y](QPointF a, QPointF b) {
            return QPointF(a.x() + (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x()), y);
        };
    };
    const QRectF& v = m_pixelView;
    pass([&](QPointF p) { return p.x() >= v.left(); }, atX(v.left()));
    pass([&](QPointF p) { return p.x() <= v.right(); }, atX(v.right()));
    pass([&](QPointF p) { return p.y() >= v.top(); }, atY(v.top()));
    pass([&](QPointF p) { return p.y() <= v.bottom(); }, atY(v.bottom()));
    if (!m_ring.empty() && m_ring.front() != m_ring.back()) {
        m_ring.push_back(m_ring.front());
    }
}

void hatchLines(const std::vector<std::vector<QPointF>>& rings, double spacing, QPointF phase,
                std::vector<QLineF>& lines) {
    lines.clear();
    // A line is x + y = c; where it crosses an edge is kept as (line number, x).
    const double origin = std::fmod(phase.x() + phase.y(), spacing);
    std::vector<std::pair<int, QPointF>> crossings;
    for (const auto& ring : rings) {
        for (size_t i = 1; i < ring.size(); ++i) {
            const double a = (ring[i - 1].x() + ring[i - 1].y() - origin) / spacing;
            const double b = (ring[i].x() + ring[i].y() - origin) / spacing;
            const int from = static_cast<int>(std::ceil(std::min(a, b)));
            // Half-open, so that a corner on a line counts once.
            for (int k = from; k < std::max(a, b); ++k) {
                const double t = (k - a) / (b - a);
                crossings.emplace_back(k, ring[i - 1] + t * (ring[i] - ring[i - 1]));
            }
        }
    }
    std::sort(crossings.begin(), crossings.end(), [](const auto& x, const auto& y) {
        return std::pair(x.first, x.second.x()) < std::pair(y.first, y.second.x());
    });
    for (size_t i = 1; i < crossings.size(); i += 2) {
        if (crossings[i - 1].first == crossings[i].first) {
            lines.emplace_back(crossings[i - 1].second, crossings[i].second);
        } else {
            --i; // a ring left open: skip one and go on in step
        }
    }
}

std::vector<QPointF> circleRing(QPointF centre, double radius) {
    constexpr int kSides = 32;
    std::vector<QPointF> ring;
    for (int i = 0; i <= kSides; ++i) {
        const double a = (i % kSides) * 2 * std::numbers::pi / kSides;
        ring.push_back(centre + QPointF(radius * std::cos(a), radius * std::sin(a)));
    }
    return ring;
}

} // namespace yuantu
