// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The stated totals held against the sums of their parts.
#include "core/projection/reconcile.h"
#include "core/report/briefing_parts.h"

namespace yuantu::briefing {

void addWholeAndParts(Composer& c) {
    BriefingTable table;
    table.columns = {{c.both(u"地区、指标", u"Place, indicator"), false, 34},
                     {c.both(u"年份", u"Year"), true},
                     {c.both(u"总量", u"Total"), true},
                     {c.both(u"各部分合计", u"Sum of parts"), true},
                     {c.both(u"已知部分", u"Known parts"), true},
                     {c.both(u"未分解", u"Not allocated"), true},
                     {c.both(u"超出", u"Beyond the total"), true}};
    const Unit* unit = nullptr;
    for (const Place* region : c.regions()) {
        for (const Indicator& indicator : c.plan().indicators()) {
            if (!indicator.additive || indicator.unit == nullptr ||
                indicator.unit->dimension != Dimension::Money) {
                continue;
            }
            const SeriesKey key = c.key(*region, indicator);
            const auto year = reconciliationYear(c.plan(), c.scenario(), key);
            const auto held = reconcile(c.plan(), c.scenario(), key, year.value_or(c.options().year));
            if (!held || !held->stated || !held->sum) {
                continue;
            }
            unit = indicator.unit;
            const bool beyond = *held->gap < 0;
            // Rounding of the last printed digit is no gap.
            const bool closed = std::abs(*held->gap) < 0.5 * std::pow(10.0, -held->decimals);
            table.rows.push_back(
                {{shortNameOf(*region, c.language()) + (c.isChinese() ? QString() : QStringLiteral(", ")) +
                  nameOf(indicator, c.language())},
                 {QString::number(held->year)},
                 numberCell(held->stated, indicator.digits),
                 numberCell(held->sum, indicator.digits),
                 {QStringLiteral("%1/%2").arg(held->known()).arg(held->parts.size())},
                 numberCell(closed   ? std::optional(0.0)
                            : beyond ? std::nullopt
                                     : held->gap,
                            indicator.digits),
                 numberCell(beyond && !closed ? std::optional(-*held->gap) : std::nullopt,
                            indicator.digits)});
        }
    }
    if (table.rows.empty()) {
        return;
    }
    c.heading(2, c.both(u"总量与分解的衔接", u"Totals and their parts"));
    c.paragraph(c.both(
        u"将各地区的总量与其各部分之和相比。未知的部分不按零计；未分解的数额由尚未给出数据的部分承担，"
        u"或有待落实。",
        u"The total of each place is held against the sum of its parts. What is unknown does not count as "
        u"zero: what is not allocated falls to parts without a figure, or is still to be placed."));
    table.unit = c.unitLine(unitName(*unit, !c.isChinese()));
    table.notes = {
        c.both(u"注：重叠和包含的园区只计一次。", u"Parks that overlap or lie in one another count once.")};
    c.table(c.both(u"总量与各部分之和", u"Totals and the sums of their parts"), std::move(table));
}

} // namespace yuantu::briefing
