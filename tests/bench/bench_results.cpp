// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is worked out of a plan and drawn: projections, capacity, classes, the map.
#include "core/map/class_breaks.h"
#include "core/map/renderer.h"
#include "core/report/growth_tables.h"
#include "core/report/map_theme.h"
#include "core/store/base_map.h"
#include "tests/support/sample_plan.h"

#include <QGuiApplication>

#include <benchmark/benchmark.h>
#include <random>

using namespace yuantu;

namespace {

const PlanPtr& plan() {
    static const PlanPtr p = testing::shanghaiPlan(QStringLiteral(YUANTU_SOURCE_DIR));
    return p;
}

void allProjections(benchmark::State& state) {
    size_t rows = 0;
    for (auto _ : state) {
        rows = projectionTable(*plan(), plan()->asDocumented(), {}, {}, 2018, 2035).rows.size();
    }
    state.counters["rows"] = static_cast<double>(rows);
}
BENCHMARK(allProjections)->Name("project every series, 2018 to 2035")->Unit(benchmark::kMillisecond);

void capacityOfAll(benchmark::State& state) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(capacityTable(*plan(), plan()->asDocumented(), 2023));
    }
}
BENCHMARK(capacityOfAll)->Name("capacity of every place")->Unit(benchmark::kMillisecond);

void breaks(benchmark::State& state) {
    std::mt19937 random(1);
    std::vector<double> values(static_cast<size_t>(state.range(0)));
    for (double& v : values) {
        v = static_cast<double>(random() % 100'000) / 7;
    }
    for (auto _ : state) {
        benchmark::DoNotOptimize(classBreaks(values, static_cast<BreakMethod>(state.range(1))));
    }
}
BENCHMARK(breaks)
    ->Name("class breaks (values, method: 0 nice, 1 equal, 2 quantile, 3 natural)")
    ->ArgsProduct({{50, 1000}, {0, 1, 2, 3}})
    ->Unit(benchmark::kMicrosecond);

void readBase(benchmark::State& state) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(readBaseMap(QStringLiteral(YUANTU_SOURCE_DIR "/maps/shanghai.gpkg")));
    }
}
BENCHMARK(readBase)->Name("read the base map")->Unit(benchmark::kMillisecond);

void render(benchmark::State& state) {
    auto base = readBaseMap(QStringLiteral(YUANTU_SOURCE_DIR "/maps/shanghai.gpkg"));
    if (!base) {
        state.SkipWithError("no base map");
        return;
    }
    MapRequest request;
    request.size = {1600, 1000};
    request.plan = plan();
    request.base = *base;
    request.shapes = PlaceLayer::make(*plan());
    ThemeChoice choice;
    choice.scenario = plan()->asDocumented();
    choice.indicator = plan()->indicators().findCode(QStringLiteral("output"))->id;
    std::vector<PlaceId> places;
    for (const Place& p : plan()->places()) {
        places.push_back(p.id);
    }
    request.theme = themeOf(*plan(), choice, places, 2018, 2035);
    const std::vector<PlaceId> one{plan()->places().findCode(QStringLiteral("shanghai"))->id};
    request.extent = MapExtent::fitting(request.shapes->boundsOf(one), request.size, 0);
    request.extent.metresPerPixel /= static_cast<double>(state.range(0));
    for (auto _ : state) {
        benchmark::DoNotOptimize(renderImage(request));
    }
}
BENCHMARK(render)
    ->Name("draw 1600×1000 with the base map (times nearer)")
    ->Arg(1)
    ->Arg(5)
    ->Arg(25)
    ->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
