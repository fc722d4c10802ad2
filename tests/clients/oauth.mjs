// SPDX-License-Identifier: MIT
// A published OAuth client asks a user, gets tokens, refreshes and gives them up, with PKCE and state; of the browser,
// which goes by what the page says, there is only what a form needs. See tests/clients/oauth.sh.
import assert from "node:assert/strict";
import { createRequire } from "node:module";

const load = createRequire(`${process.env.OPENID_FOLDER}/`);
const { Issuer, generators, errors } = load("openid-client");
const { GIFTSIM_URL: url, GIFTSIM_CLIENT_ID: id, GIFTSIM_CLIENT_SECRET: secret } = process.env;
const callback = "http://localhost:3000/callback";

const vendor = new Issuer({
    issuer: url, authorization_endpoint: `${url}/oauth/authorize`, token_endpoint: `${url}/oauth/token`,
    revocation_endpoint: `${url}/oauth/revoke`,
});
const client = new vendor.Client({ client_id: id, client_secret: secret, redirect_uris: [callback], response_types: ["code"] });

/** Attributes of the tags of one name, in order. */
const plain = (text) => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) =>
    ({ amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" })[name]);
const tags = (html, name) => [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>`, "g"))].map(([, inside]) =>
    Object.fromEntries([...inside.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key, value]) => [key, plain(value ?? "")])));

/** Opens the page, chooses a user, presses a button and stops where the browser would leave for the application. */
async function decide(address, user, button) {
    const page = await fetch(address);
    const html = await page.text();
    assert.equal(page.status, 200, html);
    const [form] = tags(html, "form");
    const fields = tags(html, "input").map(({ name, value }) => [name, value]);
    const option = [...html.matchAll(/<option value="(\d+)"[^>]*>([^<]*)</g)].find(([, , text]) => text.startsWith(user));
    const pressed = tags(html, "button").find((each) => each["data-testid"] === button);
    assert.ok(form && option && pressed, html);
    fields.push([tags(html, "select")[0].name, option[1]], [pressed.name, pressed.value]);
    const answer = await fetch(new URL(form.action, address), {
        method: form.method, body: new URLSearchParams(fields), redirect: "manual",
    });
    assert.equal(answer.status, 303);
    return answer.headers.get("location");
}

const me = async (token) => fetch(`${url}/api/v3/me`, { headers: { Authorization: `Bearer ${token}` } });
const refused = (error) => (thrown) => thrown instanceof errors.OPError && thrown.error === error;

// The application sends its user away, and gets back what it sent along.
const state = generators.state();
const code_verifier = generators.codeVerifier();
const asked = {
    scope: "public write", state, code_challenge: generators.codeChallenge(code_verifier), code_challenge_method: "S256",
};
const denied = client.callbackParams(await decide(client.authorizationUrl(asked), "Sam", "deny"));
await assert.rejects(client.oauthCallback(callback, denied, { state, code_verifier }), refused("access_denied"));
console.log("Sam says no: access_denied");

const back = client.callbackParams(await decide(client.authorizationUrl(asked), "Sam", "allow"));
assert.equal(back.state, state);
await assert.rejects(
    client.oauthCallback(callback, back, { state, code_verifier: generators.codeVerifier() }), refused("invalid_grant"));
console.log("a code without its verifier: invalid_grant");

const again = client.callbackParams(await decide(client.authorizationUrl(asked), "Sam", "allow"));
const first = await client.oauthCallback(callback, again, { state, code_verifier });
assert.equal(first.token_type, "Bearer");
assert.equal(first.scope, "public write");
assert.ok(first.expires_in > 7100 && first.expires_in <= 7200, `${first.expires_in} s`);
const sam = await me(first.access_token);
assert.equal(sam.status, 200);
assert.match(JSON.stringify(await sam.json()), /Sam/);
console.log("Sam says yes: a token that is Sam's");

const second = await client.refresh(first);
assert.notEqual(second.refresh_token, first.refresh_token);
assert.equal((await me(second.access_token)).status, 200);
await assert.rejects(client.refresh(first.refresh_token), refused("invalid_grant"));
console.log("refreshed; the old refresh token is good no more");

await client.revoke(second.access_token);
assert.equal((await me(second.access_token)).status, 401);
const third = await client.refresh(second.refresh_token);
assert.equal((await me(third.access_token)).status, 200);
console.log("given up: 401; the refresh token lives on");

await client.revoke(third.refresh_token, "refresh_token");
assert.equal((await me(third.access_token)).status, 401);
await assert.rejects(client.refresh(third.refresh_token), refused("invalid_grant"));
console.log("the refresh token given up, too: nothing is left");

const own = await client.grant({ grant_type: "client_credentials" });
assert.equal((await me(own.access_token)).status, 200);
assert.equal(own.refresh_token, undefined);
console.log("credentials alone: a token without a refresh token");
