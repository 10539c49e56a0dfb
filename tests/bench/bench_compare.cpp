// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios on a plan of 500 places: comparing four of them, and what changing scenario or year costs the
// window's thread where there are ten.
#include "app/compare/compare_window.h"
#include "app/look.h"
#include "app/main_window.h"
#include "core/projection/comparison.h"
#include "tests/support/random_plan.h"
#include "tests/support/scripted_ask.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>

using namespace yuantu;
using namespace yuantu::testing;

namespace {

constexpr RandomPlan kLarge{500, 9, 150, true};

const Plan& large() {
    static const Plan plan = randomPlan(7, kLarge);
    return plan;
}

void compareFour(benchmark::State& state) {
    const Plan& plan = large();
    const IndicatorId output = indicatorId(plan, "output");
    const std::vector<ScenarioId> four{plan.asDocumented(), nthScenario(plan, 1), nthScenario(plan, 4),
                                       nthScenario(plan, 9)};
    size_t steps = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(differingAssumptions(plan, four));
        const auto series = compareSeries(plan, four, output, 2018, 2035);
        const auto parts = partsOf(plan, series, 2027);
        benchmark::DoNotOptimize(comparedTotals(plan, series, parts, 2027));
        const auto bridge = bridgeBetween(plan, four[0], four[3], output, 2027);
        steps = bridge ? bridge->steps.size() : 0;
    }
    state.counters["places"] = plan.places().size();
    state.counters["steps"] = static_cast<double>(steps);
}
BENCHMARK(compareFour)
    ->Name("compare 4 scenarios of 500 places, with the bridge")
    ->Unit(benchmark::kMillisecond);

void bridgeAlone(benchmark::State& state) {
    const Plan& plan = large();
    const auto measure = state.range(0) == 0 ? ComparedMeasure::Value : ComparedMeasure::Carried;
    for (auto _ : state) {
        benchmark::DoNotOptimize(bridgeBetween(plan, plan.asDocumented(), nthScenario(plan, 9),
                                               indicatorId(plan, "output"), 2027, measure));
    }
}
BENCHMARK(bridgeAlone)
    ->Name("bridge over 500 places (1: held to capacity)")
    ->Arg(0)
    ->Arg(1)
    ->Unit(benchmark::kMillisecond);

/// The large plan as a file, every place with a square of its own and a layout of all.
QString largeFile(const QString& folder) {
    auto file = PlanFile::create(PlanFile::Storage::Memory);
    auto filled = (*file)->fill([&](RowWriter& writer) -> Result<void> {
        const Plan& plan = large();
        for (const Indicator& i : plan.indicators()) {
            writer.put(i);
        }
        int n = 0;
        Layout layout;
        layout.id = {1};
        layout.code = QStringLiteral("all");
        layout.nameZh = QStringLiteral("全部");
        writer.put(layout);
        for (Place p : plan.places()) {
            auto square = std::make_shared<Geometry>();
            square->kind = Geometry::Kind::Polygon;
            const double x = 121.1 + 0.03 * (n % 25);
            const double y = 30.8 + 0.03 * (n / 25);
            square->points = {{x, y}, {x + 0.02, y}, {x + 0.02, y + 0.02}, {x, y + 0.02}, {x, y}};
            square->ringEnds = {5};
            square->partEnds = {1};
            p.outline = square;
            p.quality = BoundaryQuality::Schematic;
            p.order = n;
            writer.put(p);
            LayoutMember m;
            m.id = {n + 1};
            m.layout = layout.id;
            m.place = p.id;
            m.order = n++;
            writer.put(m);
        }
        for (const Scenario& s : plan.scenarios()) {
            writer.put(s);
        }
        for (Figure f : plan.figures()) {
            f.id = figureIdFor(f.scenario, f.slot, f.document);
            f.unit = f.slot.aspect == Aspect::Rate ? findUnit(u"%", Dimension::Ratio)
                                                   : plan.indicators().find(f.slot.indicator)->unit;
            writer.put(f);
        }
        for (GrowthSetting g : plan.growth()) {
            g.id = growthSettingIdFor(g);
            writer.put(g);
        }
        for (const Project& p : plan.projects()) {
            writer.put(p);
        }
        return {};
    });
    auto document = PlanDocument::of(std::move(*file));
    const QString path = folder + QStringLiteral("/large.gpkg");
    if (!filled || !document || !(*document)->save(path, {})) {
        qFatal("no large plan");
    }
    return path;
}

class Window {
public:
    Window() : m_window(Language::Chinese) {
        m_window.setAsk(std::make_unique<ScriptedAsk>());
        m_window.resize(1440, 900);
        if (!m_window.openPlan(largeFile(m_dir.path()))) {
            qFatal("the large plan does not open");
        }
        m_window.show();
        const Plan& plan = *m_window.session().plan();
        m_window.session().setIndicator(indicatorId(plan, "output"));
        m_window.session().setSelection({plan.places().rows()[3].id});
        QApplication::processEvents();
    }
    MainWindow* operator->() { return &m_window; }

private:
    QTemporaryDir m_dir;
    MainWindow m_window;
};

void changeScenario(benchmark::State& state) {
    Window window;
    Session& session = window->session();
    int n = 0;
    for (auto _ : state) {
        session.setScenario(nthScenario(*session.plan(), 1 + ++n % 9));
        QApplication::processEvents(); // the deferred updates and every paint of this thread
    }
}
BENCHMARK(changeScenario)
    ->Name("another scenario, 500 places, 10 scenarios: the window's thread")
    ->Unit(benchmark::kMillisecond)
    ->MinTime(2);

void changeYear(benchmark::State& state) {
    Window window;
    Session& session = window->session();
    session.setScenario(nthScenario(*session.plan(), 4));
    QApplication::processEvents();
    int n = 0;
    for (auto _ : state) {
        session.setYear(2019 + ++n % 16);
        QApplication::processEvents();
    }
}
BENCHMARK(changeYear)
    ->Name("another year, 500 places, 10 scenarios: the window's thread")
    ->Unit(benchmark::kMillisecond)
    ->MinTime(2);

/// The same with the comparison of four scenarios open on one of its pages.
void changeYearCompared(benchmark::State& state) {
    Window window;
    Session& session = window->session();
    window->actions()[Act::Compare]->trigger();
    CompareWindow& comparison = *window->comparison();
    const Plan& plan = *session.plan();
    if (!comparison.source().setScenarios(
            {plan.asDocumented(), nthScenario(plan, 1), nthScenario(plan, 4), nthScenario(plan, 9)})) {
        state.SkipWithError("not comparable");
        return;
    }
    comparison.pages()->setCurrentIndex(static_cast<int>(state.range(0)));
    QApplication::processEvents();
    int n = 0;
    for (auto _ : state) {
        session.setYear(2019 + ++n % 16);
        QApplication::processEvents();
    }
    state.SetLabel(comparison.pages()->tabText(static_cast<int>(state.range(0))).toStdString());
}
BENCHMARK(changeYearCompared)
    ->Name("another year with four scenarios compared (page)")
    ->DenseRange(0, 4)
    ->Unit(benchmark::kMillisecond)
    ->MinTime(1);

} // namespace

int main(int argc, char** argv) {
    QStandardPaths::setTestModeEnabled(true);
    QTemporaryDir state;
    qputenv("XDG_STATE_HOME", state.path().toUtf8());
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication app(argc, argv);
    applyLook(app, Appearance::Light);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
