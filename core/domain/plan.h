// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole plan as one immutable snapshot of plain values. Workers and views get a shared pointer to it.
#pragma once

#include "core/base/id.h"
#include "core/domain/figure.h"
#include "core/domain/project.h"
#include "core/domain/support_rule.h"
#include "core/geo/geometry.h"

#include <QColor>
#include <QDate>
#include <QHash>
#include <QString>

#include <memory>
#include <span>
#include <vector>

namespace yuantu {

enum class PlaceKind { City, District, Area, Park, Zone, Remainder };
enum class BoundaryQuality { None, Surveyed, Published, Schematic, Point };

struct Place {
    PlaceId id;
    QString code; ///< stable readable id: "xinzhuang"
    PlaceId parent;
    QString nameZh;
    QString nameEn;
    QString shortZh;
    PlaceKind kind = PlaceKind::Park;
    QString adminCode; ///< GB/T 2260, districts and the city only
    int order = 0;
    std::shared_ptr<const Geometry> outline; ///< null where there is none
    BoundaryQuality quality = BoundaryQuality::None;
    QString boundaryBasis;
    QString boundarySource;
};

enum class RelationKind { PartOf, Overlaps, ContainsCentreOf, SamePlace };
struct PlaceRelation {
    RelationId id;
    PlaceId a;
    RelationKind kind = RelationKind::PartOf;
    PlaceId b;
    DocumentId document;
    QString noteZh;
    QString noteEn;
};

struct Indicator {
    IndicatorId id;
    QString code;
    QString nameZh;
    QString nameEn;
    const Unit* unit = nullptr; ///< base unit; its dimension is the indicator's
    bool additive = false;      ///< whether values of places that do not overlap may be summed
    int digits = 1;             ///< decimals shown by default
    QString kind;               ///< flow, level, ratio, count, density, cap
    int order = 0;
    QString noteZh;
    QString noteEn;
};

/// A document says that one indicator is among those that make up another: 营收 = 产值 + 商业和服务业营收.
struct Composition {
    CompositionId id;
    DocumentId document;
    IndicatorId total;
    IndicatorId part;
    bool exhaustive = true; ///< with the total's other parts in the document, it is all of it
    bool unlike = false;    ///< measured otherwise than the total: the sum has no one meaning
};

enum class DocumentStatus { Draft, Issued, Reply, Outside };
struct Document {
    DocumentId id;
    QString code;
    QString titleZh;
    QString titleEn;
    QString issuerZh;
    QString issuerEn;
    QString date; ///< ISO date or empty
    QString number;
    DocumentStatus status = DocumentStatus::Issued;
    int periodFrom = 0; ///< 0 where the document states no period
    int periodTo = 0;
    DocumentId supersededBy;
    int order = 0;
    QString noteZh;
    QString noteEn;
};

struct Layout {
    LayoutId id;
    QString code;
    QString nameZh;
    QString nameEn;
    DocumentId document;
    PlaceId place;
    bool open = false; ///< further members may be named later (the X)
    int order = 0;
    QString noteZh;
    QString noteEn;
};

struct LayoutMember {
    LayoutMemberId id;
    LayoutId layout;
    PlaceId place;
    QString group; ///< "core", "4", "3", "X", …
    QString groupZh;
    QString groupEn;
    QString roleZh;
    QString roleEn;
    int order = 0;
    PlaceId within; ///< the member it is part of; invalid for a member of the first level
};

struct Scenario {
    ScenarioId id;
    QString code; ///< "as-documented" for the documents' one
    ScenarioId parent;
    QString name;
    QString note;
    int colour = 0; ///< index of the scenario palette
    bool frozen = false;
    int order = 0;
};

/// One field of the growth settings of a series; absent fields are inherited from the parent scenario.
struct GrowthSetting {
    GrowthSettingId id;
    ScenarioId scenario;
    PlaceId place;
    IndicatorId indicator;
    QString field; ///< "model", "after", "after-rate", …
    QString value;
};

/// The id of the row: the same field of the same series and scenario is one row in every copy of a plan.
[[nodiscard]] GrowthSettingId growthSettingIdFor(const GrowthSetting& setting);

struct Setting {
    SettingId id;
    QString key;
    QString value;
};

/// A finding of the check-up that a planner accepts, with the reason. It holds while the figures have the
/// values it was accepted for.
struct Acceptance {
    AcceptanceId id;
    FindingId finding;
    QString digest; ///< of those values
    QString reason;
    QString author;
    QString time; ///< UTC, ISO
};

/// The id of the row: there is one acceptance of a finding in every copy of a plan.
[[nodiscard]] AcceptanceId acceptanceIdFor(FindingId finding);

inline constexpr auto kAsDocumented = u"as-documented";

/// Rows of one kind in their order, found by id and by code.
template <class T> class Table {
public:
    using Key = decltype(T::id);

    Table() = default;
    explicit Table(std::vector<T> rows) : m_rows(std::move(rows)) {
        m_byId.reserve(static_cast<qsizetype>(m_rows.size()));
        for (int i = 0; i < static_cast<int>(m_rows.size()); ++i) {
            m_byId.insert(m_rows[i].id, i);
            if constexpr (requires(T t) { t.code; }) {
                m_byCode.insert(m_rows[i].code, i);
            }
        }
    }
    [[nodiscard]] const std::vector<T>& rows() const { return m_rows; }
    [[nodiscard]] auto begin() const { return m_rows.begin(); }
    [[nodiscard]] auto end() const { return m_rows.end(); }
    [[nodiscard]] int size() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] const T* find(Key id) const {
        const auto it = m_byId.constFind(id);
        return it == m_byId.constEnd() ? nullptr : &m_rows[*it];
    }
    [[nodiscard]] const T* findCode(const QString& code) const {
        const auto it = m_byCode.constFind(code);
        return it == m_byCode.constEnd() ? nullptr : &m_rows[*it];
    }
    [[nodiscard]] int indexOf(Key id) const { return m_byId.value(id, -1); }

private:
    std::vector<T> m_rows;
    QHash<Key, int> m_byId;
    QHash<QString, int> m_byCode;
};

struct SeriesKey {
    PlaceId place;
    IndicatorId indicator;
    auto operator<=>(const SeriesKey&) const = default;
    friend size_t qHash(const SeriesKey& k, size_t seed = 0) {
        return qHashMulti(seed, k.place.value, k.indicator.value);
    }
};

/// Everything in a plan. Parts that an edit did not touch are shared between snapshots.
class Plan {
public:
    struct Parts {
        std::shared_ptr<const Table<Place>> places = std::make_shared<Table<Place>>();
        std::shared_ptr<const Table<PlaceRelation>> relations = std::make_shared<Table<PlaceRelation>>();
        std::shared_ptr<const Table<Indicator>> indicators = std::make_shared<Table<Indicator>>();
        std::shared_ptr<const Table<Document>> documents = std::make_shared<Table<Document>>();
        std::shared_ptr<const Table<Layout>> layouts = std::make_shared<Table<Layout>>();
        std::shared_ptr<const Table<LayoutMember>> members = std::make_shared<Table<LayoutMember>>();
        std::shared_ptr<const Table<Scenario>> scenarios = std::make_shared<Table<Scenario>>();
        std::shared_ptr<const Table<Figure>> figures = std::make_shared<Table<Figure>>();
        std::shared_ptr<const Table<GrowthSetting>> growth = std::make_shared<Table<GrowthSetting>>();
        std::shared_ptr<const Table<Setting>> settings = std::make_shared<Table<Setting>>();
        std::shared_ptr<const Table<Composition>> compositions = std::make_shared<Table<Composition>>();
        std::shared_ptr<const Table<Acceptance>> acceptances = std::make_shared<Table<Acceptance>>();
        std::shared_ptr<const Table<Project>> projects = std::make_shared<Table<Project>>();
        std::shared_ptr<const Table<SupportRule>> supportRules = std::make_shared<Table<SupportRule>>();
    };

    Plan() : Plan(Parts{}) {}
    explicit Plan(Parts parts);
    /// A new snapshot that shares what `changed` left alone (the indexes too, where figures did not change).
    [[nodiscard]] const Parts& parts() const { return m_parts; }

    [[nodiscard]] const Table<Place>& places() const { return *m_parts.places; }
    [[nodiscard]] const Table<PlaceRelation>& relations() const { return *m_parts.relations; }
    [[nodiscard]] const Table<Indicator>& indicators() const { return *m_parts.indicators; }
    [[nodiscard]] const Table<Document>& documents() const { return *m_parts.documents; }
    [[nodiscard]] const Table<Layout>& layouts() const { return *m_parts.layouts; }
    [[nodiscard]] const Table<LayoutMember>& members() const { return *m_parts.members; }
    [[nodiscard]] const Table<Scenario>& scenarios() const { return *m_parts.scenarios; }
    [[nodiscard]] const Table<Figure>& figures() const { return *m_parts.figures; }
    [[nodiscard]] const Table<GrowthSetting>& growth() const { return *m_parts.growth; }
    [[nodiscard]] const Table<Setting>& settings() const { return *m_parts.settings; }
    [[nodiscard]] const Table<Composition>& compositions() const { return *m_parts.compositions; }
    [[nodiscard]] const Table<Acceptance>& acceptances() const { return *m_parts.acceptances; }
    [[nodiscard]] const Table<Project>& projects() const { return *m_parts.projects; }
    [[nodiscard]] const Table<SupportRule>& supportRules() const { return *m_parts.supportRules; }

    /// The scenario and its ancestors, nearest first. A cycle in a damaged file ends the walk.
    [[nodiscard]] std::vector<ScenarioId> chain(ScenarioId scenario) const;
    /// The figures that hold for a series in a scenario, overrides applied (also those marked missing), by
    /// slot. Two documents may state the same slot; both are returned.
    [[nodiscard]] std::vector<const Figure*> effective(ScenarioId scenario, SeriesKey series) const;
    /// Those of one slot alone.
    [[nodiscard]] std::vector<const Figure*> effectiveIn(ScenarioId scenario, const FigureSlot& slot) const;
    /// Every series that has a figure in the scenario or an ancestor, in the order of places, then
    /// indicators.
    [[nodiscard]] std::vector<SeriesKey> series(ScenarioId scenario) const;
    /// The value of a growth field, inherited; empty where unset.
    [[nodiscard]] QString growthField(ScenarioId scenario, SeriesKey series, const QString& field) const;
    /// The row that it comes from; null where unset.
    [[nodiscard]] const GrowthSetting* growthSetting(ScenarioId scenario, SeriesKey series,
                                                     const QString& field) const;
    /// All that hold for a series, inherited ones too.
    [[nodiscard]] std::vector<const GrowthSetting*> growthSettings(ScenarioId scenario,
                                                                   SeriesKey series) const;
    /// The projects that hold in a scenario, a nearer one in place of an ancestor's, by finish year (unknown
    /// last), then name.
    [[nodiscard]] std::vector<const Project*> projectsOf(ScenarioId scenario) const;
    [[nodiscard]] QString setting(const QString& key) const;

    /// The place of a code, else of a Chinese, short or English name as people type it; null where there is
    /// none.
    [[nodiscard]] const Place* placeNamed(const QString& codeOrName) const;
    [[nodiscard]] ScenarioId asDocumented() const;
    [[nodiscard]] std::vector<const Place*> childrenOf(PlaceId place) const;
    /// True where `place` is `ancestor` or below it in the tree of places.
    [[nodiscard]] bool isWithin(PlaceId place, PlaceId ancestor) const;
    [[nodiscard]] std::vector<const LayoutMember*> membersOf(LayoutId layout) const;

private:
    struct FigureIndex {
        QHash<SeriesKey, std::vector<int>> bySeries;
        QHash<SeriesKey, std::vector<int>> growthBySeries;
    };
    Parts m_parts;
    std::shared_ptr<const FigureIndex> m_figureIndex;
};

using PlanPtr = std::shared_ptr<const Plan>;

/// The plan as it would be with this row added, or in the place of the one with its id.
[[nodiscard]] PlanPtr planWith(const Plan& plan, const Figure& figure);
[[nodiscard]] PlanPtr planWith(const Plan& plan, const GrowthSetting& setting);
[[nodiscard]] PlanPtr planWith(const Plan& plan, const Project& project);

[[nodiscard]] QString placeKindId(PlaceKind kind);
[[nodiscard]] std::optional<PlaceKind> placeKindFromId(QStringView id);
[[nodiscard]] QString boundaryQualityId(BoundaryQuality quality);
[[nodiscard]] std::optional<BoundaryQuality> boundaryQualityFromId(QStringView id);
[[nodiscard]] QString boundaryQualityName(BoundaryQuality quality);
[[nodiscard]] QString relationKindId(RelationKind kind);
[[nodiscard]] std::optional<RelationKind> relationKindFromId(QStringView id);
[[nodiscard]] QString documentStatusId(DocumentStatus status);
[[nodiscard]] std::optional<DocumentStatus> documentStatusFromId(QStringView id);
[[nodiscard]] QString documentStatusName(DocumentStatus status);

/// Names in the language of the reader; Chinese where the English one is missing.
enum class Language { Chinese, English };
/// The English name of a scenario that comes with the Shanghai plan; empty for those that planners add, which
/// have the one name they gave it.
[[nodiscard]] QString englishScenarioName(const QString& code);
template <class T> [[nodiscard]] QString nameOf(const T& thing, Language language) {
    if constexpr (requires { thing.frozen; }) {
        const QString english = language == Language::English ? englishScenarioName(thing.code) : QString();
        return english.isEmpty() ? thing.name : english;
    } else if constexpr (requires { thing.titleZh; }) {
        return language == Language::English && !thing.titleEn.isEmpty() ? thing.titleEn : thing.titleZh;
    } else {
        return language == Language::English && !thing.nameEn.isEmpty() ? thing.nameEn : thing.nameZh;
    }
}
/// The short name for labels.
[[nodiscard]] QString shortNameOf(const Place& place, Language language);

} // namespace yuantu
