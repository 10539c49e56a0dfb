// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Colours, fonts and icons of the window, light and dark.
#pragma once

#include "app/charts/chart_view.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>
#include <QString>

class QApplication;

namespace yuantu {

enum class Appearance { System, Light, Dark };

/// The colours that QPalette has no role for.
struct Tones {
    QColor surface, panel, text, quiet, line, accent;
    QColor inconsistent, withinRounding, consistent, edited;
};

/// Applies style, palette, fonts and the small style sheet to the program.
void applyLook(QApplication& app, Appearance appearance);
[[nodiscard]] const Tones& tones();
[[nodiscard]] bool isDark();
/// The look of the window's charts.
[[nodiscard]] ChartLook chartLook();

/// A line icon of resources/icons in the palette's text colour; dimmed when disabled, accent when checked.
[[nodiscard]] QIcon icon(const QString& name);

/// Colour of a scenario everywhere: index 0 is the documents' dark grey, others the colour-blind-safe six.
[[nodiscard]] QColor scenarioColour(int index);

/// A font with tabular figures in the interface's face.
[[nodiscard]] QFont interfaceFont(int pixels, int weight = QFont::Normal);

/// A tip that shows a text as it is, its lines kept and long ones wrapped: what a plan says is never read as
/// rich text. Empty for an empty text.
[[nodiscard]] QString plainTip(const QString& text);

} // namespace yuantu
