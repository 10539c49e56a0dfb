// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Collecting periods, values and breaks of scope.
#include "core/report/timeline.h"

#include "core/report/figure_text.h"

#include <set>

namespace yuantu {

namespace {

std::optional<TimelineMark::Kind> kindOf(Aspect aspect) {
    switch (aspect) {
    case Aspect::Actual:
    case Aspect::Level:
        return TimelineMark::Kind::Actual;
    case Aspect::Base:
        return TimelineMark::Kind::Base;
    case Aspect::Target:
        return TimelineMark::Kind::Target;
    default:
        return {};
    }
}

class Collector {
public:
    Collector(const Plan& plan, ScenarioId scenario, Language language)
        : m_plan(plan), m_scenario(scenario), m_language(language) {}

    [[nodiscard]] std::optional<TimelineRow> row(SeriesKey key) {
        const Indicator* indicator = m_plan.indicators().find(key.indicator);
        const Place* place = m_plan.places().find(key.place);
        if (indicator == nullptr || place == nullptr || indicator->unit == nullptr ||
            indicator->kind == u"cap") {
            return {};
        }
        std::vector<const Figure*> figures;
        std::set<DocumentId> documents;
        bool target = false;
        for (const Figure* f : m_plan.effective(m_scenario, key)) {
            if (!f->isMissing() && kindOf(f->slot.aspect)) {
                figures.push_back(f);
                documents.insert(f->document);
                target = target || f->slot.aspect == Aspect::Target;
            }
        }
        if (!target && documents.size() < 2) {
            return {};
        }
        std::ranges::stable_sort(figures, {}, [](const Figure* f) { return f->slot.year; });
        TimelineRow row{key.place, shortNameOf(*place, m_language), nameOf(*indicator, m_language), {}, {}};
        const QString unit = unitName(*indicator->unit, m_language == Language::English);
        if (!unit.isEmpty()) {
            row.name += inLanguage(m_language, u"（%1）", u", %1").arg(unit);
        }
        for (const Figure* f : figures) {
            row.marks.push_back(mark(*f, *indicator));
            m_used.insert(f->document);
        }
        for (size_t i = 1; i < figures.size(); ++i) {
            const Figure& a = *figures[i - 1];
            const Figure& b = *figures[i];
            if (a.document != b.document && !a.note.isEmpty() && !b.note.isEmpty() && a.note != b.note &&
                b.slot.year > a.slot.year) {
                row.breaks.push_back({a.slot.year, b.slot.year,
                                      inLanguage(m_language, u"统计口径不同：“%1”与“%2”",
                                                 u"Measured otherwise: “%1”, then “%2”")
                                          .arg(a.note, b.note)});
            }
        }
        return row;
    }

    [[nodiscard]] std::vector<TimelinePlan> plans() const {
        std::vector<TimelinePlan> plans;
        for (const Document& d : m_plan.documents()) {
            if (d.periodFrom > 0 && d.periodTo >= d.periodFrom && m_used.contains(d.id)) {
                plans.push_back({d.id, nameOf(d, m_language), d.periodFrom, d.periodTo,
                                 d.supersededBy.isValid(), d.status == DocumentStatus::Draft,
                                 d.status == DocumentStatus::Issued || d.status == DocumentStatus::Draft});
            }
        }
        std::ranges::stable_sort(plans, {}, &TimelinePlan::from);
        return plans;
    }

private:
    [[nodiscard]] TimelineMark mark(const Figure& f, const Indicator& indicator) const {
        TimelineMark m;
        m.figure = f.id;
        m.kind = *kindOf(f.slot.aspect);
        m.from = f.slot.fromYear > 0 ? f.slot.fromYear + (f.slot.aspect == Aspect::Target ? 1 : 0) : 0;
        m.year = f.slot.year;
        m.text = figureText(m_plan, f, indicator.unit, m_language, FigureForm::Signs);
        m.assumed = f.status == Status::Assumed;
        const QString years = m.from > 0 && m.from < m.year ? QStringLiteral("%1–%2").arg(m.from).arg(m.year)
                                                            : yearText(m.year, m_language);
        m.tip << figureText(m_plan, f, indicator.unit, m_language, FigureForm::Words)
              << QStringLiteral("%1 · %2 · %3")
                     .arg(nameOf(indicator, m_language), aspectText(f.slot.aspect, m_language), years);
        const Document* document = m_plan.documents().find(f.document);
        if (document != nullptr) {
            m.tip << nameOf(*document, m_language);
            if (!f.section.isEmpty()) {
                m.tip << f.section;
            }
            if (const Document* next = m_plan.documents().find(document->supersededBy)) {
                m.superseded = true;
                m.tip << inLanguage(m_language, u"已由《%1》接续", u"Followed by “%1”")
                             .arg(nameOf(*next, m_language));
            }
        } else {
            m.tip << statusText(f.status, m_language);
        }
        if (!f.note.isEmpty()) {
            m.tip << f.note;
        }
        return m;
    }

    const Plan& m_plan;
    ScenarioId m_scenario;
    Language m_language;
    std::set<DocumentId> m_used;
};

} // namespace

TimelineSpec timelineOf(const Plan& plan, ScenarioId scenario, std::span<const PlaceId> places,
                        std::optional<int> now, Language language) {
    TimelineSpec spec;
    spec.title = inLanguage(language, u"各规划的时间轴", u"The plans on one axis");
    spec.emptyText = inLanguage(language, u"所选地区没有目标，也没有多份文件的数据。",
                                u"The chosen places have no targets and no values of several documents.");
    spec.actual = inLanguage(language, u"实际", u"Actual");
    spec.base = inLanguage(language, u"基数", u"Base");
    spec.target = inLanguage(language, u"目标", u"Target");
    spec.superseded = inLanguage(language, u"已被接续", u"Superseded");
    spec.scopeBreak = inLanguage(language, u"口径变化", u"Break of scope");
    spec.now = now;
    Collector collector(plan, scenario, language);
    for (const SeriesKey& key : plan.series(scenario)) {
        if (std::ranges::find(places, key.place) != places.end()) {
            if (auto row = collector.row(key)) {
                spec.rows.push_back(std::move(*row));
            }
        }
    }
    spec.plans = collector.plans();
    int first = 2018;
    int last = 2027;
    for (const TimelinePlan& p : spec.plans) {
        if (p.isPlan) {
            first = std::min(first, p.from);
        }
        last = std::max(last, p.to);
    }
    for (const TimelineRow& row : spec.rows) {
        for (const TimelineMark& m : row.marks) {
            first = std::min(first, m.year);
            last = std::max(last, m.year);
        }
    }
    spec.from = first;
    spec.to = last;
    return spec;
}

} // namespace yuantu
