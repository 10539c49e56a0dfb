// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks through GDAL.
#include "core/exchange/export_sheet.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>
#include <memory>

namespace yuantu {

namespace {

bool isNumber(const QVariant& cell) {
    return cell.typeId() == QMetaType::Double || cell.typeId() == QMetaType::Int;
}

Result<void> write(std::span<const Sheet> sheets, const QString& path) {
    const QFileInfo target(path);
    const auto failed = [&](const QString& detail) {
        return cannotWrite(
            QCoreApplication::translate("Exchange",
                                        "%1: the file could not be written; check the disk and the rights.")
                .arg(path),
            detail);
    };
    if (!QFileInfo(target.absolutePath()).isDir() || target.isDir()) {
        return failed(QStringLiteral("no such folder"));
    }
    CPLPushErrorHandler(CPLQuietErrorHandler);
    struct Popper {
        ~Popper() { CPLPopErrorHandler(); }
    } popper;
    if (GDALGetDriverCount() == 0) {
        OGRRegisterAll();
    }
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("XLSX");
    QTemporaryDir folder(target.absolutePath() + QStringLiteral("/.yuantu-export-XXXXXX"));
    if (driver == nullptr || !folder.isValid()) {
        return failed(driver == nullptr ? QStringLiteral("XLSX") : folder.errorString());
    }
    const QString part = folder.filePath(QStringLiteral("sheets.xlsx"));
    CPLErrorReset();
    GDALDataset* dataset = driver->Create(part.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr);
    if (dataset == nullptr) {
        return failed(QString::fromUtf8(CPLGetLastErrorMsg()));
    }
    bool good = true;
    for (const Sheet& sheet : sheets) {
        OGRLayer* layer =
            dataset->CreateLayer(sheet.name.left(31).toUtf8().constData(), nullptr, wkbNone, nullptr);
        good = good && layer != nullptr;
        for (qsizetype c = 0; good && c < sheet.columns.size(); ++c) {
            const bool numbers = std::ranges::all_of(sheet.rows, [c](const auto& row) {
                return !row[static_cast<size_t>(c)].isValid() || isNumber(row[static_cast<size_t>(c)]);
            });
            OGRFieldDefn field(sheet.columns[c].toUtf8().constData(), numbers ? OFTReal : OFTString);
            good = layer->CreateField(&field) == OGRERR_NONE;
        }
        for (size_t r = 0; good && r < sheet.rows.size(); ++r) {
            OGRFeature feature(layer->GetLayerDefn());
            for (int c = 0; c < feature.GetFieldCount(); ++c) {
                const QVariant& cell = sheet.rows[r][static_cast<size_t>(c)];
                if (!cell.isValid()) {
                    continue;
                }
                if (feature.GetFieldDefnRef(c)->GetType() == OFTReal) {
                    feature.SetField(c, cell.toDouble());
                } else {
                    feature.SetField(c, cell.toString().toUtf8().constData());
                }
            }
            good = layer->CreateFeature(&feature) == OGRERR_NONE;
        }
    }
    GDALClose(dataset); // the driver writes the file now
    if (!good || CPLGetLastErrorType() >= CE_Failure || !QFileInfo::exists(part)) {
        return failed(QString::fromUtf8(CPLGetLastErrorMsg()));
    }
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) != 0) {
        return failed(QString::fromLocal8Bit(std::strerror(errno)));
    }
    return {};
}

} // namespace

extern "C" Q_DECL_EXPORT void yuantuExportSheets(std::span<const Sheet> sheets, const QString& path,
                                                 Result<void>& result) {
    result = write(sheets, path);
}

} // namespace yuantu
