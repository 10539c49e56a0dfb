// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets out of cells.
#include "app/models/workbook.h"

#include "core/report/figure_text.h"
#include "core/report/plan_tables.h"

#include <QCoreApplication>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Workbook", text);
}

QVariant plain(const Cell& cell) {
    if (cell.number) {
        return *cell.number;
    }
    // Years and rates have no number of their own, since they are not summed.
    bool isNumber = false;
    const double number = QString(cell.text).remove(u',').replace(u'−', u'-').toDouble(&isNumber);
    if (isNumber && std::isfinite(number)) {
        return number;
    }
    return cell.text.isEmpty() || cell.text == u"—" ? QVariant() : QVariant(cell.text);
}

Sheet sheetOf(const QString& name, const CellTable& table) {
    Sheet sheet{name, {tr("Place")}, {}};
    for (const CellColumn& column : table.columns) {
        sheet.columns << (column.unit.isEmpty() ? column.title : column.title + u'\n' + column.unit);
    }
    for (const CellRow& row : table.rows) {
        std::vector<QVariant> cells{row.fullName};
        std::ranges::transform(row.cells, std::back_inserter(cells), plain);
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

Sheet sourcesOf(const CellContext& context, std::span<const PlaceId> places) {
    const Plan& plan = *context.plan;
    const Language language = context.language;
    Sheet sheet{tr("Figures and sources"),
                {tr("Place"), tr("Indicator"), tr("Kind"), tr("Years"), tr("Value"), tr("up to"), tr("Unit"),
                 tr("Bound"), tr("Status"), tr("Document"), tr("Section"), tr("As printed")},
                {}};
    const auto text = [](const QString& s) { return s.isEmpty() ? QVariant() : QVariant(s); };
    for (const SeriesKey& series : plan.series(context.scenario)) {
        const Place* place = plan.places().find(series.place);
        const Indicator* indicator = plan.indicators().find(series.indicator);
        if (place == nullptr || indicator == nullptr ||
            std::ranges::find(places, series.place) == places.end()) {
            continue;
        }
        for (const Figure* f : plan.effective(context.scenario, series)) {
            const Document* document = plan.documents().find(f->document);
            sheet.rows.push_back({nameOf(*place, language), nameOf(*indicator, language),
                                  aspectText(f->slot.aspect, language), periodText(f->slot),
                                  f->isMissing() ? QVariant() : QVariant(f->value),
                                  f->high ? QVariant(*f->high) : QVariant(), storedUnitText(plan, f->slot),
                                  f->bound == Bound::Exact ? QVariant() : QVariant(boundName(f->bound)),
                                  statusText(f->status, language),
                                  document == nullptr ? QVariant() : QVariant(nameOf(*document, language)),
                                  text(f->section), text(f->printed)});
        }
    }
    return sheet;
}

} // namespace

std::vector<Sheet> workbookOf(const CellContext& context, std::span<const PlaceId> places) {
    std::vector<Sheet> sheets;
    for (const auto& [kind, name] :
         {std::pair(TableKind::Targets, tr("Targets")), std::pair(TableKind::Capacity, tr("Capacity")),
          std::pair(TableKind::Growth, tr("Growth")), std::pair(TableKind::Progress, tr("Progress"))}) {
        sheets.push_back(sheetOf(name, cellTable(kind, context, places)));
    }
    sheets.push_back(sourcesOf(context, places));
    return sheets;
}

} // namespace yuantu
