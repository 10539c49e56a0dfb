// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The anchor for starting: an empty main window with a menu, a table and a dock, shown once and closed.
#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenuBar>
#include <QTableWidget>
#include <QTimer>

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    QMainWindow window;
    window.menuBar()->addMenu(QStringLiteral("File"))->addAction(QStringLiteral("Quit"));
    window.setCentralWidget(new QTableWidget(20, 8));
    auto* dock = new QDockWidget(QStringLiteral("Dock"));
    dock->setWidget(new QTableWidget(20, 4));
    window.addDockWidget(Qt::RightDockWidgetArea, dock);
    window.resize(1280, 800);
    window.show();
    QTimer::singleShot(0, &app, [&] {
        window.repaint();
        QTimer::singleShot(0, &app, &QApplication::quit);
    });
    return QApplication::exec();
}
