#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# shown.sh DOCUMENT FILE...: the document holds each file to the letter, but for the comments that it begins with.
set -euo pipefail

document=$(<"$1")
failed=0
for file in "${@:2}"; do
    content=$(sed '1,2{/^\(\/\/\|#\) /d}' "$file")
    if [[ $document != *"$content"* ]]; then
        echo "$1 shows another $file" >&2
        failed=1
    fi
done
exit "$failed"
