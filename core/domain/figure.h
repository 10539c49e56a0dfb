// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A figure: one value of one indicator of one place, with where it comes from and how it was printed.
#pragma once

#include "core/base/id.h"
#include "core/base/quantity.h"

#include <QString>

#include <optional>

namespace yuantu {

/// What a value is about. Stored as text (see aspectId); never reorder ids in files.
enum class Aspect { Actual, Base, Target, Rate, Increment, Share, Level, Density, Cap };
enum class Status { Official, Derived, Assumed, Missing };

[[nodiscard]] QString aspectId(Aspect aspect);
[[nodiscard]] std::optional<Aspect> aspectFromId(QStringView id);
[[nodiscard]] QString statusId(Status status);
[[nodiscard]] std::optional<Status> statusFromId(QStringView id);
[[nodiscard]] QString boundId(Bound bound);
[[nodiscard]] std::optional<Bound> boundFromId(QStringView id);
/// For people, in the language of the program.
[[nodiscard]] QString aspectName(Aspect aspect);
[[nodiscard]] QString statusName(Status status);
[[nodiscard]] QString boundName(Bound bound);

/// What a figure is a value of, within one scenario. A child scenario's figure with the same slot overrides.
struct FigureSlot {
    PlaceId place;
    IndicatorId indicator;
    Aspect aspect = Aspect::Actual;
    int fromYear = 0; ///< first year of the period of a rate or increment; 0 where it is of one year
    int year = 0;     ///< the year, or the last of the period

    auto operator<=>(const FigureSlot&) const = default;
};

struct Figure {
    FigureId id;
    ScenarioId scenario;
    FigureSlot slot;
    double value = 0;           ///< in the indicator's base unit; rates and shares as fractions
    std::optional<double> high; ///< upper end of a range, as value
    int decimals = 0;           ///< digits printed after the point, in `unit`
    const Unit* unit = nullptr; ///< as printed
    Bound bound = Bound::Exact;
    Status status = Status::Official;
    DocumentId document;
    QString section;
    QString printed; ///< the characters of the document
    QString note;

    [[nodiscard]] bool isMissing() const { return status == Status::Missing; }
    bool operator==(const Figure&) const = default;
};

/// The id of the row: the same slot, scenario and document give the same row in every copy of a plan.
[[nodiscard]] FigureId figureIdFor(ScenarioId scenario, const FigureSlot& slot, DocumentId document);

} // namespace yuantu
