// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Summary, layouts, capacity and parks.
#include "core/projection/capacity.h"
#include "core/projection/thematic.h"
#include "core/report/briefing_parts.h"
#include "core/report/growth_chart.h"

namespace yuantu::briefing {

namespace {

/// The most telling value of a place: its last target, else its last actual.
const Figure* leadingFigure(const Composer& c, const Place& place, const Indicator& indicator) {
    const SeriesFacts facts = factsOf(c.plan(), c.scenario(), {place.id, indicator.id});
    const Figure* actual = facts.lastActual();
    if (!facts.targets.empty() &&
        (actual == nullptr || facts.targets.back()->slot.year >= actual->slot.year)) {
        return facts.targets.back();
    }
    return actual;
}

void addKeyNumbers(Composer& c) {
    BriefingNumbers numbers;
    for (const Place* region : c.regions()) {
        for (const char* code : {"scale", "output"}) {
            const Indicator* indicator = c.indicator(code);
            const Figure* f = indicator == nullptr ? nullptr : leadingFigure(c, *region, *indicator);
            if (f == nullptr || numbers.items.size() == 4) {
                continue;
            }
            BriefingNumbers::Item item;
            item.value = figureText(c.plan(), *f, indicator->unit, c.language(), FigureForm::Signs);
            item.unit = unitName(*indicator->unit, !c.isChinese());
            item.label = c.isChinese() ? shortNameOf(*region, c.language()) + nameOf(*indicator, c.language())
                                       : shortNameOf(*region, c.language()) + QStringLiteral(", ") +
                                             nameOf(*indicator, c.language()).toLower();
            item.note = f->slot.aspect == Aspect::Target
                            ? c.both(u"%1年目标", u"target for %1").arg(f->slot.year)
                            : c.both(u"%1年", u"%1").arg(f->slot.year);
            numbers.items.push_back(item);
        }
    }
    if (!numbers.items.empty()) {
        c.numbers(std::move(numbers));
    }
}

QString qualityNote(const Composer& c, const std::vector<PlaceId>& places) {
    std::array<int, 5> counts{};
    for (const PlaceId id : places) {
        const Place* p = c.plan().places().find(id);
        const bool drawn = p != nullptr && p->outline;
        ++counts[static_cast<size_t>(!drawn ? BoundaryQuality::None : p->quality)];
    }
    QStringList parts;
    for (const BoundaryQuality q :
         {BoundaryQuality::Surveyed, BoundaryQuality::Published, BoundaryQuality::Schematic,
          BoundaryQuality::Point, BoundaryQuality::None}) {
        if (const int n = counts[static_cast<size_t>(q)]; n > 0) {
            parts.append(c.both(u"%1%2处", u"%1: %2").arg(qualityText(q, c.language())).arg(n));
        }
    }
    return c
        .both(u"边界质量：%1。文件均未给出边界，图上范围不作为用地或管理依据。",
              u"Boundaries: %1. No document gives a boundary; the outlines are no basis for land or "
              u"administration.")
        .arg(parts.join(c.isChinese() ? u"，" : u"; "));
}

BriefingMap layoutMap(const Composer& c, const Layout& layout) {
    BriefingMap map;
    PlaceGroup group;
    for (const LayoutMember* m : c.plan().membersOf(layout.id)) {
        if (m->group != u"other") {
            group.places.push_back(m->place);
        }
    }
    map.fit = group.places;
    map.groups = {group};
    const Indicator* output = c.indicator("output");
    if (output != nullptr) {
        bool any = false;
        for (const auto& [place, value] : thematicValues(c.plan(), c.scenario(), output->id, c.options().year,
                                                         ThematicMode::Value, group.places)) {
            map.theme.values.push_back({place, value});
            any = any || value.has_value();
        }
        if (any) {
            map.theme.title = c.both(u"%1 %2年（%3）", u"%1 %2 (%3)")
                                  .arg(nameOf(*output, c.language()))
                                  .arg(c.options().year)
                                  .arg(unitName(*output->unit, !c.isChinese()));
            const std::vector<double> all =
                thematicRange(c.plan(), c.scenario(), output->id, c.options().year, c.options().year,
                              ThematicMode::Value, group.places);
            map.theme.breaks = classBreaks(all);
            map.theme.decimals = 0;
        } else {
            map.theme = {}; // a map of hatching alone says less than one of plain areas
        }
    }
    map.notes = {qualityNote(c, group.places),
                 c.both(u"坐标系：2000国家大地坐标系（CGCS2000，EPSG:4490）。审图号：%1",
                        u"Coordinate system: CGCS2000 (EPSG:4490). Map review no. (审图号): %1")
                     .arg(c.options().reviewNumber.isEmpty()
                              ? QStringLiteral("＿＿＿＿＿＿（公开使用前须送审）")
                              : c.options().reviewNumber)};
    if (!c.isChinese() && c.options().reviewNumber.isEmpty()) {
        map.notes.back().replace(QStringLiteral("＿＿＿＿＿＿（公开使用前须送审）"),
                                 QStringLiteral("________ (to be reviewed before public use)"));
    }
    return map;
}

/// One word for a narrow column; the map's note has the whole.
QString boundaryWord(const Composer& c, const Place& place) {
    switch (place.outline ? place.quality : BoundaryQuality::None) {
    case BoundaryQuality::None:
        return c.both(u"无", u"none");
    case BoundaryQuality::Surveyed:
        return c.both(u"实测", u"surveyed");
    case BoundaryQuality::Published:
        return c.both(u"公布四至", u"published");
    case BoundaryQuality::Schematic:
        return c.both(u"示意", u"schematic");
    case BoundaryQuality::Point:
        return c.both(u"点位", u"point");
    }
    Q_UNREACHABLE();
}

BriefingTable memberTable(const Composer& c, const Layout& layout) {
    BriefingTable table;
    const Indicator* output = c.indicator("output");
    const Indicator* land = c.indicator("land-area");
    table.columns = {{c.both(u"组别", u"Group"), false, 20},
                     {c.both(u"园区、地区", u"Place"), false, 36},
                     {c.both(u"功能定位", u"Role"), false, 40},
                     {c.both(u"%1年产值（亿元）", u"Output %1 (CNY 100m)").arg(c.options().year), true, 0},
                     {c.both(u"用地（km²）", u"Land (km²)"), true, 0},
                     {c.both(u"边界", u"Boundary"), false, 0}};
    QString lastGroup;
    for (const LayoutMember* m : c.plan().membersOf(layout.id)) {
        const Place* place = c.plan().places().find(m->place);
        if (place == nullptr) {
            continue;
        }
        const QString group = c.isChinese() || m->groupEn.isEmpty() ? m->groupZh : m->groupEn;
        const auto value = [&](const Indicator* indicator, int decimals) {
            const std::optional<double> v =
                indicator == nullptr
                    ? std::nullopt
                    : valueIn(c.plan(), c.scenario(), {place->id, indicator->id}, c.options().year);
            return numberCell(v, decimals);
        };
        BriefingCell name{nameOf(*place, c.language()), {}, m->within.isValid() ? 1 : 0};
        table.rows.push_back({{group == lastGroup ? QString() : group, {}, 0},
                              name,
                              {c.isChinese() || m->roleEn.isEmpty() ? m->roleZh : m->roleEn, {}, 0},
                              value(output, 1),
                              value(land, 2),
                              {boundaryWord(c, *place), {}, 0}});
        lastGroup = group;
    }
    QStringList notes{c.both(u"注：缩进者为上一行园区的组成部分；产值为%1年实际或规划路径值，—为文件未载。",
                             u"Indented rows are parts of the place above; output is the actual or planned "
                             u"value of %1; — not stated.")
                          .arg(c.options().year)};
    const QString remark = c.isChinese() || layout.noteEn.isEmpty() ? layout.noteZh : layout.noteEn;
    notes.append(remark + (c.isChinese() || remark.isEmpty() ? QString() : QStringLiteral(" ")) +
                 c.sourceLine({layout.document}));
    table.notes = notes;
    return table;
}

/// Values of a year that a park page shows: indicator, value, year, status, source.
BriefingTable factTable(const Composer& c, const Place& place) {
    BriefingTable table;
    table.columns = {{c.both(u"指标", u"Indicator"), false, 38}, {c.both(u"类别", u"Kind"), false, 0},
                     {c.both(u"年份", u"Year"), false, 0},       {c.both(u"数值", u"Value"), true, 0},
                     {c.both(u"性质", u"Status"), false, 0},     {c.both(u"来源", u"Source"), false, 0}};
    std::vector<DocumentId> used;
    for (const Indicator& indicator : c.plan().indicators()) {
        for (const Figure* f : c.plan().effective(c.scenario(), {place.id, indicator.id})) {
            if (f->isMissing()) {
                continue;
            }
            const QString years = f->slot.fromYear != 0
                                      ? QStringLiteral("%1—%2").arg(f->slot.fromYear).arg(f->slot.year)
                                      : QString::number(f->slot.year);
            table.rows.push_back(
                {{nameOf(indicator, c.language()), {}, 0},
                 {aspectText(f->slot.aspect, c.language()), {}, 0},
                 {years, {}, 0},
                 {figureText(c.plan(), *f, nullptr, c.language(), FigureForm::Words),
                  f->status == Status::Assumed ? BriefingCell::Style::Assumed : BriefingCell::Style::Normal,
                  0},
                 {statusText(f->status, c.language()), {}, 0},
                 {c.reference(f->document), {}, 0}});
            used.push_back(f->document);
        }
    }
    table.notes = {c.sourceLine(used)};
    return table;
}

QString capacitySentence(const Composer& c, const Place& place, const Capacity& capacity) {
    const QString name = nameOf(place, c.language());
    if (!capacity.isKnown()) {
        return c
            .both(u"%1的承载上限未知：缺少建筑面积与单位面积产值，或用地与地均产值。",
                  u"The ceiling of %1 is unknown: floor with output per floor, or land with output per land, "
                  u"is missing.")
            .arg(name);
    }
    const Unit& yi = *findUnit(u"亿元");
    QString text =
        c.both(u"%1%2年承载上限%3（受%4限制）", u"%1 can carry %3 in %2 (limited by %4)")
            .arg(name)
            .arg(capacity.year)
            .arg(amountText(*capacity.ceiling.value, 1, yi, c.language()))
            .arg(capacity.ceiling.binding == Ceiling::Binding::Floor ? c.both(u"建筑面积", u"floor")
                                                                     : c.both(u"用地", u"land"));
    if (capacity.use) {
        text += c.both(u"，利用率%1", u"; use %1").arg(percentText(*capacity.use, c.language(), 0));
    }
    if (capacity.fullYear) {
        text += c.both(u"，约%1用满", u"; full about %1").arg(fullText(capacity, c.language()));
    } else {
        text += c.both(u"，至%1年未用满", u"; not full by %1").arg(kLastYear);
    }
    return text + c.both(u"。", u".");
}

} // namespace

void addSummary(Composer& c) {
    c.heading(1, c.both(u"摘要", u"Summary"));
    addKeyNumbers(c);
    for (const Place* region : c.regions()) {
        std::vector<TargetRow> rows;
        for (const char* code : {"scale", "output", "revenue"}) {
            if (const Indicator* indicator = c.indicator(code)) {
                const std::vector<TargetRow> own =
                    targetRowsOf(c.plan(), c.scenario(), {region->id, indicator->id}, true);
                rows.insert(rows.end(), own.begin(), own.end());
            }
        }
        c.paragraph(sentencesOf(c, rows));
    }
    int known = 0;
    const std::vector<CapacityRow> rows = capacityRows(c.plan(), c.scenario(), c.options().year);
    QStringList full;
    for (const CapacityRow& row : rows) {
        known += row.capacity.isKnown() ? 1 : 0;
        const Place* place = c.plan().places().find(row.series.place);
        if (row.capacity.fullYear && place != nullptr) {
            full.append(c.both(u"%1（%2）", u"%1 (%2)")
                            .arg(nameOf(*place, c.language()), fullText(row.capacity, c.language())));
        }
    }
    if (known == 0) {
        c.paragraph(c.both(u"承载力：文件未载单位面积产值，各地区承载上限均为未知，须补充用地、建筑面积和产出"
                           u"密度后方可判断何时用满。",
                           u"Capacity: the documents state no output per area, so every ceiling is unknown; "
                           u"land, floor and densities are needed before a run-out year can be told."));
    } else {
        QString text =
            c.both(u"承载力：%1个地区中%2个可计算承载上限", u"Capacity: %2 of %1 places have a known ceiling")
                .arg(rows.size())
                .arg(known);
        text += full.isEmpty() ? c.both(u"，至%1年均未用满。", u"; none is full by %1.").arg(kLastYear)
                               : c.both(u"，预计用满的有%1。", u"; expected to be full: %1.")
                                     .arg(full.join(c.isChinese() ? u"、" : u", "));
        c.paragraph(text);
    }
}

void addLayouts(Composer& c) {
    c.pageBreak();
    c.heading(1, c.both(u"空间布局", u"Layouts"));
    bool first = true;
    for (const char* code : {"city-2018", "minhang-2021", "pudong-2025"}) {
        const Layout* layout = c.plan().layouts().findCode(QString::fromLatin1(code));
        const Place* place = layout == nullptr ? nullptr : c.plan().places().find(layout->place);
        if (place == nullptr || c.plan().membersOf(layout->id).empty()) {
            continue;
        }
        const QString title = c.both(u"%1“%2”布局", u"%1: layout “%2”")
                                  .arg(nameOf(*place, c.language()), nameOf(*layout, c.language()));
        c.heading(2, title);
        int members = 0;
        for (const LayoutMember* m : c.plan().membersOf(layout->id)) {
            members += !m->within.isValid() && m->group != u"other" ? 1 : 0;
        }
        const Document* document = c.plan().documents().find(layout->document);
        c.paragraph(
            c.both(u"%1%2提出“%3”布局，列有%4个成员%5。", u"%1%2 sets out the layout “%3” with %4 members%5.")
                .arg(document == nullptr ? QString()
                     : c.isChinese()     ? u'《' + document->titleZh + u'》'
                                         : nameOf(*document, c.language()),
                     c.reference(layout->document).isEmpty() ? QString() : c.reference(layout->document),
                     nameOf(*layout, c.language()))
                .arg(members)
                .arg(layout->open ? c.both(u"，可继续增补", u"; more may follow") : QString()));
        BriefingMap map = layoutMap(c, *layout);
        map.height = first ? 88 : 92; // the next two share their pages with long tables
        first = false;
        c.map(title, std::move(map));
        c.table(c.both(u"%1“%2”布局成员", u"Members of the layout “%2”, %1")
                    .arg(nameOf(*place, c.language()), nameOf(*layout, c.language())),
                memberTable(c, *layout));
    }
}

void addCapacity(Composer& c) {
    c.heading(1, c.both(u"承载力", u"Capacity"));
    const std::vector<CapacityRow> rows = capacityRows(c.plan(), c.scenario(), c.options().year);
    const auto known = std::ranges::count_if(rows, [](const CapacityRow& r) { return r.capacity.isKnown(); });
    c.paragraph(c.both(u"承载上限取“可用建筑面积×单位建筑面积产值”与“可用用地×地均产值”中较低者；两者皆缺的记"
                       u"为未知，不视为宽裕。%1个地区中%2个可以计算。",
                       u"The ceiling is the lower of floor × output per floor and land × output per land; "
                       u"where both are missing it is unknown, not free. %2 of %1 places can be computed.")
                    .arg(rows.size())
                    .arg(known));
    BriefingTable table;
    table.columns = {{c.both(u"地区", u"Place"), false, 30},
                     {c.both(u"用地（km²）", u"Land (km²)"), true, 0},
                     {c.both(u"建筑面积（万㎡）", u"Floor (10k m²)"), true, 0},
                     {c.both(u"%1年产值（亿元）", u"Output %1 (CNY 100m)").arg(c.options().year), true, 0},
                     {c.both(u"承载上限（亿元）", u"Ceiling (CNY 100m)"), true, 0},
                     {c.both(u"利用率", u"Use"), true, 0},
                     {c.both(u"用满时间", u"Full"), true, 0},
                     {c.both(u"缺口（亿元）", u"Short (CNY 100m)"), true, 0}};
    for (const CapacityRow& row : rows) {
        const Place* place = c.plan().places().find(row.series.place);
        const Capacity& k = row.capacity;
        if (place == nullptr) {
            continue;
        }
        const BriefingCell unknown{c.both(u"未知", u"unknown"), BriefingCell::Style::Missing, 0};
        const BriefingCell none{c.both(u"无", u"none"), {}, 0};
        table.rows.push_back({{shortNameOf(*place, c.language()), {}, 0},
                              numberCell(k.ceiling.land, 2),
                              numberCell(k.ceiling.floor, 1),
                              numberCell(k.value, 1),
                              k.isKnown() ? numberCell(k.ceiling.value, 1) : unknown,
                              k.use ? BriefingCell{percentText(*k.use, c.language(), 0), {}, 0} : unknown,
                              k.fullYear ? BriefingCell{fullText(k, c.language()), {}, 0}
                              : k.isKnown()
                                  ? BriefingCell{c.both(u"%1年后", u"after %1").arg(kLastYear), {}, 0}
                                  : unknown,
                              k.shortValue  ? numberCell(k.shortValue, 1)
                              : k.isKnown() ? none
                                            : unknown});
    }
    table.notes = {
        c.both(u"注：—为文件未载；建筑面积含到期投用的新建与更新面积；用满时间按预测值在年内插值。",
               u"— not stated; floor includes new and renewed floor that is due; the time of run-out is "
               u"interpolated within the year.")};
    c.table(c.both(u"%1年承载力", u"Capacity in %1").arg(c.options().year), std::move(table));
    QString text;
    for (const CapacityRow& row : rows) {
        const Place* place = c.plan().places().find(row.series.place);
        if (row.capacity.isKnown() && place != nullptr) {
            text += capacitySentence(c, *place, row.capacity);
        }
    }
    c.paragraph(text);
}

void addParks(Composer& c) {
    const Indicator* output = c.indicator("output");
    std::vector<PlaceId> places = c.options().places;
    if (places.empty() && output != nullptr) {
        for (const Place& p : c.plan().places()) {
            if (p.kind == PlaceKind::Park &&
                project(c.plan(), c.scenario(), {p.id, output->id}, c.options().year, c.options().year)
                    .at(c.options().year)) {
                places.push_back(p.id);
            }
        }
    }
    bool first = true;
    for (const PlaceId id : places) {
        const Place* place = c.plan().places().find(id);
        if (place == nullptr) {
            continue;
        }
        c.pageBreak();
        if (first) {
            c.heading(1, c.both(u"重点园区", u"Parks"));
            first = false;
        }
        c.heading(2, nameOf(*place, c.language()));
        QString text;
        for (const LayoutMember& m : c.plan().members()) {
            const Layout* layout = c.plan().layouts().find(m.layout);
            if (m.place == id && layout != nullptr) {
                text += c.both(u"列入“%1”布局的%2，定位为%3。", u"Member of “%1” (%2): %3. ")
                            .arg(nameOf(*layout, c.language()), c.isChinese() ? m.groupZh : m.groupEn,
                                 c.isChinese() ? m.roleZh : m.roleEn);
            }
        }
        std::vector<TargetRow> rows;
        for (const Indicator& indicator : c.plan().indicators()) {
            const std::vector<TargetRow> own = targetRowsOf(c.plan(), c.scenario(), {id, indicator.id}, true);
            rows.insert(rows.end(), own.begin(), own.end());
        }
        text += sentencesOf(c, rows) + (c.isChinese() ? QString() : QStringLiteral(" "));
        if (output != nullptr) {
            text += capacitySentence(c, *place,
                                     capacityOf(c.plan(), c.scenario(), {id, output->id}, c.options().year));
        }
        c.paragraph(text);
        if (place->outline && !place->outline->isEmpty()) {
            BriefingMap map;
            map.fit = {id};
            PlaceGroup around;
            around.opacity = 0.45;
            for (const Place& p : c.plan().places()) {
                if (p.parent == place->parent && p.id != id && p.kind != PlaceKind::District &&
                    p.kind != PlaceKind::City) {
                    around.places.push_back(p.id);
                }
            }
            map.groups = {around, PlaceGroup{{id}, 1}};
            map.height = 56;
            map.notes = {qualityNote(c, {id})};
            c.map(c.both(u"%1位置", u"%1: position").arg(nameOf(*place, c.language())), std::move(map));
        }
        std::vector<ScenarioId> scenarios{c.scenario()};
        scenarios.insert(scenarios.end(), c.options().compare.begin(), c.options().compare.end());
        if (output != nullptr) {
            BriefingChart chart;
            chart.height = 48;
            chart.spec = growthChart(c.plan(), scenarios, std::array{SeriesKey{id, output->id}}, kFirstYear,
                                     2030, {}, c.language());
            if (!chart.spec.isEmpty()) {
                const QString title = chart.spec.title;
                c.chart(title, std::move(chart));
            }
        }
        BriefingTable facts = factTable(c, *place);
        if (!facts.rows.empty()) {
            c.table(c.both(u"%1的数据", u"Figures of %1").arg(nameOf(*place, c.language())),
                    std::move(facts));
        }
    }
}

} // namespace yuantu::briefing
