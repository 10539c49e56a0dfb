// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows to words.
#include "app/change_text.h"

#include "core/domain/growth_setting.h"
#include "core/report/figure_text.h"
#include "core/report/plan_tables.h"

#include <QCoreApplication>
#include <QLocale>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("ChangeText", text);
}

const QString kNothing = QStringLiteral("—");

Figure figureOf(const QVariantHash& row, const Plan& plan) {
    const auto text = [&](const char* c) { return row.value(QString::fromLatin1(c)).toString(); };
    const auto number = [&](const char* c) { return row.value(QString::fromLatin1(c)).toLongLong(); };
    Figure f;
    f.slot.place = {number("place")};
    f.slot.indicator = {number("indicator")};
    f.slot.aspect = aspectFromId(text("aspect")).value_or(Aspect::Level);
    f.slot.fromYear = static_cast<int>(number("from_year"));
    f.slot.year = static_cast<int>(number("year"));
    f.status = statusFromId(text("status")).value_or(Status::Missing);
    const QVariant value = row.value(QStringLiteral("value"));
    if (value.isNull()) {
        f.status = Status::Missing;
    }
    f.value = value.toDouble();
    if (const QVariant high = row.value(QStringLiteral("value_high")); !high.isNull() && high.isValid()) {
        f.high = high.toDouble();
    }
    f.decimals = static_cast<int>(number("decimals"));
    f.bound = boundFromId(text("bound")).value_or(Bound::Exact);
    const Indicator* indicator = plan.indicators().find(f.slot.indicator);
    const Unit* unit = findUnit(text("unit"));
    f.unit = unit != nullptr ? unit : indicator != nullptr ? indicator->unit : nullptr;
    f.printed = text("printed");
    return f;
}

QString periodForPeople(const FigureSlot& slot) {
    return slot.fromYear == 0 ? QString::number(slot.year)
                              : QStringLiteral("%1–%2").arg(slot.fromYear).arg(slot.year);
}

/// The columns of a project and of other tables, for people.
QString columnName(const QString& table, const QString& column) {
    static const QHash<QString, const char*> names{
        {QStringLiteral("name"), QT_TRANSLATE_NOOP("ChangeText", "name")},
        {QStringLiteral("code"), QT_TRANSLATE_NOOP("ChangeText", "name")},
        {QStringLiteral("parent"), QT_TRANSLATE_NOOP("ChangeText", "made from")},
        {QStringLiteral("note"), QT_TRANSLATE_NOOP("ChangeText", "note")},
        {QStringLiteral("frozen"), QT_TRANSLATE_NOOP("ChangeText", "frozen")},
        {QStringLiteral("place"), QT_TRANSLATE_NOOP("ChangeText", "place")},
        {QStringLiteral("kind"), QT_TRANSLATE_NOOP("ChangeText", "kind")},
        {QStringLiteral("status"), QT_TRANSLATE_NOOP("ChangeText", "status")},
        {QStringLiteral("floor"), QT_TRANSLATE_NOOP("ChangeText", "floor")},
        {QStringLiteral("land"), QT_TRANSLATE_NOOP("ChangeText", "land")},
        {QStringLiteral("output"), QT_TRANSLATE_NOOP("ChangeText", "output")},
        {QStringLiteral("investment"), QT_TRANSLATE_NOOP("ChangeText", "investment")},
        {QStringLiteral("research"), QT_TRANSLATE_NOOP("ChangeText", "research")},
        {QStringLiteral("start"), QT_TRANSLATE_NOOP("ChangeText", "years")},
        {QStringLiteral("removed"), QT_TRANSLATE_NOOP("ChangeText", "taken off the list")},
        {QStringLiteral("geom"), QT_TRANSLATE_NOOP("ChangeText", "outline")},
        {QStringLiteral("colour"), QT_TRANSLATE_NOOP("ChangeText", "colour")},
        {QStringLiteral("sort"), QT_TRANSLATE_NOOP("ChangeText", "order")},
    };
    if (table == u"place" && column == u"parent") {
        return tr("part of");
    }
    const auto at = names.constFind(column);
    return at == names.constEnd() ? column : tr(*at);
}

QString tableName(const QString& table) {
    static const QHash<QString, const char*> names{
        {QStringLiteral("scenario"), QT_TRANSLATE_NOOP("ChangeText", "scenario")},
        {QStringLiteral("project"), QT_TRANSLATE_NOOP("ChangeText", "project")},
        {QStringLiteral("place"), QT_TRANSLATE_NOOP("ChangeText", "place")},
        {QStringLiteral("setting"), QT_TRANSLATE_NOOP("ChangeText", "plan setting")},
        {QStringLiteral("acceptance"), QT_TRANSLATE_NOOP("ChangeText", "accepted finding")},
        {QStringLiteral("layout"), QT_TRANSLATE_NOOP("ChangeText", "layout")},
        {QStringLiteral("layout_member"), QT_TRANSLATE_NOOP("ChangeText", "member of a layout")},
        {QStringLiteral("document"), QT_TRANSLATE_NOOP("ChangeText", "document")},
        {QStringLiteral("indicator"), QT_TRANSLATE_NOOP("ChangeText", "indicator")},
        {QStringLiteral("composition"), QT_TRANSLATE_NOOP("ChangeText", "composition")},
        {QStringLiteral("place_relation"), QT_TRANSLATE_NOOP("ChangeText", "relation of places")},
        {QStringLiteral("support_rule"), QT_TRANSLATE_NOOP("ChangeText", "support measure")},
    };
    const auto at = names.constFind(table);
    return at == names.constEnd() ? table : tr(*at);
}

} // namespace

QString ChangeLine::subject() const {
    QStringList parts;
    for (const QString& part : {place, indicator, item}) {
        if (!part.isEmpty()) {
            parts << part;
        }
    }
    const QString text = parts.join(QStringLiteral(" · "));
    return scenario.isEmpty() ? text : tr("%1 (%2)").arg(text, scenario);
}

const Place* ChangeText::place(qint64 id) const {
    for (const PlanPtr& plan : m_plans) {
        if (const Place* p = plan->places().find({id})) {
            return p;
        }
    }
    return nullptr;
}

const Indicator* ChangeText::indicator(qint64 id) const {
    for (const PlanPtr& plan : m_plans) {
        if (const Indicator* i = plan->indicators().find({id})) {
            return i;
        }
    }
    return nullptr;
}

const Scenario* ChangeText::scenario(qint64 id) const {
    for (const PlanPtr& plan : m_plans) {
        if (const Scenario* s = plan->scenarios().find({id})) {
            return s;
        }
    }
    return nullptr;
}

QString ChangeText::figureValue(const QVariantHash& row) const {
    if (row.isEmpty() || m_plans.empty()) {
        return kNothing;
    }
    const Figure f = figureOf(row, *m_plans.front());
    return f.isMissing() ? statusText(Status::Missing, m_language)
                         : figureText(*m_plans.front(), f, nullptr, m_language, FigureForm::Words);
}

QString ChangeText::documented(const QVariantHash& row) const {
    if (m_plans.empty()) {
        return kNothing;
    }
    const Plan& plan = *m_plans.front();
    if (row.value(QStringLiteral("scenario")).toLongLong() == plan.asDocumented().value) {
        return kNothing;
    }
    const Figure f = figureOf(row, plan);
    for (const Figure* stated : plan.effective(plan.asDocumented(), {f.slot.place, f.slot.indicator})) {
        if (stated->slot == f.slot && !stated->isMissing()) {
            return tr("%1 (documents)")
                .arg(figureText(plan, *stated, nullptr, m_language, FigureForm::Words));
        }
    }
    return kNothing;
}

QString ChangeText::cellText(const QString& table, const QString& column, const QVariantHash& row) const {
    const QVariant cell = row.value(column);
    if (!cell.isValid() || cell.isNull()) {
        return kNothing;
    }
    const qint64 id = cell.toLongLong();
    if (column == u"place" || (table == u"place" && column == u"parent")) {
        const Place* p = place(id);
        return p == nullptr ? kNothing : nameOf(*p, m_language);
    }
    if (column == u"scenario" || (table == u"scenario" && column == u"parent")) {
        const Scenario* s = scenario(id);
        return s == nullptr ? kNothing : nameOf(*s, m_language);
    }
    if (column == u"frozen" || column == u"removed") {
        return id != 0 ? tr("yes") : tr("no");
    }
    if (table == u"project" && (column == u"start" || column == u"finish")) {
        return id == 0 ? kNothing : QString::number(id);
    }
    if (table == u"project" && column == u"kind") {
        const auto kind = projectKindFromId(cell.toString());
        return kind ? projectKindName(*kind) : cell.toString();
    }
    if (table == u"project" && column == u"status") {
        const auto status = projectStatusFromId(cell.toString());
        return status ? projectStatusName(*status) : cell.toString();
    }
    switch (cell.typeId()) {
    case QMetaType::Double:
        return formatNumber(cell.toDouble(), decimalsNeeded(cell.toDouble()));
    case QMetaType::QByteArray:
        return tr("an outline");
    default:
        return cell.toString().isEmpty() ? kNothing : cell.toString();
    }
}

QString ChangeText::rowText(const QString& table, const QVariantHash& row) const {
    if (row.isEmpty()) {
        return kNothing;
    }
    if (table == u"figure") {
        return figureValue(row);
    }
    if (table == u"growth") {
        const QString field = row.value(QStringLiteral("field")).toString();
        const QString kept = row.value(QStringLiteral("value")).toString();
        if (const GrowthField* spec = findGrowthField(field)) {
            return typedGrowthField(*spec, kept);
        }
        return field.startsWith(u"rate-") ? percentText(kept.toDouble(), m_language) : kept;
    }
    if (table == u"setting") {
        return row.value(QStringLiteral("value")).toString();
    }
    return tr("there");
}

ChangeLine ChangeText::line(const RowDifference& row, const QStringList& columns) const {
    const QVariantHash& some = row.after.isEmpty() ? row.before : row.after;
    const auto cell = [&](const char* column) { return some.value(QString::fromLatin1(column)); };
    ChangeLine line;
    qint64 ofScenario = cell("scenario").toLongLong();
    qint64 ofPlace = cell("place").toLongLong();
    QString thing; // the row's own name
    if (row.table == u"scenario") {
        ofScenario = row.id;
        thing = tableName(row.table);
    } else if (row.table == u"place") {
        ofPlace = row.id;
        thing = tableName(row.table);
    } else if (row.table == u"project") {
        ofPlace = 0; // one of its fields
        thing = tr("project “%1”").arg(cell("name").toString());
        line.itemCode = cell("key").toString();
    } else if (row.table == u"setting") {
        thing = tr("plan setting %1").arg(cell("key").toString());
        line.itemCode = cell("key").toString();
    } else if (row.table == u"figure") {
        const FigureSlot slot = figureOf(some, m_plans.empty() ? Plan() : *m_plans.front()).slot;
        thing = QStringLiteral("%1 %2").arg(aspectName(slot.aspect), periodForPeople(slot));
        line.itemCode = QStringLiteral("%1 %2").arg(aspectId(slot.aspect), periodText(slot));
    } else if (row.table == u"growth") {
        thing = tr("growth setting %1").arg(cell("field").toString());
        line.itemCode = cell("field").toString();
    } else {
        QString name = cell("name_zh").toString();
        name = name.isEmpty() ? cell("title_zh").toString() : name;
        thing = name.isEmpty() ? tableName(row.table) : tableName(row.table) + u' ' + name;
        line.itemCode =
            row.table + (cell("code").toString().isEmpty() ? QString() : u' ' + cell("code").toString());
    }
    if (const Scenario* s = scenario(ofScenario)) {
        line.scenario = nameOf(*s, m_language);
        line.scenarioCode = s->code;
    } else if (row.table == u"scenario") {
        line.scenario = cell("name").toString();
        line.scenarioCode = cell("code").toString();
    }
    if (const Place* p = place(ofPlace)) {
        line.place = nameOf(*p, m_language);
        line.placeCode = p->code;
    } else if (row.table == u"place") {
        line.place = cell("name_zh").toString();
        line.placeCode = cell("code").toString();
    }
    if (const Indicator* i = indicator(cell("indicator").toLongLong())) {
        line.indicator = nameOf(*i, m_language);
        line.indicatorCode = i->code;
    }
    const bool valued = row.table == u"figure" || row.table == u"growth" || row.table == u"setting";
    const bool whole = columns.isEmpty() || row.before.isEmpty() || row.after.isEmpty() ||
                       (valued && columns.contains(QStringLiteral("value")));
    if (whole) {
        line.item = thing;
        line.before = rowText(row.table, row.before);
        line.after = rowText(row.table, row.after);
        if (row.table == u"figure" && row.before.isEmpty() != row.after.isEmpty()) {
            // Where the scenario has no value of its own, the documents' holds.
            (row.before.isEmpty() ? line.before : line.after) = documented(some);
        }
        const auto forScripts = [&](const QVariantHash& r, const QString& text) -> QVariant {
            if (r.isEmpty()) {
                return {};
            }
            if (row.table != u"figure") {
                return text;
            }
            const QVariant value = r.value(QStringLiteral("value"));
            const bool missing =
                value.isNull() || r.value(QStringLiteral("status")) == QStringLiteral("missing");
            return missing ? QVariant(QStringLiteral("missing")) : value;
        };
        line.beforeValue = forScripts(row.before, valued ? line.before : QStringLiteral("there"));
        line.afterValue = forScripts(row.after, valued ? line.after : QStringLiteral("there"));
        line.itemCode = line.itemCode.isEmpty() ? row.table : line.itemCode;
        return line;
    }
    line.item = row.table == u"scenario" || row.table == u"place"
                    ? columnName(row.table, columns[0])
                    : thing + u' ' + columnName(row.table, columns[0]);
    line.itemCode += (line.itemCode.isEmpty() ? "" : " ") + columns[0];
    const auto text = [&](const QVariantHash& r) {
        if (row.table == u"scenario" && columns.contains(QStringLiteral("name"))) {
            return r.value(QStringLiteral("name")).toString();
        }
        QStringList parts;
        for (const QString& c : columns) {
            if (r.value(c).typeId() != QMetaType::QByteArray || columns.size() == 1) {
                parts << cellText(row.table, c, r);
            }
        }
        return row.table == u"place" && columns.size() > 1 ? tr("an outline")
                                                           : parts.join(QStringLiteral("–"));
    };
    line.before = text(row.before);
    line.after = text(row.after);
    line.beforeValue = line.before == kNothing ? QVariant() : QVariant(line.before);
    line.afterValue = line.after == kNothing ? QVariant() : QVariant(line.after);
    return line;
}

std::vector<ChangeLine> ChangeText::lines(const RowDifference& row) const {
    std::vector<ChangeLine> lines;
    if (row.before.isEmpty() || row.after.isEmpty()) {
        lines.push_back(line(row, {}));
        return lines;
    }
    for (const QStringList& field : logicalFields(row.table)) {
        const bool differs = std::ranges::any_of(
            field, [&](const QString& c) { return row.before.value(c) != row.after.value(c); });
        // What merely goes along (a reason, a colour, the order) is told where nothing else is.
        const bool aside = field[0] == u"note"
                               ? row.table == u"figure"
                               : field[0] == u"sort" || field[0] == u"colour" || row.table == u"acceptance";
        if (differs && (!aside || lines.empty())) {
            lines.push_back(line(row, field));
        }
    }
    return lines;
}

ChangeLine ChangeText::line(const MergeConflict& conflict) const {
    const RowDifference row{conflict.table, conflict.id, conflict.ours, conflict.theirs};
    ChangeLine made = line(row, conflict.columns);
    if (conflict.kind == MergeConflict::Kind::Row || conflict.kind == MergeConflict::Kind::InUse) {
        const bool owns = conflict.kind == MergeConflict::Kind::InUse;
        const QString gone = owns ? tr("taken away, with all that is made from it") : tr("taken away");
        const QString kept = tr("kept and changed");
        const bool valued = conflict.table == u"figure" || conflict.table == u"growth";
        (conflict.ours.isEmpty() ? made.before : made.after) = gone;
        if (!valued) {
            (conflict.ours.isEmpty() ? made.after : made.before) = kept;
        }
        (conflict.ours.isEmpty() ? made.beforeValue : made.afterValue) = QStringLiteral("deleted");
    } else if (conflict.kind == MergeConflict::Kind::Together) {
        QStringList ours;
        QStringList theirs;
        QStringList items;
        for (const RowDifference& r : conflict.rows) {
            const ChangeLine one = line(r, {});
            items << (one.place == made.place ? one.item : one.place + u' ' + one.item);
            ours << one.before;
            theirs << one.after;
        }
        made.item = items.join(QStringLiteral(", "));
        made.before = ours.join(QStringLiteral(", "));
        made.after = theirs.join(QStringLiteral(", "));
        made.beforeValue = made.before;
        made.afterValue = made.after;
    }
    return made;
}

QString whoAndWhen(const std::optional<ChangeEntry>& entry) {
    if (!entry) {
        return {};
    }
    const QString when = QLocale().toString(entry->time.toLocalTime(), QLocale::ShortFormat);
    return entry->author.isEmpty() ? when : QStringLiteral("%1, %2").arg(entry->author, when);
}

std::vector<QVariant> scriptCells(const ChangeLine& line, bool forPeople) {
    const auto orNothing = [](const QString& text) { return text.isEmpty() ? QVariant() : QVariant(text); };
    if (forPeople) {
        return {orNothing(line.scenario),
                orNothing(line.place),
                orNothing(line.indicator),
                line.item,
                line.before,
                line.after};
    }
    return {orNothing(line.scenarioCode),
            orNothing(line.placeCode),
            orNothing(line.indicatorCode),
            line.itemCode,
            line.beforeValue,
            line.afterValue};
}

} // namespace yuantu
