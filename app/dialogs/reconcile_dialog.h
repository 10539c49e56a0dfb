// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A place and its parts, and three ways to make them add up: who gives, who takes, what cannot be done.
#pragma once

#include "app/session.h"
#include "core/projection/reconcile.h"

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QTableWidget;

namespace yuantu {

class ReconcileDialog : public QDialog {
    Q_OBJECT
public:
    /// `madeEditable` sees to it that the session's scenario can be changed, by another one if need be; false
    /// where the user does not want that.
    ReconcileDialog(Session& session, const Reconciliation& reconciliation,
                    std::function<bool()> madeEditable, QWidget* parent = nullptr);

    [[nodiscard]] QTableWidget* table() const { return m_table; }
    [[nodiscard]] QPushButton* applyButton() const { return m_apply; }
    [[nodiscard]] QLabel* result() const { return m_result; }
    void setCloser(Closer closer);
    /// Enters the new values as one change and closes.
    void apply();

private:
    enum Column { Name, Lock, Value, Ceiling, Rate, After, Change, RateAfter, Why, ColumnCount };
    void fillTable();
    void preview();
    [[nodiscard]] Result<ClosingRequest> request() const;
    [[nodiscard]] QString amount(std::optional<double> value) const;

    Session& m_session;
    Reconciliation m_held;
    std::function<bool()> m_madeEditable;
    std::optional<Closing> m_closing;
    QLabel* m_summary;
    std::array<QRadioButton*, 3> m_closers; ///< by Closer
    QLineEdit* m_lowest;
    QLineEdit* m_highest;
    QTableWidget* m_table;
    QLabel* m_result;
    QPushButton* m_apply;
};

} // namespace yuantu
