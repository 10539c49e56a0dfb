// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A counter-based random generator: the n-th number is a function of n, so no thread waits for another.
#pragma once

#include <array>
#include <cstdint>

namespace yuantu {

using PhiloxCounter = std::array<std::uint32_t, 4>;
using PhiloxKey = std::array<std::uint32_t, 2>;

/// The constants of Philox4x32: two multipliers and the steps of the key between rounds.
inline constexpr std::uint32_t kPhiloxM0 = 0xD2511F53;
inline constexpr std::uint32_t kPhiloxM1 = 0xCD9E8D57;
inline constexpr std::uint32_t kPhiloxW0 = 0x9E3779B9;
inline constexpr std::uint32_t kPhiloxW1 = 0xBB67AE85;
inline constexpr int kPhiloxRounds = 10;

/// Philox4x32-10 of Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC11). Its
/// known answers (kat_vectors of Random123) are in the tests.
[[nodiscard]] constexpr PhiloxCounter philox(PhiloxCounter c, PhiloxKey k) {
    for (int round = 0; round < kPhiloxRounds; ++round) {
        const std::uint64_t p0 = std::uint64_t{kPhiloxM0} * c[0];
        const std::uint64_t p1 = std::uint64_t{kPhiloxM1} * c[2];
        c = {static_cast<std::uint32_t>(p1 >> 32) ^ c[1] ^ k[0], static_cast<std::uint32_t>(p1),
             static_cast<std::uint32_t>(p0 >> 32) ^ c[3] ^ k[1], static_cast<std::uint32_t>(p0)};
        k = {k[0] + kPhiloxW0, k[1] + kPhiloxW1};
    }
    return c;
}

/// The number of a draw: 32 even bits. `stream` tells the uncertain inputs apart, so that what a place draws
/// does not depend on which others are drawn beside it.
struct RandomStream {
    std::uint64_t seed = 1;
    std::uint64_t stream = 0;
};

/// Draws come in blocks: number i of block b is word i / 64 of the counter 64·b + i mod 64.
inline constexpr int kBlock = 256;

} // namespace yuantu
