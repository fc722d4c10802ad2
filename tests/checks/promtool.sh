#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Holds the metrics of a server and of a world against Prometheus's own checks. promtool is taken out of Debian's package,
# which is not installed: it would start a server.
#
#   giftsim exec -- tests/checks/promtool.sh
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
(
    cd "$scratch"
    chmod 755 .
    apt-get -q download prometheus
    dpkg-deb --extract prometheus_*.deb .
)

# One request of each kind, so that there is something to count.
curl -sf "$GIFTSIM_CONTROL_URL/sends" >/dev/null
curl -s "$GIFTSIM_URL/nowhere" >/dev/null
for address in "$GIFTSIM_URL/_sim/metrics" "$GIFTSIM_CONTROL_URL/metrics"; do
    echo "$address"
    curl -sf "$address" | "$scratch/usr/bin/promtool" check metrics
done
