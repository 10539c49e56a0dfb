// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The mark of a verdict: a colour and a shape of its own, the same in lists, buttons and cells.
#pragma once

#include "core/audit/finding.h"

#include <QIcon>
#include <QRectF>

class QPainter;

namespace yuantu {

/// Inconsistent: a filled triangle with an exclamation mark. Within rounding: two waves. Consistent: a check.
/// Incomplete: a broken ring, quiet. What is accepted is quiet too.
void paintVerdict(QPainter& painter, const QRectF& square, Verdict verdict, bool accepted = false);
[[nodiscard]] QIcon verdictIcon(Verdict verdict, bool accepted = false);

} // namespace yuantu
