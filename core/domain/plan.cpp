// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Look-ups over a snapshot.
#include "core/domain/plan.h"

#include "core/domain/enum_names.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <map>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Plan", text);
}

constexpr std::array kPlaceKinds{"city", "district", "area", "park", "zone", "remainder"};
constexpr std::array kQualities{"none", "surveyed", "published", "schematic", "point"};
constexpr std::array kRelations{"part-of", "overlaps", "contains-centre-of", "same-place"};
constexpr std::array kDocumentStatuses{"draft", "issued", "reply", "outside"};

} // namespace

Plan::Plan(Parts parts) : m_parts(std::move(parts)) {
    auto index = std::make_shared<FigureIndex>();
    int i = 0;
    for (const Figure& f : *m_parts.figures) {
        index->bySeries[{f.slot.place, f.slot.indicator}].push_back(i++);
    }
    i = 0;
    for (const GrowthSetting& g : *m_parts.growth) {
        index->growthBySeries[{g.place, g.indicator}].push_back(i++);
    }
    // Beside each other by scenario, so that many scenarios do not make each of them slow.
    const std::vector<Figure>& rows = m_parts.figures->rows();
    for (std::vector<int>& ofSeries : index->bySeries) {
        std::ranges::stable_sort(ofSeries, {}, [&](int at) { return rows[at].scenario; });
    }
    m_figureIndex = std::move(index);
}

std::vector<ScenarioId> Plan::chain(ScenarioId scenario) const {
    std::vector<ScenarioId> ids;
    for (ScenarioId id = scenario; id.isValid();) {
        const Scenario* s = scenarios().find(id);
        if (s == nullptr || std::ranges::find(ids, id) != ids.end()) {
            break;
        }
        ids.push_back(id);
        id = s->parent;
    }
    return ids;
}

std::vector<const Figure*> Plan::effective(ScenarioId scenario, SeriesKey series) const {
    const auto found = m_figureIndex->bySeries.constFind(series);
    if (found == m_figureIndex->bySeries.constEnd()) {
        return {};
    }
    const std::vector<ScenarioId> scenarios = chain(scenario);
    // A slot belongs to the nearest scenario that has it; of that scenario all documents' figures count.
    std::map<FigureSlot, std::pair<int, std::vector<const Figure*>>> bySlot;
    const auto scenarioOf = [this](int i) { return figures().rows()[i].scenario; };
    for (int depth = 0; depth < static_cast<int>(scenarios.size()); ++depth) {
        auto at = std::ranges::lower_bound(*found, scenarios[depth], {}, scenarioOf);
        for (; at != found->end() && scenarioOf(*at) == scenarios[depth]; ++at) {
            const Figure& f = figures().rows()[*at];
            auto& [nearest, list] =
                bySlot.try_emplace(f.slot, depth, std::vector<const Figure*>{}).first->second;
            if (nearest == depth) {
                list.push_back(&f);
            }
        }
    }
    std::vector<const Figure*> result;
    for (auto& [slot, entry] : bySlot) {
        result.insert(result.end(), entry.second.begin(), entry.second.end());
    }
    return result;
}

std::vector<const Figure*> Plan::effectiveIn(ScenarioId scenario, const FigureSlot& slot) const {
    std::vector<const Figure*> list;
    const auto found = m_figureIndex->bySeries.constFind({slot.place, slot.indicator});
    if (found == m_figureIndex->bySeries.constEnd()) {
        return list;
    }
    const auto scenarioOf = [this](int i) { return figures().rows()[static_cast<size_t>(i)].scenario; };
    for (const ScenarioId id : chain(scenario)) {
        for (auto at = std::ranges::lower_bound(*found, id, {}, scenarioOf);
             at != found->end() && scenarioOf(*at) == id; ++at) {
            const Figure& f = figures().rows()[static_cast<size_t>(*at)];
            if (f.slot == slot) {
                list.push_back(&f);
            }
        }
        if (!list.empty()) {
            break;
        }
    }
    return list;
}

std::vector<SeriesKey> Plan::series(ScenarioId scenario) const {
    const std::vector<ScenarioId> scenarios = chain(scenario);
    QSet<SeriesKey> seen;
    std::vector<SeriesKey> keys;
    for (const Figure& f : figures()) {
        const SeriesKey key{f.slot.place, f.slot.indicator};
        if (!seen.contains(key) && std::ranges::find(scenarios, f.scenario) != scenarios.end()) {
            seen.insert(key);
            keys.push_back(key);
        }
    }
    std::ranges::sort(keys, {}, [this](const SeriesKey& k) {
        return std::pair(places().indexOf(k.place), indicators().indexOf(k.indicator));
    });
    return keys;
}

QString Plan::growthField(ScenarioId scenario, SeriesKey series, const QString& field) const {
    const GrowthSetting* g = growthSetting(scenario, series, field);
    return g == nullptr ? QString() : g->value;
}

const GrowthSetting* Plan::growthSetting(ScenarioId scenario, SeriesKey series, const QString& field) const {
    const auto found = m_figureIndex->growthBySeries.constFind(series);
    if (found == m_figureIndex->growthBySeries.constEnd()) {
        return nullptr;
    }
    for (const ScenarioId id : chain(scenario)) {
        for (const int at : *found) {
            const GrowthSetting& g = growth().rows()[static_cast<size_t>(at)];
            if (g.scenario == id && g.field == field) {
                return &g;
            }
        }
    }
    return nullptr;
}

std::vector<const GrowthSetting*> Plan::growthSettings(ScenarioId scenario, SeriesKey series) const {
    std::vector<const GrowthSetting*> list;
    const auto found = m_figureIndex->growthBySeries.constFind(series);
    if (found == m_figureIndex->growthBySeries.constEnd()) {
        return list;
    }
    for (const int at : *found) {
        const GrowthSetting& g = growth().rows()[static_cast<size_t>(at)];
        if (growthSetting(scenario, series, g.field) == &g) {
            list.push_back(&g);
        }
    }
    return list;
}

std::vector<const Project*> Plan::projectsOf(ScenarioId scenario) const {
    if (projects().size() == 0) {
        return {};
    }
    std::vector<const Project*> list;
    QSet<QString> decided;
    for (const ScenarioId id : chain(scenario)) {
        for (const Project& p : projects()) {
            if (p.scenario == id && !decided.contains(p.key)) {
                decided.insert(p.key);
                if (!p.removed) {
                    list.push_back(&p);
                }
            }
        }
    }
    std::ranges::sort(list, [](const Project* a, const Project* b) {
        const int finishA = a->finish == 0 ? 9999 : a->finish;
        const int finishB = b->finish == 0 ? 9999 : b->finish;
        return std::tie(finishA, a->name, a->key) < std::tie(finishB, b->name, b->key);
    });
    return list;
}

QString Plan::setting(const QString& key) const {
    for (const Setting& s : settings()) {
        if (s.key == key) {
            return s.value;
        }
    }
    return {};
}

const Place* Plan::placeNamed(const QString& codeOrName) const {
    if (const Place* p = places().findCode(codeOrName)) {
        return p;
    }
    for (const Place& p : places()) {
        if (p.nameZh == codeOrName || p.shortZh == codeOrName ||
            p.nameEn.compare(codeOrName, Qt::CaseInsensitive) == 0) {
            return &p;
        }
    }
    return nullptr;
}

ScenarioId Plan::asDocumented() const {
    const Scenario* s = scenarios().findCode(QString::fromUtf16(kAsDocumented));
    return s == nullptr ? ScenarioId{} : s->id;
}

std::vector<const Place*> Plan::childrenOf(PlaceId place) const {
    std::vector<const Place*> children;
    for (const Place& p : places()) {
        if (p.parent == place) {
            children.push_back(&p);
        }
    }
    return children;
}

bool Plan::isWithin(PlaceId place, PlaceId ancestor) const {
    for (int steps = 0; place.isValid() && steps < 64; ++steps) {
        if (place == ancestor) {
            return true;
        }
        const Place* p = places().find(place);
        place = p == nullptr ? PlaceId{} : p->parent;
    }
    return false;
}

std::vector<const LayoutMember*> Plan::membersOf(LayoutId layout) const {
    std::vector<const LayoutMember*> list;
    for (const LayoutMember& m : members()) {
        if (m.layout == layout) {
            list.push_back(&m);
        }
    }
    return list;
}

namespace {
template <class T> std::shared_ptr<const Table<T>> tableWith(const Table<T>& table, const T& row) {
    std::vector<T> rows = table.rows();
    const int at = table.indexOf(row.id);
    at < 0 ? rows.push_back(row) : void(rows[static_cast<size_t>(at)] = row);
    return std::make_shared<Table<T>>(std::move(rows));
}
} // namespace

PlanPtr planWith(const Plan& plan, const Figure& figure) {
    Plan::Parts parts = plan.parts();
    parts.figures = tableWith(plan.figures(), figure);
    return std::make_shared<Plan>(std::move(parts));
}

PlanPtr planWith(const Plan& plan, const GrowthSetting& setting) {
    Plan::Parts parts = plan.parts();
    parts.growth = tableWith(plan.growth(), setting);
    return std::make_shared<Plan>(std::move(parts));
}

PlanPtr planWith(const Plan& plan, const Project& project) {
    Plan::Parts parts = plan.parts();
    parts.projects = tableWith(plan.projects(), project);
    return std::make_shared<Plan>(std::move(parts));
}

GrowthSettingId growthSettingIdFor(const GrowthSetting& g) {
    return {idFromKey(QStringLiteral("growth/%1/%2/%3/%4")
                          .arg(g.scenario.value)
                          .arg(g.place.value)
                          .arg(g.indicator.value)
                          .arg(g.field))};
}

AcceptanceId acceptanceIdFor(FindingId finding) {
    return {idFromKey(QStringLiteral("acceptance/%1").arg(finding.value))};
}

QString placeKindId(PlaceKind kind) {
    return enumId(kPlaceKinds, kind);
}
std::optional<PlaceKind> placeKindFromId(QStringView id) {
    return enumFromId<PlaceKind>(kPlaceKinds, id);
}
QString boundaryQualityId(BoundaryQuality quality) {
    return enumId(kQualities, quality);
}
std::optional<BoundaryQuality> boundaryQualityFromId(QStringView id) {
    return enumFromId<BoundaryQuality>(kQualities, id);
}
QString relationKindId(RelationKind kind) {
    return enumId(kRelations, kind);
}
std::optional<RelationKind> relationKindFromId(QStringView id) {
    return enumFromId<RelationKind>(kRelations, id);
}
QString documentStatusId(DocumentStatus status) {
    return enumId(kDocumentStatuses, status);
}
std::optional<DocumentStatus> documentStatusFromId(QStringView id) {
    return enumFromId<DocumentStatus>(kDocumentStatuses, id);
}

QString boundaryQualityName(BoundaryQuality quality) {
    switch (quality) {
    case BoundaryQuality::None:
        return tr("no outline");
    case BoundaryQuality::Surveyed:
        return tr("surveyed");
    case BoundaryQuality::Published:
        return tr("from published bounds");
    case BoundaryQuality::Schematic:
        return tr("schematic");
    case BoundaryQuality::Point:
        return tr("point only");
    }
    Q_UNREACHABLE();
}

QString documentStatusName(DocumentStatus status) {
    switch (status) {
    case DocumentStatus::Draft:
        return tr("Draft for comment");
    case DocumentStatus::Issued:
        return tr("Issued");
    case DocumentStatus::Reply:
        return tr("Official reply");
    case DocumentStatus::Outside:
        return tr("Outside the documents");
    }
    Q_UNREACHABLE();
}

QString englishScenarioName(const QString& code) {
    static const QHash<QString, QString> names{
        {QStringLiteral("as-documented"), QStringLiteral("As documented")},
        {QStringLiteral("published-areas"), QStringLiteral("Published areas")},
        {QStringLiteral("rates-one-point-lower"), QStringLiteral("Rates one point lower")},
        {QStringLiteral("pudong-floor"), QStringLiteral("Pudong's new floor in place")},
        {QStringLiteral("floor-two-years-late"), QStringLiteral("Floor two years late")},
    };
    return names.value(code);
}

QString shortNameOf(const Place& place, Language language) {
    return language == Language::Chinese && !place.shortZh.isEmpty() ? place.shortZh
                                                                     : nameOf(place, language);
}

} // namespace yuantu
