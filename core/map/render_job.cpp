// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Strips on a thread pool.
#include "core/map/render_job.h"

#include "core/map/renderer.h"
#include "core/map/style.h"

#include <QPainter>

namespace yuantu {

struct RenderJob::Work {
    MapRequest request;
    std::atomic_bool cancelled = false;
    std::atomic_int left = 0;
    int strips = 1;
    QImage image;
    uchar* bits = nullptr; // taken once: strips write beside one another without a detach
    std::vector<MapLabel> labels;
};

RenderJob::RenderJob(QObject* parent) : QObject(parent) {
    m_pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount()));
    m_pool.setObjectName(QStringLiteral("map workers"));
}

RenderJob::~RenderJob() {
    if (m_current) {
        m_current->cancelled = true;
    }
    m_pool.clear();
    m_pool.waitForDone();
}

void RenderJob::start(const MapRequest& request) {
    const bool wasRunning = isRunning();
    if (m_current) {
        m_current->cancelled = true;
    }
    auto work = std::make_shared<Work>();
    work->request = request;
    work->strips = std::clamp(m_pool.maxThreadCount(), 1, 16);
    m_current = work;
    m_pool.start([this, work] {
        if (work->cancelled) {
            return;
        }
        work->request.shapes = shapesOf(work->request);
        work->labels = layOutLabels(work->request, false);
        work->image = QImage(imageSize(work->request), QImage::Format_RGB32);
        if (work->image.isNull()) {
            return;
        }
        work->bits = work->image.bits();
        work->strips = std::min(work->strips, work->image.height());
        work->left = work->strips;
        for (int i = 1; i < work->strips; ++i) {
            m_pool.start([this, work, i] { strip(work, i); });
        }
        strip(work, 0);
    });
    if (!wasRunning) {
        emit runningChanged(true);
    }
}

void RenderJob::strip(const std::shared_ptr<Work>& work, int index) {
    const int height = work->image.height();
    const int from = height * index / work->strips;
    const int to = height * (index + 1) / work->strips;
    if (!work->cancelled) {
        const qsizetype stride = work->image.bytesPerLine();
        QImage part(work->bits + from * stride, work->image.width(), to - from, stride, work->image.format());
        QPainter painter(&part);
        painter.translate(0, -from);
        painter.scale(work->request.scale, work->request.scale);
        paintMap(painter, work->request, work->labels, &work->cancelled);
    }
    if (--work->left == 0 && !work->cancelled) {
        QMetaObject::invokeMethod(
            this, [this, work] { done(work); }, Qt::QueuedConnection);
    }
}

void RenderJob::done(const std::shared_ptr<Work>& work) {
    if (work != m_current || work->cancelled) {
        return;
    }
    m_current.reset();
    QImage image = work->image;
    image.setDevicePixelRatio(work->request.scale);
    emit finished(image, work->request.extent);
    emit runningChanged(false);
}

void RenderJob::cancel() {
    if (!m_current) {
        return;
    }
    m_current->cancelled = true;
    m_current.reset();
    emit runningChanged(false);
}

} // namespace yuantu
