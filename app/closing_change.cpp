// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Steps of a closing to values that are entered.
#include "app/closing_change.h"

#include <QCoreApplication>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

QString nameOfPlace(const Plan& plan, PlaceId id) {
    const Place* p = plan.places().find(id);
    return p == nullptr ? QString() : p->nameZh;
}

} // namespace

ClosingChange closingChange(const Plan& plan, const Reconciliation& r, const Closing& closing) {
    ClosingChange change;
    for (const ClosingStep& s : closing.steps) {
        const QString note = noteOf(s, closing.decimals);
        change.notes << nameOfPlace(plan, s.place) + u' ' + note;
        if (s.change() != 0) {
            change.parts.push_back({{s.place, r.whole.indicator}, s.after, note});
        }
    }
    const Indicator* indicator = plan.indicators().find(r.whole.indicator);
    change.label = tr("Close %1 %2 %3 to %4, %5")
                       .arg(nameOfPlace(plan, r.whole.place), indicator->nameZh)
                       .arg(r.year)
                       .arg(formatNumber(closing.total, closing.decimals), closerName(closing.closer));
    return change;
}

} // namespace yuantu
