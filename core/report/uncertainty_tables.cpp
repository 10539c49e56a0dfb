// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cells of what the simulation, the tornado and the closers found.
#include "core/report/uncertainty_tables.h"

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
QVariant number(std::optional<double> v) {
    return v ? QVariant(*v) : QVariant();
}

QStringList words(const char* text) {
    return QString::fromLatin1(text).split(u' ');
}

void addYears(DataTable& t, const QString& place, const QString& indicator,
              const std::vector<SimulatedYear>& years) {
    for (const SimulatedYear& y : years) {
        std::vector<QVariant> row{place, indicator, y.year};
        for (const double p : y.percentiles) {
            row.emplace_back(p);
        }
        row.insert(row.end(), {y.mean, number(y.chanceOfTarget), number(y.chanceFull)});
        t.rows.push_back(std::move(row));
    }
}

} // namespace

DataTable simulationTable(const Plan& plan, const std::vector<Simulation>& simulations) {
    DataTable t{words("place indicator year p5 p10 p25 p50 p75 p90 p95 mean chance_of_target chance_full"),
                {}};
    for (const Simulation& s : simulations) {
        for (const SimulatedSeries& series : s.series) {
            addYears(t, code(plan, series.series.place), code(plan, series.series.indicator), series.years);
        }
        if (s.total) {
            addYears(t, QString::fromLatin1(kTotalCode), code(plan, s.series.front().series.indicator),
                     s.total->years);
        }
    }
    return t;
}

DataTable tornadoTable(const Plan& plan, const Tornado& tornado) {
    DataTable t{words("place input low likely high value_low value_likely value_high swing"), {}};
    for (const TornadoBar& b : tornado.bars) {
        t.rows.push_back({code(plan, b.input.place), inputId(b.input.kind), b.low, b.likely, b.high, b.atLow,
                          tornado.value, b.atHigh, b.swing()});
    }
    return t;
}

DataTable gridTable(const Plan& plan, const TwoWayGrid& grid) {
    DataTable t{words("x_place x_input x y_place y_input y value"), {}};
    for (size_t j = 0; j < grid.ys.size(); ++j) {
        for (size_t i = 0; i < grid.xs.size(); ++i) {
            t.rows.push_back({code(plan, grid.x.place), inputId(grid.x.kind), grid.xs[i],
                              code(plan, grid.y.place), inputId(grid.y.kind), grid.ys[j],
                              grid.values[j * grid.xs.size() + i]});
        }
    }
    return t;
}

DataTable reconciliationTable(const Plan& plan, const Reconciliation& r) {
    DataTable t{words("role place indicator year value rate ceiling"), {}};
    const QString whole = code(plan, r.whole.place);
    const QString indicator = code(plan, r.whole.indicator);
    t.rows.push_back({QStringLiteral("stated"), whole, indicator, r.year, number(r.stated), {}, {}});
    for (const Part& p : r.parts) {
        t.rows.push_back({QStringLiteral("part"), code(plan, p.place), indicator, r.year, number(p.value),
                          number(p.rate), number(p.ceiling)});
    }
    t.rows.push_back({QStringLiteral("sum"), whole, indicator, r.year, number(r.sum), {}, {}});
    t.rows.push_back({QStringLiteral("gap"), whole, indicator, r.year, number(r.gap), {}, {}});
    return t;
}

DataTable closingTable(const Plan& plan, const Reconciliation& r, const Closing& closing) {
    DataTable t{words("role place indicator year before after change rate_before rate_after reason"), {}};
    const QString indicator = code(plan, r.whole.indicator);
    for (const ClosingStep& s : closing.steps) {
        t.rows.push_back({QStringLiteral("part"), code(plan, s.place), indicator, r.year, s.before, s.after,
                          s.change(), number(s.rateBefore), number(s.rateAfter), reasonId(s.reason)});
    }
    t.rows.push_back({QStringLiteral("sum"),
                      code(plan, r.whole.place),
                      indicator,
                      r.year,
                      number(r.sum),
                      closing.total,
                      number(r.sum ? std::optional(closing.total - *r.sum) : std::nullopt),
                      {},
                      {},
                      QVariant()});
    return t;
}

} // namespace yuantu
