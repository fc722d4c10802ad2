#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# `./dev test` as the first command on a Debian 12 with nothing but its package manager: makes such
# a system in a temporary folder, puts a clean checkout of HEAD into it and runs the command there.
# What is not committed is not tested. mmdebstrap mounts what is needed and cleans up in the end.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Where this machine gets its Debian 12 packages from, be it a mirror or not; else Debian itself.
sources() {
    # shellcheck disable=SC2016  # apt fills the names in
    apt-get indextargets --format '$(CODENAME) deb $(REPO_URI) $(RELEASE) $(COMPONENT)' \
        'Identifier: Packages' 'Origin: Debian' 2>/dev/null |
        sed -n 's/^bookworm[^ ]* \(deb [^ ]* bookworm\)/\1/p' | sort -u >"$work/sources"
    [[ -s $work/sources ]] || cat >"$work/sources" <<'TEXT'
deb http://deb.debian.org/debian bookworm main
deb http://deb.debian.org/debian-security bookworm-security main
TEXT
    cat "$work/sources"
}

# How this machine reaches them: proxies, and whether old snapshots count as valid.
apt_settings() {
    apt-config dump |
        grep -E '^Acquire::(https?::(Proxy|Verify|CAInfo)|Check-(Valid-Until|Date)) ' || true
}

# Runs inside of the new system, as its root, with nothing of this machine's surroundings.
cat >"$work/inside.sh" <<'TEXT'
set -eu
cd /giftsim
./dev test
started=$(date +%s)
./dev test >/dev/null
echo "fresh: the second ./dev test took $(($(date +%s) - started)) s"
TEXT

sources >"$work/sources.list"
apt_settings >"$work/apt.conf"
git archive --format=tar HEAD >"$work/giftsim.tar"

options=(--variant=apt --format=null "--aptopt=$work/apt.conf")
hooks=(
    "--customize-hook=mkdir \"\$1/giftsim\""
    "--customize-hook=tar-in $work/giftsim.tar /giftsim"
    "--customize-hook=upload $work/inside.sh /inside.sh"
    "--customize-hook=chroot \"\$1\" sh /inside.sh"
)
mmdebstrap "${options[@]}" "${hooks[@]}" bookworm /dev/null "$work/sources.list"
