// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which uncertain input moves a value most: one at a time (tornado), and two at a time (grid).
#pragma once

#include "core/projection/ceiling_path.h"
#include "core/projection/growth_path.h"

#include <optional>
#include <vector>

namespace yuantu {

/// The value looked at: of one place, or the total of several (what lies in another of them counts there), in
/// a year.
struct SensitivityRequest {
    ScenarioId scenario;
    IndicatorId indicator;
    std::vector<PlaceId> places;
    int year = 0;
    bool capped = false; ///< min(value, ceiling) where a ceiling is known, so that densities and delays count
    std::optional<double> spread; ///< as in SimulationRequest
};

struct UncertainInput {
    enum class Kind { Rate, FloorDensity, LandDensity, NewFloorDelay, RenewedFloorDelay };
    PlaceId place;
    Kind kind = Kind::Rate;
    bool operator==(const UncertainInput&) const = default;
};
[[nodiscard]] QString
inputId(UncertainInput::Kind kind); ///< rate, floor-density, land-density, new-floor-delay …
[[nodiscard]] std::optional<UncertainInput::Kind> inputFromId(QStringView id);

/// One input, its values (fractions, base units, years), and the value looked at with all others likely.
struct TornadoBar {
    UncertainInput input;
    double low = 0;
    double likely = 0;
    double high = 0;
    double atLow = 0;
    double atHigh = 0;

    [[nodiscard]] double swing() const { return atHigh - atLow; }
};

struct Tornado {
    double value = 0;             ///< with every input likely
    std::vector<TornadoBar> bars; ///< the widest first; inputs that are certain have none
};

/// Low and high are the ends of a triangular range, and the 5 % and 95 % points of a normal one. Errors
/// (usage): no place, or the indicator does not add up over several; (input) a place without a value in the
/// year, or with a range that cannot be used, with the reason.
[[nodiscard]] Result<Tornado> tornado(const Plan& plan, const SensitivityRequest& request);

/// The value with two inputs at `steps` even steps from low to high each.
struct TwoWayGrid {
    UncertainInput x, y;
    std::vector<double> xs, ys;
    std::vector<double> values; ///< values[j·steps + i] belongs to xs[i] and ys[j]
};
/// Errors: as tornado(); (usage) steps outside 2 to 101, the same input twice, an input that is certain.
[[nodiscard]] Result<TwoWayGrid> twoWayGrid(const Plan& plan, const SensitivityRequest& request,
                                            UncertainInput x, UncertainInput y, int steps);

} // namespace yuantu
