// SPDX-License-Identifier: MIT
// The details of the send that the URL names: a panel beside the list, on a phone the whole page.
import { ask, Refused, worldPath } from "./api.js";
import { fill, h } from "./dom.js";
import { parameters } from "./shell.js";
import { loader } from "./tracker_load.js";
import { asked, go } from "./tracker_query.js";
import { testingBadge } from "./tracker_row.js";
import { detailSections } from "./tracker_sections.js";
import { personName } from "./tracker_words.js";
import { pill } from "./words.js";

/** Who looks, and in whose words; the details have no other parameters. */
function detailQuestion() {
    const query = parameters();
    for (const name of [...query.keys()])
        if (!["as", "vocabulary"].includes(name)) query.delete(name);
    return query;
}

function frame() {
    const heading = h("h2", { id: "details-title", tabindex: "-1",
        "data-testid": "details-title" });
    const standing = h("span", { class: "standing" });
    const close = h("button", { type: "button", class: "quiet", "data-testid": "details-close" },
        "Close");
    const dialog = h("dialog", { class: "details", "aria-labelledby": "details-title",
        "data-testid": "details" });
    const problem = h("div");
    const content = h("div", { class: "details-content" });
    const said = h("p", { class: "said", role: "status", "data-testid": "details-said" });
    fill(dialog, h("div", { class: "details-head" }, heading, standing, close), problem, content);
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
    return { dialog, heading, standing, problem, content, said };
}

/** Copying and cancelling; `show(details)` says why a send cannot be cancelled. */
function buttons({ copy, cancel }) {
    const why = h("p", { class: "faint", id: "cancel-why", "data-testid": "cancel-why" });
    const off = h("button", {
        type: "button", class: "quiet danger", "data-testid": "details-cancel",
        "aria-describedby": "cancel-why",
        onclick: () => off.getAttribute("aria-disabled") !== "true" && cancel(),
    }, "Cancel send…");
    const node = h("div", { class: "row details-buttons" }, h("button", {
        type: "button", class: "quiet", onclick: copy, "data-testid": "details-copy",
    }, "Copy link"), off, why);
    const show = ({ cancel: { allowed, reason } }) => {
        off.setAttribute("aria-disabled", String(!allowed));
        fill(why, allowed ? "It can still be cancelled." : `It cannot be cancelled: ${reason}.`);
    };
    return { node, show };
}

/** Where whoever came by a link goes on: at the send's row, if it is in the list. */
function focusRow(id) {
    const links = [...document.querySelectorAll("a.who")];
    const own = links.find(({ changes }) => changes.send === id);
    (own ?? document.querySelector("main")).focus({ preventScroll: true });
}

/** How a send is called where it is asked about. */
function brief({ send, recipient, gift }) {
    return { id: send.id, name: personName(recipient), gift: gift.name };
}

/** Asks for the details of the send that the URL names: `show` them, or `complain`. */
function detailLoader(world, id, show, complain) {
    return loader(async (signal) => {
        if (!id()) return;
        const path = `${worldPath(world.id)}/tracker/sends/${encodeURIComponent(id())}`;
        try {
            const details = await ask(asked(path, detailQuestion()), { signal });
            if (!signal.aborted) show(details);
        } catch (refused) {
            if (!(refused instanceof Refused)) throw refused;
            if (!signal.aborted) complain(refused);
        }
    });
}

/**
 * The panel. `update()` opens, closes or changes it as the URL says, `soon()` brings it up to
 * date. `acts` are copy(id) and cancel(send), which give what is to be said; `zone()` is the
 * world's.
 */
export function detailPanel(world, zone, acts) {
    const { dialog, heading, standing, problem, content, said } = frame();
    const sections = detailSections();
    let details = null;
    const say = async (doing) => fill(said, await doing);
    const own = buttons({
        copy: () => say(acts.copy(details.send.id)),
        cancel: () => say(acts.cancel(brief(details))),
    });
    fill(content, sections.top, own.node, said, sections.rest);
    const id = () => parameters().get("send");
    const empty = () => {
        content.hidden = true;
        fill(standing);
        fill(problem);
    };
    const show = (next) => {
        details = next;
        fill(standing, pill(next.send.label, next.send.status), testingBadge(next.send.testing));
        sections.show(next, zone());
        own.show(next);
        fill(problem);
        content.hidden = false;
    };
    const complain = ({ status, code, message }) => {
        if (status === 0 && !content.hidden) return;
        empty();
        fill(problem, h("p", { class: "problem", role: "alert", "data-testid": "details-problem" },
            code !== "unknown_send" ? message
                : `There is no send ${id()}, or whoever you view as must not see it.`));
    };
    const { now, soon } = detailLoader(world, id, show, complain);
    const turn = (isOther) => {
        if (isOther) {
            empty();
            fill(heading, `Send ${id()}`);
            fill(said);
            heading.focus();
        }
        now();
    };
    closing(dialog, () => details?.send.id);
    return { node: dialog, soon: () => id() && soon(), update: turning(dialog, id, turn) };
}

/** Whatever closes it, the URL says so then, and the focus goes on somewhere. */
function closing(dialog, shown) {
    dialog.addEventListener("close", () => {
        const { activeElement: at } = document;
        if (at === document.body || dialog.contains(at)) focusRow(shown());
        if (parameters().has("send")) go({ send: null });
    });
}

/** Opens and closes the dialog when the URL does; `turn(isOther)` when what it asks has changed. */
function turning(dialog, id, turn) {
    let shown = null;
    let question = null;
    return () => {
        if (!id()) {
            shown = question = null;
            if (dialog.open) dialog.close();
            return;
        }
        const next = `${id()}?${detailQuestion()}`;
        if (!dialog.open) dialog.showModal();
        if (next === question) return;
        const isOther = shown !== id();
        shown = id();
        question = next;
        turn(isOther);
    };
}
