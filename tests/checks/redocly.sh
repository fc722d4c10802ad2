#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Holds the OpenAPI document against Redocly's strict rules. The linter comes from npm into a folder of its own, and tells
# nobody that it ran.
#
#   tests/checks/redocly.sh build/release/giftsim
set -euo pipefail

readonly linter='@redocly/cli@1.34.5'
rules=$(realpath "$(dirname "${BASH_SOURCE[0]}")/redocly.yaml")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"$1" openapi >"$scratch/openapi.json"
npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$scratch" "$linter"
cd "$scratch"
REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true \
    node_modules/.bin/redocly lint --config "$rules" openapi.json
