// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The command line: one program, commands that work without a window.
#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace yuantu::cli {

/// Whether the first argument names a command (or is --help or --version), so that no window is wanted.
[[nodiscard]] bool isCommand(const QStringList& arguments);
/// Whether the command draws, and so needs fonts (a QApplication on the offscreen platform).
[[nodiscard]] bool needsFonts(const QStringList& arguments);
/// Runs a command (arguments without the program's name) and returns the exit code.
[[nodiscard]] int run(const QStringList& arguments);

} // namespace yuantu::cli
