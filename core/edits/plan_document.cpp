// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Snapshot and signal after every change.
#include "core/edits/plan_document.h"

namespace yuantu {

Result<std::unique_ptr<PlanDocument>> PlanDocument::of(std::unique_ptr<PlanFile> file) {
    std::unique_ptr<PlanDocument> document(new PlanDocument(std::move(file)));
    auto parts = document->m_file->read();
    if (!parts) {
        return passOn(parts);
    }
    document->m_plan = std::make_shared<Plan>(std::move(*parts));
    return document;
}

Result<Change> PlanDocument::follow(Result<Change> change) {
    if (!change || (change->rows.empty() && !change->everything)) {
        return change;
    }
    auto parts = m_file->refresh(m_plan->parts(), *change);
    if (!parts) {
        return passOn(parts);
    }
    m_plan = std::make_shared<Plan>(std::move(*parts));
    emit changed(*change);
    emit fileStateChanged();
    return change;
}

Result<Change> PlanDocument::edit(const QString& label, const QString& reason,
                                  const std::function<Result<void>(RowWriter&)>& work) {
    return follow(m_file->edit(label, reason, work));
}

Result<Change> PlanDocument::undo() {
    return follow(m_file->undo());
}
Result<Change> PlanDocument::redo() {
    return follow(m_file->redo());
}

Result<Change> PlanDocument::goBack(const QString& change, const QString& label, const QString& reason) {
    return follow(m_file->goBack(change, label, reason));
}

Result<Change> PlanDocument::merge(const MergeProposal& proposal, const std::vector<MergeSide>& answers,
                                   const QString& label, const QString& reason) {
    auto done = m_file->merge(proposal, answers, label, reason);
    auto followed = follow(std::move(done));
    if (followed && followed->rows.empty()) {
        emit fileStateChanged(); // the history grew, the rows did not
    }
    return followed;
}

Result<void> PlanDocument::annotate(const QString& change, const QString& reason) {
    auto done = m_file->annotate(change, reason);
    emit fileStateChanged();
    return done;
}

Result<void> PlanDocument::nameVersion(const QString& name, const QString& change, const QString& note) {
    auto done = m_file->nameVersion(name, change, note);
    emit fileStateChanged();
    return done;
}

Result<void> PlanDocument::removeVersion(const QString& name) {
    auto done = m_file->removeVersion(name);
    emit fileStateChanged();
    return done;
}

Result<void> PlanDocument::save(const QString& path, const Publication& publication,
                                PlanFile::IfChanged ifChanged) {
    auto saved = m_file->save(path, publication, ifChanged);
    emit fileStateChanged();
    return saved;
}

} // namespace yuantu
