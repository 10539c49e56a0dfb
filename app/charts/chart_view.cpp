// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lines, bands and grid come from Qt Charts; what it has no word for (periods, targets, ceilings, a legend
// that groups) is painted below and above it in the same coordinates.
#include "app/charts/chart_view.h"

#include "app/briefing/picture_file.h"
#include "app/charts/bridge_painting.h"
#include "app/charts/picture_menu.h"
#include "core/base/quantity.h"
#include "core/map/style.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGraphicsScene>
#include <QPainter>
#include <QtCharts/QAreaSeries>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QValueAxis>
#include <QToolTip>

#include <functional>

namespace yuantu {

namespace {

constexpr double kTitleHeight = 22;
constexpr double kLegendRow = 18;
constexpr double kPeriodRow = 16;
constexpr double kBottom = 22;

class Layer : public QGraphicsItem {
public:
    Layer(QRectF box, double z, std::function<void(QPainter&)> work) : m_box(box), m_work(std::move(work)) {
        setZValue(z);
    }
    [[nodiscard]] QRectF boundingRect() const override { return m_box; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* /*option*/, QWidget* /*widget*/) override {
        painter->setRenderHint(QPainter::Antialiasing);
        m_work(*painter);
    }

private:
    QRectF m_box;
    std::function<void(QPainter&)> m_work;
};

struct LegendItem {
    QString name;
    QColor colour;
    bool line = false, dashes = false, dots = false, box = false, diamond = false, limit = false;
    QRectF area;
};

struct Plotted {
    QPointF at; ///< pixels
    QPointF value;
    QString name;
    QColor colour;
};

} // namespace

QColor onSurface(const QColor& colour, const ChartLook& look) {
    // Contrast as WCAG has it; a line needs 3 : 1.
    const auto luminance = [](const QColor& c) {
        const auto linear = [](double v) {
            return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
    };
    const bool dim = (luminance(colour) + 0.05) / (luminance(look.surface) + 0.05) < 3;
    return look.dark && dim ? colour.lighter(240) : colour;
}

ChartLook paperLook() {
    ChartLook look;
    look.font = mapFont(12);
    return look;
}

/// One spec laid out for one size.
class ChartView::Drawing {
public:
    Drawing(const ChartSpec& spec, const ChartLook& look, QSizeF size, const QSet<QString>& hidden,
            bool forPdf)
        : m_spec(spec), m_look(look), m_size(size), m_hidden(hidden), m_forPdf(forPdf) {
        m_scene.setItemIndexMethod(QGraphicsScene::NoIndex);
        m_scene.setSceneRect(QRectF({0, 0}, size));
        layOut();
        if (!m_spec.isEmpty() && m_spec.steps.empty()) {
            m_scene.addItem(new Layer(m_scene.sceneRect(), -1, [this](QPainter& p) { paintBelow(p); }));
            addChart();
        }
        m_scene.addItem(new Layer(m_scene.sceneRect(), 1, [this](QPainter& p) { paintAbove(p); }));
    }
    void render(QPainter& painter, const QRectF& target) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        m_scene.render(&painter, target, m_scene.sceneRect(), Qt::KeepAspectRatio);
        painter.restore();
    }
    [[nodiscard]] const std::vector<LegendItem>& legend() const { return m_legend; }
    [[nodiscard]] const std::vector<Plotted>& plotted() const { return m_plotted; }
    [[nodiscard]] const QRectF& plot() const { return m_plot; }
    [[nodiscard]] int yearAt(double x) const {
        return static_cast<int>(
            std::lround(m_spec.from + (x - m_plot.left()) / m_plot.width() * (m_spec.to - m_spec.from)));
    }

private:
    [[nodiscard]] QFont font(double pixels, QFont::Weight weight = QFont::Normal) const {
        QFont f = m_look.font;
        f.setPixelSize(std::max(1, static_cast<int>(std::lround(pixels))));
        f.setWeight(weight);
        if (m_forPdf) {
            f.setStyleStrategy(QFont::PreferNoShaping);
        }
        return f;
    }
    [[nodiscard]] static double widthOf(const QString& text, const QFont& f) {
        return QFontMetricsF(f).horizontalAdvance(text);
    }
    [[nodiscard]] bool isShown(const QString& name) const { return !m_hidden.contains(name); }
    [[nodiscard]] QColor onSurface(const QColor& c) const { return yuantu::onSurface(c, m_look); }
    [[nodiscard]] QPointF at(QPointF value) const {
        return {m_plot.left() + (value.x() - m_spec.from) / (m_spec.to - m_spec.from) * m_plot.width(),
                m_plot.bottom() - (value.y() - m_axis.low) / (m_axis.high - m_axis.low) * m_plot.height()};
    }
    [[nodiscard]] QString tick(double value) const { return formatNumber(value, m_axis.decimals); }

    void collectLegend() {
        const auto entry = [this](const QString& name, const QColor& colour) -> LegendItem& {
            for (LegendItem& item : m_legend) {
                if (item.name == name) {
                    return item;
                }
            }
            LegendItem item;
            item.name = name;
            item.colour = colour;
            m_legend.push_back(item);
            return m_legend.back();
        };
        for (const ChartSeries& s : m_spec.series) {
            LegendItem& item = entry(s.name, s.colour);
            item.line |= s.kind == ChartSeries::Kind::Line;
            item.dashes |= s.kind == ChartSeries::Kind::Dashes;
            item.dots |= s.kind == ChartSeries::Kind::Dots;
            item.box |= s.kind == ChartSeries::Kind::Bars || s.kind == ChartSeries::Kind::Band;
        }
        if (!m_spec.marks.empty() && !m_spec.targetName.isEmpty()) {
            entry(m_spec.targetName, m_look.quiet).diamond = true;
        }
        for (const ChartLimit& l : m_spec.limits) {
            entry(l.text, l.colour).limit = true;
        }
    }

    void layOut() {
        if (!m_spec.isEmpty() && m_spec.legend) {
            collectLegend();
        }
        // Without a title the unit stands where it would, beside the legend.
        const double start =
            m_spec.title.isEmpty() && !m_spec.unit.isEmpty() ? widthOf(m_spec.unit, font(11)) + 18 : 0;
        double top = m_spec.title.isEmpty() ? 0 : kTitleHeight;
        double x = start;
        const QFont small = font(11);
        for (LegendItem& item : m_legend) {
            const double width = 26 + widthOf(item.name, small) + 14;
            if (x > start && x + width > m_size.width()) {
                x = start;
                top += kLegendRow;
            }
            item.area = QRectF(x, top, width, kLegendRow);
            x += width;
        }
        if (!m_legend.empty()) {
            top += kLegendRow + 6;
        } else if (start > 0) {
            top += kLegendRow + 4;
        }
        // Hidden series do not stretch the axis.
        ChartSpec shown = m_spec;
        std::erase_if(shown.series, [this](const ChartSeries& s) { return !isShown(s.name); });
        std::erase_if(shown.limits, [this](const ChartLimit& l) { return !isShown(l.text); });
        if (!isShown(m_spec.targetName)) {
            shown.marks.clear();
        }
        const double height = m_size.height() - top - kBottom;
        m_axis = valueAxis(shown, std::clamp(static_cast<int>(height / 30), 3, 7));
        double labels = 0;
        for (double v = m_axis.low; v <= m_axis.high + m_axis.step / 2; v += m_axis.step) {
            labels = std::max(labels, widthOf(tick(v), small));
        }
        m_plot =
            QRectF(labels + 8, top, std::max(10.0, m_size.width() - labels - 8 - 14), std::max(10.0, height));
    }

    void addChart() {
        auto* chart = new QChart; // the scene owns it
        chart->setAnimationOptions(QChart::NoAnimation);
        chart->setBackgroundVisible(false);
        chart->setDropShadowEnabled(false);
        chart->setMargins({});
        chart->legend()->hide();
        chart->setGeometry(QRectF({0, 0}, m_size));
        m_scene.addItem(chart);
        auto* x = new QValueAxis(chart);
        x->setRange(m_spec.from, m_spec.to);
        x->setGridLineVisible(false);
        x->setLabelsVisible(false);
        x->setLineVisible(false);
        x->setTickCount(2);
        auto* y = new QValueAxis(chart);
        y->setRange(m_axis.low, m_axis.high);
        y->setGridLineVisible(false);
        y->setLabelsVisible(false);
        y->setLineVisible(false);
        chart->addAxis(x, Qt::AlignBottom);
        chart->addAxis(y, Qt::AlignLeft);
        const auto attach = [&](QAbstractSeries* s) {
            chart->addSeries(s);
            s->attachAxis(x);
            s->attachAxis(y);
        };
        for (const auto pass : {ChartSeries::Kind::Band, ChartSeries::Kind::Bars, ChartSeries::Kind::Dashes,
                                ChartSeries::Kind::Line, ChartSeries::Kind::Dots}) {
            for (const ChartSeries& s : m_spec.series) {
                if (s.kind == pass && isShown(s.name)) {
                    attach(seriesFor(s, chart));
                    notePoints(s);
                }
            }
        }
        // Without any series (targets alone) the axes still need one to belong to.
        if (chart->series().isEmpty()) {
            attach(new QLineSeries(chart));
        }
        chart->setPlotArea(m_plot);
    }

    static QList<QPointF> drawable(const std::vector<QPointF>& points) {
        QList<QPointF> list;
        for (const QPointF p : points) {
            if (isDrawable(p)) {
                list.append(p);
            }
        }
        return list;
    }

    [[nodiscard]] QAbstractSeries* seriesFor(const ChartSeries& s, QChart* chart) const {
        const QColor colour = onSurface(s.colour);
        switch (s.kind) {
        case ChartSeries::Kind::Dots: {
            auto* dots = new QScatterSeries(chart);
            dots->append(drawable(s.points));
            dots->setMarkerSize(7);
            dots->setColor(colour);
            dots->setBorderColor(m_look.surface);
            return dots;
        }
        case ChartSeries::Kind::Band: {
            auto* lower = new QLineSeries(chart);
            auto* upper = new QLineSeries(chart);
            lower->append(drawable(s.points));
            upper->append(drawable(s.upper));
            auto* band = new QAreaSeries(upper, lower);
            QColor fill = colour;
            fill.setAlpha(50);
            band->setBrush(fill);
            band->setPen(Qt::NoPen);
            return band;
        }
        case ChartSeries::Kind::Bars: {
            auto* outline = new QLineSeries(chart);
            auto* floor = new QLineSeries(chart);
            for (const QPointF p : drawable(s.points)) {
                outline->append(QList<QPointF>{
                    {p.x() - 0.3, 0}, {p.x() - 0.3, p.y()}, {p.x() + 0.3, p.y()}, {p.x() + 0.3, 0}});
            }
            floor->append(QList<QPointF>{{m_spec.from, 0}, {m_spec.to, 0}});
            auto* bars = new QAreaSeries(outline, floor);
            bars->setBrush(colour);
            bars->setPen(Qt::NoPen);
            return bars;
        }
        case ChartSeries::Kind::Line:
        case ChartSeries::Kind::Dashes:
            break;
        }
        auto* line = new QLineSeries(chart);
        line->append(drawable(s.points));
        QPen pen(colour, s.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        if (s.kind == ChartSeries::Kind::Dashes) {
            pen.setWidthF(s.width * 0.85);
            pen.setDashPattern({4, 3});
            pen.setCapStyle(Qt::FlatCap);
        }
        line->setPen(pen);
        return line;
    }

    void notePoints(const ChartSeries& s) {
        if (!s.tells) {
            return;
        }
        for (const QPointF p : drawable(s.points)) {
            const QPointF pixel = at(p);
            if (m_plot.adjusted(-4, -4, 4, 4).contains(pixel)) {
                m_plotted.push_back({pixel, p, s.name, onSurface(s.colour)});
            }
        }
    }

    void paintPeriods(QPainter& p) {
        std::vector<double> rowEnds; // where each row of labels is taken up to
        for (const ChartPeriod& period : m_spec.periods) {
            const double left = std::max(m_plot.left(), at({period.from, 0}).x());
            const double right = std::min(m_plot.right(), at({period.to, 0}).x()) - 1.5;
            if (right - left < 2) {
                continue;
            }
            size_t row = 0;
            while (row < rowEnds.size() && rowEnds[row] > left + 1) {
                ++row;
            }
            if (row == rowEnds.size()) {
                rowEnds.push_back(0);
            }
            const QFont f = font(10);
            const double wanted = widthOf(period.text, f);
            rowEnds[row] = std::max(right, left + 4 + wanted);
            QColor fill = m_look.accent;
            fill.setAlpha(m_look.dark ? 26 : 14);
            p.fillRect(QRectF(left, m_plot.top(), right - left, m_plot.height()), fill);
            const double y = m_plot.top() + static_cast<double>(row) * kPeriodRow;
            p.setPen(QPen(m_look.accent, 1.2));
            p.drawLine(QPointF(left, y + 0.6), QPointF(right, y + 0.6));
            p.setFont(f);
            p.setPen(m_look.quiet);
            const double x = std::max(m_plot.left(), std::min(left + 3, m_plot.right() - wanted));
            p.drawText(QPointF(x, y + 12), period.text);
        }
    }

    void paintLimits(QPainter& p) {
        for (const ChartLimit& limit : m_spec.limits) {
            if (!isShown(limit.text) || limit.points.size() < 2) {
                continue;
            }
            QPolygonF line;
            for (const QPointF point : limit.points) {
                if (!isDrawable(point)) {
                    continue;
                }
                const QPointF pixel = at(point);
                // The ceiling steps in the year its floor is due.
                if (!line.isEmpty() && line.back().y() != pixel.y()) {
                    line.append({pixel.x(), line.back().y()});
                }
                line.append(pixel);
            }
            const QColor colour = onSurface(limit.colour);
            p.save();
            p.setClipRect(m_plot);
            QPainterPath region;
            region.addPolygon(line);
            for (auto it = line.crbegin(); it != line.crend(); ++it) {
                region.lineTo(it->x(), it->y() - 9);
            }
            region.closeSubpath();
            p.save();
            p.setClipPath(region, Qt::IntersectClip);
            QColor hatch = colour;
            hatch.setAlpha(130);
            p.setPen(QPen(hatch, 0.7));
            const QRectF box = region.boundingRect() & m_plot;
            for (double x = box.left() - box.height(); x < box.right(); x += 5) {
                p.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
            }
            p.restore();
            p.setPen(QPen(colour, 1.4));
            p.drawPolyline(line);
            p.restore();
        }
    }

    /// Qt Charts leaves grid and axis lines out where the labels are painted elsewhere.
    void paintGrid(QPainter& p) {
        p.setPen(QPen(m_look.line, 0.8));
        for (double v = m_axis.low + m_axis.step; v <= m_axis.high + m_axis.step / 2; v += m_axis.step) {
            const double y = at({m_spec.from, v}).y();
            p.drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
        }
        p.setPen(QPen(m_look.quiet, 1));
        p.drawLine(m_plot.bottomLeft(), m_plot.bottomRight());
    }

    void paintBelow(QPainter& p) {
        paintPeriods(p);
        paintGrid(p);
        paintLimits(p);
        if (m_spec.now && *m_spec.now >= m_spec.from && *m_spec.now <= m_spec.to) {
            QPen pen(m_look.accent, 1);
            pen.setDashPattern({3, 3});
            p.setPen(pen);
            const double x = at({*m_spec.now, 0}).x();
            p.drawLine(QPointF(x, m_plot.top()), QPointF(x, m_plot.bottom()));
        }
    }

    void paintAxes(QPainter& p) {
        p.setFont(font(11));
        p.setPen(m_look.quiet);
        const QFontMetricsF metrics(p.font());
        for (double v = m_axis.low; v <= m_axis.high + m_axis.step / 2; v += m_axis.step) {
            const QString text = tick(v);
            p.drawText(
                QPointF(m_plot.left() - 6 - metrics.horizontalAdvance(text), at({m_spec.from, v}).y() + 4),
                text);
        }
        const double room = m_plot.width() / (m_spec.to - m_spec.from);
        int step = 20;
        for (const int s : {1, 2, 5, 10}) {
            if (room * s >= metrics.horizontalAdvance(QStringLiteral("2020")) + 10) {
                step = s;
                break;
            }
        }
        const int first = static_cast<int>(std::ceil(m_spec.from));
        const int now = m_spec.now ? static_cast<int>(*m_spec.now) : 0;
        for (int year = first; year <= m_spec.to; ++year) {
            const bool isNow = m_spec.now && year == now;
            const bool besideNow =
                m_spec.now && !isNow &&
                std::abs(year - now) * room < metrics.horizontalAdvance(QStringLiteral("2020")) + 6;
            if (!isNow && (year % step != 0 || besideNow)) {
                continue;
            }
            const double x = at({static_cast<double>(year), m_axis.low}).x();
            p.setPen(QPen(m_look.quiet, 1));
            p.drawLine(QPointF(x, m_plot.bottom()), QPointF(x, m_plot.bottom() + 3));
            p.setPen(isNow ? m_look.accent : m_look.quiet);
            p.setFont(font(11, isNow ? QFont::DemiBold : QFont::Normal));
            const QString text = QString::number(year);
            const double width = widthOf(text, p.font());
            p.drawText(QPointF(std::clamp(x - width / 2, 0.0, m_size.width() - width), m_plot.bottom() + 16),
                       text);
        }
    }

    void paintMarks(QPainter& p) {
        if (!isShown(m_spec.targetName)) {
            return;
        }
        std::vector<QRectF> taken;
        for (const ChartMark& mark : m_spec.marks) {
            if (!isDrawable({mark.year, mark.value})) {
                continue;
            }
            const QPointF c = at({mark.year, mark.value});
            p.setPen(QPen(onSurface(mark.colour), 1.6));
            p.setBrush(m_look.surface);
            p.drawPolygon(
                QPolygonF({{c.x(), c.y() - 5}, {c.x() + 5, c.y()}, {c.x(), c.y() + 5}, {c.x() - 5, c.y()}}));
            p.setFont(font(11, QFont::DemiBold));
            const double width = widthOf(mark.text, p.font());
            // Above to the left, where a growing line leaves room; else below to the right.
            for (const QPointF corner :
                 {QPointF(c.x() - width - 4, c.y() - 18), QPointF(c.x() + 6, c.y() + 4),
                  QPointF(c.x() - width / 2, c.y() - 22)}) {
                QRectF box(corner, QSizeF(width, 14));
                box.moveLeft(std::clamp(box.left(), m_plot.left(),
                                        std::max(m_plot.left(), m_plot.right() - width + 10)));
                if (std::ranges::any_of(taken, [&box](const QRectF& t) { return t.intersects(box); }) ||
                    box.bottom() > m_plot.bottom()) {
                    continue;
                }
                taken.push_back(box);
                p.setPen(onSurface(mark.colour));
                p.drawText(QPointF(box.left(), box.bottom() - 3), mark.text);
                break;
            }
        }
    }

    void paintLegendItems(QPainter& p) {
        for (const LegendItem& item : m_legend) {
            const bool shown = isShown(item.name);
            const double y = item.area.center().y();
            const double x = item.area.left();
            const QColor colour = shown ? onSurface(item.colour) : m_look.line;
            p.setBrush(Qt::NoBrush);
            if (item.box) {
                p.setPen(Qt::NoPen);
                p.setBrush(colour);
                p.drawRect(QRectF(x + 2, y - 5, 16, 10));
            } else if (item.diamond) {
                p.setPen(QPen(colour, 1.6));
                p.drawPolygon(QPolygonF({{x + 10, y - 5}, {x + 15, y}, {x + 10, y + 5}, {x + 5, y}}));
            } else {
                QPen pen(colour, item.limit ? 1.4 : 2);
                if (item.dashes && !item.line) {
                    pen.setDashPattern({3, 2});
                }
                p.setPen(pen);
                if (item.line || item.dashes || item.limit) {
                    p.drawLine(QPointF(x, y), QPointF(x + 20, y));
                }
                if (item.dots) {
                    p.setPen(QPen(m_look.surface, 1));
                    p.setBrush(colour);
                    p.drawEllipse(QPointF(x + 10, y), 3.5, 3.5);
                }
                for (double h = 3; item.limit && h < 20; h += 5) {
                    p.setPen(QPen(colour, 0.7));
                    p.drawLine(QPointF(x + h - 3, y), QPointF(x + h + 2, y - 5));
                }
            }
            p.setFont(font(11));
            p.setPen(shown ? m_look.text : m_look.quiet);
            p.drawText(QPointF(x + 25, y + 4), item.name);
        }
    }

    void paintAbove(QPainter& p) {
        if (!m_spec.title.isEmpty()) {
            p.setFont(font(13, QFont::DemiBold));
            p.setPen(m_look.text);
            const QFontMetricsF metrics(p.font());
            const double unitRoom = m_spec.unit.isEmpty() ? 0 : widthOf(m_spec.unit, font(11)) + 12;
            const QString title = metrics.elidedText(m_spec.title, Qt::ElideRight, m_size.width() - unitRoom);
            p.drawText(QPointF(0, 14), title);
            if (!m_spec.unit.isEmpty()) {
                p.setFont(font(11));
                p.setPen(m_look.quiet);
                p.drawText(QPointF(metrics.horizontalAdvance(title) + 8, 14), m_spec.unit);
            }
        }
        if (m_spec.title.isEmpty() && !m_spec.unit.isEmpty() && !m_spec.isEmpty()) {
            p.setFont(font(11));
            p.setPen(m_look.quiet);
            p.drawText(QPointF(0, 13), m_spec.unit);
        }
        if (m_spec.isEmpty()) {
            p.setFont(font(12));
            p.setPen(m_look.quiet);
            p.drawText(QRectF(8, kTitleHeight, m_size.width() - 16, m_size.height() - kTitleHeight),
                       static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_spec.emptyText);
            return;
        }
        if (!m_spec.steps.empty()) {
            const double top = !m_spec.title.isEmpty()  ? kTitleHeight + 4
                               : !m_spec.unit.isEmpty() ? kLegendRow + 4 // where the unit stands alone
                                                        : 0;
            paintBridge(p, QRectF(0, top, m_size.width(), m_size.height() - top), m_spec, m_look,
                        [this](double pixels, QFont::Weight weight) { return font(pixels, weight); });
            return;
        }
        paintAxes(p);
        paintMarks(p);
        paintLegendItems(p);
    }

    const ChartSpec m_spec;
    const ChartLook m_look;
    const QSizeF m_size;
    const QSet<QString> m_hidden;
    const bool m_forPdf;
    ChartAxis m_axis;
    QRectF m_plot;
    std::vector<LegendItem> m_legend;
    std::vector<Plotted> m_plotted;
    QGraphicsScene m_scene;
};

void paintChart(QPainter& painter, const QRectF& rect, const ChartSpec& spec, const ChartLook& look) {
    ChartView::Drawing drawing(spec, look, rect.size(), {}, paintsPdf(painter));
    drawing.render(painter, rect);
}

ChartView::ChartView(QWidget* parent) : QWidget(parent), m_look(paperLook()) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    m_look.font = font();
}

ChartView::~ChartView() = default;

void ChartView::setSpec(const ChartSpec& spec) {
    m_spec = spec;
    setAccessibleName(spec.title.isEmpty() ? tr("Growth chart") : spec.title);
    rebuild();
}

void ChartView::setLook(const ChartLook& look) {
    m_look = look;
    rebuild();
}

void ChartView::rebuild() {
    m_drawing.reset();
    m_hovered.reset();
    update();
}

void ChartView::resizeEvent(QResizeEvent* /*event*/) {
    rebuild();
}

void ChartView::paintEvent(QPaintEvent* /*event*/) {
    const QRectF area = QRectF(rect()).adjusted(8, 6, -8, -4);
    if (!m_drawing) {
        m_drawing = std::make_unique<Drawing>(m_spec, m_look, area.size(), m_hidden, false);
    }
    QPainter painter(this);
    painter.fillRect(rect(), m_look.surface);
    m_drawing->render(painter, area);
    if (m_hovered) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_hoveredColour, 2));
        painter.setBrush(m_look.surface);
        painter.drawEllipse(*m_hovered, 4.5, 4.5);
    }
}

void ChartView::mouseMoveEvent(QMouseEvent* event) {
    if (!m_drawing) {
        return;
    }
    const QPointF at = event->position() - QPointF(8, 6);
    const bool overLegend =
        std::ranges::any_of(m_drawing->legend(), [&](const LegendItem& i) { return i.area.contains(at); });
    setCursor(overLegend ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const Plotted* nearest = nullptr;
    double best = 14 * 14;
    for (const Plotted& p : m_drawing->plotted()) {
        const QPointF d = p.at - at;
        if (const double squared = QPointF::dotProduct(d, d); squared <= best) {
            best = squared;
            nearest = &p;
        }
    }
    const std::optional<QPointF> before = m_hovered;
    m_hovered = nearest == nullptr ? std::nullopt : std::optional(nearest->at + QPointF(8, 6));
    if (nearest != nullptr) {
        m_hoveredColour = nearest->colour;
        const QString value = formatNumber(nearest->value.y(), m_spec.decimals) + QChar(0xA0) + m_spec.unit;
        QToolTip::showText(event->globalPosition().toPoint(),
                           QStringLiteral("<b>%1</b><br>%2<br>%3")
                               .arg(value.toHtmlEscaped(), QString::number(std::lround(nearest->value.x())),
                                    nearest->name.toHtmlEscaped()),
                           this);
    } else {
        QToolTip::hideText();
    }
    if (before != m_hovered) {
        update();
    }
}

void ChartView::leaveEvent(QEvent* /*event*/) {
    if (m_hovered) {
        m_hovered.reset();
        update();
    }
}

void ChartView::mousePressEvent(QMouseEvent* event) {
    if (!m_drawing || event->button() != Qt::LeftButton) {
        return;
    }
    const QPointF at = event->position() - QPointF(8, 6);
    for (const LegendItem& item : m_drawing->legend()) {
        if (item.area.contains(at)) {
            const QString name = item.name;
            if (!m_hidden.remove(name)) {
                m_hidden.insert(name);
            }
            rebuild();
            return;
        }
    }
    if (!m_spec.isEmpty() && m_spec.steps.empty() && m_drawing->plot().contains(at)) {
        emit yearPicked(m_drawing->yearAt(at.x()));
    }
}

void ChartView::contextMenuEvent(QContextMenuEvent* event) {
    pictureMenu(
        this, event->globalPos(), !m_spec.isEmpty(), [this] { copyToClipboard(); },
        [this] { emit saveAsked(); });
}

void ChartView::drawOn(QPainter& painter) const {
    const QRectF area(QPointF(8, 6), QSizeF(size()) - QSizeF(16, 12));
    Drawing(m_spec, paperLook(), area.size(), m_hidden, paintsPdf(painter)).render(painter, area);
}

QImage ChartView::toImage(double scale) const {
    return pictureOf(
        size(), [this](QPainter& p) { drawOn(p); }, scale);
}

void ChartView::copyToClipboard() const {
    QApplication::clipboard()->setImage(toImage(2));
}

Result<void> ChartView::saveTo(const QString& path) const {
    return savePicture(path, m_spec.title, size(), [this](QPainter& p) { drawOn(p); });
}

} // namespace yuantu
