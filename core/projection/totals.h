// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Totals of places that add up: one indicator, nothing counted twice, and how many of the members are known.
#pragma once

#include "core/base/result.h"
#include "core/domain/plan.h"

#include <QSet>

#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace yuantu {

struct Total {
    std::optional<double>
        value;     ///< sum of the known members, in the indicator's base unit; nothing known: empty
    int known = 0; ///< members with a value …
    int of = 0;    ///< … of those that count
    std::vector<PlaceId> counted;
    std::vector<PlaceId> unknown;                         ///< members that count but have no value
    std::vector<std::pair<PlaceId, PlaceId>> inside;      ///< left out: a part, and the member it lies in
    std::vector<std::pair<PlaceId, PlaceId>> overlapping; ///< counted members whose areas overlap: a caution

    [[nodiscard]] bool isComplete() const { return of > 0 && known == of; }
};

/// True where `place` lies in `outer` by the tree and the part-of relations, in any mixture of both.
[[nodiscard]] bool liesIn(const Plan& plan, PlaceId place, PlaceId outer);

/// Every place that `place` lies in, in the same way.
[[nodiscard]] QSet<PlaceId> outersOf(const Plan& plan, PlaceId place);

/// Where `place` lies in one of `members` (by the tree, or a part-of or same-place relation), that member.
[[nodiscard]] PlaceId containerAmong(const Plan& plan, PlaceId place, std::span<const PlaceId> members);

/// Errors (usage): the indicator does not add up, or there is nothing to add.
[[nodiscard]] Result<Total> totalOf(const Plan& plan, ScenarioId scenario, IndicatorId indicator,
                                    std::span<const PlaceId> places, int year);
/// Of the layout's members of the first level; `group` narrows it to one group ("4", "3", "X").
[[nodiscard]] Result<Total> totalOfLayout(const Plan& plan, ScenarioId scenario, LayoutId layout,
                                          IndicatorId indicator, int year, const QString& group = {});

} // namespace yuantu
