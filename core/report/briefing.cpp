// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of the briefing: cover, numbering, order of sections.
#include "core/report/briefing.h"

#include "core/report/briefing_parts.h"

namespace yuantu {

namespace briefing {

namespace {

/// 一 to 九十九, as headings are numbered.
QString chineseNumber(int n) {
    static const QString digits = QStringLiteral("〇一二三四五六七八九");
    if (n < 10) {
        return digits.mid(n, 1);
    }
    return (n < 20 ? QString() : digits.mid(n / 10, 1)) + u'十' +
           (n % 10 == 0 ? QString() : digits.mid(n % 10, 1));
}

} // namespace

Composer::Composer(const PlanPtr& plan, ScenarioId scenario, const BriefingOptions& options)
    : m_plan(plan), m_scenario(scenario), m_options(options) {
    // Documents are numbered in the plan's order, those that the scenario has figures of.
    for (const Document& d : plan->documents()) {
        bool used = false;
        for (const SeriesKey& series : plan->series(scenario)) {
            for (const Figure* f : plan->effective(scenario, series)) {
                used = used || f->document == d.id;
            }
        }
        if (used) {
            m_documents.push_back(&d);
        }
    }
}

void Composer::heading(int level, const QString& text) {
    QString number;
    if (level == 1) {
        ++m_section;
        m_part = m_item = 0;
        number = isChinese() ? chineseNumber(m_section) + u'、' : QStringLiteral("%1  ").arg(m_section);
    } else if (level == 2) {
        ++m_part;
        m_item = 0;
        number = isChinese() ? u'（' + chineseNumber(m_part) + u'）'
                             : QStringLiteral("%1.%2  ").arg(m_section).arg(m_part);
    } else {
        ++m_item;
        number = isChinese() ? QStringLiteral("%1. ").arg(m_item)
                             : QStringLiteral("%1.%2.%3  ").arg(m_section).arg(m_part).arg(m_item);
    }
    m_blocks.emplace_back(BriefingHeading{level, number + text});
}

void Composer::paragraph(const QString& text) {
    if (!text.isEmpty()) {
        m_blocks.emplace_back(BriefingParagraph{text, false});
    }
}

void Composer::note(const QString& text) {
    if (!text.isEmpty()) {
        m_blocks.emplace_back(BriefingParagraph{text, true});
    }
}

void Composer::table(const QString& caption, BriefingTable block) {
    block.caption = both(u"表%1　%2", u"Table %1  %2").arg(++m_tables).arg(caption);
    m_blocks.emplace_back(std::move(block));
}

void Composer::map(const QString& caption, BriefingMap block) {
    block.caption = both(u"图%1　%2", u"Figure %1  %2").arg(++m_figures).arg(caption);
    m_blocks.emplace_back(std::move(block));
}

void Composer::chart(const QString& caption, BriefingChart block) {
    block.caption = both(u"图%1　%2", u"Figure %1  %2").arg(++m_figures).arg(caption);
    m_blocks.emplace_back(std::move(block));
}

QString Composer::reference(DocumentId document) const {
    const auto at = std::ranges::find(m_documents, document, [](const Document* d) { return d->id; });
    return at == m_documents.end() ? QString() : QStringLiteral("[%1]").arg(at - m_documents.begin() + 1);
}

QString Composer::sourceLine(std::vector<DocumentId> documents) const {
    QStringList names;
    for (const Document* d : m_documents) {
        if (std::ranges::find(documents, d->id) != documents.end()) {
            names.append(reference(d->id));
        }
    }
    if (names.isEmpty()) {
        return {};
    }
    return both(u"资料来源：%1，文件名称见“数据来源”。", u"Source: %1; see the list of sources.")
        .arg(names.join(isChinese() ? u"、" : u", "));
}

QString Composer::unitLine(const QString& unit) const {
    return both(u"单位：%1", u"Unit: %1").arg(unit);
}

bool Composer::hasFigures(PlaceId place) const {
    return std::ranges::any_of(m_plan->series(m_scenario),
                               [place](const SeriesKey& k) { return k.place == place; });
}

std::vector<const Place*> Composer::regions() const {
    std::vector<const Place*> list;
    for (const PlaceKind kind : {PlaceKind::City, PlaceKind::District}) {
        for (const Place& p : m_plan->places()) {
            if (p.kind == kind && hasFigures(p.id)) {
                list.push_back(&p);
            }
        }
    }
    return list;
}

} // namespace briefing

using briefing::Composer;

Briefing composeBriefing(const PlanPtr& plan, ScenarioId scenario, const BriefingOptions& options) {
    Composer c(plan, scenario, options);
    Briefing b;
    b.plan = plan;
    b.language = options.language;
    b.date = options.date;
    b.reviewNumber = options.reviewNumber;
    b.title = options.title.isEmpty() ? c.both(u"上海市生物医药产业园区规划简报",
                                               u"Planning briefing: biomedical industry parks of Shanghai")
                                      : options.title;
    const Scenario* s = plan->scenarios().find(scenario);
    b.scenario = s == nullptr ? QString() : scenarioName(*s, options.language);
    b.subtitle = c.both(u"情景：%1　　数据年份：%2年", u"Scenario: %1    Year shown: %2")
                     .arg(b.scenario)
                     .arg(options.year);
    b.issuer = options.issuer.isEmpty() ? c.both(u"（编制单位）", u"(issuing office)") : options.issuer;
    b.header = b.title;

    int figures = 0;
    for (const SeriesKey& key : plan->series(scenario)) {
        for (const Figure* f : plan->effective(scenario, key)) {
            figures += f->isMissing() ? 0 : 1;
        }
    }
    b.coverNotes = {
        c.both(u"本简报由规划数据自动生成，共用数据%1条，来自%2份文件；每条数据的出处见文末“数据来源”。",
               u"Generated from the plan's data: %1 figures from %2 documents, each with its source at the "
               u"end.")
            .arg(figures)
            .arg(c.documents().size()),
        c.both(u"文件未载的数据记作“—”，不按零计算；推算值以“◇”标出，假定值以“○”标出。",
               u"What no document states is shown as “—” and never counts as zero; ◇ marks derived, ○ "
               u"assumed values."),
    };

    if (options.summary) {
        addSummary(c);
    }
    if (options.maps) {
        addLayouts(c);
    }
    if (options.targets) {
        addTargets(c);
    }
    if (options.capacity) {
        addCapacity(c);
    }
    if (options.progress) {
        addProgress(c);
    }
    if (options.projects) {
        addProjects(c);
    }
    if (!options.compare.empty()) {
        addComparison(c);
    }
    if (options.parks) {
        addParks(c);
    }
    if (options.uncertainty) {
        addUncertainty(c);
    }
    if (options.findings) {
        addFindings(c);
    }
    if (options.sources) {
        addSources(c);
    }
    b.blocks = c.takeBlocks();
    return b;
}

QStringList textsOf(const Briefing& briefing) {
    QStringList texts{briefing.title, briefing.subtitle, briefing.issuer};
    texts += briefing.coverNotes;
    struct Visitor {
        QStringList& out;
        void operator()(const BriefingHeading& h) const { out.append(h.text); }
        void operator()(const BriefingParagraph& p) const { out.append(p.text); }
        void operator()(const BriefingNumbers& n) const {
            for (const auto& i : n.items) {
                out << i.value << i.unit << i.label << i.note;
            }
        }
        void operator()(const BriefingTable& t) const {
            out << t.caption << t.unit;
            for (const auto& c : t.columns) {
                out.append(c.title);
            }
            for (const auto& row : t.rows) {
                for (const BriefingCell& cell : row) {
                    out.append(cell.text);
                }
            }
            out += t.notes;
        }
        void operator()(const BriefingMap& m) const {
            out.append(m.caption);
            out += m.notes;
        }
        void operator()(const BriefingChart& chart) const {
            out.append(chart.caption);
            for (const ChartMark& m : chart.spec.marks) {
                out.append(m.text);
            }
            for (const ChartStep& s : chart.spec.steps) {
                out << s.detail; // labels are cut where they are long
            }
            out += chart.notes;
        }
        void operator()(const BriefingPageBreak&) const {}
    };
    for (const BriefingBlock& block : briefing.blocks) {
        std::visit(Visitor{texts}, block);
    }
    texts.removeAll(QString());
    return texts;
}

} // namespace yuantu
