// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Packing, the search tree and the questions a packed layer answers.
#include "core/geo/packed_layer.h"

#include "core/geo/map_projection.h"

#include <cmath>
#include <limits>
#include <numeric>
#include <queue>
#include <utility>

namespace yuantu {

namespace {

constexpr size_t kNodeSize = 16;
constexpr int kTreeFrom = 64; ///< below this a scan of the boxes is quicker

double segmentDistance2(QPointF p, MapPoint a, MapPoint b) {
    const double ax = a.x;
    const double ay = a.y;
    const double dx = b.x - ax;
    const double dy = b.y - ay;
    const double length2 = dx * dx + dy * dy;
    double t = length2 > 0 ? ((p.x() - ax) * dx + (p.y() - ay) * dy) / length2 : 0;
    t = std::clamp(t, 0.0, 1.0);
    const double ex = p.x() - (ax + t * dx);
    const double ey = p.y() - (ay + t * dy);
    return ex * ex + ey * ey;
}

bool segmentMeetsBox(MapPoint a, MapPoint b, const Box& box) {
    // Liang-Barsky.
    double from = 0;
    double to = 1;
    const double dx = b.x - static_cast<double>(a.x);
    const double dy = b.y - static_cast<double>(a.y);
    const auto cut = [&](double p, double q) {
        if (p == 0) {
            return q >= 0;
        }
        const double r = q / p;
        if (p < 0) {
            from = std::max(from, r);
        } else {
            to = std::min(to, r);
        }
        return from <= to;
    };
    return cut(-dx, a.x - box.minX) && cut(dx, box.maxX - a.x) && cut(-dy, a.y - box.minY) &&
           cut(dy, box.maxY - a.y);
}

double ringArea(std::span<const MapPoint> ring) {
    if (ring.size() < 3) {
        return 0;
    }
    const MapPoint o = ring.front(); // near the ring, so that the products stay small
    double sum = 0;
    for (size_t i = 1; i < ring.size(); ++i) {
        const double ax = static_cast<double>(ring[i - 1].x) - o.x;
        const double ay = static_cast<double>(ring[i - 1].y) - o.y;
        const double bx = static_cast<double>(ring[i].x) - o.x;
        const double by = static_cast<double>(ring[i].y) - o.y;
        sum += ax * by - bx * ay;
    }
    return 0.5 * sum;
}

} // namespace

PackedLayer PackedLayer::pack(std::span<const Source> sources) {
    PackedLayer layer;
    size_t points = 0;
    size_t rings = 0;
    for (const Source& source : sources) {
        points += source.geometry ? source.geometry->points.size() : 0;
        rings += source.geometry ? source.geometry->ringEnds.size() : 0;
    }
    layer.m_ids.reserve(sources.size());
    layer.m_kinds.reserve(sources.size());
    layer.m_boxes.reserve(sources.size());
    PackedLevel full;
    full.points.reserve(points);
    full.ringEnds.reserve(rings + 1);
    full.featureRings.reserve(sources.size() + 1);
    full.featureRings.push_back(0);
    for (const Source& source : sources) {
        if (!source.geometry || source.geometry->isEmpty() || source.geometry->kind == Geometry::Kind::None) {
            continue;
        }
        const Geometry& g = *source.geometry;
        Box box;
        size_t from = 0;
        const auto takeRun = [&](size_t to) {
            const size_t start = full.points.size();
            for (; from < to; ++from) {
                if (isMappable(g.points[from])) {
                    const QPointF p = mapFromLonLat(g.points[from]);
                    full.points.push_back({static_cast<float>(p.x()), static_cast<float>(p.y())});
                    box.add(full.points.back().x, full.points.back().y);
                }
            }
            if (full.points.size() > start) {
                full.ringEnds.push_back(static_cast<quint32>(full.points.size()));
            }
        };
        if (g.kind != Geometry::Kind::Point) {
            for (const int end : g.ringEnds) {
                takeRun(std::min(static_cast<size_t>(std::max(end, 0)), g.points.size()));
            }
        }
        takeRun(g.points.size());
        if (box.isEmpty()) {
            continue;
        }
        layer.m_ids.push_back(source.id);
        layer.m_kinds.push_back(g.kind);
        layer.m_boxes.push_back(box);
        layer.m_bounds.add(box);
        full.featureRings.push_back(static_cast<quint32>(full.ringEnds.size()));
    }
    layer.m_levels.push_back(std::move(full));
    layer.buildLevels();
    layer.buildTree();
    return layer;
}

int PackedLayer::indexOf(qint64 id) const {
    const auto it = std::find(m_ids.begin(), m_ids.end(), id);
    return it == m_ids.end() ? -1 : static_cast<int>(it - m_ids.begin());
}

size_t PackedLayer::memory() const {
    size_t bytes = m_ids.capacity() * sizeof(qint64) + m_kinds.capacity() + m_boxes.capacity() * sizeof(Box) +
                   m_order.capacity() * sizeof(int) + m_nodes.capacity() * sizeof(Box);
    for (const PackedLevel& level : m_levels) {
        bytes += level.points.capacity() * sizeof(MapPoint) +
                 (level.ringEnds.capacity() + level.featureRings.capacity()) * sizeof(quint32);
    }
    return bytes;
}

const PackedLevel& PackedLayer::levelFor(double metresPerPixel) const {
    static const PackedLevel none{0, {}, {}, {0}};
    const PackedLevel* best = m_levels.empty() ? &none : &m_levels.front();
    for (const PackedLevel& level : m_levels) {
        if (level.tolerance <= metresPerPixel / 3) {
            best = &level;
        }
    }
    return *best;
}

void PackedLayer::buildTree() {
    m_order.clear();
    m_nodes.clear();
    m_levelStart.clear();
    if (size() < kTreeFrom) {
        return;
    }
    const size_t count = m_ids.size();
    m_order.resize(count);
    std::iota(m_order.begin(), m_order.end(), 0);
    const auto middleX = [this](int f) { return m_boxes[static_cast<size_t>(f)].centre().x(); };
    const auto middleY = [this](int f) { return m_boxes[static_cast<size_t>(f)].centre().y(); };
    std::sort(m_order.begin(), m_order.end(), [&](int a, int b) { return middleX(a) < middleX(b); });
    const size_t leaves = (count + kNodeSize - 1) / kNodeSize;
    const auto slices = static_cast<size_t>(std::ceil(std::sqrt(static_cast<double>(leaves))));
    const size_t perSlice = slices * kNodeSize;
    for (size_t from = 0; from < count; from += perSlice) {
        const size_t to = std::min(count, from + perSlice);
        std::sort(m_order.begin() + static_cast<std::ptrdiff_t>(from),
                  m_order.begin() + static_cast<std::ptrdiff_t>(to),
                  [&](int a, int b) { return middleY(a) < middleY(b); });
    }
    m_levelStart.push_back(0);
    for (size_t from = 0; from < count; from += kNodeSize) {
        Box box;
        for (size_t i = from; i < std::min(count, from + kNodeSize); ++i) {
            box.add(m_boxes[static_cast<size_t>(m_order[i])]);
        }
        m_nodes.push_back(box);
    }
    while (m_nodes.size() - m_levelStart.back() > 1) {
        const size_t from = m_levelStart.back();
        const size_t to = m_nodes.size();
        m_levelStart.push_back(to);
        for (size_t i = from; i < to; i += kNodeSize) {
            Box box;
            for (size_t j = i; j < std::min(to, i + kNodeSize); ++j) {
                box.add(m_nodes[j]);
            }
            m_nodes.push_back(box);
        }
    }
}

void PackedLayer::featuresIn(const Box& box, std::vector<int>& out) const {
    out.clear();
    if (!box.intersects(m_bounds)) {
        return;
    }
    if (m_levelStart.empty() || box.contains(m_bounds)) {
        for (int f = 0; f < size(); ++f) {
            if (m_boxes[static_cast<size_t>(f)].intersects(box)) {
                out.push_back(f);
            }
        }
        return;
    }
    // Walk down by (height, node); the widest stack is heights × children.
    std::vector<std::pair<size_t, size_t>> stack{{m_levelStart.size() - 1, 0}};
    while (!stack.empty()) {
        const auto [height, node] = stack.back();
        stack.pop_back();
        if (!m_nodes[m_levelStart[height] + node].intersects(box)) {
            continue;
        }
        const size_t from = node * kNodeSize;
        if (height == 0) {
            for (size_t i = from; i < std::min(m_order.size(), from + kNodeSize); ++i) {
                if (m_boxes[static_cast<size_t>(m_order[i])].intersects(box)) {
                    out.push_back(m_order[i]);
                }
            }
        } else {
            const size_t below = m_levelStart[height] - m_levelStart[height - 1];
            for (size_t i = from; i < std::min(below, from + kNodeSize); ++i) {
                stack.emplace_back(height - 1, i);
            }
        }
    }
    std::sort(out.begin(), out.end());
}

bool PackedLayer::contains(int feature, QPointF p) const {
    if (kind(feature) != Geometry::Kind::Polygon || !box(feature).contains(p)) {
        return false;
    }
    const PackedLevel& level = m_levels.front();
    bool inside = false;
    for (quint32 r = level.featureRings[static_cast<size_t>(feature)];
         r < level.featureRings[static_cast<size_t>(feature) + 1]; ++r) {
        const auto ring = level.ring(r);
        for (size_t i = 1; i < ring.size(); ++i) {
            const MapPoint a = ring[i - 1];
            const MapPoint b = ring[i];
            if ((a.y > p.y()) != (b.y > p.y()) && p.x() < a.x + (p.y() - a.y) /
                                                                    (static_cast<double>(b.y) - a.y) *
                                                                    (static_cast<double>(b.x) - a.x)) {
                inside = !inside;
            }
        }
    }
    return inside;
}

double PackedLayer::distance(int feature, QPointF p) const {
    const PackedLevel& level = m_levels.front();
    double best = std::numeric_limits<double>::infinity();
    for (quint32 r = level.featureRings[static_cast<size_t>(feature)];
         r < level.featureRings[static_cast<size_t>(feature) + 1]; ++r) {
        const auto ring = level.ring(r);
        const bool points = kind(feature) == Geometry::Kind::Point || ring.size() == 1;
        for (size_t i = points ? 0 : 1; i < ring.size(); ++i) {
            best = std::min(best, segmentDistance2(p, ring[points ? i : i - 1], ring[i]));
        }
    }
    return std::sqrt(best);
}

bool PackedLayer::meets(int feature, const Box& wanted) const {
    if (!box(feature).intersects(wanted)) {
        return false;
    }
    if (wanted.contains(box(feature))) {
        return true;
    }
    const PackedLevel& level = m_levels.front();
    for (quint32 r = level.featureRings[static_cast<size_t>(feature)];
         r < level.featureRings[static_cast<size_t>(feature) + 1]; ++r) {
        const auto ring = level.ring(r);
        if (kind(feature) == Geometry::Kind::Point || ring.size() == 1) {
            for (const MapPoint p : ring) {
                if (wanted.contains(QPointF(p.x, p.y))) {
                    return true;
                }
            }
            continue;
        }
        for (size_t i = 1; i < ring.size(); ++i) {
            if (segmentMeetsBox(ring[i - 1], ring[i], wanted)) {
                return true;
            }
        }
    }
    return contains(feature, wanted.centre());
}

std::vector<int> PackedLayer::featuresAt(QPointF position, double tolerance) const {
    std::vector<int> near;
    featuresIn(Box::around(position, tolerance, tolerance), near);
    struct Hit {
        int feature;
        int rank;
        double size;
    };
    std::vector<Hit> hits;
    for (const int f : near) {
        const Geometry::Kind k = kind(f);
        const double d = k == Geometry::Kind::Polygon && contains(f, position) ? 0 : distance(f, position);
        if (d > tolerance) {
            continue;
        }
        if (k == Geometry::Kind::Polygon) {
            hits.push_back({f, d > 0 ? 3 : 2, area(f)});
        } else {
            hits.push_back({f, k == Geometry::Kind::Point ? 0 : 1, d});
        }
    }
    std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
        return std::pair(a.rank, a.size) < std::pair(b.rank, b.size);
    });
    std::vector<int> out;
    out.reserve(hits.size());
    for (const Hit& hit : hits) {
        out.push_back(hit.feature);
    }
    return out;
}

double PackedLayer::area(int feature) const {
    if (kind(feature) != Geometry::Kind::Polygon) {
        return 0;
    }
    // Outer rings and holes run against each other in good data, but not in all: parity decides instead.
    const PackedLevel& level = m_levels.front();
    const quint32 from = level.featureRings[static_cast<size_t>(feature)];
    const quint32 to = level.featureRings[static_cast<size_t>(feature) + 1];
    double sum = 0;
    for (quint32 r = from; r < to; ++r) {
        const auto ring = level.ring(r);
        int depth = 0;
        for (quint32 other = from; other < to; ++other) {
            if (other == r) {
                continue;
            }
            const auto around = level.ring(other);
            bool inside = false;
            const MapPoint p = ring.front();
            for (size_t i = 1; i < around.size(); ++i) {
                const MapPoint a = around[i - 1];
                const MapPoint b = around[i];
                if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x)) {
                    inside = !inside;
                }
            }
            depth += inside ? 1 : 0;
        }
        sum += (depth % 2 == 0 ? 1 : -1) * std::abs(ringArea(ring));
    }
    return std::max(sum, 0.0);
}

QPointF PackedLayer::labelPoint(int feature) const {
    const PackedLevel& level = m_levels.front();
    const auto first = level.ring(level.featureRings[static_cast<size_t>(feature)]);
    if (kind(feature) == Geometry::Kind::Point) {
        return {first.front().x, first.front().y};
    }
    if (kind(feature) == Geometry::Kind::Line) {
        const MapPoint p = first[first.size() / 2];
        return {p.x, p.y};
    }
    // Polylabel: squares, the most promising first, quartered until none can beat the best by the precision.
    struct Cell {
        QPointF centre;
        double half;
        double distance; // signed: negative outside
        double most;     // the farthest any of its points can be inside
    };
    const auto made = [&](QPointF c, double half) {
        const double d = distance(feature, c) * (contains(feature, c) ? 1 : -1);
        return Cell{c, half, d, d + half * std::sqrt(2.0)};
    };
    const Box& b = box(feature);
    const double side = std::min(b.width(), b.height());
    if (side <= 0) {
        return b.centre();
    }
    const auto less = [](const Cell& x, const Cell& y) { return x.most < y.most; };
    std::priority_queue<Cell, std::vector<Cell>, decltype(less)> queue(less);
    const double half = side / 2;
    const int columns = std::min(16, static_cast<int>(std::ceil(b.width() / side)));
    const int rows = std::min(16, static_cast<int>(std::ceil(b.height() / side)));
    const double stepX = b.width() / columns;
    const double stepY = b.height() / rows;
    const double cellHalf = std::max({half, stepX / 2, stepY / 2});
    for (int i = 0; i < columns; ++i) {
        for (int j = 0; j < rows; ++j) {
            queue.push(made({b.minX + (i + 0.5) * stepX, b.minY + (j + 0.5) * stepY}, cellHalf));
        }
    }
    Cell best = made(b.centre(), 0);
    const double precision = side / 50;
    for (int steps = 0; !queue.empty() && steps < 400; ++steps) {
        const Cell cell = queue.top();
        queue.pop();
        if (cell.distance > best.distance) {
            best = cell;
        }
        if (cell.most - best.distance <= precision) {
            break;
        }
        const double h = cell.half / 2;
        for (const double dx : {-h, h}) {
            for (const double dy : {-h, h}) {
                queue.push(made(cell.centre + QPointF(dx, dy), h));
            }
        }
    }
    return best.centre;
}

} // namespace yuantu
