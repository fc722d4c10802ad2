#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Whether a published OAuth client gets along with /oauth. It comes from npm, into a folder that is thrown away.
#
#   tests/clients/oauth.sh build/release/giftsim
set -euo pipefail

OPENID_FOLDER=$(mktemp -d)
export OPENID_FOLDER
trap 'rm -rf "$OPENID_FOLDER"' EXIT
npm install --prefix "$OPENID_FOLDER" --silent --no-fund --no-audit --ignore-scripts openid-client@5.7.1
"$1" exec -- node tests/clients/oauth.mjs
