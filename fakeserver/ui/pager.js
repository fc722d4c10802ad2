// SPDX-License-Identifier: MIT
// Leafing through a list that is longer than what is shown of it.
import { mostRows } from "./console_rows.js";
import { fill, h } from "./dom.js";
import { count } from "./words.js";

/** A button to leaf with; it stays in place where there is nothing more, so the focus does, too. */
export function leafButton(text, testid, turn) {
    const node = h("button", {
        type: "button", class: "quiet", "data-testid": testid, "aria-disabled": "true",
        onclick: () => node.getAttribute("aria-disabled") !== "true" && turn(),
    }, text);
    const allow = (isAllowed) => node.setAttribute("aria-disabled", String(!isAllowed));
    return { node, allow };
}

/**
 * Pages of a list that has the oldest first, the newest page first. `cut(list)` gives what is to be
 * shown, the newest first; `turn()` is called when somebody leafs. An older page stays what it is
 * while new items come, and so does the newest one after `hold()`; `rewind()` goes back to the
 * newest, `turnTo(place)` to an item of the list.
 * `what` is what the items are called: [one, many].
 */
export function pager(what, turn, size = mostRows) {
    let end = null;
    let shown = { start: 0, stop: 0, total: 0 };
    const go = (to) => {
        end = to === null || to >= shown.total ? null : to;
        turn();
    };
    const newer = leafButton("Newer", "newer", () => go(shown.stop + size));
    const older = leafButton("Older", "older", () => go(shown.start));
    const said = h("span", { class: "faint", role: "status", "data-testid": "page" }, "\u2007");
    const node = h("div", { class: "row leafing" }, newer.node, older.node, said);
    const cut = (list) => {
        if (end !== null && end >= list.length) end = null;
        const stop = end ?? list.length;
        shown = { start: Math.max(0, stop - size), stop, total: list.length };
        newer.allow(stop < list.length);
        older.allow(shown.start > 0);
        newer.node.hidden = older.node.hidden = list.length <= size && end === null;
        fill(said, sentence(shown, what));
        return list.slice(shown.start, stop).reverse();
    };
    const rewind = () => (end = null);
    const hold = () => (end ??= shown.total || null);
    const turnTo = (place) => (end = place < 0 ? null : place + 1);
    return { node, cut, rewind, hold, turnTo };
}

function sentence({ start, stop, total }, [one, many]) {
    if (total === 1) return `1 ${one}`;
    if (stop - start === total) return `${count(total)} ${many}`;
    return `${count(total - stop + 1)} to ${count(total - start)} of ${count(total)} ${many}`;
}
