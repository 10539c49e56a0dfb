// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The map view: mouse, wheel, keys and the hover tip.
#include "app/map/map_view.h"

#include "core/geo/map_projection.h"
#include "core/map/style.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace yuantu {

void MapView::wheelEvent(QWheelEvent* event) {
    const QPoint pixels = event->pixelDelta();
    if (!pixels.isNull() && event->phase() != Qt::NoScrollPhase &&
        !event->modifiers().testFlag(Qt::ControlModifier)) {
        panBy(pixels); // a touch pad's two fingers
    } else if (event->angleDelta().y() != 0) {
        zoomBy(std::pow(2.0, -event->angleDelta().y() / 240.0), event->position());
    }
    event->accept();
}

void MapView::mousePressEvent(QMouseEvent* event) {
    hideTip();
    m_pressedAt = m_lastAt = event->position();
    m_pressedExtent = m_extent;
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_spaceHeld)) {
        m_drag = Drag::Pan;
    } else if (event->button() == Qt::LeftButton) {
        m_drag = Drag::Press;
    } else if (event->button() == Qt::BackButton) {
        back();
    } else if (event->button() == Qt::ForwardButton) {
        forward();
    } else {
        QWidget::mousePressEvent(event);
        return;
    }
    updateCursor();
    event->accept();
}

void MapView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    m_cursorAt = at;
    emit cursorMoved(lonLatFromMap(m_extent.toMap(at, size())));
    if (m_drag == Drag::Press && (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
        const Qt::KeyboardModifiers keys = event->modifiers();
        m_drag = keys.testFlag(Qt::ShiftModifier) ||
                         (m_tool == Tool::ZoomBox && !keys.testFlag(Qt::ControlModifier))
                     ? Drag::ZoomBox
                 : keys.testFlag(Qt::ControlModifier) || m_tool == Tool::Select ? Drag::SelectBox
                                                                                : Drag::Pan;
        updateCursor();
    }
    m_lastAt = at;
    if (m_drag == Drag::Pan) {
        const QPointF moved = at - m_pressedAt;
        setExtent({m_pressedExtent.centre + QPointF(-moved.x(), moved.y()) * m_extent.metresPerPixel,
                   m_extent.metresPerPixel},
                  false);
    } else if (m_drag == Drag::ZoomBox || m_drag == Drag::SelectBox) {
        update();
    } else if (m_drag == Drag::None) {
        hover(at);
    }
    event->accept();
}

void MapView::mouseReleaseEvent(QMouseEvent* event) {
    const Drag drag = m_drag;
    m_drag = Drag::None;
    m_lastAt = event->position();
    switch (drag) {
    case Drag::None:
        QWidget::mouseReleaseEvent(event);
        return;
    case Drag::Press:
        clicked(event->position(), event->modifiers());
        break;
    case Drag::Pan:
        m_history.push(m_extent);
        break;
    case Drag::ZoomBox: {
        const QRectF box = QRectF(m_pressedAt, event->position()).normalized();
        if (box.width() >= 4 && box.height() >= 4) {
            setExtent({m_extent.toMap(box.center(), size()),
                       m_extent.metresPerPixel * std::max(box.width() / width(), box.height() / height())},
                      true);
        }
        break;
    }
    case Drag::SelectBox:
        boxDone(QRectF(m_pressedAt, event->position()).normalized(), event->modifiers());
        break;
    }
    updateCursor();
    update();
    event->accept();
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) {
        QWidget::mouseDoubleClickEvent(event);
        return;
    }
    if (const PlaceId place = placeAt(event->position())) {
        emit placeActivated(place);
    } else {
        zoomBy(0.5, event->position());
    }
    event->accept();
}

void MapView::clicked(QPointF position, Qt::KeyboardModifiers modifiers) {
    const PlaceId place = placeAt(position);
    QSet<PlaceId> wanted = m_selection;
    if (!place) {
        if (modifiers & (Qt::ControlModifier | Qt::ShiftModifier)) {
            return;
        }
        wanted.clear();
    } else if (modifiers.testFlag(Qt::ControlModifier)) {
        if (!wanted.remove(place)) {
            wanted.insert(place);
        }
    } else if (modifiers.testFlag(Qt::ShiftModifier)) {
        wanted.insert(place);
    } else {
        wanted = {place};
    }
    if (wanted != m_selection) {
        emit selectionRequested(wanted);
    }
}

void MapView::boxDone(const QRectF& box, Qt::KeyboardModifiers modifiers) {
    if (!m_shapes || !m_layers.places) {
        return;
    }
    Box wanted;
    wanted.add(m_extent.toMap(box.topLeft(), size()));
    wanted.add(m_extent.toMap(box.bottomRight(), size()));
    const auto found = m_shapes->placesIn(wanted, m_places);
    QSet<PlaceId> selected(found.begin(), found.end());
    if (modifiers.testFlag(Qt::ShiftModifier)) {
        selected += m_selection;
    }
    if (selected != m_selection) {
        emit selectionRequested(selected);
    }
}

void MapView::hover(QPointF position) {
    const PlaceId place = placeAt(position);
    if (place != m_hovered) {
        m_hovered = place;
        hideTip();
        updateCursor();
        update();
    }
    if (m_hovered) {
        if (m_tip->isVisible()) {
            showTip(); // follows the cursor
        } else {
            m_tipSoon.start();
        }
    }
}

void MapView::showTip() {
    const Place* place = m_plan && m_hovered ? m_plan->places().find(m_hovered) : nullptr;
    if (!place || m_drag != Drag::None) {
        return;
    }
    QString text = nameOf(*place, m_language);
    const Place* parent = m_plan->places().find(place->parent);
    for (int steps = 0; parent && parent->kind != PlaceKind::District && steps < 8; ++steps) {
        parent = m_plan->places().find(parent->parent);
    }
    if (parent) {
        text += QStringLiteral(" · ") + nameOf(*parent, m_language);
    }
    if (m_tipText) {
        if (const QString numbers = m_tipText(m_hovered); !numbers.isEmpty()) {
            text += QLatin1Char('\n') + numbers;
        }
    }
    m_tip->setText(text);
    m_tip->adjustSize();
    QPoint at = m_cursorAt.toPoint() + QPoint(14, 18);
    if (at.x() + m_tip->width() > width() - 4) {
        at.setX(m_cursorAt.toPoint().x() - m_tip->width() - 8);
    }
    if (at.y() + m_tip->height() > height() - 4) {
        at.setY(m_cursorAt.toPoint().y() - m_tip->height() - 8);
    }
    m_tip->move(std::max(0, at.x()), std::max(0, at.y()));
    m_tip->show();
}

void MapView::hideTip() {
    m_tipSoon.stop();
    if (m_tip) {
        m_tip->hide();
    }
}

void MapView::leaveEvent(QEvent* event) {
    m_hovered = {};
    hideTip();
    emit cursorLeft();
    update();
    QWidget::leaveEvent(event);
}

void MapView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        break;
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
        zoomOut();
        break;
    case Qt::Key_Left:
        event->modifiers().testFlag(Qt::AltModifier) ? back() : panLeft();
        break;
    case Qt::Key_Right:
        event->modifiers().testFlag(Qt::AltModifier) ? forward() : panRight();
        break;
    case Qt::Key_Up:
        panUp();
        break;
    case Qt::Key_Down:
        panDown();
        break;
    case Qt::Key_Home:
        zoomAll();
        break;
    case Qt::Key_Space:
        if (!event->isAutoRepeat()) {
            m_spaceHeld = true;
            updateCursor();
        }
        break;
    case Qt::Key_Escape:
        if (m_drag != Drag::None) {
            if (m_drag == Drag::Pan) {
                setExtent(m_pressedExtent, false);
            }
            m_drag = Drag::None;
            updateCursor();
            update();
        } else if (!m_selection.isEmpty()) {
            emit selectionRequested({});
        } else {
            event->ignore();
        }
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
}

void MapView::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_spaceHeld = false;
        updateCursor();
        return;
    }
    QWidget::keyReleaseEvent(event);
}

void MapView::updateCursor() {
    if (m_drag == Drag::Pan) {
        setCursor(Qt::ClosedHandCursor);
    } else if (m_spaceHeld) {
        setCursor(Qt::OpenHandCursor);
    } else if (m_drag == Drag::ZoomBox || m_drag == Drag::SelectBox || m_tool != Tool::Pan) {
        setCursor(Qt::CrossCursor);
    } else {
        setCursor(m_hovered ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
}

} // namespace yuantu
