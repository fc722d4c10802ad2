#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Other programs read the reports: xmllint finds that JUnit XML fits its schema, Perl's own parser and
# prove find no fault in TAP, Python reads the JSON; whatever came of the files, and whatever they are
# called.
#
#   tests/checks/reports.sh PROGRAM [FOLDER]      also keeps the reports there
set -euo pipefail
program=$(realpath "$1")
checks=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"; [[ -z ${server:-} ]] || kill "$server" 2>/dev/null || true' EXIT
reports=$(realpath "${2:-$work}")

fail() {
    echo "reports: $*" >&2
    exit 1
}

# scenario FILE NAME STEPS [MORE]: writes one.
scenario() {
    mkdir -p "$(dirname "$work/files/$1")"
    printf '{"name": "%s", "rules": ["EG-01"], %s "steps": [%s]}\n' "$2" "${4:-}" "$3" >"$work/files/$1"
}

hostile='</script><b a=\"x\">\u0001 # TODO & ]]> \\ Zo\u00eb'
scenario shop/passes.json "All is well" '{"send": "kim"}, {"advance": "P30D"}'
scenario shop/fails.json "Too much" '{"send": "kim", "expect": {"sends": {"kim": {"status": "Redeemed"}}}}'
scenario "shop/<&\"' # \\.json" "$hostile" '{"send": "kim", "note": "'"$hostile"'", "refused": "wrong_state"}'
scenario shop/traced.json "Traced" '{"send": "kim"}'
# shellcheck disable=SC2016  # a variable of the scenario's
scenario till/cases.json "Offers" '{"send": "kim"}' \
    '"cases": [{"days": 1}, {"days": 2}], "world": {"campaigns": [{"id": "c", "offer_days": "${days}"}]},'
scenario malformed/loads.json "No mistake" ''
echo 'something else' >"$work/files/shop/traced.golden"
echo '{' >"$work/files/till/broken.json"
echo 'nobody runs this' >"$work/files/till/notes.txt"

# run WORDS: runs the program in the folder, with a report of each kind.
run() {
    local status=0
    (cd "$work/files" && "$program" run --report "junit=$reports/junit.xml" --report "tap=$reports/run.tap" \
        --report "json=$reports/run.json" --report "html=$reports/run.html" "$@") >/dev/null 2>&1 || status=$?
    ((status == ${expected:-0})) || fail "exit status $status, not ${expected:-0}: run $*"
}

# reads PASSED SKIPPED OTHERS: every reader counts the same.
reads() {
    xmllint --nonet --noout --schema "$checks/junit.xsd" "$reports/junit.xml" 2>"$work/xmllint" ||
        fail "$(cat "$work/xmllint")"
    local xml tap json
    xml=$(xmllint --xpath 'concat(count(//testcase[not(*)]), " ", count(//skipped), " ", count(//failure | //error))' \
        "$reports/junit.xml")
    tap=$(perl -MTAP::Parser -e '
        my $parser = TAP::Parser->new({ source => $ARGV[0] });
        my ($notes, $skipped) = (0, 0);
        while (my $result = $parser->next) {
            die "unknown: ", $result->raw, "\n" if $result->is_unknown;
            ++$notes if $result->is_yaml && $result->data->{verdict} && $result->data->{message};
            ++$skipped if $result->is_test && $result->has_skip;
        }
        die join("\n", $parser->parse_errors), "\n" if $parser->parse_errors;
        die "version ", $parser->version, "\n" if $parser->version != 13;
        die "$notes reasons\n" if $notes != $parser->failed;
        print $parser->passed - $skipped, " $skipped ", scalar $parser->failed;
        ' "$reports/run.tap") || fail 'the TAP cannot be read'
    json=$(python3 -c '
import json, sys
counts = json.load(open(sys.argv[1]))["summary"]
print(counts["passed"], counts["skipped"], sum(counts.values()) - counts["passed"] - counts["skipped"])
' "$reports/run.json")
    [[ $xml == "$*" && $tap == "$*" && $json == "$*" ]] || fail "JUnit says $xml, TAP $tap, JSON $json; not $*"
}

expected=0 run shop/passes.json
reads 1 0 0
prove "$reports/run.tap" >"$work/prove" || fail "$(cat "$work/prove")"

# Nothing but 501: as a server of somebody else's that lacks the control API.
exec {port}< <(exec python3 -c '
import http.server
server = http.server.HTTPServer(("127.0.0.1", 0), http.server.BaseHTTPRequestHandler)
print(server.server_port, flush=True)
server.serve_forever()' 2>/dev/null)
server=$!
read -r number <&"$port"
expected=0 run --over "http://127.0.0.1:$number" shop/passes.json till/cases.json
reads 0 3 0
prove "$reports/run.tap" >"$work/prove" || fail "$(cat "$work/prove")"

expected=3 run .
reads 4 0 6
! prove "$reports/run.tap" >"$work/prove" 2>&1 || fail 'prove finds that all is well'
grep -q 'Failed 6/10 subtests' "$work/prove" || fail "$(cat "$work/prove")"
! grep -q 'Parse errors' "$work/prove" || fail "$(cat "$work/prove")"
