// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two passes over the same draws: the first counts, the second gathers what the percentiles need.
#include "core/projection/simulation.h"

#include "core/projection/ceiling_path.h"
#include "core/projection/draw_kernels.h"
#include "core/projection/totals.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <atomic>
#include <functional>
#include <thread>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Simulation", text);
}

constexpr std::int64_t kBlocksAtOnce = 32; ///< what a thread takes; sums are added up in this grain
/// Numbers kept from the first pass for the second; where there are more, the second draws them again.
constexpr std::int64_t kMostKept = 32 << 20;

enum class Input { Rate = 1, FloorDensity, LandDensity, NewFloor, RenewedFloor };

/// A number of its own for every uncertain input, whatever else is drawn; 0 is the common factor.
std::uint64_t streamOf(SeriesKey series, Input input) {
    std::uint64_t x = static_cast<std::uint64_t>(series.place.value) * 0x9E3779B97F4A7C15 +
                      static_cast<std::uint64_t>(series.indicator.value) * 0xC2B2AE3D27D4EB4F +
                      static_cast<std::uint64_t>(input);
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
    return (x ^ (x >> 31)) | 1;
}

/// One year of a member: a step of growth, a year that is shown, or both.
struct Event {
    const GrowthStep* step = nullptr;
    int index = -1;     ///< of the year shown
    bool moves = false; ///< the value of that year follows the draw
};

/// One place in the simulation.
struct Member {
    GrowthPath path;
    RateRange range;
    Distribution shift;         ///< of the rate against the planned one
    std::vector<Event> events;  ///< by year
    std::vector<double> target; ///< by year shown; 0 for none
    std::vector<int> totalRow;  ///< by year shown; −1 where it is not added
    std::optional<CeilingPath> ceiling;
    int firstSum = 0; ///< of its years among all sums and counts
    int column = -1;  ///< of its shift among what percentiles are sought of

    [[nodiscard]] size_t years() const { return path.planned.size(); }
    [[nodiscard]] bool varies() const { return column >= 0; }
    [[nodiscard]] bool isDrawn() const { return varies() || (ceiling && !ceiling->isCertain()); }
};

struct TotalRow {
    int year = 0;
    double known = 0; ///< what does not move
    double low = 0;   ///< with every rate at its lowest …
    double high = 0;  ///< … and at its highest
    double target = 0;
    int column = -1; ///< −1: nothing moves
};

/// What a thread counts. Whole numbers, so the order of adding does not matter.
struct Tally {
    std::vector<RankFinder::Counts> bins;    ///< by column
    std::vector<std::int64_t> reached, full; ///< by year of a member; after them the total's
    std::vector<std::vector<double>> gathered;
};

/// The blocks of numbers a thread works on.
struct Scratch {
    alignas(64) std::array<double, kBlock> common{}, z{}, shift{}, value{};
    std::array<std::int32_t, kBlock> bins{};
    std::array<std::uint8_t, kBlock> full{};
    std::array<CeilingDraw, kBlock> ceilings{};
    std::vector<double> total; ///< kBlock for each row
};

void shareOut(std::int64_t items, int threads, const std::function<void(std::int64_t, int)>& work) {
    std::atomic<std::int64_t> next{0};
    const auto run = [&](int worker) {
        for (std::int64_t item = next++; item < items; item = next++) {
            work(item, worker);
        }
    };
    std::vector<std::jthread> others;
    for (int worker = 1; worker < threads; ++worker) {
        others.emplace_back(run, worker);
    }
    run(0);
}

std::vector<Event> eventsOf(const GrowthPath& path) {
    std::vector<Event> events;
    for (const GrowthStep& step : path.steps) {
        events.push_back({&step, path.indexOf(step.year), step.index >= 0});
    }
    for (int i = 0; i < static_cast<int>(path.planned.size()); ++i) {
        if (std::ranges::find(events, i, &Event::index) == events.end()) {
            events.push_back({nullptr, i, false});
        }
    }
    std::ranges::stable_sort(
        events, {}, [&](const Event& e) { return e.index >= 0 ? path.planned[e.index].year : e.step->year; });
    return events;
}

/// The whole of one simulation: what is drawn, and the two passes.
class Run {
public:
    Run(const SimulationRequest& request, std::vector<Member>& members, std::vector<TotalRow>& rows,
        int threads, const std::stop_token& stop);
    [[nodiscard]] bool work(); ///< false: stopped

    [[nodiscard]] const OrderStatistics& statistics(int column) const { return m_statistics[column]; }
    [[nodiscard]] double mean(size_t sum) const { return m_means[sum]; }
    [[nodiscard]] double shareReached(size_t sum) const { return share(m_reached[sum]); }
    [[nodiscard]] double shareFull(size_t sum) const { return share(m_full[sum]); }

private:
    enum class Pass { Count, Gather };
    template <Pass pass> void pass();
    template <Pass pass> void block(std::int64_t block, Scratch& s, Tally& tally, double* sums);
    void gatherKept(std::int64_t block, Scratch& s, Tally& tally);
    template <Pass pass>
    void take(int column, const double* values, std::int64_t block, Scratch& s, Tally& tally);
    [[nodiscard]] int lanesOf(std::int64_t block) const {
        return static_cast<int>(std::clamp<std::int64_t>(m_request.draws - block * kBlock, 0, kBlock));
    }
    [[nodiscard]] double* kept(int column, std::int64_t block) const {
        return m_kept.get() + (column * m_chunks * kBlocksAtOnce + block) * kBlock;
    }
    template <Pass pass>
    void grow(const Member& m, int lanes, Scratch& s, Tally& tally, double* sums, const CeilingDraw* draws);
    void drawRates(const Member& m, std::int64_t block, Scratch& s) const;
    void drawCeilings(const Member& m, std::int64_t block, Scratch& s) const;
    void drawOne(const Member& m, Input input, const Distribution& d, std::int64_t block, Scratch& s) const;
    [[nodiscard]] double share(std::int64_t count) const {
        return static_cast<double>(count) / static_cast<double>(m_request.draws);
    }

    const SimulationRequest& m_request;
    std::vector<Member>& m_members;
    std::vector<TotalRow>& m_rows;
    const DrawKernels& m_kernels = drawKernels();
    const int m_threads;
    const std::stop_token& m_stop;
    const std::int64_t m_chunks;
    size_t m_sums = 0; ///< years of all members
    std::vector<RankFinder> m_finders;
    std::vector<Tally> m_tallies;
    std::unique_ptr<double[]> m_kept; ///< by column and draw; null where they are too many
    std::vector<double> m_chunkSums;
    std::vector<double> m_means;
    std::vector<std::int64_t> m_reached, m_full;
    std::vector<OrderStatistics> m_statistics;
};

Run::Run(const SimulationRequest& request, std::vector<Member>& members, std::vector<TotalRow>& rows,
         int threads, const std::stop_token& stop)
    : m_request(request), m_members(members), m_rows(rows), m_threads(threads), m_stop(stop),
      m_chunks((request.draws + kBlock * kBlocksAtOnce - 1) / (kBlock * kBlocksAtOnce)) {
    for (Member& m : members) {
        m.firstSum = static_cast<int>(m_sums);
        m_sums += m.years();
        if (!m.shift.isCertain()) {
            m.column = static_cast<int>(m_finders.size());
            m_finders.emplace_back(m.shift.lowest(), m.shift.highest());
        }
    }
    for (TotalRow& row : rows) {
        if (row.high > row.low) {
            row.column = static_cast<int>(m_finders.size());
            m_finders.emplace_back(row.low, row.high);
        }
    }
}

void Run::drawRates(const Member& m, std::int64_t block, Scratch& s) const {
    m_kernels.normals({m_request.seed, streamOf(m.path.series, Input::Rate)}, block, s.z.data());
    if (m_request.correlation > 0) {
        m_kernels.mix(s.z.data(), s.common.data(), std::sqrt(1 - m_request.correlation),
                      std::sqrt(m_request.correlation));
    }
    if (m.shift.shape == Distribution::Shape::Triangular) {
        m_kernels.triangular(s.z.data(), m.shift.triangle(), s.shift.data());
    } else {
        m_kernels.normal(s.z.data(), m.shift.likely, m.shift.deviation, s.shift.data());
    }
}

/// One further input of a member into s.value.
void Run::drawOne(const Member& m, Input input, const Distribution& d, std::int64_t block, Scratch& s) const {
    if (d.isCertain()) {
        s.value.fill(d.likely);
        return;
    }
    m_kernels.normals({m_request.seed, streamOf(m.path.series, input)}, block, s.z.data());
    m_kernels.triangular(s.z.data(), d.triangle(), s.value.data());
}

void Run::drawCeilings(const Member& m, std::int64_t block, Scratch& s) const {
    drawOne(m, Input::FloorDensity, m.ceiling->floorDensity(), block, s);
    for (int i = 0; i < kBlock; ++i) {
        s.ceilings[i].floorFactor = s.value[i];
    }
    drawOne(m, Input::LandDensity, m.ceiling->landDensity(), block, s);
    for (int i = 0; i < kBlock; ++i) {
        s.ceilings[i].landFactor = s.value[i];
    }
    drawOne(m, Input::NewFloor, m.ceiling->newFloorDelay(), block, s);
    for (int i = 0; i < kBlock; ++i) {
        s.ceilings[i].newFloorDelay = wholeYears(s.value[i]);
    }
    drawOne(m, Input::RenewedFloor, m.ceiling->renewedFloorDelay(), block, s);
    for (int i = 0; i < kBlock; ++i) {
        s.ceilings[i].renewedFloorDelay = wholeYears(s.value[i]);
    }
}

template <Run::Pass pass>
void Run::take(int column, const double* values, std::int64_t block, Scratch& s, Tally& tally) {
    const RankFinder& finder = m_finders[column];
    const int lanes = lanesOf(block);
    m_kernels.bins(values, finder.low(), finder.scale(), RankFinder::kBins - 1, s.bins.data());
    if constexpr (pass == Pass::Count) {
        std::uint32_t* counts = tally.bins[column].data();
        for (int i = 0; i < lanes; ++i) {
            ++counts[s.bins[i]];
        }
        if (m_kept != nullptr) {
            std::copy_n(values, kBlock, kept(column, block));
        }
    } else {
        std::vector<double>& gathered = tally.gathered[column];
        for (int i = 0; i < lanes; ++i) {
            if (finder.wants(s.bins[i])) {
                gathered.push_back(values[i]);
            }
        }
    }
}

void Run::gatherKept(std::int64_t block, Scratch& s, Tally& tally) {
    for (int column = 0; column < static_cast<int>(m_finders.size()); ++column) {
        take<Pass::Gather>(column, kept(column, block), block, s, tally);
    }
}

template <Run::Pass pass>
void Run::grow(const Member& m, int lanes, Scratch& s, Tally& tally, double* sums, const CeilingDraw* draws) {
    const bool counts = pass == Pass::Count;
    const bool limited = counts && m.ceiling && m.ceiling->isKnownAnywhere();
    if (limited) {
        s.full.fill(0);
    }
    for (const Event& e : m.events) {
        const size_t sum = m.firstSum + std::max(e.index, 0);
        if (e.step != nullptr) {
            if (e.step->restart) {
                // Draws beyond the last one weigh nothing.
                std::fill_n(s.value.begin(), lanes, *e.step->restart);
                std::fill(s.value.begin() + lanes, s.value.end(), 0.0);
            }
            const int row = e.moves ? m.totalRow[e.index] : -1;
            double* total = row < 0 ? nullptr : s.total.data() + static_cast<size_t>(row) * kBlock;
            const double added = m_kernels.grow(s.value.data(), s.shift.data(), e.step->factor, total);
            if (counts && e.moves) {
                sums[sum] += added;
                if (m.target[e.index] > 0) {
                    tally.reached[sum] += m_kernels.reaching(s.value.data(), m.target[e.index]);
                }
            }
        }
        if (limited && e.index >= 0) {
            if (m.ceiling->isKnown(e.index)) {
                for (int i = 0; i < lanes; ++i) {
                    const double value = e.moves ? s.value[i] : m.path.planned[e.index].value;
                    s.full[i] |= value > m.ceiling->at(e.index, draws[i]) ? 1 : 0;
                }
            }
            tally.full[sum] += std::count(s.full.begin(), s.full.begin() + lanes, 1);
        }
    }
}

template <Run::Pass pass> void Run::block(std::int64_t block, Scratch& s, Tally& tally, double* sums) {
    const int lanes = lanesOf(block);
    if (lanes == 0) {
        return;
    }
    if (pass == Pass::Gather && m_kept != nullptr) {
        gatherKept(block, s, tally);
        return;
    }
    if (m_request.correlation > 0) {
        m_kernels.normals({m_request.seed, 0}, block, s.common.data());
    }
    for (size_t row = 0; row < m_rows.size(); ++row) {
        std::fill_n(s.total.begin() + static_cast<std::ptrdiff_t>(row * kBlock), kBlock, m_rows[row].known);
    }
    for (const Member& m : m_members) {
        const bool inTotal = std::ranges::any_of(m.totalRow, [](int row) { return row >= 0; });
        if (!m.isDrawn() || (pass == Pass::Gather && !m.varies())) {
            continue;
        }
        if (m.varies()) {
            drawRates(m, block, s);
            take<pass>(m.column, s.shift.data(), block, s, tally);
        } else {
            s.shift.fill(0);
        }
        if (pass == Pass::Gather && !inTotal) {
            continue;
        }
        if (pass == Pass::Count && m.ceiling && m.ceiling->isKnownAnywhere()) {
            drawCeilings(m, block, s);
        }
        grow<pass>(m, lanes, s, tally, sums, s.ceilings.data());
    }
    for (size_t row = 0; row < m_rows.size(); ++row) {
        const TotalRow& r = m_rows[row];
        if (r.column < 0) {
            continue;
        }
        const double* values = s.total.data() + row * kBlock;
        take<pass>(r.column, values, block, s, tally);
        if (pass == Pass::Count && r.target > 0) {
            tally.reached[m_sums + row] +=
                std::count_if(values, values + lanes, [&](double v) { return v >= r.target; });
        }
    }
}

template <Run::Pass which> void Run::pass() {
    shareOut(m_chunks, m_threads, [&](std::int64_t chunk, int worker) {
        if (m_stop.stop_requested()) {
            return;
        }
        const auto scratch = std::make_unique<Scratch>();
        scratch->total.resize(m_rows.size() * kBlock);
        double* sums = m_chunkSums.data() + static_cast<size_t>(chunk) * m_sums;
        for (std::int64_t b = chunk * kBlocksAtOnce; b < (chunk + 1) * kBlocksAtOnce; ++b) {
            block<which>(b, *scratch, m_tallies[worker], sums);
        }
    });
}

bool Run::work() {
    m_tallies.resize(m_threads);
    for (Tally& t : m_tallies) {
        t.bins.resize(m_finders.size());
        t.gathered.resize(m_finders.size());
        t.reached.resize(m_sums + m_rows.size());
        t.full.resize(m_sums);
    }
    m_chunkSums.assign(static_cast<size_t>(m_chunks) * m_sums, 0);
    const std::int64_t numbers =
        static_cast<std::int64_t>(m_finders.size()) * m_chunks * kBlocksAtOnce * kBlock;
    if (numbers <= kMostKept) {
        m_kept.reset(new double[static_cast<size_t>(numbers)]); // left as it is; each is written before use
    }
    pass<Pass::Count>();
    m_means.assign(m_sums, 0);
    for (std::int64_t chunk = 0; chunk < m_chunks; ++chunk) {
        for (size_t i = 0; i < m_sums; ++i) {
            m_means[i] += m_chunkSums[static_cast<size_t>(chunk) * m_sums + i];
        }
    }
    for (double& m : m_means) {
        m /= static_cast<double>(m_request.draws);
    }
    m_reached.assign(m_sums + m_rows.size(), 0);
    m_full.assign(m_sums, 0);
    for (size_t column = 0; column < m_finders.size(); ++column) {
        RankFinder::Counts all{};
        for (const Tally& t : m_tallies) {
            std::ranges::transform(all, t.bins[column], all.begin(), std::plus());
        }
        m_finders[column].choose(all, m_request.draws);
    }
    for (const Tally& t : m_tallies) {
        std::ranges::transform(m_reached, t.reached, m_reached.begin(), std::plus());
        std::ranges::transform(m_full, t.full, m_full.begin(), std::plus());
    }
    pass<Pass::Gather>();
    if (m_stop.stop_requested()) {
        return false;
    }
    m_statistics.resize(m_finders.size());
    shareOut(static_cast<std::int64_t>(m_finders.size()), m_threads, [&](std::int64_t column, int) {
        std::vector<double> gathered;
        for (Tally& t : m_tallies) {
            gathered.insert(gathered.end(), t.gathered[column].begin(), t.gathered[column].end());
        }
        m_statistics[column] = m_finders[column].find(std::move(gathered));
    });
    return true;
}

/// The places that count for the total, and the years in which all of them have a value.
std::vector<TotalRow> totalRowsOf(const SimulationRequest& request, const Plan& plan,
                                  std::vector<Member>& members, const std::vector<PlaceId>& counted) {
    const auto counts = [&](const Member& m) {
        return std::ranges::find(counted, m.path.series.place) != counted.end();
    };
    std::vector<TargetPoint> targets;
    if (request.whole.isValid()) {
        targets = targetsOf(plan, request.scenario, {request.whole, request.indicator});
    }
    std::vector<TotalRow> rows;
    for (int year = request.fromYear; year <= request.toYear; ++year) {
        const bool complete = std::ranges::all_of(
            members, [&](const Member& m) { return !counts(m) || m.path.indexOf(year) >= 0; });
        if (!complete) {
            continue;
        }
        TotalRow row{year};
        if (const auto t = std::ranges::find(targets, year, &TargetPoint::year); t != targets.end()) {
            row.target = t->value;
        }
        for (Member& m : members) {
            if (!counts(m)) {
                continue;
            }
            const int index = m.path.indexOf(year);
            const auto at = std::ranges::find(m.events, index, &Event::index);
            if (at->moves && !m.shift.isCertain()) {
                m.totalRow[index] = static_cast<int>(rows.size());
                row.low += valuesAt(m.path, m.shift.lowest())[index];
                row.high += valuesAt(m.path, m.shift.highest())[index];
            } else {
                row.known += m.path.planned[index].value;
            }
        }
        row.low += row.known;
        row.high += row.known;
        rows.push_back(row);
    }
    return rows;
}

Percentiles allAt(double value) {
    Percentiles p{};
    p.fill(value);
    return p;
}

void fillYears(const Member& m, const Run& run, std::int64_t draws, SimulatedSeries& out) {
    std::vector<std::vector<double>> atStatistic;
    if (m.varies()) {
        for (const double shift : run.statistics(m.column)) {
            atStatistic.push_back(valuesAt(m.path, shift));
        }
    }
    bool full = false;
    bool ceilingKnown = false;
    for (size_t i = 0; i < m.years(); ++i) {
        const YearValue& planned = m.path.planned[i];
        const size_t sum = m.firstSum + i;
        SimulatedYear y{planned.year, allAt(planned.value), planned.value, {}, {}};
        const bool moves =
            m.varies() && std::ranges::find(m.events, static_cast<int>(i), &Event::index)->moves;
        if (moves) {
            // Values rise with the rate in every year, so the percentiles of the rate carry over exactly.
            OrderStatistics values{};
            for (size_t k = 0; k < values.size(); ++k) {
                values[k] = atStatistic[k][i];
            }
            y.percentiles = between(values, draws);
            y.mean = run.mean(sum);
        }
        if (m.target[i] > 0) {
            // A plan that goes through its target may miss it by a rounding error.
            const bool reached = planned.value >= m.target[i] * (1 - 1e-12);
            y.chanceOfTarget = moves ? run.shareReached(sum) : reached ? 1 : 0;
        }
        if (m.ceiling && m.ceiling->isKnownAnywhere()) {
            ceilingKnown = ceilingKnown || m.ceiling->isKnown(i);
            if (m.isDrawn()) {
                y.chanceFull = ceilingKnown ? std::optional(run.shareFull(sum)) : std::nullopt;
            } else if (ceilingKnown) {
                full = full || (m.ceiling->isKnown(i) && planned.value > m.ceiling->at(i, {}));
                y.chanceFull = full ? 1 : 0;
            }
        }
        out.years.push_back(y);
    }
}

void fillTotal(const std::vector<Member>& members, const std::vector<TotalRow>& rows, const Run& run,
               std::int64_t draws, SimulatedTotal& out) {
    size_t sums = 0;
    for (const Member& m : members) {
        sums += m.years();
    }
    for (size_t r = 0; r < rows.size(); ++r) {
        const TotalRow& row = rows[r];
        SimulatedYear y{row.year, allAt(row.known), row.known, {}, {}};
        for (const Member& m : members) {
            const auto at = std::ranges::find(m.totalRow, static_cast<int>(r));
            if (at != m.totalRow.end()) {
                y.mean += run.mean(m.firstSum + (at - m.totalRow.begin()));
            }
        }
        if (row.column >= 0) {
            y.percentiles = between(run.statistics(row.column), draws);
        }
        if (row.target > 0) {
            y.chanceOfTarget = row.column >= 0 ? run.shareReached(sums + r) : row.known >= row.target ? 1 : 0;
        }
        out.years.push_back(y);
    }
}

Result<std::vector<PlaceId>> checked(const Plan& plan, const SimulationRequest& request) {
    if (request.draws < 1 || request.draws > kMostDraws) {
        return badUsage(tr("The number of draws must lie between 1 and %1.")
                            .arg(QLocale(QLocale::English).toString(kMostDraws)));
    }
    if (!(request.correlation >= 0 && request.correlation <= 1)) {
        return badUsage(tr("The correlation between places must lie between 0 and 1."));
    }
    if (request.spread && !(*request.spread >= 0 && *request.spread < 1)) {
        return badUsage(tr("The spread of rates must lie between 0 % and 100 %."));
    }
    if (request.toYear < request.fromYear) {
        return badUsage(
            tr("The last year %1 lies before the first year %2.").arg(request.toYear).arg(request.fromYear));
    }
    if (plan.indicators().find(request.indicator) == nullptr) {
        return badUsage(tr("The indicator to simulate is not in this plan."));
    }
    std::vector<PlaceId> places;
    for (const SeriesKey& series : plan.series(request.scenario)) {
        if (request.places.empty() && series.indicator == request.indicator) {
            places.push_back(series.place);
        }
    }
    for (const PlaceId place : request.places) {
        if (plan.places().find(place) != nullptr && std::ranges::find(places, place) == places.end()) {
            places.push_back(place);
        }
    }
    if (places.empty()) {
        return badUsage(tr("There is no place with figures of this indicator to simulate."));
    }
    return places;
}

/// What is drawn of a place, or why it is not.
Result<Member> memberOf(const Plan& plan, const SimulationRequest& request, PlaceId place) {
    Member m;
    m.path =
        growthPathOf(plan, request.scenario, {place, request.indicator}, request.fromYear, request.toYear);
    if (m.path.planned.empty()) {
        return badInput(reasonText(m.path.why == WhyEmpty::NotEmpty ? WhyEmpty::NoFigures : m.path.why));
    }
    if (m.path.why == WhyEmpty::OutOfRange || m.path.why == WhyEmpty::RateTooLow) {
        return badInput(reasonText(m.path.why)); // some years may be there, but not those that were planned
    }
    auto range = rateRangeOf(plan, request.scenario, m.path, request.spread);
    if (!range) {
        return passOn(range);
    }
    m.range = *range;
    m.shift = m.path.rate ? range->rate.shifted(-*m.path.rate) : Distribution::certain(0);
    if (m.shift.isCertain() && m.shift.likely != 0) {
        // A certain rate other than the planned one: the plan is what it gives.
        const std::vector<double> values = valuesAt(m.path, m.shift.likely);
        for (size_t i = 0; i < values.size(); ++i) {
            m.path.planned[i].value = values[i];
        }
        for (GrowthStep& step : m.path.steps) {
            step.factor += m.shift.likely;
        }
        m.shift = Distribution::certain(0);
    }
    std::vector<int> years;
    const std::vector<TargetPoint> targets = targetsOf(plan, request.scenario, m.path.series);
    for (const YearValue& v : m.path.planned) {
        years.push_back(v.year);
        const auto t = std::ranges::find(targets, v.year, &TargetPoint::year);
        m.target.push_back(t == targets.end() ? 0 : t->value);
    }
    m.totalRow.assign(years.size(), -1);
    auto ceiling = CeilingPath::of(plan, request.scenario, m.path.series, years);
    if (!ceiling) {
        return passOn(ceiling);
    }
    if (ceiling->isKnownAnywhere()) {
        m.ceiling = *ceiling;
    }
    return m;
}

} // namespace

Result<Simulation> simulate(const Plan& plan, const SimulationRequest& request, int threads,
                            const std::stop_token& stop) {
    auto places = checked(plan, request);
    if (!places) {
        return passOn(places);
    }
    Simulation out;
    out.draws = request.draws;
    out.seed = request.seed;
    out.correlation = request.correlation;
    std::vector<Member> members;
    std::vector<int> memberOfSeries;
    for (const PlaceId place : *places) {
        SimulatedSeries series;
        series.series = {place, request.indicator};
        auto member = memberOf(plan, request, place);
        memberOfSeries.push_back(member ? static_cast<int>(members.size()) : -1);
        if (member) {
            series.rate = member->range.rate;
            series.assumed = member->range.assumed;
            members.push_back(std::move(*member));
        } else {
            series.why = member.error().sentence;
        }
        out.series.push_back(series);
    }
    for (Member& m : members) {
        m.events = eventsOf(m.path);
    }
    std::vector<TotalRow> rows;
    if (plan.indicators().find(request.indicator)->additive && places->size() > 1) {
        SimulatedTotal total;
        for (const PlaceId place : *places) {
            if (containerAmong(plan, place, *places).isValid()) {
                continue;
            }
            ++total.of;
            if (std::ranges::any_of(members, [&](const Member& m) { return m.path.series.place == place; })) {
                total.counted.push_back(place);
            }
        }
        if (total.of > 1 && !total.counted.empty()) {
            rows = totalRowsOf(request, plan, members, total.counted);
            out.total = total;
        }
    }
    const int workers =
        std::clamp(threads > 0 ? threads : static_cast<int>(std::thread::hardware_concurrency()), 1, 64);
    Run run(request, members, rows, workers, stop);
    if (!run.work()) {
        return badInput(tr("The simulation was stopped."));
    }
    for (size_t i = 0; i < out.series.size(); ++i) {
        if (memberOfSeries[i] >= 0) {
            fillYears(members[memberOfSeries[i]], run, request.draws, out.series[i]);
        }
    }
    if (out.total) {
        fillTotal(members, rows, run, request.draws, *out.total);
    }
    return out;
}

} // namespace yuantu
