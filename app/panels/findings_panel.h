// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the check-up finds: the list with its filters, and the chosen finding in full.
#pragma once

#include "app/models/findings_model.h"

#include <QTreeView>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace yuantu {

class FindingsPanel : public QWidget {
    Q_OBJECT
public:
    explicit FindingsPanel(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] QTreeView* view() const { return m_view; }
    [[nodiscard]] FindingsModel* model() const { return m_model; }
    /// The chosen finding; null for none. Holds until the plan or scenario changes.
    [[nodiscard]] const Finding* current() const;
    /// Shows and chooses a finding, whatever is filtered.
    void choose(FindingId finding);

signals:
    void fixWanted(const yuantu::Finding& finding);
    void acceptWanted(const yuantu::Finding& finding);
    void withdrawWanted(const yuantu::Finding& finding);
    void placeActivated(yuantu::PlaceId place);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildFilters(QVBoxLayout* into);
    [[nodiscard]] QWidget* makeDetail();
    void follow();     ///< the selection of the session
    void jump();       ///< the session to the chosen finding
    void keepChoice(); ///< after the list changed
    void showDetail();

    Session& m_session;
    FindingsModel* m_model;
    FindingsFilter* m_filter;
    QTreeView* m_view;
    std::array<QToolButton*, 4> m_verdicts; ///< by Verdict
    QLineEdit* m_search;
    QToolButton* m_selectedOnly;
    QLabel* m_title;
    QLabel* m_formula;
    QLabel* m_amounts;
    QLabel* m_sources;
    QPushButton* m_fix;
    QPushButton* m_accept;
    QPushButton* m_withdraw;
    std::optional<Finding> m_chosen; ///< as it was when last seen
    bool m_quiet = false;
};

} // namespace yuantu
