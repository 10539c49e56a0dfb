// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opening, editing, undoing and saving the Shanghai plan, and 10,000 edits beside bare SQLite.
#include "tests/support/faults.h"

#include <QCoreApplication>

#include <benchmark/benchmark.h>
#include <sqlite3.h>

using namespace yuantu;
using namespace yuantu::testing;

namespace {

/// A folder on the disk of the machine: commits and saves are synced.
QTemporaryDir& folder() {
    static QTemporaryDir dir(QDir::currentPath() + QStringLiteral("/bench-XXXXXX"));
    return dir;
}

QString savedPlan() {
    static const QString path = [] {
        const QString p = folder().filePath(QStringLiteral("plan.gpkg"));
        auto document = newShanghai();
        if (!document || !savePlan(*document, p)) {
            qFatal("no plan");
        }
        return p;
    }();
    return path;
}

std::unique_ptr<PlanDocument> worked(PlanFile::Storage storage) {
    auto document = openPlan(savedPlan(), storage);
    if (!document || !addScenario(**document, QStringLiteral("s"), (*document)->plan()->asDocumented())) {
        qFatal("not opened");
    }
    return std::move(*document);
}

void open(benchmark::State& state) {
    const auto storage = static_cast<PlanFile::Storage>(state.range(0));
    const QString path = savedPlan();
    for (auto _ : state) {
        benchmark::DoNotOptimize(openPlan(path, storage));
    }
}
BENCHMARK(open)
    ->Name("open the Shanghai plan (0 memory, 1 working copy)")
    ->Arg(0)
    ->Arg(1)
    ->Unit(benchmark::kMillisecond);

void editOne(benchmark::State& state) {
    auto document = worked(static_cast<PlanFile::Storage>(state.range(0)));
    const ScenarioId s = findScenario(*document->plan(), QStringLiteral("s"))->id;
    const FigureSlot slot = document->plan()->figures().rows().front().slot;
    int value = 1;
    for (auto _ : state) {
        if (!setFigure(*document, s, slot, QString::number(value++ % 1000 + 1))) {
            state.SkipWithError("edit failed");
        }
    }
}
BENCHMARK(editOne)
    ->Name("edit one value, snapshot new (0 memory, 1 working copy)")
    ->Arg(0)
    ->Arg(1)
    ->Unit(benchmark::kMillisecond);

void undoRedo(benchmark::State& state) {
    auto document = worked(PlanFile::Storage::Memory);
    for (auto _ : state) {
        if (!document->undo() || !document->redo()) {
            state.SkipWithError("undo failed");
        }
    }
}
BENCHMARK(undoRedo)->Name("undo and redo")->Unit(benchmark::kMillisecond);

void save(benchmark::State& state) {
    auto document = worked(PlanFile::Storage::Memory);
    const QString out = folder().filePath(QStringLiteral("out.gpkg"));
    for (auto _ : state) {
        if (!savePlan(*document, out)) {
            state.SkipWithError("save failed");
        }
    }
}
BENCHMARK(save)->Name("save, everything derived, checked, synced")->Unit(benchmark::kMillisecond);

constexpr int kMany = 10'000;

void tenThousand(benchmark::State& state) {
    auto document = worked(PlanFile::Storage::Working);
    const ScenarioId s = findScenario(*document->plan(), QStringLiteral("s"))->id;
    std::vector<Figure> rows;
    for (int i = 0; i < kMany; ++i) {
        Figure f = document->plan()->figures().rows().front();
        f.scenario = s;
        f.id = {i + 1};
        f.slot.year = 3000 + i;
        rows.push_back(f);
    }
    double value = 0;
    for (auto _ : state) {
        value += 1;
        const auto done =
            document->file().edit(QStringLiteral("many"), {}, [&](RowWriter& writer) -> Result<void> {
                for (Figure& f : rows) {
                    f.value = value;
                    writer.put(f);
                }
                return {};
            });
        if (!done) {
            state.SkipWithError("edit failed");
        }
    }
    state.SetItemsProcessed(state.iterations() * kMany);
}
BENCHMARK(tenThousand)->Name("10,000 edits in one step, with history")->Unit(benchmark::kMillisecond);

void tenThousandBare(benchmark::State& state) { // the anchor: the same table and rows, nothing else
    sqlite3* db = nullptr;
    const QString path = folder().filePath(QStringLiteral("bare.db"));
    QFile::remove(path);
    sqlite3_open(path.toUtf8().constData(), &db);
    sqlite3_exec(
        db,
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE figure (id INTEGER PRIMARY KEY "
        "NOT "
        "NULL, scenario INTEGER NOT NULL, place INTEGER NOT NULL, indicator INTEGER NOT NULL, aspect TEXT "
        "NOT "
        "NULL, from_year INTEGER NOT NULL, year INTEGER NOT NULL, value DOUBLE, value_high DOUBLE, decimals "
        "INTEGER NOT NULL, unit TEXT NOT NULL, bound TEXT NOT NULL, status TEXT NOT NULL, document INTEGER, "
        "section TEXT NOT NULL, printed TEXT NOT NULL, note TEXT NOT NULL)",
        nullptr, nullptr, nullptr);
    sqlite3_stmt* put = nullptr;
    sqlite3_prepare_v2(
        db,
        "INSERT OR REPLACE INTO figure VALUES (?,1,2,3,'target',0,?,?,NULL,1,'亿元','exact','assumed',"
        "NULL,'','62.3亿','')",
        -1, &put, nullptr);
    double value = 0;
    for (auto _ : state) {
        value += 1;
        sqlite3_exec(db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
        for (int i = 0; i < kMany; ++i) {
            sqlite3_bind_int64(put, 1, i + 1);
            sqlite3_bind_int(put, 2, 3000 + i);
            sqlite3_bind_double(put, 3, value);
            sqlite3_step(put);
            sqlite3_reset(put);
        }
        sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr);
    }
    sqlite3_finalize(put);
    sqlite3_close(db);
    state.SetItemsProcessed(state.iterations() * kMany);
}
BENCHMARK(tenThousandBare)->Name("10,000 rows, bare SQLite WAL/FULL (anchor)")->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    qputenv("XDG_STATE_HOME", folder().path().toUtf8());
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
