// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The briefing's comparison of scenarios: results, growth, what is assumed differently, and the bridge.
#include "core/map/class_breaks.h"
#include "core/projection/capacity.h"
#include "core/projection/comparison.h"
#include "core/report/assumption_text.h"
#include "core/report/briefing_parts.h"
#include "core/report/comparison_charts.h"
#include "core/report/comparison_tables.h"

namespace yuantu::briefing {

namespace {

constexpr size_t kMostCharts = 3;

class Section {
public:
    Section(Composer& c, std::vector<ScenarioId> scenarios, const Indicator& indicator)
        : m(c), m_scenarios(std::move(scenarios)), m_indicator(indicator),
          m_series(compareSeries(c.plan(), m_scenarios, indicator.id, kFirstYear, kLastYear)),
          m_parts(partsOf(c.plan(), m_series, c.options().year)) {}

    void scenarios() {
        for (const ScenarioId id : m_scenarios) {
            const Scenario& s = *m.plan().scenarios().find(id);
            if (!s.note.isEmpty() && id != m.plan().asDocumented()) {
                m.paragraph(m.both(u"“%1”：%2", u"“%1”: %2").arg(name(id), noteOf(s, m.language())));
            }
        }
    }

    void results() {
        BriefingTable table;
        table.columns = {{m.both(u"地区", u"Place"), false, 30}};
        for (const ScenarioId s : m_scenarios) {
            table.columns.push_back({name(s), true, 0});
        }
        for (size_t i = 1; i < m_scenarios.size(); ++i) {
            const QString sign = m_scenarios.size() == 2 ? QString() : QStringLiteral(" (%1)").arg(i + 1);
            table.columns.push_back({m.both(u"相差", u"Difference") + sign, true, 0});
            table.columns.push_back({m.both(u"相差%", u"Difference %") + sign, true, 0});
        }
        int differing = 0;
        for (const ComparedSeries& s : m_series) {
            std::vector<std::optional<double>> values;
            for (const Projection& p : s.projections) {
                values.push_back(measured(p, year(), ComparedMeasure::Value));
            }
            const bool known = std::ranges::any_of(values, [](const auto& v) { return v.has_value(); });
            const bool differs =
                std::ranges::any_of(values, [&](const auto& v) { return v != values.front(); });
            differing += differs ? 1 : 0;
            if (known && (differs || m_series.size() <= 12)) {
                table.rows.push_back(
                    rowOf(shortNameOf(*m.plan().places().find(s.series.place), m.language()), values));
            }
        }
        const auto totals = comparedTotals(m.plan(), m_series, m_parts, year());
        if (totals && m_parts.size() > 1) {
            std::vector<std::optional<double>> values;
            QStringList known;
            for (size_t i = 0; i < totals->size(); ++i) {
                values.push_back((*totals)[i].value);
                known << m.both(u"“%1”%2", u"“%1”: %2")
                             .arg(name(m_scenarios[i]), knownText((*totals)[i], m.language()));
            }
            table.rows.push_back(rowOf(m.both(u"合计", u"Total"), values));
            for (BriefingCell& cell : table.rows.back()) {
                if (cell.style == BriefingCell::Style::Normal) {
                    cell.style = BriefingCell::Style::Strong;
                }
            }
            table.notes << m.both(u"合计只加互不包含的最细一级地区，不重复计算：%1。",
                                  u"The total adds the finest places that do not hold one another: %1.")
                               .arg(known.join(m.isChinese() ? u"；" : u"; "));
        }
        m.paragraph(m.both(u"以下比较%1年的%2。%3个地区在各情景间结果不同。",
                           u"%2 in %1 by scenario. %3 places differ between scenarios.")
                        .arg(year())
                        .arg(nameOf(m_indicator, m.language()))
                        .arg(differing));
        table.unit = m.unitLine(unitName(*m_indicator.unit, !m.isChinese()));
        m.table(m.both(u"%1年%2：各情景", u"%2 in %1 by scenario")
                    .arg(year())
                    .arg(nameOf(m_indicator, m.language())),
                std::move(table));
    }

    void growth() {
        std::vector<std::pair<double, const ComparedSeries*>> ranked;
        for (const ComparedSeries& s : m_series) {
            double largest = 0;
            for (const Projection& p : s.projections) {
                for (const YearValue& v : p.values) {
                    const auto first = s.projections.front().at(v.year);
                    largest = std::max(largest, first ? std::abs(v.value - *first) : v.value);
                }
            }
            if (largest > 0) {
                ranked.emplace_back(-largest, &s);
            }
        }
        std::ranges::stable_sort(ranked, {}, &std::pair<double, const ComparedSeries*>::first);
        for (size_t i = 0; i < std::min(ranked.size(), kMostCharts); ++i) {
            BriefingChart chart;
            chart.spec = comparedGrowthChart(m.plan(), m_scenarios, ranked[i].second->series, kFirstYear,
                                             kLastYear, m.language());
            const QString title = chart.spec.title;
            m.chart(title, std::move(chart));
        }
    }

    void runOut() {
        std::vector<std::vector<CapacityRow>> rows;
        for (const ScenarioId s : m_scenarios) {
            rows.push_back(capacityRows(m.plan(), s, year()));
        }
        BriefingTable table;
        table.columns = {{m.both(u"地区", u"Place"), false, 30}};
        for (const ScenarioId s : m_scenarios) {
            table.columns.push_back({name(s), true, 0});
        }
        for (const Place& place : m.plan().places()) {
            std::vector<BriefingCell> cells{{shortNameOf(place, m.language()), {}, 0}};
            for (const auto& ofScenario : rows) {
                const auto at = std::ranges::find(ofScenario, place.id,
                                                  [](const CapacityRow& r) { return r.series.place; });
                const bool known = at != ofScenario.end() && at->capacity.isKnown() && at->capacity.value;
                cells.push_back(
                    !known ? BriefingCell{m.both(u"未知", u"unknown"), BriefingCell::Style::Missing, 0}
                    : at->capacity.fullYear
                        ? BriefingCell{fullText(at->capacity, m.language()), {}, 0}
                        : BriefingCell{m.both(u"%1年前未用尽", u"not by %1").arg(kLastYear), {}, 0});
            }
            if (std::ranges::any_of(std::span(cells).subspan(1),
                                    [&](const BriefingCell& cell) { return cell.text != cells[1].text; })) {
                table.rows.push_back(std::move(cells));
            }
        }
        if (!table.rows.empty()) {
            table.notes << m.both(
                u"“未知”指没有承载力数据，不表示有余量。",
                u"“unknown” says that nothing is known of the capacity, not that it is free.");
            m.table(m.both(u"承载力用尽时间：各情景", u"When places are full, by scenario"),
                    std::move(table));
        }
    }

    void bridges() {
        for (size_t i = 1; i < m_scenarios.size(); ++i) {
            const ScenarioId other = m_scenarios[i];
            // Where only capacity differs, what is carried tells more than what is projected.
            auto bridge = bridgeBetween(m.plan(), m_scenarios[0], other, m_indicator.id, year());
            bool held = false;
            if (!bridge || bridge->places.empty()) {
                bridge = bridgeBetween(m.plan(), m_scenarios[0], other, m_indicator.id, year(),
                                       ComparedMeasure::Carried);
                held = true;
            }
            if (!bridge) {
                m.note(
                    m.both(u"“%1”与“%2”：%3年没有可分解的合计。", u"“%1” and “%2”: no total is known in %3.")
                        .arg(name(m_scenarios[0]), name(other))
                        .arg(year()));
                continue;
            }
            if (bridge->places.empty()) {
                m.note(m.both(u"“%1”与“%2”的假设不同，但%3年的合计相同。",
                              u"“%1” and “%2” assume different things, but their totals of %3 are the same.")
                           .arg(name(m_scenarios[0]), name(other))
                           .arg(year()));
                continue;
            }
            BriefingChart chart;
            chart.spec = bridgeChart(m.plan(), m_scenarios[0], other, *bridge, m_indicator, year(), false,
                                     m.language());
            chart.height = std::clamp(8.0 * static_cast<double>(chart.spec.steps.size()) + 16, 40.0, 130.0);
            chart.notes << (bridge->ordered
                                ? m.both(u"同一地区的改动超过12项，按清单顺序依次计入。",
                                         u"More than twelve changes of a place: they count in the "
                                         u"order of the list.")
                                : m.both(u"几项改动共同起作用时，各取其在所有先后顺序中的平均影响"
                                         u"（沙普利值）。",
                                         u"Where changes act together, each has the mean of what it "
                                         u"adds over all orders (Shapley value)."));
            if (held) {
                chart.notes << m.both(u"各地区的产值以其承载力为限。",
                                      u"Each place counts with no more than it carries.");
            }
            m.chart(m.both(u"由“%1”到“%2”：%3年%4的差额分解", u"From “%1” to “%2”: what changes %4 in %3")
                        .arg(name(m_scenarios[0]), name(other))
                        .arg(year())
                        .arg(nameOf(m_indicator, m.language())),
                    std::move(chart));
        }
    }

    /// Where each further scenario lies above or below the first, on the parks whose values differ.
    void maps() {
        for (size_t i = 1; i < m_scenarios.size(); ++i) {
            BriefingMap map;
            PlaceGroup differing;
            PlaceGroup others;
            for (const ComparedSeries& s : m_series) {
                const Place* place = m.plan().places().find(s.series.place);
                if (place == nullptr || place->kind == PlaceKind::City ||
                    place->kind == PlaceKind::District) {
                    continue;
                }
                const auto a = s.projections.front().at(year());
                const auto b = s.projections[i].at(year());
                const bool differs = a && b && std::abs(*a - *b) > 1e-9 * std::abs(*a);
                (differs ? differing : others).places.push_back(place->id);
            }
            if (differing.places.empty()) {
                continue; // the results say so
            }
            map.theme = differenceTheme(
                m.plan(), m_series, m_scenarios, i,
                {{}, m_indicator.id, year(), ThematicMode::Value, Theme::Kind::Fill, m.language()},
                differing.places);
            std::vector<double> values; // one year is printed, so its values alone make the classes
            for (const PlaceValue& v : map.theme.values) {
                values.push_back(v.value.value_or(0));
            }
            map.theme.breaks = divergingBreaks(values);
            map.theme.title = m.both(u"差额（%1）", u"Difference (%1)").arg(map.theme.unit); // named below
            map.theme.unit.clear();
            map.fit = differing.places;
            map.groups = {differing, others};
            map.height = 96; // room for its seven classes
            m.map(
                m.both(u"%1年%2：“%3”与“%4”之差", u"%2 %1: “%3” less “%4”")
                    .arg(year())
                    .arg(nameOf(m_indicator, m.language()), name(m_scenarios[i]), name(m_scenarios.front())),
                std::move(map));
        }
    }

    void assumptions() {
        BriefingTable table;
        table.columns = {{m.both(u"地区", u"Place"), false, 28},
                         {m.both(u"指标", u"Indicator"), false, 30},
                         {m.both(u"内容", u"Field"), false, 30}};
        for (const ScenarioId s : m_scenarios) {
            table.columns.push_back({name(s), true, 0});
        }
        table.columns.push_back({m.both(u"理由", u"Reason"), false, 40});
        for (const AssumptionKey& key : differingAssumptions(m.plan(), m_scenarios)) {
            std::vector<Assumption> held;
            PlaceId at = key.slot.place;
            for (const ScenarioId s : m_scenarios) {
                held.push_back(assumptionOf(m.plan(), s, key));
                if (!at.isValid() && held.back().project != nullptr) {
                    at = held.back().project->place;
                }
            }
            const Place* place = m.plan().places().find(at);
            const Indicator* indicator = m.plan().indicators().find(key.slot.indicator);
            std::vector<BriefingCell> row{
                {place == nullptr ? QString() : shortNameOf(*place, m.language()), {}, 0},
                {indicator == nullptr ? QString() : nameOf(*indicator, m.language()), {}, 0},
                {assumptionField(m.plan(), key, m.language()), {}, 0}};
            for (const Assumption& a : held) {
                const QString text = assumptionText(m.plan(), key, a, m.language());
                const Figure* f = a.figure();
                const bool assumed = a.growth != nullptr || (f != nullptr && f->status == Status::Assumed);
                row.push_back({text,
                               text == u"—" ? BriefingCell::Style::Missing
                               : assumed    ? BriefingCell::Style::Assumed
                                            : BriefingCell::Style::Normal,
                               0});
            }
            QStringList reasons;
            for (const Assumption& a : held) {
                if (const QString reason = assumptionReason(a); !reason.isEmpty()) {
                    reasons << reason;
                }
            }
            reasons.removeDuplicates();
            row.push_back({reasons.join(m.both(u"；", u"; ")), {}, 0});
            table.rows.push_back(std::move(row));
        }
        if (table.rows.empty()) {
            m.paragraph(m.both(u"各情景的假设相同。", u"The scenarios assume the same."));
            return;
        }
        table.notes << m.both(u"注：○为情景假定的值。", u"○ is assumed by the scenario.");
        m.table(m.both(u"不同的假设", u"Assumptions that differ"), std::move(table));
    }

private:
    [[nodiscard]] int year() const { return m.options().year; }
    [[nodiscard]] QString name(ScenarioId id) const {
        return scenarioName(*m.plan().scenarios().find(id), m.language());
    }
    [[nodiscard]] std::vector<BriefingCell> rowOf(const QString& title,
                                                  const std::vector<std::optional<double>>& values) const {
        std::vector<BriefingCell> row{{title, {}, 0}};
        for (const auto& v : values) {
            row.push_back(numberCell(v, m_indicator.digits));
        }
        for (size_t i = 1; i < values.size(); ++i) {
            const bool both = values[0] && values[i];
            row.push_back(
                numberCell(both ? std::optional(*values[i] - *values[0]) : std::nullopt, m_indicator.digits));
            row.push_back(both && *values[0] != 0
                              ? BriefingCell{percentText(*values[i] / *values[0] - 1, m.language(), 1), {}, 0}
                              : BriefingCell{QStringLiteral("—"), BriefingCell::Style::Missing, 0});
        }
        return row;
    }

    Composer& m;
    std::vector<ScenarioId> m_scenarios;
    const Indicator& m_indicator;
    std::vector<ComparedSeries> m_series;
    std::vector<PlaceId> m_parts;
};

} // namespace

void addComparison(Composer& c) {
    c.heading(1, c.both(u"情景比较", u"Comparison of scenarios"));
    std::vector<ScenarioId> scenarios{c.scenario()};
    for (const ScenarioId s : c.options().compare) {
        if (std::ranges::find(scenarios, s) == scenarios.end() && c.plan().scenarios().find(s) != nullptr &&
            scenarios.size() < kMostCompared) {
            scenarios.push_back(s);
        }
    }
    const Indicator* output = c.indicator("output");
    if (output == nullptr || c.plan().scenarios().find(c.scenario()) == nullptr || scenarios.size() < 2) {
        c.paragraph(c.both(u"没有可比较的情景。", u"There is no scenario to compare with."));
        return;
    }
    Section section(c, scenarios, *output);
    section.scenarios();
    section.results();
    section.maps();
    section.bridges();
    section.growth();
    section.runOut();
    section.assumptions();
}

} // namespace yuantu::briefing
