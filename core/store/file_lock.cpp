// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Locks by flock.
#include "core/store/file_lock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace yuantu::store {

std::unique_ptr<FileLock> FileLock::lock(const QString& path, int operation) {
    const int fd =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0) {
        return nullptr;
    }
    int done = 0;
    do {
        done = ::flock(fd, operation);
    } while (done != 0 && errno == EINTR);
    if (done != 0) {
        ::close(fd);
        return nullptr;
    }
    return std::unique_ptr<FileLock>(new FileLock(fd));
}

std::unique_ptr<FileLock> FileLock::tryTake(const QString& path) {
    return lock(path, LOCK_EX | LOCK_NB);
}

std::unique_ptr<FileLock> FileLock::take(const QString& path) {
    return lock(path, LOCK_EX);
}

FileLock::~FileLock() {
    ::close(m_descriptor);
}

} // namespace yuantu::store
