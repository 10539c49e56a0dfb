// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The head of the right side: the selected place and its three key numbers.
#pragma once

#include "app/session.h"

#include <QWidget>

class QLabel;

namespace yuantu {

class LineLabel;

class PlaceHeader : public QWidget {
    Q_OBJECT
public:
    explicit PlaceHeader(Session& session, QWidget* parent = nullptr);

signals:
    /// The line of the whole and its parts was clicked.
    void reconciliationWanted();

private:
    void update();

    struct KeyNumber {
        QLabel* value;
        LineLabel* caption;
    };
    Session& m_session;
    LineLabel* m_name;
    LineLabel* m_where;
    std::array<KeyNumber, 3> m_numbers;
};

/// Up to three lines of key numbers of a place, for the map's tip.
[[nodiscard]] QString keyNumbersText(const Session& session, PlaceId place);

} // namespace yuantu
