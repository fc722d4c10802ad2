// SPDX-License-Identifier: MIT
// Three eGifts, with a client whose types come from the OpenAPI document: one is redeemed, one expires, one is Reachdesk's.
// The sends API, Core, the tracker and the webhooks say so in their own words. See tests/clients/generated.sh.
import assert from "node:assert/strict";
import createClient from "openapi-fetch";
import type { components, paths } from "./api.js";

type Act = paths["/_sim/worlds/{world}/sends/{send}/{act}"]["post"]["parameters"]["path"]["act"];
type Words = { sendsApi: components["schemas"]["sent_gift"]["status"]; core: components["schemas"]["core_status"]; tracker: string };

function setting(name: string): string {
    const value = process.env[name];
    if (value === undefined) throw new Error(`${name} is not set: giftsim exec -- node story.js`);
    return value;
}

const world = setting("GIFTSIM_WORLD");
const api = createClient<paths>({ baseUrl: setting("GIFTSIM_URL") });
let token = "";
api.use({
    onRequest({ request, schemaPath }) {
        if (schemaPath.startsWith("/api/v3/")) request.headers.set("Authorization", `Bearer ${token}`);
        if (schemaPath.startsWith("/api/v2/"))
            request.headers.set("Authorization", `Bearer ${setting("GIFTSIM_REACHDESK_TOKEN")}`);
        return request;
    },
});

function answered<Body>(answer: { data?: Body; error?: unknown; response: Response }): Body {
    const { data, error, response } = answer;
    if (data === undefined) throw new Error(`${response.url}: ${response.status} ${JSON.stringify(error)}`);
    return data;
}

/** A token lives two hours of the world's time. */
async function logIn() {
    const body = {
        grant_type: "client_credentials", client_id: setting("GIFTSIM_CLIENT_ID"), client_secret: setting("GIFTSIM_CLIENT_SECRET"),
    } satisfies components["schemas"]["token_request"];
    token = answered(await api.POST("/oauth/token", { body })).access_token;
}

async function act(send: string, name: Act, body: components["schemas"]["act_details"] = {}) {
    answered(await api.POST("/_sim/worlds/{world}/sends/{send}/{act}", { params: { path: { world, send, act: name } }, body }));
}

async function available() {
    const sources = answered(await api.GET("/_sim/worlds/{world}/funding", { params: { path: { world } } }));
    return sources.map((each) => each.available);
}

/** The same send by every surface. */
async function wordsFor(email: string): Promise<Words> {
    const { sends } = answered(await api.GET("/api/v3/send", { params: { query: { per_page: 100 } } }));
    const listed = sends.filter((each) => each.recipient.email === email);
    assert.equal(listed.length, 1, `Core lists one send to ${email}`);
    const [row] = listed;
    assert.ok(row);
    const id = String(row.id);
    const { send } = answered(await api.GET("/api/v3/sends/{id}", { params: { path: { id } } }));
    const { rows } = answered(
        await api.GET("/_sim/worlds/{world}/tracker", { params: { path: { world }, query: { recipient: email } } }),
    );
    assert.deepEqual(rows.map((each) => each.id), [id]);
    assert.equal(rows[0]?.label, send.tracker_status);
    return { sendsApi: send.status, core: row.status, tracker: send.tracker_status };
}

async function told(webhook: string, send: string) {
    const deliveries = answered(
        await api.GET("/_sim/worlds/{world}/webhooks/{webhook}/deliveries", { params: { path: { world, webhook } } }),
    );
    return deliveries.filter((each) => each.send === send).map((each) => each.type);
}

async function expectWords(moment: string, email: string, words: Words) {
    assert.deepEqual(await wordsFor(email), words, moment);
    console.log(`${moment}: sends API ${words.sendsApi}, Core ${words.core}, tracker ${words.tracker}`);
}

const hook = answered(await api.POST("/_sim/worlds/{world}/webhooks", { params: { path: { world } }, body: { receiver: "up" } }));
await logIn();

// Kim's gift goes out through the sends API and is redeemed.
const { gifts } = answered(
    await api.GET("/api/v3/gifts", { params: { query: { category: "egift", min_price: "25", max_price: "25" } } }),
);
const [coffee] = gifts;
assert.ok(coffee, "there is an eGift for 25");
const { send: kims } = answered(
    await api.POST("/api/v3/sends", {
        body: { send: { gift_id: coffee.id, first_name: "Kim", last_name: "Lee", email: "kim@example.com", message: "Thank you!" } },
    }),
);
await expectWords("Kim is sent a gift", "kim@example.com", { sendsApi: "processing", core: "Sent", tracker: "Sent" });
await act(kims.id, "open");
await expectWords("Kim opens the mail", "kim@example.com", { sendsApi: "processing", core: "Opened", tracker: "Opened" });
await act(kims.id, "click");
await expectWords("Kim clicks", "kim@example.com", { sendsApi: "processing", core: "Clicked", tracker: "Clicked" });
await act(kims.id, "verify", { email: "kim@example.com" });
await expectWords("Kim says who they are", "kim@example.com", { sendsApi: "processing", core: "Clicked", tracker: "Used/Redeemed" });
await act(kims.id, "pick");
await expectWords("Kim has the gift", "kim@example.com", { sendsApi: "delivered", core: "Used", tracker: "Used/Redeemed" });
assert.deepEqual(await told(hook.id, kims.id), ["send.initiated", "send.sent", "send.opened", "send.clicked", "send.redeemed"]);

// Lee's goes out through Core, and nobody opens it.
const before = await available();
const { touches } = answered(await api.GET("/api/v3/touches", { params: { query: { delivery_type: "email" } } }));
const touch = touches.find((each) => each.name === "Coffee, 30 days to open");
assert.ok(touch, "there is a campaign with offers of 30 days");
const sent = answered(
    await api.POST("/api/v3/send", {
        body: {
            send: {
                touch_id: touch.id, name: "Lee Low", email: "lee@example.com", custom_message: "Thank you!",
                via: "single_email_address", via_from: "Story",
            },
        },
    }),
);
assert.ok(sent.success);
await expectWords("Lee is sent a gift", "lee@example.com", { sendsApi: "processing", core: "Sent", tracker: "Sent" });
assert.notDeepEqual(await available(), before, "it has been paid");
answered(await api.POST("/_sim/worlds/{world}/clock/advance", { params: { path: { world } }, body: { by: "P31D" } }));
assert.equal((await api.GET("/api/v3/send")).response.status, 401, "the token has died");
await logIn();
await expectWords("31 days later", "lee@example.com", { sendsApi: "failed", core: "Expired and Credited", tracker: "Refunded" });
assert.deepEqual(await available(), before, "the money is back");
const { sends: all } = answered(await api.GET("/_sim/worlds/{world}/sends", { params: { path: { world } } }));
const lees = all.find((each) => each.to.email === "lee@example.com");
assert.ok(lees);
assert.deepEqual(await told(hook.id, lees.id), ["send.initiated", "send.sent", "send.expired", "send.refunded"]);

// Max gets one of Reachdesk's, which asks nobody who they are and has neither Core nor webhooks.
const campaigns = answered(await api.GET("/_sim/worlds/{world}/campaigns", { params: { path: { world } } }));
const thanks = campaigns.find((each) => each.name === "Coffee as a thank-you");
assert.ok(thanks, "there is a manual campaign on Reachdesk");
const triggered = answered(
    await api.POST("/api/v2/campaigns/{id}/trigger", {
        params: { path: { id: thanks.id } },
        body: {
            sender: "sam@acme.example", recipient: { first_name: "Max", last_name: "May", email: "max@example.com" },
            request_id: "story-1", approved: "auto", payment_wallet_type: "User", confirm_address: true, send_method: "email",
        },
    }),
);
const maxs = String(triggered.id);
const actionOnReachdesk = async () =>
    answered(await api.GET("/api/v2/sends", {})).data.find((each) => each.id === triggered.id)?.latest_action;
assert.equal(await actionOnReachdesk(), "sent");
await act(maxs, "open");
assert.equal(await actionOnReachdesk(), "opened");
await act(maxs, "click");
assert.equal(await actionOnReachdesk(), "clicked");
await act(maxs, "pick");
assert.equal(await actionOnReachdesk(), "claimed");
const { rows: ofMax } = answered(
    await api.GET("/_sim/worlds/{world}/tracker", { params: { path: { world }, query: { recipient: "max@example.com" } } }),
);
assert.deepEqual(ofMax.map((each) => [each.platform, each.status]), [["reachdesk", "Redeemed"]]);
assert.deepEqual(await told(hook.id, maxs), []);
assert.equal(answered(await api.GET("/api/v3/send")).sends.length, 2, "Core knows none of Reachdesk's");
console.log("Max is sent a gift on Reachdesk and takes it: sent, opened, clicked, claimed");
