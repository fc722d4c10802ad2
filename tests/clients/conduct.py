#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Three gifts over a bad line, naively or politely: giftsim exec -- tests/clients/conduct.py naive."""
import http.client
import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

URL = os.environ["GIFTSIM_URL"]
CONTROL = os.environ["GIFTSIM_CONTROL_URL"]


class Lost(Exception):
    """The request was sent, and no answer came."""


def ask(method, url, body=None, token=None):
    """Status, headers and JSON of an answer."""
    headers = {"Content-Type": "application/json"}
    if token:
        headers["Authorization"] = "Bearer " + token
    data = json.dumps(body).encode() if body is not None else None
    try:
        with urllib.request.urlopen(urllib.request.Request(url, data, headers, method=method)) as answer:
            return answer.status, answer.headers, json.load(answer)
    except urllib.error.HTTPError as refused:
        return refused.code, refused.headers, json.load(refused)
    except (ConnectionError, http.client.HTTPException, urllib.error.URLError) as broken:
        raise Lost from broken


def token():
    return ask("POST", URL + "/oauth/token", {
        "grant_type": "client_credentials", "client_id": os.environ["GIFTSIM_CLIENT_ID"],
        "client_secret": os.environ["GIFTSIM_CLIENT_SECRET"]})[2]["access_token"]


def gift_to(name):
    return {"send": {"gift_id": "1", "first_name": name, "last_name": "Lee", "message": "Hello",
                     "email": name.lower() + "@example.com"}}


def send_naively(name, known):
    """Again and again, until it is told that it was done."""
    while True:
        try:
            status, _, answer = ask("POST", URL + "/api/v3/sends", gift_to(name), known["token"])
        except Lost:
            continue
        if status == 201:
            return answer["send"]["id"]


def send_politely(name, known):
    """Waits as it is told to, and looks before it repeats what it never heard of."""
    while True:
        try:
            status, headers, answer = ask("POST", URL + "/api/v3/sends", gift_to(name), known["token"])
        except Lost:
            follower = str(int(known["last"]) + 1)
            status, _, answer = ask("GET", f"{URL}/api/v3/sends/{follower}", token=known["token"])
            if status == 200 and answer["send"]["email"] == gift_to(name)["send"]["email"]:
                return follower
            continue
        if status == 201:
            return answer["send"]["id"]
        time.sleep(int(headers.get("Retry-After", 1)))


ask("POST", CONTROL + "/faults", {"operation": "sends.create", "fault": "status", "retry_after": 1, "nth": 2})
ask("POST", CONTROL + "/faults", {"operation": "sends.create", "fault": "reset", "phase": "after", "nth": 4})
send = {"naive": send_naively, "polite": send_politely}[sys.argv[1]]
so_far = {"token": token(), "last": "0"}
for recipient in ("Ann", "Bob", "Kim"):
    so_far["last"] = send(recipient, so_far)
    print(f"{recipient}: send {so_far['last']}")
