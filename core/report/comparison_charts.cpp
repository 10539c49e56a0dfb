// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Charts and themes of several scenarios.
#include "core/report/comparison_charts.h"

#include "core/projection/simulation_settings.h"
#include "core/report/figure_text.h"
#include "core/report/growth_chart.h"

namespace yuantu {

namespace {

bool isUncertain(const Plan& plan, ScenarioId scenario, SeriesKey series) {
    return std::ranges::any_of(plan.growthSettings(scenario, series), [](const GrowthSetting* g) {
        return g->field.startsWith(u"rate-") && !g->value.isEmpty();
    });
}

} // namespace

ChartSpec comparedGrowthChart(const Plan& plan, std::span<const ScenarioId> scenarios, SeriesKey series,
                              int fromYear, int toYear, Language language) {
    const std::array one{series};
    ChartSpec spec = growthChart(plan, scenarios, one, fromYear, toYear, {}, language);
    std::vector<ChartSeries> bands;
    for (const ScenarioId id : scenarios) {
        const Scenario* scenario = plan.scenarios().find(id);
        if (scenario == nullptr || !isUncertain(plan, id, series)) {
            continue;
        }
        SimulationRequest request = simulationRequest(plan, id, series.indicator);
        request.places = {series.place};
        request.fromYear = fromYear;
        request.toYear = toYear;
        request.spread.reset(); // what nobody entered is not made up
        const auto simulated = simulate(plan, request);
        if (!simulated || simulated->series.size() != 1) {
            continue;
        }
        ChartSeries band;
        band.name = scenarioName(*scenario, language);
        band.colour = scenarioInk(scenario->colour);
        band.kind = ChartSeries::Kind::Band;
        band.tells = false;
        for (const SimulatedYear& y : simulated->series.front().years) {
            band.points.emplace_back(y.year, y.percentiles[1]); // of P5 P10 P25 P50 P75 P90 P95
            band.upper.emplace_back(y.year, y.percentiles[5]);
        }
        bands.push_back(std::move(band));
    }
    spec.series.insert(spec.series.begin(), bands.begin(), bands.end());
    return spec;
}

std::vector<ChartSpec> smallMultiples(const Plan& plan, std::span<const ScenarioId> scenarios,
                                      std::span<const ComparedSeries> series, int fromYear, int toYear,
                                      bool sameAxis, Language language) {
    std::vector<ChartSpec> specs;
    double low = HUGE_VAL;
    double high = -HUGE_VAL;
    for (const ComparedSeries& s : series) {
        const std::array one{s.series};
        ChartSpec spec = growthChart(plan, scenarios, one, fromYear, toYear, {}, language);
        const Place* place = plan.places().find(s.series.place);
        spec.title = place == nullptr ? QString() : shortNameOf(*place, language);
        spec.emptyText = inLanguage(language, u"没有数据", u"Nothing is known");
        spec.marks.clear();
        spec.periods.clear();
        spec.limits.clear();
        spec.legend = false;
        for (ChartSeries& line : spec.series) {
            line.width = std::min(line.width, 2.0);
            for (const QPointF p : line.points) {
                low = std::min(low, p.y());
                high = std::max(high, p.y());
            }
        }
        specs.push_back(std::move(spec));
    }
    if (sameAxis && low <= high) {
        for (ChartSpec& spec : specs) {
            spec.range = std::pair(std::min(low, 0.0), high);
        }
    }
    return specs;
}

ClassBreaks comparedClasses(const Plan& plan, std::span<const ScenarioId> scenarios, ThemeChoice choice,
                            std::span<const PlaceId> places, int fromYear, int toYear) {
    std::vector<double> all;
    const double scale = shownScale(plan, choice);
    for (const ScenarioId s : scenarios) {
        for (const double v :
             thematicRange(plan, s, choice.indicator, fromYear, toYear, choice.mode, places)) {
            all.push_back(v * scale);
        }
    }
    return classBreaks(all);
}

Theme differenceTheme(const Plan& plan, std::span<const ComparedSeries> series,
                      std::span<const ScenarioId> scenarios, size_t target, const ThemeChoice& choice,
                      std::span<const PlaceId> places) {
    Theme theme;
    const Indicator* indicator = plan.indicators().find(choice.indicator);
    const Scenario* from = scenarios.empty() ? nullptr : plan.scenarios().find(scenarios.front());
    const Scenario* to = target < scenarios.size() ? plan.scenarios().find(scenarios[target]) : nullptr;
    if (indicator == nullptr || from == nullptr || to == nullptr) {
        return theme;
    }
    const bool english = choice.language == Language::English;
    const bool percent = indicator->unit->dimension == Dimension::Ratio;
    const double scale = percent ? 100 : 1;
    theme.title = QStringLiteral("%1 %2%3%4 − %5")
                      .arg(nameOf(*indicator, choice.language))
                      .arg(choice.year)
                      .arg(english ? QStringLiteral(": ") : QStringLiteral("："),
                           nameOf(*to, choice.language), nameOf(*from, choice.language));
    theme.unit = percent ? QStringLiteral("%") : unitName(*indicator->unit, english);
    theme.diverging = true;
    theme.decimals = 0;
    const QSet<PlaceId> drawn(places.begin(), places.end());
    std::vector<double> all;
    QHash<PlaceId, std::optional<double>> values;
    for (const ComparedSeries& s : series) {
        if (!drawn.contains(s.series.place)) {
            continue;
        }
        for (const YearValue& v : s.projections[target].values) {
            if (const std::optional<double> before = s.projections.front().at(v.year)) {
                const double difference = v.value - *before;
                const bool rounding = std::abs(difference) < 1e-9 * std::abs(v.value);
                all.push_back(rounding ? 0 : difference * scale);
                if (v.year == choice.year) {
                    values.insert(s.series.place, all.back());
                }
            }
        }
    }
    for (const PlaceId place : places) {
        theme.values.push_back({place, values.value(place)});
    }
    theme.breaks = divergingBreaks(all);
    return theme;
}

} // namespace yuantu
