// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Settings of a plan that are edits like any other.
#pragma once

#include "core/edits/plan_document.h"

namespace yuantu {

/// Sets several settings in one step; an empty value removes one.
[[nodiscard]] Result<Change> setSettings(PlanDocument& document, const QString& label,
                                         const QHash<QString, QString>& values);

} // namespace yuantu
