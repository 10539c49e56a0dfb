// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Hands PDFs to the module that knows them.
#include "app/pdf/pdf.h"

#include "core/base/module.h"

#include <QCoreApplication>

namespace yuantu {

Result<QByteArray> finishPdf(const QByteArray& pdf, const PdfProperties& properties, CMapRepair repaired) {
    using Finish = void (*)(const QByteArray&, const PdfProperties&, CMapRepair, Result<QByteArray>&);
    QString why;
    const auto finish = reinterpret_cast<Finish>(moduleFunction("pdf", "yuantuFinishPdf", why));
    if (finish == nullptr) {
        return cannotWrite(
            QCoreApplication::translate("Briefing",
                                        "The part that writes briefings is missing; install Yuantu again."),
            why);
    }
    Result<QByteArray> result;
    finish(pdf, properties, repaired, result);
    return result;
}

PdfPreview* makePdfPreview(QWidget* parent) {
    using Make = PdfPreview* (*)(QWidget*);
    QString why;
    const auto make = reinterpret_cast<Make>(moduleFunction("pdf", "yuantuMakePdfPreview", why));
    return make == nullptr ? nullptr : make(parent);
}

} // namespace yuantu
