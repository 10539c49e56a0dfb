// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Results of the projection layer as tables.
#include "core/report/growth_tables.h"

#include "core/projection/overflow.h"
#include "core/projection/progress.h"
#include "core/projection/target_table.h"
#include "core/report/plan_tables.h"

#include <array>

namespace yuantu {

namespace {

QString code(const Plan& plan, PlaceId id) {
    const Place* p = plan.places().find(id);
    return p == nullptr ? QString() : p->code;
}
QString code(const Plan& plan, IndicatorId id) {
    const Indicator* i = plan.indicators().find(id);
    return i == nullptr ? QString() : i->code;
}
QString unit(const Plan& plan, IndicatorId id) {
    const Indicator* i = plan.indicators().find(id);
    return i == nullptr ? QString() : QString::fromUtf8(i->unit->id);
}
QVariant number(std::optional<double> v) {
    return v ? QVariant(*v) : QVariant();
}
QVariant number(std::optional<int> v) {
    return v ? QVariant(*v) : QVariant();
}

constexpr std::array kCapacityIndicators{"land-area", "planned-land",  "floor-area",
                                         "new-floor", "renewed-floor", "plot-ratio",
                                         "occupancy", "land-output",   "floor-output"};

} // namespace

DataTable targetsTable(const Plan& plan, ScenarioId scenario) {
    DataTable t{{QStringLiteral("place"), QStringLiteral("indicator"), QStringLiteral("base_year"),
                 QStringLiteral("base"), QStringLiteral("target_year"), QStringLiteral("target"),
                 QStringLiteral("rate"), QStringLiteral("increment"), QStringLiteral("unit"),
                 QStringLiteral("status"), QStringLiteral("document")},
                {}};
    for (const TargetRow& r : targetRows(plan, scenario)) {
        const Document* d = plan.documents().find(r.document);
        t.rows.push_back({code(plan, r.series.place), code(plan, r.series.indicator), number(r.baseYear),
                          number(r.base.value), number(r.targetYear), number(r.target.value),
                          number(r.rate.value), number(r.increment.value), unit(plan, r.series.indicator),
                          statusId(r.status), d == nullptr ? QVariant() : QVariant(d->code)});
    }
    return t;
}

DataTable capacityFiguresTable(const Plan& plan, ScenarioId scenario) {
    DataTable t{{QStringLiteral("place"), QStringLiteral("indicator"), QStringLiteral("year"),
                 QStringLiteral("value"), QStringLiteral("unit"), QStringLiteral("bound"),
                 QStringLiteral("status"), QStringLiteral("document"), QStringLiteral("printed")},
                {}};
    for (const SeriesKey& series : plan.series(scenario)) {
        const QString indicator = code(plan, series.indicator);
        if (std::ranges::none_of(kCapacityIndicators,
                                 [&](const char* c) { return indicator == QLatin1StringView(c); })) {
            continue;
        }
        for (const Figure* f : plan.effective(scenario, series)) {
            const Document* d = plan.documents().find(f->document);
            t.rows.push_back({code(plan, series.place), indicator, periodText(f->slot),
                              f->isMissing() ? QVariant() : QVariant(f->value), storedUnitText(plan, f->slot),
                              boundId(f->bound), statusId(f->status),
                              d == nullptr ? QVariant() : QVariant(d->code),
                              f->printed.isEmpty() ? QVariant() : QVariant(f->printed)});
        }
    }
    return t;
}

DataTable projectionTable(const Plan& plan, ScenarioId scenario, const std::vector<PlaceId>& places,
                          const std::vector<IndicatorId>& indicators, int fromYear, int toYear) {
    DataTable t{{QStringLiteral("place"), QStringLiteral("indicator"), QStringLiteral("year"),
                 QStringLiteral("value"), QStringLiteral("kind"), QStringLiteral("ceiling"),
                 QStringLiteral("unit")},
                {}};
    for (const SeriesKey& series : plan.series(scenario)) {
        const Indicator* indicator = plan.indicators().find(series.indicator);
        const bool wanted =
            (places.empty() || std::ranges::find(places, series.place) != places.end()) &&
            (indicators.empty() ? indicator != nullptr && indicator->kind == u"flow"
                                : std::ranges::find(indicators, series.indicator) != indicators.end());
        if (!wanted) {
            continue;
        }
        const CeilingFacts ceiling(plan, scenario, series);
        for (const YearValue& v : project(plan, scenario, series, fromYear, toYear).values) {
            t.rows.push_back({code(plan, series.place), code(plan, series.indicator), v.year, v.value,
                              kindId(v.kind), number(ceiling.in(v.year).value),
                              unit(plan, series.indicator)});
        }
    }
    return t;
}

DataTable progressTable(const Plan& plan, ScenarioId scenario, int year) {
    DataTable t{{QStringLiteral("place"), QStringLiteral("indicator"), QStringLiteral("year"),
                 QStringLiteral("actual"), QStringLiteral("expected"), QStringLiteral("variance"),
                 QStringLiteral("variance_share"), QStringLiteral("target_year"), QStringLiteral("target"),
                 QStringLiteral("needed_rate"), QStringLiteral("planned_rate"), QStringLiteral("status")},
                {}};
    for (const Progress& p : progressOf(plan, scenario, year)) {
        t.rows.push_back({code(plan, p.series.place), code(plan, p.series.indicator), p.year,
                          p.actual == nullptr ? QVariant() : QVariant(p.actual->value), number(p.expected),
                          number(p.variance()), number(p.varianceShare()), p.targetYear, p.target,
                          number(p.neededRate), number(p.plannedRate), progressStatusId(p.status)});
    }
    return t;
}

DataTable capacityTable(const Plan& plan, ScenarioId scenario, int year) {
    DataTable t{{QStringLiteral("place"), QStringLiteral("indicator"), QStringLiteral("year"),
                 QStringLiteral("value"), QStringLiteral("ceiling"), QStringLiteral("use"),
                 QStringLiteral("run_out"), QStringLiteral("short_value"), QStringLiteral("short_floor"),
                 QStringLiteral("short_mu")},
                {}};
    for (const CapacityRow& r : capacityRows(plan, scenario, year)) {
        const Capacity& c = r.capacity;
        t.rows.push_back({code(plan, r.series.place), code(plan, r.series.indicator), c.year, number(c.value),
                          number(c.ceiling.value), number(c.use), number(c.runOut), number(c.shortValue),
                          number(c.shortFloor), number(c.shortMu)});
    }
    return t;
}

Result<DataTable> overflowTable(const Plan& plan, ScenarioId scenario, int year) {
    DataTable t{{QStringLiteral("place"), QStringLiteral("indicator"), QStringLiteral("year"),
                 QStringLiteral("value"), QStringLiteral("ceiling"), QStringLiteral("carried"),
                 QStringLiteral("passed_on"), QStringLiteral("received"), QStringLiteral("unplaced")},
                {}};
    const Indicator* output = plan.indicators().findCode(QStringLiteral("output"));
    if (output == nullptr) {
        return t;
    }
    std::vector<PlaceId> places;
    for (const CapacityRow& r : capacityRows(plan, scenario, year)) {
        places.push_back(r.series.place);
    }
    auto carried = carriedIn(plan, scenario, output->id, year, places);
    if (!carried) {
        return passOn(carried);
    }
    for (const CarriedRow& r : *carried) {
        const bool known = r.value && r.ceiling; // the others have nothing to pass on
        const auto part = [known](double v) { return known ? QVariant(v) : QVariant(); };
        t.rows.push_back({code(plan, r.place), output->code, year, number(r.value), number(r.ceiling),
                          known ? number(r.carried) : QVariant(), part(r.passedOn),
                          r.ceiling ? QVariant(r.received) : QVariant(), part(r.unplaced())});
    }
    return t;
}

} // namespace yuantu
