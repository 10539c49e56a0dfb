// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Breaking the briefing into pages: no row is split, no heading stands alone, headers of tables are repeated.
#include "app/briefing/briefing_pages.h"

#include "app/briefing/paper_table.h"
#include "app/briefing/paper_text.h"
#include "app/charts/chart_view.h"
#include "core/map/furniture.h"
#include "core/map/renderer.h"
#include "core/map/style.h"
#include "core/report/figure_text.h"

#include <QPainter>

namespace yuantu {

using namespace paper;

namespace {

constexpr double kLeft = 28 * kMm;
constexpr double kTextWidth = BriefingPages::kWidth - (28 + 26) * kMm;
constexpr double kTop = 32 * kMm;
constexpr double kBottom = BriefingPages::kHeight - 27 * kMm;
constexpr double kNoteLine = 17;
constexpr int kNote = 12; ///< 小五

/// Texts of the map's legend in the language of the briefing, which need not be the program's.
void translate(Legend& legend, Language language) {
    const bool zh = language == Language::Chinese;
    for (auto* group : {&legend.classes, &legend.bounds}) {
        for (LegendEntry& entry : *group) {
            switch (entry.sign) {
            case LegendEntry::Sign::Unknown:
                entry.text = zh ? QStringLiteral("无数据") : QStringLiteral("No figure");
                break;
            case LegendEntry::Sign::Outline:
            case LegendEntry::Sign::Marker:
                entry.text = qualityText(entry.quality, language);
                break;
            case LegendEntry::Sign::Fill:
            case LegendEntry::Sign::Circle:
                break;
            }
        }
    }
}

void paintBriefingMap(QPainter& painter, const QRectF& box, MapRequest request) {
    painter.save();
    painter.translate(box.topLeft());
    request.size = box.size();
    Legend legend = legendOf(request);
    translate(legend, request.language);
    MapSheet sheet;
    sheet.credits = true;
    const SheetLayout layout = layOutSheet(request, legend, sheet);
    request.reserved = layout.all();
    paintMap(painter, request);
    if (!layout.legend.isNull()) {
        paintLegend(painter, legend, layout.legend.topLeft());
    }
    paintScaleBar(painter, scaleBarFor(request.extent), layout.scaleBar.topLeft());
    paintNorthArrow(painter, layout.northArrow.topLeft());
    painter.setPen(kQuiet);
    painter.setFont(sans(9));
    const QString credit =
        request.language == Language::Chinese
            ? QStringLiteral(
                  "底图：国家地理信息公共服务平台（天地图）审图号GS(2024)0650号；叠加内容为规划示意")
            : QStringLiteral("Base map: Tianditu, review no. GS(2024)0650; overlay: planning sketch");
    painter.fillRect(layout.credits, QColor(255, 255, 255));
    painter.drawText(
        QPointF(layout.credits.right() - 6 - widthOf(credit, painter.font()), layout.credits.bottom() - 5),
        credit);
    setMapPen(painter, QPen(kLine, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF({0, 0}, box.size()));
    painter.restore();
}

} // namespace

/// Fills the pages from the top.
class PageMaker {
public:
    PageMaker(const Briefing& briefing, std::shared_ptr<const BaseMap> base, BriefingPages& pages)
        : m_briefing(briefing), m_base(std::move(base)), m_out(pages) {
        m_out.m_shapes = PlaceLayer::make(*briefing.plan);
    }

    void make() {
        cover();
        const int contents = contentsPages();
        for (int i = 0; i < contents; ++i) {
            newPage();
        }
        newPage();
        for (m_at = 0; m_at < m_briefing.blocks.size(); ++m_at) {
            std::visit([this](const auto& block) { place(block); }, m_briefing.blocks[m_at]);
        }
        if (m_out.m_pages.size() > 1 && m_out.m_pages.back().empty()) {
            m_out.m_pages.pop_back();
        }
        fillContents();
        frame();
    }

private:
    [[nodiscard]] bool isChinese() const { return m_briefing.language == Language::Chinese; }
    void add(BriefingPages::Piece piece) { m_out.m_pages.back().push_back(std::move(piece)); }
    void newPage() {
        m_out.m_pages.emplace_back();
        m_y = kTop;
    }
    [[nodiscard]] double room() const { return kBottom - m_y; }
    [[nodiscard]] bool atTop() const { return m_y <= kTop + 0.5; }
    void need(double height) {
        if (height > room() && !atTop()) {
            newPage();
        }
    }
    void gap(double height) {
        if (!atTop()) {
            m_y += height;
        }
    }
    void lines(const Text& text, double x, const QColor& colour) {
        add([text, x, y = m_y, colour](QPainter& p) { text.paint(p, x, y, colour); });
        m_y += text.height();
    }
    [[nodiscard]] Text noteText(const QString& text) const {
        return {text, sans(kNote), kTextWidth, kNoteLine};
    }
    [[nodiscard]] double notesHeight(const QStringList& notes) const {
        double height = 0;
        for (const QString& n : notes) {
            height += n.isEmpty() ? 0 : noteText(n).height();
        }
        return height > 0 ? height + 6 : 0;
    }
    void notes(const QStringList& list) {
        for (const QString& n : list) {
            if (!n.isEmpty()) {
                lines(noteText(n), kLeft, kQuiet);
            }
        }
    }

    /// The least height a block needs on the page of the heading above it.
    [[nodiscard]] double least(size_t index) const {
        if (index >= m_briefing.blocks.size()) {
            return 0;
        }
        struct Visitor {
            const PageMaker& m;
            size_t index;
            double operator()(const BriefingHeading& h) const {
                return m.headingHeight(h) + m.least(index + 1);
            }
            double operator()(const BriefingParagraph&) const { return 2 * m.bodyLine(); }
            double operator()(const BriefingNumbers&) const { return 110; }
            double operator()(const BriefingTable& t) const {
                return PaperTable(t, kTextWidth).startHeight();
            }
            double operator()(const BriefingMap& b) const { return m.figureHeight(b.height, b.notes); }
            double operator()(const BriefingChart& b) const { return m.figureHeight(b.height, b.notes); }
            double operator()(const BriefingPageBreak&) const { return 0; }
        };
        return std::visit(Visitor{*this, index}, m_briefing.blocks[index]);
    }
    [[nodiscard]] double figureHeight(double mm, const QStringList& noteList) const {
        return 10 + mm * kMm + 28 + notesHeight(noteList);
    }

    struct HeadingLook {
        QFont font;
        double line, before, after;
    };
    [[nodiscard]] HeadingLook lookOf(int level) const {
        switch (level) {
        case 1:
            return {sans(21, QFont::Bold), 32, 20, 8};
        case 2:
            return {sans(17, QFont::Bold), 27, 14, 4};
        default:
            return {serif(body(), QFont::Bold), bodyLine(), 8, 2};
        }
    }
    [[nodiscard]] double headingHeight(const BriefingHeading& h) const {
        const HeadingLook look = lookOf(h.level);
        return look.before + Text(h.text, look.font, kTextWidth, look.line).height() + look.after;
    }

    void place(const BriefingHeading& h) {
        const HeadingLook look = lookOf(h.level);
        need(headingHeight(h) + least(m_at + 1));
        gap(look.before);
        m_out.m_marks.push_back({h.level, h.text, static_cast<int>(m_out.m_pages.size()) - 1, m_y});
        lines(Text(h.text, look.font, kTextWidth, look.line), kLeft, h.level == 1 ? kAccent : kText);
        m_y += look.after;
    }

    void place(const BriefingParagraph& paragraph) {
        const bool small = paragraph.isNote;
        const Text text = small ? Text(paragraph.text, sans(kNote), kTextWidth, kNoteLine + 2)
                                : Text(paragraph.text, serif(body()), kTextWidth, bodyLine(),
                                       isChinese() ? 2.0 * body() : 0);
        int from = 0;
        while (from < text.lines()) {
            // Neither the first nor the last line of a paragraph stands alone.
            int fit = static_cast<int>(room() / text.lineHeight() + 1e-6);
            const int left = text.lines() - from;
            if (fit < left) {
                fit = std::min(fit, left - 2);
                if (fit < 2 && !atTop()) {
                    newPage();
                    continue;
                }
                fit = std::max(fit, 1);
            }
            const int to = from + std::min(fit, left);
            add([text, y = m_y, from, to, small](QPainter& p) {
                text.paint(p, kLeft, y, small ? kQuiet : kText, from, to);
            });
            m_y += (to - from) * text.lineHeight();
            from = to;
            if (from < text.lines()) {
                newPage();
            }
        }
        m_y += small ? 4 : isChinese() ? 2 : 8;
    }

    void place(const BriefingNumbers& numbers) {
        const double width = kTextWidth / static_cast<double>(numbers.items.size());
        int labelLines = 1;
        for (const auto& item : numbers.items) {
            labelLines = std::max(labelLines, Text(item.label, sans(12), width - 16, 16).lines());
        }
        const double height = 76 + 16 * labelLines;
        need(height + 12);
        gap(8);
        add([numbers, y = m_y, width, height](QPainter& p) {
            p.fillRect(QRectF(kLeft, y, kTextWidth, height), kShade);
            p.fillRect(QRectF(kLeft, y, kTextWidth, 2), kAccent);
            for (size_t i = 0; i < numbers.items.size(); ++i) {
                const auto& item = numbers.items[i];
                const double x = kLeft + static_cast<double>(i) * width + 12;
                if (i > 0) {
                    setMapPen(p, QPen(kLine, 1));
                    p.drawLine(QPointF(x - 12, y + 14), QPointF(x - 12, y + height - 12));
                }
                Text(item.label, sans(12), width - 16, 16).paint(p, x, y + 10, kText);
                p.setFont(sans(25, QFont::Bold));
                p.setPen(kAccent);
                p.drawText(QPointF(x, y + height - 36), item.value);
                const double valueWidth = widthOf(item.value, p.font());
                p.setFont(sans(12));
                p.setPen(kQuiet);
                p.drawText(QPointF(x + valueWidth + 4, y + height - 36), item.unit);
                p.drawText(QPointF(x, y + height - 14), item.note);
            }
        });
        m_y += height + 12;
    }

    void place(const BriefingTable& block) {
        const PaperTable table(block, kTextWidth);
        gap(10);
        need(table.startHeight());
        bool continued = false;
        int row = 0;
        const double noteHeight = notesHeight(block.notes);
        do {
            m_y = table.addHead(m_y, kLeft, continued, isChinese(),
                                [this](BriefingPages::Piece p) { add(std::move(p)); });
            int last = row;
            double y = m_y;
            while (last < table.rows()) {
                const double height = table.rowHeight(last) + (last + 1 == table.rows() ? noteHeight + 4 : 0);
                if (y + height > kBottom && last > row) {
                    break;
                }
                y += table.rowHeight(last++);
            }
            // A single row is not sent to the next page alone, nor are the notes.
            if (last < table.rows() && table.rows() - last < 2 && last - row > 3) {
                last -= 2;
            }
            m_y = table.addRows(m_y, kLeft, row, last, [this](BriefingPages::Piece p) { add(std::move(p)); });
            row = last;
            if (row < table.rows()) {
                newPage();
                continued = true;
            }
        } while (row < table.rows());
        m_y += 4;
        notes(block.notes);
        m_y += 8;
    }

    void caption(const QString& text) {
        lines(Text(text, sans(13, QFont::DemiBold), kTextWidth, 22, 0, Qt::AlignHCenter), kLeft, kText);
    }

    void place(const BriefingMap& block) {
        need(figureHeight(block.height, block.notes));
        gap(8);
        MapRequest request;
        request.size = QSizeF(kTextWidth, block.height * kMm);
        request.plan = m_briefing.plan;
        request.base = m_base;
        request.shapes = m_out.m_shapes;
        request.theme = block.theme;
        request.groups = block.groups;
        request.language = m_briefing.language;
        Box box = m_out.m_shapes->boundsOf(block.fit);
        if (box.width() < 3000 && box.height() < 3000) {
            box = Box::around(box.centre(), 3500, 3500 * request.size.height() / request.size.width());
        }
        request.extent = MapExtent::fitting(box, request.size, 46);
        // What the map is about stands clear of its legend and of the scale bar.
        const SheetLayout sheet = layOutSheet(request, legendOf(request), {});
        const double left = std::max(0.0, sheet.legend.right());
        const double bottom = request.size.height() - sheet.scaleBar.top();
        request.extent = MapExtent::fitting(box, request.size - QSizeF(left, bottom), 24);
        request.extent.centre -=
            QPointF(left, bottom) / 2 * request.extent.metresPerPixel; // north is up: the frame goes down
        add([request, rect = QRectF(QPointF(kLeft, m_y), request.size)](QPainter& p) {
            paintBriefingMap(p, rect, request);
        });
        m_y += request.size.height() + 4;
        caption(block.caption);
        notes(block.notes);
        m_y += 6;
    }

    void place(const BriefingChart& block) {
        need(figureHeight(block.height, block.notes));
        gap(8);
        const QRectF rect(kLeft, m_y, kTextWidth, block.height * kMm);
        ChartSpec spec = block.spec;
        spec.title.clear(); // the caption says it
        spec.unit = (isChinese() ? QStringLiteral("单位：") : QStringLiteral("Unit: ")) + spec.unit;
        add([spec, rect](QPainter& p) { paintChart(p, rect, spec); });
        m_y += rect.height() + 4;
        caption(block.caption);
        notes(block.notes);
        m_y += 6;
    }

    void place(const BriefingPageBreak&) {
        if (!atTop()) {
            newPage();
        }
    }

    void cover() {
        newPage();
        const double width = kTextWidth;
        m_y = 78 * kMm;
        add([](QPainter& p) { p.fillRect(QRectF(kLeft, 66 * kMm, 18 * kMm, 4), kAccent); });
        lines(Text(m_briefing.title, serif(37, QFont::Bold), width, 58), kLeft, kText);
        m_y += 14;
        lines(Text(m_briefing.subtitle, sans(17), width, 28), kLeft, kQuiet);
        m_y = 190 * kMm;
        lines(Text(m_briefing.issuer, serif(19), width, 32), kLeft, kText);
        if (m_briefing.date.isValid()) {
            lines(Text(dateText(m_briefing.date, m_briefing.language), serif(19), width, 32), kLeft, kText);
        }
        m_y = 238 * kMm;
        add([y = m_y - 10](QPainter& p) {
            setMapPen(p, QPen(kLine, 1));
            p.drawLine(QPointF(kLeft, y), QPointF(kLeft + kTextWidth, y));
        });
        for (const QString& note : m_briefing.coverNotes) {
            lines(Text(note, sans(kNote), width, kNoteLine + 3), kLeft, kQuiet);
        }
        const QString review =
            m_briefing.reviewNumber.isEmpty()
                ? (isChinese()
                       ? QStringLiteral("审图号：＿＿＿＿＿＿（地图公开使用前须送审）")
                       : QStringLiteral(
                             "Map review no. (审图号): ________ (maps are to be reviewed before public use)"))
                : (isChinese() ? QStringLiteral("审图号：") : QStringLiteral("Map review no. (审图号): ")) +
                      m_briefing.reviewNumber;
        lines(Text(review, sans(kNote), width, kNoteLine + 3), kLeft, kQuiet);
    }

    static constexpr double kContentsLine = 30;
    [[nodiscard]] static int contentsRows() {
        return static_cast<int>((kBottom - kTop - 60) / kContentsLine);
    }
    [[nodiscard]] int contentsPages() const {
        const auto headings = std::ranges::count_if(m_briefing.blocks, [](const BriefingBlock& b) {
            const auto* h = std::get_if<BriefingHeading>(&b);
            return h != nullptr && h->level <= 2;
        });
        return headings == 0 ? 0 : (static_cast<int>(headings) + contentsRows() - 1) / contentsRows();
    }
    void fillContents() {
        const int pages = contentsPages();
        std::vector<BriefingPages::Mark> marks;
        for (const BriefingPages::Mark& m : m_out.m_marks) {
            if (m.level <= 2) {
                marks.push_back(m);
            }
        }
        for (int page = 0; page < pages; ++page) {
            auto& pieces = m_out.m_pages[static_cast<size_t>(page) + 1];
            const size_t from = static_cast<size_t>(page) * static_cast<size_t>(contentsRows());
            const std::vector<BriefingPages::Mark> rows(
                marks.begin() + static_cast<std::ptrdiff_t>(from),
                marks.begin() + static_cast<std::ptrdiff_t>(
                                    std::min(marks.size(), from + static_cast<size_t>(contentsRows()))));
            const QString title = page > 0      ? QString()
                                  : isChinese() ? QStringLiteral("目　录")
                                                : QStringLiteral("Contents");
            pieces.push_back([rows, title](QPainter& p) {
                double y = kTop;
                Text(title, sans(23, QFont::Bold), kTextWidth, 40, 0, Qt::AlignHCenter)
                    .paint(p, kLeft, y, kText);
                y += 60;
                for (const BriefingPages::Mark& m : rows) {
                    const QFont font = m.level == 1 ? sans(16, QFont::DemiBold) : serif(15);
                    const double x = kLeft + (m.level - 1) * 24;
                    const QString number = QString::number(m.page + 1);
                    p.setFont(font);
                    p.setPen(kText);
                    p.drawText(QPointF(x, y + 20), m.text);
                    const double right = kLeft + kTextWidth - widthOf(number, sans(14));
                    const double end = x + widthOf(m.text, font) + 8;
                    setMapPen(p, QPen(kQuiet, 0.8, Qt::DotLine));
                    if (end < right - 8) {
                        p.drawLine(QPointF(end, y + 16), QPointF(right - 8, y + 16));
                    }
                    p.setPen(kText);
                    p.setFont(sans(14));
                    p.drawText(QPointF(right, y + 20), number);
                    y += kContentsLine;
                }
            });
        }
    }

    /// Header and footer of every page but the cover.
    void frame() {
        const int total = static_cast<int>(m_out.m_pages.size());
        const QString right =
            (isChinese() ? QStringLiteral("情景：") : QStringLiteral("Scenario: ")) + m_briefing.scenario;
        const QString date =
            m_briefing.date.isValid() ? dateText(m_briefing.date, m_briefing.language) : QString();
        for (int i = 1; i < total; ++i) {
            const QString number = isChinese() ? QStringLiteral("第 %1 页 共 %2 页").arg(i + 1).arg(total)
                                               : QStringLiteral("Page %1 of %2").arg(i + 1).arg(total);
            m_out.m_pages[static_cast<size_t>(i)].push_back(
                [title = m_briefing.header, right, date, number, issuer = m_briefing.issuer](QPainter& p) {
                    const QFont font = sans(11);
                    p.setFont(font);
                    p.setPen(kQuiet);
                    const double y = 20 * kMm;
                    const double end = kLeft + kTextWidth;
                    p.drawText(QPointF(kLeft, y),
                               QFontMetricsF(font).elidedText(title, Qt::ElideRight, kTextWidth * 0.66));
                    p.drawText(QPointF(end - widthOf(right, font), y), right);
                    const double foot = BriefingPages::kHeight - 16 * kMm;
                    p.drawText(QPointF(kLeft, foot), date);
                    p.drawText(QPointF(end - widthOf(number, font), foot), number);
                    setMapPen(p, QPen(kLine, 1));
                    p.drawLine(QPointF(kLeft, y + 7), QPointF(end, y + 7));
                    p.drawLine(QPointF(kLeft, foot - 18), QPointF(end, foot - 18));
                });
        }
    }

    [[nodiscard]] int body() const { return isChinese() ? 16 : 15; } ///< 小四
    [[nodiscard]] double bodyLine() const { return isChinese() ? 28 : 23; }

    const Briefing& m_briefing;
    std::shared_ptr<const BaseMap> m_base;
    BriefingPages& m_out;
    double m_y = kTop;
    size_t m_at = 0;
};

BriefingPages::BriefingPages(const Briefing& briefing, std::shared_ptr<const BaseMap> base) {
    PageMaker(briefing, std::move(base), *this).make();
}

void BriefingPages::paint(QPainter& painter, int page) const {
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Piece& piece : m_pages.at(static_cast<size_t>(page))) {
        painter.save();
        piece(painter);
        painter.restore();
    }
}

} // namespace yuantu
