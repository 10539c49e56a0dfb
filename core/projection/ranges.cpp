// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading ranges from growth settings.
#include "core/projection/ranges.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Simulation", text);
}

struct Ends {
    std::optional<double> low, likely, high;
    [[nodiscard]] bool any() const { return low || likely || high; }
};

/// A stored number. Errors (input): the setting of a damaged or foreign plan is none.
Result<std::optional<double>> numberOf(const Plan& plan, ScenarioId scenario, SeriesKey series,
                                       const QString& field) {
    const QString text = plan.growthField(scenario, series, field);
    if (text.isEmpty()) {
        return std::optional<double>{};
    }
    bool ok = false;
    const double value = QLocale::c().toDouble(text, &ok);
    if (!ok || !std::isfinite(value)) {
        return badInput(tr("The growth setting %1 = “%2” is not a number.").arg(field, text));
    }
    return std::optional(value);
}

Result<Ends> endsOf(const Plan& plan, ScenarioId scenario, SeriesKey series, const QString& what) {
    Ends ends;
    for (const auto& [name, end] :
         {std::pair("-low", &ends.low), std::pair("-likely", &ends.likely), std::pair("-high", &ends.high)}) {
        auto value = numberOf(plan, scenario, series, what + QLatin1StringView(name));
        if (!value) {
            return passOn(value);
        }
        *end = *value;
    }
    return ends;
}

Result<Distribution> triangularOf(const Ends& ends, double likely) {
    return Distribution::triangular(ends.low.value_or(likely), likely, ends.high.value_or(likely));
}

} // namespace

Result<RateRange> rateRangeOf(const Plan& plan, ScenarioId scenario, const GrowthPath& path,
                              std::optional<double> spread) {
    if (!path.rate) {
        return RateRange{};
    }
    auto ends = endsOf(plan, scenario, path.series, QStringLiteral("rate"));
    auto mean = numberOf(plan, scenario, path.series, QStringLiteral("rate-mean"));
    auto deviation = numberOf(plan, scenario, path.series, QStringLiteral("rate-sd"));
    if (!ends || !mean || !deviation) {
        return tl::unexpected<Error>(!ends ? ends.error() : !mean ? mean.error() : deviation.error());
    }
    const bool normal = mean->has_value() || deviation->has_value();
    if (normal && ends->any()) {
        return badInput(
            tr("A rate has either a range (rate-low, rate-high) or a deviation (rate-sd); remove one."));
    }
    RateRange range;
    Result<Distribution> rate =
        normal        ? Distribution::normal(mean->value_or(*path.rate), deviation->value_or(0))
        : ends->any() ? triangularOf(*ends, ends->likely.value_or(*path.rate))
        : spread      ? Distribution::triangular(*path.rate - *spread, *path.rate, *path.rate + *spread)
                      : Distribution::certain(*path.rate);
    if (!rate) {
        return passOn(rate);
    }
    const WhyEmpty why = limitsOf(path, rate->lowest() - *path.rate, rate->highest() - *path.rate);
    if (why == WhyEmpty::RateTooLow) {
        return badInput(tr("The range reaches growth of −100 % or less; raise its low end or narrow it."));
    }
    if (why != WhyEmpty::NotEmpty) {
        return badInput(reasonText(why));
    }
    range.rate = *rate;
    range.assumed = !normal && !ends->any() && spread.has_value() && !rate->isCertain();
    return range;
}

Result<Distribution> densityRangeOf(const Plan& plan, ScenarioId scenario, PlaceId place,
                                    const char* indicator, std::optional<double> likely) {
    const Indicator* density = plan.indicators().findCode(QString::fromLatin1(indicator));
    if (density == nullptr || !likely || !(*likely > 0)) {
        return Distribution::certain(1);
    }
    auto ends = endsOf(plan, scenario, {place, density->id}, QStringLiteral("density"));
    if (!ends) {
        return passOn(ends);
    }
    if (!ends->any()) {
        return Distribution::certain(1);
    }
    for (std::optional<double>* end : {&ends->low, &ends->likely, &ends->high}) {
        if (*end && !(**end > 0)) {
            return badInput(tr("A density must be more than zero."));
        }
        if (*end) {
            **end /= *likely;
        }
    }
    return triangularOf(*ends, ends->likely.value_or(1));
}

Result<Distribution> delayRangeOf(const Plan& plan, ScenarioId scenario, PlaceId place,
                                  const char* indicator) {
    const Indicator* floor = plan.indicators().findCode(QString::fromLatin1(indicator));
    if (floor == nullptr) {
        return Distribution::certain(0);
    }
    auto ends = endsOf(plan, scenario, {place, floor->id}, QStringLiteral("delay"));
    if (!ends) {
        return passOn(ends);
    }
    for (const std::optional<double>& end : {ends->low, ends->likely, ends->high}) {
        if (end && (*end < kEarliest || *end > kLatest)) {
            return badInput(tr("A delay lies between %1 and %2 years.").arg(kEarliest).arg(kLatest));
        }
    }
    double likely = 0;
    likely = ends->low ? std::max(likely, *ends->low) : likely;
    likely = ends->high ? std::min(likely, *ends->high) : likely;
    return triangularOf(*ends, ends->likely.value_or(likely));
}

} // namespace yuantu
