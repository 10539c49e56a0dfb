// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The wall around SQLite: exceptions of SQLiteCpp become errors here, values become Qt types.
#pragma once

#include "core/base/result.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QByteArray>
#include <QString>

#include <optional>
#include <type_traits>

namespace yuantu::store {

/// A failure inside the store that is not SQLite's own.
struct StoreFailure {
    Error error;
};

/// The error of an SQLite result code: disk full, read-only, locked, damaged, each with its sentence.
[[nodiscard]] Error errorOf(int resultCode, const char* message, const QString& file);

/// Runs `work` and turns whatever it throws into an error about `file`.
template <class F>
[[nodiscard]] auto guarded(const QString& file, F&& work) -> Result<std::invoke_result_t<F>> {
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<F>>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const SQLite::Exception& e) {
        return tl::unexpected<Error>(errorOf(e.getErrorCode(), e.what(), file));
    } catch (const StoreFailure& e) {
        return tl::unexpected<Error>(e.error);
    }
}

/// Throws StoreFailure where a result has failed; for use inside guarded().
template <class T> T valueOrThrow(Result<T> result) {
    if (!result) {
        throw StoreFailure{std::move(result.error())};
    }
    if constexpr (!std::is_void_v<T>) {
        return std::move(*result);
    }
}

[[nodiscard]] QString textAt(SQLite::Statement& s, int column);
[[nodiscard]] QByteArray blobAt(SQLite::Statement& s, int column);
[[nodiscard]] std::optional<double> realAt(SQLite::Statement& s, int column);

void bindText(SQLite::Statement& s, int index, const QString& text);
void bindBlob(SQLite::Statement& s, int index, const QByteArray& blob);

/// A file name for messages.
[[nodiscard]] QString displayName(const QString& path);

} // namespace yuantu::store
