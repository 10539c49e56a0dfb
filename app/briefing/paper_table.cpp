// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables with three rules, as official Chinese texts set them.
#include "app/briefing/paper_table.h"

#include "app/briefing/paper_text.h"
#include "core/map/style.h"

#include <QPainter>
#include <QRegularExpression>

#include <numeric>
#include <set>

namespace yuantu::paper {

namespace {

constexpr double kPad = 5;
constexpr double kLineHeight = 17;
constexpr double kCaption = 26;
constexpr int kSize = 12; ///< 小五
constexpr double kIndent = 14;

QString shown(const BriefingCell& cell) {
    switch (cell.style) {
    case BriefingCell::Style::Derived:
        return QStringLiteral("◇") + cell.text;
    case BriefingCell::Style::Assumed:
        return QStringLiteral("○") + cell.text;
    case BriefingCell::Style::Normal:
    case BriefingCell::Style::Missing:
    case BriefingCell::Style::Strong:
        break;
    }
    return cell.text;
}

QFont fontOf(const BriefingCell& cell) {
    return sans(kSize, cell.style == BriefingCell::Style::Strong ? QFont::DemiBold : QFont::Normal);
}

} // namespace

struct PaperTable::Layout {
    BriefingTable table;
    double width = 0;
    std::vector<double> columns; ///< widths
    std::vector<Text> head;
    double headHeight = 0;
    std::vector<std::vector<Text>> cells;
    std::vector<double> heights;

    /// The width below which words would be broken; Han text breaks anywhere, but not into a column of single
    /// signs.
    static double leastWidth(const QString& text, const QFont& font) {
        static const QRegularExpression breaks(QStringLiteral("[\\s\u2028]+"));
        const double han = 5.0 * kSize;
        double most = 0;
        for (const QString& word : text.split(breaks, Qt::SkipEmptyParts)) {
            const bool isHan = std::ranges::any_of(word, [](QChar c) { return c.unicode() >= 0x2E80; });
            const double width = widthOf(word, font);
            most = std::max(most, isHan ? std::min(width, han) : std::min(width, 130.0));
        }
        return most + 2 * kPad + 1;
    }

    /// How many lines a text of a width, padding included, takes in a column of a width.
    static int linesIn(double wanted, double column) {
        return static_cast<int>(std::ceil((wanted - 2 * kPad) / std::max(1.0, column - 2 * kPad)));
    }

    /// Gives what is over, step by step, to the column where it makes the table lower by the most for its
    /// width. `wanted`: by column and row, the widths of the texts in one line.
    void spend(double spare, const std::vector<std::vector<double>>& wanted) {
        std::vector<std::set<int>> steps(columns.size()); // widths at which some text takes a line less
        for (size_t c = 0; c < columns.size(); ++c) {
            for (const double w : wanted[c]) {
                for (int lines = 1; lines <= 8; ++lines) {
                    const double slack = lines > 1 ? kSize : 0; // lines are broken before their very end
                    steps[c].insert(static_cast<int>(std::ceil((w - 2 * kPad) / lines + 2 * kPad + slack)));
                }
            }
        }
        const size_t rows = table.rows.size();
        std::vector<int> beside(rows);
        while (true) {
            size_t best = columns.size();
            double bestWidth = 0;
            double bestGain = 0;
            for (size_t c = 0; c < columns.size(); ++c) {
                if (wanted[c].size() != rows) {
                    continue;
                }
                std::ranges::fill(beside, 1);
                for (size_t other = 0; other < columns.size(); ++other) {
                    for (size_t r = 0; other != c && r < wanted[other].size(); ++r) {
                        beside[r] = std::max(beside[r], linesIn(wanted[other][r], columns[other]));
                    }
                }
                // Lines of the rows; and a little for each text, where two columns are equally long.
                const auto height = [&](double column) {
                    double lines = 0;
                    for (size_t r = 0; r < rows; ++r) {
                        const int own = linesIn(wanted[c][r], column);
                        lines += std::max(own, beside[r]) + 0.05 * own;
                    }
                    return lines;
                };
                const double before = height(columns[c]);
                for (auto step = steps[c].upper_bound(static_cast<int>(columns[c]));
                     step != steps[c].end() && *step - columns[c] <= spare; ++step) {
                    const double gain = (before - height(*step)) / std::max(0.1, *step - columns[c]);
                    if (gain > bestGain * (1 + 1e-9)) {
                        best = c;
                        bestWidth = *step;
                        bestGain = gain;
                    }
                }
            }
            if (best == columns.size()) {
                return;
            }
            spare -= bestWidth - columns[best];
            columns[best] = bestWidth;
        }
    }

    /// Every column between the width of its longest word and that of its longest text: numbers are not
    /// broken, and no more lines than need be.
    void fitColumns() {
        const size_t n = table.columns.size();
        std::vector<double> least(n, 0);
        std::vector<double> natural(n, 0);
        std::vector<std::vector<double>> wantedOf(n);
        const QFont bold = sans(kSize, QFont::DemiBold);
        for (size_t c = 0; c < n; ++c) {
            BriefingTable::Column& column = table.columns[c];
            // A unit in brackets stands in a line of its own.
            if (const qsizetype bracket = column.title.indexOf(QRegularExpression(QStringLiteral("[（(]")));
                bracket > 0 && column.isNumber) {
                column.title.insert(bracket, QChar::LineSeparator);
            }
            for (const QString& line : column.title.split(QChar::LineSeparator)) {
                natural[c] = std::max(natural[c], widthOf(line, bold) + 2 * kPad + 1);
            }
            least[c] = std::max(leastWidth(column.title, bold), std::min(natural[c], column.least * kMm));
            if (column.isNumber) { // "2023年产值" stays in one piece over its numbers
                least[c] = std::max(least[c], std::min(natural[c], 8.0 * kSize));
            }
            for (const auto& row : table.rows) {
                if (c < row.size()) {
                    const QString text = shown(row[c]);
                    const double indent = row[c].indent * kIndent;
                    const double wanted = widthOf(text, fontOf(row[c])) + indent + 2 * kPad + 1;
                    natural[c] = std::max(natural[c], wanted);
                    wantedOf[c].push_back(wanted);
                    least[c] = std::max(least[c], column.isNumber && wanted < 130
                                                      ? wanted
                                                      : leastWidth(text, fontOf(row[c])) + indent);
                }
            }
            natural[c] = std::max(natural[c], least[c]);
        }
        const double all = std::accumulate(natural.begin(), natural.end(), 0.0);
        const double must = std::accumulate(least.begin(), least.end(), 0.0);
        columns = all > width ? least : natural;
        if (all > width && must < width) {
            spend(width - must, wantedOf);
        }
        // What is over (or, with far too many words, missing) is spread over all.
        const double factor = width / std::max(1.0, std::accumulate(columns.begin(), columns.end(), 0.0));
        for (double& w : columns) {
            w *= factor;
        }
    }

    void layOut() {
        fitColumns();
        int headLines = 1;
        for (size_t c = 0; c < columns.size(); ++c) {
            head.emplace_back(table.columns[c].title, sans(kSize, QFont::DemiBold), columns[c] - 2 * kPad,
                              kLineHeight, 0, table.columns[c].isNumber ? Qt::AlignRight : Qt::AlignLeft);
            headLines = std::max(headLines, head.back().lines());
        }
        headHeight = headLines * kLineHeight + 10;
        for (const auto& row : table.rows) {
            std::vector<Text> texts;
            int most = 1;
            for (size_t c = 0; c < row.size() && c < columns.size(); ++c) {
                texts.emplace_back(shown(row[c]), fontOf(row[c]),
                                   columns[c] - 2 * kPad - row[c].indent * kIndent, kLineHeight, 0,
                                   table.columns[c].isNumber ? Qt::AlignRight : Qt::AlignLeft);
                most = std::max(most, texts.back().lines());
            }
            cells.push_back(std::move(texts));
            heights.push_back(most * kLineHeight + 5);
        }
    }
};

PaperTable::PaperTable(const BriefingTable& table, double width) {
    auto layout = std::make_shared<Layout>();
    layout->table = table;
    layout->width = width;
    layout->layOut();
    m_layout = std::move(layout);
}

int PaperTable::rows() const {
    return static_cast<int>(m_layout->heights.size());
}
double PaperTable::rowHeight(int row) const {
    return m_layout->heights.at(static_cast<size_t>(row));
}

double PaperTable::startHeight() const {
    double height = kCaption + m_layout->headHeight;
    // A small table is not split at all.
    double whole = height;
    for (int i = 0; i < rows(); ++i) {
        whole += rowHeight(i);
    }
    const int first = whole <= 300 ? rows() : 2;
    for (int i = 0; i < first; ++i) {
        height += rowHeight(i);
    }
    return height + 10;
}

double PaperTable::addHead(double y, double x, bool continued, bool chinese, const Add& add) const {
    const auto layout = m_layout;
    add([layout, x, y, continued, chinese](QPainter& p) {
        const BriefingTable& t = layout->table;
        const double unitWidth = widthOf(t.unit, sans(kSize));
        const QString caption =
            continued ? t.caption + (chinese ? QStringLiteral("（续）") : QStringLiteral(" (continued)"))
                      : t.caption;
        p.setFont(sans(13, QFont::DemiBold));
        p.setPen(kText);
        const double captionWidth = widthOf(caption, p.font());
        // Centred, unless the unit at the right is in its way.
        const double centred = x + (layout->width - captionWidth) / 2;
        const double start = centred + captionWidth + 8 > x + layout->width - unitWidth ? x : centred;
        p.drawText(QPointF(start, y + 16), caption);
        p.setFont(sans(kSize));
        p.setPen(kQuiet);
        p.drawText(QPointF(x + layout->width - unitWidth, y + 17), t.unit);
        const double top = y + kCaption;
        p.fillRect(QRectF(x, top, layout->width, layout->headHeight), kShade);
        setMapPen(p, QPen(kText, 1.4));
        p.drawLine(QPointF(x, top), QPointF(x + layout->width, top));
        setMapPen(p, QPen(kText, 0.8));
        p.drawLine(QPointF(x, top + layout->headHeight),
                   QPointF(x + layout->width, top + layout->headHeight));
        double left = x;
        for (size_t c = 0; c < layout->columns.size(); ++c) {
            const Text& text = layout->head[c];
            text.paint(p, left + kPad, top + (layout->headHeight - text.height()) / 2, kText);
            left += layout->columns[c];
        }
    });
    return y + kCaption + layout->headHeight;
}

double PaperTable::addRows(double y, double x, int from, int to, const Add& add) const {
    const auto layout = m_layout;
    double end = y;
    for (int i = from; i < to; ++i) {
        end += rowHeight(i);
    }
    add([layout, x, y, from, to, end](QPainter& p) {
        double top = y;
        for (int i = from; i < to; ++i) {
            const auto& row = layout->table.rows[static_cast<size_t>(i)];
            const double height = layout->heights[static_cast<size_t>(i)];
            double left = x;
            for (size_t c = 0; c < layout->cells[static_cast<size_t>(i)].size(); ++c) {
                const BriefingCell& cell = row[c];
                const QColor colour = cell.style == BriefingCell::Style::Missing ? kQuiet : kText;
                layout->cells[static_cast<size_t>(i)][c].paint(p, left + kPad + cell.indent * kIndent,
                                                               top + 2.5, colour);
                left += layout->columns[c];
            }
            top += height;
            if (i + 1 < to) {
                setMapPen(p, QPen(kLine, 0.7));
                p.drawLine(QPointF(x, top), QPointF(x + layout->width, top));
            }
        }
        setMapPen(p, QPen(kText, 1.4));
        p.drawLine(QPointF(x, end), QPointF(x + layout->width, end));
    });
    return end;
}

} // namespace yuantu::paper
