// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// CSV rows into a plan, every reference checked.
#include "core/store/template_loader.h"

#include "core/base/csv.h"
#include "core/domain/growth_setting.h"
#include "core/domain/range_fields.h"
#include "core/store/rows.h"
#include "core/store/sqlite.h"

#include <QCoreApplication>
#include <QFile>
#include <QUrl>

namespace yuantu {

using namespace store;

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Template", text);
}

const QString kDocumented = QString::fromUtf16(kAsDocumented);
const QString kPublished = QStringLiteral("published-areas");

template <class I> I idOf(const char* kind, const QString& code) {
    return code.isEmpty() ? I{} : I{idFromKey(QString::fromLatin1(kind) + u'/' + code)};
}

/// One row of a CSV file, with errors that name it.
class Row {
public:
    Row(const CsvTable& table, int row, const QString& file) : m_table(table), m_row(row), m_file(file) {}
    [[nodiscard]] QString text(const char* column) const {
        return m_table.cell(m_row, QString::fromLatin1(column)).trimmed();
    }
    [[noreturn]] void refuse(const char* column) const {
        throw StoreFailure{{Error::Kind::Input,
                            tr("%1, row %2: “%3” cannot stand in the column %4.")
                                .arg(m_file)
                                .arg(m_row + 2)
                                .arg(text(column), QString::fromLatin1(column)),
                            {}}};
    }
    [[nodiscard]] int year(const char* column) const {
        const QString s = text(column);
        bool ok = true;
        const int y = s.isEmpty() ? 0 : s.toInt(&ok);
        if (!ok || (y != 0 && (y < 1900 || y > 2200))) {
            refuse(column);
        }
        return y;
    }
    [[nodiscard]] int number(const char* column) const {
        bool ok = true;
        const int n = text(column).isEmpty() ? 0 : text(column).toInt(&ok);
        if (!ok) {
            refuse(column);
        }
        return n;
    }
    [[nodiscard]] std::optional<double> real(const char* column) const {
        if (text(column).isEmpty()) {
            return {};
        }
        bool ok = false;
        const double v = text(column).toDouble(&ok);
        if (!ok || !std::isfinite(v)) {
            refuse(column);
        }
        return v;
    }
    template <class E>
    [[nodiscard]] E choice(const char* column, std::optional<E> (*fromId)(QStringView)) const {
        const auto value = fromId(text(column));
        if (!value) {
            refuse(column);
        }
        return *value;
    }

private:
    const CsvTable& m_table;
    int m_row;
    QString m_file;
};

class Loader {
public:
    Loader(RowWriter& writer, QString folder) : m_writer(writer), m_folder(std::move(folder)) {}

    void documents() {
        each("documents.csv", [&](const Row& r, int order) {
            Document d;
            d.code = r.text("id");
            d.id = idOf<DocumentId>("document", d.code);
            d.titleZh = r.text("title_zh");
            d.titleEn = r.text("title_en");
            d.issuerZh = r.text("issuer_zh");
            d.issuerEn = r.text("issuer_en");
            d.date = r.text("date");
            d.number = r.text("number");
            d.status = r.choice("status", &documentStatusFromId);
            d.periodFrom = r.year("period_from");
            d.periodTo = r.year("period_to");
            d.supersededBy = idOf<DocumentId>("document", r.text("superseded_by"));
            d.noteZh = r.text("note_zh");
            d.noteEn = r.text("note_en");
            d.order = order;
            m_documents.insert(d.code);
            m_writer.put(d);
        });
    }

    void indicators() {
        each("indicators.csv", [&](const Row& r, int order) {
            Indicator i;
            i.code = r.text("id");
            i.id = idOf<IndicatorId>("indicator", i.code);
            i.nameZh = r.text("name_zh");
            i.nameEn = r.text("name_en");
            i.unit = findUnit(r.text("unit"), r.choice("dimension", &dimensionFromId));
            if (i.unit == nullptr) {
                r.refuse("unit");
            }
            i.additive = r.number("additive") != 0;
            i.digits = r.number("digits");
            i.kind = r.text("kind");
            i.noteZh = r.text("note_zh");
            i.noteEn = r.text("note_en");
            i.order = order;
            m_units.insert(i.code, i.unit);
            m_writer.put(i);
        });
    }

    void places(const QString& outlinesPath) {
        const auto outlines = readOutlines(outlinesPath);
        each("places.csv", [&](const Row& r, int order) {
            Place p;
            p.code = r.text("id");
            p.id = idOf<PlaceId>("place", p.code);
            p.parent = reference<PlaceId>(r, "parent", "place", m_places);
            p.nameZh = r.text("name_zh");
            p.nameEn = r.text("name_en");
            p.shortZh = r.text("short_zh");
            p.kind = r.choice("kind", &placeKindFromId);
            p.adminCode = r.text("code");
            p.order = order;
            if (const auto it = outlines.constFind(p.code); it != outlines.constEnd()) {
                p.outline = it->outline;
                p.quality = it->quality;
                p.boundaryBasis = it->basis;
                p.boundarySource = it->source;
            }
            m_places.insert(p.code);
            m_writer.put(p);
        });
        each("relations.csv", [&](const Row& r, int) {
            PlaceRelation rel;
            rel.a = reference<PlaceId>(r, "a", "place", m_places);
            rel.b = reference<PlaceId>(r, "b", "place", m_places);
            rel.kind = r.choice("relation", &relationKindFromId);
            rel.document = reference<DocumentId>(r, "document", "document", m_documents);
            rel.noteZh = r.text("note_zh");
            rel.noteEn = r.text("note_en");
            rel.id =
                idOf<RelationId>("relation", r.text("a") + u'/' + r.text("relation") + u'/' + r.text("b"));
            m_writer.put(rel);
        });
    }

    void layouts() {
        QSet<QString> codes;
        each("layouts.csv", [&](const Row& r, int order) {
            Layout l;
            l.code = r.text("id");
            l.id = idOf<LayoutId>("layout", l.code);
            l.nameZh = r.text("name_zh");
            l.nameEn = r.text("name_en");
            l.document = reference<DocumentId>(r, "document", "document", m_documents);
            l.place = reference<PlaceId>(r, "place", "place", m_places);
            l.open = r.number("open") != 0;
            l.noteZh = r.text("note_zh");
            l.noteEn = r.text("note_en");
            l.order = order;
            codes.insert(l.code);
            m_writer.put(l);
        });
        each("layout_members.csv", [&](const Row& r, int order) {
            LayoutMember m;
            m.layout = reference<LayoutId>(r, "layout", "layout", codes);
            m.place = reference<PlaceId>(r, "place", "place", m_places);
            m.group = r.text("group");
            m.groupZh = r.text("group_zh");
            m.groupEn = r.text("group_en");
            m.roleZh = r.text("role_zh");
            m.roleEn = r.text("role_en");
            m.within = reference<PlaceId>(r, "within", "place", m_places);
            m.order = order;
            m.id = idOf<LayoutMemberId>("member", r.text("layout") + u'/' + r.text("place"));
            m_writer.put(m);
        });
    }

    void compositions() {
        each("compositions.csv", [&](const Row& r, int) {
            Composition c;
            c.document = reference<DocumentId>(r, "document", "document", m_documents);
            for (const char* column : {"total", "part"}) {
                if (!m_units.contains(r.text(column))) {
                    r.refuse(column);
                }
            }
            c.total = idOf<IndicatorId>("indicator", r.text("total"));
            c.part = idOf<IndicatorId>("indicator", r.text("part"));
            c.exhaustive = r.number("exhaustive") != 0;
            c.unlike = r.number("unlike") != 0;
            c.id = idOf<CompositionId>("composition",
                                       r.text("document") + u'/' + r.text("total") + u'/' + r.text("part"));
            m_writer.put(c);
        });
    }

    void supportRules() {
        const QString path = m_folder + QStringLiteral("/support.csv");
        for (const SupportRule& rule : valueOrThrow(readSupportRules(tableOf(path), path))) {
            m_writer.put(rule);
        }
    }

    Scenario scenario(const QString& code, const QString& parent, const QString& name, const QString& note,
                      bool frozen, int order) {
        Scenario s;
        s.code = code;
        s.id = idOf<ScenarioId>("scenario", code);
        s.parent = idOf<ScenarioId>("scenario", parent);
        s.name = name;
        s.note = note;
        s.frozen = frozen;
        s.order = order;
        s.colour = order;
        m_writer.put(s);
        return s;
    }

    void figures(const char* file, ScenarioId scenario) {
        each(file, [&](const Row& r, int) { m_writer.put(figure(r, scenario)); });
    }

    /// Scenarios that come with the plan, with what they assume.
    void workedScenarios(int firstOrder) {
        QSet<QString> codes{kDocumented, kPublished};
        each("scenarios.csv", [&](const Row& r, int i) {
            static_cast<void>(reference<ScenarioId>(r, "parent", "scenario", codes));
            scenario(r.text("id"), r.text("parent"), r.text("name_zh"), r.text("note_zh"), false,
                     firstOrder + i);
            codes.insert(r.text("id"));
        });
        each("scenario_figures.csv", [&](const Row& r, int) {
            m_writer.put(figure(r, reference<ScenarioId>(r, "scenario", "scenario", codes)));
        });
        each("scenario_growth.csv", [&](const Row& r, int) {
            GrowthSetting g;
            g.scenario = reference<ScenarioId>(r, "scenario", "scenario", codes);
            g.place = reference<PlaceId>(r, "place", "place", m_places);
            if (!m_units.contains(r.text("indicator"))) {
                r.refuse("indicator");
            }
            g.indicator = idOf<IndicatorId>("indicator", r.text("indicator"));
            g.field = r.text("field");
            if (findGrowthField(g.field) == nullptr && !rangeFields().contains(g.field)) {
                r.refuse("field");
            }
            g.value = r.text("value");
            g.id = growthSettingIdFor(g);
            m_writer.put(g);
        });
    }

private:
    [[nodiscard]] Figure figure(const Row& r, ScenarioId scenario) const {
        Figure f;
        f.scenario = scenario;
        f.slot.place = reference<PlaceId>(r, "place", "place", m_places);
        f.slot.indicator = {idFromKey(QStringLiteral("indicator/") + r.text("indicator"))};
        const Unit* base = m_units.value(r.text("indicator"));
        if (base == nullptr) {
            r.refuse("indicator");
        }
        f.slot.aspect = r.choice("aspect", &aspectFromId);
        f.slot.fromYear = r.year("from_year");
        f.slot.year = r.year("year");
        // Rates and shares are fractions whatever their indicator is measured in.
        const bool fraction = f.slot.aspect == Aspect::Rate || f.slot.aspect == Aspect::Share;
        const Unit& stored = fraction ? *findUnit(u"1", Dimension::Ratio) : *base;
        f.unit = findUnit(r.text("unit"), stored.dimension);
        if (f.unit == nullptr) {
            r.refuse("unit");
        }
        f.status = r.choice("status", &statusFromId);
        const auto value = r.real("value");
        if (!value && !f.isMissing()) {
            r.refuse("value");
        }
        f.value = value ? convert(*value, *f.unit, stored) : 0;
        if (const auto high = r.real("value_high")) {
            f.high = convert(*high, *f.unit, stored);
        }
        f.decimals = r.number("decimals");
        f.bound = r.text("bound").isEmpty() ? Bound::Exact : r.choice("bound", &boundFromId);
        f.document = reference<DocumentId>(r, "document", "document", m_documents);
        f.section = r.text("section");
        // What is no document's reads as a planner would have typed it.
        f.printed =
            f.document.isValid() || f.isMissing() ? r.text("printed") : r.text("value") + r.text("unit");
        f.note = r.text("note_zh");
        f.id = figureIdFor(f.scenario, f.slot, f.document);
        return f;
    }

    struct Outline {
        std::shared_ptr<const Geometry> outline;
        BoundaryQuality quality = BoundaryQuality::None;
        QString basis;
        QString source;
    };

    void each(const char* name, const std::function<void(const Row&, int)>& work) const {
        const QString path = m_folder + u'/' + QString::fromLatin1(name);
        const CsvTable table = tableOf(path);
        for (int i = 0; i < table.rowCount(); ++i) {
            work(Row(table, i, path), i);
        }
    }

    static CsvTable tableOf(const QString& path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            throw StoreFailure{{Error::Kind::Input,
                                tr("%1: the template's data is not there; install Yuantu again.").arg(path),
                                {}}};
        }
        return valueOrThrow(CsvTable::parse(file.readAll(), path));
    }

    template <class I>
    static I reference(const Row& r, const char* column, const char* kind, const QSet<QString>& known) {
        const QString code = r.text(column);
        if (!code.isEmpty() && !known.contains(code)) {
            r.refuse(column);
        }
        return idOf<I>(kind, code);
    }

    static QHash<QString, Outline> readOutlines(const QString& path) {
        QHash<QString, Outline> outlines;
        if (!QFile::exists(path)) {
            throw StoreFailure{
                {Error::Kind::Input,
                 tr("%1: the outlines of the places are not there; install Yuantu again.").arg(path),
                 {}}};
        }
        const QByteArray uri = QUrl::fromLocalFile(path).toEncoded() + "?mode=ro&immutable=1";
        SQLite::Database db(uri.toStdString(), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
        SQLite::Statement s(db, "SELECT id, geom, quality, basis, source FROM place_outline");
        while (s.executeStep()) {
            Outline o;
            auto geometry = geometryFromGpkg(blobAt(s, 1));
            if (!geometry || geometry->isEmpty()) {
                continue;
            }
            o.outline = std::make_shared<Geometry>(std::move(*geometry));
            o.quality = boundaryQualityFromId(textAt(s, 2)).value_or(BoundaryQuality::Schematic);
            o.basis = textAt(s, 3);
            o.source = textAt(s, 4);
            outlines.insert(textAt(s, 0), o);
        }
        return outlines;
    }

    RowWriter& m_writer;
    QString m_folder;
    QSet<QString> m_documents;
    QSet<QString> m_places;
    QHash<QString, const Unit*> m_units;
};

} // namespace

Result<void> loadShanghai(PlanFile& file, const QString& policyFolder, const QString& outlinesPath) {
    return file.fill([&](RowWriter& writer) {
        return guarded(policyFolder, [&] {
            Loader load(writer, policyFolder);
            load.documents();
            load.indicators();
            load.compositions();
            load.places(outlinesPath);
            load.layouts();
            load.supportRules();
            const Scenario documented = load.scenario(kDocumented, {}, QStringLiteral("文件所载"),
                                                      QStringLiteral("五份文件的数据，不可修改。"), true, 0);
            load.figures("figures.csv", documented.id);
            const Scenario published =
                load.scenario(kPublished, kDocumented, QStringLiteral("公开面积"),
                              QStringLiteral("文件之外公开资料中的面积，未经核实，作为假设。"), false, 1);
            load.figures("figures_published_areas.csv", published.id);
            load.workedScenarios(2);
        });
    });
}

Result<void> loadEmpty(PlanFile& file, const QString& policyFolder) {
    return file.fill([&](RowWriter& writer) {
        return guarded(policyFolder, [&] {
            Loader load(writer, policyFolder);
            load.indicators();
            load.scenario(kDocumented, {}, QStringLiteral("文件所载"), {}, true, 0);
        });
    });
}

} // namespace yuantu
