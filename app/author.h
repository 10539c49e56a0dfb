// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The name that the user's changes are recorded with.
#pragma once

#include <QString>

namespace yuantu {

/// As the user typed it once, else as the system knows it.
[[nodiscard]] QString authorName();
/// Keeps another; empty goes back to the system's.
void keepAuthor(const QString& name);

} // namespace yuantu
