// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// history, annotate, restore, version, diff, merge.
#include "app/application.h"
#include "app/change_text.h"
#include "app/cli/invocation.h"
#include "core/edits/history_edits.h"
#include "core/edits/merge_edits.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <set>

namespace yuantu::cli {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("CommandLine", text);
}

QVariant orNothing(const QString& text) {
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QString stateOf(const ChangeEntry& e) {
    return QString::fromLatin1(e.applied ? "applied" : e.merged ? "merged" : "undone");
}

/// Who, when, old, new, why, one row a changed figure.
DataTable seriesHistoryTable(const Plan& plan, const std::vector<Blame>& blames) {
    DataTable t{{QStringLiteral("number"), QStringLiteral("time"), QStringLiteral("author"),
                 QStringLiteral("scenario"), QStringLiteral("aspect"), QStringLiteral("year"),
                 QStringLiteral("old"), QStringLiteral("new"), QStringLiteral("reason"),
                 QStringLiteral("change"), QStringLiteral("state")},
                {}};
    QHash<qint64, QHash<QString, QVariant>> known; // cells of a row as far as the changes told them
    for (const Figure& f : plan.figures()) {
        known[f.id.value] = {{QStringLiteral("scenario"), f.scenario.value},
                             {QStringLiteral("aspect"), aspectId(f.slot.aspect)},
                             {QStringLiteral("year"), f.slot.year}};
    }
    for (const Blame& b : blames) {
        QVariant before;
        QVariant after;
        auto& cells = known[b.row];
        for (const CellChange& c : b.cells) {
            if (c.column == u"value") {
                before = c.before.isNull() ? QVariant() : c.before;
                after = c.after.isNull() ? QVariant() : c.after;
            } else if (const QVariant& v = c.after.isValid() ? c.after : c.before; v.isValid()) {
                cells.insert(c.column, v);
            }
        }
        const Scenario* s = plan.scenarios().find({cells.value(QStringLiteral("scenario")).toLongLong()});
        t.rows.push_back({static_cast<int>(b.entry.sequence), b.entry.time.toString(Qt::ISODate),
                          b.entry.author, s == nullptr ? QVariant() : QVariant(s->code),
                          cells.value(QStringLiteral("aspect")), cells.value(QStringLiteral("year")).toInt(),
                          before, after, b.entry.reason.isEmpty() ? QVariant() : QVariant(b.entry.reason),
                          b.entry.label, b.taken ? stateOf(b.entry) : QStringLiteral("not taken")});
    }
    return t;
}

bool forPeople(const Invocation& inv) {
    return inv.option("format", QStringLiteral("text")) == u"text";
}

/// The history with only the changes of a place, an indicator or a person.
Result<std::vector<ChangeEntry>> filtered(const Invocation& inv, const PlanFile& file,
                                          std::optional<PlaceId> place,
                                          std::optional<IndicatorId> indicator) {
    auto history = file.history();
    if (!history) {
        return history;
    }
    if (place || indicator) {
        auto subjects = file.changeSubjects();
        if (!subjects) {
            return passOn(subjects);
        }
        std::erase_if(*history, [&](const ChangeEntry& e) {
            return std::ranges::none_of(subjects->value(e.uuid), [&](const ChangeSubject& s) {
                return (!place || s.place == place->value) && (!indicator || s.indicator == indicator->value);
            });
        });
    }
    if (inv.has("author")) {
        std::erase_if(*history, [&](const ChangeEntry& e) { return e.author != inv.option("author"); });
    }
    return history;
}

const QStringList kSubjectColumns{QStringLiteral("scenario"), QStringLiteral("place"),
                                  QStringLiteral("indicator"), QStringLiteral("item")};

/// One row a changed field, from the first plan to the second; `side` tells whose change it is.
DataTable differencesTable(const std::vector<RowDifference>& rows, const ChangeText& text,
                           const QStringList& sides, bool people,
                           const std::function<QString(const RowDifference&)>& side) {
    DataTable t{kSubjectColumns + sides, {}};
    if (side) {
        t.columns << QStringLiteral("changed_by");
    }
    for (const RowDifference& row : rows) {
        for (const ChangeLine& line : text.lines(row)) {
            std::vector<QVariant> cells = scriptCells(line, people);
            if (side) {
                cells.push_back(orNothing(side(row)));
            }
            t.rows.push_back(std::move(cells));
        }
    }
    return t;
}

/// What a merge would do: what is taken and what both changed.
class MergeTable {
public:
    explicit MergeTable(bool people) : m_people(people) {
        m_table.columns = QStringList{QStringLiteral("file"), QStringLiteral("state")} + kSubjectColumns +
                          QStringList{QStringLiteral("ours"),        QStringLiteral("theirs"),
                                      QStringLiteral("ours_author"), QStringLiteral("ours_time"),
                                      QStringLiteral("ours_reason"), QStringLiteral("theirs_author"),
                                      QStringLiteral("theirs_time"), QStringLiteral("theirs_reason")};
    }
    void addConflicts(const MergeProposal& proposal, const ChangeText& text) {
        for (const MergeConflict& c : proposal.conflicts) {
            add(proposal, "conflict", text.line(c), c.oursBy, c.theirsBy);
        }
    }
    void addTaken(const MergeProposal& proposal, const ChangeText& text) {
        for (const MergeTaken& taken : proposal.taken) {
            for (const ChangeLine& line : text.lines(taken.row)) {
                add(proposal, "taken", line, {}, taken.by);
            }
        }
    }
    [[nodiscard]] const DataTable& table() const { return m_table; }

private:
    void add(const MergeProposal& proposal, const char* state, const ChangeLine& line,
             const std::optional<ChangeEntry>& ours, const std::optional<ChangeEntry>& theirs) {
        std::vector<QVariant> cells{QFileInfo(proposal.path).fileName(), QString::fromLatin1(state)};
        for (QVariant& cell : scriptCells(line, m_people)) {
            cells.push_back(std::move(cell));
        }
        for (const auto& by : {ours, theirs}) {
            cells.push_back(by ? orNothing(by->author) : QVariant());
            cells.push_back(by ? QVariant(by->time.toString(Qt::ISODate)) : QVariant());
            cells.push_back(by ? orNothing(by->reason) : QVariant());
        }
        m_table.rows.push_back(std::move(cells));
    }

    bool m_people;
    DataTable m_table;
};

} // namespace

DataTable changesTable(const std::vector<ChangeEntry>& entries) {
    DataTable t{{QStringLiteral("number"), QStringLiteral("time"), QStringLiteral("author"),
                 QStringLiteral("change"), QStringLiteral("reason"), QStringLiteral("state"),
                 QStringLiteral("id")},
                {}};
    for (const ChangeEntry& e : entries) {
        t.rows.push_back({static_cast<int>(e.sequence), e.time.toString(Qt::ISODate),
                          e.author.isEmpty() ? QVariant() : QVariant(e.author), e.label,
                          e.reason.isEmpty() ? QVariant() : QVariant(e.reason), stateOf(e), e.uuid});
    }
    return t;
}

int runHistory(const Invocation& inv, PlanDocument& document) {
    const Plan& plan = *document.plan();
    std::optional<PlaceId> place;
    std::optional<IndicatorId> indicator;
    if (inv.has("place")) {
        auto found = findPlace(plan, inv.option("place"));
        if (!found) {
            return inv.fail(found.error());
        }
        place = *found;
    }
    if (inv.has("indicator")) {
        auto found = findIndicator(plan, inv.option("indicator"));
        if (!found) {
            return inv.fail(found.error());
        }
        indicator = *found;
    }
    if (!place || !indicator) {
        auto history = filtered(inv, document.file(), place, indicator);
        return history ? inv.print(changesTable(*history)) : inv.fail(history.error());
    }
    auto blames = document.file().seriesHistory(*place, *indicator);
    if (!blames) {
        return inv.fail(blames.error());
    }
    if (inv.has("author")) {
        std::erase_if(*blames, [&](const Blame& b) { return b.entry.author != inv.option("author"); });
    }
    return inv.print(seriesHistoryTable(plan, *blames));
}

int runAnnotate(const Invocation& inv, PlanDocument& document) {
    auto change = findState(document.file(), inv.argument(1));
    if (!change) {
        return inv.fail(change.error());
    }
    auto done = document.annotate(*change, inv.argument(2));
    return done ? inv.saveAndSay(document, tr("Reason kept: %1").arg(stateName(document.file(), *change)))
                : inv.fail(done.error());
}

int runRestore(const Invocation& inv, PlanDocument& document) {
    auto state = findState(document.file(), inv.argument(1));
    if (!state) {
        return inv.fail(state.error());
    }
    auto change = goBackTo(document, *state, inv.option("reason"));
    if (!change) {
        return inv.fail(change.error());
    }
    return change->rows.empty() ? (Invocation::say(tr("Nothing differs; the plan is as it was.")), 0)
                                : inv.saveAndSay(document, change->label);
}

int runVersion(const Invocation& inv, PlanDocument& document) {
    PlanFile& file = document.file();
    const QString action = inv.argument(1).isEmpty() ? QStringLiteral("list") : inv.argument(1);
    const QString name = inv.argument(2);
    auto history = file.history();
    if (!history) {
        return inv.fail(history.error());
    }
    if (action == u"list") {
        auto versions = file.versions();
        if (!versions) {
            return inv.fail(versions.error());
        }
        DataTable t{{QStringLiteral("name"), QStringLiteral("time"), QStringLiteral("author"),
                     QStringLiteral("number"), QStringLiteral("change"), QStringLiteral("note"),
                     QStringLiteral("id")},
                    {}};
        for (const NamedVersion& v : *versions) {
            const auto at = std::ranges::find(*history, v.change, &ChangeEntry::uuid);
            const bool known = at != history->end();
            t.rows.push_back({v.name, v.time.toString(Qt::ISODate), orNothing(v.author),
                              known ? QVariant(static_cast<int>(at->sequence)) : QVariant(0),
                              known ? QVariant(at->label) : QVariant(), orNothing(v.note),
                              orNothing(v.change)});
        }
        return inv.print(t);
    }
    if (action != u"add" && action != u"remove") {
        return inv.fail(
            {Error::Kind::Usage,
             tr("“%1” is not something to do with a version; use list, add or remove.").arg(action),
             {}});
    }
    if (name.isEmpty()) {
        return inv.fail({Error::Kind::Usage, tr("version %1: the name is missing.").arg(action), {}});
    }
    if (action == u"remove") {
        auto removed = document.removeVersion(name);
        return removed ? inv.saveAndSay(document, tr("Version “%1” has no name any more.").arg(name))
                       : inv.fail(removed.error());
    }
    QString state;
    for (const ChangeEntry& e : *history) {
        state = e.applied ? e.uuid : state;
    }
    if (inv.has("state")) {
        auto found = findState(file, inv.option("state"));
        if (!found) {
            return inv.fail(found.error());
        }
        state = *found;
    }
    auto named = document.nameVersion(name, state, inv.option("note"));
    return named ? inv.saveAndSay(document, tr("Named: %1").arg(name.simplified())) : inv.fail(named.error());
}

int runDiff(const Invocation& inv, PlanDocument& document) {
    const PlanPtr plan = document.plan();
    const QString path = inv.argument(1);
    if (path.isEmpty() == !inv.has("since")) {
        return inv.fail({Error::Kind::Usage, tr("diff: name another plan, or a state with --since."), {}});
    }
    if (inv.has("since")) {
        auto state = findState(document.file(), inv.option("since"));
        if (!state) {
            return inv.fail(state.error());
        }
        auto then = document.file().stateAfter(*state);
        auto rows = document.file().differencesSince(*state);
        if (!then || !rows) {
            return inv.fail(then ? rows.error() : then.error());
        }
        const ChangeText text({plan, std::make_shared<Plan>(std::move(*then))}, systemLanguage());
        return inv.print(differencesTable(*rows, text, {QStringLiteral("then"), QStringLiteral("now")},
                                          forPeople(inv), {}));
    }
    auto other = PlanFile::open(path, PlanFile::Storage::Memory);
    if (!other) {
        return inv.fail(other.error());
    }
    auto parts = (*other)->read();
    auto rows = document.file().differencesTo(**other);
    if (!parts || !rows) {
        return inv.fail(parts ? rows.error() : parts.error());
    }
    // Whose change it is, where the two have a history in common.
    std::set<std::pair<QString, qint64>> taken;
    std::set<std::pair<QString, qint64>> both;
    const auto proposal = document.file().proposeMerge(path);
    const bool common = proposal && proposal->commonHistory;
    if (common) {
        for (const MergeTaken& t : proposal->taken) {
            taken.insert({t.row.table, t.row.id});
        }
        for (const MergeConflict& c : proposal->conflicts) {
            both.insert({c.table, c.id});
            for (const RowDifference& r : c.rows) {
                both.insert({r.table, r.id});
            }
        }
    }
    const auto side = [&](const RowDifference& row) {
        const std::pair key(row.table, row.id);
        return !common               ? QString()
               : both.contains(key)  ? QStringLiteral("both")
               : taken.contains(key) ? QStringLiteral("other")
                                     : QStringLiteral("plan");
    };
    const ChangeText text({plan, std::make_shared<Plan>(std::move(*parts))}, systemLanguage());
    const int code = inv.print(differencesTable(
        *rows, text, {QStringLiteral("plan"), QStringLiteral("other")}, forPeople(inv), side));
    if (forPeople(inv) && proposal && !common) {
        Invocation::say(tr("The two have no history in common; they were compared figure by figure."));
    }
    return code;
}

int runMerge(const Invocation& inv, PlanDocument& document) {
    const QString prefer = inv.option("prefer");
    if (inv.has("prefer") && prefer != u"ours" && prefer != u"theirs") {
        return inv.fail({Error::Kind::Usage, tr("“%1” is not a side; use ours or theirs.").arg(prefer), {}});
    }
    MergeTable conflicts(forPeople(inv));
    MergeTable all(forPeople(inv));
    QStringList said;
    bool open = false;
    bool changed = false;
    for (int i = 1; i < inv.argumentCount(); ++i) {
        const QString path = inv.argument(i);
        const QString name = QFileInfo(path).fileName();
        auto proposal = prepareMerge(document, path);
        if (!proposal) {
            return inv.fail(proposal.error());
        }
        const ChangeText text({document.plan(), std::make_shared<Plan>(proposal->other)}, systemLanguage());
        all.addTaken(*proposal, text);
        all.addConflicts(*proposal, text);
        conflicts.addConflicts(*proposal, text);
        if (proposal->nothingNew) {
            said << tr("%1: nothing new.").arg(name);
            continue;
        }
        if (!proposal->conflicts.empty() && !inv.has("prefer") && !inv.has("dry-run")) {
            open = true;
            continue; // the others are looked at too, so that all questions are known
        }
        const std::vector<MergeSide> answers(proposal->conflicts.size(),
                                             prefer == u"theirs" ? MergeSide::Theirs : MergeSide::Ours);
        auto change = mergeCopy(document, *proposal, answers, inv.option("reason"));
        if (!change) {
            return inv.fail(change.error());
        }
        changed = true;
        QString line = tr("%1: rows changed: %2.").arg(name).arg(change->rows.size());
        if (!answers.empty()) {
            line += u' ' + (prefer == u"theirs" ? tr("Conflicts, theirs taken: %1.")
                                                : tr("Conflicts, ours kept: %1."))
                               .arg(answers.size());
        }
        if (!proposal->commonHistory) {
            line += u' ' + tr("The two have no history in common; they were compared figure by figure.");
        }
        said << line;
    }
    if (inv.has("dry-run")) {
        return inv.print(all.table(), conflicts.table().rows.empty() || inv.has("prefer") ? 0 : 1);
    }
    if (open) {
        return inv.print(conflicts.table(), 1);
    }
    return changed ? inv.saveAndSay(document, said.join(u'\n')) : (Invocation::say(said.join(u'\n')), 0);
}

} // namespace yuantu::cli
