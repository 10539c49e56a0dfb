// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of a drawing.
#include "app/charts/picture_menu.h"

#include <QCoreApplication>
#include <QMenu>

namespace yuantu {

void pictureMenu(QWidget* owner, QPoint global, bool hasPicture, const std::function<void()>& copy,
                 const std::function<void()>& save) {
    QMenu menu(owner);
    const auto add = [&](const char* text) {
        QAction* action = menu.addAction(QCoreApplication::translate("PictureMenu", text));
        action->setEnabled(hasPicture);
        return action;
    };
    const QAction* copying = add(QT_TRANSLATE_NOOP("PictureMenu", "Copy picture"));
    const QAction* saving = add(QT_TRANSLATE_NOOP("PictureMenu", "Save chart as…"));
    const QAction* chosen = menu.exec(global);
    if (chosen == copying) {
        copy();
    } else if (chosen == saving) {
        save();
    }
}

} // namespace yuantu
