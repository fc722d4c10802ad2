#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# growth.sh BENCH PICTURE [LARGEST]: whole lives of each kind among 1,000 live sends and ten times as many, up to the
# largest number, drawn. Each size is measured thrice; the best counts.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

program=$1 picture=$2 largest=${3:-10000000}
sizes=''
for ((size = 1000; size <= largest; size *= 10)); do sizes+="${sizes:+|}$size"; done
figures=$(mktemp)
trap 'rm -f "$figures"' EXIT

"$program" --benchmark_filter="^lives/.*/live:($sizes)\$" --benchmark_repetitions=3 --benchmark_min_time=0.05 \
    --benchmark_out="$figures" --benchmark_out_format=json
python3 bench/plot.py "$figures" "$picture"
echo "drawn: $picture"
