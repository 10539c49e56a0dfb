# SPDX-FileCopyrightText: 2026 Yuantu contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by installer/start and tests/run: installs what is missing of the packages of installer/packages.txt.

# Says one sentence and ends the script.
stop() {
    echo "$1" >&2
    exit 1
}

# need_packages PURPOSE...: installs the missing packages of these purposes (build, run, test).
need_packages() {
    local list missing="" purpose name
    list=$(dirname "${BASH_SOURCE[0]}")/packages.txt
    command -v dpkg-query > /dev/null && command -v apt-get > /dev/null ||
        stop "Yuantu is built with Debian's packages, and this system has no apt-get; use Debian 12 or install what $list names."
    while read -r purpose name; do
        case " $* " in *" $purpose "*) ;; *) continue ;; esac
        # shellcheck disable=SC2016
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2> /dev/null)" = installed ] || missing="$missing $name"
    done < <(grep -v '^#' "$list")
    [ -n "$missing" ] || return 0

    local as_root=() log
    if [ "$(id -u)" != 0 ]; then
        command -v sudo > /dev/null ||
            stop "These packages are missing, and only root can install them: apt-get install$missing"
        as_root=(sudo)
    fi
    log=$(mktemp)
    echo "Installing packages:$missing" >&2
    # shellcheck disable=SC2086
    if ! { "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
            apt-get install -q -y --no-install-recommends $missing; } > "$log" 2>&1 < /dev/null; then
        tail -n 15 "$log" >&2
        rm -f "$log"
        stop "The packages could not be installed; check the network, or install them by hand: apt-get install$missing"
    fi
    rm -f "$log"
}
