#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Whether a client that is generated from the OpenAPI document compiles, knows all types, and works. The generator, the
# client and the compiler come from npm, into a folder that is thrown away.
#
#   tests/clients/generated.sh build/release/giftsim
set -euo pipefail

readonly packages=(
    openapi-typescript@7.13.0 openapi-fetch@0.17.0 typescript@5.9.3 @types/node@18.19.130
)
program=$(realpath "$1")
here=$(realpath "$(dirname "${BASH_SOURCE[0]}")/generated")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# What would hide a type that the document does not know; words in texts and comments do not.
if grep -nE '\bany\b|\bas [A-Za-z{]|@ts-|<unknown>|\w!\.' <(sed 's,"[^"]*",,g; s,//.*,,' "$here"/*.ts); then
    echo 'a cast, or a type that is not the document'\''s' >&2
    exit 1
fi
cp "$here"/*.ts "$here/tsconfig.json" "$scratch"
cd "$scratch"
echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts "${packages[@]}"
"$program" openapi >openapi.json
node_modules/.bin/openapi-typescript openapi.json --output api.ts >/dev/null
node_modules/.bin/tsc --project .
"$program" exec -- node made/story.js
