// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words of reports. These follow the report's language and so are pairs here, not translations of the
// program.
#include "core/report/figure_text.h"

#include <QLocale>

namespace yuantu {

namespace {

bool isFraction(const Figure& f) {
    return f.slot.aspect == Aspect::Rate || f.slot.aspect == Aspect::Share;
}

/// Chinese sets no space between number and unit; English does, except before %.
QString withUnit(const QString& number, const Unit& unit, Language language) {
    const QString name = unitName(unit, language == Language::English);
    if (name.isEmpty()) {
        return number;
    }
    const bool tight = language == Language::Chinese || name == u"%" || name == u"‰";
    return tight ? number + name : number + QChar(0xA0) + name;
}

const Unit& shownUnit(const Plan& plan, const Figure& f, const Unit* wanted) {
    if (isFraction(f)) {
        return *findUnit(u"%", Dimension::Ratio);
    }
    if (wanted != nullptr) {
        return *wanted;
    }
    if (f.unit != nullptr) {
        return *f.unit;
    }
    const Indicator* indicator = plan.indicators().find(f.slot.indicator);
    return indicator != nullptr && indicator->unit != nullptr ? *indicator->unit
                                                              : *findUnit(u"1", Dimension::Plain);
}

} // namespace

QString amountText(double value, int decimals, const Unit& unit, Language language) {
    return withUnit(formatNumber(value, decimals), unit, language);
}

QString percentText(double fraction, Language language, int decimals) {
    const double percent = fraction * 100;
    return formatNumber(percent,
                        decimals >= 0 ? decimals : decimalsNeeded(std::round(percent * 10) / 10, 1)) +
           u'%';
}

QString figureText(const Plan& plan, const Figure& figure, const Unit* unit, Language language,
                   FigureForm form) {
    if (figure.isMissing()) {
        return QStringLiteral("—");
    }
    const Indicator* indicator = plan.indicators().find(figure.slot.indicator);
    const Unit& stored = isFraction(figure) || indicator == nullptr || indicator->unit == nullptr
                             ? *findUnit(u"1", Dimension::Ratio)
                             : *indicator->unit;
    const Unit& shown = shownUnit(plan, figure, unit);
    const bool asPrinted = figure.unit != nullptr && figure.unit->factor == shown.factor;
    const auto inShown = [&](double v) { return convert(v, stored, shown); };
    const int decimals = asPrinted ? figure.decimals : decimalsNeeded(inShown(figure.value), 4);
    QString number = formatNumber(inShown(figure.value), decimals);
    if (figure.high) {
        number += (inLanguage(language, u"—", u"–")) + formatNumber(inShown(*figure.high), decimals);
    }
    const bool fraction = shown.dimension == Dimension::Ratio;
    switch (form) {
    case FigureForm::Bare:
        return fraction ? withUnit(number, shown, language) : number;
    case FigureForm::Signs: {
        QString text = fraction ? withUnit(number, shown, language) : number;
        switch (figure.bound) {
        case Bound::AtLeast:
            return QStringLiteral("≥") + text;
        case Bound::AtMost:
            return QStringLiteral("≤") + text;
        case Bound::About:
            return QStringLiteral("≈") + text;
        case Bound::Exact:
        case Bound::Range:
            return text;
        }
        break;
    }
    case FigureForm::Words: {
        QString text = withUnit(number, shown, language);
        switch (figure.bound) {
        case Bound::AtLeast:
            return inLanguage(language, u"%1以上", u"at least %1").arg(text);
        case Bound::AtMost:
            return inLanguage(language, u"不超过%1", u"at most %1").arg(text);
        case Bound::About:
            return inLanguage(language, u"约%1", u"about %1").arg(text);
        case Bound::Exact:
        case Bound::Range:
            return text;
        }
        break;
    }
    }
    return number;
}

QString scenarioName(const Scenario& scenario, Language language) {
    return nameOf(scenario, language);
}

QString statusText(Status status, Language language) {
    switch (status) {
    case Status::Official:
        return inLanguage(language, u"文件", u"official");
    case Status::Derived:
        return inLanguage(language, u"推算", u"derived");
    case Status::Assumed:
        return inLanguage(language, u"假定", u"assumed");
    case Status::Missing:
        return inLanguage(language, u"缺", u"missing");
    }
    Q_UNREACHABLE();
}

QString aspectText(Aspect aspect, Language language) {
    switch (aspect) {
    case Aspect::Actual:
        return inLanguage(language, u"实际", u"actual");
    case Aspect::Base:
        return inLanguage(language, u"基期", u"base");
    case Aspect::Target:
        return inLanguage(language, u"目标", u"target");
    case Aspect::Rate:
        return inLanguage(language, u"年均增速", u"growth a year");
    case Aspect::Increment:
        return inLanguage(language, u"增量", u"increment");
    case Aspect::Share:
        return inLanguage(language, u"占比", u"share");
    case Aspect::Level:
        return inLanguage(language, u"水平", u"level");
    case Aspect::Density:
        return inLanguage(language, u"密度", u"density");
    case Aspect::Cap:
        return inLanguage(language, u"上限", u"cap");
    }
    Q_UNREACHABLE();
}

QString documentStatusText(DocumentStatus status, Language language) {
    switch (status) {
    case DocumentStatus::Draft:
        return inLanguage(language, u"征求意见稿", u"draft for comment");
    case DocumentStatus::Issued:
        return inLanguage(language, u"已印发", u"issued");
    case DocumentStatus::Reply:
        return inLanguage(language, u"答复件", u"official reply");
    case DocumentStatus::Outside:
        return inLanguage(language, u"文件之外", u"outside the documents");
    }
    Q_UNREACHABLE();
}

QString qualityText(BoundaryQuality quality, Language language) {
    switch (quality) {
    case BoundaryQuality::None:
        return inLanguage(language, u"无边界", u"no boundary");
    case BoundaryQuality::Surveyed:
        return inLanguage(language, u"实测边界", u"surveyed boundary");
    case BoundaryQuality::Published:
        return inLanguage(language, u"按公布四至绘制", u"drawn from published bounds");
    case BoundaryQuality::Schematic:
        return inLanguage(language, u"示意边界", u"schematic boundary");
    case BoundaryQuality::Point:
        return inLanguage(language, u"仅有点位", u"position only");
    }
    Q_UNREACHABLE();
}

QString whyText(WhyEmpty why, Language language) {
    switch (why) {
    case WhyEmpty::NotEmpty:
        return {};
    case WhyEmpty::NoFigures:
        return inLanguage(language, u"没有数据。", u"No figures are known.");
    case WhyEmpty::NoBase:
        return inLanguage(language, u"文件未载基期值，不作预测。",
                          u"No base value is stated, so nothing is projected.");
    case WhyEmpty::NoGrowth:
        return inLanguage(language, u"文件未载增速或目标，不作预测。",
                          u"Neither a rate nor a target is stated, so nothing is projected.");
    case WhyEmpty::NotPositive:
        return inLanguage(language, u"基期值和目标值须大于零，不作预测。",
                          u"Base and target must be above zero; nothing is projected.");
    case WhyEmpty::RateTooLow:
        return inLanguage(language, u"增速须高于−100%，不作预测。",
                          u"The rate must be above −100%; nothing is projected.");
    case WhyEmpty::OutOfRange:
        return inLanguage(language, u"预测值超出范围，请检查增速。",
                          u"Values grow out of range; check the rate.");
    case WhyEmpty::NoStages:
        return inLanguage(language, u"未设分段增速，不作预测。", u"No stages are set; nothing is projected.");
    case WhyEmpty::NoValues:
        return inLanguage(language, u"未设基期之后的数值，不作预测。",
                          u"No values after the base are set; nothing is projected.");
    case WhyEmpty::NoLimit:
        return inLanguage(language, u"未设上限，且承载力未知，不作预测。",
                          u"Neither a limit nor the capacity is known; nothing is projected.");
    case WhyEmpty::LimitTooLow:
        return inLanguage(language, u"上限不高于基期值或目标值，不作预测。",
                          u"The limit is not above base and target; nothing is projected.");
    }
    Q_UNREACHABLE();
}

QString yearText(int year, Language language) {
    return language == Language::Chinese ? QStringLiteral("%1年").arg(year) : QString::number(year);
}

QString monthText(double year, Language language) {
    const int whole = static_cast<int>(std::floor(year));
    const int month = std::clamp(static_cast<int>((year - whole) * 12) + 1, 1, 12);
    return language == Language::Chinese
               ? QStringLiteral("%1年%2月").arg(whole).arg(month)
               : QLocale(QLocale::English).monthName(month) + u' ' + QString::number(whole);
}

namespace {
/// What the scenarios that come with the Shanghai plan assume, in English. A plan holds one note; the Chinese
/// one tells whether a planner has written another since.
struct EnglishNote {
    const char* code;
    const char* noteZh;
    const char* note;
};
constexpr EnglishNote kEnglishNotes[] = {
    {"as-documented", "五份文件的数据，不可修改。",
     "The figures of the five documents, which cannot be changed."},
    {"published-areas", "文件之外公开资料中的面积，未经核实，作为假设。",
     "Areas from public sources beside the documents, not verified, as assumptions."},
    {"rates-one-point-lower",
     "假设：各基地和全区的规划增速、全市2023年后的增速均比文件低一个百分点，用于检验目标的余量。",
     "Assumption: every planned growth rate of Minhang and its parks and the city's growth after 2023 is one "
     "point below the documents' to see how much room the targets leave."},
    {"pudong-floor",
     "假设：浦东新建100万㎡和更新100万㎡在2027年如期投用；现有建筑面积、单位面积产值和2024年产值文件未载，按"
     "注明的依据假定。",
     "Assumption: Pudong's 1 million m² of new and 1 million m² of renewed floor are in use in 2027; the "
     "floor in use now its output and the output of 2024 are not in the documents and are assumed as noted."},
    {"floor-two-years-late",
     "假设：浦东新建和更新的载体2029年才投用，浦江承载区的规划用地2025年才到位，其余与“浦东新增载体到位”相同"
     "。",
     "Assumption: Pudong's floor is in use in 2029 only and the planned land of the Pujiang carrying area is "
     "there in 2025 only; all else as in “Pudong's new floor in place”."},
};

const EnglishNote* englishNote(const QString& code) {
    const auto* at = std::ranges::find_if(
        kEnglishNotes, [&code](const EnglishNote& s) { return code == QLatin1StringView(s.code); });
    return at == std::end(kEnglishNotes) ? nullptr : at;
}
} // namespace

QString noteOf(const Scenario& scenario, Language language) {
    const EnglishNote* s = language == Language::English ? englishNote(scenario.code) : nullptr;
    return s != nullptr && scenario.note == QString::fromUtf8(s->noteZh) ? QString::fromUtf8(s->note)
                                                                         : scenario.note;
}

QString fullText(const Capacity& capacity, Language language) {
    if (!capacity.fullYear) {
        return {};
    }
    const double since = *capacity.runOut - (*capacity.fullYear - 1);
    return since >= 1 ? yearText(*capacity.fullYear, language)
                      : monthText(*capacity.fullYear + since, language);
}

QString dateText(const QDate& date, Language language) {
    return language == Language::Chinese
               ? QStringLiteral("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day())
               : QLocale(QLocale::English).toString(date, QStringLiteral("d MMMM yyyy"));
}

QString documentDateText(const Document& document, Language language) {
    const QDate date = QDate::fromString(document.date, Qt::ISODate);
    return date.isValid() ? dateText(date, language) : inLanguage(language, u"日期未载", u"no date stated");
}

} // namespace yuantu
