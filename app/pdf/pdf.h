// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Completing a PDF and showing its pages. What does it is a module: libqpdf and Qt PDF bring forty libraries,
// more than half of the time that a command without a window takes to start.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QWidget>

#include <vector>

namespace yuantu {

struct PdfBookmark {
    int level = 1; ///< 1 is the top
    QString text;
    int page = 0;   ///< from 0
    double top = 0; ///< points from the upper edge of the page
};

struct PdfProperties {
    QString title;
    QString author;
    QString subject;
    QString language; ///< "zh-CN"
    QDate date;       ///< the only time in the file
    std::vector<PdfBookmark> bookmarks;
};

/// What becomes of each ToUnicode map of a font.
using CMapRepair = QByteArray (*)(const QByteArray& cmap);

/// What QPdfWriter leaves out: bookmarks, language, author, a text layer that search finds, and the same
/// bytes each time for the same input. Errors (write): libqpdf cannot read or write it, the module is
/// missing.
[[nodiscard]] Result<QByteArray> finishPdf(const QByteArray& pdf, const PdfProperties& properties,
                                           CMapRepair repaired);

/// The pages of a PDF, one below the other, as wide as the view.
class PdfPreview : public QWidget {
public:
    using QWidget::QWidget;
    /// Takes the place of what was shown; nothing clears it. The number of pages.
    virtual int setPdf(const QByteArray& pdf) = 0;
};
/// Null where the module is missing.
[[nodiscard]] PdfPreview* makePdfPreview(QWidget* parent);

} // namespace yuantu
