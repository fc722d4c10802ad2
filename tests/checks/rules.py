#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""core/RULES.md says what the code and the scenarios say: rules.py ROOT [--update].

Every rule of core/rule.hpp stands there once and in order; what decides it exists and mentions it;
each has a scenario. --update writes the column "shown by".
"""
import json
import re
import sys
from pathlib import Path
from typing import NamedTuple

DOCUMENT = "core/RULES.md"
LIST = "core/rule.hpp"
COLUMNS = ["rule", "what it demands", "source", "decided in", "shown by"]
NOTHING = "–"
MOST_NAMED = 6
LAYERS = ("core/", "sim/", "fakeserver/")

SOURCE = re.compile(r"documented|ours|both(: .+)?")
FILES = re.compile(r"`[^`]+`(, `[^`]+`)*")

# Files that decide a rule without a word of it: the reason is why there is no place for its ID.
UNMENTIONED = {
    ("EG-10", "core/lifecycle/egift.cpp"): "it is a row that the table does not have",
}


class Row(NamedTuple):
    line: int
    rule: str
    demand: str
    source: str
    decided: str
    shown: str

    def place(self):
        return f"{DOCUMENT}:{self.line}: {self.rule}"


problems = []


def expect(holds, sentence):
    if not holds:
        problems.append(sentence)


def all_rules(root):
    """Every ID, in order."""
    families = re.findall(r'rule_family\{"([A-Z]+)", *(\d+)\}', (root / LIST).read_text())
    return [f"{prefix}-{number:02}" for prefix, size in families for number in range(1, int(size) + 1)]


# --- the scenarios ---------------------------------------------------------------------------------


def is_scenario(file):
    return file.parts[0] not in ("malformed", "worlds") and file.name != "schema.json"


def rules_of(file, place):
    """What a scenario claims to show."""
    try:
        content = json.loads(file.read_bytes().decode())
    except ValueError as error:
        problems.append(f"{place}: cannot be read as JSON: {error}")
        return []
    named = content.get("rules") if isinstance(content, dict) else None
    is_list = isinstance(named, list) and all(isinstance(rule, str) for rule in named)
    expect(is_list, f"{place}: \"rules\" is no list of IDs; [] is right where it shows none")
    return named if is_list else []


def shown_by_rule(root, rules):
    """By rule, the names of its scenarios in order."""
    folder = root / "scenarios"
    shown = {rule: [] for rule in rules}
    files = {file.relative_to(folder): file for file in folder.rglob("*.json")}
    names = {file.with_suffix("").as_posix(): file for file in files if is_scenario(file)}
    expect(names, "scenarios/: holds no scenario")
    for name, file in sorted(names.items()):
        place = f"scenarios/{file.as_posix()}"
        for rule in rules_of(files[file], place):
            expect(rule in shown, f"{place}: there is no rule {rule}; {LIST} has the list")
            if rule in shown and name not in shown[rule]:
                shown[rule].append(name)
    return shown


def cell_of(names):
    """As the column "shown by" tells them."""
    more = len(names) - MOST_NAMED
    return (", ".join(names[:MOST_NAMED]) or NOTHING) + (f" and {more} more" if more > 0 else "")


# --- the document ----------------------------------------------------------------------------------


def cells_of(line):
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip())[1:-1]]


def names_rule(line):
    """It is meant to be the row of a rule."""
    return re.match(r"\|\s*[A-Z]+-\d+\s*\|", line)


def rows_of(lines):
    """The rows of rules; what is wrong with their form is told."""
    rows = []
    headings = 0
    for number, line in enumerate(lines, 1):
        cells = cells_of(line) if line.startswith("|") else []
        headings += cells == COLUMNS
        if not names_rule(line):
            continue
        if len(cells) != len(COLUMNS):
            problems.append(f"{DOCUMENT}:{number}: {cells[0]}: has {len(cells)} cells; right are {len(COLUMNS)}: "
                            + ", ".join(COLUMNS))
            continue
        rows.append(Row(number, *cells))
    expect(headings, f"{DOCUMENT}: no table begins with | {' | '.join(COLUMNS)} |")
    return rows


def family_of(rule):
    return rule.split("-")[0]


def check_headings(lines, rows):
    """Each family has a heading, and its table stands below it."""
    heading = {}
    below = None
    for number, line in enumerate(lines, 1):
        found = re.match(r"## ([A-Z]+): ", line)
        if found:
            below = found[1]
        heading[number] = below
    for row in rows:
        right = family_of(row.rule)
        expect(heading[row.line] == right, f"{row.place()}: does not stand below the heading \"## {right}: ...\"")


def check_list(rows, rules):
    """Every rule once, in order, and no other."""
    position = {rule: place for place, rule in enumerate(rules)}
    first = {}
    last = -1
    for row in rows:
        if row.rule not in position:
            problems.append(f"{row.place()}: there is no such rule; take the row out, or add it to {LIST}")
        elif row.rule in first:
            problems.append(f"{row.place()}: stands twice, first in line {first[row.rule]}; take one of them out")
        else:
            first[row.rule] = row.line
            place = position[row.rule]
            right = f"behind {rules[place - 1]}" if place > 0 else "before all others"
            expect(place > last, f"{row.place()}: is out of order; its place is {right}")
            last = max(last, place)
    for rule in rules:
        expect(rule in first, f"{DOCUMENT}: {rule} is missing; add its row | {rule} | ... |")


def check_cells(row):
    for column, cell in zip(COLUMNS, row[1:]):
        expect(cell, f"{row.place()}: the cell \"{column}\" is empty")
    expect(not row.source or SOURCE.fullmatch(row.source),
           f"{row.place()}: the source is {row.source!r}; write documented, ours, or both, "
           "and behind a colon what of it is ours")


def mentions(file, rule):
    return re.search(rf"\b{rule}\b", file.read_text())


def check_file(root, row, name):
    file = root / name
    if not name.startswith(LAYERS):
        problems.append(f"{row.place()}: is decided in {', '.join(LAYERS[:-1])} or {LAYERS[-1]}, not in {name}")
    elif not file.is_file():
        problems.append(f"{row.place()}: there is no {name}; name the file that decides it now")
    elif (row.rule, name) in UNMENTIONED:
        expect(not mentions(file, row.rule),
               f"{row.place()}: {name} mentions it after all; take it off the list of rules.py")
    else:
        expect(mentions(file, row.rule),
               f"{row.place()}: {name} does not mention {row.rule}; name the file that decides it, "
               "or say the ID there")


def check_decided(root, row):
    if not row.decided:
        return
    if not FILES.fullmatch(row.decided):
        problems.append(f"{row.place()}: \"decided in\" is {row.decided!r}; write `core/domain.cpp`, `core/email.cpp`")
        return
    names = re.findall(r"`([^`]+)`", row.decided)
    for name in names:
        check_file(root, row, name)
    expect(len(names) == len(set(names)), f"{row.place()}: \"decided in\" names a file twice")


def check_shown(row, names):
    expect(names, f"{row.place()}: no scenario shows it; write one")
    right = cell_of(names)
    expect(not row.shown or row.shown == right,
           f"{row.place()}: \"shown by\" is {row.shown!r}; the files say {right!r}: rules.py ROOT --update")


def check_exceptions(rows):
    used = {(row.rule, name) for row in rows for name in re.findall(r"`([^`]+)`", row.decided)}
    for rule, name in UNMENTIONED.keys() - used:
        problems.append(f"tests/checks/rules.py: {rule} is not decided in {name} any more; take it off the list")


# --- writing ---------------------------------------------------------------------------------------


def with_shown(line, shown):
    cells = cells_of(line) if names_rule(line) else []
    if len(cells) != len(COLUMNS) or cells[0] not in shown:
        return line
    return "| " + " | ".join([*cells[:-1], cell_of(shown[cells[0]])]) + " |"


def update(file, shown):
    before = file.read_text()
    after = "\n".join(with_shown(line, shown) for line in before.split("\n"))
    if after != before:
        file.write_text(after)
        print(f"{DOCUMENT}: wrote the column \"shown by\"")


def check(root, rules, shown):
    lines = (root / DOCUMENT).read_text().split("\n")
    rows = rows_of(lines)
    check_headings(lines, rows)
    check_list(rows, rules)
    for row in rows:
        check_cells(row)
        check_decided(root, row)
        if row.rule in shown:
            check_shown(row, shown[row.rule])
    check_exceptions(rows)


def main(arguments):
    if not arguments or arguments[1:] not in ([], ["--update"]):
        print("usage: rules.py ROOT [--update]", file=sys.stderr)
        return 2
    root = Path(arguments[0])
    rules = all_rules(root)
    if not rules:
        print(f"{LIST}: rule_families cannot be read; they were written rule_family{{\"TI\", 8}}")
        return 1
    shown = shown_by_rule(root, rules)
    if "--update" in arguments:
        update(root / DOCUMENT, shown)
    check(root, rules, shown)
    print("\n".join(problems) or f"{DOCUMENT} says what code and scenarios say: {len(rules)} rules")
    return 1 if problems else 0


sys.exit(main(sys.argv[1:]))
