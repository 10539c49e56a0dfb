// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped base map, read and asked.
#include "core/geo/map_projection.h"
#include "core/store/base_map.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace yuantu;

class TestMapBase : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        m_path = QStringLiteral(YUANTU_SOURCE_DIR "/maps/shanghai.gpkg");
        if (!QFile::exists(m_path)) {
            QSKIP("maps/shanghai.gpkg is not built");
        }
    }
    void reads() {
        QElapsedTimer timer;
        double best = 1e9;
        std::shared_ptr<const BaseMap> map;
        for (int i = 0; i < 5; ++i) {
            timer.start();
            const auto read = readBaseMap(m_path);
            best = std::min(best, static_cast<double>(timer.nsecsElapsed()) / 1e6);
            QVERIFY2(read, read ? "" : qPrintable(read.error().sentence + read.error().detail));
            map = *read;
        }
        qInfo("read and packed in %.2f ms", best);
        QCOMPARE(map->districts.size(), 16);
        QCOMPARE(map->counties.size(), 18);
        QCOMPARE(map->water.size(), 4);
        QCOMPARE(map->districtAreas.front().code, QStringLiteral("310101"));
        QCOMPARE(map->districtAreas.front().nameZh, QString::fromUtf8("黄浦区"));

        const auto districtAt = [&](double lon, double lat) {
            const int i = map->districtAt(mapFromLonLat({lon, lat}));
            return i < 0 ? QString() : map->districtAreas[static_cast<size_t>(i)].nameEn;
        };
        QCOMPARE(districtAt(121.449, 31.025), QStringLiteral("Minhang"));
        QCOMPARE(districtAt(121.483, 30.955), QStringLiteral("Fengxian"));
        QCOMPARE(districtAt(121.321, 30.837), QStringLiteral("Jinshan"));
        QCOMPARE(districtAt(122.3, 31.2), QString()); // the sea
        QCOMPARE(map->districtOf(QStringLiteral("310112")),
                 map->districtAt(mapFromLonLat({121.449, 31.025})));
        for (int i = 0; i < map->districts.size(); ++i) {
            QVERIFY(map->districts.contains(i, map->districtAreas[static_cast<size_t>(i)].labelAt));
        }
    }
    void refuses() {
        QVERIFY(!readBaseMap(QStringLiteral("/nowhere/map.gpkg")));
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("not a map #1?.gpkg"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is not a database, but it is long enough to be looked at as one, is it not?");
        file.close();
        const auto read = readBaseMap(path);
        QVERIFY(!read);
        QVERIFY(read.error().sentence.contains(path));
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 1); // nothing beside it
    }

private:
    QString m_path;
};

QTEST_GUILESS_MAIN(TestMapBase)
#include "test_map_base.moc"
