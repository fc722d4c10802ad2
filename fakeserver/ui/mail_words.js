// SPDX-License-Identifier: MIT
// What mails say. The simulator knows their kind, subject and links; the words are this page's.
import { h } from "./dom.js";
import { instant } from "./words.js";

const buttons = {
    offer: "See your gift",
    redeem: "Choose your gift",
    address: "Say where it shall go",
    confirm: "Yes, that was me",
};

/** What stands on the button of a link. */
export function buttonText(rel) {
    return buttons[rel] ?? rel;
}

function named(text, otherwise) {
    return text ? h("bdi", {}, text) : otherwise;
}

function until(end, zone) {
    return end ? [" It is good until ", instant(end, zone), "."] : null;
}

const says = {
    offer: ({ sender, gift, send }, zone) => [
        [sender, " has sent you a gift: ", gift, "."],
        ["Follow the link to see it.", until(send?.offer_ends, zone)],
    ],
    reminder: ({ sender, gift, send }, zone) => [
        ["Your gift from ", sender, " is still waiting for you: ", gift, "."],
        ["Soon it will be gone.", until(send?.offer_ends, zone)],
    ],
    opened: ({ recipient, gift }) => [
        [recipient, " has opened the mail about your gift: ", gift, "."],
        ["You need not do anything."],
    ],
    code: ({ gift, send }, zone) => [
        ["Thank you for saying who you are. Here is the link to your gift: ", gift, "."],
        [until(send?.code_link_ends, zone)],
    ],
    address: ({ sender, gift, recipient, isToSender }) => isToSender
        ? [["Please pass this link on to ", recipient, ", who can say there where your gift shall "
            + "go: ", gift, "."]]
        : [[sender, " would like to send you something: ", gift, "."],
            ["Please say where it shall go."]],
    gift: ({ sender, gift, send }, zone) => [
        [sender, " has a gift for you: ", gift, "."],
        [until(send?.offer_ends, zone)],
    ],
    confirmation: ({ sender, gift }) => [
        ["Somebody has said where the gift of ", sender, " shall go: ", gift, "."],
        ["Was it you? Then please confirm it. Otherwise do nothing."],
    ],
};

/**
 * The text of a mail, as paragraphs. `about` has `send` (null where there is none any more) and the
 * names `sender` and `gift` as far as they are known.
 */
export function letterText(mail, { send, sender, gift }, zone) {
    const to = send?.to;
    const isToSender = Boolean(to) && to.email !== mail.to;
    const about = {
        send, isToSender, gift: named(gift, "a gift"), sender: named(sender, "Somebody"),
        recipient: named(to && `${to.first_name} ${to.last_name}`.trim(), "your recipient"),
    };
    const paragraphs = (says[mail.kind] ?? (() => [[mail.subject]]))(about, zone);
    const greeting = isToSender ? named(sender, null) : named(to?.first_name, null);
    return [
        h("p", {}, greeting ? ["Hello ", greeting, ","] : "Hello,"),
        paragraphs.map((each) => h("p", {}, each)),
        !isToSender && to?.message
            && h("blockquote", { dir: "auto", "data-testid": "letter-message" }, to.message),
    ];
}
