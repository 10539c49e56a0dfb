// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Maps to image, SVG and PDF.
#include "core/report/map_export.h"

#include "core/map/renderer.h"
#include "core/projection/projection.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace yuantu {

namespace {
QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}
} // namespace

Result<void> exportMapSheet(const MapRequest& request, const MapSheet& sheet, const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (ending == u"png") {
        QImage image = renderSheet(request, sheet);
        image.setDotsPerMeterX(static_cast<int>(96 * request.scale / 0.0254));
        image.setDotsPerMeterY(image.dotsPerMeterX());
        image.save(&buffer, "PNG");
    } else if (ending == u"svg") {
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize(request.size.toSize());
        svg.setViewBox(QRectF(QPointF(), request.size));
        svg.setTitle(request.theme.title);
        QPainter painter(&svg);
        paintMapSheet(painter, request, sheet);
    } else if (ending == u"pdf") {
        QPdfWriter pdf(&buffer);
        pdf.setResolution(1200);
        pdf.setPageSize(QPageSize(request.size * 72.0 / 96.0, QPageSize::Point, {}, QPageSize::ExactMatch));
        pdf.setPageMargins({});
        pdf.setTitle(request.theme.title);
        QPainter painter(&pdf);
        painter.scale(1200 / 96.0, 1200 / 96.0);
        paintMapSheet(painter, request, sheet);
    } else {
        return badUsage(tr("%1: maps can be written as png, svg or pdf.").arg(path));
    }
    buffer.close();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return cannotWrite(tr("%1: the file could not be written; check the disk and the rights.").arg(path),
                           file.errorString());
    }
    return {};
}

PlaceFeatures placeFeatures(const Plan& plan, ScenarioId scenario, int year) {
    PlaceFeatures out;
    out.fields = {{QStringLiteral("id")},        {QStringLiteral("name_zh")}, {QStringLiteral("name_en")},
                  {QStringLiteral("parent")},    {QStringLiteral("kind")},    {QStringLiteral("boundary")},
                  {QStringLiteral("year"), true}};
    std::vector<IndicatorId> indicators;
    for (const Indicator& i : plan.indicators()) {
        const bool used =
            std::ranges::any_of(plan.figures(), [&](const Figure& f) { return f.slot.indicator == i.id; });
        if (used && (i.kind == u"flow" || i.kind == u"level")) {
            indicators.push_back(i.id);
            out.fields.push_back({QString(i.code).replace(u'-', u'_'), true});
        }
    }
    for (const Place& p : plan.places()) {
        const Place* parent = plan.places().find(p.parent);
        PlaceFeature f{p.outline,
                       {p.code, p.nameZh, p.nameEn, parent == nullptr ? QVariant() : QVariant(parent->code),
                        placeKindId(p.kind), boundaryQualityId(p.quality), year}};
        for (const IndicatorId i : indicators) {
            const auto value = valueIn(plan, scenario, {p.id, i}, year);
            f.values.push_back(value ? QVariant(*value) : QVariant());
        }
        out.features.push_back(std::move(f));
    }
    return out;
}

} // namespace yuantu
