// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The briefing laid out on A4: the same pages for the PDF, the preview and print.
#pragma once

#include "core/report/briefing.h"

#include <functional>
#include <memory>

class QPainter;

namespace yuantu {

/// Lengths are pixels of 1/96 inch.
class BriefingPages {
public:
    struct Mark {
        int level = 1;
        QString text;
        int page = 0; ///< from 0
        double top = 0;
    };

    /// `base` may be null: maps then show the places alone.
    BriefingPages(const Briefing& briefing, std::shared_ptr<const BaseMap> base);

    [[nodiscard]] int count() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] const std::vector<Mark>& marks() const { return m_marks; }
    /// Paints a page into (0, 0, kWidth, kHeight). On paper scale the painter so that one unit is 1/96 inch.
    void paint(QPainter& painter, int page) const;

    static constexpr double kWidth = 210 / 25.4 * 96;
    static constexpr double kHeight = 297 / 25.4 * 96;

private:
    friend class PageMaker;
    using Piece = std::function<void(QPainter&)>;
    std::vector<std::vector<Piece>> m_pages;
    std::vector<Mark> m_marks;
    std::shared_ptr<const PlaceLayer> m_shapes;
};

} // namespace yuantu
