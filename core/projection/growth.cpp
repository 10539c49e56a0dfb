// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Closed forms of V = V₀·(1+g)ⁿ, guarded against every input that has no answer.
#include "core/projection/growth.h"

#include "core/base/quantity.h"

#include <QCoreApplication>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Growth", text);
}

QString number(double value) {
    return formatNumber(value, decimalsNeeded(value, 4));
}
QString percent(double rate) {
    return formatNumber(rate * 100, 1) + QStringLiteral(" %");
}

bool inRange(double value) {
    return std::isfinite(value) && std::abs(value) <= kLargestValue;
}

tl::unexpected<Error> outOfRange() {
    return badUsage(tr("The result is too large to be meant; check the rate and the years."));
}

/// The target, from itself or from base and increment.
std::optional<double> statedTarget(const TargetTerms& t) {
    if (t.target) {
        return t.target;
    }
    if (t.base && t.increment) {
        return *t.base + *t.increment;
    }
    return {};
}

Result<void> checkInputs(const TargetTerms& t, Unknown unknown) {
    for (const std::optional<double>& v : {t.floor, t.floorOutput, t.land, t.landOutput}) {
        if (v && !(*v > 0)) {
            return badUsage(tr("Floor, land and the output of each must be above zero."));
        }
    }
    for (const std::optional<double>& v :
         {t.base, t.rate, t.target, t.increment, t.floor, t.floorOutput, t.land, t.landOutput}) {
        if (v && !inRange(*v)) {
            return badUsage(tr("A term of the target is no usable number; type one such as 62.3 or 11%."));
        }
    }
    if (unknown != Unknown::Rate && t.rate && *t.rate <= -1) {
        return badUsage(
            tr("A rate of %1 a year leaves nothing; it must be above −100 %.").arg(percent(*t.rate)));
    }
    if (unknown != Unknown::Base && t.base && *t.base <= 0) {
        return badUsage(tr("The base is %1, but growth needs a base above zero.").arg(number(*t.base)));
    }
    if (unknown != Unknown::Years && t.baseYear && t.targetYear && *t.targetYear <= *t.baseYear) {
        return badUsage(
            tr("The target year %1 must lie after the base year %2.").arg(*t.targetYear).arg(*t.baseYear));
    }
    return {};
}

Result<double> solveRate(const TargetTerms& t) {
    const std::optional<double> target = statedTarget(t);
    const std::optional<int> n = t.years();
    if (!t.base || !target || !n) {
        return badUsage(tr("The rate needs a base with its year and a target (or increment) with its year."));
    }
    if (*target <= 0) {
        return badUsage(tr("The target is %1, and no yearly rate leads from %2 to it; it must be above zero.")
                            .arg(number(*target), number(*t.base)));
    }
    const std::optional<double> rate = impliedRate(*t.base, *target, *n);
    if (!rate) {
        return outOfRange();
    }
    return *rate;
}

Result<double> solveTarget(const TargetTerms& t) {
    if (t.base && t.rate && t.years()) {
        const std::optional<double> v = grown(*t.base, *t.rate, *t.years());
        if (!v) {
            return outOfRange();
        }
        return *v;
    }
    if (t.base && t.increment) {
        return *t.base + *t.increment;
    }
    return badUsage(tr("The target needs a base with either a rate and both years, or an increment."));
}

Result<double> solveIncrement(const TargetTerms& t) {
    if (t.base && t.target) {
        return *t.target - *t.base;
    }
    if (t.base && t.rate && t.years()) {
        const std::optional<double> v = grown(*t.base, *t.rate, *t.years());
        if (!v) {
            return outOfRange();
        }
        return *v - *t.base;
    }
    return badUsage(tr("The increment needs a base with either a target, or a rate and both years."));
}

Result<double> solveBase(const TargetTerms& t) {
    double base = 0;
    if (t.target && t.rate && t.years()) {
        if (*t.target <= 0) {
            return badUsage(tr("The target is %1; it must be above zero.").arg(number(*t.target)));
        }
        base = *t.target / std::pow(1 + *t.rate, *t.years());
    } else if (t.target && t.increment) {
        base = *t.target - *t.increment;
        if (base <= 0) {
            return badUsage(tr("An increment of %1 to a target of %2 leaves no base above zero.")
                                .arg(number(*t.increment), number(*t.target)));
        }
    } else if (t.increment && t.rate && t.years()) {
        const double factor = std::pow(1 + *t.rate, *t.years()) - 1;
        if (factor == 0 || *t.increment / factor <= 0) {
            return badUsage(
                tr("At %1 a year no base grows by %2.").arg(percent(*t.rate), number(*t.increment)));
        }
        base = *t.increment / factor;
    } else {
        return badUsage(tr("The base needs two of target, increment and rate (a rate with both years)."));
    }
    if (!inRange(base)) {
        return outOfRange();
    }
    return base;
}

std::optional<double>& capacityTerm(TargetTerms& t, Unknown unknown) {
    return unknown == Unknown::Floor         ? t.floor
           : unknown == Unknown::FloorOutput ? t.floorOutput
           : unknown == Unknown::Land        ? t.land
                                             : t.landOutput;
}

/// Of floor and output per floor, of land and output per land: the target over the other one.
Result<double> solveCapacity(const TargetTerms& t, Unknown unknown) {
    const std::optional<double> other = unknown == Unknown::Floor         ? t.floorOutput
                                        : unknown == Unknown::FloorOutput ? t.floor
                                        : unknown == Unknown::Land        ? t.landOutput
                                                                          : t.land;
    std::optional<double> target = statedTarget(t);
    if (!target && t.base && t.rate && t.years()) {
        target = grown(*t.base, *t.rate, *t.years());
    }
    if (!target || !other) {
        return badUsage(
            unknown == Unknown::Floor
                ? tr("The floor needs a target (or base, rate and both years) and the output per floor.")
            : unknown == Unknown::FloorOutput
                ? tr("The output per floor needs a target (or base, rate and both years) and the floor.")
            : unknown == Unknown::Land
                ? tr("The land needs a target (or base, rate and both years) and the output per land.")
                : tr("The output per land needs a target (or base, rate and both years) and the land."));
    }
    if (*target <= 0) {
        return badUsage(tr("The target is %1; it must be above zero.").arg(number(*target)));
    }
    const double found = *target / *other;
    return inRange(found) ? Result<double>(found) : outOfRange();
}

Result<double> solveYears(const TargetTerms& t) {
    const std::optional<double> target = statedTarget(t);
    if (!t.base || !target || !t.rate) {
        return badUsage(tr("The years need a base, a target (or increment) and a rate."));
    }
    if (*target <= 0) {
        return badUsage(tr("The target is %1; it must be above zero.").arg(number(*target)));
    }
    if (*target == *t.base) {
        return 0.0;
    }
    const double years = std::log(*target / *t.base) / std::log1p(*t.rate);
    if (*t.rate == 0 || years < 0) {
        return badUsage(tr("At %1 a year %2 never becomes %3; the rate must be %4 zero.")
                            .arg(percent(*t.rate), number(*t.base), number(*target),
                                 *target > *t.base ? tr("above") : tr("below")));
    }
    if (!std::isfinite(years) || years > 1000) {
        return badUsage(tr("At %1 a year the target lies more than 1,000 years away.").arg(percent(*t.rate)));
    }
    return years;
}

} // namespace

std::optional<double> grown(double v0, double rate, double years) {
    if (!(rate > -1)) {
        return {};
    }
    const double v = v0 * std::pow(1 + rate, years);
    return inRange(v) ? std::optional(v) : std::nullopt;
}

std::optional<double> impliedRate(double v0, double vt, double years) {
    if (!(v0 > 0) || !(vt > 0) || !(years > 0)) {
        return {};
    }
    const double rate = std::expm1(std::log(vt / v0) / years);
    return inRange(rate) && rate > -1 ? std::optional(rate) : std::nullopt;
}

std::optional<int> TargetTerms::years() const {
    if (!baseYear || !targetYear) {
        return {};
    }
    return *targetYear - *baseYear;
}

Result<Solution> solve(const TargetTerms& given, Unknown unknown) {
    TargetTerms terms = given;
    switch (unknown) {
    case Unknown::Base:
        terms.base.reset();
        break;
    case Unknown::Rate:
        terms.rate.reset();
        break;
    case Unknown::Target:
        terms.target.reset();
        break;
    case Unknown::Increment:
        terms.increment.reset();
        break;
    case Unknown::Years:
        terms.targetYear.reset();
        break;
    case Unknown::Floor:
    case Unknown::FloorOutput:
    case Unknown::Land:
    case Unknown::LandOutput:
        capacityTerm(terms, unknown).reset();
        break;
    }
    if (auto ok = checkInputs(terms, unknown); !ok) {
        return passOn(ok);
    }
    Result<double> found = [&]() -> Result<double> {
        switch (unknown) {
        case Unknown::Base:
            return solveBase(terms);
        case Unknown::Rate:
            return solveRate(terms);
        case Unknown::Target:
            return solveTarget(terms);
        case Unknown::Increment:
            return solveIncrement(terms);
        case Unknown::Years:
            return solveYears(terms);
        case Unknown::Floor:
        case Unknown::FloorOutput:
        case Unknown::Land:
        case Unknown::LandOutput:
            return solveCapacity(terms, unknown);
        }
        Q_UNREACHABLE();
    }();
    if (!found) {
        return passOn(found);
    }
    Solution s{unknown, *found, terms};
    TargetTerms& t = s.terms;
    switch (unknown) {
    case Unknown::Base:
        t.base = *found;
        break;
    case Unknown::Rate:
        t.rate = *found;
        break;
    case Unknown::Target:
        t.target = *found;
        break;
    case Unknown::Increment:
        t.increment = *found;
        break;
    case Unknown::Years:
        if (t.baseYear) {
            t.targetYear = *t.baseYear + static_cast<int>(std::ceil(*found - 1e-9));
        }
        break;
    case Unknown::Floor:
    case Unknown::FloorOutput:
    case Unknown::Land:
    case Unknown::LandOutput:
        capacityTerm(t, unknown) = *found;
        break;
    }
    if (!t.target) {
        t.target = statedTarget(t);
    }
    if (!t.target && t.base && t.rate && t.years()) {
        t.target = grown(*t.base, *t.rate, *t.years());
    }
    // The terms around the found one agree with each other, so what was not used is made anew from them.
    if (unknown != Unknown::Increment && t.base && t.target) {
        t.increment = *t.target - *t.base;
    }
    if (!t.rate && t.base && t.target && t.years()) {
        t.rate = impliedRate(*t.base, *t.target, *t.years());
    }
    const auto missing = [&](const std::optional<double>& area,
                             const std::optional<double>& output) -> std::optional<double> {
        // A rounding in the last bit is no shortage.
        const bool isShort = t.target && area && output && *t.target > *area * *output * (1 + 1e-12);
        if (!isShort) {
            return {};
        }
        const double value = *t.target - *area * *output;
        s.shortValue = std::max(s.shortValue.value_or(0), value);
        return value / *output;
    };
    s.shortFloor = missing(t.floor, t.floorOutput);
    s.shortLand = missing(t.land, t.landOutput);
    return s;
}

} // namespace yuantu
