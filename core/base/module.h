// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of the program that are loaded when they are first needed, for the libraries they bring along.
#pragma once

#include <QFunctionPointer>
#include <QString>

namespace yuantu {

/// An exported function of lib/yuantu/libyuantu_<module>.so beside the program's folder; the module stays
/// loaded. Null with `why` where module or function is not there.
[[nodiscard]] QFunctionPointer moduleFunction(const char* module, const char* function, QString& why);

} // namespace yuantu
