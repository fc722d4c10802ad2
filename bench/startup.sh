#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# startup.sh GIFTSIM: milliseconds from the start of the server to its first answer, and what it holds in memory when
# idle. The client's own start is counted, too. Best of ten.
set -euo pipefail

program=$1
said=$(mktemp)
trap 'rm -f "$said"' EXIT
best=1000000
memory=0

for _ in {1..10}; do
    : >"$said"
    begun=${EPOCHREALTIME/./}
    "$program" serve --listen 127.0.0.1:0 >"$said" &
    server=$!
    until url=$(grep -om1 'http://127[^ ]*' "$said"); do kill -0 "$server"; done
    curl -sf "$url/_sim/health" >/dev/null
    took=$((${EPOCHREALTIME/./} - begun))
    if ((took < best)); then best=$took; fi
    memory=$(awk '/VmRSS/ {print $2}' "/proc/$server/status")
    kill "$server"
    wait "$server"
done

printf '%-46s %12s %14s\n' 'start of the server to its first answer' '< 50 ms' "$((best / 1000)) ms" \
    'memory of an idle server' '< 30 MB' "$((memory / 1024)) MB"
