// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ids from natural keys.
#include "core/base/id.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace yuantu {

qint64 idFromKey(const QString& naturalKey) {
    const QByteArray digest = QCryptographicHash::hash(naturalKey.toUtf8(), QCryptographicHash::Sha256);
    const auto bits = qFromBigEndian<quint64>(digest.constData()) & 0x7fff'ffff'ffff'ffffULL;
    return bits == 0 ? 1 : static_cast<qint64>(bits);
}

} // namespace yuantu
