// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the names on a map go: inside their place where they fit, else beside it, never over one another.
#pragma once

#include "core/map/map_request.h"

#include <QColor>
#include <QFont>
#include <QStringList>

#include <vector>

namespace yuantu {

struct MapLabel {
    PlaceId place;     ///< invalid for names of the base map
    QStringList lines; ///< one, or two where a long name was broken
    QString second;    ///< smaller line below; mostly empty
    QRectF box;        ///< style pixels
    QFont font;
    QColor colour;
    Qt::AlignmentFlag align = Qt::AlignHCenter; ///< of its lines; towards the place
    bool inside = false;
    bool leader = false;
    QPointF leaderFrom; ///< on the place
    QPointF leaderTo;   ///< at the label
};

/// Labels of all drawn places, then of districts and waters as far as they find room. No two boxes overlap,
/// none leaves the frame or enters `reserved`. Deterministic. `forPdf` as in mapFont.
[[nodiscard]] std::vector<MapLabel> layOutLabels(const MapRequest& request, bool forPdf);

} // namespace yuantu
