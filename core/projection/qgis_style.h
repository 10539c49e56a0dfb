// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Minimal layer styles for QGIS 3.22 and later that draw the plan's layers as the program does.
#pragma once

#include <QString>

#include <vector>

namespace yuantu {

/// Outlines with a light fill and the name, for the places.
[[nodiscard]] QString outlineQml();
/// Five blues by an expression. `breaks` are the lower ends of the classes, ascending; `last` closes the last
/// one. Without breaks: outlines only.
[[nodiscard]] QString graduatedQml(const QString& expression, const std::vector<double>& breaks, double last);
/// Markers with the name, for places that are only a point.
[[nodiscard]] QString markerQml();

/// Up to five lower class ends with about the same number of values in each.
[[nodiscard]] std::vector<double> quantiles(std::vector<double> values);

} // namespace yuantu
