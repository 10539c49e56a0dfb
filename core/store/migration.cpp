// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One step for each schema version after the first; a stored file of the old version is reopened in the
// tests.
#include "core/store/migration.h"

#include "core/store/change_log.h"
#include "core/store/rows.h"
#include "core/store/schema.h"
#include "core/store/support_of_version2.h"

#include <array>

namespace yuantu::store {

namespace {

struct Sum {
    const char* document;
    const char* total;
    const char* part;
    bool exhaustive;
    bool unlike;
};
/// What the five documents say adds up, as it stood when version 2 came; it does not change any more.
constexpr std::array kSumsOfVersion2{
    Sum{"minhang-2021", "large-firms", "large-industrial-firms", true, false},
    Sum{"minhang-2021", "large-firms", "large-commerce-service-firms", true, false},
    Sum{"minhang-2021", "large-commerce-service-firms", "large-commerce-firms", true, false},
    Sum{"minhang-2021", "large-commerce-service-firms", "large-service-firms", true, false},
    Sum{"minhang-2021", "revenue", "output", true, true},
    Sum{"minhang-2021", "revenue", "service-revenue", true, false},
    Sum{"pudong-2022", "scale", "output", true, true},
    Sum{"pudong-2022", "scale", "high-tech-service-revenue", true, true},
    Sum{"pudong-2022", "scale", "commerce-revenue", true, true},
    Sum{"pudong-2025", "scale", "output", false, true},
};

template <class T> T idOf(const char* kind, const QString& code) {
    return {idFromKey(QString::fromLatin1(kind) + u'/' + code)};
}

void addCompositions(SQLite::Database& working) {
    SQLite::Statement put(working,
                          putStatement(*findTable(QString::fromLatin1(tableOf<Composition>()))).constData());
    for (const Sum& sum : kSumsOfVersion2) {
        const QString document = QString::fromLatin1(sum.document);
        const QString total = QString::fromLatin1(sum.total);
        const QString part = QString::fromLatin1(sum.part);
        Composition c;
        c.document = idOf<DocumentId>("document", document);
        c.total = idOf<IndicatorId>("indicator", total);
        c.part = idOf<IndicatorId>("indicator", part);
        if (!readOne<Document>(working, c.document.value) || !readOne<Indicator>(working, c.total.value) ||
            !readOne<Indicator>(working, c.part.value)) {
            continue;
        }
        c.id = idOf<CompositionId>("composition", document + u'/' + total + u'/' + part);
        c.exhaustive = sum.exhaustive;
        c.unlike = sum.unlike;
        bindRow(put, c);
        put.exec();
        put.reset();
    }
}

void addSupportRules(SQLite::Database& working) {
    SQLite::Statement put(working,
                          putStatement(*findTable(QString::fromLatin1(tableOf<SupportRule>()))).constData());
    const QString name = QStringLiteral("support.csv");
    const CsvTable table = valueOrThrow(CsvTable::parse(kSupportOfVersion2, name));
    for (const SupportRule& rule : valueOrThrow(readSupportRules(table, name))) {
        if (readOne<Document>(working, rule.document.value) && readOne<Place>(working, rule.place.value)) {
            bindRow(put, rule);
            put.exec();
            put.reset();
        }
    }
}

/// 1 to 2: compositions, acceptances, projects and support rules; the documents that a plan has get their
/// compositions and rules.
void toVersion2(SQLite::Database& working) {
    addCompositions(working);
    addSupportRules(working);
}

} // namespace

void migrate(SQLite::Database& working, int fromVersion) {
    Q_ASSERT(fromVersion >= 1 && fromVersion <= kSchemaVersion);
    SQLite::Transaction transaction(working);
    for (const TableSpec& table : allTables()) {
        if (table.since > fromVersion && !working.tableExists(table.name)) {
            working.exec(createStatement(table).constData());
        }
    }
    if (fromVersion < 2) {
        toVersion2(working);
    }
    writeMeta(working, QStringLiteral("schema_version"), QString::number(kSchemaVersion));
    transaction.commit();
}

} // namespace yuantu::store
