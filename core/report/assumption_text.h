// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What scenarios assume, in the words of a report.
#pragma once

#include "core/domain/assumption.h"
#include "core/projection/totals.h"

namespace yuantu {

/// "增速 2020—2023", "增长模型", "项目“疫苗工厂”".
[[nodiscard]] QString assumptionField(const Plan& plan, const AssumptionKey& key, Language language);
/// "莘庄工业区 工业总产值 增速 2020—2023".
[[nodiscard]] QString assumptionName(const Plan& plan, const AssumptionKey& key, Language language);
/// What holds, in the unit it was entered in: "11%", "≥85.2亿元", "—" where it is missing or not set.
[[nodiscard]] QString assumptionText(const Plan& plan, const AssumptionKey& key, const Assumption& assumption,
                                     Language language);
/// The note of the figure that holds; of a project its note; empty where there is none.
[[nodiscard]] QString assumptionReason(const Assumption& assumption);
/// "5 of 6 known".
[[nodiscard]] QString knownText(const Total& total, Language language);

} // namespace yuantu
