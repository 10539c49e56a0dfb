#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yuantu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds resources/policy against the texts of the five documents, number by number.

    tests/rules/policy_account.py [POLICY-DIR] [--list]

1. The CSV files: form, keys, references, units, years.
2. Every number of every text (Arabic digits, and Chinese numerals that count something) is
   accounted for exactly once: by a figure whose `printed` stands there, or by a row of
   tests/data/not_figures.csv, which says why it is none. The front matter of a text is not text.
3. Every figure's `printed` stands in its document, in the order of the rows and below the heading
   of its section, and says the figure's value, decimals and unit.

Exit code 0 passed, 1 failed, 77 where the texts are not there (part 1 must still pass).
--list prints the numbers that nothing accounts for, with their surroundings.
"""
import csv
import pathlib
import re
import sys

TOP = pathlib.Path(__file__).resolve().parents[2]
DATA = TOP / "resources" / "policy"
TEXTS = {
    "shanghai-2018": "shanghai-2018-2020.md",
    "shanghai-2024-reply": "shanghai-2024-reply.md",
    "minhang-2021": "minhang-2021-2023.md",
    "pudong-2022": "pudong-2022-2024.md",
    "pudong-2025": "pudong-2025-2027.md",
}
COLUMNS = {
    "documents": "id,title_zh,title_en,issuer_zh,issuer_en,date,number,status,period_from,period_to,superseded_by,note_zh,note_en",
    "indicators": "id,name_zh,name_en,dimension,unit,additive,digits,kind,note_zh,note_en",
    "places": "id,parent,name_zh,name_en,short_zh,kind,code,order",
    "relations": "a,relation,b,note_zh,note_en,document",
    "compositions": "document,total,part,exhaustive,unlike",
    "support": "id,document,section,place,subject,base,rate,cap,threshold,from_year,to_year,stage,name_zh,name_en,condition_zh,condition_en",
    "layouts": "id,name_zh,name_en,document,place,open,note_zh,note_en",
    "layout_members": "layout,place,group,group_zh,group_en,role_zh,role_en,order,within",
    "figures": "place,indicator,aspect,from_year,year,value,value_high,decimals,unit,bound,status,document,section,printed,note_zh,note_en",
}
COLUMNS["figures_published_areas"] = COLUMNS["figures"]
COLUMNS["scenarios"] = "id,parent,name_zh,name_en,note_zh,note_en"
COLUMNS["scenario_figures"] = "scenario,place,indicator,aspect,from_year,year,value,decimals,unit,status,note_zh,note_en"
COLUMNS["scenario_growth"] = "scenario,place,indicator,field,value,note_zh,note_en"
# Ids that plans, the command line and other tests rely on.
PLACES = """shanghai pudong minhang fengxian jinshan huangpu xuhui changning jingan putuo hongkou yangpu
baoshan jiading songjiang qingpu chongming zhangjiang dongfang-meigu lingang-fengxian jinshan-industrial
jinshan-second lingang xinzhuang xiangyang minhang-etdz lingang-pujiang life-health-city zizhu new-hongqiao
smart-medical medical-robot-park pujiang-carrying-area ecust-meilong smart-health-base huacao
minhang-other-towns lingang-new-area pudong-bonded-area gaoke-core gaoke-core-west gaoke-core-east
zhangjiang-science-city waigaoqiao expo laogang jinqiao""".split()
INDICATORS = """output scale revenue service-revenue high-tech-service-revenue commerce-revenue land-area
planned-land floor-area new-floor renewed-floor plot-ratio occupancy land-output floor-output""".split()
CODES = dict(zip(
    "huangpu xuhui changning jingan putuo hongkou yangpu minhang baoshan jiading pudong jinshan songjiang qingpu fengxian chongming".split(),
    "310101 310104 310105 310106 310107 310109 310110 310112 310113 310114 310115 310116 310117 310118 310120 310151".split(),
    strict=True))
CHOICES = {
    ("documents", "status"): "draft issued reply outside",
    ("indicators", "dimension"): "money area count ratio plain money-per-area duration",
    ("indicators", "additive"): "0 1",
    ("indicators", "kind"): "flow level ratio count density cap",
    ("places", "kind"): "city district area park zone remainder",
    ("relations", "relation"): "part-of overlaps contains-centre-of same-place",
    ("compositions", "exhaustive"): "0 1", ("compositions", "unlike"): "0 1",
    ("layouts", "open"): "0 1",
    ("support", "subject"): "industrialisation new-drug class3-device research demonstration platform overseas-registration",
    ("support", "base"): "research investment added-investment city-funding",
    ("support", "stage"): "certified settled invested registered-abroad funded",
    ("figures", "aspect"): "actual base target rate increment share level density cap",
    ("figures", "bound"): "exact about at-least at-most range",
    ("figures", "status"): "official",
    ("figures_published_areas", "aspect"): "level",
    ("figures_published_areas", "bound"): "exact about at-least at-most range",
    ("figures_published_areas", "status"): "assumed",
    ("scenarios", "parent"): "as-documented published-areas rates-one-point-lower pudong-floor floor-two-years-late",
    ("scenario_figures", "aspect"): "base rate increment level density",
    ("scenario_figures", "status"): "assumed missing",
    ("scenario_growth", "field"): "model stages after after-rate horizon",
}
REFERENCES = {
    ("documents", "superseded_by"): "documents", ("places", "parent"): "places",
    ("relations", "a"): "places", ("relations", "b"): "places", ("relations", "document"): "documents",
    ("compositions", "document"): "documents", ("compositions", "total"): "indicators", ("compositions", "part"): "indicators",
    ("layouts", "document"): "documents", ("layouts", "place"): "places",
    ("support", "document"): "documents", ("support", "place"): "places",
    ("layout_members", "layout"): "layouts", ("layout_members", "place"): "places",
    ("layout_members", "within"): "places",
    ("figures", "place"): "places", ("figures", "indicator"): "indicators", ("figures", "document"): "documents",
    ("figures_published_areas", "place"): "places", ("figures_published_areas", "indicator"): "indicators",
    ("figures_published_areas", "document"): "documents",
    ("scenario_figures", "scenario"): "scenarios", ("scenario_figures", "place"): "places",
    ("scenario_figures", "indicator"): "indicators",
    ("scenario_growth", "scenario"): "scenarios", ("scenario_growth", "place"): "places",
    ("scenario_growth", "indicator"): "indicators",
}
MAY_BE_EMPTY = {"issuer_zh", "issuer_en", "date", "number", "superseded_by", "note_zh", "note_en", "parent", "code",
                "within", "from_year", "value_high", "period_from", "period_to", "rate", "cap", "threshold"}
SLOT = ("place", "indicator", "aspect", "from_year", "year")
FIGURE_KEY = (*SLOT, "document")
KEYS = {"documents": ("id",), "support": ("id",), "indicators": ("id",), "places": ("id",), "layouts": ("id",),
        "compositions": ("document", "total", "part"), "relations": ("a", "relation", "b"), "layout_members": ("layout", "place"),
        "figures": FIGURE_KEY, "figures_published_areas": FIGURE_KEY, "scenarios": ("id",),
        "scenario_figures": ("scenario", *SLOT), "scenario_growth": ("scenario", "place", "indicator", "field")}
DIMENSION = {"亿元": "money", "万元": "money", "km²": "area", "平方公里": "area", "公顷": "area", "亩": "area",
             "万平方米": "area", "%": "ratio", "倍": "ratio", "1": "ratio",
             "个": "count", "家": "count", "件": "count", "款": "count", "栋": "count"}
WORDS = {"1/4": ("0.25", "2"), "半數": ("0.5", "1"), "倍增": ("2", "0")}   # printed as a fraction or in words
SIMPLIFIED = str.maketrans("億個", "亿个")

ARABIC = re.compile(r"\d+(?:\.\d+)?")
# A Chinese numeral counts something when one of these words follows it. 一 alone is an article (一个, 一批) or a
# heading; 万亿 after digits belong to them.
CHINESE = re.compile(
    r"(?<![\d统進进])(?:第[一二三四五六七八九十百]+|[〇零二三四五六七八九十百千万萬亿億两兩半][〇零一二三四五六七八九十百千万萬亿億两兩]*"
    r"|一[〇零一二三四五六七八九十百千万萬亿億两兩]+)"
    r"(?=[年月日个個家大级級项項类類件倍成块塊层層种種款届屆次条條期强強亩畝元数數位名处處座所套批股方首者])"
    r"|[一二三四五六七八九十百千万萬亿億]+分之|倍增|翻番|翻[一二两兩]番|一半|过半|過半|[翻加]倍")

passed = failed = 0


def check(condition, message):
    global passed, failed
    if condition:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {message}")
    return bool(condition)


def load(path, columns):
    """Rows of a CSV file as dicts, with `line`."""
    raw = path.read_bytes()
    name = path.name
    check(b"\r" not in raw and not raw.startswith(b"\xef\xbb\xbf") and raw.endswith(b"\n"), f"{name}: LF, no BOM, newline at the end")
    rows = list(csv.reader(raw.decode("utf-8").splitlines(), strict=True))
    if not check(bool(rows) and rows[0] == columns.split(","), f"{name}: the columns are {columns}"):
        return []
    result = []
    for number, row in enumerate(rows[1:], 2):
        if check(len(row) == len(rows[0]), f"{name}:{number}: has {len(row)} cells, not {len(rows[0])}"):
            check(all(cell == cell.strip() for cell in row), f"{name}:{number}: a cell begins or ends with a blank")
            result.append({**dict(zip(rows[0], row)), "line": f"{name}:{number}"})
    return result


def is_number(text):
    return re.fullmatch(r"\d+(?:\.\d+)?", text) is not None


def decimals(text):
    return len(text.partition(".")[2])


def check_tables(tables):
    ids = {name: {row["id"] for row in rows} for name, rows in tables.items() if rows and "id" in rows[0]}
    for name, rows in tables.items():
        check(rows, f"{name}.csv has rows")
        seen = set()
        for row in rows:
            key = tuple(row[k] for k in KEYS[name])
            check(key not in seen, f"{row['line']}: the key {key} stands twice")
            seen.add(key)
            for column, value in row.items():
                missing = column == "value" and row.get("status") == "missing"
                check((value == "") == missing if column == "value" else value != "" or column in MAY_BE_EMPTY, f"{row['line']}: {column} is empty")
                allowed = CHOICES.get((name, column))
                check(allowed is None or value in allowed.split(), f"{row['line']}: {column} is '{value}', not one of {allowed}")
                target = REFERENCES.get((name, column))
                check(target is None or value == "" or value in ids[target], f"{row['line']}: {column} '{value}' is not in {target}.csv")
            if "note_zh" in row:
                check((row["note_zh"] == "") == (row["note_en"] == ""), f"{row['line']}: the note is in one language only")
            if "id" in row:
                check(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["id"]), f"{row['line']}: the id is not lower case with hyphens")

    places = tables["places"]
    for wanted in PLACES:
        check(wanted in ids["places"], f"places.csv: {wanted} is missing")
    for wanted in INDICATORS:
        check(wanted in ids["indicators"], f"indicators.csv: {wanted} is missing")
    check({p["id"]: p["code"] for p in places if p["kind"] == "district"} == CODES, "places.csv: the 16 districts and their codes")
    check([p["id"] for p in places if p["kind"] == "city"] == ["shanghai"], "places.csv: one city")
    before, orders = set(), set()
    for row in places:
        check(row["parent"] in before or row["id"] == "shanghai", f"{row['line']}: its parent does not stand before it")
        check((row["parent"], row["order"]) not in orders, f"{row['line']}: two siblings have the same order")
        before.add(row["id"])
        orders.add((row["parent"], row["order"]))
    members = {(m["layout"], m["place"]) for m in tables["layout_members"]}
    orders = set()
    for row in tables["layout_members"]:
        check(row["within"] == "" or (row["layout"], row["within"]) in members, f"{row['line']}: within is no member of the layout")
        check((row["layout"], row["order"]) not in orders, f"{row['line']}: two members have the same order")
        orders.add((row["layout"], row["order"]))
    for row in tables["relations"]:
        check(row["a"] != row["b"], f"{row['line']}: a place is related to itself")
    for row in tables["documents"]:
        check((row["period_from"] != "" and row["period_from"] <= row["period_to"]) or row["status"] == "outside", f"{row['line']}: the period")
        check(row["date"] == "" or re.fullmatch(r"20\d\d-[01]\d-[0-3]\d", row["date"]), f"{row['line']}: the date")


def check_figures(rows, tables):
    indicators = {row["id"]: row for row in tables["indicators"]}
    documents = {row["id"]: row for row in tables["documents"]}
    for row in rows:
        line = row["line"]
        document = documents.get(row["document"], {"status": "outside"})
        if document["status"] != "outside":
            first, last, year = int(document["period_from"]), int(document["period_to"]), int(row["year"])
            ahead = year == last and (row["from_year"] == "" or int(row["from_year"]) in (first - 1, first))
            behind = year == first - 1 and row["aspect"] in ("actual", "base", "rate", "increment")
            check(first <= year <= last if document["status"] == "reply" else ahead or behind,
                  f"{line}: {row['from_year']} {year} does not fit the period of {row['document']}")
        check(is_number(row["value"]) and (row["value_high"] == "" or is_number(row["value_high"])), f"{line}: the value is no number")
        check((row["bound"] == "range") == (row["value_high"] != ""), f"{line}: an upper value and only a range go together")
        check(row["value_high"] == "" or float(row["value"]) < float(row["value_high"]), f"{line}: the range is empty")
        check(row["decimals"] == str(decimals(row["value"])), f"{line}: {row['value']} has not {row['decimals']} decimals")
        check(re.fullmatch(r"20[0-3]\d", row["year"]), f"{line}: the year")
        check(row["from_year"] == "" or (re.fullmatch(r"20[0-3]\d", row["from_year"]) and row["from_year"] < row["year"]), f"{line}: from_year")
        check(row["from_year"] != "" or row["aspect"] not in ("rate", "increment"), f"{line}: a {row['aspect']} has no from_year")
        check(row["aspect"] != "rate" or row["unit"] == "%", f"{line}: a rate is not in %")
        wanted = "ratio" if row["aspect"] in ("rate", "share") else indicators.get(row["indicator"], {}).get("dimension")
        check(DIMENSION.get(row["unit"]) == wanted, f"{line}: the unit {row['unit']} does not fit {row['indicator']}")


def check_scenarios(tables):
    """The scenarios that come with the plan: assumptions with a reason, and what their names promise."""
    stated = {tuple(row[k] for k in SLOT): row for row in tables["figures"]}
    for row in tables["scenario_figures"]:
        line, slot = row["line"], tuple(row[k] for k in SLOT)
        check(row["note_zh"] != "", f"{line}: an assumption without a reason")
        check(row["status"] != "missing" or slot in stated, f"{line}: what is taken away is not in the documents")
        check(row["value"] == "" or row["decimals"] == str(decimals(row["value"])), f"{line}: the decimals")
        if row["scenario"] == "rates-one-point-lower":
            lower = slot in stated and abs(float(stated[slot]["value"]) - 1 - float(row["value"] or 0)) < 1e-9
            check(row["aspect"] == "rate" and lower, f"{line}: not one point below the document's rate")
        if row["scenario"] == "floor-two-years-late" and row["status"] == "assumed":
            before = stated.get((*slot[:4], str(int(row["year"]) - 2)), {"value": ""})
            check(before["value"] == row["value"], f"{line}: not what the documents have two years earlier")
    for row in tables["scenario_growth"]:
        check(row["note_zh"] != "", f"{row['line']}: an assumption without a reason")


def read_figure(printed):
    """(value, upper value, decimals, unit) of a printed number."""
    if printed in WORDS:
        value, digits = WORDS[printed]
        return value, "", digits, None
    match = re.fullmatch(r"(\d+(?:\.\d+)?)(?:[-—](\d+(?:\.\d+)?))?(\D+)", printed)
    if not match:
        return None
    low, high, unit = match.groups()
    unit = unit.translate(SIMPLIFIED)
    return low, high or "", str(decimals(low)), "亿元" if unit == "亿" else unit


def spans(text, wanted):
    """Where `wanted` stands in the text as a whole number, not as the end of another."""
    guard = r"(?<![\d.\-—/])" if wanted[0].isdigit() else ""
    return [m.span() for m in re.finditer(guard + re.escape(wanted), text)]


def check_text(document, text, figures, exceptions, listing):
    claimed = []
    places_of = {}

    def claim(wanted, count, line):
        free = [s for s in spans(text, wanted) if all(s[1] <= c[0] or c[1] <= s[0] for c in claimed)]
        if check(len(free) == count, f"{line}: '{wanted}' stands {len(free)} times in {document}, {count} are accounted for"):
            claimed.extend(free)
            places_of[wanted] = free

    for row in sorted(exceptions, key=lambda r: -len(r["text"])):
        claim(row["text"], int(row["count"]), row["line"])
    printed = {}
    for row in figures:
        printed.setdefault(row["printed"], []).append(row["line"])
    for wanted in sorted(printed, key=lambda p: -len(p)):
        claim(wanted, len(printed[wanted]), printed[wanted][0])

    numbers = [m.span() for m in ARABIC.finditer(text)] + [m.span() for m in CHINESE.finditer(text)]
    for start, end in sorted(numbers):
        inside = [c for c in claimed if c[0] <= start and end <= c[1]]
        around = text[max(0, start - 14):end + 14].replace("\n", "⏎")
        if listing and not inside:
            print(f"{document}\t{text[start:end]}\t…{around}…")
        else:
            check(len(inside) == 1, f"{document}: '{text[start:end]}' in “{around}” is not accounted for")
    # A row that names no number would hide a mistake.
    for start, end in claimed:
        check(any(start <= n[0] and n[1] <= end for n in numbers), f"{document}: '{text[start:end]}' holds no number")

    # The rows stand in the order of the text, so each figure is held to its own sentence.
    before = -1
    for row in figures:
        line, told = row["line"], read_figure(row["printed"])
        start = places_of[row["printed"]].pop(0)[0] if places_of.get(row["printed"]) else before
        check(start > before, f"{line}: '{row['printed']}' does not stand in the order of the text")
        before = max(before, start)
        if check(told is not None, f"{line}: '{row['printed']}' cannot be read"):
            value, high, digits, unit = told
            check((value, high, digits) == (row["value"], row["value_high"], row["decimals"]),
                  f"{line}: printed '{row['printed']}', entered {row['value']} {row['value_high']} with {row['decimals']} decimals")
            check(unit is None or unit == row["unit"], f"{line}: printed '{row['printed']}', entered in {row['unit']}")
        # The heading that `section` names stands in the text before the number.
        words = re.split(r"[、.）)·]", row["section"])[-1]
        check(0 <= text.find(words) < start, f"{line}: the section '{row['section']}' is not found before the number")


def check_support(rows, tables):
    """Every number of a funding rule is a figure of its document, and a rule runs for its document's years."""
    printed = {(f["document"], f["printed"]) for f in tables["figures"] if f["aspect"] == "cap"}
    documents = {row["id"]: row for row in tables["documents"]}
    used = set()
    for row in rows:
        line, document = row["line"], documents.get(row["document"], {"period_from": "", "period_to": ""})
        check(document["period_from"] <= row["from_year"] <= row["to_year"] == document["period_to"], f"{line}: the years")
        check(row["rate"] != "" or row["cap"] == row["threshold"] == "", f"{line}: a rule without a rate has no numbers")
        for column in ("rate", "cap", "threshold"):
            key = (row["document"], row[column])
            check(row[column] == "" or key in printed, f"{line}: {row[column]} is no figure of {row['document']}")
            used.add(key)
    check(printed <= used, f"support.csv: no rule has {sorted(printed - used)}")


def main():
    arguments = [a for a in sys.argv[1:] if a != "--list"]
    policy = pathlib.Path(arguments[0]) if arguments else TOP.parent / "shared" / "policy"
    tables = {name: load(DATA / f"{name}.csv", columns) for name, columns in COLUMNS.items()}
    check_tables(tables)
    for name in ("figures", "figures_published_areas"):
        check_figures(tables[name], tables)
    check_scenarios(tables)
    check_support(tables["support"], tables)
    exceptions = load(TOP / "tests" / "data" / "not_figures.csv", "document,text,count,reason")
    for row in exceptions:
        check(row["document"] in TEXTS and row["count"].isdigit() and row["reason"], f"{row['line']}: document, count or reason")
        row["text"] = row["text"].replace("⏎", "\n")   # a heading number that only the line's start tells apart

    there = all((policy / name).is_file() for name in TEXTS.values())
    if there:
        for document, name in TEXTS.items():
            text = re.sub(r"\A---\n.*?\n---\n", "", (policy / name).read_text(encoding="utf-8"), flags=re.S)
            check_text(document, text, [f for f in tables["figures"] if f["document"] == document],
                       [e for e in exceptions if e["document"] == document], "--list" in sys.argv)
        check(all(f["document"] in TEXTS for f in tables["figures"]), "figures.csv: a figure of none of the five documents")
    print(f"{passed} passed, {failed} failed")
    if failed:
        return 1
    if not there:
        print(f"skipped: the documents' texts are not in {policy}")
        return 77
    return 0


if __name__ == "__main__":
    sys.exit(main())
