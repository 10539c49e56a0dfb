// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ranks, bins and what they pick.
#include "core/projection/percentiles.h"

#include <algorithm>

namespace yuantu {

Rank rankOf(int percent, std::int64_t n) {
    const std::int64_t hundredths = (n - 1) * percent;
    return {hundredths / 100, static_cast<double>(hundredths % 100) / 100};
}

Percentiles between(const OrderStatistics& values, std::int64_t n) {
    Percentiles p{};
    for (int i = 0; i < kPercentCount; ++i) {
        const double low = values[2 * i];
        p[i] = low + rankOf(kPercents[i], n).fraction * (values[2 * i + 1] - low);
    }
    return p;
}

void RankFinder::choose(const Counts& counts, std::int64_t n) {
    std::array<int, 2 * kPercentCount> binOf{};
    std::array<std::int64_t, 2 * kPercentCount> within{};
    for (int i = 0; i < 2 * kPercentCount; ++i) {
        std::int64_t rank = std::min(rankOf(kPercents[i / 2], n).below + i % 2, n - 1);
        int bin = 0;
        while (bin + 1 < kBins && counts[bin] <= rank) {
            rank -= counts[bin];
            ++bin;
        }
        binOf[i] = bin;
        within[i] = rank;
        m_wanted[bin] = 1;
    }
    for (int i = 0; i < 2 * kPercentCount; ++i) {
        m_place[i] = within[i];
        for (int bin = 0; bin < binOf[i]; ++bin) {
            m_place[i] += m_wanted[bin] != 0 ? counts[bin] : 0;
        }
    }
}

OrderStatistics RankFinder::find(std::vector<double> gathered) const {
    auto places = m_place;
    std::ranges::sort(places);
    auto from = gathered.begin();
    for (const std::int64_t place : places) {
        const auto at = gathered.begin() + place;
        if (at >= from) { // else it was found as another's
            std::nth_element(from, at, gathered.end());
            from = at + 1;
        }
    }
    OrderStatistics found{};
    for (int i = 0; i < 2 * kPercentCount; ++i) {
        found[i] = gathered[m_place[i]];
    }
    return found;
}

} // namespace yuantu
