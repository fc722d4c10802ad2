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
ELSEWHERE = "what is said elsewhere of what is named here"
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
    "a-claim-without-links": REFERENCE,
    "an-unknown-variable": REFERENCE,
    "ids": REFERENCE,
    "ids-of-people-twice": REFERENCE,
    "sends-that-have-not-begun": REFERENCE,
    "several-campaigns": REFERENCE,
    "several-links": REFERENCE,
    "reachdesks-keys-on-sendosos-sends": REFERENCE,
    "sendosos-keys-on-reachdesks-sends": REFERENCE,
    "snapshots": REFERENCE,
    "a-link-in-a-campaign-that-the-api-sends": ELSEWHERE,
    "a-link-in-a-sendoso-campaign": ELSEWHERE,
    "a-sender-without-a-connector": ELSEWHERE,
    "gifts-that-reachdesk-has-not": ELSEWHERE,
    "faults-without-requests": "that some step or other makes a request",
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
ODD = {OTHER: 0}
ENTITY = {"id": "main", **ODD}
GIFT = {"price": "1.00 USD", **ODD}

# What is done to a send, and what the schema calls it.
ACTS = {
    "open": "act", "click": "act", "verify": "verify", "pick": "pick", "choose": "choose",
    "confirm_address": "confirm_address", "confirm_identity": "act", "bounce": "act",
    "soft_bounce": "soft_bounce", "amazon_fulfil": "act", "amazon_ship": "act",
    "amazon_arrive": "act", "receive": "act", "fulfil": "act",
    "fulfillment_issue": "mishap", "resolve": "act", "ship": "ship", "fail": "mishap",
    "deliver": "act", "undeliverable": "mishap", "return": "act", "approve": "decision",
    "reject": "decision", "cancel": "decision",
}
PEOPLE = {"add_user": "any_user", "update_user": "update_user", "invite": "invite",
          "accept_invitation": "accept_invitation"}
HOOKS = {
    "add_webhook": "webhook", "set_webhook": "set_webhook", "resend_webhook": "resend_webhook",
    "recover_webhooks": "webhooks_since", "replay_webhooks": "webhooks_since",
    "answer_webhook": "answer_webhook", "add_fault": "request_fault",
}
KINDS = ("egift", "choice", "experience", "donation", "physical", "swag", "amazon")

# One file with a key, or a word, that exists nowhere, in every place.
QUESTIONS = {
    "name": "Questions", "rules": [OTHER], **ODD, "clock": ODD,
    "world": {
        **ODD, "organisation": ODD, "rate_limit": ODD, "funding": [ENTITY], "teams": [ENTITY],
        "users": [ENTITY, {"id": "ann", "role": OTHER}],
        "gifts": [*({"id": kind, "kind": kind, **GIFT} for kind in KINDS),
                  {"id": "tea", "kind": OTHER, "price": "1.00 USD"},
                  {"id": "shirt", "kind": "swag", "variants": [ODD], **GIFT}],
        "campaigns": [ENTITY, {"id": "words", "processing": OTHER, "platform": OTHER}],
        "connectors": [ENTITY, {"id": "words", "kind": OTHER, "works": OTHER}],
        "contacts": [ODD], "links": [ENTITY],
        "webhooks": [ENTITY, {"id": "words", "types": [OTHER], "time": OTHER}],
        "faults": [ODD],
        "profiles": {**ODD, "sendoso": OTHER, "reachdesk": OTHER},
        "models": {**ODD, "warehouse": ODD, "carrier": ODD, "amazon": ODD, "approver": ODD}},
    "steps": [
        ODD,
        {"send": {"as": "kim", "to": {"address": ODD, **ODD}, "via": OTHER, "by": OTHER,
                  "confirm_via": OTHER, "approval": OTHER, "wallet": OTHER, **ODD}},
        {"open": "kim", "refused": OTHER},
        {"top_up": ODD}, {"set_offer_days": ODD}, {"add_campaign": ODD}, {"restock": ODD},
        {"population": {"count": 1, "mail": ODD, "recipients": {**ODD, "open": ODD}, **ODD}},
        {"http": {"path": "/", "method": OTHER, **ODD}, "expect": {"http": ODD}},
        {"expect": {
            **ODD, "funding": {"main": ODD}, "postings": [{**ODD, "from": OTHER}],
            "mail": {"kim@example.com": [ODD, OTHER]}, "links": {"main": ODD},
            "crm": {"main": {**ODD, "records": [ODD], "writes": [ODD]}},
            "tracker": {
                **ODD, "rows": [{**ODD, "to": ODD, "tracking": ODD, "cancel": ODD}],
                "details": {"kim": {**ODD, "send": ODD, "recipient": ODD, "gift": ODD,
                                    "updates": [ODD]}},
                "kind": OTHER, "platform": OTHER, "vocabulary": OTHER, "sort": OTHER},
            "sends": {"kim": {**ODD, "labels": ODD, "to": ODD, "history": [ODD],
                              "claim": ODD, "parcel": {**ODD, "given_address": ODD, "address": ODD},
                              "why": [ODD, {"act": OTHER}],
                              "status": OTHER, "reason": OTHER, "price": {"$" + OTHER: 0}}}}},
        {"confirm_address": {"send": "kim", "address": ODD}},
        {"claim": ODD}, {"add_link": ODD}, {"set_connection": ODD},
        {"population": {"count": 1, "link": "main", **ODD}},
        *({verb: {"send": "kim", **ODD}} for verb in ACTS),
        *({verb: ODD} for verb in HOOKS),
        *({verb: {"id": "new", **ODD}} for verb in PEOPLE),
        {"add_fault": {"operation": "webhook", "fault": OTHER, **ODD}},
        {"add_fault": {"operation": "*", "fault": OTHER, "phase": OTHER}},
        {"expect": {"faults": {"main": ODD}, "users": {"main": ODD}, "invitations": {"main": ODD},
                    "journal": {**ODD, "entries": [ODD]},
                    "conduct": {**ODD, "findings": [ODD]}, "webhooks": {"main": {
            **ODD, "deliveries": [{**ODD, "attempts": [ODD]}, {"type": OTHER}], "received": [ODD]}}}},
    ],
}
MORE_QUESTIONS = {"name": "More", "rules": [], "world": {"models": OTHER}, "steps": []}

# Where the last steps of that file stand.
LAST = 15 + len(ACTS) + len(HOOKS) + len(PEOPLE)
BROKEN = f"/steps/{LAST}/add_fault"
REFUSED = f"/steps/{LAST + 1}/add_fault"
SEEN = f"/steps/{LAST + 2}/expect"
TOLD = f"{SEEN}/webhooks/main"

# Where each stands in that file, and what the schema calls it.
OBJECTS = {
    "": None, "/clock": "clock", "/world": "world", "/world/organisation": "organisation",
    "/world/rate_limit": "rate_limit", "/world/funding/0": "funding", "/world/teams/0": "team",
    "/world/users/0": "any_user", "/world/gifts/8/variants/0": "variant",
    "/world/campaigns/0": "any_campaign", "/world/connectors/0": "connector",
    "/world/contacts/0": "contact", "/world/links/0": "link", "/world/profiles": "profiles",
    "/world/models": "models",
    "/world/models/warehouse": "warehouse", "/world/models/carrier": "carrier",
    "/world/models/amazon": "amazon", "/world/models/approver": "approver",
    "/steps/0": "step", "/steps/1/send": "send", "/steps/1/send/to": "recipient",
    "/steps/1/send/to/address": "address", "/steps/3/top_up": "top_up",
    "/steps/4/set_offer_days": "set_offer_days", "/steps/5/add_campaign": "any_campaign",
    "/steps/6/restock": "restock", "/steps/7/population": "population",
    "/steps/7/population/mail": "mail_model", "/steps/7/population/recipients": "recipient_model",
    "/steps/7/population/recipients/open": "habit_with_delay", "/steps/8/http": "http",
    "/steps/8/expect/http": "expected_answer", "/steps/9/expect": "expect",
    "/steps/9/expect/funding/main": "expected_funding",
    "/steps/9/expect/postings/0": "expected_posting",
    "/steps/9/expect/mail/kim@example.com/0": "expected_mail",
    "/steps/9/expect/sends/kim": "expected_send",
    "/steps/9/expect/sends/kim/labels": "expected_labels",
    "/steps/9/expect/sends/kim/to": "expected_recipient",
    "/steps/9/expect/sends/kim/claim": "expected_claim",
    "/steps/9/expect/sends/kim/parcel": "expected_parcel",
    "/steps/9/expect/sends/kim/parcel/given_address": "expected_address",
    "/steps/9/expect/sends/kim/parcel/address": "expected_address",
    "/steps/9/expect/sends/kim/history/0": "expected_state",
    "/steps/9/expect/sends/kim/why/0": "expected_cause",
    "/steps/9/expect/links/main": "expected_link", "/steps/9/expect/crm/main": "expected_crm",
    "/steps/9/expect/tracker": "tracker_question",
    "/steps/9/expect/tracker/rows/0": "expected_row",
    "/steps/9/expect/tracker/rows/0/to": "expected_person",
    "/steps/9/expect/tracker/rows/0/tracking": "expected_tracking",
    "/steps/9/expect/tracker/rows/0/cancel": "expected_cancelling",
    "/steps/9/expect/tracker/details/kim": "expected_details",
    "/steps/9/expect/tracker/details/kim/send": "expected_send_info",
    "/steps/9/expect/tracker/details/kim/recipient": "expected_recipient_info",
    "/steps/9/expect/tracker/details/kim/gift": "expected_gift_info",
    "/steps/9/expect/tracker/details/kim/updates/0": "expected_update",
    "/steps/9/expect/crm/main/records/0": "expected_record",
    "/steps/9/expect/crm/main/writes/0": "expected_write",
    "/steps/10/confirm_address/address": "address", "/steps/11/claim": "claim",
    "/steps/12/add_link": "link", "/steps/13/set_connection": "set_connection",
    **{f"/steps/{number}/{verb}": name for number, (verb, name) in enumerate(ACTS.items(), 15)},
    **{f"/steps/{number}/{verb}": name
       for number, (verb, name) in enumerate(HOOKS.items(), 15 + len(ACTS))},
    **{f"/steps/{number}/{verb}": name
       for number, (verb, name) in enumerate(PEOPLE.items(), 15 + len(ACTS) + len(HOOKS))},
    f"{SEEN}/users/main": "expected_user", f"{SEEN}/invitations/main": "expected_invitation",
    "/world/webhooks/0": "webhook", TOLD: "expected_webhook",
    "/world/faults/0": "request_fault", BROKEN: "webhook_fault",
    f"{SEEN}/faults/main": "expected_fault", f"{SEEN}/journal": "expected_journal",
    f"{SEEN}/journal/entries/0": "expected_entry", f"{SEEN}/conduct": "expected_conduct",
    f"{SEEN}/conduct/findings/0": "expected_finding",
    f"{TOLD}/deliveries/0": "expected_delivery",
    f"{TOLD}/deliveries/0/attempts/0": "expected_attempt",
    f"{TOLD}/received/0": "expected_receipt",
}
WORDS = {
    "/world/users/1/role": SCHEMA["$defs"]["role"],
    "/world/gifts/7/kind": SCHEMA["$defs"]["kind"],
    "/world/campaigns/1/processing": SCHEMA["$defs"]["any_campaign"]["properties"]["processing"],
    "/world/campaigns/1/platform": SCHEMA["$defs"]["any_campaign"]["properties"]["platform"],
    "/world/connectors/1/kind": SCHEMA["$defs"]["connector"]["properties"]["kind"],
    "/world/connectors/1/works": SCHEMA["$defs"]["works"],
    "/world/profiles/sendoso": SCHEMA["$defs"]["profiles"]["properties"]["sendoso"],
    "/world/profiles/reachdesk": SCHEMA["$defs"]["profiles"]["properties"]["reachdesk"],
    "/world/models": SCHEMA["$defs"]["model_word"],
    "/world/webhooks/1/types/0": SCHEMA["$defs"]["webhook_type"],
    "/world/webhooks/1/time": SCHEMA["$defs"]["stamp"],
    f"{BROKEN}/fault": SCHEMA["$defs"]["webhook_fault"]["properties"]["fault"],
    f"{REFUSED}/fault": SCHEMA["$defs"]["request_fault"]["properties"]["fault"],
    f"{REFUSED}/phase": SCHEMA["$defs"]["request_fault"]["properties"]["phase"],
    f"{TOLD}/deliveries/1/type": SCHEMA["$defs"]["webhook_type"],
    "/steps/1/send/via": SCHEMA["$defs"]["via"],
    "/steps/1/send/confirm_via": SCHEMA["$defs"]["via"],
    "/steps/1/send/by": SCHEMA["$defs"]["origin"],
    "/steps/1/send/approval": SCHEMA["$defs"]["approval"],
    "/steps/1/send/wallet": SCHEMA["$defs"]["wallet"],
    "/steps/2/refused": SCHEMA["$defs"]["refusal"],
    "/steps/8/http/method": SCHEMA["$defs"]["http"]["properties"]["method"],
    "/steps/9/expect/postings/0/from": SCHEMA["$defs"]["account"],
    "/steps/9/expect/mail/kim@example.com/1": SCHEMA["$defs"]["mail_kind"],
    "/steps/9/expect/sends/kim/status": SCHEMA["$defs"]["status"],
    "/steps/9/expect/tracker/kind": SCHEMA["$defs"]["kind"],
    "/steps/9/expect/tracker/platform": SCHEMA["$defs"]["tracker_question"]["properties"]["platform"],
    "/steps/9/expect/tracker/vocabulary":
        SCHEMA["$defs"]["tracker_question"]["properties"]["vocabulary"],
    "/steps/9/expect/tracker/sort": SCHEMA["$defs"]["tracker_question"]["properties"]["sort"],
    "/steps/9/expect/sends/kim/reason": SCHEMA["$defs"]["expected_reason"],
    "/steps/9/expect/sends/kim/why/1/act": SCHEMA["$defs"]["happening"],
}
MATCHER = "/steps/9/expect/sends/kim/price/$" + OTHER

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
        told = ""
        for questions in (QUESTIONS, MORE_QUESTIONS):
            file.write_text(json.dumps(questions))
            ran = subprocess.run([program, "run", file], capture_output=True, text=True, check=False)
            told += ran.stderr
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


def keys_of_a_gift(kind):
    """Those that a gift of this kind may have."""
    reader = Draft202012Validator({"$ref": "#/$defs/gift", "$defs": SCHEMA["$defs"]})
    keys = set()
    for key in SCHEMA["$defs"]["gift"]["properties"]:
        faults = reader.iter_errors({"id": "x", "kind": kind, key: "${x}"})
        if all(fault.instance != key for fault in faults):
            keys.add(key)
    return keys


def enum_of(schema):
    choices = schema.get("enum") or next(each["enum"] for each in schema["anyOf"] if "enum" in each)
    return set(choices) - {None}


def check_words(program):
    answers = answers_of(program)
    for pointer, name in OBJECTS.items():
        schema = SCHEMA["$defs"][name] if name else SCHEMA
        properties = set({**schema, **schema.get("else", {})}["properties"]) - READ_BEFORE.get(pointer, set())
        compare(pointer or "the top", properties, named(answers.get(f"{pointer}/{OTHER}", "")))
    for number, kind in enumerate(KINDS):
        in_program = named(answers.get(f"/world/gifts/{number}/{OTHER}", ""))
        compare(f"a gift of the kind {kind}", keys_of_a_gift(kind), in_program)
    claiming = set(SCHEMA["$defs"]["population"]["then"]["propertyNames"]["enum"])
    compare("a population behind a link", claiming,
            named(answers.get(f"/steps/14/population/{OTHER}", "")))
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
              if {**schema, **schema.get("else", {})}.get("additionalProperties") is False}
    asked = {name for name in OBJECTS.values() if name} | {"matcher", "gift"}
    compare("kinds of objects", closed, asked)
    compare("kinds of gifts", set(SCHEMA["$defs"]["kind"]["enum"]), set(KINDS))


Draft202012Validator.check_schema(SCHEMA)
check_good_files()
check_malformed_files()
check_descriptions(SCHEMA)
check_places()
check_words(sys.argv[1])
print("\n".join(problems) or "the schema says what the program reads")
sys.exit(1 if problems else 0)
