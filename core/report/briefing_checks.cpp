// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How sure the numbers are, and whether they agree: the sections on uncertainty and on the check-up.
#include "core/audit/audit.h"
#include "core/projection/simulation_settings.h"
#include "core/report/briefing_parts.h"
#include "core/report/fan_chart.h"

namespace yuantu::briefing {

namespace {

/// The last year that has a target, with its chance.
const SimulatedYear* targetYear(const std::vector<SimulatedYear>& years) {
    const SimulatedYear* found = nullptr;
    for (const SimulatedYear& y : years) {
        found = y.chanceOfTarget ? &y : found;
    }
    return found;
}

QString share(std::optional<double> chance) {
    return chance ? formatNumber(*chance * 100, 0) : QStringLiteral("—");
}

std::vector<DocumentId> documentsOf(const Plan& plan, const Finding& finding) {
    std::vector<DocumentId> documents;
    for (const FigureId id : finding.figures) {
        const Figure* f = plan.figures().find(id);
        if (f != nullptr && f->document.isValid() &&
            std::ranges::find(documents, f->document) == documents.end()) {
            documents.push_back(f->document);
        }
    }
    return documents;
}

} // namespace

void addUncertainty(Composer& c) {
    const Indicator* output = c.indicator("output");
    if (output == nullptr) {
        return;
    }
    const auto simulated = simulate(c.plan(), simulationRequest(c.plan(), c.scenario(), output->id));
    if (!simulated) {
        return;
    }
    c.heading(1, c.both(u"不确定性", u"Uncertainty"));
    const bool uncertain = std::ranges::any_of(
        simulated->series, [](const SimulatedSeries& s) { return s.why.isEmpty() && !s.rate.isCertain(); });
    if (!uncertain) {
        c.paragraph(
            c.both(u"本情景未录入增速区间，也未作统一假定，因此不推算目标实现的概率。",
                   u"No range of a growth rate is entered in this scenario and none is assumed, so no "
                   u"chance of a target is derived."));
        return;
    }
    const SimulationSettings settings = simulationSettings(c.plan());
    QString text = c.both(u"按各园区增速的变动区间随机抽样，推算工业总产值的分布。",
                          u"Industrial output by random draws from the ranges of the parks' growth rates. ") +
                   simulationNote(*simulated, c.language());
    if (settings.spread) {
        text += c.both(u"凡未录入区间的增速，均假定在其上下%1个百分点内变动。",
                       u" Rates without a range of their own are assumed to vary by %1 points either way.")
                    .arg(formatNumber(*settings.spread * 100, decimalsNeeded(*settings.spread * 100, 2)));
    }
    c.paragraph(text);
    BriefingTable table;
    table.unit = c.unitLine(unitName(*output->unit, !c.isChinese()));
    table.columns = {{c.both(u"园区", u"Place")},
                     {c.both(u"目标年", u"Target year"), true},
                     {QStringLiteral("P5"), true},
                     {c.both(u"中位数", u"Median"), true},
                     {QStringLiteral("P95"), true},
                     {c.both(u"实现概率(%)", u"Chance (%)"), true},
                     {c.both(u"至%1年用尽概率(%)", u"Full by %1 (%)").arg(kLastYear), true}};
    const SimulatedSeries* widest = nullptr;
    double most = 0;
    for (const SimulatedSeries& s : simulated->series) {
        const Place* place = c.plan().places().find(s.series.place);
        const SimulatedYear* at = targetYear(s.years);
        if (place == nullptr || at == nullptr || s.rate.isCertain()) {
            continue;
        }
        table.rows.push_back({{nameOf(*place, c.language())},
                              {QString::number(at->year)},
                              numberCell(at->percentiles.front(), output->digits),
                              numberCell(at->percentiles[kPercentCount / 2], output->digits),
                              numberCell(at->percentiles.back(), output->digits),
                              {share(at->chanceOfTarget)},
                              {share(s.years.back().chanceFull)}});
        const double width = at->percentiles.back() - at->percentiles.front();
        if (width > most) {
            most = width;
            widest = &s;
        }
    }
    if (!table.rows.empty()) {
        table.notes = {
            c.both(u"P5、P95：二十次中各有一次低于、高于该值；承载力未知的园区不推算用尽概率。",
                   u"P5, P95: one draw in twenty lies below or above. Where capacity is unknown, so is "
                   u"the chance of being full.")};
        c.table(c.both(u"目标实现的概率", u"Chances of reaching the targets"), std::move(table));
    }
    if (widest != nullptr) {
        BriefingChart chart;
        chart.spec = fanChart(c.plan(), c.scenario(), output->id, *simulated, widest->series.place,
                              c.options().year, c.language());
        chart.spec.now.reset();
        const QString title = chart.spec.title;
        chart.spec.title.clear();
        c.chart(c.both(u"%1的变动区间", u"%1: the range of the draws").arg(title), std::move(chart));
    }
}

void addFindings(Composer& c) {
    const std::vector<Finding> findings = audit(c.plan(), c.scenario());
    const auto count = [&](Verdict v) { return std::ranges::count(findings, v, &Finding::verdict); };
    c.heading(1, c.both(u"数据核查", u"Check-up"));
    c.paragraph(
        c.both(
             u"按文件印出的位数，对各项数据之间的算术关系作了%1项核查：%2项相符，%3项仅在取舍范围内相符，"
             u"%4项不相符，%5项因缺少数据或口径不明而不能核定。",
             u"%1 relations between the figures were checked to the digits as printed: %2 agree, %3 agree "
             u"only "
             u"within rounding, %4 disagree, and %5 cannot be settled for want of a figure or a clear scope.")
            .arg(findings.size())
            .arg(count(Verdict::Consistent))
            .arg(count(Verdict::WithinRounding))
            .arg(count(Verdict::Inconsistent))
            .arg(count(Verdict::Incomplete)));
    BriefingTable table;
    table.columns = {{c.both(u"结论", u"Verdict"), false, 16},
                     {c.both(u"核查项", u"Check"), false, 26},
                     {c.both(u"数据", u"Figure"), false, 34},
                     {c.both(u"算式", u"Statement"), false, 60},
                     {c.both(u"来源", u"Source"), false, 14}};
    for (const Verdict verdict : {Verdict::Inconsistent, Verdict::WithinRounding, Verdict::Incomplete}) {
        for (const Finding& f : findings) {
            const Place* place = c.plan().places().find(f.series.place);
            const Indicator* indicator = c.plan().indicators().find(f.series.indicator);
            if (f.verdict != verdict || place == nullptr || indicator == nullptr) {
                continue;
            }
            QString sources;
            for (const DocumentId d : documentsOf(c.plan(), f)) {
                sources += c.reference(d);
            }
            using Style = BriefingCell::Style;
            table.rows.push_back(
                {{verdictName(verdict), verdict == Verdict::Inconsistent ? Style::Strong : Style::Normal},
                 {auditRuleName(f.rule)},
                 {shortNameOf(*place, c.language()) + (c.isChinese() ? QString() : QStringLiteral(", ")) +
                  nameOf(*indicator, c.language())},
                 {f.isAccepted() ? f.formula + c.both(u"（已接受：%1）", u" (accepted: %1)").arg(f.accepted)
                                 : f.formula},
                 {sources}});
        }
    }
    if (!table.rows.empty()) {
        c.table(c.both(u"需要留意的核查发现", u"Findings to be noted"), std::move(table));
    }
}

} // namespace yuantu::briefing
