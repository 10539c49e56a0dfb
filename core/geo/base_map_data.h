// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The base map as plain data: who reads it from a file and who draws it share this.
#pragma once

#include "core/geo/packed_layer.h"

#include <QString>

#include <vector>

namespace yuantu {

/// Immutable once made; names run parallel to the features of their layer.
struct BaseMap {
    struct Area {
        QString code; ///< GB/T 2260
        QString nameZh;
        QString nameEn;
        QPointF labelAt; ///< map metres
    };
    PackedLayer municipality;
    PackedLayer districts;
    std::vector<Area> districtAreas;
    PackedLayer counties;
    PackedLayer water;
    std::vector<Area> waterAreas; ///< `code` is the kind: river, lake

    /// The whole city.
    [[nodiscard]] const Box& bounds() const {
        return municipality.isEmpty() ? districts.bounds() : municipality.bounds();
    }
    /// The number of the district at a position in map metres; -1 outside the city.
    [[nodiscard]] int districtAt(QPointF position) const {
        for (int i = 0; i < districts.size(); ++i) {
            if (districts.contains(i, position)) {
                return i;
            }
        }
        return -1;
    }
    /// The number of the district with this GB/T 2260 code; -1 where there is none.
    [[nodiscard]] int districtOf(const QString& code) const {
        for (size_t i = 0; i < districtAreas.size(); ++i) {
            if (!code.isEmpty() && districtAreas[i].code == code) {
                return static_cast<int>(i);
            }
        }
        return -1;
    }
};

} // namespace yuantu
