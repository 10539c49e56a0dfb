// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Looking for the data.
#include "app/data_files.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

namespace yuantu {

QString dataFile(const QString& name) {
    QString fallback = QStringLiteral(YUANTU_SOURCE_DIR) +
                       (name.startsWith(u"maps/") ? QStringLiteral("/") : QStringLiteral("/resources/")) +
                       name;
    QStringList candidates;
    if (const QString own = qEnvironmentVariable("YUANTU_DATA"); !own.isEmpty()) {
        candidates << own + u'/' + name;
    }
    candidates << QCoreApplication::applicationDirPath() + QStringLiteral("/../share/yuantu/") + name;
    for (const QString& candidate : candidates) {
        if (QFileInfo::exists(candidate)) {
            return candidate;
        }
    }
    return fallback;
}

} // namespace yuantu
