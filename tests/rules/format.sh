#!/bin/bash
# SPDX-FileCopyrightText: 2026 Yuantu contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Whether all C++ is as .clang-format wants it; with --fix, makes it so. Exit code 77: no clang-format here.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
command -v clang-format > /dev/null || exit 77
options=(--dry-run -Werror)
[ "${1-}" != --fix ] || options=(-i)
git ls-files -co --exclude-standard -z '*.cpp' '*.h' | xargs -0 -P 2 -n 8 clang-format "${options[@]}"
