// SPDX-License-Identifier: MIT
// What happened while the clock was moved on.
import { sendLink } from "./console_links.js";
import { fill, h } from "./dom.js";
import { count, instant, pill } from "./words.js";

/** So many of the things that happened are listed. */
const mostListed = 50;

function happened(world, zone, { at, kind, send, status, funding }) {
    return h("li", {}, instant(at, zone), " ", h("code", {}, kind), " ",
        send ? [sendLink(world, send), " ", pill(status)] : `of funding source ${funding}`);
}

/** A line that says how much happened, and the first of it in a list; `show(advanced)` fills it. */
export function firedList(world) {
    const said = h("p", { role: "status", "data-testid": "fired" },
        "When you let time pass, this line says what happened.");
    const list = h("ol", { "data-testid": "fired-list" });
    const more = h("p", { class: "faint" });
    const details = h("details", { hidden: true }, h("summary", {}, "What happened"),
        h("div", { class: "fired-list", tabindex: "0", role: "region",
            "aria-label": "What happened" }, list, more));
    const show = ({ now, fired, fired_total: total }) => {
        const zone = world.clock.zone;
        const things = total === 1 ? "One thing" : `${count(total)} things`;
        fill(said, total === 0 ? "Nothing" : things, " happened until ", instant(now, zone), ".");
        details.hidden = total === 0;
        const listed = fired.slice(0, mostListed);
        fill(list, listed.map((each) => happened(world, zone, each)));
        fill(more, total > listed.length && `And ${count(total - listed.length)} more.`);
    };
    return { node: h("div", { class: "fired" }, said, details), show };
}
