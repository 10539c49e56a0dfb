// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with a drawing by the right mouse button, the same for every chart.
#pragma once

#include <QPoint>

#include <functional>

class QWidget;

namespace yuantu {

/// Asks at a point of the screen whether to copy the picture or to save it, and does what is chosen. Both are
/// grey where there is nothing drawn.
void pictureMenu(QWidget* owner, QPoint global, bool hasPicture, const std::function<void()>& copy,
                 const std::function<void()>& save);

} // namespace yuantu
