// SPDX-License-Identifier: MIT
// What is kept of the open world: its digest, its log, its audit, and moments to go back to.
import { ask, change, worldPath } from "./api.js";
import { confirmed } from "./console_confirm.js";
import { copyButton } from "./copy.js";
import { sayingField, sendButton, workForm } from "./console_form.js";
import { cell, scrollTable, setRows } from "./console_rows.js";
import { short } from "./console_text.js";
import { fill, h } from "./dom.js";
import { attempt, tell } from "./told.js";
import { instant } from "./words.js";

/** A full audit, when somebody asks for it. */
function auditor(path) {
    const said = h("p", { role: "status", class: "said", "data-testid": "audit-result" },
        "Not audited yet.");
    const audit = async () => {
        const { findings } = await ask(`${path}/audit`);
        fill(said, findings.length === 0
            ? "The audit found no contradiction."
            : ["The audit found contradictions, which is a bug of the simulator:",
                h("ul", {}, findings.slice(0, 50).map((each) => h("li", {}, each)))]);
    };
    return h("div", { class: "row" }, h("button", { type: "button", class: "quiet",
        "data-testid": "audit", onclick: () => attempt(audit) }, "Audit it"), said);
}

function snapshotCells({ name, at }, world, restore) {
    return [
        h("th", { scope: "row" }, h("bdi", {}, short(name))), cell(instant(at, world.clock.zone)),
        cell(h("button", {
            type: "button", class: "quiet", onclick: () => restore(name),
            "aria-label": `Restore ${short(name)}`, "data-testid": `restore-${name}`,
        }, "Restore")),
    ];
}

/** The form that takes a snapshot, and the list of those that were. */
function snapshots(world, path) {
    const table = scrollTable("Snapshots", "snapshots", ["Snapshot", "World's time", ""]);
    const read = async () => {
        const list = await ask(`${path}/snapshots`);
        setRows(table, list, { key: (each) => each.name, empty: "No snapshot was taken.",
            cells: (each) => snapshotCells(each, world, restore) });
    };
    const restore = async (name) => {
        const lost = "What happened since then is lost, unless another snapshot keeps it.";
        if (!await confirmed(`Go back to "${short(name)}"?`, lost, "Go back")) return;
        await attempt(() => change(`${path}/snapshots/${encodeURIComponent(name)}/restore`),
            `The world stands as it stood at "${short(name)}".`);
    };
    const name = sayingField("Name, or none for a number", h("input", { autocomplete: "off",
        dir: "auto", "data-testid": "snapshot-name" }));
    const form = workForm({ name: "Take a snapshot", told: name, work: async () => {
        const text = name.control.value.trim();
        const taken = await change(`${path}/snapshots`, text === "" ? {} : { name: text });
        tell(`Snapshot "${short(taken.name)}" is taken.`);
        name.control.value = "";
        await read();
    } }, name.node, sendButton("Take a snapshot", "take-snapshot"));
    return { node: h("div", {}, form, table.node), read };
}

/** The box about the open world; `read(now)` makes it current. */
export function worldKeeper(world) {
    const path = worldPath(world.id);
    const digest = h("code", { "data-testid": "digest" }, "\u2007");
    const kept = snapshots(world, path);
    return {
        node: h("div", {},
            h("p", { class: "row" }, h("span", {}, "Digest"), digest,
                copyButton(() => digest.textContent, "Copy the digest")),
            h("p", {}, h("a", { href: `${path}/log`, download: `world-${world.id}.json`,
                "data-testid": "log" }, "Download the command log"),
            ", a scenario that does it all again."),
            auditor(path), h("h4", {}, "Snapshots"), kept.node),
        read: async (now) => {
            fill(digest, now.digest);
            await kept.read();
        },
    };
}
