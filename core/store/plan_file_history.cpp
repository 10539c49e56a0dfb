// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// History, named versions, going back, merging and clean copies of a plan file.
#include "core/store/change_history.h"
#include "core/store/change_log.h"
#include "core/store/change_tree.h"
#include "core/store/changeset.h"
#include "core/store/plan_file.h"
#include "core/store/rows.h"
#include "core/store/three_way.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace yuantu {

using namespace store;

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Store", text);
}

[[noreturn]] void refuse(const QString& sentence, Error::Kind kind = Error::Kind::Input) {
    throw StoreFailure{{kind, sentence, {}}};
}

/// Runs `work` and takes back what it wrote.
template <class F> auto tentatively(SQLite::Database& db, F&& work) {
    db.exec("SAVEPOINT tentative");
    const auto undo = [&] {
        db.exec("ROLLBACK TO tentative");
        db.exec("RELEASE tentative");
    };
    try {
        auto result = work();
        undo();
        return result;
    } catch (...) {
        undo();
        throw;
    }
}

QStringList citiesOf(const Plan::Parts& parts) {
    QStringList codes;
    for (const Place& p : *parts.places) {
        if (p.kind == PlaceKind::City) {
            codes << p.code;
        }
    }
    return codes;
}

/// The changes in `of` that are not in `without`, in the order of the log.
QStringList changesOf(const ChangeTree& tree, const QSet<QString>& of, const QSet<QString>& without) {
    QStringList found;
    for (const QString& change : tree.all()) {
        if (of.contains(change) && !without.contains(change)) {
            found << change;
        }
    }
    return found;
}

/// Of each row, which of these changes was the last to touch it; of a merge only where no other did.
class LastChanges {
public:
    LastChanges(SQLite::Database& db, const ChangeTree& tree, const QStringList& changes) : m_db(db) {
        SQLite::Statement s(db, "SELECT changeset FROM change WHERE uuid = ?");
        for (const QString& change : changes) {
            s.reset();
            bindText(s, 1, change);
            if (!s.executeStep()) {
                continue;
            }
            const bool merge = !tree.second(change).isEmpty();
            for (const RowChange& row : rowsOf(blobAt(s, 0))) {
                auto& touched = m_rows[{tableIndex(row.table), row.id}];
                if (!merge || touched.isEmpty()) {
                    touched << change;
                }
            }
        }
        for (const ChangeEntry& e : readHistory(db)) {
            m_entries.insert(e.uuid, e);
        }
    }
    /// The last that changed any of these columns; all columns where there are none.
    [[nodiscard]] std::optional<ChangeEntry> of(const RowKey& key, const QStringList& columns) const {
        const QStringList changes = m_rows.value(key);
        for (auto at = changes.rbegin(); at != changes.rend(); ++at) {
            if (columns.isEmpty() || changes.size() == 1 || touches(*at, key, columns)) {
                return m_entries.value(*at);
            }
        }
        return changes.isEmpty() ? std::nullopt : std::optional(m_entries.value(changes.last()));
    }

private:
    [[nodiscard]] bool touches(const QString& change, const RowKey& key, const QStringList& columns) const {
        const QString table = QString::fromLatin1(allTables()[key.table].name);
        for (const RowEdit& e : readEdits(m_db, change)) {
            if (e.id == key.id && e.table == table) {
                return std::ranges::any_of(e.cells,
                                           [&](const CellChange& c) { return columns.contains(c.column); });
            }
        }
        return false;
    }

    SQLite::Database& m_db;
    QMap<RowKey, QStringList> m_rows;
    QHash<QString, ChangeEntry> m_entries;
};

} // namespace

struct MergeProposal::Work {
    Work(ThreeWay way, std::unique_ptr<PlanFile> file) : threeWay(std::move(way)), other(std::move(file)) {}
    ThreeWay threeWay;
    std::unique_ptr<PlanFile> other; ///< the copy, in memory
    SQLite::Database* otherDb = nullptr;
    QString ourHead;
    QString second; ///< what the merge stands on besides ours
    QString theirStart;
    QStringList toImport; ///< changes that our log lacks, in order
    bool sameStart = false;
    std::unique_ptr<LastChanges> ourChanges;
    std::unique_ptr<LastChanges> theirChanges;
};

MergeProposal::MergeProposal() = default;
MergeProposal::~MergeProposal() = default;
MergeProposal::MergeProposal(MergeProposal&&) noexcept = default;
MergeProposal& MergeProposal::operator=(MergeProposal&&) noexcept = default;

void MergeProposal::describe() {
    const ThreeWay& way = m_work->threeWay;
    const auto tables = allTables();
    const auto difference = [&](const RowKey& key, const RowBytes& before, const RowBytes& after) {
        const TableSpec& table = tables[key.table];
        return RowDifference{QString::fromLatin1(table.name), key.id, namedCells(table, before),
                             namedCells(table, after)};
    };
    taken.clear();
    for (const auto& [key, row] : way.result({})) {
        taken.push_back({difference(key, way.ours().row(key), row), m_work->theirChanges->of(key, {})});
    }
    conflicts.clear();
    for (const Clash& clash : way.clashes()) {
        const TableSpec& table = tables[clash.row.table];
        MergeConflict c;
        c.kind = static_cast<MergeConflict::Kind>(clash.kind);
        c.table = QString::fromLatin1(table.name);
        c.id = clash.row.id;
        for (const int column : clash.columns) {
            c.columns << QString::fromLatin1(table.columns[column].name);
        }
        c.base = namedCells(table, way.base(clash.row));
        c.ours = namedCells(table, way.ours().row(clash.row));
        c.theirs = namedCells(table, way.theirs().row(clash.row));
        for (const RowKey& key : clash.rows) {
            c.rows.push_back(difference(key, way.ours().row(key), way.theirs().row(key)));
        }
        // Who took a row away is known by the row; who needs it, by what was added or changed there.
        const RowKey asked = clash.row;
        c.oursBy = m_work->ourChanges->of(asked, c.columns);
        c.theirsBy = m_work->theirChanges->of(asked, c.columns);
        for (const RowKey& key : clash.rows) {
            c.oursBy = c.oursBy ? c.oursBy : m_work->ourChanges->of(key, {});
            c.theirsBy = c.theirsBy ? c.theirsBy : m_work->theirChanges->of(key, {});
        }
        conflicts.push_back(std::move(c));
    }
}

void MergeProposal::couple(const std::vector<MergeRow>& rows) {
    std::vector<RowKey> keys;
    for (const MergeRow& row : rows) {
        keys.push_back({tableIndex(row.table), row.id});
    }
    m_work->threeWay.couple(keys);
    describe();
}

Result<std::vector<ChangeEntry>> PlanFile::history() const {
    return guarded(m_path, [&] { return readHistory(*m_db); });
}

Result<std::vector<RowDifference>> PlanFile::differencesOf(const QString& change) const {
    return guarded(m_path, [&] { return readDifferences(*m_db, change); });
}

Result<std::vector<Blame>> PlanFile::blame(const QString& table, qint64 id) const {
    return guarded(m_path, [&] { return readBlame(*m_db, table, id); });
}

Result<std::vector<Blame>> PlanFile::seriesHistory(PlaceId place, IndicatorId indicator) const {
    return guarded(m_path, [&] { return readSeriesHistory(*m_db, place.value, indicator.value); });
}

Result<QHash<QString, std::vector<ChangeSubject>>> PlanFile::changeSubjects() const {
    return guarded(m_path, [&] { return readSubjects(*m_db); });
}

Result<void> PlanFile::annotate(const QString& change, const QString& reason) {
    return guarded(m_path, [&] { writeReason(*m_db, change, reason.simplified()); });
}

Result<Plan::Parts> PlanFile::stateAfter(const QString& change) const {
    return guarded(m_path, [&] {
        const QByteArray way =
            wayBetween(*m_db, ChangeTree(*m_db), readMeta(*m_db, QStringLiteral("head")), change);
        return tentatively(*m_db, [&] {
            applyChangeset(*m_db, way);
            return readParts(*m_db);
        });
    });
}

Result<std::vector<RowDifference>> PlanFile::differencesSince(const QString& change) const {
    return guarded(m_path, [&] { return differences(store::stateAfter(*m_db, change), readState(*m_db)); });
}

Result<std::vector<RowDifference>> PlanFile::differencesTo(const PlanFile& other) const {
    return guarded(m_path, [&] { return differences(readState(*m_db), readState(*other.m_db)); });
}

Result<Change> PlanFile::goBack(const QString& change, const QString& label, const QString& reason) {
    return guarded(m_path, [&] {
        const ChangeTree tree(*m_db);
        if (!change.isEmpty() && !tree.contains(change)) {
            refuse(tr("There is no such change in the history."), Error::Kind::Usage);
        }
        const QByteArray way = wayBetween(*m_db, tree, readMeta(*m_db, QStringLiteral("head")), change);
        return recordChange(*m_db, label, reason, m_author, [&] { applyChangeset(*m_db, way); });
    });
}

Result<std::vector<NamedVersion>> PlanFile::versions() const {
    return guarded(m_path, [&] { return readVersions(*m_db); });
}

Result<void> PlanFile::nameVersion(const QString& name, const QString& change, const QString& note) {
    return guarded(m_path, [&] {
        const QString wanted = name.simplified();
        if (wanted.isEmpty()) {
            refuse(tr("A version needs a name."), Error::Kind::Usage);
        }
        if (wanted.size() > 80) {
            refuse(tr("The name is too long; 80 characters at most."), Error::Kind::Usage);
        }
        SQLite::Transaction transaction(*m_db, SQLite::TransactionBehavior::IMMEDIATE);
        for (const NamedVersion& v : readVersions(*m_db)) {
            if (v.name == wanted) {
                refuse(tr("There is already a version “%1”; choose another name.").arg(wanted),
                       Error::Kind::Usage);
            }
        }
        if (!change.isEmpty() && !ChangeTree(*m_db).contains(change)) {
            refuse(tr("There is no such change in the history."), Error::Kind::Usage);
        }
        addVersion(*m_db, {0, wanted, change, QDateTime::currentDateTimeUtc(), m_author, note.simplified()});
        countMark(*m_db);
        transaction.commit();
    });
}

Result<void> PlanFile::removeVersion(const QString& name) {
    return guarded(m_path, [&] {
        SQLite::Transaction transaction(*m_db, SQLite::TransactionBehavior::IMMEDIATE);
        for (const NamedVersion& v : readVersions(*m_db)) {
            if (v.name == name.simplified()) {
                store::removeVersion(*m_db, v.id);
                countMark(*m_db);
                transaction.commit();
                return;
            }
        }
        refuse(tr("There is no version “%1”.").arg(name.simplified()), Error::Kind::Usage);
    });
}

Result<MergeProposal> PlanFile::proposeMerge(const QString& path) const {
    const QString name = displayName(path);
    const QFileInfo info(path);
    if (!m_path.isEmpty() && info.exists() &&
        (info.canonicalFilePath() == QFileInfo(m_path).canonicalFilePath() ||
         FileStamp::of(path) == FileStamp::of(m_path))) {
        return badInput(tr("%1: this is the plan itself; choose a colleague's copy of it.").arg(name));
    }
    auto opened = open(path, Storage::Memory);
    if (!opened) {
        return passOn(opened);
    }
    if (!(*opened)->contentFits()) {
        return badInput(tr("%1: the content is not what was saved; open it by itself, check it and save it "
                           "before it is merged.")
                            .arg(name));
    }
    return guarded(path, [&]() -> MergeProposal {
        PlanFile& other = **opened;
        SQLite::Database& theirs = *other.m_db;
        MergeProposal proposal;
        proposal.path = path;
        proposal.other = valueOrThrow(other.read());
        const QStringList theirCities = citiesOf(proposal.other);
        const QStringList ourCities = citiesOf(valueOrThrow(read()));
        const bool sameCity =
            std::ranges::any_of(theirCities, [&](const QString& c) { return ourCities.contains(c); });
        if (!theirCities.isEmpty() && !ourCities.isEmpty() && !sameCity) {
            refuse(
                tr("%1: this is the plan of another city; only copies of one plan can be merged.").arg(name));
        }

        const ChangeTree ourTree(*m_db);
        const ChangeTree theirTree(theirs);
        const QString ourHead = readMeta(*m_db, QStringLiteral("head"));
        const QString theirHead = readMeta(theirs, QStringLiteral("head"));
        const QString ourStart = startOf(*m_db, ourTree);
        const QString theirStart = startOf(theirs, theirTree);
        const QSet<QString> ourPast = ourTree.ancestors(ourHead, ourStart);
        const QSet<QString> theirPast = theirTree.ancestors(theirHead, theirStart);
        const auto known = [&](const QString& head, const QString& start) {
            return head.isEmpty() ? start : head;
        };

        // The states that both stand on, the latest ones: none of them led to another.
        QSet<QString> latest = ourPast & theirPast;
        for (const QString& change : QSet<QString>(latest)) {
            if (theirTree.contains(change)) {
                const QString before = known(theirTree.parent(change), theirStart);
                latest.remove(before);
                if (const QString second = theirTree.second(change); !second.isEmpty()) {
                    latest.remove(second);
                }
            }
        }
        std::vector<PlanState> bases;
        for (const QString& change : latest) {
            const auto state = guarded(path, [&]() -> PlanState {
                return change == theirStart || theirTree.contains(change)
                           ? store::stateAfter(theirs, change == theirStart ? QString() : change)
                           : store::stateAfter(*m_db, change == ourStart ? QString() : change);
            });
            if (!state) {
                refuse(tr("%1: its history does not fit its tables; nothing was merged.").arg(name));
            }
            bases.push_back(*state);
        }
        proposal.commonHistory = !bases.empty();
        const QString theirState = known(theirHead, theirStart);
        proposal.nothingNew = ourPast.contains(theirState);
        PlanState theirRows = readState(theirs);
        if (proposal.nothingNew) {
            theirRows = readState(*m_db);
        }
        proposal.m_work = std::make_unique<MergeProposal::Work>(
            ThreeWay(readState(*m_db), std::move(theirRows), std::move(bases)), std::move(*opened));
        MergeProposal::Work& work = *proposal.m_work;
        work.otherDb = &theirs;
        work.ourHead = ourHead;
        work.second = theirState;
        work.theirStart = theirStart;
        work.sameStart = ourStart == theirStart;
        const QStringList theirNew = changesOf(theirTree, theirPast, ourPast);
        proposal.newChanges = static_cast<int>(theirNew.size());
        SQLite::Statement s(theirs, "SELECT changeset FROM change WHERE uuid = ?");
        for (const QString& change : theirNew) {
            if (!ourTree.contains(change)) {
                s.reset();
                bindText(s, 1, change);
                if (s.executeStep()) {
                    std::ignore = checked(blobAt(s, 0));
                }
                work.toImport << change;
            }
        }
        work.ourChanges =
            std::make_unique<LastChanges>(*m_db, ourTree, changesOf(ourTree, ourPast, theirPast));
        work.theirChanges = std::make_unique<LastChanges>(theirs, theirTree, theirNew);
        proposal.describe();
        // Nothing but our own changes came back to us.
        proposal.nothingNew = proposal.nothingNew || (proposal.taken.empty() && proposal.conflicts.empty() &&
                                                      theirPast.contains(known(ourHead, ourStart)));
        return proposal;
    });
}

Result<Plan::Parts> PlanFile::preview(const MergeProposal& proposal,
                                      const std::vector<MergeSide>& answers) const {
    return guarded(m_path, [&] {
        const auto rows = proposal.work().threeWay.result(answers);
        return tentatively(*m_db, [&] {
            writeRows(*m_db, rows);
            return readParts(*m_db);
        });
    });
}

namespace {

/// Brings their changes into our log, on the branch they were made on, with the reasons given since.
void importChanges(SQLite::Database& db, const MergeProposal::Work& work) {
    SQLite::Database& other = *work.otherDb;
    SQLite::Statement get(other,
                          "SELECT parent, time, author, label, reason, changeset FROM change WHERE uuid = ?");
    SQLite::Statement put(
        db, "INSERT INTO change (id, seq, uuid, parent, time, author, label, reason, changeset) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    qint64 sequence = db.execAndGet("SELECT ifnull(max(seq), 0) FROM change").getInt64();
    for (const QString& change : work.toImport) {
        get.reset();
        bindText(get, 1, change);
        if (!get.executeStep()) {
            continue;
        }
        const QString parent = textAt(get, 0);
        put.reset();
        put.bind(1, static_cast<int64_t>(idFromKey(QStringLiteral("change/") + change)));
        put.bind(2, static_cast<int64_t>(++sequence));
        bindText(put, 3, change);
        bindText(put, 4, parent.isEmpty() && !work.sameStart ? work.theirStart : parent);
        for (int c = 1; c <= 4; ++c) {
            bindText(put, c + 4, textAt(get, c));
        }
        bindBlob(put, 9, blobAt(get, 5));
        put.exec();
    }
    {
        const QSet<QString> came(work.toImport.begin(), work.toImport.end());
        SQLite::Statement merges(other, "SELECT id, change, parent FROM merge_parent");
        SQLite::Statement add(db, "INSERT OR IGNORE INTO merge_parent (id, change, parent) VALUES (?, ?, ?)");
        while (merges.executeStep()) {
            if (came.contains(textAt(merges, 1))) {
                add.reset();
                add.bind(1, static_cast<int64_t>(merges.getColumn(0).getInt64()));
                bindText(add, 2, textAt(merges, 1));
                bindText(add, 3, textAt(merges, 2));
                add.exec();
            }
        }
    }
    SQLite::Statement reasons(other, "SELECT uuid, reason FROM change WHERE reason <> ''");
    SQLite::Statement fill(db, "UPDATE change SET reason = ? WHERE uuid = ? AND reason = ''");
    while (reasons.executeStep()) {
        fill.reset();
        bindText(fill, 1, textAt(reasons, 1));
        bindText(fill, 2, textAt(reasons, 0));
        fill.exec();
    }
    if (!work.sameStart) {
        return; // the states that have names there cannot be gone back to here
    }
    const ChangeTree tree(db);
    for (NamedVersion v : readVersions(other)) {
        if (!v.change.isEmpty() && !tree.contains(v.change)) {
            continue;
        }
        const std::vector<NamedVersion> ours = readVersions(db);
        const auto taken = [&](const QString& name) {
            return std::ranges::any_of(ours, [&](const NamedVersion& o) { return o.name == name; });
        };
        const bool here = std::ranges::any_of(ours, [&](const NamedVersion& o) {
            return o.change == v.change && (o.name == v.name || o.name.startsWith(v.name + u' '));
        });
        if (here) {
            continue;
        }
        const QString wanted = v.name;
        for (int n = 2; taken(v.name); ++n) {
            v.name = QStringLiteral("%1 %2").arg(wanted).arg(n);
        }
        addVersion(db, v);
    }
}

} // namespace

Result<Change> PlanFile::merge(const MergeProposal& proposal, const std::vector<MergeSide>& answers,
                               const QString& label, const QString& reason) {
    return guarded(m_path, [&]() -> Change {
        const MergeProposal::Work& work = proposal.work();
        if (readMeta(*m_db, QStringLiteral("head")) != work.ourHead) {
            refuse(tr("The plan has changed since the merge was prepared; start the merge again."));
        }
        if (proposal.nothingNew) {
            return {label, {}, false};
        }
        const auto rows = work.threeWay.result(answers);
        return recordChange(
            *m_db, label, reason, m_author,
            [&] {
                importChanges(*m_db, work);
                writeRows(*m_db, rows);
            },
            work.second);
    });
}

Result<std::unique_ptr<PlanFile>> PlanFile::cleanCopy() const {
    auto copy = create(Storage::Memory);
    if (!copy) {
        return copy;
    }
    auto filled = guarded(m_path, [&] {
        SQLite::Database& db = *(*copy)->m_db;
        const PlanState state = readState(*m_db);
        // A planner's reason for a value stands beside it; the notes that the plan began with stay.
        const auto start = guarded(m_path, [&] { return store::stateAfter(*m_db, {}); });
        const int figures = tableIndex(u"figure");
        std::map<RowKey, RowBytes> rows;
        QList<qint64> own;
        for (size_t t = 0; t < state.tables.size(); ++t) {
            for (auto it = state.tables[t].begin(); it != state.tables[t].end(); ++it) {
                const RowKey key{static_cast<int>(t), it.key()};
                rows[key] = it.value();
                if (key.table == figures && (!start || start->row(key) != it.value())) {
                    own << key.id;
                }
            }
        }
        SQLite::Transaction transaction(db);
        writeRows(db, rows);
        SQLite::Statement scrub(db, "UPDATE figure SET note = '' WHERE id = ?");
        for (const qint64 id : own) {
            scrub.reset();
            scrub.bind(1, static_cast<int64_t>(id));
            scrub.exec();
        }
        db.exec("UPDATE acceptance SET author = '', reason = '', time = ''");
        transaction.commit();
        db.exec("VACUUM");
    });
    if (!filled) {
        return passOn(filled);
    }
    return copy;
}

} // namespace yuantu
