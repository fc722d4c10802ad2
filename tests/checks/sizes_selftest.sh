#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Gives the check of sizes a file with functions of every shape, some one line too long, and
# compares what it reports with what it should.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
sample=$(mktemp -d)
trap 'rm -rf "$sample"' EXIT

# lines COUNT TEXT: that many lines of it.
lines() {
    local number
    for ((number = 0; number < $1; ++number)); do printf '%s\n' "${2:-    step();}"; done
}

# function_of LINES HEAD: a function that long, braces and head included, and an empty line.
function_of() {
    printf '%s {\n' "$2"
    lines $(($1 - 2 - $(grep -c . <<<"$2") + 1))
    printf '}\n\n'
}

write_shapes() {
    echo 'namespace outer {'
    echo 'struct alignas(64) big : base {'
    lines 80 '    int member = 0;'
    echo 'private:'
    function_of 60 'void fits(int x) const noexcept'
    function_of 61 'void too_long(int x) const noexcept'
    function_of 61 'explicit big(int x) : base(x), a_{x}, b_{x, {}}'
    echo '};'
    echo 'constexpr std::array table{'
    lines 80 '    row{from::here, to::there(1)},'
    echo '};'
    function_of 61 'template <class T> auto second(T x) -> std::vector<T>'
    echo 'const char* text = R"json('
    lines 70 '} { " void no_function() {'
    echo ')json";'
    function_of 61 $'result third(\n    int one,\n    const char* two = "{")'
    function_of 59 "void quotes() { const char c = '{'; const int n = 1'000; /* { */ // }"
    function_of 61 'auto const fourth = []'
    echo '#define NO_FUNCTION() {'
    echo 'BOOST_AUTO_TEST_SUITE(shapes)'
    function_of 60 'BOOST_AUTO_TEST_CASE(it_fits)'
    function_of 61 'BOOST_AUTO_TEST_CASE(a_sentence_that_goes_on)'
    echo '}  // namespace outer'
}

write_shapes >"$sample/shapes.cpp"
lines 401 '// long' >"$sample/long.hpp"
lines 400 '// not long' >"$sample/fits.hpp"

reported=$("$here/sizes.sh" "$sample") && {
    echo 'sizes: nothing was reported' >&2
    exit 1
}
# The line of each report is checked by what stands there: the head of the function it names.
heads=$(grep '^shapes' <<<"$reported" | while IFS=: read -r file line name _; do
    sed -n "${line}p" "$sample/$file" | grep -ow -- "${name# }" || true
done | tr '\n' ' ')

expected='too_long big second third fourth a_sentence_that_goes_on '
if [[ $heads != "$expected" ]] || ! grep -q '^long.hpp:401: 401 lines' <<<"$reported" ||
    grep -q fits <<<"$reported"; then
    printf 'sizes: reported\n%s\nwhich names "%s" and should name "%s"\n' \
        "$reported" "$heads" "$expected" >&2
    exit 1
fi
