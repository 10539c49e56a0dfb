// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words for assumptions, in pairs of languages.
#include "core/report/assumption_text.h"

#include "core/domain/growth_setting.h"
#include "core/report/figure_text.h"

namespace yuantu {

namespace {

struct Word {
    QStringView id;
    const char16_t* zh;
    const char16_t* en;
};

/// Settings of growth by name.
constexpr Word kFields[] = {
    {u"model", u"增长模型", u"growth model"},
    {u"stages", u"分段增速", u"stages"},
    {u"values", u"给定值", u"given values"},
    {u"limit", u"增长上限", u"limit"},
    {u"after", u"目标年后", u"after the target"},
    {u"after-rate", u"目标年后增速", u"rate after the target"},
    {u"horizon", u"预测到", u"last year"},
    {u"overflow", u"溢出去向", u"overflow to"},
    {u"projects", u"项目产值", u"output of projects"},
    {u"rate-low", u"增速（低）", u"rate, low"},
    {u"rate-likely", u"增速（可能）", u"rate, likely"},
    {u"rate-high", u"增速（高）", u"rate, high"},
    {u"rate-mean", u"增速（均值）", u"rate, mean"},
    {u"rate-sd", u"增速（标准差）", u"rate, deviation"},
    {u"density-low", u"密度（低）", u"density, low"},
    {u"density-likely", u"密度（可能）", u"density, likely"},
    {u"density-high", u"密度（高）", u"density, high"},
    {u"delay-low", u"延迟（短）", u"delay, low"},
    {u"delay-likely", u"延迟（可能）", u"delay, likely"},
    {u"delay-high", u"延迟（长）", u"delay, high"},
};

/// Their values that are chosen from a list, as "setting/value".
constexpr Word kChoices[] = {
    {u"model/target", u"达到目标", u"to the target"},
    {u"model/rate", u"按增速", u"at the rate"},
    {u"model/linear", u"线性", u"linear"},
    {u"model/staged", u"分段", u"in stages"},
    {u"model/logistic", u"趋于上限", u"toward a limit"},
    {u"model/values", u"给定值", u"given values"},
    {u"model/none", u"不预测", u"none"},
    {u"after/continue", u"延续", u"continue"},
    {u"after/rate", u"另用增速", u"other rate"},
    {u"after/stop", u"停止", u"stop"},
    {u"projects/add", u"另加", u"on top of growth"},
    {u"projects/beside", u"已含", u"in the growth"},
};

/// The word for an id; nothing for an id the table does not have.
std::optional<QString> wordFor(std::span<const Word> words, QStringView id, Language language) {
    const auto at = std::ranges::find(words, id, &Word::id);
    return at == words.end() ? std::nullopt : std::optional(inLanguage(language, at->zh, at->en));
}

QString projectText(const Plan& plan, const Project& p, Language language) {
    QStringList parts;
    const Place* place = plan.places().find(p.place);
    parts << (place == nullptr ? inLanguage(language, u"未落地", u"not placed")
                               : shortNameOf(*place, language));
    const auto amount = [&](std::optional<double> v, const char16_t* unit) {
        if (v) {
            parts << amountText(*v, decimalsNeeded(*v, 3), *findUnit(QString::fromUtf16(unit)), language);
        }
    };
    amount(p.floor, u"万㎡");
    amount(p.land, u"km²");
    amount(p.output, u"亿元");
    if (p.finish != 0) {
        parts << yearText(p.finish, language);
    }
    return parts.join(inLanguage(language, u"，", u", "));
}

} // namespace

QString assumptionField(const Plan& plan, const AssumptionKey& key, Language language) {
    switch (key.kind) {
    case AssumptionKey::Kind::Figure: {
        const FigureSlot& s = key.slot;
        const QString years = s.fromYear == 0 || s.fromYear == s.year
                                  ? QString::number(s.year)
                                  : QStringLiteral("%1%2%3")
                                        .arg(s.fromYear)
                                        .arg(QChar(language == Language::Chinese ? u'—' : u'–'))
                                        .arg(s.year);
        return aspectText(s.aspect, language) + u' ' + years;
    }
    case AssumptionKey::Kind::Growth: {
        return wordFor(kFields, key.name, language).value_or(key.name);
    }
    case AssumptionKey::Kind::Project: {
        const auto named = std::ranges::find(plan.projects(), key.name, &Project::key);
        const QString name = named == plan.projects().end() ? key.name : named->name;
        return inLanguage(language, u"项目“%1”", u"Project “%1”").arg(name);
    }
    }
    Q_UNREACHABLE();
}

QString assumptionName(const Plan& plan, const AssumptionKey& key, Language language) {
    const QString field = assumptionField(plan, key, language);
    const Place* place = plan.places().find(key.slot.place);
    const Indicator* indicator = plan.indicators().find(key.slot.indicator);
    if (place == nullptr || indicator == nullptr) {
        return field;
    }
    return language == Language::Chinese
               ? QStringLiteral("%1 %2%3").arg(shortNameOf(*place, language), nameOf(*indicator, language),
                                               field)
               : QStringLiteral("%1: %2, %3")
                     .arg(shortNameOf(*place, language), nameOf(*indicator, language), field);
}

QString assumptionText(const Plan& plan, const AssumptionKey& key, const Assumption& assumption,
                       Language language) {
    if (assumption.project != nullptr) {
        return projectText(plan, *assumption.project, language);
    }
    if (assumption.growth != nullptr) {
        const QString& value = assumption.growth->value;
        if (const auto word = wordFor(kChoices, key.name + u'/' + value, language)) {
            return *word;
        }
        const std::optional<double> number = keptNumber(value);
        if (number && (key.name == u"after-rate" || key.name.startsWith(u"rate-"))) {
            return formatNumber(*number * 100, decimalsNeeded(*number * 100, 3)) + u'%';
        }
        const GrowthField* field = findGrowthField(key.name);
        return field == nullptr ? value : typedGrowthField(*field, value);
    }
    const Figure* f = assumption.figure();
    return f == nullptr ? QStringLiteral("—") : figureText(plan, *f, nullptr, language, FigureForm::Words);
}

QString assumptionReason(const Assumption& assumption) {
    if (assumption.project != nullptr) {
        return assumption.project->note;
    }
    const Figure* f = assumption.figure();
    return f == nullptr ? QString() : f->note;
}

QString knownText(const Total& total, Language language) {
    return total.isComplete() ? inLanguage(language, u"%1个地区", u"%1 places").arg(total.of)
                              : inLanguage(language, u"%2个地区中%1个已知", u"%1 of %2 places known")
                                    .arg(total.known)
                                    .arg(total.of);
}

} // namespace yuantu
