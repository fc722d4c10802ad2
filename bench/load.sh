# shellcheck shell=bash
# SPDX-License-Identifier: MIT
# For http.sh and peers.sh: our server with a world behind it, real requests, and how fast somebody answers them.
# Needs build (the folder with the programs) and scratch (a folder that will be thrown away).
: "${build:?}" "${scratch:?}"

# The server and what asks it each have a core of their own, where there are two.
on_server_core=() on_client_core=()
if (($(nproc) > 1)); then on_server_core=(taskset -c 0) on_client_core=(taskset -c 1); fi

declare -A pids ports
sends_before=1000
seconds=1

stop_server() {
    kill "${pids[$1]}" 2>/dev/null || true
    wait "${pids[$1]}" 2>/dev/null || true
    unset "pids[$1]"
}

clean_up() {
    local name
    for name in "${!pids[@]}"; do stop_server "$name"; done
    rm -rf "$scratch"
}

field() { grep -o "\"$1\": *\"[^\"]*\"" "$2" | head -n 1 | cut -d '"' -f 4; }

# A body of about 400 bytes for the POST that makes send NUMBER.
send_body() {
    printf '{"send":{"gift_id":"1","first_name":"Kim%d","last_name":"Lee","email":"kim.lee-%d@customer.example",' "$1" "$1"
    printf '"phone":"+1 415 555 0100","company":"Customer Inc.","title":"Head of Procurement",'
    printf '"message":"Dear Kim, thank you for the time that you took for us last week. Have a coffee on us!",'
    printf '"metadata":{"opportunity":"0065g000%08d","stage":"negotiation","owner":"sam@acme.example"}}}\n' "$1"
}

# NAME.headers and NAME.requests for GET and POST, as load.lua and giftsim_arrivals read them.
write_requests() {
    local number
    printf '%s\r\n' "Host: 127.0.0.1" 'User-Agent: bench/1.0' 'Accept: */*' "Authorization: Bearer $1" >"$scratch/GET.headers"
    { cat "$scratch/GET.headers" && printf 'Content-Type: application/json\r\n'; } >"$scratch/POST.headers"
    for ((number = 1; number <= sends_before; ++number)); do
        printf 'GET /api/v3/sends/%d\n' "$number" >&3
        printf 'POST /api/v3/sends ' >&4
        send_body "$number" >&4
    done 3>"$scratch/GET.requests" 4>"$scratch/POST.requests"
}

# A frozen world with money for everything, one thread, no log; a token, and a thousand sends.
start_ours() {
    cat >"$scratch/world.json" <<'JSON'
{"name": "A rich organisation", "rules": [], "clock": {"start": "2024-05-06T09:00:00Z"}, "steps": [],
 "world": {
   "organisation": {"name": "Acme", "default_payer": "main"},
   "funding": [{"id": "main", "name": "Main budget", "balance": "10000000000.00 USD"}],
   "teams": [{"id": "sales", "name": "Sales", "funding": "main"}],
   "users": [{"id": "ann", "name": "Ann Admin", "role": "admin"}, {"id": "sam", "name": "Sam Sender", "role": "sender", "team": "sales"}],
   "gifts": [{"id": "coffee", "name": "Coffee for 25", "price": "25.00 USD"}, {"id": "books", "name": "Books for 50", "price": "50.00 USD"}],
   "campaigns": [{"id": "day-30", "name": "Coffee", "gift": "coffee", "pays": "main"}]}}
JSON
    "${on_server_core[@]}" "$build/giftsim" serve --listen 127.0.0.1:0 --scenario "$scratch/world.json" --clock frozen \
        --threads 1 --log off --seed 1 --ready-fd 3 3>"$scratch/ready" >/dev/null &
    pids[ours]=$!
    until [[ -s $scratch/ready ]]; do
        kill -0 "${pids[ours]}"
        sleep 0.05
    done
    local url
    url=$(field url "$scratch/ready")
    ports[ours]=${url##*:}
    curl -sf "$url/oauth/token" -d grant_type=client_credentials -d "client_id=$(field client_id "$scratch/ready")" \
        -d "client_secret=$(field client_secret "$scratch/ready")" >"$scratch/token"
    write_requests "$(field access_token "$scratch/token")"
    "$build/giftsim_arrivals" "${ports[ours]}" 1 "$sends_before" 1 "$scratch/POST.headers" "$scratch/POST.requests" >/dev/null
}

# What we answer, head and body, for others to repeat: GET.answer and POST.answer.
fetch_answers() {
    local headers=() url=http://127.0.0.1:${ports[ours]}/api/v3/sends
    mapfile -t headers < <(tr -d '\r' <"$scratch/POST.headers" | grep '^Authorization\|^Content-Type')
    headers=(-H "${headers[0]}" -H "${headers[1]}")
    curl -sfi "${headers[@]}" "$url/$((sends_before / 2))" >"$scratch/GET.answer"
    send_body 500 | tr -d '\n' | curl -sfi "${headers[@]}" "$url" --data-binary @- >"$scratch/POST.answer"
}

# Milliseconds of CPU that a server has used so far.
cpu_of() { awk -v hertz="$(getconf CLK_TCK)" '{print int(1000 * ($14 + $15) / hertz)}' "/proc/${pids[$1]}/stat"; }

# peak SERVER METHOD CONNECTIONS: requests a second, as many as go; then the same per second of the server's CPU.
peak() {
    local before after said
    before=$(cpu_of "$1")
    said=$("${on_client_core[@]}" wrk -t 1 -c "$3" -d "${seconds}s" --timeout 10s -s bench/load.lua \
        "http://127.0.0.1:${ports[$1]}" -- "$scratch/$2.headers" "$scratch/$2.requests")
    after=$(cpu_of "$1")
    if grep -q 'Non-2xx\|Socket errors' <<<"$said"; then
        printf 'not every request was answered:\n%s\n' "$said" >&2
        return 1
    fi
    awk -v cpu=$((after - before)) '/ requests in /{count = $1} /^Requests\/sec/{rate = $2}
        END {print int(rate), int(1000 * count / (cpu ? cpu : 1))}' <<<"$said"
}

# waits SERVER METHOD CONNECTIONS RATE: p50, p99 and p99.9 in microseconds where requests arrive at that rate.
waits() {
    "${on_client_core[@]}" "$build/giftsim_arrivals" "${ports[$1]}" "$3" "$4" "$seconds" "$scratch/$2.headers" \
        "$scratch/$2.requests"
}

# best COLUMN, median COLUMN of the lines on standard input.
best() { sort -rn -k "$1,$1" | awk -v at="$1" 'NR == 1 {print $at}'; }
median() { sort -n -k "$1,$1" | awk -v at="$1" '{all[NR] = $at} END {print all[int((NR + 1) / 2)]}'; }

quotient() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f", (b > 0) ? a / b : 0}'; }
thousands() { awk -v rate="$1" 'BEGIN {if (rate < 1000) printf "%d /s", rate; else printf "%.1f k/s", rate / 1000}'; }
