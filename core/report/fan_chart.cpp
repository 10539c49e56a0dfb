// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Composing the fan chart.
#include "core/report/fan_chart.h"

#include "core/projection/ceiling.h"
#include "core/report/figure_text.h"
#include "core/report/growth_chart.h"

namespace yuantu {

namespace {

/// Percentiles by their place in kPercents.
enum { P5, P10, P25, P50, P75, P90, P95 };

ChartSeries series(const QString& name, QColor colour, ChartSeries::Kind kind) {
    ChartSeries s;
    s.name = name;
    s.colour = colour;
    s.kind = kind;
    return s;
}

} // namespace

QString simulationNote(const Simulation& s, Language language) {
    return inLanguage(language, u"%1次抽样，种子%2，相关系数%3。", u"%1 draws, seed %2, correlation %3.")
        .arg(formatNumber(static_cast<double>(s.draws), 0))
        .arg(s.seed)
        .arg(formatNumber(s.correlation, decimalsNeeded(s.correlation, 2)));
}

ChartSpec fanChart(const Plan& plan, ScenarioId scenario, IndicatorId indicatorId,
                   const Simulation& simulation, PlaceId placeId, int year, Language language) {
    ChartSpec spec;
    spec.from = kFirstYear;
    spec.to = kLastYear;
    spec.now = year;
    spec.targetName = inLanguage(language, u"文件目标", u"Stated target");
    spec.emptyText = inLanguage(language, u"选择一个园区，查看其扇形图。", u"Choose a place to see its fan.");
    const Indicator* indicator = plan.indicators().find(indicatorId);
    const Place* place = plan.places().find(placeId);
    if (indicator == nullptr) {
        return spec;
    }
    const std::vector<SimulatedYear>* years = nullptr;
    if (!placeId.isValid()) {
        years = simulation.total ? &simulation.total->years : nullptr;
    }
    for (const SimulatedSeries& s : simulation.series) {
        if (s.series.place == placeId) {
            years = &s.years;
            if (!s.why.isEmpty()) {
                spec.emptyText = s.why;
            }
        }
    }
    spec.unit = unitName(*indicator->unit, language == Language::English);
    spec.decimals = indicator->digits;
    spec.title = (place == nullptr ? inLanguage(language, u"合计", u"Total") : nameOf(*place, language)) +
                 inLanguage(language, u"", u": ") + nameOf(*indicator, language);
    if (years == nullptr || years->empty()) {
        return spec;
    }
    const QColor ink = seriesInk(0);
    ChartSeries wide = series(QStringLiteral("P5–P95"), ink.lighter(190), ChartSeries::Kind::Band);
    ChartSeries narrow = series(QStringLiteral("P25–P75"), ink, ChartSeries::Kind::Band);
    ChartSeries median = series(inLanguage(language, u"中位数", u"Median"), ink, ChartSeries::Kind::Line);
    wide.tells = narrow.tells = false;
    for (const SimulatedYear& y : *years) {
        wide.points.emplace_back(y.year, y.percentiles[P5]);
        wide.upper.emplace_back(y.year, y.percentiles[P95]);
        narrow.points.emplace_back(y.year, y.percentiles[P25]);
        narrow.upper.emplace_back(y.year, y.percentiles[P75]);
        median.points.emplace_back(y.year, y.percentiles[P50]);
    }
    spec.series = {wide, narrow, median};
    const SeriesKey key{placeId, indicatorId};
    addTargets(spec, plan, factsOf(plan, scenario, key), *indicator, ink, language);
    addCeiling(spec, CeilingFacts(plan, scenario, key), language);
    return spec;
}

} // namespace yuantu
