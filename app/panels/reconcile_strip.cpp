// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The line of a whole and its parts.
#include "app/panels/reconcile_strip.h"

#include "app/look.h"

#include <QPainter>

namespace yuantu {

namespace {

constexpr int kSide = 12;

QString amount(const Reconciliation& r, std::optional<double> value) {
    return value ? formatNumber(*value, r.decimals) : QStringLiteral("—");
}

/// Where the parts leave something open or go beyond the total.
QString gapText(const Reconciliation& r) {
    if (!r.gap) {
        return {};
    }
    return *r.gap > 0   ? ReconcileStrip::tr("%1 unallocated").arg(amount(r, r.gap))
           : *r.gap < 0 ? ReconcileStrip::tr("%1 too much").arg(amount(r, -*r.gap))
                        : ReconcileStrip::tr("closed");
}

} // namespace

std::optional<Reconciliation> reconciliationOf(const Session& session) {
    const Plan& plan = *session.plan();
    std::optional<Reconciliation> first;
    const auto hold = [&](PlaceId place) {
        auto r = reconcile(plan, session.scenario(), {place, session.indicator()}, session.year());
        if (r && !first) {
            first = *r;
        }
        return r && r->known() > 0 ? std::optional(*r) : std::nullopt;
    };
    PlaceId place;
    if (!session.selection().empty()) {
        place = session.selection().front();
    } else {
        for (const Place& p : plan.places()) {
            if (p.kind == PlaceKind::City && !p.parent.isValid()) {
                place = p.id;
            }
        }
    }
    // A damaged tree may go round.
    for (int steps = 0; place.isValid() && steps < 32; ++steps) {
        if (auto found = hold(place)) {
            return found;
        }
        const Place* p = plan.places().find(place);
        place = p == nullptr ? PlaceId{} : p->parent;
    }
    return first;
}

ReconcileStrip::ReconcileStrip(Session& session, QWidget* parent)
    : QAbstractButton(parent), m_session(session) {
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setEnabled(false);
    for (const auto signal : {&Session::documentReplaced, &Session::scenarioChanged, &Session::yearChanged,
                              &Session::themeChanged, &Session::selectionChanged}) {
        connect(&session, signal, this, &ReconcileStrip::refresh);
    }
    connect(&session, &Session::planChanged, this, &ReconcileStrip::refresh);
}

QSize ReconcileStrip::sizeHint() const {
    return {200, 34};
}

void ReconcileStrip::refresh() {
    if (!m_session.hasDocument()) {
        return;
    }
    m_shown = reconciliationOf(m_session);
    setEnabled(m_shown.has_value());
    QString whole;
    if (m_shown) {
        const Place* place = m_session.plan()->places().find(m_shown->whole.place);
        m_name = place == nullptr ? QString() : shortNameOf(*place, m_session.language());
        whole = tr("%1 %2: the parts add up to %3 of %4; %5; %6 of %7 known")
                    .arg(m_name)
                    .arg(m_shown->year)
                    .arg(amount(*m_shown, m_shown->sum), amount(*m_shown, m_shown->stated), gapText(*m_shown))
                    .arg(m_shown->known())
                    .arg(m_shown->parts.size());
    } else {
        whole = tr("No parts to hold this indicator against");
    }
    setText(whole);
    setAccessibleName(whole);
    setToolTip(plainTip(whole));
    update();
}

void ReconcileStrip::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event);
    const Tones& t = tones();
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.fillRect(QRect(0, 0, width(), 1), t.line);
    if (isEnabled() && (underMouse() || isDown())) {
        p.fillRect(rect().adjusted(0, 1, 0, 0), t.edited);
    }
    const QRect line(kSide, 5, width() - 2 * kSide, 16);
    QFont small = interfaceFont(12);
    p.setFont(small);
    if (!m_shown) {
        p.setPen(t.quiet);
        p.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                   p.fontMetrics().elidedText(text(), Qt::ElideRight, line.width()));
        return;
    }
    const Reconciliation& r = *m_shown;
    // To the right what is open, in the colour of what it means; before it the sum on the total.
    const QString gap = gapText(r);
    const QColor gapColour = !r.gap        ? t.quiet
                             : *r.gap < 0  ? t.inconsistent
                             : *r.gap == 0 ? t.consistent
                                           : t.withinRounding;
    p.setPen(gapColour);
    p.drawText(line, Qt::AlignRight | Qt::AlignVCenter, gap);
    const int used = gap.isEmpty() ? 0 : p.fontMetrics().horizontalAdvance(gap) + 12;
    const QString known = tr("%1 of %2 known").arg(r.known()).arg(r.parts.size());
    const QString numbers = tr("Parts of %1 %2 / %3").arg(m_name, amount(r, r.sum), amount(r, r.stated)) +
                            QStringLiteral(" · ") + known;
    p.setPen(t.text);
    p.drawText(line.adjusted(0, 0, -used, 0), Qt::AlignLeft | Qt::AlignVCenter,
               p.fontMetrics().elidedText(numbers, Qt::ElideRight, line.width() - used));
    // The parts side by side on the total; what goes beyond it in the colour of a contradiction.
    const QRectF bar(kSide, 25, width() - 2 * kSide, 4);
    p.setPen(Qt::NoPen);
    p.setBrush(t.line);
    p.drawRoundedRect(bar, 2, 2);
    const double whole = std::max(r.stated.value_or(0), r.sum.value_or(0));
    if (whole > 0) {
        double at = bar.left();
        for (const Part& part : r.parts) {
            const double w = std::max(0.0, part.value.value_or(0)) / whole * bar.width();
            const double limit = r.stated ? bar.left() + *r.stated / whole * bar.width() : bar.right();
            p.fillRect(QRectF(at, bar.top(), std::max(0.5, w - 1), bar.height()),
                       at + 0.5 > limit ? t.inconsistent : t.accent);
            if (at < limit && at + w > limit + 0.5) {
                p.fillRect(QRectF(limit, bar.top(), at + w - 1 - limit, bar.height()), t.inconsistent);
            }
            at += w;
        }
    }
    if (hasFocus()) {
        p.setBrush(Qt::NoBrush);
        p.setPen(QPen(t.accent, 1));
        p.drawRect(QRectF(rect()).adjusted(0.5, 1.5, -0.5, -0.5));
    }
}

} // namespace yuantu
