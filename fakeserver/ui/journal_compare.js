// SPDX-License-Identifier: MIT
// Any two entries of the journal, and what differs between them.
import { differenceTable } from "./difference_table.js";
import { fill, freshId, h } from "./dom.js";
import { differences } from "./json_diff.js";
import { jsonText } from "./json_view.js";
import { tell } from "./told.js";

const parts = [
    ["The line", ({ operation, method, path, query }) => ({ operation, method, path, query })],
    ["Headers of the request", ({ headers }) => headers],
    ["Body of the request", ({ body }) => body],
    ["The answer", ({ status, done, fault, lost, answer }) =>
        ({ status, done, fault, lost, answer })],
];

function asText(value) {
    return value === undefined ? undefined : jsonText(value);
}

function section([title, part], [one, other]) {
    const found = differences(part(one), part(other))
        .map(({ where, left, right }) => ({ where, left: asText(left), right: asText(right) }));
    const names = [`Request ${one.number}`, `Request ${other.number}`];
    return h("section", { "data-testid": "compared" }, h("h3", {}, title), found.length === 0
        ? h("p", { class: "faint" }, "The same.")
        : differenceTable(`${title}: what differs`, found, names));
}

/** Shows what differs between two entries, above the page. */
function showComparison(pair) {
    const heading = h("h2", { id: freshId("compare") },
        `Requests ${pair[0].number} and ${pair[1].number}`);
    const dialog = h("dialog", { class: "wide", "aria-labelledby": heading.id,
        "data-testid": "comparison", onclose: () => dialog.remove() },
    h("div", { class: "row apart" }, heading, h("form", { method: "dialog" },
        h("button", { class: "quiet", "data-testid": "close-comparison" }, "Close"))),
    parts.map((each) => section(each, pair)));
    document.body.append(dialog);
    dialog.showModal();
}

/**
 * What chooses entries: `tick(entry)` is a box for one, `node` the line that says what is chosen.
 * Ticking a third one lets go of the first.
 */
export function comparison() {
    const chosen = new Map();
    const said = h("span", { role: "status", "data-testid": "ticked" });
    const button = h("button", {
        type: "button", class: "quiet", "data-testid": "compare", onclick: () => {
            const pair = [...chosen.values()].map((each) => each.entry)
                .sort((a, b) => a.number - b.number);
            if (pair.length === 2) showComparison(pair);
            else tell("Tick two requests in the list first.");
        },
    }, "Compare");
    const say = () => {
        const numbers = [...chosen.values()].map((each) => each.entry.number).join(" and ");
        fill(said, numbers ? `Ticked: ${numbers}.` : "Tick two requests to compare them.");
        button.setAttribute("aria-disabled", String(chosen.size !== 2));
    };
    const tick = (entry) => {
        const box = h("input", {
            type: "checkbox", "data-testid": "tick", checked: chosen.has(entry.id),
            "aria-label": `Compare request ${entry.number}`, onchange: () => {
                if (box.checked) chosen.set(entry.id, { entry, box });
                else chosen.delete(entry.id);
                if (chosen.size > 2) letGo();
                say();
            },
        });
        if (chosen.has(entry.id)) chosen.set(entry.id, { entry, box });
        return box;
    };
    const letGo = () => {
        const [id, { box }] = chosen.entries().next().value;
        chosen.delete(id);
        box.checked = false;
    };
    const clear = () => {
        chosen.clear();
        say();
    };
    say();
    const node = h("div", { class: "row" }, button, said);
    return { node, tick, clear, isUsed: () => chosen.size > 0 };
}
