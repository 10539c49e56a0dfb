// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Projects: entering them, what they take and bring, the places they fit into, and the support they could
// get; numbers worked by hand.
#include "core/edits/closing_edits.h"
#include "core/edits/figure_edits.h"
#include "core/edits/project_edits.h"
#include "core/edits/scenario_edits.h"
#include "core/projection/growth_path.h"
#include "core/projection/projects.h"
#include "core/projection/support.h"
#include "tests/support/sample_plan.h"
#include "tests/support/verify.h"

#include <QTemporaryDir>
#include <QTest>

using namespace yuantu;
using namespace yuantu::testing;

namespace {

const QString kSource = QStringLiteral(YUANTU_SOURCE_DIR);

bool near(std::optional<double> a, double b) {
    return a && std::abs(*a - b) <= 1e-9 * std::max(1.0, std::abs(b));
}

std::unique_ptr<PlanDocument> shanghai() {
    auto file = PlanFile::create(PlanFile::Storage::Memory);
    if (!file || !loadShanghai(**file, kSource + QStringLiteral("/resources/policy"),
                               kSource + QStringLiteral("/maps/shanghai.gpkg"))) {
        return nullptr;
    }
    auto document = PlanDocument::of(std::move(*file));
    return document ? std::move(*document) : nullptr;
}

/// Two parks. "a": 30 万㎡ at 2 亿元/万㎡, 40 亿元 known of 2020: 20 in use, 10 free. "b": 18 万㎡, of which
/// 50 % are in use: 9 free, and 5 more from 2027 on. "c" has floor, but its use is not known; of "d" nothing
/// is.
PlanBuilder parks() {
    PlanBuilder b;
    b.indicator("occupancy", "1", false, "ratio");
    b.place("district", "", PlaceKind::District);
    for (const char* park : {"a", "b", "c", "d"}) {
        b.place(park, "district");
    }
    b.figure("a", "output", Aspect::Base, 0, 2020, 40);
    b.figure("a", "output", Aspect::Rate, 2020, 2025, 0.1);
    b.figure("a", "floor-area", Aspect::Level, 0, 2020, 30);
    b.figure("a", "floor-output", Aspect::Density, 0, 2020, 2);
    b.figure("b", "floor-area", Aspect::Level, 0, 2020, 18);
    b.figure("b", "occupancy", Aspect::Level, 0, 2021, 0.5);
    b.figure("b", "new-floor", Aspect::Increment, 0, 2027, 5);
    b.figure("c", "floor-area", Aspect::Level, 0, 2020, 100);
    return b;
}

Match matchOf(const std::vector<Match>& matches, const char* name) {
    for (const Match& m : matches) {
        if (m.project->name == QString::fromUtf8(name)) {
            return m;
        }
    }
    return {};
}

} // namespace

class TestProjects : public QObject {
    Q_OBJECT

private slots:
    void addChangePlaceRemoveUndoRedoReopen() {
        QTemporaryDir dir;
        qputenv("XDG_STATE_HOME", dir.filePath(QStringLiteral("state")).toUtf8());
        auto doc = shanghai();
        QVERIFY(doc);
        VERIFY_OK(addScenario(*doc, QStringLiteral("招商"), doc->plan()->asDocumented()));
        const ScenarioId own = findScenario(*doc->plan(), QStringLiteral("招商"))->id;
        const QByteArray empty = *doc->file().dump();
        const std::vector<TypedProjectField> fields{{ProjectField::Floor, QStringLiteral("3万㎡")},
                                                    {ProjectField::Land, QStringLiteral("77亩")},
                                                    {ProjectField::Output, QStringLiteral("5亿元")},
                                                    {ProjectField::Start, QStringLiteral("2025")},
                                                    {ProjectField::Finish, QStringLiteral("2027年")},
                                                    {ProjectField::Kind, QStringLiteral("new-drug")},
                                                    {ProjectField::Investment, QStringLiteral("8000万元")}};
        VERIFY_OK(addProject(*doc, own, QStringLiteral("抗体药基地"), fields, QStringLiteral("招商局来函")));
        QCOMPARE(doc->plan()->projectsOf(own).size(), size_t(1));
        const Project p = *doc->plan()->projectsOf(own)[0];
        QVERIFY(near(p.floor, 3) && near(p.land, 77.0 / 1500) && near(p.output, 5) &&
                near(p.investment, 0.8));
        QVERIFY(p.start == 2025 && p.finish == 2027 && p.kind == ProjectKind::NewDrug);
        QVERIFY(!p.place.isValid() && !p.research);

        const QByteArray added = *doc->file().dump();
        VERIFY_OK(setProjectField(*doc, own, p.key, ProjectField::Place, QStringLiteral("zizhu")));
        VERIFY_OK(setProjectField(*doc, own, p.key, ProjectField::Name, QStringLiteral("抗体药一期")));
        VERIFY_OK(setProjectField(*doc, own, p.key, ProjectField::Floor, QStringLiteral("missing")));
        const Project* changed = findProject(*doc->plan(), own, QStringLiteral("抗体药一期"));
        QVERIFY(changed != nullptr);
        QCOMPARE(changed->id, p.id);
        QCOMPARE(changed->place, placeId(*doc->plan(), "zizhu"));
        QVERIFY(!changed->floor);
        const QByteArray last = *doc->file().dump();
        for (int i = 0; i < 3; ++i) {
            QVERIFY(doc->undo());
        }
        QCOMPARE(*doc->file().dump(), added);
        QVERIFY(doc->undo());
        QCOMPARE(*doc->file().dump(), empty);
        for (int i = 0; i < 4; ++i) {
            QVERIFY(doc->redo());
        }
        QCOMPARE(*doc->file().dump(), last);

        const QString path = dir.filePath(QStringLiteral("plan.gpkg"));
        VERIFY_OK(doc->save(path, {}));
        auto file = PlanFile::open(path, PlanFile::Storage::Memory);
        VERIFY_OK(file);
        auto again = PlanDocument::of(std::move(*file));
        VERIFY_OK(again);
        QCOMPARE(*findProject(*(*again)->plan(), own, p.key), *findProject(*doc->plan(), own, p.key));
        QVERIFY((*again)->plan()->supportRules().rows() == doc->plan()->supportRules().rows());
        // Rows of a table: the one there changed, one more, in one step that comes back as a whole.
        const QByteArray saved = *(*again)->file().dump();
        const std::vector<ProjectEntry> rows{
            {p.key, {{ProjectField::Floor, QStringLiteral("4")}}},
            {{},
             {{ProjectField::Name, QStringLiteral("二期")}, {ProjectField::Finish, QStringLiteral("2029")}}}};
        VERIFY_OK(enterProjects(**again, own, rows));
        QVERIFY(near(findProject(*(*again)->plan(), own, p.key)->floor, 4));
        QCOMPARE(findProject(*(*again)->plan(), own, QStringLiteral("二期"))->finish, 2029);
        const QByteArray entered = *(*again)->file().dump();
        const std::vector<ProjectEntry> twice{rows[1], rows[1]};
        QVERIFY(!enterProjects(**again, own, twice)); // the name is taken
        const std::vector<ProjectEntry> nameless{{{}, {{ProjectField::Finish, QStringLiteral("2029")}}}};
        QVERIFY(!enterProjects(**again, own, nameless));
        QCOMPARE(*(*again)->file().dump(), entered);
        QVERIFY((*again)->undo());
        QCOMPARE(*(*again)->file().dump(), saved);
        QVERIFY((*again)->redo());
        QCOMPARE(*(*again)->file().dump(), entered);
        QVERIFY((*again)->undo());
        VERIFY_OK(removeProjects(**again, own, {p.key}));
        QVERIFY((*again)->plan()->projects().size() == 0);
        QVERIFY((*again)->undo());
        QCOMPARE((*again)->plan()->projects().size(), 1);
    }

    void aChildInheritsAndReplaces() {
        auto doc = shanghai();
        VERIFY_OK(addScenario(*doc, QStringLiteral("甲"), doc->plan()->asDocumented()));
        const ScenarioId a = findScenario(*doc->plan(), QStringLiteral("甲"))->id;
        VERIFY_OK(addScenario(*doc, QStringLiteral("乙"), a));
        const ScenarioId b = findScenario(*doc->plan(), QStringLiteral("乙"))->id;
        const TypedProjectField output{ProjectField::Output, QStringLiteral("5")};
        VERIFY_OK(addProject(*doc, a, QStringLiteral("一"), {&output, 1}));
        VERIFY_OK(addProject(*doc, a, QStringLiteral("二")));
        QCOMPARE(doc->plan()->projectsOf(b).size(), size_t(2));
        // The child's own row replaces the whole project; the parent keeps its own.
        VERIFY_OK(setProjectField(*doc, b, QStringLiteral("一"), ProjectField::Output, QStringLiteral("7")));
        QVERIFY(near(findProject(*doc->plan(), a, QStringLiteral("一"))->output, 5));
        QVERIFY(near(findProject(*doc->plan(), b, QStringLiteral("一"))->output, 7));
        VERIFY_OK(removeProjects(*doc, b, {QStringLiteral("一"), QStringLiteral("二")}));
        QCOMPARE(doc->plan()->projectsOf(b).size(), size_t(0));
        QCOMPARE(doc->plan()->projectsOf(a).size(), size_t(2));
        // A removed name may be used again, as another project.
        VERIFY_OK(addProject(*doc, b, QStringLiteral("一")));
        QCOMPARE(doc->plan()->projectsOf(b).size(), size_t(1));
        QVERIFY(!findProject(*doc->plan(), b, QStringLiteral("一"))->output);
        VERIFY_OK(copyScenario(*doc, a, QStringLiteral("丙")));
        const ScenarioId c = findScenario(*doc->plan(), QStringLiteral("丙"))->id;
        QVERIFY(near(findProject(*doc->plan(), c, QStringLiteral("一"))->output, 5));
        VERIFY_OK(removeScenario(*doc, c));
        QVERIFY(
            std::ranges::none_of(doc->plan()->projects(), [&](const Project& p) { return p.scenario == c; }));
    }

    void badInputIsRefused_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("not a number") << "floor"
                                      << "abc";
        QTest::newRow("another dimension") << "floor"
                                           << "5亿元";
        QTest::newRow("negative") << "output"
                                  << "-3";
        QTest::newRow("a range") << "land"
                                 << "3—4km²";
        QTest::newRow("no place") << "place"
                                  << "nowhere";
        QTest::newRow("no kind") << "kind"
                                 << "shop";
        QTest::newRow("no year") << "start"
                                 << "27";
        QTest::newRow("finish before start") << "finish"
                                             << "2024";
        QTest::newRow("no name") << "name"
                                 << " ";
        QTest::newRow("a name that is taken") << "name"
                                              << "另一个";
    }
    void badInputIsRefused() {
        QFETCH(QString, field);
        QFETCH(QString, text);
        auto doc = shanghai();
        VERIFY_OK(addScenario(*doc, QStringLiteral("甲"), doc->plan()->asDocumented()));
        const ScenarioId a = findScenario(*doc->plan(), QStringLiteral("甲"))->id;
        const TypedProjectField start{ProjectField::Start, QStringLiteral("2025")};
        VERIFY_OK(addProject(*doc, a, QStringLiteral("一"), {&start, 1}));
        VERIFY_OK(addProject(*doc, a, QStringLiteral("另一个")));
        const QByteArray before = *doc->file().dump();
        for (int i = 0; i < kProjectFields; ++i) {
            const auto each = static_cast<ProjectField>(i);
            if (projectFieldId(each) == field) {
                const auto done = setProjectField(*doc, a, QStringLiteral("一"), each, text);
                QVERIFY(!done);
                QCOMPARE(done.error().exitCode(), 2);
                QVERIFY(!done.error().sentence.isEmpty());
            }
        }
        QCOMPARE(*doc->file().dump(), before);
        QVERIFY(!addProject(*doc, doc->plan()->asDocumented(), QStringLiteral("三"))); // frozen
        QVERIFY(!addProject(*doc, a, QStringLiteral("一")));
    }

    void freeSpace() {
        PlanBuilder b = parks();
        b.project("p", "a", 4, 10, 2024);
        b.project("old", "a", 3, 6, 2020); // finished when the use was known: in it already
        const Plan plan = b.build();
        const ScenarioId s = plan.asDocumented();
        const FreeSpace a2023 = freeSpaceIn(plan, s, placeId(plan, "a"), 2023);
        QVERIFY(near(a2023.floor.usable, 30) && near(a2023.floor.used, 20) && near(a2023.floor.free, 10));
        const FreeSpace a2024 = freeSpaceIn(plan, s, placeId(plan, "a"), 2024);
        QCOMPARE(a2024.floor.taken, 4.0);
        QVERIFY(near(a2024.floor.free, 6));
        QVERIFY(!a2024.land.free);
        QCOMPARE(a2024.land.why, FreeSpace::Why::NoUsable);
        QVERIFY(near(freeSpaceIn(plan, s, placeId(plan, "b"), 2026).floor.free, 9));
        QVERIFY(near(freeSpaceIn(plan, s, placeId(plan, "b"), 2027).floor.free, 14));
        const FreeSpace c = freeSpaceIn(plan, s, placeId(plan, "c"), 2026); // unknown is never free
        QVERIFY(!c.floor.free);
        QCOMPARE(c.floor.why, FreeSpace::Why::NoUse);
        QCOMPARE(freeSpaceIn(plan, s, placeId(plan, "d"), 2026).floor.why, FreeSpace::Why::NoUsable);
        // In the district, too, the projects of its parks count.
        const ProjectSum sum = projectsBy(plan, s, placeId(plan, "district"), 0, 2030);
        QCOMPARE(sum.count, 2);
        QCOMPARE(sum.floor, 7.0);
        QCOMPARE(sum.output, 16.0);
    }

    void theTightestFitGetsIt() {
        PlanBuilder b = parks();
        b.project("eight", "", 8, 1, 2026); // a has 10, b 9: b is tighter, 1 is left
        b.project("nine", "", 9, 1, 2026);  // the same year, larger: goes first, into b (9 − 9 = 0)
        b.project("two", "", 2, 1, 2026);   // then eight goes to a (10 − 8), two fits there exactly
        b.project("five", "", 5, 1, 2027);  // b has its new floor
        const Plan plan = b.build();
        const std::vector<Match> matches = matchProjects(plan, plan.asDocumented());
        QCOMPARE(matches.size(), size_t(4));
        QCOMPARE(matches[0].project->name, QStringLiteral("nine"));
        QCOMPARE(matchOf(matches, "nine").place, placeId(plan, "b"));
        QVERIFY(near(matchOf(matches, "nine").freeBefore, 9) && near(matchOf(matches, "nine").freeAfter, 0));
        QCOMPARE(matchOf(matches, "eight").place, placeId(plan, "a"));
        QVERIFY(near(matchOf(matches, "eight").freeAfter, 2));
        QCOMPARE(matchOf(matches, "two").place, placeId(plan, "a"));
        QVERIFY(near(matchOf(matches, "two").freeAfter, 0));
        QCOMPARE(matchOf(matches, "five").place, placeId(plan, "b"));
        // Told to look elsewhere, and told which projects.
        const std::array only{placeId(plan, "a")};
        QCOMPARE(matchProjects(plan, plan.asDocumented(), only, {QStringLiteral("eight")})[0].place,
                 placeId(plan, "a"));
    }

    void whyNothingFits() {
        PlanBuilder b = parks();
        b.project("twelve", "", 12, 1, 2026);
        b.project("no need", "", -1, 1, 2026);
        b.project("no year", "", 3, 1, 0);
        b.project("land", "", -1, 1, 2026);
        b.lastProject().land = 0.2;
        b.project("late", "", 3, 1, 2040);
        const Plan plan = b.build();
        const std::vector<Match> matches = matchProjects(plan, plan.asDocumented());
        for (const Match& m : matches) {
            QVERIFY2(!m.place.isValid() && !m.freeAfter, qPrintable(m.project->name));
        }
        QCOMPARE(matchOf(matches, "twelve").why,
                 QStringLiteral("No place has 12.0 万㎡ free in 2026; the most is 10.0 万㎡ in a. "
                                "What is free in 2 other places is unknown."));
        QCOMPARE(matchOf(matches, "no need").why, QStringLiteral("The floor or land it needs is not known."));
        QCOMPARE(matchOf(matches, "no year").why, QStringLiteral("Its finish year is not known."));
        QCOMPARE(matchOf(matches, "land").why, QStringLiteral("No place is known to have space free in 2026. "
                                                              "What is free in 4 other places is unknown."));
        QCOMPARE(matchOf(matches, "late").why,
                 QStringLiteral("It finishes after 2035, the last year that is looked at."));
    }

    void laterProjectsAndThePlaceAroundCount() {
        // 10 are free in 2025, but 6 of them are taken from 2026 on: 5 do not fit, 4 do.
        PlanBuilder b = parks();
        b.project("later", "a", 6, 1, 2026);
        b.project("five", "", 5, 1, 2025);
        b.place("zone", "a", PlaceKind::Zone); // in a; of its own 100 万㎡ nothing is in use
        b.figure("zone", "floor-area", Aspect::Level, 0, 2020, 100);
        b.figure("zone", "occupancy", Aspect::Level, 0, 2020, 0);
        const Plan plan = b.build();
        const std::vector<Match> matches = matchProjects(plan, plan.asDocumented());
        QCOMPARE(matches[0].place, placeId(plan, "b")); // neither a nor the zone in it has room
        const std::array only{placeId(plan, "a")};
        const std::vector<Match> inA = matchProjects(plan, plan.asDocumented(), only);
        QVERIFY(!inA[0].place.isValid());
        QVERIFY(inA[0].why.startsWith(QStringLiteral("No place has both")));
    }

    void outputIsAddedOnlyWhereItIsAsked() {
        PlanBuilder b = parks();
        b.project("early", "a", 1, 3, 2020); // in the base already
        b.project("first", "a", 1, 10, 2022);
        b.project("second", "a", 1, 5, 2024);
        b.project("none", "a", 1, -1, 2023);
        b.scenario("s", "as-documented");
        b.growth("a", "output", "projects", "add", "s");
        const Plan plan = b.build();
        const SeriesKey a = seriesOf(plan, "a", "output");
        QVERIFY(near(valueIn(plan, plan.asDocumented(), a, 2024), 40 * 1.4641));
        const ScenarioId s = scenarioId(plan, "s");
        QVERIFY(near(valueIn(plan, s, a, 2020), 40));
        QVERIFY(near(valueIn(plan, s, a, 2021), 44));
        QVERIFY(near(valueIn(plan, s, a, 2022), 40 * 1.21 + 10));
        QVERIFY(near(valueIn(plan, s, a, 2024), 40 * 1.4641 + 15));
        const Projection p = project(plan, s, a);
        QCOMPARE(p.find(2024)->added, 15.0);
        QCOMPARE(p.find(2020)->added, 0.0);
        QVERIFY(near(p.rate, 0.1)); // the rate of growth, without projects
        // A simulation without spread gives the same numbers.
        const GrowthPath path = growthPathOf(plan, s, a);
        QVERIFY(near(valuesAt(path, 0)[static_cast<size_t>(path.indexOf(2024))], 40 * 1.4641 + 15));
    }

    void closingAPartEndsTheAdding() {
        auto doc = shanghai();
        VERIFY_OK(addScenario(*doc, QStringLiteral("甲"), doc->plan()->asDocumented()));
        const ScenarioId s = findScenario(*doc->plan(), QStringLiteral("甲"))->id;
        const SeriesKey zizhu = seriesOf(*doc->plan(), "zizhu", "output");
        const std::vector<TypedProjectField> fields{{ProjectField::Place, QStringLiteral("zizhu")},
                                                    {ProjectField::Output, QStringLiteral("2")},
                                                    {ProjectField::Finish, QStringLiteral("2022")}};
        VERIFY_OK(addProject(*doc, s, QStringLiteral("一"), fields));
        VERIFY_OK(setGrowthField(*doc, s, zizhu, QStringLiteral("projects"), QStringLiteral("add")));
        QVERIFY(near(valueIn(*doc->plan(), s, zizhu, 2023), 7.0 + 2));
        const ClosedPart part{zizhu, 8.0, {}};
        VERIFY_OK(closeParts(*doc, s, QStringLiteral("close"), 2023, 1, {&part, 1}));
        QVERIFY(near(valueIn(*doc->plan(), s, zizhu, 2023), 8.0));
    }

    void theRulesAreTheDocuments() {
        const PlanPtr plan = shanghaiPlan(kSource);
        const auto rule = [&](const char* code) {
            return plan->supportRules().findCode(QString::fromLatin1(code));
        };
        QCOMPARE(plan->supportRules().size(), 9);
        QVERIFY(near(rule("new-drug-2018")->rate, 0.1) && near(rule("new-drug-2018")->cap, 0.1));
        QVERIFY(near(rule("class3-device-2018")->rate, 0.1) && near(rule("class3-device-2018")->cap, 0.05));
        QVERIFY(near(rule("industrialisation-2018")->rate, 0.1) && !rule("industrialisation-2018")->cap);
        QVERIFY(near(rule("industrialisation-2018")->threshold, 0.5));
        for (const char* code : {"research-2018", "demonstration-2018", "platform-2018"}) {
            QVERIFY(near(rule(code)->rate, 0.3) && !rule(code)->cap && !rule(code)->threshold);
        }
        QVERIFY(near(rule("overseas-2018")->rate, 0.1) && near(rule("overseas-2018")->cap, 0.1));
        QVERIFY(near(rule("overseas-2021")->rate, 0.3) && near(rule("overseas-2021")->cap, 0.1));
        QVERIFY(!rule("minhang-match-2021")->rate && !rule("minhang-match-2021")->cap);
        QCOMPARE(rule("overseas-2021")->printed, QStringLiteral("30% · 1000万元"));
        for (const SupportRule& r : plan->supportRules()) {
            QVERIFY(plan->documents().find(r.document) != nullptr && plan->places().find(r.place) != nullptr);
        }
    }

    void anOlderPlanGetsTheRules() {
        auto file =
            PlanFile::open(kSource + QStringLiteral("/tests/data/plan-v1.gpkg"), PlanFile::Storage::Memory);
        VERIFY_OK(file);
        const auto parts = (*file)->read();
        VERIFY_OK(parts);
        QVERIFY(parts->supportRules->rows() == shanghaiPlan(kSource)->supportRules().rows());
        QCOMPARE(parts->projects->size(), 0);
    }

    void whatAProjectCouldGet_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<double>("research");
        QTest::addColumn<double>("investment");
        QTest::addColumn<int>("finish");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<double>("amount"); // 亿元; −1: none
        QTest::addColumn<bool>("baseKnown");
        QTest::addColumn<bool>("capped");
        QTest::addColumn<QString>("period");
        // 10 % of 8000万元 are 800万元; of 2亿元 2000万元, capped at 1000万元.
        QTest::newRow("drug") << "new-drug" << 0.8 << -1.0 << 2019 << "new-drug-2018" << 0.08 << true << false
                              << "within";
        QTest::newRow("drug, capped")
            << "new-drug" << 2.0 << -1.0 << 2020 << "new-drug-2018" << 0.1 << true << true << "within";
        QTest::newRow("drug, spending unknown")
            << "new-drug" << -1.0 << 9.0 << 2020 << "new-drug-2018" << 0.1 << false << false << "within";
        QTest::newRow("drug, later") << "new-drug" << 0.8 << -1.0 << 2026 << "new-drug-2018" << 0.08 << true
                                     << false << "after";
        QTest::newRow("device, capped") << "class3-device" << 0.6 << -1.0 << 2020 << "class3-device-2018"
                                        << 0.05 << true << true << "within";
        QTest::newRow("device at the cap") << "class3-device" << 0.5 << -1.0 << 2020 << "class3-device-2018"
                                           << 0.05 << true << false << "within";
        QTest::newRow("industry") << "industrialisation" << -1.0 << 6.0 << 2020 << "industrialisation-2018"
                                  << 0.6 << true << false << "within";
        QTest::newRow("industry at the threshold")
            << "industrialisation" << -1.0 << 0.5 << 2020 << "industrialisation-2018" << 0.05 << true << false
            << "within";
        QTest::newRow("industry below it") << "industrialisation" << -1.0 << 0.49 << 2020
                                           << "industrialisation-2018" << 0.0 << true << false << "within";
        QTest::newRow("industry, investment unknown")
            << "industrialisation" << -1.0 << -1.0 << 2020 << "industrialisation-2018" << -1.0 << false
            << false << "within";
        QTest::newRow("platform") << "platform" << -1.0 << 2.0 << 2020 << "platform-2018" << 0.6 << true
                                  << false << "within";
        QTest::newRow("abroad 2020") << "overseas-registration" << 0.2 << -1.0 << 2020 << "overseas-2018"
                                     << 0.02 << true << false << "within";
        QTest::newRow("abroad 2022") << "overseas-registration" << 0.2 << -1.0 << 2022 << "overseas-2021"
                                     << 0.06 << true << false << "within";
        QTest::newRow("abroad, year unknown") << "overseas-registration" << 0.2 << -1.0 << 0
                                              << "overseas-2021" << 0.06 << true << false << "unknown";
        QTest::newRow("too early") << "new-drug" << 0.2 << -1.0 << 2017 << "" << -1.0 << false << false << "";
        QTest::newRow("other") << "other" << 0.2 << 9.0 << 2020 << "" << -1.0 << false << false << "";
    }
    void whatAProjectCouldGet() {
        QFETCH(QString, kind);
        QFETCH(double, research);
        QFETCH(double, investment);
        QFETCH(int, finish);
        QFETCH(QString, rule);
        QFETCH(double, amount);
        QFETCH(bool, baseKnown);
        QFETCH(bool, capped);
        QFETCH(QString, period);
        const PlanPtr plan = shanghaiPlan(kSource);
        Project p;
        p.place = placeId(*plan, "zhangjiang");
        p.kind = *projectKindFromId(kind);
        p.research = research < 0 ? std::nullopt : std::optional(research);
        p.investment = investment < 0 ? std::nullopt : std::optional(investment);
        p.finish = finish;
        const std::vector<SupportLine> lines = supportOf(*plan, p, Language::English);
        QCOMPARE(lines.size(), rule.isEmpty() ? size_t(0) : size_t(1));
        if (rule.isEmpty()) {
            return;
        }
        QCOMPARE(lines[0].rule->code, rule);
        QVERIFY2(amount < 0 ? !lines[0].amount : near(lines[0].amount, amount), qPrintable(lines[0].why));
        QCOMPARE(lines[0].baseKnown, baseKnown);
        QCOMPARE(lines[0].capped, capped);
        QCOMPARE(supportPeriodId(lines[0].period), period);
        QVERIFY(!lines[0].why.isEmpty());
    }

    void districtsMatchAndYearsAddUp() {
        PlanBuilder b;
        const PlanPtr plan = shanghaiPlan(kSource);
        Plan::Parts parts = plan->parts();
        std::vector<Project> rows;
        const auto add = [&](const char* name, ProjectKind kind, const char* place, double research,
                             double investment, int finish) {
            Project p;
            p.scenario = plan->asDocumented();
            p.key = p.name = QString::fromLatin1(name);
            p.id = projectIdFor(p.scenario, p.key);
            p.kind = kind;
            p.place = *place == 0 ? PlaceId{} : placeId(*plan, place);
            p.research = research < 0 ? std::nullopt : std::optional(research);
            p.investment = investment < 0 ? std::nullopt : std::optional(investment);
            p.finish = finish;
            rows.push_back(p);
        };
        add("plant", ProjectKind::Industrialisation, "zizhu", -1, 6,
            2022); // after 2018–2020; Minhang matches
        add("drug", ProjectKind::NewDrug, "zizhu", 0.8, -1, 2019);
        add("drug 2", ProjectKind::NewDrug, "", -1, -1, 2019); // no place yet: the city's rules hold
        add("small", ProjectKind::Industrialisation, "jinqiao", -1, 0.1, 2019);
        parts.projects = std::make_shared<Table<Project>>(rows);
        const Plan with(parts);
        const std::vector<SupportLine> lines = supportLines(with, with.asDocumented(), Language::English);
        QCOMPARE(lines.size(), size_t(5));
        const std::vector<SupportTotal> totals = supportTotals(lines);
        QCOMPARE(totals.size(), size_t(3));
        QCOMPARE(totals[0].year, 2019); // 800万元 computed, 1000万元 at most; "small" gets nothing
        QCOMPARE(totals[0].projects, 2);
        QVERIFY(near(totals[0].computed, 0.08) && near(totals[0].atMost, 0.1) && totals[0].open == 0);
        QCOMPARE(totals[1].year, 2022); // Minhang's own measure runs to 2023, without an amount
        QCOMPARE(supportPeriodId(totals[1].period), QStringLiteral("within"));
        QVERIFY(totals[1].open == 1 && totals[1].computed == 0);
        QCOMPARE(supportPeriodId(totals[2].period), QStringLiteral("after"));
        QVERIFY(near(totals[2].computed, 0.6));
    }
};

QTEST_GUILESS_MAIN(TestProjects)
#include "test_projects.moc"
