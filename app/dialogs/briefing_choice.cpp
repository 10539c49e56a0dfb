// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The briefing's choice as settings of the plan.
#include "app/dialogs/briefing_choice.h"

#include "core/edits/setting_edits.h"

#include <QCoreApplication>

namespace yuantu {

namespace {

struct Section {
    const char* id;
    bool BriefingOptions::*flag;
};
constexpr std::array kSections{
    Section{"summary", &BriefingOptions::summary},   Section{"maps", &BriefingOptions::maps},
    Section{"targets", &BriefingOptions::targets},   Section{"capacity", &BriefingOptions::capacity},
    Section{"parks", &BriefingOptions::parks},       Section{"progress", &BriefingOptions::progress},
    Section{"projects", &BriefingOptions::projects}, Section{"uncertainty", &BriefingOptions::uncertainty},
    Section{"findings", &BriefingOptions::findings}, Section{"sources", &BriefingOptions::sources}};

const QString kTitle = QStringLiteral("briefing-title");
const QString kIssuer = QStringLiteral("briefing-issuer");
const QString kLeftOut = QStringLiteral("briefing-left-out");
const QString kPlaces = QStringLiteral("briefing-places");
const QString kReview = QStringLiteral("map-review-number");

} // namespace

BriefingOptions storedBriefingOptions(const Plan& plan) {
    BriefingOptions o;
    o.title = plan.setting(kTitle);
    o.issuer = plan.setting(kIssuer);
    o.reviewNumber = plan.setting(kReview);
    const QStringList leftOut = plan.setting(kLeftOut).split(u' ', Qt::SkipEmptyParts);
    for (const Section& s : kSections) {
        o.*s.flag = !leftOut.contains(QLatin1StringView(s.id));
    }
    for (const QString& code : plan.setting(kPlaces).split(u' ', Qt::SkipEmptyParts)) {
        if (const Place* p = plan.places().findCode(code)) {
            o.places.push_back(p->id);
        }
    }
    return o;
}

Result<Change> storeBriefingOptions(PlanDocument& document, const BriefingOptions& options) {
    QStringList leftOut;
    for (const Section& s : kSections) {
        if (!(options.*s.flag)) {
            leftOut << QString::fromLatin1(s.id);
        }
    }
    QStringList places;
    for (const PlaceId id : options.places) {
        if (const Place* p = document.plan()->places().find(id)) {
            places << p->code;
        }
    }
    return setSettings(document, QCoreApplication::translate("Edits", "Choose what the briefing holds"),
                       {{kTitle, options.title},
                        {kIssuer, options.issuer},
                        {kReview, options.reviewNumber},
                        {kLeftOut, leftOut.join(u' ')},
                        {kPlaces, places.join(u' ')}});
}

} // namespace yuantu
