// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The merge of rows.
#include "core/store/three_way.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <set>

namespace yuantu::store {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Store", text);
}

/// Columns that mean one thing together, and those that go where it goes without being asked about.
struct Field {
    std::vector<int> columns;
    std::vector<int> followers;
};
/// The fields of a table, and the columns that are no matter for a question (colours, order).
struct Fields {
    std::vector<Field> fields;
    std::vector<int> quiet;
};

struct FieldSpec {
    const char* table;
    std::vector<const char*> columns;
    std::vector<const char*> followers;
};
const std::vector<FieldSpec>& fieldSpecs() {
    static const std::vector<FieldSpec> specs{
        {"figure",
         {"value", "value_high", "decimals", "unit", "bound", "status", "document", "section", "printed"},
         {"note"}},
        {"scenario", {"code", "name"}, {}},
        {"acceptance", {"digest"}, {"reason", "author", "time"}},
        {"project", {"start", "finish"}, {}}, // one before the other
        {"place", {"geom", "lon", "lat", "boundary_quality", "boundary_basis", "boundary_source"}, {}},
    };
    return specs;
}

int columnIndex(const TableSpec& table, const char* name) {
    for (size_t c = 0; c < table.columns.size(); ++c) {
        if (QByteArrayView(table.columns[c].name) == name) {
            return static_cast<int>(c);
        }
    }
    return -1;
}

std::vector<Fields> makeFields() {
    std::vector<Fields> all;
    for (const TableSpec& table : allTables()) {
        Fields& f = all.emplace_back();
        std::set<int> used{0};
        for (const char* name : {"sort", "colour"}) {
            if (const int c = columnIndex(table, name); c > 0) {
                f.quiet.push_back(c);
                used.insert(c);
            }
        }
        for (const FieldSpec& spec : fieldSpecs()) {
            if (QByteArrayView(spec.table) != table.name) {
                continue;
            }
            Field& field = f.fields.emplace_back();
            for (const char* c : spec.columns) {
                field.columns.push_back(columnIndex(table, c));
                used.insert(field.columns.back());
            }
            for (const char* c : spec.followers) {
                field.followers.push_back(columnIndex(table, c));
                used.insert(field.followers.back());
            }
        }
        for (int c = 1; c < static_cast<int>(table.columns.size()); ++c) {
            if (!used.contains(c)) {
                f.fields.push_back({{c}, {}});
            }
        }
    }
    return all;
}
const Fields& fieldsOf(int table) {
    static const std::vector<Fields> all = makeFields();
    return all[static_cast<size_t>(table)];
}

/// A column that names a row of another table. What is owned cannot be without it; else it becomes NULL.
struct Reference {
    int table;
    int column;
    int target;
    bool owned;
};
const std::vector<Reference>& references() {
    static const std::vector<Reference> all = [] {
        struct Spec {
            const char* table;
            const char* column;
            const char* target;
            bool owned;
        };
        static constexpr std::array specs{
            Spec{"figure", "scenario", "scenario", true},
            Spec{"figure", "place", "place", true},
            Spec{"figure", "indicator", "indicator", true},
            Spec{"figure", "document", "document", false},
            Spec{"growth", "scenario", "scenario", true},
            Spec{"growth", "place", "place", true},
            Spec{"growth", "indicator", "indicator", true},
            Spec{"project", "scenario", "scenario", true},
            Spec{"project", "place", "place", false},
            Spec{"scenario", "parent", "scenario", true}, // without its parent it would hold other values
            Spec{"layout", "document", "document", false},
            Spec{"layout", "place", "place", false},
            Spec{"layout_member", "layout", "layout", true},
            Spec{"layout_member", "place", "place", true},
            Spec{"layout_member", "within", "layout_member", false},
            Spec{"place", "parent", "place", false},
            Spec{"place_relation", "a", "place", true},
            Spec{"place_relation", "b", "place", true},
            Spec{"place_relation", "document", "document", false},
            Spec{"document", "superseded_by", "document", false},
            Spec{"composition", "document", "document", true},
            Spec{"composition", "total", "indicator", true},
            Spec{"composition", "part", "indicator", true},
            Spec{"support_rule", "document", "document", false},
            Spec{"support_rule", "place", "place", false},
        };
        std::vector<Reference> made;
        for (const Spec& s : specs) {
            const int table = tableIndex(QString::fromLatin1(s.table));
            made.push_back({table, columnIndex(allTables()[table], s.column),
                            tableIndex(QString::fromLatin1(s.target)), s.owned});
        }
        return made;
    }();
    return all;
}

bool sameCells(const std::vector<QVariant>& a, const std::vector<QVariant>& b,
               const std::vector<int>& which) {
    return std::ranges::all_of(which, [&](int c) { return a[c] == b[c]; });
}

} // namespace

} // namespace yuantu::store

const std::vector<QStringList>& yuantu::logicalFields(const QString& table) {
    using namespace store;
    static const std::vector<std::vector<QStringList>> all = [] {
        std::vector<std::vector<QStringList>> made;
        const auto tables = allTables();
        for (size_t t = 0; t < tables.size(); ++t) {
            std::vector<QStringList>& fields = made.emplace_back();
            const auto add = [&](const std::vector<int>& columns) {
                QStringList names;
                for (const int c : columns) {
                    names << QString::fromLatin1(tables[t].columns[static_cast<size_t>(c)].name);
                }
                fields.push_back(names);
            };
            const Fields& f = fieldsOf(static_cast<int>(t));
            for (const Field& field : f.fields) {
                add(field.columns);
            }
            for (const Field& field : f.fields) {
                for (const int c : field.followers) {
                    add({c});
                }
            }
            for (const int c : f.quiet) {
                add({c});
            }
        }
        return made;
    }();
    static const std::vector<QStringList> none;
    const int index = tableIndex(table);
    return index < 0 ? none : all[static_cast<size_t>(index)];
}

namespace yuantu::store {

/// Our state with some rows replaced.
class ThreeWay::Draft {
public:
    explicit Draft(const PlanState& ours) : m_ours(ours) {}

    [[nodiscard]] RowBytes row(const RowKey& key) const {
        const auto at = m_rows.find(key);
        return at == m_rows.end() ? m_ours.row(key) : at->second;
    }
    void set(const RowKey& key, const RowBytes& row) {
        if (row == m_ours.row(key) && row.isNull() == m_ours.row(key).isNull()) {
            m_rows.erase(key);
        } else {
            m_rows[key] = row;
        }
    }
    [[nodiscard]] const std::map<RowKey, RowBytes>& rows() const { return m_rows; }

    /// The keys of the rows of a table, present ones.
    [[nodiscard]] std::vector<RowKey> keys(int table) const {
        std::vector<RowKey> found;
        const auto& ours = m_ours.tables[table];
        for (auto it = ours.begin(); it != ours.end(); ++it) {
            const RowKey key{table, it.key()};
            const auto at = m_rows.find(key);
            if (at == m_rows.end() || !at->second.isNull()) {
                found.push_back(key);
            }
        }
        for (auto it = m_rows.lower_bound({table, std::numeric_limits<qint64>::min()});
             it != m_rows.end() && it->first.table == table; ++it) {
            if (!it->second.isNull() && !ours.contains(it->first.id)) {
                found.push_back(it->first);
            }
        }
        return found;
    }

    /// Takes a row away, with what cannot be without it.
    void remove(const RowKey& key) {
        set(key, {});
        for (const Reference& ref : references()) {
            if (ref.target != key.table) {
                continue;
            }
            for (const RowKey& user : keys(ref.table)) {
                std::vector<QVariant> cells = cellsOf(row(user)); // none: it went meanwhile
                if (cells.empty() || cells[ref.column].isNull() || cells[ref.column].toLongLong() != key.id) {
                    continue;
                }
                if (ref.owned) {
                    remove(user);
                } else {
                    cells[ref.column] = QVariant::fromValue(nullptr);
                    set(user, bytesOf(cells));
                }
            }
        }
    }

    /// Brings a row back as `from` has it, with what it needs and what belongs to it there.
    void restore(const RowKey& key, const PlanState& from) {
        const RowBytes old = from.row(key);
        if (!row(key).isNull() || old.isNull()) {
            return;
        }
        set(key, old);
        const std::vector<QVariant> cells = cellsOf(old);
        for (const Reference& ref : references()) {
            if (ref.table == key.table && !cells[ref.column].isNull()) {
                restore({ref.target, cells[ref.column].toLongLong()}, from);
            }
            if (ref.target == key.table && ref.owned) {
                const auto& rows = from.tables[ref.table];
                for (auto it = rows.begin(); it != rows.end(); ++it) {
                    if (cellsOf(it.value())[ref.column].toLongLong() == key.id) {
                        restore({ref.table, it.key()}, from);
                    }
                }
            }
        }
    }

    /// A scenario that came has a name of its own.
    void makeNamesUnique() {
        const int table = tableIndex(u"scenario");
        const TableSpec& spec = allTables()[table];
        const int code = columnIndex(spec, "code");
        const int name = columnIndex(spec, "name");
        std::vector<RowKey> came;
        QSet<QString> taken;
        for (const RowKey& key : keys(table)) {
            const std::vector<QVariant> cells = cellsOf(row(key));
            const RowBytes before = m_ours.row(key);
            if (before.isNull() || !sameCells(cellsOf(before), cells, {code, name})) {
                came.push_back(key);
            } else {
                taken << cells[code].toString() << cells[name].toString();
            }
        }
        std::ranges::sort(came);
        for (const RowKey& key : came) {
            std::vector<QVariant> cells = cellsOf(row(key));
            const QString wanted = cells[name].toString();
            if (taken.contains(wanted) || taken.contains(cells[code].toString())) {
                QString free = wanted;
                for (int n = 2; taken.contains(free); ++n) {
                    free = QStringLiteral("%1 %2").arg(wanted).arg(n);
                }
                cells[code] = free;
                cells[name] = free;
                set(key, bytesOf(cells));
            }
            taken << cells[code].toString() << cells[name].toString();
        }
    }

    /// Throws where a row that changed names one that is not there.
    void checkReferences() const {
        const auto refuse = [] {
            throw StoreFailure{{Error::Kind::Input,
                                tr("The rows of the copy do not fit together; nothing was merged."),
                                {}}};
        };
        std::set<int> lost;
        for (const auto& [key, row] : m_rows) {
            if (row.isNull()) {
                lost.insert(key.table);
                continue;
            }
            const std::vector<QVariant> cells = cellsOf(row);
            for (const Reference& ref : references()) {
                if (ref.table == key.table && !cells[ref.column].isNull() &&
                    this->row({ref.target, cells[ref.column].toLongLong()}).isNull()) {
                    const RowBytes before = m_ours.row(key);
                    if (before.isNull() || cellsOf(before)[ref.column] != cells[ref.column]) {
                        refuse();
                    }
                }
            }
        }
        for (const Reference& ref : references()) {
            if (!ref.owned || !lost.contains(ref.target)) {
                continue;
            }
            for (const RowKey& user : keys(ref.table)) {
                const QVariant target = cellsOf(row(user))[ref.column];
                const auto gone = m_rows.find({ref.target, target.toLongLong()});
                if (!target.isNull() && gone != m_rows.end() && gone->second.isNull()) {
                    refuse();
                }
            }
        }
    }

private:
    const PlanState& m_ours;
    std::map<RowKey, RowBytes> m_rows;
};

ThreeWay::ThreeWay(PlanState ours, PlanState theirs, std::vector<PlanState> bases)
    : m_ours(std::move(ours)), m_theirs(std::move(theirs)), m_bases(std::move(bases)) {
    for (int t = 0; t < static_cast<int>(m_ours.tables.size()); ++t) {
        const auto& mine = m_ours.tables[t];
        const auto& other = m_theirs.tables[t];
        std::vector<qint64> differing;
        for (auto it = mine.begin(); it != mine.end(); ++it) {
            const auto at = other.constFind(it.key());
            if (at == other.constEnd() || *at != it.value()) {
                differing.push_back(it.key());
            }
        }
        for (auto it = other.begin(); it != other.end(); ++it) {
            if (!mine.contains(it.key())) {
                differing.push_back(it.key());
            }
        }
        std::ranges::sort(differing);
        for (const qint64 id : differing) {
            mergeRow({t, id}, mine.value(id), other.value(id));
        }
    }
    if (!m_bases.empty()) {
        findInUse(true);
        findInUse(false);
    }
}

RowBytes ThreeWay::base(const RowKey& key) const {
    for (const PlanState& b : m_bases) {
        if (const RowBytes row = b.row(key); !row.isNull()) {
            return row;
        }
    }
    return {};
}

void ThreeWay::mergeRow(const RowKey& key, const RowBytes& ours, const RowBytes& theirs) {
    std::vector<RowBytes> bases;
    for (const PlanState& b : m_bases) {
        bases.push_back(b.row(key));
    }
    if (bases.empty()) {
        bases.emplace_back();
    }
    const auto isBase = [&](const RowBytes& row) {
        return std::ranges::any_of(bases,
                                   [&](const RowBytes& b) { return b == row && b.isNull() == row.isNull(); });
    };
    const bool oursOld = isBase(ours);
    const bool theirsOld = isBase(theirs);
    if (theirsOld && !oursOld) {
        return;
    }
    if (oursOld && !theirsOld) {
        m_outcomes[key].merged = theirs;
        return;
    }
    const Fields& fields = fieldsOf(key.table);
    std::vector<std::vector<QVariant>> old; // of the states in common that have the row
    for (const RowBytes& b : bases) {
        if (!b.isNull()) {
            old.push_back(cellsOf(b));
        }
    }
    if (ours.isNull() || theirs.isNull()) {
        // Where only an order or a colour was changed, the row may go.
        const std::vector<QVariant> left = cellsOf(ours.isNull() ? theirs : ours);
        const bool still = std::ranges::any_of(old, [&](const std::vector<QVariant>& b) {
            return std::ranges::all_of(fields.fields,
                                       [&](const Field& f) { return sameCells(b, left, f.columns); });
        });
        if (still) {
            m_outcomes[key].merged = {};
        } else {
            m_clashes.push_back({Clash::Kind::Row, key, {}, {}, false});
        }
        return;
    }
    const std::vector<QVariant> o = cellsOf(ours);
    const std::vector<QVariant> t = cellsOf(theirs);
    std::vector<QVariant> merged = o;
    const auto unchanged = [&](const std::vector<QVariant>& now, const std::vector<int>& columns) {
        return std::ranges::any_of(
            old, [&](const std::vector<QVariant>& b) { return sameCells(b, now, columns); });
    };
    const auto take = [&](const std::vector<int>& columns) {
        for (const int c : columns) {
            merged[c] = t[c];
        }
    };
    for (const Field& f : fields.fields) {
        if (sameCells(o, t, f.columns)) {
            for (const int c : f.followers) {
                if (unchanged(o, {c})) {
                    take({c});
                }
            }
            continue;
        }
        const bool weLeftIt = unchanged(o, f.columns);
        const bool theyLeftIt = unchanged(t, f.columns);
        if (weLeftIt && !theyLeftIt) {
            take(f.columns);
            take(f.followers);
        } else if (weLeftIt == theyLeftIt) {
            m_clashes.push_back({Clash::Kind::Field, key, f.columns, {}, false});
        }
    }
    for (const int c : fields.quiet) {
        if (unchanged(o, {c})) {
            take({c});
        }
    }
    if (merged != o) {
        m_outcomes[key].merged = bytesOf(merged);
    }
}

void ThreeWay::findInUse(bool deletedByUs) {
    const PlanState& deleter = deletedByUs ? m_ours : m_theirs;
    const PlanState& keeper = deletedByUs ? m_theirs : m_ours;
    std::set<RowKey> deleted;
    std::set<int> targets;
    for (const Reference& ref : references()) {
        targets.insert(ref.target);
    }
    for (const int t : targets) {
        for (auto it = keeper.tables[t].begin(); it != keeper.tables[t].end(); ++it) {
            const RowKey key{t, it.key()};
            if (!deleter.tables[t].contains(it.key()) && !base(key).isNull()) {
                deleted.insert(key);
            }
        }
    }
    if (deleted.empty()) {
        return;
    }
    std::map<RowKey, std::vector<RowKey>> users;
    for (const Reference& ref : references()) {
        const auto& rows = keeper.tables[ref.table];
        for (auto it = rows.begin(); it != rows.end(); ++it) {
            const RowKey key{ref.table, it.key()};
            const bool touched =
                std::ranges::none_of(m_bases, [&](const PlanState& b) { return b.row(key) == it.value(); });
            if (touched) {
                const QVariant target = cellsOf(it.value())[ref.column];
                const RowKey row{ref.target, target.isNull() ? 0 : target.toLongLong()};
                if (deleted.contains(row)) {
                    users[row].push_back(key);
                }
            }
        }
    }
    for (const RowKey& row : deleted) {
        const auto same = std::ranges::find_if(
            m_clashes, [&](const Clash& c) { return c.kind == Clash::Kind::Row && c.row == row; });
        const auto used = users.find(row);
        if (same == m_clashes.end() && used == users.end()) {
            continue;
        }
        Clash clash{Clash::Kind::InUse, row, {}, {}, deletedByUs};
        if (used != users.end()) {
            clash.rows = used->second;
        }
        // One question for the row and all that belongs to it.
        std::erase_if(m_clashes, [&](const Clash& c) {
            return c.kind == Clash::Kind::Row &&
                   (c.row == row || std::ranges::find(clash.rows, c.row) != clash.rows.end());
        });
        m_clashes.push_back(std::move(clash));
    }
}

void ThreeWay::couple(const std::vector<RowKey>& rows) {
    std::erase_if(m_clashes, [&](const Clash& c) {
        return c.kind != Clash::Kind::InUse && std::ranges::find(rows, c.row) != rows.end();
    });
    m_clashes.push_back({Clash::Kind::Together, rows.front(), {}, rows, false});
}

std::map<RowKey, RowBytes> ThreeWay::result(const std::vector<MergeSide>& answers) const {
    Draft draft(m_ours);
    for (const auto& [key, outcome] : m_outcomes) {
        draft.set(key, outcome.merged);
    }
    const auto answer = [&](size_t i) { return i < answers.size() ? answers[i] : MergeSide::Ours; };
    for (size_t i = 0; i < m_clashes.size(); ++i) {
        const Clash& c = m_clashes[i];
        const bool theirs = answer(i) == MergeSide::Theirs;
        if (c.kind == Clash::Kind::Field && theirs) {
            std::vector<QVariant> cells = cellsOf(draft.row(c.row));
            const std::vector<QVariant> other = cellsOf(m_theirs.row(c.row));
            for (const Field& f : fieldsOf(c.row.table).fields) {
                if (f.columns == c.columns) {
                    for (const int column : f.columns) {
                        cells[column] = other[column];
                    }
                    for (const int column : f.followers) {
                        cells[column] = other[column];
                    }
                }
            }
            draft.set(c.row, bytesOf(cells));
        } else if (c.kind == Clash::Kind::Row && theirs) {
            draft.set(c.row, m_theirs.row(c.row));
        } else if (c.kind == Clash::Kind::Together) {
            for (const RowKey& key : c.rows) {
                draft.set(key, (theirs ? m_theirs : m_ours).row(key));
            }
        }
    }
    // What goes first, so that what is to stay brings back what it needs.
    for (const bool keep : {false, true}) {
        for (size_t i = 0; i < m_clashes.size(); ++i) {
            const Clash& c = m_clashes[i];
            if (c.kind != Clash::Kind::InUse) {
                continue;
            }
            const bool kept = (answer(i) == MergeSide::Ours) != c.deletedByUs;
            if (kept && keep) {
                const PlanState& from = c.deletedByUs ? m_theirs : m_ours;
                draft.restore(c.row, from);
                for (const RowKey& user : c.rows) {
                    draft.restore(user, from);
                }
            } else if (!kept && !keep) {
                draft.remove(c.row);
            }
        }
    }
    draft.makeNamesUnique();
    draft.checkReferences();
    return draft.rows();
}

} // namespace yuantu::store
