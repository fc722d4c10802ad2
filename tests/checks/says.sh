#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# says.sh DOCUMENT PROGRAM ARGS...: the document is what the program says, to the letter.
set -euo pipefail

if ! diff --unified=1 "$1" <("${@:2}"); then
    echo "write it anew: $(basename "$2") ${*:3} > $1" >&2
    exit 1
fi
