// SPDX-License-Identifier: MIT
// What a CRM was told: its records as they stand, and every write.
import { ask, worldPath } from "./api.js";
import { sendLink } from "./console_links.js";
import { cell, scrollTable, setRows } from "./console_rows.js";
import { fill, h } from "./dom.js";
import { oneAtATime } from "./fresh.js";
import { bodyView, visible } from "./json_view.js";
import { pager } from "./pager.js";
import { readsLine } from "./reads_line.js";
import { instant } from "./words.js";

/** So many rows are shown of each table. */
const mostShown = 50;

function unfolding(text, value, name) {
    const details = h("details", { ontoggle: () => {
        if (details.open && details.children.length === 1) details.append(bodyView(value, name));
    } }, h("summary", {}, text));
    return details;
}

function recordCells(world, { id, object, send, status, updated_at: updated, fields }) {
    return [
        cell(h("strong", {}, id), h("br"), h("code", {}, object)),
        cell(sendLink(world, send)), cell(visible(status)),
        cell(instant(updated, world.clock.zone)),
        cell(unfolding("Fields", fields, `Fields of record ${id}`)),
    ];
}

function writeCells(world, write) {
    const { at, send, record, how, outcome, status, rule, method, path, body, place } = write;
    return [
        cell(instant(at, world.clock.zone)),
        cell(h("span", { class: `pill ${outcome === "written" ? "good" : "bad"}` }, outcome)),
        cell(sendLink(world, send), h("br"), visible(status)),
        cell(`${how} record ${record}`, h("br"), h("small", {}, rule)),
        cell(unfolding(h("code", {}, `${method} ${visible(path)}`), body,
            `Body of write ${place + 1}`)),
    ];
}

/** A table of a list that is leafed through; `show(list)` fills it. */
function leafedTable({ title, testid, columns, what, key, cells, empty, level = "h4" }) {
    const table = scrollTable(title, testid, columns);
    table.node.classList.add("tall");
    let shown = [];
    const draw = () => setRows(table, pages.cut(shown), { key, cells, empty });
    const pages = pager(what, draw, mostShown);
    const show = (list) => {
        shown = list;
        draw();
    };
    const node = h("div", {}, h("div", { class: "row apart" }, h(level, {}, title), pages.node),
        table.node);
    return { node, show, rewind: pages.rewind };
}

/** The place for it; `show(id)` shows what a connector was told, null hides it. */
export function toldView(world) {
    const heading = h("h3", { tabindex: "-1", "data-testid": "crm-of" });
    const records = leafedTable({ title: "Records as they stand", testid: "crm-records",
        columns: ["Record", "Send", "Status", "Changed", "Fields"], what: ["record", "records"],
        key: (each) => each.id, cells: (each) => recordCells(world, each),
        empty: "No record yet." });
    const writes = leafedTable({ title: "Every write", testid: "crm-writes",
        columns: ["When", "Outcome", "Send", "What", "Call"], what: ["write", "writes"],
        key: (each) => each.place, cells: (each) => writeCells(world, each),
        empty: "Nothing was written yet." });
    const curl = readsLine();
    const node = h("section", { class: "told", hidden: true,
        "aria-label": "What the CRM was told" }, heading, records.node, writes.node, curl.node);
    let id = null;
    const load = oneAtATime(async () => {
        if (id === null) return;
        const path = worldPath(world.id, `/crm/${id}`);
        const crm = await ask(path);
        fill(heading, "What ", h("bdi", {}, visible(crm.name)), " was told");
        records.show(crm.records);
        writes.show(crm.writes.map((each, place) => ({ ...each, place })));
        curl.show(path);
    });
    const show = async (next) => {
        if (next !== id) {
            records.rewind();
            writes.rewind();
        }
        id = next;
        await load();
        node.hidden = id === null;
    };
    return { node, show, heading, id: () => id };
}

function contactCells(contact, nameOf) {
    const { email, first_name: first, last_name: last, company, title, address } = contact;
    const { known_to: known, memberships } = contact;
    return [
        cell(h("bdi", {}, visible(`${first} ${last}`.trim() || "—"))),
        cell(h("bdi", {}, visible(email))),
        cell(h("bdi", {}, visible([title, company].filter(Boolean).join(", ") || "—"))),
        cell(address?.country || "—"),
        cell(known.length === 0 ? "all" : visible(known.map(nameOf).join(", "))),
        cell(visible(memberships.join(", ") || "—")),
    ];
}

/** Whom the CRMs know; `show(contacts)` fills it. */
export function contactTable(connectors) {
    const nameOf = (id) => connectors().find((each) => each.id === id)?.name ?? id;
    return leafedTable({ title: "Contacts", testid: "contacts", level: "h3",
        what: ["contact", "contacts"], key: (each) => each.id, empty: "The CRMs know nobody.",
        columns: ["Contact", "Email", "Company", "Country", "Known to", "Member of"],
        cells: (each) => contactCells(each, nameOf) });
}
