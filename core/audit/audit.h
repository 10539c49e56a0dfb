// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The check-up: a plan's own arithmetic, held to the digits it was printed with, across documents.
#pragma once

#include "core/audit/finding.h"

namespace yuantu {

/// Every finding about the figures that hold in a scenario, also those that are in order, by place,
/// indicator, year and rule. Missing figures take no part. The same plan gives the same findings.
[[nodiscard]] std::vector<Finding> audit(const Plan& plan, ScenarioId scenario);

/// Whether a finding is inconsistent and not accepted.
[[nodiscard]] bool hasContradiction(const std::vector<Finding>& findings);

} // namespace yuantu
