// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading support rules.
#include "core/domain/support_rule.h"

#include "core/base/quantity.h"
#include "core/domain/enum_names.h"

#include <QCoreApplication>

namespace yuantu {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Template", text);
}

constexpr std::array kBases{"research", "investment", "added-investment", "city-funding"};
constexpr std::array kBaseNames{QT_TRANSLATE_NOOP("Project", "research spending"),
                                QT_TRANSLATE_NOOP("Project", "investment"),
                                QT_TRANSLATE_NOOP("Project", "additional investment"),
                                QT_TRANSLATE_NOOP("Project", "the city's funding")};

/// One row, read cell by cell; the first cell that cannot be read is kept.
class Row {
public:
    Row(const CsvTable& table, int row) : m_table(table), m_row(row) {}

    [[nodiscard]] QString text(const char* column) const {
        return m_table.cell(m_row, QString::fromLatin1(column)).trimmed();
    }
    [[nodiscard]] std::optional<double> number(const char* column, const char* unit) {
        const QString s = text(column);
        if (s.isEmpty()) {
            return {};
        }
        const Unit& stored = *findUnit(QString::fromUtf8(unit));
        const auto quantity = parseQuantity(s, stored);
        if (!quantity) {
            m_wrong = column;
            return {};
        }
        return convert(quantity->value, *quantity->unit, stored);
    }
    [[nodiscard]] int year(const char* column) {
        bool ok = false;
        const int y = text(column).toInt(&ok);
        if (!ok || y < 1900 || y > 2200) {
            m_wrong = column;
        }
        return y;
    }
    template <class E> [[nodiscard]] E choice(const char* column, std::optional<E> (*fromId)(QStringView)) {
        const std::optional<E> value = fromId(text(column));
        if (!value) {
            m_wrong = column;
        }
        return value.value_or(E{});
    }
    template <class I> [[nodiscard]] I reference(const char* column, const char* kind) {
        if (text(column).isEmpty()) {
            m_wrong = column;
        }
        return {idFromKey(QString::fromLatin1(kind) + u'/' + text(column))};
    }
    [[nodiscard]] const char* wrong() const { return m_wrong; }

private:
    const CsvTable& m_table;
    int m_row;
    const char* m_wrong = nullptr;
};

} // namespace

QString supportBaseId(SupportBase base) {
    return enumId(kBases, base);
}
std::optional<SupportBase> supportBaseFromId(QStringView id) {
    return enumFromId<SupportBase>(kBases, id);
}
QString supportBaseName(SupportBase base) {
    return QCoreApplication::translate("Project", kBaseNames.at(static_cast<size_t>(base)));
}

Result<std::vector<SupportRule>> readSupportRules(const CsvTable& table, const QString& name) {
    std::vector<SupportRule> rules;
    for (int i = 0; i < table.rowCount(); ++i) {
        Row row(table, i);
        SupportRule r;
        r.code = row.text("id");
        r.id = {idFromKey(QStringLiteral("support/") + r.code)};
        r.document = row.reference<DocumentId>("document", "document");
        r.section = row.text("section");
        r.place = row.reference<PlaceId>("place", "place");
        r.subject = row.choice("subject", &projectKindFromId);
        r.base = row.choice("base", &supportBaseFromId);
        r.rate = row.number("rate", "1");
        r.cap = row.number("cap", "亿元");
        r.threshold = row.number("threshold", "亿元");
        r.fromYear = row.year("from_year");
        r.toYear = row.year("to_year");
        r.stage = row.text("stage");
        QStringList printed{row.text("rate"), row.text("cap"), row.text("threshold")};
        printed.removeAll(QString());
        r.printed = printed.join(QStringLiteral(" · "));
        r.nameZh = row.text("name_zh");
        r.nameEn = row.text("name_en");
        r.conditionZh = row.text("condition_zh");
        r.conditionEn = row.text("condition_en");
        r.order = i;
        if (row.wrong() != nullptr) {
            return badInput(tr("%1, row %2: “%3” cannot stand in the column %4.")
                                .arg(name)
                                .arg(i + 2)
                                .arg(row.text(row.wrong()), QString::fromLatin1(row.wrong())));
        }
        rules.push_back(std::move(r));
    }
    return rules;
}

} // namespace yuantu
