// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The briefing as a finished PDF.
#pragma once

#include "core/base/result.h"
#include "core/report/briefing.h"

namespace yuantu {

/// Vector, fonts embedded, text that can be searched, bookmarks, the same bytes for the same briefing and
/// base map. `base` may be null. Needs a QGuiApplication; call it from the main thread or with a plan of the
/// caller's own. Errors (write): the PDF could not be made.
[[nodiscard]] Result<QByteArray> briefingPdf(const Briefing& briefing,
                                             const std::shared_ptr<const BaseMap>& base);

/// The same, written to a file by replacing it. Errors (write) name the file.
[[nodiscard]] Result<void> writeBriefing(const QString& path, const Briefing& briefing,
                                         const std::shared_ptr<const BaseMap>& base);

} // namespace yuantu
