// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Walks over the log of changes.
#include "core/store/change_tree.h"

#include "core/store/change_log.h"
#include "core/store/changeset.h"
#include "core/store/plan_writer.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace yuantu::store {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Store", text);
}

constexpr auto kStart = "plan:";

} // namespace

ChangeTree::ChangeTree(SQLite::Database& db) {
    SQLite::Statement changes(db, "SELECT uuid, parent FROM change ORDER BY seq");
    while (changes.executeStep()) {
        const QString uuid = textAt(changes, 0);
        m_parents.insert(uuid, textAt(changes, 1));
        m_index.insert(uuid, static_cast<int>(m_order.size()));
        m_order << uuid;
    }
    SQLite::Statement merges(db, "SELECT change, parent FROM merge_parent");
    while (merges.executeStep()) {
        m_seconds.insert(textAt(merges, 0), textAt(merges, 1));
    }
}

QStringList ChangeTree::line(const QString& tip) const {
    QStringList line;
    QSet<QString> seen;
    for (QString at = tip; contains(at) && !seen.contains(at); at = parent(at)) {
        seen.insert(at);
        line << at;
    }
    std::ranges::reverse(line);
    return line;
}

QSet<QString> ChangeTree::ancestors(const QString& head, const QString& start) const {
    QSet<QString> found;
    QStringList left{head};
    while (!left.isEmpty()) {
        const QString at = left.takeLast();
        const QString& known = at.isEmpty() ? start : at;
        if (found.contains(known)) {
            continue;
        }
        found.insert(known);
        if (contains(at)) {
            left << parent(at);
            if (const QString other = second(at); !other.isEmpty()) {
                left << other;
            }
        }
    }
    return found;
}

bool ChangeTree::isReachable(const QString& uuid) const {
    const QStringList line = this->line(uuid);
    return uuid.isEmpty() || (!line.isEmpty() && parent(line[0]).isEmpty());
}

QByteArray wayBetween(SQLite::Database& db, const ChangeTree& tree, const QString& from, const QString& to) {
    const QStringList back = tree.line(from);
    const QStringList forth = tree.line(to);
    qsizetype shared = 0;
    while (shared < back.size() && shared < forth.size() && back[shared] == forth[shared]) {
        ++shared;
    }
    const auto begins = [&](const QStringList& line, const QString& tip) {
        return line.isEmpty() ? tip : tree.parent(line[0]);
    };
    if (shared == 0 && begins(back, from) != begins(forth, to)) {
        throw StoreFailure{
            {Error::Kind::Input, tr("That state belongs to another plan; it came with a merge."), {}}};
    }
    SQLite::Statement s(db, "SELECT changeset FROM change WHERE uuid = ?");
    const auto changesetOf = [&](const QString& uuid) {
        s.reset();
        bindText(s, 1, uuid);
        return s.executeStep() ? blobAt(s, 0) : QByteArray();
    };
    ChangesetChain chain;
    for (qsizetype i = back.size() - 1; i >= shared; --i) {
        chain.add(inverted(changesetOf(back[i])));
    }
    for (qsizetype i = shared; i < forth.size(); ++i) {
        chain.add(changesetOf(forth[i]));
    }
    return chain.net();
}

QString presentAsStart(SQLite::Database& db) {
    return QString::fromLatin1(
        kStart + QCryptographicHash::hash(dumpOf(db), QCryptographicHash::Sha256).toHex().left(32));
}

QString startOf(SQLite::Database& db, const ChangeTree& tree) {
    if (const QString known = readMeta(db, QStringLiteral("start"));
        known.startsWith(QLatin1String(kStart))) {
        return known;
    }
    // Written down at the first change; older plans go back for it.
    const QByteArray way = wayBetween(db, tree, readMeta(db, QStringLiteral("head")), {});
    db.exec("SAVEPOINT start");
    try {
        applyChangeset(db, way);
        const QString start = presentAsStart(db);
        db.exec("ROLLBACK TO start");
        db.exec("RELEASE start");
        return start;
    } catch (...) {
        db.exec("ROLLBACK TO start");
        db.exec("RELEASE start");
        throw;
    }
}

} // namespace yuantu::store
