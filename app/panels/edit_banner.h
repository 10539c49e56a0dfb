// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The line above a table: that its scenario is frozen and where changes are made instead, or why a text was
// not taken.
#pragma once

#include "app/session.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTableView;

namespace yuantu {

class EditBanner : public QFrame {
    Q_OBJECT
public:
    /// Takes the triggers of editing from `view` while the scenario cannot be edited.
    EditBanner(Session& session, QTableView& view, QWidget* parent);

    /// Shows a sentence until it is dismissed or something else is chosen.
    void tell(const QString& sentence);
    [[nodiscard]] bool mayEdit() const; ///< there is a scenario, and it is not frozen

signals:
    void scenarioWanted(); ///< a scenario of one's own, to make changes in

private:
    void refresh();

    Session& m_session;
    QTableView& m_view;
    QLabel* m_text;
    QPushButton* m_button;
};

} // namespace yuantu
