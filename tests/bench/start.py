#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Yuantu contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Time from starting the program to the first painted map, beside the same of an empty window.

    tests/bench/start.py [BUILD-FOLDER] [RUNS]

Wall time until the word "painted" comes from the process, medians of alternating runs; on the platforms
offscreen and, with a display, xcb."""
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

build = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parents[2] / "build/dev")
runs = int(sys.argv[2]) if len(sys.argv) > 2 else 21


def painted_after(command, environment):
    begin = time.perf_counter()
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        if process.stdout.readline() != b"painted\n":
            sys.exit(f"{command[0]} painted nothing")
        return (time.perf_counter() - begin) * 1000


with tempfile.TemporaryDirectory() as work:
    homes = {f"XDG_{name}_HOME": work for name in ("STATE", "CONFIG", "DATA", "CACHE")}
    environment = {**os.environ, **homes, "LC_ALL": "C.UTF-8"}
    program, plan = str(build / "bin/yuantu"), work + "/plan.gpkg"
    subprocess.run([program, "new", plan], env=environment, check=True, stdout=subprocess.DEVNULL)
    for platform in ["offscreen"] + (["xcb"] if os.environ.get("DISPLAY") else []):
        environment["QT_QPA_PLATFORM"] = platform
        times = [(painted_after([program, "--measure-start", plan], environment),
                  painted_after([str(build / "tests/bench/empty_window")], environment)) for _ in range(runs)]
        ours, empty = (statistics.median(column) for column in zip(*times))
        print(f"{platform}: first map after {ours:.0f} ms, empty window after {empty:.0f} ms: {ours / empty:.2f} times")
