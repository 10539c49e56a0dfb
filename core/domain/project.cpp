// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ids and names of project kinds and states.
#include "core/domain/project.h"

#include "core/domain/enum_names.h"

#include <QCoreApplication>

namespace yuantu {

namespace {

constexpr std::array kKinds{"industrialisation", "new-drug", "class3-device",         "research",
                            "demonstration",     "platform", "overseas-registration", "other"};
constexpr std::array kStatuses{"idea", "planned", "under-construction", "done"};

constexpr std::array kKindNames{
    QT_TRANSLATE_NOOP("Project", "Industrialisation"),   QT_TRANSLATE_NOOP("Project", "New drug"),
    QT_TRANSLATE_NOOP("Project", "Class III device"),    QT_TRANSLATE_NOOP("Project", "Key research"),
    QT_TRANSLATE_NOOP("Project", "Demonstration"),       QT_TRANSLATE_NOOP("Project", "Service platform"),
    QT_TRANSLATE_NOOP("Project", "Registration abroad"), QT_TRANSLATE_NOOP("Project", "Other")};
constexpr std::array kStatusNames{
    QT_TRANSLATE_NOOP("Project", "Idea"), QT_TRANSLATE_NOOP("Project", "Planned"),
    QT_TRANSLATE_NOOP("Project", "Under construction"), QT_TRANSLATE_NOOP("Project", "Done")};

static_assert(kKinds.size() == kProjectKinds && kKindNames.size() == kProjectKinds);
static_assert(kStatuses.size() == kProjectStatuses && kStatusNames.size() == kProjectStatuses);

} // namespace

ProjectId projectIdFor(ScenarioId scenario, const QString& key) {
    return {idFromKey(QStringLiteral("project/%1/%2").arg(QString::number(scenario.value), key))};
}

QString projectKindId(ProjectKind kind) {
    return enumId(kKinds, kind);
}
std::optional<ProjectKind> projectKindFromId(QStringView id) {
    return enumFromId<ProjectKind>(kKinds, id);
}
QString projectStatusId(ProjectStatus status) {
    return enumId(kStatuses, status);
}
std::optional<ProjectStatus> projectStatusFromId(QStringView id) {
    return enumFromId<ProjectStatus>(kStatuses, id);
}
QString projectKindName(ProjectKind kind) {
    return QCoreApplication::translate("Project", kKindNames.at(static_cast<size_t>(kind)));
}
QString projectStatusName(ProjectStatus status) {
    return QCoreApplication::translate("Project", kStatusNames.at(static_cast<size_t>(status)));
}

} // namespace yuantu
