// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// "Match to places": where each project without a place would go and why, before anything is entered.
#pragma once

#include "app/session.h"
#include "core/projection/projects.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace yuantu {

class MatchDialog : public QDialog {
    Q_OBJECT
public:
    /// Looks only in the selected places, where some are selected.
    explicit MatchDialog(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] QTableWidget* table() const { return m_table; }
    [[nodiscard]] QPushButton* enterButton() const { return m_enter; }

private:
    void fill();
    void enter();
    [[nodiscard]] int chosen() const;

    Session& m_session;
    PlanPtr m_plan; ///< the matches point into it
    std::vector<Match> m_matches;
    QTableWidget* m_table;
    QLabel* m_error;
    QPushButton* m_enter;
};

} // namespace yuantu
