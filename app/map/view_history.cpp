// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Back and forward among views.
#include "app/map/view_history.h"

namespace yuantu {

void ViewHistory::push(const MapExtent& extent) {
    if (m_at >= 0 && m_views[static_cast<size_t>(m_at)] == extent) {
        return;
    }
    m_views.resize(static_cast<size_t>(std::ptrdiff_t{m_at} + 1));
    m_views.push_back(extent);
    if (m_views.size() > 100) {
        m_views.erase(m_views.begin());
    }
    m_at = static_cast<int>(m_views.size()) - 1;
}

} // namespace yuantu
