// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The growth models. See figures and growth in the documentation for the formulas.
#include "core/projection/projection.h"

#include "core/domain/growth_setting.h"
#include "core/projection/ceiling.h"
#include "core/projection/growth.h"
#include "core/projection/growth_curve.h"
#include "core/projection/projects.h"

#include <QCoreApplication>
#include <QHash>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Projection", text);
}

struct Point {
    int year = 0;
    double value = 0;
};

using Shape = GrowthLeg::Shape;

/// The settings of the series, read once.
struct Settings {
    std::optional<GrowthModel> model;
    enum class After { Continue, Stop, Rate } after = After::Continue;
    std::optional<double> afterRate;
    std::optional<int> horizon;
    std::vector<YearNumber> stages;
    std::vector<YearNumber> values;
    std::optional<double> limit; ///< empty: the capacity
};

const QHash<QString, GrowthModel>& modelIds() {
    static const QHash<QString, GrowthModel> ids{
        {QStringLiteral("target"), GrowthModel::Target},     {QStringLiteral("rate"), GrowthModel::Rate},
        {QStringLiteral("linear"), GrowthModel::Linear},     {QStringLiteral("staged"), GrowthModel::Staged},
        {QStringLiteral("logistic"), GrowthModel::Logistic}, {QStringLiteral("values"), GrowthModel::Values},
        {QStringLiteral("none"), GrowthModel::None},
    };
    return ids;
}

Settings settingsOf(const Plan& plan, ScenarioId scenario, SeriesKey series) {
    Settings s;
    const auto field = [&](const char* name) {
        return plan.growthField(scenario, series, QString::fromLatin1(name));
    };
    if (const auto model = modelIds().constFind(field("model")); model != modelIds().constEnd()) {
        s.model = *model;
    }
    const QString after = field("after");
    s.after = after == u"stop"   ? Settings::After::Stop
              : after == u"rate" ? Settings::After::Rate
                                 : Settings::After::Continue;
    s.afterRate = keptNumber(field("after-rate"));
    if (const std::optional<double> horizon = keptNumber(field("horizon"))) {
        s.horizon = static_cast<int>(std::clamp(*horizon, 1900.0, 2300.0));
    }
    s.stages = yearNumbers(field("stages"));
    s.values = yearNumbers(field("values"));
    s.limit = keptNumber(field("limit"));
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

/// What is needed to draw a series' growth.
struct Sources {
    const SeriesFacts& facts;
    const Settings& settings;
    const CeilingFacts& ceiling;
    Point base;
    std::vector<Point> targets;

    /// The year that a stated rate or target leads to; 0 where none is stated.
    [[nodiscard]] int stated() const {
        return std::max(facts.rate != nullptr ? facts.rate->slot.year : 0,
                        facts.target != nullptr ? facts.target->slot.year : 0);
    }
};

/// Legs up to the year that is planned for, or why there are none. A leg that ends where it begins only says
/// how to go on.
struct Legs {
    std::vector<GrowthLeg> legs;
    WhyEmpty why = WhyEmpty::NotEmpty;
};

Legs legsThrough(Point from, const std::vector<Point>& points, Shape shape) {
    Legs l;
    for (const Point& to : points) {
        if (to.year <= from.year) {
            continue;
        }
        GrowthLeg leg{shape, from.year, to.year, from.value};
        if (shape == Shape::Linear) {
            leg.rate = (to.value - from.value) / (to.year - from.year);
        } else if (const auto rate = impliedRate(from.value, to.value, to.year - from.year)) {
            leg.rate = *rate;
        } else {
            return {{}, WhyEmpty::NotPositive};
        }
        l.legs.push_back(leg);
        from = to;
    }
    return l;
}

Legs rateLegs(const Sources& s) {
    const double rate = s.facts.rate->value;
    if (rate <= -1) {
        return {{}, WhyEmpty::RateTooLow};
    }
    return {{{Shape::Compound, s.base.year, std::max(s.stated(), s.base.year), s.base.value, rate}}, {}};
}

Legs linearLegs(const Sources& s) {
    if (!s.targets.empty()) {
        return legsThrough(s.base, s.targets, Shape::Linear);
    }
    if (s.facts.rate == nullptr) {
        return {{}, WhyEmpty::NoGrowth};
    }
    return {{{Shape::Linear, s.base.year, std::max(s.stated(), s.base.year), s.base.value,
              s.base.value * s.facts.rate->value}},
            {}};
}

Legs stagedLegs(const Sources& s) {
    std::vector<YearNumber> stages = s.settings.stages;
    if (stages.empty()) {
        for (const Figure* f : s.facts.rates) {
            if (f->slot.year > s.base.year && (stages.empty() || f->slot.year > stages.back().year)) {
                stages.push_back({f->slot.year, f->value});
            }
        }
    }
    Legs l;
    Point from = s.base;
    for (const YearNumber& stage : stages) {
        if (stage.year <= from.year) {
            continue;
        }
        const std::optional<double> reached = grown(from.value, stage.number, stage.year - from.year);
        if (!reached) {
            return {{}, stage.number <= -1 ? WhyEmpty::RateTooLow : WhyEmpty::OutOfRange};
        }
        l.legs.push_back({Shape::Compound, from.year, stage.year, from.value, stage.number});
        from = {stage.year, *reached};
    }
    l.why = l.legs.empty() ? WhyEmpty::NoStages : WhyEmpty::NotEmpty;
    return l;
}

Legs logisticLegs(const Sources& s, int toYear) {
    const int end = s.targets.empty() ? std::max(s.stated(), s.base.year) : s.targets.back().year;
    const std::optional<double> limit =
        s.settings.limit ? s.settings.limit : s.ceiling.in(std::max(end, toYear)).value;
    if (!limit) {
        return {{}, WhyEmpty::NoLimit};
    }
    std::optional<Point> reached;
    if (!s.targets.empty()) {
        reached = s.targets.back();
    } else if (s.facts.rate != nullptr) {
        reached = Point{s.base.year + 1, s.base.value * (1 + s.facts.rate->value)};
    } else {
        return {{}, WhyEmpty::NoGrowth};
    }
    const auto k = steepness(s.base.value, reached->value, reached->year - s.base.year, *limit);
    if (!k) {
        return {{}, reached->value <= 0 ? WhyEmpty::NotPositive : WhyEmpty::LimitTooLow};
    }
    return {{{Shape::Logistic, s.base.year, end, s.base.value, *k, *limit}}, {}};
}

Legs legsOf(GrowthModel model, const Sources& s, int toYear) {
    switch (model) {
    case GrowthModel::Target:
        return s.targets.empty() ? Legs{{}, WhyEmpty::NoGrowth}
                                 : legsThrough(s.base, s.targets, Shape::Compound);
    case GrowthModel::Rate:
        return s.facts.rate == nullptr ? Legs{{}, WhyEmpty::NoGrowth} : rateLegs(s);
    case GrowthModel::Linear:
        return linearLegs(s);
    case GrowthModel::Staged:
        return stagedLegs(s);
    case GrowthModel::Logistic:
        return logisticLegs(s, toYear);
    case GrowthModel::Values: {
        std::vector<Point> points;
        for (const YearNumber& v : s.settings.values) {
            points.push_back({v.year, v.number});
        }
        Legs l = legsThrough(s.base, points, Shape::Compound);
        l.why = l.legs.empty() && l.why == WhyEmpty::NotEmpty ? WhyEmpty::NoValues : l.why;
        return l;
    }
    case GrowthModel::None:
    case GrowthModel::Level:
        return {{}, WhyEmpty::NoGrowth};
    }
    Q_UNREACHABLE();
}

/// Puts a leg's values into the sheet; says whether every one stayed in range.
bool put(Sheet& sheet, const GrowthLeg& leg, int toYear, YearValue::Kind kind) {
    for (int year = leg.fromYear; year <= std::min(leg.toYear, toYear); ++year) {
        const std::optional<double> v = leg.in(year);
        if (!v) {
            return false;
        }
        sheet.put(year, *v, kind);
    }
    return true;
}

void growthOf(const Plan& plan, ScenarioId scenario, const SeriesFacts& facts, const Settings& settings,
              const CeilingFacts& ceiling, int toYear, Sheet& sheet, Projection& p) {
    if (facts.base == nullptr) {
        p.why = WhyEmpty::NoBase;
        return;
    }
    p.base = facts.base;
    const Sources sources{facts,
                          settings,
                          ceiling,
                          {facts.base->slot.year, facts.base->value},
                          targetPoints(plan, scenario, facts)};
    const Point base = sources.base;
    p.model = settings.model.value_or(modelFor(plan, scenario, facts, !sources.targets.empty()));
    if (base.value <= 0 && p.model != GrowthModel::None) {
        p.why = WhyEmpty::NotPositive;
        return;
    }
    // The base is a fact of its year even where nothing grows from it.
    sheet.put(base.year, base.value, YearValue::Kind::Actual);
    const Legs found = legsOf(p.model, sources, toYear);
    if (found.why != WhyEmpty::NotEmpty || found.legs.empty()) {
        p.why = found.why == WhyEmpty::NotEmpty ? WhyEmpty::NoGrowth : found.why;
        p.model = GrowthModel::None;
        return;
    }
    // Where targets and stages lead is given exactly, not by powers of a root.
    for (const GrowthLeg& leg : found.legs) {
        if (&leg != &found.legs.front() && leg.fromYear <= toYear) {
            sheet.put(leg.fromYear, leg.value, YearValue::Kind::Projected);
        }
    }
    if (p.model == GrowthModel::Target && sources.targets.back().year <= toYear) {
        sheet.put(sources.targets.back().year, sources.targets.back().value, YearValue::Kind::Projected);
    }
    for (const GrowthLeg& leg : found.legs) {
        if (!put(sheet, leg, toYear, YearValue::Kind::Projected)) {
            p.why = WhyEmpty::OutOfRange;
            return;
        }
    }
    const GrowthLeg& shape = found.legs.back();
    const std::optional<double> end = shape.in(shape.toYear);
    if (!end) {
        p.why = WhyEmpty::OutOfRange;
        return;
    }
    Point last{shape.toYear, *end};
    p.targetYear = last.year;
    // Of growth that is not compound, the mean rate; where nothing is planned, that of the first year.
    p.rate = shape.shape == Shape::Compound ? std::optional(shape.rate)
             : last.year > base.year        ? impliedRate(base.value, last.value, last.year - base.year)
                                            : impliedRate(base.value, shape.at(1).value_or(base.value), 1);

    // What became known after the period is what later years grow from.
    const Figure* latest = facts.lastActual();
    if (latest != nullptr && latest->slot.year >= last.year && latest->value > 0) {
        last = {latest->slot.year, latest->value};
    }
    if (settings.after == Settings::After::Stop) {
        return;
    }
    GrowthLeg beyond = shape.from(last.year, last.value, toYear);
    if (settings.after == Settings::After::Rate && settings.afterRate) {
        beyond.shape = Shape::Compound;
        beyond.rate = *settings.afterRate;
    }
    if (beyond.shape == Shape::Compound && beyond.rate <= -1) {
        p.why = WhyEmpty::RateTooLow;
        return;
    }
    if (!put(sheet, beyond, toYear, YearValue::Kind::Beyond)) {
        p.why = WhyEmpty::OutOfRange;
    }
}

/// Puts the output of finished projects on top of what growth gives.
void addProjects(const Plan& plan, ScenarioId scenario, SeriesKey series, const SeriesFacts& facts,
                 Projection& p) {
    const Indicator* indicator = plan.indicators().find(series.indicator);
    if (indicator == nullptr || indicator->code != u"output" ||
        plan.growthField(scenario, series, QStringLiteral("projects")) != u"add") {
        return;
    }
    const Figure* latest = facts.lastActual();
    const int known = std::max(p.base->slot.year, latest == nullptr ? 0 : latest->slot.year);
    for (YearValue& v : p.values) {
        if (v.kind != YearValue::Kind::Actual) {
            v.added = addedOutput(plan, scenario, series.place, known, v.year);
            v.value += v.added;
        }
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
    case WhyEmpty::NoStages:
        return tr("No stages are set; type years with their rates, such as 2025 11%; 2030 6%.");
    case WhyEmpty::NoValues:
        return tr(
            "No values after the base are set; type years with their values, such as 2025 120; 2030 180.");
    case WhyEmpty::NoLimit:
        return tr("Growth toward a limit needs the limit, or land or floor with its density.");
    case WhyEmpty::LimitTooLow:
        return tr("The limit must lie above the base and the target.");
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
    const CeilingFacts ceiling(plan, scenario, series);
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
        growthOf(plan, scenario, facts, settings, ceiling, lastYear, sheet, p);
    }
    p.values = sheet.values();
    for (YearValue& v : p.values) {
        v.ceiling = ceiling.in(v.year).value;
    }
    if (p.base != nullptr && p.model != GrowthModel::Level) {
        addProjects(plan, scenario, series, facts, p);
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
