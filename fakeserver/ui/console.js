// SPDX-License-Identifier: MIT
// The console: the clock on top, and one of several panels below it.
//
// A panel is { id, title, build(box, world) }. build() fills its box once and gives refresh(now,
// before), which is called when the panel is shown (then before is null) and at each change while
// it is; both are what GET …/events tells.
import { Refused } from "./api.js";
import { short } from "./console_text.js";
import { fill, h } from "./dom.js";
import { clock } from "./panel_clock.js";
import { conduct } from "./panel_conduct.js";
import { crm } from "./panel_crm.js";
import { faults } from "./panel_faults.js";
import { journal } from "./panel_journal.js";
import { ledger } from "./panel_ledger.js";
import { lifecycle } from "./panel_lifecycle.js";
import { mail } from "./panel_mail.js";
import { sends } from "./panel_sends.js";
import { webhooks } from "./panel_webhooks.js";
import { worlds } from "./panel_worlds.js";
import { open } from "./shell.js";
import { tell } from "./told.js";

const panels = [sends, lifecycle, mail, ledger, journal, webhooks, faults, conduct, crm, worlds];

/**
 * Lets a panel hear of changes, one after the other; of those that come while it is at work only
 * the last. `again()` makes it hear as if for the first time.
 */
function hearing(refresh) {
    let told = null;
    let waiting = null;
    let isBusy = false;
    const hear = async (now) => {
        waiting = now;
        if (isBusy) return;
        isBusy = true;
        while (waiting) {
            const next = waiting;
            waiting = null;
            await refresh(next, told).then(() => (told = next), complainOnce);
        }
        isBusy = false;
    };
    return { hear, again: () => (told = null) };
}

let lastComplaint = "";

function complainOnce(refused) {
    if (!(refused instanceof Refused)) return reportError(refused);
    if (refused.status === 0 || refused.message === lastComplaint) return;
    lastComplaint = refused.message;
    tell(refused.message, true);
}

/** The links between the panels, and a box for each. `show(id)` gives the panel's hearing. */
function frame(world) {
    const links = panels.map(({ id, title }) => h("a", {
        href: `#${id}`, "data-testid": `to-${id}`,
    }, title));
    const boxes = panels.map(({ id, title }) => h("section", {
        class: "panel", hidden: true, id: `panel-${id}`, "aria-labelledby": `title-${id}`,
    }, h("h2", { id: `title-${id}` }, title)));
    const built = new Map();
    const show = (id) => {
        const at = panels.findIndex((each) => each.id === id);
        panels.forEach((each, i) => {
            boxes[i].hidden = i !== at;
            if (i === at) links[i].setAttribute("aria-current", "page");
            else links[i].removeAttribute("aria-current");
        });
        if (!built.has(id)) {
            const box = h("div", { class: "panel-box coming" });
            boxes[at].append(box);
            const refresh = panels[at].build(box, world);
            built.set(id, hearing((now, before) => refresh(now, before).finally(() =>
                box.classList.remove("coming"))));
        }
        document.title = `${panels[at].title} · giftsim console`;
        links[at].scrollIntoView({ block: "nearest", inline: "nearest" });
        return built.get(id);
    };
    return { nav: h("nav", { class: "panels", "aria-label": "Panels" }, links), boxes, show };
}

/** The panel that the address names; the one that is `shown` where it names none, as "#main". */
function named(shown) {
    const id = location.hash.slice(1) || panels[0].id;
    return panels.some((each) => each.id === id) ? id : shown;
}

function start(world, hearLater) {
    const bar = h("section", { class: "card clock-bar", "aria-label": "Clock" });
    const { nav, boxes, show } = frame(world);
    fill(document.querySelector("main"),
        h("h1", {}, "Console ", h("span", { class: "faint", "data-testid": "world-name" },
            `World ${world.id} · ${short(world.origin)}`)),
        bar, nav, boxes);
    const time = hearing(clock.build(bar, world));
    let id = named(panels[0].id);
    let shown = show(id);
    let last = null;
    addEventListener("hashchange", () => {
        const next = named(id);
        if (next === id) return;
        id = next;
        shown = show(id);
        shown.again();
        if (last) shown.hear(last);
    });
    hearLater((now) => {
        last = now;
        time.hear(now);
        shown.hear(now);
    });
}

open("console", start);
