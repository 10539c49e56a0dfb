// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names and ids of the parts of a figure.
#include "core/domain/figure.h"

#include "core/domain/enum_names.h"

#include <QCoreApplication>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Figure", text);
}

constexpr std::array kAspects{"actual", "base",  "target",  "rate", "increment",
                              "share",  "level", "density", "cap"};
constexpr std::array kStatuses{"official", "derived", "assumed", "missing"};
constexpr std::array kBounds{"exact", "about", "at-least", "at-most", "range"};

} // namespace

QString aspectId(Aspect aspect) {
    return enumId(kAspects, aspect);
}
std::optional<Aspect> aspectFromId(QStringView id) {
    return enumFromId<Aspect>(kAspects, id);
}
QString statusId(Status status) {
    return enumId(kStatuses, status);
}
std::optional<Status> statusFromId(QStringView id) {
    return enumFromId<Status>(kStatuses, id);
}
QString boundId(Bound bound) {
    return enumId(kBounds, bound);
}
std::optional<Bound> boundFromId(QStringView id) {
    return enumFromId<Bound>(kBounds, id);
}

QString aspectName(Aspect aspect) {
    switch (aspect) {
    case Aspect::Actual:
        return tr("Actual");
    case Aspect::Base:
        return tr("Base");
    case Aspect::Target:
        return tr("Target");
    case Aspect::Rate:
        return tr("Annual growth");
    case Aspect::Increment:
        return tr("Increment");
    case Aspect::Share:
        return tr("Share");
    case Aspect::Level:
        return tr("Level");
    case Aspect::Density:
        return tr("Density");
    case Aspect::Cap:
        return tr("Cap");
    }
    Q_UNREACHABLE();
}

QString statusName(Status status) {
    switch (status) {
    case Status::Official:
        return tr("Official");
    case Status::Derived:
        return tr("Derived");
    case Status::Assumed:
        return tr("Assumed");
    case Status::Missing:
        return tr("Missing");
    }
    Q_UNREACHABLE();
}

QString boundName(Bound bound) {
    switch (bound) {
    case Bound::Exact:
        return tr("exactly");
    case Bound::About:
        return tr("about");
    case Bound::AtLeast:
        return tr("at least");
    case Bound::AtMost:
        return tr("at most");
    case Bound::Range:
        return tr("range");
    }
    Q_UNREACHABLE();
}

FigureId figureIdFor(ScenarioId scenario, const FigureSlot& slot, DocumentId document) {
    return {idFromKey(QStringLiteral("figure/%1/%2/%3/%4/%5/%6/%7")
                          .arg(scenario.value)
                          .arg(slot.place.value)
                          .arg(slot.indicator.value)
                          .arg(aspectId(slot.aspect))
                          .arg(slot.fromYear)
                          .arg(slot.year)
                          .arg(document.value))};
}

} // namespace yuantu
