// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing verdicts.
#include "app/verdict_mark.h"

#include "app/look.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace yuantu {

namespace {

QColor colourOf(Verdict verdict, bool accepted) {
    const Tones& t = tones();
    if (accepted) {
        return t.quiet;
    }
    switch (verdict) {
    case Verdict::Inconsistent:
        return t.inconsistent;
    case Verdict::WithinRounding:
        return t.withinRounding;
    case Verdict::Consistent:
        return t.consistent;
    case Verdict::Incomplete:
        return t.quiet;
    }
    Q_UNREACHABLE();
}

/// Draws at the size and in the palette of the moment.
class VerdictIconEngine : public QIconEngine {
public:
    VerdictIconEngine(Verdict verdict, bool accepted) : m_verdict(verdict), m_accepted(accepted) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        painter->save();
        painter->setOpacity(mode == QIcon::Disabled ? 0.45 : 1.0);
        paintVerdict(*painter, QRectF(rect).adjusted(1, 1, -1, -1), m_verdict, m_accepted);
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new VerdictIconEngine(m_verdict, m_accepted); }

private:
    Verdict m_verdict;
    bool m_accepted;
};

} // namespace

void paintVerdict(QPainter& painter, const QRectF& square, Verdict verdict, bool accepted) {
    const QColor colour = colourOf(verdict, accepted);
    const double s = square.width();
    const auto at = [&](double x, double y) { return square.topLeft() + QPointF(x * s, y * s); };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(colour, std::max(1.2, s / 8), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    switch (verdict) {
    case Verdict::Inconsistent:
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF{at(0.5, 0.08), at(0.96, 0.9), at(0.04, 0.9)});
        painter.setPen(QPen(tones().surface, std::max(1.0, s / 9), Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(at(0.5, 0.38), at(0.5, 0.6));
        painter.drawPoint(at(0.5, 0.79));
        break;
    case Verdict::WithinRounding:
        for (const double y : {0.36, 0.68}) {
            QPainterPath wave(at(0.06, y + 0.06));
            wave.cubicTo(at(0.3, y - 0.28), at(0.62, y + 0.34), at(0.94, y - 0.08));
            painter.drawPath(wave);
        }
        break;
    case Verdict::Consistent:
        painter.drawPolyline(QPolygonF{at(0.08, 0.54), at(0.38, 0.84), at(0.92, 0.2)});
        break;
    case Verdict::Incomplete:
        pen.setDashPattern({1.6, 1.8});
        pen.setCapStyle(Qt::FlatCap);
        painter.setPen(pen);
        painter.drawEllipse(square.adjusted(s / 8, s / 8, -s / 8, -s / 8));
        break;
    }
    painter.restore();
}

QIcon verdictIcon(Verdict verdict, bool accepted) {
    return QIcon(new VerdictIconEngine(verdict, accepted));
}

} // namespace yuantu
