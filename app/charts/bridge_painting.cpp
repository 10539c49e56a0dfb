// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A bridge as horizontal bars: names of assumptions are long, and read best to the left.
#include "app/charts/bridge_painting.h"

#include "core/base/quantity.h"

#include <QFontMetricsF>
#include <QPainter>

namespace yuantu {

namespace {

constexpr double kAxisHeight = 20;
constexpr double kTwoLines = 32;

QString signedText(double value, int decimals) {
    return (value > 0 ? QStringLiteral("+") : QString()) + formatNumber(value, decimals);
}

/// Enough decimals that the smallest change is not shown as nothing.
int decimalsOf(const ChartSpec& spec) {
    int decimals = spec.decimals;
    for (const ChartStep& s : spec.steps) {
        const double change = std::abs(s.to - s.from);
        while (!s.isTotal && change > 0 && decimals < 4 && change < 0.5 * std::pow(10.0, -decimals)) {
            ++decimals;
        }
    }
    return decimals;
}

/// Fitted to where the totals and changes lie; from zero where that is near.
ChartAxis axisOf(const ChartSpec& spec, double width) {
    double low = HUGE_VAL;
    double high = -HUGE_VAL;
    for (const ChartStep& s : spec.steps) {
        low = std::min({low, s.to, s.isTotal ? s.to : s.from});
        high = std::max({high, s.to, s.isTotal ? s.to : s.from});
    }
    const int ticks = std::clamp(static_cast<int>(width / 90), 3, 7);
    if (low >= 0 && low < 0.6 * high) {
        return niceAxis(0, high, ticks);
    }
    const double span = std::max(high - low, std::abs(high) * 1e-6);
    return niceAxis(low < 0 ? low - 0.1 * span : std::max(0.0, low - 0.35 * span), high + 0.1 * span, ticks);
}

} // namespace

double bridgeHeight(const ChartSpec& spec) {
    return kTwoLines * static_cast<double>(spec.steps.size()) + kAxisHeight;
}

void paintBridge(QPainter& painter, const QRectF& area, const ChartSpec& spec, const ChartLook& look,
                 const ChartFont& font) {
    const auto count = static_cast<double>(spec.steps.size());
    const QFont small = font(11, QFont::Normal);
    const QFont strong = font(11, QFont::DemiBold);
    const QFontMetricsF metrics(small);
    const QFontMetricsF strongMetrics(strong);
    const double row = std::clamp((area.height() - kAxisHeight) / count, 14.0, kTwoLines + 6);
    const bool twoLines = row >= kTwoLines - 2;
    const int decimals = decimalsOf(spec);

    double names = 0;
    double values = 0;
    for (const ChartStep& s : spec.steps) {
        const double name = strongMetrics.horizontalAdvance(s.label);
        const double detail = s.detail.isEmpty() ? 0 : metrics.horizontalAdvance(s.detail);
        names = std::max(names, twoLines ? std::max(name, detail) : name + (detail > 0 ? detail + 8 : 0));
        values = std::max(values,
                          strongMetrics.horizontalAdvance(s.isTotal ? formatNumber(s.to, decimals)
                                                                    : signedText(s.to - s.from, decimals)));
    }
    names = std::min(names + 12, area.width() * 0.46);
    values += 10;
    const QRectF plot(area.left() + names, area.top(), std::max(40.0, area.width() - names - values - 6),
                      row * count);
    const ChartAxis axis = axisOf(spec, plot.width());
    const auto x = [&](double value) {
        return plot.left() + (value - axis.low) / (axis.high - axis.low) * plot.width();
    };

    // grid and axis
    painter.setFont(small);
    for (double v = axis.low; v <= axis.high + axis.step / 2; v += axis.step) {
        painter.setPen(QPen(look.line, 0.8));
        painter.drawLine(QPointF(x(v), plot.top()), QPointF(x(v), plot.bottom()));
        const QString text = formatNumber(v, axis.decimals);
        const double width = metrics.horizontalAdvance(text);
        painter.setPen(look.quiet);
        painter.drawText(
            QPointF(std::clamp(x(v) - width / 2, plot.left(), area.right() - width), plot.bottom() + 14),
            text);
    }
    const bool broken = axis.low > 0;
    for (size_t i = 0; i < spec.steps.size(); ++i) {
        const ChartStep& s = spec.steps[i];
        const QRectF line(area.left(), area.top() + row * static_cast<double>(i), area.width(), row);
        const double from = s.isTotal ? std::max(axis.low, std::min(0.0, axis.high)) : s.from;
        const double left = x(std::min(from, s.to));
        const double right = x(std::max(from, s.to));
        const double height = std::min(16.0, row * 0.6);
        const QRectF bar(left, line.center().y() - height / 2, std::max(1.5, right - left), height);
        const QColor colour = onSurface(s.colour, look);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRect(bar);
        if (s.isTotal && broken) { // the bar does not begin at zero, and shows that
            painter.setPen(QPen(look.surface, 2));
            for (const double at : {6.0, 11.0}) {
                painter.drawLine(QPointF(bar.left() + at, bar.bottom() + 1),
                                 QPointF(bar.left() + at + 5, bar.top() - 1));
            }
        }
        if (i + 1 < spec.steps.size()) { // where the next one begins
            painter.setPen(QPen(look.quiet, 0.8, Qt::DotLine));
            painter.drawLine(QPointF(x(s.to), bar.bottom()), QPointF(x(s.to), bar.bottom() + row - height));
        }
        painter.setFont(strong);
        painter.setPen(s.isTotal ? look.text : colour);
        const QString value = s.isTotal ? formatNumber(s.to, decimals) : signedText(s.to - s.from, decimals);
        painter.drawText(QPointF(right + 5, line.center().y() + 4), value);

        // Names are cut where they are too long; numbers never.
        painter.setFont(s.isTotal ? strong : small);
        painter.setPen(look.text);
        const QFontMetricsF own(painter.font());
        const double room = names - 10;
        if (twoLines && !s.detail.isEmpty()) {
            painter.drawText(QPointF(line.left(), line.center().y() - 2),
                             own.elidedText(s.label, Qt::ElideMiddle, room));
            painter.setFont(small);
            painter.setPen(look.quiet);
            painter.drawText(QPointF(line.left(), line.center().y() + 12),
                             metrics.elidedText(s.detail, Qt::ElideRight, room));
        } else {
            const double detail = s.detail.isEmpty() ? 0 : metrics.horizontalAdvance(s.detail) + 8;
            const double label = std::max(room - detail, room * 0.5);
            const QString text = own.elidedText(s.label, Qt::ElideMiddle, label);
            painter.drawText(QPointF(line.left(), line.center().y() + 4), text);
            if (detail > 0) {
                const double at = own.horizontalAdvance(text) + 8;
                painter.setFont(small);
                painter.setPen(look.quiet);
                painter.drawText(QPointF(line.left() + at, line.center().y() + 4),
                                 metrics.elidedText(s.detail, Qt::ElideRight, room - at));
            }
        }
    }
}

} // namespace yuantu
