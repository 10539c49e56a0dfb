// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Comparison of scenarios, and where every figure comes from.
#include "core/projection/projection.h"
#include "core/report/briefing_parts.h"
#include "core/report/growth_chart.h"

namespace yuantu::briefing {

namespace {

QString slotYears(const FigureSlot& slot) {
    return slot.fromYear != 0 ? QStringLiteral("%1—%2").arg(slot.fromYear).arg(slot.year)
                              : QString::number(slot.year);
}

/// The figures set in a scenario itself, against what held before in the compared one.
BriefingTable assumptionTable(const Composer& c, ScenarioId a, ScenarioId b) {
    BriefingTable table;
    table.columns = {{c.both(u"地区", u"Place"), false, 30},
                     {c.both(u"指标", u"Indicator"), false, 34},
                     {c.both(u"类别", u"Kind"), false, 0},
                     {c.both(u"年份", u"Year"), false, 0},
                     {scenarioName(*c.plan().scenarios().find(a), c.language()), true, 0},
                     {scenarioName(*c.plan().scenarios().find(b), c.language()), true, 0}};
    const auto valueIn = [&](ScenarioId s, const FigureSlot& slot) -> const Figure* {
        for (const Figure* f : c.plan().effective(s, {slot.place, slot.indicator})) {
            if (f->slot == slot && !f->isMissing()) {
                return f;
            }
        }
        return nullptr;
    };
    std::vector<FigureSlot> seen;
    for (const ScenarioId s : {a, b}) {
        for (const SeriesKey& key : c.plan().series(s)) {
            for (const Figure* f : c.plan().effective(s, key)) {
                if (std::ranges::find(seen, f->slot) != seen.end()) {
                    continue;
                }
                seen.push_back(f->slot);
                const Figure* left = valueIn(a, f->slot);
                const Figure* right = valueIn(b, f->slot);
                if (left == right || (left != nullptr && right != nullptr && left->value == right->value)) {
                    continue;
                }
                const Place* place = c.plan().places().find(f->slot.place);
                const Indicator* indicator = c.plan().indicators().find(f->slot.indicator);
                if (place == nullptr || indicator == nullptr) {
                    continue;
                }
                const auto cell = [&](const Figure* g) {
                    return g == nullptr ? BriefingCell{QStringLiteral("—"), BriefingCell::Style::Missing, 0}
                                        : BriefingCell{figureText(c.plan(), *g, nullptr, c.language(),
                                                                  FigureForm::Words),
                                                       {},
                                                       0};
                };
                table.rows.push_back({{shortNameOf(*place, c.language()), {}, 0},
                                      {nameOf(*indicator, c.language()), {}, 0},
                                      {aspectText(f->slot.aspect, c.language()), {}, 0},
                                      {slotYears(f->slot), {}, 0},
                                      cell(left),
                                      cell(right)});
            }
        }
    }
    return table;
}

} // namespace

void addComparison(Composer& c) {
    c.heading(1, c.both(u"情景比较", u"Comparison of scenarios"));
    std::vector<ScenarioId> scenarios{c.scenario()};
    for (const ScenarioId s : c.options().compare) {
        if (s != c.scenario() && c.plan().scenarios().find(s) != nullptr && scenarios.size() < 4) {
            scenarios.push_back(s);
        }
    }
    const Indicator* output = c.indicator("output");
    const Scenario* first = c.plan().scenarios().find(c.scenario());
    if (output == nullptr || first == nullptr || scenarios.size() < 2) {
        c.paragraph(c.both(u"没有可比较的情景。", u"There is no scenario to compare with."));
        return;
    }
    BriefingTable results;
    results.columns = {{c.both(u"地区", u"Place"), false, 34}};
    for (const ScenarioId s : scenarios) {
        results.columns.push_back({scenarioName(*c.plan().scenarios().find(s), c.language()), true, 0});
    }
    if (scenarios.size() == 2) {
        results.columns.push_back({c.both(u"相差", u"Difference"), true, 0});
        results.columns.push_back({c.both(u"相差%", u"Difference %"), true, 0});
    }
    std::vector<SeriesKey> differing;
    for (const Place& place : c.plan().places()) {
        std::vector<std::optional<double>> values;
        values.reserve(scenarios.size());
        for (const ScenarioId s : scenarios) {
            values.push_back(valueIn(c.plan(), s, {place.id, output->id}, c.options().year));
        }
        if (std::ranges::none_of(values, [](const auto& v) { return v.has_value(); })) {
            continue;
        }
        std::vector<BriefingCell> row{{shortNameOf(place, c.language()), {}, 0}};
        for (const auto& v : values) {
            row.push_back(numberCell(v, output->digits));
        }
        if (scenarios.size() == 2) {
            const bool comparable = values[0] && values[1];
            row.push_back(numberCell(comparable ? std::optional(*values[1] - *values[0]) : std::nullopt,
                                     output->digits));
            row.push_back(comparable && *values[0] != 0
                              ? BriefingCell{percentText(*values[1] / *values[0] - 1, c.language(), 1), {}, 0}
                              : BriefingCell{QStringLiteral("—"), BriefingCell::Style::Missing, 0});
        }
        if (std::ranges::any_of(values, [&](const auto& v) { return v != values[0]; })) {
            differing.push_back({place.id, output->id});
        }
        results.rows.push_back(std::move(row));
    }
    c.paragraph(c.both(u"以下比较%1年的%2。%3个地区在各情景间结果不同。",
                       u"%2 in %1 by scenario. %3 places differ between scenarios.")
                    .arg(c.options().year)
                    .arg(nameOf(*output, c.language()))
                    .arg(differing.size()));
    results.unit = c.unitLine(unitName(*output->unit, !c.isChinese()));
    c.table(c.both(u"%1年%2：各情景", u"%2 in %1 by scenario")
                .arg(c.options().year)
                .arg(nameOf(*output, c.language())),
            std::move(results));
    for (size_t i = 0; i < differing.size() && i < 3; ++i) {
        BriefingChart chart;
        chart.spec = growthChart(c.plan(), scenarios, std::array{differing[i]}, kFirstYear,
                                 std::min(kLastYear, c.options().year + 7), {}, c.language());
        const QString title = chart.spec.title;
        c.chart(title, std::move(chart));
    }
    for (size_t i = 1; i < scenarios.size(); ++i) {
        BriefingTable table = assumptionTable(c, scenarios[0], scenarios[i]);
        if (!table.rows.empty()) {
            c.table(c.both(u"“%1”与“%2”的不同假设", u"Assumptions that differ between “%1” and “%2”")
                        .arg(scenarioName(*first, c.language()),
                             scenarioName(*c.plan().scenarios().find(scenarios[i]), c.language())),
                    std::move(table));
        }
    }
}

void addSources(Composer& c) {
    c.pageBreak();
    c.heading(1, c.both(u"数据来源", u"Sources"));
    BriefingTable documents;
    documents.columns = {
        {c.both(u"编号", u"No."), false, 0},         {c.both(u"文件", u"Document"), false, 60},
        {c.both(u"发文机关", u"Issuer"), false, 34}, {c.both(u"日期", u"Date"), false, 0},
        {c.both(u"性质", u"Status"), false, 0},      {c.both(u"数据条数", u"Figures"), true, 0}};
    for (const Document* d : c.documents()) {
        int count = 0;
        for (const SeriesKey& key : c.plan().series(c.scenario())) {
            for (const Figure* f : c.plan().effective(c.scenario(), key)) {
                count += f->document == d->id && !f->isMissing() ? 1 : 0;
            }
        }
        const QString issuer = c.isChinese() || d->issuerEn.isEmpty() ? d->issuerZh : d->issuerEn;
        documents.rows.push_back(
            {{c.reference(d->id), {}, 0},
             {nameOf(*d, c.language()) +
                  (d->number.isEmpty() ? QString() : c.both(u"（%1）", u" (%1)").arg(d->number)),
              {},
              0},
             issuer.isEmpty() ? BriefingCell{c.both(u"未载", u"not stated"), BriefingCell::Style::Missing, 0}
                              : BriefingCell{issuer, {}, 0},
             {documentDateText(*d, c.language()), {}, 0},
             {documentStatusText(d->status, c.language()), {}, 0},
             {QString::number(count), {}, 0}});
    }
    c.table(c.both(u"所用文件", u"Documents used"), std::move(documents));
    for (const Document* d : c.documents()) {
        const QString remark = c.isChinese() || d->noteEn.isEmpty() ? d->noteZh : d->noteEn;
        if (!remark.isEmpty()) {
            c.note(c.reference(d->id) + u' ' + remark);
        }
    }
    for (const Document* d : c.documents()) {
        BriefingTable table;
        table.columns = {{c.both(u"地区", u"Place"), false, 0}, {c.both(u"指标", u"Indicator"), false, 24},
                         {c.both(u"类别", u"Kind"), false, 0},  {c.both(u"年份", u"Year"), false, 0},
                         {c.both(u"数值", u"Value"), true, 0},  {c.both(u"文中位置", u"Section"), false, 30}};
        for (const SeriesKey& key : c.plan().series(c.scenario())) {
            const Place* place = c.plan().places().find(key.place);
            const Indicator* indicator = c.plan().indicators().find(key.indicator);
            for (const Figure* f : c.plan().effective(c.scenario(), key)) {
                if (f->document != d->id || f->isMissing() || place == nullptr || indicator == nullptr) {
                    continue;
                }
                table.rows.push_back({{shortNameOf(*place, c.language()), {}, 0},
                                      {nameOf(*indicator, c.language()), {}, 0},
                                      {aspectText(f->slot.aspect, c.language()), {}, 0},
                                      {slotYears(f->slot), {}, 0},
                                      {figureText(c.plan(), *f, nullptr, c.language(), FigureForm::Words),
                                       f->status == Status::Assumed ? BriefingCell::Style::Assumed
                                                                    : BriefingCell::Style::Normal,
                                       0},
                                      {f->section, {}, 0}});
            }
        }
        c.table(c.both(u"%1 各条数据的出处", u"%1 Source of each figure").arg(c.reference(d->id)),
                std::move(table));
    }
}

} // namespace yuantu::briefing
