// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What one edit costs the window's thread: committed, and map, tables, chart and totals up to date and
// painted. The anchor is one committed transaction of SQLite with the same journal and nothing else.
#include "app/look.h"
#include "app/main_window.h"
#include "core/edits/figure_edits.h"
#include "core/edits/scenario_edits.h"
#include "tests/support/scripted_ask.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <SQLiteCpp/SQLiteCpp.h>

using namespace yuantu;

namespace {

void editInWindow(benchmark::State& state) {
    MainWindow window(Language::Chinese);
    window.setAsk(std::make_unique<ScriptedAsk>());
    window.resize(1440, 900);
    window.newPlan(false);
    window.show();
    Session& session = window.session();
    const auto place = [&](const char* code) {
        return session.plan()->places().findCode(QString::fromLatin1(code))->id;
    };
    if (!addScenario(session.document(), QStringLiteral("s"), session.plan()->asDocumented())) {
        state.SkipWithError("no scenario");
        return;
    }
    session.setScenario(findScenario(*session.plan(), QStringLiteral("s"))->id);
    session.setSelection(
        {place("xinzhuang"), place("minhang-etdz"), place("lingang-pujiang"), place("zizhu")});
    QApplication::processEvents();
    const FigureSlot slot{place("zizhu"), session.indicator(), Aspect::Rate, 2020, 2023};
    int n = 0;
    for (auto _ : state) {
        if (!setFigure(session.document(), session.scenario(), slot, QString::number(8 + ++n % 7))) {
            state.SkipWithError("edit refused");
            return;
        }
        QApplication::processEvents(); // the deferred updates and every paint of this thread
    }
}
BENCHMARK(editInWindow)->Unit(benchmark::kMillisecond)->MinTime(2);

void bareCommit(benchmark::State& state) {
    QTemporaryDir dir;
    SQLite::Database db(dir.filePath(QStringLiteral("a.db")).toStdString(),
                        SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    db.exec("PRAGMA journal_mode = WAL");
    db.exec("PRAGMA synchronous = FULL");
    db.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, v REAL)");
    int n = 0;
    for (auto _ : state) {
        SQLite::Statement put(db, "INSERT OR REPLACE INTO t VALUES (1, ?)");
        put.bind(1, ++n);
        put.exec();
    }
}
BENCHMARK(bareCommit)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv) {
    QStandardPaths::setTestModeEnabled(true);
    QTemporaryDir state;
    qputenv("XDG_STATE_HOME", state.path().toUtf8());
    QApplication app(argc, argv);
    applyLook(app, Appearance::Light);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
