// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// scenario, compare.
#include "app/application.h"
#include "app/cli/invocation.h"
#include "app/scenario_acts.h"
#include "core/projection/totals.h"
#include "core/report/comparison_tables.h"
#include "core/report/plan_tables.h"

#include <QCoreApplication>

namespace yuantu::cli {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

/// The scenario's own differences that --place, --indicator and --field name; all without them.
Result<std::vector<AssumptionKey>> chosenDifferences(const Invocation& inv, const Plan& plan,
                                                     ScenarioId scenario) {
    auto places = placesOf(inv, plan);
    auto indicators = indicatorsOf(inv, plan);
    if (!places || !indicators) {
        return places ? passOn(indicators) : passOn(places);
    }
    const QString field = inv.option("field");
    const auto among = [](const auto& list, auto id) {
        return list.empty() || std::ranges::find(list, id) != list.end();
    };
    std::vector<AssumptionKey> keys;
    for (const AssumptionKey& key : ownAssumptions(plan, scenario)) {
        const QString name = key.kind == AssumptionKey::Kind::Figure ? aspectId(key.slot.aspect) : key.name;
        const QString full = name + u' ' + periodText(key.slot);
        if (among(*places, key.slot.place) && among(*indicators, key.slot.indicator) &&
            (field.isEmpty() || field == name || field == full)) {
            keys.push_back(key);
        }
    }
    if (keys.empty()) {
        return badUsage(
            tr("the scenario sets nothing like this itself; “yuantu compare” lists what it sets."));
    }
    return keys;
}

Result<ScenarioId> named(const Plan& plan, const QString& name) {
    if (const Scenario* s = findScenario(plan, name)) {
        return s->id;
    }
    QStringList known;
    for (const Scenario& s : plan.scenarios()) {
        known << s.code;
    }
    return badUsage(
        tr("there is no scenario “%1”; there are: %2").arg(name, known.join(QStringLiteral(", "))));
}

struct ScenarioAction {
    const char* name;
    Result<Change> (*run)(const Invocation& inv, PlanDocument& document, ScenarioId scenario);
};

const std::vector<ScenarioAction>& scenarioActions() {
    static const std::vector<ScenarioAction> all{
        {"copy", [](const Invocation& inv, PlanDocument& d,
                    ScenarioId s) { return copyScenario(d, s, inv.argument(3)); }},
        {"rename", [](const Invocation& inv, PlanDocument& d,
                      ScenarioId s) { return renameScenario(d, s, inv.argument(3)); }},
        {"describe", [](const Invocation& inv, PlanDocument& d,
                        ScenarioId s) { return describeScenario(d, s, inv.argument(3)); }},
        {"colour", [](const Invocation& inv, PlanDocument& d,
                      ScenarioId s) { return colourScenario(d, s, inv.argument(3).toInt()); }},
        {"parent",
         [](const Invocation& inv, PlanDocument& d, ScenarioId s) -> Result<Change> {
             auto parent = named(*d.plan(), inv.argument(3));
             return parent ? setScenarioParent(d, s, *parent) : Result<Change>(passOn(parent));
         }},
        {"freeze",
         [](const Invocation&, PlanDocument& d, ScenarioId s) { return freezeScenario(d, s, true); }},
        {"unfreeze",
         [](const Invocation&, PlanDocument& d, ScenarioId s) { return freezeScenario(d, s, false); }},
        {"promote",
         [](const Invocation& inv, PlanDocument& d, ScenarioId s) -> Result<Change> {
             auto keys = chosenDifferences(inv, *d.plan(), s);
             return keys ? promote(d, s, *keys, inv.option("reason")) : Result<Change>(passOn(keys));
         }},
        {"revert",
         [](const Invocation& inv, PlanDocument& d, ScenarioId s) -> Result<Change> {
             auto keys = chosenDifferences(inv, *d.plan(), s);
             return keys ? revertAssumptions(d, s, *keys, inv.option("reason"))
                         : Result<Change>(passOn(keys));
         }},
        {"remove",
         [](const Invocation& inv, PlanDocument& d, ScenarioId s) -> Result<Change> {
             const QString children = inv.option("children", QStringLiteral("refuse"));
             if (children == u"refuse") {
                 return removeScenario(d, s);
             }
             if (children == u"keep") {
                 return removeKeepingChildren(d, s);
             }
             if (children == u"delete") {
                 return removeScenarioWithChildren(d, s);
             }
             return badUsage(tr("“%1” says nothing about the children; use keep or delete.").arg(children));
         }},
    };
    return all;
}

} // namespace

int runScenario(const Invocation& inv, PlanDocument& document) {
    const PlanPtr plan = document.plan();
    const QString action = inv.argument(1);
    const QString name = inv.argument(2);
    const auto at = std::ranges::find_if(scenarioActions(), [&action](const ScenarioAction& a) {
        return action == QLatin1StringView(a.name);
    });
    if (action != u"add" && at == scenarioActions().end()) {
        QStringList all{QStringLiteral("add")};
        for (const ScenarioAction& a : scenarioActions()) {
            all << QString::fromLatin1(a.name);
        }
        return inv.fail({Error::Kind::Usage,
                         tr("“%1” is not something to do with a scenario; use %2.")
                             .arg(action, all.join(QStringLiteral(", "))),
                         {}});
    }
    if (name.isEmpty()) {
        return inv.fail({Error::Kind::Usage, tr("scenario %1: the name is missing.").arg(action), {}});
    }
    Result<Change> change;
    if (action == u"add") {
        auto from = inv.scenario(*plan, "from");
        change = from ? addScenario(document, name, *from) : Result<Change>(passOn(from));
    } else {
        auto found = named(*plan, name);
        change = found ? at->run(inv, document, *found) : Result<Change>(passOn(found));
    }
    if (!change) {
        return inv.fail(change.error());
    }
    return change->rows.empty() ? (Invocation::say(tr("Nothing differs; the plan is as it was.")), 0)
                                : inv.saveAndSay(document, change->label);
}

int runCompare(const Invocation& inv, PlanDocument& document) {
    const Plan& plan = *document.plan();
    std::vector<ScenarioId> scenarios;
    for (int i = 1; i < inv.argumentCount(); ++i) {
        auto scenario = named(plan, inv.argument(i));
        if (!scenario) {
            return inv.fail(scenario.error());
        }
        scenarios.push_back(*scenario);
    }
    auto places = placesOf(inv, plan);
    auto indicators = indicatorsOf(inv, plan);
    auto year = inv.year("year");
    const auto comparable = checkComparable(plan, scenarios);
    if (!comparable || !places || !indicators || !year) {
        return inv.fail(!comparable   ? comparable.error()
                        : !places     ? places.error()
                        : !indicators ? indicators.error()
                                      : year.error());
    }
    const QString part = inv.option("part");
    if (!part.isEmpty() && part != u"changes" && part != u"results" && part != u"bridge") {
        return inv.fail(
            {Error::Kind::Usage, tr("“%1” is no part; use changes, results or bridge.").arg(part), {}});
    }
    const QString by = inv.option("by", QStringLiteral("assumption"));
    if (by != u"assumption" && by != u"place") {
        return inv.fail({Error::Kind::Usage, tr("A bridge goes by assumption or by place."), {}});
    }
    const ComparedMeasure measure = inv.has("capped") ? ComparedMeasure::Carried : ComparedMeasure::Value;
    const auto bridge = [&]() -> Result<DataTable> {
        if (scenarios.size() > 2) {
            return badUsage(tr("A bridge leads from one scenario to one other; name two."));
        }
        const Indicator* output = plan.indicators().findCode(QStringLiteral("output"));
        if (indicators->size() > 1 || (indicators->empty() && output == nullptr)) {
            return badUsage(tr("A bridge is of one indicator; name one with --indicator."));
        }
        auto found = bridgeBetween(plan, scenarios[0], scenarios[1],
                                   indicators->empty() ? output->id : indicators->front(),
                                   year->value_or(2023), measure, *places);
        if (!found) {
            return passOn(found);
        }
        return bridgeTable(plan, scenarios[0], scenarios[1], *found, by == u"place", systemLanguage());
    };
    std::vector<std::pair<QString, DataTable>> tables;
    if (part.isEmpty() || part == u"changes") {
        tables.emplace_back(QStringLiteral("changes"), changesTable(plan, scenarios, *places, *indicators));
    }
    if (part.isEmpty() || part == u"results") {
        tables.emplace_back(QStringLiteral("results"),
                            resultsTable(plan, scenarios, *places, *indicators, *year, measure));
    }
    if (part == u"bridge" || (part.isEmpty() && scenarios.size() == 2)) {
        auto table = bridge();
        if (!table && !part.isEmpty()) {
            return inv.fail(table.error());
        }
        tables.emplace_back(
            QStringLiteral("bridge"),
            table
                ? *table
                : DataTable{{QStringLiteral("step"), QStringLiteral("label"), QStringLiteral("value")}, {}});
        if (!table && inv.option("format", QStringLiteral("text")) == u"text") {
            tables.back().first += QStringLiteral(": ") + table.error().sentence;
        }
    }
    return tables.size() == 1 ? inv.print(tables.front().second) : inv.print(tables);
}

} // namespace yuantu::cli
