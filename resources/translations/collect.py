#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Yuantu contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings yuantu_zh_CN.ts up to the sources: one context, one translation for one English text.

    collect.py           rewrites the file; texts without a translation are marked unfinished
    collect.py --check   fails (exit 1) and lists them where the file is not complete
"""
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from xml.sax.saxutils import escape

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
FILE = HERE / "yuantu_zh_CN.ts"
LUPDATE = "/usr/lib/qt6/bin/lupdate"


def texts_in_sources():
    with tempfile.TemporaryDirectory() as folder:
        found = pathlib.Path(folder) / "all.ts"
        subprocess.run([LUPDATE, "-silent", "-locations", "none", "-I", str(ROOT), str(ROOT / "app"), str(ROOT / "core"),
                        "-ts", str(found)], check=True, capture_output=True)
        return sorted({m.find("source").text or "" for m in ET.parse(found).iter("message")} - {""})


def translations():
    if not FILE.exists():
        return {}
    known = {}
    for message in ET.parse(FILE).iter("message"):
        translation = message.find("translation")
        if translation.get("type") != "unfinished" and translation.text:
            known[message.find("source").text] = translation.text
    return known


def main():
    wanted, known = texts_in_sources(), translations()
    missing = [t for t in wanted if t not in known]
    if "--check" in sys.argv:
        for text in missing:
            print("not translated:", repr(text))
        print(f"{len(wanted) - len(missing)} passed, {len(missing)} failed")
        return 1 if missing else 0
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>",
             '<TS version="2.1" language="zh_CN" sourcelanguage="en">', "<context>", "    <name>Yuantu</name>"]
    for text in wanted:
        mark = "" if text in known else ' type="unfinished"'
        lines += ["    <message>", f"        <source>{escape(text)}</source>",
                  f"        <translation{mark}>{escape(known.get(text, ''))}</translation>", "    </message>"]
    lines += ["</context>", "</TS>", ""]
    FILE.write_text("\n".join(lines), encoding="utf-8")
    print(f"{len(wanted)} texts, {len(missing)} without a translation")
    return 0


sys.exit(main())
