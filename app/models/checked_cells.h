// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an editable table offers the delegate beside its cells.
#pragma once

#include "core/base/result.h"

#include <QModelIndex>
#include <QString>

namespace yuantu {

class CheckedCells {
public:
    virtual ~CheckedCells() = default;
    /// Checks what was typed without entering it; the error's sentence goes beside the cell.
    [[nodiscard]] virtual Result<void> check(const QModelIndex& index, const QString& text) const = 0;
    /// Whether an empty text is an entry (it takes a value away) or no entry at all.
    [[nodiscard]] virtual bool mayBeEmpty() const { return false; }
};

} // namespace yuantu
