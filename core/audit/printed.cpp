// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Intervals of printed figures.
#include "core/audit/printed.h"

#include <cmath>

namespace yuantu {

namespace {

constexpr double kAbout = 0.05; ///< what “about” allows, of the value
constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Ends that touch in the digits must not part in the last bit of a double.
double slack(double a, double b) {
    return 1e-9 * std::max({1e-9, std::isfinite(a) ? std::abs(a) : 0, std::isfinite(b) ? std::abs(b) : 0});
}

/// The unit of the digits; the stored one where a damaged row names a unit of another kind.
const Unit& printedUnit(const Figure& f, const Unit& stored) {
    return f.unit != nullptr && f.unit->dimension == stored.dimension ? *f.unit : stored;
}

std::optional<Amount> whole(const Amount& a) {
    const bool sound = std::isfinite(a.value) && !std::isnan(a.interval.low) && !std::isnan(a.interval.high);
    return sound ? std::optional(a) : std::nullopt;
}

/// Intervals multiplied; nothing of what is open counts as nothing.
Interval times(const Interval& a, const Interval& b) {
    const auto product = [](double x, double y) { return x == 0 || y == 0 ? 0 : x * y; };
    const auto [low, high] = std::minmax(
        {product(a.low, b.low), product(a.low, b.high), product(a.high, b.low), product(a.high, b.high)});
    return {low, high};
}

double middle(const Figure& f) {
    return f.high ? 0.5 * (f.value + *f.high) : f.value;
}

/// ratio^(1/years) − 1 of an increasing ratio.
std::optional<Amount> rateOfRatio(double ratio, Interval range, int years) {
    if (!(ratio > 0) || !(range.low > 0) || years <= 0) {
        return {};
    }
    const auto rate = [years](double r) {
        return std::isfinite(r) ? std::expm1(std::log(r) / years) : kInfinity;
    };
    return whole({rate(ratio), {rate(range.low), rate(range.high)}, 0});
}

} // namespace

Reading readingOf(std::span<const Figure* const> figures) {
    DocumentId one;
    for (const Figure* f : figures) {
        if (f->document.isValid() && one.isValid() && f->document != one) {
            return Reading::Words;
        }
        one = f->document.isValid() ? f->document : one;
    }
    return Reading::Digits;
}

const Unit& unitOf(const Plan& plan, const Figure& figure) {
    static const Unit& fraction = *findUnit(u"1", Dimension::Ratio);
    if (figure.slot.aspect == Aspect::Rate || figure.slot.aspect == Aspect::Share) {
        return fraction;
    }
    const Indicator* indicator = plan.indicators().find(figure.slot.indicator);
    return indicator == nullptr || indicator->unit == nullptr ? fraction : *indicator->unit;
}

Amount amountOf(const Plan& plan, const Figure& f, Reading reading) {
    const Unit& stored = unitOf(plan, f);
    const Unit& printed = printedUnit(f, stored);
    const bool counted = printed.dimension == Dimension::Count && printed.factor == 1 && f.decimals == 0 &&
                         f.bound != Bound::About;
    double half = counted ? 0 : 0.5 * std::pow(10.0, -f.decimals) * printed.factor / stored.factor;
    if (f.bound == Bound::About) {
        half = std::max(half, kAbout * std::abs(f.value));
    }
    Amount a{middle(f), {f.value - half, f.high.value_or(f.value) + half}, counted ? 0.5 : 0};
    if (a.interval.low > a.interval.high) {
        std::swap(a.interval.low, a.interval.high); // a damaged range
    }
    if (reading == Reading::Words && f.bound == Bound::AtLeast) {
        a.interval.high = kInfinity;
    }
    if (reading == Reading::Words && f.bound == Bound::AtMost) {
        a.interval.low = -kInfinity;
    }
    return a;
}

std::optional<Amount> grownBy(const Amount& base, const Amount& rate, int years) {
    if (!(rate.interval.low > -1) || years <= 0) {
        return {};
    }
    const Interval factor = pow(Interval{1 + rate.interval.low, 1 + rate.interval.high}, years);
    return whole({base.value * std::pow(1 + rate.value, years), times(base.interval, factor), 0});
}

Amount sumOf(std::span<const Amount> parts) {
    Amount sum;
    for (const Amount& p : parts) {
        sum.value += p.value;
        sum.interval = sum.interval + p.interval;
    }
    return sum;
}

std::optional<Amount> productOf(const Amount& a, const Amount& b) {
    return whole({a.value * b.value, times(a.interval, b.interval), 0});
}

std::optional<Amount> quotientOf(const Amount& a, const Amount& b) {
    if (!(b.interval.low > 0)) {
        return {};
    }
    return whole({a.value / b.value, times(a.interval, {1 / b.interval.high, 1 / b.interval.low}), 0});
}

std::optional<Amount> rateBetween(const Amount& base, const Amount& end, int years) {
    if (!(base.interval.low > 0) || !(end.interval.low > 0)) {
        return {};
    }
    const auto ratio = quotientOf(end, base);
    return ratio ? rateOfRatio(ratio->value, ratio->interval, years) : std::nullopt;
}

std::optional<Amount> rateBefore(const Amount& increment, const Amount& end, int years) {
    const auto grown = quotientOf(increment, end);
    if (!grown || !(grown->interval.high < 1)) {
        return {}; // nothing, or less, was there before
    }
    const auto ratio = [](double part) { return 1 / (1 - part); };
    return rateOfRatio(ratio(grown->value), {ratio(grown->interval.low), ratio(grown->interval.high)}, years);
}

std::optional<Amount> rateAfter(const Amount& base, const Amount& increment, int years) {
    const auto grown = quotientOf(increment, base);
    return grown ? rateOfRatio(1 + grown->value, {1 + grown->interval.low, 1 + grown->interval.high}, years)
                 : std::nullopt;
}

Verdict compared(const Amount& stated, const Amount& implied) {
    const double e = slack(stated.value, implied.value);
    const double r = e + stated.rounding;
    if (stated.interval.low - r <= implied.value && implied.value <= stated.interval.high + r) {
        return Verdict::Consistent;
    }
    const bool overlap =
        stated.interval.low <= implied.interval.high + e && implied.interval.low <= stated.interval.high + e;
    return overlap ? Verdict::WithinRounding : Verdict::Inconsistent;
}

bool isAbove(const Amount& a, const Amount& b) {
    return a.interval.low > b.interval.high + slack(a.value, b.value);
}

namespace {
QString digits(const Figure& printed, const Plan& plan, double value, int decimals) {
    const Unit& stored = unitOf(plan, printed);
    const Unit& unit = printedUnit(printed, stored);
    return formatNumber(convert(value, stored, unit), decimals) +
           (QByteArrayView(unit.id) == "%" ? QStringLiteral("%") : QString());
}
} // namespace

QString digitsLike(const Figure& printed, const Plan& plan, double value) {
    const Unit& stored = unitOf(plan, printed);
    const double shown =
        convert(value, stored, printedUnit(printed, stored)) * std::pow(10.0, printed.decimals);
    const bool whole = std::abs(shown - std::round(shown)) < 1e-6;
    return digits(printed, plan, value, printed.decimals + (whole ? 0 : 1));
}

QString digitsOf(const Figure& f, const Plan& plan) {
    static constexpr std::array<const char16_t*, 5> signs{u"", u"≈", u"≥", u"≤", u""};
    const QString high = f.high ? QChar(0x2014) + digits(f, plan, *f.high, f.decimals) : QString();
    return QString::fromUtf16(signs.at(static_cast<size_t>(f.bound))) + digits(f, plan, f.value, f.decimals) +
           high;
}

QString typedAs(const Figure& printed, const Plan& plan, double value) {
    const Unit& stored = unitOf(plan, printed);
    const Unit& unit = printedUnit(printed, stored);
    return QString::number(convert(value, stored, unit), 'f', printed.decimals) + unitName(unit);
}

} // namespace yuantu
