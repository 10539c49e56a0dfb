// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Places with values as features for exports: plain data.
#pragma once

#include "core/geo/geometry.h"

#include <QString>
#include <QVariant>

#include <memory>
#include <vector>

namespace yuantu {

struct PlaceFeature {
    std::shared_ptr<const Geometry> geometry; ///< null where the place has none
    std::vector<QVariant> values;
};
struct PlaceFeatures {
    struct Field {
        QString name;
        bool isNumber = false;
    };
    std::vector<Field> fields;
    std::vector<PlaceFeature> features;
};

} // namespace yuantu
