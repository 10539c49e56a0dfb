// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plain loops over blocks, compiled twice: for any machine, and for vectors of 256 bits.
#include "core/projection/draw_kernels.h"

#include <bit>
#include <cmath>

// What the loops call must be inlined into them, else it is compiled for plain machines only.
#define YUANTU_INLINE [[gnu::always_inline]] static inline

namespace yuantu {

namespace {

constexpr std::uint64_t kExponentOf2To52 = 0x4330000000000000;
constexpr double kTwoTo52 = 4503599627370496.0;

/// An integer below 2⁵² as a double, in a way that every vector unit can.
YUANTU_INLINE double exactly(std::uint64_t n) {
    return std::bit_cast<double>(n | kExponentOf2To52) - kTwoTo52;
}

/// ln x for normal x > 0: the exponent, and 2·artanh of the mantissa's (m−1)/(m+1), |s| ≤ 0.172.
YUANTU_INLINE double logarithm(double x) {
    constexpr double kSqrt2 = 1.4142135623730951;
    constexpr double kLn2High = 0.693147180369123816490;
    constexpr double kLn2Low = 1.90821492927058770002e-10;
    const auto bits = std::bit_cast<std::uint64_t>(x);
    const double mantissa = std::bit_cast<double>((bits & 0x000FFFFFFFFFFFFF) | 0x3FF0000000000000);
    const bool above = mantissa > kSqrt2;
    const double m = above ? 0.5 * mantissa : mantissa;
    const double e = exactly(bits >> 52) - (above ? 1022.0 : 1023.0);
    const double s = (m - 1) / (m + 1);
    const double t = s * s;
    double p = 1.0 / 21;
    p = p * t + 1.0 / 19;
    p = p * t + 1.0 / 17;
    p = p * t + 1.0 / 15;
    p = p * t + 1.0 / 13;
    p = p * t + 1.0 / 11;
    p = p * t + 1.0 / 9;
    p = p * t + 1.0 / 7;
    p = p * t + 1.0 / 5;
    p = p * t + 1.0 / 3;
    return e * kLn2High + (2 * s + (2 * s * t * p + e * kLn2Low));
}

/// exp x for −700 < x ≤ 0: 2^k · e^r with |r| ≤ ½·ln 2, by Taylor's series.
YUANTU_INLINE double exponential(double x) {
    constexpr double kShift = 6755399441055744.0; // 1.5·2⁵²: adding it rounds to an integer
    const double shifted = x * 1.4426950408889634 + kShift;
    const double k = shifted - kShift;
    const double r = (x - k * 0.693147180369123816490) - k * 1.90821492927058770002e-10;
    double p = 1.0 / 6227020800;
    p = p * r + 1.0 / 479001600;
    p = p * r + 1.0 / 39916800;
    p = p * r + 1.0 / 3628800;
    p = p * r + 1.0 / 362880;
    p = p * r + 1.0 / 40320;
    p = p * r + 1.0 / 5040;
    p = p * r + 1.0 / 720;
    p = p * r + 1.0 / 120;
    p = p * r + 1.0 / 24;
    p = p * r + 1.0 / 6;
    p = p * r + 0.5;
    p = p * r + 1;
    p = p * r + 1;
    const std::uint64_t power = (std::bit_cast<std::uint64_t>(shifted) + 1023) << 52;
    return p * std::bit_cast<double>(power);
}

YUANTU_INLINE double normalOf(std::uint64_t word) {
    const double u = (exactly(word) + 0.5) * 0x1p-32;
    const double q = u - 0.5;
    const double c = 0.180625 - q * q;
    // Both branches of the algorithm are computed for all, so that the loop has none.
    const double central =
        q *
        (((((((2509.0809287301226727 * c + 33430.575583588128105) * c + 67265.770927008700853) * c +
             45921.953931549871457) *
                c +
            13731.693765509461125) *
               c +
           1971.5909503065514427) *
              c +
          133.14166789178437745) *
             c +
         3.387132872796366608) /
        (((((((5226.495278852545925 * c + 28729.085735721942674) * c + 39307.89580009271061) * c +
             21213.794301586595867) *
                c +
            5394.1960214247511077) *
               c +
           687.1870074920579083) *
              c +
          42.313330701600911252) *
             c +
         1.0);
    const double r = std::sqrt(-logarithm(u < 0.5 ? u : 1 - u)) - 1.6;
    const double tail =
        (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r +
             1.27045825245236838258) *
                r +
            3.64784832476320460504) *
               r +
           5.7694972214606914055) *
              r +
          4.6303378461565452959) *
             r +
         1.42343711074968357734) /
        (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r +
             0.14810397642748007459) *
                r +
            0.68976733498510000455) *
               r +
           1.6763848301838038494) *
              r +
          2.05319162663775882187) *
             r +
         1.0);
    const double outside = q < 0 ? -tail : tail;
    return c >= 0 ? central : outside;
}

YUANTU_INLINE double probabilityOf(double z) {
    const double a = z < 0 ? -z : z;
    const double above =
        exponential(-0.5 * a * a) *
        ((((((3.52624965998911e-2 * a + 0.700383064443688) * a + 6.37396220353165) * a + 33.912866078383) *
               a +
           112.079291497871) *
              a +
          221.213596169931) *
             a +
         220.206867912376) /
        (((((((8.83883476483184e-2 * a + 1.75566716318264) * a + 16.064177579207) * a + 86.7807322029461) *
                a +
            296.564248779674) *
               a +
           637.333633378831) *
              a +
          793.826512519948) *
             a +
         440.413735824752);
    return z < 0 ? above : 1 - above;
}

YUANTU_INLINE void normalsOf(const RandomStream& stream, std::uint64_t block, double* z) {
    constexpr int kCounters = kBlock / 4;
    std::uint32_t x0[kCounters];
    std::uint32_t x1[kCounters];
    std::uint32_t x2[kCounters];
    std::uint32_t x3[kCounters];
    const std::uint64_t first = block * kCounters;
    for (int i = 0; i < kCounters; ++i) {
        x0[i] = static_cast<std::uint32_t>(first) + static_cast<std::uint32_t>(i);
        x1[i] = static_cast<std::uint32_t>(first >> 32);
        x2[i] = static_cast<std::uint32_t>(stream.stream);
        x3[i] = static_cast<std::uint32_t>(stream.stream >> 32);
    }
    auto k0 = static_cast<std::uint32_t>(stream.seed);
    auto k1 = static_cast<std::uint32_t>(stream.seed >> 32);
    for (int round = 0; round < kPhiloxRounds; ++round) {
        for (int i = 0; i < kCounters; ++i) {
            const std::uint64_t p0 = std::uint64_t{kPhiloxM0} * x0[i];
            const std::uint64_t p1 = std::uint64_t{kPhiloxM1} * x2[i];
            x0[i] = static_cast<std::uint32_t>(p1 >> 32) ^ x1[i] ^ k0;
            x1[i] = static_cast<std::uint32_t>(p1);
            x2[i] = static_cast<std::uint32_t>(p0 >> 32) ^ x3[i] ^ k1;
            x3[i] = static_cast<std::uint32_t>(p0);
        }
        k0 += kPhiloxW0;
        k1 += kPhiloxW1;
    }
    for (int i = 0; i < kCounters; ++i) {
        z[i] = normalOf(x0[i]);
        z[kCounters + i] = normalOf(x1[i]);
        z[2 * kCounters + i] = normalOf(x2[i]);
        z[3 * kCounters + i] = normalOf(x3[i]);
    }
}

YUANTU_INLINE void mixed(double* z, const double* factor, double own, double common) {
    for (int i = 0; i < kBlock; ++i) {
        z[i] = own * z[i] + common * factor[i];
    }
}

YUANTU_INLINE void triangularOf(const double* z, const Triangle& t, double* x) {
    for (int i = 0; i < kBlock; ++i) {
        const double u = probabilityOf(z[i]);
        const bool below = u < t.split;
        const double root = std::sqrt(below ? u * t.left : (1 - u) * t.right);
        x[i] = below ? t.low + root : t.high - root;
    }
}

YUANTU_INLINE void normalNumbers(const double* z, double mean, double deviation, double* x) {
    for (int i = 0; i < kBlock; ++i) {
        x[i] = mean + deviation * z[i];
    }
}

YUANTU_INLINE double grownBlock(double* v, const double* shift, double factor, double* total) {
    constexpr int kLanes = 16; // a fixed order of summation, whatever the width of the vectors
    double sums[kLanes] = {};
    if (total != nullptr) {
        for (int i = 0; i < kBlock; i += kLanes) {
            for (int lane = 0; lane < kLanes; ++lane) {
                const double grown = v[i + lane] * (factor + shift[i + lane]);
                v[i + lane] = grown;
                total[i + lane] += grown;
                sums[lane] += grown;
            }
        }
    } else {
        for (int i = 0; i < kBlock; i += kLanes) {
            for (int lane = 0; lane < kLanes; ++lane) {
                const double grown = v[i + lane] * (factor + shift[i + lane]);
                v[i + lane] = grown;
                sums[lane] += grown;
            }
        }
    }
    double sum = 0;
    for (const double s : sums) {
        sum += s;
    }
    return sum;
}

YUANTU_INLINE void binsOf(const double* x, double low, double scale, int last, std::int32_t* bin) {
    const double most = last;
    for (int i = 0; i < kBlock; ++i) {
        const double at = (x[i] - low) * scale;
        const double within = at > 0 ? at : 0;
        bin[i] = static_cast<std::int32_t>(within < most ? within : most);
    }
}

YUANTU_INLINE int countReaching(const double* v, double limit) {
    std::int64_t count = 0;
    for (int i = 0; i < kBlock; ++i) {
        count += v[i] >= limit ? 1 : 0;
    }
    return static_cast<int>(count);
}

#if defined(__x86_64__)
#define YUANTU_WIDE __attribute__((target("avx2")))
const DrawKernels kWide{
    [](const RandomStream& s, std::uint64_t b, double* z) YUANTU_WIDE { normalsOf(s, b, z); },
    [](double* z, const double* f, double own, double common) YUANTU_WIDE { mixed(z, f, own, common); },
    [](const double* z, const Triangle& t, double* x) YUANTU_WIDE { triangularOf(z, t, x); },
    [](const double* z, double m, double d, double* x) YUANTU_WIDE { normalNumbers(z, m, d, x); },
    [](double* v, const double* s, double f, double* t) YUANTU_WIDE { return grownBlock(v, s, f, t); },
    [](const double* x, double l, double s, int n, std::int32_t* b) YUANTU_WIDE { binsOf(x, l, s, n, b); },
    [](const double* v, double limit) YUANTU_WIDE { return countReaching(v, limit); },
};
#endif

const DrawKernels kPlain{
    [](const RandomStream& s, std::uint64_t b, double* z) { normalsOf(s, b, z); },
    [](double* z, const double* f, double own, double common) { mixed(z, f, own, common); },
    [](const double* z, const Triangle& t, double* x) { triangularOf(z, t, x); },
    [](const double* z, double m, double d, double* x) { normalNumbers(z, m, d, x); },
    [](double* v, const double* s, double f, double* t) { return grownBlock(v, s, f, t); },
    [](const double* x, double l, double s, int n, std::int32_t* b) { binsOf(x, l, s, n, b); },
    [](const double* v, double limit) { return countReaching(v, limit); },
};

} // namespace

const DrawKernels& drawKernels(Vectors vectors) {
#if defined(__x86_64__)
    static const bool wide = __builtin_cpu_supports("avx2") != 0;
    if (vectors == Vectors::Widest && wide) {
        return kWide;
    }
#endif
    return kPlain;
}

double normalOfWord(std::uint32_t word) {
    return normalOf(word);
}

double normalProbability(double z) {
    return probabilityOf(z);
}

} // namespace yuantu
