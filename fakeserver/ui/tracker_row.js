// SPDX-License-Identifier: MIT
// A send as a row of the list; on a narrow page the same row is a card.
import { h } from "./dom.js";
import { here } from "./tracker_query.js";
import { called, kinds, personName, platforms } from "./tracker_words.js";
import { instant, money, pill } from "./words.js";

/** Opens in a new tab; anything but a web address stays a text. */
export function outside(link, text) {
    if (!/^https?:/.test(link ?? "")) return text;
    return h("a", { href: link, target: "_blank", rel: "noopener noreferrer" }, text,
        h("span", { class: "visually-hidden" }, " (opens in a new tab)"));
}

/** A mark for what was sent in testing mode. */
export function testingBadge(isTesting) {
    return isTesting && h("span", { class: "badge", "data-testid": "testing" }, "Testing mode");
}

function text(value, more) {
    return [h("bdi", {}, value ?? "—"), more && h("small", {}, h("bdi", {}, more))];
}

function tracking(of) {
    if (of === null) return [];
    const { order, carrier, number, link } = of;
    return [h("bdi", {}, order), number && h("small", {}, h("bdi", {}, carrier), " ",
        outside(link, h("bdi", {}, number)))];
}

/** What stands in each column but those of the recipient and the menu. */
const contents = {
    status: ({ label, status, testing }) => [pill(label, status), testingBadge(testing)],
    gift: ({ gift_name: name, kind, platform }) => [h("bdi", {}, name),
        h("small", {}, `${called(kinds, kind)} · ${called(platforms, platform)}`)],
    cost: ({ cost }) => [money(cost)],
    campaign: ({ campaign_name: name }) => text(name),
    sender: ({ sender_name: name, team_name: team }) => text(name, team),
    begun: ({ begun_at: at }, zone) => [instant(at, zone)],
    updated: ({ updated_at: at }, zone) => [instant(at, zone)],
    tracking: ({ tracking: of }) => tracking(of),
    remedy: ({ remedy }) => [h("span", { class: "remedy" }, remedy ?? "Nothing.")],
};

/** The columns that the list may have, and what they are called. */
export const columnNames = {
    status: "Status", recipient: "Recipient", remedy: "What to do", gift: "Gift", cost: "Cost",
    campaign: "Campaign", sender: "Sender", begun: "Begun", updated: "Updated",
    tracking: "Tracking", menu: "",
};

/** Puts something else in place of what a cell has, unless it is the same. */
function put(cell, children) {
    const next = cell.cloneNode(false);
    next.append(...children.filter(Boolean));
    if (!cell.isEqualNode(next)) cell.replaceChildren(...next.childNodes);
}

/**
 * A row with these columns, as { node, show }. What can be worked with by keyboard stays the same
 * element, whatever becomes of the send. `zone()` is the world's; `menuButton(send)` makes the
 * button of its menu, where `send()` is how it stands.
 */
export function sendRow(first, columns, zone, menuButton) {
    let send = first;
    const name = h("bdi");
    const email = h("small", { dir: "auto" });
    const company = h("small", { dir: "auto" });
    const own = {
        recipient: [
            here({ send: send.id }, { class: "who", "data-testid": `send-${send.id}` }, name),
            email, company,
        ],
        menu: [menuButton(() => send)],
    };
    const cells = columns.map((column) => [column, h("td", {
        role: "cell", class: `at-${column}`, "data-label": columnNames[column] || null,
    }, own[column] ?? [])]);
    const node = h("tr", { role: "row", "data-testid": "row", "data-send": send.id },
        cells.map(([, cell]) => cell));
    const show = (next) => {
        send = next;
        name.textContent = personName(send.to);
        email.textContent = send.to.email;
        company.textContent = send.to.company;
        for (const [column, cell] of cells)
            if (column in contents) put(cell, contents[column](send, zone()));
    };
    show(first);
    return { node, show };
}
