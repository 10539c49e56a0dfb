// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Hands sheets to the module that knows GDAL.
#include "core/exchange/export_sheet.h"

#include "core/base/module.h"

#include <QCoreApplication>

namespace yuantu {

Result<void> exportSheets(std::span<const Sheet> sheets, const QString& path) {
    using Export = void (*)(std::span<const Sheet>, const QString&, Result<void>&);
    QString why;
    const auto write = reinterpret_cast<Export>(moduleFunction("gdal", "yuantuExportSheets", why));
    if (write == nullptr) {
        return cannotWrite(
            QCoreApplication::translate(
                "Exchange", "%1: the part that writes workbooks is missing; install Yuantu again.")
                .arg(path),
            why);
    }
    Result<void> result;
    write(sheets, path, result);
    return result;
}

} // namespace yuantu
