// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The CSV reader and writer.
#include "core/base/csv.h"

#include <QCoreApplication>

namespace yuantu {

namespace {
QString tr(const char* text) {
    return QCoreApplication::translate("Csv", text);
}
} // namespace

Result<CsvTable> CsvTable::parse(const QByteArray& utf8, const QString& name) {
    QString text = QString::fromUtf8(utf8);
    if (text.startsWith(QChar(0xfeff))) {
        text.remove(0, 1);
    }
    std::vector<QStringList> rows;
    QStringList row;
    QString cell;
    bool quoted = false;
    int line = 1;
    int openedAt = 0;
    const auto endCell = [&] {
        row << cell;
        cell.clear();
    };
    const auto endRow = [&] {
        endCell();
        if (row.size() > 1 || !row[0].isEmpty()) {
            rows.push_back(row);
        }
        row.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        line += c == u'\n' ? 1 : 0;
        if (quoted) {
            if (c != u'"') {
                cell += c;
            } else if (i + 1 < text.size() && text[i + 1] == u'"') {
                cell += u'"';
                ++i;
            } else {
                quoted = false;
            }
        } else if (c == u'"' && cell.isEmpty()) {
            quoted = true;
            openedAt = line;
        } else if (c == u',') {
            endCell();
        } else if (c == u'\n') {
            endRow();
        } else if (c != u'\r') {
            cell += c;
        }
    }
    if (quoted) {
        return badInput(tr("%1, line %2: a quotation mark is never closed.").arg(name).arg(openedAt));
    }
    if (!cell.isEmpty() || !row.isEmpty()) {
        endRow();
    }
    CsvTable table;
    if (rows.empty()) {
        return badInput(tr("%1: the table is empty; it needs a header row.").arg(name));
    }
    table.m_header = rows.front();
    for (int i = 0; i < table.m_header.size(); ++i) {
        table.m_columns.insert(table.m_header[i].trimmed(), i);
    }
    table.m_rows.assign(rows.begin() + 1, rows.end());
    for (size_t i = 0; i < table.m_rows.size(); ++i) {
        if (table.m_rows[i].size() > table.m_header.size()) {
            return badInput(tr("%1, row %2: there are more cells than columns.").arg(name).arg(i + 2));
        }
    }
    return table;
}

QString CsvTable::cell(int row, const QString& column) const {
    const int at = m_columns.value(column, -1);
    return at < 0 ? QString() : m_rows[row].value(at);
}

QString csvCell(const QString& text, bool guardFormulas) {
    QString s = text;
    static const QString risky = QStringLiteral("=+-@\t\r;");
    if (guardFormulas && !s.isEmpty() && risky.contains(s[0])) {
        bool number = false;
        s.toDouble(&number);
        if (!number) {
            s.prepend(u'\'');
        }
    }
    if (s.contains(u',') || s.contains(u'"') || s.contains(u'\n') || s.contains(u'\r')) {
        s = u'"' + s.replace(u'"', QStringLiteral("\"\"")) + u'"';
    }
    return s;
}

} // namespace yuantu
