// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How far the plan has come, and the projects that carry it out. Sections without data are left out.
#include "core/projection/progress.h"
#include "core/projection/support.h"
#include "core/report/briefing_parts.h"

namespace yuantu::briefing {

void addProgress(Composer& c) {
    BriefingTable table;
    table.columns = {{c.both(u"数据", u"Figure"), false, 36},
                     {c.both(u"年份", u"Year"), true},
                     {c.both(u"实绩", u"Actual"), true},
                     {c.both(u"应达", u"On the path"), true},
                     {c.both(u"偏差(%)", u"Variance (%)"), true},
                     {c.both(u"目标年", u"Target year"), true},
                     {c.both(u"目标", u"Target"), true},
                     {c.both(u"今后所需增速(%)", u"Growth needed (%)"), true},
                     {c.both(u"状态", u"State")}};
    for (const Progress& p : progressOf(c.plan(), c.scenario(), c.options().year)) {
        const Place* place = c.plan().places().find(p.series.place);
        const Indicator* indicator = c.plan().indicators().find(p.series.indicator);
        if (p.actual == nullptr || place == nullptr || indicator == nullptr) {
            continue;
        }
        const auto share = [](std::optional<double> v) {
            return numberCell(v ? std::optional(*v * 100) : std::nullopt, 1);
        };
        table.rows.push_back(
            {{shortNameOf(*place, c.language()) + (c.isChinese() ? QString() : QStringLiteral(", ")) +
              nameOf(*indicator, c.language())},
             {QString::number(p.year)},
             numberCell(p.actual->value, indicator->digits),
             numberCell(p.expected, indicator->digits),
             share(p.varianceShare()),
             {QString::number(p.targetYear)},
             numberCell(p.target, indicator->digits),
             share(p.neededRate),
             {progressStatusName(p.status)}});
    }
    if (table.rows.empty()) {
        return;
    }
    c.heading(1, c.both(u"执行进度", u"Progress"));
    c.paragraph(
        c.both(u"将已知实绩与由基期到目标的增长路径相比，并推算今后每年所需的增速。",
               u"Actuals are held against the path from base to target; the growth that would still reach "
               u"the target is derived."));
    c.table(c.both(u"实绩与目标", u"Actuals and targets"), std::move(table));
}

void addProjects(Composer& c) {
    const std::vector<const Project*> projects = c.plan().projectsOf(c.scenario());
    if (projects.empty()) {
        return;
    }
    c.heading(1, c.both(u"项目", u"Projects"));
    const std::vector<SupportLine> lines = supportLines(c.plan(), c.scenario(), c.language());
    BriefingTable table;
    table.columns = {{c.both(u"项目", u"Project"), false, 34},
                     {c.both(u"园区", u"Place")},
                     {c.both(u"状态", u"State")},
                     {c.both(u"竣工年", u"Finished"), true},
                     {c.both(u"面积(万㎡)", u"Floor (万㎡)"), true},
                     {c.both(u"产值(亿元)", u"Output (亿元)"), true},
                     {c.both(u"可获支持", u"Support"), true}};
    int unplaced = 0;
    for (const Project* p : projects) {
        const Place* place = c.plan().places().find(p->place);
        unplaced += place == nullptr ? 1 : 0;
        QStringList support;
        for (const SupportLine& l : lines) {
            if (l.project == p && l.eligible && l.amount) {
                support << supportAmountText(l, c.language());
            }
        }
        table.rows.push_back(
            {{p->name},
             {place == nullptr ? c.both(u"未落地", u"not placed") : shortNameOf(*place, c.language())},
             {projectStatusName(p->status)},
             {p->finish == 0 ? QStringLiteral("—") : QString::number(p->finish)},
             numberCell(p->floor, 1),
             numberCell(p->output, 1),
             {support.isEmpty() ? QStringLiteral("—") : support.join(u'、')}});
    }
    c.paragraph(
        c.both(u"本情景共有项目%1个，其中%2个尚未落地。可获支持按文件所载比例和上限推算，以实际批准为准。",
               u"The scenario has %1 projects, %2 of them not placed yet. Support follows the rates and caps "
               u"of the documents and depends on approval.")
            .arg(projects.size())
            .arg(unplaced));
    c.table(c.both(u"项目清单", u"List of projects"), std::move(table));
}

} // namespace yuantu::briefing
