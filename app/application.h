// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program with its window: languages, the first plan, the event loop.
#pragma once

#include "core/domain/plan.h"

#include <QString>

class QApplication;
class QCoreApplication;

namespace yuantu {

/// The language of the system: Chinese or, for every other, English.
[[nodiscard]] Language systemLanguage();
/// Installs the program's and Qt's own texts of a language, in place of what was installed before.
void installTranslations(QCoreApplication& app, Language language);

/// Opens the window on the plan named in `words`, the last plan, or the Shanghai plan, and runs until it is
/// closed.
[[nodiscard]] int runWindow(QApplication& app, const QStringList& words);

} // namespace yuantu
