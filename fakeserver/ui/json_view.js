// SPDX-License-Identifier: MIT
// JSON and other bodies as people read them.
import { h } from "./dom.js";

const invisible = new RegExp("[\\u0000-\\u0008\\u000b-\\u001f\\u007f\\u00ad\\u061c"
    + "\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff]", "g");

/** A text in which nothing is invisible, and nothing turns the writing round. */
export function visible(text) {
    return text.replace(invisible,
        (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A value as JSON, in one line or indented. */
export function jsonText(value, indent = 0) {
    return visible(JSON.stringify(value, null, indent));
}

/** A body: JSON indented, a text as it is. `name` is what it is called for those who hear it. */
export function bodyView(value, name) {
    if (value === null || value === undefined) return h("p", { class: "faint" }, "No body.");
    const text = typeof value === "string" ? visible(value) : jsonText(value, 2);
    return h("pre", { class: "body-view", tabindex: "0", role: "region", "aria-label": name },
        text);
}
