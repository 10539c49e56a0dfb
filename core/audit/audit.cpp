// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rules as a table, and the walk over all series.
#include "core/audit/audit.h"

#include "core/audit/statements.h"
#include "core/domain/enum_names.h"

#include <QCoreApplication>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Audit", text);
}

struct RuleSpec {
    AuditRule rule;
    const char* id;
    const char* name;
    void (*check)(const Statements&, SeriesKey, Findings&);
};

using enum AuditRule;
constexpr std::array kRules{
    RuleSpec{Growth, "growth", QT_TRANSLATE_NOOP("Audit", "Base grown at the rate"), &checkGrowth},
    RuleSpec{Increment, "increment", QT_TRANSLATE_NOOP("Audit", "Base and increment"), &checkIncrement},
    RuleSpec{Rate, "rate", QT_TRANSLATE_NOOP("Audit", "Implied growth rate"), &checkRate},
    RuleSpec{Parts, "parts", QT_TRANSLATE_NOOP("Audit", "Sum of the parts"), &checkParts},
    RuleSpec{Components, "components", QT_TRANSLATE_NOOP("Audit", "Sum of the components"), &checkComponents},
    RuleSpec{Share, "share", QT_TRANSLATE_NOOP("Audit", "Share of the total"), &checkShare},
    RuleSpec{Restated, "restated", QT_TRANSLATE_NOOP("Audit", "Stated in two documents"), &checkRestated},
    RuleSpec{Unlike, "unlike", QT_TRANSLATE_NOOP("Audit", "Unlike indicators added"), &checkUnlike},
    RuleSpec{Repeated, "repeated", QT_TRANSLATE_NOOP("Audit", "Target repeated"), &checkRepeated},
    RuleSpec{Passed, "passed", QT_TRANSLATE_NOOP("Audit", "Target already reached"), &checkPassed},
    RuleSpec{NoBase, "no-base", QT_TRANSLATE_NOOP("Audit", "Target without a base"), &checkNoBase},
    RuleSpec{NoRate, "no-rate", QT_TRANSLATE_NOOP("Audit", "Growth not stated"), &checkNoRate},
    RuleSpec{NoCarrier, "no-carrier", QT_TRANSLATE_NOOP("Audit", "Target without a carrier"),
             &checkNoCarrier},
};
static_assert([] {
    for (size_t i = 0; i < kRules.size(); ++i) {
        if (kRules[i].rule != static_cast<AuditRule>(i)) {
            return false;
        }
    }
    return true;
}());

constexpr std::array kVerdicts{"consistent", "within-rounding", "inconsistent", "incomplete"};

const RuleSpec& specOf(AuditRule rule) {
    return kRules.at(static_cast<size_t>(rule));
}

} // namespace

QString auditRuleId(AuditRule rule) {
    return QString::fromLatin1(specOf(rule).id);
}
QString auditRuleName(AuditRule rule) {
    return tr(specOf(rule).name);
}
QString verdictId(Verdict verdict) {
    return enumId(kVerdicts, verdict);
}

QString verdictName(Verdict verdict) {
    switch (verdict) {
    case Verdict::Consistent:
        return tr("Consistent");
    case Verdict::WithinRounding:
        return tr("Within rounding");
    case Verdict::Inconsistent:
        return tr("Inconsistent");
    case Verdict::Incomplete:
        return tr("Incomplete");
    }
    Q_UNREACHABLE();
}

QString findingIdText(FindingId id) {
    return QStringLiteral("%1").arg(id.value, 16, 16, QLatin1Char('0'));
}

std::vector<Finding> audit(const Plan& plan, ScenarioId scenario) {
    const Statements statements(plan, scenario);
    Findings findings;
    for (const SeriesKey& series : statements.series()) {
        const auto first = static_cast<std::ptrdiff_t>(findings.size());
        for (const RuleSpec& spec : kRules) {
            spec.check(statements, series, findings);
        }
        std::ranges::stable_sort(findings.begin() + first, findings.end(), {}, &Finding::year);
    }
    for (Finding& f : findings) {
        if (const Acceptance* a = plan.acceptances().find(acceptanceIdFor(f.id))) {
            f.accepted = a->digest == f.digest ? a->reason : QString();
            f.acceptedOther = a->digest != f.digest;
        }
    }
    return findings;
}

bool hasContradiction(const std::vector<Finding>& findings) {
    return std::ranges::any_of(
        findings, [](const Finding& f) { return f.verdict == Verdict::Inconsistent && !f.isAccepted(); });
}

} // namespace yuantu
