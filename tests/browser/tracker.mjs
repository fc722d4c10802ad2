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

        me.expect(/Export 2 /.test(await me.get("csv").innerText()), "the export is of another number");
        const [file] = await Promise.all([me.page.waitForEvent("download"), me.get("csv").click()]);
        const lines = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
        me.expect(lines.length === 3, `the file has ${lines.length} lines instead of 3`);

        await me.page.goBack();
        await showsRows(me, 1);
        await me.get("chip").first().click();
        await showsRows(me, 5);
        await me.get("filter-search").fill("doe");
        await showsRows(me, 1);
        await me.get("clear").click();
        await showsRows(me, 5);
    },

    "each role sees its own sends": async (visit) => {
        const world = await usualWorld();
        await world.send("day-30", "own@example.com", { sender: "sam" }).catch(() =>
            world.send("day-30", "own@example.com", { by: "sam" }));
        const me = await visit();
        await me.goto(`/tracker?world=${world.id}`);
        await showsRows(me, 6);
        for (const [role, number] of [["admin", 6], ["manager", 1], ["sender", 1]]) {
            await me.get("viewer").selectOption({ label: await me.get("viewer")
                .locator("option", { hasText: `(${role})` }).innerText() });
            await showsRows(me, number);
            await me.says("viewer-note", role);
        }
    },

    "details tell a send's story": async (visit) => {
        const world = await usualWorld();
        const me = await visit();
        await me.goto(`/tracker?world=${world.id}`);
        const link = me.page.getByRole("row", { name: /redeems@/ }).getByTestId("details-link");
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
        await small.get("tracking").waitFor();
        await small.look("tracker-details-phone");
    },

    "what can be cancelled is, the rest says why not": async (visit) => {
        const world = await usualWorld();
        const me = await visit();
        await me.goto(`/tracker?world=${world.id}&as=1`);
        await showsRows(me, 5);
        const done = me.page.getByRole("row", { name: /redeems@/ });
        await done.getByTestId("row-menu").click();
        await done.getByTestId("cancel-reason").filter({ hasText: "the send is over" }).waitFor();
        await me.look("tracker-menu-desktop");
        await me.page.keyboard.press("Escape");

        const waits = me.page.getByRole("row", { name: /pat@/ });
        await waits.getByTestId("row-menu").press("Enter");
        await me.page.keyboard.press("Tab");
        await me.page.keyboard.press("Tab");
        await me.page.keyboard.press("Enter");
        await me.get("cancel-dialog").waitFor();
        await me.look("tracker-cancel-desktop");
        await me.get("cancel-yes").click();
        await waits.getByText("Canceled").waitFor();
        me.expect((await world.status("5")) === "Canceled", "the send is not called off");
        await me.says("last-curl", "/sends/5/cancel");
    },

    "a status changes without reloading": async (visit) => {
        const world = await newWorld();
        await world.send("day-30", "redeems@example.com");
        const me = await visit();
        await me.goto(`/tracker?world=${world.id}`);
        await me.says("status", "Sent");
        const link = me.get("details-link");
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
        await me.get("remedy").first().waitFor();
        me.expect((await me.get("remedy").count()) === (await rows(me)), "an issue has no remedy");
        await me.look("tracker-issues-desktop");
        await me.get("view-analytics").click();
        await me.says("analytics-note", "7 sends");
        await me.look("tracker-analytics-desktop");
        await me.get("bar").getByRole("link", { name: "Suspicious Email" }).click();
        await showsRows(me, 1);
    },

    "a wrong filter says what would be right": async (visit) => {
        const world = await usualWorld();
        const me = await visit();
        me.mayBeRefused(400);
        await me.goto(`/tracker?world=${world.id}&status=Bogus&from=someday`);
        await me.says("filter-problem", "from");
        await me.says("filter-problem", "Used/Redeemed");
        await me.get("clear").click();
        await showsRows(me, 5);
    },

    "a large tracker turns its pages": async (visit) => {
        const world = await newWorld();
        await world.post("/steps", { population: { campaign: "day-30", count: 300, over: "PT1H" } });
        await world.advance("PT2H");
        const me = await visit();
        await me.goto(`/tracker?world=${world.id}`);
        await me.says("total", "300 sends");
        const first = await me.get("details-link").first().getAttribute("href");
        await me.get("next-page").click();
        await me.get("first-page").waitFor();
        me.expect((await rows(me)) === 50, `${await rows(me)} rows on the second page`);
        await me.get("first-page").click();
        await me.page.locator(`a[href="${first}"]`).first().waitFor();
    },
};
