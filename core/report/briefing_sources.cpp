// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where every figure comes from.
#include "core/report/briefing_parts.h"

namespace yuantu::briefing {

namespace {

QString slotYears(const FigureSlot& slot) {
    return slot.fromYear != 0 ? QStringLiteral("%1—%2").arg(slot.fromYear).arg(slot.year)
                              : QString::number(slot.year);
}

} // namespace

void addSources(Composer& c) {
    c.pageBreak();
    c.heading(1, c.both(u"数据来源", u"Sources"));
    BriefingTable documents;
    documents.columns = {
        {c.both(u"编号", u"No."), false, 0},         {c.both(u"文件", u"Document"), false, 60},
        {c.both(u"发文机关", u"Issuer"), false, 34}, {c.both(u"日期", u"Date"), false, 0},
        {c.both(u"性质", u"Status"), false, 0},      {c.both(u"数据条数", u"Figures"), true, 0}};
    for (const Document* d : c.documents()) {
        int count = 0;
        for (const SeriesKey& key : c.plan().series(c.scenario())) {
            for (const Figure* f : c.plan().effective(c.scenario(), key)) {
                count += f->document == d->id && !f->isMissing() ? 1 : 0;
            }
        }
        const QString issuer = c.isChinese() || d->issuerEn.isEmpty() ? d->issuerZh : d->issuerEn;
        documents.rows.push_back(
            {{c.reference(d->id), {}, 0},
             {nameOf(*d, c.language()) +
                  (d->number.isEmpty() ? QString() : c.both(u"（%1）", u" (%1)").arg(d->number)),
              {},
              0},
             issuer.isEmpty() ? BriefingCell{c.both(u"未载", u"not stated"), BriefingCell::Style::Missing, 0}
                              : BriefingCell{issuer, {}, 0},
             {documentDateText(*d, c.language()), {}, 0},
             {documentStatusText(d->status, c.language()), {}, 0},
             {QString::number(count), {}, 0}});
    }
    c.table(c.both(u"所用文件", u"Documents used"), std::move(documents));
    for (const Document* d : c.documents()) {
        const QString remark = c.isChinese() || d->noteEn.isEmpty() ? d->noteZh : d->noteEn;
        if (!remark.isEmpty()) {
            c.note(c.reference(d->id) + u' ' + remark);
        }
    }
    for (const Document* d : c.documents()) {
        BriefingTable table;
        table.columns = {{c.both(u"地区", u"Place"), false, 0}, {c.both(u"指标", u"Indicator"), false, 24},
                         {c.both(u"类别", u"Kind"), false, 0},  {c.both(u"年份", u"Year"), false, 0},
                         {c.both(u"数值", u"Value"), true, 0},  {c.both(u"文中位置", u"Section"), false, 30}};
        for (const SeriesKey& key : c.plan().series(c.scenario())) {
            const Place* place = c.plan().places().find(key.place);
            const Indicator* indicator = c.plan().indicators().find(key.indicator);
            for (const Figure* f : c.plan().effective(c.scenario(), key)) {
                if (f->document != d->id || f->isMissing() || place == nullptr || indicator == nullptr) {
                    continue;
                }
                table.rows.push_back({{shortNameOf(*place, c.language()), {}, 0},
                                      {nameOf(*indicator, c.language()), {}, 0},
                                      {aspectText(f->slot.aspect, c.language()), {}, 0},
                                      {slotYears(f->slot), {}, 0},
                                      {figureText(c.plan(), *f, nullptr, c.language(), FigureForm::Words),
                                       f->status == Status::Assumed ? BriefingCell::Style::Assumed
                                                                    : BriefingCell::Style::Normal,
                                       0},
                                      {f->section, {}, 0}});
            }
        }
        c.table(c.both(u"%1 各条数据的出处", u"%1 Source of each figure").arg(c.reference(d->id)),
                std::move(table));
    }
}

} // namespace yuantu::briefing
