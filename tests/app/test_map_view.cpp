// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The map in the window under real mouse, wheel and key events.
#include "app/map/map_view.h"
#include "core/geo/geodesic.h"
#include "core/store/base_map.h"
#include "tests/support/map_fixture.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace yuantu;
using namespace yuantu::test;

class TestMapView : public QObject {
    Q_OBJECT

    static void wheel(MapView& view, QPointF at, int delta) {
        QWheelEvent event(at, view.mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&view, &event);
    }
    static void drag(MapView& view, QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton,
                     Qt::KeyboardModifiers keys = {}) {
        QTest::mousePress(&view, button, keys, from);
        for (int i = 1; i <= 4; ++i) {
            // QTest::mouseMove knows no buttons or modifiers.
            const QPointF at = QPointF(from) + QPointF(to - from) * i / 4;
            QMouseEvent move(QEvent::MouseMove, at, view.mapToGlobal(at), Qt::NoButton, button, keys);
            QCoreApplication::sendEvent(&view, &move);
        }
        QTest::mouseRelease(&view, button, keys, to);
    }
    [[nodiscard]] QPoint pixel(double x, double y) const {
        return m_view->extent().toPixel({x, y}, m_view->size()).toPoint();
    }

private slots:
    void initTestCase() {
        const auto base = readBaseMap(QStringLiteral(YUANTU_SOURCE_DIR "/maps/shanghai.gpkg"));
        QVERIFY(base);
        m_base = *base;
    }
    void init() {
        m_view = std::make_unique<MapView>();
        m_view->resize(800, 600);
        m_view->setBaseMap(m_base);
        Place bold = squarePlace(QStringLiteral("bold"), QStringLiteral("<b>粗</b>"), 1500, 500, 1000);
        m_view->setPlan(
            planOf({squarePlace(QStringLiteral("low"), QStringLiteral("低园"), -2500, 500, 1000),
                    squarePlace(QStringLiteral("high"), QStringLiteral("高园"), -500, 500, 1000), bold,
                    squarePlace(QStringLiteral("hidden"), QStringLiteral("不画"), -500, -1500, 1000)}));
        m_view->setParks({idOf("low"), idOf("high"), idOf("bold")});
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->zoomToExtent({{0, 0}, 10});
        QTRY_VERIFY(m_view->isCurrent());
        connect(m_view.get(), &MapView::selectionRequested, m_view.get(), &MapView::setSelection);
    }
    void cleanup() { m_view.reset(); }

    void showsTheCityAtFirst() {
        MapView fresh;
        fresh.resize(700, 700);
        fresh.setBaseMap(m_base);
        const Box seen = fresh.extent().box(fresh.size());
        QVERIFY(seen.contains(m_base->bounds()));
        QVERIFY(!fresh.accessibleName().isEmpty());
        // The city stays whole while the window finds its size; a view that was chosen stays as it is.
        fresh.resize(500, 300);
        fresh.show();
        QVERIFY(QTest::qWaitForWindowExposed(&fresh));
        QVERIFY(fresh.extent().box(fresh.size()).contains(m_base->bounds()));
        const MapExtent chosen{{1000, 2000}, 20};
        fresh.zoomToExtent(chosen);
        fresh.resize(600, 400);
        QTRY_VERIFY(fresh.isCurrent());
        QCOMPARE(fresh.extent().metresPerPixel, chosen.metresPerPixel);
        QCOMPARE(fresh.extent().centre, chosen.centre);
    }

    void wheelKeepsWhatIsUnderTheCursor() {
        const QPointF at(613, 127);
        for (const int delta : {120, 120, 360, -240, 120}) {
            const QPointF before = m_view->extent().toMap(at, m_view->size());
            const double mpp = m_view->extent().metresPerPixel;
            wheel(*m_view, at, delta);
            const QPointF after = m_view->extent().toMap(at, m_view->size());
            QVERIFY(QLineF(before, after).length() < 1e-6 * mpp);
            QVERIFY(qAbs(m_view->extent().metresPerPixel / mpp - std::pow(2, -delta / 240.0)) < 1e-9);
        }
        QTRY_VERIFY(m_view->isCurrent());
    }
    void inputIsHandledWhileDrawing() {
        // Every step is taken and painted at once, before any worker answers.
        QElapsedTimer timer;
        double longest = 0;
        for (int i = 0; i < 10; ++i) {
            timer.start();
            wheel(*m_view, {400, 300}, i % 2 ? -120 : 120);
            m_view->repaint();
            longest = std::max(longest, static_cast<double>(timer.nsecsElapsed()) / 1e6);
            QVERIFY(!m_view->isCurrent());
        }
        qInfo("a step with its paint: at most %.1f ms", longest);
        QVERIFY(longest < 100);
        QTRY_VERIFY(m_view->isCurrent());
    }
    void dragPans() {
        QSignalSpy selected(m_view.get(), &MapView::selectionRequested);
        const QPointF grabbed = m_view->extent().toMap({100, 500}, m_view->size());
        drag(*m_view, {100, 500}, {260, 380});
        QVERIFY(QLineF(grabbed, m_view->extent().toMap({260, 380}, m_view->size())).length() < 1e-6);
        drag(*m_view, {260, 380}, {100, 500}, Qt::MiddleButton);
        QVERIFY(QLineF(grabbed, m_view->extent().toMap({100, 500}, m_view->size())).length() < 1e-6);
        QTest::keyPress(m_view.get(), Qt::Key_Space);
        drag(*m_view, pixel(0, 1000), pixel(0, 1000) + QPoint(50, 0));
        QTest::keyRelease(m_view.get(), Qt::Key_Space);
        QVERIFY(QLineF(grabbed, m_view->extent().toMap({150, 500}, m_view->size())).length() < 1e-6);
        QCOMPARE(selected.size(), 0);
    }
    void clickSelects() {
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, pixel(0, 1000));
        QCOMPARE(m_view->selection(), (QSet<PlaceId>{idOf("high")}));
        QTest::mouseClick(m_view.get(), Qt::LeftButton, Qt::ShiftModifier, pixel(-2000, 1000));
        QCOMPARE(m_view->selection(), (QSet<PlaceId>{idOf("high"), idOf("low")}));
        QTest::mouseClick(m_view.get(), Qt::LeftButton, Qt::ControlModifier, pixel(0, 1000));
        QCOMPARE(m_view->selection(), (QSet<PlaceId>{idOf("low")}));
        QTest::mouseClick(m_view.get(), Qt::LeftButton, {}, pixel(0, -1000)); // not drawn: empty ground
        QCOMPARE(m_view->selection(), QSet<PlaceId>{});
    }
    void boxSelects() {
        drag(*m_view, pixel(-2700, 1700), pixel(100, 900), Qt::LeftButton, Qt::ControlModifier);
        QCOMPARE(m_view->selection(), (QSet<PlaceId>{idOf("low"), idOf("high")}));
        m_view->setTool(MapView::Tool::Select);
        drag(*m_view, pixel(1400, 1700), pixel(1600, 1300));
        QCOMPARE(m_view->selection(), (QSet<PlaceId>{idOf("bold")}));
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QCOMPARE(m_view->selection(), QSet<PlaceId>{});
    }
    void shiftDragZoomsToTheBox() {
        drag(*m_view, {200, 150}, {600, 450}, Qt::LeftButton, Qt::ShiftModifier);
        QVERIFY(qAbs(m_view->extent().metresPerPixel - 5) < 1e-9);
        QVERIFY(QLineF(m_view->extent().centre, {0, 0}).length() < 1e-6);
        m_view->back();
        QCOMPARE(m_view->extent().metresPerPixel, 10.0);
        QVERIFY(m_view->canGoForward());
        m_view->forward();
        QVERIFY(qAbs(m_view->extent().metresPerPixel - 5) < 1e-9);
    }
    void keys() {
        QTest::keyClick(m_view.get(), Qt::Key_Plus);
        QVERIFY(qAbs(m_view->extent().metresPerPixel - 5) < 1e-9);
        QTest::keyClick(m_view.get(), Qt::Key_Minus);
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QVERIFY(qAbs(m_view->extent().centre.x() - 0.2 * 800 * 10) < 1e-6);
        QTest::keyClick(m_view.get(), Qt::Key_Up);
        QVERIFY(qAbs(m_view->extent().centre.y() - 0.2 * 600 * 10) < 1e-6);
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QVERIFY(m_view->extent().box(m_view->size()).contains(m_base->bounds()));
    }
    void scaleIsExact() {
        QSignalSpy changed(m_view.get(), &MapView::viewChanged);
        m_view->setScaleDenominator(50'000);
        QCOMPARE(m_view->scaleDenominator(), 50'000.0);
        QCOMPARE(changed.last().first().toDouble(), 50'000.0);
        // One inch of screen is 50,000 inches of ground, on the ellipsoid within 1 %.
        const double dpi = m_view->logicalDpiX();
        const std::vector<QPointF> ends{
            lonLatFromMap(m_view->extent().toMap({100, 300}, m_view->size())),
            lonLatFromMap(m_view->extent().toMap({100 + dpi, 300}, m_view->size()))};
        QVERIFY(qAbs(geodesicLength(ends) / (0.0254 * 50'000) - 1) < 0.001);
        m_view->setScaleDenominator(-5);
        m_view->setScaleDenominator(qQNaN());
        QCOMPARE(m_view->scaleDenominator(), 50'000.0);
    }
    void staysNearTheCity() {
        for (int i = 0; i < 30; ++i) {
            m_view->zoomOut();
        }
        QVERIFY(m_view->extent().metresPerPixel < 400);
        for (int i = 0; i < 60; ++i) {
            m_view->panRight();
        }
        QVERIFY(m_base->bounds().contains(m_view->extent().centre));
    }
    void zoomsToPlaces() {
        m_view->zoomToPlaces({idOf("low"), idOf("high")});
        const Box seen = m_view->extent().box(m_view->size());
        QVERIFY(seen.contains(Box{-2500, 500, 500, 1500}));
        QVERIFY(seen.width() < 3 * 3000);
        m_view->zoomToPlaces({});
        m_view->zoomToPlaces({PlaceId{12345}});
        QCOMPARE(m_view->extent().box(m_view->size()), seen);
    }
    void tellsWhereTheCursorIs() {
        QSignalSpy moved(m_view.get(), &MapView::cursorMoved);
        QTest::mouseMove(m_view.get(), {400, 300});
        QTRY_VERIFY(!moved.isEmpty());
        const QPointF lonLat = moved.last().first().toPointF();
        QVERIFY(qAbs(lonLat.x() - 121.4667) < 1e-4 && qAbs(lonLat.y() - 31.2) < 1e-4);
    }
    void tipIsPlainText() {
        m_view->setTipText([](PlaceId) { return QStringLiteral("产值 <i>62.3</i> 亿元"); });
        QTest::mouseMove(m_view.get(), pixel(2000, 1000));
        auto* tip = m_view->findChild<QLabel*>(QStringLiteral("mapTip"));
        QVERIFY(tip);
        QTRY_VERIFY(tip->isVisible());
        QCOMPARE(tip->textFormat(), Qt::PlainText);
        QCOMPARE(tip->text(), QStringLiteral("<b>粗</b>\n产值 <i>62.3</i> 亿元"));
        QVERIFY(m_view->rect().contains(tip->geometry()));
        QTest::mouseMove(m_view.get(), pixel(0, -1000));
        QTRY_VERIFY(!tip->isVisible());
    }
    void showsThemeAndSelection() {
        Theme theme;
        theme.title = QStringLiteral("工业总产值");
        theme.values = {{idOf("low"), 10}, {idOf("high"), 90}};
        theme.breaks = {{0, 20, 40, 60, 80, 100}};
        m_view->setTheme(theme);
        m_view->setLayerVisible(MapLayer::Labels, false);
        m_view->setLayerVisible(MapLayer::DistrictNames, false);
        m_view->setSelection({idOf("high")});
        QTRY_VERIFY(m_view->isCurrent());
        const QImage shown = m_view->grab().toImage();
        QCOMPARE(QColor(shown.pixel(pixel(0, 1000))), QColor(0x14, 0x52, 0x7F));
        QCOMPARE(QColor(shown.pixel(pixel(-2000, 1000))), QColor(0xEA, 0xF3, 0xF8));
        QCOMPARE(QColor(shown.pixel(pixel(-500, 1000))), QColor(0x17, 0x69, 0xAA)); // the selected outline
        // Hidden places can be neither seen nor hit.
        m_view->setLayerVisible(MapLayer::Places, false);
        QVERIFY(!m_view->placeAt(pixel(0, 1000)));
    }
    void figuresAloneNeedNoNewShapes() {
        // The same table of places: an edit of a figure costs no drawing until the theme changes.
        QSignalSpy drawing(m_view.get(), &MapView::rendering);
        Plan::Parts parts = m_view->request().plan->parts();
        parts.figures = std::make_shared<Table<Figure>>();
        m_view->setPlan(std::make_shared<Plan>(parts));
        QTest::qWait(50);
        QCOMPARE(drawing.size(), 0);
        QVERIFY(m_view->isCurrent());
    }
    void pictures() {
        const QString folder = qEnvironmentVariable("YUANTU_MAP_PICTURES");
        if (folder.isEmpty()) {
            QSKIP("YUANTU_MAP_PICTURES is not set");
        }
        std::vector<Place> parks = shippedParks(QStringLiteral(YUANTU_SOURCE_DIR "/maps/shanghai.gpkg"));
        std::vector<PlaceId> ids;
        Theme theme;
        theme.title = QStringLiteral("工业总产值 2025");
        theme.unit = QStringLiteral("亿元");
        theme.breaks = {{0, 50, 100, 150, 200, 250}};
        for (const Place& p : parks) {
            ids.push_back(p.id);
            theme.values.push_back(
                {p.id, ids.size() % 3 ? std::optional<double>(ids.size() * 8.0) : std::nullopt});
        }
        m_view->resize(1200, 800);
        m_view->setPlan(planOf(parks));
        m_view->setParks(ids);
        m_view->setTheme(theme);
        m_view->setSelection({idOf("zizhu"), idOf("smart-medical")});
        m_view->zoomToPlaces(
            {idOf("zizhu"), idOf("xinzhuang"), idOf("lingang-pujiang"), idOf("new-hongqiao")});
        QTRY_VERIFY(m_view->isCurrent());
        QTest::mouseMove(m_view.get(), pixel(-4000, -15000));
        QTest::qWait(600);
        QVERIFY(m_view->grab().save(folder + QStringLiteral("/view.png")));
    }

private:
    std::shared_ptr<const BaseMap> m_base;
    std::unique_ptr<MapView> m_view;
};

QTEST_MAIN(TestMapView)
#include "test_map_view.moc"
