#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""The OpenAPI document says what the server answers: giftsim exec -- openapi.py.

Every operation is asked. What is sent and what comes back must fit the document, which must not be
wider than what was seen: an answer has no field that is not described, and no field is described
that never came; no status and no code comes that is not listed; bodies have the keys that the
server itself names when it is sent another.
"""
import base64
import copy
import json
import os
import re
import sys
import urllib.error
import urllib.parse
import urllib.request

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

URL = os.environ["GIFTSIM_URL"]
WORLD = os.environ["GIFTSIM_WORLD"]
CLIENT = (os.environ["GIFTSIM_CLIENT_ID"], os.environ["GIFTSIM_CLIENT_SECRET"])
with urllib.request.urlopen(URL + "/_sim/openapi.json") as given:
    DOCUMENT = json.load(given)
COMPONENTS = DOCUMENT["components"]
OTHER = "zzzzzzzzzzzz"


problems = []


def expect(holds, sentence):
    if not holds and sentence not in problems:
        problems.append(sentence)


# --- schemas ----------------------------------------------------------------------------------------


def resolved(schema):
    while "$ref" in schema:
        *_, kind, name = schema["$ref"].split("/")
        schema = COMPONENTS[kind][name]
    return schema


def closed(schema):
    """The same, but an object has no other fields than those that are described."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: closed(each) for key, each in schema.items()}
    if isinstance(made.get("properties"), dict) and "type" in made:
        made.setdefault("additionalProperties", False)
    return made


# Those of scenario files are closed already.
CLOSED = {**COMPONENTS, "schemas": {
    name: schema if name.startswith("scenario") else closed(copy.deepcopy(schema))
    for name, schema in COMPONENTS["schemas"].items()}}


def fault_in(schema, value, components):
    reader = Draft202012Validator({**schema, "components": components})
    fault = best_match(reader.iter_errors(value))
    return fault and f"/{'/'.join(map(str, fault.absolute_path))}: {fault.message[:300]}"


SEEN = set()


def note(schema, value):
    """Remembers which described fields a value has."""
    for choice in schema.get("anyOf", []):
        if not fault_in(choice, value, COMPONENTS):
            note(choice, value)
    schema = resolved(schema)
    if isinstance(value, list):
        for each in value:
            note(schema.get("items", {}), each)
    if not isinstance(value, dict):
        return
    for key, each in value.items():
        if key in schema.get("properties", {}):
            SEEN.add((id(schema), key))
            note(schema["properties"][key], each)
        elif isinstance(schema.get("additionalProperties"), dict):
            note(schema["additionalProperties"], each)


def fields_of(schema, name, found):
    """Every field that a schema describes, with the name by which people find it."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
    schema = resolved(schema)
    if id(schema) in found or name.startswith("scenario"):
        return
    found[id(schema)] = (name, schema.get("properties", {}).keys())
    inner = [*schema.get("anyOf", []), schema.get("items"), schema.get("additionalProperties")]
    for each in inner:
        if isinstance(each, dict):
            fields_of(each, name, found)
    for key, each in schema.get("properties", {}).items():
        fields_of(each, f"{name}.{key}", found)


# --- asking -----------------------------------------------------------------------------------------

OPERATIONS = {
    about["operationId"]: (method.upper(), path, about)
    for path, methods in DOCUMENT["paths"].items() for method, about in methods.items()
}
ASKED = set()
USED = set()


def first_event(stream):
    """Up to the first empty line; the rest may take forever."""
    return b"".join(iter(stream.readline, b"\n"))


class Answer:
    def __init__(self, raw, status):
        self.status = status
        self.headers = raw.headers
        self.type = raw.headers.get("Content-Type", "")
        text = first_event(raw) if self.type == "text/event-stream" else raw.read()
        self.text = text.decode("latin-1" if "image" in self.type else "utf-8")

    @property
    def json(self):
        return json.loads(self.text)


class KeepRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(KeepRedirects)


def send(method, path, body=None, headers=()):
    request = urllib.request.Request(URL + path, body, dict(headers), method=method)
    try:
        with OPENER.open(request) as raw:
            return Answer(raw, raw.status)
    except urllib.error.HTTPError as refused:
        return Answer(refused, refused.code)


def encoded(body, kinds):
    if body is None:
        return None, {}
    kind = "application/json" if "application/json" in kinds else next(iter(kinds))
    text = json.dumps(body) if kind == "application/json" else urllib.parse.urlencode(body)
    return text.encode(), {"Content-Type": kind}


def check_question(name, about, query, body, good):
    documented = {resolved(each)["name"]: each for each in about.get("parameters", [])
                  if resolved(each)["in"] == "query"}
    for key, value in query.items():
        if key not in documented:
            problems.append(f"{name}: the parameter {key} is not described")
            continue
        USED.add(documented[key]["$ref"])
        fault = fault_in(resolved(documented[key])["schema"], value, COMPONENTS)
        expect(not (good and fault), f"{name}: the parameter {key} should not be {value!r}: {fault}")
    if body is None:
        expect(not (good and about.get("requestBody", {}).get("required")), f"{name} needs a body")
        return
    for kind in about["requestBody"]["content"].values():
        fault = fault_in(kind["schema"], body, COMPONENTS)
        expect(not (good and fault), f"{name}: what was sent does not fit, {fault}")


def check_answer(name, about, answer):
    listed = about["responses"].get(str(answer.status))
    if listed is None:
        problems.append(f"{name}: {answer.status} is not listed: {answer.text[:200]}")
        return
    for header in listed["headers"]:
        expect(header in answer.headers, f"{name}: {answer.status} came without {header}")
    if "content" not in listed:
        expect(not answer.text, f"{name}: {answer.status} came with a body")
        return
    (kind, content), = listed["content"].items()
    expect(answer.type.split(";")[0] == kind, f"{name}: {answer.status} came as {answer.type}")
    value = answer.json if kind.endswith("json") else answer.text
    fault = fault_in(resolve_closed(content["schema"]), value, CLOSED)
    expect(not fault, f"{name}: {answer.status} does not fit, {fault}")
    note(content["schema"], value)
    if answer.status >= 400 and kind == "application/json" and "error" in value:
        error = value["error"]
        code = error["code"] if isinstance(error, dict) else error
        codes = listed["description"].split(", ")
        refusals = COMPONENTS["schemas"]["refusal"]["enum"] if "refusal" in codes else []
        expect(code in codes or code in refusals, f"{name}: {answer.status} {code} is not listed")


def resolve_closed(schema):
    return {"$ref": schema["$ref"]}


def ask(name, *path, query=None, body=None, status=200, auth=None, misfit=False):
    """One question. `misfit`: it does not fit the document either."""
    method, pattern, about = OPERATIONS[name]
    target = pattern
    for each in path:
        target = re.sub(r"\{\w+\}", urllib.parse.quote(str(each), safe=""), target, count=1)
    query = query or {}
    good = status < 400 and not misfit
    check_question(name, about, query, body, good)
    if query:
        plain = {key: str(value).lower() if isinstance(value, bool) else value
                 for key, value in query.items()}
        target += "?" + urllib.parse.urlencode(plain, doseq=True)
    raw, headers = encoded(body, about.get("requestBody", {}).get("content", {}))
    if auth:
        headers["Authorization"] = auth
    answer = send(method, target, raw, headers)
    expect(answer.status == status, f"{name}: {answer.status} instead of {status}: {answer.text[:300]}")
    check_answer(name, about, answer)
    if answer.status < 400:
        ASKED.add(name)
    return answer


def named_keys(answer):
    """The keys that an answer offers instead of the one that it does not know."""
    told = [each["message"] for each in answer.json["error"]["problems"] if each["pointer"].endswith(OTHER)]
    offered = re.findall(r"; (?:known keys are|there is) (.*)", told[0]) if told else []
    return set(re.findall(r'"([^"]*)"', offered[0])) if offered else set()


def compare_keys(name, *path, schema, body=None, pointer=()):
    """Sends a key that exists nowhere, inside of `body` at `pointer`."""
    body = copy.deepcopy(body or {})
    place = body
    for key in pointer:
        place = place.setdefault(key, {})
    place[OTHER] = 0
    answer = ask(name, *path, body=body, status=400, auth=None)
    in_server = named_keys(answer)
    in_document = set(schema["properties"])
    expect(in_server == in_document,
           f"{name} at /{'/'.join(pointer)}: the server names {sorted(in_server)}, the document {sorted(in_document)}")


# --- the questions ----------------------------------------------------------------------------------


def token():
    basic = base64.b64encode(":".join(CLIENT).encode()).decode()
    given = ask("oauth.token", body={"grant_type": "client_credentials"}, auth=f"Basic {basic}")
    return "Bearer " + given.json["access_token"]


HOME = {"line1": "1 Main Street", "city": "Springfield", "state": "IL", "postal_code": "62701",
        "country": "US"}
KIM = {"first_name": "Kim", "last_name": "Lee", "email": "kim@example.com", "message": "Thank you!"}


def begin(gift="1", status=201, **more):
    sent = ask("sends.create", body={"send": {"gift_id": gift, **KIM, **more}}, status=status, auth=token())
    return sent.json.get("send", {}).get("id")


def advance(**how):
    return ask("clock.advance", WORLD, body=how).json


def act(which, what, status=200, **details):
    return ask("sends.act", WORLD, which, what, body=details, status=status)


def link_of(which, rel):
    links = ask("sends.links", WORLD, which).json
    return next(each["url"] for each in links if each["rel"] == rel).rsplit("/", 1)[1]


def ask_sends_api():
    ask("oauth.token", body={"grant_type": "password", "client_id": CLIENT[0], "client_secret": CLIENT[1]}, status=400)
    ask("oauth.token", body={"grant_type": "client_credentials"}, status=401)
    auth = token()
    ask("gifts.list", auth=auth)
    ask("gifts.list", auth=auth, query={"category": "egift", "min_price": "25", "max_price": "50.00",
                                        "country": "US", "page": 1, "per_page": 2})
    ask("gifts.list", auth=auth, query={"country": "us"}, status=400)
    ask("gifts.list", status=401)
    ask("gifts.list", auth="Bearer nothing", status=401)
    ask("sends.show", "99", auth=auth, status=404)
    begin("99", status=404)
    begin(email="nobody", status=422)
    ask("sends.create", body={"send": {}}, status=400, auth=auth)
    ask("sends.show", begin(metadata={"campaign_id": "4"}), auth=auth)


def ask_about_oauth():
    client = {"client_id": CLIENT[0], "client_secret": CLIENT[1]}
    back = {"redirect_uri": "http://localhost:3000/callback"}
    wish = {"response_type": "code", "client_id": CLIENT[0], **back, "scope": "public write", "state": "abc"}
    ask("oauth.authorize", query={**wish, "code_challenge": 43 * "c", "code_challenge_method": "plain"})
    ask("oauth.authorize", query={**wish, "response_type": "token"}, status=303, misfit=True)
    ask("oauth.authorize", query={**wish, "redirect_uri": "/callback"}, status=400)
    ask("oauth.consent", body={**wish, "decision": "deny"}, status=303)
    ask("oauth.consent", body={**wish, "decision": "perhaps"}, status=400)
    code = ask("oauth.consent", body={**wish, "decision": "allow", "user": "sam"}, status=303).json["code"]
    redeem = {"grant_type": "authorization_code", "code": code, **back, **client}
    ask("oauth.token", body={**redeem, "redirect_uri": "http://localhost/"}, status=400)
    refresh = {"grant_type": "refresh_token", **client}
    refresh["refresh_token"] = ask("oauth.token", body=redeem).json["refresh_token"]
    ask("oauth.token", body={**refresh, "scope": "update"}, status=400)
    less = ask("oauth.token", body={**refresh, "scope": "public"}).json
    auth = "Bearer " + less["access_token"]
    ask("sends.create", body={"send": {"gift_id": "1", **KIM}}, auth=auth, status=403)
    ask("oauth.revoke", query={"token": less["access_token"]}, body=client)
    ask("oauth.revoke", body={"token": less["refresh_token"], **client})
    ask("oauth.revoke", body=client, status=400)
    ask("oauth.revoke", body={"token": "nothing"}, status=401)


def token_of(keys):
    return "Bearer " + ask("oauth.token", body={"grant_type": "client_credentials", **keys}).json["access_token"]


def ask_about_core():
    auth = token()
    for name in ("core.me", "core.older.groups", "core.older.templates"):
        ask(name, auth=auth)
    for name in ("core.users.list", "core.groups.list", "core.touches.list", "core.sends.list", "core.older.sends"):
        ask(name, auth=auth, query={"page": 1, "per_page": 2})
        ask(name, auth=auth, query={"per_page": 101}, status=400)
    ask("core.me", status=401)
    nia = {"first_name": "Nia", "last_name": "New", "email": "nia@acme.example", "role": "regular", "team_group_id": 1}
    ask("core.users.invite", auth=auth, body={"user": nia}, status=201)
    ask("core.users.invite", auth=auth, body={"user": {}}, status=400)
    for name in ("core.groups.members", "core.older.members", "core.older.group_touches"):
        ask(name, "1", auth=auth)
        ask(name, "99", auth=auth, status=404)
    ask("core.touches.list", auth=auth, query={"delivery_type": "mail"})
    ask("core.touches.show", "4", auth=auth)
    ask("core.touches.show", "99", auth=auth, status=404)
    card = {"touch_id": 4, "name": "Kim Lee", "email": "kim@example.com", "via": "single_email_address", "via_from": "Example"}
    asked = {"touch_id": 10, "name": "Kim Lee", "email": "kim@example.com", "no_address": True, "confirm_address": True,
             "address_confirmation_via": "link", "resume_with_unconfirmed_address": False, "expire_after_days": 5,
             "hide_product_info": True, "via": "single_person_or_company", "via_from": "Example"}
    links = {"touch_id": 4, "via": "generate_egift_links", "via_from": "Example", "recipient_users": [{"email": "kim@example.com"}]}
    code = ask("core.sends.create", auth=auth, body={"send": card}).json["tracking_code"]
    ask("core.sends.create", auth=auth, body={"send": asked})
    ask("core.sends.create", auth=auth, body={"send": {**card, "touch_id": 99}}, status=404)
    ask("core.sends.create", auth=auth, body={"send": {}}, status=400)
    ask("core.sends.generate_links", auth=auth, body={"send": links})
    ask("core.sends.generate_links", auth=auth, body={"send": {**links, "touch_id": 99}}, status=404)
    ask("core.sends.generate_links", auth=auth, body={"send": {**links, "recipient_users": []}}, status=400)
    ask("core.older.send", auth=auth, body=links)
    ask("core.older.send", auth=auth, body={**card, "touch_id": 99}, status=404)
    ask("core.older.send", auth=auth, body={"via": "single_email_address"}, status=400)
    ask("core.sends.list", auth=auth)
    ask("core.older.sent_gifts", auth=auth, query={"start_date": "2020-01-01", "end_date": "2200-01-01"})
    ask("core.older.sent_gifts", auth=auth, query={"start_date": "today"}, status=400)
    ask("core.older.status", code, auth=auth)
    ask("core.older.status", 40 * "0", auth=auth, status=404)
    ask("send.track", code)
    ask("send.track", f"{int(WORLD):08x}" + 32 * "0", status=404)


def ask_about_the_marketplace():
    many = [{"id": f"gift-{number}", "price": f"{number}.00 USD"} for number in range(1, 28)]
    other = ask("worlds.create", body={"scenario": {"name": "many", "rules": [], "world": {"gifts": many}, "steps": []}}, status=201).json
    ask("marketplace.products", auth=token_of(other["credentials"]["sendoso"]))
    auth = token()
    ask("marketplace.products", auth=auth, query={
        "after": "1", "price_gte_usd": 10, "price_lte_usd": 60, "ship_to_country_codes[]": ["US", "CA"],
        "category_ids[]": ["egift", "swag"], "text_search": "a"})
    ask("marketplace.products", auth=auth, query={"price_gte_usd": -1, "after": "x"}, status=400)
    ask("marketplace.products", status=401)
    kim = {"recipient_email": "kim@example.com", "recipient_first_name": "Kim", "recipient_last_name": "Lee"}
    ask("marketplace.send", auth=auth, body={
        "variant_ids": ["8-2"], **kim, "sender_first_name": "Sam", "sender_last_name": "Sender",
        "sender_email": "sam@acme.example", "sender_organization_name": "Acme", "message": "Thank you!",
        "gift_exchange_enabled": True, "meeting_url": "https://meet.example/1", "require_approval": False})
    ask("marketplace.send", auth=auth, body={"variant_ids": []}, status=400)
    ask("marketplace.send", auth=auth, body={"variant_ids": ["99"], **kim}, status=404)
    ask("smartsend.recommendations", auth=auth, query={
        "recipient_email": "kim@example.com", "price_lte_usd": 50, "ship_to_country_code": "US"})
    ask("smartsend.recommendations", auth=auth, query={"recipient_email": "kim"}, status=400)
    ask("smartsend.send", auth=auth, body={**kim, "price_lte_usd": 50, "ship_to_country_code": "US"})
    ask("smartsend.send", auth=auth, body={**kim, "price_lte_usd": 1}, status=404)
    ask("smartsend.send", auth=auth, body={}, status=400)


def ask_about_scim():
    auth = token_of(ask("worlds.show", WORLD).json["credentials"]["sendoso_scim"])
    lee = {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "lee@acme.example",
           "name": {"givenName": "Lee", "familyName": "Sender"}, "userType": "sender", "division": "Sales"}
    ask("scim.list", auth=auth)
    ask("scim.list", auth=auth, query={"startIndex": 1, "count": 2, "filter": 'userName eq "ann@acme.example"'})
    ask("scim.list", auth=auth, query={"filter": "active"}, status=400)
    ask("scim.list", auth=token(), status=401)
    made = ask("scim.create", auth=auth, body=lee, status=201).json["id"]
    ask("scim.create", auth=auth, body=lee, status=409)
    ask("scim.create", auth=auth, body={}, status=400)
    ask("scim.show", made, auth=auth)
    ask("scim.show", "99999", auth=auth, status=404)
    ask("scim.replace", made, auth=auth, body={**lee, "active": False})
    ask("scim.replace", made, auth=auth, body={**lee, "userName": "ann@acme.example"}, status=409)
    ask("scim.replace", "99999", auth=auth, body=lee, status=404)
    ask("scim.replace", made, auth=auth, body={}, status=400)


def ask_about_a_parcel():
    which = begin("8", address=HOME, variant_id="M", team_id="1", company="Acme", title="Dr", phone="1")
    advance(by="P14D")
    ask("sends.show", which, auth=token())
    ask("sends.read", WORLD, which, query={"until": "Delivered"})
    ask("tracker.show", WORLD, which, query={"as": "ann", "vocabulary": "s2"})
    return which


def ask_about_pages():
    which = begin()
    ask("mail.list", WORLD, query={"to": "kim@example.com"})
    pixel = ask("mail.list", WORLD).json
    ask("mail.open", next(each["pixel"] for each in pixel if each["pixel"]).rsplit("/", 1)[1])
    offer = link_of(which, "offer")
    ask("offer.visit", offer)
    ask("offer.verify", offer, body={"email": "someone@example.com"}, status=422)
    ask("offer.verify", offer, body={"email": "kim@example.com"})
    code = link_of(which, "redeem")
    ask("code.visit", code)
    ask("code.pick", code, body={})
    ask("offer.visit", f"{WORLD}.00", status=404)
    asked = ask("steps.do", WORLD, body={"send": {"as": "where", "campaign": "where-to", "gift": "notebook"}}).json["number"]
    address = link_of(asked, "address")
    ask("address.visit", address)
    ask("address.confirm", address, body={"postal_code": "", "line1": ""}, status=422)
    ask("address.confirm", address, body={"line1": "1 Main Street", "city": "Springfield", "state": "IL",
                                          "postal_code": "62701", "country": "US"})


def ask_about_reachdesk():
    auth = ask("links.list", WORLD, query={"as": "sam"}).json
    page = auth[0]["url"].rsplit("/", 1)[1]
    ask("links.list", WORLD, query={"as": "nobody"}, status=404)
    ask("link.visit", page, query={"email": "kim@example.com"})
    ask("link.claim", page, body={"email": "kim@example.com"})
    ask("links.show", WORLD, "webinar")
    ask("links.show", WORLD, "nothing", status=404)
    ask("links.claim", WORLD, "webinar", body={"email": "nobody@example.com"}, status=409)
    ask("links.claim", WORLD, "webinar", body={"email": "lin@example.com"})
    welcome = ask("links.claim", WORLD, "welcome", body={"email": "ada@example.com"}).json["id"]
    ask("links.claim", WORLD, "welcome", body={"email": "lin@example.com"}, status=409)
    act(welcome, "confirm_address", address={**HOME, "country": "GB", "postal_code": "N1 9GU"})
    ask("sends.read", WORLD, welcome)
    ask("identity.confirm", link_of(welcome, "confirm"))
    ask("links.create", WORLD, body={"id": "fair", "campaign": "webinar", "sender": "sam"}, status=201)
    ask("links.create", WORLD, body={"id": "fair", "campaign": "webinar"}, status=409)
    ask("claims.list", WORLD)
    ask("claims.list", WORLD, query={"link": "webinar", "campaign": "webinar", "email": "kim@example.com"})
    ask("wallets.list", WORLD)
    ask("connectors.list", WORLD)
    ask("contacts.list", WORLD)
    ask("crm.show", WORLD, "sams-salesforce")
    ask("crm.show", WORLD, "nothing", status=404)
    ask("connectors.set", WORLD, "anns-hubspot", body={"works": "rejects_writes"})


def ask_about_the_reachdesk_api():
    auth = "Bearer " + ask("worlds.show", WORLD).json["credentials"]["reachdesk"]["token"]
    pat = {"first_name": "Pat", "last_name": "Roe", "email": "pat@example.com"}
    thanks = {"sender": "sam@acme.example", "recipient": pat, "custom_attributes": [{"name": "deal", "value": "7"}]}
    made = ask("reachdesk.campaigns.trigger", "17", auth=auth, body=thanks).json["id"]
    ask("reachdesk.campaigns.trigger", "17", auth=auth, body={}, status=400)
    ask("reachdesk.campaigns.trigger", "99", auth=auth, body=thanks, status=404)
    ask("reachdesk.campaigns.trigger", "15", auth=auth, body=thanks, status=422)
    ask("reachdesk.campaigns.trigger", "17", body=thanks, status=401)
    many = {"request_id": "r", "campaign_id": 17, "sender": "sam@acme.example",
            "recipients": [{**pat, "email": f"pat{number}@example.com"} for number in range(3)]}
    ask("reachdesk.bulk_sends.create", auth=auth, body=many, status=202)
    ask("reachdesk.bulk_sends.create", auth=auth, body={"recipients": [{}]}, status=400)
    hook = next(each["webhook"] for each in ask("campaigns.list", WORLD).json if each["id"] == "15")
    ask("reachdesk.webhooks.call", hook.rsplit("/", 1)[1], body={**pat, "email": "sky@example.com"}, status=202)
    for what in ["receive", "fulfil", "ship"]:
        act(next(each["send"] for each in ask("claims.list", WORLD, query={"campaign": "welcome"}).json), what)
    ask("reachdesk.sends.list", auth=auth)
    ask("reachdesk.sends.list", auth=auth, query={"page": 1, "per_page": 2, "start_date": "2020-01-01", "end_date": "2030-01-01",
        "start_updated_date": "2020-01-01", "end_updated_date": "2030-01-01"})
    ask("reachdesk.sends.list", auth=auth, query={"page": 0}, status=400)
    ask("reachdesk.sends.show", made, auth=auth)
    ask("reachdesk.sends.show", "99999", auth=auth, status=404)
    for each in ask("claims.list", WORLD).json:
        ask("reachdesk.sends.show", each["send"], auth=auth)
    ask("reachdesk.transactions.list", auth=auth)
    ask("reachdesk.transactions.list", auth=auth, query={"page": 1, "per_page": 5, "transaction_types[]": ["campaign_sends"],
        "states[]": ["pending", "processed"], "currencies[]": ["USD"], "campaign_types[]": ["gift_card"],
        "team_ids[]": ["1"], "user_ids[]": ["3"]})
    ask("reachdesk.transactions.list", auth=auth, query={"states[]": ["x"]}, status=400)
    ask("reachdesk.contacts.list", auth=auth)
    ask("reachdesk.contacts.list", auth=auth, query={"page": 1, "per_page": 1})
    ask("reachdesk.organization.show", auth=auth)
    ask("reachdesk.gdpr.create", auth=auth, body={"email": "pat@example.com", "type": "erasure"}, status=201)
    ask("reachdesk.gdpr.create", auth=auth, body={}, status=400)
    ask("reachdesk.gdpr.show", "1", auth=auth)
    ask("reachdesk.gdpr.show", "99", auth=auth, status=404)
    ask("people.erase", WORLD, body={"email": "pat0@example.com"})
    ask("people.erase", WORLD, body={}, status=400)


def ask_about_sends():
    which = begin()
    ask("sends.list", WORLD, query={"status": "Sent", "after": 0, "limit": 10})
    ask("sends.list", WORLD, query={"limit": 0}, status=400)
    ask("sends.list", WORLD)
    ask("sends.read", WORLD, which)
    ask("sends.read", WORLD, which, query={"until": "Redeemed"}, status=409)
    ask("sends.read", WORLD, "99999", status=404)
    ask("sends.why", WORLD, which)
    ask("sends.count", WORLD)
    act(which, "click")
    act(which, "verify", status=400)
    act(which, "verify", email="kim@example.com")
    act(which, "ship", status=409)
    act(which, "dance", status=404)
    locked = begin()
    act(locked, "click")
    for _ in range(5):
        act(locked, "verify", email="someone@example.com", status=409)
    ask("sends.read", WORLD, locked)
    lapsed = begin(metadata={"campaign_id": "day-1"})
    advance(until={"send": lapsed, "status": "Refunded"})
    act(lapsed, "open", status=409)
    ask("sends.read", WORLD, lapsed)
    ask("tracker.show", WORLD, lapsed)


def ask_about_the_tracker():
    ask("tracker.list", WORLD)
    ask("tracker.list", WORLD, query={
        "as": "ann", "status": ["Sent", "Delivered"], "kind": ["egift", "swag"], "platform": "sendoso",
        "campaign": ["day-1"], "sender": ["ann", "sam"], "team": ["sales"], "testing": False,
        "issues": False, "from": "2020-01-01", "to": "2030-01-01", "recipient": "kim", "search": "lee",
        "vocabulary": "s1", "sort": "oldest", "after": "1", "limit": 5})
    ask("tracker.list", WORLD, query={"limit": 2})
    ask("tracker.list", WORLD, query={"limit": 5000}, status=400)
    ask("tracker.csv", WORLD)
    ask("tracker.show", WORLD, "99999", status=404)


def ask_about_webhooks():
    start = ask("clock.show", WORLD).json["now"]
    ask("webhooks.create", WORLD, body={"id": "up", "receiver": "up", "time": "world"}, status=201)
    ask("webhooks.create", WORLD, body={"id": "up", "receiver": "up"}, status=409)
    ask("webhooks.create", WORLD, body={"id": "closed", "url": "http://127.0.0.1:1/hooks", "types": ["send.sent"]}, status=201)
    begin()
    ask("webhooks.list", WORLD)
    ask("webhooks.show", WORLD, "up")
    ask("webhooks.show", WORLD, "nothing", status=404)
    told = ask("webhooks.deliveries", WORLD, "up").json
    ask("webhooks.deliveries", WORLD, "closed")
    ask("webhooks.resend", WORLD, "up", body={"message": told[0]["svix_id"]})
    ask("webhooks.replay", WORLD, "up", body={"since": start})
    ask("webhooks.recover", WORLD, "closed", body={"since": start})
    ask("webhooks.change", WORLD, "up", body={"enabled": False, "muted": True, "types": [], "time": "wall", "receiver": "500"})
    ask("webhooks.show", WORLD, "up")
    ask("webhooks.delete", WORLD, "closed", status=204)


def ask_about_faults_and_conduct():
    faults = [
        {"id": "down", "operation": "sends.create", "fault": "status", "status": 503, "retry_after": 1, "phase": "after", "first": 1},
        {"operation": "gifts.list", "fault": "drip", "by": "PT0.001S", "bytes": 100000, "nth": 1},
        {"operation": "gifts.list", "fault": "latency", "by": "PT0.001S", "chance": "1/1"},
        {"operation": "sends.show", "fault": "reset", "every": 999},
        {"id": "late", "operation": "webhook", "fault": "delay", "by": "PT1H", "webhook": "up", "types": ["send.sent"]},
    ]
    for each in faults:
        ask("faults.create", WORLD, body=each, status=201)
    ask("faults.create", WORLD, body=faults[0], status=409)
    ask("faults.list", WORLD)
    ask("faults.show", WORLD, "down")
    ask("faults.show", WORLD, "nothing", status=404)
    auth = token()
    raw = json.dumps({"send": {"gift_id": "1", **KIM, "colour": "red"}}).encode()
    failed = send("POST", "/api/v3/sends", raw, {"Authorization": auth, "Content-Type": "application/json"})
    expect(failed.status == 503, f"a fault of 503 was answered {failed.status}")
    ask("sends.create", body={"send": {"gift_id": "1", **KIM}}, status=201, auth=auth)
    ask("gifts.list", auth=auth)
    ask("strictness.set", WORLD, body={"strict": True})
    ask("sends.create", body={"send": {"gift_id": "1", **KIM, "colour": "red"}}, status=400, auth=auth)
    ask("strictness.set", WORLD, body={"strict": False})
    send("GET", "/api/v3/gfits", headers={"Authorization": auth})
    ask("strictness.show", WORLD)
    ask("conduct.show", WORLD)
    ask("journal.list", WORLD, query={"operation": "sends.create", "method": "POST", "path": "/api/v3/sends",
                                      "status": 201, "since": 0, "limit": 1})
    ask("journal.list", WORLD)
    ask("journal.list", WORLD, query={"limit": 0}, status=400)
    created = {"operation": "sends.create", "status": 201}
    ask("journal.verify", WORLD, body={"request": created})
    ask("journal.verify", WORLD, body={"request": created, "count": 999})
    ask("journal.verify", WORLD, body={"order": [created, {"operation": "gifts.list"}]})
    ask("journal.verify", WORLD, body={"order": [created, {"status": 599}]})
    send("GET", "/nowhere/at/all")
    ask("strays.list", query={"operation": "none", "method": "GET", "path": "/nowhere/at/all", "status": 404,
                              "since": 0, "limit": 10})
    ask("strays.list")
    ask("strays.clear", status=204)
    ask("journal.clear", WORLD, status=204)
    ask("faults.delete", WORLD, "late", status=204)
    ask("faults.clear", WORLD, status=204)


def ask_about_people():
    ask("users.read", WORLD)
    ask("teams.list", WORLD)
    ask("users.show", WORLD, "ann")
    ask("users.show", WORLD, "nobody", status=404)
    ask("steps.do", WORLD, body={"invite": {"id": "lou", "team": "1"}})
    ask("invitations.list", WORLD)
    ask("invitations.show", WORLD, "lou")
    ask("invitations.show", WORLD, "nobody", status=404)


def ask_about_money():
    ask("funding.list", WORLD)
    ask("funding.show", WORLD, "main")
    ask("funding.show", WORLD, "nothing", status=404)
    ask("funding.top_up", WORLD, "main", body={"amount": "50.00 USD", "by": "ann"})
    ask("funding.top_up", WORLD, "main", body={"amount": "50.00 EUR"}, status=409)
    ask("ledger.show", WORLD)
    ask("campaigns.list", WORLD)
    ask("gifts.read", WORLD)


def ask_about_time():
    ask("clock.show", WORLD)
    ask("clock.set", WORLD, body={"mode": "running", "speed": 60})
    ask("clock.set.post", WORLD, body={"mode": "frozen"})
    advance(business_days=1)
    advance(to="2100-01-01T00:00:00Z")
    advance(until="idle")
    ask("clock.advance", WORLD, body={"to": "2000-01-01T00:00:00Z"}, status=409)
    ask("clock.advance", WORLD, body={}, status=400)
    ask("steps.do", WORLD, body={"send": {"as": "kim", "campaign": "day-30"}})
    ask("steps.do", WORLD, body={"advance": "P1D"}, status=400)


def ask_about_worlds():
    ask("worlds.list")
    ask("worlds.show", WORLD)
    ask("worlds.show", "99", status=404)
    for what in ("worlds.digest", "worlds.audit", "worlds.log", "worlds.metrics", "snapshots.list"):
        ask(what, WORLD)
    ask("snapshots.take", WORLD, body={"name": "now"}, status=201)
    ask("snapshots.list", WORLD)
    ask("snapshots.restore", WORLD, "now")
    ask("snapshots.restore", WORLD, "never", status=404)
    ask("worlds.delete", ask("worlds.fork", WORLD, status=201).json["id"], status=204)
    ask("worlds.create", status=201, body={
        "preset": "demo", "seed": 7, "magic": True, "models": "scripted",
        "rate_limit": {"requests": 10, "per": "PT1S"}, "profiles": {"sendoso": "seed"},
        "clock": {"start": "2020-10-01T09:00:00Z", "zone": "Europe/Berlin", "mode": "frozen", "speed": 2}})
    ask("worlds.create", body={"preset": OTHER}, status=400)


def ask_about_an_invoice():
    """A label that costs more than there is overdraws, and midnight invoices."""
    poor = {"name": "Poor", "rules": [], "steps": [], "world": {
        "funding": [{"id": "main", "balance": "40.00 USD"}],
        "gifts": [{"id": "mug", "kind": "physical", "price": "20.00 USD", "fee": "10.00 USD", "shipping": "8.00 USD"}]}}
    world = ask("worlds.create", body={"scenario": poor}, status=201).json["id"]
    mug = ask("steps.do", world, body={"send": {"as": "kim", "gift": "mug"}}).json["number"]
    ask("sends.act", world, mug, "fulfil", body={})
    ask("sends.act", world, mug, "ship", body={"carrier": "UPS", "tracking": "1Z", "cost": "30.00 USD"})
    fired = ask("clock.advance", world, body={"by": "P2D"}).json["fired"]
    expect(any(each["kind"] == "invoice" for each in fired), "no invoice came")
    ask("worlds.reset", world)


def ask_the_server():
    for what in ("health", "scenario_schema", "openapi", "metrics", "magic.list", "lifecycles.list"):
        ask(what)


def ask_for_the_simulators_pages():
    ask("console", query={"world": "1"})
    ask("tracker.page", query={"world": "1"})
    ask("ui.file", "live.js")
    ask("ui.file", "no.js", status=404)
    event = ask("worlds.events", WORLD).text
    first, data = event.splitlines()[:2]
    expect(first == "event: world", f"worlds.events began with {first}")
    schema = {"$ref": "#/components/schemas/world_event"}
    value = json.loads(data.removeprefix("data: "))
    fault = fault_in(schema, value, CLOSED)
    expect(not fault, f"worlds.events: an event does not fit, {fault}")


def ask_for_keys():
    schemas = COMPONENTS["schemas"]
    compare_keys("worlds.create", schema=schemas["world_wish"])
    compare_keys("worlds.create", schema=schemas["world_wish"]["properties"]["clock"], pointer=["clock"])
    compare_keys("worlds.fork", WORLD, schema=schemas["nothing_to_say"])
    compare_keys("snapshots.take", WORLD, schema=schemas["snapshot_wish"])
    compare_keys("clock.set", WORLD, schema=schemas["clock_wish"])
    compare_keys("clock.advance", WORLD, schema=schemas["advance_wish"])
    compare_keys("clock.advance", WORLD, schema=schemas["until_status"], pointer=["until"],
                 body={"until": {"send": "1", "status": "Sent"}})
    compare_keys("funding.top_up", WORLD, "main", schema=schemas["top_up"], body={"amount": "1.00 USD"})
    compare_keys("links.create", WORLD, schema=schemas["link_wish"], body={"id": "x", "campaign": "webinar"})
    compare_keys("links.claim", WORLD, "webinar", schema=schemas["claim_wish"], body={"email": "x"})
    compare_keys("connectors.set", WORLD, "1", schema=schemas["connection"], body={"works": "up"})
    compare_keys("journal.verify", WORLD, schema=schemas["verification"])
    compare_keys("journal.verify", WORLD, schema=schemas["wanted_request"], pointer=["request"])
    compare_keys("strictness.set", WORLD, schema=schemas["strictness_wish"], body={"strict": False})
    compare_keys("webhooks.create", WORLD, schema=schemas["webhook_wish"])
    compare_keys("webhooks.change", WORLD, "up", schema=schemas["webhook_change"])
    compare_keys("webhooks.resend", WORLD, "up", schema=schemas["resend_wish"], body={"message": "1"})
    compare_keys("webhooks.replay", WORLD, "up", schema=schemas["since"], body={"since": "2020-10-01T09:00:00Z"})
    compare_keys("sends.act", WORLD, "1", "confirm_address", schema=schemas["address_wish"], pointer=["address"])
    taken = set()
    for what in schemas["public_act"]["enum"]:
        taken |= named_keys(ask("sends.act", WORLD, "1", what, body={OTHER: 0}, status=400))
    expect(taken == set(schemas["act_details"]["properties"]), f"acts take {sorted(taken)}")


# --- the document by itself -------------------------------------------------------------------------


def check_document():
    for name, schema in COMPONENTS["schemas"].items():
        Draft202012Validator.check_schema(schema)
        for example in schema.get("examples", []):
            fault = fault_in(schema, example, COMPONENTS)
            expect(not fault, f"{name}: its example does not fit, {fault}")
    for target in re.findall(r'"\$ref": "#/([^"]*)"', json.dumps(DOCUMENT)):
        place = DOCUMENT
        for key in target.split("/"):
            place = place.get(key, {})
        expect(place, f"nothing stands at {target}")


def check_completeness():
    for name, (_, _, about) in OPERATIONS.items():
        expect(name in ASKED, f"{name} was never asked")
        for each in about.get("parameters", []):
            expect(resolved(each)["in"] == "path" or each["$ref"] in USED,
                   f"{name}: {each['$ref']} was never used")
    found = {}
    for _, _, about in OPERATIONS.values():
        for answer in about["responses"].values():
            for content in answer.get("content", {}).values():
                fields_of(content["schema"], "", found)
    for number, (name, keys) in found.items():
        for key in keys:
            expect((number, key) in SEEN, f"{name}.{key} is described, but never came")


check_document()
ask_the_server()
ask_for_the_simulators_pages()
ask_sends_api()
ask_about_oauth()
ask_about_core()
ask_about_the_marketplace()
ask_about_scim()
ask_about_sends()
ask_about_a_parcel()
ask_about_pages()
ask_about_reachdesk()
ask_about_the_reachdesk_api()
ask_about_webhooks()
ask_about_faults_and_conduct()
ask_about_people()
ask_about_money()
ask_about_the_tracker()
ask_for_keys()
ask_about_worlds()
ask_about_an_invoice()
ask_about_time()
check_completeness()
print("\n".join(problems) or "the document says what the server answers")
sys.exit(1 if problems else 0)
