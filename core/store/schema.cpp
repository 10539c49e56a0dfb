// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of schema version 2.
#include "core/store/schema.h"

#include <array>

namespace yuantu::store {

namespace {

using enum ColumnType;

constexpr std::array kPlace{
    Column{"id", Integer},
    Column{"geom", Geometry, true},
    Column{"code", Text},
    Column{"parent", Integer, true},
    Column{"name_zh", Text},
    Column{"name_en", Text},
    Column{"short_zh", Text},
    Column{"kind", Text},
    Column{"admin_code", Text},
    Column{"sort", Integer},
    Column{"lon", Real, true},
    Column{"lat", Real, true},
    Column{"boundary_quality", Text},
    Column{"boundary_basis", Text},
    Column{"boundary_source", Text},
};
constexpr std::array kRelation{
    Column{"id", Integer},
    Column{"a", Integer},
    Column{"relation", Text},
    Column{"b", Integer},
    Column{"document", Integer, true},
    Column{"note_zh", Text},
    Column{"note_en", Text},
};
constexpr std::array kIndicator{
    Column{"id", Integer},       Column{"code", Text},      Column{"name_zh", Text},
    Column{"name_en", Text},     Column{"dimension", Text}, Column{"unit", Text},
    Column{"additive", Integer}, Column{"digits", Integer}, Column{"kind", Text},
    Column{"sort", Integer},     Column{"note_zh", Text},   Column{"note_en", Text},
};
constexpr std::array kDocument{
    Column{"id", Integer},          Column{"code", Text},         Column{"title_zh", Text},
    Column{"title_en", Text},       Column{"issuer_zh", Text},    Column{"issuer_en", Text},
    Column{"date", Text},           Column{"number", Text},       Column{"status", Text},
    Column{"period_from", Integer}, Column{"period_to", Integer}, Column{"superseded_by", Integer, true},
    Column{"sort", Integer},        Column{"note_zh", Text},      Column{"note_en", Text},
};
constexpr std::array kLayout{
    Column{"id", Integer},
    Column{"code", Text},
    Column{"name_zh", Text},
    Column{"name_en", Text},
    Column{"document", Integer, true},
    Column{"place", Integer, true},
    Column{"open", Integer},
    Column{"sort", Integer},
    Column{"note_zh", Text},
    Column{"note_en", Text},
};
constexpr std::array kMember{
    Column{"id", Integer},           Column{"layout", Integer}, Column{"place", Integer},
    Column{"member_group", Text},    Column{"group_zh", Text},  Column{"group_en", Text},
    Column{"role_zh", Text},         Column{"role_en", Text},   Column{"sort", Integer},
    Column{"within", Integer, true},
};
constexpr std::array kScenario{
    Column{"id", Integer},     Column{"code", Text},    Column{"parent", Integer, true},
    Column{"name", Text},      Column{"note", Text},    Column{"colour", Integer},
    Column{"frozen", Integer}, Column{"sort", Integer},
};
constexpr std::array kFigure{
    Column{"id", Integer},
    Column{"scenario", Integer},
    Column{"place", Integer},
    Column{"indicator", Integer},
    Column{"aspect", Text},
    Column{"from_year", Integer},
    Column{"year", Integer},
    Column{"value", Real, true},
    Column{"value_high", Real, true},
    Column{"decimals", Integer},
    Column{"unit", Text},
    Column{"bound", Text},
    Column{"status", Text},
    Column{"document", Integer, true},
    Column{"section", Text},
    Column{"printed", Text},
    Column{"note", Text},
};
constexpr std::array kGrowth{
    Column{"id", Integer},        Column{"scenario", Integer}, Column{"place", Integer},
    Column{"indicator", Integer}, Column{"field", Text},       Column{"value", Text},
};
constexpr std::array kSetting{Column{"id", Integer}, Column{"key", Text}, Column{"value", Text}};
constexpr std::array kComposition{
    Column{"id", Integer},   Column{"document", Integer},   Column{"total", Integer},
    Column{"part", Integer}, Column{"exhaustive", Integer}, Column{"unlike", Integer},
};
constexpr std::array kAcceptance{
    Column{"id", Integer},  Column{"finding", Integer}, Column{"digest", Text},
    Column{"reason", Text}, Column{"author", Text},     Column{"time", Text},
};
constexpr std::array kProject{
    Column{"id", Integer},        Column{"scenario", Integer},      Column{"key", Text},
    Column{"name", Text},         Column{"place", Integer, true},   Column{"kind", Text},
    Column{"status", Text},       Column{"floor", Real, true},      Column{"land", Real, true},
    Column{"output", Real, true}, Column{"investment", Real, true}, Column{"research", Real, true},
    Column{"start", Integer},     Column{"finish", Integer},        Column{"note", Text},
    Column{"removed", Integer},
};
constexpr std::array kSupportRule{
    Column{"id", Integer},
    Column{"code", Text},
    Column{"document", Integer, true},
    Column{"section", Text},
    Column{"place", Integer, true},
    Column{"subject", Text},
    Column{"base", Text},
    Column{"rate", Real, true},
    Column{"cap", Real, true},
    Column{"threshold", Real, true},
    Column{"from_year", Integer},
    Column{"to_year", Integer},
    Column{"stage", Text},
    Column{"printed", Text},
    Column{"name_zh", Text},
    Column{"name_en", Text},
    Column{"condition_zh", Text},
    Column{"condition_en", Text},
    Column{"sort", Integer},
};
constexpr std::array kChange{
    Column{"id", Integer},  Column{"seq", Integer}, Column{"uuid", Text},
    Column{"parent", Text}, Column{"time", Text},   Column{"author", Text},
    Column{"label", Text},  Column{"reason", Text}, Column{"changeset", Blob},
};
constexpr std::array kMergeParent{Column{"id", Integer}, Column{"change", Text}, Column{"parent", Text}};
constexpr std::array kVersion{
    Column{"id", Integer}, Column{"name", Text},   Column{"change", Text},
    Column{"time", Text},  Column{"author", Text}, Column{"note", Text},
};
constexpr std::array kMeta{Column{"id", Integer}, Column{"key", Text}, Column{"value", Text}};

constexpr std::array kTables{
    TableSpec{"place", "园区与地区", kPlace, true},
    TableSpec{"place_relation", "地区关系", kRelation, true},
    TableSpec{"indicator", "指标", kIndicator, true},
    TableSpec{"document", "文件", kDocument, true},
    TableSpec{"layout", "布局", kLayout, true},
    TableSpec{"layout_member", "布局成员", kMember, true},
    TableSpec{"scenario", "情景", kScenario, true},
    TableSpec{"figure", "数据", kFigure, true},
    TableSpec{"growth", "增长设置", kGrowth, true},
    TableSpec{"setting", "规划设置", kSetting, true},
    TableSpec{"composition", "指标构成", kComposition, true, 2},
    TableSpec{"acceptance", "核查认可", kAcceptance, true, 2},
    TableSpec{"project", "项目", kProject, true, 2},
    TableSpec{"support_rule", "支持措施", kSupportRule, true, 2},
    TableSpec{"change", "变更记录", kChange, false},
    TableSpec{"merge_parent", "合并来源", kMergeParent, false, 2},
    TableSpec{"version", "命名版本", kVersion, false, 2},
    TableSpec{"yuantu_meta", "", kMeta, false},
};

constexpr std::array kDerived{"capacity", "target", "projection", "place_point"};

QByteArray columnList(const TableSpec& table) {
    QByteArray list;
    for (const Column& c : table.columns) {
        list += (list.isEmpty() ? "" : ",") + quoted(QString::fromLatin1(c.name));
    }
    return list;
}

} // namespace

std::span<const TableSpec> allTables() {
    return kTables;
}

const TableSpec* findTable(QStringView name) {
    for (const TableSpec& t : kTables) {
        if (name == QLatin1StringView(t.name)) {
            return &t;
        }
    }
    return nullptr;
}

bool isDerivedTable(QStringView name) {
    for (const char* derived : kDerived) {
        if (name == QLatin1StringView(derived)) {
            return true;
        }
    }
    return false;
}

QByteArray quoted(QStringView identifier) {
    return '"' + identifier.toUtf8().replace("\"", "\"\"") + '"';
}

QByteArray createStatement(const TableSpec& table) {
    QByteArray sql = "CREATE TABLE " + quoted(QString::fromLatin1(table.name)) + " (";
    bool first = true;
    for (const Column& c : table.columns) {
        sql += (first ? "" : ", ") + quoted(QString::fromLatin1(c.name));
        switch (c.type) {
        case Integer:
            sql += first ? " INTEGER PRIMARY KEY NOT NULL" : " INTEGER";
            break;
        case Real:
            sql += " DOUBLE";
            break;
        case Text:
            sql += " TEXT";
            break;
        case Blob:
            sql += " BLOB";
            break;
        case Geometry:
            sql += " MULTIPOLYGON";
            break;
        }
        if (!c.nullable && !first) {
            sql += " NOT NULL";
        }
        first = false;
    }
    return sql + ")";
}

QByteArray putStatement(const TableSpec& table) {
    QByteArray marks;
    for (size_t i = 0; i < table.columns.size(); ++i) {
        marks += i == 0 ? "?" : ",?";
    }
    return "INSERT OR REPLACE INTO " + quoted(QString::fromLatin1(table.name)) + " (" + columnList(table) +
           ") VALUES (" + marks + ")";
}

QByteArray selectStatement(const TableSpec& table) {
    return "SELECT " + columnList(table) + " FROM " + quoted(QString::fromLatin1(table.name));
}

} // namespace yuantu::store
