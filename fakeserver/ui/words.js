// SPDX-License-Identifier: MIT
// Values as people read them.
import { h } from "./dom.js";

/** "2 Jan 2025, 09:03:00" in the zone of the world; the exact instant stays in the title. */
export function instant(text, zone = "UTC") {
    if (!text) return "—";
    const shown = new Intl.DateTimeFormat("en-GB", {
        timeZone: zone, day: "numeric", month: "short", year: "numeric",
        hour: "2-digit", minute: "2-digit", second: "2-digit",
    }).format(new Date(text));
    return h("time", { datetime: text, title: text }, shown);
}

/** 1234567 as "1,234,567". */
export function count(number) {
    return new Intl.NumberFormat("en-US").format(number);
}

/** "1234.50 USD" as "1,234.50 USD". */
export function money(text) {
    if (!text) return "—";
    const end = text.search(/[. ]/);
    return text.slice(0, end).replace(/\B(?=(\d{3})+$)/g, ",") + text.slice(end);
}

const tones = [
    ["good", ["Redeemed", "Used", "Used/Redeemed", "Delivered"]],
    ["bad", ["Undeliverable", "Returned", "Failed", "Invalid Email Format", "Rejected"]],
    ["held", ["Suspicious Email", "Out of Stock", "Pending Approval", "Pending Sendoso Approval",
        "Insufficient Funds", "Fulfillment Issue", "Paused", "Pending"]],
    ["over", ["Expired", "Refunded", "Canceled", "Confirmation Canceled",
        "Expired and Credited", "Bounced and Credited"]],
];

/** "good", "bad", "held", "over", or "live" for what is under way. */
export function toneOf(status) {
    return tones.find(([, words]) => words.includes(status))?.[0] ?? "live";
}

/** A status as a pill: the word says it, the colour only helps. */
export function pill(word, status = word) {
    return h("span", { class: `pill ${toneOf(status)}`, "data-testid": "status" }, word);
}
