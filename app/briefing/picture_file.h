// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A drawing as a picture file.
#pragma once

#include "core/base/result.h"

#include <QImage>
#include <QSizeF>

#include <functional>

class QPainter;

namespace yuantu {

/// Draws into the rectangle (0, 0) to `size`, in pixels of 1/96 inch.
using Draw = std::function<void(QPainter&)>;

/// On white, `scale` pixels for each of the drawing's.
[[nodiscard]] QImage pictureOf(QSizeF size, const Draw& draw, double scale = 2);

/// PNG (`scale` pixels for each of the drawing's), SVG or PDF by the file's ending, written beside and
/// renamed over. Errors: (usage) another ending; (write) the file cannot be written, the PDF module is
/// missing.
[[nodiscard]] Result<void> savePicture(const QString& path, const QString& title, QSizeF size,
                                       const Draw& draw, double scale = 2);

} // namespace yuantu
