// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// project, capacity, progress, solve.
#include "app/cli/invocation.h"
#include "core/edits/figure_edits.h"
#include "core/projection/growth.h"
#include "core/projection/progress.h"
#include "core/report/growth_tables.h"

#include <QCoreApplication>

namespace yuantu::cli {

namespace {
QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}
} // namespace

int runProject(const Invocation& inv, PlanDocument& document) {
    const Plan& plan = *document.plan();
    auto scenario = inv.scenario(plan);
    if (!scenario) {
        return inv.fail(scenario.error());
    }
    auto from = inv.year("from");
    auto to = inv.year("to");
    if (!from || !to) {
        return inv.fail(from ? to.error() : from.error());
    }
    const int first = from->value_or(kFirstYear);
    const int last = to->value_or(kLastYear);
    if (last < first) {
        return inv.fail({Error::Kind::Usage,
                         tr("the last year %1 lies before the first year %2.").arg(last).arg(first),
                         {}});
    }
    auto places = placesOf(inv, plan);
    auto indicators = indicatorsOf(inv, plan);
    if (!places || !indicators) {
        return inv.fail(places ? indicators.error() : places.error());
    }
    return inv.print(projectionTable(plan, *scenario, *places, *indicators, first, last));
}

int runCapacity(const Invocation& inv, PlanDocument& document) {
    const Plan& plan = *document.plan();
    auto scenario = inv.scenario(plan);
    if (!scenario) {
        return inv.fail(scenario.error());
    }
    auto year = inv.year("year");
    if (!year) {
        return inv.fail(year.error());
    }
    const QString part = inv.option("part", QStringLiteral("capacity"));
    if (part == u"overflow") {
        const auto table = overflowTable(plan, *scenario, year->value_or(2023));
        return table ? inv.print(*table) : inv.fail(table.error());
    }
    if (part != u"capacity") {
        return inv.fail({Error::Kind::Usage, tr("“%1” is no part; use capacity or overflow.").arg(part), {}});
    }
    return inv.print(capacityTable(plan, *scenario, year->value_or(2023)));
}

int runProgress(const Invocation& inv, PlanDocument& document) {
    const Plan& plan = *document.plan();
    auto scenario = inv.scenario(plan);
    if (!scenario) {
        return inv.fail(scenario.error());
    }
    auto year = inv.year("year");
    if (!year) {
        return inv.fail(year.error());
    }
    return inv.print(progressTable(plan, *scenario, *year ? **year : lastKnownYear(plan, *scenario)));
}

int runSolve(const Invocation& inv, PlanDocument& document) {
    const Plan& plan = *document.plan();
    auto scenario = inv.scenario(plan);
    if (!scenario) {
        return inv.fail(scenario.error());
    }
    auto place = findPlace(plan, inv.argument(1));
    if (!place) {
        return inv.fail(place.error());
    }
    auto indicator = findIndicator(plan, inv.argument(2));
    if (!indicator) {
        return inv.fail(indicator.error());
    }
    static const QHash<QString, Unknown> unknowns{{QStringLiteral("base"), Unknown::Base},
                                                  {QStringLiteral("rate"), Unknown::Rate},
                                                  {QStringLiteral("target"), Unknown::Target},
                                                  {QStringLiteral("increment"), Unknown::Increment},
                                                  {QStringLiteral("years"), Unknown::Years},
                                                  {QStringLiteral("floor"), Unknown::Floor},
                                                  {QStringLiteral("floor-output"), Unknown::FloorOutput},
                                                  {QStringLiteral("land"), Unknown::Land},
                                                  {QStringLiteral("land-output"), Unknown::LandOutput}};
    const QString asked = inv.argument(3);
    if (!unknowns.contains(asked)) {
        return inv.fail({Error::Kind::Usage,
                         tr("“%1” cannot be solved for; use base, rate, target, increment, years, floor, "
                            "floor-output, land or land-output.")
                             .arg(asked),
                         {}});
    }
    const SeriesKey series{*place, *indicator};
    const SeriesFacts facts = factsOf(plan, *scenario, series);
    TargetTerms terms;
    const auto stated = [](const Figure* f) { return f == nullptr ? std::nullopt : std::optional(f->value); };
    terms.base = stated(facts.base);
    terms.rate = stated(facts.rate);
    terms.target = stated(facts.target);
    terms.increment = stated(facts.increment);
    if (facts.base != nullptr) {
        terms.baseYear = facts.base->slot.year;
    }
    const Figure* end = facts.target != nullptr ? facts.target
                        : facts.rate != nullptr ? facts.rate
                                                : facts.increment;
    if (end != nullptr) {
        terms.targetYear = end->slot.year;
    }
    if (end == nullptr || facts.target == nullptr) {
        // Growth of the past: from its base to the last actual.
        const Figure* last = facts.lastActual();
        if (last != nullptr && facts.base != nullptr && last->slot.year > facts.base->slot.year) {
            terms.target = last->value;
            terms.targetYear = last->slot.year;
            terms.increment.reset();
        }
    }
    // What is given on the command line is held; what it contradicts is left out.
    const auto given = [&](const char* name, Aspect aspect, std::optional<double>& term) -> Result<bool> {
        if (!inv.has(name)) {
            return false;
        }
        auto figure =
            readTyped(plan, *scenario,
                      {{*place, *indicator, aspect, 0, terms.targetYear.value_or(2023)}, inv.option(name)});
        if (!figure) {
            return passOn(figure);
        }
        term = figure->value;
        return true;
    };
    auto base = given("base", Aspect::Base, terms.base);
    auto rate = given("rate", Aspect::Rate, terms.rate);
    auto target = given("target", Aspect::Target, terms.target);
    auto increment = given("increment", Aspect::Increment, terms.increment);
    for (const auto* r : {&base, &rate, &target, &increment}) {
        if (!*r) {
            return inv.fail(r->error());
        }
    }
    if (*target) {
        terms.increment = *increment ? terms.increment : std::nullopt;
        terms.rate = *rate ? terms.rate : std::nullopt;
    } else if (*increment) {
        terms.target.reset();
        terms.rate = *rate ? terms.rate : std::nullopt;
    } else if (*rate && asked != u"base" && asked != u"years") {
        terms.target.reset();
        terms.increment.reset();
    }
    if (inv.has("years")) {
        bool ok = false;
        const int years = inv.option("years").toInt(&ok);
        if (!ok || years < 1 || years > 200) {
            return inv.fail({Error::Kind::Usage,
                             tr("“%1” is not a number of years from 1 to 200.").arg(inv.option("years")),
                             {}});
        }
        terms.baseYear = terms.baseYear.value_or(2023);
        terms.targetYear = *terms.baseYear + years;
    }
    const Ceiling ceiling = ceilingIn(plan, *scenario, series, terms.targetYear.value_or(2023));
    terms.floor = ceiling.floor;
    terms.floorOutput = ceiling.floorOutput;
    terms.land = ceiling.land;
    terms.landOutput = ceiling.landOutput;
    const std::array<std::tuple<const char*, const char16_t*, std::optional<double>*>, 4> carriers{
        {{"floor", u"floor-area", &terms.floor},
         {"floor-output", u"floor-output", &terms.floorOutput},
         {"land", u"land-area", &terms.land},
         {"land-output", u"land-output", &terms.landOutput}}};
    for (const auto& [option, code, term] : carriers) {
        if (!inv.has(option)) {
            continue;
        }
        const Indicator* measured = plan.indicators().findCode(QString::fromUtf16(code));
        const auto quantity = measured == nullptr ? Result<Quantity>(badUsage({}))
                                                  : parseQuantity(inv.option(option), *measured->unit);
        if (!quantity) {
            return inv.fail(quantity.error());
        }
        *term = convert(quantity->value, *quantity->unit, *measured->unit);
    }
    auto solution = solve(terms, unknowns.value(asked));
    if (!solution) {
        return inv.fail(solution.error());
    }
    const TargetTerms& s = solution->terms;
    const auto value = [](const auto& v) { return v ? QVariant(*v) : QVariant(); };
    DataTable t{{QStringLiteral("place"), QStringLiteral("indicator"), QStringLiteral("unknown"),
                 QStringLiteral("value"), QStringLiteral("base_year"), QStringLiteral("base"),
                 QStringLiteral("target_year"), QStringLiteral("target"), QStringLiteral("rate"),
                 QStringLiteral("increment"), QStringLiteral("floor"), QStringLiteral("floor_output"),
                 QStringLiteral("land"), QStringLiteral("land_output"), QStringLiteral("short_value"),
                 QStringLiteral("short_floor"), QStringLiteral("short_mu")},
                {}};
    t.rows.push_back(
        {plan.places().find(*place)->code, plan.indicators().find(*indicator)->code, asked, solution->value,
         value(s.baseYear), value(s.base), value(s.targetYear), value(s.target), value(s.rate),
         value(s.increment), value(s.floor), value(s.floorOutput), value(s.land), value(s.landOutput),
         value(solution->shortValue), value(solution->shortFloor),
         solution->shortLand ? QVariant(*solution->shortLand * kMuPerSquareKilometre) : QVariant()});
    return inv.print(t);
}

} // namespace yuantu::cli
