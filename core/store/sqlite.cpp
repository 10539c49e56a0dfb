// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Error sentences of SQLite, and values to and from statements.
#include "core/store/sqlite.h"

#include <sqlite3.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace yuantu::store {

namespace {
QString tr(const char* text) {
    return QCoreApplication::translate("Store", text);
}
} // namespace

QString displayName(const QString& path) {
    return QDir::toNativeSeparators(path);
}

Error errorOf(int resultCode, const char* message, const QString& file) {
    const QString detail = QStringLiteral("SQLite %1: %2").arg(resultCode).arg(QString::fromUtf8(message));
    const QString name = displayName(file);
    switch (resultCode & 0xff) {
    case SQLITE_FULL:
        return {Error::Kind::Write, tr("%1: the disk is full; free some space and save again.").arg(name),
                detail};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {Error::Kind::Write, tr("%1: writing is not allowed; save under another name.").arg(name),
                detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Error::Kind::Input,
                tr("%1: another program has it open and locked; close it there and try again.").arg(name),
                detail};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
        return {Error::Kind::Input, tr("%1: the file is damaged; try “yuantu check --repair”.").arg(name),
                detail};
    case SQLITE_CANTOPEN:
        return {Error::Kind::Input,
                tr("%1: the file cannot be opened; check the path and the rights.").arg(name), detail};
    case SQLITE_IOERR:
        return {Error::Kind::Write,
                tr("%1: the disk reports an error; check the disk and save elsewhere.").arg(name), detail};
    case SQLITE_INTERRUPT:
        return {Error::Kind::Input,
                tr("%1: reading took too long and was stopped; the file may be hostile.").arg(name), detail};
    case SQLITE_NOMEM:
        return {Error::Kind::Input, tr("%1: there is not enough memory.").arg(name), detail};
    default:
        return {Error::Kind::Input, tr("%1: the file cannot be used as a plan.").arg(name), detail};
    }
}

QString textAt(SQLite::Statement& s, int column) {
    const SQLite::Column c = s.getColumn(column);
    return QString::fromUtf8(c.getText(""), c.getBytes());
}

QByteArray blobAt(SQLite::Statement& s, int column) {
    const SQLite::Column c = s.getColumn(column);
    const void* data = c.getBlob();
    return data == nullptr ? QByteArray() : QByteArray(static_cast<const char*>(data), c.getBytes());
}

std::optional<double> realAt(SQLite::Statement& s, int column) {
    const SQLite::Column c = s.getColumn(column);
    return c.isNull() ? std::nullopt : std::optional(c.getDouble());
}

void bindText(SQLite::Statement& s, int index, const QString& text) {
    s.bind(index, text.toUtf8().toStdString());
}

void bindBlob(SQLite::Statement& s, int index, const QByteArray& blob) {
    if (blob.isNull()) {
        s.bind(index);
    } else {
        s.bind(index, blob.constData(), static_cast<int>(blob.size()));
    }
}

} // namespace yuantu::store
