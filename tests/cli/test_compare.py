#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Yuantu contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""scenario and compare as commands: the tree, what differs, results and the bridge.

    tests/cli/test_compare.py PROGRAM [unittest arguments]
"""
import json
import shutil
import subprocess
import sys
import unittest

from test_command_line import PROGRAM, Case, digest

LOWER, FLOOR, LATE = "rates-one-point-lower", "pudong-floor", "floor-two-years-late"


class Compare(Case):
    def compare(self, *words, plan=None):
        return self.ok("compare", plan or self.new, *words, "--format", "csv")

    def test_columns(self):
        both = ("as-documented", LOWER)
        for part, columns in (("changes", "place,indicator,field,a,b"), ("results", "place,indicator,year,a,b,difference"),
                              ("bridge", "step,label,value")):
            self.assertEqual(self.compare(*both, "--part", part).out.decode().splitlines()[0], columns)
        self.assertEqual(self.compare(*both, FLOOR, LATE, "--part", "results").out.decode().splitlines()[0],
                         "place,indicator,year,a,b,c,d,difference")

    def test_changes(self):
        rows = self.compare("as-documented", LOWER, "--part", "changes").rows
        changed = {(r["place"], r["indicator"], r["field"]): (r["a"], r["b"]) for r in rows}
        self.assertEqual(changed["xinzhuang", "output", "rate 2020-2023"], ("0.11", "0.1"))
        self.assertEqual(changed["shanghai", "output", "after"], ("", "rate"))
        self.assertEqual(len(changed), 11)
        late = self.compare(FLOOR, LATE, "--part", "changes", "--place", "pudong", "--indicator", "new-floor").rows
        self.assertEqual([(r["field"], r["a"], r["b"]) for r in late],
                         [("increment 2024-2027", "100", ""), ("increment 2024-2029", "", "100")])

    def test_results(self):
        rows = self.compare("as-documented", LOWER, "--part", "results", "--year", "2023").rows
        by = {(r["place"], r["indicator"]): r for r in rows}
        self.assertAlmostEqual(float(by["xinzhuang", "output"]["b"]), 62.3 * 1.1 ** 3, places=9)
        self.assertAlmostEqual(float(by["xinzhuang", "output"]["difference"]), 62.3 * 1.1 ** 3 - 85.2, places=9)
        self.assertNotIn(("pudong", "output"), by)     # nothing of it differs
        held = self.compare(FLOOR, LATE, "--part", "results", "--year", "2028", "--capped").rows
        self.assertEqual([(r["place"], r["b"]) for r in held], [("pudong", "1250")])
        # a place that is asked for is there, alike or not
        alike = self.compare(FLOOR, LATE, "--part", "results", "--place", "xinzhuang", "--indicator", "output", "--year", "2023").rows
        self.assertEqual([(r["a"], r["b"], r["difference"]) for r in alike], [("85.2", "85.2", "0")])

    def test_bridge(self):
        for words in (("as-documented", LOWER), (LOWER, "as-documented"), ("as-documented", FLOOR, "--year", "2027"),
                      (FLOOR, LATE, "--year", "2028", "--capped"), ("as-documented", LOWER, "--place", "minhang"),
                      ("as-documented", LOWER, "--indicator", "revenue", "--place", "minhang")):
            for by in ("assumption", "place"):
                rows = self.compare(*words, "--part", "bridge", "--by", by).rows
                values = [float(r["value"]) for r in rows]
                self.assertAlmostEqual(sum(values[:-1]), values[-1], delta=1e-9, msg=words)
                self.assertEqual([r["step"] for r in rows], [str(i) for i in range(len(rows))])
        rows = self.compare("as-documented", LOWER, "--part", "bridge").rows
        self.assertEqual(len(rows), 7)
        self.assertIn("5 of 6 places known", rows[0]["label"])
        self.assertIn("11% → 10%", rows[1]["label"])

    def test_all_parts(self):
        text = self.ok("compare", self.new, "as-documented", LOWER, "--year", "2023").out.decode()
        self.assertTrue(text.startswith("changes\n") and "\nresults\n" in text and "\nbridge\n" in text)
        every = json.loads(self.ok("compare", self.new, "as-documented", LOWER, "--year", "2023", "--format", "json").out)
        self.assertEqual(sorted(every), ["bridge", "changes", "results"])
        self.assertEqual(every["changes"][0]["a"], None)

    def test_refusals(self):
        before = digest(self.new)
        self.refused(2, "compare", self.new, LOWER, LOWER, says="itself")
        self.refused(2, "compare", self.new, LOWER, "nothing", says="there is no scenario")
        self.refused(2, "compare", self.new, LOWER, says="B is missing")
        self.refused(2, "compare", self.new, "as-documented", "published-areas", LOWER, FLOOR, LATE, says="too many")
        self.refused(2, "compare", self.new, LOWER, FLOOR, "--part", "all", says="no part")
        self.refused(2, "compare", self.new, LOWER, FLOOR, "--part", "bridge", "--year", "1950", says="1950")
        self.refused(2, "compare", self.new, LOWER, FLOOR, "--part", "bridge", "--indicator", "occupancy", says="Nothing of this")
        self.refused(2, "compare", self.new, LOWER, FLOOR, LATE, "--part", "bridge", says="name two")
        self.refused(2, "compare", self.new, LOWER, FLOOR, "--part", "bridge", "--place", "zizhu", "--indicator", "land-area", says="Nothing")
        empty = self.folder / "empty.gpkg"
        self.ok("new", empty, "--template", "empty", "--force")
        self.ok("scenario", empty, "add", "x")
        self.refused(2, "compare", empty, "as-documented", "x", "--part", "bridge", says="Nothing of this")
        self.ok("compare", empty, "as-documented", "x")
        self.assertEqual(digest(self.new), before)


class Briefing(Case):
    @unittest.skipUnless(shutil.which("pdftotext"), "pdftotext is not here")
    def test_the_briefing_compares(self):
        pdf = self.folder / "compare.pdf"
        self.ok("briefing", self.new, "-o", pdf, "--compare", LOWER, "--compare", FLOOR, "--date", "2026-03-01")
        text = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, check=True).stdout.decode()
        text = "".join(text.split())
        for part in ("情景比较", "增速低一个百分点", "差额分解", "82.9", "291.6", "不同的假设", "年均增速2020—2023"):
            self.assertIn(part, text)
        self.refused(2, "briefing", self.new, "-o", pdf, "--compare", "as-documented", says="itself")
        self.refused(2, "briefing", self.new, "-o", pdf, "--compare", "published-areas", "--compare", LOWER,
                     "--compare", FLOOR, "--compare", LATE, says="At most four")


class Tree(Case):
    def scenarios(self, plan):
        return {r["id"]: r for r in self.ok("list", plan, "scenarios", "--format", "csv").rows}

    def test_the_worked_scenarios_come_with_the_plan(self):
        rows = self.scenarios(self.new)
        self.assertEqual(list(rows), ["as-documented", "published-areas", LOWER, FLOOR, LATE])
        self.assertEqual(rows[LATE]["parent"], FLOOR)
        figures = self.ok("list", self.new, "figures", "--scenario", LOWER, "--format", "csv").rows
        own = [r for r in figures if r["scenario"] == LOWER]
        self.assertEqual({r["status"] for r in own}, {"assumed"})
        # the documents' own figures and check-up know nothing of them
        figures = self.ok("list", self.new, "figures", "--format", "csv").rows
        self.assertEqual({r["scenario"] for r in figures}, {"as-documented"})

    def test_verbs(self):
        plan = self.copy(self.new)
        self.ok("scenario", plan, "colour", LOWER, "5")
        self.ok("scenario", plan, "describe", LOWER, "更稳妥的增速")
        self.ok("scenario", plan, "parent", LOWER, FLOOR)
        row = self.scenarios(plan)[LOWER]
        self.assertEqual((row["colour"], row["note"], row["parent"]), ("5", "更稳妥的增速", FLOOR))
        self.refused(2, "scenario", plan, "parent", FLOOR, LATE, says="made from")
        self.refused(2, "scenario", plan, "colour", LOWER, "9", says="colour")
        self.refused(2, "scenario", plan, "dance", LOWER, says="use add")
        self.refused(3, "scenario", plan, "parent", "as-documented", LOWER, says="no parent")
        for _ in range(3):
            self.ok("undo", plan)
        self.assertEqual(self.scenarios(plan), self.scenarios(self.new))
        for _ in range(3):
            self.ok("redo", plan)
        self.assertEqual(self.scenarios(plan)[LOWER]["parent"], FLOOR)

    def test_promote_and_revert(self):
        plan = self.copy(self.new)
        self.refused(3, "scenario", plan, "promote", FLOOR, says="documents")
        self.refused(2, "scenario", plan, "promote", LATE, "--place", "zizhu", says="nothing like this")
        self.ok("scenario", plan, "promote", LATE, "--place", "pudong", "--indicator", "new-floor")
        rows = self.scenarios(plan)
        self.assertEqual((rows[LATE]["own_values"], rows[FLOOR]["own_values"]), ("4", "5"))
        self.ok("scenario", plan, "revert", LATE, "--indicator", "planned-land")
        self.assertEqual(self.scenarios(plan)[LATE]["own_values"], "2")
        self.ok("scenario", plan, "freeze", FLOOR)
        self.refused(3, "scenario", plan, "promote", LATE, says="frozen")

    def test_removing_a_parent(self):
        def projected(path):
            return self.ok("project", path, "--scenario", LATE, "--format", "csv").out
        plan = self.copy(self.new)
        before = digest(plan)
        self.refused(3, "scenario", plan, "remove", FLOOR, says="made from")
        self.refused(2, "scenario", plan, "remove", FLOOR, "--children", "maybe", says="keep or delete")
        self.assertEqual(digest(plan), before)
        was = projected(plan)
        self.ok("scenario", plan, "remove", FLOOR, "--children", "keep")
        self.assertEqual(projected(plan), was)
        self.assertEqual(self.scenarios(plan)[LATE]["parent"], "as-documented")
        self.ok("undo", plan)
        self.ok("scenario", plan, "remove", FLOOR, "--children", "delete")
        self.assertNotIn(LATE, self.scenarios(plan))


if __name__ == "__main__":
    if PROGRAM is None:
        sys.exit(__doc__)
    unittest.main()
