// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plan rows as tables.
#include "core/report/plan_tables.h"

namespace yuantu {

namespace {

template <class T> QVariant codeOf(const Table<T>& table, decltype(T::id) id) {
    const T* row = table.find(id);
    return row == nullptr ? QVariant() : QVariant(row->code);
}

QVariant yearOrNone(int year) {
    return year == 0 ? QVariant() : QVariant(year);
}

QVariant textOrNone(const QString& text) {
    return text.isEmpty() ? QVariant() : QVariant(text);
}

} // namespace

QString periodText(const FigureSlot& slot) {
    return slot.fromYear == 0 || slot.fromYear == slot.year
               ? QString::number(slot.year)
               : QStringLiteral("%1-%2").arg(slot.fromYear).arg(slot.year);
}

QString storedUnitText(const Plan& plan, const FigureSlot& slot) {
    if (slot.aspect == Aspect::Rate || slot.aspect == Aspect::Share) {
        return QStringLiteral("1");
    }
    const Indicator* indicator = plan.indicators().find(slot.indicator);
    return indicator == nullptr ? QString() : QString::fromUtf8(indicator->unit->id);
}

DataTable placesTable(const Plan& plan) {
    DataTable t{{QStringLiteral("id"), QStringLiteral("parent"), QStringLiteral("name_zh"),
                 QStringLiteral("name_en"), QStringLiteral("kind"), QStringLiteral("code"),
                 QStringLiteral("boundary")},
                {}};
    for (const Place& p : plan.places()) {
        t.rows.push_back({p.code, codeOf(plan.places(), p.parent), p.nameZh, p.nameEn, placeKindId(p.kind),
                          textOrNone(p.adminCode), boundaryQualityId(p.quality)});
    }
    return t;
}

DataTable layoutsTable(const Plan& plan) {
    DataTable t{{QStringLiteral("layout"), QStringLiteral("name"), QStringLiteral("document"),
                 QStringLiteral("group"), QStringLiteral("place"), QStringLiteral("role"),
                 QStringLiteral("within")},
                {}};
    for (const Layout& l : plan.layouts()) {
        const auto members = plan.membersOf(l.id);
        if (members.empty()) {
            t.rows.push_back({l.code, l.nameZh, codeOf(plan.documents(), l.document), {}, {}, {}, {}});
        }
        for (const LayoutMember* m : members) {
            t.rows.push_back({l.code, l.nameZh, codeOf(plan.documents(), l.document), m->group,
                              codeOf(plan.places(), m->place), m->roleZh, codeOf(plan.places(), m->within)});
        }
    }
    return t;
}

DataTable indicatorsTable(const Plan& plan) {
    DataTable t{{QStringLiteral("id"), QStringLiteral("name_zh"), QStringLiteral("name_en"),
                 QStringLiteral("unit"), QStringLiteral("additive"), QStringLiteral("kind")},
                {}};
    for (const Indicator& i : plan.indicators()) {
        t.rows.push_back({i.code, i.nameZh, i.nameEn, QString::fromUtf8(i.unit->id),
                          QString::fromLatin1(i.additive ? "yes" : "no"), i.kind});
    }
    return t;
}

DataTable documentsTable(const Plan& plan) {
    DataTable t{{QStringLiteral("id"), QStringLiteral("title"), QStringLiteral("issuer"),
                 QStringLiteral("date"), QStringLiteral("number"), QStringLiteral("status"),
                 QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("superseded_by")},
                {}};
    for (const Document& d : plan.documents()) {
        t.rows.push_back({d.code, d.titleZh, textOrNone(d.issuerZh), textOrNone(d.date), textOrNone(d.number),
                          documentStatusId(d.status), yearOrNone(d.periodFrom), yearOrNone(d.periodTo),
                          codeOf(plan.documents(), d.supersededBy)});
    }
    return t;
}

DataTable scenariosTable(const Plan& plan) {
    DataTable t{{QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("parent"),
                 QStringLiteral("frozen"), QStringLiteral("own_values"), QStringLiteral("note"),
                 QStringLiteral("colour")},
                {}};
    for (const Scenario& s : plan.scenarios()) {
        int own = 0;
        for (const Figure& f : plan.figures()) {
            own += f.scenario == s.id ? 1 : 0;
        }
        t.rows.push_back({s.code, s.name, codeOf(plan.scenarios(), s.parent),
                          QString::fromLatin1(s.frozen ? "yes" : "no"), own, textOrNone(s.note), s.colour});
    }
    return t;
}

DataTable figuresTable(const Plan& plan, ScenarioId scenario) {
    DataTable t{{QStringLiteral("scenario"), QStringLiteral("place"), QStringLiteral("indicator"),
                 QStringLiteral("aspect"), QStringLiteral("year"), QStringLiteral("value"),
                 QStringLiteral("value_high"), QStringLiteral("decimals"), QStringLiteral("unit"),
                 QStringLiteral("bound"), QStringLiteral("status"), QStringLiteral("document"),
                 QStringLiteral("section"), QStringLiteral("printed")},
                {}};
    for (const SeriesKey& series : plan.series(scenario)) {
        for (const Figure* f : plan.effective(scenario, series)) {
            t.rows.push_back(
                {codeOf(plan.scenarios(), f->scenario), codeOf(plan.places(), f->slot.place),
                 codeOf(plan.indicators(), f->slot.indicator), aspectId(f->slot.aspect), periodText(f->slot),
                 f->isMissing() ? QVariant() : QVariant(f->value), f->high ? QVariant(*f->high) : QVariant(),
                 f->decimals, storedUnitText(plan, f->slot), boundId(f->bound), statusId(f->status),
                 codeOf(plan.documents(), f->document), textOrNone(f->section), textOrNone(f->printed)});
        }
    }
    return t;
}

} // namespace yuantu
