// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every test of the whole window begins with: its own settings, folders and scripted answers.
#pragma once

#include "app/look.h"
#include "app/main_window.h"
#include "app/panels/figure_panel.h"
#include "tests/support/scripted_ask.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace yuantu {

class WindowTest : public QObject {
protected:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<MainWindow> m_window;
    ScriptedAsk* m_ask = nullptr; ///< the window's

    /// The first window of a test finds no settings and empty folders; a later one what the first left.
    void openWindow(const QString& plan = {}, QSize size = {1280, 800},
                    Language language = Language::Chinese) {
        if (m_dir == nullptr) {
            freshFolders();
        }
        m_window = std::make_unique<MainWindow>(language);
        auto ask = std::make_unique<ScriptedAsk>();
        m_ask = ask.get();
        m_window->setAsk(std::move(ask));
        m_window->resize(size);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->start(plan);
        QVERIFY(session().hasDocument());
    }
    void freshFolders() {
        m_dir = std::make_unique<QTemporaryDir>();
        qputenv("XDG_STATE_HOME", m_dir->filePath(QStringLiteral("state")).toUtf8());
        QSettings().clear();
    }
    void closeWindow() {
        m_window.reset();
        m_dir.reset();
    }

    Session& session() { return m_window->session(); }
    const Plan& plan() { return *session().plan(); }
    PlaceId place(const char* code) { return plan().places().findCode(QString::fromLatin1(code))->id; }
    IndicatorId indicator(const char* code) {
        return plan().indicators().findCode(QString::fromLatin1(code))->id;
    }
    ScenarioId scenario(const char* code) { return plan().scenarios().findCode(QString::fromUtf8(code))->id; }
    /// The cell of a place's row below the first line of a header; invalid where there is none.
    QModelIndex cell(FigurePanel& panel, const char* code, const QString& header) {
        const FigureTableModel* model = panel.model();
        for (int r = 0; r < model->rowCount(); ++r) {
            if (model->headerData(r, Qt::Vertical, FigureTableModel::PlaceRole).toLongLong() !=
                place(code).value) {
                continue;
            }
            for (int c = 0; c < model->columnCount(); ++c) {
                if (model->headerData(c, Qt::Horizontal, Qt::DisplayRole).toString().section(u'\n', 0, 0) ==
                    header) {
                    return model->index(r, c);
                }
            }
        }
        return {};
    }
    /// By the window's own command.
    void newScenario(const QString& name = QStringLiteral("mine")) {
        m_ask->texts << name;
        m_window->actions()[Act::ScenarioNew]->trigger();
        QCOMPARE(session().scenarioRow()->name, name);
    }
};

/// The main function of such a test; settings and paths are a test's, never the user's.
template <class Test> int runWindowTest(int argc, char** argv) {
    QStandardPaths::setTestModeEnabled(true);
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("yuantu-test"));
    QCoreApplication::setApplicationName(QString::fromLatin1(Test::staticMetaObject.className()));
    applyLook(app, Appearance::Light);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace yuantu
