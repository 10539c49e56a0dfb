// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the map: colours, hatching, labels, furniture, PDF text, workers.
#include "core/geo/geodesic.h"
#include "core/map/furniture.h"
#include "core/map/render_job.h"
#include "core/map/renderer.h"
#include "core/map/style.h"
#include "core/store/base_map.h"
#include "tests/support/map_fixture.h"

#include <QElapsedTimer>
#include <QPdfWriter>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace yuantu;
using namespace yuantu::test;

class TestMapRenderer : public QObject {
    Q_OBJECT

    /// 1 px = 10 m, map origin in the middle of 600 × 400.
    static MapRequest squares() {
        MapRequest r;
        r.size = {600, 400};
        r.extent = {{0, 0}, 10};
        r.plan = planOf({squarePlace(QStringLiteral("low"), QStringLiteral("低园"), -2500, 500, 1000),
                         squarePlace(QStringLiteral("high"), QStringLiteral("高园"), -500, 500, 1000),
                         squarePlace(QStringLiteral("unknown"), QStringLiteral("缺园"), 1500, 500, 1000),
                         squarePlace(QStringLiteral("sketch"), QStringLiteral("草图园"), -2500, -1500, 1500,
                                     BoundaryQuality::Schematic),
                         squarePlace(QStringLiteral("inner"), QStringLiteral("内园"), -2300, -1300, 600),
                         squarePlace(QStringLiteral("spot"), QStringLiteral("点位"), 1000, -1000, 0,
                                     BoundaryQuality::Point)});
        r.theme.title = QStringLiteral("工业总产值 2025");
        r.theme.unit = QStringLiteral("亿元");
        r.theme.values = {{idOf("low"), 10},    {idOf("high"), 90},  {idOf("unknown"), {}},
                          {idOf("sketch"), 50}, {idOf("inner"), 10}, {idOf("spot"), 90}};
        r.theme.breaks = {{0, 20, 40, 60, 80, 100}};
        // The inner one first: it must still be drawn above what holds it.
        r.groups = {
            {{idOf("inner"), idOf("low"), idOf("high"), idOf("unknown"), idOf("sketch"), idOf("spot")}, 1}};
        return r;
    }
    static QRgb at(const QImage& image, const MapRequest& r, double x, double y) {
        return image.pixel((r.extent.toPixel({x, y}, r.size) * r.scale).toPoint());
    }
    [[nodiscard]] MapRequest city() const {
        MapRequest r;
        r.size = {1000, 700};
        r.base = m_base;
        std::vector<Place> parks = shippedParks(m_path);
        PlaceGroup group;
        int k = 0;
        for (const Place& park : parks) {
            group.places.push_back(park.id);
            r.theme.values.push_back({park.id, ++k % 4 ? std::optional<double>(k * 7) : std::nullopt});
        }
        r.plan = planOf(std::move(parks));
        r.shapes = PlaceLayer::make(*r.plan);
        r.groups = {group};
        r.theme.title = QStringLiteral("工业总产值 2025");
        r.theme.breaks = {{0, 50, 100, 150, 200, 250}};
        r.extent = MapExtent::fitting(m_base->bounds(), r.size);
        return r;
    }

private slots:
    void initTestCase() {
        m_path = QStringLiteral(YUANTU_SOURCE_DIR "/maps/shanghai.gpkg");
        const auto base = readBaseMap(m_path);
        QVERIFY2(base, base ? "" : qPrintable(base.error().sentence));
        m_base = *base;
    }

    void fillsByClass() {
        for (const double scale : {1.0, 2.0}) {
            MapRequest r = squares();
            r.scale = scale;
            r.layers.labels = false;
            const QImage image = renderImage(r);
            QCOMPARE(image.size(), QSize(600, 400) * scale);
            QCOMPARE(QColor(at(image, r, -2000, 1000)), QColor(0xEA, 0xF3, 0xF8));
            QCOMPARE(QColor(at(image, r, 0, 1000)), QColor(0x14, 0x52, 0x7F));
            QCOMPARE(QColor(at(image, r, -1300, -300)), QColor(0x7F, 0xB3, 0xD3));
            QCOMPARE(QColor(at(image, r, -2000, -1000)), QColor(0xEA, 0xF3, 0xF8)); // inner lies above
            QCOMPARE(QColor(at(image, r, 1000, -1000)), QColor(0x14, 0x52, 0x7F));  // the marker
        }
    }
    void hatchesUnknown() {
        MapRequest r = squares();
        r.layers.labels = false;
        const QImage image = renderImage(r);
        // 80 px along a row inside: land between lines that come every 6 px.
        int land = 0;
        int lines = 0;
        bool onLine = false;
        const QPoint start = r.extent.toPixel({1600, 1000}, r.size).toPoint();
        for (int i = 0; i < 80; ++i) {
            const QColor c(image.pixel(start + QPoint(i, 0)));
            const bool dark = c.lightness() < 230;
            land += c == QColor(0xF7, 0xF5, 0xF0);
            lines += dark && !onLine;
            onLine = dark;
        }
        QVERIFY2(lines == 13 || lines == 14, qPrintable(QString::number(lines)));
        QVERIFY2(land > 30, qPrintable(QString::number(land)));
        // Without a theme nothing is unknown.
        r.theme = {};
        QCOMPARE(QColor(renderImage(r).pixel(start)), QColor::fromRgb(mapstyle::kNeutralFill));
    }
    void outlinesShowTheirQuality() {
        MapRequest r = squares();
        r.scale = 4;
        r.layers.labels = false;
        const QImage image = renderImage(r);
        const auto gaps = [&](double x, double y, double length) {
            int changes = 0;
            bool was = true;
            for (double d = 60; d < length - 60; d += 2) {
                const QColor c(at(image, r, x + d, y));
                const bool ink = c.lightness() < 150;
                changes += ink != was;
                was = ink;
            }
            return changes;
        };
        QCOMPARE(gaps(-2500, 500, 1000), 0);
        QVERIFY(gaps(-2500, -1500, 1500) > 20);
    }
    void hatchLinesStayInside() {
        std::vector<QLineF> lines;
        hatchLinesOfSquare(lines);
        QVERIFY(!lines.empty());
        double length = 0;
        for (const QLineF& line : lines) {
            QVERIFY(qAbs(line.dx() + line.dy()) < 1e-9); // 45°
            for (const QPointF p : {line.p1(), line.p2()}) {
                QVERIFY(QRectF(-1e-9, -1e-9, 100 + 2e-9, 100 + 2e-9).contains(p));
            }
            length += line.length();
        }
        // Area over the distance between lines (10 / √2), the hole's 40 × 40 taken off.
        QVERIFY2(qAbs(length - (10000 - 1600) / (10 / std::sqrt(2.0))) < 60,
                 qPrintable(QString::number(length)));
    }

    void circles() {
        MapRequest r = squares();
        r.theme.kind = Theme::Kind::Circles;
        QCOMPARE(circleRadius(r.theme, 100), mapstyle::kLargestCircle);
        QCOMPARE(circleRadius(r.theme, 25), mapstyle::kLargestCircle / 2); // a quarter of the area
        QCOMPARE(circleRadius(r.theme, -25), mapstyle::kLargestCircle / 2);
        const Legend legend = legendOf(r);
        QCOMPARE(legend.circles.size(), size_t(3));
        QCOMPARE(legend.circles.front().text, QStringLiteral("100"));
    }
    void legend() {
        MapRequest r = squares();
        const Legend legend = legendOf(r);
        QCOMPARE(legend.classes.size(), size_t(6)); // five and unknown
        QCOMPARE(legend.classes[0].text, QStringLiteral("0 – 20"));
        QCOMPARE(legend.classes[4].fill, QColor(0x14, 0x52, 0x7F));
        QCOMPARE(legend.classes[5].sign, LegendEntry::Sign::Unknown);
        QCOMPARE(legend.bounds.size(), size_t(3)); // published, schematic, point; nothing surveyed is drawn
        QVERIFY(classText({{-1000, 0, 2.5}}, 0, 1).startsWith(QStringLiteral("−1")));
        const QSizeF size = legendSize(legend);
        QVERIFY(size.width() > 80 && size.height() > 8 * 16);
    }

    void scaleBar_data() {
        QTest::addColumn<double>("metresPerPixel");
        for (const double mpp : {0.3, 4.0, 26.4583, 133.0, 500.0}) {
            QTest::addRow("%g", mpp) << mpp;
        }
    }
    void scaleBar() {
        QFETCH(double, metresPerPixel);
        const MapExtent extent{mapFromLonLat({121.45, 31.03}), metresPerPixel};
        const ScaleBar bar = scaleBarFor(extent);
        // The drawn line, measured at 4 × in the row of its foot.
        QImage image(1000, 160, QImage::Format_RGB32);
        image.fill(Qt::white);
        {
            QPainter painter(&image);
            painter.scale(4, 4);
            paintScaleBar(painter, bar, {10, 5});
        }
        const int row = qRound((5 + kScaleBarSize.height() - 7) * 4);
        int first = -1;
        int last = -1;
        for (int x = 0; x < image.width(); ++x) {
            if (qGray(image.pixel(x, row)) < 128) {
                first = first < 0 ? x : first;
                last = x;
            } else if (first >= 0) {
                break; // the ratio may stand beyond
            }
        }
        const double pixels = (last - first + 1) / 4.0;
        // The ground under as many pixels, on the ellipsoid.
        const std::vector<QPointF> ends{lonLatFromMap(extent.centre),
                                        lonLatFromMap(extent.centre + QPointF((pixels - 1.2) * metresPerPixel,
                                                                              0))}; // the pen is 1.2 wide
        QVERIFY2(qAbs(geodesicLength(ends) / bar.metres - 1) < 0.01,
                 qPrintable(QStringLiteral("%1 m for %2").arg(geodesicLength(ends)).arg(bar.text)));
        QVERIFY(bar.pixels <= 130 && bar.pixels > 50);
    }

    void labels_data() {
        QTest::addColumn<double>("metresPerPixel");
        QTest::addColumn<double>("lon");
        QTest::addColumn<double>("lat");
        QTest::addColumn<bool>("english");
        for (const bool english : {false, true}) {
            const char* tag = english ? "en" : "zh";
            QTest::addRow("city %s", tag) << 180.0 << 121.5 << 31.2 << english;
            QTest::addRow("south %s", tag) << 90.0 << 121.5 << 31.0 << english;
            QTest::addRow("Minhang %s", tag) << 30.0 << 121.44 << 31.06 << english;
            QTest::addRow("Zhangjiang %s", tag) << 12.0 << 121.60 << 31.19 << english;
        }
    }
    void labels() {
        QFETCH(double, metresPerPixel);
        QFETCH(double, lon);
        QFETCH(double, lat);
        QFETCH(bool, english);
        MapRequest r = city();
        r.language = english ? Language::English : Language::Chinese;
        r.extent = {mapFromLonLat({lon, lat}), metresPerPixel};
        r.reserved = {QRectF(12, 450, 180, 230), QRectF(780, 660, 200, 30)};
        const std::vector<MapLabel> labels = layOutLabels(r, false);
        QVERIFY(!labels.empty());
        int places = 0;
        int inView = 0;
        for (size_t i = 0; i < labels.size(); ++i) {
            QVERIFY2(QRectF(QPointF(), r.size).contains(labels[i].box),
                     qPrintable(labels[i].lines.join(u' ')));
            for (const QRectF& reserved : r.reserved) {
                QVERIFY2(!reserved.intersects(labels[i].box), qPrintable(labels[i].lines.join(u' ')));
            }
            for (size_t j = 0; j < i; ++j) {
                QVERIFY2(!labels[i].box.intersects(labels[j].box),
                         qPrintable(labels[i].lines.join(u' ') + u'|' + labels[j].lines.join(u' ')));
            }
            places += labels[i].place.isValid();
        }
        for (const PlaceLayer::Shape& shape : r.shapes->shapes()) {
            const QPointF p = r.extent.toPixel(shape.labelAt, r.size);
            inView += QRectF(QPointF(), r.size).contains(p) && !r.reserved[0].contains(p) &&
                      !r.reserved[1].contains(p);
        }
        qInfo("%d labels for %d places in view", places, inView);
        QVERIFY(places * 10 >= inView * 7);
        const std::vector<MapLabel> again = layOutLabels(r, false);
        QCOMPARE(again.size(), labels.size());
        QCOMPARE(again.back().box, labels.back().box);
    }

    void pdfKeepsItsText() {
        const QString tool = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        if (tool.isEmpty()) {
            QSKIP("pdftotext is not installed");
        }
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("map.pdf"));
        MapRequest r = city();
        r.extent = {mapFromLonLat({121.44, 31.06}), 45};
        {
            QPdfWriter writer(path);
            writer.setResolution(1200);
            QPainter painter(&writer);
            painter.scale(1200 / 96.0, 1200 / 96.0);
            r.size = {700, 600};
            paintMapSheet(painter, r, {});
        }
        QProcess process;
        process.start(tool, {path, QStringLiteral("-")});
        QVERIFY(process.waitForFinished());
        // Noto's radicals are told apart by NFKC; the file as a whole is corrected where PDFs are made.
        QString text =
            QString::fromUtf8(process.readAllStandardOutput()).normalized(QString::NormalizationForm_KC);
        const QString radicals = QString::fromUtf8("⻘⻓⻢⻄⻔⻋⻩⻛⻉⻅⻚⻰");
        const QString wholes = QString::fromUtf8("青长马西门车黄风贝见页龙");
        for (qsizetype i = 0; i < radicals.size(); ++i) {
            text.replace(radicals[i], wholes[i]);
        }
        int found = 0;
        for (const MapLabel& label : layOutLabels(
                 [&] {
                     MapRequest with = r;
                     const auto boxes = layOutSheet(r, legendOf(r), {}).all();
                     with.reserved.assign(boxes.begin(), boxes.end());
                     return with;
                 }(),
                 true)) {
            for (const QString& line : label.lines) {
                const QString wanted = line.normalized(QString::NormalizationForm_KC);
                QVERIFY2(text.contains(wanted), qPrintable(wanted + u'\n' + text));
                ++found;
            }
        }
        QVERIFY(found > 12);
        QVERIFY(text.contains(QString::fromUtf8("公开使用前须送审")));
        QVERIFY(text.contains(QStringLiteral("2025")));
        const qint64 bytes = QFileInfo(path).size();
        qInfo("%lld bytes", static_cast<long long>(bytes));
        QVERIFY(bytes < 250'000); // vector, hatch and halos included
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("/Subtype /Image"));
    }

    void everyMapHasItsCredits() {
        QVERIFY(creditText(Language::Chinese).contains(QString::fromUtf8("公开使用前须送审")));
        QVERIFY(creditText(Language::English).contains(QString::fromUtf8("公开使用前须送审")));
        QVERIFY(creditText(Language::Chinese, QStringLiteral("沪S(2026)001号"))
                    .contains(QStringLiteral("沪S(2026)001号")));
    }

    void workersDrawTheSame() {
        MapRequest r = city();
        QElapsedTimer timer;
        timer.start();
        const QImage whole = renderImage(r);
        qInfo("whole image: %lld ms", static_cast<long long>(timer.elapsed()));
        RenderJob job;
        QSignalSpy finished(&job, &RenderJob::finished);
        MapRequest other = r;
        other.extent.metresPerPixel *= 2;
        timer.start();
        job.start(other); // overtaken
        job.start(r);
        QVERIFY(job.isRunning());
        QVERIFY(finished.wait(10'000));
        qInfo("by workers: %lld ms", static_cast<long long>(timer.elapsed()));
        QTest::qWait(50);
        QCOMPARE(finished.size(), 1);
        const QImage striped = finished.first().first().value<QImage>();
        QCOMPARE(striped.size(), whole.size());
        int different = 0;
        for (int y = 0; y < whole.height(); ++y) {
            for (int x = 0; x < whole.width(); ++x) {
                different += qAbs(qGray(whole.pixel(x, y)) - qGray(striped.pixel(x, y))) > 6;
            }
        }
        QVERIFY2(different < 50, qPrintable(QString::number(different)));

        job.start(other);
        job.cancel();
        QTest::qWait(100);
        QCOMPARE(finished.size(), 1);
        std::atomic_bool cancelled = true;
        QVERIFY(renderImage(r, &cancelled).isNull());
    }

    void hitTests() {
        const MapRequest r = squares();
        const auto shapes = PlaceLayer::make(*r.plan);
        const std::vector<PlaceId> all = drawnPlaces(r);
        QCOMPARE(shapes->placesAt({-2000, -1000}, 50, all),
                 (std::vector<PlaceId>{idOf("inner"), idOf("sketch")}));
        QCOMPARE(shapes->placesAt({1040, -1000}, 50, all), (std::vector<PlaceId>{idOf("spot")}));
        QCOMPARE(shapes->placesAt({0, -1000}, 50, all), (std::vector<PlaceId>{}));
        const PlaceId only[] = {idOf("sketch")};
        QCOMPARE(shapes->placesAt({-2000, -1000}, 50, only), (std::vector<PlaceId>{idOf("sketch")}));
        QCOMPARE(shapes->placesIn({-3000, 0, 0, 2000}, all),
                 (std::vector<PlaceId>{idOf("low"), idOf("high")}));
        const Box box = shapes->boundsOf(std::vector<PlaceId>{idOf("low"), idOf("high")});
        QVERIFY(qAbs(box.width() - 3000) < 0.1);
    }

    /// Pictures for a person to look at: set YUANTU_MAP_PICTURES to a folder.
    void pictures() {
        const QString folder = qEnvironmentVariable("YUANTU_MAP_PICTURES");
        if (folder.isEmpty()) {
            QSKIP("YUANTU_MAP_PICTURES is not set");
        }
        QVERIFY(renderSheet(city(), {}).save(folder + QStringLiteral("/city.png")));
        QVERIFY(renderSheet(squares(), {}).save(folder + QStringLiteral("/squares.png")));
    }

private:
    static void hatchLinesOfSquare(std::vector<QLineF>& lines);

    QString m_path;
    std::shared_ptr<const BaseMap> m_base;
};

#include "core/map/shape_path.h"

void TestMapRenderer::hatchLinesOfSquare(std::vector<QLineF>& lines) {
    hatchLines({{{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}},
                {{30, 30}, {70, 30}, {70, 70}, {30, 70}, {30, 30}}},
               10, {3, 0}, lines);
}

QTEST_MAIN(TestMapRenderer)
#include "test_map_renderer.moc"
