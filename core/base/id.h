// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Typed row ids, so that a place is never looked up with a scenario's number.
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace yuantu {

template <class Tag> struct Id {
    qint64 value = 0;

    [[nodiscard]] bool isValid() const { return value != 0; }
    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id&) const = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using PlaceId = Id<struct PlaceTag>;
using RelationId = Id<struct RelationTag>;
using IndicatorId = Id<struct IndicatorTag>;
using DocumentId = Id<struct DocumentTag>;
using LayoutId = Id<struct LayoutTag>;
using LayoutMemberId = Id<struct LayoutMemberTag>;
using ScenarioId = Id<struct ScenarioTag>;
using FigureId = Id<struct FigureTag>;
using GrowthSettingId = Id<struct GrowthSettingTag>;
using SettingId = Id<struct SettingTag>;
using CompositionId = Id<struct CompositionTag>;
using AcceptanceId = Id<struct AcceptanceTag>;
using ProjectId = Id<struct ProjectTag>;
using SupportRuleId = Id<struct SupportRuleTag>;
using FindingId = Id<struct FindingTag>; ///< of a finding of the check-up; findings are computed, not stored

/// The 63-bit id of a row, derived from its natural key (SHA-256, first 8 bytes, sign bit cleared, never 0).
/// Two copies of a plan in which the same thing was entered apart get the same row, so that a merge sees one
/// row with two values instead of two rows.
[[nodiscard]] qint64 idFromKey(const QString& naturalKey);

} // namespace yuantu
