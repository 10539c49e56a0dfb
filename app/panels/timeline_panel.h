// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline of the selected places, or of all places without a selection.
#pragma once

#include "app/charts/timeline_view.h"
#include "app/session.h"

namespace yuantu {

class TimelinePanel : public TimelineView {
    Q_OBJECT
public:
    explicit TimelinePanel(Session& session, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// Composes it anew, when somebody looks.
    void refresh();

    Session& m_session;
    bool m_stale = true;
};

} // namespace yuantu
