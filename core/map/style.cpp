// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Colours of classes, pens of outlines, fonts of maps.
#include "core/map/style.h"

#include <QFile>
#include <QFontDatabase>

#include <QPaintEngine>

#include <cmath>

namespace yuantu {

namespace mapstyle {

namespace {

QColor mixed(QRgb a, QRgb b, double t) {
    const auto part = [t](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * t)); };
    return QColor(part(qRed(a), qRed(b)), part(qGreen(a), qGreen(b)), part(qBlue(a), qBlue(b)));
}

} // namespace

QColor classColour(int index, int count, bool diverging) {
    const auto& ramp = diverging ? kDiverging : kSequential;
    if (count <= 1) {
        return QColor::fromRgb(ramp[diverging ? 2 : 3]);
    }
    const double at = std::clamp(static_cast<double>(index) / (count - 1), 0.0, 1.0) * (ramp.size() - 1);
    const auto below = std::min(static_cast<size_t>(at), ramp.size() - 2);
    return mixed(ramp[below], ramp[below + 1], at - static_cast<double>(below));
}

QColor outlineOf(const QColor& fill) {
    float h = 0;
    float s = 0;
    float l = 0;
    fill.getHslF(&h, &s, &l);
    // Light fills need more: their outline must still stand out from the land.
    return QColor::fromHslF(std::max(h, 0.0f), std::min(1.0f, s * 0.9f), l > 0.8f ? l * 0.58f : l * 0.66f);
}

QPen outlinePen(const QColor& colour, BoundaryQuality quality, double width) {
    QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (quality == BoundaryQuality::Schematic) {
        pen.setDashPattern({3.6, 2.2});
    } else if (quality == BoundaryQuality::None || quality == BoundaryQuality::Point) {
        pen.setDashPattern({1.0, 1.8});
    }
    return pen;
}

} // namespace mapstyle

QString hanFamily() {
    // One family that is there: looking for those that are not costs a tenth of the program's start.
    static const QString family = [] {
        // Where Debian puts it: asking for it by name is cheaper than going through the font database.
        if (QFile::exists(QStringLiteral("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"))) {
            return QStringLiteral("Noto Sans CJK SC");
        }
        for (const char* name :
             {"Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "WenQuanYi Micro Hei"}) {
            if (QFontDatabase::hasFamily(QString::fromLatin1(name))) {
                return QString::fromLatin1(name);
            }
        }
        return QFont().family();
    }();
    return family;
}

QFont mapFont(double pixels, QFont::Weight weight, bool forPdf) {
    QFont font(hanFamily());
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(pixels))));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting); // the same widths on every device
    font.setKerning(false);
    font.setStyleStrategy(forPdf ? QFont::StyleStrategy(QFont::PreferAntialias | QFont::PreferNoShaping)
                                 : QFont::PreferAntialias);
    return font;
}

void setMapPen(QPainter& painter, const QPen& pen) {
    if (!paintsPdf(painter) || pen.style() == Qt::NoPen) {
        painter.setPen(pen);
        return;
    }
    QPen stroke = pen;
    const QTransform t = painter.combinedTransform();
    stroke.setWidthF(pen.widthF() * std::sqrt(std::abs(t.determinant())));
    stroke.setCosmetic(true);
    painter.setPen(stroke);
}

void strokeHalo(QPainter& painter, const QPainterPath& path, double width) {
    setMapPen(painter,
              QPen(QColor::fromRgb(mapstyle::kHalo), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

bool paintsPdf(const QPainter& painter) {
    return painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Pdf;
}

} // namespace yuantu
