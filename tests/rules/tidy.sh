#!/bin/bash
# SPDX-FileCopyrightText: 2026 Yuantu contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-tidy with .clang-tidy over the program's sources, or those named: tidy.sh [FILE.cpp...].
# Takes minutes, so ctest does not run it. Exit code 77: no clang-tidy here.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
command -v clang-tidy > /dev/null || exit 77
# A database of its own: clang cannot read the precompiled headers of gcc.
cmake -S . -B build/tidy -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON \
    -DCCACHE= -DMOLD= -DYUANTU_TESTS=OFF -DYUANTU_BENCH=OFF > /dev/null
# Not finish.cpp of the module: clang 14 cannot read qpdf's JSON.hh as C++20 (a vector of an incomplete class).
[ $# -gt 0 ] || mapfile -t -d '' files < <(git ls-files -z 'app/*.cpp' 'core/*.cpp' ':!app/pdf/module/finish.cpp')
[ $# -eq 0 ] || files=("$@")
printf '%s\0' "${files[@]}" | xargs -0 -P 2 -n 4 clang-tidy -p build/tidy --quiet
