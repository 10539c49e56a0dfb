// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pass of libqpdf over a finished PDF.
#include "app/pdf/pdf.h"

#include <QCoreApplication>

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

void repairText(QPDF& pdf, CMapRepair repaired) {
    for (QPDFObjectHandle& object : pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.hasKey("/ToUnicode") ||
            !object.getKey("/ToUnicode").isStream()) {
            continue;
        }
        QPDFObjectHandle stream = object.getKey("/ToUnicode");
        const auto data = stream.getStreamData(qpdf_dl_all);
        const QByteArray before(reinterpret_cast<const char*>(data->getBuffer()),
                                static_cast<qsizetype>(data->getSize()));
        stream.replaceStreamData(repaired(before).toStdString(), QPDFObjectHandle::newNull(),
                                 QPDFObjectHandle::newNull());
    }
}

Result<QByteArray> finished(const QByteArray& input, const PdfProperties& properties, CMapRepair repaired) {
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("briefing", input.constData(), static_cast<size_t>(input.size()));
        repairText(pdf, repaired);
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

} // namespace

} // namespace yuantu

extern "C" Q_DECL_EXPORT void yuantuFinishPdf(const QByteArray& pdf, const yuantu::PdfProperties& properties,
                                              yuantu::CMapRepair repaired,
                                              yuantu::Result<QByteArray>& result) {
    result = yuantu::finished(pdf, properties, repaired);
}
