// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the panels as a workbook, in the words of the reader.
#pragma once

#include "app/models/figure_cells.h"
#include "core/exchange/export_sheet.h"

namespace yuantu {

/// Targets, capacity, growth and progress of the places as the panels show them, numbers as numbers; then
/// every figure of the places with its source.
[[nodiscard]] std::vector<Sheet> workbookOf(const CellContext& context, std::span<const PlaceId> places);

} // namespace yuantu
