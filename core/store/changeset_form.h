// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether bytes from a file are a changeset of SQLite's session extension.
#pragma once

#include <QByteArrayView>

namespace yuantu::store {

/// True where every length and count of a changeset stays within its bytes. SQLite does not look everywhere
/// before it reads, so what comes from a file is looked at here first. The form:
/// https://www.sqlite.org/session/changeset_format.html (changesets only, no patchsets).
[[nodiscard]] bool isWholeChangeset(QByteArrayView bytes);

} // namespace yuantu::store
