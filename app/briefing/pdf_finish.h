// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What QPdfWriter leaves out: bookmarks, language, author, a text layer that search finds, and the same bytes
// each time.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>

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

/// Rewrites a PDF of QPdfWriter. The same input gives the same bytes. Errors (write): libqpdf cannot read or
/// write it.
[[nodiscard]] Result<QByteArray> finishPdf(const QByteArray& pdf, const PdfProperties& properties);

/// A ToUnicode CMap in which radicals (U+2E80–2FDF) that share their glyph with an ideograph are that
/// ideograph: fonts map both to one glyph and Qt writes the lower code, so that 生 or 金 would not be found.
[[nodiscard]] QByteArray repairedCMap(const QByteArray& cmap);

} // namespace yuantu
