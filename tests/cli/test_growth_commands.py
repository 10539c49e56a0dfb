#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Yuantu contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""progress, simulate and reconcile as commands; the simulation beside an independent one in numpy.

    tests/cli/test_growth_commands.py PROGRAM [unittest arguments]
"""
import csv
import io
import json
import math
import os
import sys
import unittest

from test_command_line import PROGRAM, Case, digest

try:
    import numpy as np
except ImportError:
    np = None

SIMULATE = "place,indicator,year,p5,p10,p25,p50,p75,p90,p95,mean,chance_of_target,chance_full"
PERCENTS = (5, 10, 25, 50, 75, 90, 95)
S = ("--scenario", "波动")


class WithRanges(Case):
    """A scenario with ranges on three parks of Minhang, and floor, densities and completion years on one."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.plan = cls.folder / "ranges.gpkg"
        cls.program("new", cls.plan)
        cls.program("scenario", cls.plan, "add", "波动")
        for words in (("zizhu", "output", "rate-low", "3%"), ("zizhu", "output", "rate-high", "15%"),
                      ("xinzhuang", "output", "rate-low", "5%"), ("xinzhuang", "output", "rate-high", "13"),
                      ("minhang-etdz", "output", "rate-sd", "1.5%"),
                      ("zizhu", "floor-area", "level", "3万㎡", "--year", "2020"),
                      ("zizhu", "floor-output", "density", "2亿元/万㎡", "--year", "2020"),
                      ("zizhu", "floor-output", "density-low", "1.7"), ("zizhu", "floor-output", "density-high", "2.6"),
                      ("zizhu", "new-floor", "increment", "0.9万㎡", "--year", "2022"),
                      ("zizhu", "new-floor", "delay-low", "-1年"), ("zizhu", "new-floor", "delay-high", "3")):
            done = cls.program("set", cls.plan, *words, *S)
            assert done.code == 0, (words, done.err)

    def simulate(self, *words):
        return self.ok("simulate", self.plan, *S, *words, "--format", "csv").rows


class Overflowing(Case):
    """What does not fit goes to the places named, as far as they have room."""

    def test_passed_on_and_received(self):
        plan = self.folder / "overflow.gpkg"
        self.ok("new", plan)
        self.ok("scenario", plan, "add", "溢出")
        into = ("--scenario", "溢出")
        # 3 × 2 = 6 for a value of 7.0; 100 × 1.3 = 130 for one of 122.5
        for place, floor, density in (("zizhu", "3万㎡", "2"), ("minhang-etdz", "100万㎡", "1.3")):
            self.ok("set", plan, place, "floor-area", "level", floor, "--year", "2023", *into)
            self.ok("set", plan, place, "floor-output", "density", density, "--year", "2023", *into)
        self.ok("set", plan, "zizhu", "output", "overflow", "xinzhuang; minhang-etdz", *into)
        rows = {r["place"]: r for r in self.ok("capacity", plan, "--part", "overflow", "--year", "2023", *into,
                                               "--format", "csv").rows}
        self.assertAlmostEqual(float(rows["zizhu"]["carried"]), 6)
        self.assertAlmostEqual(float(rows["zizhu"]["passed_on"]), 1)
        self.assertAlmostEqual(float(rows["zizhu"]["unplaced"]), 0)
        self.assertAlmostEqual(float(rows["minhang-etdz"]["received"]), 1)
        self.assertEqual(rows["xinzhuang"]["received"], "")  # unknown, not free
        refused = self.program("set", plan, "minhang-etdz", "output", "overflow", "zizhu", *into)
        self.assertEqual(refused.code, 2)
        self.assertIn("circle", refused.err)
        # 7.0 over 3 万㎡; at 2 亿元 each they carry 6
        solved = self.ok("solve", plan, "zizhu", "output", "floor-output", *into, "--format", "csv").rows[0]
        self.assertAlmostEqual(float(solved["value"]), 7 / 3)
        solved = self.ok("solve", plan, "zizhu", "output", "rate", *into, "--format", "csv").rows[0]
        self.assertAlmostEqual(float(solved["short_floor"]), 0.5)
        # 7.0 at 70 亿元/km² needs 0.1 km²; 0.06 km² carry 4.2, short of 2.8, which is 0.04 km² or 60 亩
        solved = self.ok("solve", plan, "zizhu", "output", "land", "--land-output", "70", *into, "--format", "csv").rows[0]
        self.assertAlmostEqual(float(solved["value"]), 0.1)
        solved = self.ok("solve", plan, "zizhu", "output", "rate", "--land", "90亩", "--land-output", "70", *into, "--format", "csv").rows[0]
        self.assertAlmostEqual(float(solved["short_mu"]), 60)
        self.assertAlmostEqual(float(solved["short_value"]), 2.8)


class Progress(Case):
    def test_an_actual_against_the_path(self):
        path = self.folder / "progress.gpkg"
        self.ok("new", path)
        self.ok("scenario", path, "add", "执行")
        self.ok("set", path, "xinzhuang", "output", "actual", "75亿元", "--year", "2022", "--scenario", "执行")

        def row(*words, indicator="output"):
            rows = self.ok("progress", path, *words, "--format", "csv").rows
            return next(r for r in rows if (r["place"], r["indicator"]) == ("xinzhuang", indicator))
        got = row("--scenario", "执行", "--year", "2022")
        path_value = 62.3 * (85.2 / 62.3) ** (2 / 3)
        for column, value in (("actual", 75), ("expected", path_value), ("variance", 75 - path_value),
                              ("variance_share", 75 / path_value - 1), ("target_year", 2023), ("target", 85.2),
                              ("needed_rate", 85.2 / 75 - 1), ("planned_rate", (85.2 / 62.3) ** (1 / 3) - 1)):
            self.assertAlmostEqual(float(got[column]), value, 9, column)
        self.assertEqual(got["status"], "behind")
        documented = row("--year", "2022")
        self.assertEqual((documented["actual"], documented["variance"], documented["needed_rate"], documented["status"]),
                         ("", "", "", "no-actual"))
        self.ok("set", path, "xinzhuang", "output", "actual", "85.2亿元", "--year", "2023", "--scenario", "执行")
        self.assertEqual(row("--scenario", "执行")["status"], "reached")
        self.refused(2, "progress", path, "--year", "soon", says="not a year", file=path)


class Simulating(WithRanges):
    def test_columns_and_order(self):
        out = self.ok("simulate", self.plan, *S, "--indicator", "output", "--format", "csv").out.decode()
        self.assertEqual(out.split("\n")[0], SIMULATE)
        for row in csv.DictReader(io.StringIO(out)):
            values = [float(row[f"p{p}"]) for p in PERCENTS]
            self.assertEqual(values, sorted(values), row)
            self.assertTrue(all(math.isfinite(v) for v in values))
            for chance in ("chance_of_target", "chance_full"):
                self.assertTrue(row[chance] == "" or 0 <= float(row[chance]) <= 1)
        objects = json.loads(self.ok("simulate", self.plan, *S, "--indicator", "output", "--format", "json").out)
        self.assertEqual([str(o["p50"]) for o in objects][:3],
                         [str(float(r["p50"])).removesuffix(".0") for r in csv.DictReader(io.StringIO(out))][:3])

    def test_same_seed_same_numbers(self):
        words = ("simulate", self.plan, *S, "--place", "zizhu", "--place", "xinzhuang", "--indicator", "output", "--draws", "20001",
                 "--correlation", "30%", "--format", "csv")
        one = self.ok(*words, "--threads", "1").out
        for threads in ("2", "7"):
            self.assertEqual(self.ok(*words, "--threads", threads).out, one)
        self.assertEqual(self.ok(*words).out, one)
        self.assertEqual(self.ok(*words, "--seed", "1").out, one)
        self.assertNotEqual(self.ok(*words, "--seed", "2").out, one)

    def test_what_is_said_in_text(self):
        text = self.ok("simulate", self.plan, *S, "--whole", "minhang", "--indicator", "output", "--seed", "5", "--draws", "2000",
                       "--spread", "1%", "--correlation", "0.25").out.decode()
        self.assertIn("Seed 5, 2,000 draws, correlation 0.25.", text)
        self.assertIn("Assumed, not entered: rates ± 1 % for 临港浦江园, 其他街镇.", text)
        self.assertIn("5 of 11 parts have a value", text)
        self.assertIn("No range of a rate is entered", self.ok("simulate", self.plan, "--place", "zizhu").out.decode())

    def test_certain_without_ranges(self):
        rows = self.ok("simulate", self.plan, "--place", "xinzhuang", "--indicator", "output", "--format", "csv").rows
        projected = self.ok("project", self.plan, "--place", "xinzhuang", "--indicator", "output", "--format", "csv").rows
        self.assertEqual([(r["year"], r["p5"], r["p95"], r["mean"]) for r in rows],
                         [(p["year"], p["value"], p["value"], p["value"]) for p in projected])
        self.assertEqual([r["chance_of_target"] for r in rows if r["year"] == "2023"], ["1"])

    def test_the_plan_is_left_alone(self):
        before = digest(self.plan)
        self.simulate("--part", "tornado", "--place", "zizhu", "--indicator", "output", "--year", "2025")
        self.simulate()
        self.assertEqual(digest(self.plan), before)

    def test_tornado_and_grid(self):
        where = ("--whole", "minhang", "--indicator", "output", "--year", "2023")
        bars = self.simulate("--part", "tornado", *where)
        self.assertEqual([b["place"] for b in bars[:3]], ["xinzhuang", "minhang-etdz", "zizhu"])
        widest = bars[0]
        self.assertAlmostEqual(float(widest["value_high"]) - float(widest["value_likely"]), 62.3 * 1.13 ** 3 - 85.2, 9)
        self.assertAlmostEqual(float(widest["value_likely"]), 299.9, 9)
        capped = self.simulate("--part", "tornado", "--place", "zizhu", "--indicator", "output", "--year", "2023", "--capped")
        density = next(b for b in capped if b["input"] == "floor-density")
        self.assertEqual([float(density[c]) for c in ("low", "likely", "high")], [1.7, 2, 2.6])
        self.assertAlmostEqual(float(density["value_low"]), 1.7 * 3.9, 9)
        grid = self.simulate("--part", "grid", *where, "--steps", "3")
        self.assertEqual(len(grid), 9)
        self.assertEqual((grid[0]["x_place"], grid[0]["y_place"]), ("xinzhuang", "minhang-etdz"))
        named = self.simulate("--part", "grid", *where, "--steps", "2", "--input", "zizhu:rate", "--input", "xinzhuang:rate")
        self.assertAlmostEqual(float(named[0]["value"]), 5.6 * 1.03 ** 3 + 62.3 * 1.05 ** 3 + 122.5 + 47.4 + 37.8, 9)

    def test_bad_words(self):
        plan = self.plan
        for words, says in ((("--draws", "0"), "between 1 and 10,000,000"), (("--draws", "1000000000"), "between 1 and 10,000,000"),
                            (("--draws", "-3"), "between 1 and"), (("--draws", "many"), "whole number"),
                            (("--draws", "1e4"), "whole number"), (("--draws", "99999999999999999999"), "whole number"),
                            (("--seed", "-1"), "seed"), (("--seed", "x"), "whole number"), (("--correlation", "1.5"), "between 0 and 1"),
                            (("--correlation", "-0.1"), "between 0 and 1"), (("--correlation", "nan"), "not a number"),
                            (("--spread", "120%"), "spread"), (("--spread", "5亩"), "percentage"), (("--threads", "0"), "threads"),
                            (("--part", "pie"), "tornado"), (("--part", "tornado"), "--year"), (("--whole", "minhang"), "--indicator"),
                            (("--from", "2030", "--to", "2020"), "lies before"), (("--place", "nowhere"), "no place"),
                            (("--indicator", "luck"), "no indicator"),
                            (("--part", "grid", "--place", "zizhu", "--indicator", "output", "--year", "2025", "--input", "zizhu"),
                             "not an input"),
                            (("--part", "grid", "--place", "zizhu", "--indicator", "output", "--year", "2025", "--steps", "1"), "steps"),
                            (("--part", "grid", "--place", "ecust-meilong", "--indicator", "output", "--year", "2025"), "no value")):
            done = self.program("simulate", plan, *S, *words)
            self.assertIn(done.code, (2, 3), (words, done.err))
            self.refused(done.code, "simulate", plan, *S, *words, says=says, file=plan)
        for field, value, says in (("rate-low", "16%", "wrong way round"), ("rate-high", "1%", "wrong way round"),
                                   ("rate-low", "-100%", "−100 %"), ("rate-sd", "-1%", "below zero"), ("rate-mean", "abc", "not a number"),
                                   ("density-low", "2", "floor-output")):
            self.refused(2, "set", plan, "zizhu", "output", field, value, *S, says=says, file=plan)
        self.refused(3, "simulate", plan, "--place", "pudong", "--indicator", "scale", says="not computed, because", file=plan)
        self.refused(3, "set", plan, "zizhu", "output", "rate-low", "1%", says="frozen", file=plan)

    @unittest.skipIf(np is None, "python3-numpy is not here")
    def test_against_numpy(self):
        """Another program, another generator: the same percentiles and chances within the error of the draws."""
        draws, rho = 400_000, 0.4
        rows = {(r["place"], int(r["year"])): r for r in
                self.simulate("--place", "zizhu", "--place", "xinzhuang", "--place", "minhang-etdz", "--indicator", "output", "--draws",
                              str(draws), "--seed", "11", "--correlation", str(rho), "--from", "2020", "--to", "2026")}
        generator = np.random.default_rng(3)
        common = generator.standard_normal(draws)
        uniform = np.vectorize(lambda x: 0.5 * math.erfc(-x / math.sqrt(2)))

        def quantile(u, low, likely, high):
            split = (likely - low) / (high - low)
            return np.where(u < split, low + np.sqrt(u * (high - low) * (likely - low)),
                            high - np.sqrt((1 - u) * (high - low) * (high - likely)))

        def rate(place, z):
            planned = {"zizhu": (7 / 5.6) ** (1 / 3) - 1, "xinzhuang": (85.2 / 62.3) ** (1 / 3) - 1,
                       "minhang-etdz": (122.5 / 107.3) ** (1 / 3) - 1}[place]
            if place == "minhang-etdz":
                return planned + 0.015 * z
            low, high = {"zizhu": (0.03, 0.15), "xinzhuang": (0.05, 0.13)}[place]
            return quantile(uniform(z), low, planned, high)

        base = {"zizhu": 5.6, "xinzhuang": 62.3, "minhang-etdz": 107.3}
        values = {}
        for place in base:
            g = rate(place, math.sqrt(1 - rho) * generator.standard_normal(draws) + math.sqrt(rho) * common)
            for year in range(2021, 2027):
                values[place, year] = base[place] * (1 + g) ** (year - 2020)
        for year in range(2021, 2027):
            values["total", year] = sum(values[p, year] for p in base)
        for key, v in values.items():
            for p in PERCENTS:
                ours, theirs = float(rows[key][f"p{p}"]), np.percentile(v, p)
                self.assertAlmostEqual(ours, theirs, delta=5e-3 * np.std(v) + 5e-3 * abs(theirs - np.median(v)) + 1e-9, msg=(key, p))
            self.assertAlmostEqual(float(rows[key]["mean"]), v.mean(), delta=6 * v.std() / math.sqrt(draws))
        for place, target in (("zizhu", 7), ("xinzhuang", 85.2), ("minhang-etdz", 122.5)):
            self.assertAlmostEqual(float(rows[place, 2023]["chance_of_target"]), (values[place, 2023] >= target).mean(), delta=0.006)

        density = generator.triangular(1.7, 2, 2.6, draws)
        delay = np.floor(generator.triangular(-1, 0, 3, draws) + 0.5)
        full = 5.6 > 3 * density  # the base year counts too
        for year in range(2021, 2027):
            floor = 3 + 0.9 * (2022 + delay <= year)
            full |= values["zizhu", year] > floor * density
            self.assertAlmostEqual(float(rows["zizhu", year]["chance_full"]), full.mean(), delta=0.006, msg=year)


class Reconciling(WithRanges):
    def test_minhang(self):
        rows = self.ok("reconcile", self.plan, "minhang", "output", "--format", "csv").rows
        by_role = {r["role"]: r for r in rows if r["role"] != "part"}
        self.assertEqual([by_role[r]["value"] for r in ("stated", "sum")], ["300", "299.9"])
        self.assertAlmostEqual(float(by_role["gap"]["value"]), 0.1, 9)
        self.assertEqual({r["year"] for r in rows}, {"2023"})
        parts = {r["place"]: r["value"] for r in rows if r["role"] == "part"}
        self.assertEqual(parts["zizhu"], "7")
        self.assertEqual(parts["ecust-meilong"], "")  # unknown, not zero

    def test_every_closer_closes(self):
        self.refused(2, "reconcile", self.plan, "minhang", "output", "--apply", says="--close", file=self.plan)
        for closer in ("pro-rata", "least-change"):
            rows = self.ok("reconcile", self.plan, "minhang", "output", "--close", closer, "--lock", "zizhu", "--format", "csv").rows
            after = [round(float(r["after"]) * 10) for r in rows if r["role"] == "part"]
            self.assertEqual(sum(after), 3000)
            self.assertEqual(next(r["reason"] for r in rows if r["place"] == "zizhu"), "locked")
        self.refused(3, "reconcile", self.plan, "minhang", "output", "--close", "capacity", says="no part is free", file=self.plan)

    def test_apply_is_one_change(self):
        path = self.copy(self.plan)
        self.ok("set", path, "minhang", "output", "target", "310亿元", *S)
        gap = ("reconcile", path, "minhang", "output", *S, "--format", "csv")
        said = self.ok("reconcile", path, "minhang", "output", *S, "--close", "least-change", "--max-rate", "15%", "--reason", "对账", "--apply")
        self.assertIn("takes", said.out.decode())
        self.assertEqual(self.ok(*gap).rows[-1]["value"], "0")
        history = self.ok("history", path, "--format", "csv").rows
        self.assertEqual((history[-1]["reason"], history[-1]["state"]), ("对账", "applied"))
        self.ok("undo", path)
        self.assertAlmostEqual(float(self.ok(*gap).rows[-1]["value"]), 10.1, 9)
        self.ok("redo", path)
        self.assertEqual(self.ok(*gap).rows[-1]["value"], "0")
        again = self.ok("reconcile", path, "minhang", "output", *S, "--close", "pro-rata", "--apply")
        self.assertIn("as it was", again.out.decode())

    def test_refusals(self):
        before = digest(self.plan)
        for code, words, says in ((3, ("minhang", "output", "--close", "pro-rata", "--apply"), "frozen"),
                                  (2, ("minhang", "output", "--close", "magic"), "pro-rata"),
                                  (2, ("minhang", "output", "--close", "pro-rata", "--lock", "gaoke-core"), "not one of the parts"),
                                  (2, ("minhang", "output", "--close", "pro-rata", "--max-rate", "abc"), "not a number"),
                                  (3, ("minhang", "output", "--close", "least-change", "--max-rate", "3%"), "or less, not 300.0"),
                                  (3, ("minhang", "output", "--close", "pro-rata", *(w for p in (
                                      "xinzhuang", "minhang-etdz", "lingang-pujiang", "zizhu", "minhang-other-towns") for w in ("--lock", p))),
                                   "no part is free"),
                                  (2, ("zizhu", "output"), "no parts"), (2, ("minhang", "plot-ratio", "--year", "2023"), "do not add up"),
                                  (3, ("minhang", "high-tech-service-revenue", "--close", "pro-rata", "--year", "1990"), "No total"),
                                  (2, ("minhang", "output", "--year", "soon"), "not a year"), (2, ("nowhere", "output"), "no place")):
            self.refused(code, "reconcile", self.plan, *words, says=says, file=self.plan)
        self.assertEqual(digest(self.plan), before)


if __name__ == "__main__":
    if PROGRAM is None or not os.access(PROGRAM, os.X_OK):
        sys.exit("say which program: test_growth_commands.py PROGRAM")
    unittest.main()
