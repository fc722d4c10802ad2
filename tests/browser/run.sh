#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Walks through the pages in Chromium, as people do. The driver and the accessibility checker come from
# npm, into a folder that is thrown away.
#
#   tests/browser/run.sh build/release/giftsim FOLDER-FOR-PICTURES [PART OF A JOURNEY'S NAME]
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
npm install --prefix "$scratch" --silent --no-fund --no-audit --ignore-scripts \
    playwright-core@1.65.1 axe-core@4.14.1
mkdir -p "$2"
pictures=$(realpath "$2")
ln -s "$(realpath "$(dirname "${BASH_SOURCE[0]}")")" "$scratch/browser"
"$1" exec -- node --preserve-symlinks --preserve-symlinks-main "$scratch/browser/main.mjs" "$pictures" "${@:3}"
