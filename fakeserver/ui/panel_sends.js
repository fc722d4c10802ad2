// SPDX-License-Identifier: MIT
// The newest sends, a way to begin one, and what can be done with each.
import { ask, worldPath } from "./api.js";
import { readsAs } from "./console_curl.js";
import { cell, numberCell, scrollTable, setRows } from "./console_rows.js";
import { short } from "./console_text.js";
import { fill, h } from "./dom.js";
import { sendDetail } from "./send_detail.js";
import { sendMaker } from "./send_maker.js";
import { count, instant, pill } from "./words.js";

/** So many sends are listed; the Send Tracker has all. */
const newest = 50;

function rowCells(item, zone, select) {
    const { id, to, campaign_name: campaign, label, status, updated_at: updated } = item;
    const name = `${to.first_name} ${to.last_name}`.trim() || to.email || "nobody";
    return [
        numberCell(id),
        h("td", { class: "name" }, h("button", {
            type: "button", class: "link", "data-testid": `select-${id}`, dir: "auto",
            onclick: () => select(id),
        }, short(name)), h("small", { dir: "auto" }, short(to.email))),
        h("td", { dir: "auto" }, short(campaign ?? "—")),
        cell(pill(label, status)),
        cell(instant(updated, zone)),
    ];
}

/** The list; `show(page, chosen)` fills it. */
function sendList(world, select) {
    const table = scrollTable("The newest sends", "sends",
        [["Send", "number"], "Recipient", "Campaign", "Status", "Changed"]);
    table.node.classList.add("tall");
    const total = h("p", { class: "faint", "data-testid": "sends-total" }, "\u2007");
    const show = ({ total: all, rows }, zone, chosen) => {
        fill(total, all > rows.length
            ? `The newest ${rows.length} of ${count(all)} sends. `
            : `${count(all)} ${all === 1 ? "send" : "sends"}. `,
        h("a", { href: `/tracker?${new URLSearchParams({ world: world.id })}` },
            "All of them, with filters: Send Tracker"));
        setRows(table, rows, {
            key: (each) => each.id,
            cells: (each) => rowCells(each, zone, select),
            empty: "There are no sends yet. Begin one above.",
            mark: (row, each) => row.setAttribute("aria-current", String(each.id === chosen)),
        });
    };
    return { node: h("div", {}, total, table.node), show };
}

/** The panel; see console.js. */
export const sends = {
    id: "sends",
    title: "Sends",
    build(box, world) {
        const path = worldPath(world.id);
        const listPath = `${path}/tracker?limit=${newest}`;
        let page = { total: 0, rows: [] };
        let zone = world.clock.zone;
        let chosen = null;
        const select = async (id) => {
            chosen = id;
            list.show(page, zone, chosen);
            await detail.show(id);
            detail.focus();
        };
        const list = sendList(world, (id) => select(id));
        const detail = sendDetail(world);
        const maker = sendMaker(world, (id) => select(id));
        fill(box, h("details", { class: "card", open: true, "data-testid": "begin" },
            h("summary", {}, h("h3", {}, "Begin a send")), maker.node),
        h("div", { class: "two wide-left" }, list.node, detail.node), readsAs(listPath));
        return async (now, before) => {
            if (before === null) await maker.learn();
            zone = now.zone;
            if (now.digest === before?.digest) return;
            page = await ask(listPath);
            list.show(page, zone, chosen);
            if (chosen !== null) await detail.show(chosen);
        };
    },
};
