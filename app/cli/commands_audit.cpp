// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// audit.
#include "app/cli/invocation.h"
#include "core/audit/audit.h"
#include "core/edits/acceptance_edits.h"

#include <QCoreApplication>

namespace yuantu::cli {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

QString documentsOf(const Plan& plan, const Finding& finding) {
    QStringList codes;
    for (const FigureId id : finding.figures) {
        const Document* d = plan.documents().find(plan.figures().find(id)->document);
        if (d != nullptr && !codes.contains(d->code)) {
            codes << d->code;
        }
    }
    return codes.join(u';');
}

QVariant textOrNone(const QString& text) {
    return text.isEmpty() ? QVariant() : QVariant(text);
}

/// Every finding, columns as scripts rely on them; an open end of an interval is empty.
DataTable auditTable(const Plan& plan, const std::vector<Finding>& findings) {
    DataTable t{{QStringLiteral("id"), QStringLiteral("rule"), QStringLiteral("verdict"),
                 QStringLiteral("place"), QStringLiteral("indicator"), QStringLiteral("stated"),
                 QStringLiteral("implied"), QStringLiteral("stated_low"), QStringLiteral("stated_high"),
                 QStringLiteral("implied_low"), QStringLiteral("implied_high"), QStringLiteral("documents"),
                 QStringLiteral("accepted")},
                {}};
    const auto number = [](double v) { return std::isfinite(v) ? QVariant(v) : QVariant(); };
    for (const Finding& f : findings) {
        const auto part = [&](const std::optional<Amount>& a, auto take) {
            return a ? number(take(*a)) : QVariant();
        };
        const auto value = [](const Amount& a) { return a.value; };
        const auto low = [](const Amount& a) { return a.interval.low; };
        const auto high = [](const Amount& a) { return a.interval.high; };
        t.rows.push_back({findingIdText(f.id), auditRuleId(f.rule), verdictId(f.verdict),
                          plan.places().find(f.series.place)->code,
                          plan.indicators().find(f.series.indicator)->code, part(f.stated, value),
                          part(f.implied, value), part(f.stated, low), part(f.stated, high),
                          part(f.implied, low), part(f.implied, high), textOrNone(documentsOf(plan, f)),
                          textOrNone(f.accepted)});
    }
    return t;
}

/// What a planner should look at, in words.
DataTable openTable(const Plan& plan, const std::vector<Finding>& findings) {
    DataTable t{{QStringLiteral("id"), QStringLiteral("verdict"), QStringLiteral("rule"),
                 QStringLiteral("place"), QStringLiteral("indicator"), QStringLiteral("formula"),
                 QStringLiteral("documents")},
                {}};
    for (const Finding& f : findings) {
        if (f.isOpen()) {
            t.rows.push_back({findingIdText(f.id), verdictName(f.verdict), auditRuleName(f.rule),
                              plan.places().find(f.series.place)->code,
                              plan.indicators().find(f.series.indicator)->code, f.formula,
                              textOrNone(documentsOf(plan, f))});
        }
    }
    return t;
}

QString summary(const std::vector<Finding>& findings) {
    const auto count = [&](Verdict v) { return std::ranges::count(findings, v, &Finding::verdict); };
    QString line =
        tr("%1 checks: %2 consistent, %3 within rounding, %4 inconsistent, %5 incomplete; %6 accepted")
            .arg(findings.size())
            .arg(count(Verdict::Consistent))
            .arg(count(Verdict::WithinRounding))
            .arg(count(Verdict::Inconsistent))
            .arg(count(Verdict::Incomplete))
            .arg(std::ranges::count_if(findings, &Finding::isAccepted));
    if (const auto other = std::ranges::count_if(findings, &Finding::acceptedOther); other > 0) {
        line += tr("; %1 accepted for other values, which does not count any more").arg(other);
    }
    return line;
}

/// The finding of an id or the beginning of one. Errors (usage): none, or several.
Result<const Finding*> findFinding(const std::vector<Finding>& findings, const QString& id) {
    const Finding* found = nullptr;
    for (const Finding& f : findings) {
        if (id.size() >= 4 && findingIdText(f.id).startsWith(id, Qt::CaseInsensitive)) {
            if (found != nullptr) {
                return badUsage(tr("“%1” begins several findings; type more of the id.").arg(id));
            }
            found = &f;
        }
    }
    if (found == nullptr) {
        return badUsage(tr("there is no finding “%1”; “yuantu audit PLAN --format csv” lists them.").arg(id));
    }
    return found;
}

} // namespace

int runAudit(const Invocation& inv, PlanDocument& document) {
    const PlanPtr plan = document.plan();
    auto scenario = inv.scenario(*plan);
    if (!scenario) {
        return inv.fail(scenario.error());
    }
    const std::vector<Finding> findings = audit(*plan, *scenario);
    const bool accepts = inv.has("accept");
    if (accepts && inv.has("withdraw")) {
        return inv.fail({Error::Kind::Usage, tr("accept or withdraw, one at a time."), {}});
    }
    if (accepts || inv.has("withdraw")) {
        auto found = findFinding(findings, inv.option(accepts ? "accept" : "withdraw"));
        if (!found) {
            return inv.fail(found.error());
        }
        const Finding& f = **found;
        const QString what = QStringLiteral("%1 %2").arg(auditRuleName(f.rule), f.formula);
        auto change = accepts ? acceptFinding(document, f.id, f.digest, what, inv.option("reason"))
                              : withdrawAcceptance(document, f.id, what);
        return change ? inv.saveAndSay(document, change->label) : inv.fail(change.error());
    }
    const int code = hasContradiction(findings) ? 1 : 0;
    if (inv.option("format", QStringLiteral("text")) != u"text") {
        return inv.print(auditTable(*plan, findings), code);
    }
    Invocation::say(summary(findings));
    const DataTable open = openTable(*plan, findings);
    return open.rows.empty() ? code : inv.print(open, code);
}

} // namespace yuantu::cli
