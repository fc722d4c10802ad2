#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Whether the published verifier of webhooks takes what we send, and nothing else.
#
#   tests/clients/webhooks.sh build/release/giftsim
set -euo pipefail

SVIX_FOLDER=$(mktemp -d)
export SVIX_FOLDER
trap 'rm -rf "$SVIX_FOLDER"' EXIT
npm install --prefix "$SVIX_FOLDER" --silent --no-fund --no-audit svix@1.99.1 >/dev/null
"$1" exec -- node tests/clients/webhooks.mjs
