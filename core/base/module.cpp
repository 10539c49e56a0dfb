// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Loading parts of the program.
#include "core/base/module.h"

#include <QCoreApplication>
#include <QLibrary>

namespace yuantu {

QFunctionPointer moduleFunction(const char* module, const char* function, QString& why) {
    QLibrary library(QCoreApplication::applicationDirPath() +
                     QStringLiteral("/../lib/yuantu/libyuantu_%1.so").arg(QString::fromLatin1(module)));
    const QFunctionPointer found = library.resolve(function); // the object may go, the library stays
    if (found == nullptr) {
        why = library.errorString();
    }
    return found;
}

} // namespace yuantu
