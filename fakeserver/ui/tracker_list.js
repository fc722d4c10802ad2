// SPDX-License-Identifier: MIT
// A page of sends, as a table or as cards. It changes in place: what is read does not move.
import { h } from "./dom.js";
import { setItems } from "./items.js";
import { go } from "./tracker_query.js";
import { columnNames, sendRow } from "./tracker_row.js";

/** What each view shows of a send. */
export const columnsOf = {
    all: ["status", "recipient", "gift", "cost", "campaign", "sender", "begun", "updated",
        "tracking", "menu"],
    issues: ["status", "recipient", "remedy", "gift", "sender", "updated", "tracking", "menu"],
};

function head(columns) {
    return h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, columns.map((column) =>
        h("th", { role: "columnheader", scope: "col", class: `at-${column}` },
            columnNames[column] || h("span", { class: "visually-hidden" }, "What can be done")))));
}

/** A click anywhere in a row opens it, unless something is there or a text was marked. */
function openRow({ target }) {
    if (target.closest("a, button") || String(getSelection()) !== "") return;
    const row = target.closest("tr");
    if (!row) return;
    row.querySelector("a.who").focus();
    go({ send: row.dataset.send });
}

/** The list; `show(rows)` fills it. For `zone` and `menuButton` see sendRow. */
export function sendList(name, columns, zone, menuButton) {
    const body = h("tbody", { role: "rowgroup", onclick: openRow });
    const node = h("div", { class: "scroll list", tabindex: "0", role: "region",
        "aria-label": name },
    h("table", { role: "table", "aria-label": name, "data-testid": "sends" },
        head(columns), body));
    const show = (rows) => {
        const hadFocus = body.contains(document.activeElement);
        setItems(body, rows, {
            key: ({ id }) => id,
            make: (send) => sendRow(send, columns, zone, menuButton),
        });
        if (hadFocus && !body.contains(document.activeElement)) node.focus({ preventScroll: true });
    };
    return { node, show, clear: () => show([]) };
}
