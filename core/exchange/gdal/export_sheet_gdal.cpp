// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks through GDAL.
#include "core/exchange/export_sheet.h"
#include "core/exchange/gdal/gdal_writing.h"

#include <QCoreApplication>

namespace yuantu {

namespace {

bool isNumber(const QVariant& cell) {
    return cell.typeId() == QMetaType::Double || cell.typeId() == QMetaType::Int;
}

bool write(GDALDataset& dataset, const Sheet& sheet) {
    OGRLayer* layer =
        dataset.CreateLayer(sheet.name.left(31).toUtf8().constData(), nullptr, wkbNone, nullptr);
    if (layer == nullptr) {
        return false;
    }
    for (qsizetype c = 0; c < sheet.columns.size(); ++c) {
        const bool numbers = std::ranges::all_of(sheet.rows, [c](const auto& row) {
            return !row[static_cast<size_t>(c)].isValid() || isNumber(row[static_cast<size_t>(c)]);
        });
        OGRFieldDefn field(sheet.columns[c].toUtf8().constData(), numbers ? OFTReal : OFTString);
        if (layer->CreateField(&field) != OGRERR_NONE) {
            return false;
        }
    }
    return std::ranges::all_of(sheet.rows, [layer](const auto& row) {
        OGRFeature feature(layer->GetLayerDefn());
        for (int c = 0; c < feature.GetFieldCount(); ++c) {
            const QVariant& cell = row[static_cast<size_t>(c)];
            if (!cell.isValid()) {
                continue;
            }
            if (feature.GetFieldDefnRef(c)->GetType() == OFTReal) {
                feature.SetField(c, cell.toDouble());
            } else {
                feature.SetField(c, cell.toString().toUtf8().constData());
            }
        }
        return layer->CreateFeature(&feature) == OGRERR_NONE;
    });
}

} // namespace

extern "C" Q_DECL_EXPORT void yuantuExportSheets(std::span<const Sheet> sheets, const QString& path,
                                                 Result<void>& result) {
    result = writeThroughGdal(
        path, "XLSX",
        QCoreApplication::translate("Exchange",
                                    "%1: the file could not be written; check the disk and the rights."),
        [&](GDALDataset& dataset) {
            return std::ranges::all_of(sheets, [&](const Sheet& sheet) { return write(dataset, sheet); });
        });
}

} // namespace yuantu
