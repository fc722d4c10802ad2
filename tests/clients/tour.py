# SPDX-License-Identifier: MIT
# An eGift that nobody opens, with Python: giftsim exec -- python3 tests/clients/tour.py
import json
import os
import sys
from urllib.request import Request, urlopen

URL, CONTROL_URL = os.environ["GIFTSIM_URL"], os.environ["GIFTSIM_CONTROL_URL"]


def ask(url, body=None, token=None):
    headers = {"Content-Type": "application/json"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    with urlopen(Request(url, json.dumps(body).encode() if body else None, headers)) as answer:
        return json.load(answer)


def new_token():
    credentials = {"client_id": os.environ["GIFTSIM_CLIENT_ID"], "client_secret": os.environ["GIFTSIM_CLIENT_SECRET"]}
    return ask(f"{URL}/oauth/token", {"grant_type": "client_credentials", **credentials})["access_token"]


token = new_token()
gift = ask(f"{URL}/api/v3/gifts?category=egift&min_price=25&max_price=25", token=token)["gifts"][0]
recipient = {"first_name": "Kim", "last_name": "Lee", "email": "kim@example.com", "message": "Thank you!"}
send = ask(f"{URL}/api/v3/sends", {"send": {"gift_id": gift["id"], **recipient}}, token)["send"]
print("sent:", send["id"], send["status"], send["tracker_status"])

ask(f"{CONTROL_URL}/clock/advance", {"by": "P30D"})

# The first token has died meanwhile: it lives two hours.
send = ask(f"{URL}/api/v3/sends/{send['id']}", token=new_token())["send"]
print("30 days later:", send["id"], send["status"], send["tracker_status"])
sys.exit(0 if (send["status"], send["tracker_status"]) == ("failed", "Refunded") else 1)
