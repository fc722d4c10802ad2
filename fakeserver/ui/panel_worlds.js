// SPDX-License-Identifier: MIT
// All worlds of this server, and what can be done with the one that is open.
import { ask, change, worldPath } from "./api.js";
import { confirmed } from "./console_confirm.js";
import { readsAs } from "./console_curl.js";
import { consoleOf } from "./console_links.js";
import { cell, mostRows, numberCell, scrollTable, setRows } from "./console_rows.js";
import { short } from "./console_text.js";
import { fill, h } from "./dom.js";
import { attempt } from "./told.js";
import { count, instant } from "./words.js";
import { worldKeeper } from "./world_keeper.js";
import { worldMaker } from "./world_maker.js";
import { credentials } from "./world_secrets.js";

function act(name, text, id, kind, onclick) {
    return h("button", { type: "button", class: kind, onclick, "data-testid": `${name}-${id}`,
        "aria-label": `${text} world ${id}` }, text);
}

/** What can be done with each world; `changed()` hears of what was done. */
function actsOn({ id }, here, changed) {
    const done = async (work, told) => {
        if (await attempt(work, told)) await changed();
    };
    const reset = async () => {
        if (!await confirmed(`Reset world ${id}?`,
            "Everything that happened in it since its beginning is lost.", "Reset it")) return;
        await done(() => change(worldPath(id, "/reset")), `World ${id} is back at its beginning.`);
    };
    const end = async () => {
        const title = `Delete world ${id}?`;
        if (!await confirmed(title, "It cannot be brought back.", "Delete it")) return;
        await done(async () => {
            await change(worldPath(id), undefined, "DELETE");
            if (id !== here) return;
            history.replaceState(null, "", "/#worlds");
            location.reload();
        }, `World ${id} is deleted.`);
    };
    return h("div", { class: "row" },
        id === here ? null : h("a", { class: "button quiet", href: `${consoleOf(id)}#worlds`,
            "data-testid": `open-${id}` }, "Open", h("span", { class: "visually-hidden" },
            ` world ${id}`)),
        act("fork", "Fork", id, "quiet", () => done(() => change(worldPath(id, "/fork")),
            (made) => `World ${made.id} begins as world ${id} stands.`)),
        act("reset", "Reset", id, "quiet", reset),
        act("delete", "Delete", id, "quiet danger", end));
}

function worldCells(each, here, changed) {
    const { id, origin, seed, clock, sends, digest } = each;
    return [
        h("th", { scope: "row" }, `${id}`, id === here && h("small", {}, " open here")),
        h("td", { dir: "auto" }, short(origin)), numberCell(h("code", {}, seed)),
        cell(instant(clock.now, clock.zone), h("small", {},
            clock.mode === "running" ? ` running ×${clock.speed}` : " frozen", ` ${clock.zone}`)),
        numberCell(count(sends)),
        cell(h("code", { title: digest }, digest.slice(0, 12))),
        cell(credentials(each)), cell(actsOn(each, here, changed)),
    ];
}

/** The panel; see console.js. */
export const worlds = {
    id: "worlds",
    title: "Worlds",
    build(box, world) {
        const table = scrollTable("All worlds", "worlds", ["World", "Origin", ["Seed", "number"],
            "Time", ["Sends", "number"], "Digest", "Credentials", ""]);
        const note = h("p", { class: "faint", "data-testid": "worlds-note" }, "\u2007");
        const read = async () => {
            const all = await ask("/_sim/worlds");
            fill(note, all.length > mostRows
                ? `The first ${mostRows} of ${count(all.length)} worlds.`
                : `${count(all.length)} ${all.length === 1 ? "world" : "worlds"} on this server.`);
            setRows(table, all, { key: (each) => each.id, empty: "There is no world.",
                cells: (each) => worldCells(each, world.id, read) });
        };
        const keeper = worldKeeper(world);
        fill(box,
            h("div", { class: "row" }, note, h("button", {
                type: "button", class: "quiet", "data-testid": "read-worlds",
                onclick: () => attempt(read),
            }, "Read the list again")),
            table.node,
            h("div", { class: "two" },
                h("section", { class: "card", "aria-label": "A new world" },
                    h("h3", {}, "A new world"), worldMaker(read)),
                h("section", { class: "card", "aria-label": "This world" },
                    h("h3", {}, `World ${world.id}, open here`), keeper.node)),
            readsAs("/_sim/worlds"));
        return async (now, before) => {
            const same = ["digest", "mode", "speed", "incarnation", "snapshots"]
                .every((each) => now[each] === before?.[each]);
            if (before !== null && same) return;
            await Promise.all([read(), keeper.read(now)]);
        };
    },
};
