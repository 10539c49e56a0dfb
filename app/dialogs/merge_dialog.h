// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What merging a colleague's copy will do: what is taken without a question, and the questions.
#pragma once

#include "app/models/change_lines_model.h"
#include "app/models/conflict_model.h"

#include <QDialog>

class QPushButton;
class QTableView;
class QToolButton;

namespace yuantu {

class MergeDialog : public QDialog {
    Q_OBJECT
public:
    /// `place` is which of how many copies it is: "2 of 3"; empty for one.
    MergeDialog(const MergeProposal& proposal, const ChangeText& text, const QString& place,
                QWidget* parent = nullptr);

    [[nodiscard]] ConflictModel* conflicts() const { return m_conflicts; }
    [[nodiscard]] ChangeLinesModel* taken() const { return m_taken; }
    [[nodiscard]] QTableView* conflictView() const { return m_conflictView; }
    [[nodiscard]] QToolButton* takenButton() const { return m_takenButton; }
    [[nodiscard]] QPushButton* mergeButton() const { return m_merge; }
    [[nodiscard]] QPushButton* oursButton() const { return m_allOurs; }
    [[nodiscard]] QPushButton* theirsButton() const { return m_allTheirs; }

private:
    void update();

    ConflictModel* m_conflicts;
    ChangeLinesModel* m_taken;
    QTableView* m_conflictView;
    QTableView* m_takenView;
    QToolButton* m_takenButton;
    QPushButton* m_allOurs;
    QPushButton* m_allTheirs;
    QPushButton* m_merge;
};

/// The rows that a merge takes without a question, in words.
[[nodiscard]] std::vector<ChangeLinesModel::Row> takenRows(const MergeProposal& proposal,
                                                           const ChangeText& text);

} // namespace yuantu
