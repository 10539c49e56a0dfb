// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Colours, widths and fonts of the map. The map is always light, on screen and on paper.
#pragma once

#include "core/domain/plan.h"

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QPainterPath>

#include <array>

namespace yuantu::mapstyle {

// Lengths are style pixels: 1/96 inch, whatever the device.
inline constexpr double kInchesPerPixel = 1.0 / 96;
inline constexpr double kMetresPerPixel = 0.0254 / 96; ///< of paper

inline constexpr QRgb kLand = 0xffF7F5F0;
inline constexpr QRgb kNeighbour = 0xffEFEDE8;
inline constexpr QRgb kNeighbourLine = 0xffDCD8D0;
inline constexpr QRgb kWater = 0xffD3E4EE;
inline constexpr QRgb kShore = 0xffA9C8DA;
inline constexpr QRgb kDistrictLine = 0xffA9A39A;
inline constexpr QRgb kCityLine = 0xff8C857B;
inline constexpr QRgb kDistrictName = 0xff8A8175;
inline constexpr QRgb kWaterName = 0xff6F9BB5;
inline constexpr QRgb kText = 0xff1F2328;
inline constexpr QRgb kTextSoft = 0xff5A6470;
inline constexpr QRgb kHalo = 0xffFFFFFF;
inline constexpr QRgb kHatch = 0xffA8A8A4;
inline constexpr QRgb kUnknownLine = 0xff85827C;
inline constexpr QRgb kNeutralFill = 0xffD9E1E6; ///< places where no theme is chosen
inline constexpr QRgb kNeutralLine = 0xff7C8C99;
inline constexpr QRgb kCircle = 0xff3C86B5;
inline constexpr QRgb kCircleNegative = 0xffB2182B;
inline constexpr QRgb kAccent = 0xff1769AA;
inline constexpr QRgb kCard = 0xf2FFFFFF;
inline constexpr QRgb kCardLine = 0xffDDE1E6;

inline constexpr double kDistrictWidth = 0.8;
inline constexpr double kCityWidth = 1.3;
inline constexpr double kOutlineWidth = 1.4;
inline constexpr double kSelectedWidth = 2.4;
inline constexpr double kHatchSpacing = 6;
inline constexpr double kHatchWidth = 0.9;
inline constexpr double kMarkerRadius = 5.5;
inline constexpr double kLabelSize = 12;
inline constexpr double kHaloWidth = 2;
inline constexpr double kLargestCircle = 30; ///< radius

inline constexpr std::array<QRgb, 5> kSequential = {0xffEAF3F8, 0xffBBD7E8, 0xff7FB3D3, 0xff3C86B5,
                                                    0xff14527F};
inline constexpr std::array<QRgb, 5> kDiverging = {0xffB2182B, 0xffF4A582, 0xffF7F7F7, 0xff92C5DE,
                                                   0xff2166AC};

/// The colour of class `index` of `count`, light to dark (or red over white to blue).
[[nodiscard]] QColor classColour(int index, int count, bool diverging);
/// An outline somewhat darker than the fill.
[[nodiscard]] QColor outlineOf(const QColor& fill);
/// Solid for surveyed and published bounds, dashed for schematic ones.
[[nodiscard]] QPen outlinePen(const QColor& colour, BoundaryQuality quality, double width = kOutlineWidth);

} // namespace yuantu::mapstyle

namespace yuantu {

/// The first installed family of the list that has simplified Chinese; the system's where none is.
[[nodiscard]] QString hanFamily();

/// The one maker of fonts for maps. Sizes in style pixels. `forPdf`: unshaped, because digits after Latin
/// letters otherwise lose their Unicode value in the PDF's text layer.
[[nodiscard]] QFont mapFont(double pixels, QFont::Weight weight = QFont::Normal, bool forPdf = false);
[[nodiscard]] bool paintsPdf(const QPainter& painter);
/// Sets a pen given in style pixels. In a PDF it becomes a cosmetic one of the same width: only those are
/// written as strokes, all others as filled outlines several times larger.
void setMapPen(QPainter& painter, const QPen& pen);
/// Strokes a path as the halo of a text or sign.
void strokeHalo(QPainter& painter, const QPainterPath& path, double width);

} // namespace yuantu
