// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The three closers: each moves its parts by one number until they add up, then rounds.
#include "core/projection/growth.h"
#include "core/projection/reconcile.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Reconcile", text);
}

using Reason = ClosingStep::Reason;
constexpr std::array kCloserIds{"pro-rata", "capacity", "least-change"};
constexpr std::array kReasonIds{"moved",        "unchanged",   "locked",     "known",  "ceiling",
                                "highest-rate", "lowest-rate", "no-ceiling", "no-base"};
constexpr int kHalvings = 200;
constexpr int kMostRounds = 1000;
constexpr double kMostUnits = 1e15; ///< of the last digit; above it doubles miss some

/// A part that may move, between its bounds. Units of the last digit.
struct Mover {
    size_t step = 0; ///< of which step
    double value = 0;
    double low = 1;
    double high = kMostUnits;
    Reason lowReason = Reason::Moved;
    Reason highReason = Reason::Moved;
    double base = 0;
    int years = 0;
    double rate = 0;
    double room = 0; ///< ceiling − value
    double found = 0;

    [[nodiscard]] double within(double v) const { return std::clamp(v, low, high); }
};

void bound(Mover& m, const Part& part, const ClosingRequest& request, double scale) {
    const auto lower = [&](double high, Reason why) {
        const double whole = std::floor(high * scale + 1e-6);
        if (whole < m.high) {
            m.high = whole;
            m.highReason = why;
        }
    };
    if (part.ceiling) {
        lower(*part.ceiling, Reason::Ceiling);
    }
    if (request.closer == Closer::Capacity && !part.ceiling) {
        lower(*part.value, Reason::NoCeiling);
    }
    if (!part.base) {
        return;
    }
    if (request.maxRate) {
        lower(grown(*part.base, *request.maxRate, part.years).value_or(kLargestValue), Reason::HighestRate);
    }
    if (request.closer == Closer::LeastChange && part.years > 2 && part.rate) {
        const double steepest = (*part.rate * (part.years - 1) + 1) / (part.years - 2);
        lower(grown(*part.base, steepest, part.years).value_or(kLargestValue), Reason::HighestRate);
    }
    if (request.minRate) {
        const double low =
            std::ceil(grown(*part.base, *request.minRate, part.years).value_or(0) * scale - 1e-6);
        if (low > m.low) {
            m.low = low;
            m.lowReason = Reason::LowestRate;
        }
    }
}

/// Half the derivative of (r(v) − r⁰)² by v: (r − r⁰)(1 + r)/(n·v).
double steepness(const Mover& m, double v) {
    const double growth = std::pow(v / m.base, 1.0 / m.years);
    return (growth - 1 - m.rate) * growth / (m.years * v);
}

/// Where the derivative has a value, within the bounds.
double atSteepness(const Mover& m, double wanted) {
    double low = m.low;
    double high = m.high;
    if (steepness(m, low) >= wanted) {
        return low;
    }
    if (steepness(m, high) <= wanted) {
        return high;
    }
    for (int i = 0; i < kHalvings && low < high; ++i) {
        const double middle = 0.5 * (low + high);
        (steepness(m, middle) < wanted ? low : high) = middle;
    }
    return 0.5 * (low + high);
}

/// Sets `found` of all movers to valueAt(mover, x) for the x between the ends that makes the sum the total.
/// The values must not fall with x.
template <class ValueAt>
void balance(std::vector<Mover>& movers, double total, double low, double high, const ValueAt& valueAt) {
    for (int i = 0; i < kHalvings && low < high; ++i) {
        const double middle = 0.5 * (low + high);
        double sum = 0;
        for (const Mover& m : movers) {
            sum += valueAt(m, middle);
        }
        (sum < total ? low : high) = middle;
    }
    for (Mover& m : movers) {
        m.found = valueAt(m, high);
    }
}

void proRata(std::vector<Mover>& movers, double total) {
    double most = 0;
    for (const Mover& m : movers) {
        most = std::max(most, std::min(m.high, total) / m.value);
    }
    balance(movers, total, 0, 2 * most, [](const Mover& m, double k) { return m.within(m.value * k); });
}

void byCapacity(std::vector<Mover>& movers, double total) {
    double start = 0;
    for (const Mover& m : movers) {
        start += m.within(m.value);
    }
    if (total < start) {
        for (Mover& m : movers) {
            m.high = m.within(m.value);
            m.value = m.high;
        }
        proRata(movers, total);
        return;
    }
    balance(movers, total, 0, 1e6, [](const Mover& m, double share) {
        return std::min(m.high, m.within(m.value) + share * std::max(0.0, m.room));
    });
}

void byLeastChange(std::vector<Mover>& movers, double total) {
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();
    for (const Mover& m : movers) {
        low = std::min(low, steepness(m, m.low));
        high = std::max(high, steepness(m, m.high));
    }
    balance(movers, total, low, high, [](const Mover& m, double wanted) { return atSteepness(m, wanted); });
}

/// Whole units that add up to the total: each rounded down, what is left to the largest remainders.
void roundAll(std::vector<Mover>& movers, double total) {
    std::vector<size_t> order(movers.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::vector<double> remainder(movers.size());
    double left = total;
    for (size_t i = 0; i < movers.size(); ++i) {
        Mover& m = movers[i];
        const double whole = m.within(std::floor(m.found + 1e-7));
        remainder[i] = m.found - whole;
        m.found = whole;
        left -= whole;
    }
    std::ranges::stable_sort(order, [&](size_t a, size_t b) { return remainder[a] > remainder[b]; });
    // A unit at a time: bounds may stop some, so several rounds may be needed, but never many.
    int rounds = 0;
    for (bool moved = true; left > 0.5 && moved && rounds < kMostRounds; ++rounds) {
        moved = false;
        for (const size_t i : order) {
            if (left > 0.5 && movers[i].found + 1 <= movers[i].high) {
                movers[i].found += 1;
                left -= 1;
                moved = true;
            }
        }
    }
    std::ranges::reverse(order);
    for (bool moved = true; left < -0.5 && moved && rounds < kMostRounds; ++rounds) {
        moved = false;
        for (const size_t i : order) {
            if (left < -0.5 && movers[i].found - 1 >= movers[i].low) {
                movers[i].found -= 1;
                left += 1;
                moved = true;
            }
        }
    }
}

QString shown(double value, int decimals) {
    return formatNumber(value, decimals);
}

std::optional<double> rateOfValue(const Part& part, double value) {
    return part.base ? impliedRate(*part.base, value, part.years) : std::nullopt;
}

Result<void> checkRequest(const Reconciliation& r, const ClosingRequest& request) {
    for (const PlaceId place : request.locked) {
        if (std::ranges::find(r.parts, place, &Part::place) == r.parts.end()) {
            return badUsage(tr("A place to be locked is not one of the parts."));
        }
    }
    if (request.minRate && request.maxRate && *request.minRate > *request.maxRate) {
        return badUsage(tr("The lowest rate lies above the highest one."));
    }
    for (const std::optional<double>& rate : {request.minRate, request.maxRate}) {
        if (rate && !(*rate > -1 && *rate <= 100)) {
            return badUsage(tr("A limit of rates lies above −100 % and at most at 10,000 %."));
        }
    }
    if (!r.stated || !(*r.stated > 0)) {
        return badInput(
            tr("No total above zero is stated for %1, so there is nothing to close to.").arg(r.year));
    }
    if (r.known() == 0) {
        return badInput(tr("No part has a value in %1; enter one first.").arg(r.year));
    }
    return {};
}

} // namespace

QString closerId(Closer closer) {
    return QString::fromLatin1(kCloserIds[static_cast<size_t>(closer)]);
}

std::optional<Closer> closerFromId(QStringView id) {
    const auto at =
        std::ranges::find_if(kCloserIds, [&](const char* c) { return id == QLatin1StringView(c); });
    return at == kCloserIds.end() ? std::nullopt
                                  : std::optional(static_cast<Closer>(at - kCloserIds.begin()));
}

QString closerName(Closer closer) {
    switch (closer) {
    case Closer::ProRata:
        return tr("pro rata");
    case Closer::Capacity:
        return tr("by remaining capacity");
    case Closer::LeastChange:
        return tr("by the least change in rates");
    }
    Q_UNREACHABLE();
}

QString reasonId(Reason reason) {
    return QString::fromLatin1(kReasonIds[static_cast<size_t>(reason)]);
}

QString noteOf(const ClosingStep& step, int decimals) {
    const QString amount = formatNumber(std::abs(step.change()), decimals);
    const QString note = step.change() > 0   ? tr("takes %1").arg(amount)
                         : step.change() < 0 ? tr("gives %1").arg(amount)
                                             : reasonText(step.reason);
    return step.change() == 0 || step.reason == Reason::Moved
               ? note
               : QStringLiteral("%1 (%2)").arg(note, reasonText(step.reason));
}

QString reasonText(Reason reason) {
    switch (reason) {
    case Reason::Moved:
        return tr("moved");
    case Reason::Unchanged:
        return tr("unchanged");
    case Reason::Locked:
        return tr("locked");
    case Reason::Known:
        return tr("known, not planned");
    case Reason::Ceiling:
        return tr("at its ceiling");
    case Reason::HighestRate:
        return tr("at the highest rate");
    case Reason::LowestRate:
        return tr("at the lowest rate");
    case Reason::NoCeiling:
        return tr("no ceiling is known");
    case Reason::NoBase:
        return tr("no base to reckon a rate from");
    }
    Q_UNREACHABLE();
}

Result<Closing> closeGap(const Plan& plan, const Reconciliation& r, const ClosingRequest& request) {
    if (auto ok = checkRequest(r, request); !ok) {
        return passOn(ok);
    }
    Closing closing;
    closing.closer = request.closer;
    closing.decimals = r.decimals;
    double scale = std::pow(10.0, closing.decimals);
    while (closing.decimals > 0 && *r.stated * scale > kMostUnits / 1000) {
        scale = std::pow(10.0, --closing.decimals);
    }
    std::vector<Mover> movers;
    double fixed = 0;
    double whole = 0; // what pro rata, by capacity or by rates starts from
    for (const Part& part : r.parts) {
        if (part.value) {
            whole += *part.value;
        }
    }
    const bool rising = *r.stated >= whole;
    for (const Part& part : r.parts) {
        if (!part.value) {
            continue;
        }
        ClosingStep step{part.place, *part.value, *part.value, part.rate, part.rate, Reason::Moved};
        const bool locked = std::ranges::find(request.locked, part.place) != request.locked.end();
        step.reason = locked       ? Reason::Locked
                      : part.known ? Reason::Known
                      : (request.closer == Closer::LeastChange && !part.rate) || !(*part.value > 0)
                          ? Reason::NoBase
                      : request.closer == Closer::Capacity && rising && !part.ceiling ? Reason::NoCeiling
                                                                                      : Reason::Moved;
        if (step.reason == Reason::Moved) {
            Mover m;
            m.step = closing.steps.size();
            m.value = *part.value * scale;
            m.base = part.base.value_or(0) * scale;
            m.years = part.years;
            m.rate = part.rate.value_or(0);
            m.room = part.ceiling ? *part.ceiling * scale - m.value : 0;
            bound(m, part, request, scale);
            movers.push_back(m);
        } else {
            fixed += *part.value;
        }
        closing.steps.push_back(step);
    }
    const double total = std::round((*r.stated - fixed) * scale);
    double least = 0;
    double most = 0;
    for (const Mover& m : movers) {
        if (m.low > m.high) {
            const Place* place = plan.places().find(closing.steps[m.step].place);
            return badInput(
                tr("It cannot be closed: the ceiling or highest rate of %1 lies below its least value.")
                    .arg(place == nullptr ? QString() : place->nameZh));
        }
        least += m.low;
        most += m.high;
    }
    if (total < least - 0.5 || total > most + 0.5) {
        const QString stated = shown(*r.stated, closing.decimals);
        if (movers.empty()) {
            return badInput(tr("It cannot be closed: no part is free to move; the parts stay at %1, not %2.")
                                .arg(shown(fixed, closing.decimals), stated));
        }
        return badInput(
            total < least
                ? tr("It cannot be closed: locks and lowest rates keep the parts at %1 or more, not %2.")
                      .arg(shown(fixed + least / scale, closing.decimals), stated)
                : tr("It cannot be closed: locks, ceilings and highest rates keep the parts at %1 or "
                     "less, not %2.")
                      .arg(shown(fixed + most / scale, closing.decimals), stated));
    }
    if (!movers.empty()) {
        switch (request.closer) {
        case Closer::ProRata:
            proRata(movers, total);
            break;
        case Closer::Capacity:
            byCapacity(movers, total);
            break;
        case Closer::LeastChange:
            byLeastChange(movers, total);
            break;
        }
        roundAll(movers, total);
    }
    double sum = fixed;
    double units = 0;
    for (const Mover& m : movers) {
        units += m.found;
        ClosingStep& step = closing.steps[m.step];
        const Part& part = *std::ranges::find(r.parts, step.place, &Part::place);
        step.after = m.found / scale;
        step.rateAfter = rateOfValue(part, step.after);
        if (std::abs(step.after - step.before) < 1e-9 * std::max(1.0, std::abs(step.before))) {
            step.after = step.before;
            step.reason = Reason::Unchanged;
        }
        if (m.found >= m.high && m.highReason != Reason::Moved) {
            step.reason = m.highReason;
        } else if (m.found <= m.low && m.lowReason != Reason::Moved) {
            step.reason = m.lowReason;
        }
        sum += step.after;
    }
    if (units != total) {
        return badInput(tr("It cannot be closed to the last digit; the values are too large for it."));
    }
    closing.total = std::round(sum * scale) / scale;
    return closing;
}

} // namespace yuantu
