#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""fakeserver/README.md has every route of the vendors and of the pages: surfaces.py PROGRAM ROOT.

A table of calls has them in its first column as `METHOD /path`. Each route of the OpenAPI document,
but for those of the control API, stands in the calls of one table, with a word beside it on whether
it is documented or guessed; and no table has a call that does not exist.
"""
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

DOCUMENT = "fakeserver/README.md"
CONTROL = "/_sim/"
COLUMN = "documented or guessed"
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")

CALL = re.compile(rf"`({'|'.join(METHODS)}) (/[^`?\s]*)(?:\?[^`]*)?`")
SAYS_WHERE_FROM = re.compile(r"\b(documented|guess(ed)?|known|met|ours?|RFC)\b")


class Row(NamedTuple):
    line: int
    table: int  # the line of its header
    call: str  # the whole first cell
    source: str  # None where the table has no column for it

    def place(self):
        return f"{DOCUMENT}:{self.line}"


def cells_of(line):
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def rows_of(text):
    """The rows of all tables, with what stands in the column of theirs that says where from."""
    header, start = None, 0
    for number, line in enumerate(text.splitlines(), 1):
        if not line.startswith("|"):
            header = None
        elif header is None:
            header, start = cells_of(line), number
        elif not re.fullmatch(r"[|:\- ]+", line):
            cells = dict(zip(header, cells_of(line)))
            yield Row(number, start, cells_of(line)[0], cells.get(COLUMN))


def nameless(path):
    """What a parameter is called is the document's business."""
    return re.sub(r"\{[^}]*\}", "{}", path)


def routes_of(document):
    return {f"{method.upper()} {nameless(path)}": f"{method.upper()} {path}"
            for path, operations in document["paths"].items() if not path.startswith(CONTROL)
            for method in operations if method.upper() in METHODS}


def problems_in(text, document):
    routes = routes_of(document)
    problems, seen, tables = [], {}, {}
    for row in rows_of(text):
        calls = [f"{method} {nameless(path)}" for method, path in CALL.findall(row.call)
                 if not path.startswith(CONTROL)]
        for call in calls:
            if call not in routes:
                problems.append(f"{row.place()}: there is no route {call}")
            if tables.setdefault(call, row.table) != row.table:
                problems.append(f"{row.place()}: {call} stands in another table, too")
        if not calls:
            continue
        # A call may have a row for each of its cases, but none twice.
        if (before := seen.setdefault(row.call, row)) is not row:
            problems.append(f"{row.place()}: {row.call} stands in line {before.line} already")
        if not SAYS_WHERE_FROM.search(row.source or ""):
            problems.append(f"{row.place()}: {row.call} has no word in a column \"{COLUMN}\"")
    return problems + [f"{DOCUMENT}: no table has {route}"
                       for call, route in routes.items() if call not in tables]


# --- whether the check sees what it should ------------------------------------------------------------

RIGHT = """| call | documented or guessed |
|---|---|
| `GET /a/{id}`, `POST /a?b=` | documented |
"""
ROUTES = {"paths": {"/a/{x}": {"get": {}}, "/a": {"post": {}}, "/_sim/a": {"get": {}}}}
WRONG = {
    "a call that is no route": RIGHT + "| `PUT /a` | guessed |\n",
    "a route that is missing": RIGHT.replace(", `POST /a?b=`", ""),
    "a row that stands twice": RIGHT + RIGHT.splitlines()[2] + "\n",
    "a call in two tables": RIGHT + "\n" + RIGHT,
    "no column": RIGHT.replace("documented or guessed", "answers"),
    "no word": RIGHT.replace("| documented |", "| |"),
}


def test_itself():
    assert problems_in(RIGHT, ROUTES) == [], problems_in(RIGHT, ROUTES)
    for name, text in WRONG.items():
        assert problems_in(text, ROUTES), f"{name} is not seen"


def main():
    program, root = sys.argv[1:]
    test_itself()
    printed = subprocess.run([program, "openapi"], check=True, capture_output=True, text=True)
    text = (Path(root) / DOCUMENT).read_text()
    if problems := problems_in(text, json.loads(printed.stdout)):
        sys.exit("\n".join(problems))


main()
