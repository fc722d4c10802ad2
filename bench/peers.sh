#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# peers.sh BUILD: other fake servers, from npm, in a folder that is thrown away. Each answers what ours answers, as a
# canned answer, on one core; each has some seconds to get warm.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

build=$1
scratch=$(mktemp -d)
# shellcheck source=bench/load.sh
source bench/load.sh
trap clean_up EXIT

# A port that nobody listens at.
free_port() {
    local port
    while port=$((20000 + RANDOM % 10000)) && (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
    echo "$port"
}

# install NAME PACKAGE: into the scratch folder; else prints why not.
install() {
    local status=0 trouble=$scratch/$1.trouble
    timeout 300 npm install --no-audit --no-fund --no-save --prefix "$scratch/$1" "$2" >"$trouble" 2>&1 || status=$?
    if ((status == 124)); then echo 'npm took more than five minutes'; fi
    if ((status != 0 && status != 124)); then grep 'npm error' "$trouble" | head -n 3 | cut -c 1-100 | tr '\n' ' '; fi
    return "$status"
}

version_of() { node -p "require('$scratch/$1/node_modules/$2/package.json').version"; }

jar_in() {
    command -v java >/dev/null || { echo 'there is no Java'; return 1; }
    find "$scratch/$1" -name '*.jar' | head -n 1 | grep .
}

# start_NAME PORT: becomes that server.
start_wiremock() { exec java -jar "$(jar_in wiremock)" --port "$1" --root-dir "$scratch/wiremock" --no-request-journal; }
start_mockserver() {
    exec java "-Dmockserver.initializationJsonPath=$scratch/mockserver.json" -Dmockserver.logLevel=ERROR \
        -jar "$(jar_in mockserver)" -serverPort "$1"
}
start_mountebank() {
    exec node "$scratch/mountebank/node_modules/mountebank/bin/mb" start --configfile "$scratch/mountebank.json" \
        --port "$(free_port)" --nologfile --loglevel error --pidfile "$scratch/mountebank.pid"
}
start_prism() {
    exec node "$scratch/prism/node_modules/@stoplight/prism-cli/dist/index.js" mock --port "$1" --verboseLevel silent \
        "$scratch/prism.json"
}

# Whether it answers within half a minute.
answers() {
    local try
    for ((try = 0; try < 300; ++try)); do
        curl -sf -o "$scratch/said" "http://127.0.0.1:${ports[$1]}/api/v3/sends/1" && return
        kill -0 "${pids[$1]}" 2>/dev/null || return 1
        sleep 0.1
    done
    return 1
}

rows() {
    local name=$1 called=$2 method connections rate waited note
    for method in GET POST; do
        for connections in 1 64; do
            rate=$(for _ in 1 2 3; do peak "$name" "$method" "$connections"; done | best 1) || return 1
            waited=$(waits "$name" "$method" "$connections" $((rate / 2))) || return 1
            if [[ $name == ours ]]; then
                ours[$method$connections]=$rate note=''
            else
                note="ours: $(quotient "${ours[$method$connections]}" "$rate") times as many; "
            fi
            printf '%-46s %12s %14s  %s\n' "$called: $method, $connections" - "$(thousands "$rate")" \
                "${note}at half of it p50, p99, p99.9 ${waited// /, } us"
        done
    done
}

# peer NAME "How it is called" PACKAGE
peer() {
    local name=$1 called=$2 package=$3 method why
    if ! why=$(install "$name" "$package"); then
        printf '%-46s not installed: %s\n' "$called" "$why"
        return
    fi
    called+=" $(version_of "$name" "$package")"
    ports[$name]=$(free_port)
    node bench/peer_files.mjs "$scratch" "${ports[$name]}"
    (
        cd "$scratch" # for what they leave behind
        if ((${#on_server_core[@]} > 0)); then taskset -cp 0 "$BASHPID" >/dev/null; fi
        "start_$name" "${ports[$name]}"
    ) >"$scratch/$name.trouble" 2>&1 &
    pids[$name]=$!
    if answers "$name"; then
        seconds=3
        for method in GET POST; do peak "$name" "$method" 64 >/dev/null 2>&1 || true; done
        seconds=1
        rows "$name" "$called" || printf '%-46s does not stand it\n' "$called"
    else
        printf '%-46s does not answer: %s\n' "$called" "$(grep . "$scratch/$name.trouble" | tail -n 1)"
    fi
    stop_server "$name"
}

declare -A ours
start_ours
fetch_answers
printf '%-46s %12s %14s\n' 'over loopback, on one core, with connections' budget measured
rows ours giftsim
peer wiremock WireMock wiremock
peer mockserver MockServer mockserver-node
peer mountebank Mountebank mountebank
peer prism Prism @stoplight/prism-cli
