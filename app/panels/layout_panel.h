// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of layouts with their members, and of the map's layers.
#pragma once

#include "app/session.h"
#include "core/map/map_request.h"

#include <QTreeWidget>
#include <QWidget>

class QLineEdit;

namespace yuantu {

class LayoutPanel : public QWidget {
    Q_OBJECT
public:
    explicit LayoutPanel(Session& session, QWidget* parent = nullptr);

    /// The places of the layouts that are switched on, bottom first, and everything else with an outline
    /// last.
    [[nodiscard]] std::vector<PlaceGroup> groups() const;
    [[nodiscard]] QTreeWidget* tree() const { return m_tree; }

signals:
    void groupsChanged();
    void layerToggled(yuantu::MapLayer layer, bool on);
    /// A double click: go there.
    void placesActivated(const QList<yuantu::PlaceId>& places);

private:
    void rebuild();
    void showSelection();
    void filter(const QString& text);
    [[nodiscard]] QList<PlaceId> placesOf(const QTreeWidgetItem* item) const;
    void selectionFromTree();

    Session& m_session;
    QLineEdit* m_search;
    QTreeWidget* m_tree;
    bool m_quiet = false; ///< the tree is being filled or follows the selection
};

} // namespace yuantu
