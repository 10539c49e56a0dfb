// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sorting figures, periods of growth, findings begun and settled.
#include "core/audit/statements.h"

#include <QCryptographicHash>

#include <set>

namespace yuantu {

namespace {

bool joins(const Figure& f, DocumentId document) {
    return !f.document.isValid() || !document.isValid() || f.document == document;
}

} // namespace

Topic topicOf(const Figure& figure) {
    switch (figure.slot.aspect) {
    case Aspect::Actual:
    case Aspect::Base:
    case Aspect::Level:
    case Aspect::Density:
        return figure.slot.fromYear == 0 ? Topic::State : Topic::StateSince;
    case Aspect::Target:
        return figure.slot.fromYear == 0 ? Topic::Target : Topic::TotalOfPeriod;
    case Aspect::Rate:
        return Topic::Rate;
    case Aspect::Increment:
        return Topic::Increment;
    case Aspect::Share:
        return Topic::Share;
    case Aspect::Cap:
        return Topic::Cap;
    }
    Q_UNREACHABLE();
}

Statements::Statements(const Plan& plan, ScenarioId scenario) : m_plan(plan) {
    for (const SeriesKey& key : plan.series(scenario)) {
        if (plan.indicators().find(key.indicator) == nullptr || plan.places().find(key.place) == nullptr) {
            continue;
        }
        FigureList list = plan.effective(scenario, key);
        std::erase_if(list, [](const Figure* f) {
            return f->isMissing() || !std::isfinite(f->value) || (f->high && !std::isfinite(*f->high));
        });
        if (!list.empty()) {
            m_series.push_back(key);
            m_figures.insert(key, list);
        }
    }
    for (const SeriesKey& key : m_series) {
        m_periods.insert(key, makePeriods(key));
    }
}

const FigureList& Statements::of(SeriesKey series) const {
    static const FigureList none;
    const auto at = m_figures.constFind(series);
    return at == m_figures.constEnd() ? none : *at;
}

const std::vector<Period>& Statements::periods(SeriesKey series) const {
    static const std::vector<Period> none;
    const auto at = m_periods.constFind(series);
    return at == m_periods.constEnd() ? none : *at;
}

const Figure* Statements::find(SeriesKey series, Topic topic, int year, int fromYear,
                               DocumentId document) const {
    const auto rank = [&](const Figure* f) {
        return std::tuple(joins(*f, document), f->slot.aspect == Aspect::Base,
                          m_plan.documents().indexOf(f->document));
    };
    const Figure* best = nullptr;
    for (const Figure* f : of(series)) {
        if (topicOf(*f) == topic && f->slot.year == year &&
            (fromYear == -1 || f->slot.fromYear == fromYear) && (best == nullptr || rank(best) < rank(f))) {
            best = f;
        }
    }
    return best;
}

const Figure* Statements::stateBefore(SeriesKey series, int year, DocumentId document) const {
    int last = 0;
    for (const Figure* f : of(series)) {
        if (topicOf(*f) == Topic::State && f->slot.year < year) {
            last = std::max(last, f->slot.year);
        }
    }
    return last == 0 ? nullptr : find(series, Topic::State, last, 0, document);
}

std::vector<Period> Statements::makePeriods(SeriesKey series) const {
    std::vector<Period> periods;
    std::set<const Figure*> used;
    const auto add = [&](int fromYear, int year, DocumentId document) {
        Period p;
        p.fromYear = fromYear;
        p.year = year;
        p.rate = find(series, Topic::Rate, year, fromYear, document);
        p.increment = find(series, Topic::Increment, year, fromYear, document);
        p.end = find(series, Topic::Target, year, 0, document);
        if (p.end == nullptr) {
            const Figure* reached = find(series, Topic::State, year, 0, document);
            p.end = reached != nullptr && joins(*reached, document) ? reached : nullptr;
        }
        p.base = fromYear == 0 ? nullptr : find(series, Topic::State, fromYear, 0, document);
        used.insert({p.rate, p.increment, p.end});
        periods.push_back(p);
    };
    for (const Topic topic : {Topic::Rate, Topic::Increment}) {
        for (const Figure* f : of(series)) {
            if (topicOf(*f) == topic && !used.contains(f)) {
                add(f->slot.fromYear, f->slot.year, f->document);
            }
        }
    }
    for (const Figure* f : of(series)) {
        if (topicOf(*f) == Topic::Target && !used.contains(f)) {
            Period p;
            p.year = f->slot.year;
            p.end = f;
            p.base = stateBefore(series, p.year, f->document);
            p.fromYear = p.base == nullptr ? 0 : p.base->slot.year;
            periods.push_back(p);
        }
    }
    return periods;
}

Finding Statements::finding(AuditRule rule, std::initializer_list<const Figure*> figures) const {
    return finding(rule, FigureList(figures));
}

Finding Statements::finding(AuditRule rule, const FigureList& figures) const {
    Finding f;
    f.rule = rule;
    QString key = QStringLiteral("finding/") + auditRuleId(rule);
    QString values;
    for (const Figure* figure : figures) {
        if (figure == nullptr) {
            continue;
        }
        if (f.figures.empty()) {
            f.series = {figure->slot.place, figure->slot.indicator};
            f.year = figure->slot.year;
            f.unit = &unitOf(m_plan, *figure);
        }
        f.figures.push_back(figure->id);
        key += u'/' + QString::number(figure->id.value);
        values += QStringLiteral("%1 %2 %3 %4 %5;")
                      .arg(figure->value, 0, 'g', 17)
                      .arg(figure->high.value_or(figure->value), 0, 'g', 17)
                      .arg(figure->decimals)
                      .arg(QString::fromUtf8(figure->unit == nullptr ? "" : figure->unit->id),
                           boundId(figure->bound));
    }
    f.id = {idFromKey(key)};
    f.digest = QString::fromLatin1(
        QCryptographicHash::hash(values.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
    return f;
}

void settle(Finding& finding, const Statements& s, const Figure& statedFigure, const Amount& stated,
            const std::optional<Amount>& implied) {
    finding.stated = stated;
    finding.implied = implied;
    finding.verdict = implied ? compared(stated, *implied) : Verdict::Incomplete;
    const bool mayBeNegative =
        statedFigure.slot.aspect == Aspect::Rate || statedFigure.slot.aspect == Aspect::Increment;
    if (finding.verdict == Verdict::Inconsistent && (mayBeNegative || implied->value > 0)) {
        finding.fix = Fix{statedFigure.slot, typedAs(statedFigure, s.plan(), implied->value)};
    }
}

} // namespace yuantu
