// SPDX-License-Identifier: MIT
// Whatever somebody is called or writes, it is text: markup, scripts, formulas, right-to-left marks, and
// a great deal of it.
import { phone } from "./visitor.mjs";
import { newWorld } from "./world.mjs";

const markup = `<img src=x data-hack onerror="globalThis.hacked=1"><script data-hack>globalThis.hacked=1</script>`;
const names = {
    markup,
    quotes: `"'><b data-hack>bold</b>`,
    formula: `=HYPERLINK("http://evil.example","x")`,
    turned: "\u202Eevil\u202C \u2067ישראל\u2069",
    long: "x".repeat(10_000),
};

async function hostileWorld() {
    const world = await newWorld();
    for (const [about, name] of Object.entries(names))
        await world.send("day-30", {
            first_name: name, last_name: about, email: `${about}@example.com`, company: markup,
        });
    const answer = await world.asClient("POST", "/api/v3/sends", { send: {
        gift_id: "1", first_name: markup, last_name: "Api", email: "api@example.com",
        message: `${markup} ${"long ".repeat(1980)}`.slice(0, 10_000),
        metadata: { campaign_id: markup, "<b data-hack>": markup },
    } });
    if (answer.status >= 300) throw new Error(`the sends API refuses what is hostile: ${JSON.stringify(answer.body)}`);
    return world;
}

/// Nothing of it has become a part of the page.
async function isHarmless(me, where) {
    const [ran, made] = await me.page.evaluate(() => [
        globalThis.hacked, document.querySelectorAll("[data-hack]").length,
    ]);
    me.expect(ran === undefined && made === 0, `${where}: what was written has become a part of the page`);
}

export const journeys = {
    "hostile names are text in the Send Tracker": async (visit) => {
        const world = await hostileWorld();
        for (const [size, options] of [["desktop", undefined], ["phone", phone]]) {
            const me = await visit(options);
            await me.goto(`/tracker?world=${world.id}`);
            await me.page.getByText(names.formula).first().waitFor();
            await isHarmless(me, "the list");
            await me.look(`hostile-tracker-${size}`);
            for (const send of ["1", "5", "6"]) {
                await me.goto(`/tracker?world=${world.id}&send=${send}`);
                await me.get("section-updates").waitFor();
                await isHarmless(me, `the details of send ${send}`);
            }
            await me.look(`hostile-details-${size}`);
        }
    },

    "hostile names are text in the console": async (visit) => {
        const world = await hostileWorld();
        await world.advance("P1D");
        const me = await visit();
        for (const panel of ["sends", "mail", "journal", "ledger", "crm", "conduct", "lifecycle", "worlds"]) {
            await me.page.goto("about:blank");
            await me.goto(`/?world=${world.id}#${panel}`);
            await me.page.locator(`#panel-${panel}`).waitFor();
            await isHarmless(me, panel);
        }
    },

    "hostile names are text for the recipient": async (visit) => {
        const world = await hostileWorld();
        const me = await visit(phone);
        for (const about of Object.keys(names)) {
            await me.goto(await world.link(`${about}@example.com`, "offer"));
            await isHarmless(me, about);
        }
        await me.look("hostile-offer-phone");
    },

    "formulas stay text in the tracker's file": async () => {
        const world = await hostileWorld();
        const file = await (await fetch(new URL(`${world.path}/tracker.csv`, process.env.GIFTSIM_URL))).text();
        const cells = file.split(/[,\r\n]+/);
        const bad = cells.find((each) => /^"?[=+@-]/.test(each) && !/^-?\d/.test(each));
        if (bad) throw new Error(`a program for tables would work out ${bad}`);
    },
};
