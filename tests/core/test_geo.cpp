// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The map's metres, measures on the ellipsoid, packed layers.
#include "core/geo/geodesic.h"
#include "core/geo/map_projection.h"
#include "core/geo/packed_layer.h"

#include <QElapsedTimer>
#include <QTest>

using namespace yuantu;

namespace {

Geometry polygon(std::vector<std::vector<QPointF>> rings) {
    Geometry g;
    g.kind = Geometry::Kind::Polygon;
    for (auto& ring : rings) {
        g.points.insert(g.points.end(), ring.begin(), ring.end());
        g.points.push_back(ring.front());
        g.ringEnds.push_back(static_cast<int>(g.points.size()));
    }
    g.partEnds.push_back(static_cast<int>(g.ringEnds.size()));
    return g;
}

/// A square in map metres as longitudes and latitudes.
std::vector<QPointF> square(double x, double y, double side) {
    return {lonLatFromMap({x, y}), lonLatFromMap({x + side, y}), lonLatFromMap({x + side, y + side}),
            lonLatFromMap({x, y + side})};
}

Geometry point(double x, double y) {
    Geometry g;
    g.kind = Geometry::Kind::Point;
    g.points = {lonLatFromMap({x, y})};
    return g;
}

} // namespace

class TestGeo : public QObject {
    Q_OBJECT
private slots:
    void projection_data() {
        QTest::addColumn<QPointF>("lonLat");
        QTest::addColumn<QPointF>("metres");
        // PROJ 9.1.1: +proj=tmerc +lat_0=31.2 +lon_0=121.4667 +k=1 +x_0=0 +y_0=0 +ellps=GRS80
        QTest::newRow("People's Square") << QPointF(121.4737, 31.2304) << QPointF(666.91709, 3370.56550);
        QTest::newRow("origin") << QPointF(121.4667, 31.2) << QPointF(0, 0);
        QTest::newRow("Zizhu") << QPointF(121.449, 31.025) << QPointF(-1689.98429, -19402.36050);
        QTest::newRow("south-west") << QPointF(120.85, 30.7) << QPointF(-59081.60468, -55271.96778);
        QTest::newRow("north-east") << QPointF(122.05, 31.86) << QPointF(55201.86082, 73328.21500);
        QTest::newRow("far") << QPointF(123, 33) << QPointF(143298.82698, 200643.93564);
        QTest::newRow("farther") << QPointF(119, 29) << QPointF(-240392.19132, -241369.50721);
    }
    void projection() {
        QFETCH(QPointF, lonLat);
        QFETCH(QPointF, metres);
        const QPointF there = mapFromLonLat(lonLat);
        QVERIFY2(qAbs(there.x() - metres.x()) < 1e-4, qPrintable(QString::number(there.x(), 'f', 6)));
        QVERIFY2(qAbs(there.y() - metres.y()) < 1e-4, qPrintable(QString::number(there.y(), 'f', 6)));
        const QPointF back = lonLatFromMap(there);
        QVERIFY(qAbs(back.x() - lonLat.x()) < 1e-10);
        QVERIFY(qAbs(back.y() - lonLat.y()) < 1e-10);
    }
    void mappable() {
        QVERIFY(isMappable({121.5, 31.2}));
        QVERIFY(!isMappable({12150000, 31.2}));
        QVERIFY(!isMappable({qQNaN(), 31.2}));
        QVERIFY(!isMappable({31.2, 121.5})); // axes swapped
    }

    void geodesicMeasures() {
        // pyproj 3.4.1 (PROJ 9.1.1), Geod(ellps="GRS80").
        const std::vector<QPointF> outer{{121.4, 31.0}, {121.5, 31.0}, {121.5, 31.1}, {121.4, 31.1}};
        const std::vector<QPointF> hole{{121.44, 31.04}, {121.46, 31.04}, {121.46, 31.06}, {121.44, 31.06}};
        QVERIFY(qAbs(geodesicRingArea(outer) - 105830589.2000) < 0.01);
        QVERIFY(qAbs(geodesicArea(polygon({outer})) - 105830589.2000) < 0.01);
        QVERIFY(qAbs(geodesicArea(polygon({outer, hole})) - (105830589.2000 - 4233223.8726)) < 0.01);
        QVERIFY(qAbs(geodesicLength(polygon({outer})) - 41264.93593) < 1e-4);
        const std::vector<QPointF> pair{{121.4737, 31.2304}, {121.449, 31.025}};
        QVERIFY(qAbs(geodesicLength(pair) - 22894.56559) < 1e-4);
        const std::vector<QPointF> bent{{121.4, 31.0}, {121.5, 31.1}, {121.6, 31.0}};
        QVERIFY(qAbs(geodesicLength(bent) - 29260.05118) < 1e-4);
        QCOMPARE(geodesicRingArea(pair), 0.0);
        // Clockwise is the same area.
        const std::vector<QPointF> reversed(outer.rbegin(), outer.rend());
        QVERIFY(qAbs(geodesicRingArea(reversed) - 105830589.2000) < 0.01);
    }

    void packs() {
        const Geometry big = polygon({square(0, 0, 4000), square(1000, 1000, 1000)});
        const Geometry small = polygon({square(2500, 2500, 500)});
        const Geometry dot = point(2600, 2600);
        const Geometry nothing;
        const PackedLayer::Source sources[] = {
            {7, &big}, {8, &small}, {9, &dot}, {10, &nothing}, {11, nullptr}};
        const PackedLayer layer = PackedLayer::pack(sources);
        QCOMPARE(layer.size(), 3);
        QCOMPARE(layer.id(1), 8);
        QCOMPARE(layer.indexOf(9), 2);
        QCOMPARE(layer.indexOf(10), -1);
        QVERIFY(qAbs(layer.box(0).maxX - 4000) < 0.01);
        QVERIFY(qAbs(layer.area(0) - (16e6 - 1e6)) < 100);
        QVERIFY(qAbs(layer.area(1) - 250e3) < 20);
        QVERIFY(layer.contains(0, {500, 500}));
        QVERIFY(!layer.contains(0, {1500, 1500})); // in the hole
        QVERIFY(!layer.contains(0, {-1, 500}));
        QVERIFY(qAbs(layer.distance(0, {-30, 2000}) - 30) < 0.02);

        // The smallest first; a point before what is under it.
        QCOMPARE(layer.featuresAt({2600, 2600}, 20), (std::vector<int>{2, 1, 0}));
        QCOMPARE(layer.featuresAt({2900, 2900}, 20), (std::vector<int>{1, 0}));
        QCOMPARE(layer.featuresAt({1500, 1500}, 20), (std::vector<int>{}));
        // Near misses count within the tolerance, after what is hit.
        QCOMPARE(layer.featuresAt({3010, 2800}, 20), (std::vector<int>{0, 1}));
        QCOMPARE(layer.featuresAt({4100, 100}, 20), (std::vector<int>{}));

        std::vector<int> found;
        layer.featuresIn({2400, 2400, 2700, 2700}, found);
        QCOMPARE(found, (std::vector<int>{0, 1, 2}));
        QVERIFY(layer.meets(0, {-100, -100, 10, 10}));
        QVERIFY(!layer.meets(0, {1200, 1200, 1300, 1300})); // wholly in the hole
        QVERIFY(layer.meets(0, {3500, 3500, 3600, 3600}));  // wholly inside, no edge met
        QVERIFY(layer.meets(2, {2590, 2590, 2610, 2610}));

        const QPointF label = layer.labelPoint(0);
        QVERIFY(layer.contains(0, label));
        QVERIFY(layer.distance(0, label) >
                850); // the best is in the corner beyond the hole, ~879 m from both
    }

    void treeFindsWhatAScanFinds() {
        std::vector<Geometry> all;
        for (int i = 0; i < 40; ++i) {
            for (int j = 0; j < 40; ++j) {
                all.push_back(polygon({square(i * 100.0, j * 100.0, 60)}));
            }
        }
        std::vector<PackedLayer::Source> sources;
        for (size_t i = 0; i < all.size(); ++i) {
            sources.push_back({static_cast<qint64>(i), &all[i]});
        }
        const PackedLayer layer = PackedLayer::pack(sources);
        std::vector<int> found;
        for (const Box& box : {Box{150, 150, 470, 520}, Box{-50, -50, -10, -10}, Box{0, 0, 3990, 3990},
                               Box{765, 0, 790, 4000}, Box{3950, 3950, 5000, 5000}}) {
            layer.featuresIn(box, found);
            std::vector<int> scan;
            for (int f = 0; f < layer.size(); ++f) {
                if (layer.box(f).intersects(box)) {
                    scan.push_back(f);
                }
            }
            QCOMPARE(found, scan);
        }
        QCOMPARE(layer.featuresAt({130, 230}, 1), (std::vector<int>{1 * 40 + 2}));
    }

    void simplifies() {
        std::vector<MapPoint> out;
        // A detour of 3 m over 100 m goes at 5 m and stays at 2 m.
        const std::vector<MapPoint> line{{0, 0}, {50, 3}, {100, 0}};
        simplifyLine(line, 5, out);
        QCOMPARE(out, (std::vector<MapPoint>{{0, 0}, {100, 0}}));
        simplifyLine(line, 2, out);
        QCOMPARE(out, line);
        // A ring keeps its corners, and vanishes where it is smaller than the tolerance.
        const std::vector<MapPoint> ring{{0, 0}, {50, 1}, {100, 0}, {100, 100}, {0, 100}, {0, 0}};
        simplifyLine(ring, 5, out);
        QCOMPARE(out, (std::vector<MapPoint>{{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}}));
        simplifyLine(ring, 500, out);
        QVERIFY(out.empty());
    }

    void levelsOfDetail() {
        // Circles of 2,000 points each: coarse levels keep few of them, and never more error than they say.
        std::vector<Geometry> all;
        for (int i = 0; i < 20; ++i) {
            std::vector<QPointF> ring;
            for (int k = 0; k < 2000; ++k) {
                const double a = k * 2 * M_PI / 2000;
                ring.push_back(lonLatFromMap({i * 3000 + 1000 * std::cos(a), 1000 * std::sin(a)}));
            }
            all.push_back(polygon({ring}));
        }
        std::vector<PackedLayer::Source> sources;
        for (size_t i = 0; i < all.size(); ++i) {
            sources.push_back({static_cast<qint64>(i + 1), &all[i]});
        }
        const PackedLayer layer = PackedLayer::pack(sources);
        QVERIFY(layer.levels().size() > 2);
        QCOMPARE(layer.levelFor(0.5).tolerance, 0.0);
        const PackedLevel& coarse = layer.levelFor(100);
        QCOMPARE(coarse.tolerance, 32.0);
        QVERIFY(coarse.points.size() < 20 * 40);
        for (const MapPoint p : coarse.ring(coarse.featureRings[3])) {
            QVERIFY(qAbs(std::hypot(p.x - 9000.0, p.y) - 1000) < 0.1);
        }
    }

    void cheap() {
        QElapsedTimer timer;
        timer.start();
        double sum = 0;
        for (int i = 0; i < 10'000; ++i) {
            sum += mapFromLonLat({121.0 + i * 1e-4, 31.0}).x();
        }
        const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        qInfo("10,000 points forward: %.2f ms (%.0f)", ms, sum);
        QVERIFY(ms < 100);
    }
};

QTEST_GUILESS_MAIN(TestGeo)
#include "test_geo.moc"
