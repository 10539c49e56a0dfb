// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Starting the window.
#include "app/application.h"

#include "app/data_files.h"
#include "app/look.h"
#include "app/main_window.h"
#include "app/map/map_view.h"
#include "core/store/base_map.h"

#include <QApplication>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QScreen>
#include <QSettings>
#include <QThread>
#include <QTimer>
#include <QTranslator>

#include <cstdio>

namespace yuantu {

namespace {
/// One English text has one translation, wherever in the program it is said.
class Catalogue : public QTranslator {
public:
    using QTranslator::QTranslator;
    QString translate(const char* context, const char* text, const char* note, int n) const override {
        Q_UNUSED(context);
        Q_UNUSED(note);
        return QTranslator::translate("Yuantu", text, nullptr, n);
    }
};

/// The interface's font, made for Chinese, draws curly quotation marks as wide as a Han sign: in English text
/// they tear a hole into the line.
class StraightQuotes : public QTranslator {
public:
    using QTranslator::QTranslator;
    [[nodiscard]] bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* text, const char* note, int n) const override {
        Q_UNUSED(context);
        Q_UNUSED(note);
        Q_UNUSED(n);
        const QString source = QString::fromUtf8(text);
        return source.contains(u'“') ? QString(source).replace(u'“', u'"').replace(u'”', u'"') : QString();
    }
};
} // namespace

Language systemLanguage() {
    return QLocale::system().language() == QLocale::Chinese ? Language::Chinese : Language::English;
}

void installTranslations(QCoreApplication& app, Language language) {
    for (const char* name : {"yuantu", "qtbase"}) {
        if (auto* old = app.findChild<QTranslator*>(QString::fromLatin1(name))) {
            QCoreApplication::removeTranslator(old);
            delete old;
        }
        const bool ours = QByteArrayView(name) == "yuantu";
        if (language != Language::Chinese) { // the sources are English
            if (ours && qobject_cast<QApplication*>(&app) != nullptr) {
                auto* quotes = new StraightQuotes(&app);
                quotes->setObjectName(QString::fromLatin1(name));
                QCoreApplication::installTranslator(quotes);
            }
            continue;
        }
        QTranslator* translator = ours ? new Catalogue(&app) : new QTranslator(&app);
        translator->setObjectName(QString::fromLatin1(name));
        const bool loaded = ours ? translator->load(QStringLiteral(":/i18n/yuantu_zh_CN.qm"))
                                 : translator->load(QStringLiteral("qtbase_zh_CN"),
                                                    QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        if (loaded) {
            QCoreApplication::installTranslator(translator);
        }
    }
}

int runWindow(QApplication& app, const QStringList& words) {
    QSettings settings;
    const QString chosen = settings.value(QStringLiteral("language")).toString();
    const Language language = chosen == u"zh"   ? Language::Chinese
                              : chosen == u"en" ? Language::English
                                                : systemLanguage();
    QLocale::setDefault(language == Language::Chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                                      : QLocale(QLocale::English, QLocale::UnitedStates));
    installTranslations(app, language);
    const QString look = settings.value(QStringLiteral("look")).toString();
    applyLook(app, look == u"light"  ? Appearance::Light
                   : look == u"dark" ? Appearance::Dark
                                     : Appearance::System);
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/yuantu.svg")));
    QApplication::setApplicationDisplayName(QStringLiteral("园图 Yuantu"));
    QApplication::setDesktopFileName(QStringLiteral("yuantu"));

    const bool measured = words.value(0) == u"--measure-start";
    const QString named = words.value(measured ? 1 : 0);
    // Base map and plan are read while the window is built.
    auto base = std::async(std::launch::async,
                           [] { return readBaseMap(dataFile(QStringLiteral("maps/shanghai.gpkg"))); });
    const bool leftovers = !PlanFile::recoverable().empty();
    std::future<MainWindow::Opened> plan;
    if (!leftovers) {
        plan = std::async(std::launch::async, &MainWindow::firstPlan, MainWindow::firstPath(named),
                          QThread::currentThread());
    }
    MainWindow window(language, std::move(base));
    const QRect room = QGuiApplication::primaryScreen()->availableGeometry();
    window.resize(room.size().boundedTo(QSize(1680, 1050)) - QSize(0, 32));
    window.restoreLayout();
    // The window appears whole, laid out and painted once; only a question is asked over it.
    if (leftovers) {
        window.show();
        QTimer::singleShot(0, &window, [&] { window.start(named); });
    } else {
        window.start(named, std::move(plan));
        window.show();
    }
    QTimer ready;
    if (measured) { // for tests/bench: say when the window shows the finished map, and quit
        QObject::connect(&ready, &QTimer::timeout, &window, [&window] {
            if (window.session().hasDocument() && window.map().isCurrent()) {
                window.map().repaint();
                std::puts("painted");
                std::fflush(stdout);
                QApplication::quit();
            }
        });
        ready.start(1);
    }
    return QApplication::exec();
}

} // namespace yuantu
