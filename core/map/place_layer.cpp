// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Packing the places of a plan and finding them on the map.
#include "core/map/place_layer.h"

namespace yuantu {

std::shared_ptr<const PlaceLayer> PlaceLayer::make(const Plan& plan) {
    auto layer = std::make_shared<PlaceLayer>();
    std::vector<PackedLayer::Source> sources;
    for (const Place& place : plan.places()) {
        if (place.outline && !place.outline->isEmpty()) {
            sources.push_back({place.id.value, place.outline.get()});
        }
    }
    layer->m_packed = PackedLayer::pack(sources);
    const PackedLayer& packed = layer->m_packed;
    layer->m_shapes.reserve(static_cast<size_t>(packed.size()));
    for (int f = 0; f < packed.size(); ++f) {
        const PlaceId id{packed.id(f)};
        const Place* place = plan.places().find(id);
        Shape shape;
        shape.place = id;
        shape.labelAt = packed.labelPoint(f);
        shape.area = packed.area(f);
        shape.isPoint = packed.kind(f) == Geometry::Kind::Point;
        shape.quality = place ? place->quality : BoundaryQuality::None;
        layer->m_shapes.push_back(shape);
        layer->m_byPlace.insert(id, f);
    }
    return layer;
}

std::vector<PlaceId> PlaceLayer::placesAt(QPointF position, double tolerance,
                                          std::span<const PlaceId> wanted) const {
    std::vector<PlaceId> found;
    for (const int f : m_packed.featuresAt(position, tolerance)) {
        const PlaceId id = m_shapes[static_cast<size_t>(f)].place;
        if (std::find(wanted.begin(), wanted.end(), id) != wanted.end()) {
            found.push_back(id);
        }
    }
    return found;
}

std::vector<PlaceId> PlaceLayer::placesIn(const Box& box, std::span<const PlaceId> wanted) const {
    std::vector<PlaceId> found;
    for (const PlaceId id : wanted) {
        const int f = featureOf(id);
        if (f >= 0 && m_packed.meets(f, box)) {
            found.push_back(id);
        }
    }
    return found;
}

Box PlaceLayer::boundsOf(std::span<const PlaceId> places) const {
    Box box;
    for (const PlaceId id : places) {
        if (const int f = featureOf(id); f >= 0) {
            box.add(m_packed.box(f));
        }
    }
    return box;
}

} // namespace yuantu
