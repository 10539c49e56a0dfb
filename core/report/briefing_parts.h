// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the sections of the briefing share. Only the composing sources include this.
#pragma once

#include "core/projection/target_table.h"
#include "core/report/briefing.h"
#include "core/report/figure_text.h"

namespace yuantu::briefing {

/// Collects blocks and numbers headings, tables, figures and documents.
class Composer {
public:
    Composer(const PlanPtr& plan, ScenarioId scenario, const BriefingOptions& options);

    [[nodiscard]] const Plan& plan() const { return *m_plan; }
    [[nodiscard]] ScenarioId scenario() const { return m_scenario; }
    [[nodiscard]] const BriefingOptions& options() const { return m_options; }
    [[nodiscard]] Language language() const { return m_options.language; }
    [[nodiscard]] bool isChinese() const { return m_options.language == Language::Chinese; }
    /// The words of the briefing's language. Han fonts set curly quotes as wide as a character: English gets
    /// straight ones.
    [[nodiscard]] QString both(const char16_t* zh, const char16_t* en) const {
        return isChinese() ? QString::fromUtf16(zh)
                           : QString::fromUtf16(en).replace(u'“', u'"').replace(u'”', u'"');
    }

    void heading(int level, const QString& text);
    void paragraph(const QString& text);
    void note(const QString& text);
    void pageBreak() { m_blocks.emplace_back(BriefingPageBreak{}); }
    void numbers(BriefingNumbers block) { m_blocks.emplace_back(std::move(block)); }
    void table(const QString& caption, BriefingTable block);
    void map(const QString& caption, BriefingMap block);
    void chart(const QString& caption, BriefingChart block);
    [[nodiscard]] std::vector<BriefingBlock> takeBlocks() { return std::move(m_blocks); }

    /// "[2]": the number of a document in the list of sources; empty for none.
    [[nodiscard]] QString reference(DocumentId document) const;
    /// "资料来源：[1]、[3]。" of what was used.
    [[nodiscard]] QString sourceLine(std::vector<DocumentId> documents) const;
    [[nodiscard]] QString unitLine(const QString& unit) const;
    [[nodiscard]] const std::vector<const Document*>& documents() const { return m_documents; }

    [[nodiscard]] const Indicator* indicator(const char* code) const {
        return m_plan->indicators().findCode(QString::fromLatin1(code));
    }
    [[nodiscard]] SeriesKey key(const Place& place, const Indicator& indicator) const {
        return {place.id, indicator.id};
    }
    /// City first, then the districts that have figures.
    [[nodiscard]] std::vector<const Place*> regions() const;
    [[nodiscard]] bool hasFigures(PlaceId place) const;

private:
    PlanPtr m_plan;
    ScenarioId m_scenario;
    const BriefingOptions& m_options;
    std::vector<BriefingBlock> m_blocks;
    std::vector<const Document*> m_documents;
    int m_section = 0, m_part = 0, m_item = 0, m_tables = 0, m_figures = 0;
};

/// A sentence about a row of the target table, "" where it says nothing. Ends with a full stop.
[[nodiscard]] QString sentenceOf(const Composer& c, const TargetRow& row);
/// All rows in words: those without a base are put together, and the lack is said once.
[[nodiscard]] QString sentencesOf(const Composer& c, const std::vector<TargetRow>& rows);
/// A cell of the target table in the indicator's unit.
[[nodiscard]] BriefingCell cellOf(const Composer& c, const TargetCell& cell, const Indicator& indicator,
                                  bool isRate);
[[nodiscard]] BriefingCell numberCell(std::optional<double> value, int decimals);
/// Columns of the target table and the row for it; `withPlace` starts it with the place.
[[nodiscard]] BriefingTable targetTable(const Composer& c, const std::vector<TargetRow>& rows, bool withPlace,
                                        bool withIndicator);

void addSummary(Composer& c);
void addLayouts(Composer& c);
void addTargets(Composer& c);
/// Part of the targets.
void addWholeAndParts(Composer& c);
void addCapacity(Composer& c);
void addParks(Composer& c);
void addComparison(Composer& c);
void addProgress(Composer& c);
void addProjects(Composer& c);
void addUncertainty(Composer& c);
void addFindings(Composer& c);
void addSources(Composer& c);

} // namespace yuantu::briefing
