// SPDX-License-Identifier: MIT
// The Send Tracker (TR-01 to TR-09), as those who sent the gifts use it.
import { readFile } from "node:fs/promises";
import { phone } from "./visitor.mjs";
import { newWorld } from "./world.mjs";

/// Four eGifts with different fates, and a parcel that waits for an address.
async function usualWorld() {
    const world = await newWorld();
    for (const to of ["kim", "redeems", "clicks", "bounce"]) await world.send("day-30", `${to}@example.com`);
    await world.send("where-to", { first_name: "Pat", last_name: "Doe", email: "pat@example.com" });
    await world.advance("P1D");
    return world;
}

const rows = (me) => me.get("row").count();

async function showsRows(me, number) {
    await me.get("total").filter({ hasText: new RegExp(`^${number} sends?$`) }).waitFor();
    me.expect((await rows(me)) === number, `${await rows(me)} rows instead of ${number}`);
}

export const journeys = {
    "the tracker is filtered, shared and exported": async (visit) => {
        const world = await usualWorld();
        const me = await visit();
        await me.goto(`/tracker?world=${world.id}`);
        await showsRows(me, 5);
        await me.look("tracker-desktop");
        await me.get("filter-status").click();
        await me.get("status-Sent").check();
        await showsRows(me, 1);
        await me.get("status-Clicked").check();
        await showsRows(me, 2);
        await me.look("tracker-filtered-desktop");
        const url = new URL(me.page.url());
        me.expect(url.searchParams.getAll("status").join() === "Sent,Clicked", `the URL is ${url.search}`);

        const other = await visit();
        await other.goto(url.pathname + url.search);
        await showsRows(other, 2);

        await me.says("csv", "2 rows");
        const [file] = await Promise.all([me.page.waitForEvent("download"), me.get("csv").click()]);
        const lines = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
        me.expect(lines.length === 3, `the file has ${lines.length} lines instead of 3`);

        await me.page.goBack();
        await showsRows(me, 1);
        await me.get("chip-status").first().click();
        await showsRows(me, 5);
        await me.get("filter-search").fill("doe");
        await showsRows(me, 1);
        await me.get("clear").click();
        await showsRows(me, 5);
    },

    "each role sees its own sends": async (visit) => {
        const world = await usualWorld();
        await world.send("day-30", "own@example.com", { sender: "sam" });
        const me = await visit();
        await me.goto(`/tracker?world=${world.id}`);
        await showsRows(me, 6);
        for (const [role, number] of [["Admin", 6], ["Manager", 1], ["Sender", 1]]) {
            const option = me.get("as").locator("option", { hasText: `(${role})` });
            await me.get("as").selectOption(await option.getAttribute("value"));
            await showsRows(me, number);
        }
    },

    "details tell a send's story": async (visit) => {
        const world = await usualWorld();
        const me = await visit();
        await me.goto(`/tracker?world=${world.id}`);
        const link = me.get("send-2");
        await link.click();
        await me.get("details").waitFor();
        const updates = await me.get("updates").getByTestId("status").allInnerTexts();
        me.expect(updates[0] === "Used/Redeemed" && updates.at(-1) === "Initiated", `updates: ${updates}`);
        await me.look("tracker-details-desktop");
        await me.page.keyboard.press("Escape");
        await me.get("details").waitFor({ state: "hidden" });
        me.expect(await link.evaluate((each) => each === document.activeElement), "the focus is lost");
        me.expect(!me.page.url().includes("send="), "the URL still names the send");

        const small = await visit(phone);
        await small.goto(`/tracker?world=${world.id}`);
        await showsRows(small, 5);
        await small.look("tracker-phone");
        await small.goto(`/tracker?world=${world.id}&send=5`);
        await small.get("section-tracking").waitFor();
        await small.look("tracker-details-phone");
    },

    "what can be cancelled is, the rest says why not": async (visit) => {
        const world = await usualWorld();
        const me = await visit();
        await me.goto(`/tracker?world=${world.id}&as=1`);
        await showsRows(me, 5);
        const row = (send) => me.page.locator(`tr[data-send="${send}"]`);
        await row("2").locator(".menu-button").click();
        await me.says("menu", "the send is over");
        await me.look("tracker-menu-desktop");
        await me.page.keyboard.press("Escape");

        await row("5").locator(".menu-button").press("Enter");
        await me.page.keyboard.press("ArrowUp");
        await me.page.keyboard.press("Enter");
        await me.get("cancel").waitFor();
        await me.look("tracker-cancel-desktop");
        await me.get("cancel-yes").click();
        await row("5").getByText("Canceled").waitFor();
        me.expect((await world.status("5")) === "Canceled", "the send is not called off");
        await me.says("last-curl", "/sends/5/cancel");
    },

    "a status changes without reloading": async (visit) => {
        const world = await newWorld();
        await world.send("day-30", "redeems@example.com");
        const me = await visit();
        await me.goto(`/tracker?world=${world.id}`);
        await me.says("status", "Sent");
        const link = me.get("send-1");
        await link.focus();
        await world.advance("PT1H");
        await me.says("status", "Opened");
        me.expect(await link.evaluate((each) => each === document.activeElement), "the focus is lost");
        await world.advance("P1D");
        await me.says("status", "Used/Redeemed");
    },

    "issues say what to do, analytics count": async (visit) => {
        const world = await usualWorld();
        await world.send("unfunded", "poor@example.com");
        await world.send("day-30", "suspicious@example.com");
        const me = await visit();
        await me.goto(`/tracker?world=${world.id}`);
        await showsRows(me, 7);
        await me.get("view-issues").click();
        const remedies = me.page.locator("tbody .remedy");
        await remedies.first().waitFor();
        me.expect((await remedies.count()) === (await rows(me)), "an issue has no remedy");
        me.expect(!(await remedies.allInnerTexts()).includes("Nothing."), "an issue says to do nothing");
        await me.look("tracker-issues-desktop");
        await me.get("view-analytics").click();
        await me.says("count-Suspicious Email", "1");
        await me.look("tracker-analytics-desktop");
        await me.get("bar-Suspicious Email").click();
        await showsRows(me, 1);
    },

    "a wrong filter says what would be right": async (visit) => {
        const world = await usualWorld();
        const me = await visit();
        me.mayBeRefused(400);
        await me.goto(`/tracker?world=${world.id}&status=Bogus&from=someday`);
        await me.page.getByText(/"someday" is neither an instant/).first().waitFor();
        await me.page.getByText(/unknown word "Bogus"/).first().waitFor();
        await me.get("empty-clear").click();
        await showsRows(me, 5);
    },

    "a large tracker turns its pages": async (visit) => {
        const world = await newWorld();
        await world.post("/steps", { population: { campaign: "day-30", count: 300, over: "PT1H" } });
        await world.advance("PT2H");
        const me = await visit();
        await me.goto(`/tracker?world=${world.id}`);
        await me.says("total", "300 sends");
        const first = me.page.locator('tr[data-send="300"]');
        await first.waitFor();
        await me.get("next").click();
        await first.waitFor({ state: "detached" });
        me.expect((await rows(me)) === 50, `${await rows(me)} rows on the second page`);
        await me.get("previous").click();
        await first.waitFor();
    },
};
