// SPDX-License-Identifier: MIT
// Money: the funding sources, what happened to one of them over time, and its last postings.
import { ask, change, worldPath } from "./api.js";
import { readsAs } from "./console_curl.js";
import { offer, sayingField, sendButton, workForm } from "./console_form.js";
import { sendLink } from "./console_links.js";
import { cell, numberCell, scrollTable, setRows } from "./console_rows.js";
import { short } from "./console_text.js";
import { fill, h } from "./dom.js";
import { thenRest } from "./fresh.js";
import { moneyChart } from "./money_chart.js";
import { minor, seriesOf } from "./money_series.js";
import { tell } from "./told.js";
import { count, instant, money } from "./words.js";

/** A ledger of more postings is read only when somebody asks for it. */
const longLedger = 20_000;

const lastPostings = 50;

function ownerOf({ wallet, owner, team }, { users, teams }) {
    if (wallet === "company") return "the company";
    const [all, id] = wallet === "user" ? [users, owner] : [teams, team];
    return all.find((each) => each.id === id)?.name ?? `${wallet} ${id}`;
}

function sourceCells({ source, owner }, choose) {
    return [
        h("th", { scope: "row" }, h("button", {
            type: "button", class: "link", dir: "auto", "data-testid": `source-${source.id}`,
            onclick: () => choose(source.id),
        }, short(source.name))),
        ...["available", "held", "spent"].map((each) => numberCell(money(source[each]))),
        h("td", { dir: "auto" }, short(owner)), cell(source.closed ? "closed" : "open"),
    ];
}

/** All funding sources; `choose(id)` is called for the one that somebody wants to see. */
function sourceTable(choose) {
    const table = scrollTable("Funding sources", "funding", ["Source",
        ["Available", "number"], ["Held", "number"], ["Spent", "number"], "Owner", "State"]);
    const show = (all, people) => setRows(table,
        all.map((source) => ({ source, owner: ownerOf(source, people) })), {
            key: (each) => each.source.id, cells: (each) => sourceCells(each, choose),
            empty: "There is no funding source.",
        });
    return { node: table.node, show };
}

function postingCells({ at, from, to, amount, rule, send }, world) {
    return [cell(instant(at, world.clock.zone)), cell(`${from} → ${to}`),
        numberCell(money(amount)), cell(rule), cell(send ? sendLink(world, send) : "—")];
}

/** The form that puts money into the chosen source; `source()` gives it. */
function topUp(path, source) {
    const amount = sayingField("Amount", h("input", {
        inputmode: "decimal", required: true, autocomplete: "off", size: "10", value: "100.00",
        "data-testid": "top-up-amount",
    }));
    const label = amount.node.querySelector("label");
    const node = workForm({ name: "Top up", testid: "top-up", told: amount, work: async () => {
        const { id, name, available } = source();
        const written = `${amount.control.value.trim()} ${minor(available).unit}`;
        const after = await change(`${path}/funding/${id}/top_up`, { amount: written });
        tell(`${short(name)} now has ${money(after.available)} available.`);
    } }, amount.node, sendButton("Top up", "top-up-do"));
    const show = () => (label.textContent = `Amount in ${minor(source().available).unit}`);
    return { node, show };
}

/** The last postings of a source as a table. */
function postingTable(world) {
    const table = scrollTable("The last postings", "postings",
        ["When", "From → to", ["Amount", "number"], "Rule", "Send"]);
    const note = h("p", { class: "faint", "data-testid": "postings-note" }, "\u2007");
    const show = (postings) => {
        const rows = postings.slice(-lastPostings).reverse()
            .map((each, at) => ({ ...each, place: postings.length - at }));
        fill(note, postings.length > rows.length
            ? `The last ${rows.length} of ${count(postings.length)} postings, the newest first.`
            : "All postings, the newest first.");
        setRows(table, rows, { key: (each) => each.place, empty: "Nothing was ever posted here.",
            cells: (each) => postingCells(each, world) });
    };
    table.node.classList.add("tall");
    return { node: h("div", {}, note, table.node), show };
}

/** Says that a long ledger is not current, and reads it again. */
function readAgain(read) {
    const button = h("button", { type: "button", class: "quiet", onclick: read,
        "data-testid": "read-ledger" }, "Read it again");
    const said = h("span", { class: "faint" });
    const node = h("p", { class: "row", hidden: true }, said, button);
    const show = (postings, at, zone) => {
        node.hidden = postings.length <= longLedger;
        fill(said, `This ledger has ${count(postings.length)} postings. It was read on `,
            instant(at, zone), " and is read again only if you ask for it.");
    };
    return { node, show };
}

/** The panel; see console.js. */
export const ledger = {
    id: "ledger",
    title: "Money",
    build(box, world) {
        const path = worldPath(world.id);
        const sources = sourceTable((id) => choose(id));
        const choice = sayingField("Funding source", h("select", { class: "steady",
            "data-testid": "source" }));
        const chart = moneyChart();
        const table = postingTable(world);
        let funding = [];
        let postings = [];
        let now = null;
        const chosen = () => funding.find((each) => each.id === choice.control.value);
        const form = topUp(path, chosen);
        const draw = () => {
            const source = chosen();
            if (!source) return;
            form.show();
            chart.show(seriesOf(postings, source.id, minor(source.available)), now.now, now.zone);
            table.show(postings.filter((each) => each.funding === source.id));
        };
        const read = async () => {
            postings = await ask(`${path}/ledger`);
            again.show(postings, now.now, now.zone);
            draw();
        };
        const again = readAgain(read);
        choice.control.addEventListener("change", draw);
        const choose = (id) => {
            choice.control.value = id;
            draw();
            choice.control.focus();
        };
        fill(box, sources.node,
            h("div", { class: "card" },
                h("div", { class: "row ends" }, choice.node, form.node),
                h("h3", {}, "Over time"), chart.node, again.node,
                h("h3", {}, "Last postings"), table.node),
            h("div", { class: "row" }, readsAs(`${path}/funding`), readsAs(`${path}/ledger`)));
        return async (next, before) => {
            now = next;
            if (next.digest === before?.digest) return;
            const [all, users, teams] = await Promise.all(["funding", "users", "teams"].map((each) =>
                ask(`${path}/${each}`)));
            funding = all;
            offer(choice.control, all.map(({ id, name }) => [id, short(name, 60)]));
            sources.show(all, { users, teams });
            if (before === null || postings.length <= longLedger) await thenRest(read);
            else form.show();
        };
    },
};
