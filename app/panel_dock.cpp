// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Making panels when they are seen.
#include "app/panel_dock.h"

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
}

QWidget* PanelDock::panel() {
    if (widget() == nullptr) {
        setWidget(m_make(this));
    }
    return widget();
}

} // namespace yuantu
