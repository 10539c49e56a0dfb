// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two states of a plan made one, by what each changed since the states they have in common. A pure function
// of the states; inside the store.
#pragma once

#include "core/store/merge.h"
#include "core/store/plan_state.h"

namespace yuantu::store {

/// What both changed, differently.
struct Clash {
    enum class Kind {
        Field,    ///< one logical field of a row that is there in both
        Row,      ///< one deleted the row, the other changed it
        InUse,    ///< one deleted the row (and what belongs to it), the other changed or added what needs it
        Together, ///< rows that only make sense as one side has them
    };
    Kind kind = Kind::Field;
    RowKey row;
    std::vector<int> columns; ///< of a field
    std::vector<RowKey> rows; ///< that go together; of InUse: those that need it
    bool deletedByUs = false; ///< of InUse
};

class ThreeWay {
public:
    /// Without a base: what one side alone has is kept, and a row that both have otherwise is a clash.
    ThreeWay(PlanState ours, PlanState theirs, std::vector<PlanState> bases);

    [[nodiscard]] const std::vector<Clash>& clashes() const { return m_clashes; }
    /// The rows of our state that become others, with the answers to the clashes in their order; those
    /// without an answer stay ours. Null: the row goes.
    [[nodiscard]] std::map<RowKey, RowBytes> result(const std::vector<MergeSide>& answers) const;
    /// Makes rows a clash of their own: all as we have them, or all as the other has them.
    void couple(const std::vector<RowKey>& rows);

    [[nodiscard]] const PlanState& ours() const { return m_ours; }
    [[nodiscard]] const PlanState& theirs() const { return m_theirs; }
    /// The row in a state that both have in common; null where there is none.
    [[nodiscard]] RowBytes base(const RowKey& key) const;

private:
    struct Outcome {
        RowBytes merged; ///< with our value where a field clashes; null: the row goes
    };
    class Draft;
    void mergeRow(const RowKey& key, const RowBytes& ours, const RowBytes& theirs);
    void findInUse(bool deletedByUs);

    PlanState m_ours;
    PlanState m_theirs;
    std::vector<PlanState> m_bases;
    std::map<RowKey, Outcome> m_outcomes;
    std::vector<Clash> m_clashes;
};

} // namespace yuantu::store
