// SPDX-License-Identifier: MIT
// The journal: what clients asked for and were told.
import { ask, change, worldPath } from "./api.js";
import { confirmed } from "./console_confirm.js";
import { fill, h } from "./dom.js";
import { differs, oneAtATime } from "./fresh.js";
import { setItems } from "./items.js";
import { comparison } from "./journal_compare.js";
import { entryLine } from "./journal_entry.js";
import { journalFilter } from "./journal_filter.js";
import { readPage, readStanding } from "./journal_pages.js";
import { verifyForm } from "./journal_verify.js";
import { leafButton } from "./pager.js";
import { readsLine } from "./reads_line.js";
import { attempt, tell } from "./told.js";
import { takeWish, whenSeen } from "./wishes.js";
import { count } from "./words.js";

/** The number of the request that has an X-Request-Id, or null. */
async function numberOf(path, id) {
    const { matched } = await change(`${path}/verify`, { order: [{ id }] });
    return matched?.[0] ?? null;
}

function standingText({ total, evicted }) {
    const all = total === 1 ? "1 request" : `${count(total)} requests`;
    return evicted === 0 ? all : `${all}; the oldest ${count(evicted)} had to make room`;
}

function emptyText({ last, before }) {
    return last > before ? "No request fits the filter."
        : "Nothing has been asked for yet. Call the API with this world's credentials.";
}

/** A button that empties the journal at `path()`, and calls `done()` then. */
function emptyButton(path, done) {
    return h("button", { type: "button", class: "quiet", "data-testid": "journal-empty",
        onclick: async () => {
            const isSure = await confirmed("Empty the journal?",
                "All requests in it are forgotten. The world stays as it is.", "Empty it");
            if (!isSure) return;
            await attempt(() => ask(path(), { method: "DELETE" }), "The journal is empty.");
            await done();
        } }, "Empty it");
}

/** The list of entries; `show(entries)` fills it, `isBusy()` is whether somebody reads in it. */
function entryList(zone, compared) {
    const node = h("ol", { class: "journal", "aria-label": "Requests, the newest first",
        "data-testid": "journal" });
    const lines = new Map();
    const make = (entry) => {
        const line = entryLine(entry, zone, compared.tick(entry));
        lines.set(entry.number, line);
        return line;
    };
    const show = (entries) => {
        setItems(node, entries, { key: ({ number, id, path }) => `${number} ${id} ${path}`, make });
        const shown = new Set(entries.map((each) => each.number));
        for (const number of lines.keys()) if (!shown.has(number)) lines.delete(number);
    };
    const isBusy = () => compared.isUsed() || [...lines.values()].some((each) => each.isOpen());
    return { node, show, isBusy, open: (number) => lines.get(number)?.open() };
}

/** Everything of the panel that holds still, and the pages that are turned in it. */
function journalView(world) {
    const own = worldPath(world.id, "/journal");
    const compared = comparison();
    const list = entryList(world.clock.zone, compared);
    const said = h("span", { class: "faint", role: "status", "data-testid": "journal-standing" });
    const none = h("p", { class: "empty", hidden: true });
    const curl = readsLine();
    let upTo = [null];
    let page = null;
    const path = () => (filter.isOfWorld() ? own : "/_sim/journal");
    const load = oneAtATime(async () => {
        const wanted = filter.wanted();
        page = await readPage(path(), wanted, upTo.at(-1));
        filter.offer(page.operations);
        list.show(page.entries);
        fill(said, standingText(page));
        none.hidden = page.entries.length > 0;
        fill(none, emptyText(page));
        older.allow(page.rest > 0);
        newer.allow(upTo.length > 1);
        latest.node.hidden = true;
        const query = new URLSearchParams(wanted).toString();
        curl.show(query ? `${path()}?${query}` : path());
    });
    const turn = (to) => {
        upTo = to;
        return attempt(load);
    };
    const filter = journalFilter(() => turn([null]));
    const older = leafButton("Older", "journal-older", () => turn([...upTo, page.rest]));
    const newer = leafButton("Newer", "journal-newer", () => turn(upTo.slice(0, -1)));
    const latest = latestButton(() => turn([null]));
    const empty = emptyButton(path, () => {
        compared.clear();
        return turn([null]);
    });
    const nodes = [filter.node, verifyForm(world, filter.list, (number) => show(number)),
        h("div", { class: "row journal-bar" }, newer.node, older.node, empty, said, latest.node),
        compared.node, none, list.node, curl.node];
    const show = async (number) => {
        filter.clear();
        await turn([null, number]);
        whenSeen(() => list.open(number));
    };
    return { nodes, load, latest, show, own, page: () => page, isOfWorld: filter.isOfWorld,
        isLive: () => upTo.length === 1 && !list.isBusy() };
}

/** The button that leads to what has come meanwhile; `say(number)` shows it. */
function latestButton(turn) {
    const node = h("button", { type: "button", hidden: true, "data-testid": "journal-latest",
        onclick: turn });
    const say = (number) => {
        node.hidden = number <= 0;
        fill(node, `Show ${count(number)} new`);
    };
    return { node, say };
}

async function grant(view, { number, id }) {
    const found = number ?? await numberOf(view.own, id);
    if (found !== null) return view.show(found);
    tell("That request is no longer in the journal: it was emptied, or newer ones took its room.");
    return view.load();
}

/** See console.js for what a panel is. */
export const journal = {
    id: "journal",
    title: "Journal",
    build(box, world) {
        const view = journalView(world);
        fill(box, view.nodes);
        const catchUp = async () => {
            if (view.page() === null || view.isLive()) return view.load();
            if (!view.isOfWorld()) return;
            const { last } = await readStanding(view.own);
            const known = view.page().last;
            return last < known ? view.load() : view.latest.say(last - known);
        };
        return async (now, before) => {
            const wish = takeWish("journal");
            if (wish) return grant(view, wish);
            if (differs(now, before, "requests", "incarnation")) await catchUp();
        };
    },
};
