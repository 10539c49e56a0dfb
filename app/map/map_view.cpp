// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The map view: content, views, pictures and painting.
#include "app/map/map_view.h"

#include "core/map/renderer.h"
#include "core/map/shape_path.h"
#include "core/map/style.h"

#include <QPainter>
#include <QPaintEvent>

#include <cmath>

namespace yuantu {

namespace {

constexpr double kFinest = 0.05; ///< metres per pixel
constexpr double kMostBeyondCity = 1.25;

} // namespace

MapView::MapView(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("mapView"));
    setAccessibleName(tr("Map"));
    setAccessibleDescription(tr("Plus and minus zoom, arrows move, Home shows the whole city."));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_renderSoon.setSingleShot(true);
    m_renderSoon.setInterval(0);
    m_remember.setSingleShot(true);
    m_remember.setInterval(400);
    m_tipSoon.setSingleShot(true);
    m_tipSoon.setInterval(350);
    connect(&m_renderSoon, &QTimer::timeout, this, &MapView::startRendering);
    connect(&m_remember, &QTimer::timeout, this, [this] { m_history.push(m_extent); });
    connect(&m_tipSoon, &QTimer::timeout, this, &MapView::showTip);
    connect(&m_job, &RenderJob::finished, this, &MapView::showFinished);
    connect(&m_job, &RenderJob::runningChanged, this, &MapView::rendering);
    m_tip = new QLabel(this);
    m_tip->setObjectName(QStringLiteral("mapTip"));
    m_tip->setTextFormat(Qt::PlainText); // rich text of a stranger's plan could read local files
    m_tip->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_tip->setStyleSheet(
        QStringLiteral("QLabel { background: #FFFFFF; color: #1F2328; border: 1px solid #C4CBD3; "
                       "border-radius: 4px; padding: 4px 8px; }"));
    m_tip->hide();
    updateCursor();
}

void MapView::setBaseMap(std::shared_ptr<const BaseMap> base) {
    m_base = std::move(base);
    if (m_base && !m_placed) {
        zoomAll();
    }
    contentChanged();
}

void MapView::setPlan(PlanPtr plan) {
    const bool samePlaces = plan && m_plan && m_shapes && plan->parts().places == m_plan->parts().places;
    m_plan = std::move(plan);
    if (!samePlaces) {
        m_shapes = m_plan ? PlaceLayer::make(*m_plan) : nullptr;
        m_hovered = {};
        hideTip();
        contentChanged();
    } else {
        update(); // the review number may be another
    }
}

void MapView::setTheme(Theme theme) {
    m_theme = std::move(theme);
    contentChanged();
}

void MapView::setParks(const std::vector<PlaceId>& places) {
    setGroups({{places, 1}});
}

void MapView::setGroups(std::vector<PlaceGroup> groups) {
    if (groups == m_groups) {
        return;
    }
    m_groups = std::move(groups);
    MapRequest asked;
    asked.groups = m_groups;
    m_places = drawnPlaces(asked);
    contentChanged();
}

void MapView::setSelection(const QSet<PlaceId>& selection) {
    if (selection != m_selection) {
        m_selection = selection;
        update();
    }
}

void MapView::setLanguage(Language language) {
    if (language != m_language) {
        m_language = language;
        contentChanged();
    }
}

void MapView::setLayerVisible(MapLayer layer, bool visible) {
    if (m_layers.isOn(layer) != visible) {
        m_layers.set(layer, visible);
        contentChanged();
    }
}

void MapView::setValuesInLabels(bool on) {
    if (on != m_valuesInLabels) {
        m_valuesInLabels = on;
        contentChanged();
    }
}

void MapView::setFurnitureVisible(bool legend, bool scaleBar, bool northArrow) {
    m_sheet.legend = legend;
    m_sheet.scaleBar = scaleBar;
    m_sheet.northArrow = northArrow;
    contentChanged();
}

void MapView::setTool(Tool tool) {
    if (tool != m_tool) {
        m_tool = tool;
        updateCursor();
        emit toolChanged(tool);
    }
}

double MapView::scaleDenominator() const {
    return m_extent.scaleDenominator(logicalDpiX());
}

MapRequest MapView::request() const {
    MapRequest request;
    request.size = size();
    request.scale = devicePixelRatioF();
    request.extent = m_extent;
    request.plan = m_plan;
    request.base = m_base;
    request.shapes = m_shapes;
    request.theme = m_theme;
    request.layers = m_layers;
    request.groups = m_groups;
    request.language = m_language;
    request.valuesInLabels = m_valuesInLabels;
    return request;
}

PlaceId MapView::placeAt(QPointF position) const {
    if (!m_shapes || !m_layers.places) {
        return {};
    }
    const double tolerance = (mapstyle::kMarkerRadius + 1) * m_extent.metresPerPixel;
    const auto found = m_shapes->placesAt(m_extent.toMap(position, size()), tolerance, m_places);
    return found.empty() ? PlaceId{} : found.front();
}

// Views

void MapView::zoomIn() {
    zoomBy(0.5, QRectF(rect()).center());
}
void MapView::zoomOut() {
    zoomBy(2, QRectF(rect()).center());
}
void MapView::panLeft() {
    panBy({0.2 * width(), 0});
}
void MapView::panRight() {
    panBy({-0.2 * width(), 0});
}
void MapView::panUp() {
    panBy({0, 0.2 * height()});
}
void MapView::panDown() {
    panBy({0, -0.2 * height()});
}

void MapView::zoomAll() {
    const Box box = m_base ? m_base->bounds() : m_shapes ? m_shapes->packed().bounds() : Box();
    if (!box.isEmpty()) {
        zoomToExtent(MapExtent::fitting(box, size(), 20));
        m_showsCity = true;
    }
}

void MapView::zoomToSelection() {
    zoomToPlaces(QList<PlaceId>(m_selection.begin(), m_selection.end()));
}

void MapView::zoomToPlaces(const QList<PlaceId>& places) {
    if (!m_shapes) {
        return;
    }
    const Box box = m_shapes->boundsOf(std::span(places.constData(), static_cast<size_t>(places.size())));
    if (!box.isEmpty()) {
        // A point alone is shown with its surroundings.
        zoomToExtent(
            MapExtent::fitting(box.grown(std::max(0.0, 1500 - std::max(box.width(), box.height()) / 2)),
                               size(), 0.15 * std::min(width(), height())));
    }
}

void MapView::zoomToExtent(const MapExtent& extent) {
    setExtent(extent, true);
}

void MapView::followExtent(const MapExtent& extent) {
    setExtent(extent, false);
}

void MapView::setScaleDenominator(double denominator) {
    if (std::isfinite(denominator) && denominator > 0) {
        setExtent({m_extent.centre, MapExtent::metresPerPixelAt(denominator, logicalDpiX())}, true);
    }
}

void MapView::back() {
    if (m_remember.isActive()) {
        m_remember.stop();
        m_history.push(m_extent);
    }
    if (m_history.canGoBack()) {
        setExtent(m_history.back(), false);
    }
}

void MapView::forward() {
    if (m_history.canGoForward()) {
        setExtent(m_history.forward(), false);
    }
}

MapExtent MapView::limited(MapExtent extent) const {
    if (!std::isfinite(extent.centre.x()) || !std::isfinite(extent.centre.y()) ||
        !std::isfinite(extent.metresPerPixel)) {
        return m_extent;
    }
    double coarsest = 1000;
    if (m_base) {
        // Beyond the neighbouring counties there is no land in the data, and the sea must not take its place.
        const Box& city = m_base->bounds();
        coarsest = kMostBeyondCity *
                   std::max(city.width() / std::max(1, width()), city.height() / std::max(1, height()));
        extent.centre.setX(std::clamp(extent.centre.x(), city.minX, city.maxX));
        extent.centre.setY(std::clamp(extent.centre.y(), city.minY, city.maxY));
    }
    extent.metresPerPixel = std::clamp(extent.metresPerPixel, kFinest, std::max(coarsest, kFinest));
    return extent;
}

void MapView::setExtent(MapExtent extent, bool remember) {
    extent = limited(extent);
    m_placed = true;
    m_showsCity = false;
    if (extent != m_extent) {
        m_extent = extent;
        m_current = false;
        hideTip();
        update();
        m_renderSoon.start();
        emit viewChanged(scaleDenominator());
    }
    if (remember) {
        m_remember.stop();
        m_history.push(m_extent);
    }
}

void MapView::zoomBy(double factor, QPointF at) {
    const QPointF fixed = m_extent.toMap(at, size());
    MapExtent next{m_extent.centre, m_extent.metresPerPixel * factor};
    next.metresPerPixel = limited(next).metresPerPixel;
    next.centre = fixed - (m_extent.toMap(at, size()) - m_extent.centre) *
                              (next.metresPerPixel / m_extent.metresPerPixel);
    setExtent(next, false);
    m_remember.start();
}

void MapView::panBy(QPointF pixels) {
    setExtent({m_extent.centre + QPointF(-pixels.x(), pixels.y()) * m_extent.metresPerPixel,
               m_extent.metresPerPixel},
              false);
    m_remember.start();
}

// Pictures

void MapView::contentChanged() {
    m_current = false;
    layOutFurniture();
    m_renderSoon.start();
    update();
}

void MapView::layOutFurniture() {
    const MapRequest asked = request();
    m_legend = asked.plan ? legendOf(asked) : Legend();
    m_sheetLayout = layOutSheet(asked, m_legend, m_sheet);
}

void MapView::startRendering() {
    if (width() < 2 || height() < 2 || !m_placed) {
        return;
    }
    MapRequest asked = request();
    asked.reserved = m_sheetLayout.all();
    m_job.start(asked);
}

void MapView::showFinished(const QImage& image, const MapExtent& extent) {
    if (image.isNull()) {
        return;
    }
    m_image = image;
    m_imageExtent = extent;
    m_imageSize = image.deviceIndependentSize();
    m_current = extent == m_extent && !m_renderSoon.isActive();
    update();
}

void MapView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (m_image.isNull()) {
        painter.fillRect(rect(), QColor::fromRgb(m_base ? mapstyle::kWater : mapstyle::kLand));
    } else {
        const QPointF topLeft = m_extent.toPixel(m_imageExtent.toMap({0, 0}, m_imageSize), size());
        const double k = m_imageExtent.metresPerPixel / m_extent.metresPerPixel;
        const QRectF target(topLeft, m_imageSize * k);
        if (!target.contains(rect())) {
            painter.fillRect(rect(), QColor::fromRgb(mapstyle::kNeighbour));
        }
        if (k == 1) {
            // To whole device pixels, so that the text stays crisp while panning.
            const double ratio = devicePixelRatioF();
            painter.drawImage(
                QPointF(std::round(topLeft.x() * ratio) / ratio, std::round(topLeft.y() * ratio) / ratio),
                m_image);
        } else {
            painter.setRenderHint(QPainter::SmoothPixmapTransform, m_drag == Drag::None);
            painter.drawImage(target, m_image);
        }
    }
    paintOverlay(painter);
}

void MapView::paintShape(QPainter& painter, PlaceId place, const QColor& colour, double width,
                         double casing) {
    const int f = m_shapes->featureOf(place);
    if (f < 0) {
        return;
    }
    const PlaceLayer::Shape& shape = m_shapes->shapes()[static_cast<size_t>(f)];
    const Box& box = m_shapes->packed().box(f);
    const bool marker = shape.isPoint || std::max(box.width(), box.height()) <
                                             2 * mapstyle::kMarkerRadius * m_extent.metresPerPixel;
    painter.setBrush(Qt::NoBrush);
    const auto stroke = [&](const auto& draw) {
        if (casing > 0) {
            painter.setPen(QPen(Qt::white, width + casing, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            draw();
        }
        painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        draw();
    };
    if (marker) {
        const QPointF at = m_extent.toPixel(shape.labelAt, size());
        stroke([&] { painter.drawEllipse(at, mapstyle::kMarkerRadius + 2, mapstyle::kMarkerRadius + 2); });
        return;
    }
    ShapePath path(m_extent, size());
    if (path.build(m_shapes->packed(), f)) {
        stroke([&] { painter.drawPath(path.path()); });
    }
}

void MapView::paintOverlay(QPainter& painter) {
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = QColor::fromRgb(mapstyle::kAccent);
    if (m_shapes && m_layers.places) {
        for (const PlaceId id : m_places) {
            if (m_selection.contains(id)) {
                paintShape(painter, id, accent, mapstyle::kSelectedWidth, 2.6);
            }
        }
        if (m_hovered && !m_selection.contains(m_hovered)) {
            paintShape(painter, m_hovered, accent, 1.6, 1.6);
        }
    }
    if (!m_sheetLayout.legend.isNull()) {
        paintLegend(painter, m_legend, m_sheetLayout.legend.topLeft());
    }
    if (!m_sheetLayout.scaleBar.isNull()) {
        ScaleBar bar = scaleBarFor(m_extent);
        bar.denominator = scaleDenominator();
        paintScaleBar(painter, bar, m_sheetLayout.scaleBar.topLeft());
    }
    if (!m_sheetLayout.northArrow.isNull()) {
        paintNorthArrow(painter, m_sheetLayout.northArrow.topLeft());
    }
    if (!m_sheetLayout.credits.isNull() && m_base) {
        paintCredits(painter, rect(), m_language,
                     m_plan ? m_plan->setting(QStringLiteral("map-review-number")) : QString());
    }
    if (m_drag == Drag::ZoomBox || m_drag == Drag::SelectBox) {
        QColor fill = accent;
        fill.setAlpha(28);
        painter.setPen(QPen(accent, 1, m_drag == Drag::ZoomBox ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(fill);
        painter.drawRect(QRectF(m_pressedAt, m_lastAt).normalized());
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void MapView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (m_base && m_showsCity) { // until the user moves, the whole city stays in view
        m_extent = limited(MapExtent::fitting(m_base->bounds(), size(), 20));
        if (!m_history.canGoBack() && !m_history.canGoForward()) {
            m_history = {};
            m_history.push(m_extent);
        }
    }
    m_extent = limited(m_extent);
    contentChanged();
    emit viewChanged(scaleDenominator());
}

void MapView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Map"));
        setAccessibleDescription(tr("Plus and minus zoom, arrows move, Home shows the whole city."));
        contentChanged();
    }
    QWidget::changeEvent(event);
}

} // namespace yuantu
