// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Merging a copy with 10,000 logged changes, from its file to the new snapshot; the history it leaves.
#include "core/edits/history_edits.h"
#include "core/edits/merge_edits.h"
#include "tests/support/faults.h"

#include <QCoreApplication>

#include <benchmark/benchmark.h>

using namespace yuantu;
using namespace yuantu::testing;

namespace {

constexpr int kChanges = 10'000;

/// A plan, and a copy of it with 10,000 changes of its own, each of another figure; ours has 1,000, a tenth
/// of which are of the same figures.
struct Copies {
    QTemporaryDir folder{QDir::currentPath() + QStringLiteral("/bench-XXXXXX")};
    QString ours = folder.filePath(QStringLiteral("ours.gpkg"));
    QString theirs = folder.filePath(QStringLiteral("theirs.gpkg"));

    Copies() {
        auto document = newShanghai();
        if (!document || !addScenario(*document, QStringLiteral("s"), document->plan()->asDocumented()) ||
            !savePlan(*document, ours) || !QFile::copy(ours, theirs)) {
            qFatal("no plan");
        }
        work(theirs, 0, kChanges, 7);
        work(ours, kChanges - 100, 1000, 3);
    }

    static void work(const QString& path, int first, int count, int value) {
        auto document = openPlan(path);
        const PlanPtr plan = (*document)->plan();
        const ScenarioId s = findScenario(*plan, QStringLiteral("s"))->id;
        const auto& places = plan->places().rows();
        const auto& indicators = plan->indicators().rows();
        for (int i = first; i < first + count; ++i) {
            const auto n = static_cast<size_t>(i);
            Figure f;
            f.scenario = s;
            f.slot = {places[n % places.size()].id, indicators[n / places.size() % indicators.size()].id,
                      Aspect::Level, 0, 2020 + static_cast<int>(n / places.size() / indicators.size())};
            f.id = figureIdFor(s, f.slot, {});
            f.value = value;
            f.unit = plan->indicators().find(f.slot.indicator)->unit;
            f.status = Status::Assumed;
            f.note = QStringLiteral("because %1").arg(i);
            const auto done = (*document)->file().edit(QStringLiteral("change %1").arg(i), f.note,
                                                       [&](RowWriter& writer) -> Result<void> {
                                                           writer.put(f);
                                                           return {};
                                                       });
            if (!done || done->rows.size() != 1) {
                qFatal("no change %d", i);
            }
        }
        if (!(*document)->file().save(path, {}, PlanFile::IfChanged::Overwrite)) {
            qFatal("not saved");
        }
    }
};

const Copies& copies() {
    static const Copies made;
    return made;
}

void merge(benchmark::State& state) {
    const Copies& c = copies();
    const auto storage = static_cast<PlanFile::Storage>(state.range(0));
    for (auto _ : state) {
        state.PauseTiming();
        auto document = openPlan(c.ours, storage);
        state.ResumeTiming();
        auto proposal = prepareMerge(**document, c.theirs);
        if (!proposal || proposal->newChanges != kChanges || proposal->conflicts.size() != 100) {
            qFatal("not what was expected");
        }
        auto done =
            mergeCopy(**document, *proposal, std::vector(proposal->conflicts.size(), MergeSide::Theirs));
        if (!done || done->rows.size() != kChanges) {
            qFatal("not merged");
        }
        state.PauseTiming();
        proposal = {};
        document = {};
        state.ResumeTiming();
    }
}
BENCHMARK(merge)
    ->Name("merge a copy with 10,000 changes and 100 conflicts (0 memory, 1 working copy)")
    ->Arg(0)
    ->Arg(1)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

void history(benchmark::State& state) {
    auto document = openPlan(copies().theirs);
    for (auto _ : state) {
        benchmark::DoNotOptimize((*document)->file().history());
        benchmark::DoNotOptimize((*document)->file().changeSubjects());
    }
}
BENCHMARK(history)->Name("history of 10,000 changes with what each is about")->Unit(benchmark::kMillisecond);

void blame(benchmark::State& state) {
    auto document = openPlan(copies().theirs);
    const qint64 id = (*document)->plan()->figures().rows().back().id.value;
    for (auto _ : state) {
        benchmark::DoNotOptimize((*document)->file().blame(QStringLiteral("figure"), id));
    }
}
BENCHMARK(blame)->Name("who changed a figure, among 10,000 changes")->Unit(benchmark::kMillisecond);

void goBackToTheStart(benchmark::State& state) {
    auto document = openPlan(copies().theirs);
    for (auto _ : state) {
        if (!goBackTo(**document, {}) || !(*document)->undo()) {
            qFatal("not gone back");
        }
    }
}
BENCHMARK(goBackToTheStart)->Name("go back over 10,000 changes, and undo it")->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv) {
    qputenv("XDG_STATE_HOME", QDir::tempPath().toUtf8() + "/yuantu-bench-state");
    QCoreApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
