// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A table on paper: column widths, wrapped cells, a head that can be repeated.
#pragma once

#include "core/report/briefing.h"

#include <functional>
#include <memory>

class QPainter;

namespace yuantu::paper {

/// Lengths are pixels of 1/96 inch.
class PaperTable {
public:
    using Add = std::function<void(std::function<void(QPainter&)>)>;

    PaperTable(const BriefingTable& table, double width);

    [[nodiscard]] int rows() const;
    [[nodiscard]] double rowHeight(int row) const;
    /// Caption, head and the first rows that must stand with them.
    [[nodiscard]] double startHeight() const;
    /// Caption (marked as continued), unit and head at `y`; returns where the rows begin.
    double addHead(double y, double x, bool continued, bool chinese, const Add& add) const;
    /// Rows [from, to) and the closing rule; returns where they end.
    double addRows(double y, double x, int from, int to, const Add& add) const;

private:
    struct Layout;
    std::shared_ptr<const Layout> m_layout;
};

} // namespace yuantu::paper
