// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A file written whole or not at all.
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace yuantu {

/// Writes the bytes beside the target and renames them over it; what was there before stays where that fails.
/// Errors (write): the file cannot be written.
[[nodiscard]] Result<void> saveFile(const QString& path, const QByteArray& bytes);

} // namespace yuantu
