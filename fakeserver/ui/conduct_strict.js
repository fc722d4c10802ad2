// SPDX-License-Identifier: MIT
// What the client asked for that does not exist, and whether that is refused.
import { ask, change, worldPath } from "./api.js";
import { scrollTable, setRows, cell, numberCell } from "./console_rows.js";
import { fill, freshId, h } from "./dom.js";
import { oneAtATime } from "./fresh.js";
import { visible } from "./json_view.js";
import { readsLine } from "./reads_line.js";
import { attempt } from "./told.js";
import { count } from "./words.js";

/** All three lists as rows: what it is, its name, how often, and a word about it. */
function oddities({ unknown_paths: paths, unknown_fields: fields, unused_faults: faults }) {
    return [
        ...paths.map(({ method, path, times, near }) => ({ kind: "Unknown path",
            name: `${method} ${path}`, times, hint: near ? `Did you mean ${near}?` : "" })),
        ...fields.map(({ operation, field, times }) => ({ kind: "Unknown field", name: field, times,
            hint: `in ${operation}` })),
        ...faults.map(({ id, operation, occasions }) => ({ kind: "Fault that never struck",
            name: id, times: occasions, hint: `of ${operation}; the number is its occasions` })),
    ];
}

/** The section; `load()` makes it current. */
export function strictness(world) {
    const path = worldPath(world.id, "/strictness");
    const table = scrollTable("What does not exist", "oddities",
        ["What", "Name", ["Times", "number"], ""]);
    const left = h("p", { class: "faint", hidden: true });
    const curl = readsLine();
    const strict = h("input", { type: "checkbox", id: freshId("strict"), "data-testid": "strict",
        onchange: () => attempt(async () => {
            await change(path, { strict: strict.checked }, "PUT");
            await load();
        }, () => strict.checked
            ? "Unknown fields are refused now." : "Unknown fields are ignored again."),
    });
    const load = oneAtATime(async () => {
        const found = await ask(path);
        strict.checked = found.strict;
        setRows(table, oddities(found), {
            key: ({ kind, name, hint }) => `${kind} ${name} ${hint}`, empty: "Nothing of the kind.",
            cells: ({ kind, name, times, hint }) => [cell(kind), cell(h("code", {}, visible(name))),
                numberCell(count(times)), cell(visible(hint))],
        });
        left.hidden = found.left_out === 0;
        fill(left, `There was no room to note ${count(found.left_out)} more.`);
        curl.show(path);
    });
    const node = h("section", { class: "strictness" }, h("h3", {}, "Asked for, but not there"),
        h("p", {}, h("label", { class: "tick", for: strict.id }, strict,
            "Refuse fields that nobody knows (the vendor ignores them)")),
        table.node, left, curl.node);
    return { node, load };
}
