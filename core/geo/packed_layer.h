// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Many features in few arrays: coordinates in map metres, boxes, levels of detail and a search tree.
#pragma once

#include "core/geo/box.h"
#include "core/geo/geometry.h"

#include <QtGlobal>

#include <span>
#include <vector>

namespace yuantu {

/// Map metres as floats: exact to 8 mm within 130 km of the map's origin.
struct MapPoint {
    float x = 0;
    float y = 0;
    bool operator==(const MapPoint&) const = default;
};

/// The coordinates of all features at one level of detail. Ring r of the layer ends before `ringEnds[r]`;
/// feature f owns the rings from `featureRings[f]` up to `featureRings[f + 1]`. Rings are closed. A feature
/// that the level's tolerance dissolves has no ring here; its box stands for it.
struct PackedLevel {
    double tolerance = 0; ///< how far, in metres, a line may be from where it belongs
    std::vector<MapPoint> points;
    std::vector<quint32> ringEnds;
    std::vector<quint32> featureRings;

    [[nodiscard]] std::span<const MapPoint> ring(quint32 r) const {
        const quint32 from = r == 0 ? 0 : ringEnds[r - 1];
        return {points.data() + from, ringEnds[r] - from};
    }
};

/// An immutable layer. Feature numbers are the order given to pack(). Safe to read from any thread.
class PackedLayer {
public:
    struct Source {
        qint64 id = 0;
        const Geometry* geometry = nullptr; ///< longitude, latitude; null and unmappable points are skipped
    };

    PackedLayer() = default;
    [[nodiscard]] static PackedLayer pack(std::span<const Source> sources);

    [[nodiscard]] int size() const { return static_cast<int>(m_ids.size()); }
    [[nodiscard]] bool isEmpty() const { return m_ids.empty(); }
    [[nodiscard]] qint64 id(int feature) const { return m_ids[static_cast<size_t>(feature)]; }
    [[nodiscard]] Geometry::Kind kind(int feature) const { return m_kinds[static_cast<size_t>(feature)]; }
    [[nodiscard]] const Box& box(int feature) const { return m_boxes[static_cast<size_t>(feature)]; }
    /// The number of the feature with this id; -1 where there is none. A scan.
    [[nodiscard]] int indexOf(qint64 id) const;
    [[nodiscard]] const Box& bounds() const { return m_bounds; }
    /// Bytes held.
    [[nodiscard]] size_t memory() const;

    [[nodiscard]] const std::vector<PackedLevel>& levels() const { return m_levels; }
    /// The coarsest level that is still true to a third of a pixel.
    [[nodiscard]] const PackedLevel& levelFor(double metresPerPixel) const;

    /// Features whose box meets the box, in their order. `out` is cleared first and keeps its memory.
    void featuresIn(const Box& box, std::vector<int>& out) const;
    /// Features at a position: polygons that hold it or come within `tolerance` metres, lines and points
    /// within `tolerance`. Points first, then lines, then polygons from the smallest area to the largest.
    [[nodiscard]] std::vector<int> featuresAt(QPointF position, double tolerance) const;
    /// True where the position is inside the polygon (even-odd over all its rings).
    [[nodiscard]] bool contains(int feature, QPointF position) const;
    /// True where some part of the feature is inside the box.
    [[nodiscard]] bool meets(int feature, const Box& box) const;
    /// Distance in metres from a position to the nearest line or point of the feature.
    [[nodiscard]] double distance(int feature, QPointF position) const;
    /// Plane area in m², holes taken off; 0 for lines and points.
    [[nodiscard]] double area(int feature) const;
    /// A point well inside a polygon (the pole of inaccessibility to 2 %), the middle of a line, the point.
    [[nodiscard]] QPointF labelPoint(int feature) const;

private:
    void buildLevels();
    void buildTree();

    std::vector<qint64> m_ids;
    std::vector<Geometry::Kind> m_kinds;
    std::vector<Box> m_boxes;
    std::vector<PackedLevel> m_levels; ///< at least one after pack(); the first is complete
    Box m_bounds;
    // A packed R-tree (sort-tile-recursive): m_order lists features leaf by leaf; m_nodes holds the boxes of
    // the leaves, then of their parents, up to the root; m_levelStart where each height begins.
    std::vector<int> m_order;
    std::vector<Box> m_nodes;
    std::vector<size_t> m_levelStart;
};

/// Douglas-Peucker: the points of `line` that are needed to stay within `tolerance`. The ends stay.
/// A closed ring that falls under four points comes back empty.
void simplifyLine(std::span<const MapPoint> line, double tolerance, std::vector<MapPoint>& out);

} // namespace yuantu
