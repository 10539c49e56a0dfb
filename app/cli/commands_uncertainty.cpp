// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// reconcile, simulate.
#include "app/cli/invocation.h"
#include "app/closing_change.h"
#include "core/projection/simulation_settings.h"
#include "core/report/uncertainty_tables.h"

#include <QCoreApplication>

namespace yuantu::cli {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

const Unit& percent() {
    return *findUnit(u"%", Dimension::Ratio);
}
const Unit& plain() {
    return *findUnit(u"1", Dimension::Ratio);
}

QString nameOfPlace(const Plan& plan, PlaceId id) {
    const Place* p = plan.places().find(id);
    return p == nullptr ? QString() : p->nameZh;
}

/// What the words of `simulate` ask for.
struct Asked {
    SimulationRequest request;
    std::vector<IndicatorId> indicators;
    int parts = 0; ///< of --whole, also those without a value
    int threads = 0;
    int year = 0; ///< of a tornado or grid
};

/// The indicators that are simulated without --indicator: flows, as for projections.
std::vector<IndicatorId> flowsOf(const Plan& plan, ScenarioId scenario) {
    std::vector<IndicatorId> flows;
    for (const SeriesKey& series : plan.series(scenario)) {
        const Indicator* i = plan.indicators().find(series.indicator);
        if (i != nullptr && i->kind == u"flow" && std::ranges::find(flows, i->id) == flows.end()) {
            flows.push_back(i->id);
        }
    }
    return flows;
}

Result<void> readPlaces(const Invocation& inv, const Plan& plan, Asked& asked) {
    auto places = placesOf(inv, plan);
    auto indicators = indicatorsOf(inv, plan);
    if (!places || !indicators) {
        return tl::unexpected<Error>(places ? indicators.error() : places.error());
    }
    asked.request.places = *places;
    asked.indicators = *indicators;
    if (asked.indicators.empty()) {
        asked.indicators = flowsOf(plan, asked.request.scenario);
    }
    if (!inv.has("whole")) {
        return {};
    }
    if (!places->empty() || indicators->size() != 1) {
        return badUsage(tr("--whole takes the parts of a place: name one --indicator and no --place."));
    }
    auto whole = findPlace(plan, inv.option("whole"));
    if (!whole) {
        return passOn(whole);
    }
    const SeriesKey series{*whole, indicators->front()};
    auto parts = reconcile(plan, asked.request.scenario, series,
                           reconciliationYear(plan, asked.request.scenario, series).value_or(kLastYear));
    if (!parts) {
        return passOn(parts);
    }
    asked.request.whole = *whole;
    asked.parts = static_cast<int>(parts->parts.size());
    for (const Part& p : parts->parts) {
        if (p.value) {
            asked.request.places.push_back(p.place);
        }
    }
    return asked.request.places.empty()
               ? Result<void>(badInput(tr("No part has a value in %1; enter one first.").arg(parts->year)))
               : Result<void>{};
}

Result<Asked> asked(const Invocation& inv, const Plan& plan) {
    Asked a;
    auto scenario = inv.scenario(plan);
    if (!scenario) {
        return passOn(scenario);
    }
    a.request.scenario = *scenario;
    if (auto ok = readPlaces(inv, plan, a); !ok) {
        return passOn(ok);
    }
    auto from = inv.year("from");
    auto to = inv.year("to");
    auto year = inv.year("year");
    for (const auto* y : {&from, &to, &year}) {
        if (!*y) {
            return tl::unexpected<Error>(y->error());
        }
    }
    auto draws = inv.integer("draws");
    auto seed = inv.integer("seed");
    auto threads = inv.integer("threads");
    for (const auto* n : {&draws, &seed, &threads}) {
        if (!*n) {
            return tl::unexpected<Error>(n->error());
        }
    }
    auto correlation = inv.fraction("correlation", plain());
    auto spread = inv.fraction("spread", percent());
    if (!correlation || !spread) {
        return tl::unexpected<Error>(correlation ? spread.error() : correlation.error());
    }
    if (seed->value_or(1) < 0) {
        return badUsage(tr("The seed is a whole number from 0 on."));
    }
    if (threads->value_or(1) < 1 || threads->value_or(1) > 64) {
        return badUsage(tr("The number of threads lies between 1 and 64."));
    }
    a.request.fromYear = from->value_or(kFirstYear);
    a.request.toYear = to->value_or(kLastYear);
    const SimulationSettings kept = simulationSettings(plan);
    a.request.draws = draws->value_or(kept.draws);
    a.request.seed = *seed ? static_cast<std::uint64_t>(**seed) : kept.seed;
    a.request.correlation = correlation->value_or(kept.correlation);
    a.request.spread = *spread ? *spread : kept.spread;
    a.threads = static_cast<int>(threads->value_or(0));
    a.year = year->value_or(0);
    return a;
}

/// What people need to know of the numbers above.
void explain(const Plan& plan, const Asked& a, const std::vector<Simulation>& simulations) {
    bool uncertain = false;
    QStringList assumed;
    QStringList failed;
    for (const Simulation& s : simulations) {
        for (const SimulatedSeries& series : s.series) {
            const QString name = nameOfPlace(plan, series.series.place);
            uncertain = uncertain || (series.why.isEmpty() && !series.rate.isCertain());
            if (series.assumed && !assumed.contains(name)) {
                assumed << name;
            }
            if (!series.why.isEmpty() && !a.request.places.empty()) {
                failed << tr("%1 is not computed, because: %2").arg(name, series.why);
            }
        }
        if (s.total && static_cast<int>(s.total->counted.size()) < s.total->of) {
            failed << tr("The total holds %1 of %2 places.").arg(s.total->counted.size()).arg(s.total->of);
        }
    }
    Invocation::say({});
    Invocation::say(tr("Seed %1, %2 draws, correlation %3.")
                        .arg(a.request.seed)
                        .arg(formatNumber(static_cast<double>(a.request.draws), 0),
                             formatNumber(a.request.correlation, decimalsNeeded(a.request.correlation))));
    if (a.parts > static_cast<int>(a.request.places.size())) {
        Invocation::say(tr("%1 of %2 parts have a value; the others are not in the total.")
                            .arg(a.request.places.size())
                            .arg(a.parts));
    }
    if (!assumed.isEmpty()) {
        Invocation::say(
            tr("Assumed, not entered: rates ± %1 % for %2.")
                .arg(formatNumber(*a.request.spread * 100, decimalsNeeded(*a.request.spread * 100)),
                     assumed.join(QStringLiteral(", "))));
    }
    if (!uncertain) {
        Invocation::say(
            tr("No range of a rate is entered, so the values are certain; set rate-low and rate-high, "
               "or use --spread 1%."));
    }
    for (const QString& line : failed) {
        Invocation::say(line);
    }
}

int printPercentiles(const Invocation& inv, const Plan& plan, Asked& a) {
    std::vector<Simulation> simulations;
    std::optional<Error> why;
    for (const IndicatorId indicator : a.indicators) {
        a.request.indicator = indicator;
        auto s = simulate(plan, a.request, a.threads);
        if (!s) {
            return inv.fail(s.error());
        }
        for (const SimulatedSeries& series : s->series) {
            if (!series.why.isEmpty() && !why) {
                why = Error{Error::Kind::Input,
                            tr("%1 is not computed, because: %2")
                                .arg(nameOfPlace(plan, series.series.place), series.why),
                            {}};
            }
        }
        simulations.push_back(std::move(*s));
    }
    const DataTable table = simulationTable(plan, simulations);
    if (table.rows.empty()) {
        return inv.fail(
            why.value_or(Error{Error::Kind::Input, tr("There is nothing to simulate in this plan."), {}}));
    }
    const int code = inv.print(table);
    if (inv.option("format", QStringLiteral("text")) == u"text") {
        explain(plan, a, simulations);
    }
    return code;
}

Result<UncertainInput> inputNamed(const Plan& plan, const QString& text) {
    const auto kind = inputFromId(text.section(u':', -1));
    if (!kind || !text.contains(u':')) {
        return badUsage(tr("“%1” is not an input; type PLACE:rate, or floor-density, land-density, "
                           "new-floor-delay or renewed-floor-delay after the colon.")
                            .arg(text));
    }
    auto place = findPlace(plan, text.section(u':', 0, -2));
    if (!place) {
        return passOn(place);
    }
    return UncertainInput{*place, *kind};
}

int printSensitivity(const Invocation& inv, const Plan& plan, const Asked& a, bool grid) {
    if (a.indicators.size() != 1 || a.request.places.empty() || a.year == 0) {
        return inv.fail(
            {Error::Kind::Usage,
             tr("a tornado or grid looks at one value: name one --indicator, the --place or --whole, "
                "and the --year."),
             {}});
    }
    const SensitivityRequest request{a.request.scenario, a.indicators.front(), a.request.places, a.year,
                                     inv.has("capped"),  a.request.spread};
    auto bars = tornado(plan, request);
    if (!bars) {
        return inv.fail(bars.error());
    }
    if (!grid) {
        return inv.print(tornadoTable(plan, *bars));
    }
    std::vector<UncertainInput> inputs;
    for (const QString& text : inv.options("input")) {
        auto input = inputNamed(plan, text);
        if (!input) {
            return inv.fail(input.error());
        }
        inputs.push_back(*input);
    }
    for (const TornadoBar& bar : bars->bars) {
        if (inputs.size() < 2 && std::ranges::find(inputs, bar.input) == inputs.end()) {
            inputs.push_back(bar.input);
        }
    }
    if (inputs.size() != 2) {
        return inv.fail({Error::Kind::Usage,
                         tr("a grid needs two inputs with a range; %1 are there.").arg(inputs.size()),
                         {}});
    }
    auto steps = inv.integer("steps");
    if (!steps) {
        return inv.fail(steps.error());
    }
    auto values = twoWayGrid(plan, request, inputs[0], inputs[1],
                             static_cast<int>(std::clamp<qint64>(steps->value_or(5), 0, 1000)));
    return values ? inv.print(gridTable(plan, *values)) : inv.fail(values.error());
}

/// Enters what a closing proposes and says who gives and who takes.
int applyClosing(const Invocation& inv, PlanDocument& document, const Reconciliation& r,
                 const Closing& closing) {
    const ClosingChange asked = closingChange(*document.plan(), r, closing);
    if (asked.parts.empty()) {
        Invocation::say(tr("Nothing differs; the plan is as it was."));
        return 0;
    }
    auto change = closeParts(document, r.scenario, asked.label, r.year, closing.decimals, asked.parts,
                             inv.option("reason"));
    return change ? inv.saveAndSay(document, asked.label + QStringLiteral(": ") +
                                                 asked.notes.join(QStringLiteral("; ")))
                  : inv.fail(change.error());
}

Result<ClosingRequest> closingAsked(const Invocation& inv, const Plan& plan) {
    ClosingRequest request;
    const auto closer = closerFromId(inv.option("close"));
    if (!closer) {
        return badUsage(
            tr("“%1” is no way to close; use pro-rata, capacity or least-change.").arg(inv.option("close")));
    }
    request.closer = *closer;
    auto locked = placesOf(inv, plan, "lock");
    auto minRate = inv.fraction("min-rate", percent());
    auto maxRate = inv.fraction("max-rate", percent());
    if (!locked) {
        return passOn(locked);
    }
    if (!minRate || !maxRate) {
        return tl::unexpected<Error>(minRate ? maxRate.error() : minRate.error());
    }
    request.locked = *locked;
    request.minRate = *minRate;
    request.maxRate = *maxRate;
    return request;
}

} // namespace

int runReconcile(const Invocation& inv, PlanDocument& document) {
    const PlanPtr plan = document.plan();
    auto scenario = inv.scenario(*plan);
    if (!scenario) {
        return inv.fail(scenario.error());
    }
    auto place = findPlace(*plan, inv.argument(1));
    auto indicator = findIndicator(*plan, inv.argument(2));
    if (!place || !indicator) {
        return inv.fail(place ? indicator.error() : place.error());
    }
    auto year = inv.year("year");
    if (!year) {
        return inv.fail(year.error());
    }
    const SeriesKey whole{*place, *indicator};
    const std::optional<int> natural = reconciliationYear(*plan, *scenario, whole);
    if (!*year && !natural) {
        return inv.fail(
            {Error::Kind::Input, tr("neither the place nor its parts have figures of this indicator."), {}});
    }
    auto r = reconcile(*plan, *scenario, whole, year->value_or(natural.value_or(0)));
    if (!r) {
        return inv.fail(r.error());
    }
    if (!inv.has("close")) {
        return inv.has("apply")
                   ? inv.fail(
                         {Error::Kind::Usage, tr("--apply needs --close: say how the gap is closed."), {}})
                   : inv.print(reconciliationTable(*plan, *r));
    }
    auto request = closingAsked(inv, *plan);
    if (!request) {
        return inv.fail(request.error());
    }
    auto closing = closeGap(*plan, *r, *request);
    if (!closing) {
        return inv.fail(closing.error());
    }
    return inv.has("apply") ? applyClosing(inv, document, *r, *closing)
                            : inv.print(closingTable(*plan, *r, *closing));
}

int runSimulate(const Invocation& inv, PlanDocument& document) {
    const Plan& plan = *document.plan();
    const QString part = inv.option("part", QStringLiteral("percentiles"));
    if (part != u"percentiles" && part != u"tornado" && part != u"grid") {
        return inv.fail({Error::Kind::Usage,
                         tr("“%1” is no part of a simulation; use percentiles, tornado or grid.").arg(part),
                         {}});
    }
    auto a = asked(inv, plan);
    if (!a) {
        return inv.fail(a.error());
    }
    return part == u"percentiles" ? printPercentiles(inv, plan, *a)
                                  : printSensitivity(inv, plan, *a, part == u"grid");
}

} // namespace yuantu::cli
