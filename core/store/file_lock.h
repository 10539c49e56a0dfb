// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A lock that ends with the process that holds it, however that ends.
#pragma once

#include <QString>

#include <memory>

namespace yuantu::store {

/// The kernel holds the lock (flock), not the file's content: a kill at any moment leaves nothing stale.
/// QLockFile reads its file instead, and one that a kill left empty is held by nobody for ever.
class FileLock {
public:
    /// Takes the lock of the file, which is made where it is missing; null where another holds it or it
    /// cannot be made.
    [[nodiscard]] static std::unique_ptr<FileLock> tryTake(const QString& path);
    /// Waits for it; null where it cannot be made.
    [[nodiscard]] static std::unique_ptr<FileLock> take(const QString& path);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) {}
    static std::unique_ptr<FileLock> lock(const QString& path, int operation);
    int m_descriptor;
};

} // namespace yuantu::store
