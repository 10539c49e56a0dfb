// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words of one command, taken apart and checked.
#pragma once

#include "core/base/result.h"
#include "core/edits/plan_document.h"
#include "core/report/data_table.h"

#include <QHash>
#include <QStringList>

#include <memory>
#include <variant>

namespace yuantu::cli {

struct OptionSpec {
    const char* name;
    const char* value; ///< what its value is called in the help; null for a switch
    const char* help;
    bool repeated = false;
};

class Invocation;

struct CommandSpec {
    const char* name;
    const char* arguments; ///< "PLAN PLACE"; an argument in [] may be left out, a last one with … repeated
    const char* help;
    std::vector<OptionSpec> options;
    /// What it does; one that gets the plan of the first argument opened begins with that.
    std::variant<int (*)(const Invocation&), int (*)(const Invocation&, PlanDocument&)> run;
    bool draws = false;
};

/// The changes as "list" and "history" print them.
[[nodiscard]] DataTable changesTable(const std::vector<ChangeEntry>& entries);

/// All commands, in the order of the help.
[[nodiscard]] const std::vector<CommandSpec>& commands();

class Invocation {
public:
    [[nodiscard]] static Result<Invocation> parse(const CommandSpec& command, const QStringList& words);

    [[nodiscard]] QString argument(int index) const { return m_arguments.value(index); }
    [[nodiscard]] int argumentCount() const { return static_cast<int>(m_arguments.size()); }
    [[nodiscard]] bool has(const char* option) const {
        return m_options.contains(QString::fromLatin1(option));
    }
    [[nodiscard]] QString option(const char* name, const QString& otherwise = {}) const;
    [[nodiscard]] QStringList options(const char* name) const {
        return m_options.value(QString::fromLatin1(name));
    }
    /// A year from 1900 to 2200; nothing where the option is absent. Errors (usage).
    [[nodiscard]] Result<std::optional<int>> year(const char* name) const;
    /// A whole number; nothing where the option is absent. Errors (usage): not one, or too large to be held.
    [[nodiscard]] Result<std::optional<qint64>> integer(const char* name) const;
    /// A fraction, typed as "1%" or, where it is bare, in `bare`; nothing where absent. Errors (usage).
    [[nodiscard]] Result<std::optional<double>> fraction(const char* name, const Unit& bare) const;

    /// The plan of the first argument, in memory. Errors (input).
    [[nodiscard]] Result<std::unique_ptr<PlanDocument>> openPlan() const;
    /// The scenario of --scenario, or the documents' one. Errors (usage): unknown.
    [[nodiscard]] Result<ScenarioId> scenario(const Plan& plan, const char* option = "scenario") const;

    /// Prints the error as one line on stderr and returns its exit code.
    int fail(const Error& error) const;
    /// Prints a table in the format of --format. Errors (usage): an unknown format.
    int print(const DataTable& table, int exitCode = 0) const;
    /// Several tables with their names: of text and csv below one another, of json as one object.
    int print(const std::vector<std::pair<QString, DataTable>>& tables) const;
    /// Prints a line for people.
    static void say(const QString& line);
    /// Saves a changed plan over its file and says so; returns the exit code.
    int saveAndSay(PlanDocument& document, const QString& what) const;

private:
    const CommandSpec* m_command = nullptr;
    QStringList m_arguments;
    QHash<QString, QStringList> m_options;
};

/// The places and indicators of the repeated options --place and --indicator. Errors (usage): unknown ones.
[[nodiscard]] Result<std::vector<PlaceId>> placesOf(const Invocation& inv, const Plan& plan,
                                                    const char* option = "place");
[[nodiscard]] Result<std::vector<IndicatorId>> indicatorsOf(const Invocation& inv, const Plan& plan);

/// Look-ups that end in a usage error naming what exists.
[[nodiscard]] Result<PlaceId> findPlace(const Plan& plan, const QString& codeOrName);
[[nodiscard]] Result<IndicatorId> findIndicator(const Plan& plan, const QString& codeOrName);

int runNew(const Invocation&);
int runInfo(const Invocation&, PlanDocument&);
int runList(const Invocation&, PlanDocument&);
int runSet(const Invocation&, PlanDocument&);
int runScenario(const Invocation&, PlanDocument&);
int runCompare(const Invocation&, PlanDocument&);
int runProject(const Invocation&, PlanDocument&);
int runProjects(const Invocation&, PlanDocument&);
int runCapacity(const Invocation&, PlanDocument&);
int runProgress(const Invocation&, PlanDocument&);
int runSolve(const Invocation&, PlanDocument&);
int runAudit(const Invocation&, PlanDocument&);
int runReconcile(const Invocation&, PlanDocument&);
int runSimulate(const Invocation&, PlanDocument&);
int runUndo(const Invocation&, PlanDocument&);
int runRedo(const Invocation&, PlanDocument&);
int runHistory(const Invocation&, PlanDocument&);
int runAnnotate(const Invocation&, PlanDocument&);
int runRestore(const Invocation&, PlanDocument&);
int runVersion(const Invocation&, PlanDocument&);
int runDiff(const Invocation&, PlanDocument&);
int runMerge(const Invocation&, PlanDocument&);
int runExport(const Invocation&, PlanDocument&);
int runRender(const Invocation&, PlanDocument&);
int runBriefing(const Invocation&, PlanDocument&);
int runCheck(const Invocation&);

} // namespace yuantu::cli
