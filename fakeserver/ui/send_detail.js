// SPDX-License-Identifier: MIT
// One send: what it is, why it stands where it stands, and what can be done with it.
import { ask, worldPath } from "./api.js";
import { readsAs } from "./console_curl.js";
import { sendLink } from "./console_links.js";
import { short } from "./console_text.js";
import { fill, h } from "./dom.js";
import { actMaker } from "./send_acts.js";
import { instant, money, pill } from "./words.js";

function facts(send, zone) {
    const { to, price, offer_ends: ends, reason, parcel, links } = send;
    const pairs = [
        ["Recipient", h("bdi", {},
            short(`${to.first_name} ${to.last_name}`), " <", short(to.email), ">")],
        ["Price", money(price)],
        ["Offer ends", instant(ends, zone)],
        ["Reason", reason ?? "—"],
        ["Their pages", links.length === 0 ? "—" : links.map(({ rel, url }) =>
            [h("a", { href: url, target: "_blank", rel: "noopener" }, rel), " "])],
    ];
    if (parcel)
        pairs.push(["Parcel", [parcel.order, parcel.problem && `: ${short(parcel.problem)}`]]);
    return h("dl", { class: "facts" }, pairs.map(([name, value]) =>
        h("div", {}, h("dt", {}, name), h("dd", { dir: "auto" }, value))));
}

/** So many steps are listed; sends have far fewer, unless somebody opens a mail all day. */
const mostSteps = 200;

function step({ at, act, status, rule, mail }, zone) {
    return h("li", {}, instant(at, zone), h("div", {}, h("code", {}, act), " → ", pill(status),
        ` by ${rule}`, mail && `, mails "${mail}"`));
}

/** The box for a send; `show(id)` asks for it and fills it. */
export function sendDetail(world) {
    const path = worldPath(world.id);
    const zone = world.clock.zone;
    const heading = h("h3", { tabindex: "-1", "data-testid": "send-heading" });
    const about = h("div");
    const why = h("ol", { class: "why", "data-testid": "why" });
    const acts = actMaker(world, () => show(shown));
    const curl = h("div");
    const hint = h("p", { class: "empty" },
        "Choose a send in the list to see why it stands where it stands, and to act on it.");
    const content = h("div", { hidden: true }, heading, about, h("h4", {}, "Why"), why,
        h("h4", {}, "Act on it"), acts.node, curl);
    let shown = null;
    const show = async (id) => {
        const isOther = shown !== id;
        shown = id;
        const send = await ask(`${path}/sends/${id}`).catch((refused) => {
            if (refused.code !== "unknown_send") throw refused;
            return null;
        });
        if (shown !== id) return;
        content.hidden = send === null;
        hint.hidden = send !== null;
        if (send === null) return;
        fill(heading, "Send ", sendLink(world, id), " ", pill(send.label, send.status));
        fill(about, facts(send, zone));
        fill(why, send.why.slice(0, mostSteps).map((each) => step(each, zone)));
        if (isOther) fill(curl, readsAs(`${path}/sends/${id}/why`));
        await acts.show(send, isOther);
    };
    return {
        node: h("section", { class: "card detail", "aria-label": "The chosen send",
            "data-testid": "send-detail" }, hint, content),
        show,
        focus: () => heading.focus(),
    };
}
