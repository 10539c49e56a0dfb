// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rates, caps and thresholds applied.
#include "core/projection/support.h"

#include "core/projection/totals.h"

#include <QCoreApplication>
#include <QSet>

#include <map>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Projects", text);
}

bool isFor(const Plan& plan, const SupportRule& rule, const Project& p) {
    if (rule.subject != p.kind || (p.finish != 0 && rule.fromYear > p.finish)) {
        return false;
    }
    if (!p.place.isValid()) {
        const Place* place = plan.places().find(rule.place);
        return place != nullptr && place->kind == PlaceKind::City;
    }
    return p.place == rule.place || liesIn(plan, p.place, rule.place);
}

std::optional<double> baseOf(const SupportRule& rule, const Project& p) {
    switch (rule.base) {
    case SupportBase::Research:
        return p.research;
    case SupportBase::Investment:
    case SupportBase::AddedInvestment:
        return p.investment;
    case SupportBase::CityFunding:
        return {};
    }
    Q_UNREACHABLE();
}

QString money(double yi, Language language) {
    const bool english = language == Language::English;
    const bool large = yi >= 1;
    const Unit& unit = *findUnit(large ? u"亿元" : u"万元");
    const double shown = convert(yi, *findUnit(u"亿元"), unit);
    return formatNumber(shown, decimalsNeeded(shown, large ? 2 : 0)) +
           (english ? QStringLiteral(" ") : QString()) + unitName(unit, english);
}

QString percent(double fraction) {
    return formatNumber(fraction * 100, decimalsNeeded(fraction * 100, 2)) + QStringLiteral(" %");
}

SupportLine apply(const SupportRule& rule, const Project& p, Language language) {
    SupportLine line;
    line.project = &p;
    line.rule = &rule;
    line.period = p.finish == 0            ? SupportLine::Period::Unknown
                  : p.finish > rule.toYear ? SupportLine::Period::After
                                           : SupportLine::Period::Within;
    const QString base = supportBaseName(rule.base);
    const std::optional<double> of = baseOf(rule, p);
    line.baseKnown = of.has_value() && rule.rate.has_value();
    if (rule.threshold && p.investment && *p.investment < *rule.threshold) {
        line.eligible = false;
        line.amount = 0;
        line.why = tr("The investment of %1 is below the %2 that the rule asks for.")
                       .arg(money(*p.investment, language), money(*rule.threshold, language));
        return line;
    }
    if (line.baseKnown) {
        const double share = *rule.rate * *of;
        line.capped = rule.cap && share > *rule.cap;
        line.amount = line.capped ? *rule.cap : share;
        line.why = line.capped ? tr("%1 of %2 %3 is %4; the cap is %5.")
                                     .arg(percent(*rule.rate), base, money(*of, language),
                                          money(share, language), money(*rule.cap, language))
                               : tr("%1 of %2 %3.").arg(percent(*rule.rate), base, money(*of, language));
        return line;
    }
    line.amount = rule.cap;
    if (!rule.rate) {
        line.why = tr("The document prints neither a rate nor an amount.");
    } else if (rule.cap) {
        line.why = tr("%1 of %2, which is not entered: at most the cap of %3.")
                       .arg(percent(*rule.rate), base, money(*rule.cap, language));
    } else {
        line.why = tr("%1 of %2, which is not entered; the rule has no cap.").arg(percent(*rule.rate), base);
    }
    return line;
}

} // namespace

std::vector<SupportLine> supportOf(const Plan& plan, const Project& project, Language language) {
    std::map<PlaceId, const SupportRule*> latest;
    for (const SupportRule& rule : plan.supportRules()) {
        if (isFor(plan, rule, project)) {
            const SupportRule*& held = latest[rule.place];
            held = held == nullptr || rule.fromYear > held->fromYear ? &rule : held;
        }
    }
    std::vector<SupportLine> lines;
    for (const SupportRule& rule : plan.supportRules()) {
        if (const auto held = latest.find(rule.place); held != latest.end() && held->second == &rule) {
            lines.push_back(apply(rule, project, language));
        }
    }
    return lines;
}

std::vector<SupportLine> supportLines(const Plan& plan, ScenarioId scenario, Language language) {
    std::vector<SupportLine> lines;
    for (const Project* p : plan.projectsOf(scenario)) {
        for (SupportLine& line : supportOf(plan, *p, language)) {
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

std::vector<SupportTotal> supportTotals(const std::vector<SupportLine>& lines) {
    struct Sum {
        SupportTotal total;
        QSet<const Project*> projects;
    };
    std::map<std::pair<int, SupportLine::Period>, Sum> sums;
    for (const SupportLine& line : lines) {
        if (!line.eligible) {
            continue;
        }
        Sum& sum = sums[{line.project->finish, line.period}];
        sum.projects.insert(line.project);
        if (!line.amount) {
            ++sum.total.open;
        } else {
            (line.baseKnown ? sum.total.computed : sum.total.atMost) += *line.amount;
        }
    }
    std::vector<SupportTotal> totals;
    for (auto& [key, sum] : sums) {
        sum.total.year = key.first;
        sum.total.period = key.second;
        sum.total.projects = static_cast<int>(sum.projects.size());
        totals.push_back(sum.total);
    }
    return totals;
}

QString supportPeriodId(SupportLine::Period period) {
    static constexpr std::array ids{"within", "after", "unknown"};
    return QString::fromLatin1(ids.at(static_cast<size_t>(period)));
}

QString supportAmountText(const SupportLine& line, Language language) {
    if (!line.amount) {
        return QStringLiteral("—");
    }
    return line.eligible ? QStringLiteral("≤ ") + money(*line.amount, language) : QStringLiteral("0");
}

} // namespace yuantu
