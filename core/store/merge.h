// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What merging another copy of a plan would do, before it is done: what is taken, and what both changed.
#pragma once

#include "core/domain/plan.h"
#include "core/store/change.h"

#include <memory>
#include <optional>

namespace yuantu {

enum class MergeSide { Ours, Theirs };

/// Something both have changed since the states they have in common, differently: one question.
struct MergeConflict {
    enum class Kind {
        Field,    ///< one logical field of a row: a figure's value, a scenario's name
        Row,      ///< one side took the row away, the other changed it
        InUse,    ///< one side took it away, with what belongs to it; the other changed or added such a part
        Together, ///< settings that contradict one another unless all are from one side
    };
    Kind kind = Kind::Field;
    QString table;
    qint64 id = 0;
    QStringList columns; ///< of a field
    QVariantHash base;   ///< whole rows by column; empty where there is none
    QVariantHash ours;
    QVariantHash theirs;
    std::optional<ChangeEntry> oursBy; ///< the last change of it on each side
    std::optional<ChangeEntry> theirsBy;
    std::vector<RowDifference>
        rows; ///< before: ours, after: theirs; of InUse and Together, what goes with it
};

/// A row that becomes another without a question, and whose change that is.
struct MergeTaken {
    RowDifference row;
    std::optional<ChangeEntry> by;
};

/// The columns of a table in groups that mean one thing each, keys apart: all of a figure's value is one.
[[nodiscard]] const std::vector<QStringList>& logicalFields(const QString& table);

struct MergeRow {
    QString table;
    qint64 id = 0;
};

/// Made by PlanFile::proposeMerge for the state the plan was in; used up by PlanFile::merge.
class MergeProposal {
public:
    MergeProposal();
    ~MergeProposal();
    MergeProposal(MergeProposal&&) noexcept;
    MergeProposal& operator=(MergeProposal&&) noexcept;

    QString path;
    /// False: the copies share no state, so they were compared row by row.
    bool commonHistory = false;
    /// All that the copy holds is in the plan already.
    bool nothingNew = false;
    int newChanges = 0; ///< of the copy's history
    std::vector<MergeTaken> taken;
    std::vector<MergeConflict> conflicts;
    Plan::Parts other; ///< the copy, for names

    /// Makes rows that contradict one another one conflict; they stay ours until it is answered.
    void couple(const std::vector<MergeRow>& rows);

    struct Work;
    [[nodiscard]] Work& work() const { return *m_work; }

private:
    friend class PlanFile;
    void describe();
    std::unique_ptr<Work> m_work;
};

} // namespace yuantu
