// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Making panels when they are seen.
#include "app/panel_dock.h"

#include <QGuiApplication>

namespace yuantu {

PanelDock::PanelDock(const char* name, const QString& title, QWidget* window, Make make)
    : QDockWidget(title, window), m_make(std::move(make)) {
    setObjectName(QString::fromLatin1(name));
    // A dock behind a tab counts as shown; this tells when it can be seen.
    connect(this, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        if (visible) {
            panel();
        }
    });
    // Taken out by its button it stands a little aside: exactly over its old place nobody would see it.
    connect(this, &QDockWidget::topLevelChanged, this, [this](bool floats) {
        if (floats && isVisible() && QGuiApplication::mouseButtons() == Qt::NoButton) {
            move(pos() - QPoint(32, -32));
        }
    });
}

QWidget* PanelDock::panel() {
    if (widget() == nullptr) {
        setWidget(m_make(this));
    }
    return widget();
}

} // namespace yuantu
