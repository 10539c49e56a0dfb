// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The author in the settings.
#include "app/author.h"

#include "core/store/plan_file.h"

#include <QSettings>

namespace yuantu {

QString authorName() {
    const QString name = QSettings().value(QStringLiteral("author")).toString().simplified();
    return name.isEmpty() ? systemAuthor() : name;
}

void keepAuthor(const QString& name) {
    const QString kept = name.simplified();
    QSettings settings;
    if (kept.isEmpty() || kept == systemAuthor()) {
        settings.remove(QStringLiteral("author"));
    } else {
        settings.setValue(QStringLiteral("author"), kept);
    }
}

} // namespace yuantu
