// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A project on the planners' list: what it needs, what it brings and when, and the place it is put in.
#pragma once

#include "core/base/id.h"

#include <QString>

#include <optional>

namespace yuantu {

/// What a project is, as the documents' support measures tell them apart. Never reorder ids in files.
enum class ProjectKind {
    Industrialisation,
    NewDrug,
    ClassIIIDevice,
    Research,
    Demonstration,
    Platform,
    OverseasRegistration,
    Other
};
/// How far a project is. For information: it changes neither what a project takes nor what it brings.
enum class ProjectStatus { Idea, Planned, UnderConstruction, Done };

/// Belongs to a scenario and holds in its children too. A child's row with the same key stands for the whole
/// project there; one that is `removed` takes it off the child's list.
struct Project {
    ProjectId id;
    ScenarioId scenario;
    QString key; ///< the name it was added with; stays when it is renamed
    QString name;
    PlaceId place; ///< invalid: not placed yet
    ProjectKind kind = ProjectKind::Industrialisation;
    ProjectStatus status = ProjectStatus::Planned;
    std::optional<double> floor;      ///< needed, 万㎡
    std::optional<double> land;       ///< needed, km²
    std::optional<double> output;     ///< expected once finished, 亿元 a year
    std::optional<double> investment; ///< 亿元
    std::optional<double> research;   ///< spent on research and registration, 亿元
    int start = 0;                    ///< 0: not known
    int finish = 0; ///< the year from which it takes capacity and brings output; 0: not known
    QString note;
    bool removed = false;

    bool operator==(const Project&) const = default;
};

/// The id of the row: the same project of the same scenario is one row in every copy of a plan.
[[nodiscard]] ProjectId projectIdFor(ScenarioId scenario, const QString& key);

[[nodiscard]] QString projectKindId(ProjectKind kind);
[[nodiscard]] std::optional<ProjectKind> projectKindFromId(QStringView id);
[[nodiscard]] QString projectStatusId(ProjectStatus status);
[[nodiscard]] std::optional<ProjectStatus> projectStatusFromId(QStringView id);
/// For people, in the language of the program.
[[nodiscard]] QString projectKindName(ProjectKind kind);
[[nodiscard]] QString projectStatusName(ProjectStatus status);

inline constexpr int kProjectKinds = static_cast<int>(ProjectKind::Other) + 1;
inline constexpr int kProjectStatuses = static_cast<int>(ProjectStatus::Done) + 1;

} // namespace yuantu
