// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws maps on worker threads; the newest request wins.
#pragma once

#include "core/map/map_request.h"

#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace yuantu {

/// Lives in the thread of its owner; the signals come there. A request is cut into strips that are drawn side
/// by side on all cores. A new request cancels the one on the way.
class RenderJob : public QObject {
    Q_OBJECT
public:
    explicit RenderJob(QObject* parent = nullptr);
    ~RenderJob() override; ///< cancels and waits for the workers

    /// Returns at once.
    void start(const MapRequest& request);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_current != nullptr; }

signals:
    /// The complete picture of the newest request and the extent it shows.
    void finished(const QImage& image, const yuantu::MapExtent& extent);
    void runningChanged(bool running);

private:
    struct Work;
    void strip(const std::shared_ptr<Work>& work, int index);
    void done(const std::shared_ptr<Work>& work);

    QThreadPool m_pool;
    std::shared_ptr<Work> m_current;
};

} // namespace yuantu
