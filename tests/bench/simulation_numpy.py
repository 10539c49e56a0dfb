#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Yuantu contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The work of bench_simulation in numpy, one thread: 20 places × 15 years × 100,000 draws, percentiles, means, total.

    OMP_NUM_THREADS=1 tests/bench/simulation_numpy.py [RUNS]
"""
import sys
import time

try:
    import numpy as np
except ImportError:
    sys.exit("python3-numpy is not here")

PLACES, YEARS, DRAWS, PERCENTS = 20, 15, 100_000, (5, 10, 25, 50, 75, 90, 95)


def simulate(kind, correlation=0.3):
    generator = np.random.Generator(np.random.Philox(1))
    total = np.zeros((YEARS, DRAWS))
    common = generator.standard_normal(DRAWS)
    found = []
    for place in range(PLACES):
        rate = 0.05 + 0.002 * place
        if kind == "triangular":  # independent: numpy has no normal distribution function for the copula
            drawn = generator.triangular(rate - 0.03, rate, rate + 0.05, DRAWS)
        else:
            z = (1 - correlation) ** 0.5 * generator.standard_normal(DRAWS) + correlation ** 0.5 * common
            drawn = rate + 0.02 * z
        values = (100 + place) * np.cumprod(np.broadcast_to(1 + drawn, (YEARS, DRAWS)), axis=0)
        total += values
        found.append((np.percentile(values, PERCENTS, axis=1), values.mean(axis=1)))
    found.append((np.percentile(total, PERCENTS, axis=1), total.mean(axis=1)))
    return found


for kind in ("triangular", "normal"):
    times = []
    for _ in range(int(sys.argv[1]) if len(sys.argv) > 1 else 5):
        start = time.perf_counter()
        simulate(kind)
        times.append((time.perf_counter() - start) * 1000)
    print(f"numpy {np.__version__}, {kind}: median {sorted(times)[len(times) // 2]:.0f} ms of {len(times)} runs")
