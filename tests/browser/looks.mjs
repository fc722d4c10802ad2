// SPDX-License-Identifier: MIT
// Every page in the dark and on a phone, and that nothing jumps while it comes.
import { desktop, phone } from "./visitor.mjs";
import { newWorld } from "./world.mjs";

const panels = ["sends", "lifecycle", "mail", "ledger", "journal", "webhooks", "faults", "conduct", "crm", "worlds"];

/// A world in which there is something to see everywhere.
async function livelyWorld() {
    const world = await newWorld();
    await world.post("/webhooks", { id: "hook", receiver: "up" });
    for (const to of ["kim", "redeems", "clicks", "bounce"]) await world.send("day-30", `${to}@example.com`);
    await world.send("where-to", "pat@example.com");
    await world.asClient("GET", "/api/v3/gifts");
    await world.advance("P1D");
    return world;
}

/// How far things moved that nobody had touched (Cumulative Layout Shift), and for how many frames
/// the page has been as it is.
const watchShifts = () => {
    globalThis.shifted = 0;
    globalThis.frames = 0;
    new MutationObserver(() => (globalThis.frames = 0)).observe(document, { childList: true, subtree: true, attributes: true });
    const count = () => {
        globalThis.frames += 1;
        requestAnimationFrame(count);
    };
    count();
    new PerformanceObserver((list) => {
        for (const each of list.getEntries()) if (!each.hadRecentInput) globalThis.shifted += each.value;
    }).observe({ type: "layout-shift", buffered: true });
};

async function lookAt(visit, options, path, name) {
    const me = await visit(options);
    await me.page.addInitScript(watchShifts);
    await me.goto(path);
    await me.get("now").filter({ hasText: "2020" }).waitFor();
    await me.page.waitForFunction(() => globalThis.frames > 30 && !document.querySelector(".coming"));
    await me.look(name);
    const shifted = await me.page.evaluate(() => globalThis.shifted);
    me.expect(shifted < 0.1, `${name}: the page jumps by ${shifted.toFixed(3)}`);
}

export const journeys = {
    "every page is right in the dark and on a phone": async (visit) => {
        const world = await livelyWorld();
        const styles = [["dark", { ...desktop, colorScheme: "dark" }], ["phone", phone],
            ["phone-dark", { ...phone, colorScheme: "dark" }]];
        for (const [style, options] of styles) {
            for (const panel of panels)
                await lookAt(visit, options, `/?world=${world.id}#${panel}`, `look-${panel}-${style}`);
            for (const view of ["all", "issues", "analytics"])
                await lookAt(visit, options, `/tracker?world=${world.id}&view=${view}`, `look-tracker-${view}-${style}`);
        }
    },

    "a page without a world says what to do": async (visit) => {
        const me = await visit();
        await me.goto("/tracker?world=99999");
        await me.says("problem", "99999");
    },
};
