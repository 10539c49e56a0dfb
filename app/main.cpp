// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sets up: a command without a window, or the window.
#include "app/application.h"
#include "app/cli/command_line.h"

#include <QApplication>
#include <QCoreApplication>
#include <QHashSeed>

#include <csignal>
#include <cstdio>
#include <memory>

int main(int argc, char** argv) {
    ::signal(SIGPIPE, SIG_IGN);
    ::signal(SIGXFSZ, SIG_IGN);
    QCoreApplication::setOrganizationName(QStringLiteral("yuantu"));
    QCoreApplication::setApplicationName(QStringLiteral("yuantu"));
    QCoreApplication::setApplicationVersion(QStringLiteral(YUANTU_VERSION));
    QStringList words;
    for (int i = 1; i < argc; ++i) {
        words << QString::fromLocal8Bit(argv[i]);
    }
    if (!yuantu::cli::isCommand(words)) {
        const bool display = !qEnvironmentVariableIsEmpty("DISPLAY") ||
                             !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
                             !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
        if (!display) {
            std::fputs("yuantu: there is no display for the window; “yuantu --help” lists the commands that "
                       "need none.\n",
                       stderr);
            return 3;
        }
        QApplication app(argc, argv);
        return yuantu::runWindow(app, words);
    }
    // Standard error belongs to the one line of a failure; what the libraries have to say is asked for.
    if (qEnvironmentVariableIsEmpty("YUANTU_DEBUG")) {
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    }
    std::unique_ptr<QCoreApplication> app;
    if (yuantu::cli::needsFonts(words)) {
        // The same input gives the same bytes: nothing may hang on the order of a hash.
        QHashSeed::setDeterministicGlobalSeed();
        qputenv("QT_QPA_PLATFORM", "offscreen");
        app = std::make_unique<QApplication>(argc, argv);
    } else {
        app = std::make_unique<QCoreApplication>(argc, argv);
    }
    yuantu::installTranslations(*app, yuantu::systemLanguage());
    return yuantu::cli::run(words);
}
