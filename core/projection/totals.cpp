// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Adding up without counting twice.
#include "core/projection/totals.h"

#include "core/projection/projection.h"

#include <QCoreApplication>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Totals", text);
}

bool related(const Plan& plan, PlaceId a, PlaceId b, RelationKind kind) {
    return std::ranges::any_of(plan.relations(), [&](const PlaceRelation& r) {
        return r.kind == kind && ((r.a == a && r.b == b) || (r.a == b && r.b == a));
    });
}

} // namespace

bool liesIn(const Plan& plan, PlaceId place, PlaceId outer) {
    std::vector<PlaceId> open{place};
    std::vector<PlaceId> seen;
    while (!open.empty()) {
        const PlaceId at = open.back();
        open.pop_back();
        if (!at.isValid() || std::ranges::find(seen, at) != seen.end()) {
            continue;
        }
        if (at == outer && at != place) {
            return true;
        }
        seen.push_back(at);
        if (const Place* p = plan.places().find(at)) {
            open.push_back(p->parent);
        }
        for (const PlaceRelation& r : plan.relations()) {
            if (r.kind == RelationKind::PartOf && r.a == at) {
                open.push_back(r.b);
            }
        }
    }
    return false;
}

PlaceId containerAmong(const Plan& plan, PlaceId place, std::span<const PlaceId> members) {
    for (const PlaceId m : members) {
        // Two places that lie in each other come from a damaged file; the one listed first then counts.
        if (m != place && liesIn(plan, place, m) &&
            (!liesIn(plan, m, place) || std::ranges::find(members, m) < std::ranges::find(members, place))) {
            return m;
        }
    }
    for (const PlaceId m : members) {
        if (m == place) {
            break; // of the same place under two names the first one counts
        }
        if (related(plan, place, m, RelationKind::SamePlace)) {
            return m;
        }
    }
    return {};
}

Result<Total> totalOf(const Plan& plan, ScenarioId scenario, IndicatorId indicator,
                      std::span<const PlaceId> places, int year) {
    const Indicator* what = plan.indicators().find(indicator);
    if (what == nullptr) {
        return badUsage(tr("The indicator to add up is not in this plan."));
    }
    if (!what->additive) {
        return badUsage(
            tr("Values of this indicator do not add up over places; compare the places instead."));
    }
    std::vector<PlaceId> members;
    for (const PlaceId p : places) {
        if (plan.places().find(p) != nullptr && std::ranges::find(members, p) == members.end()) {
            members.push_back(p);
        }
    }
    if (members.empty()) {
        return badUsage(tr("There is no place to add up."));
    }
    Total total;
    double sum = 0;
    double carry = 0; // Neumaier: the sum does not depend on the order of the members
    for (const PlaceId p : members) {
        if (const PlaceId outer = containerAmong(plan, p, members); outer.isValid()) {
            total.inside.emplace_back(p, outer);
            continue;
        }
        ++total.of;
        const std::optional<double> v = valueIn(plan, scenario, {p, indicator}, year);
        if (!v) {
            total.unknown.push_back(p);
            continue;
        }
        for (const PlaceId other : total.counted) {
            if (related(plan, p, other, RelationKind::Overlaps)) {
                total.overlapping.emplace_back(other, p);
            }
        }
        total.counted.push_back(p);
        const double next = sum + *v;
        carry += std::abs(sum) >= std::abs(*v) ? (sum - next) + *v : (*v - next) + sum;
        sum = next;
    }
    total.known = static_cast<int>(total.counted.size());
    if (total.known > 0) {
        total.value = sum + carry;
    }
    return total;
}

Result<Total> totalOfLayout(const Plan& plan, ScenarioId scenario, LayoutId layout, IndicatorId indicator,
                            int year, const QString& group) {
    std::vector<PlaceId> places;
    for (const LayoutMember* m : plan.membersOf(layout)) {
        if (!m->within.isValid() && (group.isEmpty() || m->group == group)) {
            places.push_back(m->place);
        }
    }
    return totalOf(plan, scenario, indicator, places, year);
}

} // namespace yuantu
