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

QSet<PlaceId> relatedTo(const Plan& plan, PlaceId place, RelationKind kind) {
    QSet<PlaceId> others;
    for (const PlaceRelation& r : plan.relations()) {
        if (r.kind == kind && (r.a == place || r.b == place)) {
            others.insert(r.a == place ? r.b : r.a);
        }
    }
    return others;
}

} // namespace

QSet<PlaceId> outersOf(const Plan& plan, PlaceId place) {
    QSet<PlaceId> outers;
    std::vector<PlaceId> open{place};
    const auto visit = [&](PlaceId outer) {
        if (outer.isValid() && outer != place && !outers.contains(outer)) {
            outers.insert(outer);
            open.push_back(outer);
        }
    };
    while (!open.empty()) {
        const PlaceId at = open.back();
        open.pop_back();
        if (const Place* p = plan.places().find(at)) {
            visit(p->parent);
        }
        for (const PlaceRelation& r : plan.relations()) {
            if (r.kind == RelationKind::PartOf && r.a == at) {
                visit(r.b);
            }
        }
    }
    return outers;
}

bool liesIn(const Plan& plan, PlaceId place, PlaceId outer) {
    return outersOf(plan, place).contains(outer);
}

PlaceId containerAmong(const Plan& plan, PlaceId place, std::span<const PlaceId> members) {
    if (const QSet<PlaceId> outers = outersOf(plan, place); !outers.isEmpty()) {
        for (const PlaceId m : members) {
            // Two places that lie in each other come from a damaged file; the one listed first then counts.
            if (outers.contains(m) && (!liesIn(plan, m, place) ||
                                       std::ranges::find(members, m) < std::ranges::find(members, place))) {
                return m;
            }
        }
    }
    const QSet<PlaceId> same = relatedTo(plan, place, RelationKind::SamePlace);
    for (const PlaceId m : same.isEmpty() ? std::span<const PlaceId>() : members) {
        if (m == place) {
            break; // of the same place under two names the first one counts
        }
        if (same.contains(m)) {
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
        const QSet<PlaceId> overlapping = relatedTo(plan, p, RelationKind::Overlaps);
        for (const PlaceId other :
             overlapping.isEmpty() ? std::span<const PlaceId>() : std::span(total.counted)) {
            if (overlapping.contains(other)) {
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
