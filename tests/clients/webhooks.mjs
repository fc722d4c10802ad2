// SPDX-License-Identifier: MIT
// Receives webhooks as Svix documents it, with its own verifier: see webhooks.sh.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { createRequire } from "node:module";

const { Webhook } = createRequire(`${process.env.SVIX_FOLDER}/`)("svix");
const { GIFTSIM_URL, GIFTSIM_CONTROL_URL, GIFTSIM_CLIENT_ID, GIFTSIM_CLIENT_SECRET } = process.env;

async function ask(url, body, token) {
    const headers = { "Content-Type": "application/json" };
    if (token) headers.Authorization = `Bearer ${token}`;
    const answer = await fetch(url, body ? { method: "POST", headers, body: JSON.stringify(body) } : { headers });
    if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
    return answer.json();
}
const control = (path, body) => ask(GIFTSIM_CONTROL_URL + path, body);
const newToken = async () => (await ask(`${GIFTSIM_URL}/oauth/token`, {
    grant_type: "client_credentials", client_id: GIFTSIM_CLIENT_ID, client_secret: GIFTSIM_CLIENT_SECRET,
})).access_token;

// A receiver that verifies what comes; `conduct` decides what it answers.
const got = [];
let verifier;
let conduct = async () => 204;
const receiver = createServer(async (request, answer) => {
    let body = "";
    for await (const part of request) body += part;
    let verified = true;
    try {
        verifier.verify(body, request.headers);
    } catch {
        verified = false;
    }
    got.push({ headers: request.headers, body, verified });
    answer.statusCode = await conduct(got.at(-1));
    answer.end();
});
receiver.listen(0, "127.0.0.1");
await once(receiver, "listening");
const url = `http://127.0.0.1:${receiver.address().port}/hooks`;
const hook = await control("/webhooks", { url, types: ["send.sent"] });
verifier = new Webhook(hook.secret);
const send = (as) => control("/steps", { send: { as, campaign: "day-30", to: { email: `${as}@example.com` } } });

await send("kim");
assert.equal(got.length, 1, "a call of the control API is answered when the webhook has arrived");
const [first] = got;
assert.ok(first.verified, "the published verifier accepts it");
assert.deepEqual(Object.keys(JSON.parse(first.body)), ["send_gid", "status_changed_at"]);
assert.equal(Buffer.from(JSON.parse(first.body).send_gid, "base64").toString(), "gid://sendoso/Send/1");
console.log("verified:", first.headers["svix-id"]);

const tampered = [
    [first.body.replace("20", "21"), first.headers],
    [first.body, { ...first.headers, "svix-id": "msg_other" }],
    [first.body, { ...first.headers, "svix-timestamp": `${Number(first.headers["svix-timestamp"]) + 1}` }],
    [first.body, { ...first.headers, "svix-signature": first.headers["svix-signature"].replace("v1,", "v1,A") }],
];
for (const [body, headers] of tampered)
    assert.throws(() => verifier.verify(body, headers), "the published verifier rejects what was tampered with");
assert.throws(() => new Webhook("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").verify(first.body, first.headers));
console.log("tampered with:", tampered.length, "times, and rejected each time");

// A fault signs wrongly: this receiver turns it away, and gets it again, rightly signed.
conduct = async ({ verified }) => (verified ? 204 : 401);
await control("/steps", { add_fault: { id: "forged", operation: "webhook", fault: "wrong_signature", first: 1 } });
await send("lee");
assert.equal(got.at(-1).verified, false);
await control("/clock/advance", { by: "PT5S" });
assert.equal(got.at(-1).verified, true);
assert.equal(got.at(-1).headers["svix-id"], got.at(-2).headers["svix-id"]);
console.log("forged by a fault: rejected, and retried");

// Down three times: 35 minutes and 5 seconds of the world's time.
let left = 3;
conduct = async () => (left-- > 0 ? 503 : 204);
await send("may");
const { now: begun } = await control("/clock");
const done = await control("/clock/advance", { by: "PT1H" });
assert.equal(done.settled, true);
const { attempts } = (await control(`/webhooks/${hook.id}/deliveries`)).at(-1);
assert.deepEqual(attempts.map((each) => each.outcome), ["503", "503", "503", "204"]);
assert.equal(Date.parse(attempts[3].at) - Date.parse(begun), (35 * 60 + 5) * 1000);
console.log("down three times, and delivered at", attempts[3].at);

// Calls back into the API while it is being called.
let seen;
conduct = async () => {
    seen = (await ask(`${GIFTSIM_URL}/api/v3/sends/4`, null, await newToken())).send;
    return 204;
};
await send("ned");
assert.equal(seen.tracker_status, "Sent", "who calls back sees the world as it was told");
console.log("called back:", seen.id, seen.tracker_status);
receiver.close();
