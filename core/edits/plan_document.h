// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The plan being worked on: the file, its present snapshot and one signal for every change.
#pragma once

#include "core/domain/plan.h"
#include "core/store/plan_file.h"

#include <QObject>

namespace yuantu {

/// Lives in the thread that made it. Workers get plan(), never the document.
class PlanDocument : public QObject {
    Q_OBJECT
public:
    /// Takes over an open file. Errors: its rows cannot be read.
    [[nodiscard]] static Result<std::unique_ptr<PlanDocument>> of(std::unique_ptr<PlanFile> file);

    [[nodiscard]] const PlanPtr& plan() const { return m_plan; }
    [[nodiscard]] PlanFile& file() { return *m_file; }
    [[nodiscard]] const PlanFile& file() const { return *m_file; }

    /// One user act: one transaction, one step of undo, one signal. Used by the verbs of this folder only.
    [[nodiscard]] Result<Change> edit(const QString& label, const QString& reason,
                                      const std::function<Result<void>(RowWriter&)>& work);
    [[nodiscard]] Result<Change> undo();
    [[nodiscard]] Result<Change> redo();

    /// As PlanFile::goBack and PlanFile::merge; used by the verbs of this folder only.
    [[nodiscard]] Result<Change> goBack(const QString& change, const QString& label, const QString& reason);
    [[nodiscard]] Result<Change> merge(const MergeProposal& proposal, const std::vector<MergeSide>& answers,
                                       const QString& label, const QString& reason);
    /// Reasons and names given afterwards; no step of undo. Errors: as PlanFile's.
    [[nodiscard]] Result<void> annotate(const QString& change, const QString& reason);
    [[nodiscard]] Result<void> nameVersion(const QString& name, const QString& change,
                                           const QString& note = {});
    [[nodiscard]] Result<void> removeVersion(const QString& name);

    [[nodiscard]] Result<void> save(const QString& path, const Publication& publication,
                                    PlanFile::IfChanged ifChanged = PlanFile::IfChanged::Refuse);

signals:
    /// The snapshot is new; `change` says what differs.
    void changed(const yuantu::Change& change);
    /// Path, saved state or the history changed.
    void fileStateChanged();

private:
    explicit PlanDocument(std::unique_ptr<PlanFile> file) : m_file(std::move(file)) {}
    Result<Change> follow(Result<Change> change);

    std::unique_ptr<PlanFile> m_file;
    PlanPtr m_plan;
};

} // namespace yuantu
