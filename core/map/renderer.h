// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a map: one code for the screen, PNG, SVG, PDF and the briefing.
#pragma once

#include "core/map/label_layout.h"
#include "core/map/map_request.h"

#include <QImage>
#include <QPainter>

#include <atomic>

namespace yuantu {

/// Paints into (0, 0, size) of the painter's coordinates, clipped to it: pure vector on a vector device.
/// On paper scale the painter so that one unit is 1/96 inch. `cancelled` is looked at between layers.
void paintMap(QPainter& painter, const MapRequest& request, const std::atomic_bool* cancelled = nullptr);
/// The same with labels laid out before, for strips that share them.
void paintMap(QPainter& painter, const MapRequest& request, const std::vector<MapLabel>& labels,
              const std::atomic_bool* cancelled);

/// The map as an image of size × scale pixels (its device pixel ratio is `scale`); null when cancelled.
[[nodiscard]] QImage renderImage(const MapRequest& request, const std::atomic_bool* cancelled = nullptr);

/// The size in pixels of the image of a request.
[[nodiscard]] QSize imageSize(const MapRequest& request);
/// Radius in style pixels of the proportional circle of a value: its area is proportional to |value|.
[[nodiscard]] double circleRadius(const Theme& theme, double value);

} // namespace yuantu
