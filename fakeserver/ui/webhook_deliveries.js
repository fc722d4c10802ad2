// SPDX-License-Identifier: MIT
// What an endpoint was told, with every attempt.
import { ask, change, worldPath } from "./api.js";
import { options } from "./console_form.js";
import { sendLink } from "./console_links.js";
import { cell, scrollTable, setRows } from "./console_rows.js";
import { field, fill, h } from "./dom.js";
import { isInUse, oneAtATime } from "./fresh.js";
import { pager } from "./pager.js";
import { readsLine } from "./reads_line.js";
import { attempt } from "./told.js";
import { sinceForm } from "./webhook_since.js";
import { instant } from "./words.js";

const tones = { delivered: "good", pending: "held", failed: "bad", skipped: "over" };
const states = ["pending", "delivered", "failed", "skipped"];

const outcomes = {
    "": "on its way", waiting: "on its way", timeout: "not answered in time",
    refused: "connection refused", no_courier: "nobody carries it", lost: "lost by a fault",
};

function outcomeText(outcome) {
    return outcomes[outcome] ?? outcome;
}

function attemptList(attempts, zone) {
    if (attempts.length === 0) return h("span", { class: "faint" }, "none yet");
    const last = attempts.at(-1);
    const all = attempts.map(({ at, why, outcome, verified }) => h("li", {},
        instant(at, zone), ` · ${why} · ${outcomeText(outcome)}`,
        !verified && h("strong", {}, " · wrongly signed")));
    const said = `${attempts.length}, last: ${outcomeText(last.outcome)}`;
    return h("details", {}, h("summary", {}, said), h("ol", { "data-testid": "attempts" }, all));
}

function cells(world, each, resend) {
    const zone = world.clock.zone;
    const { message, type, send, at, state, next, attempts } = each;
    return [
        cell(h("strong", {}, message), h("br"), h("small", { class: "message-id" }, each.svix_id)),
        cell(h("code", {}, type), h("br"), "send ", sendLink(world, send)),
        cell(instant(at, zone)),
        cell(h("span", { class: `pill ${tones[state] ?? "live"}` }, state),
            next && [h("br"), h("small", {}, "next: ", instant(next, zone))]),
        cell(attemptList(attempts, zone)),
        cell(h("button", { type: "button", class: "quiet", "data-testid": "resend",
            "aria-label": `Resend message ${message}`, onclick: () => resend(message) }, "Resend")),
    ];
}

function stateChoice(turn) {
    return h("select", { "data-testid": "delivery-state", onchange: turn },
        options([["", "any"], ...states.map((each) => [each, each])]));
}

/**
 * The place for the deliveries of an endpoint; `show(id)` shows them, null hides it, `find(svixId)`
 * leafs to a message, `hold()` lets nothing move while somebody is at it.
 */
export function deliveryView(world, changed) {
    const table = scrollTable("Deliveries, the newest first", "deliveries",
        ["Message", "Of", "Began", "State", "Attempts", ""]);
    table.node.classList.add("tall");
    const heading = h("h3", { tabindex: "-1", "data-testid": "deliveries-of" });
    const curl = readsLine();
    let id = null;
    let shown = [];
    const of = () => worldPath(world.id, `/webhooks/${id}`);
    const state = stateChoice(() => {
        pages.rewind();
        draw();
    });
    const since = sinceForm(world, of, changed);
    const resend = (message) => attempt(async () => {
        await change(`${of()}/resend`, { message });
        await changed();
    }, `Message ${message} is sent again.`);
    const draw = () => {
        const wanted = shown.filter((each) =>
            state.value === "" || each.state === state.value);
        setRows(table, pages.cut(wanted), { key: (each) => each.svix_id,
            cells: (each) => cells(world, each, resend), empty: "Nothing to show." });
    };
    const pages = pager(["delivery", "deliveries"], draw, 50);
    const node = h("section", { class: "deliveries", hidden: true, "aria-label": "Deliveries" },
        heading, h("div", { class: "row end" }, field("State", state), since),
        pages.node, table.node, curl.node);
    const load = oneAtATime(async () => {
        if (id === null) return;
        shown = await ask(`${of()}/deliveries`);
        draw();
        curl.show(`${of()}/deliveries`);
    });
    const show = async (next) => {
        if (next !== id) pages.rewind();
        id = next;
        node.hidden = id === null;
        fill(heading, `Deliveries of endpoint ${id}`);
        await load();
    };
    const find = (svixId) => {
        state.value = "";
        pages.rewind();
        pages.turnTo(shown.findIndex((each) => each.svix_id === svixId));
        draw();
        const row = [...table.body.rows].find((each) => each.dataset.key === svixId);
        row?.scrollIntoView({ block: "center" });
        row?.querySelector("button").focus();
    };
    const hold = () => isInUse(table.node) && pages.hold();
    return { node, show, find, hold, heading, id: () => id };
}
