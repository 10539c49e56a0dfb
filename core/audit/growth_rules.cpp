// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Growth of one series: base, rate, increment and end held against one another.
#include "core/audit/statements.h"

#include <QCoreApplication>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Audit", text);
}

QString percent(double fraction) {
    return formatNumber(100 * fraction, 1) + u'%';
}

/// The rate that the other figures of a period imply; nothing where they do not suffice.
std::optional<Amount> impliedRateOf(const Statements& s, const Period& p, Reading reading) {
    const auto amount = [&](const Figure* f) { return s.amount(*f, reading); };
    if (p.base != nullptr && p.end != nullptr) {
        return rateBetween(amount(p.base), amount(p.end), p.years());
    }
    if (p.increment != nullptr && p.end != nullptr) {
        return rateBefore(amount(p.increment), amount(p.end), p.years());
    }
    if (p.base != nullptr && p.increment != nullptr) {
        return rateAfter(amount(p.base), amount(p.increment), p.years());
    }
    return {};
}

QString rateFormula(const Statements& s, const Period& p) {
    const auto digits = [&](const Figure* f) { return digitsOf(*f, s.plan()); };
    if (p.base != nullptr && p.end != nullptr) {
        return QStringLiteral("(%1 / %2)^(1/%3) − 1").arg(digits(p.end), digits(p.base)).arg(p.years());
    }
    if (p.increment != nullptr && p.end != nullptr) {
        return QStringLiteral("(%1 / (%1 − %2))^(1/%3) − 1")
            .arg(digits(p.end), digits(p.increment))
            .arg(p.years());
    }
    return QStringLiteral("((%1 + %2) / %1)^(1/%3) − 1")
        .arg(digits(p.base), digits(p.increment))
        .arg(p.years());
}

} // namespace

void checkGrowth(const Statements& s, SeriesKey series, Findings& out) {
    for (const Period& p : s.periods(series)) {
        if (p.base == nullptr || p.rate == nullptr || p.end == nullptr || p.years() <= 0) {
            continue;
        }
        const FigureList figures{p.end, p.base, p.rate};
        const Reading reading = readingOf(figures);
        const auto implied = grownBy(s.amount(*p.base, reading), s.amount(*p.rate, reading), p.years());
        if (!implied) {
            continue;
        }
        Finding f = s.finding(AuditRule::Growth, figures);
        settle(f, s, *p.end, s.amount(*p.end, reading), implied);
        f.formula = tr("%1 × (1 + %2)^%3 = %4; stated %5")
                        .arg(digitsOf(*p.base, s.plan()), digitsOf(*p.rate, s.plan()))
                        .arg(p.years())
                        .arg(digitsLike(*p.end, s.plan(), implied->value), digitsOf(*p.end, s.plan()));
        out.push_back(std::move(f));
    }
}

void checkIncrement(const Statements& s, SeriesKey series, Findings& out) {
    for (const Period& p : s.periods(series)) {
        if (p.base == nullptr || p.increment == nullptr || p.end == nullptr) {
            continue;
        }
        const FigureList figures{p.end, p.base, p.increment};
        const Reading reading = readingOf(figures);
        const std::array parts{s.amount(*p.base, reading), s.amount(*p.increment, reading)};
        const Amount implied = sumOf(parts);
        Finding f = s.finding(AuditRule::Increment, figures);
        settle(f, s, *p.end, s.amount(*p.end, reading), implied);
        f.formula = tr("%1 + %2 = %3; stated %4")
                        .arg(digitsOf(*p.base, s.plan()), digitsOf(*p.increment, s.plan()),
                             digitsLike(*p.end, s.plan(), implied.value), digitsOf(*p.end, s.plan()));
        out.push_back(std::move(f));
    }
}

void checkRate(const Statements& s, SeriesKey series, Findings& out) {
    for (const Period& p : s.periods(series)) {
        if (p.rate == nullptr || p.years() <= 0) {
            continue;
        }
        const bool suffices = (p.end != nullptr && (p.base != nullptr || p.increment != nullptr)) ||
                              (p.base != nullptr && p.increment != nullptr);
        if (!suffices && p.end == nullptr) {
            continue; // a rate alone is an assumption; there is nothing to hold it against
        }
        const bool needsIncrement = p.base == nullptr || p.end == nullptr;
        const FigureList figures{p.rate, p.end, p.base, needsIncrement ? p.increment : nullptr};
        FigureList there = figures;
        std::erase(there, nullptr);
        const Reading reading = readingOf(there);
        Finding f = s.finding(AuditRule::Rate, figures);
        settle(f, s, *p.rate, s.amount(*p.rate, reading), impliedRateOf(s, p, reading));
        if (!suffices) {
            f.formula = tr("%1 a year from %2 to %3 in %4: no value of %2 is stated")
                            .arg(digitsOf(*p.rate, s.plan()))
                            .arg(p.fromYear)
                            .arg(digitsOf(*p.end, s.plan()))
                            .arg(p.year);
        } else if (!f.implied) {
            f.formula =
                tr("%1: no such rate exists; stated %2").arg(rateFormula(s, p), digitsOf(*p.rate, s.plan()));
        } else {
            f.formula = tr("%1 = %2; stated %3")
                            .arg(rateFormula(s, p), digitsLike(*p.rate, s.plan(), f.implied->value),
                                 digitsOf(*p.rate, s.plan()));
        }
        out.push_back(std::move(f));
    }
}

void checkNoBase(const Statements& s, SeriesKey series, Findings& out) {
    const QString& kind = s.indicator(series)->kind;
    for (const Period& p : s.periods(series)) {
        if (p.end == nullptr || topicOf(*p.end) != Topic::Target || p.base != nullptr || p.rate != nullptr ||
            p.increment != nullptr || kind == u"ratio" || kind == u"cap") {
            continue;
        }
        Finding f = s.finding(AuditRule::NoBase, {p.end});
        f.verdict = Verdict::Incomplete;
        f.stated = s.amount(*p.end, Reading::Words);
        f.formula = tr("%1 in %2: no value before it is stated, so its growth is not known")
                        .arg(digitsOf(*p.end, s.plan()))
                        .arg(p.year);
        out.push_back(std::move(f));
    }
}

void checkNoRate(const Statements& s, SeriesKey series, Findings& out) {
    if (s.indicator(series)->kind != u"flow") {
        return;
    }
    for (const Period& p : s.periods(series)) {
        if (p.end == nullptr || topicOf(*p.end) != Topic::Target || p.base == nullptr || p.years() <= 0 ||
            s.find(series, Topic::Rate, p.year, -1, p.end->document) != nullptr) {
            continue;
        }
        const Reading reading = readingOf(std::array<const Figure*, 2>{p.end, p.base});
        const auto implied = rateBetween(s.amount(*p.base, reading), s.amount(*p.end, reading), p.years());
        if (!implied) {
            continue;
        }
        Finding f = s.finding(AuditRule::NoRate, {p.end, p.base});
        f.verdict = Verdict::Incomplete;
        f.implied = implied;
        f.unit = findUnit(u"1", Dimension::Ratio);
        f.formula = tr("%1 = %2; no document states a rate").arg(rateFormula(s, p), percent(implied->value));
        if (implied->value > -1) {
            f.fix = Fix{{series.place, series.indicator, Aspect::Rate, p.fromYear, p.year},
                        QString::number(100 * implied->value, 'f', 1) + u'%'};
        }
        out.push_back(std::move(f));
    }
}

} // namespace yuantu
