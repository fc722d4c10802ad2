// SPDX-License-Identifier: MIT
// The switchboard of faults: what goes wrong, how often it has struck, and an end to it.
import { ask, change, worldPath } from "./api.js";
import { cell, numberCell, scrollTable, setRows } from "./console_rows.js";
import { fill, h } from "./dom.js";
import { isSpent, presets, whatText, whenText } from "./fault_kinds.js";
import { faultForm } from "./fault_form.js";
import { differs, oneAtATime } from "./fresh.js";
import { visible } from "./json_view.js";
import { pager } from "./pager.js";
import { readsLine } from "./reads_line.js";
import { attempt } from "./told.js";
import { count } from "./words.js";

function statePill(fault) {
    if (fault.ended) return h("span", { class: "pill over" }, "ended");
    if (isSpent(fault)) return h("span", { class: "pill over" }, "has struck");
    return h("span", { class: "pill bad" }, "in force");
}

function cells(each, end) {
    const { id, operation, occasions, struck, ended } = each;
    return [
        cell(h("strong", {}, visible(id))),
        cell(h("code", {}, operation), h("br"), whatText(each)),
        cell(whenText(each)),
        numberCell(count(occasions)),
        numberCell(struck === undefined ? "—" : count(struck)),
        cell(statePill(each)),
        cell(!ended && h("button", { type: "button", class: "quiet", "data-testid": "fault-end",
            "aria-label": `End fault ${id}`, onclick: () => end(id) }, "End")),
    ];
}

/** Faults that are in force come last, for the newest are shown first. */
function endedFirst(faults) {
    return [...faults.filter((each) => each.ended), ...faults.filter((each) => !each.ended)];
}

function presetRow(start) {
    return h("div", { role: "group", "aria-label": "Faults for one click", class: "row presets" },
        presets.map(([text, wish], at) => h("button", { type: "button", class: "quiet",
            "data-testid": `preset-${at + 1}`, onclick: () => start(wish, text) }, text)));
}

/** See console.js for what a panel is. */
export const faults = {
    id: "faults",
    title: "Faults",
    build(box, world) {
        const path = worldPath(world.id, "/faults");
        const table = scrollTable("Faults, those in force first", "faults", ["Fault",
            "What goes wrong", "Strikes", ["Occasions", "number"], ["Struck", "number"], "State",
            ""]);
        const curl = readsLine();
        let all = [];
        const doing = (work, done) => attempt(async () => {
            await work();
            await load();
        }, done);
        const end = (id) => doing(
            () => ask(`${path}/${encodeURIComponent(id)}`, { method: "DELETE" }),
            `Fault ${id} has ended.`);
        const draw = () => setRows(table, pages.cut(endedFirst(all)), { key: (each) => each.id,
            cells: (each) => cells(each, end), empty: "Nothing goes wrong." });
        const pages = pager(["fault", "faults"], draw, 100);
        const endAll = h("button", { type: "button", class: "quiet", "data-testid": "fault-end-all",
            onclick: () => doing(() => ask(path, { method: "DELETE" }), "All faults have ended."),
        }, "End all");
        const load = oneAtATime(async () => {
            const [found, endpoints] = await Promise.all([ask(path),
                ask(worldPath(world.id, "/webhooks"))]);
            all = found;
            form.know(endpoints);
            endAll.setAttribute("aria-disabled", String(all.every((each) => each.ended)));
            draw();
        });
        const form = faultForm(world, load);
        curl.show(path);
        fill(box,
            h("h3", {}, "One click"),
            presetRow((wish, text) => doing(() => change(path, wish), `In force: ${text}.`)),
            h("details", { class: "card", "data-testid": "fault-maker" },
                h("summary", {}, "New fault"), form.node),
            h("div", { class: "row" }, pages.node, endAll), table.node,
            h("p", { class: "faint" }, "Of faults of webhooks only the occasions are known. "
                + "What a fault did to a request stands in the journal."),
            curl.node);
        return async (now, before) => {
            if (differs(now, before, "faults", "webhooks", "requests", "incarnation")) await load();
        };
    },
};
