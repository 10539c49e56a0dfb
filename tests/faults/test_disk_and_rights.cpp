// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Full disks, missing rights, files that others change meanwhile: never a silent loss, always a sentence.
#include "tests/support/faults.h"
#include "tests/support/verify.h"

#include <QTest>

#include <fcntl.h>
#include <sched.h>
#include <sqlite3.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace yuantu;
using namespace yuantu::testing;

namespace {

/// Runs `work` in a child; it returns an empty text when all is well, else what is not.
QByteArray inChild(const std::function<QByteArray()>& work) {
    Child child([&](int pipe) {
        ::alarm(60);
        const QByteArray said = work();
        if (!said.isEmpty()) {
            std::ignore = ::write(pipe, said.constData(), static_cast<size_t>(said.size()));
        }
        return 0;
    });
    const QByteArray said = child.readAll(60'000);
    const int ended = child.wait();
    return ended == 0 ? said : said + " (ended with " + QByteArray::number(ended) + ')';
}

/// As a user without rights to everything: root gives its own up.
bool becomeNobody() {
    return ::getuid() != 0 || (::setgid(65534) == 0 && ::setuid(65534) == 0);
}

/// What is wrong with an error of a save: it must be of kind Write, one line, and name the file.
QByteArray faultOf(const Result<void>& saved, const QString& path) {
    if (saved) {
        return "the save went through";
    }
    const Error& e = saved.error();
    if (e.kind != Error::Kind::Write) {
        return "not an error of writing: " + e.sentence.toUtf8() + " | " + e.detail.toUtf8();
    }
    return !e.sentence.contains(path) || e.sentence.contains(u'\n') ? "the sentence: " + e.sentence.toUtf8()
                                                                    : QByteArray();
}

QStringList partsIn(const QString& folder) {
    return QDir(folder).entryList({QStringLiteral("*.part*")}, QDir::Files | QDir::Hidden);
}

} // namespace

class TestDiskAndRights : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    QString m_plan; ///< a saved plan that stays as it is
    QByteArray m_bytes;
    QByteArray m_dump;
    int m_count = 0;

    /// A folder of its own, open to all, with a copy of the plan; its path.
    QString freshPlan() {
        const QString folder = m_dir.filePath(QStringLiteral("f%1").arg(++m_count));
        QDir().mkpath(folder);
        ::chmod(folder.toUtf8().constData(), 0777);
        const QString path = folder + QStringLiteral("/plan.gpkg");
        std::ignore = writeBytes(path, m_bytes);
        ::chmod(path.toUtf8().constData(), 0666);
        return path;
    }
    static QString folderOf(const QString& path) { return QFileInfo(path).absolutePath(); }

    static std::unique_ptr<PlanDocument> edited(const QString& path,
                                                PlanFile::Storage storage = PlanFile::Storage::Memory) {
        auto document = openPlan(path, storage);
        if (!document ||
            !addScenario(**document, QStringLiteral("mine"), (*document)->plan()->asDocumented())) {
            return nullptr;
        }
        return std::move(*document);
    }

    /// A save that fails: sentence, old file whole, nothing left about, edits still there and saved
    /// elsewhere.
    QByteArray failingSave(PlanDocument& document, const QString& path, const QByteArray& before,
                           const std::function<void()>& lift) {
        const QByteArray mine = *document.file().dump();
        if (const QByteArray fault = faultOf(savePlan(document, path), path); !fault.isEmpty()) {
            return fault;
        }
        if (*document.file().dump() != mine || !document.file().isModified()) {
            return "the edits are gone";
        }
        lift();
        if (bytesOf(path) != before) {
            return "the old file is harmed";
        }
        if (!partsIn(folderOf(path)).isEmpty()) {
            return "leftovers: " + partsIn(folderOf(path)).join(u' ').toUtf8();
        }
        return {};
    }

private slots:
    void initTestCase() {
        ::chmod(m_dir.path().toUtf8().constData(), 0777);
        const QString state = m_dir.filePath(QStringLiteral("state"));
        QDir().mkpath(state);
        ::chmod(state.toUtf8().constData(), 0777);
        qputenv("XDG_STATE_HOME", state.toUtf8());
        ::signal(SIGXFSZ, SIG_IGN); // as the program does
        auto document = newShanghai();
        QVERIFY(document);
        m_plan = m_dir.filePath(QStringLiteral("plan.gpkg"));
        VERIFY_OK(savePlan(*document, m_plan));
        m_bytes = bytesOf(m_plan);
        m_dump = *document->file().dump();
    }

    // T6: full disks

    void aSaveAgainstTheSizeLimit() {
        for (const int kilobytes : {1, 4, 64, 256, static_cast<int>(m_bytes.size() / 1024) - 8}) {
            const QString path = freshPlan();
            const QByteArray fault = inChild([&]() -> QByteArray {
                auto document = edited(path);
                if (!document) {
                    return "not opened";
                }
                rlimit limit{static_cast<rlim_t>(kilobytes) * 1024, RLIM_INFINITY};
                ::setrlimit(RLIMIT_FSIZE, &limit);
                const QByteArray f = failingSave(*document, path, m_bytes, [] {
                    rlimit none{RLIM_INFINITY, RLIM_INFINITY};
                    ::setrlimit(RLIMIT_FSIZE, &none);
                });
                if (!f.isEmpty()) {
                    return f;
                }
                const auto saved = savePlan(*document, path); // there is room again
                return saved ? QByteArray() : saved.error().sentence.toUtf8();
            });
            QVERIFY2(fault.isEmpty(), QByteArray::number(kilobytes) + " KB: " + fault);
            QVERIFY(openPlan(path));
        }
    }

    void aFullDisk() {
        // A small file system of memory, where the kernel lets us have one.
        QByteArray fault;
        for (int kilobytes = 256; kilobytes <= 2048 && fault.isEmpty(); kilobytes += 256) {
            fault = inChild([&]() -> QByteArray {
                const bool own = ::getuid() == 0 ? ::unshare(CLONE_NEWNS) == 0
                                                 : ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0;
                const QByteArray folder = m_dir.filePath(QStringLiteral("small")).toUtf8();
                ::mkdir(folder.constData(), 0777);
                const QByteArray size = "size=" + QByteArray::number(kilobytes + m_bytes.size() / 1024) + 'k';
                if (!own || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
                    ::mount("tmpfs", folder.constData(), "tmpfs", 0, size.constData()) != 0) {
                    return "no mount";
                }
                const QString path = QString::fromUtf8(folder) + QStringLiteral("/plan.gpkg");
                if (!writeBytes(path, m_bytes)) {
                    return "the plan does not fit";
                }
                auto document = edited(path);
                if (!document) {
                    return "not opened";
                }
                // Others fill the disk while we save: the free space that was checked is gone.
                const QString filler = QString::fromUtf8(folder) + QStringLiteral("/filler");
                std::ignore = writeBytes(filler, QByteArray(kilobytes * 1024, 'x'));
                const QByteArray f = failingSave(*document, path, m_bytes, [&] { QFile::remove(filler); });
                return f;
            });
        }
        if (fault == "no mount") {
            QSKIP("no small file system can be mounted here; aSaveAgainstTheSizeLimit does the same");
        }
        QVERIFY2(fault.isEmpty(), fault);
    }

    void anEditOnAFullDisk() {
        const QString path = freshPlan();
        const QByteArray fault = inChild([&]() -> QByteArray {
            auto document = edited(path, PlanFile::Storage::Working);
            if (!document) {
                return "not opened";
            }
            const QByteArray before = *document->file().dump();
            const PlanPtr plan = document->plan();
            rlimit limit{64 * 1024, RLIM_INFINITY};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            int done = 0;
            Result<Change> change = Change{};
            for (; done < 3000 && change; ++done) {
                change = addScenario(*document, QStringLiteral("s%1").arg(done), plan->asDocumented());
            }
            if (change) {
                return "all edits went through";
            }
            if (change.error().sentence.isEmpty() || change.error().kind != Error::Kind::Write) {
                return "the error of the edit: " + change.error().sentence.toUtf8();
            }
            rlimit none{RLIM_INFINITY, RLIM_INFINITY};
            ::setrlimit(RLIMIT_FSIZE, &none);
            // Tables and snapshot agree, and there is room again.
            const auto parts = document->file().read();
            if (!parts || parts->scenarios->size() != document->plan()->scenarios().size()) {
                return "the snapshot is not what the tables hold";
            }
            if (!addScenario(*document, QStringLiteral("again"), plan->asDocumented())) {
                return "editing does not go on";
            }
            while (document->undo()) {
            }
            return *document->file().dump() == m_dump ? QByteArray() : QByteArray("undo does not lead back");
        });
        QVERIFY2(fault.isEmpty(), fault);
        QCOMPARE(bytesOf(path), m_bytes);
    }

    // T8: missing rights

    void readOnly_data() {
        QTest::addColumn<int>("fileMode");
        QTest::addColumn<int>("folderMode");
        QTest::addColumn<bool>("wal");
        QTest::newRow("file") << 0444 << 0777 << false;
        QTest::newRow("folder") << 0666 << 0555 << false;
        QTest::newRow("both") << 0444 << 0555 << false;
        QTest::newRow("WAL beside it") << 0666 << 0555 << true;
        QTest::newRow("WAL beside it, all read-only") << 0444 << 0555 << true;
    }
    void readOnly() {
        QFETCH(int, fileMode);
        QFETCH(int, folderMode);
        QFETCH(bool, wal);
        const QString path = freshPlan();
        const QString elsewhere = folderOf(freshPlan()) + QStringLiteral("/copy.gpkg");
        if (wal) { // as a program leaves it that is killed while it edits
            Child other([&](int pipe) {
                sqlite3* db = nullptr;
                sqlite3_open(path.toUtf8().constData(), &db);
                const char* sql = "PRAGMA journal_mode = WAL; UPDATE document SET note_zh = 'in the WAL'";
                tell(pipe, sqlite3_exec(db, sql, nullptr, nullptr, nullptr));
                ::pause();
                return 0;
            });
            QCOMPARE(other.read(4), QByteArray(4, '\0'));
            other.kill();
            QVERIFY(QFileInfo(path + QStringLiteral("-wal")).size() > 0);
            for (const char* suffix : {"-wal", "-shm"}) {
                ::chmod((path.toUtf8() + suffix).constData(), 0444);
            }
        }
        ::chmod(path.toUtf8().constData(), static_cast<mode_t>(fileMode));
        ::chmod(folderOf(path).toUtf8().constData(), static_cast<mode_t>(folderMode));
        const QByteArray before = bytesOf(path);
        const QStringList files = QDir(folderOf(path)).entryList(QDir::Files | QDir::Hidden);
        const QByteArray fault = inChild([&]() -> QByteArray {
            if (!becomeNobody()) {
                return "cannot become another user";
            }
            qputenv("XDG_STATE_HOME", folderOf(elsewhere).toUtf8());
            auto document = edited(path, PlanFile::Storage::Working);
            if (!document) {
                return "not opened: " + openPlan(path).error().sentence.toUtf8();
            }
            if (wal && document->plan()->documents().rows().front().noteZh != u"in the WAL") {
                return "what lies in the WAL was not read";
            }
            if (document->file().isWritable()) {
                return "said to be writable";
            }
            if (const QByteArray f = faultOf(savePlan(*document, path), path); !f.isEmpty()) {
                return f;
            }
            if (auto saved = savePlan(*document, elsewhere); !saved) {
                return "not saved elsewhere: " + saved.error().sentence.toUtf8();
            }
            return openPlan(elsewhere) ? QByteArray() : QByteArray("the other file is no plan");
        });
        ::chmod(folderOf(path).toUtf8().constData(), 0777);
        QVERIFY2(fault.isEmpty(), fault);
        QCOMPARE(bytesOf(path), before);
        QCOMPARE(QDir(folderOf(path)).entryList(QDir::Files | QDir::Hidden), files);
    }

    void aStateFolderThatCannotBeWritten() {
        const QString path = freshPlan();
        const QString state = folderOf(freshPlan());
        ::chmod(state.toUtf8().constData(), 0555);
        const QByteArray fault = inChild([&]() -> QByteArray {
            if (!becomeNobody()) {
                return "cannot become another user";
            }
            qputenv("XDG_STATE_HOME", state.toUtf8());
            const auto refused = PlanFile::open(path, PlanFile::Storage::Working);
            if (refused) {
                return "opened";
            }
            if (refused.error().kind != Error::Kind::Write || !refused.error().sentence.contains(state)) {
                return refused.error().sentence.toUtf8();
            }
            if (!PlanFile::recoverable().empty()) {
                return "found something";
            }
            return PlanFile::open(path, PlanFile::Storage::Memory) ? QByteArray()
                                                                   : QByteArray("not even in memory");
        });
        QVERIFY2(fault.isEmpty(), fault);
    }

    void aFileWithoutTheRightToReadIt() {
        const QString path = freshPlan();
        ::chmod(path.toUtf8().constData(), 0000);
        const QByteArray fault = inChild([&]() -> QByteArray {
            const bool nobody = becomeNobody();
            const auto refused = openPlan(path);
            return !nobody   ? "cannot become another user"
                   : refused ? "opened"
                   : refused.error().sentence.contains(QStringLiteral("reading is not allowed"))
                       ? QByteArray()
                       : refused.error().sentence.toUtf8();
        });
        QVERIFY2(fault.isEmpty(), fault);
    }

    // T11: changed on disk between opening and saving

    void changedOnDisk_data() {
        QTest::addColumn<QString>("how");
        for (const char* how :
             {"renamed over", "written in place", "same size and time", "truncated", "deleted", "touched",
              "a folder", "a dangling link", "WAL beside it", "journal beside it"}) {
            QTest::newRow(how) << QString::fromLatin1(how);
        }
    }
    void changedOnDisk() {
        QFETCH(QString, how);
        const QString path = freshPlan();
        const QByteArray p = path.toUtf8();
        auto document = edited(path, PlanFile::Storage::Working);
        QVERIFY(document);
        QVERIFY(!document->file().changedOnDisk());
        const QString other = folderOf(path) + QStringLiteral("/other");
        QTest::qWait(2); // so that the clock of the files moves on
        if (how == u"renamed over") {
            QVERIFY(writeBytes(other, m_bytes));
            QCOMPARE(::rename(other.toUtf8().constData(), p.constData()), 0);
        } else if (how == u"written in place") {
            QFile f(path);
            QVERIFY(f.open(QIODevice::ReadWrite) && f.seek(5000) && f.write("theirs") == 6);
        } else if (how ==
                   u"same size and time") { // copied over with its old time: only the inode's own time tells
            struct ::stat old {};
            ::stat(p.constData(), &old);
            QVERIFY(writeBytes(other, QByteArray(m_bytes).replace(5000, 6, "theirs")));
            QCOMPARE(::rename(other.toUtf8().constData(), p.constData()), 0);
            const timespec times[2] = {old.st_atim, old.st_mtim};
            ::utimensat(AT_FDCWD, p.constData(), times, 0);
        } else if (how == u"truncated") {
            QCOMPARE(::truncate(p.constData(), 4096), 0);
        } else if (how == u"deleted") {
            QCOMPARE(::unlink(p.constData()), 0);
        } else if (how == u"touched") {
            QCOMPARE(::utimensat(AT_FDCWD, p.constData(), nullptr, 0), 0);
        } else if (how == u"a folder") {
            QCOMPARE(::unlink(p.constData()), 0);
            QVERIFY(QDir().mkpath(path));
        } else if (how == u"a dangling link") {
            QCOMPARE(::unlink(p.constData()), 0);
            QCOMPARE(::symlink("nowhere/at/all", p.constData()), 0);
        } else {
            const QString beside =
                path + (how == u"WAL beside it" ? QStringLiteral("-wal") : QStringLiteral("-journal"));
            QVERIFY(writeBytes(beside, "in work"));
        }
        const QByteArray theirs = bytesOf(path);
        const QByteArray mine = *document->file().dump();
        const QByteArray fault = faultOf(savePlan(*document, path), path);
        QVERIFY2(fault.isEmpty(), fault);
        QCOMPARE(bytesOf(path), theirs);
        QCOMPARE(*document->file().dump(), mine);
        QVERIFY(document->file().isModified());
        QVERIFY(partsIn(folderOf(path)).isEmpty());
        VERIFY_OK(savePlan(*document, folderOf(path) + QStringLiteral("/mine.gpkg")));
        QVERIFY(!document->file().isModified());
    }

    void theFolderIsRenamed() {
        const QString path = freshPlan();
        auto document = edited(path);
        QVERIFY(document);
        const QString moved = folderOf(path) + QStringLiteral("-moved");
        QVERIFY(QDir().rename(folderOf(path), moved));
        const QByteArray fault = faultOf(savePlan(*document, path), path);
        QVERIFY2(fault.isEmpty(), fault);
        QCOMPARE(bytesOf(moved + QStringLiteral("/plan.gpkg")), m_bytes);
    }

    void saveAsNeverOverwritesAnOpenDatabase() { // another program edits the file that is chosen in Save as
        const QString path = freshPlan();
        const QString chosen = freshPlan();
        auto document = edited(path);
        QVERIFY(document);
        sqlite3* db = nullptr;
        QCOMPARE(sqlite3_open(chosen.toUtf8().constData(), &db), SQLITE_OK);
        QCOMPARE(sqlite3_exec(db, "PRAGMA journal_mode = WAL; UPDATE document SET note_zh = 'theirs'",
                              nullptr, nullptr, nullptr),
                 SQLITE_OK);
        const QByteArray fault = faultOf(savePlan(*document, chosen), chosen);
        sqlite3_close(db);
        QVERIFY2(fault.isEmpty(), fault);
    }

    void savingThroughALinkKeepsTheLink() {
        const QString path = freshPlan();
        const QString link = folderOf(path) + QStringLiteral("/link.gpkg");
        QCOMPARE(::symlink("plan.gpkg", link.toUtf8().constData()), 0);
        auto document = edited(link);
        QVERIFY(document);
        VERIFY_OK(savePlan(*document, link));
        QVERIFY(QFileInfo(link).isSymLink());
        QVERIFY(bytesOf(path) != m_bytes);
        QVERIFY(!document->file().changedOnDisk());
        auto again = openPlan(path);
        VERIFY_OK(again);
        QVERIFY(findScenario(*(*again)->plan(), QStringLiteral("mine")) != nullptr);
    }

    void twoWindowsOnOneFile() {
        const QString path = freshPlan();
        auto first = edited(path, PlanFile::Storage::Working);
        QVERIFY(first);
        QVERIFY(!first->file().isOpenElsewhere());
        const QByteArray fault = inChild([&]() -> QByteArray {
            auto second = openPlan(path, PlanFile::Storage::Working);
            return !second                                ? QByteArray("not opened")
                   : !(*second)->file().isOpenElsewhere() ? QByteArray("not noticed")
                   : !PlanFile::recoverable().empty() ? QByteArray("the work of a running window is offered")
                                                      : QByteArray();
        });
        QVERIFY2(fault.isEmpty(), fault);
    }

    // T12: versions

    void storedPlans_data() {
        QTest::addColumn<int>("version");
        QTest::addColumn<int>("places");
        QTest::addColumn<int>("figures");
        QTest::addColumn<int>("changes");
        QTest::newRow("version 1") << 1 << 49 << 139 << 3;
    }
    void storedPlans() { // one file of every version that was ever released, kept for ever
        QFETCH(int, version);
        const QString stored = QStringLiteral(YUANTU_SOURCE_DIR "/tests/data/plan-v%1.gpkg").arg(version);
        const QByteArray before = bytesOf(stored);
        QVERIFY(!before.isEmpty());
        auto document = openPlan(stored);
        VERIFY_OK(document);
        QVERIFY2((*document)->file().notices().isEmpty(),
                 qPrintable((*document)->file().notices().join(u'\n')));
        QTEST(int((*document)->plan()->places().size()), "places");
        QTEST(int((*document)->plan()->figures().size()), "figures");
        const auto history = (*document)->file().history();
        VERIFY_OK(history);
        QTEST(int(history->size()), "changes");
        QCOMPARE((*document)->file().redoLabel(), history->back().label); // the last was undone
        while ((*document)->undo()) {
        }
        QVERIFY((*document)->redo());
        const QString out = m_dir.filePath(QStringLiteral("resaved.gpkg"));
        VERIFY_OK(savePlan(**document, out));
        VERIFY_OK(openPlan(out));
        QCOMPARE(bytesOf(stored), before);
    }

    void otherVersionsAreRefused_data() {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<QString>("says");
        QTest::newRow("999") << QByteArray("'999'") << QStringLiteral("newer");
        QTest::newRow("2147483648") << QByteArray("'2147483648'") << QStringLiteral("version");
        QTest::newRow("0") << QByteArray("'0'") << QStringLiteral("version");
        QTest::newRow("-1") << QByteArray("'-1'") << QStringLiteral("version");
        QTest::newRow("text") << QByteArray("'one'") << QStringLiteral("version");
        QTest::newRow("empty") << QByteArray("''") << QStringLiteral("version");
        QTest::newRow("blob") << QByteArray("x'ff00'") << QStringLiteral("version");
    }
    void otherVersionsAreRefused() {
        QFETCH(QByteArray, version);
        QFETCH(QString, says);
        const QString path = freshPlan();
        sqlite3* db = nullptr;
        QCOMPARE(sqlite3_open(path.toUtf8().constData(), &db), SQLITE_OK);
        const QByteArray sql = "UPDATE yuantu_meta SET value = " + version + " WHERE key = 'schema_version'";
        QCOMPARE(sqlite3_exec(db, sql.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(db);
        const auto refused = openPlan(path);
        QVERIFY(!refused);
        QCOMPARE(refused.error().exitCode(), 3);
        QVERIFY2(refused.error().sentence.contains(says), qPrintable(refused.error().sentence));
    }
};

QTEST_GUILESS_MAIN(TestDiskAndRights)
#include "test_disk_and_rights.moc"
