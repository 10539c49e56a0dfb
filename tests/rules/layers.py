#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Yuantu contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the source tree to its rules: who may include whom, which library is seen where, how files look.

    tests/rules/layers.py [TREE]          checks a tree; exit code 1 and one line a breach
    tests/rules/layers.py --self-test     plants a breach of every rule and sees each one found
"""
import pathlib
import re
import subprocess
import sys
import tempfile

TOP = pathlib.Path(__file__).resolve().parents[2]

BELOW = {                         # what a layer may include besides itself
    "base": "",
    "geo": "base",
    "domain": "base geo",
    "store": "base geo domain",
    "projection": "base geo domain",
    "exchange": "base geo domain",
    "map": "base geo domain",
    "edits": "base geo domain store",
    "audit": "base geo domain projection",
    "report": "base geo domain projection map audit",
}
# Headers of the library's folders, where they are installed; the named ones are known without.
QT = pathlib.Path("/usr/include/x86_64-linux-gnu/qt6")


def headers_of(module, known):
    there = {p.name for p in (QT / module).glob("*")} if (QT / module).is_dir() else set()
    return there | set(known.split()) | {module}


WINDOW_HEADERS = (headers_of("QtWidgets", "QWidget QApplication QMainWindow QDialog QLabel QTableView QMessageBox")
                  | headers_of("QtCharts", "QChart QChartView QLineSeries QBarSeries")
                  | headers_of("QtPrintSupport", "QPrinter QPrintDialog QPrintPreviewDialog"))
CHART_HEADERS = headers_of("QtCharts", "QChart QChartView QLineSeries QBarSeries")
ASK_HEADERS = {"QMessageBox", "QFileDialog", "QInputDialog", "QErrorMessage"}
GDAL = re.compile(r"^(gdal|ogr|cpl_|vrtdataset)")
XLSX = re.compile(r"^xlsxwriter")
SQLITE = re.compile(r"^(sqlite3|SQLiteCpp/|spatialite)")
BAD_NAMES = re.compile(r"manager|utils|helper|common", re.IGNORECASE)
FORBIDDEN = ["../shar" + "ed", "TO" + "DO", "FIX" + "ME"]
CODE = {".cpp", ".h"}
SIGNED = CODE | {".py", ".sh", ".cmake"}
MAX_LINES = 800


def layer_of(path):
    parts = path.split("/")
    return parts[1] if parts[0] == "core" and len(parts) > 2 else None


def breaches_of_include(path, header):
    name = header.split("/")[-1]
    layer, tests = layer_of(path), path.startswith("tests/")
    in_core = path.startswith("core/")
    if header.startswith("core/") and layer and len(header.split("/")) > 2:
        other = header.split("/")[1]
        if other != layer and other not in BELOW.get(layer, "").split():
            yield f"core/{layer} must not include core/{other}"
    if layer and layer not in BELOW:
        yield f"core/{layer} is a layer that the rules do not know"
    if in_core and header.startswith("app/"):
        yield "core must not include app"
    if not tests and header.startswith("tests/"):
        yield "the program must not include tests"
    if in_core and (name in WINDOW_HEADERS or header.split("/")[0] in WINDOW_HEADERS):
        yield "core must not include Widgets, Charts or PrintSupport"
    if (name in CHART_HEADERS or header.startswith("QtCharts")) and not re.match(r"app/charts/chart_view\.", path) and not tests:
        yield "Qt Charts is seen in app/charts/chart_view only"
    if GDAL.match(name.lower()) and not tests and layer not in ("exchange", "geo"):
        yield "GDAL is seen in core/exchange and core/geo only"
    if XLSX.match(name.lower()) and not tests and layer != "exchange":
        yield "libxlsxwriter is seen in core/exchange only"
    if SQLITE.match(header) and not tests and layer != "store":
        yield "SQLite is seen in core/store only"
    if name in ASK_HEADERS and not re.match(r"app/ask\.", path) and not tests:
        yield "questions and file choosers are in app/ask only"


def breaches_of_file(path, text):
    suffix = pathlib.PurePosixPath(path).suffix
    lines = text.split("\n")
    if suffix in SIGNED or path.endswith("CMakeLists.txt"):
        head = "\n".join(lines[:4])
        if "SPDX-FileCopyrightText:" not in head or "SPDX-License-Identifier: GPL-3.0-or-later" not in head:
            yield 1, "the two SPDX lines are missing"
    if not path.startswith("tests/"):
        for number, line in enumerate(lines, 1):
            for word in FORBIDDEN:
                if word in line:
                    yield number, f"“{word}” must not stand here"
    if suffix not in CODE:
        return
    name = path.split("/")[-1]
    if not re.fullmatch(r"[a-z0-9_]+\.(cpp|h)", name):
        yield 1, "file names are lower case with underscores"
    if BAD_NAMES.search(name):
        yield 1, "no file is called manager, utils, helper or common"
    if len(lines) > 2 and not lines[2].startswith("//"):
        yield 3, "one sentence of purpose follows the SPDX lines"
    if suffix == ".h" and "#pragma once" not in text:
        yield 1, "a header begins with #pragma once"
    if suffix == ".cpp" and text.count("\n") > MAX_LINES:
        yield MAX_LINES, f"a .cpp has at most {MAX_LINES} lines, this one {text.count(chr(10))}"
    for number, line in enumerate(lines, 1):
        include = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line)
        if include:
            for breach in breaches_of_include(path, include.group(1)):
                yield number, f"{breach} ({include.group(1)})"
        if re.search(r"\b(class|struct)\s+\w*(Manager|Utils|Helper|Common)\b", line):
            yield number, "no class is called manager, utils, helper or common"


def files_of(tree):
    listed = subprocess.run(["git", "-C", str(tree), "ls-files", "-co", "--exclude-standard", "-z"],
                            capture_output=True, check=False)
    if listed.returncode == 0 and listed.stdout:
        return sorted({p for p in listed.stdout.decode().split("\0") if p and (tree / p).is_file()})
    return sorted(str(p.relative_to(tree)) for p in tree.rglob("*")
                  if p.is_file() and "build" not in p.relative_to(tree).parts)


def check(tree):
    found = []
    for path in files_of(tree):
        if path.startswith(("resources/icons/", "maps/")) or pathlib.PurePosixPath(path).suffix in (".gpkg", ".png", ".svg"):
            continue
        raw = (tree / path).read_bytes()
        if b"\0" in raw:
            continue
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError:
            found.append(f"{path}:1: is not UTF-8")
            continue
        found += [f"{path}:{number}: {breach}" for number, breach in breaches_of_file(path, text)]
    return found


HEAD = "// SPDX-FileCopyrightText: x\n// SPDX-License-Identifier: GPL-3.0-or-later\n// Purpose.\n"
PLANTED = [                       # path, text after the head, what must be said
    ("core/base/a.cpp", '#include "core/domain/plan.h"\n', "core/base must not include core/domain"),
    ("core/geo/a.cpp", '#include "core/store/sqlite.h"\n', "core/geo must not include core/store"),
    ("core/domain/a.cpp", '#include "core/map/style.h"\n', "core/domain must not include core/map"),
    ("core/store/a.cpp", '#include "core/edits/figure_edits.h"\n', "core/store must not include core/edits"),
    ("core/projection/a.cpp", '#include "core/store/sqlite.h"\n', "core/projection must not include core/store"),
    ("core/map/a.cpp", '#include "core/projection/growth.h"\n', "core/map must not include core/projection"),
    ("core/report/a.cpp", '#include "core/store/plan_file.h"\n', "core/report must not include core/store"),
    ("core/exchange/a.cpp", '#include "core/edits/figure_edits.h"\n', "core/exchange must not include core/edits"),
    ("core/odd/a.cpp", '#include <QString>\n', "core/odd is a layer that the rules do not know"),
    ("core/base/b.cpp", '#include "app/ask.h"\n', "core must not include app"),
    ("core/map/b.cpp", "#include <QWidget>\n", "core must not include Widgets"),
    ("core/map/c.cpp", "#include <QtWidgets/QLabel>\n", "core must not include Widgets"),
    ("core/report/b.cpp", "#include <QPrinter>\n", "core must not include Widgets, Charts or PrintSupport"),
    ("app/charts/other.cpp", "#include <QLineSeries>\n", "Qt Charts is seen in app/charts/chart_view only"),
    ("core/store/b.cpp", "#include <ogrsf_frmts.h>\n", "GDAL is seen in"),
    ("app/a.cpp", "#include <gdal_priv.h>\n", "GDAL is seen in"),
    ("app/d.cpp", "#include <xlsxwriter.h>\n", "libxlsxwriter is seen in core/exchange only"),
    ("app/b.cpp", "#include <sqlite3.h>\n", "SQLite is seen in core/store only"),
    ("core/edits/a.cpp", "#include <SQLiteCpp/SQLiteCpp.h>\n", "SQLite is seen in core/store only"),
    ("app/panels/a.cpp", "#include <QMessageBox>\n", "questions and file choosers are in app/ask only"),
    ("app/panels/b.cpp", "#include <QFileDialog>\n", "questions and file choosers are in app/ask only"),
    ("app/c.cpp", '#include "tests/support/verify.h"\n', "the program must not include tests"),
    ("app/no_pragma.h", "int x;\n", "#pragma once"),
    ("app/BadName.cpp", "int x;\n", "lower case with underscores"),
    ("app/plan_manager.cpp", "int x;\n", "no file is called manager"),
    ("app/d.cpp", "class ViewHelper {};\n", "no class is called manager"),
    ("app/long.cpp", "int x;\n" * 801, "a .cpp has at most 800 lines"),
    ("app/e.cpp", '// reads ../shar' 'ed/policy\n', "must not stand here"),
    ("app/f.cpp", None, "the two SPDX lines are missing"),
    ("core/base/latin.cpp", b"// \xe9\n", "is not UTF-8"),
]
CLEAN = [
    ("core/store/ok.cpp", "#include <sqlite3.h>\n#include \"core/domain/plan.h\"\n"),
    ("core/edits/ok.cpp", '#include "core/store/plan_file.h"\n'),
    ("core/exchange/ok.cpp", "#include <ogrsf_frmts.h>\n"),
    ("core/report/ok.cpp", '#include "core/map/style.h"\n#include "core/projection/growth.h"\n'),
    ("app/charts/chart_view.cpp", "#include <QLineSeries>\n"),
    ("app/ask.cpp", "#include <QFileDialog>\n#include <QMessageBox>\n"),
    ("app/main_window.cpp", "#include <QMainWindow>\n"),
    ("tests/core/test_a.cpp", "#include <sqlite3.h>\n// ../shar" "ed/policy\n"),
]


def plant(tree, path, text):
    file = tree / path
    file.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(text, bytes):
        file.write_bytes(HEAD.encode() + text)
    else:
        file.write_text("int x;\n" if text is None else HEAD + text, encoding="utf-8")


def self_test():
    failed = 0
    for path, text, wanted in PLANTED:
        with tempfile.TemporaryDirectory() as folder:
            plant(pathlib.Path(folder), path, text)
            found = check(pathlib.Path(folder))
            if len([f for f in found if f.startswith(path + ":") and wanted in f]) != 1:
                failed += 1
                print(f"FAILED: {path}: “{wanted}” was not found once, but: {found}")
    with tempfile.TemporaryDirectory() as folder:
        for path, text in CLEAN:
            plant(pathlib.Path(folder), path, text)
        for line in check(pathlib.Path(folder)):
            failed += 1
            print(f"FAILED: a clean tree: {line}")
    print(f"{len(PLANTED)} planted breaches and {len(CLEAN)} clean files, {failed} failed")
    return 1 if failed else 0


def main():
    if "--self-test" in sys.argv:
        return self_test()
    tree = pathlib.Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else TOP
    found = check(tree)
    for line in found:
        print(line)
    print(f"{len(found)} breaches")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
