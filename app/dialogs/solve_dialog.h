// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// "Solve for": base, rate, target, increment, years, floor and output per floor of a place, any one from the
// others, live.
#pragma once

#include "app/session.h"
#include "core/projection/growth.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace yuantu {

class SolveDialog : public QDialog {
    Q_OBJECT
public:
    explicit SolveDialog(Session& session, QWidget* parent = nullptr);

private:
    struct Term {
        Unknown unknown;
        Aspect aspect;
        IndicatorId indicator;
        QRadioButton* solve;
        QLineEdit* edit;
        QLabel* reason;
    };
    void fillFromPlan();
    [[nodiscard]] double shownScale() const; ///< 100 where fractions are shown as percent
    void update();
    void enter();
    [[nodiscard]] Term* solvedTerm();
    [[nodiscard]] Term& term(Unknown unknown);

    Session& m_session;
    QComboBox* m_place;
    const QLineEdit* m_typed = nullptr; ///< what was typed in last
    QLineEdit* m_baseYear;
    std::array<Term, 9> m_terms;
    QLabel* m_result;
    QPushButton* m_enter;
    std::optional<Solution> m_solution;
};

} // namespace yuantu
