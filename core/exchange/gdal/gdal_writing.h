// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every file written through GDAL goes through: beside its target first, moved into place when whole.
#pragma once

#include "core/base/result.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <functional>

namespace yuantu {

/// Creates a dataset of `driver` for `path`, lets `fill` write it and moves what the driver made of it into
/// the place of `path`. `fill` says false where GDAL refused something. GDAL's own messages become the detail
/// of the error; what was at `path` before stays where anything fails.
template <class Fill>
[[nodiscard]] Result<void> writeThroughGdal(const QString& path, const char* driver, const QString& sentence,
                                            Fill fill) {
    const auto failed = [&](const QString& detail) { return cannotWrite(sentence.arg(path), detail); };
    const QFileInfo target(path);
    if (!QFileInfo(target.absolutePath()).isDir() || target.isDir()) {
        return failed(QStringLiteral("no such folder"));
    }
    CPLPushErrorHandler(CPLQuietErrorHandler);
    struct Popper {
        ~Popper() { CPLPopErrorHandler(); }
    } const popper;
    if (GDALGetDriverCount() == 0) {
        OGRRegisterAll();
    }
    GDALDriver* made = GetGDALDriverManager()->GetDriverByName(driver);
    if (made == nullptr) {
        return failed(QString::fromLatin1(driver));
    }
    const QTemporaryDir folder(target.absolutePath() + QStringLiteral("/.yuantu-export-XXXXXX"));
    if (!folder.isValid()) {
        return failed(folder.errorString());
    }
    CPLErrorReset();
    const QString part = folder.filePath(target.fileName());
    GDALDataset* dataset = made->Create(part.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr);
    const bool filled = dataset != nullptr && fill(*dataset);
    if (dataset != nullptr) {
        GDALClose(dataset); // some drivers write only now
    }
    if (!filled || CPLGetLastErrorType() >= CE_Failure) {
        return failed(QString::fromUtf8(CPLGetLastErrorMsg()));
    }
    // A shapefile is several files; each is moved.
    for (const QString& name : QDir(folder.path()).entryList(QDir::Files)) {
        if (std::rename(QFile::encodeName(folder.filePath(name)).constData(),
                        QFile::encodeName(target.absolutePath() + u'/' + name).constData()) != 0) {
            return failed(QString::fromLocal8Bit(std::strerror(errno)));
        }
    }
    return {};
}

} // namespace yuantu
