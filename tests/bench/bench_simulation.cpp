// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// 20 places × 15 years: 100,000 draws with all percentiles beside a bare loop, and 1,000 sets of rates.
// simulation_numpy.py and scenarios_libreoffice.py do the same work elsewhere.
#include "core/projection/simulation.h"
#include "tests/support/sample_plan.h"

#include <benchmark/benchmark.h>
#include <random>

using namespace yuantu;
using namespace yuantu::testing;

namespace {

constexpr int kPlaces = 20;
constexpr int kYears = 15;
constexpr int kFirst = 2021; // the base is of the year before
constexpr int kDraws = 100'000;

QByteArray placeCode(int place) {
    return "place" + QByteArray::number(place);
}

PlanBuilder builder() {
    PlanBuilder b;
    for (int i = 0; i < kPlaces; ++i) {
        b.place(placeCode(i).constData());
        b.figure(placeCode(i).constData(), "output", Aspect::Base, 0, kFirst - 1, 100 + i);
        b.figure(placeCode(i).constData(), "output", Aspect::Rate, kFirst - 1, kFirst + kYears - 1,
                 0.05 + 0.002 * i);
    }
    return b;
}

const Plan& plan(bool normal) {
    const auto with = [](bool deviation) {
        PlanBuilder b = builder();
        for (int i = 0; i < kPlaces; ++i) {
            const double rate = 0.05 + 0.002 * i;
            const auto set = [&](const char* field, double value) {
                b.growth(placeCode(i).constData(), "output", field, QByteArray::number(value).constData());
            };
            if (deviation) {
                set("rate-sd", 0.02);
            } else {
                set("rate-low", rate - 0.03);
                set("rate-high", rate + 0.05);
            }
        }
        return b.build();
    };
    static const Plan triangular = with(false);
    static const Plan gaussian = with(true);
    return normal ? gaussian : triangular;
}

void simulation(benchmark::State& state) {
    const Plan& p = plan(state.range(1) != 0);
    SimulationRequest request;
    request.scenario = p.asDocumented();
    request.indicator = indicatorId(p, "output");
    request.fromYear = kFirst;
    request.toYear = kFirst + kYears - 1;
    request.draws = kDraws;
    request.correlation = 0.3;
    for (auto _ : state) {
        benchmark::DoNotOptimize(simulate(p, request, static_cast<int>(state.range(0))));
    }
}
BENCHMARK(simulation)
    ->Name("simulate 20 x 15 x 100,000 with total (threads; 0 triangular, 1 normal)")
    ->ArgsProduct({{1, 2}, {0, 1}})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

/// The least that gives percentiles: independent triangular rates from a small generator, growth by
/// multiplication, a histogram for each place and year; nothing else.
void bareLoop(benchmark::State& state) {
    constexpr int kBins = 1024;
    std::vector<std::uint32_t> bins(static_cast<size_t>(kPlaces) * kYears * kBins);
    std::vector<double> low(static_cast<size_t>(kPlaces) * kYears), scale(low.size()), found(low.size() * 7);
    for (auto _ : state) {
        std::ranges::fill(bins, 0U);
        std::array<std::uint64_t, 8> random{1, 2, 3, 4, 5, 6, 7, 8};
        for (int p = 0; p < kPlaces; ++p) {
            const double rate = 0.05 + 0.002 * p, width = 0.08, left = width * 0.03, right = width * 0.05;
            for (int y = 0; y < kYears; ++y) {
                low[p * kYears + y] = (100 + p) * std::pow(1 + rate - 0.03, y + 1);
                scale[p * kYears + y] =
                    kBins / ((100 + p) * std::pow(1 + rate + 0.05, y + 1) - low[p * kYears + y]);
            }
            for (int d = 0; d < kDraws; d += 8) {
                std::array<double, 8> factor{}, v{};
                for (int i = 0; i < 8; ++i) {
                    random[i] = random[i] * 6364136223846793005U + 1442695040888963407U;
                    const double u =
                        static_cast<double>(static_cast<std::int32_t>(random[i] >> 33)) * 0x1p-31;
                    const double root = std::sqrt(u < 0.375 ? u * left : (1 - u) * right);
                    factor[i] = u < 0.375 ? 1 + rate - 0.03 + root : 1 + rate + 0.05 - root;
                    v[i] = 100 + p;
                }
                for (int y = 0; y < kYears; ++y) {
                    const size_t row = static_cast<size_t>(p) * kYears + y;
                    for (int i = 0; i < 8; ++i) {
                        v[i] *= factor[i];
                        const int bin = static_cast<int>((v[i] - low[row]) * scale[row]);
                        ++bins[row * kBins + std::clamp(bin, 0, kBins - 1)];
                    }
                }
            }
        }
        for (size_t row = 0; row < low.size(); ++row) {
            for (int k = 0; k < kPercentCount; ++k) {
                std::int64_t rank = rankOf(kPercents[k], kDraws).below;
                int bin = 0;
                while (rank >= bins[row * kBins + bin]) {
                    rank -= bins[row * kBins + bin++];
                }
                found[row * 7 + k] = low[row] + (bin + 0.5) / scale[row];
            }
        }
        benchmark::DoNotOptimize(found.data());
    }
}
BENCHMARK(bareLoop)
    ->Name("bare loop, triangular, independent, histograms, no total (1 thread)")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

void thousandSetsOfRates(benchmark::State& state) {
    const Plan& p = plan(false);
    std::vector<GrowthPath> paths;
    for (int i = 0; i < kPlaces; ++i) {
        paths.push_back(growthPathOf(p, p.asDocumented(), seriesOf(p, placeCode(i).constData(), "output"),
                                     kFirst, kFirst + kYears - 1));
    }
    std::vector<double> values(kYears);
    for (auto _ : state) {
        double sum = 0;
        for (int scenario = 0; scenario < 1000; ++scenario) {
            for (const GrowthPath& path : paths) {
                valuesAt(path, 1e-5 * (scenario + 1), values);
                sum += values.back();
            }
        }
        benchmark::DoNotOptimize(sum);
    }
}
BENCHMARK(thousandSetsOfRates)
    ->Name("1,000 sets of rates x 20 x 15, paths at hand")
    ->Unit(benchmark::kMillisecond);

void thousandScenarios(benchmark::State& state) {
    PlanBuilder b = builder();
    for (int s = 0; s < 1000; ++s) {
        const QByteArray code = "s" + QByteArray::number(s);
        b.scenario(code.constData(), "as-documented");
        for (int i = 0; i < kPlaces; ++i) {
            b.figure(placeCode(i).constData(), "output", Aspect::Rate, kFirst - 1, kFirst + kYears - 1,
                     0.05 + 0.002 * i + 1e-5 * s, code.constData());
        }
    }
    const Plan p = b.build();
    const IndicatorId output = indicatorId(p, "output");
    for (auto _ : state) {
        double sum = 0;
        for (const Scenario& s : p.scenarios()) {
            for (const Place& place : p.places()) {
                sum += *project(p, s.id, {place.id, output}, kFirst, kFirst + kYears - 1)
                            .at(kFirst + kYears - 1);
            }
        }
        benchmark::DoNotOptimize(sum);
    }
}
BENCHMARK(thousandScenarios)
    ->Name("1,000 scenarios x 20 x 15 of a plan, from their figures")
    ->Unit(benchmark::kMillisecond)
    ->Iterations(1);

} // namespace

BENCHMARK_MAIN();
