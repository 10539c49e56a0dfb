// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plans with a tree of scenarios that differ at random, the same for the same seed.
#pragma once

#include "tests/support/sample_plan.h"

#include <random>
#include <string>

namespace yuantu::testing {

struct RandomPlan {
    int places = 5;
    int scenarios = 5;
    int overrides = 6;  ///< of each scenario
    bool wholes = true; ///< some places lie in others
};

/// Scenarios are as-documented, s1, s2, …, each made from an earlier one. Of every place the documents state
/// a base, a rate, mostly a target, and for some floor and its density.
[[nodiscard]] inline Plan randomPlan(unsigned seed, const RandomPlan& size = {}) {
    std::mt19937 random(seed);
    const auto below = [&random](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    PlanBuilder b;
    const auto name = [](const char* stem, int n) { return stem + std::to_string(n); };
    for (int s = 1; s <= size.scenarios; ++s) {
        const int parent = below(s);
        b.scenario(name("s", s).c_str(), parent == 0 ? "as-documented" : name("s", parent).c_str());
    }
    for (int p = 0; p < size.places; ++p) {
        const bool part = size.wholes && p > 0 && below(4) == 0;
        b.place(name("p", p).c_str(), part ? name("p", below(p)).c_str() : "");
    }
    const auto number = [&](double low, double high) {
        return low + (high - low) * static_cast<double>(random() % 10'000) / 10'000;
    };
    for (int p = 0; p < size.places; ++p) {
        const std::string place = name("p", p);
        b.figure(place.c_str(), "output", Aspect::Base, 0, 2020, number(5, 200));
        b.figure(place.c_str(), "output", Aspect::Rate, 2020, 2025, number(0.01, 0.2));
        if (below(3) != 0) {
            b.figure(place.c_str(), "output", Aspect::Target, 0, 2025, number(100, 400));
        }
        if (below(3) != 0) {
            b.figure(place.c_str(), "floor-area", Aspect::Level, 0, 2020, number(20, 100));
            b.figure(place.c_str(), "floor-output", Aspect::Density, 0, 2020, number(1, 5));
            b.figure(place.c_str(), "new-floor", Aspect::Increment, 2020, 2024, number(1, 50));
        }
    }
    for (int s = 1; s <= size.scenarios; ++s) {
        const std::string scenario = name("s", s);
        std::vector<std::string> done;
        for (int i = 0; i < size.overrides; ++i) {
            const std::string place = name("p", below(size.places));
            const int what = below(9);
            const std::string key = place + "/" + std::to_string(what);
            if (std::ranges::find(done, key) != done.end()) {
                continue;
            }
            done.push_back(key);
            // Now and then a scenario says what its parent says, and now and then that nothing is known.
            const Status status = below(8) == 0 ? Status::Missing : Status::Assumed;
            const auto figure = [&](const char* indicator, Aspect aspect, int from, int year, double value) {
                b.figure(place.c_str(), indicator, aspect, from, year, value, scenario.c_str(), status);
            };
            switch (what) {
            case 0:
                figure("output", Aspect::Base, 0, 2020, number(5, 200));
                break;
            case 1:
                figure("output", Aspect::Rate, 2020, 2025, below(2) == 0 ? 0.08 : number(0.01, 0.2));
                break;
            case 2:
                figure("output", Aspect::Target, 0, 2025, below(2) == 0 ? 250 : number(100, 400));
                break;
            case 3:
                figure("output", Aspect::Increment, 2020, 2025, number(10, 100));
                break;
            case 4:
                figure("floor-area", Aspect::Level, 0, 2020, number(20, 100));
                break;
            case 5:
                figure("floor-output", Aspect::Density, 0, 2020, number(1, 5));
                break;
            case 6:
                figure("new-floor", Aspect::Increment, 2020, 2024, number(1, 50));
                break;
            case 7:
                b.growth(place.c_str(), "output", "after", below(2) == 0 ? "rate" : "continue",
                         scenario.c_str());
                b.growth(place.c_str(), "output", "after-rate", below(2) == 0 ? "0.03" : "0.06",
                         scenario.c_str());
                break;
            default:
                b.growth(place.c_str(), "output", "projects", "add", scenario.c_str());
                b.project(("x" + place).c_str(), place.c_str(), 3, number(1, 20), 2022 + below(4),
                          scenario.c_str());
                break;
            }
        }
    }
    return b.build();
}

[[nodiscard]] inline ScenarioId nthScenario(const Plan& plan, int n) {
    return plan.scenarios().rows()[static_cast<size_t>(n)].id;
}

} // namespace yuantu::testing
