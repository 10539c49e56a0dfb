// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The views a map was at, for back and forward.
#pragma once

#include "core/map/map_extent.h"

#include <vector>

namespace yuantu {

/// Like a browser's: a new view after going back drops what was ahead. At most 100.
class ViewHistory {
public:
    void push(const MapExtent& extent);
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < static_cast<int>(m_views.size()); }
    [[nodiscard]] MapExtent back() { return m_views[static_cast<size_t>(--m_at)]; }
    [[nodiscard]] MapExtent forward() { return m_views[static_cast<size_t>(++m_at)]; }

private:
    std::vector<MapExtent> m_views;
    int m_at = -1;
};

} // namespace yuantu
