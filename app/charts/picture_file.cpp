// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writing PNG, SVG and PDF.
#include "app/charts/picture_file.h"

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

QImage pictureOf(QSize size, const Draw& draw, double scale) {
    QImage image((QSizeF(size) * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::white);
    QPainter painter(&image);
    draw(painter);
    return image;
}

Result<void> savePicture(const QString& path, const QString& title, QSize size, const Draw& draw) {
    const QString ending = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (ending == u"png") {
        pictureOf(size, draw).save(&buffer, "PNG");
    } else if (ending == u"svg") {
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize(size);
        svg.setViewBox(QRect({0, 0}, size));
        svg.setResolution(96);
        svg.setTitle(title);
        QPainter painter(&svg);
        draw(painter);
    } else if (ending == u"pdf") {
        QPdfWriter pdf(&buffer);
        pdf.setResolution(96);
        pdf.setPageSize(QPageSize(QSizeF(size) * 72 / 96, QPageSize::Point, {}, QPageSize::ExactMatch));
        pdf.setPageMargins({});
        pdf.setTitle(title);
        QPainter painter(&pdf);
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
            tr("“%1”: a chart is saved as .png, .svg or .pdf; choose one of these endings.").arg(path));
    }
    buffer.close();
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return cannotWrite(
            tr("%1: the chart could not be written; choose another folder or make room on the disk.")
                .arg(path),
            file.errorString());
    }
    return {};
}

} // namespace yuantu
