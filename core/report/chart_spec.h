// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A chart as plain data: the window, the briefing and exports draw the same one.
#pragma once

#include <QColor>
#include <QPointF>
#include <QString>

#include <optional>
#include <vector>

namespace yuantu {

struct ChartSeries {
    enum class Kind { Line, Dashes, Dots, Bars, Band };
    QString name; ///< in the legend and in tips; series of one name share one entry
    QColor colour;
    Kind kind = Kind::Line;
    double width = 1.8;
    std::vector<QPointF> points; ///< (year, value)
    std::vector<QPointF> upper;  ///< of a Band: its upper edge; `points` is the lower one
    bool tells = true;           ///< whether pointing at it shows values
};

/// A value to be reached in a year.
struct ChartMark {
    double year = 0;
    double value = 0;
    QString text;
    QColor colour;
};

/// A stretch of years, such as a plan period.
struct ChartPeriod {
    double from = 0;
    double to = 0;
    QString text;
};

/// A limit that values should stay below; hatched above.
struct ChartLimit {
    std::vector<QPointF> points;
    QString text;
    QColor colour;
};

/// One bar of a bridge, from value to value; with its change, or a total of its own.
struct ChartStep {
    QString label;
    QString detail; ///< quieter, behind or below the label
    double from = 0;
    double to = 0;
    QColor colour;
    bool isTotal = false;
};

/// A drawn axis: `low` and `high` are multiples of `step`.
struct ChartAxis {
    double low = 0;
    double high = 1;
    double step = 1;
    int decimals = 0; ///< that tell the ticks apart
};

struct ChartSpec {
    QString title;
    QString unit;
    QString emptyText; ///< shown where there is nothing to draw: why, and what to do
    double from = 2018;
    double to = 2035;
    std::vector<ChartSeries> series;
    std::vector<ChartMark> marks;
    std::vector<ChartPeriod> periods;
    std::vector<ChartLimit> limits;
    std::vector<ChartStep> steps; ///< a bridge, drawn as bars below one another instead of over years
    std::optional<double> now;    ///< a vertical marker
    QString targetName;           ///< what the legend calls marks
    bool fromZero = false;        ///< bars need it
    bool legend = true;           ///< whether the names of the series are shown
    std::optional<std::pair<double, double>> range; ///< of the value axis, where several charts share it
    int decimals = 1;                               ///< of values in tips and labels

    [[nodiscard]] bool isEmpty() const;
};

/// The fewest round steps (1, 2, 2.5, 5 × 10ⁿ), at most `ticks`, that hold [low, high]. Always finite and
/// rising.
[[nodiscard]] ChartAxis niceAxis(double low, double high, int ticks = 6);
/// The value axis fitted to what is shown: from zero where values come near it or bars are drawn. Values that
/// are not finite or beyond 1e15 do not count.
[[nodiscard]] ChartAxis valueAxis(const ChartSpec& spec, int ticks = 6);
/// Whether a point can be drawn.
[[nodiscard]] bool isDrawable(QPointF point);

} // namespace yuantu
