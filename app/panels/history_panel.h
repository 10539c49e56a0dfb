// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The history of the plan: every change by name; a click goes back or forward to it.
#pragma once

#include "app/session.h"

#include <QListWidget>
#include <QWidget>

namespace yuantu {

class HistoryPanel : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(Session& session, QWidget* parent = nullptr);
    [[nodiscard]] QListWidget* list() const { return m_list; }

signals:
    /// Undo (negative) or redo (positive) so many steps.
    void stepsWanted(int steps);

protected:
    void showEvent(QShowEvent* event) override;

private:
    /// Nothing is done while nobody looks; the history of a long-lived plan is long.
    void rebuild();

    Session& m_session;
    QListWidget* m_list;
};

} // namespace yuantu
