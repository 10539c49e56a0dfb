// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A funding rule of a document, as data: whom it supports, at which rate of what, up to which amount.
#pragma once

#include "core/base/csv.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/domain/project.h"

#include <QString>

#include <optional>
#include <vector>

namespace yuantu {

/// What a rule's rate is a share of.
enum class SupportBase { Research, Investment, AddedInvestment, CityFunding };

struct SupportRule {
    SupportRuleId id;
    QString code;
    DocumentId document;
    QString section;
    PlaceId place; ///< whose projects it supports: in this place or in it
    ProjectKind subject = ProjectKind::Other;
    SupportBase base = SupportBase::Research;
    std::optional<double> rate;      ///< a fraction; nothing where the document prints none
    std::optional<double> cap;       ///< for each project, 亿元
    std::optional<double> threshold; ///< the least total investment, 亿元
    int fromYear = 0; ///< first and last year of the measure: "since" of the text, and the end …
    int toYear = 0;   ///< … of the document's period; the text sets no end of its own
    QString stage;    ///< what must be reached: certified, settled, invested, registered-abroad, funded
    QString printed;  ///< the characters of the numbers, rate, cap and threshold
    QString nameZh;
    QString nameEn;
    QString conditionZh;
    QString conditionEn;
    int order = 0;

    bool operator==(const SupportRule&) const = default;
};

[[nodiscard]] QString supportBaseId(SupportBase base);
[[nodiscard]] std::optional<SupportBase> supportBaseFromId(QStringView id);
/// For people, in the language of the program.
[[nodiscard]] QString supportBaseName(SupportBase base);

/// The rules of a table with the columns of resources/policy/support.csv; rate, cap and threshold as printed.
/// Errors (input) name the file, row and column.
[[nodiscard]] Result<std::vector<SupportRule>> readSupportRules(const CsvTable& table, const QString& name);

} // namespace yuantu
