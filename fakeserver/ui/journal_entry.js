// SPDX-License-Identifier: MIT
// An entry of the journal: a line, and the request with its answer below it.
import { h } from "./dom.js";
import { bodyView, visible } from "./json_view.js";
import { count, instant } from "./words.js";

/** The status as a pill; what arrived is told apart from what was lost. */
function statusPill(status) {
    const tone = { 2: "good", 3: "live", 4: "held" }[String(status)[0]] ?? "bad";
    return h("span", { class: `pill ${tone}`, "data-testid": "status" }, status ?? "no answer");
}

function pathOf({ path, query }) {
    const asked = new URLSearchParams(query).toString();
    return visible(asked ? `${path}?${asked}` : path);
}

function mishap({ fault, lost, done, status }) {
    if (fault === null && !lost) return null;
    const words = fault === null
        ? ["The answer was lost"] : ["Fault ", h("code", {}, visible(fault)), " struck"];
    if (lost && fault !== null) words.push(", the answer did not arrive whole");
    if (done !== null && done !== status) words.push(`; the work itself came to ${done}`);
    return h("p", { class: "mishap" }, words, ".");
}

function headersOf(headers) {
    const names = Object.keys(headers);
    if (names.length === 0) return h("p", { class: "faint" }, "No headers.");
    return h("dl", { class: "headers" }, names.map((name) =>
        h("div", {}, h("dt", {}, visible(name)), h("dd", {}, visible(headers[name])))));
}

function side(title, ...children) {
    return h("div", { class: "journal-side" }, h("h3", {}, title), ...children);
}

/** Request and answer in full. */
function entryInFull(entry) {
    const { number, headers, body, body_bytes: asked, status, answer, answer_bytes: told } = entry;
    return [
        mishap(entry),
        h("p", { class: "faint" }, `Request ${number}, `, h("code", {}, entry.id),
            entry.operation === null && ", to what is no operation"),
        h("div", { class: "journal-sides" },
            side("Request", h("p", {}, h("code", {}, `${entry.method} ${pathOf(entry)}`)),
                headersOf(headers), bodyView(body, `Body of request ${number}`),
                h("small", {}, `${count(asked)} bytes`)),
            side("Answer", h("p", {}, statusPill(status)),
                bodyView(answer, `Answer to request ${number}`),
                h("small", {}, `${count(told)} bytes`))),
    ];
}

/** A line of the list, which opens; `tick` is the box that chooses it for a comparison. */
export function entryLine(entry, zone, tick) {
    const inside = h("div", { class: "journal-full" });
    const details = h("details", {
        "data-testid": "journal-entry",
        ontoggle: () => {
            if (details.open && !inside.hasChildNodes()) inside.append(...full());
        },
    }, h("summary", {},
        h("span", { class: "journal-number" }, entry.number), " ",
        h("span", { class: "journal-time" }, instant(entry.at, zone)), " ",
        statusPill(entry.status), " ",
        (entry.fault !== null || entry.lost)
            && [h("span", { class: "pill bad" }, entry.lost ? "lost" : "fault"), " "],
        h("code", { class: "journal-what" }, `${entry.method} ${pathOf(entry)}`), " ",
        h("span", { class: "faint" }, entry.operation ?? "")), inside);
    const full = () => entryInFull(entry).filter(Boolean);
    const node = h("li", { class: "journal-line", "data-number": entry.number }, tick, details);
    const open = () => {
        details.open = true;
        details.querySelector("summary").focus();
        node.scrollIntoView({ block: "nearest" });
    };
    return { node, open, isOpen: () => details.open };
}
