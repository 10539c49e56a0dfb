// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the ends of ranges.
#include "core/domain/range_fields.h"

#include <QCoreApplication>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("RangeFields", text);
}

/// The error of a number that the field cannot take; empty where it can.
QString refusal(const QString& field, const QString& typed, double number) {
    if (field == u"rate-sd") {
        return number < 0 ? tr("“%1”: a deviation cannot be below zero.").arg(typed) : QString();
    }
    if (field.startsWith(u"rate-")) {
        return number <= -1
                   ? tr("“%1”: growth of −100 % or less leaves nothing; type a higher rate.").arg(typed)
               : number > 100 ? tr("“%1”: growth above 10,000 % a year is surely a slip.").arg(typed)
                              : QString();
    }
    if (field.startsWith(u"density-")) {
        return number <= 0 ? tr("“%1”: a density must be more than zero.").arg(typed) : QString();
    }
    return number < kEarliest || number > kLatest
               ? tr("“%1”: a delay lies between %2 and %3 years.").arg(typed).arg(kEarliest).arg(kLatest)
               : QString();
}

} // namespace

const QStringList& rangeFields() {
    static const QStringList fields =
        QStringLiteral(
            "rate-low rate-likely rate-high rate-mean rate-sd density-low density-likely density-high "
            "delay-low delay-likely delay-high")
            .split(u' ');
    return fields;
}

Result<QString> readRangeField(const Plan& plan, ScenarioId scenario, SeriesKey series, const QString& field,
                               const QString& typed) {
    const Indicator* indicator = plan.indicators().find(series.indicator);
    if (indicator == nullptr || !rangeFields().contains(field)) {
        return badUsage(tr("There is no growth setting “%1”.").arg(field));
    }
    const QString text = typed.trimmed();
    if (text.isEmpty()) {
        return text;
    }
    const QString& code = indicator->code;
    if (field.startsWith(u"density-") && code != u"floor-output" && code != u"land-output") {
        return badUsage(tr("“%1” is a setting of floor-output and land-output.").arg(field));
    }
    if (field.startsWith(u"delay-") && code != u"new-floor" && code != u"renewed-floor") {
        return badUsage(tr("“%1” is a setting of new-floor and renewed-floor.").arg(field));
    }
    const bool rate = field.startsWith(u"rate-");
    const Unit& shown = rate                          ? *findUnit(u"%", Dimension::Ratio)
                        : field.startsWith(u"delay-") ? *findUnit(u"年", Dimension::Duration)
                                                      : *indicator->unit;
    const auto quantity = parseQuantity(text, shown);
    if (!quantity) {
        return tl::unexpected<Error>(quantity.error());
    }
    if (quantity->high) {
        return badUsage(
            tr("“%1”: one number is needed here; the ends of a range are settings of their own.").arg(text));
    }
    const double number =
        convert(quantity->value, *quantity->unit, rate ? *findUnit(u"1", Dimension::Ratio) : shown);
    if (const QString why = refusal(field, text, number); !why.isEmpty()) {
        return badUsage(why);
    }
    const bool isLow = field.endsWith(u"-low");
    if (isLow || field.endsWith(u"-high")) {
        bool isSet = false;
        const QString otherEnd =
            field.section(u'-', 0, 0) + (isLow ? QStringLiteral("-high") : QStringLiteral("-low"));
        const double other = plan.growthField(scenario, series, otherEnd).toDouble(&isSet);
        if (isSet && (isLow ? number > other : number < other)) {
            return badUsage(
                tr("“%1”: the range would be the wrong way round; change its other end first.").arg(text));
        }
    }
    return QString::number(number, 'g', 17);
}

} // namespace yuantu
