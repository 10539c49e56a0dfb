// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Painting the small curve.
#include "app/panels/curve_preview.h"

#include "app/look.h"

#include <QPainter>

namespace yuantu {

namespace {

/// Years and values to pixels.
struct Scale {
    QRectF room;
    double most = 1;
    [[nodiscard]] QPointF at(const YearValue& v) const {
        return {room.left() + room.width() * (v.year - kFirstYear) / (kLastYear - kFirstYear),
                room.bottom() - room.height() * v.value / most};
    }
};

void drawCurve(QPainter& painter, const Scale& scale, const Projection& p, const QPen& pen) {
    QPolygonF line;
    for (const YearValue& v : p.values) {
        line << scale.at(v);
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    for (const YearValue& v : p.values) {
        if (v.kind == YearValue::Kind::Actual || v.year == p.targetYear) {
            painter.setBrush(v.kind == YearValue::Kind::Actual ? QBrush(pen.color()) : QBrush(Qt::NoBrush));
            painter.drawEllipse(scale.at(v), 2.4, 2.4);
        }
    }
}

} // namespace

CurvePreview::CurvePreview(Session& session, QWidget* parent) : QWidget(parent), m_session(session) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setAccessibleName(tr("Curve of the growth"));
    for (const auto signal : {&Session::scenarioChanged, &Session::themeChanged, &Session::yearChanged}) {
        connect(&session, signal, this, &CurvePreview::renew);
    }
    connect(&session, &Session::planChanged, this, &CurvePreview::renew);
    connect(&session, &Session::documentReplaced, this, [this] { setPlace({}); });
}

void CurvePreview::setPlace(PlaceId place) {
    m_place = place;
    renew();
}

void CurvePreview::renew() {
    if (isVisible() && m_session.hasDocument()) {
        m_now = project(*m_session.plan(), m_session.scenario(), {m_place, m_session.indicator()});
    }
    m_typing = false;
    update();
}

void CurvePreview::setTyped(const PlanPtr& plan) {
    m_typing = plan != nullptr;
    if (m_typing) {
        m_typed = project(*plan, m_session.scenario(), {m_place, m_session.indicator()});
    }
    update();
}

void CurvePreview::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tones& t = tones();
    painter.setFont(interfaceFont(11));
    const Place* place = m_session.hasDocument() ? m_session.plan()->places().find(m_place) : nullptr;
    const Indicator* indicator =
        place == nullptr ? nullptr : m_session.plan()->indicators().find(m_session.indicator());
    const QRect inside = rect().adjusted(8, 4, -8, -4);
    if (indicator == nullptr) {
        painter.setPen(t.quiet);
        painter.drawText(inside, Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Choose a row; its curve follows what you type."));
        return;
    }
    const Projection& shown = m_typing ? m_typed : m_now;
    const Language language = m_session.language();
    const auto value = [&](const Projection& p, int year) {
        const std::optional<double> v = p.at(year);
        return v ? formatNumber(*v * (indicator->unit->dimension == Dimension::Ratio ? 100 : 1),
                                indicator->digits)
                 : QStringLiteral("—");
    };
    QString text = shortNameOf(*place, language);
    for (const int year : {m_session.year(), kLastYear}) {
        text += QStringLiteral("   %1: %2").arg(year).arg(value(shown, year));
        if (m_typing && value(shown, year) != value(m_now, year)) {
            text += u' ' + tr("(now %1)").arg(value(m_now, year));
        }
    }
    if (shown.why != WhyEmpty::NotEmpty) {
        text += QStringLiteral("  ") + reasonText(shown.why);
    }
    painter.setPen(shown.why == WhyEmpty::NotEmpty ? t.text : t.inconsistent);
    painter.drawText(inside.adjusted(0, 0, 0, -inside.height() + 16), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, inside.width()));

    Scale scale{QRectF(inside).adjusted(4, 20, -4, -14)};
    for (const Projection* p : {&std::as_const(m_now), &shown}) {
        for (const YearValue& v : p->values) {
            scale.most = std::max({scale.most, v.value, p == &shown ? v.ceiling.value_or(0) : 0.0});
        }
    }
    painter.setPen(QPen(t.line, 1));
    painter.drawLine(scale.room.bottomLeft(), scale.room.bottomRight());
    const double here = scale.at({m_session.year(), 0, {}, {}}).x();
    painter.drawLine(QPointF(here, scale.room.top()), QPointF(here, scale.room.bottom()));
    painter.setPen(t.quiet);
    const QRectF years(scale.room.left(), scale.room.bottom() + 1, scale.room.width(), 13);
    painter.drawText(years, Qt::AlignLeft, QString::number(kFirstYear));
    painter.drawText(years, Qt::AlignRight, QString::number(kLastYear));
    QPolygonF ceiling;
    for (const YearValue& v : shown.values) {
        if (v.ceiling) {
            ceiling << scale.at({v.year, *v.ceiling, {}, {}});
        }
    }
    painter.setPen(QPen(t.inconsistent, 1, Qt::DashLine));
    painter.drawPolyline(ceiling);
    if (m_typing) {
        drawCurve(painter, scale, m_now, QPen(t.quiet, 1.2, Qt::DotLine));
    }
    drawCurve(painter, scale, shown, QPen(t.accent, 1.8));
}

} // namespace yuantu
