// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Merging copies: what differs is taken, what both changed is asked, and nothing is left half done.
#include "core/edits/history_edits.h"
#include "core/edits/merge_edits.h"
#include "core/edits/project_edits.h"
#include "tests/support/faults.h"
#include "tests/support/verify.h"

#include <QTest>

#include <map>
#include <set>
#include <sqlite3.h>

using namespace yuantu;
using namespace yuantu::testing;

namespace {

using Copy = std::unique_ptr<PlanDocument>;

FigureSlot rateOf(const Plan& plan, const QString& place) {
    return {plan.places().findCode(place)->id, plan.indicators().findCode(QStringLiteral("output"))->id,
            Aspect::Rate, 2020, 2023};
}

ScenarioId scenarioOf(const PlanDocument& document, const char* name) {
    const Scenario* s = findScenario(*document.plan(), QString::fromUtf8(name));
    return s == nullptr ? ScenarioId{} : s->id;
}

std::optional<double> valueOf(const PlanDocument& document, ScenarioId scenario, const FigureSlot& slot) {
    const Figure* f = document.plan()->figures().find(figureIdFor(scenario, slot, {}));
    return f == nullptr ? std::nullopt : std::optional(f->value);
}

QStringList authorsOf(const PlanDocument& document, ScenarioId scenario, const FigureSlot& slot) {
    QStringList authors;
    const auto blame = document.file().blame(QStringLiteral("figure"), figureIdFor(scenario, slot, {}).value);
    if (blame) {
        for (const Blame& b : *blame) {
            authors << b.entry.author;
        }
    }
    return authors;
}

bool execute(const QString& path, const char* sql) {
    sqlite3* db = nullptr;
    const bool done = sqlite3_open(path.toUtf8().constData(), &db) == SQLITE_OK &&
                      sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(db);
    return done;
}

} // namespace

class TestMerge : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir{fastFolder()};
    QString m_common; ///< a plan with the scenario 甲, to be copied

    [[nodiscard]] QString path(const QString& name) const {
        return m_dir.filePath(name + QStringLiteral(".gpkg"));
    }

    [[nodiscard]] Copy copyOf(const QString& source, const QString& name, const QString& author) const {
        QFile::remove(path(name));
        QFile::copy(source, path(name));
        Copy document = std::move(*openPlan(path(name)));
        document->file().setAuthor(author);
        return document;
    }
    /// Two copies of the common plan.
    [[nodiscard]] std::pair<Copy, Copy> copies() const {
        return {copyOf(m_common, QStringLiteral("a"), QStringLiteral("王")),
                copyOf(m_common, QStringLiteral("b"), QStringLiteral("李"))};
    }
    static bool saved(PlanDocument& document) {
        const auto done = savePlan(document, document.file().path(), PlanFile::IfChanged::Overwrite);
        return done.has_value();
    }
    /// Saves `from` and merges it into `into`; all conflicts get one answer.
    static Result<Change> merge(PlanDocument& into, PlanDocument& from, MergeSide answer = MergeSide::Ours,
                                int* conflicts = nullptr) {
        if (!saved(from)) {
            return badInput(QStringLiteral("not saved"));
        }
        auto proposal = prepareMerge(into, from.file().path());
        if (!proposal) {
            return passOn(proposal);
        }
        if (conflicts != nullptr) {
            *conflicts = static_cast<int>(proposal->conflicts.size());
        }
        return mergeCopy(into, *proposal, std::vector<MergeSide>(proposal->conflicts.size(), answer));
    }

private slots:
    void initTestCase() {
        qputenv("XDG_STATE_HOME", m_dir.filePath(QStringLiteral("state")).toUtf8());
        m_common = path(QStringLiteral("common"));
        auto doc = newShanghai();
        QVERIFY(doc);
        QVERIFY(addScenario(*doc, QStringLiteral("甲"), doc->plan()->asDocumented()));
        QVERIFY(setFigure(*doc, scenarioOf(*doc, "甲"), rateOf(*doc->plan(), QStringLiteral("zizhu")),
                          QStringLiteral("10%")));
        VERIFY_OK(savePlan(*doc, m_common));
    }

    void whatOnlyOneChangedIsTaken() {
        auto [a, b] = copies();
        const ScenarioId s = scenarioOf(*a, "甲");
        const FigureSlot x = rateOf(*a->plan(), QStringLiteral("xinzhuang"));
        const FigureSlot y = rateOf(*a->plan(), QStringLiteral("minhang-etdz"));
        QVERIFY(setFigure(*a, s, x, QStringLiteral("12%"), QStringLiteral("ours")));
        QVERIFY(setFigure(*b, s, y, QStringLiteral("9%"), QStringLiteral("theirs")));
        QVERIFY(addScenario(*b, QStringLiteral("乙"), s));
        const QByteArray before = *a->file().dump();
        QVERIFY(saved(*b));
        const auto proposal = prepareMerge(*a, b->file().path());
        VERIFY_OK(proposal);
        QVERIFY(proposal->commonHistory && !proposal->nothingNew);
        QCOMPARE(proposal->newChanges, 2);
        QCOMPARE(proposal->conflicts.size(), size_t(0));
        QCOMPARE(proposal->taken.size(), size_t(2)); // one figure, one scenario
        QCOMPARE(*a->file().dump(), before);
        VERIFY_OK(mergeCopy(*a, *proposal, {}));
        QCOMPARE(*valueOf(*a, s, x), 0.12);
        QCOMPARE(*valueOf(*a, s, y), 0.09);
        QVERIFY(scenarioOf(*a, "乙").isValid());
        // whose change it was, not who merged it
        QCOMPARE(authorsOf(*a, s, y), QStringList{QStringLiteral("李")});
        QCOMPARE(authorsOf(*a, s, x), QStringList{QStringLiteral("王")});
        // one undoable change
        const QByteArray merged = *a->file().dump();
        QVERIFY(a->undo());
        QCOMPARE(*a->file().dump(), before);
        QVERIFY(a->redo());
        QCOMPARE(*a->file().dump(), merged);
        QVERIFY(saved(*a));
        const auto again = openPlan(a->file().path());
        QVERIFY2((*again)->file().notices().isEmpty(), qPrintable((*again)->file().notices().join(u'\n')));
        QCOMPARE(*(*again)->file().dump(), merged);
        QCOMPARE(authorsOf(**again, s, y), QStringList{QStringLiteral("李")});
    }

    void onlyTrueConflictsAreAsked() {
        for (const MergeSide answer : {MergeSide::Ours, MergeSide::Theirs}) {
            auto [a, b] = copies();
            const ScenarioId s = scenarioOf(*a, "甲");
            const FigureSlot x = rateOf(*a->plan(), QStringLiteral("xinzhuang"));
            const FigureSlot z = rateOf(*a->plan(), QStringLiteral("zizhu"));
            QVERIFY(setFigure(*a, s, x, QStringLiteral("12%"), QStringLiteral("new plant")));
            QVERIFY(setFigure(*b, s, x, QStringLiteral("12.5%"), QStringLiteral("two lines")));
            // the same value in both is no conflict, though the reasons differ
            QVERIFY(setFigure(*a, s, z, QStringLiteral("8%"), QStringLiteral("a")));
            QVERIFY(setFigure(*b, s, z, QStringLiteral("8%"), QStringLiteral("b")));
            QVERIFY(saved(*b));
            const auto proposal = prepareMerge(*a, b->file().path());
            VERIFY_OK(proposal);
            QCOMPARE(proposal->conflicts.size(), size_t(1));
            const MergeConflict& c = proposal->conflicts[0];
            QCOMPARE(c.table, QStringLiteral("figure"));
            QCOMPARE(c.ours.value(QStringLiteral("value")).toDouble(), 0.12);
            QCOMPARE(c.theirs.value(QStringLiteral("value")).toDouble(), 0.125);
            QVERIFY(c.base.isEmpty()); // neither was there
            QCOMPARE(c.oursBy->author, QStringLiteral("王"));
            QCOMPARE(c.oursBy->reason, QStringLiteral("new plant"));
            QCOMPARE(c.theirsBy->author, QStringLiteral("李"));
            QCOMPARE(c.theirsBy->reason, QStringLiteral("two lines"));
            VERIFY_OK(mergeCopy(*a, *proposal, {answer}));
            const bool theirs = answer == MergeSide::Theirs;
            QCOMPARE(*valueOf(*a, s, x), theirs ? 0.125 : 0.12);
            QCOMPARE(a->plan()->figures().find(figureIdFor(s, x, {}))->note,
                     theirs ? QStringLiteral("two lines") : QStringLiteral("new plant"));
            QCOMPARE(authorsOf(*a, s, x).last(), theirs ? QStringLiteral("李") : QStringLiteral("王"));
            // answered once: merging the same file again asks and does nothing
            const QByteArray digest = *a->file().digest();
            const auto again = prepareMerge(*a, b->file().path());
            VERIFY_OK(again);
            QVERIFY(again->nothingNew);
            VERIFY_OK(mergeCopy(*a, *again, {}));
            QCOMPARE(*a->file().digest(), digest);
            // and the other way round they converge without a question
            int asked = -1;
            VERIFY_OK(merge(*b, *a, MergeSide::Ours, &asked));
            QCOMPARE(asked, 0);
            QCOMPARE(*b->file().dump(), *a->file().dump());
            const auto third = merge(*a, *b, MergeSide::Ours, &asked);
            VERIFY_OK(third);
            QVERIFY(third->rows.empty() && asked == 0);
        }
    }

    void figuresAreOneValueButFieldsOfAScenarioAreNot() {
        auto [a, b] = copies();
        const ScenarioId s = scenarioOf(*a, "甲");
        QVERIFY(renameScenario(*a, s, QStringLiteral("快速")));
        QVERIFY(describeScenario(*b, s, QStringLiteral("assumes the new line")));
        int asked = -1;
        VERIFY_OK(merge(*a, *b, MergeSide::Ours, &asked));
        QCOMPARE(asked, 0);
        QCOMPARE(a->plan()->scenarios().find(s)->name, QStringLiteral("快速"));
        QCOMPARE(a->plan()->scenarios().find(s)->note, QStringLiteral("assumes the new line"));
        // value and unit of one figure, changed apart, are one conflict
        const FigureSlot z = rateOf(*a->plan(), QStringLiteral("zizhu"));
        QVERIFY(setFigure(*a, s, z, QStringLiteral("0.11"))); // percent by default: 0.11 %
        QVERIFY(setFigure(*b, s, z, QStringLiteral("11%")));
        VERIFY_OK(merge(*a, *b, MergeSide::Theirs, &asked));
        QCOMPARE(asked, 1);
        QCOMPARE(*valueOf(*a, s, z), 0.11);
        QCOMPARE(a->plan()->figures().find(figureIdFor(s, z, {}))->printed, QStringLiteral("11%"));
    }

    void deletedAndChangedIsAConflict() {
        for (const MergeSide answer : {MergeSide::Ours, MergeSide::Theirs}) {
            for (const bool weDelete : {true, false}) {
                auto [a, b] = copies();
                const ScenarioId s = scenarioOf(*a, "甲");
                const FigureSlot z = rateOf(*a->plan(), QStringLiteral("zizhu"));
                PlanDocument& deleter = weDelete ? *a : *b;
                PlanDocument& changer = weDelete ? *b : *a;
                QVERIFY(restoreFigures(deleter, s, {&z, 1}));
                QVERIFY(setFigure(changer, s, z, QStringLiteral("7%")));
                int asked = -1;
                VERIFY_OK(merge(*a, *b, answer, &asked));
                QCOMPARE(asked, 1);
                const bool kept = (answer == MergeSide::Ours) != weDelete;
                QCOMPARE(valueOf(*a, s, z).has_value(), kept);
                if (kept) {
                    QCOMPARE(*valueOf(*a, s, z), 0.07);
                }
            }
        }
    }

    void aScenarioThatWasDeletedWhileAnotherBuiltOnItIsOneQuestion() {
        for (const MergeSide answer : {MergeSide::Ours, MergeSide::Theirs}) {
            for (const bool weDelete : {true, false}) {
                auto [a, b] = copies();
                const ScenarioId s = scenarioOf(*a, "甲");
                const FigureSlot x = rateOf(*a->plan(), QStringLiteral("xinzhuang"));
                const FigureSlot z = rateOf(*a->plan(), QStringLiteral("zizhu"));
                PlanDocument& deleter = weDelete ? *a : *b;
                PlanDocument& builder = weDelete ? *b : *a;
                QVERIFY(removeScenario(deleter, s));
                QVERIFY(addScenario(builder, QStringLiteral("child"), s));
                QVERIFY(setFigure(builder, scenarioOf(builder, "child"), x, QStringLiteral("6%")));
                QVERIFY(setFigure(builder, s, x, QStringLiteral("5%")));
                const QByteArray before = *a->file().dump();
                QVERIFY(saved(*b));
                const auto proposal = prepareMerge(*a, b->file().path());
                VERIFY_OK(proposal);
                QCOMPARE(proposal->conflicts.size(), size_t(1));
                const MergeConflict& c = proposal->conflicts[0];
                QCOMPARE(c.kind, MergeConflict::Kind::InUse);
                QCOMPARE(c.table, QStringLiteral("scenario"));
                QCOMPARE(c.ours.isEmpty(), weDelete);
                VERIFY_OK(mergeCopy(*a, *proposal, {answer}));
                const bool kept = (answer == MergeSide::Ours) != weDelete;
                QCOMPARE(a->plan()->scenarios().find(s) != nullptr, kept);
                QCOMPARE(scenarioOf(*a, "child").isValid(), kept);
                QCOMPARE(valueOf(*a, s, x).has_value(), kept);
                QCOMPARE(valueOf(*a, s, z).has_value(), kept); // what went with it came back with it
                for (const Figure& f : a->plan()->figures()) {
                    QVERIFY(a->plan()->scenarios().find(f.scenario) != nullptr);
                }
                QVERIFY(a->undo());
                QCOMPARE(*a->file().dump(), before);
            }
        }
    }

    void oneNameForTwoScenariosIsNot() {
        auto [a, b] = copies();
        QVERIFY(addScenario(*a, QStringLiteral("丙"), a->plan()->asDocumented()));
        QVERIFY(renameScenario(*b, scenarioOf(*b, "甲"), QStringLiteral("丙")));
        int asked = -1;
        VERIFY_OK(merge(*a, *b, MergeSide::Ours, &asked));
        QCOMPARE(asked, 0);
        std::set<QString> names;
        for (const Scenario& s : a->plan()->scenarios()) {
            QVERIFY2(names.insert(s.name).second, qPrintable(s.name));
        }
        QVERIFY(names.contains(QStringLiteral("丙")) && names.contains(QStringLiteral("丙 2")));
    }

    void contradictionsArePutAsAQuestion() {
        auto [a, b] = copies();
        const ScenarioId s = scenarioOf(*a, "甲");
        const SeriesKey zizhu{a->plan()->places().findCode(QStringLiteral("zizhu"))->id,
                              a->plan()->indicators().findCode(QStringLiteral("output"))->id};
        const SeriesKey other{a->plan()->places().findCode(QStringLiteral("minhang-etdz"))->id,
                              zizhu.indicator};
        VERIFY_OK(setGrowthField(*a, s, zizhu, QStringLiteral("overflow"), QStringLiteral("minhang-etdz")));
        VERIFY_OK(setGrowthField(*b, s, other, QStringLiteral("overflow"), QStringLiteral("zizhu")));
        VERIFY_OK(setGrowthField(*a, s, other, QStringLiteral("rate-low"), QStringLiteral("12%")));
        VERIFY_OK(setGrowthField(*b, s, other, QStringLiteral("rate-high"), QStringLiteral("10%")));
        QVERIFY(saved(*b));
        const auto proposal = prepareMerge(*a, b->file().path());
        VERIFY_OK(proposal);
        QCOMPARE(proposal->conflicts.size(), size_t(2));
        for (const MergeConflict& c : proposal->conflicts) {
            QCOMPARE(c.kind, MergeConflict::Kind::Together);
            QCOMPARE(c.rows.size(), size_t(2));
        }
        const QByteArray before = *a->file().dump();
        VERIFY_OK(mergeCopy(*a, *proposal, {MergeSide::Theirs, MergeSide::Theirs}));
        QCOMPARE(a->plan()->growthField(s, zizhu, QStringLiteral("overflow")), QString());
        QCOMPARE(a->plan()->growthField(s, other, QStringLiteral("overflow")), QStringLiteral("zizhu"));
        QCOMPARE(a->plan()->growthField(s, other, QStringLiteral("rate-low")), QString());
        QVERIFY(a->undo());
        QCOMPARE(*a->file().dump(), before);
    }

    void scenariosPutUnderOneAnotherAreAQuestion() {
        for (const MergeSide answer : {MergeSide::Ours, MergeSide::Theirs}) {
            auto [a, b] = copies();
            QVERIFY(addScenario(*a, QStringLiteral("丙"), a->plan()->asDocumented()));
            VERIFY_OK(merge(*b, *a));
            const ScenarioId first = scenarioOf(*a, "甲");
            const ScenarioId second = scenarioOf(*a, "丙");
            VERIFY_OK(setScenarioParent(*a, first, second));
            VERIFY_OK(setScenarioParent(*b, second, first));
            int asked = -1;
            VERIFY_OK(merge(*a, *b, answer, &asked));
            QCOMPARE(asked, 1);
            const bool ours = answer == MergeSide::Ours;
            QCOMPARE(a->plan()->scenarios().find(first)->parent, ours ? second : a->plan()->asDocumented());
            QCOMPARE(a->plan()->scenarios().find(second)->parent, ours ? a->plan()->asDocumented() : first);
            QVERIFY(a->undo());
        }
    }

    void yearsOfAProjectGoTogether() {
        auto [a, b] = copies();
        const ScenarioId s = scenarioOf(*a, "甲");
        VERIFY_OK(addProject(*a, s, QStringLiteral("P")));
        VERIFY_OK(merge(*b, *a));
        VERIFY_OK(setProjectField(*a, s, QStringLiteral("P"), ProjectField::Start, QStringLiteral("2028")));
        VERIFY_OK(setProjectField(*b, s, QStringLiteral("P"), ProjectField::Finish, QStringLiteral("2026")));
        VERIFY_OK(setProjectField(*b, s, QStringLiteral("P"), ProjectField::Floor, QStringLiteral("3")));
        int asked = -1;
        VERIFY_OK(merge(*a, *b, MergeSide::Ours, &asked));
        QCOMPARE(asked, 1);
        const Project* p = findProject(*a->plan(), s, QStringLiteral("P"));
        QCOMPARE(p->start, 2028);
        QCOMPARE(p->finish, 0);
        QCOMPARE(*p->floor, 3.0);
    }

    void randomEditsApart() {
        // Each copy sets random figures; where they are not the same ones, both are in the merged plan, in
        // whatever order it is merged; the conflicts are exactly those that both set to another value.
        int conflicts = 0;
        int free = 0;
        for (unsigned seed = 0; seed < 40; ++seed) {
            std::mt19937 random(seed);
            auto [a, b] = copies();
            const ScenarioId s = scenarioOf(*a, "甲");
            std::vector<FigureSlot> choice;
            for (const Figure& f : a->plan()->figures()) {
                if (f.scenario == a->plan()->asDocumented() && f.slot.aspect != Aspect::Share) {
                    choice.push_back(f.slot);
                }
            }
            std::array<std::map<FigureSlot, QString>, 2> set;
            for (int side = 0; side < 2; ++side) {
                PlanDocument& doc = side == 0 ? *a : *b;
                for (int i = 0; i < 25; ++i) {
                    const FigureSlot slot = choice[random() % choice.size()];
                    const QString text = QString::number(1 + random() % 4); // often the same by chance
                    const auto done = setFigure(doc, s, slot, text);
                    if (done && !done->rows.empty()) {
                        set[side][slot] = text;
                    }
                }
            }
            std::set<FigureSlot> expected;
            for (const auto& [slot, text] : set[0]) {
                if (set[1].contains(slot) && set[1][slot] != text) {
                    expected.insert(slot);
                }
            }
            QVERIFY(saved(*a) && saved(*b));
            const auto proposal = prepareMerge(*a, b->file().path());
            VERIFY_OK(proposal);
            std::set<FigureSlot> found;
            for (const MergeConflict& c : proposal->conflicts) {
                found.insert(a->plan()->figures().find({c.id})->slot);
            }
            QCOMPARE(found, expected);
            const MergeSide answer = seed % 2 == 0 ? MergeSide::Ours : MergeSide::Theirs;
            const QByteArray before = *a->file().dump();
            // the other way round, with the other answer, before either is merged
            const auto opposite = prepareMerge(*b, a->file().path());
            VERIFY_OK(opposite);
            VERIFY_OK(mergeCopy(*a, *proposal, std::vector(expected.size(), answer)));
            for (const FigureSlot& slot : choice) {
                const bool mine = set[0].contains(slot);
                const bool theirs = set[1].contains(slot);
                const bool takeTheirs = theirs && (!mine || answer == MergeSide::Theirs);
                const Figure* f = a->plan()->figures().find(figureIdFor(s, slot, {}));
                const bool first = slot == rateOf(*a->plan(), QStringLiteral("zizhu")); // of the common plan
                QCOMPARE(f != nullptr, mine || theirs || first);
                if (mine || theirs) {
                    QCOMPARE(f->printed, set[takeTheirs ? 1 : 0][slot]);
                }
            }
            const QByteArray merged = *a->file().dump();
            VERIFY_OK(mergeCopy(*b, *opposite,
                                std::vector(expected.size(), answer == MergeSide::Ours ? MergeSide::Theirs
                                                                                       : MergeSide::Ours)));
            if (expected.empty()) {
                ++free;
            }
            for (const Figure& f : a->plan()->figures()) {
                const Figure* other = b->plan()->figures().find(f.id);
                QVERIFY(other != nullptr);
                QCOMPARE(other->value, f.value);
            }
            QVERIFY(a->undo());
            QCOMPARE(*a->file().dump(), before);
            QVERIFY(a->redo());
            QCOMPARE(*a->file().dump(), merged);
            // crossed merges meet again without a question
            int asked = -1;
            VERIFY_OK(merge(*a, *b, MergeSide::Ours, &asked));
            QCOMPARE(asked, 0);
            VERIFY_OK(merge(*b, *a, MergeSide::Ours, &asked));
            QCOMPARE(asked, 0);
            QCOMPARE(*a->file().dump(), *b->file().dump());
            conflicts += static_cast<int>(expected.size());
        }
        qInfo("%d conflicts in 40 merges, %d without one", conflicts, free);
        QVERIFY(conflicts > 50);
    }

    void randomWorkOfAllKinds() { // any verbs: every merge goes through, undo is exact, nothing is orphaned
        int merges = 0;
        for (unsigned seed = 0; seed < 40; ++seed) {
            auto [a, b] = copies();
            RandomWork workA(*a, seed * 2 + 1);
            RandomWork workB(*b, seed * 2 + 2);
            for (int round = 0; round < 3; ++round) {
                for (int i = 0; i < 8; ++i) {
                    QVERIFY(workA.step());
                    QVERIFY(workB.step());
                }
                PlanDocument& into = round % 2 == 0 ? *a : *b;
                PlanDocument& from = round % 2 == 0 ? *b : *a;
                const QByteArray before = *into.file().dump();
                int asked = 0;
                const auto done =
                    merge(into, from, (seed + round) % 2 == 0 ? MergeSide::Ours : MergeSide::Theirs, &asked);
                VERIFY_OK(done);
                const Plan& plan = *into.plan();
                for (const Figure& f : plan.figures()) {
                    QVERIFY(plan.scenarios().find(f.scenario) != nullptr);
                }
                std::set<QString> names;
                for (const Scenario& s : plan.scenarios()) {
                    QVERIFY(!s.parent.isValid() || plan.scenarios().find(s.parent) != nullptr);
                    QVERIFY(names.insert(s.code).second);
                }
                const QByteArray after = *into.file().dump();
                if (!done->rows.empty()) {
                    QVERIFY(into.undo());
                    QCOMPARE(*into.file().dump(), before);
                    QVERIFY(into.redo());
                }
                QCOMPARE(*into.file().dump(), after);
                ++merges;
                if (round == 2) { // and back: the same plan in both
                    VERIFY_OK(merge(from, into, MergeSide::Ours, &asked));
                    QCOMPARE(asked, 0);
                    QCOMPARE(*from.file().dump(), after);
                    // every state of either side can be gone back to
                    const auto history = from.file().history();
                    for (size_t i = 0; i < history->size(); i += 5) {
                        VERIFY_OK(from.file().stateAfter((*history)[i].uuid));
                    }
                }
            }
        }
        QCOMPARE(merges, 120);
    }

    void aDistrictMergesTheCopiesOfItsParks() {
        Copy district = copyOf(m_common, QStringLiteral("district"), QStringLiteral("区"));
        const ScenarioId s = scenarioOf(*district, "甲");
        const QStringList parks{QStringLiteral("xinzhuang"), QStringLiteral("minhang-etdz"),
                                QStringLiteral("lingang-pujiang")};
        for (const QString& park : parks) {
            Copy copy = copyOf(m_common, park, park);
            QVERIFY(setFigure(*copy, s, rateOf(*copy->plan(), park), QStringLiteral("11%"), park));
            QVERIFY(saved(*copy));
        }
        for (const QString& park : parks) {
            const auto proposal = prepareMerge(*district, path(park));
            VERIFY_OK(proposal);
            QVERIFY(proposal->conflicts.empty());
            VERIFY_OK(mergeCopy(*district, *proposal, {}));
        }
        for (const QString& park : parks) {
            QCOMPARE(*valueOf(*district, s, rateOf(*district->plan(), park)), 0.11);
            QCOMPARE(authorsOf(*district, s, rateOf(*district->plan(), park)), QStringList{park});
        }
        for (const QString& park : parks) {
            Q_UNUSED(park);
            QVERIFY(district->undo());
        }
        QVERIFY(!valueOf(*district, s, rateOf(*district->plan(), parks[0])));
    }

    void plansBegunWithTheSameTemplateShareTheirStart() {
        auto a = newShanghai();
        auto b = newShanghai();
        QVERIFY(addScenario(*a, QStringLiteral("甲"), a->plan()->asDocumented()));
        QVERIFY(addScenario(*b, QStringLiteral("甲"), b->plan()->asDocumented()));
        const ScenarioId s = scenarioOf(*a, "甲");
        QVERIFY(setFigure(*a, s, rateOf(*a->plan(), QStringLiteral("zizhu")), QStringLiteral("9%")));
        QVERIFY(setFigure(*b, s, rateOf(*b->plan(), QStringLiteral("zizhu")), QStringLiteral("8%")));
        VERIFY_OK(savePlan(*b, path(QStringLiteral("other"))));
        const auto proposal = prepareMerge(*a, path(QStringLiteral("other")));
        VERIFY_OK(proposal);
        QVERIFY(proposal->commonHistory);
        QCOMPARE(proposal->conflicts.size(), size_t(1));
    }

    void withoutACommonStateRowsAreCompared() {
        auto [a, b] = copies();
        const ScenarioId s = scenarioOf(*a, "甲");
        const FigureSlot x = rateOf(*a->plan(), QStringLiteral("xinzhuang"));
        const FigureSlot z = rateOf(*a->plan(), QStringLiteral("zizhu"));
        QVERIFY(setFigure(*b, s, x, QStringLiteral("9%"), QStringLiteral("theirs")));
        auto clean = b->file().cleanCopy();
        VERIFY_OK(clean);
        Copy stranger = std::move(*PlanDocument::of(std::move(*clean)));
        stranger->file().setAuthor(QStringLiteral("赵"));
        VERIFY_OK(savePlan(*stranger, path(QStringLiteral("stranger"))));
        QVERIFY(setFigure(*stranger, s, z, QStringLiteral("4%"), QStringLiteral("why not")));
        QVERIFY(restoreFigures(*a, s, {&x, 1}).has_value());
        QVERIFY(saved(*stranger));
        const auto proposal = prepareMerge(*a, stranger->file().path());
        VERIFY_OK(proposal);
        QVERIFY(!proposal->commonHistory);
        QCOMPARE(proposal->conflicts.size(), size_t(1)); // 10 % here, 4 % there
        QCOMPARE(proposal->conflicts[0].theirsBy->author, QStringLiteral("赵"));
        VERIFY_OK(mergeCopy(*a, *proposal, {MergeSide::Theirs}));
        QCOMPARE(*valueOf(*a, s, x), 0.09);
        QCOMPARE(*valueOf(*a, s, z), 0.04);
        QCOMPARE(authorsOf(*a, s, z).last(), QStringLiteral("赵"));
        QVERIFY(prepareMerge(*a, stranger->file().path())->nothingNew);
        // from now on they have something in common
        QVERIFY(setFigure(*stranger, s, x, QStringLiteral("3%")));
        int asked = -1;
        VERIFY_OK(merge(*a, *stranger, MergeSide::Ours, &asked));
        QCOMPARE(asked, 0);
        QCOMPARE(*valueOf(*a, s, x), 0.03);
        QVERIFY(saved(*a));
        QVERIFY(openPlan(a->file().path()));
        // its earlier states are another plan's
        const auto history = a->file().history();
        int strange = 0;
        for (const ChangeEntry& e : *history) {
            if (!e.reachable) {
                ++strange;
                const QByteArray before = *a->file().dump();
                QVERIFY(!goBackTo(*a, e.uuid));
                QCOMPARE(*a->file().dump(), before);
                VERIFY_OK(a->file().differencesOf(e.uuid));
            }
        }
        QVERIFY(strange >= 2);
    }

    void reasonsAndVersionsComeAlong() {
        auto [a, b] = copies();
        VERIFY_OK(b->nameVersion(QStringLiteral("送审稿"), b->file().history()->back().uuid));
        VERIFY_OK(b->annotate(b->file().history()->back().uuid, QStringLiteral("said later")));
        QVERIFY(addScenario(*b, QStringLiteral("乙"), b->plan()->asDocumented()));
        VERIFY_OK(merge(*a, *b));
        QCOMPARE(a->file().versions()->size(), size_t(1));
        QCOMPARE((*a->file().history())[1].reason, QStringLiteral("said later"));
        QVERIFY(findState(a->file(), QStringLiteral("送审稿")));
    }

    void anOlderPlanIsMigratedAndMerged() {
        QFile::remove(path(QStringLiteral("old")));
        QVERIFY(QFile::copy(QStringLiteral(YUANTU_SOURCE_DIR "/tests/data/plan-v1.gpkg"),
                            path(QStringLiteral("old"))));
        QFile::setPermissions(path(QStringLiteral("old")), QFile::ReadOwner | QFile::WriteOwner);
        const QByteArray bytes = bytesOf(path(QStringLiteral("old")));
        Copy mine = copyOf(path(QStringLiteral("old")), QStringLiteral("mine"), QStringLiteral("王"));
        QVERIFY(addScenario(*mine, QStringLiteral("新"), mine->plan()->asDocumented()));
        QVERIFY(saved(*mine));
        Copy again = std::move(*openPlan(path(QStringLiteral("mine"))));
        const auto proposal = prepareMerge(*again, path(QStringLiteral("old")));
        VERIFY_OK(proposal);
        QVERIFY(proposal->nothingNew); // it is what ours was made from
        Copy old = copyOf(path(QStringLiteral("old")), QStringLiteral("theirs"), QStringLiteral("李"));
        QVERIFY(addScenario(*old, QStringLiteral("另"), old->plan()->asDocumented()));
        int asked = -1;
        VERIFY_OK(merge(*again, *old, MergeSide::Ours, &asked));
        QCOMPARE(asked, 0);
        QVERIFY(scenarioOf(*again, "新").isValid() && scenarioOf(*again, "另").isValid());
        QCOMPARE(bytesOf(path(QStringLiteral("old"))), bytes);
    }

    void whatCannotBeMergedIsRefused_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("says");
        QTest::newRow("itself") << "itself"
                                << "the plan itself";
        QTest::newRow("linked") << "linked"
                                << "the plan itself";
        QTest::newRow("nothing") << "nothing"
                                 << "no such file";
        QTest::newRow("text") << "text"
                              << "not a plan";
        QTest::newRow("newer") << "newer"
                               << "newer Yuantu";
        QTest::newRow("another city") << "city"
                                      << "another city";
        QTest::newRow("damaged row") << "row"
                                     << "not what was saved";
        QTest::newRow("damaged bytes") << "bytes"
                                       << "";
        QTest::newRow("cut off") << "cut"
                                 << "cut off";
        QTest::newRow("log that does not fit") << "log"
                                               << "";
        QTest::newRow("log that is none") << "blob"
                                          << "";
    }
    void whatCannotBeMergedIsRefused() {
        QFETCH(QString, what);
        QFETCH(QString, says);
        auto [a, b] = copies();
        const ScenarioId s = scenarioOf(*a, "甲");
        QVERIFY(setFigure(*a, s, rateOf(*a->plan(), QStringLiteral("xinzhuang")), QStringLiteral("12%")));
        QVERIFY(setFigure(*b, s, rateOf(*b->plan(), QStringLiteral("zizhu")), QStringLiteral("9%")));
        QVERIFY(saved(*a) && saved(*b));
        QString other = b->file().path();
        if (what == u"itself") {
            other = a->file().path();
        } else if (what == u"linked") {
            other = path(QStringLiteral("link"));
            QFile::remove(other);
            QVERIFY(QFile::link(a->file().path(), other));
        } else if (what == u"nothing") {
            other = path(QStringLiteral("no such"));
        } else if (what == u"text") {
            QVERIFY(writeBytes(other, "hello"));
        } else if (what == u"newer") {
            QVERIFY(execute(other, "UPDATE yuantu_meta SET value = '99' WHERE key = 'schema_version'"));
        } else if (what == u"row") {
            QVERIFY(execute(other, "UPDATE figure SET value = 4711 WHERE id = (SELECT min(id) FROM figure)"));
        } else if (what == u"bytes") {
            QByteArray bytes = bytesOf(other);
            for (qsizetype i = bytes.size() / 2; i < bytes.size() / 2 + 4096; ++i) {
                bytes[i] = static_cast<char>(bytes[i] ^ 0x55);
            }
            QVERIFY(writeBytes(other, bytes));
        } else if (what == u"cut") {
            QVERIFY(writeBytes(other, bytesOf(other).left(bytesOf(other).size() / 2)));
        } else {
            // Made with care, so that the digest fits.
            auto made = PlanFile::open(other, PlanFile::Storage::Memory);
            VERIFY_OK(made);
            if (what == u"city") {
                VERIFY_OK((*made)->fill([](RowWriter& writer) -> Result<void> {
                    Place suzhou;
                    suzhou.id = {idFromKey(QStringLiteral("place/suzhou"))};
                    suzhou.code = QStringLiteral("suzhou");
                    suzhou.nameZh = QStringLiteral("苏州");
                    suzhou.kind = PlaceKind::City;
                    writer.put(suzhou);
                    writer.remove<Place>({idFromKey(QStringLiteral("place/shanghai"))});
                    return {};
                }));
            } else if (what == u"log") { // a row that the log says was changed is not what it says
                VERIFY_OK((*made)->fill([&](RowWriter& writer) -> Result<void> {
                    Figure f = *b->plan()->figures().find(
                        figureIdFor(s, rateOf(*b->plan(), QStringLiteral("zizhu")), {}));
                    f.value = 0.5;
                    writer.put(f);
                    return {};
                }));
            }
            VERIFY_OK((*made)->save(other, {}, PlanFile::IfChanged::Overwrite));
            if (what == u"blob") {
                QVERIFY(execute(other, "UPDATE change SET changeset = x'54ff00ff' WHERE seq = 3"));
            }
        }
        const QByteArray before = *a->file().digest();
        const QByteArray bytes = bytesOf(a->file().path());
        const auto proposal = prepareMerge(*a, other);
        QVERIFY(!proposal);
        QCOMPARE(proposal.error().exitCode(), 3);
        QVERIFY2(proposal.error().sentence.contains(says), qPrintable(proposal.error().sentence));
        QVERIFY(!proposal.error().sentence.isEmpty() && !proposal.error().sentence.contains(u'\n'));
        QCOMPARE(*a->file().digest(), before);
        QCOMPARE(bytesOf(a->file().path()), bytes);
    }

    void aStaleProposalIsRefused() {
        auto [a, b] = copies();
        QVERIFY(addScenario(*b, QStringLiteral("乙"), b->plan()->asDocumented()));
        QVERIFY(saved(*b));
        const auto proposal = prepareMerge(*a, b->file().path());
        VERIFY_OK(proposal);
        QVERIFY(addScenario(*a, QStringLiteral("丙"), a->plan()->asDocumented()));
        const QByteArray before = *a->file().digest();
        QVERIFY(!mergeCopy(*a, *proposal, {}));
        QCOMPARE(*a->file().digest(), before);
    }
};

QTEST_GUILESS_MAIN(TestMerge)
#include "test_merge.moc"
