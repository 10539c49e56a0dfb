// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One row for each accepted finding.
#include "core/edits/acceptance_edits.h"

#include <QCoreApplication>

namespace yuantu {

namespace {
QString tr(const char* text) {
    return QCoreApplication::translate("Edits", text);
}
} // namespace

Result<Change> acceptFinding(PlanDocument& document, FindingId finding, const QString& digest,
                             const QString& what, const QString& reason) {
    Acceptance a;
    a.id = acceptanceIdFor(finding);
    a.finding = finding;
    a.digest = digest;
    a.reason = reason.simplified();
    if (a.reason.isEmpty()) {
        return badUsage(tr("Accepting a finding needs a reason."));
    }
    a.author = document.file().author();
    a.time = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    return document.edit(tr("Accept finding: %1").arg(what), a.reason,
                         [&](RowWriter& writer) -> Result<void> {
                             writer.put(a);
                             return {};
                         });
}

Result<Change> withdrawAcceptance(PlanDocument& document, FindingId finding, const QString& what) {
    const AcceptanceId id = acceptanceIdFor(finding);
    if (document.plan()->acceptances().find(id) == nullptr) {
        return badUsage(tr("The finding is not accepted."));
    }
    return document.edit(tr("Withdraw acceptance: %1").arg(what), {}, [&](RowWriter& writer) -> Result<void> {
        writer.remove<Acceptance>(id);
        return {};
    });
}

} // namespace yuantu
