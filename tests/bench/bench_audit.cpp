// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The check-up of the Shanghai plan, and of one ten and a hundred times its size.
#include "core/audit/audit.h"
#include "tests/support/sample_plan.h"

#include <QCoreApplication>

#include <benchmark/benchmark.h>

using namespace yuantu;

namespace {

/// The Shanghai plan with its places and figures `times` over.
PlanPtr planOf(int times) {
    const PlanPtr one = testing::shanghaiPlan(QStringLiteral(YUANTU_SOURCE_DIR));
    std::vector<Place> places;
    std::vector<Figure> figures;
    const auto moved = [](PlaceId id, int copy) {
        return id.isValid() && copy > 0 ? PlaceId{idFromKey(QStringLiteral("%1/%2").arg(id.value).arg(copy))}
                                        : id;
    };
    for (int copy = 0; copy < times; ++copy) {
        for (Place p : one->places()) {
            p.id = moved(p.id, copy);
            p.parent = moved(p.parent, copy);
            places.push_back(p);
        }
        for (Figure f : one->figures()) {
            f.slot.place = moved(f.slot.place, copy);
            f.id = figureIdFor(f.scenario, f.slot, f.document);
            figures.push_back(f);
        }
    }
    Plan::Parts parts = one->parts();
    parts.places = std::make_shared<Table<Place>>(std::move(places));
    parts.figures = std::make_shared<Table<Figure>>(std::move(figures));
    return std::make_shared<Plan>(std::move(parts));
}

void checkUp(benchmark::State& state) {
    const PlanPtr plan = planOf(static_cast<int>(state.range(0)));
    size_t findings = 0;
    for (auto _ : state) {
        findings = audit(*plan, plan->asDocumented()).size();
    }
    state.counters["findings"] = static_cast<double>(findings);
}
BENCHMARK(checkUp)
    ->Name("check-up of the Shanghai plan (times its size)")
    ->Arg(1)
    ->Arg(10)
    ->Arg(100)
    ->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
