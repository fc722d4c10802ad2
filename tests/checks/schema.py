#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""scenarios/schema.json says what the program reads: schema.py PROGRAM, in the project's root.

Every good file fits the schema, every bad one does not, but for what no schema can see; and each
object has the keys, each list of words the words, that the program itself names when asked for
another.
"""
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

SCENARIOS = Path("scenarios")
SCHEMA = json.loads((SCENARIOS / "schema.json").read_text())
SCENARIO = Draft202012Validator(SCHEMA)
WORLD = Draft202012Validator({"$ref": "#/$defs/world", "$defs": SCHEMA["$defs"]})

NO_JSON = "it is no JSON, and never gets as far as a schema"
REFERENCE = "whether something of that name exists"
FILES = "what other files hold"
SUMS = "how amounts compare, and what currencies go together"
TABLE = "what the rows of a table say and what becomes of them"

# What the program refuses and a schema cannot: the reason is what a schema does not see.
UNSEEN = {
    "a-byte-order-mark": NO_JSON,
    "a-comment": NO_JSON,
    "a-tab-in-a-string": NO_JSON,
    "cut-off": NO_JSON,
    "empty": NO_JSON,
    "missing-comma": NO_JSON,
    "not-utf-8": NO_JSON,
    "single-quotes": NO_JSON,
    "trailing-comma": NO_JSON,
    "two-documents": NO_JSON,
    "duplicate-keys": "a key that stands twice: readers of JSON keep one of the two",
    "a-zone": "which zones the tz database has",
    "an-unknown-variable": REFERENCE,
    "ids": REFERENCE,
    "sends-that-have-not-begun": REFERENCE,
    "several-campaigns": REFERENCE,
    "snapshots": REFERENCE,
    "include-in-a-circle": FILES,
    "include-itself": FILES,
    "include-missing": FILES,
    "worlds/egg": FILES,
    "worlds/hen": FILES,
    "huge-money": SUMS,
    "mixed-currencies": SUMS,
    "a-case-that-nothing-refers-to": TABLE,
    "cases-that-say-different-things": TABLE,
    "one-case-of-three": TABLE,
    "time-moves-backwards": "which of two instants is the later one",
}

# Keys that are taken away before the program reads the object itself.
READ_BEFORE = {"": {"cases"}, "/world": {"$schema", "include"}}

OTHER = "zzzzzzzzzzzz"
ENTITY = {"id": "main", OTHER: 0}
ODD = {OTHER: 0}

# One file with a key, or a word, that exists nowhere, in every place.
QUESTIONS = {
    "name": "Questions", "rules": [OTHER], OTHER: 0, "clock": ODD,
    "world": {
        OTHER: 0, "organisation": ODD, "rate_limit": ODD, "funding": [ENTITY], "teams": [ENTITY],
        "users": [ENTITY, {"id": "ann", "role": OTHER}],
        "gifts": [ENTITY, {"id": "tea", "kind": OTHER, "price": "1.00 USD"}], "campaigns": [ENTITY]},
    "steps": [
        ODD,
        {"send": {"as": "kim", "to": ODD, "via": OTHER, "by": OTHER, **ODD}},
        *({verb: {"send": "kim", OTHER: 0}}
          for verb in ("open", "verify", "pick", "soft_bounce", "approve", "cancel")),
        {"open": "kim", "refused": OTHER},
        {"top_up": ODD}, {"set_offer_days": ODD}, {"add_campaign": ODD},
        {"population": {"count": 1, "mail": ODD, "recipients": {OTHER: 0, "open": ODD}, **ODD}},
        {"http": {"path": "/", "method": OTHER, **ODD}, "expect": {"http": ODD}},
        {"expect": {
            OTHER: 0, "funding": {"main": ODD}, "postings": [{OTHER: 0, "from": OTHER}],
            "mail": {"kim@example.com": [ODD, OTHER]},
            "sends": {"kim": {OTHER: 0, "labels": ODD, "to": ODD, "history": [ODD], "why": [ODD],
                              "status": OTHER, "reason": OTHER, "price": {"$" + OTHER: 0}}}}},
    ],
}

# Where each stands in that file, and what the schema calls it.
OBJECTS = {
    "": None, "/clock": "clock", "/world": "world", "/world/organisation": "organisation",
    "/world/rate_limit": "rate_limit", "/world/funding/0": "funding", "/world/teams/0": "team",
    "/world/users/0": "user", "/world/gifts/0": "gift", "/world/campaigns/0": "any_campaign",
    "/steps/0": "step", "/steps/1/send": "send", "/steps/1/send/to": "recipient",
    "/steps/2/open": "act", "/steps/3/verify": "verify", "/steps/4/pick": "pick",
    "/steps/5/soft_bounce": "soft_bounce", "/steps/6/approve": "decision",
    "/steps/7/cancel": "decision", "/steps/9/top_up": "top_up",
    "/steps/10/set_offer_days": "set_offer_days", "/steps/11/add_campaign": "any_campaign",
    "/steps/12/population": "population", "/steps/12/population/mail": "mail_model",
    "/steps/12/population/recipients": "recipient_model",
    "/steps/12/population/recipients/open": "habit_with_delay", "/steps/13/http": "http",
    "/steps/13/expect/http": "expected_answer", "/steps/14/expect": "expect",
    "/steps/14/expect/funding/main": "expected_funding",
    "/steps/14/expect/postings/0": "expected_posting",
    "/steps/14/expect/mail/kim@example.com/0": "expected_mail",
    "/steps/14/expect/sends/kim": "expected_send",
    "/steps/14/expect/sends/kim/labels": "expected_labels",
    "/steps/14/expect/sends/kim/to": "expected_recipient",
    "/steps/14/expect/sends/kim/history/0": "expected_state",
    "/steps/14/expect/sends/kim/why/0": "expected_cause",
}
WORDS = {
    "/world/users/1/role": SCHEMA["$defs"]["user"]["properties"]["role"],
    "/world/gifts/1/kind": SCHEMA["$defs"]["kind"],
    "/steps/1/send/via": SCHEMA["$defs"]["via"],
    "/steps/1/send/by": SCHEMA["$defs"]["origin"],
    "/steps/8/refused": SCHEMA["$defs"]["refusal"],
    "/steps/13/http/method": SCHEMA["$defs"]["http"]["properties"]["method"],
    "/steps/14/expect/postings/0/from": SCHEMA["$defs"]["account"],
    "/steps/14/expect/mail/kim@example.com/1": SCHEMA["$defs"]["mail_kind"],
    "/steps/14/expect/sends/kim/status": SCHEMA["$defs"]["status"],
    "/steps/14/expect/sends/kim/reason": SCHEMA["$defs"]["expected_reason"],
}
MATCHER = "/steps/14/expect/sends/kim/price/$" + OTHER

problems = []


def expect(holds, sentence):
    if not holds:
        problems.append(sentence)


def first_fault(document, world=False):
    """The most telling reason why the document does not fit, or nothing."""
    fault = best_match((WORLD if world else SCENARIO).iter_errors(document))
    return fault and f"/{'/'.join(map(str, fault.absolute_path))}: {fault.message[:200]}"


def check_good_files():
    for file in sorted(SCENARIOS.rglob("*.json")):
        if "malformed" in file.parts or file.name == "schema.json":
            continue
        fault = first_fault(json.loads(file.read_text()), "worlds" in file.parts)
        expect(not fault, f"{file} does not fit the schema: {fault}")
    for readme in (SCENARIOS / "README.md", Path("README.md")):
        examples = re.findall(r"^```json\n(.*?)^```", readme.read_text(), re.DOTALL | re.MULTILINE)
        expect(examples, f"{readme} has no examples")
        for text in examples:
            fault = first_fault(json.loads(text))
            expect(not fault, f"{readme}, {text[:60]!r} does not fit the schema: {fault}")


def is_rejected(file):
    try:
        document = json.loads(file.read_bytes().decode())
    except ValueError:
        return False  # by a reader of JSON, not by the schema
    return bool(first_fault(document, "worlds" in file.parts))


def check_malformed_files():
    folder = SCENARIOS / "malformed"
    files = {file.relative_to(folder).with_suffix("").as_posix(): file for file in folder.rglob("*.json")}
    for name, file in sorted(files.items()):
        rejected = is_rejected(file)
        expect(rejected or name in UNSEEN, f"{file} fits the schema; reject it, or say why that cannot be")
        expect(not rejected or name not in UNSEEN, f"{file} is rejected after all; take it off the list")
    for name in UNSEEN.keys() - files.keys():
        problems.append(f"{name} is listed, but there is no such malformed file")


def check_descriptions(schema, where=""):
    """Whatever can be written is explained. Conditions only repeat what is explained elsewhere."""
    if isinstance(schema, list):
        for number, each in enumerate(schema):
            check_descriptions(each, f"{where}/{number}")
    if not isinstance(schema, dict):
        return
    for name, content in schema.get("properties", {}).items():
        expect("description" in content, f"{where}/properties/{name} has no description")
    for key, content in schema.items():
        if key not in ("if", "then", "not", "enum", "required"):
            check_descriptions(content, f"{where}/{key}")


def answers_of(program):
    """What the program says about each place of the questions."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "questions.json")
        file.write_text(json.dumps(QUESTIONS))
        told = subprocess.run([program, "run", file], capture_output=True, text=True, check=False).stderr
    return dict(re.findall(r"^[^\n]*questions\.json:\d+:\d+: (\S*): (.*)$", told, re.MULTILINE))


def named(answer):
    """The words that an answer offers instead of the one it does not know."""
    offered = re.search(r"; (?:known keys are|there is|write one of) (.*)", answer)
    return set(re.findall(r'"([^"]*)"', offered[1])) if offered else set()


def compare(what, in_schema, in_program):
    if not in_program:
        problems.append(f"{what}: the program did not say what it knows")
    for word in in_schema ^ in_program:
        who = "schema" if word in in_schema else "program"
        problems.append(f"{what}: only the {who} knows {word!r}")


def enum_of(schema):
    choices = schema.get("enum") or next(each["enum"] for each in schema["anyOf"] if "enum" in each)
    return set(choices) - {None}


def check_words(program):
    answers = answers_of(program)
    for pointer, name in OBJECTS.items():
        schema = SCHEMA["$defs"][name] if name else SCHEMA
        properties = set(schema.get("else", schema)["properties"]) - READ_BEFORE.get(pointer, set())
        compare(pointer or "the top", properties, named(answers.get(f"{pointer}/{OTHER}", "")))
    for pointer, schema in WORDS.items():
        if "$ref" in schema.get("anyOf", [{}])[0]:
            schema = SCHEMA["$defs"][schema["anyOf"][0]["$ref"].rsplit("/", 1)[1]]
        compare(pointer, enum_of(schema), named(answers.get(pointer, "")))
    matchers = set(SCHEMA["$defs"]["matcher"]["properties"])
    compare("matchers", matchers, named(answers.get(MATCHER, "")))
    families = re.findall(r"([A-Z]+)-01 to \1-(\d+)", answers.get("/rules/0", ""))
    known = {f"{family}-{number:02}" for family, size in families for number in range(1, int(size) + 1)}
    possible = {f"{family}-{number:02}" for family, _ in families for number in range(100)}
    pattern = re.compile(SCHEMA["$defs"]["rule"]["pattern"])
    compare("rules", {rule for rule in possible if pattern.search(rule)}, known)


def check_places():
    """No kind of object is forgotten among the questions."""
    closed = {name for name, schema in SCHEMA["$defs"].items()
              if schema.get("else", schema).get("additionalProperties") is False}
    asked = {name for name in OBJECTS.values() if name} | {"matcher"}
    compare("kinds of objects", closed, asked)


Draft202012Validator.check_schema(SCHEMA)
check_good_files()
check_malformed_files()
check_descriptions(SCHEMA)
check_places()
check_words(sys.argv[1])
print("\n".join(problems) or "the schema says what the program reads")
sys.exit(1 if problems else 0)
