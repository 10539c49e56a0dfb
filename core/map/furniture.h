// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around a map: legend, scale bar, north arrow, credits. Screen, image and paper use the same.
#pragma once

#include "core/map/map_request.h"

#include <QColor>
#include <QPainter>

namespace yuantu {

struct LegendEntry {
    enum class Sign { Fill, Unknown, Circle, Outline, Marker };
    Sign sign = Sign::Fill;
    QColor fill;
    double radius = 0;                               ///< of circles
    BoundaryQuality quality = BoundaryQuality::None; ///< of outlines
    QString text;
};

struct Legend {
    QString title;
    QString unit;
    std::vector<LegendEntry> classes; ///< low to high, then unknown
    std::vector<LegendEntry> circles; ///< large to small, drawn one inside the other
    std::vector<LegendEntry> bounds;  ///< how good the outlines on the map are; only those that occur
    [[nodiscard]] bool isEmpty() const { return classes.empty() && circles.empty() && bounds.empty(); }
};

/// What the request's map needs explained.
[[nodiscard]] Legend legendOf(const MapRequest& request);
/// "0 – 50" with the separators and the true minus of all numbers.
[[nodiscard]] QString classText(const ClassBreaks& breaks, int index, int decimals);
/// Style pixels, frame included. The same on every device.
[[nodiscard]] QSizeF legendSize(const Legend& legend);
void paintLegend(QPainter& painter, const Legend& legend, QPointF topLeft);
/// The same in lines of a given width, for a band above several maps of one theme.
[[nodiscard]] double legendStripHeight(const Legend& legend, double width);
void paintLegendStrip(QPainter& painter, const Legend& legend, const QRectF& band);

struct ScaleBar {
    double metres = 0;
    double pixels = 0; ///< style pixels
    QString text;      ///< "5 km"
    double denominator = 0;
};
/// The longest bar of 1, 2 or 5 × 10ⁿ metres that is not longer than `most` style pixels.
[[nodiscard]] ScaleBar scaleBarFor(const MapExtent& extent, double most = 130);
inline constexpr QSizeF kScaleBarSize{210, 28};
/// On a light card inside a box of kScaleBarSize; the bar is `pixels` long.
void paintScaleBar(QPainter& painter, const ScaleBar& bar, QPointF topLeft);

inline constexpr QSizeF kNorthArrowSize{26, 36};
void paintNorthArrow(QPainter& painter, QPointF topLeft);

/// The source of the base map and the law's reminder; with the plan's review number where it has one.
[[nodiscard]] QString creditText(Language language, const QString& reviewNumber = {});
inline constexpr double kCreditsHeight = 18;
/// One line at the bottom of `frame`, on a light band; shortened at the left where it is too long.
void paintCredits(QPainter& painter, const QRectF& frame, Language language,
                  const QString& reviewNumber = {});

/// What goes with a map that leaves the program.
struct MapSheet {
    bool legend = true;
    bool scaleBar = true;
    bool northArrow = true;
    bool credits = true;
    QString reviewNumber;
};
struct SheetLayout {
    QRectF legend;
    QRectF scaleBar;
    QRectF northArrow;
    QRectF credits;
    [[nodiscard]] std::vector<QRectF> all() const;
};
/// Where the furniture stands in a map of this size; absent parts are null.
[[nodiscard]] SheetLayout layOutSheet(const MapRequest& request, const Legend& legend, const MapSheet& sheet);
/// The map with its furniture; labels keep clear of it. Paper and images use this.
void paintMapSheet(QPainter& painter, const MapRequest& request, const MapSheet& sheet);
[[nodiscard]] QImage renderSheet(const MapRequest& request, const MapSheet& sheet);

} // namespace yuantu
