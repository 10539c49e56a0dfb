// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Passing on what a place cannot carry.
#include "core/projection/overflow.h"

#include "core/domain/growth_setting.h"
#include "core/projection/ceiling.h"
#include "core/projection/projection.h"

#include <QCoreApplication>
#include <QSet>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Projection", text);
}

CarriedRow alone(const Plan& plan, ScenarioId scenario, SeriesKey series, int year) {
    CarriedRow row;
    row.place = series.place;
    row.value = valueIn(plan, scenario, series, year);
    row.ceiling = ceilingIn(plan, scenario, series, year).value;
    row.carried = row.value && row.ceiling ? std::min(*row.value, *row.ceiling) : row.value;
    row.unmet = row.value ? *row.value - *row.carried : 0;
    return row;
}

} // namespace

Result<std::vector<CarriedRow>> carriedIn(const Plan& plan, ScenarioId scenario, IndicatorId indicator,
                                          int year, std::span<const PlaceId> places) {
    // Others pass on to the places too: all that pass on take part, and whom they pass on to.
    QSet<PlaceId> concerned(places.begin(), places.end());
    for (const Place& place : plan.places()) {
        const SeriesKey series{place.id, indicator};
        const std::vector<PlaceId> takers = overflowPlaces(plan, scenario, series);
        if (takers.empty()) {
            continue;
        }
        const std::vector<PlaceId> circle = overflowCircle(plan, scenario, series);
        if (!circle.empty()) {
            QStringList names;
            for (const PlaceId id : circle) {
                names << plan.places().find(id)->nameZh;
            }
            return badInput(tr("Not computable, because places pass on in a circle: %1; leave one out.")
                                .arg(names.join(QStringLiteral(" → "))));
        }
        concerned.insert(place.id);
        concerned += QSet<PlaceId>(takers.begin(), takers.end());
    }
    std::vector<CarriedRow> all;
    QHash<PlaceId, int> at;
    for (const Place& place : plan.places()) {
        if (concerned.contains(place.id)) {
            at.insert(place.id, static_cast<int>(all.size()));
            all.push_back(alone(plan, scenario, {place.id, indicator}, year));
        }
    }
    for (CarriedRow& row : all) {
        if (row.unmet <= 0) {
            continue;
        }
        for (const PlaceId to : overflowPlaces(plan, scenario, {row.place, indicator})) {
            CarriedRow& taker = all[static_cast<size_t>(at.value(to))];
            if (!taker.ceiling) {
                continue; // unknown, never free
            }
            const double free = *taker.ceiling - taker.carried.value_or(0) - taker.received;
            const double taken = std::clamp(free, 0.0, row.unplaced());
            taker.received += taken;
            row.passedOn += taken;
        }
    }
    std::vector<CarriedRow> rows;
    rows.reserve(places.size());
    for (const PlaceId place : places) {
        if (const auto index = at.constFind(place); index != at.constEnd()) {
            rows.push_back(all[static_cast<size_t>(*index)]);
        }
    }
    return rows;
}

} // namespace yuantu
