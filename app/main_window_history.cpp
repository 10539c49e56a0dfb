// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The history in the window: going back, named versions, who changed a value; comparing and merging copies.
#include "app/change_text.h"
#include "app/dialogs/blame_dialog.h"
#include "app/dialogs/compare_dialog.h"
#include "app/dialogs/merge_dialog.h"
#include "app/main_window.h"
#include "app/panels/figure_panel.h"
#include "app/panels/history_panel.h"
#include "core/edits/history_edits.h"
#include "core/edits/merge_edits.h"
#include "core/projection/publication.h"

#include <QApplication>
#include <QFileInfo>

#include <set>

namespace yuantu {

namespace {

std::vector<ChangeLinesModel::Row> rowsOf(const std::vector<RowDifference>& differences,
                                          const ChangeText& text,
                                          const std::function<QString(const RowDifference&)>& by = {}) {
    std::vector<ChangeLinesModel::Row> rows;
    for (const RowDifference& d : differences) {
        for (ChangeLine& line : text.lines(d)) {
            rows.push_back({std::move(line), by ? by(d) : QString(), {}});
        }
    }
    return rows;
}

} // namespace

void MainWindow::connectHistoryActions() {
    connect(m_actions[Act::ComparePlan], &QAction::triggered, this, &MainWindow::comparePlans);
    connect(m_actions[Act::MergeCopies], &QAction::triggered, this, &MainWindow::mergeCopies);
    connect(m_actions[Act::ExportClean], &QAction::triggered, this, &MainWindow::exportClean);
    connect(m_actions[Act::WhoChanged], &QAction::triggered, this,
            [this] { activePanel()->askWhoChanged(); });
}

void MainWindow::connectHistory(HistoryPanel& panel) {
    connect(&panel, &HistoryPanel::stepsWanted, this, &MainWindow::steps);
    connect(&panel, &HistoryPanel::goBackWanted, this, &MainWindow::goBack);
    connect(&panel, &HistoryPanel::nameWanted, this, &MainWindow::nameVersion);
    connect(&panel, &HistoryPanel::compareWanted, this, &MainWindow::compareWithNow);
    connect(&panel, &HistoryPanel::failed, this, [this](const QString& why) { banner(why); });
}

void MainWindow::goBack(const QString& change) {
    auto done = goBackTo(m_session.document(), change);
    if (!done) {
        report(done.error());
    } else if (done->rows.empty()) {
        banner(tr("This is the present state already."));
    }
}

void MainWindow::nameVersion(const QString& change) {
    const QString proposed =
        QDate::currentDate().toString(QStringLiteral("yyyy-MM ")) + tr("draft for review");
    const auto name = m_ask->text(tr("Name this version"), tr("Name of the state:"), proposed);
    if (!name) {
        return;
    }
    if (auto done = m_session.document().nameVersion(*name, change); !done) {
        report(done.error());
    }
}

void MainWindow::compareWithNow(const QString& change) {
    const PlanFile& file = m_session.document().file();
    auto then = file.stateAfter(change);
    auto differences = file.differencesSince(change);
    if (!then || !differences) {
        report(then ? differences.error() : then.error());
        return;
    }
    const ChangeText text({m_session.plan(), std::make_shared<Plan>(std::move(*then))}, m_session.language());
    CompareDialog dialog(rowsOf(*differences, text), tr("%1, compared with now").arg(stateName(file, change)),
                         tr("Then"), tr("Now"), {}, false, this);
    dialog.exec();
}

void MainWindow::comparePlans() {
    if (!m_session.hasDocument()) {
        return;
    }
    const QString path = m_ask->openFile(tr("Compare with another plan"), tr("Plans (*.gpkg)"));
    if (path.isEmpty()) {
        return;
    }
    const PlanFile& file = m_session.document().file();
    auto other = PlanFile::open(path, PlanFile::Storage::Memory);
    if (!other) {
        report(other.error());
        return;
    }
    auto parts = (*other)->read();
    auto differences = file.differencesTo(**other);
    if (!parts || !differences) {
        report(parts ? differences.error() : parts.error());
        return;
    }
    // Whose change it is, where the two have a history in common.
    const auto proposal = file.proposeMerge(path);
    const bool common = proposal && proposal->commonHistory;
    std::set<std::pair<QString, qint64>> theirs;
    std::set<std::pair<QString, qint64>> both;
    if (common) {
        for (const MergeTaken& t : proposal->taken) {
            theirs.insert({t.row.table, t.row.id});
        }
        for (const MergeConflict& c : proposal->conflicts) {
            both.insert({c.table, c.id});
        }
    }
    const QString otherName = QFileInfo(path).fileName();
    const auto by = [&](const RowDifference& d) {
        const std::pair key(d.table, d.id);
        return !common                ? QString()
               : both.contains(key)   ? tr("both")
               : theirs.contains(key) ? otherName
                                      : tr("this plan");
    };
    const ChangeText text({m_session.plan(), std::make_shared<Plan>(std::move(*parts))},
                          m_session.language());
    const QString note = proposal && !common
                             ? tr("The two have no history in common; they were compared figure by figure.")
                             : QString();
    CompareDialog dialog(rowsOf(*differences, text, by), tr("Compared with %1").arg(otherName),
                         tr("This plan"), otherName, note, common, this);
    dialog.exec();
}

void MainWindow::mergeCopies() {
    if (!m_session.hasDocument()) {
        return;
    }
    const QStringList paths = m_ask->openFiles(tr("Merge colleagues' copies"), tr("Plans (*.gpkg)"));
    PlanDocument& document = m_session.document();
    QStringList said;
    int merged = 0;
    for (int i = 0; i < paths.size(); ++i) {
        const QString name = QFileInfo(paths[i]).fileName();
        QApplication::setOverrideCursor(Qt::WaitCursor);
        auto proposal = prepareMerge(document, paths[i]);
        QApplication::restoreOverrideCursor();
        if (!proposal) {
            said << proposal.error().sentence; // the others are merged all the same
            continue;
        }
        if (proposal->nothingNew) {
            said << tr("%1: nothing new.").arg(name);
            continue;
        }
        std::vector<MergeSide> answers;
        // Where nothing is to be asked, nothing is asked: the merge is one step of undo.
        if (!proposal->conflicts.empty() || !proposal->commonHistory) {
            const ChangeText text({m_session.plan(), std::make_shared<Plan>(proposal->other)},
                                  m_session.language());
            MergeDialog dialog(*proposal, text,
                               paths.size() > 1 ? tr("%1 of %2").arg(i + 1).arg(paths.size()) : QString(),
                               this);
            if (dialog.exec() != QDialog::Accepted) {
                said << tr("%1: not merged.").arg(name);
                continue;
            }
            answers = dialog.conflicts()->answers();
        }
        QApplication::setOverrideCursor(Qt::WaitCursor);
        auto done = mergeCopy(document, *proposal, answers);
        QApplication::restoreOverrideCursor();
        if (!done) {
            said << done.error().sentence;
            continue;
        }
        ++merged;
        said << tr("%1: rows changed: %2.").arg(name).arg(done->rows.size());
    }
    if (!said.isEmpty()) {
        // As long as the merge is the last thing that was done.
        const QString last = document.file().undoLabel();
        banner(said.join(u' '), merged > 0 ? tr("Undo") : QString(), [this, merged, last] {
            if (m_session.document().file().undoLabel() == last) {
                steps(-merged);
            } else {
                banner(tr("Other changes came after the merge; go back in the history."));
            }
        });
    }
}

void MainWindow::exportClean() {
    if (!m_session.hasDocument()) {
        return;
    }
    QString path =
        m_ask->saveFile(tr("Export a clean copy"), QStringLiteral("plan.gpkg"), tr("Plans (*.gpkg)"));
    if (path.isEmpty()) {
        return;
    }
    if (!path.endsWith(u".gpkg", Qt::CaseInsensitive)) {
        path += QStringLiteral(".gpkg");
    }
    const PlanFile& file = m_session.document().file();
    if (QFileInfo(path).exists() &&
        QFileInfo(path).canonicalFilePath() == QFileInfo(file.path()).canonicalFilePath()) {
        m_ask->tell(
            tr("%1: this is the plan itself; its history would be lost.").arg(QFileInfo(path).fileName()),
            {});
        return;
    }
    auto clean = file.cleanCopy();
    Result<void> done =
        clean ? (*clean)->saveCopy(path,
                                   publicationOf(*m_session.plan(), m_session.scenario(), m_session.year()))
              : Result<void>(passOn(clean));
    if (!done) {
        m_ask->tell(done.error().sentence, done.error().detail);
        return;
    }
    banner(tr("%1 is written without history, authors and reasons.").arg(QFileInfo(path).fileName()));
}

void MainWindow::showWhoChanged(const FigureSlot& slot, FigureId shown, const QString& field) {
    const Plan& plan = *m_session.plan();
    const PlanFile& file = m_session.document().file();
    const ChangeText text({m_session.plan()}, m_session.language());
    // The value of this scenario and those that it stands in for.
    const QString table = field.isEmpty() ? QStringLiteral("figure") : QStringLiteral("growth");
    std::vector<std::pair<qint64, ScenarioId>> rows;
    for (const ScenarioId s : plan.chain(m_session.scenario())) {
        GrowthSetting g;
        g.scenario = s;
        g.place = slot.place;
        g.indicator = slot.indicator;
        g.field = field;
        rows.emplace_back(field.isEmpty() ? figureIdFor(s, slot, {}).value : growthSettingIdFor(g).value, s);
    }
    const Figure* present = field.isEmpty() ? plan.figures().find(shown) : nullptr;
    if (present != nullptr &&
        std::ranges::find(rows, shown.value, [](const auto& r) { return r.first; }) == rows.end()) {
        rows.emplace_back(shown.value, present->scenario);
    }
    std::vector<std::pair<qint64, BlameDialog::Row>> found;
    QString subject;
    for (const auto& [id, scenario] : rows) {
        const auto blames = file.blame(table, id);
        if (!blames) {
            report(blames.error());
            return;
        }
        const Scenario* s = plan.scenarios().find(scenario);
        for (const Blame& b : *blames) {
            const ChangeLine line = text.line({table, id, b.before, b.after}, {});
            found.emplace_back(
                b.entry.sequence,
                BlameDialog::Row{QLocale().toString(b.entry.time.toLocalTime(), QLocale::ShortFormat),
                                 b.entry.author, line.before, line.after,
                                 s == nullptr ? QString() : nameOf(*s, m_session.language()),
                                 b.entry.reason});
        }
    }
    std::ranges::stable_sort(found, {}, [](const auto& f) { return f.first; });
    std::vector<BlameDialog::Row> shownRows;
    for (auto& f : found) {
        shownRows.push_back(std::move(f.second));
    }
    const Place* place = plan.places().find(slot.place);
    const Indicator* indicator = plan.indicators().find(slot.indicator);
    subject =
        QStringList{place == nullptr ? QString() : nameOf(*place, m_session.language()),
                    indicator == nullptr ? QString() : nameOf(*indicator, m_session.language()),
                    field.isEmpty() ? QStringLiteral("%1 %2").arg(aspectName(slot.aspect)).arg(slot.year)
                                    : tr("growth setting %1").arg(field)}
            .join(QStringLiteral(" · "));
    QString origin;
    if (shownRows.empty()) {
        origin = tr("Nobody has changed it since the plan was begun.");
    }
    const Document* document = present == nullptr ? nullptr : plan.documents().find(present->document);
    if (document != nullptr) {
        origin += (origin.isEmpty() ? QString() : QStringLiteral(" ")) +
                  tr("It stands in %1.").arg(nameOf(*document, m_session.language()));
    }
    BlameDialog dialog(subject, shownRows, origin, this);
    dialog.exec();
}

} // namespace yuantu
