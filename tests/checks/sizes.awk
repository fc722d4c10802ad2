# SPDX-License-Identifier: MIT
# Reports C++ files and functions that are longer than they may be, as file:line: message.
# Variables: file_limit, function_limit (in lines). Exit status 1 when something was reported.
#
# It follows braces through the text with comments, strings and directives taken out. What stands
# before a brace, since the last `;` or finished body, decides what the brace opens: a scope
# (namespace, class), a function, or an initialiser. Inside the last two only depth matters.
BEGIN { status = 0 }

FNR == 1 {
    finish_file()
    file = FILENAME
    depth = inside = hidden = parens = in_comment = in_directive = head_line = 0
    raw_end = head = ""
}

{
    length_of_file = FNR
    if (raw_end == "" && !in_comment && (in_directive || $0 ~ /^[ \t]*#/)) {
        in_directive = $0 ~ /\\$/
        next
    }
    walk(code_of($0))
    # A label of access, or a macro alone on its line, begins nothing that goes on below.
    if (head ~ /^[ \t]*((public|protected|private) *:|[A-Z][A-Z_]* *\([^()]*\))[ \t]*$/) new_head()
}

END {
    finish_file()
    exit status
}

function report(line, text) {
    printf "%s:%d: %s\n", file, line, text
    status = 1
}

function finish_file() {
    if (file != "" && length_of_file > file_limit)
        report(length_of_file, length_of_file " lines in one file; the limit is " file_limit)
}

# The line with comments gone and every literal replaced by `0`; remembers what goes on below.
function code_of(line,    code, at, mark) {
    code = ""
    while (line != "") {
        if (raw_end != "") {
            at = index(line, raw_end)
            if (!at) return code
            line = substr(line, at + length(raw_end))
            raw_end = ""
        } else if (in_comment) {
            at = index(line, "*/")
            if (!at) return code
            line = substr(line, at + 2)
            in_comment = 0
        } else if (match(line, /\/\/|\/\*|"|'/)) {
            mark = substr(line, RSTART, RLENGTH)
            code = code substr(line, 1, RSTART - 1)
            line = substr(line, RSTART + RLENGTH)
            if (mark == "//") return code
            if (mark == "/*") in_comment = 1
            else line = after_literal(code, mark, line)
            if (mark == "\"" || mark == "'") code = code "0"
        } else {
            return code line
        }
    }
    return code
}

# What follows a literal whose opening quote has just been taken off.
function after_literal(code, mark, line) {
    if (mark == "'" && code ~ /[0-9A-Fa-f]$/) return line  # 1'000'000
    if (mark == "\"" && code ~ /R$/) {
        match(line, /^[^(]*\(/)
        raw_end = ")" substr(line, 1, RLENGTH - 1) "\""
        return substr(line, RLENGTH + 1)
    }
    if (mark == "'") match(line, /^([^'\\]|\\.)*'/)
    else match(line, /^([^"\\]|\\.)*"/)
    return RLENGTH > 0 ? substr(line, RLENGTH + 1) : ""
}

function walk(code,    mark) {
    while (match(code, /[{}();]/)) {
        mark = substr(code, RSTART, 1)
        grow_head(substr(code, 1, RSTART - 1))
        code = substr(code, RSTART + 1)
        if (mark == "{") open_brace()
        else if (mark == "}") close_brace()
        else if (inside || hidden) continue
        else if (mark == ";" && !parens) new_head()
        else {
            grow_head(mark)
            parens += mark == "(" ? 1 : mark == ")" ? -1 : 0
        }
    }
    grow_head(code " ")
}

function grow_head(text) {
    if (inside || hidden) return
    if (head_line == 0 && text ~ /[^ \t]/) head_line = FNR
    if (head_line) head = head text
}

function new_head() {
    head = ""
    head_line = parens = 0
}

function open_brace() {
    kind[++depth] = inside || hidden ? "inner" : kind_of(head)
    if (kind[depth] == "function") {
        inside = depth
        function_line = head_line
        function_name = name_in(head)
    } else if (kind[depth] == "initialiser") {
        hidden = depth
    } else if (kind[depth] == "scope") {
        new_head()
    }
}

function close_brace(    lines) {
    if (depth == 0) return
    if (inside == depth) {
        lines = FNR - function_line + 1
        if (lines > function_limit)
            report(function_line, function_name ": " lines " lines; the limit is " function_limit)
        inside = 0
        new_head()
    } else if (hidden == depth) {
        hidden = 0
        grow_head("{}")
    } else if (kind[depth] == "scope") {
        new_head()
    }
    --depth
}

function kind_of(text) {
    gsub(/alignas *\([^()]*\)/, "", text)
    gsub(/[ \t]+/, " ", text)
    sub(/ $/, "", text)
    if (text ~ /(^|[^a-z_])(namespace|class|struct|union|enum|extern)( [^()]*)?$/) return "scope"
    if (text ~ /= \[.*\]/) return "function"  # a lambda that initialises a variable
    if (parens || text !~ /\(/) return "initialiser"
    if (text ~ /\)[^:]*[^:]:[^:]/ && text ~ /[A-Za-z0-9_>]$/) return "initialiser"  # : member_{1}
    if (text ~ /(=|return)$/) return "initialiser"
    return "function"
}

# The last word before the first parenthesis, or the test's name inside it.
function name_in(text) {
    gsub(/[ \t]+/, " ", text)
    if (text ~ /TEST_CASE *\(/) {
        sub(/.*TEST_CASE *\( */, "", text)
        sub(/[,)].*/, "", text)
        return text
    }
    sub(/ *= *\[.*| *\(.*/, "", text)
    sub(/.*[ *&]/, "", text)
    return text == "" ? "a function" : text
}
