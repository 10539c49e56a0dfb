// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A dock whose panel is made when it first comes to the front.
#pragma once

#include <QDockWidget>

#include <functional>

namespace yuantu {

class PanelDock : public QDockWidget {
    Q_OBJECT
public:
    /// Makes the panel as a child of the dock: a change of parents would style every widget again.
    using Make = std::function<QWidget*(QDockWidget*)>;

    PanelDock(const char* name, const QString& title, QWidget* window, Make make);

    /// The panel, made where it is not yet.
    QWidget* panel();
    template <class Panel> [[nodiscard]] Panel& panel() { return *qobject_cast<Panel*>(panel()); }
    /// The panel if it was made.
    template <class Panel> [[nodiscard]] Panel* made() const { return qobject_cast<Panel*>(widget()); }

private:
    Make m_make;
};

} // namespace yuantu
