// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The check-up: verdicts worked by hand for the Shanghai plan, planted errors, bounds, sums, acceptance.
#include "core/audit/audit.h"
#include "core/audit/printed.h"
#include "core/edits/acceptance_edits.h"
#include "core/edits/figure_edits.h"
#include "core/edits/scenario_edits.h"
#include "tests/support/sample_plan.h"
#include "tests/support/verify.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace yuantu;
using namespace yuantu::testing;

Q_DECLARE_METATYPE(yuantu::AuditRule)
Q_DECLARE_METATYPE(yuantu::Verdict)

namespace {

const QString kSource = QStringLiteral(YUANTU_SOURCE_DIR);

const PlanPtr& shanghai() {
    static const PlanPtr plan = shanghaiPlan(kSource);
    return plan;
}

std::vector<Finding> findingsOf(const Plan& plan) {
    return audit(plan, plan.asDocumented());
}

std::vector<Finding> find(const std::vector<Finding>& all, const Plan& plan, AuditRule rule,
                          const char* place, const char* indicator, int year = 0) {
    std::vector<Finding> found;
    std::ranges::copy_if(all, std::back_inserter(found), [&](const Finding& f) {
        return f.rule == rule && f.series == seriesOf(plan, place, indicator) &&
               (year == 0 || f.year == year);
    });
    return found;
}

const Finding* withId(const std::vector<Finding>& all, FindingId id) {
    const auto at = std::ranges::find(all, id, &Finding::id);
    return at == all.end() ? nullptr : &*at;
}

/// The plan with another value for one figure, printed as before.
Plan planted(const Plan& plan, FigureId figure, double value) {
    std::vector<Figure> rows = plan.figures().rows();
    std::ranges::find(rows, figure, &Figure::id)->value = value;
    Plan::Parts parts = plan.parts();
    parts.figures = std::make_shared<Table<Figure>>(std::move(rows));
    return Plan(parts);
}

/// One step of a figure's last printed digit, in the unit its value is stored in.
double lastDigit(const Plan& plan, const Figure& f) {
    const Unit& stored = unitOf(plan, f);
    return std::pow(10.0, -f.decimals) * (f.unit == nullptr ? stored.factor : f.unit->factor) / stored.factor;
}

bool isArithmetic(const Finding& f) {
    return f.stated && f.implied && f.rule <= AuditRule::Restated && f.verdict != Verdict::Incomplete;
}

/// Everything a finding says is a number.
bool isSound(const Finding& f) {
    for (const auto& a : {f.stated, f.implied}) {
        if (a && (!std::isfinite(a->value) || std::isnan(a->interval.low) || std::isnan(a->interval.high) ||
                  a->interval.low > a->interval.high)) {
            return false;
        }
    }
    return !f.formula.isEmpty() && !f.formula.contains(u"nan") && !f.formula.contains(u"inf") &&
           !f.formula.contains(u"%1") && !f.figures.empty() && f.id.isValid();
}

/// A base that grows, printed; whole periods of 2020 to 2023.
PlanBuilder growing(double base, double rate, double target, int decimals, Bound bound = Bound::Exact) {
    PlanBuilder b;
    b.document("d").place("a");
    b.figure("a", "output", Aspect::Base, 0, 2020, base).printed(decimals, Bound::Exact, "d", "亿元");
    b.figure("a", "output", Aspect::Rate, 2020, 2023, rate).printed(0, Bound::Exact, "d", "%");
    b.figure("a", "output", Aspect::Target, 0, 2023, target).printed(decimals, bound, "d", "亿元");
    return b;
}

} // namespace

class TestAudit : public QObject {
    Q_OBJECT

    static void plantEverywhere(const Plan& plan, std::mt19937& random);

private slots:
    void shanghaiByHand_data() {
        QTest::addColumn<AuditRule>("rule");
        QTest::addColumn<QByteArray>("place");
        QTest::addColumn<QByteArray>("indicator");
        QTest::addColumn<int>("year");
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<double>("implied");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        const auto row = [](const char* name, AuditRule rule, const char* place, const char* indicator,
                            int year, Verdict verdict, double implied, double low, double high) {
            QTest::newRow(name) << rule << QByteArray(place) << QByteArray(indicator) << year << verdict
                                << implied << low << high;
        };
        using enum AuditRule;
        using enum Verdict;
        // Minhang's bases, three years from 2020. Growth: base ± 0.05 and rate ± half its last digit.
        // 1.11³ = 1.367631; 62.25·1.105³ = 62.25·1.349232625, 62.35·1.115³ = 62.35·1.386195875
        row("xinzhuang growth", Growth, "xinzhuang", "output", 2023, Consistent, 85.2034, 83.9897, 86.4293);
        // 62.3 + 22.9 = 85.2 ± 0.1
        row("xinzhuang increment", Increment, "xinzhuang", "output", 2023, Consistent, 85.2, 85.1, 85.3);
        // (85.2/62.3)^⅓ = 1.367576^⅓; (85.15/62.35)^⅓ and (85.25/62.25)^⅓
        row("xinzhuang rate", Rate, "xinzhuang", "output", 2023, Consistent, 0.109985, 0.109471, 0.110499);
        // 107.3·1.141166125 = 122.447, printed 122.5; 107.25·1.0445³ to 107.35·1.0455³
        row("etdz growth", Growth, "minhang-etdz", "output", 2023, WithinRounding, 122.4471, 122.2145,
            122.6801);
        // 107.3 + 15.1 = 122.4 ± 0.1 against 122.45 to 122.55
        row("etdz increment", Increment, "minhang-etdz", "output", 2023, WithinRounding, 122.4, 122.3, 122.5);
        row("etdz rate", Rate, "minhang-etdz", "output", 2023, Consistent, 0.045150, 0.044846, 0.045455);
        // 31.9·1.481544 = 47.2613, printed 47.4
        row("pujiang growth", Growth, "lingang-pujiang", "output", 2023, WithinRounding, 47.2613, 46.5690,
            47.9609);
        // 31.9 + 15.4 = 47.3 ± 0.1 against 47.35 to 47.45
        row("pujiang increment", Increment, "lingang-pujiang", "output", 2023, WithinRounding, 47.3, 47.2,
            47.4);
        row("pujiang rate", Rate, "lingang-pujiang", "output", 2023, Consistent, 0.141114, 0.140118,
            0.142112);
        // 5.6·1.259712 = 7.0544, rounds to 7.1, printed 7.0
        row("zizhu growth", Growth, "zizhu", "output", 2023, WithinRounding, 7.0544, 6.8947, 7.2167);
        row("zizhu increment", Increment, "zizhu", "output", 2023, Consistent, 7.0, 6.9, 7.1);
        // 1.25^⅓ = 1.077217, printed 8 %
        row("zizhu rate", Rate, "zizhu", "output", 2023, Consistent, 0.077217, 0.071467, 0.083009);
        // 32.7·1.157625 = 37.8543, rounds to 37.9, printed 37.8
        row("others growth", Growth, "minhang-other-towns", "output", 2023, WithinRounding, 37.8543, 37.2591,
            38.4564);
        // 32.7 + 5.2 = 37.9 ± 0.1 against 37.75 to 37.85
        row("others increment", Increment, "minhang-other-towns", "output", 2023, WithinRounding, 37.9, 37.8,
            38.0);
        row("others rate", Rate, "minhang-other-towns", "output", 2023, Consistent, 0.049497, 0.048500,
            0.050496);

        // 62.3 + 107.3 + 31.9 + 5.6 + 32.7 = 239.8 ± 0.25, printed 240
        row("sum of the bases", Parts, "minhang", "output", 2020, Consistent, 239.8, 239.55, 240.05);
        // 85.2 + 122.5 + 47.4 + 7.0 + 37.8 = 299.9, printed 300
        row("sum of the targets", Parts, "minhang", "output", 2023, Consistent, 299.9, 299.65, 300.15);

        // 240·1.078³ = 240·1.252726552 = 300.654, printed 300; 239.5·1.0775³ to 240.5·1.0785³
        row("7.8 %, growth", Growth, "minhang", "output", 2023, WithinRounding, 300.6544, 299.6107, 301.7002);
        row("240 + 60", Increment, "minhang", "output", 2023, Consistent, 300, 299, 301);
        // 1.25^⅓ − 1 = 7.72 %, printed 7.8; (299.5/240.5)^⅓ to (300.5/239.5)^⅓
        row("7.8 %", Rate, "minhang", "output", 2023, WithinRounding, 0.077217, 0.075872, 0.078565);
        // (240/201)^⅓ − 1 = 6.089 %, printed 6.08; 1/(1 − 38.5/240.5) and 1/(1 − 39.5/239.5) to the ⅓
        row("6.08 %", Rate, "minhang", "output", 2020, WithinRounding, 0.060893, 0.059875, 0.061920);
        // 312·1.17³ = 312·1.601613 = 499.70, printed 500
        row("17 %, growth", Growth, "minhang", "revenue", 2023, Consistent, 499.7033, 492.5336, 506.9482);
        row("17 %", Rate, "minhang", "revenue", 2023, Consistent, 0.170232, 0.169217, 0.171248);
        row("312 = 240 + 72", Components, "minhang", "revenue", 2020, Consistent, 312, 311, 313);
        row("500 = 300 + 200", Components, "minhang", "revenue", 2023, Consistent, 500, 499, 501);
        row("72 + 128 = 200", Increment, "minhang", "service-revenue", 2023, Consistent, 200, 199, 201);
        // (200/72)^⅓ − 1: no document states it; (199.5/72.5)^⅓ to (200.5/71.5)^⅓
        row("growth of services", NoRate, "minhang", "service-revenue", 2023, Incomplete, 0.405721, 0.401312,
            0.410164);
        // counted things are exact: 59 + 53, 21 + 32, 59 + 10
        row("112 firms", Components, "minhang", "large-firms", 2020, Consistent, 112, 112, 112);
        row("53 firms", Components, "minhang", "large-commerce-service-firms", 2020, Consistent, 53, 53, 53);
        row("69 firms", Increment, "minhang", "large-industrial-firms", 2023, Consistent, 69, 69, 69);

        // 2019 to 2023 are four intervals: 1319·1.09⁴ = 1319·1.41158161 = 1861.88, printed 1860
        row("the city's 9 %, growth", Growth, "shanghai", "output", 2023, WithinRounding, 1861.876, 1827.255,
            1896.994);
        // (1860/1319)^¼ − 1 = 8.97 %
        row("the city's 9 %", Rate, "shanghai", "output", 2023, Consistent, 0.089725, 0.089549, 0.089902);

        // 1000 + 600 + 2400
        row("1000 + 600 + 2400", Components, "pudong", "scale", 2024, Consistent, 4000, 3998.5, 4001.5);
        // 4000 is 50 % of 8000: 3999.5/0.505 and up, since 4000 is at least; the city states no 2024
        row("50 % of the city", Share, "pudong", "scale", 2024, Incomplete, 8000, 7919.802,
            std::numeric_limits<double>::infinity());
        row("1000 of 2024 and 2027", Repeated, "pudong", "output", 2027, Incomplete, 1000, 999.5,
            std::numeric_limits<double>::infinity());
        // 1000 is a part of 5000
        row("5000 with 1000", Components, "pudong", "scale", 2027, Consistent, 1000, 999.5, 1000.5);
    }
    void shanghaiByHand() {
        QFETCH(AuditRule, rule);
        QFETCH(QByteArray, place);
        QFETCH(QByteArray, indicator);
        QFETCH(int, year);
        QFETCH(Verdict, verdict);
        QFETCH(double, implied);
        QFETCH(double, low);
        QFETCH(double, high);
        const auto found =
            find(findingsOf(*shanghai()), *shanghai(), rule, place.constData(), indicator.constData(), year);
        QVERIFY(!found.empty());
        const Finding& f = found.front();
        const auto near = [](double a, double b) { return a == b || std::abs(a - b) <= 1e-5 * std::abs(b); };
        QCOMPARE(verdictId(f.verdict), verdictId(verdict));
        QVERIFY(f.implied);
        QVERIFY2(near(f.implied->value, implied), qPrintable(QString::number(f.implied->value, 'g', 12)));
        QVERIFY2(near(f.implied->interval.low, low), qPrintable(QString::number(f.implied->interval.low)));
        QVERIFY2(near(f.implied->interval.high, high), qPrintable(QString::number(f.implied->interval.high)));
        QVERIFY(!f.fix || verdict == Verdict::Incomplete);
    }
    void incrementsOfTheBasesAddUp() {
        // 22.9 + 15.1 + 15.4 + 1.4 + 5.2 = 60.0; with the same year as the sum of the targets
        const auto sums =
            find(findingsOf(*shanghai()), *shanghai(), AuditRule::Parts, "minhang", "output", 2023);
        QCOMPARE(sums.size(), size_t(2));
        const auto sixty = std::ranges::find_if(
            sums, [](const Finding& f) { return std::abs(f.implied->value - 60) < 1e-9; });
        QVERIFY(sixty != sums.end());
        QCOMPARE(sixty->verdict, Verdict::Consistent);
        QCOMPARE(sixty->figures.size(), size_t(6));
    }
    void noFalseAlarm() {
        const auto all = findingsOf(*shanghai());
        QVERIFY(!hasContradiction(all));
        QSet<FindingId> ids;
        for (const Finding& f : all) {
            QVERIFY(f.verdict != Verdict::Inconsistent);
            QVERIFY2(isSound(f), qPrintable(f.formula));
            QVERIFY(!ids.contains(f.id));
            ids.insert(f.id);
        }
        // Comparing the printed numbers of Minhang's bases finds seven that differ.
        const auto differ = std::ranges::count_if(all, [](const Finding& f) {
            return f.verdict == Verdict::WithinRounding && f.rule <= AuditRule::Increment &&
                   shanghai()->places().find(f.series.place)->parent == placeId(*shanghai(), "minhang");
        });
        QCOMPARE(differ, 7);
    }
    void nothingIsMissed() {
        const auto all = findingsOf(*shanghai());
        const auto places = [&](AuditRule rule) {
            QStringList list;
            for (const Finding& f : all) {
                if (f.rule == rule && f.verdict == Verdict::Incomplete) {
                    list << shanghai()->places().find(f.series.place)->code + u'/' +
                                shanghai()->indicators().find(f.series.indicator)->code + u'/' +
                                QString::number(f.year);
                }
            }
            return list.join(u' ');
        };
        QCOMPARE(places(AuditRule::Rate), QStringLiteral("shanghai/scale/2023")); // the 4.9 % of 2022
        QCOMPARE(places(AuditRule::NoRate), QStringLiteral("minhang/service-revenue/2023"));
        QCOMPARE(places(AuditRule::Unlike),
                 QStringLiteral("minhang/revenue/2020 minhang/revenue/2023 pudong/scale/2024"));
        QCOMPARE(places(AuditRule::Repeated), QStringLiteral("pudong/output/2027"));
        QCOMPARE(places(AuditRule::Share), QStringLiteral("pudong/scale/2024"));
        QCOMPARE(places(AuditRule::Parts), QStringLiteral("minhang/revenue/2023")); // 15 + 50 of 500
        QCOMPARE(places(AuditRule::NoBase),
                 QStringLiteral("shanghai/scale/2020 pudong/output/2024 pudong/output/2027 "
                                "pudong/scale/2024 pudong/scale/2027 pudong/high-tech-service-revenue/2024 "
                                "pudong/commerce-revenue/2024 pudong/global-market-products/2027 "
                                "new-hongqiao/revenue/2023 smart-medical/revenue/2023"));
        QCOMPARE(places(AuditRule::NoCarrier),
                 QStringLiteral("shanghai/scale/2020 minhang/service-revenue/2023 pudong/output/2024 "
                                "pudong/output/2027 pudong/scale/2027 pudong/high-tech-service-revenue/2024 "
                                "pudong/commerce-revenue/2024"));
        QVERIFY(places(AuditRule::Passed).isEmpty());
        QVERIFY(places(AuditRule::Restated).isEmpty());
        QCOMPARE(all.size(), size_t(59));
    }

    void aPlantedErrorIsFound() {
        std::mt19937 random(20261107);
        plantEverywhere(*shanghai(), random);
    }
    void roundingIsNeverAnError() {
        std::mt19937 random(7);
        std::uniform_real_distribution<double> real(0, 1);
        for (int round = 0; round < 400; ++round) {
            // What is true, and what a document prints of it.
            const int years = 1 + static_cast<int>(random() % 8);
            const double rate = -0.3 + 0.8 * real(random);
            PlanBuilder b;
            b.document("d").place("t", "", PlaceKind::District);
            double bases = 0;
            double ends = 0;
            const auto state = [&](const char* place, double base, double end, double at) {
                const auto print = [&](double v, const char* unit, Aspect aspect, int from, int year) {
                    const int decimals = static_cast<int>(random() % 4);
                    const double factor = *unit == '%' ? 100 : 1;
                    const double step = std::pow(10.0, decimals);
                    b.figure(place, "output", aspect, from, year,
                             std::round(v * factor * step) / step / factor)
                        .printed(decimals, Bound::Exact, "d", unit);
                };
                print(base, "亿元", Aspect::Base, 0, 2020);
                print(end, "亿元", Aspect::Target, 0, 2020 + years);
                print(end - base, "亿元", Aspect::Increment, 2020, 2020 + years);
                print(at, "%", Aspect::Rate, 2020, 2020 + years);
            };
            for (const char* part : {"a", "b", "rest"}) {
                b.place(part, "t", *part == 'r' ? PlaceKind::Remainder : PlaceKind::Park);
                const double base = 1 + 300 * real(random);
                const double end = base * std::pow(1 + rate, years);
                bases += base;
                ends += end;
                state(part, base, end, rate);
            }
            state("t", bases, ends, rate);
            const Plan plan = b.build();
            int compared = 0;
            for (const Finding& f : findingsOf(plan)) {
                if (f.rule == AuditRule::Passed) {
                    continue; // where it shrinks
                }
                ++compared;
                QVERIFY2(f.verdict == Verdict::Consistent || f.verdict == Verdict::WithinRounding,
                         qPrintable(auditRuleId(f.rule) + u' ' + f.formula));
            }
            QCOMPARE(compared, 15); // three for each place, three sums
            if (round % 40 == 0) {
                plantEverywhere(plan, random);
            }
        }
    }

    void boundsWidenBetweenDocumentsOnly() {
        // 100·1.1³ = 133.1. In one document “at least 120” is a wrong sum …
        const auto one = findingsOf(growing(100, 0.10, 120, 0, Bound::AtLeast).build());
        QCOMPARE(one.front().rule, AuditRule::Growth);
        QCOMPARE(one.front().verdict, Verdict::Inconsistent);
        // … of another's growth it is merely passed, while “at least 150” is missed.
        for (const auto& [target, verdict] :
             {std::pair(120.0, Verdict::Consistent), {150.0, Verdict::Inconsistent}}) {
            PlanBuilder b = growing(100, 0.10, target, 0);
            b.document("e").printed(0, Bound::AtLeast, "e", "亿元");
            b.figure("a", "output", Aspect::Increment, 2020, 2023, 1).printed(0, Bound::Exact, "e", "亿元");
            const Plan plan = b.build();
            const auto growth = find(findingsOf(plan), plan, AuditRule::Growth, "a", "output");
            QCOMPARE(growth.size(), size_t(1));
            QCOMPARE(growth[0].verdict, verdict);
            QVERIFY(std::isinf(growth[0].stated->interval.high));
        }
        // At most 120 is broken by 133.1, at most 150 is kept.
        const auto most = [](double target) {
            PlanBuilder b = growing(100, 0.10, target, 0);
            b.document("e").printed(0, Bound::AtMost, "e", "亿元");
            return findingsOf(b.build()).front().verdict;
        };
        QCOMPARE(most(120), Verdict::Inconsistent);
        QCOMPARE(most(150), Verdict::Consistent);
        // About 130 allows 123.5 to 136.5; about 150 begins at 142.5, and 10 % ± 0.5 gives 134.9 at most
        // (100.5·1.105³ = 135.6).
        QCOMPARE(findingsOf(growing(100, 0.10, 130, 0, Bound::About).build()).front().verdict,
                 Verdict::Consistent);
        QCOMPARE(findingsOf(growing(100, 0.10, 150, 0, Bound::About).build()).front().verdict,
                 Verdict::Inconsistent);
        // 59 + 3 or 4 firms is 62 to 63.
        PlanBuilder b;
        b.document("d").place("a").indicator("firms", "个", true, "count");
        b.figure("a", "firms", Aspect::Actual, 0, 2020, 59).printed(0, Bound::Exact, "d", "个");
        b.figure("a", "firms", Aspect::Increment, 2020, 2023, 3).printed(0, Bound::Range, "d", "个");
        b.figure("a", "firms", Aspect::Target, 0, 2023, 64).printed(0, Bound::Exact, "d", "个");
        Plan plan = b.build();
        std::vector<Figure> rows = plan.figures().rows();
        rows[1].high = 4;
        Plan::Parts parts = plan.parts();
        parts.figures = std::make_shared<Table<Figure>>(rows);
        const auto firms = findingsOf(Plan(parts));
        QCOMPARE(firms.front().verdict, Verdict::Inconsistent);
        QCOMPARE(firms.front().implied->interval, (Interval{62, 63}));
    }
    void unitsAsPrinted() {
        // 1.5 亿元 grown by 10 % a year for three years: 1.9965 亿元, printed 19965 万元.
        PlanBuilder b = growing(1.5, 0.10, 1.9965, 1);
        b.printed(0, Bound::Exact, "d", "万元");
        const Finding f = findingsOf(b.build()).front();
        QCOMPARE(f.verdict, Verdict::Consistent);
        QVERIFY(std::abs(f.stated->interval.low - 1.99645) < 1e-9);
        QVERIFY2(f.formula.contains(QStringLiteral("stated 19,965")), qPrintable(f.formula));
    }

    void partsOfATotal() {
        const auto verdict = [](double a, double b, bool remainder, bool overlap, bool nested) {
            PlanBuilder p;
            p.document("d").place("t", "", PlaceKind::District).place("a", "t");
            p.place("b", nested ? "a" : "t", remainder ? PlaceKind::Remainder : PlaceKind::Park);
            p.layout("l", "t", true, {"a", "b"});
            if (overlap) {
                p.relation("a", RelationKind::Overlaps, "b");
            }
            p.figure("t", "output", Aspect::Actual, 0, 2020, 100).printed(0, Bound::Exact, "d");
            p.figure("a", "output", Aspect::Actual, 0, 2020, a).printed(0, Bound::Exact, "d");
            p.figure("b", "output", Aspect::Actual, 0, 2020, b).printed(0, Bound::Exact, "d");
            const auto all = findingsOf(p.build());
            return all.empty() ? QString() : verdictId(all.front().verdict);
        };
        QCOMPARE(verdict(60, 40, true, false, false), QStringLiteral("consistent"));
        // 60 ± ½ + 41 ± ½ is 100 to 102; 60 + 42 is 101 to 103
        QCOMPARE(verdict(60, 41, true, false, false), QStringLiteral("within-rounding"));
        QCOMPARE(verdict(60, 42, true, false, false), QStringLiteral("inconsistent"));
        // Without a remainder other parts may hold the rest, but nothing can be above the total.
        QCOMPARE(verdict(60, 30, false, false, false), QStringLiteral("incomplete"));
        QCOMPARE(verdict(60, 45, false, false, false), QStringLiteral("inconsistent"));
        // What overlaps may be counted twice.
        QCOMPARE(verdict(60, 45, false, true, false), QStringLiteral("incomplete"));
        // A part of a part counts once; one part of several says nothing, unless it is above the total.
        QCOMPARE(verdict(60, 45, false, false, true), QString());
        QCOMPARE(verdict(120, 45, false, false, true), QStringLiteral("inconsistent"));
    }
    void aClosedLayoutIsWhole() {
        PlanBuilder p;
        p.document("d").place("t").place("a", "t").place("b", "t").layout("l", "t", false, {"a", "b"});
        for (const auto& [place, value] : {std::pair("t", 100.0), {"a", 60.0}, {"b", 30.0}}) {
            p.figure(place, "output", Aspect::Actual, 0, 2020, value).printed(0, Bound::Exact, "d", "亿元");
        }
        const auto all = findingsOf(p.build());
        QCOMPARE(all.size(), size_t(1));
        QCOMPARE(all[0].verdict, Verdict::Inconsistent);
        QCOMPARE(all[0].fix->text, QStringLiteral("90亿元"));
        QCOMPARE(*all[0].difference(), -10.0);
    }
    void shareOfAKnownTotal() {
        // 50 % ± ½ of 8000 ± ½ is 3959.8 to 4040.3
        const auto verdict = [](double part) {
            PlanBuilder p;
            p.document("d").place("c", "", PlaceKind::City).place("t", "c", PlaceKind::District);
            p.figure("c", "scale", Aspect::Target, 0, 2024, 8000).printed(0, Bound::Exact, "d", "亿元");
            p.figure("t", "scale", Aspect::Target, 0, 2024, part).printed(0, Bound::Exact, "d", "亿元");
            p.figure("t", "scale", Aspect::Share, 0, 2024, 0.5).printed(0, Bound::Exact, "d", "%");
            const Plan plan = p.build();
            return find(findingsOf(plan), plan, AuditRule::Share, "t", "scale").front().verdict;
        };
        QCOMPARE(verdict(4000), Verdict::Consistent);
        QCOMPARE(verdict(4030), Verdict::WithinRounding);
        QCOMPARE(verdict(4100), Verdict::Inconsistent);
        QCOMPARE(verdict(3900), Verdict::Inconsistent);
    }
    void twoDocuments() {
        const auto findings = [](double a, int aDecimals, double b, int bDecimals, Bound bound) {
            PlanBuilder p;
            p.document("d").document("e").place("a");
            p.figure("a", "output", Aspect::Actual, 0, 2020, a).printed(aDecimals, Bound::Exact, "d", "亿元");
            p.figure("a", "output", Aspect::Actual, 0, 2020, b).printed(bDecimals, bound, "e", "亿元");
            const Plan plan = p.build();
            return find(findingsOf(plan), plan, AuditRule::Restated, "a", "output");
        };
        QCOMPARE(findings(240, 0, 239.8, 1, Bound::Exact).at(0).verdict, Verdict::Consistent);
        // 239.5 to 240.5 and 239.45 to 239.55
        QCOMPARE(findings(240, 0, 239.49, 1, Bound::Exact).at(0).verdict, Verdict::WithinRounding);
        QCOMPARE(findings(240, 0, 239.2, 1, Bound::Exact).at(0).verdict, Verdict::Inconsistent);
        QCOMPARE(findings(240, 0, 200, 0, Bound::AtLeast).at(0).verdict, Verdict::Consistent);
        QCOMPARE(findings(240, 0, 250, 0, Bound::AtLeast).at(0).verdict, Verdict::Inconsistent);
    }
    void targetsThatAskForNothing() {
        PlanBuilder p;
        p.document("d").document("e").place("a");
        p.figure("a", "output", Aspect::Actual, 0, 2022, 110).printed(0, Bound::Exact, "e", "亿元");
        p.figure("a", "output", Aspect::Target, 0, 2024, 100).printed(0, Bound::AtLeast, "d", "亿元");
        p.figure("a", "output", Aspect::Target, 0, 2027, 130).printed(0, Bound::AtLeast, "e", "亿元");
        const Plan plan = p.build();
        const auto all = findingsOf(plan);
        QCOMPARE(find(all, plan, AuditRule::Passed, "a", "output").size(), size_t(1));
        QCOMPARE(find(all, plan, AuditRule::Passed, "a", "output").at(0).year, 2024);
        QVERIFY(find(all, plan, AuditRule::Repeated, "a", "output").empty());
    }
    void whatIsAchievedIsNotHeldAgainstThePlannedRate() {
        // The target of 2023 was planned with 10 %; that 125 was reached in fact contradicts nothing.
        PlanBuilder p = growing(100, 0.10, 133, 0);
        p.document("e")
            .figure("a", "output", Aspect::Actual, 0, 2023, 125)
            .printed(0, Bound::Exact, "e", "亿元");
        QVERIFY(!hasContradiction(findingsOf(p.build())));
    }

    void nothingToSay() {
        QVERIFY(audit(Plan(), {}).empty());
        QVERIFY(findingsOf(PlanBuilder().build()).empty());
        PlanBuilder p;
        p.place("a").figure("a", "output", Aspect::Target, 0, 2023, 0, "as-documented", Status::Missing);
        QVERIFY(findingsOf(p.build()).empty());
        QVERIFY(audit(*shanghai(), ScenarioId{12345}).empty());
    }
    void oddNumbers() {
        const std::array odd{0.0,         -1.0, 1e-300, 1e300,
                             -1e300,      5.0,  1e15,   -0.99,
                             -1.0,        -2.0, 1e5,    std::numeric_limits<double>::infinity(),
                             std::nan("")};
        int seen = 0;
        for (const double base : odd) {
            for (const double rate : odd) {
                for (const double target : odd) {
                    PlanBuilder p = growing(base, rate, target, 1);
                    p.figure("a", "output", Aspect::Increment, 2020, 2023, base - target)
                        .printed(1, Bound::Exact, "d", "亿元");
                    p.figure("a", "output", Aspect::Share, 0, 2023, rate).printed(0, Bound::About, "d", "%");
                    for (const Finding& f : findingsOf(p.build())) {
                        QVERIFY2(isSound(f), qPrintable(f.formula));
                        ++seen;
                    }
                }
            }
        }
        QVERIFY(seen > 1000);
        // Growth from zero: 0 ± ½ may be anything small, but no rate leads from it.
        const auto zero = findingsOf(growing(0, 0.10, 100, 0).build());
        QCOMPARE(zero.front().verdict, Verdict::Inconsistent);
        QCOMPARE(zero.at(1).rule, AuditRule::Rate);
        QCOMPARE(zero.at(1).verdict, Verdict::Incomplete);
        // A target before its base is not growth.
        PlanBuilder p;
        p.place("a").figure("a", "output", Aspect::Base, 0, 2023, 5);
        p.figure("a", "output", Aspect::Rate, 2023, 2020, 0.1)
            .figure("a", "output", Aspect::Target, 0, 2020, 9);
        QVERIFY(!hasContradiction(findingsOf(p.build())));
    }

    void acceptance() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("accepted.gpkg"));
        auto file = PlanFile::create(PlanFile::Storage::Memory);
        QVERIFY(file);
        VERIFY_OK(loadShanghai(**file, kSource + QStringLiteral("/resources/policy"),
                               kSource + QStringLiteral("/maps/shanghai.gpkg")));
        (*file)->setAuthor(QStringLiteral("planner"));
        auto opened = PlanDocument::of(std::move(*file));
        QVERIFY(opened);
        PlanDocument& doc = **opened;
        VERIFY_OK(addScenario(doc, QStringLiteral("快"), doc.plan()->asDocumented()));
        const ScenarioId fast = findScenario(*doc.plan(), QStringLiteral("快"))->id;
        const SeriesKey xinzhuang = seriesOf(*doc.plan(), "xinzhuang", "output");
        const FigureSlot rate{xinzhuang.place, xinzhuang.indicator, Aspect::Rate, 2020, 2023};
        VERIFY_OK(setFigure(doc, fast, rate, QStringLiteral("12.5%")));
        const auto growth = [&](const Plan& plan) {
            return find(audit(plan, fast), plan, AuditRule::Growth, "xinzhuang", "output").at(0);
        };
        // 62.3·1.125³ = 88.70, at least 62.25·1.1245³ = 88.5: not 85.2
        const Finding f = growth(*doc.plan());
        QCOMPARE(f.verdict, Verdict::Inconsistent);
        QCOMPARE(f.fix->text, QStringLiteral("88.7亿元"));
        QVERIFY(hasContradiction(audit(*doc.plan(), fast)));
        QVERIFY(!hasContradiction(findingsOf(*doc.plan())));

        QVERIFY(!acceptFinding(doc, f.id, f.digest, f.formula, QStringLiteral("  ")));
        QVERIFY(!withdrawAcceptance(doc, f.id, f.formula));
        const QByteArray before = *doc.file().dump();
        VERIFY_OK(acceptFinding(doc, f.id, f.digest, f.formula, QStringLiteral("目标随后调整")));
        const QByteArray after = *doc.file().dump();
        QCOMPARE(growth(*doc.plan()).accepted, QStringLiteral("目标随后调整"));
        QCOMPARE(doc.plan()->acceptances().begin()->author, QStringLiteral("planner"));
        VERIFY_OK(doc.undo());
        QCOMPARE(*doc.file().dump(), before);
        QVERIFY(!growth(*doc.plan()).isAccepted());
        VERIFY_OK(doc.redo());
        QCOMPARE(*doc.file().dump(), after);
        VERIFY_OK(doc.save(path, {}));

        auto again = PlanFile::open(path, PlanFile::Storage::Memory);
        QVERIFY(again);
        auto reopened = PlanDocument::of(std::move(*again));
        QVERIFY(reopened);
        PlanDocument& later = **reopened;
        QCOMPARE(*later.file().dump(), after);
        QVERIFY(growth(*later.plan()).isAccepted());

        // Other values: the finding keeps its id, the acceptance holds no more; the old value brings it back.
        VERIFY_OK(setFigure(later, fast, rate, QStringLiteral("13.5%")));
        QCOMPARE(growth(*later.plan()).id, f.id);
        QVERIFY(!growth(*later.plan()).isAccepted());
        QVERIFY(growth(*later.plan()).acceptedOther);
        VERIFY_OK(later.undo());
        QVERIFY(growth(*later.plan()).isAccepted());
        VERIFY_OK(withdrawAcceptance(later, f.id, f.formula));
        QVERIFY(!growth(*later.plan()).isAccepted());

        // What a finding offers settles it.
        for (int step = 0; step < 10 && hasContradiction(audit(*later.plan(), fast)); ++step) {
            const auto all = audit(*later.plan(), fast);
            const auto open = std::ranges::find(all, Verdict::Inconsistent, &Finding::verdict);
            QVERIFY(open->fix);
            VERIFY_OK(setFigure(later, fast, open->fix->slot, open->fix->text));
            for (const Finding& now : find(audit(*later.plan(), fast), *later.plan(), open->rule,
                                           later.plan()->places().find(open->series.place)->code.toLatin1(),
                                           "output", open->year)) {
                QVERIFY2(now.verdict != Verdict::Inconsistent || now.figures[0] != open->figures[0],
                         qPrintable(now.formula));
            }
        }
    }
    void aPlanOfVersion1IsCheckedToo() {
        auto file =
            PlanFile::open(kSource + QStringLiteral("/tests/data/plan-v1.gpkg"), PlanFile::Storage::Memory);
        QVERIFY(file);
        QVERIFY2((*file)->notices().isEmpty(), qPrintable((*file)->notices().join(u'\n')));
        auto document = PlanDocument::of(std::move(*file));
        QVERIFY(document);
        const Plan& plan = *(*document)->plan();
        QCOMPARE(plan.compositions().size(), shanghai()->compositions().size());
        for (const Composition& c : plan.compositions()) {
            const Composition* same = shanghai()->compositions().find(c.id);
            QVERIFY(same != nullptr);
            QVERIFY(same->document == c.document && same->total == c.total && same->part == c.part);
            QVERIFY(same->exhaustive == c.exhaustive && same->unlike == c.unlike);
        }
        QCOMPARE(findingsOf(plan).size(), findingsOf(*shanghai()).size());
    }
};

/// In every check, every figure that takes part is made wrong: by more than all rounding together, which must
/// be found, and by less than what rounding leaves open, which must not be called wrong.
void TestAudit::plantEverywhere(const Plan& plan, std::mt19937& random) {
    std::uniform_real_distribution<double> real(0, 1);
    int found = 0;
    int spared = 0;
    for (const Finding& before : findingsOf(plan)) {
        if (!isArithmetic(before)) {
            continue;
        }
        const auto after = [&](const Figure& f, double value) {
            const auto all = findingsOf(planted(plan, f.id, value));
            const Finding* same = withId(all, before.id);
            return same == nullptr ? std::optional<Finding>() : std::optional(*same);
        };
        const auto width = [](const Amount& a) { return a.interval.high - a.interval.low; };
        const double rounding = width(*before.stated) + width(*before.implied);
        // A part of a larger total may only not be above it.
        const bool oneSided = before.rule == AuditRule::Components && before.figures.size() == 2;
        for (const FigureId id : before.figures) {
            const Figure& f = *plan.figures().find(id);
            const double digit = lastDigit(plan, f);
            if (oneSided) {
                const bool isTotal = id == before.figures[0];
                const double beyond = std::abs(*before.difference()) + 1.1 * rounding;
                QCOMPARE(after(f, f.value + (isTotal ? -beyond : beyond))->verdict, Verdict::Inconsistent);
                ++found;
                continue;
            }
            const double h = 1e-3 * digit;
            const double slope = (*after(f, f.value + h)->difference() - *before.difference()) / h;
            for (const int sign : {1, -1}) {
                const double least = std::max(1.15 * rounding / std::abs(slope), 0.6 * digit);
                const double digits = std::ceil(least * (1 + 3 * real(random)) / digit);
                const double value = f.value + sign * digits * digit;
                if (value > 0) {
                    const auto wrong = after(f, value);
                    QVERIFY2(wrong && wrong->verdict == Verdict::Inconsistent,
                             qPrintable(wrong ? wrong->formula : before.formula));
                    ++found;
                }
                const double left = 0.5 * rounding - std::abs(*before.difference());
                if (left > 0) {
                    const auto right = after(f, f.value + sign * 0.9 * real(random) * left / std::abs(slope));
                    QVERIFY2(right && right->verdict != Verdict::Inconsistent, qPrintable(before.formula));
                    ++spared;
                }
            }
        }
    }
    QVERIFY(found > 50 && spared > 20);
}

QTEST_GUILESS_MAIN(TestAudit)
#include "test_audit.moc"
