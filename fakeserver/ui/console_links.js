// SPDX-License-Identifier: MIT
// Where the console leads to elsewhere.
import { h } from "./dom.js";

/** A link to a send in the Send Tracker. */
export function sendLink(world, send, text = `#${send}`) {
    const query = new URLSearchParams({ world: world.id, send });
    return h("a", { href: `/tracker?${query}`, "data-testid": "send-link" }, text);
}

/** The address of a world's console. */
export function consoleOf(id) {
    return `/?${new URLSearchParams({ world: id })}`;
}
