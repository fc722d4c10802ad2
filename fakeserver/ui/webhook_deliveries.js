// SPDX-License-Identifier: MIT
// What an endpoint was told, with every attempt.
import { ask, change, worldPath } from "./api.js";
import { options, sayingField, sendButton, workForm } from "./console_form.js";
import { sendLink } from "./console_links.js";
import { cell, scrollTable, setRows } from "./console_rows.js";
import { field, fill, h } from "./dom.js";
import { isInUse, oneAtATime } from "./fresh.js";
import { pager } from "./pager.js";
import { readsLine } from "./reads_line.js";
import { attempt, tell } from "./shell.js";
import { instant } from "./words.js";
import { instantAt, wallTime } from "./zoned_time.js";

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
    return h("details", {}, h("summary", {}, `${attempts.length}, last: ${outcomeText(last.outcome)}`),
        h("ol", { "data-testid": "attempts" }, all));
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

/** The form that recovers or replays since an instant. */
function sinceForm(world, of, changed) {
    const zone = world.clock.zone;
    const input = h("input", { type: "datetime-local", step: "1", required: true,
        value: wallTime(world.clock.now, zone), "data-testid": "since" });
    const since = sayingField(`Since (${zone})`, input);
    const again = async (what, done) => {
        await change(`${of()}/${what}`, { since: instantAt(input.value, zone) });
        tell(done);
        await changed();
    };
    const recover = sendButton("Recover what failed", "recover");
    const replay = sendButton("Replay all", "replay");
    replay.classList.add("quiet");
    let pressed = recover;
    for (const each of [recover, replay]) each.addEventListener("click", () => (pressed = each));
    return workForm({ name: "Recover or replay", told: since, work: () => pressed === replay
        ? again("replay", "All messages since then are sent again.")
        : again("recover", "What failed or was skipped since then is sent again."),
    }, h("div", { class: "row end" }, since.node, recover, replay));
}

/** The place for the deliveries of an endpoint; `show(id)` shows them, null hides it. */
export function deliveryView(world, changed) {
    const table = scrollTable("Deliveries, the newest first", "deliveries",
        ["Message", "Of", "Began", "State", "Attempts", ""]);
    table.node.classList.add("tall");
    const heading = h("h3", { tabindex: "-1", "data-testid": "deliveries-of" });
    const curl = readsLine();
    let id = null;
    let shown = [];
    const of = () => worldPath(world.id, `/webhooks/${id}`);
    const state = h("select", { "data-testid": "delivery-state", onchange: () => {
        pages.rewind();
        draw();
    } }, options([["", "any"], ...states.map((each) => [each, each])]));
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
        heading, h("div", { class: "row end" }, field("State", state), sinceForm(world, of, changed)),
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
    /** Leafs to a message and shows it. */
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
