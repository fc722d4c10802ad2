// SPDX-License-Identifier: MIT
// How many sends have come at least how far.
import { cell, numberCell, scrollTable, setRows } from "./console_rows.js";
import { fill, h, svg } from "./dom.js";
import { stagesOf } from "./lifecycle_stages.js";
import { count } from "./words.js";

const percent = new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 1 });

function bar(share) {
    return svg("svg", { class: "bar", viewBox: "0 0 100 10", preserveAspectRatio: "none",
        "aria-hidden": "true" },
    svg("rect", { class: "bar-ground", width: 100, height: 10 }),
    svg("rect", { class: "bar-part", width: 100 * share, height: 10 }));
}

function stageCells({ stage, came, begun }) {
    const share = begun === 0 ? 0 : came / begun;
    return [h("th", { scope: "row" }, stage), cell(bar(share)), numberCell(count(came)),
        numberCell(begun === 0 ? "—" : percent.format(share))];
}

function told({ isWhole, read, total }) {
    const who = isWhole ? `All ${count(read)} sends were read, of every lifecycle.`
        : `${count(read)} sends were read, spread evenly over all ${count(total)}.`;
    return `Counted: sends that ever stood in a stage or in one behind it. ${who}`;
}

/** The funnel; `show(life, tally)` fills it. */
export function funnel() {
    const table = scrollTable("Funnel", "funnel",
        ["Stage", ["Share", "wide"], ["Sends", "number"], ["Of all begun", "number"]]);
    const note = h("p", { class: "faint", "data-testid": "funnel-note" }, "\u2007");
    const show = (life, tally) => {
        const { begun, came } = tally.of(life);
        const rows = [{ stage: "Begun", came: begun, begun },
            ...stagesOf(life).map((stage, at) => ({ stage, came: came[at], begun }))];
        setRows(table, rows, { key: (each) => each.stage, cells: stageCells, empty: "" });
        fill(note, told(tally));
    };
    return { node: h("div", {}, table.node, note), show };
}
