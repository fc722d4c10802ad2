// SPDX-License-Identifier: MIT
// The console, as those use it who test or show an integration.
import { phone } from "./visitor.mjs";
import { newWorld } from "./world.mjs";

async function openPanel(visit, world, panel, options) {
    const me = await visit(options);
    await me.goto(`/?world=${world.id}#${panel}`);
    await me.page.locator(`#panel-${panel}`).waitFor();
    await me.get("now").filter({ hasText: "2020" }).waitFor();
    return me;
}

/// Follows the mail's link to a page of its own.
async function follow(me, rel) {
    const [page] = await Promise.all([me.page.waitForEvent("popup"), me.get(`letter-${rel}`).click()]);
    await page.waitForLoadState();
    return page;
}

export const journeys = {
    "an eGift is redeemed out of the console's mailbox": async (visit) => {
        const world = await newWorld();
        const send = await world.send("day-30", "kim@example.com");
        const me = await openPanel(visit, world, "mail");
        await me.get("mail").first().click();
        await me.look("console-mail-desktop");
        const offer = await follow(me, "offer");
        await offer.getByTestId("email").fill("kim@example.com");
        await offer.getByTestId("verify").click();
        await me.get("mail").filter({ hasText: "choose your gift" }).click();
        const gift = await follow(me, "redeem");
        await gift.getByTestId("pick").click();
        await gift.getByTestId("code").waitFor();
        me.expect((await world.status(send)) === "Redeemed", "the send is not redeemed");
    },

    "the clock advances, and the page shows it without reloading": async (visit) => {
        const world = await newWorld();
        await world.send("day-30", "redeems@example.com");
        const me = await openPanel(visit, world, "sends");
        await me.says("sends", "Sent");
        await me.look("console-sends-desktop");
        await me.get("next-event").click();
        await me.says("clock-time", "1 Oct 2020, 10:00:00");
        await me.says("last-curl", "/clock/advance");
        await me.page.locator("#panel-sends").getByText("Opened", { exact: true }).first().waitFor();
        await me.get("by-P1D").click();
        await me.page.locator("#panel-sends").getByText(/Redeemed/).first().waitFor();
        await me.get("speed-3600").click();
        await me.says("clock-mode", "running");
        await me.get("speed-0").click();
        await me.says("clock-mode", "frozen");
        me.mayBeRefused(400);
        await me.get("span").fill("tomorrow");
        await me.get("advance-by").click();
        await me.page.locator("[data-testid=field-error]:visible").waitFor();
    },

    "a send is begun and acted on with the keyboard alone": async (visit) => {
        const world = await newWorld();
        const me = await openPanel(visit, world, "sends");
        await me.get("new-campaign").locator("option", { hasText: "30 days" }).first().waitFor({ state: "attached" });
        await me.get("new-campaign").focus();
        await me.page.keyboard.type("Coffee, 30");
        const form = me.get("new-send");
        await form.getByTestId("new-email").focus();
        await me.page.keyboard.press("Control+A");
        await me.page.keyboard.type("kim@example.com");
        await me.page.keyboard.press("Enter");
        await me.get("select-1").waitFor();
        await me.get("select-1").focus();
        await me.page.keyboard.press("Enter");
        await me.says("why", "EG-01");
        await me.look("console-send-desktop");
        await me.get("act").selectOption("open");
        await me.get("act").press("Tab");
        await me.get("act-form").locator("button[type=submit]").press("Enter");
        await me.says("why", "Opened");
        me.expect((await world.status("1")) === "Opened", "the send is not opened");
    },

    "money and lifecycles are drawn": async (visit) => {
        const world = await newWorld();
        await world.post("/steps", { population: { campaign: "day-30", count: 200, over: "P5D" } });
        await world.advance("P20D");
        for (const [size, options] of [["desktop", undefined], ["phone", phone]]) {
            const me = await openPanel(visit, world, "ledger", options);
            await me.get("chart").waitFor();
            await me.get("postings-note").filter({ hasText: /posting/ }).waitFor();
            await me.look(`console-ledger-${size}`);
            await me.page.goto("about:blank");
            await me.goto(`/?world=${world.id}#lifecycle`);
            await me.get("drawing").waitFor();
            await me.get("state-Sent").waitFor();
            await me.look(`console-lifecycle-${size}`);
        }
    },

    "the journal shows what a client asked, and what differs": async (visit) => {
        const world = await newWorld();
        await world.asClient("GET", "/api/v3/gifts");
        await world.asClient("POST", "/api/v3/sends", { send: { gift_id: "nothing" } });
        const me = await openPanel(visit, world, "journal");
        await me.get("journal-entry").first().waitFor();
        me.expect((await me.get("journal-entry").count()) >= 3, "an entry is missing");
        await me.get("journal-entry").first().locator("summary").first().click();
        await me.look("console-journal-desktop");
        await me.get("verify-box").locator("summary").first().click();
        await me.get("verify-path").fill("/api/v3/gift");
        await me.get("verify").locator("button[type=submit]").click();
        await me.get("near").first().waitFor();
        await me.look("console-verify-desktop");
        await me.get("tick").nth(0).check();
        await me.get("tick").nth(1).check();
        await me.get("compare").click();
        await me.get("comparison").waitFor();
        await me.look("console-comparison-desktop");
    },

    "faults are switched on and off": async (visit) => {
        const world = await newWorld();
        await world.asClient("GET", "/api/v3/gifts");
        const me = await openPanel(visit, world, "faults");
        await me.page.getByRole("button", { name: /^429/ }).click();
        await me.get("fault-end").first().waitFor();
        await me.look("console-faults-desktop");
        const seen = [];
        for (let i = 0; i < 3; ++i) seen.push((await world.asClient("GET", "/api/v3/gifts")).status);
        me.expect(seen.includes(429), `no call went wrong: ${seen}`);
        await me.get("fault-end").first().click();
        await me.get("fault-end").waitFor({ state: "detached" });
        me.expect((await world.asClient("GET", "/api/v3/gifts")).status === 200, "the fault goes on");
    },

    "webhooks are delivered and resent": async (visit) => {
        const world = await newWorld();
        await world.post("/webhooks", { id: "hook", receiver: "up" });
        await world.send("day-30", "kim@example.com");
        await world.advance("PT1M");
        const me = await openPanel(visit, world, "webhooks");
        await me.get("webhook").first().waitFor();
        await me.get("webhook-deliveries").first().click();
        await me.get("resend").first().waitFor();
        const attempts = async () => (await world.get("/webhooks/hook/deliveries"))
            .reduce((sum, each) => sum + each.attempts.length, 0);
        const before = await attempts();
        await me.look("console-webhooks-desktop");
        await me.get("resend").first().click();
        await me.says("last-curl", "/resend");
        await world.advance("PT1M");
        me.expect((await attempts()) > before, "nothing was sent again");
    },

    "a CRM is told, and can be down": async (visit) => {
        const world = await newWorld();
        const [link] = await world.get("/links");
        const [contact] = await world.get("/contacts");
        await world.post(`/links/${link.id}/claim`, { email: contact.email });
        const me = await openPanel(visit, world, "crm");
        await me.get("connector").first().waitFor();
        await me.get("connector-show").first().click();
        await me.get("crm-of").waitFor();
        await me.look("console-crm-desktop");
        await me.get("works-down").first().check();
        await me.says("works-state", "down");
        me.expect((await world.get("/connectors"))[0].works === "down", "the connector is still up");
    },

    "worlds are made, kept and thrown away": async (visit) => {
        const world = await newWorld();
        const me = await openPanel(visit, world, "worlds");
        await me.get(`delete-${world.id}`).waitFor();
        await me.look("console-worlds-desktop");
        await me.get("snapshot-name").fill("before");
        await me.get("snapshot-name").press("Enter");
        await me.get("restore-before").waitFor();
        await world.send("day-30", "kim@example.com");
        await me.get("restore-before").click();
        await me.get("confirm-yes").click();
        await me.page.waitForFunction(async (path) =>
            (await (await fetch(`${path}/sends`)).json()).sends.length === 0, world.path);
        me.mayBeRefused(404);
        await me.get(`delete-${world.id}`).click();
        await me.get("confirm-yes").click();
        await me.page.waitForFunction(async (path) => (await fetch(path)).status === 404, world.path);
    },

    "conduct says what a client did wrong": async (visit) => {
        const world = await newWorld();
        await world.post("/faults", { operation: "gifts.list", fault: "status", first: 1, retry_after: 60 });
        await world.asClient("GET", "/api/v3/gifts");
        await world.asClient("GET", "/api/v3/gifts");
        const me = await openPanel(visit, world, "conduct");
        await me.get("finding").first().waitFor();
        await me.look("console-conduct-desktop");
    },
};
