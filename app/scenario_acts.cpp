// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Results first, then the verb.
#include "app/scenario_acts.h"

#include "core/projection/hand_over.h"

namespace yuantu {

Result<Change> promote(PlanDocument& document, ScenarioId scenario, std::span<const AssumptionKey> keys,
                       const QString& reason) {
    // Whether it may be moved is said before what would come of it.
    auto rows = promotionOf(*document.plan(), scenario, keys);
    if (auto ok = checkPromotion(*document.plan(), scenario, keys); !ok || !rows) {
        return ok ? Result<Change>(passOn(rows)) : Result<Change>(passOn(ok));
    }
    return promoteAssumptions(document, scenario, keys, *rows, reason);
}

Result<Change> removeKeepingChildren(PlanDocument& document, ScenarioId scenario) {
    auto rows = handOverOf(*document.plan(), scenario);
    if (!rows) {
        return passOn(rows);
    }
    return removeScenario(document, scenario, *rows);
}

} // namespace yuantu
