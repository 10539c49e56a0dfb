// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// States by name, and going back to them.
#include "core/edits/history_edits.h"

#include <QCoreApplication>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Edits", text);
}

} // namespace

Result<QString> findState(const PlanFile& file, const QString& text) {
    const QString wanted = text.simplified();
    auto versions = file.versions();
    if (!versions) {
        return passOn(versions);
    }
    for (const NamedVersion& v : *versions) {
        if (v.name == wanted) {
            return v.change;
        }
    }
    if (wanted == u"start") {
        return QString();
    }
    auto history = file.history();
    if (!history) {
        return passOn(history);
    }
    bool isNumber = false;
    const qint64 number = wanted.toLongLong(&isNumber);
    QStringList found;
    for (const ChangeEntry& e : *history) {
        if (isNumber && e.sequence == number) {
            return e.uuid;
        }
        if (wanted.size() >= 4 && e.uuid.startsWith(wanted)) {
            found << e.uuid;
        }
    }
    if (found.size() == 1) {
        return found[0];
    }
    return found.isEmpty()
               ? badUsage(
                     tr("There is no state “%1”; name a version, the number or id of a change, or start.")
                         .arg(wanted))
               : badUsage(tr("Several changes begin with “%1”; give more of the id.").arg(wanted));
}

QString stateName(const PlanFile& file, const QString& change) {
    for (const NamedVersion& v : file.versions().value_or(std::vector<NamedVersion>())) {
        if (v.change == change) {
            return v.name;
        }
    }
    for (const ChangeEntry& e : file.history().value_or(std::vector<ChangeEntry>())) {
        if (e.uuid == change) {
            return e.label;
        }
    }
    return tr("the start");
}

Result<Change> goBackTo(PlanDocument& document, const QString& change, const QString& reason) {
    return document.goBack(change, tr("Go back to “%1”").arg(stateName(document.file(), change)), reason);
}

} // namespace yuantu
