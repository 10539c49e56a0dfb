// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of commands and the parsing of their words.
#include "app/cli/command_line.h"

#include "app/cli/invocation.h"
#include "core/edits/scenario_edits.h"
#include "core/projection/publication.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

namespace yuantu::cli {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

const OptionSpec kScenario{"scenario", "S",
                           QT_TRANSLATE_NOOP("CommandLine", "the scenario; the documents' one without it")};
const OptionSpec kFormat{"format", "text|csv|json",
                         QT_TRANSLATE_NOOP("CommandLine", "how a table is printed")};
const OptionSpec kYear{"year", "Y", QT_TRANSLATE_NOOP("CommandLine", "the year")};
const OptionSpec kOutput{"o", "FILE", QT_TRANSLATE_NOOP("CommandLine", "the file to write")};
const OptionSpec kReason{"reason", "TEXT", QT_TRANSLATE_NOOP("CommandLine", "why; kept in the history")};
const OptionSpec kPlace{"place", "P", QT_TRANSLATE_NOOP("CommandLine", "only this place"), true};
const OptionSpec kIndicator{"indicator", "I", QT_TRANSLATE_NOOP("CommandLine", "only this indicator"), true};
const OptionSpec kLanguage{"language", "zh|en",
                           QT_TRANSLATE_NOOP("CommandLine", "the language; Chinese without it")};

/// Why the standard output could not be written, as errno; 0 while all went through.
int& outputFailure() {
    static int failure = 0;
    return failure;
}

void write(FILE* to, const QByteArray& bytes) {
    const auto size = static_cast<size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, to) != size && to == stdout) {
        outputFailure() = errno;
    }
}

/// Pushes out what is buffered. A reader that has seen enough is no failure.
bool outputWentThrough() {
    if (std::fflush(stdout) != 0) {
        outputFailure() = errno;
    }
    return outputFailure() == 0 || outputFailure() == EPIPE;
}

QStringList argumentNames(const CommandSpec& command) {
    return QString::fromLatin1(command.arguments).split(u' ', Qt::SkipEmptyParts);
}

QString usageLine(const CommandSpec& command) {
    QString line = QStringLiteral("yuantu %1 %2")
                       .arg(QString::fromLatin1(command.name), QString::fromLatin1(command.arguments));
    for (const OptionSpec& o : command.options) {
        const QString name = QString::fromLatin1(o.name);
        line += QStringLiteral(" [%1%2%3]")
                    .arg(name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--"), name,
                         o.value == nullptr ? QString() : u' ' + QString::fromLatin1(o.value));
    }
    return line;
}

void printHelp() {
    QString out = tr("Yuantu, planning of Shanghai's biomedical industrial parks") + QStringLiteral("\n\n") +
                  QStringLiteral("  yuantu [PLAN.gpkg]    ") + tr("opens the window") + QStringLiteral("\n");
    for (const CommandSpec& c : commands()) {
        out += QStringLiteral("  yuantu %1 %2\n        %3\n")
                   .arg(QString::fromLatin1(c.name), QString::fromLatin1(c.arguments), tr(c.help));
    }
    out += QStringLiteral("\n") +
           tr("“yuantu COMMAND --help” says more. Exit codes: 0 done, 1 done with findings, "
              "2 usage, 3 an input or plan cannot be used, 4 could not write.") +
           QStringLiteral("\n");
    write(stdout, out.toUtf8());
}

void printHelp(const CommandSpec& command) {
    QString out = usageLine(command) + QStringLiteral("\n\n") + tr(command.help) + QStringLiteral("\n");
    for (const OptionSpec& o : command.options) {
        const QString name = QString::fromLatin1(o.name);
        out += QStringLiteral("  %1%2 %3\n        %4\n")
                   .arg(name.size() == 1 ? QStringLiteral("-") : QStringLiteral("--"), name,
                        QString::fromLatin1(o.value == nullptr ? "" : o.value), tr(o.help));
    }
    write(stdout, out.toUtf8());
}

const CommandSpec* findCommand(const QString& name) {
    for (const CommandSpec& c : commands()) {
        if (name == QLatin1StringView(c.name)) {
            return &c;
        }
    }
    return nullptr;
}

QString oneLine(const QString& s) {
    return s.simplified();
}

int run(const CommandSpec& command, const Invocation& inv) {
    if (const auto* alone = std::get_if<0>(&command.run)) {
        return (*alone)(inv);
    }
    auto document = inv.openPlan();
    return document ? std::get<1>(command.run)(inv, **document) : inv.fail(document.error());
}
} // namespace

const std::vector<CommandSpec>& commands() {
    static const std::vector<CommandSpec> all{
        {"new",
         "PLAN",
         QT_TRANSLATE_NOOP("CommandLine", "writes a plan"),
         {{"template", "shanghai|empty",
           QT_TRANSLATE_NOOP("CommandLine", "what it starts with; shanghai without it")},
          {"force", nullptr, QT_TRANSLATE_NOOP("CommandLine", "overwrite a file that is there")}},
         &runNew},
        {"info", "PLAN", QT_TRANSLATE_NOOP("CommandLine", "what is in a plan"), {kFormat}, &runInfo},
        {"list",
         "PLAN WHAT",
         QT_TRANSLATE_NOOP("CommandLine", "lists places, layouts, indicators, documents, scenarios, figures, "
                                          "capacity, targets, projects, support, changes or layers"),
         {kScenario, kFormat},
         &runList},
        {"set",
         "PLAN PLACE INDICATOR FIELD VALUE",
         QT_TRANSLATE_NOOP(
             "CommandLine",
             "enters a value: base, target, rate, increment, actual, level, "
             "density, share, model, after, after-rate, horizon, projects, or a range: rate-low, "
             "rate-likely, rate-high, rate-mean, rate-sd, density-low, "
             "density-likely, density-high, delay-low, delay-likely, delay-high"),
         {kScenario, kYear, kReason},
         &runSet},
        {"scenario",
         "PLAN ACTION [NAME] [VALUE]",
         QT_TRANSLATE_NOOP(
             "CommandLine",
             "add, copy, rename, describe, colour (1 to 6), freeze, unfreeze or remove a scenario; "
             "parent: makes it from another one; promote: moves its differences to its parent; "
             "revert: gives them up"),
         {{"from", "S", QT_TRANSLATE_NOOP("CommandLine", "of add: the scenario it is made from")},
          {"children", "keep|delete",
           QT_TRANSLATE_NOOP("CommandLine",
                             "of remove: what becomes of those made from it; kept ones keep their results")},
          kPlace,
          kIndicator,
          {"field", "FIELD",
           QT_TRANSLATE_NOOP("CommandLine", "of promote and revert: only this field, such as rate")},
          kReason},
         &runScenario},
        {"compare",
         "PLAN A B [C] [D]",
         QT_TRANSLATE_NOOP("CommandLine", "scenarios held against one another: what they assume differently, "
                                          "results by place and year, and the bridge from A's total to B's"),
         {kPlace,
          kIndicator,
          kYear,
          {"part", "changes|results|bridge",
           QT_TRANSLATE_NOOP("CommandLine", "what is printed; all without it")},
          {"by", "assumption|place", QT_TRANSLATE_NOOP("CommandLine", "of a bridge: what its steps are")},
          {"capped", nullptr, QT_TRANSLATE_NOOP("CommandLine", "results held to what places can carry")},
          kFormat},
         &runCompare},
        {"project",
         "PLAN",
         QT_TRANSLATE_NOOP("CommandLine", "projections by year"),
         {kScenario,
          kPlace,
          kIndicator,
          {"from", "Y", QT_TRANSLATE_NOOP("CommandLine", "first year")},
          {"to", "Y", QT_TRANSLATE_NOOP("CommandLine", "last year")},
          kFormat},
         &runProject},
        {"projects",
         "PLAN [ACTION] [NAME]",
         QT_TRANSLATE_NOOP(
             "CommandLine",
             "lists the projects; add, set or remove one; match those without a place to places; "
             "free space, support (by rule) or totals (by year)"),
         {kScenario,
          {"name", "NAME", QT_TRANSLATE_NOOP("CommandLine", "of set: a new name")},
          {"place", "P", QT_TRANSLATE_NOOP("CommandLine", "its place; of match: only in these places"), true},
          {"kind", "K",
           QT_TRANSLATE_NOOP("CommandLine",
                             "industrialisation, new-drug, class3-device, research, demonstration, platform, "
                             "overseas-registration or other")},
          {"status", "S", QT_TRANSLATE_NOOP("CommandLine", "idea, planned, under-construction or done")},
          {"floor", "VALUE", QT_TRANSLATE_NOOP("CommandLine", "floor it needs, such as 3万㎡")},
          {"land", "VALUE", QT_TRANSLATE_NOOP("CommandLine", "land it needs, such as 77亩")},
          {"output", "VALUE", QT_TRANSLATE_NOOP("CommandLine", "yearly output once finished, such as 5亿元")},
          {"investment", "VALUE", QT_TRANSLATE_NOOP("CommandLine", "its investment")},
          {"research", "VALUE", QT_TRANSLATE_NOOP("CommandLine", "spent on research and registration")},
          {"start", "Y", QT_TRANSLATE_NOOP("CommandLine", "the year it starts")},
          {"finish", "Y",
           QT_TRANSLATE_NOOP("CommandLine", "the year from which it takes space and brings output")},
          {"note", "TEXT", QT_TRANSLATE_NOOP("CommandLine", "a note")},
          {"apply", nullptr, QT_TRANSLATE_NOOP("CommandLine", "of match: enters the places, as one change")},
          kYear,
          kReason,
          kFormat},
         &runProjects},
        {"capacity",
         "PLAN",
         QT_TRANSLATE_NOOP("CommandLine", "ceilings, use, run-out year and shortage"),
         {kScenario,
          kYear,
          {"part", "capacity|overflow",
           QT_TRANSLATE_NOOP("CommandLine", "overflow: what is carried, passed on, received and unplaced")},
          kFormat},
         &runCapacity},
        {"progress",
         "PLAN",
         QT_TRANSLATE_NOOP("CommandLine", "actuals against the path to the target, as known in the year; the "
                                          "last year with an actual without it"),
         {kScenario, kYear, kFormat},
         &runProgress},
        {"solve",
         "PLAN PLACE INDICATOR UNKNOWN",
         QT_TRANSLATE_NOOP("CommandLine",
                           "base, rate, target, increment, years, floor, floor-output, land or "
                           "land-output from the others"),
         {kScenario,
          {"base", "VALUE", ""},
          {"rate", "VALUE", ""},
          {"target", "VALUE", ""},
          {"increment", "VALUE", ""},
          {"years", "N", ""},
          {"floor", "VALUE", ""},
          {"floor-output", "VALUE", ""},
          {"land", "VALUE", ""},
          {"land-output", "VALUE", ""},
          kFormat},
         &runSolve},
        {"audit",
         "PLAN",
         QT_TRANSLATE_NOOP("CommandLine", "checks the plan's own arithmetic; in text, what needs attention"),
         {kScenario,
          {"accept", "ID", QT_TRANSLATE_NOOP("CommandLine", "accepts a finding; needs --reason")},
          {"withdraw", "ID", QT_TRANSLATE_NOOP("CommandLine", "takes an acceptance back")},
          kReason,
          kFormat},
         &runAudit},
        {"reconcile",
         "PLAN PLACE INDICATOR",
         QT_TRANSLATE_NOOP("CommandLine", "a place held against its parts, and what would make them add up"),
         {kScenario,
          kYear,
          {"close", "pro-rata|capacity|least-change",
           QT_TRANSLATE_NOOP("CommandLine", "how the parts are made to add up to the stated total")},
          {"lock", "P", QT_TRANSLATE_NOOP("CommandLine", "a part that keeps its value"), true},
          {"min-rate", "R", QT_TRANSLATE_NOOP("CommandLine", "no part grows more slowly")},
          {"max-rate", "R", QT_TRANSLATE_NOOP("CommandLine", "no part grows faster")},
          {"apply", nullptr, QT_TRANSLATE_NOOP("CommandLine", "enters the new values, as one change")},
          kReason,
          kFormat},
         &runReconcile},
        {"simulate",
         "PLAN",
         QT_TRANSLATE_NOOP("CommandLine", "percentiles and chances by year, from the ranges of rates, "
                                          "densities and completion years; 10,000 "
                                          "draws of seed 1 without correlation unless told otherwise"),
         {kScenario,
          kPlace,
          kIndicator,
          {"whole", "P",
           QT_TRANSLATE_NOOP("CommandLine",
                             "the parts of this place; their total is held against its target")},
          {"from", "Y", QT_TRANSLATE_NOOP("CommandLine", "first year")},
          {"to", "Y", QT_TRANSLATE_NOOP("CommandLine", "last year")},
          {"draws", "N", QT_TRANSLATE_NOOP("CommandLine", "how many draws, 1 to 10,000,000")},
          {"seed", "N", QT_TRANSLATE_NOOP("CommandLine", "the same seed gives the same numbers")},
          {"correlation", "C", QT_TRANSLATE_NOOP("CommandLine", "between the rates of places, 0 to 1")},
          {"spread", "R",
           QT_TRANSLATE_NOOP("CommandLine", "an assumed range around rates that have none, such as 1%")},
          {"threads", "N", QT_TRANSLATE_NOOP("CommandLine", "how many threads; the numbers are the same")},
          {"part", "percentiles|tornado|grid", QT_TRANSLATE_NOOP("CommandLine", "what is printed")},
          {"year", "Y", QT_TRANSLATE_NOOP("CommandLine", "of a tornado or grid: the year of the value")},
          {"capped", nullptr,
           QT_TRANSLATE_NOOP("CommandLine", "of a tornado or grid: the value is held to the ceiling")},
          {"input", "PLACE:INPUT",
           QT_TRANSLATE_NOOP("CommandLine", "of a grid: the two inputs; the widest two without it"), true},
          {"steps", "N", QT_TRANSLATE_NOOP("CommandLine", "of a grid: steps from low to high, 2 to 101")},
          kFormat},
         &runSimulate},
        {"undo", "PLAN", QT_TRANSLATE_NOOP("CommandLine", "takes the last change back"), {}, &runUndo},
        {"redo", "PLAN", QT_TRANSLATE_NOOP("CommandLine", "makes an undone change again"), {}, &runRedo},
        {"history",
         "PLAN",
         QT_TRANSLATE_NOOP(
             "CommandLine",
             "the changes; of one figure with --place and --indicator: who, when, old, new, why"),
         {{"place", "P", QT_TRANSLATE_NOOP("CommandLine", "only changes of this place")},
          {"indicator", "I", QT_TRANSLATE_NOOP("CommandLine", "only changes of this indicator")},
          {"author", "A", QT_TRANSLATE_NOOP("CommandLine", "only changes by this person")},
          kFormat},
         &runHistory},
        {"annotate",
         "PLAN CHANGE TEXT",
         QT_TRANSLATE_NOOP("CommandLine", "gives a change its reason, afterwards; CHANGE as in restore"),
         {},
         &runAnnotate},
        {"restore",
         "PLAN STATE",
         QT_TRANSLATE_NOOP("CommandLine",
                           "goes back to a state, as a new change: a version's name, the number or id of a "
                           "change, or start"),
         {kReason},
         &runRestore},
        {"version",
         "PLAN [ACTION] [NAME]",
         QT_TRANSLATE_NOOP("CommandLine", "lists the named versions; add or remove one"),
         {{"state", "STATE",
           QT_TRANSLATE_NOOP("CommandLine", "of add: the state to name; the present one without it")},
          {"note", "TEXT", QT_TRANSLATE_NOOP("CommandLine", "a note")},
          kFormat},
         &runVersion},
        {"diff",
         "PLAN [OTHER]",
         QT_TRANSLATE_NOOP("CommandLine",
                           "what differs between two plans, and which of them changed it; or between "
                           "a plan and an earlier state of it"),
         {{"since", "STATE", QT_TRANSLATE_NOOP("CommandLine", "the earlier state, as in restore")}, kFormat},
         &runDiff},
        {"merge",
         "PLAN OTHER...",
         QT_TRANSLATE_NOOP("CommandLine",
                           "brings in what copies of the plan have changed, one change a copy; where both "
                           "changed the same, lists it and leaves the plan alone"),
         {{"prefer", "ours|theirs",
           QT_TRANSLATE_NOOP("CommandLine", "whose value holds where both changed the same")},
          {"dry-run", nullptr,
           QT_TRANSLATE_NOOP("CommandLine", "only lists what would be taken and what both changed")},
          kReason,
          kFormat},
         &runMerge},
        {"export",
         "PLAN WHAT",
         QT_TRANSLATE_NOOP("CommandLine", "writes a table or the places, in the format of the file's ending: "
                                          "csv, xlsx, json, geojson, gpkg; or, as plan, "
                                          "the plan itself without its history, authors and reasons"),
         {kOutput, kScenario, kYear},
         &runExport},
        {"render",
         "PLAN",
         QT_TRANSLATE_NOOP("CommandLine", "draws the map as png, svg or pdf; its years as gif, mp4 or png "
                                          "with --from and --to"),
         {kOutput,
          kScenario,
          kYear,
          {"indicator", "I", ""},
          {"from", "Y", QT_TRANSLATE_NOOP("CommandLine", "the first year of an animation")},
          {"to", "Y", QT_TRANSLATE_NOOP("CommandLine", "the last year of an animation")},
          {"seconds", "S",
           QT_TRANSLATE_NOOP("CommandLine", "how long each of its years is shown; 0.8 without it")},
          {"size", "WxH", QT_TRANSLATE_NOOP("CommandLine", "size in pixels")},
          {"extent", "PLACE|W,S,E,N", QT_TRANSLATE_NOOP("CommandLine", "a place, or degrees")},
          kLanguage},
         &runRender,
         true},
        {"briefing",
         "PLAN",
         QT_TRANSLATE_NOOP("CommandLine", "writes the briefing as PDF"),
         {kOutput,
          kScenario,
          {"compare", "S", QT_TRANSLATE_NOOP("CommandLine", "a scenario to compare with"), true},
          kLanguage,
          {"date", "YYYY-MM-DD", QT_TRANSLATE_NOOP("CommandLine", "the date it carries; today without it")}},
         &runBriefing,
         true},
        {"check",
         "PLAN",
         QT_TRANSLATE_NOOP("CommandLine", "the file's integrity"),
         {{"repair", "OUT", QT_TRANSLATE_NOOP("CommandLine", "writes what can be read to a new plan")}},
         &runCheck},
    };
    return all;
}

bool isCommand(const QStringList& arguments) {
    return !arguments.isEmpty() &&
           (findCommand(arguments[0]) != nullptr || arguments[0] == u"--help" || arguments[0] == u"-h" ||
            arguments[0] == u"--version" || arguments[0] == u"help");
}

bool needsFonts(const QStringList& arguments) {
    const CommandSpec* command = findCommand(arguments.value(0));
    return command != nullptr && command->draws && !arguments.contains(QStringLiteral("--help"));
}

int run(const QStringList& arguments) {
    if (arguments[0] == u"--version") {
        write(stdout, "yuantu " + QCoreApplication::applicationVersion().toUtf8() + "\n");
        return 0;
    }
    const CommandSpec* command = findCommand(arguments[0]);
    if (command == nullptr) {
        printHelp();
        return 0;
    }
    if (arguments.contains(QStringLiteral("--help")) || arguments.contains(QStringLiteral("-h"))) {
        printHelp(*command);
        return 0;
    }
    auto invocation = Invocation::parse(*command, arguments.mid(1));
    if (!invocation) {
        write(stderr, "yuantu: " + oneLine(invocation.error().sentence).toUtf8() + "\n");
        return invocation.error().exitCode();
    }
    const int code = run(*command, *invocation);
    if (!outputWentThrough()) {
        const int failed = invocation->fail({Error::Kind::Write, tr("the output could not be written."), {}});
        return code == 0 || code == 1 ? failed : code;
    }
    return code;
}

Result<Invocation> Invocation::parse(const CommandSpec& command, const QStringList& words) {
    Invocation inv;
    inv.m_command = &command;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words[i];
        // A value such as −5亩 or -3 is an argument, not an option.
        const bool option =
            word.startsWith(u"--") || (word.size() == 2 && word[0] == u'-' && word[1].isLetter());
        if (!option) {
            inv.m_arguments << word;
            continue;
        }
        QString name = word.mid(word.startsWith(u"--") ? 2 : 1);
        std::optional<QString> value;
        if (const qsizetype eq = name.indexOf(u'='); eq > 0) {
            value = name.mid(eq + 1);
            name.truncate(eq);
        }
        const auto spec = std::ranges::find_if(
            command.options, [&](const OptionSpec& o) { return name == QLatin1StringView(o.name); });
        if (spec == command.options.end()) {
            return badUsage(tr("%1: there is no option %2; use: %3")
                                .arg(QString::fromLatin1(command.name), word, usageLine(command)));
        }
        if (spec->value != nullptr && !value) {
            if (i + 1 >= words.size()) {
                return badUsage(
                    tr("%1: the option %2 needs a value (%3).")
                        .arg(QString::fromLatin1(command.name), word, QString::fromLatin1(spec->value)));
            }
            value = words[++i];
        }
        QStringList& list = inv.m_options[name];
        if (!spec->repeated) {
            list.clear();
        }
        list << value.value_or(QString());
    }
    const QStringList names = argumentNames(command);
    const auto required = std::ranges::count_if(names, [](const QString& n) { return !n.startsWith(u'['); });
    const bool repeated = !names.isEmpty() && names.last().endsWith(u"...");
    if (inv.m_arguments.size() < required || (!repeated && inv.m_arguments.size() > names.size())) {
        return badUsage(
            inv.m_arguments.size() < required
                ? tr("%1: %2 is missing; use: %3")
                      .arg(QString::fromLatin1(command.name), names[inv.m_arguments.size()],
                           usageLine(command))
                : tr("%1: “%2” is one word too many; use: %3")
                      .arg(QString::fromLatin1(command.name), inv.m_arguments.last(), usageLine(command)));
    }
    const QString format = inv.option("format", QStringLiteral("text"));
    if (format != u"text" && format != u"csv" && format != u"json") {
        return badUsage(tr("“%1” is not a format; use text, csv or json.").arg(format));
    }
    return inv;
}

QString Invocation::option(const char* name, const QString& otherwise) const {
    const auto it = m_options.constFind(QString::fromLatin1(name));
    return it == m_options.constEnd() ? otherwise : it->last();
}

Result<std::optional<int>> Invocation::year(const char* name) const {
    if (!has(name)) {
        return std::optional<int>{};
    }
    bool ok = false;
    const int y = option(name).toInt(&ok);
    if (!ok || y < 1900 || y > 2200) {
        return badUsage(tr("“%1” is not a year from 1900 to 2200.").arg(option(name)));
    }
    return std::optional(y);
}

Result<std::optional<qint64>> Invocation::integer(const char* name) const {
    if (!has(name)) {
        return std::optional<qint64>{};
    }
    bool ok = false;
    const qint64 number = option(name).toLongLong(&ok);
    if (!ok) {
        return badUsage(tr("“%1” is not a whole number.").arg(option(name)));
    }
    return std::optional(number);
}

Result<std::optional<double>> Invocation::fraction(const char* name, const Unit& bare) const {
    if (!has(name)) {
        return std::optional<double>{};
    }
    auto quantity = parseQuantity(option(name), bare);
    if (!quantity) {
        return passOn(quantity);
    }
    return std::optional(convert(quantity->value, *quantity->unit, *findUnit(u"1", Dimension::Ratio)));
}

Result<std::unique_ptr<PlanDocument>> Invocation::openPlan() const {
    auto file = PlanFile::open(argument(0), PlanFile::Storage::Memory);
    if (!file) {
        return passOn(file);
    }
    return PlanDocument::of(std::move(*file));
}

Result<ScenarioId> Invocation::scenario(const Plan& plan, const char* name) const {
    if (!has(name)) {
        return plan.asDocumented();
    }
    if (const Scenario* s = findScenario(plan, option(name))) {
        return s->id;
    }
    QStringList known;
    for (const Scenario& s : plan.scenarios()) {
        known << s.code;
    }
    return badUsage(
        tr("there is no scenario “%1”; there are: %2").arg(option(name), known.join(QStringLiteral(", "))));
}

int Invocation::fail(const Error& error) const {
    const QString file = argument(0);
    QString sentence = oneLine(error.sentence);
    if (!file.isEmpty() && !sentence.contains(file)) {
        sentence = file + QStringLiteral(": ") + sentence;
    }
    write(stderr, "yuantu: " + sentence.toUtf8() + "\n");
    return error.exitCode();
}

int Invocation::print(const DataTable& table, int exitCode) const {
    const QString format = option("format", QStringLiteral("text"));
    write(stdout, format == u"csv"    ? tableAsCsv(table)
                  : format == u"json" ? tableAsJson(table)
                                      : tableAsText(table).toUtf8());
    return exitCode;
}

int Invocation::print(const std::vector<std::pair<QString, DataTable>>& tables) const {
    const QString format = option("format", QStringLiteral("text"));
    QByteArray out = format == u"json" ? "{" : "";
    for (const auto& [name, table] : tables) {
        if (&name != &tables.front().first) {
            out += format == u"json" ? "," : "\n";
        }
        out += format == u"csv"    ? tableAsCsv(table)
               : format == u"json" ? "\"" + name.toUtf8() + "\": " + tableAsJson(table).trimmed()
                                   : (name + u'\n' + tableAsText(table)).toUtf8();
    }
    write(stdout, format == u"json" ? out + "}\n" : out);
    return 0;
}

void Invocation::say(const QString& line) {
    write(stdout, line.toUtf8() + "\n");
}

int Invocation::saveAndSay(PlanDocument& document, const QString& what) const {
    const Plan& plan = *document.plan();
    auto saved = document.save(argument(0), publicationOf(plan, plan.asDocumented(), 2023));
    if (!saved) {
        return fail(saved.error());
    }
    say(what);
    return 0;
}

Result<std::vector<PlaceId>> placesOf(const Invocation& inv, const Plan& plan, const char* option) {
    std::vector<PlaceId> places;
    for (const QString& name : inv.options(option)) {
        auto place = findPlace(plan, name);
        if (!place) {
            return passOn(place);
        }
        places.push_back(*place);
    }
    return places;
}

Result<std::vector<IndicatorId>> indicatorsOf(const Invocation& inv, const Plan& plan) {
    std::vector<IndicatorId> indicators;
    for (const QString& name : inv.options("indicator")) {
        auto indicator = findIndicator(plan, name);
        if (!indicator) {
            return passOn(indicator);
        }
        indicators.push_back(*indicator);
    }
    return indicators;
}

Result<PlaceId> findPlace(const Plan& plan, const QString& codeOrName) {
    if (const Place* p = plan.placeNamed(codeOrName)) {
        return p->id;
    }
    return badUsage(tr("there is no place “%1”; “yuantu list PLAN places” lists them.").arg(codeOrName));
}

Result<IndicatorId> findIndicator(const Plan& plan, const QString& codeOrName) {
    if (const Indicator* i = plan.indicators().findCode(codeOrName)) {
        return i->id;
    }
    for (const Indicator& i : plan.indicators()) {
        if (i.nameZh == codeOrName || i.nameEn.compare(codeOrName, Qt::CaseInsensitive) == 0) {
            return i.id;
        }
    }
    return badUsage(
        tr("there is no indicator “%1”; “yuantu list PLAN indicators” lists them.").arg(codeOrName));
}

} // namespace yuantu::cli
