// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Simplified levels of detail of a packed layer.
#include "core/geo/packed_layer.h"

#include <cmath>
#include <utility>

namespace yuantu {

namespace {

/// Layers below this draw quickly enough as they are, and neighbours simplified apart would gape.
constexpr size_t kSimplifyFrom = 20'000;
constexpr double kTolerances[] = {2, 8, 32, 128};

double distance2(MapPoint p, MapPoint a, MapPoint b) {
    const double dx = static_cast<double>(b.x) - a.x;
    const double dy = static_cast<double>(b.y) - a.y;
    const double px = static_cast<double>(p.x) - a.x;
    const double py = static_cast<double>(p.y) - a.y;
    const double length2 = dx * dx + dy * dy;
    const double t = length2 > 0 ? std::clamp((px * dx + py * dy) / length2, 0.0, 1.0) : 0.0;
    const double ex = px - t * dx;
    const double ey = py - t * dy;
    return ex * ex + ey * ey;
}

} // namespace

void simplifyLine(std::span<const MapPoint> line, double tolerance, std::vector<MapPoint>& out) {
    out.clear();
    if (line.size() < 3) {
        out.assign(line.begin(), line.end());
        return;
    }
    const bool closed = line.front() == line.back();
    std::vector<char> keep(line.size(), 0);
    keep.front() = keep.back() = 1;
    std::vector<std::pair<size_t, size_t>> stack{{0, line.size() - 1}};
    const double limit = tolerance * tolerance;
    while (!stack.empty()) {
        const auto [from, to] = stack.back();
        stack.pop_back();
        double worst = limit;
        size_t at = 0;
        for (size_t i = from + 1; i < to; ++i) {
            const double d = distance2(line[i], line[from], line[to]);
            if (d > worst) {
                worst = d;
                at = i;
            }
        }
        if (at != 0) {
            keep[at] = 1;
            stack.emplace_back(from, at);
            stack.emplace_back(at, to);
        }
    }
    for (size_t i = 0; i < line.size(); ++i) {
        if (keep[i]) {
            out.push_back(line[i]);
        }
    }
    if (closed && out.size() < 4) {
        out.clear();
    }
}

void PackedLayer::buildLevels() {
    const PackedLevel full = m_levels.front(); // pushing moves the vector
    if (full.points.size() < kSimplifyFrom) {
        return;
    }
    std::vector<MapPoint> line;
    for (const double tolerance : kTolerances) {
        const PackedLevel& finer = m_levels.back();
        PackedLevel level;
        level.tolerance = tolerance;
        level.featureRings.reserve(full.featureRings.size());
        level.featureRings.push_back(0);
        for (int f = 0; f < size(); ++f) {
            const Box& b = box(f);
            const bool dissolved =
                std::max(b.width(), b.height()) < tolerance && kind(f) != Geometry::Kind::Point;
            for (quint32 r = full.featureRings[static_cast<size_t>(f)];
                 !dissolved && r < full.featureRings[static_cast<size_t>(f) + 1]; ++r) {
                if (kind(f) == Geometry::Kind::Point) {
                    line.assign(full.ring(r).begin(), full.ring(r).end());
                } else {
                    simplifyLine(full.ring(r), tolerance, line);
                }
                if (!line.empty()) {
                    level.points.insert(level.points.end(), line.begin(), line.end());
                    level.ringEnds.push_back(static_cast<quint32>(level.points.size()));
                }
            }
            level.featureRings.push_back(static_cast<quint32>(level.ringEnds.size()));
        }
        // A level that saves little is not worth its memory.
        if (level.points.size() * 2 <= finer.points.size() + finer.points.size() / 2) {
            level.points.shrink_to_fit();
            m_levels.push_back(std::move(level));
        }
    }
}

} // namespace yuantu
