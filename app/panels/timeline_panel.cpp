// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Following the session.
#include "app/panels/timeline_panel.h"

#include "app/look.h"

namespace yuantu {

TimelinePanel::TimelinePanel(Session& session, QWidget* parent) : TimelineView(parent), m_session(session) {
    setLook(chartLook());
    for (const auto signal : {&Session::documentReplaced, &Session::scenarioChanged,
                              &Session::selectionChanged, &Session::yearChanged}) {
        connect(&session, signal, this, &TimelinePanel::refresh);
    }
    connect(&session, &Session::planChanged, this, &TimelinePanel::refresh);
    connect(&session, &Session::figureChanged, this, [this] { setCurrentFigure(m_session.currentFigure()); });
}

void TimelinePanel::showEvent(QShowEvent* event) {
    TimelineView::showEvent(event);
    if (m_stale) {
        refresh();
    }
}

void TimelinePanel::refresh() {
    m_stale = !isVisible();
    if (!m_stale && m_session.hasDocument()) {
        setSpec(timelineOf(*m_session.plan(), m_session.scenario(), m_session.places(), m_session.year(),
                           m_session.language()));
        setCurrentFigure(m_session.currentFigure());
    }
}

} // namespace yuantu
