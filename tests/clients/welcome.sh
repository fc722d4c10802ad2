#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Does what `giftsim serve` prints when it starts, as if pasted; then stops it.
#
#   tests/clients/welcome.sh build/release/giftsim [OPTION...]
set -euo pipefail

coproc server { exec "$1" serve --listen 127.0.0.1:0 "${@:2}"; }
# shellcheck disable=SC2154  # coproc sets it
process=$server_PID
trap 'kill "$process" 2>/dev/null || true' EXIT

pasted=''
while IFS= read -r line <&"${server[0]}" && [[ $line != 'Ctrl-C stops.' ]]; do
    if [[ $line == '  TOKEN='* || $line == '  curl '* ]]; then pasted+=$line$'\necho\n'; fi
done

answers=$(bash -c "$pasted")
echo "$answers"
grep -q '"tracker_status":"Sent"' <<<"$answers"
grep -q '"settled":true' <<<"$answers"
grep -q '"status":"Refunded"' <<<"$answers"

kill -TERM "$process"
wait "$process"
trap - EXIT
