// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Typed fields of projects, checked and entered.
#include "core/edits/project_edits.h"

#include "core/domain/enum_names.h"
#include "core/edits/figure_edits.h"

#include <QCoreApplication>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Edits", text);
}

constexpr std::array kFields{"name",   "place",      "kind",     "status", "floor",  "land",
                             "output", "investment", "research", "start",  "finish", "note"};
static_assert(kFields.size() == kProjectFields);

constexpr qsizetype kLongestName = 80;

std::optional<double>* numberOf(Project& p, ProjectField field) {
    switch (field) {
    case ProjectField::Floor:
        return &p.floor;
    case ProjectField::Land:
        return &p.land;
    case ProjectField::Output:
        return &p.output;
    case ProjectField::Investment:
        return &p.investment;
    case ProjectField::Research:
        return &p.research;
    default:
        return nullptr;
    }
}

Result<PlaceId> placeFrom(const Plan& plan, const QString& text) {
    if (const Place* p = plan.placeNamed(text)) {
        return p->id;
    }
    return badUsage(tr("“%1”: there is no such place; choose one of the list.").arg(text));
}

/// An enumerator by its id or its name; `all` is how many there are.
template <class E> Result<E> choiceFrom(const QString& text, int all, QString (*id)(E), QString (*name)(E)) {
    QStringList ids;
    for (int i = 0; i < all; ++i) {
        const E value = static_cast<E>(i);
        if (text == id(value) || text.compare(name(value), Qt::CaseInsensitive) == 0) {
            return value;
        }
        ids << id(value);
    }
    return badUsage(tr("“%1” is not a choice here; use %2.").arg(text, ids.join(QStringLiteral(", "))));
}

Result<int> yearFrom(const QString& text) {
    QString digits = text;
    if (digits.endsWith(u'年')) {
        digits.chop(1);
    }
    bool isNumber = false;
    const int year = digits.trimmed().toInt(&isNumber);
    if (!isNumber || year < 1900 || year > 2200) {
        return badUsage(tr("The year %1 is outside 1900 to 2200.").arg(text));
    }
    return year;
}

Result<void> enter(const Plan& plan, Project& p, ProjectField field, const QString& typed) {
    const QString text = typed.simplified();
    const bool none = text.isEmpty() || meansMissing(text);
    const auto into = [](auto& target, auto read) -> Result<void> {
        if (!read) {
            return passOn(read);
        }
        target = *read;
        return {};
    };
    switch (field) {
    case ProjectField::Name:
        if (text.isEmpty() || text.size() > kLongestName) {
            return badUsage(tr("A project needs a name of 1 to %1 characters.").arg(kLongestName));
        }
        p.name = text;
        return {};
    case ProjectField::Place:
        return none ? into(p.place, Result<PlaceId>(PlaceId{})) : into(p.place, placeFrom(plan, text));
    case ProjectField::Kind:
        return into(p.kind, choiceFrom(text, kProjectKinds, &projectKindId, &projectKindName));
    case ProjectField::Status:
        return into(p.status, choiceFrom(text, kProjectStatuses, &projectStatusId, &projectStatusName));
    case ProjectField::Start:
        return none ? into(p.start, Result<int>(0)) : into(p.start, yearFrom(text));
    case ProjectField::Finish:
        return none ? into(p.finish, Result<int>(0)) : into(p.finish, yearFrom(text));
    case ProjectField::Note:
        p.note = typed.trimmed();
        return {};
    default: {
        std::optional<double>& number = *numberOf(p, field);
        if (none) {
            number.reset();
            return {};
        }
        const Unit& stored = *projectUnit(field);
        const auto quantity = parseQuantity(text, stored);
        if (!quantity) {
            return tl::unexpected<Error>(quantity.error());
        }
        if (quantity->high) {
            return badUsage(tr("“%1”: a project needs one number, not a range.").arg(text));
        }
        if (quantity->value < 0) {
            return badUsage(tr("“%1”: what a project needs or brings cannot be negative.").arg(text));
        }
        number = convert(quantity->value, *quantity->unit, stored);
        return {};
    }
    }
}

/// A copy of the project as the scenario's own row.
Project own(const Project& project, ScenarioId scenario) {
    Project p = project;
    p.scenario = scenario;
    p.id = projectIdFor(scenario, p.key);
    return p;
}

const Project* byKey(const Plan& plan, ScenarioId scenario, const QString& key) {
    for (const Project* p : plan.projectsOf(scenario)) {
        if (p->key == key) {
            return p;
        }
    }
    return nullptr;
}

tl::unexpected<Error> noSuch(const QString& key) {
    return badUsage(tr("There is no project “%1” in this scenario.").arg(key));
}

Result<void> checkNameFree(const Plan& plan, ScenarioId scenario, const QString& name, const QString& key) {
    for (const Project* p : plan.projectsOf(scenario)) {
        if (p->key != key && p->name == name) {
            return badUsage(tr("There is already a project “%1”; choose another name.").arg(name));
        }
    }
    return {};
}

/// A key that no row of any scenario has, not even one that takes a project off a list.
QString freeKey(const Plan& plan, const QString& name) {
    QString key = name;
    const auto taken = [&] {
        return std::ranges::any_of(plan.projects(), [&](const Project& p) { return p.key == key; });
    };
    for (int n = 2; taken(); ++n) {
        key = QStringLiteral("%1/%2").arg(name).arg(n);
    }
    return key;
}

} // namespace

QString projectFieldId(ProjectField field) {
    return enumId(kFields, field);
}

const Unit* projectUnit(ProjectField field) {
    switch (field) {
    case ProjectField::Floor:
        return findUnit(u"万㎡");
    case ProjectField::Land:
        return findUnit(u"km²");
    case ProjectField::Output:
    case ProjectField::Investment:
    case ProjectField::Research:
        return findUnit(u"亿元");
    default:
        return nullptr;
    }
}

std::optional<double> projectNumber(const Project& project, ProjectField field) {
    Project copy = project;
    const std::optional<double>* number = numberOf(copy, field);
    return number == nullptr ? std::nullopt : *number;
}

QString typedProjectField(const Plan& plan, const Project& p, ProjectField field) {
    const auto year = [](int y) { return y == 0 ? QString() : QString::number(y); };
    switch (field) {
    case ProjectField::Name:
        return p.name;
    case ProjectField::Place: {
        const Place* place = plan.places().find(p.place);
        return place == nullptr ? QString() : place->code;
    }
    case ProjectField::Kind:
        return projectKindId(p.kind);
    case ProjectField::Status:
        return projectStatusId(p.status);
    case ProjectField::Start:
        return year(p.start);
    case ProjectField::Finish:
        return year(p.finish);
    case ProjectField::Note:
        return p.note;
    default: {
        const std::optional<double> number = projectNumber(p, field);
        return number ? QString::number(*number, 'g', 12) : QString();
    }
    }
}

Result<Project> projectWith(const Plan& plan, Project project, std::span<const TypedProjectField> typed) {
    for (const TypedProjectField& t : typed) {
        if (auto entered = enter(plan, project, t.field, t.text); !entered) {
            return passOn(entered);
        }
    }
    if (project.start != 0 && project.finish != 0 && project.finish < project.start) {
        return badUsage(
            tr("The finish year %1 lies before the start year %2.").arg(project.finish).arg(project.start));
    }
    return project;
}

const Project* findProject(const Plan& plan, ScenarioId scenario, const QString& keyOrName) {
    if (const Project* p = byKey(plan, scenario, keyOrName)) {
        return p;
    }
    for (const Project* p : plan.projectsOf(scenario)) {
        if (p->name == keyOrName) {
            return p;
        }
    }
    return nullptr;
}

Result<Change> addProject(PlanDocument& document, ScenarioId scenario, const QString& name,
                          std::span<const TypedProjectField> typed, const QString& reason) {
    const PlanPtr plan = document.plan();
    if (auto ok = checkEditable(*plan, scenario); !ok) {
        return passOn(ok);
    }
    std::vector<TypedProjectField> fields{{ProjectField::Name, name}};
    fields.insert(fields.end(), typed.begin(), typed.end());
    auto project = projectWith(*plan, {}, fields);
    if (!project) {
        return passOn(project);
    }
    if (auto free = checkNameFree(*plan, scenario, project->name, {}); !free) {
        return passOn(free);
    }
    project->key = freeKey(*plan, project->name);
    const Project row = own(*project, scenario);
    return document.edit(tr("Add project “%1”").arg(row.name), reason,
                         [&](RowWriter& writer) -> Result<void> {
                             writer.put(row);
                             return {};
                         });
}

Result<Change> setProjectFields(PlanDocument& document, ScenarioId scenario, const QString& key,
                                std::span<const TypedProjectField> typed, const QString& reason) {
    const PlanPtr plan = document.plan();
    if (auto ok = checkEditable(*plan, scenario); !ok) {
        return passOn(ok);
    }
    const Project* found = byKey(*plan, scenario, key);
    if (found == nullptr) {
        return noSuch(key);
    }
    auto project = projectWith(*plan, *found, typed);
    if (!project) {
        return passOn(project);
    }
    if (auto free = checkNameFree(*plan, scenario, project->name, key); !free) {
        return passOn(free);
    }
    const QString label =
        typed.size() == 1 ? tr("Project “%1”: %2 = %3")
                                .arg(found->name, projectFieldId(typed[0].field), typed[0].text.simplified())
                          : tr("Change project “%1”").arg(found->name);
    return document.edit(label, reason, [&](RowWriter& writer) -> Result<void> {
        writer.put(own(*project, scenario));
        return {};
    });
}

Result<Change> enterProjects(PlanDocument& document, ScenarioId scenario,
                             std::span<const ProjectEntry> entries, const QString& reason) {
    PlanPtr plan = document.plan();
    if (auto ok = checkEditable(*plan, scenario); !ok) {
        return passOn(ok);
    }
    std::vector<Project> rows;
    for (const ProjectEntry& entry : entries) {
        const auto inRow = [&](const Error& e) {
            return tl::unexpected(
                Error{e.kind, tr("Row %1: %2").arg(rows.size() + 1).arg(e.sentence), e.detail});
        };
        const Project* found = entry.key.isEmpty() ? nullptr : byKey(*plan, scenario, entry.key);
        if (found == nullptr && !entry.key.isEmpty()) {
            return noSuch(entry.key);
        }
        auto project = projectWith(*plan, found == nullptr ? Project() : *found, entry.fields);
        if (!project) {
            return inRow(project.error());
        }
        if (project->name.isEmpty()) {
            return inRow({Error::Kind::Usage, tr("A new project needs a name."), {}});
        }
        if (auto free = checkNameFree(*plan, scenario, project->name, entry.key); !free) {
            return inRow(free.error());
        }
        if (found == nullptr) {
            project->key = freeKey(*plan, project->name);
        }
        rows.push_back(own(*project, scenario));
        plan = planWith(*plan, rows.back()); // the next row sees this one
    }
    if (rows.empty()) {
        return badUsage(tr("No project is chosen."));
    }
    return document.edit(tr("Enter %1 projects").arg(rows.size()), reason,
                         [&](RowWriter& writer) -> Result<void> {
                             for (const Project& row : rows) {
                                 writer.put(row);
                             }
                             return {};
                         });
}

Result<Change> removeProjects(PlanDocument& document, ScenarioId scenario, const QStringList& keys,
                              const QString& reason) {
    const PlanPtr plan = document.plan();
    if (auto ok = checkEditable(*plan, scenario); !ok) {
        return passOn(ok);
    }
    std::vector<Project> rows;
    for (const QString& key : keys) {
        const Project* found = byKey(*plan, scenario, key);
        if (found == nullptr) {
            return noSuch(key);
        }
        rows.push_back(own(*found, scenario));
    }
    if (rows.empty()) {
        return badUsage(tr("No project is chosen."));
    }
    const QString label = rows.size() == 1 ? tr("Remove project “%1”").arg(rows[0].name)
                                           : tr("Remove %1 projects").arg(rows.size());
    return document.edit(label, reason, [&](RowWriter& writer) -> Result<void> {
        for (Project& row : rows) {
            const std::vector<ScenarioId> chain = plan->chain(scenario);
            const bool inherited = std::ranges::any_of(plan->projects(), [&](const Project& p) {
                return p.key == row.key && p.scenario != scenario &&
                       std::ranges::find(chain, p.scenario) != chain.end();
            });
            if (inherited) {
                row.removed = true;
                writer.put(row);
            } else {
                writer.remove<Project>(row.id);
            }
        }
        return {};
    });
}

Result<Change> placeProjects(PlanDocument& document, ScenarioId scenario,
                             std::span<const Placement> placements, const QString& reason) {
    const PlanPtr plan = document.plan();
    if (auto ok = checkEditable(*plan, scenario); !ok) {
        return passOn(ok);
    }
    std::vector<Project> rows;
    for (const Placement& placement : placements) {
        const Project* found = byKey(*plan, scenario, placement.key);
        if (found == nullptr) {
            return noSuch(placement.key);
        }
        if (placement.place.isValid() && plan->places().find(placement.place) == nullptr) {
            return badUsage(tr("The place or the indicator is not in the plan."));
        }
        rows.push_back(own(*found, scenario));
        rows.back().place = placement.place;
    }
    if (rows.empty()) {
        return badUsage(tr("No project is chosen."));
    }
    const Place* first = plan->places().find(rows[0].place);
    const QString label =
        rows.size() == 1
            ? tr("Place project “%1”: %2").arg(rows[0].name, first == nullptr ? QString() : first->nameZh)
            : tr("Place %1 projects").arg(rows.size());
    return document.edit(label, reason, [&](RowWriter& writer) -> Result<void> {
        for (const Project& row : rows) {
            writer.put(row);
        }
        return {};
    });
}

} // namespace yuantu
