#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# http.sh BUILD: our server beside a stock Beast server that answers the same bytes, by turns in one run, over loopback.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

build=$1
scratch=$(mktemp -d)
# shellcheck source=bench/load.sh
source bench/load.sh
trap clean_up EXIT
# Neighbours of a virtual machine spoil whole seconds: of so many, one or two are quiet for each.
peak_rounds=9 wait_rounds=5

start_stock() {
    fetch_answers
    "${on_server_core[@]}" "$build/giftsim_stock" "$scratch/GET.answer" "$scratch/POST.answer" >"$scratch/stock" &
    pids[stock]=$!
    until [[ -s $scratch/stock ]]; do
        kill -0 "${pids[stock]}"
        sleep 0.05
    done
    ports[stock]=$(<"$scratch/stock")
}

# row WHAT BUDGET RATIO DETAILS: a budget such as ">= 1.25" is met or not, "-" is none.
row() {
    local verdict
    verdict=$(awk -v budget="$2" -v ratio="$3" 'BEGIN {
        split(budget, of, " ")
        if (budget == "-") print ""
        else print ((of[1] == ">=") ? ratio >= of[2] : ratio <= of[2]) ? "met" : "MISSED" }')
    printf '%-46s %12s %14s  %-6s  %s\n' "$1" "$2" "$3" "$verdict" "$4"
}

# compare METHOD CONNECTIONS BUDGET
compare() {
    local method=$1 connections=$2 budget=$3 server round lower rate column
    local what="$method, $connections connection" peaks=$scratch/$1.$2
    ((connections == 1)) || what+=s
    for ((round = 0; round < peak_rounds; ++round)); do
        for server in stock ours; do peak "$server" "$method" "$connections" >>"$peaks.$server"; done
    done
    local stock ours
    stock=$(best 1 <"$peaks.stock") ours=$(best 1 <"$peaks.ours")
    row "$what: peak rate" "$budget" "$(quotient "$ours" "$stock")" "stock $(thousands "$stock"), ours $(thousands "$ours")"
    local stock_cpu ours_cpu
    stock_cpu=$(best 2 <"$peaks.stock") ours_cpu=$(best 2 <"$peaks.ours")
    row "  per second of the server's CPU" - "$(quotient "$ours_cpu" "$stock_cpu")" \
        "stock $(thousands "$stock_cpu"), ours $(thousands "$ours_cpu")"

    lower=$((stock < ours ? stock : ours)) rate=$((lower / 2))
    for ((round = 0; round < wait_rounds; ++round)); do
        for server in stock ours; do waits "$server" "$method" "$connections" "$rate" >>"$peaks.$server.waits"; done
    done
    local names=(p50 p99 p99.9) budgets=(- '<= 2.00' -)
    for column in 1 2 3; do
        stock=$(median "$column" <"$peaks.stock.waits") ours=$(median "$column" <"$peaks.ours.waits")
        row "  ${names[column - 1]} at $(thousands "$rate")" "${budgets[column - 1]}" "$(quotient "$ours" "$stock")" \
            "stock $stock us, ours $ours us"
    done
}

start_ours
start_stock
printf '%-46s %12s %14s\n' 'over loopback, ours beside stock Beast' budget ratio
seconds=1
for server in stock ours; do peak "$server" GET 64 >/dev/null; done # the caches get warm
compare GET 1 '>= 1.25'
compare GET 64 '>= 1.25'
compare POST 1 '>= 0.95'
compare POST 64 '>= 0.95'
