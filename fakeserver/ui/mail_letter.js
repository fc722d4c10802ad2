// SPDX-License-Identifier: MIT
// One mail, as whoever got it would see it.
import { Refused, ask, worldPath } from "./api.js";
import { sendLink } from "./console_links.js";
import { fill, h } from "./dom.js";
import { buttonText, letterText } from "./mail_words.js";
import { visible } from "./json_view.js";
import { instant } from "./words.js";

/** What there is, or null where there is no such thing any more. */
function orNull(asked) {
    return asked.catch((refused) => {
        if (refused instanceof Refused && refused.status === 404) return null;
        throw refused;
    });
}

/** Asks for what a mail is about: its send, and the names of the sender and the gift. */
function askingAbout(world) {
    const path = worldPath(world.id);
    let gifts = null;
    const giftNamed = async (id) => {
        const find = () => gifts?.find((each) => each.id === id);
        if (!find()) gifts = await ask(`${path}/gifts`);
        return find()?.name;
    };
    return async (id) => {
        const send = await orNull(ask(`${path}/sends/${id}`));
        if (!send) return { send };
        const user = await orNull(ask(`${path}/users/${send.sender}`));
        return { send, sender: user?.name, gift: send.gift && await giftNamed(send.gift) };
    };
}

/** The address of a page of this server, as this page may load it. */
function onThisServer(url) {
    const { pathname, search } = new URL(url);
    return pathname + search;
}

/** Loads the picture of a mail, which is how its opening is known. */
function picture(mail, loaded) {
    const said = h("small", { role: "status", "data-testid": "picture-said" });
    const tell = () => fill(said, "The picture is loaded: this mail counts as opened.");
    const load = () => {
        button.disabled = true;
        const image = h("img", { alt: "", width: 1, height: 1, src: onThisServer(mail.pixel) });
        image.addEventListener("load", () => {
            loaded.add(mail.pixel);
            tell();
        });
        image.addEventListener("error", () => {
            button.disabled = false;
            fill(said, "The picture could not be loaded. The journal says what was answered.");
        });
        node.append(image);
    };
    const button = h("button", {
        type: "button", class: "quiet", "data-testid": "load-picture", onclick: load,
        disabled: loaded.has(mail.pixel),
    }, "Load the picture");
    fill(said, "Mail programs load a picture when they show a mail. That is the opening.");
    if (loaded.has(mail.pixel)) tell();
    const node = h("div", { class: "row picture" }, button, said);
    return node;
}

function nameFor(mail, { to } = {}) {
    const name = to && to.email === mail.to ? `${to.first_name} ${to.last_name}`.trim() : "";
    return h("bdi", {}, visible(name ? `${name} <${mail.to}>` : mail.to));
}

function heads(mail, { send, sender }, zone) {
    const from = mail.from
        ? `${sender ?? "Somebody"} <${mail.from}>` : `${sender ?? "Somebody"}, by Sendoso`;
    const pairs = [["From", h("bdi", {}, from)], ["To", nameFor(mail, send ?? undefined)],
        ["Date", instant(mail.at, zone)]];
    return h("dl", { class: "mail-heads" }, pairs.map(([name, value]) =>
        h("div", {}, h("dt", {}, name), h("dd", {}, value))));
}

function linkButton({ rel, url }) {
    return h("a", { class: "button", href: url, target: "_blank", rel: "noopener",
        "data-testid": `letter-${rel}` }, buttonText(rel),
    h("span", { class: "visually-hidden" }, " (opens in a new tab)"));
}

/** The place for the chosen mail; `show(mail)` puts one there, null takes it away. */
export function letterBox(world) {
    const about = askingAbout(world);
    const zone = world.clock.zone;
    const loaded = new Set();
    const node = h("article", { class: "card letter", "aria-label": "The chosen mail",
        "data-testid": "letter" });
    let chosen = null;
    const show = async (mail) => {
        chosen = mail;
        if (!mail) {
            fill(node, h("p", { class: "empty" }, "Choose a mail to read it here."));
            return;
        }
        const known = await about(mail.send);
        if (chosen !== mail) return;
        fill(node,
            h("h3", { dir: "auto", "data-testid": "letter-subject" }, visible(mail.subject)),
            heads(mail, known, zone),
            h("div", { class: "letter-body" }, letterText(mail, known, zone),
                h("p", { class: "row" }, mail.links.map(linkButton))),
            mail.pixel && picture(mail, loaded),
            h("p", { class: "faint" }, "It is about send ", sendLink(world, mail.send), "."));
    };
    show(null);
    return { node, show };
}
