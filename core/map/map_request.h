// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything a map is drawn from, as one value that workers can take along.
#pragma once

#include "core/domain/plan.h"
#include "core/geo/base_map_data.h"
#include "core/map/map_extent.h"
#include "core/map/place_layer.h"
#include "core/map/theme.h"

#include <QRectF>
#include <QSizeF>

#include <memory>
#include <vector>

namespace yuantu {

enum class MapLayer { Water, Districts, Counties, Places, Labels, DistrictNames };

struct MapLayers {
    bool water = true;
    bool districts = true;
    bool counties = true;
    bool places = true;
    bool labels = true;
    bool districtNames = true;

    [[nodiscard]] bool isOn(MapLayer layer) const;
    void set(MapLayer layer, bool on);
    bool operator==(const MapLayers&) const = default;
};

/// Places drawn together, as of one layout. A place that is in several groups is drawn once, in the last.
struct PlaceGroup {
    std::vector<PlaceId> places;
    double opacity = 1;
    bool operator==(const PlaceGroup&) const = default;
};

struct MapRequest {
    QSizeF size{800, 600}; ///< style pixels: 1/96 inch on paper, logical pixels on screen
    double scale = 1;      ///< image pixels per style pixel: the screen's ratio, or dpi / 96
    MapExtent extent;
    PlanPtr plan;                             ///< may be null: the base map alone
    std::shared_ptr<const BaseMap> base;      ///< may be null: the places alone
    std::shared_ptr<const PlaceLayer> shapes; ///< of `plan`; made on the way where null
    Theme theme;
    MapLayers layers;
    std::vector<PlaceGroup> groups; ///< bottom first; inside and across groups larger areas lie below
    Language language = Language::Chinese;
    std::vector<QRectF> reserved; ///< style pixels that labels keep clear of: legend, scale bar
    bool valuesInLabels = false;  ///< a second line with the theme's value
};

/// `shapes`, made where it is missing.
[[nodiscard]] std::shared_ptr<const PlaceLayer> shapesOf(const MapRequest& request);
/// All places of the groups, each once.
[[nodiscard]] std::vector<PlaceId> drawnPlaces(const MapRequest& request);

} // namespace yuantu
