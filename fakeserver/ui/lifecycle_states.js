// SPDX-License-Identifier: MIT
// The states of a lifecycle as a table, and the moves of the one that is chosen.
import { cell, numberCell, scrollTable, setRows } from "./console_rows.js";
import { fill, h } from "./dom.js";
import { count } from "./words.js";

function kindOf({ held, final }) {
    if (held) return "held: somebody has to decide";
    return final ? "final" : "under way";
}

function stateCells({ state, sends }, choose) {
    return [
        h("th", { scope: "row" }, h("button", {
            type: "button", class: "link", "aria-pressed": "false",
            "data-testid": `state-${state.name}`, onclick: () => choose(state.name),
        }, state.name)),
        numberCell(count(sends)), cell(kindOf(state)),
    ];
}

function moveItem({ from, to, acts, rules }, isLeaving) {
    return h("li", {}, isLeaving ? "to " : "from ",
        h("strong", {}, (isLeaving ? to : from) ?? "the beginning"), " by ",
        h("code", {}, acts.join(", ")), h("span", { class: "faint" }, ` (${rules.join(", ")})`));
}

function movesOf(life, name) {
    const some = (title, moves, isLeaving) => [h("h5", {}, title), moves.length === 0
        ? h("p", { class: "faint" }, "Nowhere.")
        : h("ul", {}, moves.map((each) => moveItem(each, isLeaving)))];
    return [h("h4", {}, name),
        some("Leads", life.moves.filter((each) => each.from === name), true),
        some("Comes", life.moves.filter((each) => each.to === name), false),
        h("p", { class: "faint" }, "In brackets: what follows by itself.")];
}

/** The table; `show(life, counts, lit)` fills it, and `light(state)` shows a state's moves. */
export function stateTable(choose) {
    const table = scrollTable("States", "states", ["State", ["Sends", "number"], "What it is"]);
    const moves = h("div", { class: "moves", "aria-live": "polite", "data-testid": "moves" });
    let life = null;
    const light = (lit) => {
        for (const button of table.body.querySelectorAll("button"))
            button.setAttribute("aria-pressed", String(button.textContent === lit));
        fill(moves, lit === null
            ? h("p", { class: "empty" }, "Choose a state to see what leads there and on from it.")
            : movesOf(life, lit));
    };
    const show = (next, counts, lit) => {
        const isOther = next !== life;
        life = next;
        const rows = life.states.map((state) => ({ state, sends: counts[state.name] ?? 0 }));
        setRows(table, rows, {
            key: (each) => each.state.name, cells: (each) => stateCells(each, choose), empty: "",
            mark: (row, each) => {
                row.classList.toggle("live", each.sends > 0);
                row.querySelector("button").setAttribute("aria-pressed",
                    String(each.state.name === lit));
            },
        });
        if (isOther) light(lit);
    };
    return { node: h("div", { class: "two" }, table.node, moves), show, light };
}
