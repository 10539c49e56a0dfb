// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words for assumptions, in pairs of languages.
#include "core/report/assumption_text.h"

#include "core/domain/growth_setting.h"
#include "core/report/figure_text.h"

namespace yuantu {

namespace {

struct Words {
    QString zh;
    QString en;
    [[nodiscard]] QString in(Language language) const { return language == Language::Chinese ? zh : en; }
};

QString both(Language language, const char16_t* zh, const char16_t* en) {
    return QString::fromUtf16(language == Language::Chinese ? zh : en);
}

const QHash<QString, Words>& fieldWords() {
    static const auto words = [] {
        QHash<QString, Words> w;
        const auto add = [&w](const char16_t* id, const char16_t* zh, const char16_t* en) {
            w.insert(QString::fromUtf16(id), {QString::fromUtf16(zh), QString::fromUtf16(en)});
        };
        add(u"model", u"增长模型", u"growth model");
        add(u"stages", u"分段增速", u"stages");
        add(u"values", u"给定值", u"given values");
        add(u"limit", u"增长上限", u"limit");
        add(u"after", u"目标年后", u"after the target");
        add(u"after-rate", u"目标年后增速", u"rate after the target");
        add(u"horizon", u"预测到", u"last year");
        add(u"overflow", u"溢出去向", u"overflow to");
        add(u"projects", u"项目产值", u"output of projects");
        add(u"rate-low", u"增速（低）", u"rate, low");
        add(u"rate-likely", u"增速（可能）", u"rate, likely");
        add(u"rate-high", u"增速（高）", u"rate, high");
        add(u"rate-mean", u"增速（均值）", u"rate, mean");
        add(u"rate-sd", u"增速（标准差）", u"rate, deviation");
        add(u"density-low", u"密度（低）", u"density, low");
        add(u"density-likely", u"密度（可能）", u"density, likely");
        add(u"density-high", u"密度（高）", u"density, high");
        add(u"delay-low", u"延迟（短）", u"delay, low");
        add(u"delay-likely", u"延迟（可能）", u"delay, likely");
        add(u"delay-high", u"延迟（长）", u"delay, high");
        return w;
    }();
    return words;
}

const QHash<QString, Words>& choiceWords() {
    static const auto words = [] {
        QHash<QString, Words> w;
        const auto add = [&w](const char16_t* id, const char16_t* zh, const char16_t* en) {
            w.insert(QString::fromUtf16(id), {QString::fromUtf16(zh), QString::fromUtf16(en)});
        };
        add(u"model/target", u"达到目标", u"to the target");
        add(u"model/rate", u"按增速", u"at the rate");
        add(u"model/linear", u"线性", u"linear");
        add(u"model/staged", u"分段", u"in stages");
        add(u"model/logistic", u"趋于上限", u"toward a limit");
        add(u"model/values", u"给定值", u"given values");
        add(u"model/none", u"不预测", u"none");
        add(u"after/continue", u"延续", u"continue");
        add(u"after/rate", u"另用增速", u"other rate");
        add(u"after/stop", u"停止", u"stop");
        add(u"projects/add", u"另加", u"on top of growth");
        add(u"projects/beside", u"已含", u"in the growth");
        return w;
    }();
    return words;
}

QString projectText(const Plan& plan, const Project& p, Language language) {
    QStringList parts;
    const Place* place = plan.places().find(p.place);
    parts << (place == nullptr ? both(language, u"未落地", u"not placed") : shortNameOf(*place, language));
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
    return parts.join(language == Language::Chinese ? QStringLiteral("，") : QStringLiteral(", "));
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
        const auto words = fieldWords().constFind(key.name);
        return words == fieldWords().constEnd() ? key.name : words->in(language);
    }
    case AssumptionKey::Kind::Project: {
        const auto named = std::ranges::find(plan.projects(), key.name, &Project::key);
        const QString name = named == plan.projects().end() ? key.name : named->name;
        return both(language, u"项目“%1”", u"Project “%1”").arg(name);
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
        const auto words = choiceWords().constFind(key.name + u'/' + value);
        if (words != choiceWords().constEnd()) {
            return words->in(language);
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
    return total.isComplete() ? both(language, u"%1个地区", u"%1 places").arg(total.of)
                              : both(language, u"%2个地区中%1个已知", u"%1 of %2 places known")
                                    .arg(total.known)
                                    .arg(total.of);
}

} // namespace yuantu
