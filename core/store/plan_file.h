// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A plan file in work: opened into a working copy of our own, edited there, saved by replacing the file.
#pragma once

#include "core/base/result.h"
#include "core/domain/plan.h"
#include "core/domain/published_table.h"
#include "core/store/change.h"
#include "core/store/merge.h"

#include <functional>
#include <memory>

namespace SQLite {
class Database;
}

namespace yuantu {

/// Writes rows of the plan inside an edit. Errors are thrown through to PlanFile::edit, which returns them.
class RowWriter {
public:
    explicit RowWriter(SQLite::Database& db);
    ~RowWriter();
    RowWriter(const RowWriter&) = delete;
    RowWriter& operator=(const RowWriter&) = delete;
    template <class T> void put(const T& row);
    template <class T> void remove(decltype(T::id) id);

private:
    struct Statements;
    SQLite::Database& m_db;
    std::unique_ptr<Statements> m_statements; ///< one a table, prepared at its first row
};

/// What a file looked like when it was read, to notice that another program has changed it.
struct FileStamp {
    quint64 device = 0;
    quint64 inode = 0;
    qint64 size = -1; ///< -1: there was no file
    qint64 modified = 0;
    bool operator==(const FileStamp&) const = default;
    [[nodiscard]] static FileStamp of(const QString& path);
};

/// A working copy that a crash or a kill left behind.
struct Recoverable {
    QString folder;
    QString path; ///< the plan it was opened from; empty for one never saved
    QDateTime lastEdit;
    int unsavedChanges = 0;
};

class PlanFile {
public:
    enum class Storage {
        Memory,  ///< for commands that end at once
        Working, ///< a folder in the user's state folder that survives a kill
    };

    [[nodiscard]] static Result<std::unique_ptr<PlanFile>> create(Storage storage);
    /// Opens hardened: the file is not changed, nothing of it runs. Errors (input): not a plan, damaged,
    /// newer than the program, locked, vanished.
    [[nodiscard]] static Result<std::unique_ptr<PlanFile>> open(const QString& path, Storage storage);
    [[nodiscard]] static std::vector<Recoverable> recoverable();
    [[nodiscard]] static Result<std::unique_ptr<PlanFile>> recover(const Recoverable& left);
    static void discard(const Recoverable& left);
    /// Reads what can be read of a damaged file into a new one. The notices say what was lost.
    [[nodiscard]] static Result<std::unique_ptr<PlanFile>> salvage(const QString& path);

    ~PlanFile();
    PlanFile(const PlanFile&) = delete;
    PlanFile& operator=(const PlanFile&) = delete;

    [[nodiscard]] QString path() const { return m_path; }
    /// What opening noticed: dropped triggers and views, a digest that does not fit.
    [[nodiscard]] const QStringList& notices() const { return m_notices; }
    /// The content is what was saved: nobody else changed it and nothing is damaged.
    [[nodiscard]] bool contentFits() const { return m_contentFits; }
    [[nodiscard]] bool isWritable() const;
    /// Another window of this program has the same file open.
    [[nodiscard]] bool isOpenElsewhere() const { return m_openElsewhere; }

    [[nodiscard]] Result<Plan::Parts> read() const;
    /// The parts with the rows that `change` touched read anew; untouched tables are shared with `old`.
    [[nodiscard]] Result<Plan::Parts> refresh(const Plan::Parts& old, const Change& change) const;

    /// One edit, one transaction, one entry of the log.
    [[nodiscard]] Result<Change> edit(const QString& label, const QString& reason,
                                      const std::function<Result<void>(RowWriter&)>& work);
    /// Writes the rows a new plan starts with; not part of the history.
    [[nodiscard]] Result<void> fill(const std::function<Result<void>(RowWriter&)>& work);
    [[nodiscard]] Result<Change> undo();
    [[nodiscard]] Result<Change> redo();
    /// Labels of what undo and redo would do; empty where there is nothing.
    [[nodiscard]] QString undoLabel() const;
    [[nodiscard]] QString redoLabel() const;
    /// Every change, the first first, on branches that were left too.
    [[nodiscard]] Result<std::vector<ChangeEntry>> history() const;
    /// The rows one change touched, before and after it. Errors (usage): there is no such change.
    [[nodiscard]] Result<std::vector<RowDifference>> differencesOf(const QString& change) const;
    /// The changes that made a row what it is, oldest first.
    [[nodiscard]] Result<std::vector<Blame>> blame(const QString& table, qint64 id) const;
    /// Every change of the figures of a series, oldest first.
    [[nodiscard]] Result<std::vector<Blame>> seriesHistory(PlaceId place, IndicatorId indicator) const;
    /// By uuid, what each change was about, where that belongs to a place.
    [[nodiscard]] Result<QHash<QString, std::vector<ChangeSubject>>> changeSubjects() const;
    /// Gives a change its reason, or another, afterwards.
    [[nodiscard]] Result<void> annotate(const QString& change, const QString& reason);

    /// The plan in the state after a change; the empty one is the start. Errors: it cannot be worked out.
    [[nodiscard]] Result<Plan::Parts> stateAfter(const QString& change) const;
    /// How the present state (after) differs from the one after a change (before).
    [[nodiscard]] Result<std::vector<RowDifference>> differencesSince(const QString& change) const;
    /// How this plan differs from another: before is this one.
    [[nodiscard]] Result<std::vector<RowDifference>> differencesTo(const PlanFile& other) const;
    /// Makes the state after a change the present one again, as a new change. No rows: it is the present one.
    [[nodiscard]] Result<Change> goBack(const QString& change, const QString& label, const QString& reason);

    [[nodiscard]] Result<std::vector<NamedVersion>> versions() const;
    /// Names the state after a change. Errors (usage): the name is empty, too long or taken.
    [[nodiscard]] Result<void> nameVersion(const QString& name, const QString& change, const QString& note);
    [[nodiscard]] Result<void> removeVersion(const QString& name);

    /// What merging the copy at `path` would do. Errors (input): it cannot be opened, is damaged, is this
    /// very file, is of another city, or its history does not fit its tables.
    [[nodiscard]] Result<MergeProposal> proposeMerge(const QString& path) const;
    /// The plan as it would be after the merge.
    [[nodiscard]] Result<Plan::Parts> preview(const MergeProposal& proposal,
                                              const std::vector<MergeSide>& answers) const;
    /// Does it, as one change; the answers are those to proposal.conflicts in their order, ours where they
    /// end. Errors: the plan has changed since it was proposed, the rows do not fit together.
    [[nodiscard]] Result<Change> merge(const MergeProposal& proposal, const std::vector<MergeSide>& answers,
                                       const QString& label, const QString& reason);
    /// A plan with the present state and nothing else: no history, names, reasons or tables of others.
    [[nodiscard]] Result<std::unique_ptr<PlanFile>> cleanCopy() const;

    void setAuthor(const QString& author) { m_author = author; }
    [[nodiscard]] QString author() const { return m_author; }

    /// Edits since the file was saved or opened, undone ones not counted twice.
    [[nodiscard]] bool isModified() const;
    [[nodiscard]] int unsavedChanges() const;

    /// Whether the file on disk is no longer the one that was opened or last saved.
    [[nodiscard]] bool changedOnDisk() const;

    enum class IfChanged { Refuse, Overwrite };
    /// Saves to `path` (which becomes the file of this plan) by writing a complete new file beside it,
    /// checking it and renaming it over. A failure leaves the old file as it was. Errors (write) say what and
    /// why.
    [[nodiscard]] Result<void> save(const QString& path, const Publication& publication,
                                    IfChanged ifChanged = IfChanged::Refuse);
    /// Writes a copy elsewhere without becoming it.
    [[nodiscard]] Result<void> saveCopy(const QString& path, const Publication& publication) const;

    /// SHA-256 over all rows, canonical: for tests and for the digest in the file.
    [[nodiscard]] Result<QByteArray> digest() const;
    /// A readable dump of all logged rows in order, the same for the same content.
    [[nodiscard]] Result<QByteArray> dump() const;

    static inline constexpr int kGpkgApplicationId = 0x47504B47;

private:
    PlanFile();
    static Result<std::unique_ptr<PlanFile>> makeWorking(Storage storage);
    void writeOrigin() const;
    [[nodiscard]] Result<void> publishTo(const QString& path, const Publication& publication) const;

    std::unique_ptr<SQLite::Database> m_db;
    struct Folder;
    std::unique_ptr<Folder> m_folder;
    QString m_path;
    QString m_author;
    QStringList m_notices;
    FileStamp m_stamp;
    bool m_openElsewhere = false;
    bool m_contentFits = true;
};

/// The version of the SQLite library in use, for About.
[[nodiscard]] QString sqliteVersion();

/// Who changes are recorded as where nobody says otherwise: $YUANTU_AUTHOR, else the user's full name as the
/// system knows it, else the login name.
[[nodiscard]] QString systemAuthor();

/// The user's folder for working copies: $XDG_STATE_HOME/yuantu or ~/.local/state/yuantu.
[[nodiscard]] QString stateFolder();

} // namespace yuantu
