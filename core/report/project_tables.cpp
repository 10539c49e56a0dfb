// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Projects as tables.
#include "core/report/project_tables.h"

namespace yuantu {

namespace {

template <class T> QVariant codeOf(const Table<T>& table, decltype(T::id) id) {
    const T* row = table.find(id);
    return row == nullptr ? QVariant() : QVariant(row->code);
}

QVariant yearOrNone(int year) {
    return year == 0 ? QVariant() : QVariant(year);
}
QVariant textOrNone(const QString& text) {
    return text.isEmpty() ? QVariant() : QVariant(text);
}
QVariant numberOrNone(std::optional<double> number) {
    return number ? QVariant(*number) : QVariant();
}
QString yesOrNo(bool yes) {
    return yes ? QStringLiteral("yes") : QStringLiteral("no");
}

DataTable tableOf(const char* columns) {
    return {QString::fromLatin1(columns).split(u','), {}};
}

} // namespace

DataTable projectsTable(const Plan& plan, ScenarioId scenario) {
    DataTable t =
        tableOf("project,place,kind,status,floor,land,output,investment,research,start,finish,scenario,note");
    for (const Project* p : plan.projectsOf(scenario)) {
        t.rows.push_back({p->name, codeOf(plan.places(), p->place), projectKindId(p->kind),
                          projectStatusId(p->status), numberOrNone(p->floor), numberOrNone(p->land),
                          numberOrNone(p->output), numberOrNone(p->investment), numberOrNone(p->research),
                          yearOrNone(p->start), yearOrNone(p->finish), codeOf(plan.scenarios(), p->scenario),
                          textOrNone(p->note)});
    }
    return t;
}

DataTable freeSpaceTable(const Plan& plan, ScenarioId scenario, int year) {
    DataTable t = tableOf("place,year,usable_floor,used_floor,taken_floor,free_floor,usable_land,used_land,"
                          "taken_land,free_land,output_added");
    for (const Place& place : plan.places()) {
        const FreeSpace s = freeSpaceIn(plan, scenario, place.id, year);
        const ProjectSum projects = projectsBy(plan, scenario, place.id, 0, year);
        if (!s.floor.usable && !s.land.usable && projects.count == 0) {
            continue;
        }
        t.rows.push_back({place.code, year, numberOrNone(s.floor.usable), numberOrNone(s.floor.used),
                          s.floor.taken, numberOrNone(s.floor.free), numberOrNone(s.land.usable),
                          numberOrNone(s.land.used), s.land.taken, numberOrNone(s.land.free),
                          projects.output});
    }
    return t;
}

DataTable matchTable(const Plan& plan, const std::vector<Match>& matches) {
    DataTable t = tableOf("project,finish,floor,land,place,free_before,free_after,unit,why");
    for (const Match& m : matches) {
        t.rows.push_back({m.project->name, yearOrNone(m.project->finish), numberOrNone(m.project->floor),
                          numberOrNone(m.project->land), codeOf(plan.places(), m.place),
                          numberOrNone(m.freeBefore), numberOrNone(m.freeAfter),
                          m.byLand ? QStringLiteral("km²") : QStringLiteral("万㎡"), m.why});
    }
    return t;
}

DataTable supportRulesTable(const Plan& plan, Language language) {
    DataTable t =
        tableOf("rule,document,section,place,subject,base,rate,cap,threshold,from_year,to_year,stage,"
                "printed,name,condition");
    for (const SupportRule& r : plan.supportRules()) {
        const bool english = language == Language::English;
        t.rows.push_back({r.code, codeOf(plan.documents(), r.document), r.section,
                          codeOf(plan.places(), r.place), projectKindId(r.subject), supportBaseId(r.base),
                          numberOrNone(r.rate), numberOrNone(r.cap), numberOrNone(r.threshold), r.fromYear,
                          r.toYear, r.stage, textOrNone(r.printed), english ? r.nameEn : r.nameZh,
                          english ? r.conditionEn : r.conditionZh});
    }
    return t;
}

DataTable supportLinesTable(const Plan& plan, const std::vector<SupportLine>& lines) {
    DataTable t = tableOf("project,place,finish,rule,document,amount,base_known,capped,eligible,period,why");
    for (const SupportLine& l : lines) {
        t.rows.push_back(
            {l.project->name, codeOf(plan.places(), l.project->place), yearOrNone(l.project->finish),
             l.rule->code, codeOf(plan.documents(), l.rule->document), numberOrNone(l.amount),
             yesOrNo(l.baseKnown), yesOrNo(l.capped), yesOrNo(l.eligible), supportPeriodId(l.period), l.why});
    }
    return t;
}

DataTable supportTotalsTable(const Plan& plan, ScenarioId scenario, const std::vector<SupportTotal>& totals) {
    DataTable t = tableOf("scenario,year,period,projects,computed,at_most,open");
    for (const SupportTotal& s : totals) {
        t.rows.push_back({codeOf(plan.scenarios(), scenario), yearOrNone(s.year), supportPeriodId(s.period),
                          s.projects, s.computed, s.atMost, s.open});
    }
    return t;
}

} // namespace yuantu
