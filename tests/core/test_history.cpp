// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The history: going back to any state, named versions, reasons given afterwards, who changed a figure, clean
// copies.
#include "core/edits/history_edits.h"
#include "tests/support/faults.h"
#include "tests/support/verify.h"

#include <QSignalSpy>
#include <QTest>

using namespace yuantu;
using namespace yuantu::testing;

namespace {

FigureSlot rateOf(const Plan& plan, const char* place) {
    return {plan.places().findCode(QString::fromLatin1(place))->id,
            plan.indicators().findCode(QStringLiteral("output"))->id, Aspect::Rate, 2020, 2023};
}

QString headOf(const PlanDocument& document) {
    const auto history = document.file().history();
    QString head;
    for (const ChangeEntry& e : *history) {
        head = e.applied ? e.uuid : head;
    }
    return head;
}

} // namespace

class TestHistory : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir{fastFolder()};

private slots:
    void initTestCase() { qputenv("XDG_STATE_HOME", m_dir.filePath(QStringLiteral("state")).toUtf8()); }

    void anyStateCanBeGoneBackTo() { // random walks with branches left behind; every state that was, again
        int states = 0;
        for (unsigned seed = 0; seed < 25; ++seed) {
            auto doc = newShanghai();
            RandomWork work(*doc, seed);
            QHash<QString, QByteArray> dumps{{QString(), *doc->file().dump()}};
            for (int i = 0; i < 20; ++i) {
                QVERIFY(work.step());
                dumps.insert(headOf(*doc), *doc->file().dump());
            }
            const QString path = m_dir.filePath(QStringLiteral("walk.gpkg"));
            if (seed % 6 == 0) {
                VERIFY_OK(savePlan(*doc, path, PlanFile::IfChanged::Overwrite));
                doc = std::move(*openPlan(path));
            }
            std::mt19937 random(seed);
            QStringList order = dumps.keys();
            std::shuffle(order.begin(), order.end(), random);
            for (const QString& state : order) {
                const QByteArray before = *doc->file().dump();
                const auto parts = doc->file().stateAfter(state);
                VERIFY_OK(parts);
                QCOMPARE(*doc->file().dump(), before); // looking does not touch
                const auto done = goBackTo(*doc, state);
                VERIFY_OK(done);
                QCOMPARE(*doc->file().dump(), dumps.value(state));
                QCOMPARE(doc->plan()->figures().rows(), parts->figures->rows());
                QVERIFY(doc->file().differencesSince(state)->empty());
                if (!done->rows.empty()) { // one undoable change
                    QVERIFY(doc->undo());
                    QCOMPARE(*doc->file().dump(), before);
                    QVERIFY(doc->redo());
                }
                ++states;
            }
        }
        QVERIFY(states > 25 * 10);
    }

    void goingBackIsAChangeOfItsOwn() {
        auto doc = newShanghai();
        QVERIFY(addScenario(*doc, QStringLiteral("快"), doc->plan()->asDocumented()));
        const ScenarioId fast = findScenario(*doc->plan(), QStringLiteral("快"))->id;
        const FigureSlot rate = rateOf(*doc->plan(), "xinzhuang");
        QVERIFY(setFigure(*doc, fast, rate, QStringLiteral("12%")));
        const QString twelve = headOf(*doc);
        QVERIFY(doc->undo());
        QVERIFY(setFigure(*doc, fast, rate, QStringLiteral("13%"))); // 12% is on a branch that was left
        QCOMPARE(doc->file().history()->size(), size_t(3));
        const auto done = goBackTo(*doc, twelve, QStringLiteral("the first was right"));
        VERIFY_OK(done);
        QVERIFY(done->label.contains(QStringLiteral("12%")));
        for (const Figure* f : doc->plan()->effective(fast, {rate.place, rate.indicator})) {
            if (f->slot == rate) {
                QVERIFY(std::abs(f->value - 0.12) < 1e-12);
            }
        }
        const auto history = doc->file().history();
        QCOMPARE(history->size(), size_t(4));
        QCOMPARE(history->back().reason, QStringLiteral("the first was right"));
        // again is nothing, and a wrong state is refused
        QVERIFY(goBackTo(*doc, twelve)->rows.empty());
        const QByteArray before = *doc->file().dump();
        QVERIFY(!goBackTo(*doc, QStringLiteral("no such change")));
        QCOMPARE(*doc->file().dump(), before);
    }

    void versionsHaveNames() {
        const QString path = m_dir.filePath(QStringLiteral("versions.gpkg"));
        auto doc = newShanghai();
        QVERIFY(addScenario(*doc, QStringLiteral("甲"), doc->plan()->asDocumented()));
        VERIFY_OK(savePlan(*doc, path));
        QVERIFY(!doc->file().isModified());
        QSignalSpy told(doc.get(), &PlanDocument::fileStateChanged);
        VERIFY_OK(doc->nameVersion(QStringLiteral(" 2026-03  送审稿 "), headOf(*doc),
                                   QStringLiteral("for review")));
        QCOMPARE(told.count(), 1);
        QVERIFY(doc->file().isModified()); // it has to be saved
        QCOMPARE(doc->file().unsavedChanges(), 1);
        QVERIFY(!doc->nameVersion(QStringLiteral("2026-03 送审稿"), {})); // taken
        QVERIFY(!doc->nameVersion(QStringLiteral("  "), {}));
        QVERIFY(!doc->nameVersion(QStringLiteral("x"), QStringLiteral("no such change")));
        const QByteArray then = *doc->file().dump();
        QVERIFY(addScenario(*doc, QStringLiteral("乙"), doc->plan()->asDocumented()));
        VERIFY_OK(savePlan(*doc, path));
        QVERIFY(!doc->file().isModified());

        auto again = std::move(*openPlan(path));
        QVERIFY2(again->file().notices().isEmpty(), qPrintable(again->file().notices().join(u'\n')));
        const auto versions = again->file().versions();
        VERIFY_OK(versions);
        QCOMPARE(versions->size(), size_t(1));
        QCOMPARE(versions->front().name, QStringLiteral("2026-03 送审稿"));
        QCOMPARE(versions->front().note, QStringLiteral("for review"));
        const auto state = findState(again->file(), QStringLiteral("2026-03 送审稿"));
        VERIFY_OK(state);
        QCOMPARE(again->file().differencesSince(*state)->size(), size_t(1)); // 乙 came after
        VERIFY_OK(goBackTo(*again, *state));
        QCOMPARE(*again->file().dump(), then);
        QCOMPARE(again->file().versions()->size(), size_t(1)); // going back takes no name away
        VERIFY_OK(again->removeVersion(QStringLiteral("2026-03 送审稿")));
        QVERIFY(again->file().versions()->empty());
        QVERIFY(!again->removeVersion(QStringLiteral("2026-03 送审稿")));
        // by number, by the beginning of the id, the start
        const QString uuid = again->file().history()->front().uuid;
        QCOMPARE(findState(again->file(), QStringLiteral("1")).value_or(QString()), uuid);
        QCOMPARE(findState(again->file(), uuid.left(8)).value_or(QString()), uuid);
        QCOMPARE(findState(again->file(), QStringLiteral("start")).value_or(QStringLiteral("?")), QString());
        QVERIFY(!findState(again->file(), QStringLiteral("999")));
    }

    void reasonsCanBeGivenAfterwards() {
        const QString path = m_dir.filePath(QStringLiteral("reasons.gpkg"));
        auto doc = newShanghai();
        QVERIFY(addScenario(*doc, QStringLiteral("甲"), doc->plan()->asDocumented()));
        VERIFY_OK(savePlan(*doc, path));
        const QByteArray dump = *doc->file().dump();
        VERIFY_OK(doc->annotate(headOf(*doc), QStringLiteral(" 市里要求 ")));
        QVERIFY(!doc->annotate(QStringLiteral("no such change"), QStringLiteral("x")));
        QCOMPARE(*doc->file().dump(), dump); // no change of the plan
        QVERIFY(doc->file().isModified());
        VERIFY_OK(savePlan(*doc, path));
        const auto again = openPlan(path);
        QCOMPARE((*again)->file().history()->back().reason, QStringLiteral("市里要求"));
    }

    void namesAndReasonsSurviveAKill() {
        const QString path = m_dir.filePath(QStringLiteral("killed.gpkg"));
        auto doc = newShanghai();
        QVERIFY(addScenario(*doc, QStringLiteral("甲"), doc->plan()->asDocumented()));
        VERIFY_OK(savePlan(*doc, path));
        Child child([&](int pipe) {
            auto opened = openPlan(path, PlanFile::Storage::Working);
            const QString head = headOf(**opened);
            if (!(*opened)->annotate(head, QStringLiteral("later")) ||
                !(*opened)->nameVersion(QStringLiteral("送审稿"), head)) {
                return 1;
            }
            tell(pipe, quint32{1});
            ::pause();
            return 0;
        });
        QCOMPARE(child.read(4).size(), 4);
        child.kill();
        const auto left = PlanFile::recoverable();
        QCOMPARE(left.size(), size_t(1));
        QCOMPARE(left[0].unsavedChanges, 2);
        auto file = PlanFile::recover(left[0]);
        VERIFY_OK(file);
        QCOMPARE((*file)->versions()->size(), size_t(1));
        QCOMPARE((*file)->history()->back().reason, QStringLiteral("later"));
        QVERIFY((*file)->isModified());
    }

    void blameNamesWhoWhenFromWhatAndWhy() {
        auto doc = newShanghai();
        doc->file().setAuthor(QStringLiteral("王"));
        QVERIFY(addScenario(*doc, QStringLiteral("甲"), doc->plan()->asDocumented()));
        const ScenarioId s = findScenario(*doc->plan(), QStringLiteral("甲"))->id;
        const FigureSlot rate = rateOf(*doc->plan(), "xinzhuang");
        QVERIFY(setFigure(*doc, s, rate, QStringLiteral("12%"), QStringLiteral("first")));
        doc->file().setAuthor(QStringLiteral("李"));
        QVERIFY(setFigure(*doc, s, rate, QStringLiteral("13%"), QStringLiteral("second")));
        QVERIFY(setFigure(*doc, s, rateOf(*doc->plan(), "zizhu"), QStringLiteral("9%"))); // another figure
        QVERIFY(setFigure(*doc, s, rate, QStringLiteral("14%")));
        QVERIFY(doc->undo());
        const auto blame = doc->file().blame(QStringLiteral("figure"), figureIdFor(s, rate, {}).value);
        VERIFY_OK(blame);
        QCOMPARE(blame->size(), size_t(2));
        QCOMPARE((*blame)[0].entry.author, QStringLiteral("王"));
        QVERIFY((*blame)[0].before.isEmpty());
        QCOMPARE((*blame)[0].after.value(QStringLiteral("value")).toDouble(), 0.12);
        QCOMPARE((*blame)[1].entry.author, QStringLiteral("李"));
        QCOMPARE((*blame)[1].entry.reason, QStringLiteral("second"));
        QCOMPARE((*blame)[1].before.value(QStringLiteral("value")).toDouble(), 0.12);
        QCOMPARE((*blame)[1].after.value(QStringLiteral("value")).toDouble(), 0.13);
        // what one change did, whole rows
        const auto rows = doc->file().differencesOf((*blame)[1].entry.uuid);
        VERIFY_OK(rows);
        QCOMPARE(rows->size(), size_t(1));
        QCOMPARE(rows->front().before.value(QStringLiteral("printed")).toString(), QStringLiteral("12%"));
        QCOMPARE(rows->front().after.value(QStringLiteral("place")).toLongLong(), rate.place.value);
        // by place
        const auto subjects = doc->file().changeSubjects();
        VERIFY_OK(subjects);
        int ofXinzhuang = 0;
        for (const auto& of : *subjects) {
            ofXinzhuang += std::ranges::any_of(of, [&](const ChangeSubject& c) {
                return c.place == rate.place.value && c.indicator == rate.indicator.value;
            });
        }
        QCOMPARE(ofXinzhuang, 3);
    }

    void aCleanCopyTellsNothing() {
        auto doc = newShanghai();
        doc->file().setAuthor(QStringLiteral("Someone Secret"));
        QVERIFY(addScenario(*doc, QStringLiteral("甲"), doc->plan()->asDocumented()));
        const ScenarioId s = findScenario(*doc->plan(), QStringLiteral("甲"))->id;
        QVERIFY(setFigure(*doc, s, rateOf(*doc->plan(), "xinzhuang"), QStringLiteral("47.11%"),
                          QStringLiteral("undone secret")));
        QVERIFY(doc->undo());
        QVERIFY(setFigure(*doc, s, rateOf(*doc->plan(), "xinzhuang"), QStringLiteral("12%"),
                          QStringLiteral("kept secret")));
        VERIFY_OK(doc->nameVersion(QStringLiteral("secret version"), headOf(*doc)));
        const auto copy = doc->file().cleanCopy();
        VERIFY_OK(copy);
        const QString path = m_dir.filePath(QStringLiteral("clean.gpkg"));
        VERIFY_OK((*copy)->saveCopy(path, publicationFor(*doc)));
        const QByteArray bytes = bytesOf(path);
        for (const char* secret : {"Secret", "secret", "47.11"}) {
            QVERIFY2(!bytes.contains(secret), secret);
        }
        const auto history = doc->file().history();
        for (const ChangeEntry& e : *history) {
            QVERIFY(!bytes.contains(e.uuid.toUtf8()));
        }
        const auto again = openPlan(path);
        VERIFY_OK(again);
        QVERIFY2((*again)->file().notices().isEmpty(), qPrintable((*again)->file().notices().join(u'\n')));
        QVERIFY((*again)->file().history()->empty());
        QCOMPARE((*again)->plan()->figures().size(), doc->plan()->figures().size());
        for (const Figure& f : doc->plan()->figures()) {
            const Figure* other = (*again)->plan()->figures().find(f.id);
            QVERIFY(other != nullptr && other->value == f.value && other->printed == f.printed);
        }
        QVERIFY(!(*again)->undo());
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "test_history.moc"
