// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pass of libqpdf over a finished PDF.
#include "app/briefing/pdf_finish.h"

#include <QCoreApplication>
#include <QFont>
#include <QRawFont>
#include <QRegularExpression>

#define POINTERHOLDER_TRANSITION 4 // std::shared_ptr throughout
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <map>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Briefing", text);
}

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

QPDFObjectHandle textObject(const QString& text) {
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

void addBookmarks(QPDF& pdf, const std::vector<PdfBookmark>& bookmarks) {
    if (bookmarks.empty()) {
        return;
    }
    const std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
    struct Node {
        QPDFObjectHandle object;
        int level;
        int parent; ///< index of the parent; −1 for the root
        int descendants = 0;
    };
    QPDFObjectHandle root = pdf.makeIndirectObject(QPDFObjectHandle::parse("<< /Type /Outlines >>"));
    std::vector<Node> nodes;
    for (const PdfBookmark& b : bookmarks) {
        if (b.page < 0 || b.page >= static_cast<int>(pages.size())) {
            continue;
        }
        int parent = static_cast<int>(nodes.size()) - 1;
        while (parent >= 0 && nodes[static_cast<size_t>(parent)].level >= b.level) {
            parent = nodes[static_cast<size_t>(parent)].parent;
        }
        QPDFObjectHandle page = pages[static_cast<size_t>(b.page)].getObjectHandle();
        const double height = page.getKey("/MediaBox").getArrayItem(3).getNumericValue();
        QPDFObjectHandle item = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", textObject(b.text));
        QPDFObjectHandle destination = QPDFObjectHandle::newArray();
        destination.appendItem(page);
        destination.appendItem(QPDFObjectHandle::newName("/XYZ"));
        destination.appendItem(QPDFObjectHandle::newInteger(0));
        destination.appendItem(QPDFObjectHandle::newReal(height - b.top, 1));
        destination.appendItem(QPDFObjectHandle::newNull());
        item.replaceKey("/Dest", destination);
        nodes.push_back({item, b.level, parent});
    }
    std::map<int, int> lastChild; // of a parent's index
    for (int i = 0; i < static_cast<int>(nodes.size()); ++i) {
        Node& node = nodes[static_cast<size_t>(i)];
        QPDFObjectHandle parent = node.parent < 0 ? root : nodes[static_cast<size_t>(node.parent)].object;
        node.object.replaceKey("/Parent", parent);
        if (const auto last = lastChild.find(node.parent); last != lastChild.end()) {
            QPDFObjectHandle before = nodes[static_cast<size_t>(last->second)].object;
            before.replaceKey("/Next", node.object);
            node.object.replaceKey("/Prev", before);
        } else {
            parent.replaceKey("/First", node.object);
        }
        parent.replaceKey("/Last", node.object);
        lastChild[node.parent] = i;
        for (int up = node.parent; up >= 0; up = nodes[static_cast<size_t>(up)].parent) {
            ++nodes[static_cast<size_t>(up)].descendants;
        }
    }
    int open = 0;
    for (Node& node : nodes) {
        // Only the first level is unfolded; a folded item has a negative count.
        if (node.descendants > 0) {
            node.object.replaceKey("/Count", QPDFObjectHandle::newInteger(-node.descendants));
        }
        open += node.parent < 0 ? 1 : 0;
    }
    root.replaceKey("/Count", QPDFObjectHandle::newInteger(open));
    pdf.getRoot().replaceKey("/Outlines", root);
    pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

void repairText(QPDF& pdf) {
    for (QPDFObjectHandle& object : pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.hasKey("/ToUnicode") ||
            !object.getKey("/ToUnicode").isStream()) {
            continue;
        }
        QPDFObjectHandle stream = object.getKey("/ToUnicode");
        const auto data = stream.getStreamData(qpdf_dl_all);
        const QByteArray before(reinterpret_cast<const char*>(data->getBuffer()),
                                static_cast<qsizetype>(data->getSize()));
        stream.replaceStreamData(repairedCMap(before).toStdString(), QPDFObjectHandle::newNull(),
                                 QPDFObjectHandle::newNull());
    }
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

Result<QByteArray> finishPdf(const QByteArray& input, const PdfProperties& properties) {
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("briefing", input.constData(), static_cast<size_t>(input.size()));
        repairText(pdf);
        addBookmarks(pdf, properties.bookmarks);
        QPDFObjectHandle root = pdf.getRoot();
        root.replaceKey("/Lang", QPDFObjectHandle::newString(properties.language.toStdString()));
        root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
        root.removeKey("/Metadata");
        QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
        const QByteArray date =
            "D:" + properties.date.toString(QStringLiteral("yyyyMMdd")).toLatin1() + "000000+08'00'";
        info.replaceKey("/Title", textObject(properties.title));
        info.replaceKey("/Author", textObject(properties.author));
        info.replaceKey("/Subject", textObject(properties.subject));
        info.replaceKey("/Creator", textObject(QStringLiteral("Yuantu 园图")));
        info.replaceKey("/CreationDate", QPDFObjectHandle::newString(date.toStdString()));
        info.replaceKey("/ModDate", QPDFObjectHandle::newString(date.toStdString()));
        pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.setCompressStreams(true);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char*>(buffer->getBuffer()),
                          static_cast<qsizetype>(buffer->getSize()));
    } catch (const std::exception& e) {
        return cannotWrite(tr("The briefing's PDF could not be completed; please report this."),
                           QString::fromUtf8(e.what()));
    }
}

} // namespace yuantu
