// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The map in the window: shows the last finished picture at once, moved and scaled, while workers draw the
// next.
#pragma once

#include "app/map/view_history.h"
#include "core/map/furniture.h"
#include "core/map/map_request.h"
#include "core/map/render_job.h"

#include <QImage>
#include <QLabel>
#include <QSet>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

namespace yuantu {

/// Knows places, a theme and a selection; nothing of indicators, scenarios or years. The map is always light.
/// Mouse: wheel zooms at the cursor; the middle button, Space or dragging empty ground pans; Shift + drag
/// zooms to a box; Ctrl + drag selects in a box; click selects, Ctrl + click toggles, Shift + click adds.
/// Keys: + and − zoom, arrows pan, Home shows the city, Esc gives up a drag or the selection.
class MapView : public QWidget {
    Q_OBJECT
public:
    enum class Tool { Pan, Select, ZoomBox };
    Q_ENUM(Tool)

    explicit MapView(QWidget* parent = nullptr);

    void setBaseMap(std::shared_ptr<const BaseMap> base);
    /// Shapes are packed again only where the table of places changed.
    void setPlan(PlanPtr plan);
    void setTheme(Theme theme);
    /// The places drawn, bottom first.
    void setParks(const std::vector<PlaceId>& places);
    void setGroups(std::vector<PlaceGroup> groups);
    void setSelection(const QSet<PlaceId>& selection);
    void setLanguage(Language language);
    void setLayerVisible(MapLayer layer, bool visible);
    void setValuesInLabels(bool on);
    /// Legend, scale bar and north arrow over the map; the credits stay.
    void setFurnitureVisible(bool legend, bool scaleBar, bool northArrow);
    /// Up to three lines of key numbers for the hover tip, as plain text.
    void setTipText(std::function<QString(PlaceId)> text) { m_tipText = std::move(text); }
    void setTool(Tool tool);

    [[nodiscard]] Tool tool() const { return m_tool; }
    [[nodiscard]] const MapExtent& extent() const { return m_extent; }
    [[nodiscard]] const QSet<PlaceId>& selection() const { return m_selection; }
    [[nodiscard]] const MapLayers& layers() const { return m_layers; }
    /// n of 1:n at the screen's logical resolution.
    [[nodiscard]] double scaleDenominator() const;
    /// What the screen shows, for export with other sizes and furniture.
    [[nodiscard]] MapRequest request() const;
    /// True where the picture shown is of the present view and content.
    [[nodiscard]] bool isCurrent() const { return m_current; }
    /// The drawn place under a point of the widget, the smallest; invalid where there is none.
    [[nodiscard]] PlaceId placeAt(QPointF position) const;
    [[nodiscard]] bool canGoBack() const { return m_history.canGoBack(); }
    [[nodiscard]] bool canGoForward() const { return m_history.canGoForward(); }

    [[nodiscard]] QSize sizeHint() const override { return {800, 600}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 180}; }

public slots:
    void zoomIn();
    void zoomOut();
    void zoomAll();
    void zoomToSelection();
    void zoomToPlaces(const QList<yuantu::PlaceId>& places);
    void zoomToExtent(const yuantu::MapExtent& extent);
    /// As zoomToExtent, but no view to go back to: another map leads.
    void followExtent(const yuantu::MapExtent& extent);
    void setScaleDenominator(double denominator);
    void back();
    void forward();
    void panLeft();
    void panRight();
    void panUp();
    void panDown();

signals:
    /// What the user wants selected; the owner answers with setSelection().
    void selectionRequested(const QSet<yuantu::PlaceId>& places);
    /// A double click on a place.
    void placeActivated(yuantu::PlaceId place);
    void cursorMoved(QPointF lonLat);
    void cursorLeft();
    void viewChanged(double scaleDenominator);
    void rendering(bool running);
    void toolChanged(yuantu::MapView::Tool tool);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Drag { None, Press, Pan, ZoomBox, SelectBox };

    void setExtent(MapExtent extent, bool remember);
    [[nodiscard]] MapExtent limited(MapExtent extent) const;
    void zoomBy(double factor, QPointF at);
    void panBy(QPointF pixels);
    void contentChanged();
    void layOutFurniture();
    void startRendering();
    void showFinished(const QImage& image, const MapExtent& extent);
    void paintOverlay(QPainter& painter);
    void paintShape(QPainter& painter, PlaceId place, const QColor& colour, double width, double casing);
    void hover(QPointF position);
    void showTip();
    void hideTip();
    void clicked(QPointF position, Qt::KeyboardModifiers modifiers);
    void boxDone(const QRectF& box, Qt::KeyboardModifiers modifiers);
    void updateCursor();

    // content
    std::shared_ptr<const BaseMap> m_base;
    PlanPtr m_plan;
    std::shared_ptr<const PlaceLayer> m_shapes;
    Theme m_theme;
    std::vector<PlaceGroup> m_groups;
    std::vector<PlaceId> m_places; ///< of the groups
    MapLayers m_layers;
    Language m_language = Language::Chinese;
    bool m_valuesInLabels = false;
    QSet<PlaceId> m_selection;
    std::function<QString(PlaceId)> m_tipText;

    // view
    MapExtent m_extent;
    bool m_placed = false;    ///< a first view was chosen
    bool m_showsCity = false; ///< the view is the whole city, and nothing else was asked for since
    ViewHistory m_history;
    QTimer m_remember; ///< a run of wheel steps is one view of the history
    Tool m_tool = Tool::Pan;

    // picture
    RenderJob m_job;
    QTimer m_renderSoon;
    QImage m_image;
    MapExtent m_imageExtent;
    QSizeF m_imageSize;
    bool m_current = false;
    MapSheet m_sheet;
    Legend m_legend;
    SheetLayout m_sheetLayout;

    // mouse
    Drag m_drag = Drag::None;
    QPointF m_pressedAt;
    QPointF m_lastAt;
    QPointF m_cursorAt;
    MapExtent m_pressedExtent;
    bool m_spaceHeld = false;
    PlaceId m_hovered;
    QTimer m_tipSoon;
    QLabel* m_tip = nullptr;
};

} // namespace yuantu
