// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows to values and back.
#include "core/store/rows.h"

#include "core/store/schema.h"

namespace yuantu::store {

namespace {

constexpr int kSrsId = 4490;

/// Reads the cells of a row one after the other.
class Cells {
public:
    explicit Cells(SQLite::Statement& row) : m_row(row) {}
    qint64 integer() {
        const SQLite::Column c = m_row.getColumn(m_at++);
        return c.isNull() ? 0 : c.getInt64();
    }
    int small() { return static_cast<int>(std::clamp<qint64>(integer(), -1'000'000, 1'000'000)); }
    bool flag() { return integer() != 0; }
    QString text() { return textAt(m_row, m_at++); }
    QByteArray blob() { return blobAt(m_row, m_at++); }
    std::optional<double> real() { return realAt(m_row, m_at++); }
    template <class I> I id() { return I{integer()}; }

private:
    SQLite::Statement& m_row;
    int m_at = 0;
};

class Binder {
public:
    explicit Binder(SQLite::Statement& s) : m_s(s) {}
    Binder& operator<<(qint64 v) {
        m_s.bind(m_at++, static_cast<int64_t>(v));
        return *this;
    }
    Binder& operator<<(int v) { return *this << qint64{v}; }
    Binder& operator<<(bool v) { return *this << qint64{v}; }
    Binder& operator<<(double v) {
        m_s.bind(m_at++, v);
        return *this;
    }
    Binder& operator<<(const std::optional<double>& v) {
        if (v) {
            return *this << *v;
        }
        m_s.bind(m_at++);
        return *this;
    }
    Binder& operator<<(const QString& v) {
        bindText(m_s, m_at++, v);
        return *this;
    }
    Binder& operator<<(const QByteArray& v) {
        bindBlob(m_s, m_at++, v);
        return *this;
    }
    template <class Tag> Binder& operator<<(Id<Tag> id) { // a reference; none is NULL
        if (id.isValid()) {
            return *this << id.value;
        }
        m_s.bind(m_at++);
        return *this;
    }

private:
    SQLite::Statement& m_s;
    int m_at = 1;
};

} // namespace

#define YUANTU_ROW(Type, Name)                                                                               \
    template <> const char* tableOf<Type>() {                                                                \
        return Name;                                                                                         \
    }
YUANTU_ROW(Place, "place")
YUANTU_ROW(PlaceRelation, "place_relation")
YUANTU_ROW(Indicator, "indicator")
YUANTU_ROW(Document, "document")
YUANTU_ROW(Layout, "layout")
YUANTU_ROW(LayoutMember, "layout_member")
YUANTU_ROW(Scenario, "scenario")
YUANTU_ROW(Figure, "figure")
YUANTU_ROW(GrowthSetting, "growth")
YUANTU_ROW(Setting, "setting")
YUANTU_ROW(Composition, "composition")
YUANTU_ROW(Acceptance, "acceptance")
YUANTU_ROW(Project, "project")
YUANTU_ROW(SupportRule, "support_rule")
#undef YUANTU_ROW

template <> Place readRow(SQLite::Statement& row) {
    Cells c(row);
    Place p;
    p.id = c.id<PlaceId>();
    const QByteArray blob = c.blob();
    p.code = c.text();
    p.parent = c.id<PlaceId>();
    p.nameZh = c.text();
    p.nameEn = c.text();
    p.shortZh = c.text();
    p.kind = placeKindFromId(c.text()).value_or(PlaceKind::Park);
    p.adminCode = c.text();
    p.order = c.small();
    const auto lon = c.real();
    const auto lat = c.real();
    p.quality = boundaryQualityFromId(c.text()).value_or(BoundaryQuality::None);
    p.boundaryBasis = c.text();
    p.boundarySource = c.text();
    if (!blob.isEmpty()) {
        if (auto geometry = geometryFromGpkg(blob); geometry && !geometry->isEmpty()) {
            p.outline = std::make_shared<Geometry>(std::move(*geometry));
        }
    } else if (lon && lat) {
        p.outline =
            std::make_shared<Geometry>(Geometry{Geometry::Kind::Point, {QPointF(*lon, *lat)}, {}, {}});
    }
    if (!p.outline) {
        p.quality = BoundaryQuality::None;
    }
    return p;
}
template <> void bindRow(SQLite::Statement& s, const Place& p) {
    const bool point = p.outline && p.outline->kind == Geometry::Kind::Point && !p.outline->isEmpty();
    const QByteArray blob = p.outline && !point ? geometryToGpkg(*p.outline, kSrsId) : QByteArray();
    Binder(s) << p.id.value << blob << p.code << p.parent << p.nameZh << p.nameEn << p.shortZh
              << placeKindId(p.kind) << p.adminCode << p.order
              << (point ? std::optional(p.outline->points[0].x()) : std::nullopt)
              << (point ? std::optional(p.outline->points[0].y()) : std::nullopt)
              << boundaryQualityId(p.quality) << p.boundaryBasis << p.boundarySource;
}

template <> PlaceRelation readRow(SQLite::Statement& row) {
    Cells c(row);
    PlaceRelation r;
    r.id = c.id<RelationId>();
    r.a = c.id<PlaceId>();
    r.kind = relationKindFromId(c.text()).value_or(RelationKind::Overlaps);
    r.b = c.id<PlaceId>();
    r.document = c.id<DocumentId>();
    r.noteZh = c.text();
    r.noteEn = c.text();
    return r;
}
template <> void bindRow(SQLite::Statement& s, const PlaceRelation& r) {
    Binder(s) << r.id.value << r.a.value << relationKindId(r.kind) << r.b.value << r.document << r.noteZh
              << r.noteEn;
}

template <> Indicator readRow(SQLite::Statement& row) {
    Cells c(row);
    Indicator i;
    i.id = c.id<IndicatorId>();
    i.code = c.text();
    i.nameZh = c.text();
    i.nameEn = c.text();
    const Dimension dimension = dimensionFromId(c.text()).value_or(Dimension::Plain);
    i.unit = findUnit(c.text(), dimension);
    if (i.unit == nullptr) {
        i.unit = findUnit(u"1", Dimension::Plain);
    }
    i.additive = c.flag();
    i.digits = std::clamp(c.small(), 0, 12);
    i.kind = c.text();
    i.order = c.small();
    i.noteZh = c.text();
    i.noteEn = c.text();
    return i;
}
template <> void bindRow(SQLite::Statement& s, const Indicator& i) {
    Binder(s) << i.id.value << i.code << i.nameZh << i.nameEn << dimensionId(i.unit->dimension)
              << QString::fromUtf8(i.unit->id) << i.additive << i.digits << i.kind << i.order << i.noteZh
              << i.noteEn;
}

template <> Document readRow(SQLite::Statement& row) {
    Cells c(row);
    Document d;
    d.id = c.id<DocumentId>();
    d.code = c.text();
    d.titleZh = c.text();
    d.titleEn = c.text();
    d.issuerZh = c.text();
    d.issuerEn = c.text();
    d.date = c.text();
    d.number = c.text();
    d.status = documentStatusFromId(c.text()).value_or(DocumentStatus::Draft);
    d.periodFrom = c.small();
    d.periodTo = c.small();
    d.supersededBy = c.id<DocumentId>();
    d.order = c.small();
    d.noteZh = c.text();
    d.noteEn = c.text();
    return d;
}
template <> void bindRow(SQLite::Statement& s, const Document& d) {
    Binder(s) << d.id.value << d.code << d.titleZh << d.titleEn << d.issuerZh << d.issuerEn << d.date
              << d.number << documentStatusId(d.status) << d.periodFrom << d.periodTo << d.supersededBy
              << d.order << d.noteZh << d.noteEn;
}

template <> Layout readRow(SQLite::Statement& row) {
    Cells c(row);
    Layout l;
    l.id = c.id<LayoutId>();
    l.code = c.text();
    l.nameZh = c.text();
    l.nameEn = c.text();
    l.document = c.id<DocumentId>();
    l.place = c.id<PlaceId>();
    l.open = c.flag();
    l.order = c.small();
    l.noteZh = c.text();
    l.noteEn = c.text();
    return l;
}
template <> void bindRow(SQLite::Statement& s, const Layout& l) {
    Binder(s) << l.id.value << l.code << l.nameZh << l.nameEn << l.document << l.place << l.open << l.order
              << l.noteZh << l.noteEn;
}

template <> LayoutMember readRow(SQLite::Statement& row) {
    Cells c(row);
    LayoutMember m;
    m.id = c.id<LayoutMemberId>();
    m.layout = c.id<LayoutId>();
    m.place = c.id<PlaceId>();
    m.group = c.text();
    m.groupZh = c.text();
    m.groupEn = c.text();
    m.roleZh = c.text();
    m.roleEn = c.text();
    m.order = c.small();
    m.within = c.id<PlaceId>();
    return m;
}
template <> void bindRow(SQLite::Statement& s, const LayoutMember& m) {
    Binder(s) << m.id.value << m.layout.value << m.place.value << m.group << m.groupZh << m.groupEn
              << m.roleZh << m.roleEn << m.order << m.within;
}

template <> Scenario readRow(SQLite::Statement& row) {
    Cells c(row);
    Scenario s;
    s.id = c.id<ScenarioId>();
    s.code = c.text();
    s.parent = c.id<ScenarioId>();
    s.name = c.text();
    s.note = c.text();
    s.colour = c.small();
    s.frozen = c.flag();
    s.order = c.small();
    return s;
}
template <> void bindRow(SQLite::Statement& put, const Scenario& s) {
    Binder(put) << s.id.value << s.code << s.parent << s.name << s.note << s.colour << s.frozen << s.order;
}

template <> Figure readRow(SQLite::Statement& row) {
    Cells c(row);
    Figure f;
    f.id = c.id<FigureId>();
    f.scenario = c.id<ScenarioId>();
    f.slot.place = c.id<PlaceId>();
    f.slot.indicator = c.id<IndicatorId>();
    f.slot.aspect = aspectFromId(c.text()).value_or(Aspect::Actual);
    f.slot.fromYear = c.small();
    f.slot.year = c.small();
    const auto value = c.real();
    f.high = c.real();
    f.decimals = std::clamp(c.small(), 0, 12);
    f.unit = findUnit(c.text());
    if (f.unit == nullptr) {
        f.unit = findUnit(u"1", Dimension::Plain);
    }
    f.bound = boundFromId(c.text()).value_or(Bound::Exact);
    f.status = statusFromId(c.text()).value_or(Status::Assumed);
    f.document = c.id<DocumentId>();
    f.section = c.text();
    f.printed = c.text();
    f.note = c.text();
    if (!value || !std::isfinite(*value)) {
        f.status = Status::Missing;
    }
    f.value = value && std::isfinite(*value) ? *value : 0;
    return f;
}
template <> void bindRow(SQLite::Statement& s, const Figure& f) {
    Binder(s) << f.id.value << f.scenario.value << f.slot.place.value << f.slot.indicator.value
              << aspectId(f.slot.aspect) << f.slot.fromYear << f.slot.year
              << (f.isMissing() ? std::nullopt : std::optional(f.value)) << f.high << f.decimals
              << QString::fromUtf8(f.unit->id) << boundId(f.bound) << statusId(f.status) << f.document
              << f.section << f.printed << f.note;
}

template <> GrowthSetting readRow(SQLite::Statement& row) {
    Cells c(row);
    GrowthSetting g;
    g.id = c.id<GrowthSettingId>();
    g.scenario = c.id<ScenarioId>();
    g.place = c.id<PlaceId>();
    g.indicator = c.id<IndicatorId>();
    g.field = c.text();
    g.value = c.text();
    return g;
}
template <> void bindRow(SQLite::Statement& s, const GrowthSetting& g) {
    Binder(s) << g.id.value << g.scenario.value << g.place.value << g.indicator.value << g.field << g.value;
}

template <> Setting readRow(SQLite::Statement& row) {
    Cells c(row);
    Setting s;
    s.id = c.id<SettingId>();
    s.key = c.text();
    s.value = c.text();
    return s;
}
template <> void bindRow(SQLite::Statement& put, const Setting& s) {
    Binder(put) << s.id.value << s.key << s.value;
}

template <> Composition readRow(SQLite::Statement& row) {
    Cells c(row);
    Composition m;
    m.id = c.id<CompositionId>();
    m.document = c.id<DocumentId>();
    m.total = c.id<IndicatorId>();
    m.part = c.id<IndicatorId>();
    m.exhaustive = c.flag();
    m.unlike = c.flag();
    return m;
}
template <> void bindRow(SQLite::Statement& s, const Composition& m) {
    Binder(s) << m.id.value << m.document.value << m.total.value << m.part.value << m.exhaustive << m.unlike;
}

template <> Acceptance readRow(SQLite::Statement& row) {
    Cells c(row);
    Acceptance a;
    a.id = c.id<AcceptanceId>();
    a.finding = c.id<FindingId>();
    a.digest = c.text();
    a.reason = c.text();
    a.author = c.text();
    a.time = c.text();
    return a;
}
template <> void bindRow(SQLite::Statement& s, const Acceptance& a) {
    Binder(s) << a.id.value << a.finding.value << a.digest << a.reason << a.author << a.time;
}

template <> Project readRow(SQLite::Statement& row) {
    Cells c(row);
    const auto amount = [&c]() -> std::optional<double> {
        const auto v = c.real();
        return v && std::isfinite(*v) && *v >= 0 ? v : std::nullopt;
    };
    Project p;
    p.id = c.id<ProjectId>();
    p.scenario = c.id<ScenarioId>();
    p.key = c.text();
    p.name = c.text();
    p.place = c.id<PlaceId>();
    p.kind = projectKindFromId(c.text()).value_or(ProjectKind::Other);
    p.status = projectStatusFromId(c.text()).value_or(ProjectStatus::Idea);
    p.floor = amount();
    p.land = amount();
    p.output = amount();
    p.investment = amount();
    p.research = amount();
    p.start = c.small();
    p.finish = c.small();
    p.note = c.text();
    p.removed = c.flag();
    return p;
}
template <> void bindRow(SQLite::Statement& s, const Project& p) {
    Binder(s) << p.id.value << p.scenario.value << p.key << p.name << p.place << projectKindId(p.kind)
              << projectStatusId(p.status) << p.floor << p.land << p.output << p.investment << p.research
              << p.start << p.finish << p.note << p.removed;
}

template <> SupportRule readRow(SQLite::Statement& row) {
    Cells c(row);
    SupportRule r;
    r.id = c.id<SupportRuleId>();
    r.code = c.text();
    r.document = c.id<DocumentId>();
    r.section = c.text();
    r.place = c.id<PlaceId>();
    r.subject = projectKindFromId(c.text()).value_or(ProjectKind::Other);
    r.base = supportBaseFromId(c.text()).value_or(SupportBase::CityFunding);
    r.rate = c.real();
    r.cap = c.real();
    r.threshold = c.real();
    r.fromYear = c.small();
    r.toYear = c.small();
    r.stage = c.text();
    r.printed = c.text();
    r.nameZh = c.text();
    r.nameEn = c.text();
    r.conditionZh = c.text();
    r.conditionEn = c.text();
    r.order = c.small();
    return r;
}
template <> void bindRow(SQLite::Statement& s, const SupportRule& r) {
    Binder(s) << r.id.value << r.code << r.document << r.section << r.place << projectKindId(r.subject)
              << supportBaseId(r.base) << r.rate << r.cap << r.threshold << r.fromYear << r.toYear << r.stage
              << r.printed << r.nameZh << r.nameEn << r.conditionZh << r.conditionEn << r.order;
}

template <class T> void sortRows(std::vector<T>& rows) {
    std::ranges::sort(rows, [](const T& a, const T& b) {
        if constexpr (requires { a.order; }) {
            return std::pair(a.order, a.id) < std::pair(b.order, b.id);
        } else if constexpr (requires { a.slot; }) {
            return std::tie(a.slot, a.scenario, a.id) < std::tie(b.slot, b.scenario, b.id);
        } else {
            return a.id < b.id;
        }
    });
}

template <class T> void remove(SQLite::Database& db, qint64 id) {
    SQLite::Statement s(
        db, ("DELETE FROM " + quoted(QString::fromLatin1(tableOf<T>())) + " WHERE id = ?").constData());
    s.bind(1, static_cast<int64_t>(id));
    s.exec();
}

template <class T> std::vector<T> readAll(SQLite::Database& db) {
    SQLite::Statement s(db, selectStatement(*findTable(QString::fromLatin1(tableOf<T>()))).constData());
    std::vector<T> rows;
    while (s.executeStep()) {
        rows.push_back(readRow<T>(s));
    }
    sortRows(rows);
    return rows;
}

template <class T> std::optional<T> readOne(SQLite::Database& db, qint64 id) {
    SQLite::Statement s(
        db, (selectStatement(*findTable(QString::fromLatin1(tableOf<T>()))) + " WHERE id = ?").constData());
    s.bind(1, static_cast<int64_t>(id));
    return s.executeStep() ? std::optional(readRow<T>(s)) : std::nullopt;
}

#define YUANTU_INSTANTIATE(T)                                                                                \
    template void remove<T>(SQLite::Database&, qint64);                                                      \
    template std::vector<T> readAll<T>(SQLite::Database&);                                                   \
    template std::optional<T> readOne<T>(SQLite::Database&, qint64);                                         \
    template void sortRows<T>(std::vector<T>&);
YUANTU_INSTANTIATE(Place)
YUANTU_INSTANTIATE(PlaceRelation)
YUANTU_INSTANTIATE(Indicator)
YUANTU_INSTANTIATE(Document)
YUANTU_INSTANTIATE(Layout)
YUANTU_INSTANTIATE(LayoutMember)
YUANTU_INSTANTIATE(Scenario)
YUANTU_INSTANTIATE(Figure)
YUANTU_INSTANTIATE(GrowthSetting)
YUANTU_INSTANTIATE(Setting)
YUANTU_INSTANTIATE(Composition)
YUANTU_INSTANTIATE(Acceptance)
YUANTU_INSTANTIATE(Project)
YUANTU_INSTANTIATE(SupportRule)
#undef YUANTU_INSTANTIATE

namespace {
template <class T> std::shared_ptr<const Table<T>> table(SQLite::Database& db) {
    return std::make_shared<Table<T>>(readAll<T>(db));
}
} // namespace

Plan::Parts readParts(SQLite::Database& db) {
    return {table<Place>(db),         table<PlaceRelation>(db), table<Indicator>(db),   table<Document>(db),
            table<Layout>(db),        table<LayoutMember>(db),  table<Scenario>(db),    table<Figure>(db),
            table<GrowthSetting>(db), table<Setting>(db),       table<Composition>(db), table<Acceptance>(db),
            table<Project>(db),       table<SupportRule>(db)};
}

} // namespace yuantu::store
