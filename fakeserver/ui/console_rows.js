// SPDX-License-Identifier: MIT
// Tables that change in place: rows that are the same stay, and so does the focus in them.
import { fill, h } from "./dom.js";
import { place } from "./items.js";

/** So many rows are shown at most, whatever there is. */
export const mostRows = 200;

/** A table in a box that scrolls, and its body; `columns` are texts, or [text, class]. */
export function scrollTable(name, testid, columns, attributes = {}) {
    const body = h("tbody");
    const node = h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": name,
        ...attributes },
        h("table", { class: "rows", "data-testid": testid },
            h("thead", {}, h("tr", {}, columns.map((each) => {
                const [text, kind] = Array.isArray(each) ? each : [each];
                return h("th", { scope: "col", class: kind },
                    text || h("span", { class: "visually-hidden" }, "What can be done"));
            }))),
            body));
    return { node, body, columns: columns.length };
}

/**
 * Makes the rows of `table` those of `list`: `key(item)` tells them apart, `cells(item)` gives a
 * row's cells and is only asked where the item has changed, `mark(row, item)` is always called.
 * `empty` is said where there is none.
 */
export function setRows(table, list, { key, cells, empty, mark }) {
    const known = new Map([...table.body.rows].map((row) => [row.dataset.key, row]));
    const rows = list.slice(0, mostRows).map((item) => {
        const name = String(key(item));
        const row = known.get(name) ?? h("tr", { "data-key": name });
        refill(row, item, cells);
        if (mark) mark(row, item);
        return row;
    });
    if (rows.length === 0) rows.push(emptyRow(table, empty));
    const focused = document.activeElement.closest("tr");
    const isFocusLost = table.body.contains(focused) && !rows.includes(focused);
    place(table.body, rows);
    if (isFocusLost) table.node.focus();
}

function emptyRow(table, empty) {
    return h("tr", { "data-key": "" },
        h("td", { colspan: table.columns, class: "empty" }, empty));
}

function refill(row, item, cells) {
    const text = JSON.stringify(item);
    if (row.shows === text) return;
    row.shows = text;
    const within = [...row.querySelectorAll("a, button, summary")];
    const focused = within.indexOf(document.activeElement);
    fill(row, cells(item));
    if (focused >= 0) row.querySelectorAll("a, button, summary")[focused]?.focus();
}

/** A cell. */
export function cell(...children) {
    return h("td", {}, ...children);
}

/** A cell with a number or an amount. */
export function numberCell(...children) {
    return h("td", { class: "number" }, ...children);
}
