#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Yuantu contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The work of “1,000 scenarios” of bench_simulation in LibreOffice Calc: a sheet of 20,000 rows (scenario × place) with
a base, a rate and 15 years of formulas, recalculated as a whole, without a window.

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
            return office, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:  # not listening yet; UNO's own exception types exist only at run time
            time.sleep(0.1)
    office.kill()
    sys.exit("LibreOffice does not answer")


def rows():
    for scenario in range(SCENARIOS):
        for place in range(PLACES):
            row = scenario * PLACES + place + 1
            years = [f"={chr(ord('A') + (0 if y == 0 else y + 1))}{row}*(1+$B{row})" for y in range(YEARS)]
            yield (str(100 + place), str(0.05 + 0.002 * place + 1e-5 * scenario), *years)


def main():
    if shutil.which("soffice") is None:
        sys.exit("LibreOffice is not here (libreoffice-calc, python3-uno); nothing is measured")
    try:
        import uno  # noqa: F401
    except ImportError:
        sys.exit("python3-uno is not here; nothing is measured")
    with tempfile.TemporaryDirectory() as folder:
        office, desktop = connect(folder)
        try:
            document = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, ())
            sheet = document.Sheets.getByIndex(0)
            sheet.getCellRangeByPosition(0, 0, YEARS + 1, SCENARIOS * PLACES - 1).setFormulaArray(tuple(rows()))
            last = sheet.getCellByPosition(YEARS + 1, 0).Value
            assert abs(last - 100 * 1.05 ** YEARS) < 1e-9, last
            times = []
            for _ in range(int(sys.argv[1]) if len(sys.argv) > 1 else 5):
                start = time.perf_counter()
                document.calculateAll()
                times.append((time.perf_counter() - start) * 1000)
            print(f"LibreOffice: median {sorted(times)[len(times) // 2]:.0f} ms of {len(times)} recalculations "
                  f"of {SCENARIOS * PLACES * YEARS:,} formulas")
            document.close(True)
        finally:
            office.terminate()
            office.wait(20)


if __name__ == "__main__":
    main()
