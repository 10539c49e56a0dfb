// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A table as text, CSV and JSON.
#include "core/report/data_table.h"

#include "core/base/csv.h"
#include "core/base/quantity.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>

#include <cmath>

namespace yuantu {

namespace {

bool isNumber(const QVariant& v) {
    return v.typeId() == QMetaType::Double || v.typeId() == QMetaType::Int ||
           v.typeId() == QMetaType::LongLong;
}

QString plainNumber(const QVariant& v) {
    if (v.typeId() != QMetaType::Double) {
        return QString::number(v.toLongLong());
    }
    const double d = v.toDouble();
    if (!std::isfinite(d)) {
        return {};
    }
    QString s = QString::number(d, 'g', QLocale::FloatingPointShortest);
    if (s.contains(u'e')) {
        s = QString::number(d, 'f', QLocale::FloatingPointShortest);
    }
    return s;
}

int displayWidth(const QString& s) {
    int width = 0;
    for (const QChar c : s) {
        const ushort u = c.unicode();
        const bool wide = (u >= 0x1100 && u <= 0x115f) || (u >= 0x2e80 && u <= 0xa4cf) ||
                          (u >= 0xac00 && u <= 0xd7a3) || (u >= 0xf900 && u <= 0xfaff) ||
                          (u >= 0xfe30 && u <= 0xfe6f) || (u >= 0xff00 && u <= 0xff60) ||
                          (u >= 0xffe0 && u <= 0xffe6);
        width += wide ? 2 : c.isLowSurrogate() || c.category() == QChar::Mark_NonSpacing ? 0 : 1;
    }
    return width;
}

/// One line, no control characters: a terminal must not be steered by a plan's texts.
QString oneLine(QString s) {
    for (QChar& c : s) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format) {
            c = u' ';
        }
    }
    return s;
}

} // namespace

QString tableAsText(const DataTable& table) {
    std::vector<QStringList> cells;
    cells.push_back(table.columns);
    for (const auto& row : table.rows) {
        QStringList line;
        for (const QVariant& v : row) {
            line << (!v.isValid() ? QStringLiteral("—")
                     : v.typeId() == QMetaType::Double
                         ? formatNumber(v.toDouble(), decimalsNeeded(v.toDouble()))
                     : isNumber(v) ? plainNumber(v)
                                   : oneLine(v.toString()));
        }
        cells.push_back(line);
    }
    std::vector<int> widths(table.columns.size(), 0);
    for (const QStringList& line : cells) {
        for (int c = 0; c < line.size(); ++c) {
            widths[c] = std::max(widths[c], displayWidth(line[c]));
        }
    }
    QString out;
    for (size_t r = 0; r < cells.size(); ++r) {
        QString text;
        for (int c = 0; c < cells[r].size(); ++c) {
            const QString padding(widths[c] - displayWidth(cells[r][c]), u' ');
            const bool right = r > 0 && isNumber(table.rows[r - 1][c]);
            text += right ? padding + cells[r][c] : cells[r][c] + padding;
            text += QStringLiteral("  ");
        }
        while (text.endsWith(u' ')) {
            text.chop(1);
        }
        out += text + u'\n';
    }
    return out;
}

QByteArray tableAsCsv(const DataTable& table, bool guardFormulas) {
    QByteArray out = table.columns.join(u',').toUtf8() + '\n';
    for (const auto& row : table.rows) {
        QStringList line;
        for (const QVariant& v : row) {
            line << (!v.isValid()  ? QString()
                     : isNumber(v) ? plainNumber(v)
                                   : csvCell(v.toString(), guardFormulas));
        }
        out += line.join(u',').toUtf8() + '\n';
    }
    return out;
}

QByteArray tableAsJson(const DataTable& table) {
    // QJsonObject sorts its keys; the columns keep their order here.
    QByteArray out = "[";
    for (size_t r = 0; r < table.rows.size(); ++r) {
        out += r == 0 ? "\n  {" : ",\n  {";
        for (int c = 0; c < table.columns.size(); ++c) {
            const QVariant& v = table.rows[r][c];
            const QByteArray value =
                !v.isValid()  ? QByteArray("null")
                : isNumber(v) ? (plainNumber(v).isEmpty() ? QByteArray("null") : plainNumber(v).toLatin1())
                              : QJsonDocument(QJsonArray{v.toString()}).toJson(QJsonDocument::Compact);
            const QByteArray text = value.startsWith('[') ? value.mid(1, value.size() - 2) : value;
            out += (c == 0 ? "\"" : ", \"") + table.columns[c].toUtf8() + "\": " + text;
        }
        out += '}';
    }
    return out + (table.rows.empty() ? "]\n" : "\n]\n");
}

} // namespace yuantu
