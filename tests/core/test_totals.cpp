// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Totals: nothing twice, nothing unlike added, the unknown counted as unknown.
#include "core/projection/publication.h"
#include "core/projection/totals.h"
#include "tests/support/sample_plan.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace yuantu;
using namespace yuantu::testing;

class TestTotals : public QObject {
    Q_OBJECT
private slots:
    void countsAPartOnce() {
        PlanBuilder b;
        b.place("d", "", PlaceKind::District)
            .place("a", "d")
            .place("a1", "a")
            .place("b", "d")
            .place("c", "d")
            .place("x", "d");
        b.relation("x", RelationKind::PartOf, "b");
        b.figure("a", "output", Aspect::Actual, 0, 2020, 10);
        b.figure("a1", "output", Aspect::Actual, 0, 2020, 4);
        b.figure("b", "output", Aspect::Actual, 0, 2020, 20.5);
        b.figure("x", "output", Aspect::Actual, 0, 2020, 7);
        const Plan plan = b.build();
        const std::vector<PlaceId> members{placeId(plan, "a1"), placeId(plan, "a"), placeId(plan, "b"),
                                           placeId(plan, "c"),  placeId(plan, "x"), placeId(plan, "a")};
        const auto t = totalOf(plan, plan.asDocumented(), indicatorId(plan, "output"), members, 2020);
        QVERIFY(t.has_value());
        QCOMPARE(*t->value, 30.5);
        QCOMPARE(t->known, 2);
        QCOMPARE(t->of, 3);
        QCOMPARE(t->inside.size(), size_t(2));
        QCOMPARE(t->unknown, std::vector{placeId(plan, "c")});
        QVERIFY(!t->isComplete());
        // The part alone counts.
        QCOMPARE(*totalOf(plan, plan.asDocumented(), indicatorId(plan, "output"),
                          std::array{placeId(plan, "a1")}, 2020)
                      ->value,
                 4.0);
    }
    void refusesWhatDoesNotAddUp() {
        PlanBuilder b;
        b.place("a");
        const Plan plan = b.build();
        const auto t = totalOf(plan, plan.asDocumented(), indicatorId(plan, "plot-ratio"),
                               std::array{placeId(plan, "a")}, 2020);
        QVERIFY(!t);
        QVERIFY(t.error().sentence.contains(QStringLiteral("do not add up")));
        QVERIFY(!totalOf(plan, plan.asDocumented(), indicatorId(plan, "output"), {}, 2020));
        const auto nothing = totalOf(plan, plan.asDocumented(), indicatorId(plan, "output"),
                                     std::array{placeId(plan, "a")}, 2020);
        QVERIFY(nothing && !nothing->value && nothing->known == 0 && nothing->of == 1);
    }
    void damagedRelationsEnd() {
        PlanBuilder b;
        b.place("a").place("b");
        b.relation("a", RelationKind::PartOf, "b").relation("b", RelationKind::PartOf, "a");
        b.figure("a", "output", Aspect::Actual, 0, 2020, 1);
        b.figure("b", "output", Aspect::Actual, 0, 2020, 2);
        const Plan plan = b.build();
        const auto t = totalOf(plan, plan.asDocumented(), indicatorId(plan, "output"),
                               std::array{placeId(plan, "a"), placeId(plan, "b")}, 2020);
        QCOMPARE(t->of, 1);
        QCOMPARE(*t->value, 1.0);
    }
    void minhangAddsUp() {
        const PlanPtr plan = shanghaiPlan(QStringLiteral(YUANTU_SOURCE_DIR));
        const LayoutId layout = plan->layouts().findCode(QStringLiteral("minhang-2021"))->id;
        const IndicatorId output = indicatorId(*plan, "output");
        const ScenarioId s = plan->asDocumented();
        // 62.3 + 107.3 + 31.9 + 5.6
        const auto four = totalOfLayout(*plan, s, layout, output, 2020, QStringLiteral("4"));
        QVERIFY(std::abs(*four->value - 207.1) < 1e-9);
        QCOMPARE(four->known, 4);
        QCOMPARE(four->of, 4);
        // With the remainder of 32.7: 239.8, printed 240 for the district. The X and the 3 state no output.
        const auto all = totalOfLayout(*plan, s, layout, output, 2020);
        QVERIFY(std::abs(*all->value - 239.8) < 1e-9);
        QCOMPARE(all->known, 5);
        QVERIFY(all->of > all->known);
        // 85.2 + 122.5 + 47.4 + 7.0 + 37.8
        QVERIFY(std::abs(*totalOfLayout(*plan, s, layout, output, 2023)->value - 299.9) < 1e-9);
        // Revenue: the medical park (50, with Huacao) lies in Huacao, which states none of its own.
        const auto revenue = totalOfLayout(*plan, s, layout, indicatorId(*plan, "revenue"), 2023);
        QVERIFY(revenue.has_value());
    }
    void publishesWhatQgisOpens() {
        const PlanPtr plan = shanghaiPlan(QStringLiteral(YUANTU_SOURCE_DIR));
        const Publication publication = publicationOf(*plan, plan->asDocumented(), 2023);
        QCOMPARE(publication.tables.size(), size_t(4));
        for (const PublishedTable& table : publication.tables) {
            QSet<qint64> ids;
            QVERIFY2(!table.rows.empty(), qPrintable(table.name));
            for (const PublishedTable::Row& row : table.rows) {
                QCOMPARE(row.cells.size(), table.columns.size());
                QVERIFY2(!ids.contains(row.id), qPrintable(table.name));
                ids.insert(row.id);
                const auto kind = table.shape == PublishedTable::Shape::Point ? Geometry::Kind::Point
                                                                              : Geometry::Kind::Polygon;
                QVERIFY(!row.geometry || row.geometry->kind == kind);
            }
            QXmlStreamReader xml(table.styleQml);
            while (!xml.atEnd()) {
                xml.readNext();
            }
            QVERIFY2(!xml.hasError(), qPrintable(table.name + xml.errorString()));
        }
        const PublishedTable& projection = publication.tables[2];
        for (const PublishedTable::Row& row : projection.rows) {
            if (row.cells[0] == QStringLiteral("zizhu") && row.cells[3] == QStringLiteral("output")) {
                QCOMPARE(projection.columns[11].name, QStringLiteral("y2023"));
                QCOMPARE(row.cells[11].toDouble(), 7.0);
                QVERIFY(!row.cells[7].isValid()); // 2019 is not known
                QVERIFY(row.geometry != nullptr);
                return;
            }
        }
        QFAIL("zizhu is missing");
    }
};

QTEST_GUILESS_MAIN(TestTotals)
#include "test_totals.moc"
