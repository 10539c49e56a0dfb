// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Hands an export to the module that knows GDAL.
#include "core/exchange/export_places.h"

#include "core/base/module.h"

#include <QCoreApplication>

namespace yuantu {

Result<void> exportPlaceFeatures(const PlaceFeatures& places, const QString& path) {
    using Export = void (*)(const PlaceFeatures&, const QString&, Result<void>&);
    QString why;
    const auto write = reinterpret_cast<Export>(moduleFunction("gdal", "yuantuExportPlaceFeatures", why));
    if (write == nullptr) {
        return cannotWrite(QCoreApplication::translate("Exchange",
                                                       "%1: the part that writes maps for other programs is "
                                                       "missing; install Yuantu again.")
                               .arg(path),
                           why);
    }
    Result<void> result;
    write(places, path, result);
    return result;
}

} // namespace yuantu
