#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# An eGift that nobody opens, with curl: giftsim exec -- tests/clients/tour.sh
set -euo pipefail

ask() { curl --silent --show-error --fail-with-body "$@"; }
json=(-H 'Content-Type: application/json')
# field NAME: the first such field of the JSON on standard input. (jq does it better, where it is.)
field() { grep -o "\"$1\":\"[^\"]*\"" | head -n 1 | cut -d '"' -f 4; }

token=$(ask "$GIFTSIM_URL/oauth/token" -d grant_type=client_credentials \
    -d "client_id=$GIFTSIM_CLIENT_ID" -d "client_secret=$GIFTSIM_CLIENT_SECRET" | field access_token)
client=(-H "Authorization: Bearer $token")

gift=$(ask "$GIFTSIM_URL/api/v3/gifts?category=egift&min_price=25&max_price=25" "${client[@]}" | field id)
send=$(ask "$GIFTSIM_URL/api/v3/sends" "${client[@]}" "${json[@]}" -d '{"send": {"gift_id": "'"$gift"'",
    "first_name": "Kim", "last_name": "Lee", "email": "kim@example.com", "message": "Thank you!"}}')
id=$(field id <<<"$send")
echo "sent: $send"

ask "$GIFTSIM_CONTROL_URL/clock/advance" "${json[@]}" -d '{"by": "P30D"}' >/dev/null

# The first token has died meanwhile: it lives two hours.
token=$(ask "$GIFTSIM_URL/oauth/token" -d grant_type=client_credentials \
    -d "client_id=$GIFTSIM_CLIENT_ID" -d "client_secret=$GIFTSIM_CLIENT_SECRET" | field access_token)
send=$(ask "$GIFTSIM_URL/api/v3/sends/$id" -H "Authorization: Bearer $token")
echo "30 days later: $send"
[[ $(field status <<<"$send") == failed && $(field tracker_status <<<"$send") == Refunded ]]
