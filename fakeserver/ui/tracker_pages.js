// SPDX-License-Identifier: MIT
// How many there are, the file with all of them, and the way from page to page.
import { fill, h } from "./dom.js";
import { leafButton } from "./pager.js";
import { parameters } from "./shell.js";
import { singleControl } from "./tracker_controls.js";
import { go, trail } from "./tracker_query.js";
import { count } from "./words.js";

/** "1 send", "1,234 sends". */
export function sends(number) {
    return `${count(number)} ${number === 1 ? "send" : "sends"}`;
}

/** What stands over the list; `show(total, href)` fills it, total null where nothing is known. */
export function listHead() {
    const total = h("p", { class: "total", tabindex: "-1", "data-testid": "total" });
    const file = h("a", { class: "button quiet", "data-testid": "csv",
        download: "send-tracker.csv" });
    const sort = singleControl("sort", "Order", [["newest", "Newest first"],
        ["oldest", "Oldest first"]]);
    const spoken = h("p", { class: "visually-hidden", role: "status" });
    const node = h("div", { class: "row list-head" }, total, spoken, sort.node, file);
    const show = (number, href) => {
        fill(total, number === null ? "—" : sends(number));
        fill(file, number === null ? "Download CSV" : `Download CSV (${rows(number)})`);
        if (number !== null) return enable(file, href);
        file.removeAttribute("href");
        file.setAttribute("role", "link");
        file.setAttribute("aria-disabled", "true");
    };
    show(null);
    const speak = (number) => fill(spoken, number === null ? "" : `${sends(number)} found`);
    return { node, show, speak, sort, focus: () => total.focus() };
}

function enable(link, href) {
    link.href = href;
    link.removeAttribute("role");
    link.removeAttribute("aria-disabled");
}

function rows(number) {
    return `${count(number)} ${number === 1 ? "row" : "rows"}`;
}

/** What stands below the list; `show(next)` fits it. `turned()` is called when somebody leafs. */
export function listFoot(turned) {
    let next = null;
    const turn = (after, way) => {
        go({ after: after || null }, { way });
        turned();
    };
    const first = leafButton("First page", "first", () => turn(null, []));
    const back = leafButton("Previous", "previous", () =>
        turn(trail().at(-1), trail().slice(0, -1)));
    const on = leafButton("Next", "next", () =>
        turn(next, [...trail(), parameters().get("after") ?? ""]));
    const size = singleControl("limit", "Rows of a page",
        [["50", "50"], ["10", "10"], ["25", "25"], ["200", "200"], ["1000", "1,000"]]);
    const node = h("nav", { class: "row list-foot", "aria-label": "Pages of the list" },
        first.node, back.node, on.node, size.node);
    const show = (following) => {
        next = following;
        first.allow(parameters().has("after"));
        back.allow(trail().length > 0);
        on.allow(next !== null);
    };
    return { node, show, size };
}
