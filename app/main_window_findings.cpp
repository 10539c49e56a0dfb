// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The check-up and the reconciliation in the window.
#include "app/dialogs/reconcile_dialog.h"
#include "app/main_window.h"
#include "app/map/map_view.h"
#include "app/panel_dock.h"
#include "app/panels/findings_panel.h"
#include "app/panels/reconcile_strip.h"
#include "core/edits/acceptance_edits.h"
#include "core/edits/figure_edits.h"

namespace yuantu {

namespace {
/// The finding in the history.
QString inWords(const Finding& finding) {
    return QStringLiteral("%1 %2").arg(auditRuleName(finding.rule), finding.formula);
}
} // namespace

void MainWindow::connectFindings(FindingsPanel& panel) {
    connect(&panel, &FindingsPanel::placeActivated, this,
            [this](PlaceId place) { m_map->zoomToPlaces({place}); });
    connect(&panel, &FindingsPanel::fixWanted, this, &MainWindow::fixFinding);
    connect(&panel, &FindingsPanel::acceptWanted, this, [this](const Finding& f) {
        const auto reason =
            m_ask->text(tr("Accept the finding"), tr("Why the figures may stay as they are:"), f.accepted);
        if (!reason) {
            return;
        }
        if (auto done = acceptFinding(m_session.document(), f.id, f.digest, inWords(f), *reason); !done) {
            report(done.error());
        }
    });
    connect(&panel, &FindingsPanel::withdrawWanted, this, [this](const Finding& f) {
        if (auto done = withdrawAcceptance(m_session.document(), f.id, inWords(f)); !done) {
            report(done.error());
        }
    });
}

void MainWindow::fixFinding(const Finding& finding) {
    if (!finding.fix || !madeEditable()) {
        return;
    }
    auto done = setFigure(m_session.document(), m_session.scenario(), finding.fix->slot, finding.fix->text,
                          inWords(finding));
    if (!done) {
        report(done.error());
    }
}

void MainWindow::updateFindings() {
    if (!m_session.hasDocument()) {
        return;
    }
    const auto open = std::ranges::count_if(m_session.findings(), &Finding::isOpen);
    m_findings->setWindowTitle(open == 0 ? tr("Findings") : tr("Findings %1").arg(open));
}

void MainWindow::openReconciliation() {
    if (!m_session.hasDocument()) {
        return;
    }
    const auto held = reconciliationOf(m_session);
    if (!held) {
        m_ask->tell(tr("No place here has parts that its value could be held against."),
                    tr("Choose a district or a park with parts, and an indicator whose values add up."));
        return;
    }
    ReconcileDialog dialog(
        m_session, *held, [this] { return madeEditable(); }, this);
    dialog.exec();
}

} // namespace yuantu
