// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading growth settings.
#include "core/domain/growth_setting.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>

#include <cmath>
#include <functional>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("GrowthSetting", text);
}

constexpr int kFirst = 1900;
constexpr int kLast = 2200;

QString kept(double number) {
    return QString::number(number, 'g', 17);
}

Result<QString> readRate(const QString& typed) {
    const auto quantity = parseQuantity(typed, *findUnit(u"%", Dimension::Ratio));
    if (!quantity) {
        return tl::unexpected<Error>(quantity.error());
    }
    const double fraction = convert(quantity->value, *quantity->unit, *findUnit(u"1", Dimension::Ratio));
    if (fraction <= -1) {
        return badUsage(tr("“%1”: growth of −100 % or less leaves nothing; type a higher rate.").arg(typed));
    }
    return kept(fraction);
}

Result<QString> readValue(const QString& typed, const Indicator& indicator) {
    const auto quantity = parseQuantity(typed, *indicator.unit);
    if (!quantity) {
        return tl::unexpected<Error>(quantity.error());
    }
    const double value = convert(quantity->value, *quantity->unit, *indicator.unit);
    if (value <= 0) {
        return badUsage(tr("“%1”: growth needs values above zero.").arg(typed));
    }
    return kept(value);
}

Result<QString> readYear(const QString& typed) {
    bool isNumber = false;
    const int year = typed.toInt(&isNumber);
    if (!isNumber || year < kFirst || year > kLast) {
        return badUsage(tr("The year %1 is outside 1900 to 2200.").arg(typed));
    }
    return QString::number(year);
}

/// "2025 11%; 2030 6%", also with colons, and with Chinese punctuation.
Result<QString> readList(const GrowthField& field, const QString& typed, const Indicator& indicator) {
    static const QRegularExpression separator(QStringLiteral("[;；\n]+"));
    static const QRegularExpression pair(QStringLiteral("^(\\d+)\\s*年?[\\s:：=]+(.+)$"));
    QStringList list;
    int before = 0;
    for (const QString& part : typed.split(separator, Qt::SkipEmptyParts)) {
        const QRegularExpressionMatch match = pair.match(part.trimmed());
        if (!match.hasMatch()) {
            return badUsage(tr("“%1”: type years with their numbers, such as %2.")
                                .arg(part.trimmed(), field.kind == GrowthField::Kind::Rates
                                                         ? QStringLiteral("2025 11%; 2030 6%")
                                                         : QStringLiteral("2025 120; 2030 180")));
        }
        const auto year = readYear(match.captured(1));
        if (!year) {
            return tl::unexpected<Error>(year.error());
        }
        if (year->toInt() <= before) {
            return badUsage(tr("“%1”: the years must ascend.").arg(typed));
        }
        before = year->toInt();
        const auto number = field.kind == GrowthField::Kind::Rates ? readRate(match.captured(2))
                                                                   : readValue(match.captured(2), indicator);
        if (!number) {
            return tl::unexpected<Error>(number.error());
        }
        list << *year + u' ' + *number;
    }
    return list.join(QStringLiteral("; "));
}

Result<QString> readPlaces(const QString& typed, const Plan& plan, ScenarioId scenario, SeriesKey series) {
    static const QRegularExpression separator(QStringLiteral("[;；、,，]+"));
    QStringList codes;
    for (const QString& part : typed.split(separator, Qt::SkipEmptyParts)) {
        const Place* place = plan.placeNamed(part.trimmed());
        if (place == nullptr) {
            return badUsage(tr("There is no place “%1”.").arg(part.trimmed()));
        }
        if (place->id == series.place) {
            return badUsage(tr("A place cannot pass on to itself."));
        }
        if (!codes.contains(place->code)) {
            codes << place->code;
        }
    }
    GrowthSetting setting{{},
                          scenario,
                          series.place,
                          series.indicator,
                          QStringLiteral("overflow"),
                          codes.join(QStringLiteral("; "))};
    setting.id = growthSettingIdFor(setting);
    QStringList names;
    for (const PlaceId id : overflowCircle(*planWith(plan, setting), scenario, series)) {
        names << plan.places().find(id)->nameZh;
    }
    if (!names.isEmpty()) {
        return badUsage(tr("The places would pass on in a circle (%1); leave one out.")
                            .arg(names.join(QStringLiteral(" → "))));
    }
    return setting.value;
}

QString typedRate(double fraction) {
    return QString::number(fraction * 100, 'g', 12) + u'%';
}

} // namespace

std::span<const GrowthField> growthFields() {
    using Kind = GrowthField::Kind;
    const auto ids = [](const char* list) { return QString::fromLatin1(list).split(u' '); };
    static const std::array fields{
        GrowthField{QStringLiteral("model"), Kind::Choice,
                    ids("target rate linear staged logistic values none")},
        GrowthField{QStringLiteral("stages"), Kind::Rates, {}},
        GrowthField{QStringLiteral("values"), Kind::Values, {}},
        GrowthField{QStringLiteral("limit"), Kind::Limit, {}},
        GrowthField{QStringLiteral("after"), Kind::Choice, ids("continue rate stop")},
        GrowthField{QStringLiteral("after-rate"), Kind::Rate, {}},
        GrowthField{QStringLiteral("horizon"), Kind::Year, {}},
        GrowthField{QStringLiteral("overflow"), Kind::Places, {}},
        GrowthField{QStringLiteral("projects"), Kind::Choice, ids("beside add")},
    };
    return fields;
}

const GrowthField* findGrowthField(QStringView name) {
    const auto fields = growthFields();
    const auto at = std::ranges::find_if(fields, [&](const GrowthField& f) { return f.name == name; });
    return at == fields.end() ? nullptr : &*at;
}

Result<QString> readGrowthField(const GrowthField& field, const QString& typed, const Plan& plan,
                                ScenarioId scenario, SeriesKey series) {
    const QString text = typed.trimmed();
    const Indicator* measured = plan.indicators().find(series.indicator);
    if (text.isEmpty() || measured == nullptr) {
        return QString();
    }
    const Indicator& indicator = *measured;
    switch (field.kind) {
    case GrowthField::Kind::Choice:
        if (!field.choices.contains(text)) {
            return badUsage(
                tr("“%1” is not a choice here; use %2.").arg(text, field.choices.join(QStringLiteral(", "))));
        }
        return text;
    case GrowthField::Kind::Rate:
        return readRate(text);
    case GrowthField::Kind::Year:
        return readYear(text);
    case GrowthField::Kind::Rates:
    case GrowthField::Kind::Values:
        return readList(field, text, indicator);
    case GrowthField::Kind::Limit:
        return text == u"capacity" ? Result<QString>(text) : readValue(text, indicator);
    case GrowthField::Kind::Places:
        return readPlaces(text, plan, scenario, series);
    }
    Q_UNREACHABLE();
}

QString typedGrowthField(const GrowthField& field, const QString& kept) {
    const bool rates = field.kind == GrowthField::Kind::Rates;
    if (rates || field.kind == GrowthField::Kind::Values) {
        QStringList list;
        for (const YearNumber& y : yearNumbers(kept)) {
            list << QStringLiteral("%1 %2").arg(y.year).arg(rates ? typedRate(y.number)
                                                                  : QString::number(y.number, 'g', 12));
        }
        return list.join(QStringLiteral("; "));
    }
    const std::optional<double> number = keptNumber(kept);
    if (number && field.kind == GrowthField::Kind::Rate) {
        return typedRate(*number);
    }
    if (number && field.kind == GrowthField::Kind::Limit) {
        return QString::number(*number, 'g', 12);
    }
    return kept;
}

std::vector<PlaceId> overflowPlaces(const Plan& plan, ScenarioId scenario, SeriesKey series) {
    std::vector<PlaceId> places;
    for (const QString& code :
         plan.growthField(scenario, series, QStringLiteral("overflow")).split(u';', Qt::SkipEmptyParts)) {
        const Place* place = plan.places().findCode(code.trimmed());
        if (place != nullptr && std::ranges::find(places, place->id) == places.end()) {
            places.push_back(place->id);
        }
    }
    return places;
}

std::vector<PlaceId> overflowCircle(const Plan& plan, ScenarioId scenario, SeriesKey series) {
    // Depth first; a place that leads nowhere back is not walked twice.
    std::vector<PlaceId> path{series.place};
    QSet<PlaceId> seen;
    const std::function<bool(PlaceId)> back = [&](PlaceId from) {
        for (const PlaceId to : overflowPlaces(plan, scenario, {from, series.indicator})) {
            if (to == series.place) {
                path.push_back(to);
                return true;
            }
            if (!seen.contains(to)) {
                seen.insert(to);
                path.push_back(to);
                if (back(to)) {
                    return true;
                }
                path.pop_back();
            }
        }
        return false;
    };
    return back(series.place) ? path : std::vector<PlaceId>{};
}

std::vector<YearNumber> yearNumbers(const QString& kept) {
    std::vector<YearNumber> list;
    for (const QString& part : kept.split(u';', Qt::SkipEmptyParts)) {
        bool isYear = false;
        const int year = part.trimmed().section(u' ', 0, 0).toInt(&isYear);
        const std::optional<double> number = keptNumber(part.trimmed().section(u' ', 1));
        if (isYear && number && year >= kFirst && year <= kLast &&
            (list.empty() || year > list.back().year)) {
            list.push_back({year, *number});
        }
    }
    return list;
}

std::optional<double> keptNumber(const QString& kept) {
    QString text = kept.trimmed();
    const bool percent = text.endsWith(u'%'); // written so by people who use SQL
    if (percent) {
        text.chop(1);
    }
    bool isNumber = false;
    const double number = QLocale::c().toDouble(text.trimmed(), &isNumber);
    if (!isNumber || !std::isfinite(number)) {
        return {};
    }
    return percent ? number / 100 : number;
}

} // namespace yuantu
