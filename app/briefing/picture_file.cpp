// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writing PNG, SVG and PDF.
#include "app/briefing/picture_file.h"

#include "app/briefing/cmap_repair.h"
#include "app/pdf/pdf.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace yuantu {

namespace {
QString tr(const char* text) {
    return QCoreApplication::translate("PictureFile", text);
}
} // namespace

QImage pictureOf(QSizeF size, const Draw& draw, double scale) {
    QImage image((size * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::white);
    QPainter painter(&image);
    draw(painter);
    return image;
}

Result<void> savePicture(const QString& path, const QString& title, QSizeF size, const Draw& draw,
                         double scale) {
    const QString ending = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (ending == u"png") {
        QImage image = pictureOf(size, draw, scale);
        image.setDotsPerMeterX(static_cast<int>(std::lround(scale * 96 / 0.0254)));
        image.setDotsPerMeterY(image.dotsPerMeterX());
        image.save(&buffer, "PNG");
    } else if (ending == u"svg") {
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize(size.toSize());
        svg.setViewBox(QRectF({0, 0}, size));
        svg.setResolution(96);
        svg.setTitle(title);
        QPainter painter(&svg);
        draw(painter);
    } else if (ending == u"pdf") {
        QPdfWriter pdf(&buffer);
        pdf.setResolution(1200);
        pdf.setPageSize(QPageSize(size * 72 / 96, QPageSize::Point, {}, QPageSize::ExactMatch));
        pdf.setPageMargins({});
        pdf.setTitle(title);
        QPainter painter(&pdf);
        painter.scale(1200 / 96.0, 1200 / 96.0);
        draw(painter);
        painter.end();
        auto finished = finishPdf(bytes, {title, {}, {}, QStringLiteral("zh-CN"), QDate::currentDate(), {}},
                                  &repairedCMap);
        if (!finished) {
            return passOn(finished);
        }
        bytes = *finished;
    } else {
        return badUsage(
            tr("“%1”: a picture is saved as .png, .svg or .pdf; choose one of these endings.").arg(path));
    }
    buffer.close();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return cannotWrite(
            tr("%1: the picture could not be written; choose another folder or make room on the disk.")
                .arg(path),
            file.errorString());
    }
    return {};
}

} // namespace yuantu
