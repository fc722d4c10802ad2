// SPDX-License-Identifier: MIT
// How many sends there are of each status, as bars; each leads to the list of them.
import { fill, h, svg } from "./dom.js";
import { setItems } from "./items.js";
import { here } from "./tracker_query.js";
import { sends } from "./tracker_pages.js";
import { count, pill, toneOf } from "./words.js";

function share(part, whole) {
    return new Intl.NumberFormat("en-US", { style: "percent", minimumFractionDigits: 1,
        maximumFractionDigits: 1 }).format(part / whole);
}

function bar(first) {
    const tone = toneOf(first.word);
    const part = svg("rect", { class: `bar-part ${tone}`, height: "100%", width: "0" });
    const number = h("span", { class: "bar-count", "data-testid": `count-${first.word}` });
    const percent = h("span", { class: "bar-share faint" });
    const link = here({ view: null, status: first.word, after: null },
        { class: "bar-line", "data-testid": `bar-${first.word}` },
        h("span", { class: "bar-word" }, pill(first.word)),
        svg("svg", { class: "bar", "aria-hidden": "true" },
            svg("rect", { class: "bar-ground", width: "100%", height: "100%" }), part),
        number, percent);
    const show = ({ number: of, whole, most }) => {
        part.setAttribute("width", `${100 * of / most}%`);
        number.textContent = count(of);
        percent.textContent = share(of, whole);
    };
    show(first);
    return { node: h("li", {}, link), show };
}

/** The bars; `show(total, counts)` fills them. */
export function analytics() {
    const about = h("p", { class: "faint" }, "\u2007");
    const list = h("ul", { class: "bars", "data-testid": "bars" });
    const node = h("section", { class: "card analytics", "aria-labelledby": "analytics-title" },
        h("h2", { id: "analytics-title" }, "Sends by status"), about, list);
    const show = (total, counts) => {
        const most = Math.max(...Object.values(counts));
        fill(about, `The shares are of ${sends(total)}: all that the filters match. `,
            "Choose a bar to list its sends.");
        setItems(list, Object.entries(counts).map(([word, number]) =>
            ({ word, number, whole: total, most })), { key: ({ word }) => word, make: bar });
    };
    return { node, show, clear: () => setItems(list, [], {}) };
}
