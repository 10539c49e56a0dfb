// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A place held against its parts: what is stated, what the parts add up to, and how they can be made to
// agree.
#pragma once

#include "core/base/result.h"
#include "core/domain/plan.h"

#include <optional>
#include <utility>
#include <vector>

namespace yuantu {

struct Part {
    PlaceId place;
    std::optional<double> value;   ///< of the year; nothing where it is unknown, which never counts as zero
    std::optional<double> ceiling; ///< of the year; nothing where it is unknown
    std::optional<double> base;    ///< what it grows from, where that is above zero and before the year
    int years = 0;                 ///< from the base to the year; 0 without a base
    std::optional<double> rate;    ///< (value / base)^(1/years) − 1
    bool known = false;            ///< an actual or the base of the year: no plan can change it
};

struct Reconciliation {
    ScenarioId scenario;
    SeriesKey whole;
    int year = 0;
    std::optional<double> stated; ///< the value of the whole in the year
    std::optional<double> sum;    ///< of the parts that are known; nothing where none is
    std::optional<double> gap;    ///< stated − sum: above 0 not handed out, below 0 handed out too often
    int decimals = 0;             ///< the last digit printed of the whole and its parts, in the base unit
    std::vector<Part> parts;
    std::vector<std::pair<PlaceId, PlaceId>> overlapping; ///< parts whose areas overlap: a caution

    [[nodiscard]] int known() const;
    /// What of the stated total no part accounts for; nothing where parts take it all or it is unknown.
    [[nodiscard]] std::optional<double> unallocated() const;
};

/// The parts are the places with a value that lie in the whole, by the tree, a part-of relation or a layout
/// of the whole, each once (what lies in another part counts there); and, as unknown, children and layout
/// members without a value that neither hold nor lie in a part with one. Errors (usage): values of the
/// indicator do not add up, or the place has no parts.
[[nodiscard]] Result<Reconciliation> reconcile(const Plan& plan, ScenarioId scenario, SeriesKey whole,
                                               int year);
/// The year that a whole and its parts are most naturally held against: the last target's.
[[nodiscard]] std::optional<int> reconciliationYear(const Plan& plan, ScenarioId scenario, SeriesKey whole);

enum class Closer { ProRata, Capacity, LeastChange };
[[nodiscard]] QString closerId(Closer closer); ///< pro-rata, capacity, least-change
[[nodiscard]] std::optional<Closer> closerFromId(QStringView id);
[[nodiscard]] QString closerName(Closer closer);

struct ClosingRequest {
    Closer closer = Closer::ProRata;
    std::vector<PlaceId> locked;   ///< parts that keep their value
    std::optional<double> minRate; ///< limits of the yearly rates that the new values imply
    std::optional<double> maxRate;
};

struct ClosingStep {
    enum class Reason {
        Moved,
        Unchanged,
        Locked,
        Known,
        Ceiling,
        HighestRate,
        LowestRate,
        NoCeiling,
        NoBase
    };
    PlaceId place;
    double before = 0;
    double after = 0;
    std::optional<double> rateBefore;
    std::optional<double> rateAfter;
    Reason reason = Reason::Moved;

    [[nodiscard]] double change() const { return after - before; }
};
/// moved, unchanged, locked, known, ceiling, highest-rate, lowest-rate, no-ceiling, no-base
[[nodiscard]] QString reasonId(ClosingStep::Reason reason);
/// For people: why a part moved as it did.
[[nodiscard]] QString reasonText(ClosingStep::Reason reason);
/// For people: what a part gives or takes, and why it stops there; "takes 1.2 (at its ceiling)".
[[nodiscard]] QString noteOf(const ClosingStep& step, int decimals);

struct Closing {
    Closer closer = Closer::ProRata;
    double total = 0; ///< what the parts add up to now, to the last digit
    int decimals = 0;
    std::vector<ClosingStep> steps; ///< of the parts with a value, in their order
};

/// New values of the parts that add up to the stated total, to the last digit (rounded by largest
/// remainders). Locked parts and known values stay; no other part ends above its ceiling, outside the limits
/// of rates or at nothing.
///
/// - Pro rata: value·k, held within the bounds; k by bisection.
/// - Capacity: what is missing goes to the parts in proportion to ceiling − value; parts without a ceiling
/// take
///   nothing (unknown is never free). What is too much comes off above the ceilings first, then pro rata.
/// - Least change: minimises Σ(rᵢ − rᵢ⁰)², r the implied yearly rate, subject to Σvᵢ = total and the bounds.
///   The derivative of each term by vᵢ rises with vᵢ as long as r − r⁰ ≤ (1 + r)/(n − 1), so within that
///   bound (15 years from 8 %: up to 16.3 %) the optimum is where all free derivatives equal one multiplier,
///   found by bisection; rates are not raised beyond it. Parts without a base stay.
///
/// Errors (usage): a locked place that is no part, limits the wrong way round; (input) no stated total, no
/// part known, or what the parts can reach and why that is not the total.
[[nodiscard]] Result<Closing> closeGap(const Plan& plan, const Reconciliation& reconciliation,
                                       const ClosingRequest& request);

} // namespace yuantu
