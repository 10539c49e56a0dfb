// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Legend, scale bar, north arrow, credits.
#include "core/map/furniture.h"

#include "core/base/quantity.h"
#include "core/map/renderer.h"
#include "core/map/shape_path.h"
#include "core/map/style.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainterPath>

#include <cmath>

namespace yuantu {

namespace {

using namespace mapstyle;

constexpr double kPadding = 10;
constexpr double kRow = 18;
constexpr double kSwatchWidth = 24;
constexpr double kSwatchHeight = 12;
constexpr double kTextAt = kSwatchWidth + 8;
constexpr double kTitleHeight = 20;
constexpr double kGroupGap = 8;
constexpr double kStripGap = 14;
constexpr double kStripMargin = 4;

QString tr(const char* text) {
    return QCoreApplication::translate("Map", text);
}

double widthOf(const QString& text, const QFont& font) {
    return QFontMetricsF(font).horizontalAdvance(text);
}

void drawTextAt(QPainter& painter, QPointF baseline, const QString& text, double size, QRgb colour,
                QFont::Weight weight = QFont::Normal) {
    painter.setFont(mapFont(size, weight, paintsPdf(painter)));
    painter.setPen(QColor::fromRgb(colour));
    painter.drawText(baseline, text);
}

void paintCard(QPainter& painter, const QRectF& box) {
    setMapPen(painter, QPen(QColor::fromRgb(kCardLine), 1));
    painter.setBrush(QColor::fromRgba(kCard));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void paintSign(QPainter& painter, const LegendEntry& entry, const QRectF& box) {
    switch (entry.sign) {
    case LegendEntry::Sign::Fill:
        setMapPen(painter, QPen(outlineOf(entry.fill), 0.8));
        painter.setBrush(entry.fill);
        painter.drawRect(box);
        break;
    case LegendEntry::Sign::Unknown: {
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor::fromRgb(kLand));
        painter.drawRect(box);
        std::vector<QLineF> lines;
        hatchLines({{box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft(), box.topLeft()}},
                   kHatchSpacing * 0.8, box.topLeft(), lines);
        setMapPen(painter, QPen(QColor::fromRgb(kHatch), kHatchWidth, Qt::SolidLine, Qt::FlatCap));
        painter.drawLines(lines.data(), static_cast<int>(lines.size()));
        setMapPen(painter, QPen(QColor::fromRgb(kUnknownLine), 0.8));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box);
        break;
    }
    case LegendEntry::Sign::Outline:
        setMapPen(painter, outlinePen(QColor::fromRgb(kTextSoft), entry.quality));
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
        break;
    case LegendEntry::Sign::Marker:
        setMapPen(painter, QPen(QColor::fromRgb(kTextSoft), kOutlineWidth));
        painter.setBrush(Qt::white);
        painter.drawEllipse(box.center(), kMarkerRadius - 0.5, kMarkerRadius - 0.5);
        break;
    case LegendEntry::Sign::Circle:
        break; // drawn together
    }
}

void paintCircle(QPainter& painter, const LegendEntry& entry, QPointF centre, int alpha) {
    QColor fill = entry.fill;
    fill.setAlpha(alpha);
    setMapPen(painter, QPen(outlineOf(entry.fill), 1));
    painter.setBrush(fill);
    painter.drawEllipse(centre, entry.radius, entry.radius);
}

QString titleAndUnit(const Legend& legend) {
    return legend.unit.isEmpty() ? legend.title : QStringLiteral("%1 (%2)").arg(legend.title, legend.unit);
}

/// Goes through the parts of a strip line by line: the heading as a null entry, then every sign. `part` is
/// told its box. Returns the height of all lines.
template <class Part> double flowStrip(const Legend& legend, double width, Part part) {
    const QFont text = mapFont(11);
    double x = 0;
    double y = 0;
    double line = kRow;
    const auto place = [&](const LegendEntry* entry, double wide, double high) {
        if (x > 0 && x + wide > width - 2 * kPadding) {
            x = 0;
            y += line;
            line = kRow;
        }
        part(entry, QRectF(kPadding + x, y, wide, high));
        line = std::max(line, high);
        x += wide + kStripGap;
    };
    if (!legend.title.isEmpty()) {
        place(nullptr, widthOf(titleAndUnit(legend), mapFont(12, QFont::DemiBold)), kRow);
    }
    for (const auto* group : {&legend.circles, &legend.classes, &legend.bounds}) {
        for (const LegendEntry& entry : *group) {
            const double sign =
                entry.sign == LegendEntry::Sign::Circle ? 2 * entry.radius : double{kSwatchWidth};
            place(&entry, sign + 6 + widthOf(entry.text, text),
                  entry.sign == LegendEntry::Sign::Circle ? std::max(kRow, sign + 4) : kRow);
        }
    }
    return y + line;
}

double circlesHeight(const Legend& legend) {
    return legend.circles.empty() ? 0
                                  : std::max(2 * legend.circles.front().radius + 8,
                                             kRow * static_cast<double>(legend.circles.size()));
}

} // namespace

QString classText(const ClassBreaks& breaks, int index, int decimals) {
    const QString low = formatNumber(breaks.bounds[static_cast<size_t>(index)], decimals);
    const QString high = formatNumber(breaks.bounds[static_cast<size_t>(index) + 1], decimals);
    return low + QStringLiteral(" – ") + high;
}

Legend legendOf(const MapRequest& request) {
    Legend legend;
    if (!request.layers.places) {
        return legend;
    }
    const Theme& theme = request.theme;
    const auto shapes = shapesOf(request);
    const std::vector<PlaceId> places = drawnPlaces(request);
    bool unknown = false;
    bool outlines[3] = {false, false, false};
    bool points = false;
    for (const PlaceId id : places) {
        const int f = shapes->featureOf(id);
        if (f < 0) {
            continue;
        }
        const PlaceLayer::Shape& shape = shapes->shapes()[static_cast<size_t>(f)];
        unknown = unknown || !theme.valueOf(id);
        if (shape.isPoint) {
            points = true;
        } else if (shape.quality == BoundaryQuality::Surveyed) {
            outlines[0] = true;
        } else if (shape.quality == BoundaryQuality::Published) {
            outlines[1] = true;
        } else {
            outlines[2] = true;
        }
    }
    if (!theme.isEmpty() && !places.empty()) {
        legend.title = theme.title;
        legend.unit = theme.unit;
        const int decimals = std::max(theme.decimals, breakDecimals(theme.breaks));
        if (theme.kind == Theme::Kind::Fill) {
            for (int i = 0; i < theme.breaks.count(); ++i) {
                legend.classes.push_back({LegendEntry::Sign::Fill,
                                          theme.colourOf(i),
                                          0,
                                          {},
                                          static_cast<size_t>(i) < theme.classNames.size()
                                              ? theme.classNames[static_cast<size_t>(i)]
                                              : classText(theme.breaks, i, decimals)});
            }
        } else if (theme.breaks.count() > 0) {
            const double top =
                std::max(std::abs(theme.breaks.bounds.front()), std::abs(theme.breaks.bounds.back()));
            for (const double share : {1.0, 0.4, 0.1}) {
                legend.circles.push_back({LegendEntry::Sign::Circle,
                                          QColor::fromRgb(kCircle),
                                          circleRadius(theme, top * share),
                                          {},
                                          formatNumber(top * share, decimalsNeeded(top * share, 2))});
            }
        }
        if (unknown) {
            legend.classes.push_back({LegendEntry::Sign::Unknown, {}, 0, {}, tr("No figure")});
        }
    }
    if (outlines[0]) {
        legend.bounds.push_back(
            {LegendEntry::Sign::Outline, {}, 0, BoundaryQuality::Surveyed, tr("Surveyed boundary")});
    }
    if (outlines[1]) {
        legend.bounds.push_back(
            {LegendEntry::Sign::Outline, {}, 0, BoundaryQuality::Published, tr("From published bounds")});
    }
    if (outlines[2]) {
        legend.bounds.push_back(
            {LegendEntry::Sign::Outline, {}, 0, BoundaryQuality::Schematic, tr("Schematic boundary")});
    }
    if (points) {
        legend.bounds.push_back(
            {LegendEntry::Sign::Marker, {}, 0, BoundaryQuality::Point, tr("Position only")});
    }
    return legend;
}

QSizeF legendSize(const Legend& legend) {
    if (legend.isEmpty()) {
        return {};
    }
    const QFont text = mapFont(11);
    double width = 0;
    double height = 2 * kPadding;
    if (!legend.title.isEmpty()) {
        width = widthOf(legend.title, mapFont(12, QFont::DemiBold));
        height += kTitleHeight;
    }
    if (!legend.unit.isEmpty()) {
        width = std::max(width, widthOf(tr("Unit: %1").arg(legend.unit), text));
        height += kRow - 2;
    }
    for (const auto* group : {&legend.classes, &legend.bounds}) {
        for (const LegendEntry& entry : *group) {
            width = std::max(width, kTextAt + widthOf(entry.text, text));
            height += kRow;
        }
    }
    if (!legend.circles.empty()) {
        for (const LegendEntry& entry : legend.circles) {
            width = std::max(width, 2 * legend.circles.front().radius + 18 + widthOf(entry.text, text));
        }
        height += circlesHeight(legend);
    }
    if (!legend.bounds.empty() && !(legend.classes.empty() && legend.circles.empty())) {
        height += kGroupGap;
    }
    return {std::ceil(width + 2 * kPadding), std::ceil(height)};
}

void paintLegend(QPainter& painter, const Legend& legend, QPointF topLeft) {
    if (legend.isEmpty()) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card(topLeft, legendSize(legend));
    paintCard(painter, card);
    const double left = card.left() + kPadding;
    double y = card.top() + kPadding;
    if (!legend.title.isEmpty()) {
        drawTextAt(painter, {left, y + 12}, legend.title, 12, kText, QFont::DemiBold);
        y += kTitleHeight;
    }
    if (!legend.unit.isEmpty()) {
        drawTextAt(painter, {left, y + 9}, tr("Unit: %1").arg(legend.unit), 11, kTextSoft);
        y += kRow - 2;
    }
    if (!legend.circles.empty()) {
        const double most = legend.circles.front().radius;
        const double bottom = y + circlesHeight(legend) - 4;
        const double rowTop = bottom - kRow * static_cast<double>(legend.circles.size());
        for (size_t i = 0; i < legend.circles.size(); ++i) {
            const LegendEntry& entry = legend.circles[i];
            const QPointF centre(left + most, bottom - entry.radius);
            paintCircle(painter, entry, centre, i == 0 ? 70 : 90);
            const double textY = rowTop + kRow * (static_cast<double>(i) + 0.5);
            const QPointF top(centre.x(), bottom - 2 * entry.radius);
            setMapPen(painter, QPen(QColor::fromRgb(kTextSoft), 0.6));
            painter.drawPolyline(
                QPolygonF({top, {left + 2 * most + 4, textY}, {left + 2 * most + 10, textY}}));
            drawTextAt(painter, {left + 2 * most + 14, textY + 4}, entry.text, 11, kText);
        }
        y += circlesHeight(legend);
    }
    const auto rows = [&](const std::vector<LegendEntry>& entries) {
        for (const LegendEntry& entry : entries) {
            paintSign(painter, entry, {left, y + (kRow - kSwatchHeight) / 2, kSwatchWidth, kSwatchHeight});
            drawTextAt(painter, {left + kTextAt, y + kRow / 2 + 4}, entry.text, 11, kText);
            y += kRow;
        }
    };
    rows(legend.classes);
    if (!legend.bounds.empty() && !(legend.classes.empty() && legend.circles.empty())) {
        setMapPen(painter, QPen(QColor::fromRgb(kCardLine), 1));
        painter.drawLine(QPointF(left, y + kGroupGap / 2),
                         QPointF(card.right() - kPadding, y + kGroupGap / 2));
        y += kGroupGap;
    }
    rows(legend.bounds);
    painter.restore();
}

double legendStripHeight(const Legend& legend, double width) {
    return legend.isEmpty()
               ? 0
               : flowStrip(legend, width, [](const LegendEntry*, const QRectF&) {}) + 2 * kStripMargin;
}

void paintLegendStrip(QPainter& painter, const Legend& legend, const QRectF& band) {
    if (legend.isEmpty()) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(band, QColor::fromRgba(kCard));
    flowStrip(legend, band.width(), [&](const LegendEntry* entry, QRectF box) {
        box.translate(band.topLeft() + QPointF(0, kStripMargin));
        const double middle = box.center().y();
        if (entry == nullptr) {
            drawTextAt(painter, {box.left(), middle + 4}, titleAndUnit(legend), 12, kText, QFont::DemiBold);
            return;
        }
        double sign = kSwatchWidth;
        if (entry->sign == LegendEntry::Sign::Circle) {
            sign = 2 * entry->radius;
            paintCircle(painter, *entry, {box.left() + entry->radius, middle}, 90);
        } else {
            paintSign(painter, *entry, {box.left(), middle - kSwatchHeight / 2, kSwatchWidth, kSwatchHeight});
        }
        drawTextAt(painter, {box.left() + sign + 6, middle + 4}, entry->text, 11, kText);
    });
    painter.restore();
}

ScaleBar scaleBarFor(const MapExtent& extent, double most) {
    const double longest = most * extent.metresPerPixel;
    const double power = std::pow(10.0, std::floor(std::log10(longest)));
    ScaleBar bar;
    for (const double m : {1.0, 2.0, 5.0}) {
        if (m * power <= longest * (1 + 1e-9)) {
            bar.metres = m * power;
        }
    }
    bar.pixels = bar.metres / extent.metresPerPixel;
    bar.text = bar.metres >= 1000 ? QStringLiteral("%1 km").arg(bar.metres / 1000)
                                  : QStringLiteral("%1 m").arg(bar.metres);
    bar.denominator = extent.scaleDenominator();
    return bar;
}

void paintScaleBar(QPainter& painter, const ScaleBar& bar, QPointF topLeft) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double y = topLeft.y() + kScaleBarSize.height() - 7;
    const double x = topLeft.x() + 8;
    const QString ratio = QStringLiteral("1 : ") + formatNumber(std::round(bar.denominator / 10) * 10, 0);
    const double ratioWidth = widthOf(ratio, mapFont(11));
    const bool within = x + 5 + widthOf(bar.text, mapFont(11)) + 10 + ratioWidth <= x + bar.pixels;
    const double end = within ? x + bar.pixels : x + bar.pixels + 6 + ratioWidth;
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(255, 255, 255, 205));
    painter.drawRoundedRect(QRectF(topLeft, QPointF(end + 8, topLeft.y() + kScaleBarSize.height())), 3, 3);
    painter.setBrush(Qt::NoBrush);
    setMapPen(painter, QPen(QColor::fromRgb(kText), 1.2, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPolyline(QPolygonF({{x, y - 5}, {x, y}, {x + bar.pixels, y}, {x + bar.pixels, y - 5}}));
    painter.drawLine(QPointF(x + bar.pixels / 2, y - 3), QPointF(x + bar.pixels / 2, y));
    drawTextAt(painter, {x + 5, y - 6}, bar.text, 11, kText);
    drawTextAt(painter,
               within ? QPointF(x + bar.pixels - ratioWidth - 4, y - 6) : QPointF(x + bar.pixels + 6, y + 1),
               ratio, 11, kTextSoft);
    painter.restore();
}

void paintNorthArrow(QPainter& painter, QPointF topLeft) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double cx = topLeft.x() + kNorthArrowSize.width() / 2;
    const double top = topLeft.y() + 13;
    const double bottom = topLeft.y() + kNorthArrowSize.height() - 2;
    const QPointF tip(cx, top);
    const QPointF notch(cx, bottom - 6);
    const QPolygonF left({tip, QPointF(cx - 7, bottom), notch});
    const QPolygonF right({tip, QPointF(cx + 7, bottom), notch});
    QPainterPath whole;
    whole.addPolygon(QPolygonF({tip, QPointF(cx - 7, bottom), notch, QPointF(cx + 7, bottom), tip}));
    strokeHalo(painter, whole, 4);
    setMapPen(painter, QPen(QColor::fromRgb(kText), 0.9, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.setBrush(QColor::fromRgb(kText));
    painter.drawPolygon(left);
    painter.setBrush(Qt::white);
    painter.drawPolygon(right);
    const QFont font = mapFont(11, QFont::DemiBold, paintsPdf(painter));
    const QPointF at(cx - widthOf(QStringLiteral("N"), font) / 2, topLeft.y() + 10);
    QPainterPath letter;
    letter.addText(at, font, QStringLiteral("N"));
    strokeHalo(painter, letter, 4);
    drawTextAt(painter, at, QStringLiteral("N"), 11, kText, QFont::DemiBold);
    painter.restore();
}

QString creditText(Language language, const QString& reviewNumber) {
    // The law's words, so they follow the map's language and not the window's.
    QString text;
    if (language == Language::Chinese) {
        text = QStringLiteral("底图：国家地理信息公共服务平台（天地图）审图号 "
                              "GS(2024)0650号；叠加内容为规划示意，公开使用前须送审");
        text += reviewNumber.isEmpty() ? QStringLiteral("　审图号：＿＿＿＿＿＿")
                                       : QStringLiteral("　审图号：") + reviewNumber;
    } else {
        text = QStringLiteral(
            "Base map: National Platform for Common Geospatial Information (Tianditu), review no. "
            "GS(2024)0650; overlay: planning sketch, to be reviewed before public use (公开使用前须送审)");
        text += QStringLiteral("  Review no. (审图号): ") +
                (reviewNumber.isEmpty() ? QStringLiteral("________") : reviewNumber);
    }
    return text;
}

void paintCredits(QPainter& painter, const QRectF& frame, Language language, const QString& reviewNumber) {
    painter.save();
    const QRectF band(frame.left(), frame.bottom() - kCreditsHeight, frame.width(), kCreditsHeight);
    painter.fillRect(band, QColor(255, 255, 255, 225));
    const QString text = creditText(language, reviewNumber);
    const double room = band.width() - 16;
    double size = 10;
    while (size > 7 && widthOf(text, mapFont(size)) > room) {
        size -= 1;
    }
    // The end holds the reminder and the number: what does not fit goes at the left.
    const QFontMetricsF metrics(mapFont(size));
    const QString shown =
        metrics.horizontalAdvance(text) > room ? metrics.elidedText(text, Qt::ElideLeft, room) : text;
    drawTextAt(painter, {band.right() - 8 - metrics.horizontalAdvance(shown), band.bottom() - 5.5}, shown,
               size, kTextSoft);
    painter.restore();
}

std::vector<QRectF> SheetLayout::all() const {
    std::vector<QRectF> boxes;
    for (const QRectF& box : {legend, scaleBar, northArrow, credits}) {
        if (!box.isNull()) {
            boxes.push_back(box);
        }
    }
    return boxes;
}

SheetLayout layOutSheet(const MapRequest& request, const Legend& legend, const MapSheet& sheet) {
    constexpr double kEdge = 12;
    SheetLayout layout;
    double bottom = request.size.height();
    if (sheet.credits) {
        layout.credits = QRectF(0, bottom - kCreditsHeight, request.size.width(), kCreditsHeight);
        bottom -= kCreditsHeight;
    }
    bottom -= kEdge;
    if (sheet.scaleBar) {
        layout.scaleBar = QRectF(
            QPointF(request.size.width() - kEdge - kScaleBarSize.width(), bottom - kScaleBarSize.height()),
            kScaleBarSize);
    }
    if (sheet.northArrow) {
        layout.northArrow =
            QRectF(QPointF(request.size.width() - kEdge - kNorthArrowSize.width(), kEdge), kNorthArrowSize);
    }
    const QSizeF size = legendSize(legend);
    // A legend that would take more than half of a small map is left out.
    if (sheet.legend && !legend.isEmpty() && size.height() < request.size.height() * 0.7 &&
        size.width() < request.size.width() * 0.5) {
        layout.legend = QRectF(QPointF(kEdge, bottom - size.height()), size);
    }
    return layout;
}

void paintMapSheet(QPainter& painter, const MapRequest& request, const MapSheet& sheet) {
    MapRequest complete = request;
    complete.shapes = shapesOf(request);
    const Legend legend = legendOf(complete);
    const SheetLayout layout = layOutSheet(complete, legend, sheet);
    const std::vector<QRectF> boxes = layout.all();
    complete.reserved.insert(complete.reserved.end(), boxes.begin(), boxes.end());
    paintMap(painter, complete);
    if (!layout.legend.isNull()) {
        paintLegend(painter, legend, layout.legend.topLeft());
    }
    if (!layout.scaleBar.isNull()) {
        const ScaleBar bar = scaleBarFor(complete.extent);
        paintScaleBar(painter, bar, layout.scaleBar.topLeft());
    }
    if (!layout.northArrow.isNull()) {
        paintNorthArrow(painter, layout.northArrow.topLeft());
    }
    if (!layout.credits.isNull()) {
        paintCredits(painter, QRectF(QPointF(), complete.size), complete.language, sheet.reviewNumber);
    }
}

QImage renderSheet(const MapRequest& request, const MapSheet& sheet) {
    QImage image(imageSize(request), QImage::Format_RGB32);
    if (image.isNull()) {
        return {};
    }
    {
        QPainter painter(&image);
        painter.scale(request.scale, request.scale);
        paintMapSheet(painter, request, sheet);
    }
    image.setDevicePixelRatio(request.scale);
    image.setDotsPerMeterX(static_cast<int>(std::lround(request.scale / kMetresPerPixel)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    return image;
}

} // namespace yuantu
