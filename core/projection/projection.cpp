// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The growth models. See figures and growth in the documentation for the formulas.
#include "core/projection/projection.h"

#include "core/projection/ceiling.h"
#include "core/projection/growth.h"

#include <QCoreApplication>
#include <QLocale>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Projection", text);
}

struct Point {
    int year = 0;
    double value = 0;
};

/// The settings of the series, read once.
struct Settings {
    std::optional<GrowthModel> model;
    enum class After { Continue, Stop, Rate } after = After::Continue;
    std::optional<double> afterRate;
    std::optional<int> horizon;
};

std::optional<double> fractionOf(const QString& text) {
    QString s = text.trimmed();
    const bool percent = s.endsWith(u'%');
    if (percent) {
        s.chop(1);
    }
    bool ok = false;
    const double v = QLocale::c().toDouble(s.trimmed(), &ok);
    if (!ok || !std::isfinite(v)) {
        return {};
    }
    return percent ? v / 100 : v;
}

Settings settingsOf(const Plan& plan, ScenarioId scenario, SeriesKey series) {
    Settings s;
    const auto field = [&](const char* name) {
        return plan.growthField(scenario, series, QString::fromLatin1(name));
    };
    const QString model = field("model");
    if (model == u"rate") {
        s.model = GrowthModel::Rate;
    } else if (model == u"target") {
        s.model = GrowthModel::Target;
    } else if (model == u"none") {
        s.model = GrowthModel::None;
    }
    const QString after = field("after");
    s.after = after == u"stop"   ? Settings::After::Stop
              : after == u"rate" ? Settings::After::Rate
                                 : Settings::After::Continue;
    s.afterRate = fractionOf(field("after-rate"));
    bool ok = false;
    const int horizon = field("horizon").toInt(&ok);
    if (ok) {
        s.horizon = horizon;
    }
    return s;
}

/// The targets after the base, as points; an increment set nearer than the last target replaces it.
std::vector<Point> targetPoints(const Plan& plan, ScenarioId scenario, const SeriesFacts& facts) {
    std::vector<Point> points;
    for (const Figure* f : facts.targets) {
        if (f->slot.year > facts.base->slot.year) {
            points.push_back({f->slot.year, f->value});
        }
    }
    const Figure* increment = facts.increment;
    if (increment != nullptr && increment->slot.fromYear == facts.base->slot.year) {
        const Point reached{increment->slot.year, facts.base->value + increment->value};
        if (points.empty() && facts.rate == nullptr) {
            points.push_back(reached);
        } else if (!points.empty() && facts.target != nullptr && facts.target->slot.year == reached.year &&
                   depthOf(plan, scenario, *increment) < depthOf(plan, scenario, *facts.target)) {
            points.back() = reached;
        }
    }
    return points;
}

GrowthModel modelFor(const Plan& plan, ScenarioId scenario, const SeriesFacts& facts, bool hasTarget) {
    const bool hasRate = facts.rate != nullptr;
    if (!hasTarget) {
        return hasRate ? GrowthModel::Rate : GrowthModel::None;
    }
    if (!hasRate) {
        return GrowthModel::Target;
    }
    int nearest = 1000;
    for (const Figure* f : {facts.target, facts.increment}) {
        if (f != nullptr) {
            nearest = std::min(nearest, depthOf(plan, scenario, *f));
        }
    }
    return depthOf(plan, scenario, *facts.rate) < nearest ? GrowthModel::Rate : GrowthModel::Target;
}

/// A year-by-year sheet that keeps the first value given to a year.
class Sheet {
public:
    Sheet(int fromYear, int toYear) : m_from(fromYear), m_slots(std::max(0, toYear - fromYear + 1)) {}
    void put(int year, double value, YearValue::Kind kind) {
        const int i = year - m_from;
        if (i >= 0 && i < static_cast<int>(m_slots.size()) && !m_slots[i]) {
            m_slots[i] = YearValue{year, value, kind, {}};
        }
    }
    [[nodiscard]] std::vector<YearValue> values() const {
        std::vector<YearValue> list;
        for (const auto& v : m_slots) {
            if (v) {
                list.push_back(*v);
            }
        }
        return list;
    }

private:
    int m_from;
    std::vector<std::optional<YearValue>> m_slots;
};

/// Grows from a point up to and with `lastYear`; says whether every value stayed in range.
bool growTo(Sheet& sheet, Point from, double rate, int lastYear, YearValue::Kind kind) {
    for (int year = from.year; year <= lastYear; ++year) {
        const std::optional<double> v = grown(from.value, rate, year - from.year);
        if (!v) {
            return false;
        }
        sheet.put(year, *v, kind);
    }
    return true;
}

void growthOf(const Plan& plan, ScenarioId scenario, const SeriesFacts& facts, const Settings& settings,
              int toYear, Sheet& sheet, Projection& p) {
    if (facts.base == nullptr) {
        p.why = WhyEmpty::NoBase;
        return;
    }
    p.base = facts.base;
    const Point base{facts.base->slot.year, facts.base->value};
    const std::vector<Point> targets = targetPoints(plan, scenario, facts);
    p.model = settings.model.value_or(modelFor(plan, scenario, facts, !targets.empty()));
    const bool usable = p.model == GrowthModel::Target ? !targets.empty()
                        : p.model == GrowthModel::Rate ? facts.rate != nullptr
                                                       : false;
    if (!usable) {
        p.why = WhyEmpty::NoGrowth;
        p.model = GrowthModel::None;
        // The base is a fact of its year even where nothing grows from it.
        sheet.put(base.year, base.value, YearValue::Kind::Actual);
        return;
    }
    if (base.value <= 0) {
        p.why = WhyEmpty::NotPositive;
        return;
    }

    Point last = base;
    sheet.put(base.year, base.value, YearValue::Kind::Actual);
    if (p.model == GrowthModel::Target) {
        for (const Point& target : targets) {
            const std::optional<double> rate = impliedRate(last.value, target.value, target.year - last.year);
            if (!rate) {
                p.why = WhyEmpty::NotPositive;
                return;
            }
            p.rate = rate;
            if (target.year <= toYear) {
                sheet.put(target.year, target.value, YearValue::Kind::Projected);
            }
            growTo(sheet, last, *rate, std::min(target.year, toYear), YearValue::Kind::Projected);
            last = target;
        }
    } else {
        p.rate = facts.rate->value;
        if (*p.rate <= -1) {
            p.why = WhyEmpty::RateTooLow;
            return;
        }
        const int end =
            std::max(facts.rate->slot.year, facts.target != nullptr ? facts.target->slot.year : 0);
        if (end > base.year) {
            if (!growTo(sheet, base, *p.rate, std::min(end, toYear), YearValue::Kind::Projected)) {
                p.why = WhyEmpty::OutOfRange;
                return;
            }
            last = {end, grown(base.value, *p.rate, end - base.year).value_or(base.value)};
        }
    }
    p.targetYear = last.year;

    // What became known after the period is what later years grow from.
    const Figure* latest = facts.lastActual();
    if (latest != nullptr && latest->slot.year >= last.year && latest->value > 0) {
        last = {latest->slot.year, latest->value};
    }
    if (settings.after == Settings::After::Stop) {
        return;
    }
    const double rate =
        settings.after == Settings::After::Rate ? settings.afterRate.value_or(*p.rate) : *p.rate;
    if (rate <= -1) {
        p.why = WhyEmpty::RateTooLow;
        return;
    }
    if (!growTo(sheet, last, rate, toYear, YearValue::Kind::Beyond)) {
        p.why = WhyEmpty::OutOfRange;
    }
}

} // namespace

QString kindId(YearValue::Kind kind) {
    switch (kind) {
    case YearValue::Kind::Actual:
        return QStringLiteral("actual");
    case YearValue::Kind::Projected:
        return QStringLiteral("projected");
    case YearValue::Kind::Beyond:
        return QStringLiteral("beyond");
    }
    Q_UNREACHABLE();
}

QString reasonText(WhyEmpty why) {
    switch (why) {
    case WhyEmpty::NotEmpty:
        return {};
    case WhyEmpty::NoFigures:
        return tr("No figures are known.");
    case WhyEmpty::NoBase:
        return tr("No base value is known.");
    case WhyEmpty::NoGrowth:
        return tr("Neither a growth rate nor a target with a base is known.");
    case WhyEmpty::NotPositive:
        return tr("Growth needs a base and targets above zero.");
    case WhyEmpty::RateTooLow:
        return tr("The growth rate must be above −100 %.");
    case WhyEmpty::OutOfRange:
        return tr("The values grow out of range; check the growth rate.");
    }
    Q_UNREACHABLE();
}

const YearValue* Projection::find(int year) const {
    const auto at = std::ranges::find(values, year, &YearValue::year);
    return at == values.end() ? nullptr : &*at;
}

std::optional<double> Projection::at(int year) const {
    const YearValue* v = find(year);
    return v == nullptr ? std::nullopt : std::optional(v->value);
}

Projection project(const Plan& plan, ScenarioId scenario, SeriesKey series, int fromYear, int toYear) {
    // Nobody plans in years outside these; a damaged file might.
    fromYear = std::clamp(fromYear, 1900, 2300);
    toYear = std::clamp(toYear, fromYear, 2300);
    Projection p;
    const SeriesFacts facts = factsOf(plan, scenario, series);
    if (facts.isEmpty()) {
        p.why = WhyEmpty::NoFigures;
        return p;
    }
    const Settings settings = settingsOf(plan, scenario, series);
    const int lastYear = settings.horizon ? std::min(toYear, *settings.horizon) : toYear;
    Sheet sheet(fromYear, toYear);
    for (const auto* list : {&facts.actuals, &facts.levels}) {
        for (const Figure* f : *list) {
            sheet.put(f->slot.year, f->value, YearValue::Kind::Actual);
        }
    }
    const Indicator* indicator = plan.indicators().find(series.indicator);
    if (indicator != nullptr && isLevel(*indicator) && facts.rate == nullptr && facts.targets.empty()) {
        p.model = GrowthModel::Level;
        for (int year = fromYear; year <= lastYear; ++year) {
            if (const Figure* f = levelIn(facts, year)) {
                sheet.put(year, f->value,
                          f->slot.year == year ? YearValue::Kind::Actual : YearValue::Kind::Projected);
                p.base = f;
            }
        }
        p.why = p.base == nullptr ? WhyEmpty::NoBase : WhyEmpty::NotEmpty;
    } else {
        growthOf(plan, scenario, facts, settings, lastYear, sheet, p);
    }
    p.values = sheet.values();
    const CeilingFacts ceiling(plan, scenario, series);
    for (YearValue& v : p.values) {
        v.ceiling = ceiling.in(v.year).value;
    }
    return p;
}

std::optional<double> valueIn(const Plan& plan, ScenarioId scenario, SeriesKey series, int year) {
    return project(plan, scenario, series, year, year).at(year);
}

std::optional<double> rateOf(const Plan& plan, ScenarioId scenario, SeriesKey series) {
    const Projection p = project(plan, scenario, series);
    if (p.model == GrowthModel::Rate && p.rate) {
        return p.rate;
    }
    const SeriesFacts facts = factsOf(plan, scenario, series);
    if (facts.rate != nullptr && (facts.target == nullptr || depthOf(plan, scenario, *facts.rate) <=
                                                                 depthOf(plan, scenario, *facts.target))) {
        return facts.rate->value;
    }
    return p.rate;
}

} // namespace yuantu
