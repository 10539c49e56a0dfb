// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The history of the plan: every change with who, when, what and why; any state can be gone back to, named
// and compared with the present one.
#pragma once

#include "app/models/change_lines_model.h"
#include "app/models/history_model.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTableView;

namespace yuantu {

class HistoryPanel : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPanel(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] QTableView* view() const { return m_view; }
    [[nodiscard]] HistoryModel* model() const { return m_model; }
    [[nodiscard]] ChangeLinesModel* details() const { return m_details; }
    [[nodiscard]] QComboBox* placeFilter() const { return m_places; }
    [[nodiscard]] QComboBox* indicatorFilter() const { return m_indicators; }
    [[nodiscard]] QComboBox* authorFilter() const { return m_authors; }
    [[nodiscard]] QLineEdit* reason() const { return m_reason; }
    [[nodiscard]] QLineEdit* author() const { return m_author; }
    [[nodiscard]] QPushButton* goBackButton() const { return m_goBack; }
    [[nodiscard]] QPushButton* nameButton() const { return m_name; }
    [[nodiscard]] QPushButton* compareButton() const { return m_compare; }

signals:
    /// Undo (negative) or redo (positive) so many steps.
    void stepsWanted(int steps);
    /// Of the state after a change; empty for the start.
    void goBackWanted(const QString& change);
    void nameWanted(const QString& change);
    void compareWanted(const QString& change);
    void failed(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Nothing is done while nobody looks; the history of a long-lived plan is long.
    void rebuildLater();
    void rebuild();
    void filter();
    void fillFilters();
    void showDetails();
    void keepReason();
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] QString currentChange() const;

    Session& m_session;
    HistoryModel* m_model;
    ChangeLinesModel* m_details;
    QComboBox* m_places;
    QComboBox* m_indicators;
    QComboBox* m_authors;
    QTableView* m_view;
    QTableView* m_detailsView;
    QLineEdit* m_reason;
    QLineEdit* m_author;
    QPushButton* m_goBack;
    QPushButton* m_compare;
    QPushButton* m_name;
    QString m_reasonOf; ///< the change that the line of the reason is about
    QString m_chosen;   ///< the change that was chosen; the present one where it is not
    bool m_follow = true;
    bool m_stale = false;
};

} // namespace yuantu
