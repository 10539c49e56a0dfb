// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the program's own data lies: beside an installed program or in the source tree.
#pragma once

#include <QString>

namespace yuantu {

/// The path of a file or folder of the program's data, such as "maps/shanghai.gpkg" or "policy".
/// Looked for in $YUANTU_DATA, then beside the program (../share/yuantu), then where it was built from.
[[nodiscard]] QString dataFile(const QString& name);

} // namespace yuantu
