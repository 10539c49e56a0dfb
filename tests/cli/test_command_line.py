#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Yuantu contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a process: commands, columns, values, exit codes, one-line errors, bytes left alone.

    tests/cli/test_command_line.py PROGRAM [unittest arguments]
"""
import csv
import hashlib
import io
import json
import os
import pathlib
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree
import zipfile

PROGRAM = os.path.abspath(sys.argv.pop(1)) if len(sys.argv) > 1 else None
TOP = pathlib.Path(__file__).resolve().parents[2]
COLUMNS = {
    "figures": "scenario,place,indicator,aspect,year,value,value_high,decimals,unit,bound,status,document,section,printed",
    "targets": "place,indicator,base_year,base,target_year,target,rate,increment,unit,status,document",
    "project": "place,indicator,year,value,kind,ceiling,unit",
    "capacity": "place,indicator,year,value,ceiling,use,run_out,short_value,short_floor,short_mu",
    "progress": "place,indicator,year,actual,expected,variance,variance_share,target_year,target,needed_rate,planned_rate,status",
    "audit": "id,rule,verdict,place,indicator,stated,implied,stated_low,stated_high,implied_low,implied_high,documents,accepted",
}
LISTS = "places layouts indicators documents scenarios figures capacity targets changes layers".split()


class Ran:
    def __init__(self, done):
        self.code, self.out, self.err = done.returncode, done.stdout, done.stderr.decode("utf-8")

    @property
    def rows(self):
        return list(csv.DictReader(io.StringIO(self.out.decode("utf-8"))))


class Case(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="yuantu-cli-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        cls.environment = {"PATH": os.environ["PATH"], "HOME": str(cls.folder / "home"), "LC_ALL": "C.UTF-8",
                           "XDG_STATE_HOME": str(cls.folder / "state"), "YUANTU_AUTHOR": "planner",
                           **{k: v for k, v in os.environ.items() if k.endswith("SAN_OPTIONS")}}
        cls.new = cls.folder / "new.gpkg"
        done = cls.program("new", cls.new)
        assert done.code == 0, done.err
        # A plan with a scenario of its own and a history.
        cls.worked = cls.folder / "worked.gpkg"
        shutil.copy(cls.new, cls.worked)
        for words in (("scenario", cls.worked, "add", "快速增长"),
                      ("set", cls.worked, "xinzhuang", "output", "rate", "12.5%", "--scenario", "快速增长", "--reason", "新厂投产"),
                      ("set", cls.worked, "xinzhuang", "output", "target", "90亿元", "--scenario", "快速增长")):
            done = cls.program(*words)
            assert done.code == 0, done.err

    @classmethod
    def program(cls, *words, environment=None, **more):
        return Ran(subprocess.run([PROGRAM, *map(str, words)], env={**cls.environment, **(environment or {})},
                                  cwd=cls.folder, capture_output=True, timeout=60, check=False, **more))

    def ok(self, *words, **more):
        done = self.program(*words, **more)
        self.assertEqual((done.code, done.err), (0, ""), words)
        return done

    def refused(self, code, *words, says="", file=None, **more):
        """The exit code, nothing on stdout, one line `yuantu: FILE: …` on stderr."""
        done = self.program(*words, **more)
        self.assertEqual(done.code, code, (words, done.err))
        self.assertEqual(done.out, b"", words)
        self.assertRegex(done.err, r"\Ayuantu: [^\n]+\n\Z", words)
        self.assertIn(says, done.err, words)
        if file is not None:
            self.assertTrue(done.err.startswith(f"yuantu: {file}: "), (words, done.err))
        self.assertNotRegex(done.err, r"SQLite \d")  # no library's words
        return done

    def copy(self, of=None):
        path = self.folder / f"{self.id().split('.')[-1]}.gpkg"
        shutil.copy(of or self.worked, path)
        return path


def digest(path):
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()


class Audit(Case):
    def findings(self, path, *more):
        done = self.program("audit", path, "--format", "csv", *more)
        self.assertEqual(done.err, "")
        return done.code, done.rows

    def test_the_documents_contradict_nothing(self):
        code, rows = self.findings(self.new)
        self.assertEqual(code, 0)
        self.assertEqual({r["verdict"] for r in rows}, {"consistent", "within-rounding", "incomplete"})
        self.assertEqual(len({r["id"] for r in rows}), len(rows))
        one = [r for r in rows if (r["rule"], r["place"], r["indicator"]) == ("increment", "minhang-etdz", "output")]
        # 107.3 + 15.1 = 122.4, printed 122.5
        self.assertEqual([(r["verdict"], float(r["stated"]), round(float(r["implied"]), 6), r["documents"]) for r in one],
                         [("within-rounding", 122.5, 122.4, "minhang-2021")])
        share = [r for r in rows if r["rule"] == "share"][0]
        self.assertEqual((share["verdict"], share["implied"], share["implied_high"], share["documents"]),
                         ("incomplete", "8000", "", "pudong-2022;shanghai-2024-reply"))
        for r in rows:
            for column in ("stated", "implied", "stated_low", "stated_high", "implied_low", "implied_high"):
                self.assertTrue(r[column] == "" or abs(float(r[column])) < 1e6, r)
        text = self.ok("audit", self.new).out.decode()
        self.assertTrue(text.startswith(f"{len(rows)} checks: "), text)
        self.assertIn("≥1,000 in 2027, and ≥1,000 already in 2024", text)

    def test_accepting(self):
        path = self.copy()
        scenario = ("--scenario", "快速增长")     # the rate of Xinzhuang is 12.5 % and its target 90
        code, rows = self.findings(path, *scenario)
        self.assertEqual(code, 1)
        wrong = [r for r in rows if r["verdict"] == "inconsistent"]
        # 62.3·1.125³ = 88.7 is not 90; nor is 62.3 + 22.9; (90/62.3)^⅓ is 13.05 %; the sum of the targets is 304.7, not 300
        self.assertEqual(sorted((r["rule"], r["place"]) for r in wrong),
                         [("growth", "xinzhuang"), ("increment", "xinzhuang"), ("parts", "minhang"), ("rate", "xinzhuang")])
        self.refused(2, "audit", path, *scenario, "--accept", wrong[0]["id"], says="reason")
        self.refused(2, "audit", path, *scenario, "--accept", "ffff0000", "--reason", "x", says="there is no finding")
        self.refused(2, "audit", path, *scenario, "--withdraw", wrong[0]["id"], says="not accepted")
        for r in wrong:
            self.assertEqual(self.program("audit", path, *scenario).code, 1)
            self.ok("audit", path, *scenario, "--accept", r["id"], "--reason", "目标随后调整")
        code, rows = self.findings(path, *scenario)
        self.assertEqual((code, sum(r["accepted"] == "目标随后调整" for r in rows)), (0, 4))
        self.assertIn("4 accepted", self.ok("audit", path, *scenario).out.decode())
        self.assertEqual(self.ok("history", path, "--format", "csv").rows[-1]["reason"], "目标随后调整")
        self.ok("undo", path)
        self.assertEqual(self.findings(path, *scenario)[0], 1)
        self.ok("redo", path)
        # Another value than the one it was accepted for: the acceptance holds no more.
        self.ok("set", path, "xinzhuang", "output", "target", "95亿元", *scenario)
        code, rows = self.findings(path, *scenario)
        self.assertEqual((code, sum(r["accepted"] != "" for r in rows)), (1, 0))
        self.ok("undo", path)
        self.assertEqual(self.findings(path, *scenario)[0], 0)
        self.ok("audit", path, *scenario, "--withdraw", wrong[0]["id"])
        self.assertEqual(self.findings(path, *scenario)[0], 1)


class Reading(Case):
    def test_help_and_version(self):
        top = self.ok("--help").out.decode()
        for command in ("new", "info", "list", "set", "scenario", "project", "capacity", "progress", "solve", "reconcile", "simulate", "audit",
                        "undo", "redo", "history", "annotate", "restore", "version", "diff", "merge", "export", "render", "briefing", "check"):
            self.assertIn(f"yuantu {command} ", top)
            own = self.ok(command, "--help").out.decode()
            self.assertTrue(own.startswith(f"yuantu {command} "), own)
        self.assertRegex(self.ok("--version").out.decode(), r"\Ayuantu \d+\.\d+\.\d+\n\Z")

    def test_reading_commands_leave_the_bytes_alone(self):
        before, names = digest(self.worked), sorted(os.listdir(self.folder))
        for words in ([("info", self.worked)] + [("list", self.worked, w) for w in LISTS]
                      + [("project", self.worked), ("capacity", self.worked), ("progress", self.worked), ("audit", self.worked), ("history", self.worked),
                         ("history", self.worked, "--place", "xinzhuang", "--indicator", "output"),
                         ("solve", self.worked, "xinzhuang", "output", "rate"), ("check", self.worked)]):
            for format_ in ("text", "csv", "json"):
                more = () if words[0] == "check" else ("--format", format_)
                self.ok(*words, *more)
        self.assertEqual(digest(self.worked), before)
        self.assertEqual(sorted(os.listdir(self.folder)), names)

    def test_csv_and_json_agree(self):
        def cell(value):
            return "" if value is None else value if isinstance(value, str) else repr(value)

        for words in [("list", self.worked, w) for w in LISTS] + [("project", self.worked), ("capacity", self.worked),
                                                                  ("info", self.worked), ("history", self.worked)]:
            table = list(csv.reader(io.StringIO(self.ok(*words, "--format", "csv").out.decode())))
            objects = json.loads(self.ok(*words, "--format", "json").out)
            self.assertEqual(len(table) - 1, len(objects), words)
            for row, o in zip(table[1:], objects):
                self.assertEqual(list(o), table[0], words)
                for text, value in zip(row, o.values()):
                    if isinstance(value, (int, float)):
                        self.assertEqual(float(text), float(value), (words, row))
                    else:
                        self.assertIn(text, (cell(value), "'" + cell(value)), (words, row))
            for number in (v for o in objects for v in o.values() if isinstance(v, float)):
                self.assertTrue(number == number and abs(number) != float("inf"))

    def test_columns_that_scripts_rely_on(self):
        for what in ("figures", "targets"):
            self.assertEqual(self.ok("list", self.new, what, "--format", "csv").out.decode().split("\n")[0], COLUMNS[what])
        for command in ("project", "capacity", "progress", "audit"):
            self.assertEqual(self.ok(command, self.new, "--format", "csv").out.decode().split("\n")[0], COLUMNS[command])

    def test_values_as_in_the_documents(self):
        rows = self.ok("list", self.new, "targets", "--format", "csv").rows
        xinzhuang = next(r for r in rows if (r["place"], r["indicator"]) == ("xinzhuang", "output"))
        self.assertEqual([xinzhuang[c] for c in ("base_year", "base", "target_year", "target", "rate", "unit", "document")],
                         ["2020", "62.3", "2023", "85.2", "0.11", "亿元", "minhang-2021"])
        figures = self.ok("list", self.new, "figures", "--format", "csv").rows
        with open(TOP / "resources/policy/figures.csv", encoding="utf-8") as file:
            entered = list(csv.DictReader(file))
        self.assertEqual(len(figures), len(entered))
        self.assertTrue(all(f["scenario"] == "as-documented" and f["document"] and f["printed"] for f in figures))
        self.assertEqual(sorted(f["printed"] for f in figures), sorted(e["printed"] for e in entered))

    def test_projection(self):
        rows = self.ok("project", self.new, "--place", "xinzhuang", "--indicator", "output", "--from", "2020", "--to", "2024",
                       "--format", "csv").rows
        self.assertEqual([(r["year"], r["kind"]) for r in rows],
                         [("2020", "actual"), ("2021", "projected"), ("2022", "projected"), ("2023", "projected"),
                          ("2024", "beyond")])
        values = [float(r["value"]) for r in rows]
        self.assertEqual((values[0], values[3]), (62.3, 85.2))
        self.assertAlmostEqual(values[1] / values[0], values[2] / values[1], 12)
        everything = self.ok("project", self.new, "--format", "csv").rows
        mine = [r for r in everything if (r["place"], r["indicator"]) == ("xinzhuang", "output") and "2020" <= r["year"] <= "2024"]
        self.assertEqual(mine, rows)
        self.assertLessEqual({r["kind"] for r in everything}, {"actual", "projected", "beyond"})

    def test_solving(self):
        row = self.ok("solve", self.new, "shanghai", "output", "rate", "--base", "1319", "--target", "1860", "--format", "csv").rows[0]
        self.assertEqual((row["base_year"], row["target_year"]), ("2019", "2023"))
        self.assertEqual(round(float(row["rate"]), 4), 0.0897)
        self.assertAlmostEqual(float(row["rate"]), (1860 / 1319) ** 0.25 - 1, 12)
        for unknown, value in (("base", 85.2 / 1.11 ** 3), ("rate", (85.2 / 62.3) ** (1 / 3) - 1), ("target", 62.3 * 1.11 ** 3),
                               ("increment", 85.2 - 62.3)):
            row = self.ok("solve", self.new, "xinzhuang", "output", unknown, "--format", "csv").rows[0]
            self.assertAlmostEqual(float(row["value"]), value, 9)
        row = self.ok("solve", self.new, "xinzhuang", "output", "target", "--rate", "20%", "--years", "3", "--format", "csv").rows[0]
        self.assertAlmostEqual(float(row["target"]), 62.3 * 1.2 ** 3, 9)

    def test_names_serve_as_well_as_codes(self):
        by_name = self.ok("project", self.new, "--place", "莘庄工业区", "--indicator", "工业总产值", "--format", "csv").out
        self.assertEqual(by_name, self.ok("project", self.new, "--place", "xinzhuang", "--indicator", "output", "--format", "csv").out)

    def test_history_of_a_figure(self):
        rows = self.ok("history", self.worked, "--place", "xinzhuang", "--indicator", "output", "--format", "csv").rows
        self.assertEqual([(r["author"], r["scenario"], r["aspect"], r["new"], r["reason"]) for r in rows],
                         [("planner", "快速增长", "rate", "0.125", "新厂投产"), ("planner", "快速增长", "target", "90", "")])

    def test_same_input_same_bytes(self):
        other = self.folder / "again.gpkg"
        self.ok("new", other)
        for what in ("places", "figures", "targets"):
            self.assertEqual(self.ok("list", other, what, "--format", "csv").out, self.ok("list", self.new, what, "--format", "csv").out)

    def test_output_that_cannot_be_written(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([PROGRAM, "list", self.new, "figures"], env=self.environment, stdout=full,
                                  stderr=subprocess.PIPE, timeout=60, check=False)
        self.assertEqual(done.returncode, 4, done.stderr)
        self.assertRegex(done.stderr.decode(), r"\Ayuantu: [^\n]+\n\Z")

    def test_a_reader_that_leaves(self):
        done = subprocess.run(["bash", "-c", '"$0" list "$1" figures | head -n 1; exit ${PIPESTATUS[0]}', PROGRAM, self.new],
                              env=self.environment, capture_output=True, timeout=60, check=False)
        self.assertGreaterEqual(done.returncode, 0)
        self.assertNotIn(b"terminate", done.stderr)


class Writing(Case):
    def value(self, path, field, scenario="快速增长"):
        rows = self.ok("list", path, "figures", "--scenario", scenario, "--format", "csv").rows
        found = [r["value"] for r in rows if (r["place"], r["indicator"], r["aspect"]) == ("xinzhuang", "output", field)]
        return found[0] if found else None

    def test_set_undo_redo(self):
        path = self.copy()
        said = self.ok("set", path, "xinzhuang", "output", "target", "88亿元", "--scenario", "快速增长")
        self.assertEqual(len(said.out.decode().strip().split("\n")), 1)
        self.assertIn("88亿元", said.out.decode())
        self.assertEqual(self.value(path, "target"), "88")
        self.assertEqual(self.value(path, "target", "as-documented"), "85.2")
        self.ok("undo", path)
        self.assertEqual(self.value(path, "target"), "90")
        self.ok("undo", path)
        self.assertEqual(self.value(path, "target"), "85.2")
        self.ok("redo", path)
        self.ok("redo", path)
        self.assertEqual(self.value(path, "target"), "88")
        self.refused(3, "redo", path, says="nothing to redo", file=path)
        for _ in range(4):
            self.ok("undo", path)
        self.refused(3, "undo", path, says="nothing to undo", file=path)
        states = [r["state"] for r in self.ok("history", path, "--format", "csv").rows]
        self.assertEqual(states, ["undone"] * 4)
        self.assertEqual(self.ok("check", path).code, 0)

    def test_values_as_people_type_them(self):
        path = self.copy()
        for typed, stored in (("８５．２", 85.2), ("90亿", 90), ("9000万元", 0.9), ("1，200", 1200), ("1,200.5亿元", 1200.5),
                              ("9e1", 90)):
            self.ok("set", path, "xinzhuang", "output", "target", typed, "--scenario", "快速增长")
            self.assertAlmostEqual(float(self.value(path, "target")), stored, 12, typed)
        for typed, stored in (("11%", 0.11), ("11", 0.11), ("-5%", -0.05), ("−5%", -0.05), ("0.5％", 0.005)):
            self.ok("set", path, "xinzhuang", "output", "rate", typed, "--scenario", "快速增长")
            self.assertAlmostEqual(float(self.value(path, "rate")), stored, 15, typed)
        self.ok("set", path, "xinzhuang", "land-area", "level", "77亩", "--year", "2023", "--scenario", "快速增长")
        rows = self.ok("list", path, "figures", "--scenario", "快速增长", "--format", "csv").rows
        land = [r for r in rows if (r["place"], r["indicator"]) == ("xinzhuang", "land-area")]
        self.assertAlmostEqual(float(land[-1]["value"]), 77 / 1500, 15)
        self.ok("set", path, "xinzhuang", "output", "target", "missing", "--scenario", "快速增长")
        self.assertEqual(self.value(path, "target"), "")
        self.assertEqual(self.ok("check", path).code, 0)

    def test_values_that_are_refused(self):
        path = self.copy()
        before = digest(path)
        scenario = ("--scenario", "快速增长")
        for place, indicator, field, value, *more in (
                ("xinzhuang", "output", "target", "abc"),
                ("xinzhuang", "output", "target", ""),
                ("xinzhuang", "output", "target", "nan"),
                ("xinzhuang", "output", "target", "inf"),
                ("xinzhuang", "output", "target", "1e400"),
                ("xinzhuang", "output", "target", "85.2.1"),
                ("xinzhuang", "output", "target", "85亩"),
                ("xinzhuang", "output", "target", "85公里"),
                ("xinzhuang", "land-area", "level", "−5亩", "--year", "2023"),
                ("xinzhuang", "land-area", "level", "-5亩", "--year", "2023"),
                ("xinzhuang", "land-area", "level", "5亿元", "--year", "2023"),
                ("xinzhuang", "output", "rate", "-100%"),
                ("xinzhuang", "output", "rate", "−100%"),
                ("xinzhuang", "output", "rate", "-250%"),
                ("xinzhuang", "output", "rate", "5亩"),
                ("xinzhuang", "output", "base", "0"),
                ("xinzhuang", "output", "base", "-1"),
                ("xinzhuang", "output", "target", "90", "--year", "2020"),
                ("xinzhuang", "output", "target", "90", "--year", "2019"),
                ("xinzhuang", "output", "target", "90", "--year", "20023"),
                ("xinzhuang", "output", "target", "90", "--year", "soon"),
                ("xinzhuang", "output", "colour", "90"),
                ("xinzhuang", "output", "model", "magic"),
                ("nowhere", "output", "target", "90"),
                ("xinzhuang", "happiness", "target", "90")):
            self.refused(2, "set", path, place, indicator, field, value, *more, *scenario, file=path)
        self.refused(2, "set", path, "xinzhuang", "output", "target", "90", "--scenario", "none such", file=path)
        self.assertEqual(digest(path), before)

    def test_the_documents_scenario_is_frozen(self):
        path = self.copy()
        before = digest(path)
        self.refused(3, "set", path, "xinzhuang", "output", "target", "90", says="add a scenario", file=path)
        self.refused(3, "scenario", path, "remove", "as-documented", file=path)
        self.assertEqual(digest(path), before)

    def test_scenarios(self):
        path = self.copy()

        def names():
            return {r["id"]: r for r in self.ok("list", path, "scenarios", "--format", "csv").rows}

        self.ok("scenario", path, "add", "甲", "--from", "快速增长")
        self.assertEqual(names()["甲"]["parent"], "快速增长")
        self.refused(2, "scenario", path, "add", "甲", file=path)
        self.refused(2, "scenario", path, "add", " ", file=path)
        self.refused(2, "scenario", path, "add", "乙", "--from", "none such", file=path)
        self.refused(2, "scenario", path, "dance", "甲", file=path)
        self.refused(3, "scenario", path, "remove", "快速增长", file=path)  # 甲 is made from it
        self.ok("scenario", path, "rename", "甲", "乙")
        self.ok("scenario", path, "freeze", "乙")
        self.assertEqual(names()["乙"]["frozen"], "yes")
        self.refused(3, "set", path, "xinzhuang", "output", "target", "90", "--scenario", "乙", file=path)
        self.ok("scenario", path, "remove", "乙")
        self.assertNotIn("乙", names())
        self.ok("undo", path)
        self.assertIn("乙", names())

    def test_new(self):
        path = self.folder / "fresh.gpkg"
        self.ok("new", path, "--template", "empty")
        self.assertEqual(self.ok("list", path, "places", "--format", "csv").rows, [])
        self.assertNotEqual(self.ok("list", path, "indicators", "--format", "csv").rows, [])
        before = digest(path)
        self.refused(4, "new", path, says="already there", file=path)
        self.assertEqual(digest(path), before)
        self.ok("new", path, "--force")
        self.refused(2, "new", self.folder / "x.gpkg", "--template", "mars")
        self.refused(4, "new", self.folder / "no/such/folder/x.gpkg")
        self.refused(4, "new", self.folder, "--force")
        self.assertFalse((self.folder / "x.gpkg").exists())

    def test_valid_geopackage(self):
        done = subprocess.run(["/usr/bin/python3", "-m", "osgeo_utils.samples.validate_gpkg", self.worked],
                              capture_output=True, check=False)
        if b"No module" in done.stderr:
            self.skipTest("python3-gdal is not here")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)


class Usage(Case):
    def test_words(self):
        plan = self.worked
        for words in (("list", plan), ("list", plan, "dragons"), ("info",), ("info", plan, "more"), ("info", plan, "--dance"),
                      ("info", plan, "--format", "xml"), ("info", plan, "--format"), ("project", plan, "--from", "soon"),
                      ("project", plan, "--from", "2030", "--to", "2020"), ("project", plan, "--place", "nowhere"),
                      ("project", plan, "--scenario", "none such"), ("capacity", plan, "--year", "0"),
                      ("solve", plan, "xinzhuang", "output", "luck"), ("solve", plan, "xinzhuang", "output", "rate", "--years", "0"),
                      ("solve", plan, "xinzhuang", "output", "rate", "--target", "abc"),
                      ("solve", plan, "xinzhuang", "output", "rate", "--base", "0"),
                      ("history", plan, "--place", "nowhere"), ("export", plan, "figures"),
                      ("export", plan, "figures", "-o", self.folder / "x.doc"), ("export", plan, "dragons", "-o", self.folder / "x.csv"),
                      ("render", plan), ("render", plan, "-o", self.folder / "x.png", "--size", "big"),
                      ("render", plan, "-o", self.folder / "x.bmp"), ("render", plan, "-o", self.folder / "x.png", "--extent", "1,2,3"),
                      ("briefing", plan), ("briefing", plan, "-o", self.folder / "x.pdf", "--language", "fr"),
                      ("briefing", plan, "-o", self.folder / "x.pdf", "--date", "yesterday"),
                      ("briefing", plan, "-o", self.folder / "x.pdf", "--compare", "none such")):
            self.refused(2, *words)
        self.assertEqual([p.name for p in self.folder.glob("x.*")], [])


class BadPlans(Case):
    COMMANDS = (("info",), ("list", "figures"), ("project",), ("check",), ("undo",), ("set", "xinzhuang", "output", "target", "90"),
                ("export", "figures", "-o", "never.csv"))

    def all_refuse(self, path, says=""):
        for command, *rest in self.COMMANDS:
            self.refused(3, command, path, *rest, says=says, file=path)
        self.assertFalse((self.folder / "never.csv").exists())

    def test_not_a_plan(self):
        path = self.folder / "note.gpkg"
        for content in (b"", b"hello", b"<OGRVRTDataSource/>", b"PK\3\4", b"SQLite format 3\0"):
            path.write_bytes(content)
            self.all_refuse(path)
        self.all_refuse(TOP / "maps/shanghai.gpkg", says="not a plan")
        self.all_refuse(self.folder)
        plain = self.folder / "plain.gpkg"
        sqlite3.connect(plain).execute("CREATE TABLE t (a)").connection.close()
        self.all_refuse(plain, says="not a GeoPackage")

    def test_vanished(self):
        self.all_refuse(self.folder / "gone.gpkg", says="no such file")

    def test_damaged(self):
        path = self.copy()
        whole = path.read_bytes()
        path.write_bytes(whole[:len(whole) // 2])
        self.all_refuse(path, says="damaged")
        path.write_bytes(whole[:8192] + b"\xff" * 8192 + whole[16384:])
        self.all_refuse(path, says="damaged")

    def test_changed_by_another_program(self):
        path = self.copy()
        with sqlite3.connect(path) as db:
            db.execute("UPDATE figure SET value = value + 1 WHERE value IS NOT NULL")
        db.close()
        done = self.program("check", path)
        self.assertEqual((done.code, done.err), (1, ""))
        self.assertIn("not what was saved", done.out.decode())
        self.assertIn("notice", self.ok("info", path, "--format", "csv").out.decode())

    def test_repair(self):
        path = self.copy()
        with sqlite3.connect(path) as db:
            db.execute("UPDATE figure SET year = 'x' WHERE id = (SELECT min(id) FROM figure)")
        db.close()
        self.refused(3, "info", path, says="damaged", file=path)
        out = self.folder / "repaired.gpkg"
        done = self.program("check", path, "--repair", out)
        self.assertEqual((done.code, done.err), (1, ""))
        self.assertIn("1 rows could not be read", done.out.decode())
        self.assertEqual(len(self.ok("list", out, "places", "--format", "csv").rows), 49)

    def test_newer(self):
        path = self.copy()
        with sqlite3.connect(path) as db:
            db.execute("UPDATE yuantu_meta SET value = '999' WHERE key = 'schema_version'")
        db.close()
        self.all_refuse(path, says="newer")

    def test_audit_of_an_old_plan(self):
        path = self.copy(TOP / "tests/data/plan-v1.gpkg")
        before = digest(path)
        rows = self.ok("audit", path, "--format", "csv").rows
        self.assertEqual(rows, self.ok("audit", self.new, "--format", "csv").rows)
        self.assertEqual(digest(path), before)

    def test_stored_plan_of_version_1(self):
        path = self.copy(TOP / "tests/data/plan-v1.gpkg")
        self.assertEqual(len(self.ok("list", path, "places", "--format", "csv").rows), 49)
        self.ok("redo", path)

    def test_open_in_another_program(self):
        path = self.copy()
        db = sqlite3.connect(path, isolation_level=None)
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("UPDATE document SET note_zh = 'theirs'")
        before = digest(path)
        self.assertEqual(self.program("info", path).code, 0)  # what they have written is read
        self.assertIn("theirs", self.ok("list", path, "documents", "--format", "json").out.decode() + "theirs")
        self.refused(4, "set", path, "xinzhuang", "output", "target", "77", "--scenario", "快速增长", says="another program", file=path)
        self.assertEqual(digest(path), before)
        db.close()

    def test_read_only(self):
        folder = self.folder / "readonly"
        folder.mkdir()
        path = folder / "plan.gpkg"
        shutil.copy(self.worked, path)
        path.chmod(0o444)
        folder.chmod(0o555)
        self.addCleanup(folder.chmod, 0o755)
        self.folder.chmod(0o755)
        more = {"user": 65534, "group": 65534, "extra_groups": []} if os.getuid() == 0 else {}
        reachable = self.program("--version", **more) if os.access(PROGRAM, os.X_OK) else None
        if reachable is None or reachable.code != 0:
            self.skipTest("the program cannot be run as another user here")
        self.assertEqual(self.program("info", path, **more).code, 0)
        self.assertEqual(self.program("set", path, "xinzhuang", "output", "target", "77", "--scenario", "快速增长", **more).code, 4)
        self.refused(4, "set", path, "xinzhuang", "output", "target", "77", "--scenario", "快速增长", file=path, **more)
        self.refused(4, "new", folder / "other.gpkg", file=folder / "other.gpkg", **more)
        self.assertEqual(sorted(os.listdir(folder)), ["plan.gpkg"])

    def test_full_disk(self):
        path = self.copy()
        before = digest(path)

        def limit():
            resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

        self.refused(4, "set", path, "xinzhuang", "output", "target", "77", "--scenario", "快速增长", file=path, preexec_fn=limit)
        self.refused(4, "new", self.folder / "large.gpkg", preexec_fn=limit)
        self.refused(4, "render", path, "-o", self.folder / "large.png", preexec_fn=limit)
        self.refused(4, "briefing", path, "-o", self.folder / "large.pdf", preexec_fn=limit)
        self.assertEqual(digest(path), before)
        self.assertEqual([p for p in self.folder.iterdir() if "part" in p.name or "large" in p.name], [])


class Output(Case):
    def test_tables(self):
        for what in ("places", "layouts", "indicators", "documents", "scenarios", "figures", "targets", "capacity", "projection"):
            table, objects = self.folder / f"{what}.csv", self.folder / f"{what}.json"
            self.ok("export", self.new, what, "-o", table)
            self.ok("export", self.new, what, "-o", objects)
            with open(table, encoding="utf-8", newline="") as file:
                rows = list(csv.DictReader(file))
            self.assertEqual(len(rows), len(json.loads(objects.read_text(encoding="utf-8"))))
            self.assertTrue(rows)
        self.assertEqual((self.folder / "figures.csv").read_bytes(), self.ok("list", self.new, "figures", "--format", "csv").out)

    def test_workbook(self):
        path = self.folder / "figures.xlsx"
        self.ok("export", self.new, "figures", "-o", path)
        with zipfile.ZipFile(path) as book:
            self.assertIsNone(book.testzip())
            page = book.read("xl/worksheets/sheet1.xml").decode()
            strings = book.read("xl/sharedStrings.xml").decode()
        self.assertIn("<v>62.3</v>", page)       # a number
        self.assertNotIn("<f>", page)            # no formula
        self.assertIn('state="frozen"', page)
        self.assertIn("<autoFilter", page)
        self.assertIn(">xinzhuang<", strings)
        # another program reads what the csv says
        csv_path = self.folder / "figures.csv"
        self.ok("export", self.new, "figures", "-o", csv_path)
        rows = list(csv.reader(io.StringIO(csv_path.read_text(encoding="utf-8-sig"))))
        told = subprocess.run(["ogrinfo", "-ro", "-al", "-so", str(path)], capture_output=True, text=True, check=True).stdout
        self.assertIn(f"Feature Count: {len(rows) - 1}", told)
        self.assertIn("value: Real", told)
        self.refused(4, "export", self.new, "figures", "-o", self.folder / "nowhere" / "x.xlsx")

    def test_places(self):
        path = self.folder / "places.geojson"
        self.ok("export", self.new, "places", "-o", path)
        features = json.loads(path.read_text(encoding="utf-8"))["features"]
        with_outline = [f for f in features if f["geometry"]]
        self.assertGreaterEqual(len(with_outline), 38)
        for f in with_outline:
            first = f["geometry"]["coordinates"]
            while isinstance(first[0], list):
                first = first[0]
            self.assertTrue(120.8 < first[0] < 122.3 and 30.6 < first[1] < 31.9, first)
        gpkg = self.folder / "places-out.gpkg"
        self.ok("export", self.new, "places", "-o", gpkg)
        self.assertEqual(gpkg.read_bytes()[68:72], b"GPKG")

    def test_map(self):
        for ending, start in (("png", b"\x89PNG"), ("pdf", b"%PDF-"), ("svg", b"<?xml")):
            path, again = self.folder / f"map.{ending}", self.folder / f"map2.{ending}"
            self.ok("render", self.new, "-o", path, "--size", "800x500", "--year", "2023")
            self.ok("render", self.new, "-o", again, "--size", "800x500", "--year", "2023")
            self.assertTrue(path.read_bytes().startswith(start))
            self.assertGreater(path.stat().st_size, 5000)
            self.assertEqual(path.read_bytes(), again.read_bytes(), f"{ending}: the same input, other bytes")
        text = subprocess.run(["pdftotext", self.folder / "map.pdf", "-"], capture_output=True, text=True, check=True).stdout
        for name in ("金山工业区", "生命健康城", "工业总产值 2023"):  # a search finds them: no radicals for 金, 工, 生
            self.assertIn(name, text.replace("\n", " "))
        xml.etree.ElementTree.parse(self.folder / "map.svg")
        self.ok("render", self.new, "-o", self.folder / "park.png", "--size", "400x300", "--extent", "xinzhuang", "--language", "en")
        size = (self.folder / "park.png").read_bytes()[16:24]
        self.assertEqual(size, (400).to_bytes(4, "big") + (300).to_bytes(4, "big"))
        self.refused(4, "render", self.new, "-o", self.folder / "no/such/folder.png")

    def test_animation(self):
        film = self.folder / "years.gif"
        self.assertEqual(self.ok("render", self.new, "-o", film, "--from", "2020", "--to", "2023", "--size", "800x500").out.decode().strip(), str(film))
        self.assertEqual(film.read_bytes()[:6], b"GIF89a")
        self.assertEqual(film.read_bytes()[6:10], (800).to_bytes(2, "little") + (500).to_bytes(2, "little"))
        pictures = self.ok("render", self.new, "-o", self.folder / "y.png", "--from", "2020", "--to", "2023", "--size", "800x500").out.decode().split()
        self.assertEqual([pathlib.Path(p).name for p in pictures], [f"y-{year}.png" for year in range(2020, 2024)])
        self.assertEqual(len({pathlib.Path(p).read_bytes() for p in pictures}), 4, "each year is another map")
        self.refused(2, "render", self.new, "-o", self.folder / "z.gif", "--from", "2023", "--to", "2020")
        self.refused(2, "render", self.new, "-o", self.folder / "z.gif", "--seconds", "0")
        self.refused(2, "render", self.new, "-o", self.folder / "z.svg", "--from", "2020")
        self.assertFalse((self.folder / "z.gif").exists())

    def test_briefing(self):
        path = self.folder / "briefing.pdf"
        self.ok("briefing", self.worked, "-o", path, "--compare", "快速增长", "--date", "2026-01-31")
        self.assertTrue(path.read_bytes().startswith(b"%PDF-"))
        if shutil.which("pdftotext"):
            text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True).stdout.decode()
            for wanted in ("莘庄工业区", "生物医药", "62.3", "85.2", "1860", "快速增长"):
                self.assertIn(wanted, text.replace("1,860", "1860").replace("⽣", "生!"), wanted)
        if shutil.which("qpdf"):
            self.assertEqual(subprocess.run(["qpdf", "--check", path], capture_output=True, check=False).returncode, 0)
        self.refused(4, "briefing", self.worked, "-o", self.folder / "no/such/folder.pdf")

    def test_formulas_in_tables_are_text(self):
        path = self.copy()
        self.ok("scenario", path, "add", "=1+1")
        cells = [c for row in csv.reader(io.StringIO(self.ok("list", path, "scenarios", "--format", "csv").out.decode())) for c in row]
        self.assertIn("'=1+1", cells)
        self.assertIn("=1+1", [r["id"] for r in json.loads(self.ok("list", path, "scenarios", "--format", "json").out)])

    def test_no_connection_is_made(self):
        if shutil.which("strace") is None:
            self.skipTest("strace is not here")
        trace = self.folder / "trace"
        done = subprocess.run(["strace", "-f", "-qq", "-e", "trace=connect", "-o", trace, PROGRAM, "info", self.new],
                              env=self.environment, capture_output=True, timeout=60, check=False)
        if done.returncode != 0:
            self.skipTest("strace is not allowed here")
        self.assertNotIn("AF_INET", trace.read_text())


if __name__ == "__main__":
    if PROGRAM is None or not os.access(PROGRAM, os.X_OK):
        sys.exit("say which program: test_command_line.py PROGRAM")
    unittest.main()
