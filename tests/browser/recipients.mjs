// SPDX-License-Identifier: MIT
// The recipients' pages: what a person who was sent a gift meets. They have no script at all.
import { phone } from "./visitor.mjs";
import { newWorld } from "./world.mjs";

async function hasNoScript(visitor) {
    visitor.expect((await visitor.page.locator("script").count()) === 0, "the page has a script");
}

export const journeys = {
    "an eGift is redeemed from the mailbox's link": async (visit) => {
        const world = await newWorld();
        const send = await world.send("either", "kim@example.com");
        const me = await visit(phone);
        await me.goto(await world.link("kim@example.com", "offer"));
        await hasNoScript(me);
        await me.look("offer-phone");
        await me.get("email").fill("kim@example.com");
        await me.submit("verify", 200);
        await me.look("offer-verified-phone");
        await me.goto(await world.link("kim@example.com", "redeem"));
        await me.look("redemption-phone");
        await me.page.getByRole("radio").first().check();
        await me.submit("pick", 200);
        await me.look("redemption-code-phone");
        me.expect(/^[-0-9A-Z]{6,}$/.test(await me.get("code").innerText()), "no code was given out");
        me.expect((await world.status(send)) === "Redeemed", "the send is not redeemed");
    },

    "an eGift is redeemed with the keyboard alone": async (visit) => {
        const world = await newWorld();
        const send = await world.send("day-30", "kim@example.com");
        const me = await visit();
        await me.goto(await world.link("kim@example.com", "offer"));
        await tabTo(me, "email");
        await me.page.keyboard.type("kim@example.com");
        await Promise.all([me.page.waitForEvent("load"), me.page.keyboard.press("Enter")]);
        await me.goto(await world.link("kim@example.com", "redeem"));
        await tabTo(me, "pick");
        await Promise.all([me.page.waitForEvent("load"), me.page.keyboard.press("Enter")]);
        await me.says("code", /./);
        me.expect((await world.status(send)) === "Redeemed", "the send is not redeemed");
    },

    "a wrong email five times locks the offer": async (visit) => {
        const world = await newWorld();
        await world.send("day-30", "kim@example.com");
        const me = await visit();
        await me.goto(await world.link("kim@example.com", "offer"));
        for (let i = 1; i <= 5; ++i) {
            await me.get("email").fill(`nobody-${i}@example.com`);
            await me.submit("verify", 422);
            if (i === 1) await me.look("offer-wrong-desktop");
        }
        await me.get("email").fill("kim@example.com");
        await me.submit("verify", 423);
        await me.look("offer-locked-desktop");
    },

    "an expired offer says so": async (visit) => {
        const world = await newWorld();
        await world.send("day-1", "kim@example.com");
        const link = await world.link("kim@example.com", "offer");
        await world.advance("P2D");
        const me = await visit();
        await me.goto(link, 410);
        await me.look("offer-expired-desktop");
        await me.says("title", /expired/i);
    },

    "a link that never was says so": async (visit) => {
        const me = await visit();
        await me.goto("/g/1.nothing", 404);
        await me.look("unknown-link-desktop");
    },

    "an address is confirmed, with a size": async (visit) => {
        const world = await newWorld({ models: "scripted" });
        const send = await world.send("swag", "kim@example.com");
        const me = await visit(phone);
        await me.goto(await world.link("kim@example.com", "address"));
        await hasNoScript(me);
        await me.look("address-phone");
        await me.submit("confirm", 422);
        await me.look("address-problems-phone");
        const fields = { line1: "1 Main Street", city: "Springfield", state: "IL", postal_code: "62701", country: "US" };
        for (const [name, value] of Object.entries(fields)) await me.get(name).fill(value);
        await me.page.locator("select[name^=variant_id]").selectOption({ index: 1 });
        await me.submit("confirm", 200);
        await me.look("address-confirmed-phone");
        me.expect((await world.status(send)) === "Order Received", `it stands at ${await world.status(send)}`);
    },

    "a multi-use link is claimed twice: mailed again, and refused once it is redeemed": async (visit) => {
        const world = await newWorld();
        const [first] = await world.get("/links");
        const [contact] = await world.get("/contacts");
        const me = await visit();
        await me.goto(new URL(first.url).pathname);
        await hasNoScript(me);
        await me.look("claim-desktop");
        await me.get("email").fill(contact.email);
        await me.submit("claim", 200);
        await me.look("claim-done-desktop");
        const again = async (status) => {
            await me.goto(new URL(first.url).pathname);
            await me.get("email").fill(contact.email);
            await me.submit("claim", status);
        };
        await again(200);
        me.expect((await world.get("/claims")).length === 1, "there are two sends");
        await me.goto((await world.get("/sends/1/links")).at(-1).url);
        await me.submit("pick", 200);
        await again(409);
        await me.look("claim-twice-desktop");
    },

    "somebody unknown to the CRM is told so": async (visit) => {
        const world = await newWorld();
        const [first] = await world.get("/links");
        const me = await visit(phone);
        await me.goto(new URL(first.url).pathname);
        await me.get("email").fill("stranger@nowhere.example");
        await me.submit("claim", 404);
        await me.look("claim-unknown-phone");
    },

    "somebody confirms an address, and then who they are": async (visit) => {
        const world = await newWorld({ models: "scripted" });
        const [, link] = await world.get("/links");
        const me = await visit(phone);
        await me.goto(new URL(link.url).pathname);
        await me.get("email").fill("kim@example.com");
        await me.submit("claim", 200);
        await me.look("claim-parcel-phone");
        const last = async () => new URL((await world.get("/sends/1/links")).at(-1).url).pathname;
        await me.goto(await last());
        const fields = { line1: "1 Main Street", city: "Springfield", state: "IL", postal_code: "62701", country: "US" };
        for (const [name, value] of Object.entries(fields)) await me.get(name).fill(value);
        await me.submit("confirm", 200);
        await me.look("address-wait-phone");
        me.expect((await last()).startsWith("/t/"), "no confirmation was mailed");
        await me.goto(await last());
        await me.says("done", "prepared");
        await me.look("identity-phone");
    },

    "loading the picture is the opening": async (visit) => {
        const world = await newWorld();
        const send = await world.send("day-30", "kim@example.com");
        const [mail] = await world.get("/mail?to=kim@example.com");
        const me = await visit();
        me.mayBeRefused(404); // the icon, which Chromium asks for beside a picture and no site has to have
        await me.goto(new URL(mail.pixel).pathname);
        me.expect((await world.status(send)) === "Opened", "the send is not opened");
    },
};

/// Presses Tab until an element has the focus.
async function tabTo(me, id) {
    for (let i = 0; i < 40; ++i) {
        await me.page.keyboard.press("Tab");
        if (await me.get(id).first().evaluate((each) => each === document.activeElement)) return;
    }
    me.expect(false, `Tab never came to ${id}`);
}
