#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Yuantu contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""projects as a command: the list, its places and its support.

    tests/cli/test_projects.py PROGRAM [unittest arguments]
"""
import csv
import json
import os
import shutil
import sys
import unittest

from test_command_line import PROGRAM, Case, digest

S = ("--scenario", "招商")
COLUMNS = "project,place,kind,status,floor,land,output,investment,research,start,finish,scenario,note"


class WithProjects(Case):
    """Zizhu has 20 万㎡, of which 60 % are in use: 8 are free; Xinzhuang 10, half of them free."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.base = cls.folder / "base.gpkg"
        cls.program("new", cls.base)
        cls.program("scenario", cls.base, "add", "招商")
        for words in (("zizhu", "floor-area", "level", "20万㎡", "--year", "2020"),
                      ("zizhu", "occupancy", "level", "60%", "--year", "2020"),
                      ("xinzhuang", "floor-area", "level", "10万㎡", "--year", "2020"),
                      ("xinzhuang", "occupancy", "level", "50%", "--year", "2020")):
            done = cls.program("set", cls.base, *words, *S)
            assert done.code == 0, (words, done.err)
        for name, words in (("疫苗工厂", ("--floor", "12万㎡", "--finish", "2026", "--investment", "6亿元")),
                            ("抗体药", ("--floor", "30000㎡", "--finish", "2026", "--kind", "new-drug", "--output", "5亿元")),
                            ("手术机器人", ("--floor", "5", "--finish", "2019", "--kind", "class3-device", "--research", "8000万元"))):
            done = cls.program("projects", cls.base, "add", name, *words, *S)
            assert done.code == 0, (words, done.err)

    def setUp(self):
        self.plan = self.folder / "plan.gpkg"
        shutil.copy(self.base, self.plan)

    def rows(self, *words):
        return self.ok("projects", self.plan, *words, *S, "--format", "csv").rows

    def test_the_list(self):
        out = self.ok("list", self.plan, "projects", *S, "--format", "csv").out.decode()
        self.assertEqual(out.splitlines()[0], COLUMNS)
        rows = {r["project"]: r for r in self.rows()}
        self.assertEqual([r["project"] for r in self.rows()], ["手术机器人", "抗体药", "疫苗工厂"])
        self.assertEqual((rows["抗体药"]["floor"], rows["抗体药"]["output"], rows["抗体药"]["place"]), ("3", "5", ""))
        self.assertEqual(rows["手术机器人"]["research"], "0.8")
        self.assertEqual(rows["疫苗工厂"]["scenario"], "招商")
        objects = json.loads(self.ok("projects", self.plan, *S, "--format", "json").out)
        self.assertIsNone(objects[0]["place"])
        self.assertEqual(self.ok("projects", self.plan, "--format", "csv").rows, [])   # none in the documents

    def test_export(self):
        for what, column in (("projects", "project"), ("support", "rule")):
            out = self.folder / f"{what}.csv"
            self.ok("export", self.base, what, "-o", out, *S)
            rows = list(csv.DictReader(out.read_text(encoding="utf-8-sig").splitlines()))
            self.assertIn(column, rows[0])
            self.assertIn("疫苗工厂", {r["project"] for r in rows})

    def test_add_set_remove_undo(self):
        before = self.rows()
        self.ok("projects", self.plan, "set", "抗体药", "--place", "zizhu", "--output", "missing", "--name", "抗体药一期",
                *S, "--reason", "董事会")
        row = {r["project"]: r for r in self.rows()}["抗体药一期"]
        self.assertEqual((row["place"], row["output"]), ("zizhu", ""))
        self.assertIn("董事会", self.ok("history", self.plan).out.decode())
        self.ok("projects", self.plan, "remove", "抗体药一期", *S)
        self.assertEqual(len(self.rows()), 2)
        self.ok("undo", self.plan)
        self.ok("undo", self.plan)
        self.assertEqual(self.rows(), before)

    def test_bad_input_changes_nothing(self):
        before = digest(self.plan)
        for code, words in ((2, ("add", "抗体药")), (2, ("add",)), (2, ("remove", "没有")), (2, ("set", "抗体药")),
                            (2, ("set", "抗体药", "--floor", "abc")), (2, ("set", "抗体药", "--floor", "3亿元")),
                            (2, ("set", "抗体药", "--start", "2030")), (2, ("set", "抗体药", "--place", "nowhere")),
                            (2, ("burn", "抗体药")), (2, ("match", "--place", "nowhere"))):
            done = self.program("projects", self.plan, *words, *S)
            self.assertEqual(done.code, code, words)
            self.assertTrue(done.err.startswith("yuantu: "), done.err)
        self.assertEqual(self.program("projects", self.plan, "add", "一").code, 3)   # the documents' scenario is frozen
        self.assertEqual(digest(self.plan), before)

    def test_match(self):
        before = digest(self.plan)
        rows = {r["project"]: r for r in self.rows("match")}
        # 5 万㎡ from 2019: the capacity of no place is known then. 3 fit Xinzhuang (5 free) more tightly than Zizhu (8).
        self.assertEqual(rows["手术机器人"]["place"], "")
        self.assertEqual((rows["抗体药"]["place"], rows["抗体药"]["free_before"], rows["抗体药"]["free_after"]),
                         ("xinzhuang", "5", "2"))
        self.assertIn("No place has 12.0 万㎡ free in 2026; the most is 8.0 万㎡ in 紫竹", rows["疫苗工厂"]["why"])
        self.assertEqual({r["project"]: r["place"] for r in self.rows("match", "--place", "zizhu")}["抗体药"], "zizhu")
        self.assertEqual(digest(self.plan), before)
        done = self.program("projects", self.plan, "match", "--apply", *S)
        self.assertEqual(done.code, 1)   # done, and some have no place
        self.assertIn("疫苗工厂: No place has 12.0", done.out.decode())
        self.assertEqual({r["project"]: r["place"] for r in self.rows()}["抗体药"], "xinzhuang")
        free = {r["place"]: r for r in self.rows("free", "--year", "2026")}["xinzhuang"]
        self.assertEqual((free["usable_floor"], free["used_floor"], free["taken_floor"], free["free_floor"], free["output_added"]),
                         ("10", "5", "3", "2", "5"))
        self.ok("undo", self.plan)
        self.assertEqual({r["project"]: r["place"] for r in self.rows()}["抗体药"], "")

    def test_support(self):
        rules = self.ok("list", self.plan, "support", "--format", "csv").rows
        self.assertEqual(len(rules), 9)
        self.assertEqual((rules[0]["rule"], rules[0]["rate"], rules[0]["cap"], rules[0]["printed"]),
                         ("new-drug-2018", "0.1", "0.1", "10% · 1000万元"))
        lines = {r["project"]: r for r in self.rows("support")}
        self.assertEqual((lines["手术机器人"]["rule"], lines["手术机器人"]["amount"], lines["手术机器人"]["capped"], lines["手术机器人"]["period"]),
                         ("class3-device-2018", "0.05", "yes", "within"))
        self.assertEqual((lines["抗体药"]["amount"], lines["抗体药"]["base_known"], lines["抗体药"]["period"]), ("0.1", "no", "after"))
        self.assertAlmostEqual(float(lines["疫苗工厂"]["amount"]), 0.6)
        totals = self.rows("totals")
        self.assertEqual([(t["year"], t["period"], t["projects"]) for t in totals], [("2019", "within", "1"), ("2026", "after", "2")])
        self.assertAlmostEqual(float(totals[1]["computed"]), 0.6)
        self.assertAlmostEqual(float(totals[1]["at_most"]), 0.1)

    def test_output_is_added_where_asked(self):
        self.ok("projects", self.plan, "set", "抗体药", "--place", "zizhu", "--finish", "2022", *S)
        value = lambda: float(self.ok("project", self.plan, "--place", "zizhu", "--indicator", "output", "--from", "2023", "--to", "2023",
                                      *S, "--format", "csv").rows[0]["value"])
        self.assertAlmostEqual(value(), 7.0)
        self.ok("set", self.plan, "zizhu", "output", "projects", "add", *S)
        self.assertAlmostEqual(value(), 12.0)
        self.assertEqual(self.program("set", self.plan, "zizhu", "output", "projects", "perhaps", *S).code, 2)


if __name__ == "__main__":
    if PROGRAM is None or not os.access(PROGRAM, os.X_OK):
        sys.exit("say which program: test_projects.py PROGRAM")
    unittest.main()
