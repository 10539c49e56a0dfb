// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Enumerators as stable texts: one table of ids, both directions.
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace yuantu {

template <size_t N, class E> [[nodiscard]] QString enumId(const std::array<const char*, N>& ids, E value) {
    return QString::fromLatin1(ids.at(static_cast<size_t>(value)));
}
template <class E, size_t N>
[[nodiscard]] std::optional<E> enumFromId(const std::array<const char*, N>& ids, QStringView id) {
    for (size_t i = 0; i < N; ++i) {
        if (id == QLatin1StringView(ids[i])) {
            return static_cast<E>(i);
        }
    }
    return {};
}

} // namespace yuantu
