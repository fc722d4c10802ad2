// SPDX-License-Identifier: MIT
// An eGift that nobody opens, with Node: giftsim exec -- node tests/clients/tour.mjs
const { GIFTSIM_URL, GIFTSIM_CONTROL_URL, GIFTSIM_CLIENT_ID, GIFTSIM_CLIENT_SECRET } = process.env;

async function ask(url, body, token) {
    const headers = { "Content-Type": "application/json" };
    if (token) headers.Authorization = `Bearer ${token}`;
    const answer = await fetch(url, body ? { method: "POST", headers, body: JSON.stringify(body) } : { headers });
    if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
    return answer.json();
}

const credentials = {
    grant_type: "client_credentials", client_id: GIFTSIM_CLIENT_ID, client_secret: GIFTSIM_CLIENT_SECRET,
};
const newToken = async () => (await ask(`${GIFTSIM_URL}/oauth/token`, credentials)).access_token;

const token = await newToken();
const { gifts } = await ask(`${GIFTSIM_URL}/api/v3/gifts?category=egift&min_price=25&max_price=25`, null, token);
const recipient = { first_name: "Kim", last_name: "Lee", email: "kim@example.com", message: "Thank you!" };
const { send } = await ask(`${GIFTSIM_URL}/api/v3/sends`, { send: { gift_id: gifts[0].id, ...recipient } }, token);
console.log("sent:", send.id, send.status, send.tracker_status);

await ask(`${GIFTSIM_CONTROL_URL}/clock/advance`, { by: "P30D" });

// The first token has died meanwhile: it lives two hours.
const { send: later } = await ask(`${GIFTSIM_URL}/api/v3/sends/${send.id}`, null, await newToken());
console.log("30 days later:", later.id, later.status, later.tracker_status);
process.exitCode = later.status === "failed" && later.tracker_status === "Refunded" ? 0 : 1;
