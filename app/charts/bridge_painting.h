// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The bars of a bridge, from one total to another, below one another.
#pragma once

#include "app/charts/chart_view.h"

#include <functional>

namespace yuantu {

using ChartFont = std::function<QFont(double pixels, QFont::Weight weight)>;

/// Height in pixels at which every bar has its two lines.
[[nodiscard]] double bridgeHeight(const ChartSpec& spec);
/// The steps of `spec` inside `area`; title and unit are the chart's.
void paintBridge(QPainter& painter, const QRectF& area, const ChartSpec& spec, const ChartLook& look,
                 const ChartFont& font);

} // namespace yuantu
