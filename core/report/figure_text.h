// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Figures in the words of a report, in the language of the report (which need not be the program's).
#pragma once

#include "core/domain/plan.h"
#include "core/projection/capacity.h"
#include "core/projection/projection.h"

namespace yuantu {

enum class FigureForm {
    Bare,  ///< "85.2": the number alone
    Signs, ///< "≥85.2", "≈30", "35—40": with its bound as a sign, for tables and charts
    Words, ///< "85.2亿元以上", "约30亿元", "35%—40%": with unit and bound, for sentences
};

/// One of two texts, by the language of the reader.
[[nodiscard]] inline QString inLanguage(Language language, const char16_t* zh, const char16_t* en) {
    return QString::fromUtf16(language == Language::Chinese ? zh : en);
}

/// A figure with the decimals it was printed with where it is shown in its own unit, else with the fewest
/// that tell it. `unit` null: the unit as printed.
[[nodiscard]] QString figureText(const Plan& plan, const Figure& figure, const Unit* unit, Language language,
                                 FigureForm form);
/// A value with its unit; in Chinese without, in English with a space before the unit.
[[nodiscard]] QString amountText(double value, int decimals, const Unit& unit, Language language);
/// "11%" with the fewest decimals, at most one (or `decimals`).
[[nodiscard]] QString percentText(double fraction, Language language, int decimals = -1);

/// What a scenario assumes and why; in English for those that come with the plan, until somebody rewrites it.
[[nodiscard]] QString noteOf(const Scenario& scenario, Language language);
[[nodiscard]] QString scenarioName(const Scenario& scenario, Language language);
[[nodiscard]] QString statusText(Status status, Language language);
[[nodiscard]] QString aspectText(Aspect aspect, Language language);
[[nodiscard]] QString documentStatusText(DocumentStatus status, Language language);
[[nodiscard]] QString qualityText(BoundaryQuality quality, Language language);
[[nodiscard]] QString whyText(WhyEmpty why, Language language);
/// "2023年" or "2023".
[[nodiscard]] QString yearText(int year, Language language);
/// "2026年7月" out of 2026.54, "July 2026" in English.
[[nodiscard]] QString monthText(double year, Language language);
/// When a place is full: the month within the first year whose value is above the ceiling, between its value
/// and the year's before; the year alone where the first known value is above. Empty where it never is.
[[nodiscard]] QString fullText(const Capacity& capacity, Language language);
[[nodiscard]] QString dateText(const QDate& date, Language language);
/// An ISO date of a document, or "date not stated".
[[nodiscard]] QString documentDateText(const Document& document, Language language);

} // namespace yuantu
