// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the log of changes.
#include "core/store/change_history.h"

#include "core/base/id.h"
#include "core/store/change_log.h"
#include "core/store/change_tree.h"
#include "core/store/changeset.h"
#include "core/store/plan_state.h"
#include "core/store/schema.h"

#include <QCoreApplication>

#include <functional>
#include <ranges>
#include <set>

namespace yuantu::store {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Store", text);
}

QByteArray changesetOf(SQLite::Database& db, const QString& uuid) {
    SQLite::Statement s(db, "SELECT changeset FROM change WHERE uuid = ?");
    bindText(s, 1, uuid);
    if (!s.executeStep()) {
        throw StoreFailure{{Error::Kind::Usage, tr("There is no such change in the history."), {}}};
    }
    return blobAt(s, 0);
}

/// Which merge brought a change that lies on a colleague's line.
class Merges {
public:
    Merges(const ChangeTree& tree, const QSet<QString>& present) {
        const QString start = QStringLiteral("plan:");
        for (const QString& merge : tree.all()) {
            const QString second = tree.second(merge);
            if (second.isEmpty() || !present.contains(merge)) {
                continue;
            }
            const QSet<QString> ours = tree.ancestors(tree.parent(merge), start);
            for (const QString& change : tree.ancestors(second, start)) {
                if (!ours.contains(change) && !m_broughtBy.contains(change)) {
                    m_broughtBy.insert(change, merge);
                }
            }
        }
    }
    /// The merges through which a change came, the nearest first.
    [[nodiscard]] QStringList way(QString change) const {
        QStringList merges;
        for (auto at = m_broughtBy.constFind(change); at != m_broughtBy.constEnd() && !merges.contains(*at);
             at = m_broughtBy.constFind(change)) {
            change = *at;
            merges << change;
        }
        return merges;
    }

private:
    QHash<QString, QString> m_broughtBy;
};

/// The changes of the rows that `wanted` picks, each once: where a merge brought a colleague's change, that
/// one stands for it.
std::vector<Blame> blames(SQLite::Database& db, const std::function<bool(const RowChange&)>& wanted) {
    const std::vector<ChangeEntry> history = readHistory(db);
    std::vector<Blame> found;
    QHash<QString, std::set<std::pair<QString, qint64>>> touched;
    bool anyMerge = false;
    SQLite::Statement s(db, "SELECT changeset FROM change WHERE uuid = ?");
    for (const ChangeEntry& entry : history) {
        s.reset();
        bindText(s, 1, entry.uuid);
        if (!s.executeStep()) {
            continue;
        }
        const QByteArray changeset = blobAt(s, 0);
        anyMerge = anyMerge || !entry.second.isEmpty();
        if (std::ranges::none_of(rowsOf(changeset), wanted)) {
            continue;
        }
        for (RowEdit& edit : rowEdits(changeset)) {
            if (wanted({edit.table, edit.id, edit.kind})) {
                touched[entry.uuid].insert({edit.table, edit.id});
                found.push_back({entry, edit.table, edit.id, edit.kind, std::move(edit.cells), {}, {}, true});
            }
        }
    }
    if (!anyMerge) {
        return found;
    }
    QSet<QString> present;
    for (const ChangeEntry& e : history) {
        if (e.applied || e.merged) {
            present.insert(e.uuid);
        }
    }
    const Merges merges(ChangeTree(db), present);
    std::set<std::pair<QString, std::pair<QString, qint64>>> explained; // merge and row
    for (Blame& b : found) {
        const std::pair row(b.table, b.row);
        for (const QString& merge : merges.way(b.entry.uuid)) {
            b.taken = b.taken && touched.value(merge).contains(row);
            explained.insert({merge, row});
        }
    }
    std::erase_if(found, [&](const Blame& b) {
        return explained.contains({b.entry.uuid, {b.table, b.row}});
    });
    return found;
}

} // namespace

std::vector<ChangeEntry> readHistory(SQLite::Database& db) {
    const ChangeTree tree(db);
    const QString head = readMeta(db, QStringLiteral("head"));
    const QStringList line = tree.line(head);
    const QSet<QString> applied(line.begin(), line.end());
    const QSet<QString> present = tree.ancestors(head, QStringLiteral("plan:"));
    QSet<QString> redoable;
    if (const QStringList tip = tree.line(readMeta(db, QStringLiteral("tip"))); tip.size() > line.size()) {
        if (line.isEmpty() ? tree.parent(tip[0]).isEmpty() : tip[line.size() - 1] == head) {
            redoable = QSet<QString>(tip.begin() + line.size(), tip.end());
        }
    }
    QHash<QString, bool> reachable{{QString(), true}};
    SQLite::Statement s(db, "SELECT seq, uuid, parent, time, author, label, reason FROM change ORDER BY seq");
    std::vector<ChangeEntry> entries;
    while (s.executeStep()) {
        ChangeEntry e;
        e.sequence = s.getColumn(0).getInt64();
        e.uuid = textAt(s, 1);
        e.parent = textAt(s, 2);
        e.time = QDateTime::fromString(textAt(s, 3), Qt::ISODateWithMs);
        e.author = textAt(s, 4);
        e.label = textAt(s, 5);
        e.reason = textAt(s, 6);
        e.second = tree.second(e.uuid);
        e.applied = applied.contains(e.uuid);
        e.merged = !e.applied && present.contains(e.uuid);
        e.redoable = redoable.contains(e.uuid);
        // A change comes after the one it was made on; where a damaged file has it otherwise, it is walked.
        const auto known = reachable.constFind(e.parent);
        e.reachable = known != reachable.constEnd() ? *known : tree.isReachable(e.uuid);
        reachable.insert(e.uuid, e.reachable);
        entries.push_back(std::move(e));
    }
    return entries;
}

std::vector<RowEdit> readEdits(SQLite::Database& db, const QString& uuid) {
    return rowEdits(changesetOf(db, uuid));
}

std::vector<RowDifference> readDifferences(SQLite::Database& db, const QString& uuid) {
    const QByteArray changeset = changesetOf(db, uuid);
    std::vector<RowDifference> found;
    const ChangeTree tree(db);
    if (!tree.isReachable(uuid)) {
        for (const RowEdit& e : rowEdits(changeset)) {
            RowDifference d{e.table, e.id, {}, {}};
            for (const CellChange& c : e.cells) {
                if (e.kind != RowChange::Kind::Inserted) {
                    d.before.insert(c.column, c.before);
                }
                if (e.kind != RowChange::Kind::Deleted) {
                    d.after.insert(c.column, c.after);
                }
            }
            found.push_back(std::move(d));
        }
        return found;
    }
    for (const RowChange& row : rowsOf(changeset)) {
        found.push_back({row.table, row.id, {}, {}});
    }
    const QByteArray way = wayBetween(db, tree, readMeta(db, QStringLiteral("head")), uuid);
    db.exec("SAVEPOINT details");
    try {
        applyChangeset(db, way);
        for (RowDifference& d : found) {
            d.after = readCells(db, d.table, d.id);
        }
        applyChangeset(db, inverted(changeset));
        for (RowDifference& d : found) {
            d.before = readCells(db, d.table, d.id);
        }
        db.exec("ROLLBACK TO details");
        db.exec("RELEASE details");
    } catch (...) {
        db.exec("ROLLBACK TO details");
        db.exec("RELEASE details");
        throw;
    }
    return found;
}

std::vector<Blame> readBlame(SQLite::Database& db, const QString& table, qint64 id) {
    std::vector<Blame> found =
        blames(db, [&](const RowChange& row) { return row.id == id && row.table == table; });
    std::erase_if(found, [](const Blame& b) { return !(b.entry.applied || (b.entry.merged && b.taken)); });
    // From what the row is now, back.
    QVariantHash row = readCells(db, table, id);
    for (Blame& b : found | std::views::reverse) {
        b.after = b.kind == RowChange::Kind::Deleted ? QVariantHash() : row;
        for (const CellChange& c : b.cells) {
            if (b.kind != RowChange::Kind::Deleted) {
                b.after.insert(c.column, c.after);
            }
            row.insert(c.column, c.before);
        }
        row = b.kind == RowChange::Kind::Inserted ? QVariantHash() : row;
        b.before = row;
    }
    return found;
}

std::vector<Blame> readSeriesHistory(SQLite::Database& db, qint64 place, qint64 indicator) {
    // An update names only its key and what changed, so the rows of the series are found first: those that
    // are there, and those that a change inserted or deleted.
    QSet<qint64> ids;
    SQLite::Statement present(db, "SELECT id FROM figure WHERE place = ? AND indicator = ?");
    present.bind(1, static_cast<int64_t>(place));
    present.bind(2, static_cast<int64_t>(indicator));
    while (present.executeStep()) {
        ids.insert(present.getColumn(0).getInt64());
    }
    std::vector<Blame> all = blames(db, [](const RowChange& row) { return row.table == u"figure"; });
    for (const Blame& b : all) {
        qint64 ofPlace = 0;
        qint64 ofIndicator = 0;
        for (const CellChange& c : b.cells) {
            const QVariant& value = b.kind == RowChange::Kind::Deleted ? c.before : c.after;
            ofPlace = c.column == u"place" ? value.toLongLong() : ofPlace;
            ofIndicator = c.column == u"indicator" ? value.toLongLong() : ofIndicator;
        }
        if (ofPlace == place && ofIndicator == indicator) {
            ids.insert(b.row);
        }
    }
    std::erase_if(all, [&](const Blame& b) { return !ids.contains(b.row); });
    return all;
}

QHash<QString, std::vector<ChangeSubject>> readSubjects(SQLite::Database& db) {
    // Of each row that belongs to a place: what it is about, from the tables and from what the log says of
    // rows that are gone.
    struct Kind {
        const char* table;
        const char* select;
    };
    static constexpr std::array kinds{
        Kind{"figure", "SELECT id, scenario, place, indicator FROM figure"},
        Kind{"growth", "SELECT id, scenario, place, indicator FROM growth"},
        Kind{"project", "SELECT id, scenario, ifnull(place, 0), 0 FROM project"},
        Kind{"place", "SELECT id, 0, id, 0 FROM place"},
    };
    QHash<QString, QHash<qint64, ChangeSubject>> rows;
    for (const Kind& kind : kinds) {
        auto& known = rows[QString::fromLatin1(kind.table)];
        SQLite::Statement s(db, kind.select);
        while (s.executeStep()) {
            known.insert(s.getColumn(0).getInt64(),
                         {s.getColumn(1).getInt64(), s.getColumn(2).getInt64(), s.getColumn(3).getInt64()});
        }
    }
    std::vector<std::pair<QString, std::vector<RowEdit>>> changes;
    SQLite::Statement s(db, "SELECT uuid, changeset FROM change ORDER BY seq");
    while (s.executeStep()) {
        std::vector<RowEdit> edits = rowEdits(blobAt(s, 1));
        std::erase_if(edits, [&](const RowEdit& e) { return !rows.contains(e.table); });
        for (const RowEdit& e : edits) {
            ChangeSubject subject = rows[e.table].value(e.id);
            for (const CellChange& c : e.cells) {
                const QVariant& v = e.kind == RowChange::Kind::Deleted ? c.before : c.after;
                qint64* part = c.column == u"scenario"    ? &subject.scenario
                               : c.column == u"place"     ? &subject.place
                               : c.column == u"indicator" ? &subject.indicator
                                                          : nullptr;
                if (part != nullptr && v.toLongLong() != 0) {
                    *part = v.toLongLong();
                }
            }
            if (!rows[e.table].contains(e.id)) {
                rows[e.table].insert(e.id, subject);
            }
        }
        changes.emplace_back(textAt(s, 0), std::move(edits));
    }
    QHash<QString, std::vector<ChangeSubject>> found;
    for (const auto& [uuid, edits] : changes) {
        std::vector<ChangeSubject>& subjects = found[uuid];
        for (const RowEdit& e : edits) {
            subjects.push_back(rows[e.table].value(e.id));
        }
    }
    return found;
}

void writeReason(SQLite::Database& db, const QString& uuid, const QString& reason) {
    SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
    SQLite::Statement s(db, "UPDATE change SET reason = ? WHERE uuid = ?");
    bindText(s, 1, reason);
    bindText(s, 2, uuid);
    if (s.exec() == 0) {
        throw StoreFailure{{Error::Kind::Usage, tr("There is no such change in the history."), {}}};
    }
    countMark(db);
    transaction.commit();
}

std::vector<NamedVersion> readVersions(SQLite::Database& db) {
    std::vector<NamedVersion> versions;
    SQLite::Statement s(db, "SELECT id, name, change, time, author, note FROM version ORDER BY time, name");
    while (s.executeStep()) {
        versions.push_back({s.getColumn(0).getInt64(), textAt(s, 1), textAt(s, 2),
                            QDateTime::fromString(textAt(s, 3), Qt::ISODateWithMs), textAt(s, 4),
                            textAt(s, 5)});
    }
    return versions;
}

void addVersion(SQLite::Database& db, NamedVersion version) {
    SQLite::Statement s(
        db, "INSERT INTO version (id, name, change, time, author, note) VALUES (?, ?, ?, ?, ?, ?)");
    version.id = idFromKey(QStringLiteral("version/%1/%2").arg(version.change, version.name));
    s.bind(1, static_cast<int64_t>(version.id));
    bindText(s, 2, version.name);
    bindText(s, 3, version.change);
    bindText(s, 4, version.time.toString(Qt::ISODateWithMs));
    bindText(s, 5, version.author);
    bindText(s, 6, version.note);
    s.exec();
}

void removeVersion(SQLite::Database& db, qint64 id) {
    SQLite::Statement s(db, "DELETE FROM version WHERE id = ?");
    s.bind(1, static_cast<int64_t>(id));
    s.exec();
}

void countMark(SQLite::Database& db) {
    writeMeta(db, QStringLiteral("unsaved_marks"), QString::number(marks(db) + 1));
}

int marks(SQLite::Database& db) {
    return std::max(0, readMeta(db, QStringLiteral("unsaved_marks")).toInt());
}

} // namespace yuantu::store
