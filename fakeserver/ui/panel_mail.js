// SPDX-License-Identifier: MIT
// The mailbox: every mail that anybody got, and the chosen one as its reader sees it.
import { ask, worldPath } from "./api.js";
import { calmly, field, fill, freshId, h } from "./dom.js";
import { differs, isInUse, oneAtATime, thenRest } from "./fresh.js";
import { setItems } from "./items.js";
import { visible } from "./json_view.js";
import { letterBox } from "./mail_letter.js";
import { pager } from "./pager.js";
import { readsLine } from "./reads_line.js";
import { parameters } from "./shell.js";
import { attempt } from "./told.js";
import { instant } from "./words.js";

/** So many mails are listed at once, and so many addresses offered. */
const mostMails = 100;

/** Names for mails, which have no number; two that are alike are told apart by their order. */
function withKeys(mails) {
    const seen = new Map();
    return mails.map((mail) => {
        const alike = JSON.stringify([mail.send, mail.kind, mail.at, mail.to]);
        const place = seen.get(alike) ?? 0;
        seen.set(alike, place + 1);
        return { ...mail, key: `${alike}${place}` };
    });
}

/** A line of the list. */
function line(mail, zone, choose) {
    const button = h("button", {
        type: "button", class: "mail-line", "data-testid": "mail", onclick: () => choose(mail),
    }, h("span", { class: "mail-to" }, h("bdi", {}, visible(mail.to))),
    h("span", { class: "mail-subject" }, h("bdi", {}, visible(mail.subject))),
    h("span", { class: "mail-facts" }, instant(mail.at, zone), " · ", mail.kind));
    return { node: h("li", { "data-key": mail.key }, button) };
}

function mark(list, chosen) {
    for (const each of list.children) {
        const button = each.querySelector("button");
        if (each.dataset.key === chosen?.key) button.setAttribute("aria-current", "true");
        else button.removeAttribute("aria-current");
    }
}

/** The field for an address; `wanted()` gives it, `offer(mails)` offers those that are there. */
function addressField(turn) {
    const list = h("datalist", { id: freshId("addresses") });
    const input = h("input", {
        type: "search", list: list.id, autocomplete: "off", spellcheck: "false", size: "28",
        value: parameters().get("to") ?? "", "data-testid": "mail-to",
        oninput: calmly(250, turn),
    });
    const offer = (mails) => {
        const known = [...new Set(mails.map((each) => each.to))].slice(-mostMails).sort();
        fill(list, known.map((each) => h("option", { value: each })));
    };
    const node = h("div", {},
        field("Mailbox of", input, "A whole address; nothing means all."), list);
    return { node, wanted: () => input.value.trim(), offer };
}

function emptyText(to) {
    return to ? ["There is no mail for ", h("bdi", {}, visible(to)), "."]
        : "There is no mail yet. Send something, and it will be here.";
}

/** See console.js for what a panel is. */
export const mail = {
    id: "mail",
    title: "Mailbox",
    build(box, world) {
        const zone = world.clock.zone;
        const letter = letterBox(world);
        const list = h("ul", { class: "mails", "aria-label": "Mails, the newest first",
            "data-testid": "mails" });
        const none = h("p", { class: "empty", hidden: true, "data-testid": "no-mail" });
        const curl = readsLine();
        let mails = [];
        let chosen = null;
        const choose = (next) => {
            chosen = next;
            mark(list, chosen);
            return letter.show(next);
        };
        const pick = async (next) => {
            await attempt(() => choose(next));
            letter.node.scrollIntoView({ block: "nearest" });
        };
        const draw = () => {
            setItems(list, pages.cut(mails), {
                key: (each) => each.key, make: (each) => line(each, zone, pick),
            });
            mark(list, chosen);
        };
        const pages = pager(["mail", "mails"], draw, mostMails);
        const load = oneAtATime(async () => {
            const to = address.wanted();
            const path = worldPath(world.id, `/mail${to && `?${new URLSearchParams({ to })}`}`);
            mails = withKeys(await ask(path));
            if (!to) address.offer(mails);
            none.hidden = mails.length > 0;
            fill(none, emptyText(to));
            draw();
            curl.show(path);
            const isThere = mails.some((each) => each.key === chosen?.key);
            if (!isThere) await choose(mails.at(-1) ?? null);
        });
        const address = addressField(() => {
            pages.rewind();
            attempt(load);
        });
        fill(box, h("div", { class: "mail-panel" },
            h("div", { class: "mail-side" }, address.node, pages.node, none, list), letter.node),
        curl.node);
        return async (now, before) => {
            if (!differs(now, before, "digest", "incarnation")) return;
            if (isInUse(list)) pages.hold();
            await thenRest(load);
        };
    },
};
