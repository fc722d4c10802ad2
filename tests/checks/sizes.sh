#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Fails when a C++ file has more than 400 lines or a function more than 60.
#
#   tests/checks/sizes.sh FOLDER
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$1"

find . -path ./build -prune -o \( -name '*.hpp' -o -name '*.cpp' \) -print | sort | sed 's|^\./||' |
    xargs awk -v file_limit=400 -v function_limit=60 -f "$here/sizes.awk"
