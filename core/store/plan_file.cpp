// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Working copies, opening, editing, saving by replace.
#include "core/store/plan_file.h"

#include "core/store/change_history.h"
#include "core/store/change_log.h"
#include "core/store/file_lock.h"
#include "core/store/migration.h"
#include "core/store/plan_reader.h"
#include "core/store/plan_writer.h"
#include "core/store/rows.h"
#include "core/store/schema.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSet>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QUuid>

#include <csignal>
#include <fcntl.h>
#include <map>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

namespace yuantu {

using namespace store;

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Store", text);
}

constexpr auto kPlanName = "plan.db";
constexpr auto kForeignName = "foreign.db";

QString newUuid() {
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

void createTables(SQLite::Database& db) {
    SQLite::Transaction transaction(db);
    for (const TableSpec& table : allTables()) {
        db.exec(createStatement(table).constData());
    }
    db.exec("CREATE UNIQUE INDEX yuantu_meta_key ON yuantu_meta (key)");
    db.exec("CREATE INDEX yuantu_change_uuid ON change (uuid)");
    transaction.commit();
}

void syncFolder(const QString& folder) {
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        ::fsync(fd);
        ::close(fd);
    }
}

/// Where a save writes before it renames: in the target's folder, with our process id.
QString partName(const QFileInfo& target) {
    return target.absolutePath() + QStringLiteral("/.%1.yuantu-%2-%3.part")
                                       .arg(target.fileName())
                                       .arg(QCoreApplication::applicationPid())
                                       .arg(newUuid().left(8));
}

/// Held while a working folder is made and locked, and while the folders are looked through.
QString scanLockName() {
    return stateFolder() + QStringLiteral("/work.lock");
}

/// Removes what killed saves of this file left behind.
void sweepParts(const QFileInfo& target) {
    QDir folder(target.absolutePath());
    const QString prefix = QStringLiteral(".%1.yuantu-").arg(target.fileName());
    for (const QString& name : folder.entryList({prefix + u'*'}, QDir::Files | QDir::Hidden)) {
        const qint64 pid = name.mid(prefix.size()).section(u'-', 0, 0).toLongLong();
        if (pid > 0 && pid != QCoreApplication::applicationPid() && ::kill(static_cast<pid_t>(pid), 0) != 0) {
            folder.remove(name);
        }
    }
}

} // namespace

QString sqliteVersion() {
    return QString::fromLatin1(SQLite::getLibVersion());
}

QString systemAuthor() {
    QString name = qEnvironmentVariable("YUANTU_AUTHOR").simplified();
    const ::passwd* user = name.isEmpty() ? ::getpwuid(::getuid()) : nullptr;
    if (user != nullptr) {
        name = QString::fromLocal8Bit(user->pw_gecos).section(u',', 0, 0).simplified();
        name = name.isEmpty() ? QString::fromLocal8Bit(user->pw_name) : name;
    }
    return name.isEmpty() ? qEnvironmentVariable("USER") : name;
}

QString stateFolder() {
    QString base = qEnvironmentVariable("XDG_STATE_HOME");
    if (base.isEmpty() || !QDir::isAbsolutePath(base)) {
        base = QDir::homePath() + QStringLiteral("/.local/state");
    }
    return base + QStringLiteral("/yuantu");
}

FileStamp FileStamp::of(const QString& path) {
    struct ::stat s {};
    if (::stat(QFile::encodeName(path).constData(), &s) != 0) {
        return {};
    }
    return {static_cast<quint64>(s.st_dev), static_cast<quint64>(s.st_ino), static_cast<qint64>(s.st_size),
            static_cast<qint64>(s.st_mtim.tv_sec) * 1'000'000'000 + s.st_mtim.tv_nsec};
}

/// The working copy's folder (none in memory) and the tables of other programs.
struct PlanFile::Folder {
    QString path;
    std::unique_ptr<FileLock> lock;
    std::unique_ptr<FileLock> fileLock; ///< one per plan path, to notice a second window
    std::unique_ptr<SQLite::Database> foreign;

    ~Folder() {
        foreign.reset();
        if (!path.isEmpty() && removeAtEnd) {
            QDir(path).removeRecursively(); // the lock goes last
        }
    }
    bool removeAtEnd = true;
};

struct RowWriter::Statements {
    std::map<std::string_view, SQLite::Statement> puts;
};

RowWriter::RowWriter(SQLite::Database& db) : m_db(db), m_statements(std::make_unique<Statements>()) {}

RowWriter::~RowWriter() = default;

template <class T> void RowWriter::put(const T& row) {
    auto at = m_statements->puts.find(tableOf<T>());
    if (at == m_statements->puts.end()) {
        const TableSpec& table = *findTable(QString::fromLatin1(tableOf<T>()));
        at =
            m_statements->puts.emplace(tableOf<T>(), SQLite::Statement(m_db, putStatement(table).constData()))
                .first;
    }
    at->second.reset();
    at->second.clearBindings();
    bindRow(at->second, row);
    at->second.exec();
}
template <class T> void RowWriter::remove(decltype(T::id) id) {
    store::remove<T>(m_db, id.value);
}
#define YUANTU_WRITER(T)                                                                                     \
    template void RowWriter::put<T>(const T&);                                                               \
    template void RowWriter::remove<T>(decltype(T::id));
YUANTU_WRITER(Place)
YUANTU_WRITER(PlaceRelation)
YUANTU_WRITER(Indicator)
YUANTU_WRITER(Document)
YUANTU_WRITER(Layout)
YUANTU_WRITER(LayoutMember)
YUANTU_WRITER(Scenario)
YUANTU_WRITER(Figure)
YUANTU_WRITER(GrowthSetting)
YUANTU_WRITER(Setting)
YUANTU_WRITER(Composition)
YUANTU_WRITER(Acceptance)
YUANTU_WRITER(Project)
YUANTU_WRITER(SupportRule)
#undef YUANTU_WRITER

PlanFile::PlanFile() : m_folder(std::make_unique<Folder>()) {
    m_author = systemAuthor();
}

PlanFile::~PlanFile() {
    m_db.reset(); // before its folder goes
}

Result<std::unique_ptr<PlanFile>> PlanFile::makeWorking(Storage storage) {
    std::unique_ptr<PlanFile> file(new PlanFile);
    const QString root = stateFolder() + QStringLiteral("/work");
    auto made = guarded(root, [&] {
        if (storage == Storage::Memory) {
            file->m_db =
                std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            file->m_folder->foreign =
                std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        } else {
            const QString folder = root + u'/' + newUuid();
            const auto scan = QDir().mkpath(root) ? FileLock::take(scanLockName()) : nullptr;
            if (scan != nullptr && QDir().mkpath(folder)) {
                for (const QString& own : {stateFolder(), root, folder}) {
                    QFile::setPermissions(own, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
                }
                file->m_folder->path = folder;
                file->m_folder->lock = FileLock::tryTake(folder + QStringLiteral("/lock"));
            }
            if (file->m_folder->lock == nullptr) {
                throw StoreFailure{
                    {Error::Kind::Write,
                     tr("%1: the folder for unsaved work cannot be written; free some space or set "
                        "XDG_STATE_HOME.")
                         .arg(displayName(root)),
                     {}}};
            }
            const auto flags = SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
            file->m_db = std::make_unique<SQLite::Database>(
                (folder + u'/' + QLatin1StringView(kPlanName)).toStdString(), flags);
            file->m_folder->foreign = std::make_unique<SQLite::Database>(
                (folder + u'/' + QLatin1StringView(kForeignName)).toStdString(), flags);
            file->m_db->exec("PRAGMA journal_mode = WAL");
            // Until the plan has been read whole, everything in here is in its file too.
            file->m_db->exec("PRAGMA synchronous = OFF");
            file->m_folder->foreign->exec("PRAGMA synchronous = OFF");
        }
        createTables(*file->m_db);
        writeMeta(*file->m_db, QStringLiteral("schema_version"), QString::number(kSchemaVersion));
    });
    if (!made) {
        return passOn(made);
    }
    return file;
}

Result<std::unique_ptr<PlanFile>> PlanFile::create(Storage storage) {
    auto file = makeWorking(storage);
    if (!file) {
        return file;
    }
    auto begun = guarded({}, [&] { (*file)->m_db->exec("PRAGMA synchronous = FULL"); });
    if (!begun) {
        return passOn(begun);
    }
    (*file)->writeOrigin();
    return file;
}

Result<std::unique_ptr<PlanFile>> PlanFile::open(const QString& path, Storage storage) {
    auto made = makeWorking(storage);
    if (!made) {
        return made;
    }
    PlanFile& file = **made;
    const FileStamp stamp = FileStamp::of(path);
    auto report = readPlanFile(path, *file.m_db, *file.m_folder->foreign, false);
    if (!report) {
        return passOn(report);
    }
    const QFileInfo info(path);
    file.m_path = info.absoluteFilePath();
    file.m_stamp = stamp;
    file.m_notices = report->notices;
    file.m_contentFits = report->digestFits;
    auto marked = guarded(path, [&] {
        writeMeta(*file.m_db, QStringLiteral("saved_head"), readMeta(*file.m_db, QStringLiteral("head")));
        file.m_db->exec(
            "PRAGMA synchronous = FULL"); // the first edit syncs all that stands before it in the WAL
    });
    if (!marked) {
        return passOn(marked);
    }
    file.writeOrigin();
    if (storage == Storage::Working) {
        const QString locks = stateFolder() + QStringLiteral("/open");
        QDir().mkpath(locks);
        const QByteArray key =
            QCryptographicHash::hash(QByteArray::number(stamp.device) + '/' + QByteArray::number(stamp.inode),
                                     QCryptographicHash::Sha256);
        file.m_folder->fileLock = FileLock::tryTake(locks + u'/' + QString::fromLatin1(key.toHex().left(24)));
        file.m_openElsewhere = file.m_folder->fileLock == nullptr;
        sweepParts(info);
    }
    return made;
}

Result<std::unique_ptr<PlanFile>> PlanFile::salvage(const QString& path) {
    auto made = makeWorking(Storage::Memory);
    if (!made) {
        return made;
    }
    auto report = readPlanFile(path, *(*made)->m_db, *(*made)->m_folder->foreign, true);
    if (!report) {
        return passOn(report);
    }
    (*made)->m_notices = report->notices;
    if (report->rowsLost > 0) {
        (*made)->m_notices << tr("%1 rows could not be read.").arg(report->rowsLost);
    }
    return made;
}

void PlanFile::writeOrigin() const {
    if (m_folder->path.isEmpty()) {
        return;
    }
    QSaveFile out(m_folder->path + QStringLiteral("/origin.json"));
    if (out.open(QIODevice::WriteOnly)) {
        const QJsonObject origin{{QStringLiteral("path"), m_path},
                                 {QStringLiteral("device"), QString::number(m_stamp.device)},
                                 {QStringLiteral("inode"), QString::number(m_stamp.inode)},
                                 {QStringLiteral("size"), m_stamp.size},
                                 {QStringLiteral("modified"), QString::number(m_stamp.modified)}};
        out.write(QJsonDocument(origin).toJson());
        out.commit();
    }
}

std::vector<Recoverable> PlanFile::recoverable() {
    std::vector<Recoverable> found;
    const QDir root(stateFolder() + QStringLiteral("/work"));
    if (!root.exists()) {
        return found;
    }
    const auto scan = FileLock::take(scanLockName()); // no window is between making its folder and locking it
    for (const QString& name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        Recoverable r{root.filePath(name), {}, {}, 0};
        const QString plan = r.folder + u'/' + QLatin1StringView(kPlanName);
        const auto lock = FileLock::tryTake(r.folder + QStringLiteral("/lock"));
        if (lock == nullptr) {
            continue; // in use by a running window
        }
        QFile origin(r.folder + QStringLiteral("/origin.json"));
        if (origin.open(QIODevice::ReadOnly)) {
            r.path =
                QJsonDocument::fromJson(origin.readAll()).object().value(QStringLiteral("path")).toString();
        }
        if (QFileInfo(plan).size() == 0 && QFileInfo(plan + QStringLiteral("-wal")).size() == 0) {
            discard(r); // killed before anything was in it
            continue;
        }
        const auto counted = guarded(plan, [&] {
            SQLite::Database db(plan.toStdString(), SQLite::OPEN_READWRITE);
            SQLite::Statement made(db, "SELECT count(*) FROM sqlite_master WHERE name = 'yuantu_meta'");
            if (made.executeStep() && made.getColumn(0).getInt() == 0) {
                return; // killed while its tables were made
            }
            const QString saved = readMeta(db, QStringLiteral("saved_head"));
            r.unsavedChanges = marks(db);
            if (readMeta(db, QStringLiteral("head")) == saved) {
                r.lastEdit = QFileInfo(plan).lastModified().toUTC();
                return;
            }
            bool after = saved.isEmpty();
            for (const ChangeEntry& e : readHistory(db)) {
                if (after && e.applied) {
                    ++r.unsavedChanges;
                    r.lastEdit = e.time;
                }
                after = after || e.uuid == saved;
            }
            r.unsavedChanges = std::max(r.unsavedChanges, 1);
        });
        if (!counted) {
            // It cannot be read just now (a full disk, a failing one). What cannot be read is not thrown
            // away.
            r.unsavedChanges = 1;
            r.lastEdit = QFileInfo(plan).lastModified().toUTC();
        }
        if (r.unsavedChanges > 0) {
            found.push_back(r);
        } else {
            discard(r); // nothing unsaved in it
        }
    }
    return found;
}

Result<std::unique_ptr<PlanFile>> PlanFile::recover(const Recoverable& left) {
    std::unique_ptr<PlanFile> file(new PlanFile);
    auto opened = guarded(left.folder, [&] {
        auto lock = FileLock::tryTake(left.folder + QStringLiteral("/lock"));
        if (lock == nullptr) {
            throw StoreFailure{{Error::Kind::Input, tr("This work is open in another window."), {}}};
        }
        file->m_folder->path = left.folder;
        file->m_folder->removeAtEnd = false; // only once it has been opened whole
        file->m_folder->lock = std::move(lock);
        file->m_db = std::make_unique<SQLite::Database>(
            (left.folder + u'/' + QLatin1StringView(kPlanName)).toStdString(), SQLite::OPEN_READWRITE);
        file->m_db->exec("PRAGMA synchronous = FULL");
        file->m_folder->foreign = std::make_unique<SQLite::Database>(
            (left.folder + u'/' + QLatin1StringView(kForeignName)).toStdString(),
            SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        SQLite::Statement check(*file->m_db, "PRAGMA quick_check(1)");
        if (!check.executeStep() || textAt(check, 0) != u"ok") {
            throw StoreFailure{
                {Error::Kind::Input, tr("The unsaved work is damaged and cannot be recovered."), {}}};
        }
        // Left behind by an older program: its tables are fewer.
        const int version = readMeta(*file->m_db, QStringLiteral("schema_version")).toInt();
        if (version >= 1 && version < kSchemaVersion) {
            migrate(*file->m_db, version);
        }
    });
    if (!opened) {
        return passOn(opened);
    }
    QFile origin(left.folder + QStringLiteral("/origin.json"));
    if (origin.open(QIODevice::ReadOnly)) {
        const QJsonObject o = QJsonDocument::fromJson(origin.readAll()).object();
        file->m_path = o.value(QStringLiteral("path")).toString();
        file->m_stamp = {o.value(QStringLiteral("device")).toString().toULongLong(),
                         o.value(QStringLiteral("inode")).toString().toULongLong(),
                         o.value(QStringLiteral("size")).toInteger(-1),
                         o.value(QStringLiteral("modified")).toString().toLongLong()};
    }
    file->m_folder->removeAtEnd = true;
    return file;
}

void PlanFile::discard(const Recoverable& left) {
    QDir(left.folder).removeRecursively();
}

bool PlanFile::isWritable() const {
    const QFileInfo info(m_path);
    return m_path.isEmpty() || (info.isWritable() && QFileInfo(info.absolutePath()).isWritable());
}

Result<Plan::Parts> PlanFile::read() const {
    return guarded(m_path, [&] { return readParts(*m_db); });
}

namespace {
template <class T>
void refreshTable(SQLite::Database& db, const Change& change, std::shared_ptr<const Table<T>>& table) {
    const QString name = QString::fromLatin1(tableOf<T>());
    if (!change.touches(name)) {
        return;
    }
    constexpr int kFew = 200;
    if (std::ranges::count(change.rows, name, &RowChange::table) > kFew) {
        table = std::make_shared<Table<T>>(readAll<T>(db));
        return;
    }
    std::vector<T> rows = table->rows();
    for (const RowChange& r : change.rows) {
        if (r.table != name) {
            continue;
        }
        const auto at = std::ranges::find(rows, r.id, [](const T& row) { return row.id.value; });
        if (auto now = readOne<T>(db, r.id)) {
            if (at == rows.end()) {
                rows.push_back(std::move(*now));
            } else {
                *at = std::move(*now);
            }
        } else if (at != rows.end()) {
            rows.erase(at);
        }
    }
    sortRows(rows);
    table = std::make_shared<Table<T>>(std::move(rows));
}
} // namespace

Result<Plan::Parts> PlanFile::refresh(const Plan::Parts& old, const Change& change) const {
    if (change.everything) {
        return read();
    }
    return guarded(m_path, [&] {
        Plan::Parts parts = old;
        refreshTable(*m_db, change, parts.places);
        refreshTable(*m_db, change, parts.relations);
        refreshTable(*m_db, change, parts.indicators);
        refreshTable(*m_db, change, parts.documents);
        refreshTable(*m_db, change, parts.layouts);
        refreshTable(*m_db, change, parts.members);
        refreshTable(*m_db, change, parts.scenarios);
        refreshTable(*m_db, change, parts.figures);
        refreshTable(*m_db, change, parts.growth);
        refreshTable(*m_db, change, parts.settings);
        refreshTable(*m_db, change, parts.compositions);
        refreshTable(*m_db, change, parts.acceptances);
        refreshTable(*m_db, change, parts.projects);
        refreshTable(*m_db, change, parts.supportRules);
        return parts;
    });
}

Result<Change> PlanFile::edit(const QString& label, const QString& reason,
                              const std::function<Result<void>(RowWriter&)>& work) {
    return guarded(m_path, [&] {
        return recordChange(*m_db, label, reason, m_author, [&] {
            RowWriter writer(*m_db);
            valueOrThrow(work(writer));
        });
    });
}

Result<void> PlanFile::fill(const std::function<Result<void>(RowWriter&)>& work) {
    return guarded(m_path, [&] {
        SQLite::Transaction transaction(*m_db);
        RowWriter writer(*m_db);
        valueOrThrow(work(writer));
        transaction.commit();
    });
}

Result<Change> PlanFile::undo() {
    return guarded(m_path, [&] { return undoChange(*m_db); });
}

Result<Change> PlanFile::redo() {
    return guarded(m_path, [&] { return redoChange(*m_db); });
}

QString PlanFile::undoLabel() const {
    const auto label = guarded(m_path, [&] {
        SQLite::Statement s(*m_db, "SELECT label FROM change WHERE uuid = ?");
        bindText(s, 1, readMeta(*m_db, QStringLiteral("head")));
        return s.executeStep() ? textAt(s, 0) : QString();
    });
    return label.value_or(QString());
}

QString PlanFile::redoLabel() const {
    const auto label = guarded(m_path, [&] {
        const QString head = readMeta(*m_db, QStringLiteral("head"));
        QString at = readMeta(*m_db, QStringLiteral("tip"));
        SQLite::Statement s(*m_db, "SELECT parent, label FROM change WHERE uuid = ?");
        for (int steps = 0; at != head && !at.isEmpty() && steps < 1'000'000; ++steps) {
            s.reset();
            bindText(s, 1, at);
            if (!s.executeStep()) {
                break;
            }
            if (textAt(s, 0) == head) {
                return textAt(s, 1);
            }
            at = textAt(s, 0);
        }
        return QString();
    });
    return label.value_or(QString());
}

bool PlanFile::isModified() const {
    const auto modified = guarded(m_path, [&] {
        return readMeta(*m_db, QStringLiteral("head")) != readMeta(*m_db, QStringLiteral("saved_head")) ||
               marks(*m_db) > 0;
    });
    return modified.value_or(true);
}

int PlanFile::unsavedChanges() const {
    const auto changes = guarded(m_path, [&] {
        const QString head = readMeta(*m_db, QStringLiteral("head"));
        const QString saved = readMeta(*m_db, QStringLiteral("saved_head"));
        SQLite::Statement s(*m_db, "SELECT parent FROM change WHERE uuid = ?");
        // The line of changes from `at` back to `end` or to the first; a loop in a damaged file ends it.
        const auto lineBack = [&](QString at, const QString& end) {
            QStringList steps;
            QSet<QString> seen;
            while (!at.isEmpty() && at != end && !seen.contains(at)) {
                seen.insert(at);
                steps << at;
                s.reset();
                bindText(s, 1, at);
                at = s.executeStep() ? textAt(s, 0) : QString();
            }
            return std::pair(steps, at == end);
        };
        // Nearly always one lies on the other's line, a few steps away.
        if (const auto [steps, met] = lineBack(head, saved); met) {
            return static_cast<int>(steps.size());
        }
        if (const auto [steps, met] = lineBack(saved, head); met) {
            return static_cast<int>(steps.size());
        }
        const QStringList now = lineBack(head, {}).first;
        const QStringList then = lineBack(saved, {}).first;
        qsizetype common = 0;
        while (common < now.size() && common < then.size() &&
               now[now.size() - 1 - common] == then[then.size() - 1 - common]) {
            ++common;
        }
        return static_cast<int>(now.size() + then.size() - 2 * common);
    });
    const auto marked = guarded(m_path, [&] { return marks(*m_db); });
    return changes.value_or(0) + marked.value_or(0);
}

bool PlanFile::changedOnDisk() const {
    return !m_path.isEmpty() && FileStamp::of(m_path) != m_stamp;
}

Result<void> PlanFile::publishTo(const QString& path, const Publication& publication) const {
    const QFileInfo link(path);
    const QFileInfo target(link.exists() ? link.canonicalFilePath() : link.absoluteFilePath());
    const QString name = displayName(path);
    if (target.isDir()) {
        return cannotWrite(tr("%1: there is a folder of this name; choose another name.").arg(name));
    }
    if (!QFileInfo(target.absolutePath()).isDir()) {
        return cannotWrite(tr("%1: the folder does not exist; choose another place.").arg(name));
    }
    if (target.exists() && !target.isWritable()) {
        return cannotWrite(tr("%1: the file is read-only; save under another name.").arg(name));
    }
    if (!QFileInfo(target.absolutePath()).isWritable()) {
        return cannotWrite(tr("%1: writing in this folder is not allowed; save elsewhere.").arg(name));
    }
    for (const char* suffix : {"-wal", "-journal"}) {
        const QFileInfo beside(target.absoluteFilePath() + QLatin1StringView(suffix));
        if (beside.exists() && beside.size() > 0) {
            return cannotWrite(
                tr("%1: another program has it open for editing; close it there or save under another name.")
                    .arg(name));
        }
    }
    sweepParts(target);
    const QString part = partName(target);
    auto written = guarded(path, [&] {
        const qint64 bytes = static_cast<qint64>(m_db->execAndGet("PRAGMA page_count").getInt64()) *
                             m_db->execAndGet("PRAGMA page_size").getInt64();
        const QStorageInfo disk(target.absolutePath());
        if (disk.isValid() && disk.bytesAvailable() < bytes * 22 / 10) {
            throw StoreFailure{{Error::Kind::Write,
                                tr("%1: the disk is full; free some space and save again.").arg(name),
                                {}}};
        }
        SQLite::Statement vacuum(*m_db, "VACUUM INTO ?");
        vacuum.bind(1, QFile::encodeName(part).toStdString());
        vacuum.exec();
        {
            SQLite::Database db(QFile::encodeName(part).toStdString(), SQLite::OPEN_READWRITE);
            // A killed or failed save leaves only this part file, so it needs no journal of its own.
            db.exec("PRAGMA journal_mode = MEMORY");
            db.exec("PRAGMA synchronous = OFF");
            completeGeoPackage(db, *m_folder->foreign, publication);
            SQLite::Statement check(db, "PRAGMA integrity_check(1)");
            if (!check.executeStep() || textAt(check, 0) != u"ok") {
                throw StoreFailure{
                    {Error::Kind::Write,
                     tr("%1: the written file did not pass its check; the old one is kept.").arg(name),
                     textAt(check, 0)}};
            }
        }
        const int fd = ::open(QFile::encodeName(part).constData(), O_RDWR | O_CLOEXEC);
        const bool synced = fd >= 0 && ::fsync(fd) == 0;
        const QString reason = QString::fromLocal8Bit(::strerror(errno));
        if (fd >= 0) {
            if (target.exists()) { // keep the rights of the file that is replaced
                struct ::stat old {};
                if (::stat(QFile::encodeName(target.absoluteFilePath()).constData(), &old) == 0) {
                    std::ignore = ::fchmod(fd, old.st_mode & 0777);
                }
            }
            ::close(fd);
        }
        if (!synced) {
            throw StoreFailure{
                {Error::Kind::Write,
                 tr("%1: the disk reports an error; check the disk and save elsewhere.").arg(name), reason}};
        }
        if (::rename(QFile::encodeName(part).constData(),
                     QFile::encodeName(target.absoluteFilePath()).constData()) != 0) {
            throw StoreFailure{{Error::Kind::Write,
                                tr("%1: the file cannot be replaced; save elsewhere.").arg(name),
                                QString::fromLocal8Bit(::strerror(errno))}};
        }
        syncFolder(target.absolutePath());
    });
    if (!written) {
        QFile::remove(part);
        QFile::remove(part + QStringLiteral("-journal"));
    }
    return written;
}

Result<void> PlanFile::save(const QString& path, const Publication& publication, IfChanged ifChanged) {
    const bool same =
        !m_path.isEmpty() && (QFileInfo(path).absoluteFilePath() == m_path ||
                              (QFileInfo::exists(path) &&
                               QFileInfo(path).canonicalFilePath() == QFileInfo(m_path).canonicalFilePath()));
    if (same && ifChanged == IfChanged::Refuse && changedOnDisk()) {
        return cannotWrite(
            FileStamp::of(path).size < 0
                ? tr("%1: the file is gone; save it again or under another name.").arg(displayName(path))
                : tr("%1: another program has changed the file since it was opened; reload it, "
                     "overwrite it or save under another name.")
                      .arg(displayName(path)));
    }
    const auto keptMeta = [&](const char* key) {
        return guarded(path, [&] { return readMeta(*m_db, QString::fromLatin1(key)); }).value_or(QString());
    };
    const QString oldSaved = keptMeta("saved_head");
    const QString oldMarks = keptMeta("unsaved_marks");
    const auto writeMarks = [&](const QString& saved, const QString& marks) {
        SQLite::Transaction transaction(*m_db);
        writeMeta(*m_db, QStringLiteral("saved_head"), saved);
        writeMeta(*m_db, QStringLiteral("unsaved_marks"), marks);
        transaction.commit();
    };
    auto mark =
        guarded(path, [&] { writeMarks(readMeta(*m_db, QStringLiteral("head")), QStringLiteral("0")); });
    if (!mark) {
        return mark;
    }
    auto done = publishTo(path, publication);
    if (!done) {
        std::ignore = guarded(path, [&] { writeMarks(oldSaved, oldMarks); });
        return done;
    }
    m_path = QFileInfo(path).absoluteFilePath();
    m_stamp = FileStamp::of(path);
    writeOrigin();
    return {};
}

Result<void> PlanFile::saveCopy(const QString& path, const Publication& publication) const {
    return publishTo(path, publication);
}

Result<QByteArray> PlanFile::digest() const {
    return guarded(m_path, [&] { return digestOf(*m_db); });
}

Result<QByteArray> PlanFile::dump() const {
    return guarded(m_path, [&] { return dumpOf(*m_db); });
}

} // namespace yuantu
