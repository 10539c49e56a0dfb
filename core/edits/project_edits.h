// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of the list of projects. A change of an inherited project makes a row of the scenario's own.
#pragma once

#include "core/edits/plan_document.h"

#include <span>

namespace yuantu {

enum class ProjectField {
    Name,
    Place,
    Kind,
    Status,
    Floor,
    Land,
    Output,
    Investment,
    Research,
    Start,
    Finish,
    Note
};
inline constexpr int kProjectFields = static_cast<int>(ProjectField::Note) + 1;
/// "name", "place", "floor", …: as on the command line.
[[nodiscard]] QString projectFieldId(ProjectField field);
/// The unit a bare number is read in and values are stored in; null for what is no quantity.
[[nodiscard]] const Unit* projectUnit(ProjectField field);
/// The value of a quantity.
[[nodiscard]] std::optional<double> projectNumber(const Project& project, ProjectField field);

/// A field as a person typed it: "3万㎡", "77亩", "5亿元", "2027"; a place, kind or status by id or name.
/// Empty or "missing" takes the value away.
struct TypedProjectField {
    ProjectField field = ProjectField::Name;
    QString text;
};

/// What the editor of a field starts with; choices (place, kind, status) as ids.
[[nodiscard]] QString typedProjectField(const Plan& plan, const Project& project, ProjectField field);

/// The project with the fields entered, unchanged in the plan. Errors (usage): not a number, wrong unit,
/// negative, an unknown place, kind or status, a finish year before the start year, an empty name.
[[nodiscard]] Result<Project> projectWith(const Plan& plan, Project project,
                                          std::span<const TypedProjectField> typed);

/// The project of this key, or else of this name, in a scenario; null where there is none.
[[nodiscard]] const Project* findProject(const Plan& plan, ScenarioId scenario, const QString& keyOrName);

/// Adds a project. Errors: as projectWith; (usage) the scenario has a project of that name already; (input)
/// the scenario is frozen or unknown.
[[nodiscard]] Result<Change> addProject(PlanDocument& document, ScenarioId scenario, const QString& name,
                                        std::span<const TypedProjectField> typed = {},
                                        const QString& reason = {});
/// Changes fields of the project with this key. Errors: as addProject; (usage) there is none.
[[nodiscard]] Result<Change> setProjectFields(PlanDocument& document, ScenarioId scenario, const QString& key,
                                              std::span<const TypedProjectField> typed,
                                              const QString& reason = {});
[[nodiscard]] inline Result<Change> setProjectField(PlanDocument& document, ScenarioId scenario,
                                                    const QString& key, ProjectField field,
                                                    const QString& text, const QString& reason = {}) {
    const TypedProjectField one{field, text};
    return setProjectFields(document, scenario, key, {&one, 1}, reason);
}

/// A row of a table of projects that is entered as a whole.
struct ProjectEntry {
    QString
        key; ///< of the project that is changed; empty for a new one, which needs its name among the fields
    std::vector<TypedProjectField> fields;
};
/// Enters rows in one step. Errors: as addProject and setProjectFields, with the number of the row; then
/// nothing is entered.
[[nodiscard]] Result<Change> enterProjects(PlanDocument& document, ScenarioId scenario,
                                           std::span<const ProjectEntry> entries, const QString& reason = {});

/// Takes projects off the scenario's list; inherited ones stay on their own scenario's.
[[nodiscard]] Result<Change> removeProjects(PlanDocument& document, ScenarioId scenario,
                                            const QStringList& keys, const QString& reason = {});

/// Puts projects into places, all in one step; an invalid place takes one out of its place.
struct Placement {
    QString key;
    PlaceId place;
};
[[nodiscard]] Result<Change> placeProjects(PlanDocument& document, ScenarioId scenario,
                                           std::span<const Placement> placements, const QString& reason = {});

} // namespace yuantu
