// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The plan's places as the map needs them: packed outlines, sizes, label points.
#pragma once

#include "core/domain/plan.h"
#include "core/geo/packed_layer.h"

#include <memory>

namespace yuantu {

/// Every place of a plan that has an outline or a point. Immutable; build it once per table of places.
class PlaceLayer {
public:
    struct Shape {
        PlaceId place;
        QPointF labelAt; ///< map metres
        double area = 0; ///< m²; 0 for points
        bool isPoint = false;
        BoundaryQuality quality = BoundaryQuality::None;
    };

    [[nodiscard]] static std::shared_ptr<const PlaceLayer> make(const Plan& plan);

    [[nodiscard]] const PackedLayer& packed() const { return m_packed; }
    /// Parallel to the features of packed().
    [[nodiscard]] const std::vector<Shape>& shapes() const { return m_shapes; }
    /// The feature of a place; -1 where it has no geometry.
    [[nodiscard]] int featureOf(PlaceId place) const { return m_byPlace.value(place, -1); }

    /// Of the wanted places, those at a position (map metres), the smallest first.
    [[nodiscard]] std::vector<PlaceId> placesAt(QPointF position, double tolerance,
                                                std::span<const PlaceId> wanted) const;
    /// Of the wanted places, those with some part in the box, in the order wanted.
    [[nodiscard]] std::vector<PlaceId> placesIn(const Box& box, std::span<const PlaceId> wanted) const;
    /// The box around places; empty where none has a geometry.
    [[nodiscard]] Box boundsOf(std::span<const PlaceId> places) const;

private:
    PackedLayer m_packed;
    std::vector<Shape> m_shapes;
    QHash<PlaceId, int> m_byPlace;
};

} // namespace yuantu
