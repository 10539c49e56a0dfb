// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Shanghai plan from its CSV files and outlines.
#pragma once

#include "core/store/plan_file.h"

namespace yuantu {

/// Fills an empty plan with what resources/policy holds: documents, indicators, places with their outlines
/// from `outlinesPath` (maps/shanghai.gpkg), layouts, the documents' figures as the frozen scenario
/// "as-documented" and the published areas as a scenario of their own. Not part of the history. Errors
/// (input) name file and row.
[[nodiscard]] Result<void> loadShanghai(PlanFile& file, const QString& policyFolder,
                                        const QString& outlinesPath);

/// Only the indicators and the scenario "as-documented": a plan to start from nothing.
[[nodiscard]] Result<void> loadEmpty(PlanFile& file, const QString& policyFolder);

} // namespace yuantu
