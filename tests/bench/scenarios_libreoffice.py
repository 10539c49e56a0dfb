#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Yuantu contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The work of “1,000 scenarios” of bench_simulation in LibreOffice Calc: a sheet of 20,000 rows (scenario × place) with
a base, a rate and 15 years of formulas, recalculated hard (Ctrl+Shift+F9), without a window.

    /usr/bin/python3 tests/bench/scenarios_libreoffice.py [RUNS]     needs libreoffice-calc and python3-uno
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

SCENARIOS, PLACES, YEARS = 1000, 20, 15


def connect(folder):
    """A LibreOffice of our own, on a profile of its own."""
    import uno

    pipe = f"yuantu{os.getpid()}"
    office = subprocess.Popen(["soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation=file://{folder}",
                               f"--accept=pipe,name={pipe};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            make = context.ServiceManager.createInstanceWithContext
            return office, make("com.sun.star.frame.Desktop", context), make("com.sun.star.frame.DispatchHelper", context)
        except Exception:  # not listening yet; UNO's own exception types exist only at run time
            time.sleep(0.1)
    office.kill()
    sys.exit("LibreOffice does not answer")


def sheet(path):
    """A flat OpenDocument sheet: setting 300,000 formulas through UNO would take minutes."""
    with open(path, "w", encoding="utf-8") as out:
        out.write('<?xml version="1.0" encoding="UTF-8"?><office:document '
                  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
                  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
                  'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" '
                  'office:mimetype="application/vnd.oasis.opendocument.spreadsheet">'
                  '<office:body><office:spreadsheet><table:table table:name="s">')
        for scenario in range(SCENARIOS):
            for place in range(PLACES):
                row = scenario * PLACES + place + 1
                out.write("<table:table-row>")
                for value in (100 + place, 0.05 + 0.002 * place + 1e-5 * scenario):
                    out.write(f'<table:table-cell office:value-type="float" office:value="{value!r}"/>')
                for y in range(YEARS):
                    before = chr(ord("A") + (0 if y == 0 else y + 1))
                    out.write(f'<table:table-cell table:formula="of:=[.{before}{row}]*(1+[.$B{row}])" '
                              'office:value-type="float" office:value="0"/>')
                out.write("</table:table-row>")
        out.write("</table:table></office:spreadsheet></office:body></office:document>")


def main():
    if shutil.which("soffice") is None:
        sys.exit("LibreOffice is not here (libreoffice-calc, python3-uno); nothing is measured")
    try:
        import uno  # noqa: F401
    except ImportError:
        sys.exit("python3-uno is not here; nothing is measured")
    with tempfile.TemporaryDirectory() as folder:
        office, desktop, dispatcher = connect(folder)
        try:
            sheet(f"{folder}/s.fods")
            document = desktop.loadComponentFromURL(f"file://{folder}/s.fods", "_blank", 0, ())
            frame = document.CurrentController.Frame
            dispatcher.executeDispatch(frame, ".uno:CalculateHard", "", 0, ())
            last = document.Sheets.getByIndex(0).getCellByPosition(YEARS + 1, 0).Value
            assert abs(last - 100 * 1.05 ** YEARS) < 1e-9, last
            times = []
            for _ in range(int(sys.argv[1]) if len(sys.argv) > 1 else 5):
                start = time.perf_counter()
                dispatcher.executeDispatch(frame, ".uno:CalculateHard", "", 0, ())
                times.append((time.perf_counter() - start) * 1000)
            print(f"LibreOffice: median {sorted(times)[len(times) // 2]:.0f} ms of {len(times)} hard recalculations "
                  f"of {SCENARIOS * PLACES * YEARS:,} formulas")
            document.close(True)
        finally:
            office.terminate()
            office.wait(20)


if __name__ == "__main__":
    main()
