// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Radicals in a PDF's text layer.
#include "app/briefing/cmap_repair.h"

#include <QFont>
#include <QHash>
#include <QRawFont>
#include <QRegularExpression>

#include <vector>

namespace yuantu {

namespace {

/// Radical → ideograph, from Unicode's compatibility forms and from what the installed Han fonts draw alike.
const QHash<char16_t, char16_t>& radicals() {
    static const QHash<char16_t, char16_t> all = [] {
        QHash<char16_t, char16_t> map;
        QString candidates;
        for (char16_t c = 0x2E80; c < 0x2FE0; ++c) {
            candidates += QChar(c);
            const QString unified = QString(QChar(c)).normalized(QString::NormalizationForm_KC);
            if (unified.size() == 1 && unified[0] != QChar(c)) {
                map.insert(c, unified[0].unicode());
            }
        }
        map.insert(0x2012, 0x2013); // the figure dash has the en dash's glyph, and nobody writes it
        QString ideographs;
        for (int c = 0x4E00; c <= 0x9FFF; ++c) {
            ideographs += QChar(static_cast<char16_t>(c));
        }
        for (const char* family : {"Noto Serif CJK SC", "Noto Sans CJK SC", "WenQuanYi Micro Hei"}) {
            QFont font(QString::fromLatin1(family));
            font.setPixelSize(16);
            font.setStyleStrategy(QFont::NoFontMerging);
            const QRawFont raw = QRawFont::fromFont(font, QFontDatabase::SimplifiedChinese);
            if (!raw.isValid()) {
                continue;
            }
            // One glyph index for each character, 0 where the font has none.
            const QList<quint32> radicalGlyphs = raw.glyphIndexesForString(candidates);
            QHash<quint32, char16_t> wanted;
            for (qsizetype i = 0; i < radicalGlyphs.size() && i < candidates.size(); ++i) {
                const char16_t c = candidates[i].unicode();
                if (radicalGlyphs[i] != 0 && !map.contains(c)) {
                    wanted.insert(radicalGlyphs[i], c);
                }
            }
            if (wanted.isEmpty()) {
                continue;
            }
            const QList<quint32> glyphs = raw.glyphIndexesForString(ideographs);
            for (qsizetype i = 0; i < glyphs.size() && i < ideographs.size(); ++i) {
                if (const auto it = wanted.constFind(glyphs[i]); it != wanted.constEnd() && glyphs[i] != 0) {
                    map.insert(*it, ideographs[i].unicode());
                }
            }
        }
        return map;
    }();
    return all;
}

} // namespace

QByteArray repairedCMap(const QByteArray& cmap) {
    const auto hex = [](int v) { return QByteArray::number(v, 16).toUpper().rightJustified(4, '0'); };
    const auto mended = [](int code) -> int {
        return code < 0x10000 ? radicals().value(static_cast<char16_t>(code), static_cast<char16_t>(code))
                              : code;
    };
    static const QRegularExpression code(QStringLiteral("<([0-9a-fA-F]{4})>"));
    static const QRegularExpression line(
        QStringLiteral("^<([0-9a-fA-F]{4})>\\s*<([0-9a-fA-F]{4})>\\s*(<([0-9a-fA-F]{4})>|\\[.*\\])\\s*$"));
    QByteArray out;
    out.reserve(cmap.size());
    bool inside = false;
    for (const QByteArray& bytes : cmap.split('\n')) {
        const QString text = QString::fromLatin1(bytes);
        if (text.endsWith(u"beginbfrange")) {
            inside = true;
        } else if (text.startsWith(u"endbfrange")) {
            inside = false;
        }
        const QRegularExpressionMatch m = inside ? line.match(text) : QRegularExpressionMatch();
        if (!m.hasMatch()) {
            out += bytes + '\n';
            continue;
        }
        // Either "<first> <last> <code of the first>" or "<first> <last> [<code> <code> …]".
        const int first = m.captured(1).toInt(nullptr, 16);
        const int last = m.captured(2).toInt(nullptr, 16);
        std::vector<int> codes;
        bool changed = false;
        if (m.captured(4).isEmpty()) {
            for (auto it = code.globalMatch(m.captured(3)); it.hasNext();) {
                codes.push_back(it.next().captured(1).toInt(nullptr, 16));
            }
        } else {
            for (int g = first; g <= last; ++g) {
                codes.push_back(m.captured(4).toInt(nullptr, 16) + g - first);
            }
        }
        for (int& c : codes) {
            changed = changed || mended(c) != c;
            c = mended(c);
        }
        // Longer codes (surrogate pairs) are not radicals; a list with such is left alone.
        if (!changed || static_cast<int>(codes.size()) != last - first + 1) {
            out += bytes + '\n';
            continue;
        }
        out += '<' + hex(first) + "> <" + hex(last) + "> [";
        for (const int c : codes) {
            out += '<' + hex(c) + "> ";
        }
        out += "]\n";
    }
    out.chop(1); // split saw one more line than there was
    return out;
}

} // namespace yuantu
