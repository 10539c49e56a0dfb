// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One write of a file.
#include "core/base/save_file.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace yuantu {

Result<void> saveFile(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return cannotWrite(
            QCoreApplication::translate("Exchange",
                                        "%1: the file could not be written; check the disk and the rights.")
                .arg(path),
            file.errorString());
    }
    return {};
}

} // namespace yuantu
