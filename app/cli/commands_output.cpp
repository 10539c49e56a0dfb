// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// export, render, briefing.
#include "app/application.h"
#include "app/briefing/animation.h"
#include "app/briefing/briefing_writer.h"
#include "app/briefing/picture_file.h"
#include "app/cli/invocation.h"
#include "app/data_files.h"
#include "app/dialogs/briefing_choice.h"
#include "core/base/save_file.h"
#include "core/edits/scenario_edits.h"
#include "core/exchange/export_places.h"
#include "core/exchange/export_sheet.h"
#include "core/geo/map_projection.h"
#include "core/map/furniture.h"
#include "core/projection/comparison.h"
#include "core/projection/publication.h"
#include "core/report/growth_tables.h"
#include "core/report/map_theme.h"
#include "core/report/place_values.h"
#include "core/report/plan_tables.h"
#include "core/report/project_tables.h"
#include "core/store/base_map.h"

#include <QCoreApplication>
#include <QDate>
#include <QFileInfo>
#include <QRegularExpression>

namespace yuantu::cli {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

Result<Language> languageOf(const Invocation& inv) {
    const QString name = inv.option("language", QStringLiteral("zh"));
    if (name != u"zh" && name != u"en") {
        return badUsage(tr("“%1” is not a language here; use zh or en.").arg(name));
    }
    return name == u"en" ? Language::English : Language::Chinese;
}

Result<MapExtent> extentOf(const Invocation& inv, const Plan& plan, QSizeF size) {
    const QString text = inv.option("extent", QStringLiteral("shanghai"));
    const QStringList corners = text.split(u',');
    if (corners.size() == 4) {
        std::array<double, 4> d{};
        bool ok = true;
        for (size_t i = 0; i < 4; ++i) {
            bool number = false;
            d[i] = corners[static_cast<qsizetype>(i)].toDouble(&number);
            ok = ok && number;
        }
        if (!ok || d[0] >= d[2] || d[1] >= d[3] || !isMappable({d[0], d[1]}) || !isMappable({d[2], d[3]})) {
            return badUsage(
                tr("“%1” is not an extent; use a place or west,south,east,north in degrees.").arg(text));
        }
        return MapExtent::fitting(mapBoxFromLonLat(d[0], d[1], d[2], d[3]), size, 0);
    }
    auto place = findPlace(plan, text);
    if (!place) {
        return passOn(place);
    }
    const std::vector<PlaceId> one{*place};
    const Box box = PlaceLayer::make(plan)->boundsOf(one);
    if (box.isEmpty() && plan.places().find(*place)->outline == nullptr) {
        return badUsage(tr("“%1” has no outline to draw.").arg(text));
    }
    MapExtent extent = MapExtent::fitting(box, size, 24);
    extent.metresPerPixel = std::max(extent.metresPerPixel, 2.0);
    return extent;
}

} // namespace

int runExport(const Invocation& inv, PlanDocument& document) {
    const Plan& plan = *document.plan();
    auto scenario = inv.scenario(plan);
    auto year = inv.year("year");
    if (!scenario || !year) {
        return inv.fail(scenario ? year.error() : scenario.error());
    }
    const QString path = inv.option("o");
    if (path.isEmpty()) {
        return inv.fail({Error::Kind::Usage, tr("export: the file to write is missing; add -o FILE."), {}});
    }
    const QString what = inv.argument(1);
    const QString ending = QFileInfo(path).suffix().toLower();
    if (what == u"plan") {
        if (ending != u"gpkg") {
            return inv.fail({Error::Kind::Usage, tr("%1: a plan is written as gpkg.").arg(path), {}});
        }
        if (QFileInfo(path).canonicalFilePath() == QFileInfo(inv.argument(0)).canonicalFilePath()) {
            return inv.fail({Error::Kind::Usage,
                             tr("%1: this is the plan itself; its history would be lost.").arg(path),
                             {}});
        }
        auto clean = document.file().cleanCopy();
        if (!clean) {
            return inv.fail(clean.error());
        }
        auto done = (*clean)->saveCopy(path, publicationOf(plan, *scenario, year->value_or(2023)));
        return done ? (Invocation::say(path), 0) : inv.fail(done.error());
    }
    if (ending == u"geojson" || ending == u"gpkg" || ending == u"shp" || ending == u"kml") {
        if (what != u"places") {
            return inv.fail(
                {Error::Kind::Usage,
                 tr("%1: only places have a geometry; use csv, xlsx or json for tables.").arg(path),
                 {}});
        }
        auto done = exportPlaceFeatures(placeFeatures(plan, *scenario, year->value_or(2023)), path);
        return done ? (Invocation::say(path), 0) : inv.fail(done.error());
    }
    if (ending != u"csv" && ending != u"json" && ending != u"xlsx") {
        return inv.fail(
            {Error::Kind::Usage,
             tr("%1: the ending names no format; use csv, xlsx, json, geojson, gpkg, shp or kml.").arg(path),
             {}});
    }
    DataTable table;
    if (what == u"places") {
        table = placesTable(plan);
    } else if (what == u"layouts") {
        table = layoutsTable(plan);
    } else if (what == u"indicators") {
        table = indicatorsTable(plan);
    } else if (what == u"documents") {
        table = documentsTable(plan);
    } else if (what == u"scenarios") {
        table = scenariosTable(plan);
    } else if (what == u"figures") {
        table = figuresTable(plan, *scenario);
    } else if (what == u"targets") {
        table = targetsTable(plan, *scenario);
    } else if (what == u"capacity") {
        table = capacityTable(plan, *scenario, year->value_or(2023));
    } else if (what == u"projects") {
        table = projectsTable(plan, *scenario);
    } else if (what == u"support") {
        table = supportLinesTable(plan, supportLines(plan, *scenario, systemLanguage()));
    } else if (what == u"projection") {
        table = projectionTable(plan, *scenario, {}, {}, kFirstYear, kLastYear);
    } else {
        return inv.fail({Error::Kind::Usage,
                         tr("“%1” cannot be exported; use places, layouts, indicators, documents, scenarios, "
                            "figures, targets, capacity, projects, support or projection.")
                             .arg(what),
                         {}});
    }
    const Sheet sheet{what, table.columns, table.rows};
    auto done = ending == u"xlsx" ? exportSheets({&sheet, 1}, path)
                                  : saveFile(path, ending == u"csv" ? tableAsCsv(table) : tableAsJson(table));
    return done ? (Invocation::say(path), 0) : inv.fail(done.error());
}

int runRender(const Invocation& inv, PlanDocument& document) {
    const PlanPtr plan = document.plan();
    auto scenario = inv.scenario(*plan);
    auto year = inv.year("year");
    auto language = languageOf(inv);
    if (!scenario || !year || !language) {
        return inv.fail(!scenario ? scenario.error() : !year ? year.error() : language.error());
    }
    const QString path = inv.option("o");
    if (path.isEmpty()) {
        return inv.fail({Error::Kind::Usage, tr("render: the file to write is missing; add -o FILE."), {}});
    }
    static const QRegularExpression sizes(QStringLiteral("^(\\d{2,5})x(\\d{2,5})$"));
    const auto size = sizes.match(inv.option("size", QStringLiteral("1600x1000")));
    if (!size.hasMatch() || size.captured(1).toInt() > 20000 || size.captured(2).toInt() > 20000) {
        return inv.fail({Error::Kind::Usage,
                         tr("“%1” is not a size; use for example 1600x1000.").arg(inv.option("size")),
                         {}});
    }
    auto indicator = findIndicator(*plan, inv.option("indicator", QStringLiteral("output")));
    if (!indicator) {
        return inv.fail(indicator.error());
    }
    auto base = readBaseMap(dataFile(QStringLiteral("maps/shanghai.gpkg")));
    if (!base) {
        return inv.fail(base.error());
    }
    MapRequest request;
    request.size = QSizeF(size.captured(1).toInt(), size.captured(2).toInt());
    auto extent = extentOf(inv, *plan, request.size);
    if (!extent) {
        return inv.fail(extent.error());
    }
    installTranslations(*QCoreApplication::instance(),
                        *language); // legend and credits speak the map's language
    request.extent = *extent;
    request.plan = plan;
    request.base = *base;
    request.groups = layoutGroups(*plan);
    request.language = *language;
    const std::vector<PlaceId> drawn = drawnPlaces(request);
    const auto inYear = [&](int y) {
        MapRequest drawnThen = request;
        drawnThen.theme =
            themeOf(*plan, {*scenario, *indicator, y, ThematicMode::Value, Theme::Kind::Fill, *language},
                    drawn, kFirstYear, kLastYear);
        return drawnThen;
    };
    if (inv.has("from") || inv.has("to") || path.endsWith(u".gif", Qt::CaseInsensitive) ||
        path.endsWith(u".mp4", Qt::CaseInsensitive)) {
        auto from = inv.year("from");
        auto to = inv.year("to");
        bool isNumber = false;
        const double seconds = inv.option("seconds", QStringLiteral("0.8")).toDouble(&isNumber);
        if (!from || !to || !isNumber) {
            return inv.fail(!from ? from.error()
                            : !to ? to.error()
                                  : Error{Error::Kind::Usage,
                                          tr("“%1” is not a number of seconds.").arg(inv.option("seconds")),
                                          {}});
        }
        auto written = saveAnimation(path, {from->value_or(2018), to->value_or(2030), seconds, request.size,
                                            1, [&](QPainter& p, int y) { paintMapSheet(p, inYear(y), {}); }});
        if (written) {
            for (const QString& file : *written) {
                Invocation::say(file);
            }
        }
        return written ? 0 : inv.fail(written.error());
    }
    const MapRequest single = inYear(year->value_or(2023));
    auto done = savePicture(
        path, single.theme.title, single.size, [&single](QPainter& p) { paintMapSheet(p, single, {}); },
        single.scale);
    return done ? (Invocation::say(path), 0) : inv.fail(done.error());
}

int runBriefing(const Invocation& inv, PlanDocument& document) {
    const PlanPtr plan = document.plan();
    auto scenario = inv.scenario(*plan);
    auto language = languageOf(inv);
    if (!scenario || !language) {
        return inv.fail(scenario ? language.error() : scenario.error());
    }
    const QString path = inv.option("o");
    if (path.isEmpty()) {
        return inv.fail({Error::Kind::Usage, tr("briefing: the file to write is missing; add -o FILE."), {}});
    }
    QDate date = QDate::currentDate();
    if (inv.has("date")) {
        date = QDate::fromString(inv.option("date"), Qt::ISODate);
        if (!date.isValid()) {
            return inv.fail(
                {Error::Kind::Usage, tr("“%1” is not a date; use YYYY-MM-DD.").arg(inv.option("date")), {}});
        }
    }
    BriefingOptions options = storedBriefingOptions(*plan);
    options.language = *language;
    options.date = date;
    for (const QString& name : inv.options("compare")) {
        const Scenario* s = findScenario(*plan, name);
        if (s == nullptr) {
            return inv.fail({Error::Kind::Usage, tr("there is no scenario “%1”.").arg(name), {}});
        }
        options.compare.push_back(s->id);
    }
    if (!options.compare.empty()) {
        std::vector<ScenarioId> compared{*scenario};
        compared.insert(compared.end(), options.compare.begin(), options.compare.end());
        if (auto ok = checkComparable(*plan, compared); !ok) {
            return inv.fail(ok.error());
        }
    }
    auto base = readBaseMap(dataFile(QStringLiteral("maps/shanghai.gpkg")));
    if (!base) {
        return inv.fail(base.error());
    }
    installTranslations(*QCoreApplication::instance(), *language);
    auto pdf = briefingPdf(composeBriefing(plan, *scenario, options), *base);
    if (!pdf) {
        return inv.fail(pdf.error());
    }
    auto done = saveFile(path, *pdf);
    return done ? (Invocation::say(path), 0) : inv.fail(done.error());
}

} // namespace yuantu::cli
