// SPDX-License-Identifier: MIT
// Copying out of a page, which a browser may forbid.
import { h } from "./dom.js";
import { tell } from "./told.js";

/** Whether the browser let it be copied. */
export async function copied(text) {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        return false;
    }
}

/** A button that copies what `text()` gives, and says so; `what` is its accessible name. */
export function copyButton(text, what) {
    return h("button", {
        type: "button", class: "quiet", "aria-label": what, "data-testid": "copy",
        onclick: async () => {
            if (await copied(text())) tell("Copied.");
            else tell("The browser does not let this page copy. Select the text instead.", true);
        },
    }, "Copy");
}
