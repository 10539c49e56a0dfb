// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Loads the module that knows GDAL when it is first needed.
#include "core/exchange/export_places.h"

#include <QCoreApplication>
#include <QLibrary>

namespace yuantu {

Result<void> exportPlaceFeatures(const PlaceFeatures& places, const QString& path) {
    using Export = void (*)(const PlaceFeatures&, const QString&, Result<void>&);
    static QLibrary module(QCoreApplication::applicationDirPath() +
                           QStringLiteral("/../lib/yuantu/libyuantu_gdal.so"));
    const auto write = reinterpret_cast<Export>(module.resolve("yuantuExportPlaceFeatures"));
    if (write == nullptr) {
        return cannotWrite(QCoreApplication::translate("Exchange",
                                                       "%1: the part that writes maps for other programs is "
                                                       "missing; install Yuantu again.")
                               .arg(path),
                           module.errorString());
    }
    Result<void> result;
    write(places, path, result);
    return result;
}

} // namespace yuantu
