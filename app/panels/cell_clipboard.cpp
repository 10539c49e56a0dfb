// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tab-separated text and HTML.
#include "app/panels/cell_clipboard.h"

#include "app/models/figure_table_model.h"

#include <QApplication>
#include <QClipboard>
#include <QItemSelectionModel>
#include <QMimeData>

namespace yuantu {

QString toTabSeparated(const QList<QStringList>& rows) {
    QStringList lines;
    for (const QStringList& row : rows) {
        QStringList cells;
        for (QString cell : row) {
            if (cell.contains(u'\t') || cell.contains(u'\n') || cell.contains(u'"')) {
                cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
            }
            cells << cell;
        }
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

QList<QStringList> fromTabSeparated(const QString& text) {
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
                cell += u'"';
                ++i;
            } else if (c == u'"') {
                quoted = false;
            } else {
                cell += c;
            }
        } else if (c == u'"' && cell.isEmpty()) {
            quoted = true;
        } else if (c == u'\t') {
            row << cell;
            cell.clear();
        } else if (c == u'\n') {
            row << cell;
            cell.clear();
            rows << row;
            row.clear();
        } else if (c != u'\r') {
            cell += c;
        }
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
        row << cell;
        rows << row;
    }
    return rows;
}

QModelIndexList cellsOf(const QItemSelectionModel& selection) {
    QModelIndexList cells = selection.selectedIndexes();
    std::ranges::sort(cells, [](const QModelIndex& a, const QModelIndex& b) {
        return std::pair(a.row(), a.column()) < std::pair(b.row(), b.column());
    });
    return cells;
}

void copyCells(const QModelIndexList& cells) {
    if (cells.isEmpty()) {
        return;
    }
    const auto [left, right] = std::ranges::minmax(cells, {}, &QModelIndex::column);
    QList<QStringList> rows;
    int row = -1;
    for (const QModelIndex& i : cells) {
        if (i.row() != row) {
            row = i.row();
            rows << QStringList(right.column() - left.column() + 1);
        }
        const QVariant number = i.data(FigureTableModel::NumberRole);
        const QString text = i.data().toString();
        rows.last()[i.column() - left.column()] = number.isValid()
                                                      ? QString::number(number.toDouble(), 'g', 12)
                                                  : text == u"—" ? QString()
                                                                 : text;
    }
    QString html = QStringLiteral("<meta charset='utf-8'><table>");
    for (const QStringList& r : rows) {
        html += QStringLiteral("<tr>");
        for (const QString& c : r) {
            html += QStringLiteral("<td>%1</td>").arg(c.toHtmlEscaped());
        }
        html += QStringLiteral("</tr>");
    }
    auto* mime = new QMimeData;
    mime->setText(toTabSeparated(rows));
    mime->setHtml(html + QStringLiteral("</table>"));
    QApplication::clipboard()->setMimeData(mime);
}

Result<QList<QStringList>> copiedCells() {
    const QString text = QApplication::clipboard()->text();
    if (text.size() > 20'000'000) {
        return badUsage(
            QCoreApplication::translate("CellClipboard", "The clipboard holds too much to paste."));
    }
    return fromTabSeparated(text);
}

} // namespace yuantu
