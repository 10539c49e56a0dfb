// SPDX-FileCopyrightText: 2026 Yuantu contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one way to fail: a value or an error with one sentence for the user.
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace yuantu {

/// What went wrong. The kind decides the exit code of the command line.
struct Error {
    enum class Kind {
        Usage, ///< the words of the request are off (exit code 2)
        Input, ///< an input or a plan cannot be used (exit code 3)
        Write, ///< something could not be written (exit code 4)
    };
    Kind kind = Kind::Input;
    QString sentence; ///< one sentence: what is wrong; what to do
    QString detail;   ///< for the log: library messages, offsets

    [[nodiscard]] int exitCode() const { return kind == Kind::Usage ? 2 : kind == Kind::Input ? 3 : 4; }
};

template <class T> using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(Error::Kind kind, QString sentence, QString detail = {}) {
    return tl::unexpected<Error>(Error{kind, std::move(sentence), std::move(detail)});
}
[[nodiscard]] inline tl::unexpected<Error> badInput(QString sentence, QString detail = {}) {
    return fail(Error::Kind::Input, std::move(sentence), std::move(detail));
}
[[nodiscard]] inline tl::unexpected<Error> badUsage(QString sentence, QString detail = {}) {
    return fail(Error::Kind::Usage, std::move(sentence), std::move(detail));
}
[[nodiscard]] inline tl::unexpected<Error> cannotWrite(QString sentence, QString detail = {}) {
    return fail(Error::Kind::Write, std::move(sentence), std::move(detail));
}
/// Hands an error on to the caller.
template <class T> [[nodiscard]] tl::unexpected<Error> passOn(Result<T>& failed) {
    return tl::unexpected<Error>(std::move(failed.error()));
}

} // namespace yuantu
