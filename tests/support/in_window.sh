#!/bin/bash
# SPDX-FileCopyrightText: 2026 Yuantu contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a program on an X server of its own with a window manager: in_window.sh PROGRAM [ARGUMENT...].
set -eu
if [ -z "${YUANTU_IN_WINDOW-}" ]; then
    export YUANTU_IN_WINDOW=1
    exec xvfb-run -a -s "-screen 0 1600x1000x24" "$0" "$@"
fi
openbox --sm-disable > /dev/null 2>&1 &
manager=$!
status=0
"$@" || status=$?
kill "$manager" 2> /dev/null || true
exit "$status"
