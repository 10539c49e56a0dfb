// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of scenarios in a dock, and below it where the present one departs from its parent.
#pragma once

#include "app/models/assumption_model.h"
#include "app/models/scenario_tree_model.h"

#include <QWidget>

class QLabel;
class QMenu;
class QSplitter;
class QTableView;
class QToolButton;
class QTreeView;

namespace yuantu {

class LineLabel;
class ScenarioPanel : public QWidget {
    Q_OBJECT
public:
    /// `acts` are the window's own actions of the present scenario; shown as a menu over the tree, those with
    /// an icon as buttons too.
    ScenarioPanel(Session& session, const QList<QAction*>& acts, const QList<QMenu*>& menus,
                  QWidget* parent = nullptr);

    [[nodiscard]] QTreeView* tree() const { return m_tree; }
    [[nodiscard]] QTableView* table() const { return m_table; }
    [[nodiscard]] AssumptionModel* differences() const { return m_differences; }

public slots:
    /// The selected differences, or all where none is selected.
    void promoteSelected();
    void revertSelected();

signals:
    void failed(const QString& sentence);
    void placeActivated(yuantu::PlaceId place);

protected:
    void showEvent(QShowEvent* event) override;
    /// Tree and differences beside one another where there is the width, else below.
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    [[nodiscard]] std::vector<AssumptionKey> selected() const;

    Session& m_session;
    ScenarioTreeModel* m_scenarios;
    AssumptionModel* m_differences;
    QSplitter* m_splitter;
    QTreeView* m_tree;
    QTableView* m_table;
    QLabel* m_note;
    LineLabel* m_heading;
    QLabel* m_empty;
    QToolButton* m_promote;
    QToolButton* m_revert;
};

} // namespace yuantu
