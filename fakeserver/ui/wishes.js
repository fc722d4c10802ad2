// SPDX-License-Identifier: MIT
// What one panel asks another one to show.
import { h } from "./dom.js";

let wished = null;

/** A link to another panel, which shall show `what` there. */
export function panelLink(panel, what, text, testid) {
    return h("a", { href: `#${panel}`, "data-testid": testid, onclick: () => {
        wished = { panel, what };
    } }, text);
}

/** Does it when the panel is to be seen, for what is not seen cannot have the focus. */
export function whenSeen(work) {
    setTimeout(work, 0);
}

/** What this panel has been asked to show, once; else null. */
export function takeWish(panel) {
    if (wished?.panel !== panel) return null;
    const { what } = wished;
    wished = null;
    return what;
}
