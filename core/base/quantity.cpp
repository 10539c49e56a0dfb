// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Units and the parser of typed numbers.
#include "core/base/quantity.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <array>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Quantity", text);
}

constexpr std::array kUnits{
    Unit{"亿元", Dimension::Money, 1e8, "亿|億元|億|亿人民币", "CNY 100m"},
    Unit{"万元", Dimension::Money, 1e4, "万|萬元|萬", "CNY 10k"},
    Unit{"百万元", Dimension::Money, 1e6, "百万|百萬元", "CNY 1m"},
    Unit{"元", Dimension::Money, 1, "人民币元|cny|rmb", "CNY"},
    Unit{"km²", Dimension::Area, 1e6, "平方公里|平方千米|km2|km^2|sqkm", "km²"},
    Unit{"公顷", Dimension::Area, 1e4, "ha|公頃", "ha"},
    Unit{"亩", Dimension::Area, 10000.0 / 15.0, "畝|市亩|mu", "mu"},
    Unit{"万㎡", Dimension::Area, 1e4, "万平方米|萬平方米|万平米|万平|万m2|万方", "10k m²"},
    Unit{"㎡", Dimension::Area, 1, "平方米|平米|m2|m^2", "m²"},
    Unit{"亿元/km²", Dimension::MoneyPerArea, 100, "亿元/平方公里|亿/km2|亿元/km2|亿元每平方公里",
         "CNY 100m/km²"},
    Unit{"亿元/万㎡", Dimension::MoneyPerArea, 1e4, "亿元/万平方米|亿/万m2|亿元/公顷", "CNY 100m/10k m²"},
    Unit{"万元/亩", Dimension::MoneyPerArea, 15, "万/亩|万元每亩|萬元/畝", "CNY 10k/mu"},
    Unit{"万元/㎡", Dimension::MoneyPerArea, 1e4, "万元/平方米", "CNY 10k/m²"},
    Unit{"元/㎡", Dimension::MoneyPerArea, 1, "元/平方米", "CNY/m²"},
    Unit{"%", Dimension::Ratio, 0.01, "百分点|个百分点|percent|pct", "%"},
    Unit{"‰", Dimension::Ratio, 0.001, "", "‰"},
    Unit{"1", Dimension::Ratio, 1, "", "1"},
    Unit{"倍", Dimension::Ratio, 1, "times", "times"},
    Unit{"1", Dimension::Plain, 1, "", "1"},
    Unit{"个", Dimension::Count, 1, "個|家|件|款|项|項|条|條|栋|棟|人|名|种|種|座|处|处所|张|批|次", ""},
    Unit{"万个", Dimension::Count, 1e4, "万|万人|万件", "10k"},
    Unit{"年", Dimension::Duration, 1, "a|yr|years|year", "years"},
};

struct Spelling {
    QString text;
    const Unit* unit;
};

QString folded(QStringView text) {
    QString s = text.toString().normalized(QString::NormalizationForm_KC).toLower();
    s.remove(u' ');
    return s;
}

const QList<Spelling>& spellings() {
    static const QList<Spelling> all = [] {
        QList<Spelling> list;
        for (const Unit& unit : kUnits) {
            list.append({folded(QString::fromUtf8(unit.id)), &unit});
            for (const QString& s : QString::fromUtf8(unit.synonyms).split(u'|', Qt::SkipEmptyParts)) {
                list.append({folded(s), &unit});
            }
        }
        return list;
    }();
    return all;
}

struct Wording {
    const char16_t* text;
    Bound bound;
};
constexpr std::array kPrefixes{
    Wording{u"力争", Bound::AtLeast},  Wording{u"突破", Bound::AtLeast},   Wording{u"超过", Bound::AtLeast},
    Wording{u"达到", Bound::AtLeast},  Wording{u"不低于", Bound::AtLeast}, Wording{u"不少于", Bound::AtLeast},
    Wording{u">=", Bound::AtLeast},    Wording{u"≥", Bound::AtLeast},      Wording{u">", Bound::AtLeast},
    Wording{u"不超过", Bound::AtMost}, Wording{u"最高", Bound::AtMost},    Wording{u"<=", Bound::AtMost},
    Wording{u"≤", Bound::AtMost},      Wording{u"<", Bound::AtMost},       Wording{u"约", Bound::About},
    Wording{u"about", Bound::About},   Wording{u"~", Bound::About},        Wording{u"≈", Bound::About},
};
constexpr std::array kSuffixes{
    Wording{u"以上", Bound::AtLeast},
    Wording{u"以下", Bound::AtMost},
    Wording{u"左右", Bound::About},
    Wording{u"+", Bound::AtLeast},
};

} // namespace

std::span<const Unit> allUnits() {
    return kUnits;
}

const Unit* findUnit(QStringView text, std::optional<Dimension> dimension) {
    // Files hold the ids themselves; folding is only for what people type.
    static const QHash<QString, QList<const Unit*>> byId = [] {
        QHash<QString, QList<const Unit*>> ids;
        for (const Unit& unit : kUnits) {
            ids[QString::fromUtf8(unit.id)] << &unit;
        }
        return ids;
    }();
    for (const Unit* unit : byId.value(text.toString())) {
        if (!dimension || unit->dimension == *dimension) {
            return unit;
        }
    }
    const QString wanted = folded(text);
    for (const Spelling& s : spellings()) {
        if (s.text == wanted && (!dimension || s.unit->dimension == *dimension)) {
            return s.unit;
        }
    }
    return nullptr;
}

QString unitName(const Unit& unit, bool english) {
    if (QByteArrayView(unit.id) == "1") {
        return {};
    }
    return QString::fromUtf8(english ? unit.english : unit.id);
}

QString dimensionName(Dimension dimension) {
    switch (dimension) {
    case Dimension::Money:
        return tr("money");
    case Dimension::Area:
        return tr("an area");
    case Dimension::Count:
        return tr("a count");
    case Dimension::Ratio:
        return tr("a percentage");
    case Dimension::Plain:
        return tr("a plain number");
    case Dimension::MoneyPerArea:
        return tr("money per area");
    case Dimension::Duration:
        return tr("a number of years");
    }
    Q_UNREACHABLE();
}

namespace {
constexpr std::array kDimensionIds{"money", "area", "count", "ratio", "plain", "money-per-area", "duration"};
}

QString dimensionId(Dimension dimension) {
    return QString::fromLatin1(kDimensionIds[static_cast<size_t>(dimension)]);
}

std::optional<Dimension> dimensionFromId(QStringView id) {
    for (size_t i = 0; i < kDimensionIds.size(); ++i) {
        if (id == QLatin1StringView(kDimensionIds[i])) {
            return static_cast<Dimension>(i);
        }
    }
    return {};
}

double convert(double value, const Unit& from, const Unit& to) {
    if (from.factor == to.factor) {
        return value;
    }
    return from.factor > to.factor ? value * (from.factor / to.factor) : value / (to.factor / from.factor);
}

Interval Quantity::interval() const {
    Interval i = Interval::ofPrinted(value, decimals);
    if (high) {
        i.high = Interval::ofPrinted(*high, decimals).high;
    }
    return i;
}

bool meansMissing(QStringView text) {
    static const QStringList words{QStringLiteral("missing"), QStringLiteral("缺"),  QStringLiteral("缺失"),
                                   QStringLiteral("—"),       QStringLiteral("-"),   QStringLiteral("–"),
                                   QStringLiteral("−"),       QStringLiteral("…"),   QStringLiteral("n/a"),
                                   QStringLiteral("无数据"),  QStringLiteral("未知")};
    return words.contains(text.trimmed().toString().toLower());
}

Result<Quantity> parseQuantity(QStringView text, const Unit& shown) {
    const QString typed = text.trimmed().toString();
    QString s = folded(typed);
    s.replace(QChar(0x2212), u'-')
        .replace(QChar(0x2013), u'-')
        .replace(QChar(0x2014), u'-')
        .replace(u'～', u'~');
    if (s.isEmpty()) {
        return badUsage(tr("A number is needed here."));
    }
    Quantity q;
    q.unit = &shown;
    for (const Wording& w : kPrefixes) {
        const QString word = folded(QString::fromUtf16(w.text));
        if (s.startsWith(word)) {
            q.bound = w.bound;
            s.remove(0, word.size());
            break;
        }
    }
    for (const Wording& w : kSuffixes) {
        const QString word = folded(QString::fromUtf16(w.text));
        if (s.endsWith(word)) {
            q.bound = w.bound;
            s.chop(word.size());
            break;
        }
    }
    static const QRegularExpression number(QStringLiteral(
        R"(^([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d+))?(?:e([+-]?\d+))?)(?:[-~](\d+(?:\.(\d+))?))?(.*)$)"));
    const QRegularExpressionMatch m = number.match(s);
    const QString digits = m.captured(2).remove(u',');
    bool ok = false;
    double value = QLocale::c().toDouble(digits, &ok);
    if (!m.hasMatch() || digits.isEmpty() || digits.startsWith(u'e')) {
        return badUsage(tr("“%1” is not a number; type one such as 62.3, 77亩 or 11%.").arg(typed));
    }
    if (!ok || !std::isfinite(value) || std::abs(value) > 1e15) {
        return badUsage(tr("“%1” is too large a number.").arg(typed));
    }
    if (m.captured(1) == u"-") {
        value = -value;
    }
    q.value = value;
    q.decimals = std::min(static_cast<int>(m.captured(3).size()), 12);
    if (!m.captured(4).isEmpty()) {
        q.decimals = std::clamp(q.decimals - m.captured(4).toInt(), 0, 12);
    }
    if (!m.captured(5).isEmpty()) {
        const double high = QLocale::c().toDouble(m.captured(5), &ok);
        if (!ok || high < value || high > 1e15) {
            return badUsage(tr("“%1” is not a range; the lower end comes first, such as 35-40%.").arg(typed));
        }
        q.high = high;
        q.bound = Bound::Range;
        q.decimals = std::max(q.decimals, static_cast<int>(m.captured(6).size()));
    }
    const QString unitText = m.captured(7);
    if (!unitText.isEmpty()) {
        if (const Unit* unit = findUnit(unitText, shown.dimension)) {
            q.unit = unit;
        } else if (const Unit* other = findUnit(unitText)) {
            return badUsage(tr("“%1” is %2, but %3 is needed here (such as %4).")
                                .arg(typed, dimensionName(other->dimension), dimensionName(shown.dimension),
                                     unitName(shown).isEmpty() ? QStringLiteral("1.5") : unitName(shown)));
        } else {
            return badUsage(tr("The unit “%1” is not known; use %2.").arg(unitText, unitName(shown)));
        }
    }
    return q;
}

QString formatNumber(double value, int decimals) {
    if (!std::isfinite(value)) {
        return QStringLiteral("—");
    }
    QString s = QLocale(QLocale::English, QLocale::UnitedStates).toString(std::abs(value), 'f', decimals);
    const bool printsZero = std::round(std::abs(value) * std::pow(10.0, decimals)) == 0;
    return value < 0 && !printsZero ? QChar(0x2212) + s : s;
}

int decimalsNeeded(double value, int most) {
    for (int d = 0; d < most; ++d) {
        const double scale = std::pow(10.0, d);
        if (std::abs(std::round(value * scale) / scale - value) <= 0.5 * std::pow(10.0, -most) * 1e-3) {
            return d;
        }
    }
    return most;
}

} // namespace yuantu
