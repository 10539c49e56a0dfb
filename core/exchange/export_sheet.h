// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables as sheets of a workbook for Excel and WPS.
#pragma once

#include "core/base/result.h"

#include <QStringList>
#include <QVariant>

#include <span>
#include <vector>

namespace yuantu {

/// Cells are texts, finite numbers or invalid (empty).
struct Sheet {
    QString name;
    QStringList columns;
    std::vector<std::vector<QVariant>> rows;
};

/// Writes an .xlsx beside the target and renames it over. The first row is a heading that stays in view and
/// filters; numbers are numbers with as many decimals as their column needs (at most 4), texts are never
/// formulas. Errors (write): the file cannot be written.
[[nodiscard]] Result<void> exportSheets(std::span<const Sheet> sheets, const QString& path);

} // namespace yuantu
