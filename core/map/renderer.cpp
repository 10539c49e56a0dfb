// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The map's layers, bottom to top.
#include "core/map/renderer.h"

#include "core/map/shape_path.h"
#include "core/map/style.h"

#include <QPaintEngine>
#include <QPainterPath>
#include <QStaticText>

#include <array>
#include <cmath>
#include <numbers>

namespace yuantu {

namespace {

using namespace mapstyle;

class MapPainter {
public:
    MapPainter(QPainter& painter, const MapRequest& request, const std::vector<MapLabel>& labels,
               const std::atomic_bool* cancelled)
        : m_painter(painter), m_request(request), m_labels(labels), m_cancelled(cancelled),
          m_raster(painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Raster),
          m_shapes(shapesOf(request)), m_path(request.extent, request.size) {}

    void paint() {
        m_painter.save();
        m_painter.setClipRect(QRectF(QPointF(), m_request.size), Qt::IntersectClip);
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.fillRect(QRectF(QPointF(), m_request.size),
                           QColor::fromRgb(m_request.base ? kWater : kLand));
        const auto steps = {&MapPainter::paintLand, &MapPainter::paintPlaces, &MapPainter::paintCircles,
                            &MapPainter::paintLabels};
        for (const auto step : steps) {
            if (m_cancelled && m_cancelled->load(std::memory_order_relaxed)) {
                break;
            }
            (this->*step)();
        }
        m_painter.restore();
    }

private:
    struct Drawn {
        int feature;
        double opacity;
    };

    void polygons(const PackedLayer& layer, const QPen& pen, const QBrush& brush) {
        layer.featuresIn(m_path.view(), m_found);
        setMapPen(m_painter, pen);
        m_painter.setBrush(brush);
        for (const int f : m_found) {
            if (m_path.build(layer, f)) {
                m_painter.drawPath(m_path.path());
            }
        }
    }

    void paintLand() {
        if (!m_request.base) {
            return;
        }
        const BaseMap& base = *m_request.base;
        const MapLayers& on = m_request.layers;
        // Half of the shore's stroke stays visible beside the land that is painted over it.
        const QPen shore(QColor::fromRgb(kShore), 2.4, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
        if (on.counties) {
            polygons(base.counties, shore, Qt::NoBrush);
        }
        polygons(base.municipality, shore, Qt::NoBrush);
        if (on.counties) {
            polygons(base.counties, QPen(QColor::fromRgb(kNeighbourLine), 0.8), QColor::fromRgb(kNeighbour));
        }
        polygons(base.municipality, Qt::NoPen, QColor::fromRgb(kLand));
        const auto borders = [&] {
            if (on.districts) {
                polygons(base.districts,
                         QPen(QColor::fromRgb(kDistrictLine), kDistrictWidth, Qt::SolidLine, Qt::FlatCap,
                              Qt::RoundJoin),
                         Qt::NoBrush);
            }
            polygons(base.municipality,
                     QPen(QColor::fromRgb(kCityLine), kCityWidth, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin),
                     Qt::NoBrush);
        };
        const auto water = [&] {
            if (on.water) {
                polygons(base.water,
                         QPen(QColor::fromRgb(kShore), 0.8, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin),
                         QColor::fromRgb(kWater));
            }
        };
        // Where the river is a thin band it is the border; where it is wide the border runs in it.
        const bool wide = m_request.extent.metresPerPixel < 25;
        if (wide) {
            water();
            borders();
        } else {
            borders();
            water();
        }
    }

    [[nodiscard]] std::vector<Drawn> drawOrder() const {
        std::vector<Drawn> drawn;
        for (auto group = m_request.groups.rbegin(); group != m_request.groups.rend(); ++group) {
            for (auto id = group->places.rbegin(); id != group->places.rend(); ++id) {
                const int f = m_shapes->featureOf(*id);
                const bool known =
                    std::any_of(drawn.begin(), drawn.end(), [&](const Drawn& d) { return d.feature == f; });
                if (f >= 0 && !known) {
                    drawn.push_back({f, group->opacity});
                }
            }
        }
        std::reverse(drawn.begin(), drawn.end());
        std::stable_sort(drawn.begin(), drawn.end(), [this](const Drawn& a, const Drawn& b) {
            const auto& shapes = m_shapes->shapes();
            return shapes[static_cast<size_t>(a.feature)].area > shapes[static_cast<size_t>(b.feature)].area;
        });
        return drawn;
    }

    void paintPlaces() {
        if (!m_request.layers.places) {
            return;
        }
        const Theme& theme = m_request.theme;
        const bool themed = !theme.isEmpty();
        const bool circles = themed && theme.kind == Theme::Kind::Circles;
        const PackedLayer& packed = m_shapes->packed();
        m_drawn = drawOrder();
        for (const Drawn& drawn : m_drawn) {
            const PlaceLayer::Shape& shape = m_shapes->shapes()[static_cast<size_t>(drawn.feature)];
            if (!packed.box(drawn.feature).intersects(m_path.view())) {
                continue;
            }
            const std::optional<double> value = theme.valueOf(shape.place);
            const bool unknown = themed && !circles && !value;
            QColor fill = QColor::fromRgb(kNeutralFill);
            QColor line = QColor::fromRgb(kNeutralLine);
            if (unknown) {
                fill = QColor::fromRgb(kLand);
                line = QColor::fromRgb(kUnknownLine);
            } else if (themed && !circles) {
                fill = theme.colourOf(theme.breaks.classOf(*value));
                line = outlineOf(fill);
            }
            if (circles) {
                fill = QColor::fromRgb(kNeighbour);
            }
            const Box& box = packed.box(drawn.feature);
            const bool small =
                std::max(box.width(), box.height()) < 2 * kMarkerRadius * m_request.extent.metresPerPixel;
            if (shape.isPoint || small) {
                if (!circles) {
                    paintMarker(shape, fill, line, unknown, drawn.opacity);
                }
                continue;
            }
            if (!m_path.build(packed, drawn.feature)) {
                continue;
            }
            fill.setAlphaF(static_cast<float>(drawn.opacity));
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(fill);
            m_painter.drawPath(m_path.path());
            if (unknown) {
                hatch(m_path.rings());
            }
            setMapPen(m_painter, outlinePen(line, shape.quality));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawPath(m_path.path());
        }
    }

    void hatch(const std::vector<std::vector<QPointF>>& rings) {
        hatchLines(rings, kHatchSpacing, m_request.extent.toPixel({0, 0}, m_request.size), m_lines);
        setMapPen(m_painter, QPen(QColor::fromRgb(kHatch), kHatchWidth, Qt::SolidLine, Qt::FlatCap));
        m_painter.drawLines(m_lines.data(), static_cast<int>(m_lines.size()));
    }

    void paintMarker(const PlaceLayer::Shape& shape, QColor fill, const QColor& line, bool unknown,
                     double opacity) {
        const QPointF at = m_request.extent.toPixel(shape.labelAt, m_request.size);
        setMapPen(m_painter, QPen(Qt::white, 3.4));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawEllipse(at, kMarkerRadius, kMarkerRadius);
        fill.setAlphaF(static_cast<float>(opacity));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(fill);
        m_painter.drawEllipse(at, kMarkerRadius, kMarkerRadius);
        if (unknown) {
            hatchLines({circleRing(at, kMarkerRadius)}, 3.6, at, m_lines);
            setMapPen(m_painter, QPen(QColor::fromRgb(kHatch), kHatchWidth, Qt::SolidLine, Qt::FlatCap));
            m_painter.drawLines(m_lines.data(), static_cast<int>(m_lines.size()));
        }
        setMapPen(m_painter, QPen(line, kOutlineWidth));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawEllipse(at, kMarkerRadius, kMarkerRadius);
    }

    void paintCircles() {
        const Theme& theme = m_request.theme;
        if (!m_request.layers.places || theme.isEmpty() || theme.kind != Theme::Kind::Circles) {
            return;
        }
        struct Circle {
            QPointF at;
            double radius; // 0: unknown
            bool negative;
        };
        std::vector<Circle> circles;
        for (const Drawn& drawn : m_drawn) {
            const PlaceLayer::Shape& shape = m_shapes->shapes()[static_cast<size_t>(drawn.feature)];
            const std::optional<double> value = theme.valueOf(shape.place);
            circles.push_back({m_request.extent.toPixel(shape.labelAt, m_request.size),
                               value ? circleRadius(theme, *value) : 0, value && *value < 0});
        }
        std::stable_sort(circles.begin(), circles.end(),
                         [](const Circle& a, const Circle& b) { return a.radius > b.radius; });
        for (const Circle& c : circles) {
            m_painter.setBrush(Qt::NoBrush);
            if (c.radius <= 0) {
                hatchLines({circleRing(c.at, 4.5)}, 3, c.at, m_lines);
                m_painter.setPen(Qt::NoPen);
                m_painter.setBrush(QColor::fromRgb(kLand));
                m_painter.drawEllipse(c.at, 4.5, 4.5);
                setMapPen(m_painter, QPen(QColor::fromRgb(kHatch), kHatchWidth));
                m_painter.drawLines(m_lines.data(), static_cast<int>(m_lines.size()));
                setMapPen(m_painter, QPen(QColor::fromRgb(kUnknownLine), 1));
                m_painter.setBrush(Qt::NoBrush);
                m_painter.drawEllipse(c.at, 4.5, 4.5);
                continue;
            }
            QColor fill = QColor::fromRgb(c.negative ? kCircleNegative : kCircle);
            const QColor line = outlineOf(fill);
            fill.setAlpha(190);
            setMapPen(m_painter, QPen(Qt::white, 3));
            m_painter.drawEllipse(c.at, c.radius, c.radius);
            setMapPen(m_painter, QPen(line, 1.2));
            m_painter.setBrush(fill);
            m_painter.drawEllipse(c.at, c.radius, c.radius);
        }
    }

    void paintLabels() {
        // Leaders first, so that no leader crosses a name.
        for (const MapLabel& label : m_labels) {
            if (label.leader) {
                setMapPen(m_painter, QPen(QColor::fromRgb(kHalo), 3));
                m_painter.drawLine(label.leaderFrom, label.leaderTo);
                setMapPen(m_painter, QPen(QColor::fromRgb(kTextSoft), 0.8));
                m_painter.drawLine(label.leaderFrom, label.leaderTo);
                m_painter.setBrush(QColor::fromRgb(kTextSoft));
                m_painter.setPen(Qt::NoPen);
                m_painter.drawEllipse(label.leaderFrom, 1.6, 1.6);
            }
        }
        // A strip paints only the labels that reach into it.
        QRectF visible(QPointF(), m_request.size);
        if (m_raster) {
            const QRectF device(0, 0, m_painter.device()->width(), m_painter.device()->height());
            visible = m_painter.worldTransform().inverted().mapRect(device);
        }
        for (const MapLabel& label : m_labels) {
            if (!label.box.adjusted(-4, -8, 4, 8).intersects(visible)) {
                continue;
            }
            const double em = label.font.pixelSize();
            double baseline = label.box.top() + kHaloWidth + 0.88 * em;
            for (const QString& line : label.lines) {
                paintText(label, line, label.font, label.colour, baseline);
                baseline += 1.2 * em;
            }
            if (!label.second.isEmpty()) {
                QFont small = label.font;
                small.setPixelSize(label.font.pixelSize() - 1);
                small.setWeight(QFont::Normal);
                paintText(label, label.second, small, QColor::fromRgb(kTextSoft), baseline - 0.05 * em);
            }
        }
    }

    void paintText(const MapLabel& label, const QString& text, const QFont& font, const QColor& colour,
                   double baseline) {
        const double width = QFontMetricsF(font).horizontalAdvance(text) - font.letterSpacing();
        const double left = label.box.left() + kHaloWidth;
        const double right = label.box.right() - kHaloWidth - width;
        const QPointF at(label.align == Qt::AlignLeft    ? left
                         : label.align == Qt::AlignRight ? right
                                                         : label.box.center().x() - width / 2,
                         baseline);
        m_painter.setFont(font);
        if (m_raster) {
            // The text itself in white around its place: glyphs come from a cache, which is five times
            // quicker than stroking their outlines.
            QStaticText halo(text);
            halo.setTextFormat(Qt::PlainText);
            halo.prepare(m_painter.transform(), font);
            const QPointF top = at - QPointF(0, QFontMetricsF(font).ascent());
            m_painter.setPen(QColor::fromRgb(kHalo));
            for (const QPointF& offset : haloOffsets()) {
                m_painter.drawStaticText(top + offset, halo);
            }
        } else {
            QPainterPath outline;
            outline.addText(at, font, text);
            strokeHalo(m_painter, outline, 2 * kHaloWidth);
        }
        m_painter.setPen(colour);
        m_painter.drawText(at, text);
    }

    [[nodiscard]] static const std::array<QPointF, 16>& haloOffsets() {
        static const std::array<QPointF, 16> offsets = [] {
            std::array<QPointF, 16> made;
            for (size_t i = 0; i < made.size(); ++i) {
                const double a = static_cast<double>(i) * 2 * std::numbers::pi / (i < 12 ? 12 : 4);
                const double r = i < 12 ? kHaloWidth : 1;
                made[i] = QPointF(r * std::cos(a), r * std::sin(a));
            }
            return made;
        }();
        return offsets;
    }

    QPainter& m_painter;
    const MapRequest& m_request;
    const std::vector<MapLabel>& m_labels;
    const std::atomic_bool* m_cancelled;
    bool m_raster;
    std::shared_ptr<const PlaceLayer> m_shapes;
    ShapePath m_path;
    std::vector<int> m_found;
    std::vector<Drawn> m_drawn;
    std::vector<QLineF> m_lines;
};

} // namespace

void paintMap(QPainter& painter, const MapRequest& request, const std::vector<MapLabel>& labels,
              const std::atomic_bool* cancelled) {
    MapPainter(painter, request, labels, cancelled).paint();
}

void paintMap(QPainter& painter, const MapRequest& request, const std::atomic_bool* cancelled) {
    MapRequest complete = request;
    complete.shapes = shapesOf(request);
    paintMap(painter, complete, layOutLabels(complete, paintsPdf(painter)), cancelled);
}

QSize imageSize(const MapRequest& request) {
    return {std::max(1, static_cast<int>(std::lround(request.size.width() * request.scale))),
            std::max(1, static_cast<int>(std::lround(request.size.height() * request.scale)))};
}

QImage renderImage(const MapRequest& request, const std::atomic_bool* cancelled) {
    QImage image(imageSize(request), QImage::Format_RGB32);
    if (image.isNull()) {
        return {};
    }
    {
        QPainter painter(&image);
        painter.scale(request.scale, request.scale);
        paintMap(painter, request, cancelled);
    }
    if (cancelled && cancelled->load()) {
        return {};
    }
    image.setDevicePixelRatio(request.scale);
    image.setDotsPerMeterX(static_cast<int>(std::lround(request.scale / kMetresPerPixel)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    return image;
}

double circleRadius(const Theme& theme, double value) {
    double most = 0;
    for (const double b : theme.breaks.bounds) {
        most = std::max(most, std::abs(b));
    }
    return most > 0 ? kLargestCircle * std::sqrt(std::min(1.0, std::abs(value) / most)) : 0;
}

} // namespace yuantu
