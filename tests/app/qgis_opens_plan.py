# SPDX-FileCopyrightText: 2026 Yuantu contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A plan in QGIS and back: qgis_opens_plan.py YUANTU. Exit code 77: there is no QGIS here.

QGIS must see the layers with the program's styles; what is edited or added in QGIS must be noticed, read and kept.
"""
import os
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
try:
    from qgis.core import (QgsApplication, QgsFeature, QgsGeometry, QgsVectorFileWriter, QgsVectorLayer,
                           QgsCoordinateTransformContext)
except ImportError:
    print("skipped: python3-qgis is not installed")
    sys.exit(77)

PROGRAM = sys.argv[1]


def run(*words, codes=(0,)):
    done = subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, timeout=300)
    assert done.returncode in codes, f"yuantu {words} gave {done.returncode}: {done.stdout}{done.stderr}"
    return done.stdout


def valid_geopackage(plan):
    done = subprocess.run(["/usr/bin/python3", "-m", "osgeo_utils.samples.validate_gpkg", str(plan)],
                          capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr


def layer(plan, name):
    found = QgsVectorLayer(f"{plan}|layername={name}", name, "ogr")
    assert found.isValid(), f"{name} is not a layer"
    return found


def rows(plan, sql):
    with sqlite3.connect(f"file:{plan}?mode=ro", uri=True) as db:
        return db.execute(sql).fetchall()


def layers_look_right(plan):
    for name, renderer in {"place": "singleSymbol", "place_point": "singleSymbol", "capacity": "graduatedSymbol",
                           "target": "graduatedSymbol", "projection": "graduatedSymbol"}.items():
        one = layer(plan, name)
        count = rows(plan, f'SELECT count(*) FROM "{name}"')[0][0]
        assert count > 0 and one.featureCount() == count, f"{name}: {one.featureCount()} features of {count}"
        assert one.crs().authid() == "EPSG:4490", f"{name}: {one.crs().authid()}"
        assert one.renderer().type() == renderer, f"{name}: {one.renderer().type()}"
        if renderer == "graduatedSymbol":
            ranges = one.renderer().ranges()
            assert ranges, f"{name} has no classes"
            for a, b in zip(ranges, ranges[1:]):
                assert a.lowerValue() < a.upperValue() == b.lowerValue(), f"{name}: classes overlap"
            colours = {r.symbol().color().name() for r in ranges}
            assert len(colours) == len(ranges), f"{name}: two classes of one colour"
        assert one.labelsEnabled(), f"{name} has no labels"
        bounds = one.extent()  # the extent of the layer, in degrees of Shanghai
        assert 120.5 < bounds.xMinimum() <= bounds.xMaximum() < 122.5, f"{name}: {bounds.toString()}"
        assert 30.3 < bounds.yMinimum() <= bounds.yMaximum() < 32.0, f"{name}: {bounds.toString()}"
    # QGIS classes every output target: none falls out of the classes.
    targets = layer(plan, "target")
    ranges = targets.renderer().ranges()
    seen = 0
    for feature in targets.getFeatures("\"indicator\" = 'output' AND \"target\" IS NOT NULL"):
        if feature.hasGeometry():
            seen += 1
            assert any(r.lowerValue() <= feature["target"] <= r.upperValue() for r in ranges), feature["target"]
    assert seen > 3


def edited_in_qgis(plan):
    places = layer(plan, "place")
    feature = next(places.getFeatures("\"code\" = 'zizhu'"))
    assert places.startEditing()
    assert places.changeAttributeValue(feature.id(), places.fields().indexOf("name_zh"), "紫竹（改）")
    assert places.commitChanges(), places.commitErrors()


def layer_added_in_qgis(plan):
    memory = QgsVectorLayer("Polygon?crs=EPSG:4490&field=owner:string", "mine", "memory")
    feature = QgsFeature(memory.fields())
    feature["owner"] = "闵行"
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((121.3 31.0,121.4 31.0,121.4 31.1,121.3 31.0))"))
    assert memory.dataProvider().addFeature(feature)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = "parcels of mine"
    options.actionOnExistingFile = QgsVectorFileWriter.CreateOrOverwriteLayer
    outcome = QgsVectorFileWriter.writeAsVectorFormatV3(memory, str(plan), QgsCoordinateTransformContext(), options)
    assert outcome[0] == QgsVectorFileWriter.NoError, outcome


def mine_is_there(plan):
    mine = layer(plan, "parcels of mine")
    assert [f["owner"] for f in mine.getFeatures()] == ["闵行"]
    assert mine.crs().authid() == "EPSG:4490"


def all_steps(folder):
    plan = folder / "计划.gpkg"
    run("new", plan)
    run("scenario", plan, "add", "快速增长")
    run("set", plan, "zizhu", "output", "rate", "12%", "--scenario", "快速增长", "--reason", "新厂")
    assert "whole" in run("check", plan)
    valid_geopackage(plan)
    layers_look_right(plan)

    edited_in_qgis(plan)
    layer_added_in_qgis(plan)
    notices = run("check", plan, codes=(1,))
    assert "not what was saved" in notices, notices
    valid_geopackage(plan)
    mine_is_there(plan)
    assert "紫竹（改）" in run("list", plan, "places")

    run("set", plan, "xinzhuang", "output", "rate", "9%", "--scenario", "快速增长")
    assert "whole" in run("check", plan)
    valid_geopackage(plan)
    mine_is_there(plan)
    layers_look_right(plan)
    assert "紫竹（改）" in run("list", plan, "places")
    assert "zizhu,output,2021,6.272," in run("project", plan, "--scenario", "快速增长", "--place", "zizhu",
                                             "--indicator", "output", "--format", "csv")  # 5.6 × 1.12
    assert "新厂" in run("history", plan)


def main():
    QgsApplication.setPrefixPath("/usr", True)
    qgis = QgsApplication([], False)
    with tempfile.TemporaryDirectory() as folder:
        # Settings of QGIS go there too.
        os.environ["QGIS_CUSTOM_CONFIG_PATH"] = folder
        qgis.initQgis()
        all_steps(Path(folder))
        qgis.exitQgis()
    print("passed")


main()
