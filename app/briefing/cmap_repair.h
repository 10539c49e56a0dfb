// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Radicals in a PDF's text layer.
#pragma once

#include <QByteArray>

namespace yuantu {

/// A ToUnicode CMap in which radicals (U+2E80–2FDF) that share their glyph with an ideograph are that
/// ideograph: fonts map both to one glyph and Qt writes the lower code, so that 生 or 金 would not be found.
[[nodiscard]] QByteArray repairedCMap(const QByteArray& cmap);

} // namespace yuantu
