// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What colours the places of a map: values, classes and how they are shown, as plain data.
#pragma once

#include "core/base/id.h"
#include "core/map/class_breaks.h"
#include "core/map/style.h"

#include <QString>

#include <optional>
#include <vector>

namespace yuantu {

struct PlaceValue {
    PlaceId place;
    std::optional<double> value; ///< in the theme's unit; absent: unknown, drawn hatched
};

struct Theme {
    enum class Kind { Fill, Circles };

    QString title; ///< "工业总产值 2025"; empty: no theme, places in a neutral colour
    QString unit;
    Kind kind = Kind::Fill;
    std::vector<PlaceValue> values;
    ClassBreaks breaks;              ///< of all years; also scales the circles (its largest bound)
    bool diverging = false;          ///< differences: colours around zero
    bool reversed = false;           ///< the lowest class is the darkest: early years
    std::vector<QString> classNames; ///< in the legend; empty: the bounds
    int decimals = 0;                ///< of the bounds in the legend, at least

    [[nodiscard]] bool isEmpty() const { return title.isEmpty() && values.empty(); }
    [[nodiscard]] QColor colourOf(int classIndex) const {
        return mapstyle::classColour(reversed ? breaks.count() - 1 - classIndex : classIndex, breaks.count(),
                                     diverging);
    }
    /// The value of a place; absent where it is unknown or not part of the theme.
    [[nodiscard]] std::optional<double> valueOf(PlaceId place) const {
        for (const PlaceValue& v : values) {
            if (v.place == place) {
                return v.value;
            }
        }
        return {};
    }
};

} // namespace yuantu
