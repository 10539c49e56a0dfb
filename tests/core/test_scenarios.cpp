// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of scenarios: what is inherited, and every verb done, undone, redone and reopened.
#include "core/edits/figure_edits.h"
#include "core/edits/scenario_edits.h"
#include "core/projection/hand_over.h"
#include "core/projection/projection.h"
#include "core/report/figure_text.h"
#include "tests/support/random_plan.h"
#include "tests/support/verify.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <set>

using namespace yuantu;
using namespace yuantu::testing;

namespace {

std::unique_ptr<PlanDocument> documentOf(std::unique_ptr<PlanFile> file) {
    auto document = PlanDocument::of(std::move(file));
    return document ? std::move(*document) : nullptr;
}

/// What a scenario holds by a plain model: its parent's, with its own put over it.
using Held = std::map<std::pair<FigureSlot, qint64>, double>;
Held heldBy(const Plan& plan, ScenarioId scenario) {
    const Scenario* s = plan.scenarios().find(scenario);
    Held held = s->parent.isValid() ? heldBy(plan, s->parent) : Held{};
    std::set<FigureSlot> own;
    for (const Figure& f : plan.figures()) {
        if (f.scenario == scenario && own.insert(f.slot).second) {
            std::erase_if(held, [&f](const auto& each) { return each.first.first == f.slot; });
        }
    }
    for (const Figure& f : plan.figures()) {
        if (f.scenario == scenario) {
            held[{f.slot, f.document.value}] = f.isMissing() ? -1 : f.value;
        }
    }
    return held;
}

using Results = std::map<SeriesKey, std::vector<double>>;
Results resultsOf(const Plan& plan, ScenarioId scenario) {
    Results results;
    for (const SeriesKey& key : plan.series(scenario)) {
        for (const YearValue& v : project(plan, scenario, key).values) {
            results[key].push_back(v.value);
            results[key].push_back(v.ceiling.value_or(-1));
        }
    }
    return results;
}

} // namespace

class TestScenarios : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;

    std::unique_ptr<PlanDocument> shanghai() {
        auto file = PlanFile::create(PlanFile::Storage::Memory);
        if (!file || !loadShanghai(**file, QStringLiteral(YUANTU_SOURCE_DIR "/resources/policy"),
                                   QStringLiteral(YUANTU_SOURCE_DIR "/maps/shanghai.gpkg"))) {
            return nullptr;
        }
        return documentOf(std::move(*file));
    }

    /// Undone it is as before, redone as after, and after a save it is still so.
    void holdsUp(PlanDocument& document, const QByteArray& before) {
        const QByteArray after = *document.file().dump();
        QVERIFY(before != after);
        QVERIFY(document.undo());
        QCOMPARE(*document.file().dump(), before);
        QVERIFY(document.redo());
        QCOMPARE(*document.file().dump(), after);
        const QString path = m_dir.filePath(QStringLiteral("verb.gpkg"));
        VERIFY_OK(document.save(path, {}));
        auto file = PlanFile::open(path, PlanFile::Storage::Memory);
        VERIFY_OK(file);
        auto again = documentOf(std::move(*file));
        QCOMPARE(*again->file().dump(), after);
        QVERIFY(again->undo());
        QCOMPARE(*again->file().dump(), before);
    }

private slots:
    void initTestCase() { qputenv("XDG_STATE_HOME", m_dir.filePath(QStringLiteral("state")).toUtf8()); }

    void whatIsInheritedIsAsInAPlainModel() {
        for (unsigned seed = 0; seed < 200; ++seed) {
            const Plan plan = randomPlan(seed);
            for (const Scenario& s : plan.scenarios()) {
                const Held held = heldBy(plan, s.id);
                size_t found = 0;
                for (const SeriesKey& key : plan.series(s.id)) {
                    for (const Figure* f : plan.effective(s.id, key)) {
                        const auto at = held.find({f->slot, f->document.value});
                        QVERIFY(at != held.end());
                        QCOMPARE(f->isMissing() ? -1 : f->value, at->second);
                        const Assumption a = assumptionOf(plan, s.id, keyOf(*f));
                        QVERIFY(a.figure() == f && a.from == f->scenario);
                        ++found;
                    }
                }
                QCOMPARE(found, held.size());
                for (const GrowthSetting& g : plan.growth()) {
                    QString value;
                    for (ScenarioId at = s.id; value.isEmpty() && at.isValid();) {
                        for (const GrowthSetting& each : plan.growth()) {
                            if (each.scenario == at && keyOf(each) == keyOf(g)) {
                                value = each.value;
                            }
                        }
                        at = plan.scenarios().find(at)->parent;
                    }
                    QCOMPARE(plan.growthField(s.id, {g.place, g.indicator}, g.field), value);
                }
                // What differs from the parent is set here, or it would not differ.
                const std::array pair{s.parent, s.id};
                if (s.parent.isValid()) {
                    const auto own = ownAssumptions(plan, s.id);
                    for (const AssumptionKey& key : differingAssumptions(plan, pair)) {
                        QVERIFY(std::ranges::find(own, key) != own.end());
                    }
                }
            }
        }
    }

    void notesInEnglish() {
        auto doc = shanghai();
        QVERIFY(doc);
        QFile csv(QStringLiteral(YUANTU_SOURCE_DIR "/resources/policy/scenarios.csv"));
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QString written = QString::fromUtf8(csv.readAll());
        for (const Scenario& s : doc->plan()->scenarios()) {
            const QString note = noteOf(s, Language::English);
            QVERIFY2(!note.isEmpty() &&
                         std::ranges::none_of(note, [](QChar c) { return c.unicode() >= 0x2E80; }),
                     qPrintable(note));
            QVERIFY2(written.contains(note) || s.order < 2, qPrintable(note)); // as reviewed there
            QCOMPARE(noteOf(s, Language::Chinese), s.note);
        }
        const ScenarioId rates = scenarioId(*doc->plan(), "rates-one-point-lower");
        VERIFY_OK(describeScenario(*doc, rates, QStringLiteral("mine")));
        QCOMPARE(noteOf(*doc->plan()->scenarios().find(rates), Language::English), QStringLiteral("mine"));
    }

    void colourAndParent() {
        auto doc = shanghai();
        QVERIFY(doc);
        const PlanPtr plan = doc->plan();
        const ScenarioId root = plan->asDocumented();
        const ScenarioId rates = scenarioId(*plan, "rates-one-point-lower");
        const ScenarioId floor = scenarioId(*plan, "pudong-floor");
        const ScenarioId late = scenarioId(*plan, "floor-two-years-late");
        QByteArray before = *doc->file().dump();
        VERIFY_OK(colourScenario(*doc, rates, 6));
        QCOMPARE(doc->plan()->scenarios().find(rates)->colour, 6);
        holdsUp(*doc, before);
        QVERIFY(!colourScenario(*doc, rates, 0));
        QVERIFY(!colourScenario(*doc, rates, 7));
        QVERIFY(!colourScenario(*doc, root, 1));

        before = *doc->file().dump();
        VERIFY_OK(setScenarioParent(*doc, rates, floor));
        // what it does not set itself it now has from there
        QVERIFY(valueIn(*doc->plan(), rates, seriesOf(*plan, "pudong", "output"), 2026).has_value());
        QCOMPARE(doc->plan()->chain(rates), (std::vector<ScenarioId>{rates, floor, root}));
        holdsUp(*doc, before);
        QVERIFY(setScenarioParent(*doc, floor, late).error().sentence.contains(u"made from"));
        QVERIFY(setScenarioParent(*doc, floor, floor).error().sentence.contains(u"itself"));
        QVERIFY(setScenarioParent(*doc, root, floor).error().sentence.contains(u"no parent"));
        QVERIFY(!setScenarioParent(*doc, floor, ScenarioId{1}));
        VERIFY_OK(freezeScenario(*doc, late, true));
        QVERIFY(setScenarioParent(*doc, late, root).error().sentence.contains(u"frozen"));
    }

    void promoteAndRevert() {
        auto doc = shanghai();
        QVERIFY(doc);
        const ScenarioId floor = scenarioId(*doc->plan(), "pudong-floor");
        const ScenarioId late = scenarioId(*doc->plan(), "floor-two-years-late");
        const auto own = ownAssumptions(*doc->plan(), late);
        QCOMPARE(own.size(), size_t(6));
        const Results results = resultsOf(*doc->plan(), late);
        QByteArray before = *doc->file().dump();
        VERIFY_OK(promoteAssumptions(*doc, late, own, *promotionOf(*doc->plan(), late, own)));
        QVERIFY(ownAssumptions(*doc->plan(), late).empty());
        QCOMPARE(ownAssumptions(*doc->plan(), floor).size(), size_t(11)); // 5 were its own
        QVERIFY(resultsOf(*doc->plan(), late) == results);
        QVERIFY(resultsOf(*doc->plan(), floor) == results);
        holdsUp(*doc, before);
        // what is there belongs to the parent now
        QVERIFY(!revertAssumptions(*doc, late, own));
        QVERIFY(doc->undo());

        before = *doc->file().dump();
        VERIFY_OK(revertAssumptions(*doc, late, std::span(own).first(2)));
        QCOMPARE(ownAssumptions(*doc->plan(), late).size(), size_t(4));
        holdsUp(*doc, before);
        QVERIFY(doc->undo());

        const auto floors = ownAssumptions(*doc->plan(), floor);
        const auto refused = [&](ScenarioId scenario, std::span<const AssumptionKey> keys) {
            const auto done = promoteAssumptions(*doc, scenario, keys, {});
            return done ? QString() : done.error().sentence;
        };
        QVERIFY(refused(floor, floors).contains(u"documents"));
        VERIFY_OK(freezeScenario(*doc, floor, true));
        QVERIFY(refused(late, own).contains(u"frozen"));
        VERIFY_OK(freezeScenario(*doc, late, true));
        QVERIFY(refused(late, own).contains(u"frozen"));
        QVERIFY(!revertAssumptions(*doc, late, own));
    }

    void removingAParent() {
        auto doc = shanghai();
        QVERIFY(doc);
        const ScenarioId root = doc->plan()->asDocumented();
        const ScenarioId floor = scenarioId(*doc->plan(), "pudong-floor");
        const ScenarioId late = scenarioId(*doc->plan(), "floor-two-years-late");
        QVERIFY(removeScenario(*doc, floor).error().sentence.contains(u"made from"));
        const Results results = resultsOf(*doc->plan(), late);
        QByteArray before = *doc->file().dump();
        auto rows = handOverOf(*doc->plan(), floor);
        VERIFY_OK(rows);
        VERIFY_OK(removeScenario(*doc, floor, *rows));
        QVERIFY(doc->plan()->scenarios().find(floor) == nullptr);
        QCOMPARE(doc->plan()->scenarios().find(late)->parent, root);
        QVERIFY(resultsOf(*doc->plan(), late) == results);
        holdsUp(*doc, before);
        QVERIFY(doc->undo());

        before = *doc->file().dump();
        VERIFY_OK(removeScenarioWithChildren(*doc, floor));
        QVERIFY(doc->plan()->scenarios().find(late) == nullptr);
        for (const Figure& f : doc->plan()->figures()) {
            QVERIFY(doc->plan()->scenarios().find(f.scenario) != nullptr);
        }
        holdsUp(*doc, before);
        QVERIFY(!removeScenarioWithChildren(*doc, root));
    }

    void handingOverMovesNoResult() {
        int refused = 0;
        int tried = 0;
        for (unsigned seed = 0; seed < 400; ++seed) {
            const Plan plan = randomPlan(seed, {4, 5, 8, true});
            for (int n = 1; n <= 5; ++n) {
                const ScenarioId going = nthScenario(plan, n);
                const auto rows = handOverOf(plan, going);
                ++tried;
                if (!rows) {
                    ++refused; // said, not done wrongly
                    continue;
                }
                const PlanPtr after = planWith(plan, *rows);
                QVERIFY(after->scenarios().find(going) == nullptr);
                for (const Scenario& s : after->scenarios()) {
                    QVERIFY2(resultsOf(plan, s.id) == resultsOf(*after, s.id),
                             "seed " + QByteArray::number(seed));
                }
            }
        }
        QVERIFY2(refused * 25 < tried, QByteArray::number(refused) + " of " + QByteArray::number(tried));
    }

    void promotingMovesNoResultOfTheChild() {
        int refused = 0;
        int tried = 0;
        for (unsigned seed = 0; seed < 200; ++seed) {
            const Plan plan = randomPlan(seed);
            for (const Scenario& s : plan.scenarios()) {
                if (!s.parent.isValid()) {
                    continue;
                }
                const auto own = ownAssumptions(plan, s.id);
                for (const AssumptionKey& key : own) {
                    const std::array one{key};
                    const auto rows = promotionOf(plan, s.id, one);
                    ++tried;
                    if (!rows) {
                        ++refused;
                        continue;
                    }
                    const PlanPtr after = planWith(plan, *rows);
                    QVERIFY2(resultsOf(plan, s.id) == resultsOf(*after, s.id),
                             "seed " + QByteArray::number(seed));
                }
            }
        }
        QVERIFY2(refused * 25 < tried, QByteArray::number(refused) + " of " + QByteArray::number(tried));
    }
};

QTEST_GUILESS_MAIN(TestScenarios)
#include "test_scenarios.moc"
