// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Composing the growth chart.
#include "core/report/growth_chart.h"

#include "core/projection/ceiling.h"
#include "core/projection/projection.h"
#include "core/report/figure_text.h"

#include <set>

namespace yuantu {

namespace {

ChartSeries makeSeries(const QString& name, const QColor& colour, ChartSeries::Kind kind, double width) {
    ChartSeries s;
    s.name = name;
    s.colour = colour;
    s.kind = kind;
    s.width = width;
    return s;
}

void addProjection(ChartSpec& spec, const Projection& p, const QString& name, const QColor& colour,
                   double width) {
    ChartSeries line = makeSeries(name, colour, ChartSeries::Kind::Line, width);
    ChartSeries beyond = makeSeries(name, colour, ChartSeries::Kind::Dashes, width);
    ChartSeries dots = makeSeries(name, colour, ChartSeries::Kind::Dots, width);
    const int baseYear = p.base == nullptr ? 0 : p.base->slot.year;
    for (const YearValue& v : p.values) {
        const QPointF point(v.year, v.value);
        if (v.kind == YearValue::Kind::Actual) {
            dots.points.push_back(point);
        }
        if (p.model == GrowthModel::None) {
            continue; // facts alone, no line between them
        }
        if (v.kind != YearValue::Kind::Beyond && (v.year >= baseYear || p.model == GrowthModel::Level)) {
            line.points.push_back(point);
        } else if (v.kind == YearValue::Kind::Beyond) {
            if (beyond.points.empty() && !line.points.empty()) {
                beyond.points.push_back(line.points.back());
            }
            beyond.points.push_back(point);
        }
    }
    for (ChartSeries* s : {&line, &beyond, &dots}) {
        if (!s->points.empty()) {
            spec.series.push_back(std::move(*s));
        }
    }
}

/// The plans whose figures the series have; replies and outside sources have no period to show.
void addPeriods(ChartSpec& spec, const Plan& plan, std::span<const ScenarioId> scenarios,
                std::span<const SeriesKey> series, Language language) {
    std::set<std::pair<int, int>> periods;
    for (const ScenarioId s : scenarios) {
        for (const SeriesKey& key : series) {
            for (const Figure* f : plan.effective(s, key)) {
                const Document* d = plan.documents().find(f->document);
                if (d != nullptr && d->periodFrom > 0 && d->periodTo > d->periodFrom &&
                    (d->status == DocumentStatus::Issued || d->status == DocumentStatus::Draft)) {
                    periods.emplace(d->periodFrom, d->periodTo);
                }
            }
        }
    }
    for (const auto& [from, to] : periods) {
        // The first year of a period begins where the year before it ends.
        spec.periods.push_back({from - 1.0, static_cast<double>(to),
                                inLanguage(language, u"%1—%2年规划期", u"Plan %1–%2").arg(from).arg(to)});
    }
}

} // namespace

void addTargets(ChartSpec& spec, const Plan& plan, const SeriesFacts& facts, const Indicator& indicator,
                const QColor& colour, Language language) {
    for (const Figure* f : facts.targets) {
        if (f->slot.year >= spec.from && f->slot.year <= spec.to) {
            spec.marks.push_back({static_cast<double>(f->slot.year), f->value,
                                  figureText(plan, *f, indicator.unit, language, FigureForm::Signs), colour});
        }
    }
}

void addCeiling(ChartSpec& spec, const CeilingFacts& ceiling, Language language) {
    ChartLimit limit;
    limit.text = inLanguage(language, u"承载上限", u"Ceiling");
    limit.colour = QColor(0xC0, 0x39, 0x2B);
    for (int year = static_cast<int>(spec.from); year <= static_cast<int>(spec.to); ++year) {
        if (const auto value = ceiling.in(year).value) {
            limit.points.emplace_back(year, *value);
        }
    }
    if (limit.points.size() > 1) {
        spec.limits.push_back(limit);
    }
}

void addPrevious(ChartSpec& spec, const Plan& now, const Plan& before, ScenarioId scenario,
                 std::span<const SeriesKey> series, Language language) {
    for (const SeriesKey& key : series) {
        const int from = static_cast<int>(spec.from);
        const int to = static_cast<int>(spec.to);
        const Projection old = project(before, scenario, key, from, to);
        const Projection fresh = project(now, scenario, key, from, to);
        const Indicator* indicator = before.indicators().find(key.indicator);
        if (old.model == GrowthModel::None || indicator == nullptr ||
            unitName(*indicator->unit, language == Language::English) != spec.unit) {
            continue;
        }
        ChartSeries ghost = makeSeries(inLanguage(language, u"修改前", u"Before the changes"),
                                       QColor(0x8C, 0x95, 0x9F), ChartSeries::Kind::Dashes, 1.4);
        bool differs = false;
        const int baseYear = old.base == nullptr ? 0 : old.base->slot.year;
        for (const YearValue& v : old.values) {
            if (v.year < baseYear && old.model != GrowthModel::Level) {
                continue;
            }
            ghost.points.emplace_back(v.year, v.value);
            const auto same = fresh.at(v.year);
            differs = differs || !same || *same != v.value;
        }
        if (differs && !ghost.points.empty()) {
            spec.series.insert(spec.series.begin(), ghost);
        }
    }
}

QColor scenarioInk(int index) {
    return index <= 0 ? QColor(0x4A, 0x4F, 0x55) : seriesInk(index - 1);
}

QColor seriesInk(int index) {
    static constexpr std::array<QRgb, 6> kInks{0xff0072B2, 0xffD55E00, 0xff009E73,
                                               0xffCC79A7, 0xffE69F00, 0xff56B4E9};
    return QColor::fromRgb(kInks[static_cast<size_t>(std::max(0, index)) % kInks.size()]);
}

ChartSpec growthChart(const Plan& plan, std::span<const ScenarioId> scenarios,
                      std::span<const SeriesKey> series, int fromYear, int toYear,
                      std::optional<int> currentYear, Language language) {
    ChartSpec spec;
    spec.from = fromYear;
    spec.to = std::max(fromYear + 1, toYear);
    spec.targetName = inLanguage(language, u"文件目标", u"Stated target");
    if (currentYear) {
        spec.now = *currentYear;
    }
    spec.emptyText = inLanguage(language, u"选择一个地区和指标，查看增长。",
                                u"Choose a place and an indicator to see growth.");
    const Indicator* first = series.empty() ? nullptr : plan.indicators().find(series.front().indicator);
    if (first == nullptr || first->unit == nullptr) {
        return spec;
    }
    spec.title = nameOf(*first, language);
    spec.unit = unitName(*first->unit, language == Language::English);
    spec.decimals = first->digits;
    const Place* single = plan.places().find(series.front().place);
    if (series.size() == 1 && single != nullptr) {
        spec.title = language == Language::Chinese
                         ? nameOf(*single, language) + spec.title
                         : nameOf(*single, language) + QStringLiteral(": ") + spec.title;
    }
    WhyEmpty why = WhyEmpty::NotEmpty;
    int number = 0;
    for (const SeriesKey& key : series) {
        const Indicator* indicator = plan.indicators().find(key.indicator);
        const Place* place = plan.places().find(key.place);
        if (indicator == nullptr || place == nullptr || indicator->unit != first->unit) {
            continue;
        }
        for (const ScenarioId id : scenarios) {
            const Scenario* scenario = plan.scenarios().find(id);
            if (scenario == nullptr) {
                continue;
            }
            const bool byScenario = series.size() == 1;
            const QColor colour = byScenario ? scenarioInk(scenario->colour) : seriesInk(number);
            QString name = byScenario ? scenarioName(*scenario, language) : shortNameOf(*place, language);
            if (!byScenario && scenarios.size() > 1) {
                name += QStringLiteral(" · ") + scenarioName(*scenario, language);
            }
            ++number;
            const bool documented = scenario->id == plan.asDocumented();
            const Projection p = project(plan, id, key, fromYear, static_cast<int>(spec.to));
            if (p.values.empty()) {
                why = p.why;
            }
            addProjection(spec, p, name, colour, documented && scenarios.size() > 1 ? 2.4 : 1.8);
            addTargets(spec, plan, factsOf(plan, id, key), *indicator, colour, language);
            const CeilingFacts ceiling(plan, id, key);
            if (ceiling.isKnown()) {
                addCeiling(spec, ceiling, language);
            }
        }
    }
    // Two scenarios that state the same target show one mark.
    std::vector<ChartMark> marks;
    for (const ChartMark& m : spec.marks) {
        if (std::ranges::none_of(
                marks, [&m](const ChartMark& o) { return o.year == m.year && o.value == m.value; })) {
            marks.push_back(m);
        }
    }
    spec.marks = std::move(marks);
    if (why != WhyEmpty::NotEmpty) {
        spec.emptyText = whyText(why, language);
    }
    addPeriods(spec, plan, scenarios, series, language);
    return spec;
}

} // namespace yuantu
