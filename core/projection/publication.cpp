// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Capacity, targets and projections as wide tables.
#include "core/projection/publication.h"

#include "core/projection/capacity.h"
#include "core/projection/projection.h"
#include "core/projection/qgis_style.h"
#include "core/projection/target_table.h"

#include <set>

namespace yuantu {

namespace {

using Column = PublishedTable::Column;
using Row = PublishedTable::Row;

QVariant cell(std::optional<double> v) {
    return v && std::isfinite(*v) ? QVariant(*v) : QVariant();
}
QVariant cell(std::optional<int> v) {
    return v ? QVariant(static_cast<double>(*v)) : QVariant();
}
QVariant cell(const QString& v) {
    return v.isEmpty() ? QVariant() : QVariant(v);
}

/// Every table starts with these.
void startColumns(PublishedTable& table) {
    for (const char* name : {"place", "name_zh", "name_en", "indicator", "indicator_zh"}) {
        table.columns.push_back({QString::fromLatin1(name), false});
    }
}

void addColumns(PublishedTable& table, std::initializer_list<const char*> names, bool numbers) {
    for (const char* name : names) {
        table.columns.push_back({QString::fromLatin1(name), numbers});
    }
}

/// A row of a series with its first cells; the id stays the same as long as the series exists.
Row startRow(const Plan& plan, const char* table, SeriesKey key, const QString& suffix = {}) {
    const Place& place = *plan.places().find(key.place);
    const Indicator& indicator = *plan.indicators().find(key.indicator);
    Row row;
    row.id = idFromKey(QLatin1StringView(table) + u'/' + place.code + u'/' + indicator.code + suffix);
    if (place.outline && place.outline->kind == Geometry::Kind::Polygon) {
        row.geometry = place.outline;
    }
    row.cells = {cell(place.code), cell(place.nameZh), cell(place.nameEn), cell(indicator.code),
                 cell(indicator.nameZh)};
    return row;
}

void append(Row& row, std::initializer_list<QVariant> cells) {
    row.cells.insert(row.cells.end(), cells);
}

bool isKnown(const Plan& plan, SeriesKey key) {
    return plan.places().find(key.place) != nullptr && plan.indicators().find(key.indicator) != nullptr;
}

PublishedTable capacityTable(const Plan& plan, ScenarioId scenario, int year) {
    PublishedTable table;
    table.name = QStringLiteral("capacity");
    table.title = QStringLiteral("承载力");
    table.shape = PublishedTable::Shape::MultiPolygon;
    startColumns(table);
    addColumns(table,
               {"year", "value", "ceiling", "use", "run_out", "short_value", "short_floor", "short_mu",
                "floor", "land", "floor_output", "land_output"},
               true);
    for (const auto& [key, c] : capacityRows(plan, scenario, year)) {
        Row row = startRow(plan, "capacity", key);
        append(row,
               {cell(std::optional(year)), cell(c.value), cell(c.ceiling.value), cell(c.use), cell(c.runOut),
                cell(c.shortValue), cell(c.shortFloor), cell(c.shortMu), cell(c.ceiling.floor),
                cell(c.ceiling.land), cell(c.ceiling.floorOutput), cell(c.ceiling.landOutput)});
        table.rows.push_back(std::move(row));
    }
    table.styleQml = graduatedQml(QStringLiteral("\"use\""), {0, 0.5, 0.8, 0.95, 1}, 1e6);
    return table;
}

PublishedTable targetTable(const Plan& plan, ScenarioId scenario) {
    PublishedTable table;
    table.name = QStringLiteral("target");
    table.title = QStringLiteral("目标");
    table.shape = PublishedTable::Shape::MultiPolygon;
    startColumns(table);
    addColumns(table, {"base_year", "base", "target_year", "target", "rate", "increment"}, true);
    addColumns(table, {"unit", "status", "document"}, false);
    std::vector<double> outputs;
    std::set<qint64> ids;
    for (const TargetRow& t : targetRows(plan, scenario)) {
        if (!isKnown(plan, t.series)) {
            continue;
        }
        const QString suffix =
            QStringLiteral("/%1/%2").arg(t.targetYear.value_or(0)).arg(t.baseYear.value_or(0));
        Row row =
            startRow(plan, "target", t.series, suffix + (t.overPeriod ? QStringLiteral("/sum") : QString()));
        if (!ids.insert(row.id).second) {
            continue;
        }
        const Document* document = plan.documents().find(t.document);
        append(row, {cell(t.baseYear), cell(t.base.value), cell(t.targetYear), cell(t.target.value),
                     cell(t.rate.value), cell(t.increment.value),
                     cell(t.unit == nullptr ? QString() : QString::fromUtf8(t.unit->id)),
                     cell(statusId(t.status)), cell(document == nullptr ? QString() : document->code)});
        if (plan.indicators().find(t.series.indicator)->code == u"output" && row.geometry && t.target.value) {
            outputs.push_back(*t.target.value);
        }
        table.rows.push_back(std::move(row));
    }
    table.styleQml = graduatedQml(QStringLiteral("if(\"indicator\"='output', \"target\", NULL)"),
                                  quantiles(outputs), 1e12);
    return table;
}

PublishedTable projectionTable(const Plan& plan, ScenarioId scenario, int year) {
    PublishedTable table;
    table.name = QStringLiteral("projection");
    table.title = QStringLiteral("预测");
    table.shape = PublishedTable::Shape::MultiPolygon;
    startColumns(table);
    addColumns(table, {"unit"}, false);
    for (int y = kFirstYear; y <= kLastYear; ++y) {
        table.columns.push_back({QStringLiteral("y%1").arg(y), true});
    }
    std::vector<double> outputs;
    for (const SeriesKey& key : plan.series(scenario)) {
        const Projection p = project(plan, scenario, key);
        if (p.values.empty() || !isKnown(plan, key)) {
            continue;
        }
        Row row = startRow(plan, "projection", key);
        const Indicator& indicator = *plan.indicators().find(key.indicator);
        append(row, {cell(indicator.unit == nullptr ? QString() : QString::fromUtf8(indicator.unit->id))});
        for (int y = kFirstYear; y <= kLastYear; ++y) {
            append(row, {cell(p.at(y))});
        }
        if (indicator.code == u"output" && row.geometry && p.at(year)) {
            outputs.push_back(*p.at(year));
        }
        table.rows.push_back(std::move(row));
    }
    table.styleQml = graduatedQml(QStringLiteral("if(\"indicator\"='output', \"y%1\", NULL)")
                                      .arg(std::clamp(year, kFirstYear, kLastYear)),
                                  quantiles(outputs), 1e12);
    return table;
}

PublishedTable pointTable(const Plan& plan) {
    PublishedTable table;
    table.name = QStringLiteral("place_point");
    table.title = QStringLiteral("仅有点位的地区");
    table.shape = PublishedTable::Shape::Point;
    addColumns(table, {"place", "name_zh", "name_en", "kind", "quality"}, false);
    for (const Place& p : plan.places()) {
        if (p.outline && p.outline->kind == Geometry::Kind::Point && !p.outline->isEmpty()) {
            table.rows.push_back({p.id.value,
                                  p.outline,
                                  {cell(p.code), cell(p.nameZh), cell(p.nameEn), cell(placeKindId(p.kind)),
                                   cell(boundaryQualityId(p.quality))}});
        }
    }
    table.styleQml = markerQml();
    return table;
}

} // namespace

Publication publicationOf(const Plan& plan, ScenarioId scenario, int year) {
    Publication publication;
    publication.tables.push_back(capacityTable(plan, scenario, year));
    publication.tables.push_back(targetTable(plan, scenario));
    publication.tables.push_back(projectionTable(plan, scenario, year));
    publication.tables.push_back(pointTable(plan));
    publication.styles.push_back({QStringLiteral("place"), QStringLiteral("geom"), outlineQml()});
    return publication;
}

} // namespace yuantu
