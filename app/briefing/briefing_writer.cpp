// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pages into QPdfWriter, then completed.
#include "app/briefing/briefing_writer.h"

#include "app/briefing/briefing_pages.h"
#include "app/briefing/cmap_repair.h"
#include "app/pdf/pdf.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QHashSeed>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Briefing", text);
}

/// Qt names a PDF's fonts in the order of a hash table: with a random seed two runs would differ.
class FixedHashOrder {
public:
    FixedHashOrder() { QHashSeed::setDeterministicGlobalSeed(); }
    ~FixedHashOrder() { QHashSeed::resetRandomGlobalSeed(); }
    FixedHashOrder(const FixedHashOrder&) = delete;
    FixedHashOrder& operator=(const FixedHashOrder&) = delete;
};

constexpr int kDpi = 1200;

} // namespace

Result<QByteArray> briefingPdf(const Briefing& briefing, const std::shared_ptr<const BaseMap>& base) {
    const FixedHashOrder fixed;
    const BriefingPages pages(briefing, base);
    QByteArray bytes;
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter pdf(&buffer);
        pdf.setResolution(kDpi);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setPageMargins({});
        pdf.setTitle(briefing.title);
        QPainter painter;
        if (!painter.begin(&pdf)) {
            return cannotWrite(tr("The briefing's PDF could not be started; please report this."));
        }
        for (int i = 0; i < pages.count(); ++i) {
            if (i > 0 && !pdf.newPage()) {
                return cannotWrite(tr("The briefing's PDF could not be completed; please report this."));
            }
            painter.save();
            painter.scale(kDpi / 96.0, kDpi / 96.0);
            pages.paint(painter, i);
            painter.restore();
        }
    }
    PdfProperties properties;
    properties.title = briefing.title;
    properties.author = briefing.issuer;
    properties.subject = briefing.subtitle;
    properties.language =
        briefing.language == Language::Chinese ? QStringLiteral("zh-CN") : QStringLiteral("en");
    properties.date = briefing.date.isValid() ? briefing.date : QDate(2000, 1, 1);
    for (const BriefingPages::Mark& mark : pages.marks()) {
        properties.bookmarks.push_back({mark.level, mark.text, mark.page, mark.top * 72 / 96});
    }
    return finishPdf(bytes, properties, repairedCMap);
}

Result<void> writeBriefing(const QString& path, const Briefing& briefing,
                           const std::shared_ptr<const BaseMap>& base) {
    auto pdf = briefingPdf(briefing, base);
    if (!pdf) {
        return passOn(pdf);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*pdf) != pdf->size() || !file.commit()) {
        return cannotWrite(
            tr("%1: the briefing could not be written; choose another folder or make room on the disk.")
                .arg(path),
            file.errorString());
    }
    return {};
}

} // namespace yuantu
