// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Percentiles of many numbers that are never all held at once.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace yuantu {

inline constexpr std::array kPercents{5, 10, 25, 50, 75, 90, 95};
inline constexpr int kPercentCount = static_cast<int>(kPercents.size());
using Percentiles = std::array<double, kPercentCount>;

/// The two order statistics that a percentile lies between, and how far: (n−1)·p/100 counted from 0, as
/// numpy and spreadsheets do (type 7 of Hyndman and Fan 1996).
struct Rank {
    std::int64_t below = 0;
    double fraction = 0;
};
[[nodiscard]] Rank rankOf(int percent, std::int64_t n);

/// Both order statistics of every percentile: at 2i the lower one, at 2i + 1 the upper one.
using OrderStatistics = std::array<double, 2 * kPercentCount>;
[[nodiscard]] Percentiles between(const OrderStatistics& values, std::int64_t n);

/// Exact order statistics in two passes over the same n numbers. The first counts them in equal bins between
/// bounds that are known; the second gathers those of the few bins in which a wanted rank lies. Bins are in
/// the order of the numbers, so what the ranks pick is exact, whatever the bounds; good bounds only keep
/// what is gathered small.
class RankFinder {
public:
    static constexpr int kBins = 1024;
    using Counts = std::array<std::uint32_t, kBins>;

    RankFinder(double low, double high) : m_low(low), m_scale(high > low ? kBins / (high - low) : 0) {}
    [[nodiscard]] double low() const { return m_low; }
    [[nodiscard]] double scale() const { return m_scale; }

    /// After the first pass: the counts of all n numbers.
    void choose(const Counts& counts, std::int64_t n);
    [[nodiscard]] bool wants(int bin) const { return m_wanted[bin] != 0; }
    /// After the second pass: all numbers of the wanted bins, in any order.
    [[nodiscard]] OrderStatistics find(std::vector<double> gathered) const;

private:
    double m_low;
    double m_scale;
    std::array<std::uint8_t, kBins> m_wanted{};
    std::array<std::int64_t, 2 * kPercentCount> m_place{}; ///< of each statistic among the gathered, sorted
};

} // namespace yuantu
