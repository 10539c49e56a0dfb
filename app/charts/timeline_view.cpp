// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Laying out and painting the timeline.
#include "app/charts/timeline_view.h"

#include "app/briefing/picture_file.h"
#include "app/charts/picture_menu.h"
#include "core/map/style.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace yuantu {

namespace {

constexpr double kTitle = 22;
constexpr double kLegend = 20;
constexpr double kPlanRow = 20;
constexpr double kYears = 20;
constexpr double kRow = 26;
constexpr double kGroup = 22;
constexpr double kMargin = 8;

class Timeline {
public:
    Timeline(const TimelineSpec& spec, const ChartLook& look, double width, bool forPdf)
        : m_spec(spec), m_look(look), m_width(width), m_forPdf(forPdf) {
        m_wide = kMargin + widthOf(spec.title, font(13, QFont::DemiBold)) + 24 + legendWidth() < width;
        double names = 0;
        for (const TimelineRow& row : spec.rows) {
            names = std::max(names, widthOf(row.name, font(12)));
        }
        m_left = std::min(names + 28, std::max(90.0, width * 0.34));
        double y = plansTop() + kPlanRow * static_cast<double>(spec.plans.size()) + 4;
        for (size_t i = 0; i < spec.rows.size(); ++i) {
            if (i == 0 || spec.rows[i].place != spec.rows[i - 1].place) {
                y += kGroup;
            }
            m_rows.push_back(y);
            y += kRow;
        }
        m_height = y + kMargin;
    }

    [[nodiscard]] double height() const { return m_height; }
    /// What stays in place while the rest is scrolled: title, legend, years.
    [[nodiscard]] double headHeight() const { return kTitle + (m_wide ? 0 : kLegend) + kYears; }
    [[nodiscard]] QPointF at(size_t row, const TimelineMark& mark) const {
        return {x(mark.year), m_rows[row] + kRow / 2};
    }

    void paintHead(QPainter& p) const {
        p.fillRect(QRectF(0, 0, m_width, headHeight()), m_look.surface);
        p.setFont(font(13, QFont::DemiBold));
        p.setPen(m_look.text);
        p.drawText(QPointF(kMargin, 16), m_spec.title);
        paintLegend(p);
        const double y = headHeight() - kYears;
        p.setFont(font(11));
        const double step = (m_width - m_left) / std::max(1, m_spec.to - m_spec.from + 1);
        for (int year = m_spec.from; year <= m_spec.to; ++year) {
            if (step < 34 && (year - m_spec.from) % 2 != 0) {
                continue;
            }
            const bool now = m_spec.now == year;
            p.setFont(font(11, now ? QFont::DemiBold : QFont::Normal));
            p.setPen(now ? m_look.accent : m_look.quiet);
            const QString text = QString::number(year);
            p.drawText(QPointF(x(year) - widthOf(text, p.font()) / 2, y + 14), text);
        }
        p.setPen(QPen(m_look.line, 1));
        p.drawLine(QPointF(0, headHeight() - 0.5), QPointF(m_width, headHeight() - 0.5));
    }

    void paintBody(QPainter& p, FigureId current) const {
        for (const TimelinePlan& plan : m_spec.plans) {
            if (plan.isPlan) {
                QColor fill = m_look.accent;
                fill.setAlpha(plan.superseded ? 8 : 16);
                p.fillRect(QRectF(edge(plan.from), headHeight(), edge(plan.to + 1) - edge(plan.from),
                                  m_height - headHeight()),
                           fill);
            }
        }
        p.setPen(QPen(m_look.line, 0.8));
        for (int year = m_spec.from; year <= m_spec.to; ++year) {
            p.drawLine(QPointF(x(year), headHeight()), QPointF(x(year), m_height));
        }
        if (m_spec.now) {
            QPen pen(m_look.accent, 1);
            pen.setDashPattern({3, 3});
            p.setPen(pen);
            p.drawLine(QPointF(x(*m_spec.now), headHeight()), QPointF(x(*m_spec.now), m_height));
        }
        double y = plansTop();
        for (const TimelinePlan& plan : m_spec.plans) {
            paintPlan(p, plan, y);
            y += kPlanRow;
        }
        for (size_t i = 0; i < m_spec.rows.size(); ++i) {
            paintRow(p, i, current);
        }
    }

    void paintEmpty(QPainter& p, double height) const {
        p.setFont(font(12));
        p.setPen(m_look.quiet);
        p.drawText(QRectF(8, 0, m_width - 16, height), static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap,
                   m_spec.emptyText);
    }

private:
    [[nodiscard]] double plansTop() const { return headHeight() + 4; }
    [[nodiscard]] std::array<QString, 5> legendNames() const {
        return {m_spec.actual, m_spec.base, m_spec.target, m_spec.superseded, m_spec.scopeBreak};
    }
    [[nodiscard]] double legendWidth() const {
        double width = 0;
        for (const QString& name : legendNames()) {
            width += 17 + widthOf(name, font(11)) + 16;
        }
        return width;
    }
    [[nodiscard]] QFont font(int pixels, QFont::Weight weight = QFont::Normal) const {
        QFont f = m_look.font;
        f.setPixelSize(pixels);
        f.setWeight(weight);
        if (m_forPdf) {
            f.setStyleStrategy(QFont::PreferNoShaping);
        }
        return f;
    }
    [[nodiscard]] static double widthOf(const QString& text, const QFont& f) {
        return QFontMetricsF(f).horizontalAdvance(text);
    }
    /// Where a year begins.
    [[nodiscard]] double edge(int year) const {
        const double step = (m_width - m_left - kMargin) / std::max(1, m_spec.to - m_spec.from + 1);
        return m_left + (std::clamp(year, m_spec.from, m_spec.to + 1) - m_spec.from) * step;
    }
    [[nodiscard]] double x(int year) const { return (edge(year) + edge(year + 1)) / 2; }

    void paintShape(QPainter& p, QPointF c, TimelineMark::Kind kind, bool dim, bool assumed) const {
        const QColor colour = kind == TimelineMark::Kind::Target ? m_look.accent : m_look.text;
        p.save();
        p.setOpacity(dim ? 0.4 : 1);
        p.setPen(QPen(colour, 1.6, assumed ? Qt::DotLine : Qt::SolidLine));
        p.setBrush(kind == TimelineMark::Kind::Actual && !assumed ? colour : m_look.surface);
        if (kind == TimelineMark::Kind::Target) {
            p.drawPolygon(
                QPolygonF{c - QPointF(0, 5), c + QPointF(5, 0), c + QPointF(0, 5), c - QPointF(5, 0)});
        } else {
            p.drawEllipse(c, 3.6, 3.6);
        }
        p.restore();
    }

    void paintBreakSign(QPainter& p, QPointF c) const {
        p.setPen(QPen(QColor(0xB2, 0x5E, 0x00), 1.6));
        for (const double dx : {-2.5, 2.5}) {
            p.drawLine(c + QPointF(dx - 2, 6), c + QPointF(dx + 2, -6));
        }
    }

    void paintLegend(QPainter& p) const {
        double at = m_wide ? kMargin + widthOf(m_spec.title, font(13, QFont::DemiBold)) + 24 : kMargin;
        const double y = m_wide ? kTitle / 2 : kTitle + kLegend / 2 - 1;
        const auto entry = [&](const QString& name, const auto& sign) {
            sign(QPointF(at + 6, y));
            p.setFont(font(11));
            p.setPen(m_look.text);
            p.drawText(QPointF(at + 17, y + 4), name);
            at += 17 + widthOf(name, p.font()) + 16;
        };
        using Kind = TimelineMark::Kind;
        entry(m_spec.actual, [&](QPointF c) { paintShape(p, c, Kind::Actual, false, false); });
        entry(m_spec.base, [&](QPointF c) { paintShape(p, c, Kind::Base, false, false); });
        entry(m_spec.target, [&](QPointF c) { paintShape(p, c, Kind::Target, false, false); });
        entry(m_spec.superseded, [&](QPointF c) { paintShape(p, c, Kind::Target, true, false); });
        entry(m_spec.scopeBreak, [&](QPointF c) { paintBreakSign(p, c); });
    }

    void paintPlan(QPainter& p, const TimelinePlan& plan, double y) const {
        const QRectF bar(edge(plan.from), y + 2, edge(plan.to + 1) - edge(plan.from), kPlanRow - 4);
        p.save();
        p.setOpacity(plan.superseded ? 0.55 : 1);
        QColor fill = m_look.accent;
        fill.setAlpha(plan.isPlan ? 40 : 0);
        QPen pen(m_look.accent, 1, plan.isPlan && !plan.draft ? Qt::SolidLine : Qt::DashLine);
        p.setPen(pen);
        p.setBrush(fill);
        p.drawRoundedRect(bar, 3, 3);
        p.restore();
        p.setFont(font(11));
        p.setPen(plan.superseded ? m_look.quiet : m_look.text);
        // In the bar where it fits, else where there is more room beside it.
        const double wanted = widthOf(plan.title, p.font());
        QRectF room = bar.adjusted(5, 0, -5, 0);
        Qt::Alignment align = Qt::AlignLeft;
        if (wanted > room.width()) {
            const QRectF before(kMargin, bar.top(), bar.left() - 6 - kMargin, bar.height());
            const QRectF after(bar.right() + 6, bar.top(), m_width - bar.right() - 6 - kMargin, bar.height());
            room = before.width() > after.width() ? before : after;
            align = before.width() > after.width() ? Qt::AlignRight : Qt::AlignLeft;
        }
        p.drawText(room, static_cast<int>(align | Qt::AlignVCenter),
                   QFontMetricsF(p.font()).elidedText(plan.title, Qt::ElideMiddle, room.width()));
    }

    void paintRow(QPainter& p, size_t i, FigureId current) const {
        const TimelineRow& row = m_spec.rows[i];
        const double y = m_rows[i];
        if (i == 0 || m_spec.rows[i - 1].place != row.place) {
            p.fillRect(QRectF(0, y - kGroup, m_width, kGroup), m_look.surface);
            p.setPen(QPen(m_look.line, 1));
            p.drawLine(QPointF(0, y - 0.5), QPointF(m_width, y - 0.5));
            p.setFont(font(12, QFont::DemiBold));
            p.setPen(m_look.text);
            p.drawText(QPointF(kMargin, y - 7), row.placeName);
        }
        p.setFont(font(12));
        p.setPen(m_look.text);
        p.drawText(QRectF(kMargin + 10, y, m_left - kMargin - 18, kRow), Qt::AlignLeft | Qt::AlignVCenter,
                   QFontMetricsF(p.font()).elidedText(row.name, Qt::ElideRight, m_left - kMargin - 18));
        for (const TimelineBreak& b : row.breaks) {
            paintBreakSign(p, {(x(b.from) + x(b.to)) / 2, y + kRow / 2});
        }
        std::vector<QRectF> taken; // by shapes and labels
        for (const TimelineMark& m : row.marks) {
            taken.emplace_back(x(m.year) - 6, y, 12, kRow);
        }
        for (size_t k = 0; k < row.marks.size(); ++k) {
            const TimelineMark& m = row.marks[k];
            const QPointF c(x(m.year), y + kRow / 2);
            if (m.from > 0 && m.from < m.year) { // counted over these years
                p.setPen(QPen(m_look.accent, 1.2));
                p.setOpacity(m.superseded ? 0.4 : 1);
                p.drawLine(QPointF(edge(m.from) + 2, c.y()), c - QPointF(6, 0));
                p.drawLine(QPointF(edge(m.from) + 2, c.y() - 3), QPointF(edge(m.from) + 2, c.y() + 3));
                p.setOpacity(1);
            }
            paintShape(p, c, m.kind, m.superseded, m.assumed);
            if (m.figure == current) {
                p.setPen(QPen(m_look.accent, 1.4));
                p.setBrush(Qt::NoBrush);
                p.drawEllipse(c, 8.5, 8.5);
            }
            p.setFont(font(11, m.kind == TimelineMark::Kind::Target ? QFont::DemiBold : QFont::Normal));
            const double width = widthOf(m.text, p.font());
            for (const double left : {c.x() + 9, c.x() - 9 - width}) {
                const QRectF box(left, y + 4, width, kRow - 8);
                const bool free =
                    std::ranges::none_of(taken, [&](const QRectF& t) { return t.intersects(box); });
                if (free && box.left() >= m_left && box.right() <= m_width) {
                    taken.push_back(box);
                    p.setPen(m.superseded ? m_look.quiet : m_look.text);
                    p.drawText(QPointF(left, c.y() + 4), m.text);
                    break;
                }
            }
        }
    }

    const TimelineSpec& m_spec;
    const ChartLook& m_look;
    double m_width;
    bool m_forPdf;
    bool m_wide = false; ///< the legend stands beside the title
    double m_left = 0;
    double m_height = 0;
    std::vector<double> m_rows; ///< top of each row
};

} // namespace

int timelineHeight(const TimelineSpec& spec, double width) {
    return static_cast<int>(std::ceil(Timeline(spec, paperLook(), width, false).height()));
}

void paintTimeline(QPainter& painter, double width, const TimelineSpec& spec, const ChartLook& look) {
    const Timeline timeline(spec, look, width, paintsPdf(painter));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    timeline.paintHead(painter);
    timeline.paintBody(painter, {});
    painter.restore();
}

TimelineView::TimelineView(QWidget* parent) : QAbstractScrollArea(parent), m_look(paperLook()) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Timeline"));
    viewport()->setMouseTracking(true);
    m_look.font = font();
    verticalScrollBar()->setSingleStep(static_cast<int>(kRow));
}

void TimelineView::setSpec(const TimelineSpec& spec) {
    m_spec = spec;
    fitScroll();
    viewport()->update();
}

void TimelineView::setLook(const ChartLook& look) {
    m_look = look;
    viewport()->update();
}

void TimelineView::setCurrentFigure(FigureId figure) {
    if (figure != m_current) {
        m_current = figure;
        viewport()->update();
    }
}

void TimelineView::fitScroll() {
    const int whole = m_spec.isEmpty() ? 0 : timelineHeight(m_spec, viewport()->width());
    verticalScrollBar()->setRange(0, std::max(0, whole - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
}

void TimelineView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    fitScroll();
}

void TimelineView::paintEvent(QPaintEvent* /*event*/) {
    QPainter p(viewport());
    p.setRenderHint(QPainter::Antialiasing);
    p.fillRect(viewport()->rect(), m_look.surface);
    const Timeline timeline(m_spec, m_look, viewport()->width(), false);
    if (m_spec.isEmpty()) {
        timeline.paintEmpty(p, viewport()->height());
        return;
    }
    p.save();
    p.translate(0, -verticalScrollBar()->value());
    timeline.paintBody(p, m_current);
    p.restore();
    timeline.paintHead(p);
}

std::optional<QPoint> TimelineView::positionOf(FigureId figure) const {
    const Timeline timeline(m_spec, m_look, viewport()->width(), false);
    for (size_t i = 0; i < m_spec.rows.size(); ++i) {
        for (const TimelineMark& m : m_spec.rows[i].marks) {
            const QPointF c = timeline.at(i, m) - QPointF(0, verticalScrollBar()->value());
            if (m.figure == figure && c.y() > timeline.headHeight() && c.y() < viewport()->height()) {
                return c.toPoint();
            }
        }
    }
    return {};
}

const TimelineMark* TimelineView::markAt(QPoint point) const {
    const Timeline timeline(m_spec, m_look, viewport()->width(), false);
    const TimelineMark* nearest = nullptr;
    double best = 11 * 11;
    for (size_t i = 0; i < m_spec.rows.size() && point.y() > timeline.headHeight(); ++i) {
        for (const TimelineMark& m : m_spec.rows[i].marks) {
            const QPointF d = timeline.at(i, m) - QPointF(0, verticalScrollBar()->value()) - point;
            if (const double squared = QPointF::dotProduct(d, d); squared <= best) {
                best = squared;
                nearest = &m;
            }
        }
    }
    return nearest;
}

void TimelineView::mousePressEvent(QMouseEvent* event) {
    if (const TimelineMark* m = markAt(event->pos()); m != nullptr && event->button() == Qt::LeftButton) {
        setCurrentFigure(m->figure);
        emit figureChosen(m->figure);
    }
}

void TimelineView::mouseMoveEvent(QMouseEvent* event) {
    viewport()->setCursor(markAt(event->pos()) != nullptr ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void TimelineView::step(int by) {
    std::vector<const TimelineMark*> marks;
    for (const TimelineRow& row : m_spec.rows) {
        for (const TimelineMark& m : row.marks) {
            marks.push_back(&m);
        }
    }
    if (marks.empty()) {
        return;
    }
    const auto at = std::ranges::find(marks, m_current, &TimelineMark::figure);
    const auto count = static_cast<qsizetype>(marks.size());
    const qsizetype next = at == marks.end() ? (by > 0 ? 0 : count - 1)
                                             : std::clamp<qsizetype>(at - marks.begin() + by, 0, count - 1);
    const FigureId figure = marks[static_cast<size_t>(next)]->figure;
    setCurrentFigure(figure);
    while (!positionOf(figure) && verticalScrollBar()->maximum() > 0) {
        // One row at a time towards it; the head hides what is above.
        const int before = verticalScrollBar()->value();
        verticalScrollBar()->setValue(before + (by > 0 ? 1 : -1) * verticalScrollBar()->singleStep());
        if (verticalScrollBar()->value() == before) {
            break;
        }
    }
    emit figureChosen(figure);
}

void TimelineView::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Right:
        step(1);
        break;
    case Qt::Key_Left:
        step(-1);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool TimelineView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const TimelineMark* m = markAt(help->pos());
        if (m == nullptr) {
            QToolTip::hideText();
        } else {
            QStringList lines;
            for (const QString& line : m->tip) {
                lines << line.toHtmlEscaped();
            }
            QToolTip::showText(help->globalPos(),
                               QStringLiteral("<b>%1</b><br>%2")
                                   .arg(lines.front(), lines.mid(1).join(QStringLiteral("<br>"))),
                               this);
        }
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event) {
    pictureMenu(
        this, event->globalPos(), !m_spec.isEmpty(), [this] { copyToClipboard(); },
        [this] { emit saveAsked(); });
}

void TimelineView::copyToClipboard() const {
    const int wide = std::max(800, width());
    const QSize size(wide, timelineHeight(m_spec, wide));
    QApplication::clipboard()->setImage(
        pictureOf(size, [&](QPainter& p) { paintTimeline(p, size.width(), m_spec); }));
}

Result<void> TimelineView::saveTo(const QString& path) const {
    const int wide = std::max(800, width());
    const QSize size(wide, timelineHeight(m_spec, wide));
    return savePicture(path, m_spec.title, size,
                       [&](QPainter& p) { paintTimeline(p, size.width(), m_spec); });
}

} // namespace yuantu
