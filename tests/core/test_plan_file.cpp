// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The plan file: opening, editing, undo across restarts, saving by replace, what is refused.
#include "core/edits/figure_edits.h"
#include "core/edits/scenario_edits.h"
#include "core/store/template_loader.h"
#include "tests/support/verify.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <unistd.h>

using namespace yuantu;

namespace {

const QString kPolicy = QStringLiteral(YUANTU_SOURCE_DIR "/resources/policy");
const QString kOutlines = QStringLiteral(YUANTU_SOURCE_DIR "/maps/shanghai.gpkg");

std::unique_ptr<PlanDocument> shanghai(PlanFile::Storage storage = PlanFile::Storage::Memory) {
    auto file = PlanFile::create(storage);
    if (!file || !loadShanghai(**file, kPolicy, kOutlines)) {
        return nullptr;
    }
    auto document = PlanDocument::of(std::move(*file));
    return document ? std::move(*document) : nullptr;
}

std::unique_ptr<PlanDocument> open(const QString& path,
                                   PlanFile::Storage storage = PlanFile::Storage::Memory) {
    auto file = PlanFile::open(path, storage);
    if (!file) {
        qWarning("%s", qPrintable(file.error().sentence));
        return nullptr;
    }
    auto document = PlanDocument::of(std::move(*file));
    return document ? std::move(*document) : nullptr;
}

FigureSlot slotOf(const Plan& plan, const char* place, const char* indicator, Aspect aspect, int from,
                  int year) {
    return {plan.places().findCode(QString::fromLatin1(place))->id,
            plan.indicators().findCode(QString::fromLatin1(indicator))->id, aspect, from, year};
}

QByteArray bytesOf(const QString& path) {
    QFile f(path);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

} // namespace

class TestPlanFile : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;

private slots:
    void initTestCase() { qputenv("XDG_STATE_HOME", m_dir.filePath(QStringLiteral("state")).toUtf8()); }

    void theTemplateHoldsTheDocuments() {
        const auto doc = shanghai();
        QVERIFY(doc);
        const Plan& plan = *doc->plan();
        QCOMPARE(plan.places().size(), 49);
        QVERIFY(plan.figures().size() >= 122 + 16);
        const auto xinzhuang =
            plan.effective(plan.asDocumented(), {plan.places().findCode(QStringLiteral("xinzhuang"))->id,
                                                 plan.indicators().findCode(QStringLiteral("output"))->id});
        QCOMPARE(xinzhuang.size(), size_t(4)); // base, target, rate, increment
        for (const Figure* f : xinzhuang) {
            if (f->slot.aspect == Aspect::Base) {
                QCOMPARE(f->value, 62.3);
                QCOMPARE(f->decimals, 1);
                QCOMPARE(f->printed, QStringLiteral("62.3亿"));
                QCOMPARE(plan.documents().find(f->document)->code, QStringLiteral("minhang-2021"));
            }
            if (f->slot.aspect == Aspect::Rate) {
                QVERIFY(std::abs(f->value - 0.11) < 1e-15);
            }
        }
        // 77 亩 are 77/1500 km²
        const auto base = plan.effective(plan.asDocumented(),
                                         {plan.places().findCode(QStringLiteral("smart-health-base"))->id,
                                          plan.indicators().findCode(QStringLiteral("land-area"))->id});
        QCOMPARE(base.size(), size_t(1));
        QVERIFY(std::abs(base[0]->value - 77.0 / 1500.0) < 1e-15);
        // the published areas are not in the documents' scenario
        QVERIFY(
            plan.effective(plan.asDocumented(), {plan.places().findCode(QStringLiteral("zizhu"))->id,
                                                 plan.indicators().findCode(QStringLiteral("land-area"))->id})
                .empty());
    }

    void editUndoRedoReopen() {
        const QString path = m_dir.filePath(QStringLiteral("edit.gpkg"));
        auto doc = shanghai();
        QVERIFY(addScenario(*doc, QStringLiteral("快速增长"), doc->plan()->asDocumented()));
        const ScenarioId fast = findScenario(*doc->plan(), QStringLiteral("快速增长"))->id;
        const QByteArray before = *doc->file().dump();
        QSignalSpy changed(doc.get(), &PlanDocument::changed);
        const FigureSlot rate = slotOf(*doc->plan(), "xinzhuang", "output", Aspect::Rate, 2020, 2023);
        QVERIFY(setFigure(*doc, fast, rate, QStringLiteral("12.5%"), QStringLiteral("新厂投产")));
        QCOMPARE(changed.count(), 1);
        const QByteArray after = *doc->file().dump();
        QVERIFY(before != after);
        QVERIFY(doc->undo());
        QCOMPARE(*doc->file().dump(), before);
        QVERIFY(doc->redo());
        QCOMPARE(*doc->file().dump(), after);
        VERIFY_OK(doc->save(path, {}));
        QVERIFY(!doc->file().isModified());

        // undo survives save and restart
        auto again = open(path);
        QVERIFY(again);
        QVERIFY2(again->file().notices().isEmpty(), qPrintable(again->file().notices().join(u'\n')));
        QCOMPARE(*again->file().dump(), after);
        QVERIFY(again->undo());
        QCOMPARE(*again->file().dump(), before);
        QVERIFY(again->file().isModified());
        QVERIFY(again->redo());
        QVERIFY(!again->file().isModified());

        // who changed it, from what, why
        const auto blame = again->file().seriesHistory(rate.place, rate.indicator);
        QVERIFY(blame);
        QCOMPARE(blame->size(), size_t(1));
        QCOMPARE(blame->front().entry.reason, QStringLiteral("新厂投产"));
    }

    void theDocumentsScenarioIsFrozen() {
        auto doc = shanghai();
        const auto result = setFigure(*doc, doc->plan()->asDocumented(),
                                      slotOf(*doc->plan(), "xinzhuang", "output", Aspect::Base, 0, 2020),
                                      QStringLiteral("70"));
        QVERIFY(!result);
        QCOMPARE(result.error().exitCode(), 3);
        QVERIFY(result.error().sentence.contains(QStringLiteral("add a scenario")));
    }

    void badValuesAreRefused_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("aspect");
        QTest::addColumn<QString>("indicator");
        QTest::addColumn<int>("year");
        QTest::newRow("abc") << QStringLiteral("abc") << int(Aspect::Base) << QStringLiteral("output")
                             << 2020;
        QTest::newRow("nan") << QStringLiteral("nan") << int(Aspect::Base) << QStringLiteral("output")
                             << 2020;
        QTest::newRow("1e400") << QStringLiteral("1e400") << int(Aspect::Base) << QStringLiteral("output")
                               << 2020;
        QTest::newRow("negative land")
            << QStringLiteral("−5亩") << int(Aspect::Level) << QStringLiteral("land-area") << 2020;
        QTest::newRow("rate -100") << QStringLiteral("-100%") << int(Aspect::Rate) << QStringLiteral("output")
                                   << 2023;
        QTest::newRow("zero base") << QStringLiteral("0") << int(Aspect::Base) << QStringLiteral("output")
                                   << 2020;
        QTest::newRow("dimension") << QStringLiteral("5亩") << int(Aspect::Base) << QStringLiteral("output")
                                   << 2020;
        QTest::newRow("target before base")
            << QStringLiteral("90") << int(Aspect::Target) << QStringLiteral("output") << 2019;
        QTest::newRow("year") << QStringLiteral("90") << int(Aspect::Target) << QStringLiteral("output")
                              << 20023;
    }
    void badValuesAreRefused() {
        QFETCH(QString, text);
        QFETCH(int, aspect);
        QFETCH(QString, indicator);
        QFETCH(int, year);
        auto doc = shanghai();
        QVERIFY(addScenario(*doc, QStringLiteral("s"), doc->plan()->asDocumented()));
        const QByteArray before = *doc->file().dump();
        const auto result = setFigure(*doc, findScenario(*doc->plan(), QStringLiteral("s"))->id,
                                      slotOf(*doc->plan(), "xinzhuang", indicator.toLatin1().constData(),
                                             static_cast<Aspect>(aspect), 0, year),
                                      text);
        QVERIFY(!result);
        QCOMPARE(result.error().exitCode(), 2);
        QVERIFY(!result.error().sentence.isEmpty());
        QVERIFY(!result.error().sentence.contains(u'\n'));
        QCOMPARE(*doc->file().dump(), before);
    }

    void missingMasksTheParent() {
        auto doc = shanghai();
        QVERIFY(addScenario(*doc, QStringLiteral("s"), doc->plan()->asDocumented()));
        const ScenarioId s = findScenario(*doc->plan(), QStringLiteral("s"))->id;
        const FigureSlot slot = slotOf(*doc->plan(), "xinzhuang", "output", Aspect::Target, 0, 2023);
        QVERIFY(setFigure(*doc, s, slot, QStringLiteral("missing")));
        bool masked = false;
        for (const Figure* f : doc->plan()->effective(s, {slot.place, slot.indicator})) {
            masked = masked || (f->slot == slot && f->isMissing());
        }
        QVERIFY(masked);
        QVERIFY(restoreFigures(*doc, s, {&slot, 1}));
        for (const Figure* f : doc->plan()->effective(s, {slot.place, slot.indicator})) {
            QVERIFY(!f->isMissing());
        }
    }

    void openingLeavesTheBytesAlone() {
        const QString path = m_dir.filePath(QStringLiteral("still.gpkg"));
        VERIFY_OK(shanghai()->save(path, {}));
        const QByteArray before = bytesOf(path);
        {
            auto doc = open(path, PlanFile::Storage::Working);
            QVERIFY(doc);
            QVERIFY(addScenario(*doc, QStringLiteral("x"), doc->plan()->asDocumented()));
        }
        QCOMPARE(bytesOf(path), before);
        QCOMPARE(QDir(m_dir.path()).entryList({QStringLiteral("still*")}, QDir::Files | QDir::Hidden).size(),
                 1);
    }

    void theFileIsAValidGeoPackage() {
        const QString path = m_dir.filePath(QStringLiteral("valid.gpkg"));
        VERIFY_OK(shanghai()->save(path, {}));
        QProcess validator;
        validator.start(QStringLiteral("/usr/bin/python3"),
                        {QStringLiteral("-m"), QStringLiteral("osgeo_utils.samples.validate_gpkg"), path});
        QVERIFY2(validator.waitForFinished(60'000), "python3-gdal is needed");
        QVERIFY2(validator.exitCode() == 0,
                 (validator.readAllStandardOutput() + validator.readAllStandardError()).constData());
    }

    void foreignTablesSurvive() {
        const QString path = m_dir.filePath(QStringLiteral("foreign.gpkg"));
        VERIFY_OK(shanghai()->save(path, {}));
        QProcess python;
        python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QStringLiteral(R"(
import sys
from osgeo import ogr, osr
ds = ogr.Open(sys.argv[1], 1)
srs = osr.SpatialReference(); srs.ImportFromEPSG(4490)
lyr = ds.CreateLayer('my parcels', srs, ogr.wkbPolygon)
lyr.CreateField(ogr.FieldDefn('owner', ogr.OFTString))
f = ogr.Feature(lyr.GetLayerDefn()); f['owner'] = '紫竹'
f.SetGeometry(ogr.CreateGeometryFromWkt('POLYGON((121 31,122 31,122 32,121 31))')); lyr.CreateFeature(f)
ds.ExecuteSQL('CREATE TRIGGER evil AFTER INSERT ON figure BEGIN DELETE FROM figure; END')
ds.ExecuteSQL('CREATE VIEW peep AS SELECT * FROM figure')
ds = None
)"),
                                                          path});
        QVERIFY(python.waitForFinished(60'000));
        QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
        auto doc = open(path);
        QVERIFY(doc);
        QVERIFY2(doc->file().notices().join(u' ').contains(QStringLiteral("evil")),
                 qPrintable(doc->file().notices().join(u'\n')));
        QVERIFY(addScenario(*doc, QStringLiteral("x"), doc->plan()->asDocumented()));
        VERIFY_OK(doc->save(path, {}));
        QProcess info;
        info.start(QStringLiteral("ogrinfo"), {QStringLiteral("-al"), path, QStringLiteral("my parcels")});
        QVERIFY(info.waitForFinished(60'000));
        const QString out = QString::fromUtf8(info.readAllStandardOutput());
        QVERIFY2(out.contains(QStringLiteral("紫竹")) && out.contains(QStringLiteral("Feature Count: 1")),
                 qPrintable(out));
        auto again = open(path);
        QVERIFY(again);
        QVERIFY2(again->file().notices().isEmpty(), qPrintable(again->file().notices().join(u'\n')));
        QProcess validator;
        validator.start(QStringLiteral("/usr/bin/python3"),
                        {QStringLiteral("-m"), QStringLiteral("osgeo_utils.samples.validate_gpkg"), path});
        QVERIFY(validator.waitForFinished(60'000));
        QVERIFY2(validator.exitCode() == 0, validator.readAllStandardOutput().constData());
    }

    void whatIsNotAPlanIsRefused_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray("") << QStringLiteral("empty");
        QTest::newRow("text") << QByteArray("hello, world") << QStringLiteral("not a plan");
        QTest::newRow("vrt") << QByteArray("<OGRVRTDataSource/>") << QStringLiteral("not a plan");
        QTest::newRow("short") << QByteArray("SQLite format 3\0abc", 19) << QStringLiteral("cut off");
    }
    void whatIsNotAPlanIsRefused() {
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        const QString path = m_dir.filePath(QStringLiteral("not.gpkg"));
        QFile f(path);
        QVERIFY(f.open(QIODevice::WriteOnly | QIODevice::Truncate));
        f.write(content);
        f.close();
        const auto opened = PlanFile::open(path, PlanFile::Storage::Memory);
        QVERIFY(!opened);
        QVERIFY2(opened.error().sentence.contains(says), qPrintable(opened.error().sentence));
        QCOMPARE(opened.error().exitCode(), 3);
        QVERIFY(!PlanFile::open(m_dir.path(), PlanFile::Storage::Memory));
        QVERIFY(!PlanFile::open(m_dir.filePath(QStringLiteral("gone.gpkg")), PlanFile::Storage::Memory));
    }

    void aForeignGeoPackageIsNotAPlan() {
        const auto opened = PlanFile::open(kOutlines, PlanFile::Storage::Memory);
        QVERIFY(!opened);
        QVERIFY2(opened.error().sentence.contains(QStringLiteral("not a plan")),
                 qPrintable(opened.error().sentence));
    }

    void saveNoticesAChangedFile() {
        const QString path = m_dir.filePath(QStringLiteral("changed.gpkg"));
        auto doc = shanghai();
        VERIFY_OK(doc->save(path, {}));
        QVERIFY(addScenario(*doc, QStringLiteral("x"), doc->plan()->asDocumented()));
        QFile f(path);
        QVERIFY(f.open(QIODevice::Append));
        f.write("x");
        f.close();
        const QByteArray theirs = bytesOf(path);
        const auto refused = doc->save(path, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().exitCode(), 4);
        QCOMPARE(bytesOf(path), theirs);
        VERIFY_OK(doc->save(path, {}, PlanFile::IfChanged::Overwrite));
        QVERIFY(open(path));
    }

    void aFailedSaveNeverHarms() {
        const QString folder = m_dir.filePath(QStringLiteral("ro"));
        QVERIFY(QDir().mkpath(folder));
        auto doc = shanghai();
        QVERIFY(!doc->save(folder, {}));                                           // a folder
        QVERIFY(!doc->save(m_dir.filePath(QStringLiteral("no/such/p.gpkg")), {})); // no folder
        QVERIFY(doc->file().isModified() || doc->file().path().isEmpty());
    }

    void killedWorkIsOfferedAgain() {
        const QString path = m_dir.filePath(QStringLiteral("recover.gpkg"));
        VERIFY_OK(shanghai()->save(path, {}));
        for (const Recoverable& r : PlanFile::recoverable()) {
            PlanFile::discard(r);
        }
        // A child process edits and is killed.
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--edit-and-hang"), path});
        QVERIFY(child.waitForStarted());
        QByteArray said;
        while (!said.contains("ready") && child.waitForReadyRead(20'000)) {
            said += child.readAllStandardOutput();
        }
        QVERIFY(said.contains("ready"));
        child.kill();
        QVERIFY(child.waitForFinished());
        const auto left = PlanFile::recoverable();
        QCOMPARE(left.size(), size_t(1));
        QCOMPARE(left[0].path, path);
        QCOMPARE(left[0].unsavedChanges, 2);
        // As a program of schema version 1 would have left it.
        QProcess older;
        older.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QStringLiteral(R"(
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
db.executescript('DROP TABLE acceptance; DROP TABLE composition;'
                 "UPDATE yuantu_meta SET value = '1' WHERE key = 'schema_version'")
)"),
                                                         left[0].folder + QStringLiteral("/plan.db")});
        QVERIFY(older.waitForFinished(60'000));
        QVERIFY2(older.exitCode() == 0, older.readAllStandardError().constData());
        auto file = PlanFile::recover(left[0]);
        QVERIFY(file);
        auto doc = PlanDocument::of(std::move(*file));
        QVERIFY(findScenario(*(*doc)->plan(), QStringLiteral("killed")) != nullptr);
        QVERIFY((*doc)->plan()->compositions().size() > 0);
        QVERIFY((*doc)->file().isModified());
        VERIFY_OK((*doc)->save(path, {}));
        doc->reset();
        QVERIFY(PlanFile::recoverable().empty());
    }

    void scenarioVerbs() {
        auto doc = shanghai();
        const ScenarioId root = doc->plan()->asDocumented();
        QVERIFY(addScenario(*doc, QStringLiteral("甲"), root));
        QVERIFY(!addScenario(*doc, QStringLiteral("甲"), root));
        QVERIFY(!addScenario(*doc, QStringLiteral("  "), root));
        const ScenarioId a = findScenario(*doc->plan(), QStringLiteral("甲"))->id;
        QVERIFY(setFigure(*doc, a, slotOf(*doc->plan(), "zizhu", "output", Aspect::Rate, 2020, 2023),
                          QStringLiteral("9%")));
        QVERIFY(copyScenario(*doc, a, QStringLiteral("乙")));
        const ScenarioId b = findScenario(*doc->plan(), QStringLiteral("乙"))->id;
        int own = 0;
        for (const Figure& f : doc->plan()->figures()) {
            own += f.scenario == b ? 1 : 0;
        }
        QCOMPARE(own, 1);
        QVERIFY(renameScenario(*doc, b, QStringLiteral("丙")));
        QVERIFY(addScenario(*doc, QStringLiteral("乙"),
                            root)); // the old name is free again, with an id of its own
        QVERIFY(findScenario(*doc->plan(), QStringLiteral("乙"))->id != b);
        QVERIFY(addScenario(*doc, QStringLiteral("丁"), b));
        QVERIFY(!removeScenario(*doc, b)); // 丁 is made from it
        QVERIFY(!removeScenario(*doc, root));
        QVERIFY(!freezeScenario(*doc, root, false));
        QVERIFY(freezeScenario(*doc, a, true));
        QVERIFY(!setFigure(*doc, a, slotOf(*doc->plan(), "zizhu", "output", Aspect::Rate, 2020, 2023),
                           QStringLiteral("8%")));
        const QByteArray before = *doc->file().dump();
        QVERIFY(removeScenario(*doc, findScenario(*doc->plan(), QStringLiteral("丁"))->id));
        QVERIFY(doc->undo());
        QCOMPARE(*doc->file().dump(), before);
    }

    void undoWalks() { // T24: random walks of all verbs; undo all = start, redo all = end, reopen in the
                       // middle = same
        const QString path = m_dir.filePath(QStringLiteral("walk.gpkg"));
        for (unsigned seed = 0; seed < 200; ++seed) {
            std::mt19937 random(seed);
            auto doc = shanghai();
            const QByteArray start = *doc->file().dump();
            const std::vector<Figure> figures = doc->plan()->figures().rows();
            int steps = 0;
            for (int i = 0; i < 30; ++i) {
                const auto& scenarios = doc->plan()->scenarios().rows();
                const ScenarioId s = scenarios[random() % scenarios.size()].id;
                Result<Change> done;
                switch (random() % 6) {
                case 0:
                    done = addScenario(*doc, QStringLiteral("s%1").arg(random() % 20), s);
                    break;
                case 1:
                    done = copyScenario(*doc, s, QStringLiteral("c%1").arg(random() % 20));
                    break;
                case 2:
                    done = removeScenario(*doc, s);
                    break;
                case 3:
                    done = restoreFigures(*doc, s, {&figures[random() % figures.size()].slot, 1});
                    break;
                default:
                    done = setFigure(*doc, s, figures[random() % figures.size()].slot,
                                     random() % 9 == 0 ? QStringLiteral("missing")
                                                       : QString::number(1 + random() % 90));
                }
                steps += done && !done->rows.empty() ? 1 : 0;
            }
            const QByteArray end = *doc->file().dump();
            if (seed % 20 == 0) {
                VERIFY_OK(doc->save(path, {}, PlanFile::IfChanged::Overwrite));
                doc = open(path);
                QCOMPARE(*doc->file().dump(), end);
            }
            for (int i = 0; i < steps; ++i) {
                QVERIFY(doc->undo());
            }
            QVERIFY(!doc->undo());
            QCOMPARE(*doc->file().dump(), start);
            for (int i = 0; i < steps; ++i) {
                QVERIFY(doc->redo());
            }
            QVERIFY(!doc->redo());
            QCOMPARE(*doc->file().dump(), end);
            // the snapshot kept up with the tables
            const auto parts = doc->file().read();
            QCOMPARE(parts->figures->rows(), doc->plan()->figures().rows());
        }
    }
};

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    if (app.arguments().value(1) == QStringLiteral("--edit-and-hang")) {
        auto doc = open(app.arguments().value(2), PlanFile::Storage::Working);
        if (!doc || !addScenario(*doc, QStringLiteral("killed"), doc->plan()->asDocumented()) ||
            !addScenario(*doc, QStringLiteral("killed 2"), doc->plan()->asDocumented())) {
            return 1;
        }
        std::puts("ready");
        std::fflush(stdout);
        ::pause();
    }
    TestPlanFile test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_plan_file.moc"
