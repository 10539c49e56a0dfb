// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading growth settings.
#include "core/domain/growth_setting.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

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
        GrowthField{QStringLiteral("projects"), Kind::Choice, ids("beside add")},
    };
    return fields;
}

const GrowthField* findGrowthField(QStringView name) {
    const auto fields = growthFields();
    const auto at = std::ranges::find_if(fields, [&](const GrowthField& f) { return f.name == name; });
    return at == fields.end() ? nullptr : &*at;
}

Result<QString> readGrowthField(const GrowthField& field, const QString& typed, const Indicator& indicator) {
    const QString text = typed.trimmed();
    if (text.isEmpty()) {
        return QString();
    }
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
