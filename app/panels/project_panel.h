// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of projects in a dock: edited in place, matched to places, with the support each could receive.
#pragma once

#include "app/models/project_table_model.h"

#include <QWidget>

class QLabel;
class QTableView;
class QToolButton;

namespace yuantu {

class EditBanner;
class ProjectPanel : public QWidget {
    Q_OBJECT
public:
    explicit ProjectPanel(Session& session, QWidget* parent = nullptr);

    [[nodiscard]] QTableView* view() const { return m_view; }
    [[nodiscard]] ProjectTableModel* model() const { return m_model; }

public slots:
    /// A new project, in the selected place where one is selected, with its name open for typing.
    void add();
    void removeSelected();
    void copy();
    /// A block from a spreadsheet at the current cell, or as new projects below the last one.
    void paste();
    /// Opens the proposal.
    void match();

signals:
    void scenarioWanted();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    /// Widths for the texts; not `anew`, columns only grow.
    void fit(bool anew);
    [[nodiscard]] bool hasUnplaced() const;
    void tell(const QString& sentence);

    Session& m_session;
    ProjectTableModel* m_model;
    QTableView* m_view;
    EditBanner* m_banner;
    QToolButton* m_add;
    QToolButton* m_remove;
    QToolButton* m_match;
    QLabel* m_empty;
    QLabel* m_note;
};

} // namespace yuantu
