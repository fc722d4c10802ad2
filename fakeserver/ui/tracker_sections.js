// SPDX-License-Identifier: MIT
// What the details of a send say, section by section.
import { fill, freshId, h } from "./dom.js";
import { setItems } from "./items.js";
import { outside } from "./tracker_row.js";
import { called, kinds, personName, platforms } from "./tracker_words.js";
import { instant, money, pill } from "./words.js";

/** A list of facts: pairs of a name and a text or an element; without a value they are left out. */
function facts(pairs) {
    return h("dl", { class: "facts" }, pairs.filter(([, value]) => value).map(([name, value]) =>
        h("div", {}, h("dt", {}, name),
            h("dd", {}, value instanceof Node ? value : h("bdi", {}, value)))));
}

function tracking({ tracking: of }) {
    if (of === null) return [h("p", {}, "Nothing is on its way: the gift comes by email.")];
    const { order, carrier, number, link } = of;
    if (number === null)
        return [facts([["Order", order]]),
            h("p", { class: "faint" }, "It has no tracking number until it is shipped.")];
    return [facts([["Order", order], ["Carrier", carrier],
        ["Tracking number", outside(link, h("bdi", {}, number))]])];
}

function toDo({ problem, remedy }) {
    return [problem && h("p", { class: "problem", "data-testid": "problem-text" },
        h("bdi", {}, problem)),
    h("p", { class: "remedy", "data-testid": "remedy" }, remedy ?? "Nothing needs to be done.")];
}

function info({ send }, zone) {
    return [facts([["Campaign", send.campaign_name], ["Sender", send.sender_name],
        ["Team", send.team_name], ["Cost", money(send.cost)], ["Paid by", send.payer_name],
        ["Begun", instant(send.begun_at, zone)], ["Begun by", send.begun_by],
        ["Goes out by", send.channel], ["Platform", called(platforms, send.platform)]])];
}

function addressText({ line1, line2, city, state, postal_code: code, country }) {
    return h("address", { dir: "auto" }, [line1, line2, `${city}, ${state} ${code}`, country]
        .filter(Boolean).map((line) => [line, h("br")]));
}

function recipient({ recipient: to }) {
    return [facts([["Name", personName(to)], ["Email", to.email], ["Phone", to.phone],
        ["Company", to.company], ["Title", to.title],
        ["Address", to.address && addressText(to.address)]])];
}

function message({ message: text }) {
    return [text === "" ? h("p", { class: "faint" }, "It goes without a message.")
        : h("blockquote", { dir: "auto", tabindex: "0", "aria-label": "Message" }, text)];
}

function gift({ gift: of }) {
    return [facts([["Gift", of.name], ["Kind", called(kinds, of.kind)], ["Category", of.category],
        ["Variant", of.variant], ["Price", money(of.price)]])];
}

/** An update: when it was, what the send was called then, and by which rule it came to that. */
function update({ at, label, status, reason, rule }, zone) {
    return h("li", {}, h("span", { class: "update-what" }, pill(label, status)), instant(at, zone),
        h("small", {}, reason && h("span", {}, "because ", h("bdi", {}, reason), " · "),
            `rule ${rule}`));
}

const sections = [
    ["tracking", "Tracking", tracking],
    ["to-do", "What to do", toDo],
    ["info", "Send", info],
    ["recipient", "Recipient", recipient],
    ["message", "Message", message],
    ["gift", "Gift", gift],
];

/**
 * The sections as { top, rest, show }: tracking and what to do, and what comes below them.
 * `show(details, zone)` fills them; what is the same stays.
 */
export function detailSections() {
    const boxes = sections.map(([id, title]) => {
        const heading = h("h3", { id: freshId("section") }, title);
        const body = h("div");
        return { body, node: h("section", { "aria-labelledby": heading.id,
            "data-testid": `section-${id}` }, heading, body) };
    });
    const list = h("ol", { class: "updates", "data-testid": "updates" });
    const title = h("h3", { id: freshId("section") }, "Recent updates");
    const updates = h("section", { "aria-labelledby": title.id, "data-testid": "section-updates" },
        title, h("p", { class: "faint" }, "The newest first."), list);
    const show = (details, zone) => {
        sections.forEach(([, , contentOf], at) => {
            const next = h("div");
            fill(next, contentOf(details, zone));
            const { body } = boxes[at];
            if (!body.isEqualNode(next)) body.replaceChildren(...next.childNodes);
        });
        setItems(list, details.updates, {
            key: ({ at, label, rule }) => `${at} ${label} ${rule}`,
            make: (each) => ({ node: update(each, zone) }),
        });
    };
    const nodes = boxes.map(({ node }) => node);
    return { top: nodes.slice(0, 2), rest: [...nodes.slice(2), updates], show };
}
