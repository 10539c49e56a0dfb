// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the figures come from: documents, their sections, their figures.
#pragma once

#include "app/session.h"

#include <QTreeWidget>
#include <QWidget>

class QLabel;

namespace yuantu {

class DocumentsPanel : public QWidget {
    Q_OBJECT
public:
    explicit DocumentsPanel(Session& session, QWidget* parent = nullptr);
    [[nodiscard]] QTreeWidget* tree() const { return m_tree; }

private:
    void rebuild();
    void showFigure();

    Session& m_session;
    QTreeWidget* m_tree;
    QLabel* m_detail;
    bool m_quiet = false;
};

} // namespace yuantu
