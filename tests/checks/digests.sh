#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The same seed gives the same bytes everywhere: compares the digests of all scenarios between
# builds, between runs, and between numbers of threads.
#
#   tests/checks/digests.sh release clang ...     names of build folders under build/
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

(($# > 0)) || {
    echo "digests: name the builds to compare, for example: release clang" >&2
    exit 1
}

# run BUILD JOBS ROUND: one line per scenario, digest and file, in a file named after the run.
run() {
    local output="$results/$1, --jobs $2, run $3"
    "build/$1/giftsim" run --digests --jobs "$2" scenarios >"$output" || {
        echo "digests: build/$1/giftsim run --digests --jobs $2 scenarios: exit status $?" >&2
        exit 1
    }
    outputs+=("$output")
}

outputs=()
for build; do
    for jobs in 1 2; do
        for round in 1 2; do run "$build" "$jobs" "$round"; done
    done
done

first=${outputs[0]}
[[ -s $first ]] || {
    echo "digests: not one scenario ran" >&2
    exit 1
}

status=0
for output in "${outputs[@]:1}"; do
    diff -u --label "${first##*/}" --label "${output##*/}" "$first" "$output" || status=1
done

if ((status == 0)); then
    echo "$(wc -l <"$first") scenarios gave the same digests in ${#outputs[@]} runs: $*"
else
    echo "digests: the runs above differ" >&2
fi
exit "$status"
