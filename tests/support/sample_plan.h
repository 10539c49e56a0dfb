// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plans made by hand for tests, and the Shanghai plan.
#pragma once

#include "core/domain/plan.h"
#include "core/store/template_loader.h"

namespace yuantu::testing {

/// Puts a plan together row by row; codes serve as names.
class PlanBuilder {
public:
    PlanBuilder() {
        scenario("as-documented", "");
        indicator("output", "亿元", true, "flow");
        indicator("scale", "亿元", true, "flow");
        indicator("revenue", "亿元", true, "flow");
        indicator("land-area", "km²", true, "level");
        indicator("planned-land", "km²", true, "level");
        indicator("floor-area", "万㎡", true, "level");
        indicator("new-floor", "万㎡", true, "level");
        indicator("renewed-floor", "万㎡", true, "level");
        indicator("plot-ratio", "1", false, "ratio");
        indicator("land-output", "亿元/km²", false, "density");
        indicator("floor-output", "亿元/万㎡", false, "density");
    }
    PlanBuilder& scenario(const char* code, const char* parent) {
        Scenario s;
        s.id = {key("scenario", code)};
        s.code = s.name = QString::fromUtf8(code);
        if (*parent != 0) {
            s.parent = {key("scenario", parent)};
        }
        s.order = static_cast<int>(m_scenarios.size());
        s.colour = s.order;
        m_scenarios.push_back(s);
        return *this;
    }
    PlanBuilder& indicator(const char* code, const char* unit, bool additive, const char* kind) {
        Indicator i;
        i.id = {key("indicator", code)};
        i.code = i.nameZh = i.nameEn = QString::fromUtf8(code);
        i.unit = findUnit(QString::fromUtf8(unit));
        i.additive = additive;
        i.kind = QString::fromUtf8(kind);
        m_indicators.push_back(i);
        return *this;
    }
    PlanBuilder& place(const char* code, const char* parent = "", PlaceKind kind = PlaceKind::Park) {
        Place p;
        p.id = {key("place", code)};
        p.code = p.nameZh = p.nameEn = QString::fromUtf8(code);
        p.kind = kind;
        if (*parent != 0) {
            p.parent = {key("place", parent)};
        }
        m_places.push_back(p);
        return *this;
    }
    PlanBuilder& relation(const char* a, RelationKind kind, const char* b) {
        PlaceRelation r;
        r.id = {static_cast<qint64>(m_relations.size()) + 1};
        r.a = {key("place", a)};
        r.b = {key("place", b)};
        r.kind = kind;
        m_relations.push_back(r);
        return *this;
    }
    PlanBuilder& figure(const char* placeCode, const char* indicatorCode, Aspect aspect, int fromYear,
                        int year, double value, const char* scenarioCode = "as-documented",
                        Status status = Status::Official) {
        Figure f;
        f.scenario = {key("scenario", scenarioCode)};
        f.slot = {{key("place", placeCode)}, {key("indicator", indicatorCode)}, aspect, fromYear, year};
        f.id = {static_cast<qint64>(m_figures.size()) + 1};
        f.value = value;
        f.status = status;
        m_figures.push_back(f);
        return *this;
    }
    /// How the last figure was printed.
    PlanBuilder& printed(int decimals, Bound bound = Bound::Exact, const char* document = "",
                         const char* unit = "") {
        Figure& f = m_figures.back();
        f.decimals = decimals;
        f.bound = bound;
        f.unit = *unit == 0 ? nullptr : findUnit(QString::fromUtf8(unit));
        f.document = *document == 0 ? DocumentId{} : DocumentId{key("document", document)};
        return *this;
    }
    PlanBuilder& document(const char* code) {
        Document d;
        d.id = {key("document", code)};
        d.code = QString::fromUtf8(code);
        m_documents.push_back(d);
        return *this;
    }
    PlanBuilder& layout(const char* code, const char* placeCode, bool open,
                        std::initializer_list<const char*> members) {
        Layout l;
        l.id = {key("layout", code)};
        l.place = {key("place", placeCode)};
        l.open = open;
        m_layouts.push_back(l);
        for (const char* member : members) {
            LayoutMember m;
            m.id = {static_cast<qint64>(m_members.size()) + 1};
            m.layout = l.id;
            m.place = {key("place", member)};
            m_members.push_back(m);
        }
        return *this;
    }
    PlanBuilder& composition(const char* document, const char* total, const char* part, bool exhaustive,
                             bool unlike) {
        m_compositions.push_back({{static_cast<qint64>(m_compositions.size()) + 1},
                                  {key("document", document)},
                                  {key("indicator", total)},
                                  {key("indicator", part)},
                                  exhaustive,
                                  unlike});
        return *this;
    }
    PlanBuilder& growth(const char* placeCode, const char* indicatorCode, const char* field,
                        const char* value, const char* scenarioCode = "as-documented") {
        GrowthSetting g;
        g.id = {static_cast<qint64>(m_growth.size()) + 1};
        g.scenario = {key("scenario", scenarioCode)};
        g.place = {key("place", placeCode)};
        g.indicator = {key("indicator", indicatorCode)};
        g.field = QString::fromUtf8(field);
        g.value = QString::fromUtf8(value);
        m_growth.push_back(g);
        return *this;
    }
    /// An industrial project that needs floor in 万㎡ and brings output in 亿元; negative: not entered.
    PlanBuilder& project(const char* name, const char* placeCode, double floor, double output, int finish,
                         const char* scenarioCode = "as-documented") {
        Project p;
        p.scenario = {key("scenario", scenarioCode)};
        p.key = p.name = QString::fromUtf8(name);
        p.id = projectIdFor(p.scenario, p.key);
        p.place = *placeCode == 0 ? PlaceId{} : PlaceId{key("place", placeCode)};
        p.floor = floor < 0 ? std::nullopt : std::optional(floor);
        p.output = output < 0 ? std::nullopt : std::optional(output);
        p.finish = finish;
        m_projects.push_back(p);
        return *this;
    }
    /// The last project, to be changed.
    Project& lastProject() { return m_projects.back(); }
    PlanBuilder& rules(const std::vector<SupportRule>& rules) {
        m_rules = rules;
        return *this;
    }
    [[nodiscard]] Plan build() const {
        Plan::Parts parts;
        parts.scenarios = std::make_shared<Table<Scenario>>(m_scenarios);
        parts.indicators = std::make_shared<Table<Indicator>>(m_indicators);
        parts.places = std::make_shared<Table<Place>>(m_places);
        parts.relations = std::make_shared<Table<PlaceRelation>>(m_relations);
        parts.figures = std::make_shared<Table<Figure>>(m_figures);
        parts.growth = std::make_shared<Table<GrowthSetting>>(m_growth);
        parts.documents = std::make_shared<Table<Document>>(m_documents);
        parts.layouts = std::make_shared<Table<Layout>>(m_layouts);
        parts.members = std::make_shared<Table<LayoutMember>>(m_members);
        parts.compositions = std::make_shared<Table<Composition>>(m_compositions);
        parts.projects = std::make_shared<Table<Project>>(m_projects);
        parts.supportRules = std::make_shared<Table<SupportRule>>(m_rules);
        return Plan(parts);
    }
    [[nodiscard]] static qint64 key(const char* table, const char* code) {
        return idFromKey(QString::fromUtf8(table) + u'/' + QString::fromUtf8(code));
    }

private:
    std::vector<Scenario> m_scenarios;
    std::vector<Indicator> m_indicators;
    std::vector<Place> m_places;
    std::vector<PlaceRelation> m_relations;
    std::vector<Figure> m_figures;
    std::vector<GrowthSetting> m_growth;
    std::vector<Document> m_documents;
    std::vector<Layout> m_layouts;
    std::vector<LayoutMember> m_members;
    std::vector<Composition> m_compositions;
    std::vector<Project> m_projects;
    std::vector<SupportRule> m_rules;
};

[[nodiscard]] inline PlaceId placeId(const Plan& plan, const char* code) {
    const Place* p = plan.places().findCode(QString::fromUtf8(code));
    return p == nullptr ? PlaceId{} : p->id;
}
[[nodiscard]] inline IndicatorId indicatorId(const Plan& plan, const char* code) {
    const Indicator* i = plan.indicators().findCode(QString::fromUtf8(code));
    return i == nullptr ? IndicatorId{} : i->id;
}
[[nodiscard]] inline ScenarioId scenarioId(const Plan& plan, const char* code) {
    const Scenario* s = plan.scenarios().findCode(QString::fromUtf8(code));
    return s == nullptr ? ScenarioId{} : s->id;
}
[[nodiscard]] inline SeriesKey seriesOf(const Plan& plan, const char* place, const char* indicator) {
    return {placeId(plan, place), indicatorId(plan, indicator)};
}

/// The Shanghai plan as `yuantu new` makes it, in memory.
[[nodiscard]] inline PlanPtr shanghaiPlan(const QString& sourceDir) {
    auto file = PlanFile::create(PlanFile::Storage::Memory);
    if (!file) {
        qFatal("%s", qPrintable(file.error().sentence));
    }
    if (auto loaded = loadShanghai(**file, sourceDir + QStringLiteral("/resources/policy"),
                                   sourceDir + QStringLiteral("/maps/shanghai.gpkg"));
        !loaded) {
        qFatal("%s", qPrintable(loaded.error().sentence));
    }
    auto parts = (*file)->read();
    if (!parts) {
        qFatal("%s", qPrintable(parts.error().sentence));
    }
    return std::make_shared<Plan>(*parts);
}

} // namespace yuantu::testing
