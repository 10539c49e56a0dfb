#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Yuantu contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""History, going back, named versions, diff, merge and clean copies from the command line.

    tests/cli/test_history_commands.py PROGRAM [unittest arguments]
"""
import shutil
import sqlite3
import sys
import unittest

from test_command_line import PROGRAM, Case, digest


class History(Case):
    def setUp(self):
        name = self.id().split(".")[-1]
        self.common = self.folder / f"{name}-common.gpkg"
        shutil.copy(self.worked, self.common)
        self.mine = self.folder / f"{name}-mine.gpkg"
        self.theirs = self.folder / f"{name}-theirs.gpkg"
        shutil.copy(self.common, self.mine)
        shutil.copy(self.common, self.theirs)

    def set(self, plan, author, place, field, value, reason=None):
        words = ("set", plan, place, "output", field, value, "--scenario", "快速增长")
        self.ok(*words, *(("--reason", reason) if reason else ()), environment={"YUANTU_AUTHOR": author})

    def value(self, plan, place, field):
        rows = self.ok("list", plan, "figures", "--scenario", "快速增长", "--format", "csv").rows
        return [r["value"] for r in rows if (r["place"], r["indicator"], r["aspect"]) == (place, "output", field)][-1]

    def test_filters(self):
        self.set(self.mine, "李", "zizhu", "target", "90", "开工")
        every = self.ok("history", self.mine, "--format", "csv").rows
        self.assertEqual([r["author"] for r in every], ["planner"] * 3 + ["李"])
        self.assertEqual([r["reason"] for r in self.ok("history", self.mine, "--author", "李", "--format", "csv").rows], ["开工"])
        self.assertEqual([r["number"] for r in self.ok("history", self.mine, "--place", "xinzhuang", "--format", "csv").rows], ["2", "3"])
        self.assertEqual([r["number"] for r in self.ok("history", self.mine, "--indicator", "output", "--format", "csv").rows], ["2", "3", "4"])
        self.assertEqual(self.ok("history", self.mine, "--indicator", "land-area", "--format", "csv").rows, [])
        self.ok("annotate", self.mine, "3", "市里的要求")
        self.assertEqual(self.ok("history", self.mine, "--format", "csv").rows[2]["reason"], "市里的要求")
        self.refused(2, "annotate", self.mine, "99", "x", says="no state")

    def test_go_back(self):
        self.ok("version", self.mine, "add", "2026-03 送审稿", "--note", "第一稿")
        self.set(self.mine, "李", "xinzhuang", "rate", "20%")
        self.ok("undo", self.mine)
        self.set(self.mine, "李", "xinzhuang", "rate", "30%")  # 20 % is on a branch that was left
        left = [r["id"] for r in self.ok("history", self.mine, "--format", "csv").rows if r["state"] == "undone"]
        self.assertEqual(len(left), 1)
        self.ok("restore", self.mine, left[0][:8])
        self.assertEqual(self.value(self.mine, "xinzhuang", "rate"), "0.2")
        said = self.ok("restore", self.mine, "2026-03 送审稿").out.decode()
        self.assertIn("2026-03 送审稿", said)
        self.assertEqual(self.value(self.mine, "xinzhuang", "rate"), "0.125")
        self.ok("undo", self.mine)
        self.assertEqual(self.value(self.mine, "xinzhuang", "rate"), "0.2")
        versions = self.ok("version", self.mine, "--format", "csv").rows
        self.assertEqual([(v["name"], v["author"], v["number"], v["note"]) for v in versions],
                         [("2026-03 送审稿", "planner", "3", "第一稿")])
        rows = self.ok("diff", self.mine, "--since", "2026-03 送审稿", "--format", "csv").rows
        self.assertEqual([(r["scenario"], r["place"], r["indicator"], r["item"], r["then"], r["now"]) for r in rows],
                         [("快速增长", "xinzhuang", "output", "rate 2020-2023", "0.125", "0.2")])
        self.ok("restore", self.mine, "start")
        self.assertNotIn("快速增长", self.ok("list", self.mine, "scenarios", "--format", "csv").out.decode())
        self.assertIn("Nothing differs", self.ok("restore", self.mine, "start").out.decode())
        before = digest(self.mine)
        self.refused(2, "restore", self.mine, "no such state", says="no state")
        self.refused(2, "version", self.mine, "add", "2026-03 送审稿", says="already")
        self.refused(2, "version", self.mine, "add", says="missing")
        self.refused(2, "version", self.mine, "praise", "x")
        self.refused(2, "diff", self.mine)
        self.assertEqual(digest(self.mine), before)
        self.ok("version", self.mine, "remove", "2026-03 送审稿")
        self.assertEqual(self.ok("version", self.mine, "--format", "csv").rows, [])

    def test_merge(self):
        self.set(self.mine, "王", "xinzhuang", "rate", "14%", "新厂")
        self.set(self.theirs, "李", "zizhu", "target", "90", "扩产")
        before = digest(self.mine)
        diff = self.ok("diff", self.mine, self.theirs, "--format", "csv").rows
        self.assertEqual({(r["place"], r["item"], r["plan"], r["other"], r["changed_by"]) for r in diff},
                         {("xinzhuang", "rate 2020-2023", "0.14", "0.125", "plan"), ("zizhu", "target 2023", "", "90", "other")})
        dry = self.ok("merge", self.mine, self.theirs, "--dry-run", "--format", "csv").rows
        self.assertEqual([(r["state"], r["place"], r["theirs"], r["theirs_author"], r["theirs_reason"]) for r in dry],
                         [("taken", "zizhu", "90", "李", "扩产")])
        self.assertEqual(digest(self.mine), before)
        self.ok("merge", self.mine, self.theirs)
        self.assertEqual((self.value(self.mine, "xinzhuang", "rate"), self.value(self.mine, "zizhu", "target")), ("0.14", "90"))
        rows = self.ok("history", self.mine, "--place", "zizhu", "--indicator", "output", "--format", "csv").rows
        self.assertEqual([(r["author"], r["reason"], r["state"]) for r in rows], [("李", "扩产", "merged")])
        self.ok("check", self.mine)
        before = digest(self.mine)
        self.assertIn("nothing new", self.ok("merge", self.mine, self.theirs).out.decode())
        self.assertEqual(digest(self.mine), before)
        self.ok("merge", self.theirs, self.mine)  # the other way round they are the same
        self.assertEqual(self.ok("diff", self.mine, self.theirs, "--format", "csv").rows, [])
        self.ok("undo", self.mine)
        self.assertEqual(self.value(self.mine, "xinzhuang", "rate"), "0.14")
        self.assertEqual(self.ok("history", self.mine, "--author", "李", "--format", "csv").rows[0]["state"], "undone")

    def test_conflicts_stay_open_or_are_settled(self):
        self.set(self.mine, "王", "xinzhuang", "rate", "14%", "新厂")
        self.set(self.theirs, "李", "xinzhuang", "rate", "15%", "两条线")
        self.set(self.theirs, "李", "zizhu", "target", "90")
        before = digest(self.mine)
        done = self.program("merge", self.mine, self.theirs, "--format", "csv")
        self.assertEqual((done.code, done.err), (1, ""))
        row, = done.rows
        self.assertEqual({k: row[k] for k in ("state", "scenario", "place", "indicator", "item", "ours", "theirs", "ours_author",
                                              "ours_reason", "theirs_author", "theirs_reason")},
                         {"state": "conflict", "scenario": "快速增长", "place": "xinzhuang", "indicator": "output",
                          "item": "rate 2020-2023", "ours": "0.14", "theirs": "0.15", "ours_author": "王", "ours_reason": "新厂",
                          "theirs_author": "李", "theirs_reason": "两条线"})
        self.assertEqual(digest(self.mine), before)
        for side, value in (("ours", "0.14"), ("theirs", "0.15")):
            plan = self.folder / f"prefer-{side}.gpkg"
            shutil.copy(self.mine, plan)
            self.ok("merge", plan, self.theirs, "--prefer", side)
            self.assertEqual((self.value(plan, "xinzhuang", "rate"), self.value(plan, "zizhu", "target")), (value, "90"))
            self.assertIn("nothing new", self.ok("merge", plan, self.theirs).out.decode())
        self.refused(2, "merge", self.mine, self.theirs, "--prefer", "mine")
        self.refused(2, "merge", self.mine)
        self.assertEqual(digest(self.mine), before)

    def test_many_copies_in_a_row(self):
        copies = []
        for place in ("xinzhuang", "zizhu", "minhang-etdz"):
            copies.append(self.folder / f"from-{place}.gpkg")
            shutil.copy(self.common, copies[-1])
            self.set(copies[-1], place, place, "target", "130", f"{place} says")
        before = digest(self.mine)
        self.set(self.theirs, "x", "zizhu", "target", "131")
        done = self.program("merge", self.mine, *copies, self.theirs, "--format", "csv")  # the last one differs from the second
        self.assertEqual((done.code, [r["file"] for r in done.rows]), (1, [self.theirs.name]))
        self.assertEqual(digest(self.mine), before)
        self.ok("merge", self.mine, *copies)
        for place in ("xinzhuang", "zizhu", "minhang-etdz"):
            self.assertEqual(self.value(self.mine, place, "target"), "130")
        merges = [r for r in self.ok("history", self.mine, "--format", "csv").rows if r["change"].startswith("Merge")]
        self.assertEqual(len(merges), 3)

    def test_what_cannot_be_merged(self):
        before = digest(self.mine)
        self.refused(3, "merge", self.mine, self.mine, says="the plan itself", file=self.mine)
        self.refused(3, "merge", self.mine, self.folder / "none.gpkg", says="no such file")
        bad = self.folder / "bad.gpkg"
        bad.write_bytes(b"hello")
        self.refused(3, "merge", self.mine, bad, says="not a plan")
        shutil.copy(self.theirs, bad)
        with sqlite3.connect(bad) as db:
            db.execute("UPDATE yuantu_meta SET value = '99' WHERE key = 'schema_version'")
        self.refused(3, "merge", self.mine, bad, says="newer")
        shutil.copy(self.theirs, bad)
        with sqlite3.connect(bad) as db:
            db.execute("UPDATE figure SET value = value + 1")
        self.refused(3, "merge", self.mine, bad, says="not what was saved")
        self.refused(3, "merge", self.mine, self.theirs, bad)  # all or nothing
        self.assertEqual(digest(self.mine), before)

    def test_a_clean_copy(self):
        self.set(self.mine, "Nobody Knows", "zizhu", "target", "4711.25", "a secret reason")
        self.ok("undo", self.mine)
        self.set(self.mine, "Nobody Knows", "zizhu", "target", "90", "another secret")
        self.ok("version", self.mine, "add", "secret name", environment={"YUANTU_AUTHOR": "Nobody Knows"})
        before = digest(self.mine)
        clean = self.folder / "clean.gpkg"
        self.ok("export", self.mine, "plan", "-o", clean)
        self.assertEqual(digest(self.mine), before)
        for secret in ("Nobody", "secret", "4711", "planner", "新厂投产"):
            self.assertNotIn(secret.encode(), clean.read_bytes(), secret)
        self.assertEqual(self.ok("history", clean, "--format", "csv").rows, [])
        self.assertEqual(self.value(clean, "zizhu", "target"), "90")
        self.ok("check", clean)
        # it shares no history with the plan, which is said
        self.set(clean, "外", "zizhu", "target", "91")
        self.assertIn("no history in common", self.ok("diff", self.mine, clean).out.decode())
        done = self.program("merge", self.mine, clean, "--format", "csv")
        self.assertEqual((done.code, [(r["ours"], r["theirs"]) for r in done.rows]), (1, [("90", "91")]))
        said = self.ok("merge", self.mine, clean, "--prefer", "theirs").out.decode()
        self.assertIn("no history in common", said)
        self.assertEqual(self.value(self.mine, "zizhu", "target"), "91")
        self.refused(2, "export", self.mine, "plan", "-o", self.mine)
        self.refused(2, "export", self.mine, "plan", "-o", self.folder / "x.csv")


if __name__ == "__main__":
    if PROGRAM is None:
        sys.exit("say which program: test_history_commands.py PROGRAM")
    unittest.main()
