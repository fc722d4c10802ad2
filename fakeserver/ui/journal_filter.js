// SPDX-License-Identifier: MIT
// Which requests of the journal are shown.
import { options } from "./console_form.js";
import { calmly, field, fill, freshId, h } from "./dom.js";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

/** What is still being typed is no status yet. */
function isStatus(text) {
    return /^[1-5]\d\d$/.test(text);
}

/**
 * The fields of the filter; `turn()` is called when somebody has changed it. `wanted()` is what the
 * API is asked, `isOfWorld()` whether it is this world's journal, `offer(counts)` offers the
 * operations that there are, `clear()` empties all fields.
 */
export function journalFilter(turn) {
    const list = h("datalist", { id: freshId("operations") });
    const calmTurn = calmly(300, turn);
    const text = (name, attributes) => h("input", { type: "search", autocomplete: "off",
        spellcheck: "false", "data-testid": `journal-${name}`, oninput: calmTurn, ...attributes });
    const operation = text("operation", { list: list.id, size: 20 });
    const path = text("path", { size: 20 });
    const status = text("status", { size: 6, inputmode: "numeric" });
    const method = h("select", { "data-testid": "journal-method", onchange: turn },
        options([["", "any"], ...methods.map((each) => [each, each])]));
    const whose = h("select", { "data-testid": "journal-whose", onchange: turn },
        options([["world", "this world"], ["none", "no world"]]));
    const wanted = () => {
        const fields = { operation, method, status, path };
        return Object.fromEntries(Object.entries(fields)
            .map(([name, control]) => [name, control.value.trim()])
            .filter(([name, value]) => name === "status" ? isStatus(value) : value !== ""));
    };
    const clear = () => {
        for (const each of [operation, path, status, method]) each.value = "";
        whose.value = "world";
    };
    const offer = (counts) => fill(list, Object.entries(counts)
        .filter(([name]) => name !== "unknown")
        .map(([name, times]) => h("option", { value: name }, `${name}, ${times} times`)));
    const reset = h("button", { type: "button", class: "quiet", "data-testid": "journal-reset",
        onclick: () => {
            clear();
            turn();
        } }, "Show all");
    const node = h("div", { class: "row end", role: "search", "aria-label": "Filter requests" },
        field("Operation", operation), field("Method", method), field("Status", status),
        field("Path, without a query", path), field("Requests of", whose), reset, list);
    return { node, list: list.id, wanted, clear, offer, isOfWorld: () => whose.value === "world" };
}
