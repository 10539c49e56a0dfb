// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One picture a year, as pictures, as a GIF or as a film.
#pragma once

#include "core/base/result.h"

#include <QSizeF>
#include <QStringList>

#include <functional>

class QPainter;

namespace yuantu {

struct Animation {
    int from = 0;
    int to = 0;           ///< that year included
    double seconds = 0.8; ///< each year is shown
    QSizeF size;          ///< in pixels of 1/96 inch
    double scale = 1;     ///< pixels of the pictures for each of those
    std::function<void(QPainter&, int year)> draw;
};

/// Told how many years are done; false ends the work.
using AnimationProgress = std::function<bool(int done)>;

/// Writes .png (one file a year, “map-2023.png” for “map.png”), .gif or .mp4; the last two are put together
/// by ffmpeg. Whole or not at all for one file; any thread that may run `draw`. The files written; none where
/// it was ended. Errors: (usage) another ending, years the wrong way round or more than 200, a time that is
/// none; (write) a file cannot be written, ffmpeg is missing or fails.
[[nodiscard]] Result<QStringList> saveAnimation(const QString& path, const Animation& animation,
                                                const AnimationProgress& progress = {});

} // namespace yuantu
