// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// projects: the list, its places and its support.
#include "app/cli/invocation.h"
#include "core/edits/project_edits.h"
#include "core/report/project_tables.h"

#include <QCoreApplication>

namespace yuantu::cli {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

/// The fields given as options, as typed.
std::vector<TypedProjectField> fieldsOf(const Invocation& inv) {
    std::vector<TypedProjectField> fields;
    for (int i = 0; i < kProjectFields; ++i) {
        const auto field = static_cast<ProjectField>(i);
        const QByteArray option = projectFieldId(field).toLatin1();
        if (inv.has(option.constData())) {
            fields.push_back({field, inv.option(option.constData())});
        }
    }
    return fields;
}

int match(const Invocation& inv, PlanDocument& document, ScenarioId scenario) {
    const PlanPtr plan = document.plan();
    auto among = placesOf(inv, *plan);
    if (!among) {
        return inv.fail(among.error());
    }
    const std::vector<Match> matches = matchProjects(*plan, scenario, *among);
    if (!inv.has("apply")) {
        return inv.print(matchTable(*plan, matches));
    }
    std::vector<Placement> placements;
    for (const Match& m : matches) {
        if (m.place.isValid()) {
            placements.push_back({m.project->key, m.place});
        } else {
            Invocation::say(m.project->name + QStringLiteral(": ") + m.why);
        }
    }
    const int code = placements.size() == matches.size() ? 0 : 1;
    if (placements.empty()) {
        Invocation::say(tr("No project is placed; the plan is as it was."));
        return code;
    }
    auto change = placeProjects(document, scenario, placements, inv.option("reason"));
    if (!change) {
        return inv.fail(change.error());
    }
    const int saved = inv.saveAndSay(document, change->label);
    return saved == 0 ? code : saved;
}

Result<Change> editList(const Invocation& inv, PlanDocument& document, ScenarioId scenario) {
    const QString action = inv.argument(1);
    const QString name = inv.argument(2);
    if (name.isEmpty()) {
        return badUsage(tr("projects %1: the project's name is missing.").arg(action));
    }
    if (action == u"add") {
        return addProject(document, scenario, name, fieldsOf(inv), inv.option("reason"));
    }
    const Project* project = findProject(*document.plan(), scenario, name);
    if (project == nullptr) {
        return badUsage(
            tr("there is no project “%1” in this scenario; “yuantu projects PLAN” lists them.").arg(name));
    }
    if (action == u"remove") {
        return removeProjects(document, scenario, {project->key}, inv.option("reason"));
    }
    const std::vector<TypedProjectField> fields = fieldsOf(inv);
    if (fields.empty()) {
        return badUsage(tr("projects set: say what changes, such as --floor 3万㎡."));
    }
    return setProjectFields(document, scenario, project->key, fields, inv.option("reason"));
}

} // namespace

int runProjects(const Invocation& inv, PlanDocument& document) {
    const PlanPtr plan = document.plan();
    auto scenario = inv.scenario(*plan);
    auto year = inv.year("year");
    if (!scenario || !year) {
        return inv.fail(scenario ? year.error() : scenario.error());
    }
    const QString action = inv.argument(1);
    const auto lines = [&] { return supportLines(*plan, *scenario, Language::Chinese); };
    if (action.isEmpty() || action == u"list") {
        return inv.print(projectsTable(*plan, *scenario));
    }
    if (action == u"free") {
        return inv.print(freeSpaceTable(*plan, *scenario, year->value_or(2023)));
    }
    if (action == u"support") {
        return inv.print(supportLinesTable(*plan, lines()));
    }
    if (action == u"totals") {
        return inv.print(supportTotalsTable(*plan, *scenario, supportTotals(lines())));
    }
    if (action == u"match") {
        return match(inv, document, *scenario);
    }
    if (action != u"add" && action != u"set" && action != u"remove") {
        return inv.fail(
            {Error::Kind::Usage,
             tr("“%1” is not something to do with projects; use list, add, set, remove, match, free, "
                "support or totals.")
                 .arg(action),
             {}});
    }
    auto change = editList(inv, document, *scenario);
    if (!change) {
        return inv.fail(change.error());
    }
    return change->rows.empty() ? (Invocation::say(tr("Nothing differs; the plan is as it was.")), 0)
                                : inv.saveAndSay(document, change->label);
}

} // namespace yuantu::cli
