// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a window of this kind can be: menus, a table and a dock. It says when it has been painted,
// and ends.
#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenuBar>
#include <QTableWidget>
#include <QTimer>

#include <cstdio>

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QMainWindow window;
    for (const char* name : {"File", "Edit", "View", "Help"}) {
        window.menuBar()->addMenu(QString::fromLatin1(name))->addAction(QString::fromLatin1(name));
    }
    QTableWidget table(50, 10);
    window.setCentralWidget(&table);
    QDockWidget dock(QStringLiteral("Dock"));
    dock.setWidget(new QTableWidget(20, 3));
    window.addDockWidget(Qt::RightDockWidgetArea, &dock);
    window.resize(1600, 1000);
    window.show();
    QTimer::singleShot(0, &window, [&window] {
        window.repaint();
        std::puts("painted");
        std::fflush(stdout);
        QApplication::quit();
    });
    return QApplication::exec();
}
