// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Targets and growth: sentences, tables and charts.
#include "core/projection/projection.h"
#include "core/projection/totals.h"
#include "core/report/briefing_parts.h"
#include "core/report/growth_chart.h"

namespace yuantu::briefing {

namespace {

/// A cell's value in words: as printed where it is stated, else computed with one decimal more.
QString words(const Composer& c, const TargetCell& cell, const Indicator& indicator) {
    if (cell.figure != nullptr) {
        return figureText(c.plan(), *cell.figure, indicator.unit, c.language(), FigureForm::Words);
    }
    return amountText(*cell.value, decimalsNeeded(*cell.value, indicator.digits), *indicator.unit,
                      c.language());
}

QString rateWords(const Composer& c, const TargetCell& cell) {
    if (cell.figure != nullptr) {
        return figureText(c.plan(), *cell.figure, nullptr, c.language(), FigureForm::Words);
    }
    return percentText(*cell.value, c.language(), 1);
}

QString growthWords(const Composer& c, const TargetRow& row) {
    if (!row.rate.value) {
        return {};
    }
    const QString mark = row.rate.isDerived() ? c.both(u"（推算）", u" (derived)") : QString();
    const QString rate = rateWords(c, row.rate) + mark;
    if (row.baseYear && row.targetYear && *row.targetYear - *row.baseYear == 1) {
        return c.both(u"，比上年增长%1", u", up %1 on the year before").arg(rate);
    }
    if (row.baseYear && row.base.isDerived()) {
        return c.both(u"，%2年以来年均增长%1", u", %1 a year since %2")
            .arg(rate, QString::number(*row.baseYear));
    }
    return c.both(u"，年均增长%1", u", %1 a year").arg(rate);
}

/// Money, floor and the like in tables of mixed indicators show their unit.
QString unitOf(const Composer& c, const Indicator& indicator) {
    return unitName(*indicator.unit, !c.isChinese());
}

} // namespace

QString sentenceOf(const Composer& c, const TargetRow& row) {
    const Place* place = c.plan().places().find(row.series.place);
    const Indicator* indicator = c.plan().indicators().find(row.series.indicator);
    if (place == nullptr || indicator == nullptr || indicator->unit == nullptr || !row.targetYear) {
        return {};
    }
    const QString subject = c.isChinese() ? nameOf(*place, c.language()) + nameOf(*indicator, c.language())
                                          : nameOf(*indicator, c.language()) + QStringLiteral(" of ") +
                                                nameOf(*place, c.language());
    const QString to = QString::number(*row.targetYear);
    if (row.overPeriod && row.target.value) {
        return c.both(u"%1：规划期内（至%2年）%3。", u"%1: %3 over the plan period (to %2).")
            .arg(subject, to, words(c, row.target, *indicator));
    }
    if (row.achieved) {
        if (!row.target.value) {
            return {};
        }
        if (row.base.value && !row.base.isDerived()) {
            return c.both(u"%1由%2年的%3增至%4年的%5%6。", u"%1 grew from %3 in %2 to %5 in %4%6.")
                .arg(subject, QString::number(*row.baseYear), words(c, row.base, *indicator), to,
                     words(c, row.target, *indicator), growthWords(c, row));
        }
        return c.both(u"%1%2年为%3%4。", u"%1 was %3 in %2%4.")
            .arg(subject, to, words(c, row.target, *indicator), growthWords(c, row));
    }
    if (!row.target.value) {
        return {};
    }
    if (row.base.value && !row.base.isDerived()) {
        QString text = c.both(u"%1目标由%2年的%3增至%4年的%5%6", u"%1 is to grow from %3 in %2 to %5 in %4%6")
                           .arg(subject, QString::number(*row.baseYear), words(c, row.base, *indicator), to,
                                words(c, row.target, *indicator), growthWords(c, row));
        if (row.increment.value && !row.increment.isDerived()) {
            text += c.both(u"，新增%1", u", an increment of %1").arg(words(c, row.increment, *indicator));
        }
        return text + c.both(u"。", u".");
    }
    return c
        .both(u"%1目标为%2年%3；文件未载基期值，增速不可推算。",
              u"%1 is to reach %3 in %2; no base is stated, so no growth can be derived.")
        .arg(subject, to, words(c, row.target, *indicator));
}

QString sentencesOf(const Composer& c, const std::vector<TargetRow>& rows) {
    QStringList sentences;
    QStringList bare; // one clause for each indicator without a base
    SeriesKey last;
    for (const TargetRow& row : rows) {
        const Place* place = c.plan().places().find(row.series.place);
        const Indicator* indicator = c.plan().indicators().find(row.series.indicator);
        if (place == nullptr || indicator == nullptr || indicator->unit == nullptr) {
            continue;
        }
        if (row.achieved || row.overPeriod || !row.target.value ||
            (row.base.value && !row.base.isDerived())) {
            sentences.append(sentenceOf(c, row));
            continue;
        }
        const QString goal =
            c.both(u"%1年%2", u"%2 in %1")
                .arg(QString::number(row.targetYear.value_or(0)), words(c, row.target, *indicator));
        if (!bare.isEmpty() && last == row.series) {
            bare.back() += c.both(u"、", u" and ") + goal;
        } else if (bare.isEmpty()) {
            bare.append(c.both(u"%1%2目标为%3", u"%1: targets without a stated base are %2 of %3")
                            .arg(nameOf(*place, c.language()),
                                 c.isChinese() ? nameOf(*indicator, c.language())
                                               : nameOf(*indicator, c.language()).toLower(),
                                 goal));
        } else {
            bare.append(c.both(u"%1目标为%2", u"%1 of %2")
                            .arg(c.isChinese() ? nameOf(*indicator, c.language())
                                               : nameOf(*indicator, c.language()).toLower(),
                                 goal));
        }
        last = row.series;
    }
    if (!bare.isEmpty()) {
        sentences.append(bare.join(c.isChinese() ? u"；" : u"; ") +
                         c.both(u"；文件未载基期值，增速不可推算。", u"; their growth cannot be derived."));
    }
    sentences.removeAll(QString());
    return sentences.join(c.isChinese() ? u"" : u" ");
}

BriefingCell numberCell(std::optional<double> value, int decimals) {
    if (!value || !std::isfinite(*value)) {
        return {QStringLiteral("—"), BriefingCell::Style::Missing, 0};
    }
    return {formatNumber(*value, decimals), BriefingCell::Style::Normal, 0};
}

BriefingCell cellOf(const Composer& c, const TargetCell& cell, const Indicator& indicator, bool isRate) {
    BriefingCell out;
    if (!cell.value) {
        return {QStringLiteral("—"), BriefingCell::Style::Missing, 0};
    }
    if (cell.figure != nullptr) {
        out.text = figureText(c.plan(), *cell.figure, indicator.unit, c.language(), FigureForm::Signs);
        if (cell.status == Status::Assumed) {
            out.style = BriefingCell::Style::Assumed;
        }
        return out;
    }
    out.style = BriefingCell::Style::Derived;
    const auto text = [&](double v) {
        return isRate ? percentText(v, c.language(), 1)
                      : formatNumber(v, decimalsNeeded(std::round(v * 10) / 10, 1));
    };
    out.text = text(*cell.value);
    if (cell.high) {
        out.text += (c.isChinese() ? QStringLiteral("—") : QStringLiteral("–")) + text(*cell.high);
    }
    return out;
}

BriefingTable targetTable(const Composer& c, const std::vector<TargetRow>& rows, bool withPlace,
                          bool withIndicator) {
    BriefingTable table;
    if (withPlace) {
        table.columns.push_back({c.both(u"地区", u"Place"), false, 22});
    }
    if (withIndicator) {
        table.columns.push_back({c.both(u"指标", u"Indicator"), false, 34});
    }
    table.columns.push_back({c.both(u"时期", u"Period"), false, 0});
    for (const auto& [zh, en] : {std::pair(u"基期值", u"Base"),
                                 {u"目标值", u"Target"},
                                 {u"年均增速", u"A year"},
                                 {u"增量", u"Increment"}}) {
        table.columns.push_back({c.both(zh, en), true, 0});
    }
    if (withIndicator) {
        table.columns.push_back({c.both(u"单位", u"Unit"), false, 0});
    }
    table.columns.push_back({c.both(u"来源", u"Source"), false, 0});
    std::vector<DocumentId> used;
    bool derived = false;
    bool assumed = false;
    for (const TargetRow& row : rows) {
        const Place* place = c.plan().places().find(row.series.place);
        const Indicator* indicator = c.plan().indicators().find(row.series.indicator);
        if (place == nullptr || indicator == nullptr || indicator->unit == nullptr) {
            continue;
        }
        std::vector<BriefingCell> cells;
        if (withPlace) {
            cells.push_back({shortNameOf(*place, c.language()), {}, 0});
        }
        if (withIndicator) {
            cells.push_back({nameOf(*indicator, c.language()), {}, 0});
        }
        const QString dash = c.isChinese() ? QStringLiteral("—") : QStringLiteral("–");
        const QString period =
            row.baseYear ? QString::number(*row.baseYear) + dash + QString::number(row.targetYear.value_or(0))
            : row.targetYear ? QString::number(*row.targetYear)
                             : QString();
        cells.push_back({row.overPeriod ? period + c.both(u"累计", u" total") : period, {}, 0});
        for (const TargetCell* cell : {&row.base, &row.target, &row.rate, &row.increment}) {
            cells.push_back(cellOf(c, *cell, *indicator, cell == &row.rate));
            derived = derived || cells.back().style == BriefingCell::Style::Derived;
            assumed = assumed || cells.back().style == BriefingCell::Style::Assumed;
        }
        if (withIndicator) {
            cells.push_back({unitOf(c, *indicator), {}, 0});
        }
        cells.push_back({c.reference(row.document), {}, 0});
        used.push_back(row.document);
        table.rows.push_back(std::move(cells));
    }
    QString marks = c.both(u"注：≥为“以上”，≈为“约”，—为文件未载", u"≥ at least, ≈ about, — not stated");
    marks += derived ? c.both(u"，◇为推算", u", ◇ derived") : QString();
    marks += assumed ? c.both(u"，○为假定", u", ○ assumed") : QString();
    table.notes = {marks + c.both(u"。", u"."), c.sourceLine(used)};
    return table;
}

void addTargets(Composer& c) {
    const Indicator* output = c.indicator("output");
    c.heading(1, c.both(u"目标与增速", u"Targets and growth"));
    for (const Place* region : c.regions()) {
        c.heading(2, nameOf(*region, c.language()));
        std::vector<TargetRow> money;
        std::vector<TargetRow> counts;
        for (const TargetRow& row : targetRows(c.plan(), c.scenario(), false)) {
            if (row.series.place != region->id || (row.achieved && !row.target.value)) {
                continue;
            }
            const Indicator* indicator = c.plan().indicators().find(row.series.indicator);
            if (indicator == nullptr || indicator->unit == nullptr) {
                continue;
            }
            (indicator->unit->dimension == Dimension::Money ? money : counts).push_back(row);
        }
        c.paragraph(sentencesOf(c, money));
        if (!money.empty()) {
            BriefingTable table = targetTable(c, money, false, true);
            // One unit for the whole table: it stands over it, not in every row.
            for (auto& row : table.rows) {
                row.erase(row.end() - 2);
            }
            table.columns.erase(table.columns.end() - 2);
            table.unit = c.unitLine(c.both(u"亿元", u"CNY 100m"));
            c.table(c.both(u"%1产业规模、产值和营收目标", u"Targets of scale, output and revenue, %1")
                        .arg(nameOf(*region, c.language())),
                    std::move(table));
        }
        // The parts of the region that state an output, as a table and a chart of their own.
        std::vector<TargetRow> parts;
        std::vector<SeriesKey> lines;
        std::vector<PlaceId> members;
        for (const Place& place : c.plan().places()) {
            if (output == nullptr || place.id == region->id || place.parent != region->id ||
                place.kind == PlaceKind::District) {
                continue;
            }
            const std::vector<TargetRow> own = targetRowsOf(c.plan(), c.scenario(), {place.id, output->id});
            if (!own.empty()) {
                parts.insert(parts.end(), own.begin(), own.end());
                lines.push_back({place.id, output->id});
                members.push_back(place.id);
            }
        }
        int chartYear = c.options().year;
        for (const TargetRow& row : money) {
            chartYear = std::max(chartYear, row.targetYear.value_or(0));
        }
        if (!parts.empty()) {
            BriefingTable table = targetTable(c, parts, true, false);
            table.unit = c.unitLine(unitName(*output->unit, !c.isChinese()));
            const std::optional<int> year = parts.front().targetYear;
            const auto total =
                totalOf(c.plan(), c.scenario(), output->id, members, year.value_or(c.options().year));
            if (total && total->value && year) {
                c.paragraph(c.both(u"%1各园区%2目标分解如下，%3年合计%4（%5个成员中%6个有数）。",
                                   u"The parks of %1 divide the target of %2 as follows; together %4 in %3 "
                                   u"(%6 of %5 known).")
                                .arg(nameOf(*region, c.language()),
                                     c.isChinese() ? nameOf(*output, c.language())
                                                   : nameOf(*output, c.language()).toLower())
                                .arg(*year)
                                .arg(amountText(*total->value, output->digits, *output->unit, c.language()))
                                .arg(total->of)
                                .arg(total->known));
            }
            c.table(c.both(u"%1各园区工业总产值目标", u"Targets of industrial output, parks of %1")
                        .arg(nameOf(*region, c.language())),
                    std::move(table));
        }
        const auto growth = [&](const std::vector<SeriesKey>& keys, const QString& caption) {
            BriefingChart chart;
            chart.spec = growthChart(c.plan(), std::array{c.scenario()}, keys, kFirstYear,
                                     std::min(kLastYear, chartYear + 6), {}, c.language());
            if (!chart.spec.isEmpty()) {
                chart.notes = {c.both(u"注：实线为规划期内，虚线为目标年之后按同一增速延伸，仅供参考。",
                                      u"Solid up to the target year; dashed beyond it at the same rate, for "
                                      u"orientation only.")};
                c.chart(caption, std::move(chart));
            }
        };
        // The one that can be projected tells most; else the one whose targets stand alone.
        const Indicator* shown = nullptr;
        for (const char* code : {"scale", "output"}) {
            const Indicator* indicator = c.indicator(code);
            if (indicator == nullptr || std::ranges::none_of(money, [&](const TargetRow& r) {
                    return r.series.indicator == indicator->id;
                })) {
                continue;
            }
            const bool grows = project(c.plan(), c.scenario(), {region->id, indicator->id}).rate.has_value();
            if (shown == nullptr || (grows && code != std::string_view("scale"))) {
                shown = indicator;
            }
        }
        if (shown != nullptr) {
            growth(
                {SeriesKey{region->id, shown->id}},
                c.both(u"%1%2", u"%2, %1").arg(nameOf(*region, c.language()), nameOf(*shown, c.language())));
        }
        if (lines.size() > 1) {
            growth(lines, c.both(u"%1各园区工业总产值", u"Industrial output, parks of %1")
                              .arg(nameOf(*region, c.language())));
        }
        if (!counts.empty()) {
            c.table(c.both(u"%1其他目标", u"Other targets, %1").arg(nameOf(*region, c.language())),
                    targetTable(c, counts, false, true));
        }
    }
    addWholeAndParts(c);
}

} // namespace yuantu::briefing
