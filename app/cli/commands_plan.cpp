// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// new, info, list, check.
#include "app/cli/invocation.h"
#include "app/data_files.h"
#include "core/projection/publication.h"
#include "core/report/growth_tables.h"
#include "core/report/plan_tables.h"
#include "core/report/project_tables.h"
#include "core/store/schema.h"
#include "core/store/template_loader.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace yuantu::cli {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

DataTable layersTable(const Plan& plan) {
    int outlines = 0;
    int points = 0;
    for (const Place& p : plan.places()) {
        points += p.outline && p.outline->kind == Geometry::Kind::Point ? 1 : 0;
        outlines += p.outline && p.outline->kind == Geometry::Kind::Polygon ? 1 : 0;
    }
    return {{QStringLiteral("layer"), QStringLiteral("geometry"), QStringLiteral("features")},
            {{QStringLiteral("place"), QStringLiteral("MULTIPOLYGON"), outlines},
             {QStringLiteral("place_point"), QStringLiteral("POINT"), points}}};
}

} // namespace

int runNew(const Invocation& inv) {
    const QString path = inv.argument(0);
    const QString kind = inv.option("template", QStringLiteral("shanghai"));
    if (kind != u"shanghai" && kind != u"empty") {
        return inv.fail(
            {Error::Kind::Usage, tr("there is no template “%1”; use shanghai or empty.").arg(kind), {}});
    }
    if (QFileInfo::exists(path) && !inv.has("force")) {
        return inv.fail({Error::Kind::Write,
                         tr("%1: the file is already there; choose another name or add --force.").arg(path),
                         {}});
    }
    auto file = PlanFile::create(PlanFile::Storage::Memory);
    if (!file) {
        return inv.fail(file.error());
    }
    auto filled = kind == u"empty" ? loadEmpty(**file, dataFile(QStringLiteral("policy")))
                                   : loadShanghai(**file, dataFile(QStringLiteral("policy")),
                                                  dataFile(QStringLiteral("maps/shanghai.gpkg")));
    if (!filled) {
        return inv.fail(filled.error());
    }
    auto document = PlanDocument::of(std::move(*file));
    if (!document) {
        return inv.fail(document.error());
    }
    const Plan& plan = *(*document)->plan();
    return inv.saveAndSay(
        **document,
        tr("%1: %2 places, %3 figures.").arg(path).arg(plan.places().size()).arg(plan.figures().size()));
}

int runInfo(const Invocation& inv, PlanDocument& document) {
    const Plan& plan = *document.plan();
    int sourced = 0;
    for (const Figure& f : plan.figures()) {
        sourced += f.document.isValid() ? 1 : 0;
    }
    const auto history = document.file().history();
    DataTable t{{QStringLiteral("what"), QStringLiteral("value")}, {}};
    const auto row = [&](const char* what, const QVariant& value) {
        t.rows.push_back({QString::fromLatin1(what), value});
    };
    row("file", inv.argument(0));
    row("schema_version", store::kSchemaVersion);
    row("places", plan.places().size());
    row("layouts", plan.layouts().size());
    row("indicators", plan.indicators().size());
    row("documents", plan.documents().size());
    row("scenarios", plan.scenarios().size());
    row("figures", plan.figures().size());
    row("coverage", tr("%1 of %2 figures sourced").arg(sourced).arg(plan.figures().size()));
    row("changes", history ? static_cast<int>(history->size()) : 0);
    for (const QString& notice : document.file().notices()) {
        row("notice", notice);
    }
    return inv.print(t);
}

int runList(const Invocation& inv, PlanDocument& document) {
    const Plan& plan = *document.plan();
    auto scenario = inv.scenario(plan);
    if (!scenario) {
        return inv.fail(scenario.error());
    }
    const QString what = inv.argument(1);
    if (what == u"places") {
        return inv.print(placesTable(plan));
    }
    if (what == u"layouts") {
        return inv.print(layoutsTable(plan));
    }
    if (what == u"indicators") {
        return inv.print(indicatorsTable(plan));
    }
    if (what == u"documents") {
        return inv.print(documentsTable(plan));
    }
    if (what == u"scenarios") {
        return inv.print(scenariosTable(plan));
    }
    if (what == u"figures") {
        return inv.print(figuresTable(plan, *scenario));
    }
    if (what == u"targets") {
        return inv.print(targetsTable(plan, *scenario));
    }
    if (what == u"capacity") {
        return inv.print(capacityFiguresTable(plan, *scenario));
    }
    if (what == u"projects") {
        return inv.print(projectsTable(plan, *scenario));
    }
    if (what == u"support") {
        return inv.print(supportRulesTable(plan, Language::Chinese));
    }
    if (what == u"changes") {
        auto history = document.file().history();
        return history ? inv.print(changesTable(*history)) : inv.fail(history.error());
    }
    if (what == u"layers") {
        return inv.print(layersTable(plan));
    }
    return inv.fail(
        {Error::Kind::Usage,
         tr("“%1” cannot be listed; use places, layouts, indicators, documents, scenarios, figures, "
            "capacity, targets, projects, support, changes or layers.")
             .arg(what),
         {}});
}

int runCheck(const Invocation& inv) {
    if (inv.has("repair")) {
        auto file = PlanFile::salvage(inv.argument(0));
        if (!file) {
            return inv.fail(file.error());
        }
        const QStringList notices = (*file)->notices();
        auto document = PlanDocument::of(std::move(*file));
        if (!document) {
            return inv.fail(document.error());
        }
        const Plan& plan = *(*document)->plan();
        auto saved = (*document)->save(inv.option("repair"), publicationOf(plan, plan.asDocumented(), 2023));
        if (!saved) {
            return inv.fail(saved.error());
        }
        for (const QString& notice : notices) {
            Invocation::say(notice);
        }
        Invocation::say(tr("%1: %2 places and %3 figures were read.")
                            .arg(inv.option("repair"))
                            .arg(plan.places().size())
                            .arg(plan.figures().size()));
        return notices.isEmpty() ? 0 : 1;
    }
    auto document = inv.openPlan();
    if (!document) {
        return inv.fail(document.error());
    }
    const QStringList notices = (*document)->file().notices();
    for (const QString& notice : notices) {
        Invocation::say(notice);
    }
    if (notices.isEmpty()) {
        Invocation::say(tr("%1: the file is whole.").arg(inv.argument(0)));
    }
    return notices.isEmpty() ? 0 : 1;
}

} // namespace yuantu::cli
