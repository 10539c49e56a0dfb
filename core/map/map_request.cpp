// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Small questions about a request.
#include "core/map/map_request.h"

namespace yuantu {

namespace {

bool& switchOf(MapLayers& layers, MapLayer layer) {
    switch (layer) {
    case MapLayer::Water:
        return layers.water;
    case MapLayer::Districts:
        return layers.districts;
    case MapLayer::Counties:
        return layers.counties;
    case MapLayer::Places:
        return layers.places;
    case MapLayer::Labels:
        return layers.labels;
    case MapLayer::DistrictNames:
        break;
    }
    return layers.districtNames;
}

} // namespace

bool MapLayers::isOn(MapLayer layer) const {
    MapLayers copy = *this;
    return switchOf(copy, layer);
}

void MapLayers::set(MapLayer layer, bool on) {
    switchOf(*this, layer) = on;
}

std::shared_ptr<const PlaceLayer> shapesOf(const MapRequest& request) {
    if (request.shapes) {
        return request.shapes;
    }
    return PlaceLayer::make(request.plan ? *request.plan : Plan());
}

std::vector<PlaceId> drawnPlaces(const MapRequest& request) {
    std::vector<PlaceId> places;
    for (const PlaceGroup& group : request.groups) {
        for (const PlaceId id : group.places) {
            if (std::find(places.begin(), places.end(), id) == places.end()) {
                places.push_back(id);
            }
        }
    }
    return places;
}

} // namespace yuantu
