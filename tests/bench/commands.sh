#!/bin/bash
# SPDX-FileCopyrightText: 2026 Yuantu contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# CPU time of whole commands: commands.sh [BUILD-FOLDER] [RUNS]. The start of the window: start.py.
# Medians of the runs, in milliseconds of CPU (user and system together).
set -eu
build=$(cd "${1:-$(dirname "$0")/../../build/dev}" && pwd)
runs=${2:-11}
program=$build/bin/yuantu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_STATE_HOME=$work/state XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/data XDG_CACHE_HOME=$work/cache LC_ALL=C.UTF-8
TIMEFORMAT='%U %S'

# The median of several runs of a command.
cpu() {
    local i
    for ((i = 0; i < runs; i++)); do
        { time "$@" > /dev/null 2>&1; } 2>&1
    done | awk '{ print ($1 + $2) * 1000 }' | sort -n | awk '{ a[NR] = $1 } END { printf "%.0f", a[int((NR + 1) / 2)] }'
}
line() {
    printf '%-34s %8s ms\n' "$1" "$2"
}

"$program" new "$work/plan.gpkg" > /dev/null
line "--version" "$(cpu "$program" --version)"
line "new" "$(cpu "$program" new "$work/new.gpkg" --force)"
line "list figures" "$(cpu "$program" list "$work/plan.gpkg" figures --format csv)"
line "project" "$(cpu "$program" project "$work/plan.gpkg" --format csv)"
line "capacity" "$(cpu "$program" capacity "$work/plan.gpkg" --format csv)"
line "render 1600x1000 png" "$(cpu "$program" render "$work/plan.gpkg" -o "$work/map.png" --size 1600x1000)"
line "briefing" "$(cpu "$program" briefing "$work/plan.gpkg" -o "$work/briefing.pdf")"
