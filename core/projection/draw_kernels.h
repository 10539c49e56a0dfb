// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The arithmetic on blocks of draws, in the widest vectors of the machine. The same bits on every machine:
// only operations that IEEE 754 rounds exactly, in a fixed order, without contraction.
#pragma once

#include "core/projection/random.h"

#include <cstdint>

namespace yuantu {

/// A triangular distribution prepared for its quantile function.
struct Triangle {
    double low = 0;
    double high = 0;
    double split = 0; ///< the probability of lying below the likeliest value
    double left = 0;  ///< (high − low)·(likely − low)
    double right = 0; ///< (high − low)·(high − likely)
};

/// Each works on kBlock doubles.
struct DrawKernels {
    /// Standard normal numbers of a block of a stream.
    void (*normals)(const RandomStream& stream, std::uint64_t block, double* z);
    /// z ← own·z + common·factor: correlated normal numbers stay standard where own² + common² = 1.
    void (*mix)(double* z, const double* factor, double own, double common);
    /// Triangular numbers from normal ones, by z → Φ(z) → quantile.
    void (*triangular)(const double* z, const Triangle& triangle, double* x);
    /// x = mean + deviation·z
    void (*normal)(const double* z, double mean, double deviation, double* x);
    /// One year: v ← v·(factor + shift). The sum of the new values is returned; where `total` is given, they
    /// are added to it.
    double (*grow)(double* v, const double* shift, double factor, double* total);
    /// bin[i] = ⌊(x[i] − low)·scale⌋ within 0 … last.
    void (*bins)(const double* x, double low, double scale, int last, std::int32_t* bin);
    /// How many of v reach the limit.
    int (*reaching)(const double* v, double limit);
};

enum class Vectors { Widest, Plain };
/// The kernels of this machine. `Plain` is the same arithmetic without wide vectors, for comparison.
[[nodiscard]] const DrawKernels& drawKernels(Vectors vectors = Vectors::Widest);

/// The inverse of the standard normal distribution at (word + ½)/2³², by Wichura's AS 241 (PPND16), whose
/// relative error is 1e-16. Lies within ±6.34, so the far tail of the algorithm is never met.
[[nodiscard]] double normalOfWord(std::uint32_t word);
/// Φ(z), by Hart's rational form as given by West (2005), to 1e-15 within |z| < 7.
[[nodiscard]] double normalProbability(double z);

/// No normal number of the generator lies further out.
inline constexpr double kLargestDeviation = 6.34;

} // namespace yuantu
