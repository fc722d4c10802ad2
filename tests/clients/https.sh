#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# HTTPS as other programs see it: curl, Node, Python and openssl trust the CA that giftsim made, and
# nobody else does; the vendors' names lead here.
#
#   tests/clients/https.sh build/release/giftsim
set -euo pipefail

# What this machine's user trusts besides, and the ways out, are left out of it.
unset NODE_EXTRA_CA_CERTS SSL_CERT_FILE SSL_CERT_DIR CURL_CA_BUNDLE
export NO_PROXY='*' no_proxy='*'

giftsim=$1
folder=$(mktemp -d)
ca=$folder/ca.pem
process=''
trap 'kill "$process" 2>/dev/null || true; rm -rf "$folder"' EXIT

exec_tls() { "$giftsim" exec --tls --tls-ca "$ca" -- "$@"; }
exec_tls node tests/clients/tour.mjs
exec_tls env SSL_CERT_FILE="$ca" python3 tests/clients/tour.py
exec_tls env CURL_CA_BUNDLE="$ca" bash tests/clients/tour.sh
tests/clients/welcome.sh "$giftsim" --tls --tls-ca "$ca"

# A server that says where it is, for clients that think they call the vendor.
mkfifo "$folder/ready"
"$giftsim" serve --tls --tls-ca "$ca" --listen 127.0.0.1:0 --ready-fd 3 3>"$folder/ready" >/dev/null &
process=$!
ready=$(cat "$folder/ready")
port=${ready#*\"port\":}
port=${port%%,*}
ask() { curl --silent --show-error --connect-to "::127.0.0.1:$port" --cacert "$ca" "$@"; }
status() { ask --output /dev/null --write-out '%{http_code}' "$@"; }

for host in app.sendoso.com app.staging.sendo.so app-sandbox.staging.sendo.so sendo.so app.reachdesk.com; do
    [[ $(status "https://$host/api/v3/gifts") == 401 ]]
    [[ $(status "https://$host/_sim/worlds") == 403 ]]
done
[[ $(status "https://localhost:$port/_sim/worlds") == 200 ]]
[[ $(curl --silent --output /dev/null --write-out '%{http_code}' "http://127.0.0.1:$port/") == 400 ]]
if curl --silent --connect-to "::127.0.0.1:$port" https://app.sendoso.com/ 2>/dev/null; then
    echo 'curl trusted a CA that it was not told of' >&2
    exit 1
fi
openssl s_client -connect "127.0.0.1:$port" -servername app.sendoso.com -verify_hostname app.sendoso.com \
    -CAfile "$ca" -verify_return_error -alpn http/1.1 </dev/null 2>/dev/null >"$folder/said"
grep -q 'Verify return code: 0 (ok)' "$folder/said"
grep -q 'ALPN protocol: http/1.1' "$folder/said"

kill -TERM "$process"
wait "$process"
