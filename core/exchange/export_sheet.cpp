// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks through libxlsxwriter.
#include "core/exchange/export_sheet.h"

#include "core/base/quantity.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstring>

namespace yuantu {

namespace {

constexpr int kMostDecimals = 4;
constexpr int kLongestName = 31;    // Excel's
constexpr int kLongestText = 32767; // of a cell

struct Formats {
    lxw_format* head = nullptr;
    lxw_format* text = nullptr;
    std::array<lxw_format*, kMostDecimals + 1> numbers{};
    lxw_format* year = nullptr;

    explicit Formats(lxw_workbook* book) {
        head = workbook_add_format(book);
        format_set_bold(head);
        format_set_bg_color(head, 0xEAF3F8);
        format_set_bottom(head, LXW_BORDER_THIN);
        format_set_text_wrap(head);
        format_set_align(head, LXW_ALIGN_VERTICAL_CENTER);
        text = workbook_add_format(book);
        year = workbook_add_format(book);
        format_set_num_format(year, "0");
        for (size_t d = 0; d < numbers.size(); ++d) {
            numbers[d] = workbook_add_format(book);
            const QByteArray code =
                "#,##0" + (d > 0 ? '.' + QByteArray(static_cast<int>(d), '0') : QByteArray());
            format_set_num_format(numbers[d], code.constData());
        }
    }
};

bool isNumber(const QVariant& cell) {
    return (cell.typeId() == QMetaType::Double && std::isfinite(cell.toDouble())) ||
           cell.typeId() == QMetaType::Int;
}

/// How the numbers of a column are shown: years without a thousands separator, others with the decimals the
/// column needs; where numbers of many kinds stand in one column, each with its own.
class ColumnFormat {
public:
    ColumnFormat(const Sheet& sheet, size_t column, const Formats& formats) : m_formats(formats) {
        for (const auto& row : sheet.rows) {
            if (isNumber(row[column])) {
                const double v = row[column].toDouble();
                m_decimals = std::max(m_decimals, decimalsNeeded(v, kMostDecimals));
                m_years = m_years && v == std::floor(v) && v >= 1900 && v <= 2200;
            }
        }
    }
    [[nodiscard]] lxw_format* of(double value) const {
        const int decimals = m_decimals <= 2 ? m_decimals : decimalsNeeded(value, kMostDecimals);
        return m_years ? m_formats.year : m_formats.numbers[static_cast<size_t>(decimals)];
    }

private:
    const Formats& m_formats;
    int m_decimals = 0;
    bool m_years = true;
};

/// What Excel takes as a name, each once in a workbook.
QByteArray sheetName(const QString& wanted, QSet<QString>& used) {
    static const QRegularExpression refused(QStringLiteral("[\\[\\]:*?/\\\\']"));
    const QString plain = QString(wanted).remove(refused).simplified();
    QString name = plain.left(kLongestName);
    for (int n = 2; name.isEmpty() || used.contains(name.toLower()); ++n) {
        const QString number = u' ' + QString::number(n);
        name = plain.left(kLongestName - number.size()) + number;
    }
    used.insert(name.toLower());
    return name.toUtf8();
}

/// Characters of a text in a column, a Han sign counting two.
double displayWidth(const QString& text) {
    double width = 0;
    for (const QChar c : text) {
        width += c.unicode() >= 0x2E80 ? 2 : 1;
    }
    return width;
}

bool write(lxw_workbook* book, const Sheet& sheet, const Formats& formats, QSet<QString>& used) {
    lxw_worksheet* page = workbook_add_worksheet(book, sheetName(sheet.name, used).constData());
    if (page == nullptr) {
        return false;
    }
    const auto columns = static_cast<lxw_col_t>(sheet.columns.size());
    bool good = true;
    for (lxw_col_t c = 0; c < columns; ++c) {
        const auto at = static_cast<size_t>(c);
        const ColumnFormat numbers(sheet, at, formats);
        double width = 0;
        for (const QString& line : sheet.columns[c].split(u'\n')) {
            width = std::max(width, displayWidth(line));
        }
        good = good && worksheet_write_string(page, 0, c, sheet.columns[c].toUtf8().constData(),
                                              formats.head) == LXW_NO_ERROR;
        for (size_t r = 0; r < sheet.rows.size(); ++r) {
            const QVariant& cell = sheet.rows[r][at];
            const auto row = static_cast<lxw_row_t>(r + 1);
            if (isNumber(cell)) {
                good = good && worksheet_write_number(page, row, c, cell.toDouble(),
                                                      numbers.of(cell.toDouble())) == LXW_NO_ERROR;
                width = std::max(width, static_cast<double>(formatNumber(cell.toDouble(), 1).size()));
            } else if (cell.isValid() && cell.typeId() == QMetaType::QString && !cell.toString().isEmpty()) {
                good = good && worksheet_write_string(page, row, c,
                                                      cell.toString().left(kLongestText).toUtf8().constData(),
                                                      formats.text) == LXW_NO_ERROR;
                width = std::max(width, displayWidth(cell.toString()));
            }
        }
        worksheet_set_column(page, c, c, std::clamp(width + 3, 8.0, 60.0), nullptr);
    }
    worksheet_freeze_panes(page, 1, 0);
    if (columns > 0 && !sheet.rows.empty()) {
        worksheet_autofilter(page, 0, 0, static_cast<lxw_row_t>(sheet.rows.size()),
                             static_cast<lxw_col_t>(columns - 1));
    }
    worksheet_set_landscape(page);
    worksheet_set_paper(page, 9); // A4
    worksheet_fit_to_pages(page, 1, 0);
    worksheet_repeat_rows(page, 0, 0);
    return good;
}

} // namespace

Result<void> exportSheets(std::span<const Sheet> sheets, const QString& path) {
    const auto failed = [&path](const QString& detail) {
        return cannotWrite(
            QCoreApplication::translate("Exchange",
                                        "%1: the file could not be written; check the disk and the rights.")
                .arg(path),
            detail);
    };
    const QFileInfo target(path);
    const QTemporaryDir folder(target.absolutePath() + QStringLiteral("/.yuantu-export-XXXXXX"));
    if (target.isDir() || !folder.isValid()) {
        return failed(folder.errorString());
    }
    const QByteArray part = QFile::encodeName(folder.filePath(QStringLiteral("sheets.xlsx")));
    lxw_workbook* book = workbook_new(part.constData());
    if (book == nullptr) {
        return failed(QStringLiteral("workbook_new"));
    }
    const Formats formats(book);
    QSet<QString> used;
    bool good = true;
    for (const Sheet& sheet : sheets) {
        good = write(book, sheet, formats, used) && good;
    }
    const lxw_error closed = workbook_close(book); // writes the file, and frees the book in any case
    if (!good || closed != LXW_NO_ERROR) {
        return failed(QString::fromUtf8(lxw_strerror(closed)));
    }
    if (std::rename(part.constData(), QFile::encodeName(path).constData()) != 0) {
        return failed(QString::fromLocal8Bit(std::strerror(errno)));
    }
    return {};
}

} // namespace yuantu
